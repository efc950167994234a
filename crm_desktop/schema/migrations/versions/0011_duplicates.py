"""Duplicates: how names sound, pairs that a scan found, where merged records went."""

from importlib.resources import files

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Add the columns, tables and indexes; the installer gives them their rights."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "duplicates"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute((folder / "tables.sql").read_text("utf-8").encode())
