"""Templates of letters, their revisions and pictures; which one a letter was made from."""

from importlib.resources import files

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Make the tables and the column; the installer gives them their rights and the trigger."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "templates"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute((folder / "tables.sql").read_text("utf-8").encode())
