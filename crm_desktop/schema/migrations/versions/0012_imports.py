"""Imports that can be taken back, and mappings kept under a name."""

from importlib.resources import files

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Make both tables; the installer gives them their rights."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "imports"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute((folder / "tables.sql").read_text("utf-8").encode())
