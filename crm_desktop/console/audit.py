"""`crm-admin audit verify` and `crm-admin tick`: the record of changes from the console."""

import argparse

from crm_desktop.models.language import _, ngettext


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands to the console program."""
    from crm_desktop.console.connection import connection_options

    tick = commands.add_parser("tick", help=_("do what is due by the clock: seal the record"))
    connection_options(tick)
    tick.set_defaults(run=run_tick)

    audit = commands.add_parser("audit", help=_("the record of changes"))
    what = audit.add_subparsers(required=True, metavar=_("COMMAND"))
    check = what.add_parser("verify", help=_("find what was changed behind the record's back"))
    check.add_argument("--dsn", help=_("connection of a superuser (libpq)"))
    check.add_argument(
        "--anchor",
        default="",
        metavar="NUMBER:HASH",
        help=_("last block of an earlier run, kept outside of the server"),
    )
    check.set_defaults(run=run_verify)


def run_tick(options: argparse.Namespace) -> None:
    """Do what is due, as somebody who is signed in."""
    from crm_desktop.console.connection import open_database
    from crm_desktop.models.queries.clock import tick

    database = open_database(options)
    try:
        with database.session() as session:
            sealed = tick(session)["seal"]
    finally:
        database.close()
    print(ngettext("Sealed {count} entry.", "Sealed {count} entries.", sealed).format(count=sealed))


def run_verify(options: argparse.Namespace) -> int:
    """Say what is wrong with the record, a sentence each; 1 where something is."""
    import psycopg

    from crm_desktop.console.check import must_be_superuser
    from crm_desktop.console.connection import superuser
    from crm_desktop.schema.sealed import verify

    with superuser(options.dsn) as dsn, psycopg.connect(dsn) as connection:
        must_be_superuser(connection)
        connection.rollback()
        verdict = verify(connection, options.anchor)
    for fault in verdict.faults:
        print(fault)
    counted = [
        ngettext("{count} block", "{count} blocks", verdict.blocks).format(count=verdict.blocks),
        ngettext("{count} entry", "{count} entries", verdict.entries).format(count=verdict.entries),
    ]
    print(_("Looked at: {what}.").format(what=", ".join(counted)))
    if verdict.unsealed:
        print(
            ngettext(
                "{count} entry is not sealed yet, since {since}.",
                "{count} entries are not sealed yet, the oldest since {since}.",
                verdict.unsealed,
            ).format(count=verdict.unsealed, since=verdict.unsealed_since)
        )
    if verdict.faults:
        print(_("The record of changes is NOT as it was sealed."))
        return 1
    print(_("The record of changes is as it was sealed."))
    if verdict.anchor:
        print(_("Keep this for the next time: --anchor {anchor}").format(anchor=verdict.anchor))
    return 0
