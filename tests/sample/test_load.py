"""The sample in a real database: everything that triggers and keys would have checked holds."""

import datetime as dt
import json
from typing import Any

import psycopg
import pytest
from psycopg import sql

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import KINDS, Catalogue, Option
from crm_desktop.models.filters import from_json
from crm_desktop.reports.letters.ready import READY
from crm_desktop.reports.templates.template import read_template
from crm_desktop.sample import people, regions
from crm_desktop.sample.load import load
from crm_desktop.sample.tables import COLUMNS, ORDER
from tests.full import rounds

TODAY = dt.date.today()
Pg = psycopg.Connection[Any]


def add_people(pg: Pg) -> None:
    ids: dict[str | None, int | None] = {None: None}
    for person in people.PEOPLE:
        row = pg.execute(
            "INSERT INTO crm.employee (login, display_name, superior_id) VALUES (%s, %s, %s)"
            " RETURNING id",
            (person.login, person.name, ids[person.superior]),
        ).fetchone()
        assert row is not None
        ids[person.login] = row[0]


def count(pg: Pg, query: str) -> int:
    row = pg.execute(query).fetchone()
    assert row is not None
    return int(row[0])


@pytest.fixture
def people_only(pg: Pg) -> Pg:
    add_people(pg)
    return pg


@pytest.fixture
def loaded(people_only: Pg) -> Pg:
    load(people_only, accounts=rounds(200, 2000), today=TODAY)
    return people_only


def test_the_rows_arrive_and_keep_every_rule(loaded: Pg) -> None:
    assert count(loaded, "SELECT count(*) FROM crm.account") == rounds(200, 2000)
    for table in ORDER:
        assert count(loaded, f"SELECT count(*) FROM crm.{table}") > 0, table
    foreign_keys_hold(loaded)
    work_is_given_only_to_those_who_may_see(loaded)
    what_triggers_keep_is_right(loaded)
    keys_go_on(loaded)
    plans = "SELECT count(*) FROM crm.account_plan WHERE status = 'active'"
    assert count(loaded, plans) == 3
    assert count(loaded, f"{plans} AND confidential") == count(loaded, f"{plans} AND lean") == 1
    for table in ("stakeholder", "plan_cell", "plan_target", "plan_objective", "plan_version"):
        number = f"SELECT count(DISTINCT account_plan_id) FROM crm.{table}"
        assert count(loaded, number) == (2 if table == "plan_version" else 3), table


