"""Rows through the program's functions = rows by the predicate: lists, search, card, records."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.orm import Session

from crm_desktop.models.database import Database
from crm_desktop.models.errors import Gone, NotAllowed, SignInRefused
from crm_desktop.models.fields import CARD_TABS, KINDS, Catalogue, Type
from crm_desktop.models.fields.grouping import groupable
from crm_desktop.models.queries.card.reading import account_header, tab_counts, timeline
from crm_desktop.models.queries.card.rows import TimelineQuery
from crm_desktop.models.queries.columns.worked_out import NEEDS, WORKED_OUT
from crm_desktop.models.queries.data_rules.measuring import measure, ruled_values
from crm_desktop.models.queries.filtering import directory, few
from crm_desktop.models.queries.lists.grouping import group_ids, list_groups
from crm_desktop.models.queries.lists.listing import first_page, list_ids, rows_by_ids
from crm_desktop.models.queries.lists.searching import search, search_reference
from crm_desktop.models.queries.lists.texts import address_of
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.models.text import norm
from tests.factories import LOGINS, PEOPLE, TIME_ZONE, Crm, become
from tests.full import full, rounds
from tests.schema.seeing import custom_oracle, filters_oracle, lists_oracle, oracle, tables
from tests.schema.seeing.firm.program import program_in_world
from tests.schema.seeing.oracle import Rights, Truth, may_change, may_see
from tests.schema.seeing.tables import CHILDREN

OUTSIDE = ("inactive",)
# Of those whose rights are of one kind one is asked in the quick run.
ALIKE = ("colleague", "rival", "other-lead", "lead", "writer", "product")
BY_RULES = ("missing", "completeness", "verify_by")
INSIDE = [person for person in PEOPLE if person not in OUTSIDE and (full() or person not in ALIKE)]


@pytest.fixture(scope="module")
def firm(crm: Crm) -> Iterator[tuple[Any, Database, Truth]]:
    """The program's Database inside a transaction with a random world, and the truth about it."""
    with program_in_world(crm, seed=7) as found:
        yield found


@pytest.fixture(params=INSIDE)
def signed(
    firm: tuple[Any, Database, Truth], request: pytest.FixtureRequest
) -> Iterator[tuple[Session, Catalogue, Truth, Rights]]:
    """A session of one person, with catalogue, truth and that person's rights."""
    pg, database, truth = firm
    with pg.transaction(force_rollback=True):
        become(pg, LOGINS + request.param)
        session = Session(database._bind, join_transaction_mode="create_savepoint")
        catalogue = load_catalogue(session, sign_in(session))
        yield session, catalogue, truth, oracle.rights_of(truth, request.param)
        session.close()


@pytest.fixture
def few_or_many(signed, monkeypatch):
    """Turn between the two ways of asking: keys first where they are few, and else."""

    def turn(rng: Random) -> None:
        signed[0].info.pop("few", None)
        monkeypatch.setattr(few, "FEW", rng.choice((0, 100, 5000)))
        monkeypatch.setattr(directory, "MOST", rng.choice((0, 10_000)))
        short = ("product", "employee", "account") if rng.random() < 0.5 else ()
        monkeypatch.setattr(few.Looking, "small", lambda _look, table: table in short)

    return turn


def test_lists(signed, few_or_many):
    session, catalogue, truth, rights = signed
    rng = Random(rights.person)
    for kind in catalogue.kinds.values():
        for _ in range(rounds(2 if kind.firm_list else 10, 200)):
            query = lists_oracle.random_query(rng, truth, catalogue, kind)
            few_or_many(rng)
            expected = lists_oracle.expected_ids(truth, rights, catalogue, kind, query)
            assert list(list_ids(session, catalogue, query)) == expected, query


