"""The console program `crm-admin`: what an administrator does without a window.

All it does calls the functions that the windows call.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from crm_desktop import __version__
from crm_desktop.console import (
    audit,
    backup,
    duplicates,
    exporting,
    letters,
    people,
    reporting,
)
from crm_desktop.console.connection import connection_options, superuser
from crm_desktop.console.server import servers
from crm_desktop.models.errors import UserError
from crm_desktop.models.language import LANGUAGES, _, set_language

MOST_ACCOUNTS = 1_000_000


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 1 where a sentence says what the user can mend."""
    _choose_language()
    for stream in (sys.stdout, sys.stderr):
        # A console that knows no Cyrillic gets escapes, not a traceback.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    options = arguments().parse_args(words)
    try:
        code = int(options.run(options) or 0)
        sys.stdout.flush()
        return code
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    except EOFError:  # asked for a password where nobody types
        print(
            _(
                "A password was asked for, but nothing can be typed here. Start the command in a"
                " console, or give the password in a file where it takes one (--password-file)."
            ),
            file=sys.stderr,
        )
        return 1
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print(_("Stopped."), file=sys.stderr)
        return 130


def _choose_language() -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "")[:2]
        if code in LANGUAGES:
            set_language(code)
            return


def arguments() -> argparse.ArgumentParser:
    """Return the parser of the command line, with every command."""
    parser = argparse.ArgumentParser(
        prog="crm-admin", description=_("Sets up and looks after a CRM server.")
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar=_("COMMAND"))

    demo = commands.add_parser("demo", help=_("start or stop the trial server"))
    what = demo.add_subparsers(required=True, metavar=_("COMMAND"))
    start = what.add_parser("start", help=_("start the trial and print how to sign in, as JSON"))
    start.add_argument("--fresh", action="store_true", help=_("throw away the old trial first"))
    start.add_argument("--accounts", type=int, help=_("how many customers a new trial gets"))
    start.set_defaults(run=demo_start)
    what.add_parser("stop", help=_("stop the trial server")).set_defaults(run=demo_stop)

    install = commands.add_parser("install", help=_("make a database ready, or upgrade it"))
    install.add_argument("--dsn", help=_("connection of a superuser (libpq)"))
    install.add_argument("--firm", default="", help=_("name of the firm"))
    install.add_argument(
        "--language", default="en", choices=LANGUAGES, help=_("gives the order by name")
    )
    install.add_argument("--country", default="CZ")
    install.add_argument("--currency", default="EUR")
    install.add_argument("--time-zone", default="Europe/Prague")
    install.add_argument(
        "--plan", action="store_true", help=_("only say what would be done, and change nothing")
    )
    install.set_defaults(run=install_server)

    check = commands.add_parser(
        "check", help=_("try whether a server's rights hold; changes nothing")
    )
    check.add_argument("--dsn", help=_("connection of a superuser (libpq)"))
    check.add_argument("--json", action="store_true", help=_("one JSON object, for monitoring"))
    check.set_defaults(run=check_rights)

    people.add_commands(commands)
    _import_parser(commands)
    exporting.add_commands(commands)
    reporting.add_commands(commands)
    letters.add_commands(commands)
    duplicates.add_commands(commands)
    audit.add_commands(commands)
    backup.add_commands(commands)
    servers.add_commands(commands)
    return parser


def _import_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    load = commands.add_parser("import", help=_("read records from a CSV, XLSX or vCard file"))
    load.add_argument("file", type=Path)
    load.add_argument("--as", dest="kind", metavar="KIND", help=_("what the rows are"))
    load.add_argument("--map", nargs="+", action="extend", default=[], metavar="field=column")
    load.add_argument("--default", nargs="+", action="extend", default=[], metavar="field=value")
    load.add_argument(
        "--empty",
        nargs="+",
        action="extend",
        default=[],
        metavar="field=value",
        help=_("a value that means that there is none"),
    )
    load.add_argument("--mapping", type=Path, metavar="FILE", help=_("a mapping kept as JSON"))
    load.add_argument(
        "--match",
        default="",
        metavar="KEY",
        help=_("fields by which a record that is there is found, or “likely”"),
    )
    load.add_argument(
        "--mode",
        choices=("create", "fill", "overwrite", "skip"),
        help=_("what becomes of a row whose record is there"),
    )
    load.add_argument("--encoding", default="", help=_("of the file, if it is not recognised"))
    load.add_argument("--separator", default="", help=_("of the columns, if it is not recognised"))
    load.add_argument(
        "--sheet",
        nargs="+",
        default=[],
        metavar="SHEET",
        help=_("of a workbook, if it is not the first; several, each as SHEET=kind"),
    )
    load.add_argument(
        "--date-order", choices=("dmy", "mdy", "ymd"), help=_("how days like 03/04/2017 are meant")
    )
    load.add_argument("--report", type=Path, metavar="OUT.json", help=_("what came of it, as JSON"))
    load.add_argument("--dry-run", action="store_true", help=_("check all, write nothing"))
    load.add_argument("--again", action="store_true", help=_("enter a file a second time"))
    load.add_argument("--refused", type=Path, help=_("write the refused rows to this file"))
    connection_options(load)
    load.set_defaults(run=import_file)


def demo_start(options: argparse.Namespace) -> None:
    """Start the trial; the one line on standard output is how to sign in."""
    from crm_desktop import trial

    if options.accounts is not None and not 1 <= options.accounts <= MOST_ACCOUNTS:
        raise UserError(
            _("A trial has between 1 and {most} customers. Give another number.").format(
                most=MOST_ACCOUNTS
            )
        )

    def progress(percent: int, doing: str) -> None:
        print(f"{percent:3d} % {doing}", file=sys.stderr)

    started = trial.start(fresh=options.fresh, accounts=options.accounts, progress=progress)
    print(started.as_json())


def demo_stop(options: argparse.Namespace) -> None:
    """Stop the trial server; its data stay."""
    from crm_desktop import trial

    if not trial.stop():
        print(_("The trial server was not running."), file=sys.stderr)


def install_server(options: argparse.Namespace) -> None:
    """Make a database ready or upgrade it; what will be done is said first."""
    from crm_desktop.console.server.installing import run

    run(options)


def check_rights(options: argparse.Namespace) -> int:
    """Try whether the rights of a server hold; 1 where something does not."""
    from crm_desktop.console.check import run

    with superuser(options.dsn) as dsn:
        return run(dsn, as_json=options.json)


def import_file(options: argparse.Namespace) -> int:
    """Import a CSV file; 1 where nothing could be imported."""
    from crm_desktop.console.importing import run

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