def test_a_large_sample_has_a_team_for_each_region(
    people_only: Pg, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(regions, "SIZE", 80)
    load(people_only, accounts=200, today=TODAY)
    more = "SELECT count(*) FROM crm.employee WHERE login IS NULL"
    assert count(people_only, more) == 2 * len(regions.MODELS)
    own = "SELECT count(*) FROM crm.account a JOIN crm.employee e ON e.id = a.owner_id WHERE {}"
    assert 0 < count(people_only, own.format("e.login IS NOT NULL")) <= 80
    head = "SELECT cardinality(crm_private.below(id)) FROM crm.employee WHERE login = '{}'"
    assert count(people_only, head.format(people.HEAD)) == 3 * len(regions.MODELS)
    assert count(people_only, head.format(people.LEAD_CZ)) == 5
    foreign_keys_hold(people_only)
    work_is_given_only_to_those_who_may_see(people_only)


def foreign_keys_hold(pg: Pg) -> None:
    keys = pg.execute(
        """
        SELECT c.conname, c.conrelid::regclass::text, c.confrelid::regclass::text,
            ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY AS k(n, i)
                  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n ORDER BY i),
            ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY AS k(n, i)
                  JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.n ORDER BY i)
        FROM pg_constraint c
        WHERE c.contype = 'f' AND c.connamespace = 'crm'::regnamespace
        """
    ).fetchall()
    assert len(keys) > 50
    for name, table, target, columns, target_columns in keys:
        pairs = list(zip(columns, target_columns, strict=True))
        broken = count(
            pg,
            f"SELECT count(*) FROM {table} AS c WHERE "
            + " AND ".join(f"c.{column} IS NOT NULL" for column in columns)
            + f" AND NOT EXISTS (SELECT FROM {target} AS t WHERE "
            + " AND ".join(f"t.{there} = c.{here}" for here, there in pairs)
            + ")",
        )
        assert broken == 0, name


def work_is_given_only_to_those_who_may_see(pg: Pg) -> None:
    tables = [
        table
        for table, columns in COLUMNS.items()
        if "employee_id" in columns and table != "account_team"
    ]
    assert len(tables) == 10
    for table in tables:
        others = count(
            pg,
            f"SELECT count(*) FROM (SELECT DISTINCT employee_id, account_id, owner_id"
            f" FROM crm.{table} WHERE employee_id IS NOT NULL) AS t"
            " WHERE NOT crm_private.employee_may_see(employee_id, account_id, owner_id)",
        )
        assert others == 0, table
    helped = count(pg, "SELECT count(*) FROM crm.activity WHERE employee_id <> owner_id")
    assert helped > 0


def what_triggers_keep_is_right(pg: Pg) -> None:
    wrong = {
        "totals": "crm.sale s WHERE total <> (SELECT coalesce(sum(amount), 0) FROM crm.sale_line l"
        " WHERE l.sale_id = s.id)",
        "amounts": "crm.sale_line WHERE amount <> round(quantity * unit_price)",
        "done": "crm.task WHERE (status = 'done') <> (done_at IS NOT NULL)",
        "sizes": "crm.document d WHERE size <> (SELECT sum(length(content))"
        " FROM crm.document_chunk c WHERE c.document_id = d.id)",
        "owners": "crm.activity_participant p JOIN crm.account a ON a.id = p.account_id"
        " WHERE p.owner_id <> a.owner_id",
        "rings": "crm.account WHERE parent_id = id",
        "nobody": "crm.person p WHERE NOT EXISTS"
        " (SELECT FROM crm.contact c WHERE c.person_id = p.id)",
        "future": "crm.account WHERE created_at > now() OR changed_at < created_at",
        "details": "crm.account a WHERE NOT EXISTS"
        " (SELECT FROM crm.account_detail d WHERE d.account_id = a.id)",
        "created by": "crm.communication WHERE created_by IS NULL OR changed_by IS NULL",
        "lost bids": "crm.opportunity o JOIN crm.stage s ON s.id = o.stage_id"
        " FULL JOIN crm.lost_bid b ON b.id = o.id"
        " WHERE (s.outcome IS NOT DISTINCT FROM 'lost') <> (b.id IS NOT NULL)"
        " OR b.id IS NOT NULL AND (b.competitor_id, b.reason_id, b.product_id, b.amount)"
        " IS DISTINCT FROM (o.competitor_id, o.reason_id, o.product_id, o.amount)",
    }
    assert count(pg, "SELECT count(*) FROM crm.lost_bid WHERE competitor_id IS NOT NULL") > 0
    for what, rows in wrong.items():
        assert count(pg, f"SELECT count(*) FROM {rows}") == 0, what


def keys_go_on(pg: Pg) -> None:
    for table, columns in COLUMNS.items():
        if columns[0] == "id":
            beyond = pg.execute(
                sql.SQL(
                    "SELECT nextval(pg_get_serial_sequence({}, 'id')) = max(id) + 1 FROM {}"
                ).format(sql.Literal(f"crm.{table}"), sql.Identifier("crm", table))
            ).fetchone()
            assert beyond == (True,), table


def test_the_firm_its_lists_and_products(loaded: Pg) -> None:
    row = loaded.execute("SELECT name, language, currency, vat_id FROM crm.firm").fetchone()
    assert row == (people.FIRM.name, "cs", "CZK", people.FIRM.vat_id)
    stages = loaded.execute(
        "SELECT code, outcome FROM crm.stage WHERE code = ANY(%s) ORDER BY position",
        (["prospecting", "engaging", "proposal", "negotiation", "won", "lost"],),
    ).fetchall()
    assert [code for code, _ in stages if code not in ("won", "lost")] == [
        "prospecting", "engaging", "proposal", "negotiation",
    ]  # fmt: skip
    assert dict(stages)["won"] == "won"
    assert dict(stages)["lost"] == "lost"
    decides = "SELECT count(*) FROM crm.contact_function WHERE decides AND code = 'purchasing'"
    assert count(loaded, decides) == 1
    products = "SELECT count(*) FROM crm.product WHERE currency = 'CZK' AND launched_on IS NOT NULL"
    assert 38 <= count(loaded, products) <= 45
    # The ready letters can be sent at once, to people whom a filter finds.
    assert count(loaded, "SELECT count(*) FROM crm.template WHERE shared") == len(READY)
    for (document,) in loaded.execute("SELECT document FROM crm.template_revision"):
        read_template(json.dumps(document))
    lists = {"tier": (Option(1, "A"),)}
    for kind, definition in loaded.execute("SELECT kind, definition FROM crm.saved_filter"):
        part, stale = from_json(definition, Catalogue(KINDS, lists), kind)
        assert part is not None
        assert not [each for each in stale if "tier" not in str(each)], stale


def test_triggers_are_on_again_afterwards(loaded: Pg) -> None:
    assert loaded.execute("SHOW session_replication_role").fetchone() == ("origin",)
    account = count(loaded, "SELECT min(id) FROM crm.account")
    row = loaded.execute(
        "INSERT INTO crm.task (account_id, subject) VALUES (%s, 'x') RETURNING owner_id", (account,)
    ).fetchone()
    owner = loaded.execute("SELECT owner_id FROM crm.account WHERE id = %s", (account,)).fetchone()
    assert row == owner


def test_a_second_sample_goes_on_after_the_first(people_only: Pg) -> None:
    load(people_only, accounts=20, today=TODAY)
    load(people_only, accounts=20, seed=2, today=TODAY)
    assert count(people_only, "SELECT count(*) FROM crm.account") == 40
    assert count(people_only, "SELECT count(DISTINCT vat_id) FROM crm.account") > 25
    foreign_keys_hold(people_only)


INDEXES = (
    "SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid), c.relowner, i.indisvalid"
    " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
    " WHERE c.relnamespace = 'crm'::regnamespace ORDER BY 1"
)


def test_a_large_sample_builds_the_indexes_anew(
    people_only: Pg, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = people_only.execute(INDEXES).fetchall()
    oids = "SELECT sum(indexrelid::bigint) FROM pg_index"
    first = count(people_only, oids)
    monkeypatch.setattr("crm_desktop.sample.load.LARGE", 20)
    load(people_only, accounts=20, today=TODAY)
    assert people_only.execute(INDEXES).fetchall() == before
    assert count(people_only, oids) != first


def test_without_the_people_it_says_who_is_missing(pg: Pg) -> None:
    with pytest.raises(UserError, match=r"sarka\.zackova, lenka\.rihova"):
        load(pg, accounts=5, today=TODAY)


@pytest.mark.parametrize("accounts", [0, -1, 1_000_001])
def test_a_number_out_of_range_is_refused(pg: Pg, accounts: int) -> None:
    with pytest.raises(UserError, match="1000000"):
        load(pg, accounts=accounts, today=TODAY)


class Stopped(Exception):
    """Somebody gave up half-way."""


def test_when_it_is_stopped_nothing_is_left(people_only: Pg) -> None:
    seen: list[tuple[int, str]] = []

    def stop(percent: int, text: str) -> None:
        seen.append((percent, text))
        raise Stopped

    with pytest.raises(Stopped):
        load(people_only, accounts=500, today=TODAY, progress=stop)
    assert seen == [(80, "400")]
    assert count(people_only, "SELECT count(*) FROM crm.account") == 0
    assert count(people_only, "SELECT count(*) FROM crm.stage WHERE code = 'engaging'") == 0


def test_progress_ends_at_a_hundred(people_only: Pg) -> None:
    seen: list[int] = []
    load(people_only, accounts=60, today=TODAY, progress=lambda percent, text: seen.append(percent))
    assert seen == [100]
