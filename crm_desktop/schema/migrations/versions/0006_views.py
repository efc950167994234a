"""Filters and views of lists that people keep under a name, private or shared."""

from importlib.resources import files

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make both tables; the installer gives them their rights."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "views"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute((folder / "tables.sql").read_text("utf-8").encode())
