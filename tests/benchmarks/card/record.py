"""What writing costs with the record of changes, and with telling others of it, against without."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from crm_desktop.models.importing.asking.request import request
from crm_desktop.models.importing.load import load
from crm_desktop.models.importing.reading.opening import open_file
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Edit, Me
from crm_desktop.models.queries.saving.saving import save
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from tests.benchmarks.data import PEOPLE, Data, data
from tests.benchmarks.measuring import MS, Line, Table
from tests.factories import become

GOAL = 1.8
TOLD = 1.25
ROUNDS = 9
SINGLE = 20  # rows one by one
MANY = 500  # rows of one batch


@dataclass(frozen=True)
class Writing:
    """The transaction in which one way of writing is timed; `account` is the person's own."""

    session: Session
    driver: "psycopg.Connection[Any]"
    me: Me
    account: int
    name: str
    contact: int


Work = Callable[[Writing], object]


def run(accounts: int) -> list[Table]:
    """Measure on a trial of this size; everything is rolled back."""
    with data(accounts) as found:
        login = PEOPLE["head of sales"]
        return [
            *(_table(found, login, *each) for each in TRIGGERS),
            _size(found, login),
        ]


# Title, what is left out on the other side, the names of its triggers, and the goal.
TRIGGERS = (
    ("record", "the record of changes", "y\\_%", GOAL),
    ("record: telling", "telling other programs what was written", "x\\_tell%", TOLD),
)


def _table(found: Data, login: str, title: str, what: str, triggers: str, goal: float) -> Table:
    lines = [
        Line(name, taken["with"], taken["without"], goal)
        for name, work in WAYS.items()
        for taken in [_turns(found, login, work, triggers)]
    ]
    return Table(
        title,
        f"Writing as the head of sales with {what} and without it, {ROUNDS} rounds in turns,"
        " rolled back (a commit would cost the same both ways).",
        lines,
        ("with", "without"),
    )


def _turns(found: Data, login: str, work: Work, triggers: str) -> Mapping[str, float]:
    taken: dict[str, list[float]] = {"with": [], "without": []}
    for number in range(-2, ROUNDS):
        for name in taken:
            with _writing(found, login, triggers, on=name == "with") as writing:
                work(writing)  # statements are planned again after a trigger was switched
                began = time.perf_counter()
                work(writing)
                if number >= 0:
                    taken[name].append((time.perf_counter() - began) * MS)
    return {name: statistics.median(times) for name, times in taken.items()}


@contextmanager
def _writing(found: Data, login: str, triggers: str, on: bool = True) -> Iterator[Writing]:
    """A superuser's transaction in which a person writes, with or without these triggers."""
    dsn = found.trial.superuser_dsn()
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(dsn))
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, psycopg.Connection)
        connection.exec_driver_sql("SELECT 1")  # begins, so that what follows nests inside
        try:
            for table, trigger in driver.execute(
                "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE tgname LIKE %s"
                " AND NOT tgisinternal",
                (triggers,),
            ).fetchall():
                for state in ("DISABLE", "ENABLE") if on else ("DISABLE",):
                    driver.execute(f"ALTER TABLE {table} {state} TRIGGER {trigger}".encode())
            become(driver, login)
            session = Session(connection, join_transaction_mode="create_savepoint")
            me = sign_in(session)
            own = driver.execute(
                "SELECT a.id, a.name, c.id FROM crm.account a JOIN crm.contact c"
                " ON c.account_id = a.id AND c.deleted_at IS NULL WHERE a.owner_id = %s"
                " AND a.deleted_at IS NULL AND NOT EXISTS (SELECT FROM crm.account b"
                "  WHERE b.name = a.name AND b.id <> a.id) ORDER BY c.id LIMIT 1",
                (me.employee_id,),
            ).fetchone()
            assert own is not None
            with session:
                yield Writing(session, driver, me, *own)
        finally:
            connection.rollback()
    engine.dispose()


def _enter(writing: Writing) -> None:
    for number in range(SINGLE):
        writing.driver.execute(
            "INSERT INTO crm.contact (account_id, first_name, last_name, job_title, department)"
            " VALUES (%s, 'Jana', 'Nováková', 'nákupčí', %s)",
            (writing.account, f"Sklad {number}"),
        )


def _change(writing: Writing) -> None:
    for number in range(SINGLE):
        writing.driver.execute(
            "UPDATE crm.contact SET job_title = %s, department = %s WHERE id = %s",
            (f"vedoucí {number}", str(time.perf_counter()), writing.contact),
        )


def _enter_many(writing: Writing) -> None:
    writing.driver.execute(
        "INSERT INTO crm.activity (account_id, kind, status, subject, starts_at, employee_id,"
        " result) SELECT %s, 'meeting', 'held', 'Visit ' || n, now() - n * interval '5 hours',"
        " %s, repeat('What was said. ', 20) FROM generate_series(1, %s) AS n",
        (writing.account, writing.me.employee_id, MANY),
    )


def _change_many(writing: Writing) -> None:
    writing.driver.execute(
        "UPDATE crm.activity SET subject = subject || '.' WHERE id IN (SELECT id FROM"
        " crm.activity WHERE owner_id = %s ORDER BY id LIMIT %s)",
        (writing.me.employee_id, MANY),
    )


def _save(writing: Writing) -> None:
    catalogue = load_catalogue(writing.session, writing.me)
    for number in range(SINGLE):
        row = read_row(writing.session, catalogue, "contact", writing.contact)
        text = f"{number} {time.perf_counter()}"
        edit = Edit("contact", row.id, {"department": text}, dict(row.values), dict(row.versions))
        save(writing.session, catalogue, edit)


def _import(writing: Writing) -> None:
    catalogue = load_catalogue(writing.session, writing.me)
    lines = [f'Novák {n},Jan,"{writing.name}",{time.perf_counter()}' for n in range(MANY)]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "contacts.csv"
        file.write_text("\n".join(["last_name,first_name,account,department", *lines]), "utf-8")
        wanted = request(catalogue, open_file(file), "contact", [], [], [])
        done = load(writing.session, catalogue, writing.me, wanted)
    assert done.entered == MANY


WAYS: dict[str, Work] = {
    f"{SINGLE} contacts entered, one by one": _enter,
    f"a contact changed {SINGLE} times": _change,
    f"a contact saved {SINGLE} times through our code": _save,
    f"{MANY} activities in one statement": _enter_many,
    f"{MANY} activities changed in one statement": _change_many,
    f"{MANY} contacts imported through our code": _import,
}


def _size(found: Data, login: str) -> Table:
    """How much room entries take."""
    with _writing(found, login, TRIGGERS[0][2]) as writing:
        _enter_many(writing)
        become(writing.driver, None)
        (entry,) = writing.driver.execute(
            "SELECT avg(pg_column_size(c)) FROM crm_private.change AS c"
            " WHERE xid = pg_current_xact_id()::text::bigint"
        ).fetchone() or (0,)
        (row,) = writing.driver.execute(
            "SELECT avg(pg_column_size(a)) FROM crm.activity AS a WHERE created_at = now()"
        ).fetchone() or (0,)
    return Table(
        "record: room",
        "A meeting entered with 300 letters: its entry against its row, without indexes.",
        [Line("an entry", float(entry), float(row), unit="bytes")],
        ("entry", "row"),
    )
