"""Statistics of own fields: which choice how often, so that a list knows how many rows fit."""

from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Let the planner know that a field and its values go together."""
    for column in ("boolean_value", "code_value"):
        name = f"st_custom_value_field_id_{column}"
        op.execute(
            f"CREATE STATISTICS crm.{name} (mcv) ON field_id, {column} FROM crm.custom_value"
        )
        op.execute(f"COMMENT ON STATISTICS crm.{name} IS 'How often a value is, for each field'")
