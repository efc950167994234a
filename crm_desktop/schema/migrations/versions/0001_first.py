"""The first schema: everything the main job needs, as SQL an admin can read."""

from importlib.resources import files

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables, area by area, in the order in which they refer to each other."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "first"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    for name in ("1_firm", "2_account", "3_selling", "4_work"):
        # Straight to psycopg: SQLAlchemy would take a % or a colon for a parameter.
        driver.execute((folder / f"{name}.sql").read_text("utf-8").encode())
