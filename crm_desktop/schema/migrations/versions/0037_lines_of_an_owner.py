"""The lines that a person sees are found by who is responsible, as all other records are."""

from alembic import op

revision = "0037"
down_revision = "0036"
OLDEST_PROGRAM = "0032"  # it only adds


def upgrade() -> None:
    """Make the indexes."""
    for table, day in (("opportunity_line", "expected_close"), ("sale_line", "sold_on")):
        op.execute(
            f"CREATE INDEX ix_{table}_owner_id_{day} ON crm.{table} (owner_id, {day})"
            " WHERE deleted_at IS NULL"
        )
