"""An import may have several sheets, and so several kinds of record."""

from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    """Make room for their names, and say so."""
    op.execute("ALTER TABLE crm.import_run DROP CONSTRAINT ck_import_run_kind_length")
    op.execute(
        "ALTER TABLE crm.import_run"
        " ADD CONSTRAINT ck_import_run_kind_length CHECK (length(kind) <= 300)"
    )
    op.execute(
        "COMMENT ON COLUMN crm.import_run.kind IS 'Kinds of record of its sheets, parted by commas'"
    )
