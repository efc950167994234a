"""A meeting knows the event of an iCalendar file that it came from."""

from alembic import op

revision = "0029"
down_revision = "0028"
OLDEST_PROGRAM = "0028"  # it only adds


def upgrade() -> None:
    """Make room for the UID of the file."""
    op.execute(
        "ALTER TABLE crm.activity ADD COLUMN uid TEXT"
        " CONSTRAINT ck_activity_uid_length CHECK (length(uid) <= 255)"
    )
    op.execute(
        "CREATE INDEX ix_activity_uid ON crm.activity (uid)"
        " WHERE uid IS NOT NULL AND deleted_at IS NULL"
    )
    op.execute(
        "COMMENT ON COLUMN crm.activity.uid IS 'UID in the iCalendar file that it came from'"
    )
