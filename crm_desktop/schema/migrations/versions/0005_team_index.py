"""The index that policies walk in every statement holds all they ask of a membership."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Put the covering index in the place of the plain one."""
    op.execute("DROP INDEX crm.ix_account_team_employee_id")
    op.execute(
        "CREATE INDEX ix_account_team_employee_id_account_id"
        " ON crm.account_team (employee_id, account_id) INCLUDE (access, valid_from, valid_to)"
        " WHERE deleted_at IS NULL"
    )
