"""Reports that people keep under a name, private or shared."""

from importlib.resources import files

from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Make the table; the installer gives it its rights."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "report"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute((folder / "tables.sql").read_text("utf-8").encode())
