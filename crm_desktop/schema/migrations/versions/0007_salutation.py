"""What a contact's salutation was suggested as, and whether letters use the given name."""

from alembic import op

revision = "0007"
down_revision = "0006"

TABLES = """
ALTER TABLE crm.contact
    ADD COLUMN suggested_salutation text,
    ADD COLUMN by_first_name boolean DEFAULT false NOT NULL,
    ADD CONSTRAINT ck_contact_suggested_salutation_length
        CHECK (length(suggested_salutation) <= 200);
COMMENT ON COLUMN crm.contact.suggested_salutation IS
    'The suggestion that was taken; a salutation that equals it goes when the name changes';
COMMENT ON COLUMN crm.contact.by_first_name IS 'Letters use the given name';
"""


def upgrade() -> None:
    """Add both columns; the installer gives them their rights and the trigger."""
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute(TABLES.encode())
