"""Who needs to know what: consents, notes and figures by audience, stand-ins, shares, requests."""

from importlib.resources import files

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables, then move what stands already."""
    folder = files("crm_desktop.schema") / "migrations" / "versions" / "need_to_know"
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    for name in ("0_keys", "1_tables", "2_changes"):
        driver.execute((folder / f"{name}.sql").read_text("utf-8").encode())
