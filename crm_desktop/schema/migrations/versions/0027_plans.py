"""Account plans, the customer's divisions; tasks as actions, sales by division."""

from importlib.resources import files

from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    """Make the tables; the installer gives them their rights."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "plans"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute((folder / "tables.sql").read_text("utf-8").encode())