def test_lists_in_groups(signed, few_or_many):
    session, catalogue, truth, rights = signed
    rng = Random(rights.person)
    view = filters_oracle.View(truth, rights, catalogue)
    for kind in catalogue.kinds.values():
        fields = [field for field in groupable(kind) if not field.custom]
        money = [f.name for f in kind.fields if f.type is Type.MONEY and not f.worked_out]
        for _ in range(rounds(2, 40) if fields else 0):
            query = lists_oracle.random_query(rng, truth, catalogue, kind)
            query = replace(query, group=rng.choice(fields).name)
            few_or_many(rng)
            expected = lists_oracle.expected_ids(truth, rights, catalogue, kind, query)
            rows = {row["id"]: row for row in truth.rows[kind.name]}
            wanted: dict[Any, list[int]] = {}
            for id in expected:
                key = lists_oracle.group_of(view, kind, kind.field(query.group), rows[id])
                wanted.setdefault(key, []).append(id)
            groups = list_groups(session, catalogue, query, money)
            assert {each.key: each.number for each in groups} == {
                key: len(ids) for key, ids in wanted.items()
            }, query
            for each in groups:
                ids = wanted[each.key]
                assert list(group_ids(session, catalogue, query, each.key)) == ids, query
                for name, sums in each.sums.items():
                    amounts = [rows[id][name] for id in ids if rows[id][name] is not None]
                    assert sum(sums.values()) == sum(amounts), query


def test_filters_on_what_is_worked_out(signed, few_or_many):
    """What is worked out for a page and what is filtered over everything are the same values."""
    session, catalogue, truth, rights = signed
    rng = Random(rights.person)
    view = filters_oracle.View(truth, rights, catalogue)
    for kind in catalogue.kinds.values():
        fields = [field for field in kind.fields if field.worked_out and field.filtered]
        if not fields:
            continue
        plain = ListQuery(kind.name, tuple(f.name for f in kind.fields), kind.order[0])
        ids = list(list_ids(session, catalogue, plain))
        for field in fields:
            # Not the rows of the list: they show nothing where an account has no details.
            work_out = WORKED_OUT.get((kind.name, field.name))
            if work_out is None:
                found = ruled_values(session, catalogue, kind, ids)
            else:
                found = work_out(session, ids)
            values = {id: found.get(id, {}).get(field.name) for id in ids}
            hidden: set[int] = set()
            if field.name == "last_contact" and "account_detail" in kind.tables:
                hidden = set(ids) - set(view.beside("account_detail", "account"))
            known = [value for value in values.values() if value is not None]
            for _ in range(rounds(6, 60)):
                given = filters_oracle.random_value_of(rng, kind, field, known)
                query = replace(plain, filters=(given,))
                few_or_many(rng)
                expected = [
                    id
                    for id in ids
                    if id not in hidden and view.compare(values[id], None, field, given)
                ]
                assert list(list_ids(session, catalogue, query)) == expected, given


def test_what_the_rules_on_data_say(signed):
    """One rule of `factories`: active accounts have a company ID and a sector, for 90 days."""
    session, catalogue, truth, rights = signed
    expected = {}
    details = {row["account_id"]: row for row in truth.rows["account_detail"]}
    for account in truth.rows["account"]:
        detail = details.get(account["id"])
        if detail is None or not may_see(rights, "account_detail", detail, truth):
            continue
        if account["status"] != "active":
            expected[account["id"]] = ((), 0, None)
            continue
        values = {"company_id": account["company_id"], "sector": detail["sector"]}
        until = detail["created_at"].astimezone(ZoneInfo(TIME_ZONE)).date()
        if detail["verified_on"] is not None:
            until = detail["verified_on"] + dt.timedelta(days=90)
        missing = tuple(name for name, value in values.items() if not value)
        expected[account["id"]] = (missing, 2, until)
    if "account" not in catalogue.kinds or not catalogue.kind("account").has("missing"):
        assert expected == {} or rights.roles == {"crm_partner"}
        return
    ids = [row["id"] for row in truth.rows["account"]]
    found = measure(session, catalogue, catalogue.kind("account"), ids)
    assert {id: (one.missing, one.expected, one.verify_by) for id, one in found.items()} == expected


