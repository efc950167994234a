"""Product managers learn to whom and why bids on their products were lost."""

from alembic import op

revision = "0035"
down_revision = "0034"
OLDEST_PROGRAM = "0032"  # it only adds

COLUMNS = {
    "competitor_id": ("competitor", "Competitor"),
    "reason_id": ("reason", "Why it was won or lost"),
}


def upgrade() -> None:
    """Add the two to the figures of opportunities; the trigger of the installer keeps them."""
    for column, (table, comment) in COLUMNS.items():
        op.execute(
            f"ALTER TABLE crm.forecast ADD COLUMN {column} BIGINT,"
            f" ADD CONSTRAINT fk_forecast_{column} FOREIGN KEY ({column})"
            f" REFERENCES crm.{table} (id)"
        )
        op.execute(f"COMMENT ON COLUMN crm.forecast.{column} IS '{comment}'")
    op.execute(
        "UPDATE crm.forecast f SET competitor_id = o.competitor_id, reason_id = o.reason_id"
        " FROM crm.opportunity o WHERE o.id = f.id"
        " AND (o.competitor_id IS NOT NULL OR o.reason_id IS NOT NULL)"
    )
