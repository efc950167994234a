"""Product lines stand in groups, which the whitespace of an account plan folds."""

from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    """Add the group to the list."""
    op.execute(
        "ALTER TABLE crm.product_line ADD COLUMN parent_id bigint"
        " CONSTRAINT fk_product_line_parent_id REFERENCES crm.product_line (id)"
    )
    op.execute("CREATE INDEX ix_product_line_parent_id ON crm.product_line (parent_id)")
    op.execute("COMMENT ON COLUMN crm.product_line.parent_id IS 'Group of product lines it is in'")
