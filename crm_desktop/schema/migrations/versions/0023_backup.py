"""What is known of backups and their rehearsals."""

from importlib.resources import files

from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Make the table; the installer gives it its rights."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "backup"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute((folder / "tables.sql").read_text("utf-8").encode())
