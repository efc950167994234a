"""Notes each backup and each rehearsal in the database, where admins see them."""

import psycopg

from crm_desktop.models.language import _
from crm_desktop.schema.backup.restoring import Outcome
from crm_desktop.schema.backup.taking import Backup

SHORT = 500  # characters of the first fault


def note(dsn: str, backup: Backup, outcome: Outcome | None = None) -> None:
    """Note a backup, or what came of its rehearsal; nothing where the database has no CRM."""
    with psycopg.connect(dsn) as connection:
        if connection.execute("SELECT to_regclass('crm.backup')").fetchone() == (None,):
            return
        connection.execute("SET LOCAL ROLE crm_owner")
        connection.execute(
            "INSERT INTO crm.backup (taken_at, name, program, schema_version, row_count, size)"
            " SELECT %(at)s, %(name)s, %(program)s, %(schema)s, %(rows)s, %(size)s WHERE NOT EXISTS"
            " (SELECT FROM crm.backup WHERE taken_at = %(at)s AND name = %(name)s)",
            {
                "at": backup.taken_at,
                "name": backup.folder.name[:200],
                "program": backup.program,
                "schema": backup.schema,
                "rows": backup.rows,
                "size": backup.size,
            },
        )
        if outcome is not None:
            first = outcome.faults[0] if outcome.faults else _("Restored as it was.")
            connection.execute(
                "UPDATE crm.backup SET rehearsed_at = now(), faults = %s, result = %s"
                " WHERE taken_at = %s AND name = %s",
                (len(outcome.faults), first[:SHORT], backup.taken_at, backup.folder.name[:200]),
            )
