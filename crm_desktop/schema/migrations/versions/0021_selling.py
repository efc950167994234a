"""Selling: currencies, price lists, competitors, lines, rules and history of stages."""

from importlib.resources import files

from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Make the tables; the installer gives them their rights."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "selling"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute((folder / "tables.sql").read_text("utf-8").encode())
