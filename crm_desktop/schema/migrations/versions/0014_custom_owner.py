"""Values of the firm's own fields are found by who is responsible, too."""

from alembic import op

revision = "0014"
down_revision = "0013"

COLUMNS = (
    "text_value_norm", "number_value", "date_value", "boolean_value", "code_value", "link_id",
)  # fmt: skip


def upgrade() -> None:
    """One index per type instead of one that ends before the value."""
    op.execute("DROP INDEX crm.ix_custom_value_owner_id_field_id")
    for name in COLUMNS:
        op.execute(
            f"CREATE INDEX ix_custom_value_owner_id_field_id_{name}"
            f" ON crm.custom_value (owner_id, field_id, {name})"
            f" WHERE {name} IS NOT NULL AND deleted_at IS NULL"
        )
