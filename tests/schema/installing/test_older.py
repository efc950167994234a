"""A schema of an earlier program, with rows of people in it, is upgraded: nothing is lost."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic.script import ScriptDirectory

from crm_desktop.embedded import Server
from crm_desktop.models.database import Profile, connect
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.rows import Edit, ListQuery
from crm_desktop.models.queries.saving.saving import save
from crm_desktop.models.queries.signing_in import check_schema, load_catalogue, sign_in
from crm_desktop.schema import install as installing
from crm_desktop.schema.install import FirmSettings, install
from crm_desktop.schema.people import NewPerson, add_person
from tests.full import full
from tests.schema.installing.older import Rows, fill, make_older, standing
from tests.server import temporary_server

OLDER = ("0001", "0005", "0009", "0014", "0018", "0021", "0024", "0027", "0029", "0037")
PASSWORD = "only for tests"
# Table → its columns that moved to another table, and that table's column.
MOVED = {
    "opportunity": {"competitor": ("competitor", "name")},
    "forecast": {name: ("lost_bid", name) for name in ("competitor_id", "reason_id")},
}


@pytest.fixture(scope="module")
def empty() -> Iterator[Server]:
    with temporary_server() as server:
        yield server


@pytest.fixture
def older(empty: Server) -> Iterator[str]:
    """Yield the name of an empty database."""
    name = "crm_older"
    with psycopg.connect(empty.dsn(), autocommit=True) as pg:
        pg.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
    yield name
    with psycopg.connect(empty.dsn(), autocommit=True) as pg:
        pg.execute(f"DROP DATABASE {name} WITH (FORCE)")
        pg.execute('DROP ROLE IF EXISTS "test-older"')


@pytest.mark.skipif(not full(), reason="5 s each: in the full run")
@pytest.mark.parametrize("revision", OLDER)
def test_an_older_schema_with_rows_is_upgraded_and_the_program_works(
    empty: Server, older: str, revision: str
) -> None:
    _upgraded(empty, older, revision)


def test_lost_bids_leave_the_forecast(empty: Server, older: str) -> None:
    """What finance read of them stands in their own table; who is not lost yet has no row there."""
    dsn = empty.dsn(older)
    make_older(dsn, "0037")
    with psycopg.connect(dsn) as pg:
        fill(pg)
        lost = pg.execute(
            "UPDATE crm.opportunity SET amount = 7, closed_on = '2025-02-03',"
            " competitor_id = (SELECT min(id) FROM crm.competitor),"
            " reason_id = (SELECT min(id) FROM crm.reason) RETURNING id, competitor_id, reason_id"
        ).fetchall()
        pg.execute("UPDATE crm.stage SET outcome = 'lost'")
        pg.execute(
            "WITH s AS (INSERT INTO crm.stage (name, code, outcome) VALUES ('O', 'o', 'open')"
            " RETURNING id) INSERT INTO crm.opportunity (account_id, owner_id, name, currency,"
            " stage_id, competitor_id) SELECT o.account_id, o.owner_id, o.name, o.currency, s.id,"
            " o.competitor_id FROM crm.opportunity o, s"
        )
        pg.execute(
            "INSERT INTO crm.forecast (id, account_id, owner_id, stage_id, currency, version,"
            " competitor_id, reason_id) SELECT id, account_id, owner_id, stage_id, currency,"
            " version, competitor_id, reason_id FROM crm.opportunity"
            " ON CONFLICT (id) DO UPDATE SET competitor_id = excluded.competitor_id,"
            " reason_id = excluded.reason_id"
        )
    with psycopg.connect(dsn) as pg:
        before = standing(pg)
    install(dsn, FirmSettings("Firma", "cs"))
    with psycopg.connect(dsn) as pg:
        after = standing(pg)
    assert lost
    bids = [(row["id"], row["competitor_id"], row["reason_id"]) for row in after["lost_bid"]]
    assert bids == sorted(lost)
    assert all((row["amount"], row["closed_on"]) == (7, "2025-02-03") for row in after["lost_bid"])
    assert len(after["forecast"]) == 2 * len(lost)
    assert all(_stands("forecast", row, after) for row in before["forecast"])
    assert not {"competitor_id", "reason_id"} & after["forecast"][0].keys()


def _upgraded(empty: Server, name: str, revision: str) -> None:
    dsn = empty.dsn(name)
    make_older(dsn, revision)
    with psycopg.connect(dsn) as pg:
        fill(pg)
    with psycopg.connect(dsn) as pg:
        before = standing(pg)
    assert before["account"]
    assert before["sale"]
    install(dsn, FirmSettings("Firma", "cs"))
    with psycopg.connect(dsn) as pg:
        after = standing(pg)
        jana = NewPerson("test-older", "Jana Nová", ("crm_sales", "crm_admin"), None)
        add_person(pg, jana, PASSWORD, lasting=True)
    for table, rows in before.items():
        assert all(_stands(table, row, after) for row in rows), table
    profile = Profile("older", empty.host, empty.port, name, "test-older", sslmode="prefer")
    database = connect(profile, PASSWORD)
    try:
        with database.session() as session:
            check_schema(session)
            me = sign_in(session)
            catalogue = load_catalogue(session, me)
            for kind in catalogue.kinds.values():
                first_page(session, catalogue, ListQuery(kind.name, (), *kind.order))
        with database.session() as session:
            own = save(session, catalogue, entry(catalogue, "account", name="Po upgradu"))
            save(session, catalogue, entry(catalogue, "task", own.id, subject="Zavolat"))
    finally:
        database.close()


def _stands(table: str, old: dict[str, Any], after: Rows) -> bool:
    """Return whether a row stands as it did; a value whose column is gone, where it moved to."""
    columns = after[table][0]
    gone = {key: value for key, value in old.items() if key not in columns and value is not None}
    moved = all(
        any(row[column] == value for row in after[other])
        for key, value in gone.items()
        for other, column in (MOVED[table][key],)
    )
    kept = {key: value for key, value in old.items() if key in columns}
    return moved and any(all(row[key] == kept[key] for key in kept) for row in after[table])


def entry(catalogue: Catalogue, kind: str, account: int | None = None, **values: str) -> Edit:
    """Return a new record with what its form begins with."""
    begins = {f.name: f.default for f in catalogue.kind(kind).fields if f.required and f.default}
    return Edit(kind, None, begins | values, account_id=account)


def test_each_migration_says_which_programs_go_on_working() -> None:
    """Whoever adds a migration says here whether older programs still work with its schema."""
    script = ScriptDirectory.from_config(installing._config())
    newest = sorted(each.revision for each in script.walk_revisions())
    said = "0028"
    for revision in newest[newest.index("0029") :]:
        module = script.get_revision(revision).module
        oldest = getattr(module, "OLDEST_PROGRAM", None)
        assert oldest is not None, (
            f"migration {revision} says OLDEST_PROGRAM: the schema version of the oldest program"
            " that works with it; its own where it takes away or renames what programs ask for"
        )
        assert said <= oldest <= revision
        text = Path(module.__file__).read_text("utf-8").upper()
        if any(word in text for word in TAKES_AWAY):
            assert oldest == revision, f"{revision} takes something away"
        said = oldest
    functions = (installing.HERE / "functions" / "70_programs.sql").read_text("utf-8")
    assert f"SELECT '{said}'::text" in functions, "crm.oldest_program() says something else"


TAKES_AWAY = ("DROP COLUMN", "DROP TABLE", "DROP FUNCTION", "RENAME ", "SET NOT NULL")
