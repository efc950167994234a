"""Lists by name, number or amount are read in their order, the forecast also by its customer.

Whoever sees all of millions waited seconds until they were sorted.
"""

from alembic import op

revision = "0039"
down_revision = "0038"
OLDEST_PROGRAM = "0038"  # it only adds


def upgrade() -> None:
    """Make the indexes."""
    for table, column in (
        ("opportunity", "sort_key"),
        ("opportunity", "amount"),
        ("opportunity", "weighted"),
        ("service", "sort_key"),
        ("service", "ends_on"),
        ("sale", "number"),
        ("sale", "total"),
        ("document", "sort_key"),
        ("project", "sort_key"),
        ("project", "ends_on"),
        ("commitment", "sort_key"),
        ("activity", "sort_key"),
        ("task", "sort_key"),
        ("communication", "sort_key"),
    ):
        op.execute(
            f"CREATE INDEX ix_{table}_{column}_id ON crm.{table} ({column}, id)"
            " WHERE deleted_at IS NULL"
        )
    op.execute(  # open tasks: all that was done before was walked past
        "CREATE INDEX ix_task_status_due_on_id ON crm.task (status, due_on, id)"
        " WHERE deleted_at IS NULL"
    )
    op.execute("CREATE INDEX ix_forecast_account_id ON crm.forecast (account_id)")
