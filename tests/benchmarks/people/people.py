"""Many people at once: clients with logins of their own on one server, who work and think.

Each client is a person's program without its window: our code, a connection for its questions and
one that listens. It looks at a list, searches, opens a card, or reads a record, changes and saves
it, and thinks in between. A process for every 50 clients, a thread for each.
"""

import argparse
import multiprocessing
import random
import secrets
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from statistics import quantiles

import psycopg
from psycopg import sql
from sqlalchemy.orm import Session

from crm_desktop.models.database import Database, Profile, connect
from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.card.reading import account_header, tab_counts, timeline
from crm_desktop.models.queries.card.rows import TimelineQuery
from crm_desktop.models.queries.lists.listing import first_page, list_ids, rows_by_ids
from crm_desktop.models.queries.lists.searching import search
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Edit, ListQuery
from crm_desktop.models.queries.saving.saving import save
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.schema.people import NewPerson, add_person
from tests.benchmarks.data import LEAD, Data, data
from tests.benchmarks.measuring import MS, Figures
from tests.benchmarks.people.usage import Usage, usage

CLIENTS, MINUTES = 200, 10.0
PER_PROCESS = 50
OWN_ACCOUNTS = 10  # handed to each client, so that each has something to write to
THINK_SECONDS = 10.0  # on the average; exponential
AGAIN_SECONDS = 2.0  # until a broken listener tries again
LISTS = ("account", "contact", "opportunity", "activity", "task")
WORDS = ("no", "kov", "stav", "praha", "brno", "machine", "jan", "servis")
DATABASE, PREFIX = "crm_many", "many-"


@dataclass(frozen=True, slots=True)
class Client:
    """Who signs in where, and for how long; times are seconds."""

    number: int
    profile: Profile
    password: str = field(repr=False)
    begins: float
    seconds: float
    thinks: float


@dataclass(slots=True)
class Noted:
    """What one client, or all of them, measured: milliseconds by deed, and what failed."""

    taken: dict[str, list[float]] = field(default_factory=dict)
    errors: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Noted") -> None:
        """Take in what another one measured."""
        for deed, times in other.taken.items():
            self.taken.setdefault(deed, []).extend(times)
        self.errors.update(other.errors)


def run(options: argparse.Namespace) -> list[Figures]:
    """Let so many people work for so long on a copy of the data, which is dropped again."""
    number, minutes = options.clients or CLIENTS, options.minutes or MINUTES
    thinks = options.think or THINK_SECONDS
    with data(options.accounts, fsync=True) as found:
        found.superuser.rollback()
        found.superuser.autocommit = True
        found.superuser.execute(
            sql.SQL("ALTER SYSTEM SET max_connections = {}").format(2 * number + 50)
        )
    with data(options.accounts, fsync=True) as found, _copy(found, number, thinks) as clients:
        _say(f"{number} clients for {minutes:g} minutes")
        with usage(found.superuser, DATABASE) as used:
            noted = _work(clients(60 * minutes))
    return [_times(noted, options, number, minutes, thinks), _server(used, noted)]


@contextmanager
def _copy(found: Data, number: int, thinks: float) -> Iterator[Callable[[float], list[Client]]]:
    """A copy of the data with so many further salespeople, who are gone afterwards."""
    password = secrets.token_urlsafe(12)
    logins = [f"{PREFIX}{each:04}" for each in range(number)]
    pg, named = found.superuser, sql.Identifier(DATABASE)
    pg.rollback()
    pg.autocommit = True
    dsn = psycopg.conninfo.make_conninfo(found.trial.superuser_dsn(), dbname=DATABASE)
    _remove(pg, dsn)
    of = sql.Identifier(found.trial.database)
    _say(f"copying the data, making {number} people")
    with psycopg.connect(found.trial.superuser_dsn(), dbname="postgres", autocommit=True) as other:
        pg.close()  # nobody may be in the database that is copied
        other.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(named, of))
        other.execute("CHECKPOINT")
    del found.superuser  # made again when it is asked for
    found.superuser.autocommit = True
    try:
        with psycopg.connect(dsn) as copy:
            _enter(copy, logins, password)
        profile = replace(found.trial.profile(), database=DATABASE)

        def clients(seconds: float) -> list[Client]:
            ramp = seconds / 10  # nobody's office opens all in one second
            return [
                Client(
                    n, replace(profile, login=login), password, ramp * n / number, seconds, thinks
                )
                for n, login in enumerate(logins)
            ]

        yield clients
    finally:
        _remove(found.superuser, dsn)
        found.superuser.execute("ALTER SYSTEM RESET max_connections")


