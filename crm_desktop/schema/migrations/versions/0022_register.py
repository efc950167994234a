"""Registers of companies, in which an account's number is looked up."""

from importlib.resources import files

from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Make the table; the installer gives it its rights."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "register"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute((folder / "tables.sql").read_text("utf-8").encode())
