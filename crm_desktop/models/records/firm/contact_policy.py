"""Which contacts with customers must be written down, by whom."""

from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import Record, one_of, reference, string
from crm_desktop.models.records.firm.firm import FirmList, list_rules

ROLES = ("crm_sales", "crm_service", "crm_marketing", "crm_product", "crm_finance")


class ContactPolicy(FirmList, Record):
    """One line: with accounts of this tier, people of this role write down what came out of it."""

    __tablename__ = "contact_policy"
    __table_args__ = list_rules(
        "Where what came out of each meeting and call must be written down", one_of("role", *ROLES)
    )

    tier_id: Mapped[int | None] = reference("With accounts of this tier; empty: of any", "tier")
    role: Mapped[str | None] = string("By people of this role; empty: by everybody", 20)
