"""Activities: rhythm and rules of contact, series, reminders, effort, first calls and meetings."""

from importlib.resources import files

from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Make tables and columns; the installer gives them their rights."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "activities"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute((folder / "tables.sql").read_text("utf-8").encode())