def _enter(pg: "psycopg.Connection", logins: list[str], password: str) -> None:
    accounts = pg.execute(
        "SELECT a.id FROM crm.account a JOIN crm.employee e ON e.id = a.owner_id"
        " WHERE a.deleted_at IS NULL AND e.active ORDER BY md5(a.id::text) LIMIT %s",
        (OWN_ACCOUNTS * len(logins),),
    ).fetchall()
    for number, login in enumerate(logins):
        new = NewPerson(login, f"Many {number:04}", ("crm_sales",), LEAD)
        employee = add_person(pg, new, password, lasting=True)
        own = [id for (id,) in accounts[number :: len(logins)]]
        pg.execute("UPDATE crm.account SET owner_id = %s WHERE id = ANY (%s)", (employee, own))
    pg.commit()
    pg.autocommit = True
    pg.execute("VACUUM ANALYZE")


def _remove(pg: "psycopg.Connection", dsn: str) -> None:
    """Drop the copy and its people; a run that was killed leaves them."""
    pg.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(DATABASE)))
    for (login,) in pg.execute(
        "SELECT rolname FROM pg_roles WHERE rolname LIKE %s", (f"{PREFIX}%",)
    ).fetchall():
        pg.execute(sql.SQL("DROP OWNED BY {0}").format(sql.Identifier(login)))
        pg.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(login)))


# --- the clients, in processes of their own ------------------------------------------------


def _work(clients: list[Client]) -> Noted:
    began = time.time()
    parts = [clients[at : at + PER_PROCESS] for at in range(0, len(clients), PER_PROCESS)]
    all_of_them = Noted()
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(len(parts), mp_context=fresh) as pool:
        for noted in pool.map(_office, parts, [began] * len(parts)):
            all_of_them.add(noted)
    return all_of_them


def _office(clients: list[Client], began: float) -> Noted:
    together = Noted()
    with ThreadPoolExecutor(len(clients)) as pool:
        for noted in pool.map(lambda client: _one(client, began), clients):
            together.add(noted)
    return together


def _one(client: Client, began: float) -> Noted:
    noted, chance, ended = Noted(), random.Random(client.number), threading.Event()
    ended.wait(max(0.0, began + client.begins - time.time()))
    database: Database | None = None
    try:
        started = time.perf_counter()
        database = connect(client.profile, client.password)
        with database.session() as session:
            catalogue = load_catalogue(session, sign_in(session))
        noted.taken["sign in"] = [(time.perf_counter() - started) * MS]
        listener = threading.Thread(target=_listen, args=(database, ended, noted), daemon=True)
        listener.start()
        desk = Desk(database, catalogue, chance)
        while time.time() < began + client.seconds:
            deed, do = chance.choices(tuple(DEEDS.items()), WEIGHTS)[0]
            started = time.perf_counter()
            try:
                do(desk)
            except UserError as error:
                noted.errors[f"{deed}: {error}"] += 1
            else:
                taken = (time.perf_counter() - started) * MS
                noted.taken.setdefault(deed, []).append(taken)
            ended.wait(chance.expovariate(1 / client.thinks))
        ended.set()
        listener.join()
    except UserError as error:
        noted.errors[f"sign in: {error}"] += 1
    finally:
        ended.set()
        if database is not None:
            database.close()
    return noted


def _listen(database: Database, ended: threading.Event, noted: Noted) -> None:
    """Hear what others change; where the connection breaks, again after a pause, as the program."""
    while not ended.is_set():
        try:
            database.listen(lambda _told: None, ended)
        except UserError as error:
            noted.errors[f"listen: {error}"] += 1
            ended.wait(AGAIN_SECONDS)


@dataclass
class Desk:
    """What one person works with."""

    database: Database
    catalogue: Catalogue
    chance: random.Random
    own: list[int] = field(default_factory=list)

    def read(self, work: "Callable[[Session], object]") -> object:
        """Ask in a session of its own, as the program does."""
        with self.database.session() as session:
            return work(session)


