"""Targets and commissions; discounts on lines of sales."""

from importlib.resources import files

from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Make the tables; the installer gives them their rights."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "targets"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute((folder / "tables.sql").read_text("utf-8").encode())
