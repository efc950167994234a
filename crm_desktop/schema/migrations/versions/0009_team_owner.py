"""The index that policies walk in every statement also says whose account it is."""

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the covering index anew with the owner in it."""
    op.execute("DROP INDEX crm.ix_account_team_employee_id_account_id")
    op.execute(
        "CREATE INDEX ix_account_team_employee_id_account_id"
        " ON crm.account_team (employee_id, account_id)"
        " INCLUDE (owner_id, access, valid_from, valid_to) WHERE deleted_at IS NULL"
    )
