"""The record of changes and the blocks that seal it."""

from importlib.resources import files

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables of the record; they stand in crm_private, where nobody has a right."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "changes"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute((folder / "changes.sql").read_text("utf-8").encode())
