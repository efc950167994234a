"""The firm's own fields and their values; how forms and cards are laid out."""

from importlib.resources import files

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the tables; the installer gives them their rights."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "custom"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute((folder / "tables.sql").read_text("utf-8").encode())
