"""What an import costs: its writing against raw COPY of the same rows, and taking it back."""

import io
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID, uuid4

import psycopg
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from crm_desktop.models.importing.asking.request import request
from crm_desktop.models.importing.load import load
from crm_desktop.models.importing.reading.opening import open_file
from crm_desktop.models.importing.writing.batch import POINTS_OF, enter_many
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import begin
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from tests.benchmarks.data import HEAD, Data, data
from tests.benchmarks.measuring import Line, Table
from tests.factories import become

TRIAL = 2_000  # accounts that are there before
TURNS = 3  # of COPY; the import itself is measured once
GOAL = 2.5
OWN = {"bench_number": "text", "bench_score": "number"}
TABLES = ("account", "account_detail", "contact", "contact_point", "custom_value")


def run(accounts: int) -> list[Table]:
    """Measure as the head of sales on a small trial; everything is rolled back."""
    with data(TRIAL) as found:
        writing, copying, ready, undoing = _written(found, accounts)
        whole = _whole(found, accounts)
    return [
        Table(
            "import",
            f"{accounts:,} checked accounts, each with a contact, two contact details and two"
            " of the firm's own fields, in one transaction, audit included; COPY of the"
            " same rows into the same tables and indexes without rights, triggers and keys. Worked"
            " out before: what tables work out (search texts, orders, sounds) is copied as it is.",
            [
                Line("written", writing, copying, GOAL, unit="s"),
                Line("written, all of it worked out before", writing, ready, unit="s"),
                Line("taken back", undoing, writing, unit="s"),
                Line("the whole import, file to end", whole, writing, unit="s"),
            ],
            ("import", "compared"),
        )
    ]


def _rows(accounts: int) -> list[dict[str, Any]]:
    return [
        {
            "name": f"Firma {n:06d} s.r.o.", "kind": "company", "status": "prospect",
            "town": "Brno", "country": "CZ", "street": f"Dlouhá {n}", "postcode": "602 00",
            "c_bench_number": f"K-{n}", "c_bench_score": n % 1000,
            "sector": "Strojírenství", "employee_count": n % 500, "revenue": n * 1000,
            "currency": "CZK", "language": "cs",
        }
        for n in range(accounts)
    ]  # fmt: skip


def _people(ids: Sequence[int]) -> list[dict[str, Any]]:
    return [
        {
            "account_id": id, "first_name": "Jana", "last_name": f"Nováková {id}",
            "language": "cs", "job_title": "nákupčí",
            POINTS_OF: [("email", f"jana{id}@firma.cz"), ("phone", "+420222333444")],
        }
        for id in ids
    ]  # fmt: skip


def _own_fields(driver: "psycopg.Connection[Any]") -> None:
    """Give accounts two fields of the firm's own, since the sample has none."""
    for code, kind in OWN.items():
        driver.execute(
            "INSERT INTO crm.custom_field (kind, code, label, type, readers, writers)"
            " VALUES ('account', %s, %s, %s, %s, %s)",
            (code, code, kind, ["crm_sales"], ["crm_sales"]),
        )


def _written(found: Data, accounts: int) -> tuple[float, float, float, float]:
    """Return the seconds of writing, of COPY, of COPY of what is worked out, of taking back."""
    dsn = found.trial.superuser_dsn()
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(dsn))
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        connection.exec_driver_sql("SELECT 1")
        _own_fields(driver)
        become(driver, HEAD)
        session = Session(connection, join_transaction_mode="create_savepoint")
        catalogue = load_catalogue(session, sign_in(session))
        rows = _rows(accounts)
        operation = uuid4()
        begin(session, Edit("account", None, {}, operation=operation))
        began = time.perf_counter()
        ids = [id for id in enter_many(session, catalogue.kind("account"), rows)
               if isinstance(id, int)]  # fmt: skip
        entered = enter_many(session, catalogue.kind("contact"), _people(ids))
        writing = time.perf_counter() - began
        assert all(isinstance(one, int) for one in (*ids, *entered))
        become(driver, None)
        # Before they are deleted, since some indexes hold live rows only.
        copying, ready = (
            median(_copied(driver, generated=way) for _turn in range(TURNS))
            for way in (True, False)
        )
        become(driver, HEAD)
        became = time.perf_counter()
        deleted = _taken_back(session, operation)
        undoing = time.perf_counter() - became
        assert deleted >= 5 * accounts, deleted
        session.close()
        connection.rollback()
    engine.dispose()
    return writing, copying, ready, undoing


def _taken_back(session: Session, operation: UUID) -> int:
    """Take the operation back in the same transaction; return how many rows that were."""
    session.execute(text("SELECT set_config('statement_timeout', '15min', true)"))
    query = text("SELECT sum(number) FROM crm.undo(:id) WHERE outcome = 'deleted'")
    return int(session.execute(query, {"id": operation}).scalar() or 0)


def _copied(driver: "psycopg.Connection[Any]", *, generated: bool) -> float:
    """Return the seconds of COPY of what was just written; what is `generated` comes of itself."""
    driver.execute("CREATE SCHEMA bench")
    like, left_out = ("INCLUDING INDEXES INCLUDING GENERATED", "s") if generated else (
        "INCLUDING INDEXES", "-")  # fmt: skip
    taken = 0.0
    for table in TABLES:
        columns = ", ".join(
            f'"{name}"'
            for (name,) in driver.execute(
                "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0"
                " AND NOT attisdropped AND attgenerated <> %s",
                (f"crm.{table}", left_out),
            ).fetchall()
        )
        driver.execute(f"CREATE TABLE bench.{table} (LIKE crm.{table} {like})".encode())
        content = io.BytesIO()
        source = f"COPY (SELECT {columns} FROM crm.{table} WHERE created_at = now()) TO STDOUT"
        with driver.cursor().copy(source.encode()) as copy:
            for piece in copy:
                content.write(piece)
        began = time.perf_counter()
        with driver.cursor().copy(f"COPY bench.{table} ({columns}) FROM STDIN".encode()) as copy:
            copy.write(content.getvalue())
        taken += time.perf_counter() - began
    driver.execute("DROP SCHEMA bench CASCADE")
    return taken


def _whole(found: Data, accounts: int) -> float:
    """Return the seconds of an import from its file, checks included."""
    person = found.person(HEAD)
    lines = (
        f"Jana,Nováková {n},Nová firma {n:06d} s.r.o.,Brno,CZ,jana{n}@firma.cz,+420222333444"
        for n in range(accounts)
    )
    head = "First name,Last name,Company,City,Country,E-mail,Phone"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "people.csv"
        file.write_text("\n".join([head, *lines]), "utf-8")
        began = time.perf_counter()
        try:
            with person.database.session() as session:
                wanted = request(person.catalogue, open_file(file), "contact")
                done = load(session, person.catalogue, person.me, wanted, again=True)
                taken = time.perf_counter() - began
                assert done.entered == accounts, done.refused[:3]
                raise _NothingStays
        except _NothingStays:
            return taken


class _NothingStays(Exception):
    """Ends the transaction."""
