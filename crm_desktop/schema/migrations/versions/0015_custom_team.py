"""Values of the firm's own fields of a team's accounts are found field by field."""

from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """The owner of an account is known where its key is: the field says more."""
    op.execute("DROP INDEX crm.ix_custom_value_account_id_owner_id")
    op.execute(
        "CREATE INDEX ix_custom_value_account_id_field_id"
        " ON crm.custom_value (account_id, field_id)"
    )
