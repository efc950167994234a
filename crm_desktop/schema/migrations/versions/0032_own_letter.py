"""The letter of one recipient of a mailing is changed for this one alone."""

from alembic import op

revision = "0032"
down_revision = "0031"
OLDEST_PROGRAM = "0032"  # one before goes on with a run and sends everybody the template's text

COLUMN = """
ALTER TABLE crm.mailing_recipient ADD COLUMN own_letter JSONB,
    ADD CONSTRAINT ck_mailing_recipient_own_letter_length
    CHECK (length(own_letter::text) <= 1000000);
COMMENT ON COLUMN crm.mailing_recipient.own_letter
    IS 'Its letter, changed for this one alone; empty: as the template';
"""


def upgrade() -> None:
    """Add the column; the installer gives it its rights."""
    op.execute(COLUMN)
