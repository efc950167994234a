"""The lines sold to a customer are found by the customer: cards count and list them."""

from alembic import op

revision = "0033"
down_revision = "0032"
OLDEST_PROGRAM = "0032"  # it only adds


def upgrade() -> None:
    """Make the index."""
    op.execute(
        "CREATE INDEX ix_sale_line_account_id_sold_on ON crm.sale_line (account_id, sold_on)"
    )
