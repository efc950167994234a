"""Runs of mass correspondence with their recipients, and who wants no mass mail."""

from importlib.resources import files

from alembic import op

revision = "0019"
down_revision = "0018"

NO_MAIL = """
ALTER TABLE crm.account_detail ADD COLUMN no_mail boolean DEFAULT false NOT NULL;
ALTER TABLE crm.contact ADD COLUMN no_mail boolean DEFAULT false NOT NULL;
COMMENT ON COLUMN crm.account_detail.no_mail IS 'Wants no mass mail, on paper or by e-mail';
COMMENT ON COLUMN crm.contact.no_mail IS 'Wants no mass mail, on paper or by e-mail';
"""


def upgrade() -> None:
    """Make the tables and both columns; the installer gives them their rights."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "mailing"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute(((folder / "tables.sql").read_text("utf-8") + NO_MAIL).encode())
