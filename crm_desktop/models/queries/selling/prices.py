"""What a product costs today, before a line is saved without a price."""

from sqlalchemy import text
from sqlalchemy.orm import Session

PRICE = text(
    "SELECT crm.price_of(:product, :currency, (now() AT TIME ZONE f.time_zone)::date)"
    " FROM crm.firm f"
)


def price_today(session: Session, product_id: int, currency: str) -> int | None:
    """Return what the price lists say in minor units; None where they say nothing."""
    found = session.scalar(PRICE, {"product": product_id, "currency": currency})
    return None if found is None else int(found)
