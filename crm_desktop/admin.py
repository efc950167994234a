"""The console program `crm-admin`: what an administrator does without a window.

All it does calls the functions that the windows call.
"""

import argparse
import getpass
import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from crm_desktop import __version__
from crm_desktop.models.errors import UserError, WrongServer
from crm_desktop.models.language import LANGUAGES, _, set_language

MOST_ACCOUNTS = 1_000_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 1 where a sentence says what the user can mend."""
    _choose_language()
    for stream in (sys.stdout, sys.stderr):
        # A console that knows no Cyrillic gets escapes, not a traceback.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        code = int(options.run(options) or 0)
        sys.stdout.flush()
        return code
    except UserError as error:
        print(error, file=sys.stderr)
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


def _parser() -> argparse.ArgumentParser:
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
    install.set_defaults(run=install_server)

    user = commands.add_parser("user", help=_("people who sign in"))
    of_user = user.add_subparsers(required=True, metavar=_("COMMAND"))
    add = of_user.add_parser("add", help=_("give somebody access"))
    add.add_argument("login")
    add.add_argument("--dsn", help=_("connection of a superuser (libpq)"))
    add.add_argument("--name", required=True)
    add.add_argument("--role", action="append", required=True, dest="roles", metavar="crm_sales")
    add.add_argument("--superior", help=_("login of the direct superior"))
    add.add_argument("--job-title")
    add.add_argument("--office")
    add.add_argument("--phone")
    add.add_argument("--email")
    add.add_argument(
        "--password-file", type=Path, help=_("read the password from a file instead of asking")
    )
    add.set_defaults(run=add_user)

    _import_parser(commands)
    return parser


def _import_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    load = commands.add_parser("import", help=_("read records from a CSV file"))
    load.add_argument("file", type=Path)
    load.add_argument("--as", required=True, dest="kind", metavar="account")
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
    load.add_argument("--encoding", default="", help=_("of the file, if it is not UTF-8"))
    load.add_argument("--dry-run", action="store_true", help=_("check all, write nothing"))
    load.add_argument("--again", action="store_true", help=_("enter a file a second time"))
    load.add_argument("--refused", type=Path, help=_("write the refused rows to this file"))
    _connection_options(load)
    load.set_defaults(run=import_file)


def _connection_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--profile", help=_("name of a server profile"))
    parser.add_argument("--dsn", help=_("connection string (libpq)"))
    parser.add_argument("--login", help=_("who signs in to the running trial"))


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
    """Install or upgrade the schema."""
    from zoneinfo import available_timezones

    from crm_desktop.schema.install import FirmSettings, head, install

    if options.time_zone not in available_timezones():
        raise UserError(
            _("There is no time zone “{name}”. Give one like Europe/Prague.").format(
                name=options.time_zone
            )
        )
    firm = FirmSettings(
        options.firm or _("Our firm"),
        options.language,
        options.country.upper(),
        options.currency.upper(),
        options.time_zone,
    )
    with superuser(options.dsn) as dsn:
        install(dsn, firm)
    print(_("The database is ready (schema {version}).").format(version=head()))


def add_user(options: argparse.Namespace) -> None:
    """Give somebody a role of their own and an entry among the employees."""
    import psycopg

    from crm_desktop.schema.people import NewPerson, add_person

    if options.password_file:
        password = _first_line(options.password_file)
    else:
        password = getpass.getpass(_("Password for {login}: ").format(login=options.login))
    if len(password) < 10:
        raise UserError(_("The password is too short. Use at least 10 characters."))
    person = NewPerson(
        options.login,
        options.name,
        tuple(options.roles),
        options.superior,
        options.job_title,
        options.office,
        options.phone,
        options.email,
    )
    with superuser(options.dsn) as dsn, psycopg.connect(dsn) as connection:
        if connection.execute("SELECT to_regclass('crm.employee')").fetchone() == (None,):
            raise WrongServer(
                _("This database has no CRM yet. Make it ready first: crm-admin install")
            )
        add_person(connection, person, password)
    print(_("{login} can sign in.").format(login=options.login))


def _first_line(file: Path) -> str:
    try:
        return file.read_text("utf-8").split("\n")[0].removesuffix("\r")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else _("it is not in UTF-8")
        raise UserError(
            _("The password cannot be read from {file}: {reason}. Name another file.").format(
                file=file, reason=reason
            )
        ) from error


@contextmanager
def superuser(named: str | None) -> Iterator[str]:
    """Yield the superuser's connection string: the one named, or that of the running trial.

    Raises UserError where it cannot be used, and for what the server refuses within.
    """
    import psycopg
    from sqlalchemy.exc import DBAPIError

    from crm_desktop.console_connection import explain_dsn
    from crm_desktop.models.translate import translate, translate_driver

    dsn = named or _superuser_of_trial()
    explain_dsn(dsn)
    try:
        yield dsn
    except (psycopg.Error, DBAPIError) as error:
        meaning = translate(error) if isinstance(error, DBAPIError) else translate_driver(error)
        if not isinstance(meaning, UserError):
            raise
        raise meaning from error


def _superuser_of_trial() -> str:
    from crm_desktop import trial

    found = trial.running()
    if found is None:
        raise UserError(_("Name a server with --dsn, or start the trial: crm-admin demo start"))
    return found.superuser_dsn()


def import_file(options: argparse.Namespace) -> int:
    """Import a CSV file; 1 where nothing could be imported."""
    from crm_desktop.console_import import run

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