def _list(desk: Desk) -> None:
    name = desk.chance.choice([each for each in LISTS if each in desk.catalogue.kinds])
    kind = desk.catalogue.kind(name)
    query = ListQuery(name, kind.columns, kind.order[0], scope=desk.chance.choice(("mine", "all")))

    def pages(session: Session) -> None:
        page = first_page(session, desk.catalogue, query)
        if page.count.number <= len(page.rows):
            return
        ids = list_ids(session, desk.catalogue, query)  # as the program does behind the first page
        if desk.chance.random() < 0.3:  # one reads on
            rows_by_ids(session, desk.catalogue, query, ids[200:400])

    desk.read(pages)


def _search(desk: Desk) -> None:
    word = desk.chance.choice(WORDS)
    desk.read(lambda session: search(session, desk.catalogue, word))


def _card(desk: Desk) -> None:
    id = _own_account(desk)
    for part in (account_header, tab_counts):
        desk.read(lambda session, part=part: part(session, desk.catalogue, id))  # type: ignore[misc]
    desk.read(lambda session: timeline(session, desk.catalogue, TimelineQuery(id)))


def _save(desk: Desk) -> None:
    id = _own_account(desk)

    def change(session: Session) -> None:
        row = read_row(session, desk.catalogue, "account", id)
        changes = {"note": f"Said on the phone: {desk.chance.random()}"}
        save(session, desk.catalogue, Edit("account", id, changes, row.values, row.versions))

    desk.read(change)


def _own_account(desk: Desk) -> int:
    if not desk.own:
        query = ListQuery("account", ("name",), "name", scope="mine")
        with desk.database.session() as session:
            rows = first_page(session, desk.catalogue, query, limit=OWN_ACCOUNTS).rows
        desk.own.extend(row.id for row in rows)
    return desk.chance.choice(desk.own)


DEEDS: dict[str, Callable[[Desk], None]] = {
    "list, first page": _list,
    "search (Ctrl+K)": _search,
    "card": _card,
    "read and save": _save,
}
WEIGHTS = (30, 25, 30, 15)


# --- what came of it -----------------------------------------------------------------------


def _times(
    noted: Noted, options: argparse.Namespace, number: int, minutes: float, thinks: float
) -> Figures:
    rows = [(deed, *_spread(times)) for deed, times in noted.taken.items()]
    failed = sum(noted.errors.values())
    done = sum(len(times) for times in noted.taken.values())
    rows.append(("all", *_spread([ms for times in noted.taken.values() for ms in times])))
    about = (
        f"{number} clients for {minutes:g} minutes on {options.accounts:,} accounts, think time"
        f" {thinks:g} s on the average; client and server on one computer."
        f" {done:,} done, {failed} failed."
    )
    about += "".join(f"\n- {count} × {error}" for error, count in noted.errors.most_common(5))
    return Figures("people", about, ("what", "number", "p50", "p95", "p99", "longest"), rows)


def _spread(times: list[float]) -> tuple[str, ...]:
    if len(times) < 2:
        times = times * 2 or [0.0, 0.0]
    cuts = quantiles(times, n=100, method="inclusive")
    shown = (cuts[49], cuts[94], cuts[98], max(times))
    return (f"{len(times):,}", *(f"{ms:,.0f} ms" for ms in shown))


def _server(used: Usage, noted: Noted) -> Figures:
    done = sum(len(times) for times in noted.taken.values())
    saves = max(1, len(noted.taken.get("read and save", [])))
    rows = [
        ("connections at most", f"{used.connections:,}"),
        (
            "memory of the server's processes at most, shared memory once",
            f"{used.memory_mb:,.0f} MB",
        ),
        ("of that one idle connection, on the average", f"{used.per_connection_mb:.1f} MB"),
        ("CPU time of the server", f"{used.cpu_seconds:,.0f} s in {used.seconds:,.0f} s"),
        ("the same per deed", f"{1000 * used.cpu_seconds / max(1, done):.1f} ms"),
        ("transactions", f"{used.transactions:,}"),
        ("log written (WAL)", f"{used.log_mb:,.1f} MB"),
        ("the same per save", f"{1024 * used.log_mb / saves:,.1f} kB"),
    ]
    return Figures("people: the server", "The same run, seen from the server.", ("what", ""), rows)


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
