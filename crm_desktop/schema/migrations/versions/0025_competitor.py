"""What stood as a competitor's name at opportunities becomes an entry of the list."""

from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    """Enter each name once, point to it, and drop the text."""
    op.execute(
        "INSERT INTO crm.competitor (name) SELECT DISTINCT left(btrim(o.competitor), 100)"
        " FROM crm.opportunity o WHERE btrim(o.competitor) <> '' AND NOT EXISTS ("
        "  SELECT FROM crm.competitor c"
        "  WHERE c.name = left(btrim(o.competitor), 100) AND c.deleted_at IS NULL)"
    )
    op.execute(
        "UPDATE crm.opportunity o SET competitor_id = c.id FROM crm.competitor c"
        " WHERE c.name = left(btrim(o.competitor), 100) AND c.deleted_at IS NULL"
        " AND o.competitor_id IS NULL"
    )
    # Triggers that name the column; the installer, which goes on after this, makes them anew.
    for trigger in ("y_update", "z_version"):
        op.execute(f"DROP TRIGGER IF EXISTS {trigger} ON crm.opportunity")
    op.execute("ALTER TABLE crm.opportunity DROP COLUMN competitor")