def test_pages_and_values(signed):
    session, catalogue, truth, rights = signed
    rng = Random(rights.person)
    view = filters_oracle.View(truth, rights, catalogue)
    for kind in catalogue.kinds.values():
        query = lists_oracle.random_query(rng, truth, catalogue, kind)
        expected = lists_oracle.expected_ids(truth, rights, catalogue, kind, query)
        page = first_page(session, catalogue, query, limit=20)
        assert [row.id for row in page.rows] == expected[:20], query
        assert (page.count.number, page.count.capped) == (len(expected), False)
        besides = {
            table: {row[f"{kind.name}_id"]: row for row in truth.rows[table]}
            for table in kind.tables
        }
        for row in page.rows:
            stored = truth.row(kind.name, row.id)
            for field in kind.fields:
                if field.name not in row.values or field.worked_out or field.type is Type.LINKS:
                    continue
                if field.custom:
                    own = custom_oracle.values_of(view, field, row.id)
                    several = field.type is Type.CHOICES
                    assert row[field.name] == (tuple(sorted(own)) if several else (*own, None)[0])
                    continue
                if not field.table:
                    assert row[field.name] == stored[field.name]
                    continue
                beside = besides[field.table].get(row.id)
                seen = beside and may_see(rights, field.table, beside, truth)
                assert row[field.name] == (beside[field.name] if seen else None)


def test_no_rows_by_foreign_ids(signed):
    """Ids may be guessed: rows_by_ids, read_row and the search for references give no more."""
    session, catalogue, truth, rights = signed
    rng = Random(rights.person)
    for kind in catalogue.kinds.values():
        query = ListQuery(kind.name, kind.columns, kind.order[0])
        rows = truth.rows[kind.name]
        live = [row for row in rows if row["deleted_at"] is None]
        seen = {row["id"] for row in live if may_see(rights, kind.name, row, truth)}
        found = rows_by_ids(session, catalogue, query, [row["id"] for row in rows])
        assert {row.id for row in found} == seen
        for row in rng.sample(rows, min(rounds(3, 6), len(rows))):
            check_read_row(session, catalogue, truth, rights, kind.name, row)
        if not (kind.firm_list or kind.name in ("employee", "account_team")):
            offered = search_reference(session, catalogue, kind.name, "", limit=10_000)
            assert {option.value for option in offered} == seen


def check_read_row(session, catalogue, truth, rights, kind, row):
    if not may_see(rights, kind, row, truth):
        with pytest.raises(NotAllowed):
            read_row(session, catalogue, kind, row["id"])
    elif row["deleted_at"] is not None:
        with pytest.raises(Gone):
            read_row(session, catalogue, kind, row["id"])
    else:
        read = read_row(session, catalogue, kind, row["id"])
        assert read.may_change == may_change(rights, kind, row), (kind, row["id"])
        for part, rows in read.parts.items():
            expected = {
                one["id"]
                for one in truth.rows[part]
                if one[f"{kind}_id"] == row["id"]
                and one["deleted_at"] is None
                and (kind != "account" or one["contact_id"] is None)
                and may_see(rights, part, one, truth)
            }
            assert {one.id for one in rows} == expected


def test_search_over_everything(signed):
    session, catalogue, truth, rights = signed
    rng = Random(rights.person)
    gone = {row["id"] for row in truth.rows["account"] if row["deleted_at"] is not None}
    account_kind = KINDS["account"]
    for _ in range(rounds(10, 200)):
        typed = lists_oracle.random_search(
            rng, truth, rng.choice(("account", "contact", "opportunity", "account_plan"))
        )
        if rng.random() < 0.3:
            value = rng.choice([v for v in truth.rows["custom_value"] if v["text_value"]])
            typed = value["text_value"][: rng.randint(1, 6)]
        elif rng.random() < 0.3:
            table, column = rng.choice((("contact_point", "value"), ("account_detail", "note")))
            typed = rng.choice([row[column] for row in truth.rows[table] if row[column]] or [""])
        words = norm(typed).split()
        expected = lists_oracle.begun(truth, rights, catalogue, typed) if words else set()
        called = set()
        for row in truth.rows["account"] if words else ():
            if not may_see(rights, "account", row, truth):
                continue
            if row["id"] not in gone and lists_oracle.searched(truth, account_kind, row, words):
                expected.add(("account", row["id"]))
                called.add(row["id"])
        for kind in ("contact", "opportunity") if words else ():
            expected |= {
                (kind, row["id"])
                for row in truth.rows[kind]
                if may_see(rights, kind, row, truth)
                and row["deleted_at"] is None
                and row["account_id"] not in gone
                and all(word in row["search_text"] for word in words)
            }
        # Plans called so, and those of the accounts found by their words in the directory.
        expected |= {
            ("account_plan", row["id"])
            for row in (truth.rows["account_plan"] if words else ())
            if may_see(rights, "account_plan", row, truth)
            and row["deleted_at"] is None
            and row["account_id"] not in gone
            and (row["account_id"] in called or all(word in row["search_text"] for word in words))
        }
        if words:
            expected |= lists_oracle.in_texts(truth, rights, words, address_of(typed))
        hits = search(session, catalogue, typed, limit=10_000)
        assert {(hit.kind, hit.id) for hit in hits} == expected, typed
        opened = {row["account_id"] for row in truth.rows["account_detail"]
                  if may_see(rights, "account_detail", row, truth)}  # fmt: skip
        for hit in hits:
            if hit.kind == "account":
                assert hit.only_directory == (hit.id not in opened)


