"""Who is typing into which record: a hint for others, never a lock."""

from alembic import op

revision = "0034"
down_revision = "0033"
OLDEST_PROGRAM = "0032"  # it only adds

COMMENTS = {
    "employee_id": "Who types",
    "kind": "Kind of record",
    "record_id": "Its key",
    "since": "When the typing began",
    "renewed_at": "When the program last said that it goes on",
}


def upgrade() -> None:
    """Make the table; the installer gives it its rights."""
    op.execute(
        """
        CREATE TABLE crm.editing (
            employee_id BIGINT DEFAULT crm_private.me() NOT NULL,
            kind TEXT NOT NULL,
            record_id BIGINT NOT NULL,
            since TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
            renewed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
            CONSTRAINT pk_editing PRIMARY KEY (kind, record_id, employee_id),
            CONSTRAINT ck_editing_since_range CHECK (since >= '1000-01-01 00:00:00+00'
                AND since < '9001-01-01 00:00:00+00'),
            CONSTRAINT ck_editing_renewed_at_range CHECK (renewed_at >= '1000-01-01 00:00:00+00'
                AND renewed_at < '9001-01-01 00:00:00+00')
        )
        """
    )
    op.execute(
        "COMMENT ON TABLE crm.editing IS 'Forms into which somebody is typing: a hint for others,"
        " never a lock'"
    )
    for column, comment in COMMENTS.items():
        op.execute(f"COMMENT ON COLUMN crm.editing.{column} IS '{comment}'")
