"""Rules on what must be known of customers, segments given by a filter, who verified."""

from importlib.resources import files

from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make the table and the columns; the installer gives them their rights and the trigger."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "data_rules"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute((folder / "tables.sql").read_text("utf-8").encode())
