"""The commands `crm-admin user …`: what an admin does with people, for the superuser of a server.

The same functions as behind the screens; only here the first admins are made, since in the program
a second admin must agree.
"""

import argparse
import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.console.connection import superuser
from crm_desktop.models.errors import InvalidInput, UserError, WrongServer
from crm_desktop.models.language import N_, _

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from crm_desktop.models.database import Database
    from crm_desktop.models.queries.people import PersonRow

STATES = {
    "active": N_("active"),
    "locked": N_("locked"),
    "left": N_("left"),
    "no_login": N_("no login"),
}


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `user` and its commands to the console program."""
    user = commands.add_parser("user", help=_("people who sign in"))
    of_user = user.add_subparsers(required=True, metavar=_("COMMAND"))

    def command(name: str, run: Callable[..., None], text: str) -> argparse.ArgumentParser:
        parser = of_user.add_parser(name, help=text)
        parser.add_argument("--dsn", help=_("connection of a superuser (libpq)"))
        parser.set_defaults(run=run)
        return parser

    add = command("add", add_user, _("give somebody access"))
    password = command("password", new_password, _("give somebody a one-time password"))
    roles = command(
        "roles", set_roles, _("give and take roles: somebody has those named, no other")
    )
    lock = command("lock", lock_out, _("lock somebody out and end their sessions"))
    unlock = command("unlock", let_in, _("let somebody in again"))
    end = command("end", leave, _("take every right from somebody who leaves the firm"))
    for parser in (add, password, roles, lock, unlock, end):
        parser.add_argument("login")
    for parser in (add, roles):
        parser.add_argument(
            "--role", action="append", required=True, dest="roles", metavar="crm_sales"
        )
    for parser in (add, password):
        parser.add_argument(
            "--password-file", type=Path, help=_("read the password from a file instead of asking")
        )
    add.add_argument("--name", required=True)
    add.add_argument("--superior", help=_("login of the direct superior"))
    add.add_argument("--job-title")
    add.add_argument("--office")
    add.add_argument("--phone")
    add.add_argument("--email")
    command("list", list_people, _("list people, their state and roles"))
    connections = command("connections", list_connections, _("list the open connections of people"))
    connections.add_argument("--end", type=int, metavar="PID", help=_("end this one"))


def add_user(options: argparse.Namespace) -> None:
    """Give somebody a role of their own and an entry among the employees."""
    import psycopg

    from crm_desktop.schema.people import NewPerson, add_person

    password = _password(options, options.name)
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


def new_password(options: argparse.Namespace) -> None:
    """Give somebody a one-time password."""
    from crm_desktop.models.queries.people import reset_password

    with _database(options) as database:
        with database.session() as session:
            person = _person(session, options.login)
        password = _password(options, person.name)
        with database.session() as session:
            reset_password(session, person.id, options.login, password)
    print(
        _("{login} can sign in with it for 7 days and is asked for another.").format(
            login=options.login
        )
    )


def set_roles(options: argparse.Namespace) -> None:
    """Let somebody have exactly the roles that are named."""
    from crm_desktop.models.queries import people

    with _changing(options) as (session, person):
        people.set_roles(session, person.id, options.roles, person.version)
    print(
        _("{login} has these roles: {roles}.").format(
            login=options.login, roles=", ".join(options.roles)
        )
    )


def lock_out(options: argparse.Namespace) -> None:
    """Lock somebody out and end their sessions."""
    from crm_desktop.models.queries import people

    with _changing(options) as (session, person):
        people.lock(session, person.id, person.version)
    print(_("{login} is locked out.").format(login=options.login))


def let_in(options: argparse.Namespace) -> None:
    """Let somebody in again."""
    from crm_desktop.models.queries import people

    with _changing(options) as (session, person):
        people.unlock(session, person.id, person.version)
    print(_("{login} can sign in again.").format(login=options.login))


def leave(options: argparse.Namespace) -> None:
    """Take every right from somebody who leaves."""
    from crm_desktop.models.queries import people

    with _changing(options) as (session, person):
        people.end(session, person.id, person.version)
    print(
        _("{login} has no access any more. Hand over the accounts that they leave.").format(
            login=options.login
        )
    )


def list_people(options: argparse.Namespace) -> None:
    """Print everybody: login, state, roles, name."""
    from crm_desktop.models.queries import people

    with _database(options) as database, database.session() as session:
        for row in people.list_people(session):
            roles = ", ".join(role.removeprefix("crm_") for role in row.roles)
            print("\t".join((row.login or "-", _(STATES[row.state]), roles or "-", row.name)))


def list_connections(options: argparse.Namespace) -> None:
    """Print the open connections of people, or end one."""
    from crm_desktop.models.queries import people

    with _database(options) as database, database.session() as session:
        found = people.connections(session)
        if options.end is not None:
            chosen = [row for row in found if row.pid == options.end]
            if not chosen:
                raise UserError(_("There is no connection {pid}.").format(pid=options.end))
            people.end_connection(session, chosen[0])
            return
        for row in found:
            since = row.since.astimezone().strftime("%Y-%m-%d %H:%M")
            print(f"{row.pid}\t{row.login}\t{row.address}\t{since}\t{row.state}\t{row.application}")


@contextmanager
def _database(options: argparse.Namespace) -> "Iterator[Database]":
    import psycopg
    from sqlalchemy import create_engine

    from crm_desktop.models.database import Database

    with superuser(options.dsn) as dsn:
        engine = create_engine("postgresql+psycopg://", creator=partial(psycopg.connect, dsn))
        try:
            yield Database(engine)
        finally:
            engine.dispose()


@contextmanager
def _changing(options: argparse.Namespace) -> "Iterator[tuple[Session, PersonRow]]":
    """Yield a transaction and the person; then end the sessions that came before its commit."""
    from crm_desktop.models.queries.people import end_sessions

    with _database(options) as database:
        with database.session() as session:
            person = _person(session, options.login)
            yield session, person
        if options.run is not let_in:
            with database.session() as session:
                end_sessions(session, person.id)


def _person(session: "Session", login: str) -> "PersonRow":
    from crm_desktop.models.queries.people import list_people

    for row in list_people(session):
        if row.login == login:
            return row
    raise InvalidInput(_("Nobody has the login “{login}”.").format(login=login), "login")


def _password(options: argparse.Namespace, name: str) -> str:
    """Return the password of the file or the one typed; nothing typed: a new one, printed."""
    from crm_desktop.models.password_strength import one_time_password, weakness

    if options.password_file:
        password = _first_line(options.password_file)
    else:
        asked = _("Password for {login} (empty: one is made): ").format(login=options.login)
        password = getpass.getpass(asked)
        if not password:
            password = one_time_password()
            print(_("One-time password: {password}").format(password=password))
    weak = weakness(password, options.login, name)
    if weak:
        raise UserError(weak)
    return password


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