def test_card(signed):
    session, catalogue, truth, rights = signed
    details = {row["account_id"]: row for row in truth.rows["account_detail"]}
    live = [
        row
        for row in truth.rows["account"]
        if row["deleted_at"] is None and may_see(rights, "account", row, truth)
    ]
    for account in Random(rights.person).sample(live, min(12, len(live))):
        id = account["id"]
        header = account_header(session, catalogue, id)
        seen = id in details and may_see(rights, "account_detail", details[id], truth)
        assert header.only_directory == (not seen)
        visible = {
            kind: {
                row["id"]
                for row in truth.rows[kind]
                if row["account_id"] == id
                and row["deleted_at"] is None
                and may_see(rights, kind, row, truth)
            }
            for kind in CHILDREN
            if kind not in tables.KEYS
        }
        counts = tab_counts(session, catalogue, id)
        for tab in CARD_TABS:
            if tab in catalogue.kinds:
                assert counts[tab].number == len(visible[tab])
            else:
                assert tab not in counts
        entries = timeline(session, catalogue, TimelineQuery(id, limit=1000)).entries
        for kind in {entry.kind for entry in entries}:
            assert {entry.id for entry in entries if entry.kind == kind} <= visible[kind]
        held = {row["id"] for row in truth.rows["activity"] if row["status"] == "held"} & visible[
            "activity"
        ]
        assert held <= {entry.id for entry in entries if entry.kind == "activity"}


def readable(rights, kind, field):
    needs = (*NEEDS.get((kind.name, field.name), ()), field.table or kind.name, *field.link[:1])
    return all(tables.has_read_grant(rights, table) for table in needs if table)


def test_catalogue_has_the_kinds_of_the_role(signed):
    _, catalogue, truth, rights = signed
    expected = {kind for kind in KINDS if lists_oracle.sees_kind(rights, kind)}
    if rights.roles == {"crm_partner"}:  # kinds of which nothing is shared are left out
        shared = {kind for kind, _ in rights.shared}
        shared_as = tables.SHARED.items()
        expected -= {table for table, kind in shared_as if kind not in shared}
    assert set(catalogue.kinds) == expected
    for kind in catalogue.kinds.values():
        # Nothing that may be read at all has lost a field: column grants fit the catalogue.
        expected = [f.name for f in KINDS[kind.name].fields if readable(rights, kind, f)]
        seen = [
            f.name
            for f in kind.fields
            if not f.custom and (f.name not in BY_RULES or (kind.name, f.name) in WORKED_OUT)
        ]
        assert seen == expected, kind.name
        own = {row["code"] for row in truth.rows["custom_field"] if row["kind"] == kind.name
               and row["id"] in {field for _role, field in rights.fields_read}}  # fmt: skip
        assert {field.name[2:] for field in kind.fields if field.custom} == own


@pytest.mark.parametrize(("person", "error"), [("inactive", SignInRefused)])
def test_no_sign_in_from_outside(firm, person, error):
    pg, database, _ = firm
    with pg.transaction(force_rollback=True):
        become(pg, LOGINS + person)
        with pytest.raises(error), database.session() as session:
            sign_in(session)
