"""`crm-admin backup`, `rehearse` and `restore`: the whole firm in a folder, and taken back."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.models.language import _, ngettext

if TYPE_CHECKING:
    from crm_desktop.schema.backup.restoring import Outcome

SHOWN = 20  # faults that are printed


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands to the console program."""
    backup = commands.add_parser("backup", help=_("write people, rights and all rows to a folder"))
    backup.add_argument("folder", type=Path)
    backup.add_argument("--dsn", help=_("connection of a superuser (libpq)"))
    backup.add_argument(
        "--rehearse", action="store_true", help=_("try at once whether it can be restored")
    )
    backup.set_defaults(run=run_backup)

    rehearse = commands.add_parser(
        "rehearse", help=_("restore a backup into a scratch database, compare, and drop it")
    )
    rehearse.add_argument("folder", type=Path)
    rehearse.add_argument("--dsn", help=_("connection of a superuser (libpq)"))
    rehearse.set_defaults(run=run_rehearse)

    restore = commands.add_parser("restore", help=_("restore a backup into a new database"))
    restore.add_argument("folder", type=Path)
    restore.add_argument("--dsn", required=True, help=_("connection of a superuser (libpq)"))
    restore.add_argument("--database", default="crm", help=_("name of the new database"))
    restore.set_defaults(run=run_restore)


def run_backup(options: argparse.Namespace) -> int:
    """Take a backup; 1 where it was to be tried and is not right."""
    from crm_desktop.console.connection import superuser
    from crm_desktop.schema.backup.recorded import note
    from crm_desktop.schema.backup.taking import take

    with superuser(options.dsn) as dsn:
        backup = take(dsn, options.folder)
        note(dsn, backup)
        print(
            _("Backup of {day}: {rows} rows, {size} MB, in {folder}.").format(
                day=f"{backup.taken_at:%Y-%m-%d %H:%M} UTC",
                rows=backup.rows,
                size=round(backup.size / 1_000_000, 1),
                folder=backup.folder,
            )
        )
    return run_rehearse(options) if options.rehearse else 0


def run_rehearse(options: argparse.Namespace) -> int:
    """Try to restore a backup; 1 where what came of it is not what was backed up."""
    from crm_desktop.console.connection import superuser
    from crm_desktop.schema.backup.recorded import note
    from crm_desktop.schema.backup.restoring import rehearse
    from crm_desktop.schema.backup.taking import read

    backup = read(options.folder)
    with superuser(options.dsn) as dsn:
        outcome = rehearse(dsn, backup)
        note(dsn, backup, outcome)
    return _print(outcome, _("The backup can be restored: everything in it is as it was."))


def run_restore(options: argparse.Namespace) -> int:
    """Restore a backup; 1 where what came of it is not what was backed up."""
    from crm_desktop.console.connection import superuser
    from crm_desktop.schema.backup.restoring import restore
    from crm_desktop.schema.backup.taking import read

    backup = read(options.folder)
    with superuser(options.dsn) as dsn:
        outcome = restore(dsn, backup, options.database)
    done = _("The database “{name}” is restored.").format(name=options.database)
    return _print(outcome, done)


def _print(outcome: "Outcome", good: str) -> int:
    made, rows, tests = len(outcome.made), outcome.rows, outcome.checks
    if made:
        many = ngettext("{count} login or group made", "{count} logins and groups made", made)
        print(many.format(count=made) + ": " + ", ".join(outcome.made))
    print(ngettext("{count} row compared.", "{count} rows compared.", rows).format(count=rows))
    if tests:
        done = ngettext("{count} self-test done.", "{count} self-tests done.", tests)
        print(done.format(count=tests))
    for fault in outcome.faults[:SHOWN]:
        print(fault)
    if len(outcome.faults) > SHOWN:
        more = len(outcome.faults) - SHOWN
        print(ngettext("and %d more", "and %d more", more) % more)
    print(_("The copy is NOT what was backed up.") if outcome.faults else good)
    return 1 if outcome.faults else 0
