"""The one way to write: new, changed and deleted records, merging, conflicts, refusals."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import event

from crm_desktop.models.errors import Gone, InvalidInput, NotAllowed
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Conflict, Edit, Row, Saved
from crm_desktop.models.queries.saving.saving import save
from tests.factories import make


@pytest.fixture
def seller(database, catalogue_of, act_as) -> Callable[..., Saved]:
    """Save as the seller, as a transaction of its own."""
    catalogue = catalogue_of("seller")
    act_as(None)

    def run(*given: Any, **named: Any) -> Saved:
        act_as("seller")
        edit = given[0] if isinstance(given[0], Edit) else Edit(*given, **named)
        try:
            with database.session() as session:
                return save(session, catalogue, edit)
        finally:
            act_as(None)

    return run


@pytest.fixture
def read(database, catalogue_of, act_as) -> Callable[[str, int], Row]:
    """Read a record as the seller, as a form does."""
    catalogue = catalogue_of("seller")
    act_as(None)

    def run(kind: str, id: int) -> Row:
        act_as("seller")
        try:
            with database.session() as session:
                return read_row(session, catalogue, kind, id)
        finally:
            act_as(None)

    return run


@pytest.fixture
def account(pg, crm) -> int:
    """An account of the seller, with its details."""
    id = make(pg, "account", owner_id=crm.ids["seller"], name="Alfa", town="Brno")
    make(pg, "account_detail", account_id=id, street="Hlavní 1", note="Poznámka")
    return id


@pytest.fixture
def other(pg, act_as) -> Callable[..., None]:
    """Change a row as a colleague would, behind the seller's back."""

    def run(table: str, id: int, **values: Any) -> None:
        act_as("lead")
        columns = ", ".join(f"{name} = %({name})s" for name in values)
        key = "account_id" if table == "account_detail" else "id"
        pg.execute(f"UPDATE crm.{table} SET {columns} WHERE {key} = %(key)s".encode(),
                   {**values, "key": id})  # fmt: skip
        act_as(None)

    return run


def one(pg, query: str, *values: Any) -> Any:
    row = pg.execute(query.encode(), values).fetchone()
    return row[0] if row and len(row) == 1 else row


def edit(row: Row, changes: dict[str, Any], **named: Any) -> Edit:
    """What a form sends: the changes, with what stood in all its fields."""
    return Edit(row.kind, row.id, changes, dict(row.values), row.versions, **named)


# ---- new records ----


def test_new_account_with_details_parts_and_segments(pg, crm, seller, read):
    segments = tuple(crm.lists["segment"].values())[:2]
    parts = (
        Edit("contact_point", None, {"kind": "email", "value": "info@alfa.cz"}),
        Edit("address", None, {"kind": "billing", "town": "Praha", "country": "CZ"}),
    )
    changes = {
        "name": " Alfa s.r.o. ",
        "kind": "company",
        "status": "active",
        "town": "Brno",
        "street": "Hlavní 1",
        "tier_id": crm.lists["tier"]["A"],
        "note": "",
        "segment_ids": segments,
    }
    saved = seller("account", None, changes, parts=parts)
    row = read("account", saved.id)
    assert row["name"] == "Alfa s.r.o."
    assert row["note"] is None
    assert (row["street"], row["owner_id"]) == ("Hlavní 1", crm.ids["seller"])
    assert set(row["segment_ids"]) == set(segments)
    assert row.label("segment_ids").split(", ") == ["Industry", "Trade"]
    assert [part["value"] for part in row.parts["contact_point"]] == ["info@alfa.cz"]
    assert [part["town"] for part in row.parts["address"]] == ["Praha"]
    assert row.versions == {"account": 1, "account_detail": 1}
    assert row.may_change
    assert row.changed_by == "Seller"
    assert (
        one(pg, "SELECT created_by FROM crm.account WHERE id = %s", saved.id) == (crm.ids["seller"])
    )


def test_new_contact_with_parts(account, seller, read):
    parts = (Edit("contact_point", None, {"kind": "mobile", "value": "+420 777"}),)
    changes = {"first_name": "Jana", "last_name": "Nová"}
    saved = seller("contact", None, changes, account_id=account, parts=parts)
    row = read("contact", saved.id)
    assert row["full_name"] == "Jana Nová"
    assert row["account_id"] == account
    assert [part["value"] for part in row.parts["contact_point"]] == ["+420 777"]


def test_new_sale_adds_up_its_lines(account, seller, read):
    lines = (
        Edit(
            "sale_line", None, {"description": "A", "quantity": Decimal("1.5"), "unit_price": 333}
        ),
        Edit("sale_line", None, {"description": "B", "quantity": 2, "unit_price": -100}),
    )
    changes = {"number": "1", "kind": "order", "sold_on": dt.date(2025, 1, 2), "currency": "CZK"}
    saved = seller("sale", None, changes, account_id=account, parts=lines)
    row = read("sale", saved.id)
    assert row["total"] == 500 - 200  # 499.5 is rounded away from zero
    assert [part["amount"] for part in row.parts["sale_line"]] == [500, -200]


def test_lines_of_a_sale_changed_added_and_deleted(pg, account, seller, read):
    sale = make(pg, "sale", account_id=account)
    for price in (100, 200, 400):
        make(pg, "sale_line", sale_id=sale, unit_price=price)
    row = read("sale", sale)
    first, second, _ = row.parts["sale_line"]
    parts = (
        edit(first, {"unit_price": 1}),
        edit(second, {}, deleted=True),
        Edit("sale_line", None, {"description": "C", "quantity": 3, "unit_price": 1000}),
    )
    seller(edit(row, {}, parts=parts))
    after = read("sale", sale)
    assert after["total"] == 1 + 400 + 3000
    assert len(after.parts["sale_line"]) == 3
    assert after.versions == row.versions  # the sale itself was not written


@pytest.mark.parametrize("missing", ["name", "kind", "status"])
def test_required_fields_of_a_new_record(seller, missing):
    changes = {"name": "A", "kind": "company", "status": "active"}
    for given in ({**changes, missing: None}, {k: v for k, v in changes.items() if k != missing}):
        with pytest.raises(InvalidInput, match="must be filled in") as refused:
            seller("account", None, given)
        assert refused.value.field == missing


def test_account_for_somebody_else(pg, crm, seller):
    ids = crm.ids
    base = {"name": "Pro kolegu", "kind": "company", "status": "active", "street": "Dlouhá 3"}
    contact = Edit("contact_point", None, {"kind": "phone", "value": "112"})
    saved = seller("account", None, {**base, "owner_id": ids["rival"]}, parts=(contact,))
    owners = pg.execute(
        "SELECT a.owner_id, d.owner_id, p.owner_id FROM crm.account a"
        " JOIN crm.account_detail d ON d.account_id = a.id"
        " JOIN crm.contact_point p ON p.account_id = a.id WHERE a.id = %s",
        (saved.id,),
    ).fetchone()
    assert owners == (ids["rival"],) * 3
    member = one(
        pg,
        "SELECT employee_id, access, valid_to - valid_from FROM crm.account_team"
        " WHERE account_id = %s",
        saved.id,
    )
    assert member == (ids["seller"], "read", 7)
    # For oneself, nothing is passed on and nobody joins a team.
    mine = seller("account", None, {**base, "owner_id": ids["seller"]})
    assert one(pg, "SELECT owner_id FROM crm.account WHERE id = %s", mine.id) == ids["seller"]
    assert one(pg, "SELECT count(*) FROM crm.account_team WHERE account_id = %s", mine.id) == 0
    with pytest.raises(InvalidInput, match="active colleague") as refused:
        seller("account", None, {**base, "owner_id": ids["inactive"]})
    assert refused.value.field == "owner_id"


def test_superior_stays_in_no_team_of_those_below(pg, crm, database, catalogue_of, act_as):
    catalogue = catalogue_of("lead")
    changes = {"name": "X", "kind": "company", "status": "active", "owner_id": crm.ids["seller"]}
    with database.session() as session:
        saved = save(session, catalogue, Edit("account", None, changes))
    act_as(None)
    assert one(pg, "SELECT count(*) FROM crm.account_team WHERE account_id = %s", saved.id) == 0


# ---- changed records ----


def test_only_what_changed_is_written(account, connection, seller, read):
    row = read("account", account)
    written: list[str] = []

    def note(_connection, _cursor, statement, *_more):
        if statement.startswith("UPDATE"):
            written.append(statement)

    event.listen(connection, "before_cursor_execute", note)
    seller(edit(row, {"note": "Jiná"}))
    event.remove(connection, "before_cursor_execute", note)
    assert len(written) == 1
    assert written[0].startswith("UPDATE crm.account_detail SET note=")
    assert written[0].split(" WHERE")[0].count("=") == 1
    after = read("account", account)
    assert after.versions == {"account": 1, "account_detail": 2}
    assert (after["note"], after["street"]) == ("Jiná", "Hlavní 1")


def test_nothing_changed_writes_nothing(account, seller, read):
    row = read("account", account)
    assert seller(edit(row, {})) == Saved("account", account)
    assert read("account", account).versions == row.versions


def test_emptied_text_is_no_value(account, seller, read):
    seller(edit(read("account", account), {"town": "  ", "note": ""}))
    after = read("account", account)
    assert after["town"] is None
    assert after["note"] is None


def test_changes_of_others_are_merged_silently(account, other, seller, read):
    row = read("account", account)
    other("account", account, town="Praha")
    saved = seller(edit(row, {"name": "Beta", "note": "Moje"}))
    assert saved.merged == ("town",)
    after = read("account", account)
    assert (after["name"], after["town"], after["note"]) == ("Beta", "Praha", "Moje")
    assert after.versions == {"account": 3, "account_detail": 2}


def test_same_field_twice_is_a_conflict_and_nothing_is_written(pg, account, other, seller, read):
    row = read("account", account)
    other("account", account, name="Jejich", town="Praha")
    mine = edit(row, {"name": "Moje", "status": "closed", "note": "Moje"})
    with pytest.raises(Conflict) as conflict:
        seller(mine)
    assert conflict.value.fields == ("name",)
    assert conflict.value.row["name"] == "Jejich"
    assert conflict.value.row["town"] == "Praha"
    after = read("account", account)
    assert (after["name"], after["status"], after["note"]) == ("Jejich", "prospect", "Poznámka")
    # The operation was not noted as saved: with their version it goes through.
    again = Edit(
        "account", account, {"name": "Moje"}, after.values, after.versions, operation=mine.operation
    )
    assert not seller(again).repeated
    assert read("account", account)["name"] == "Moje"


def test_conflict_in_the_details_keeps_the_directory_unwritten(account, other, seller, read):
    row = read("account", account)
    other("account_detail", account, note="Jejich")
    with pytest.raises(Conflict) as conflict:
        seller(edit(row, {"name": "Moje", "note": "Moje"}))
    assert conflict.value.fields == ("note",)
    assert conflict.value.row.changed_by == "Lead"
    assert read("account", account)["name"] == "Alfa"


def test_same_value_typed_by_both_is_no_conflict(account, other, seller, read):
    row = read("account", account)
    other("account", account, name="Beta")
    assert seller(edit(row, {"name": " Beta "})).merged == ()
    assert read("account", account)["name"] == "Beta"


def test_change_without_saying_what_was_read_is_a_conflict(account, other, seller, read):
    row = read("account", account)
    other("account", account, name="Jejich")
    with pytest.raises(Conflict) as conflict:
        seller(Edit("account", account, {"name": "Moje"}, {}, row.versions))
    assert conflict.value.fields == ("name",)


def test_conflict_in_a_part(pg, account, other, seller, read):
    sale = make(pg, "sale", account_id=account)
    line = make(pg, "sale_line", sale_id=sale)
    row = read("sale", sale)
    other("sale_line", line, description="Jejich")
    part = edit(row.parts["sale_line"][0], {"description": "Moje"})
    with pytest.raises(Conflict) as conflict:
        seller(edit(row, {"subject": "Moje"}, parts=(part,)))
    assert (conflict.value.row.kind, conflict.value.row.id) == ("sale_line", line)
    assert read("sale", sale)["subject"] is None


def test_same_operation_is_written_once(pg, account, seller):
    task = Edit("task", None, {"subject": "Jednou", "status": "open", "priority": "low"},
                account_id=account)  # fmt: skip
    first, second = seller(task), seller(task)
    assert first.id is not None
    assert not first.repeated
    assert second == Saved("task", None, repeated=True)
    assert one(pg, "SELECT count(*) FROM crm.task WHERE account_id = %s", account) == 1
    logged = one(
        pg,
        "SELECT employee_id IS NOT NULL, xid <> '' FROM crm.op_log WHERE id = %s",
        task.operation,
    )
    assert logged == (True, True)


def test_refused_operation_can_be_sent_again(account, seller):
    operation = uuid4()
    wrong = {"subject": "x", "status": "open", "priority": "low", "employee_id": 10**12}
    with pytest.raises(InvalidInput):
        seller("task", None, wrong, account_id=account, operation=operation)
    right = {**wrong, "employee_id": None}
    saved = seller("task", None, right, account_id=account, operation=operation)
    assert not saved.repeated


# ---- deleted, hidden, only to be read ----


def test_deleting(pg, account, seller, read):
    task = make(pg, "task", account_id=account)
    row = read("task", task)
    seller(Edit("task", task, {}, versions=row.versions, deleted=True))
    assert one(pg, "SELECT deleted_at IS NOT NULL FROM crm.task WHERE id = %s", task)
    with pytest.raises(Gone):
        read("task", task)
    with pytest.raises(Gone):
        seller(edit(row, {"subject": "Ještě"}))
    with pytest.raises(Gone):
        seller(Edit("task", task, {}, versions=row.versions, deleted=True))


def test_deleting_what_somebody_changed_is_asked(pg, account, other, seller, read):
    task = make(pg, "task", account_id=account)
    row = read("task", task)
    other("task", task, subject="Důležité")
    with pytest.raises(Conflict) as conflict:
        seller(Edit("task", task, {}, versions=row.versions, deleted=True))
    assert conflict.value.fields == ()
    assert conflict.value.row["subject"] == "Důležité"


def test_hidden_meanwhile(pg, crm, account, seller, read):
    task = make(pg, "task", account_id=account)
    row = read("task", task)
    pg.execute("UPDATE crm.account SET owner_id = %s WHERE id = %s", (crm.ids["rival"], account))
    with pytest.raises(NotAllowed, match="no right to see"):
        seller(edit(row, {"subject": "Ještě"}))
    with pytest.raises(NotAllowed):
        seller("task", None, {"subject": "x", "status": "open", "priority": "low"},
               account_id=account)  # fmt: skip
    # The directory still shows the account, and says that it is not to be changed.
    directory = read("account", account)
    assert not directory.may_change
    with pytest.raises(NotAllowed, match="not change it"):
        seller(edit(directory, {"name": "Moje"}))


@pytest.mark.parametrize(("access", "allowed"), [("read", False), ("write", True)])
def test_member_of_the_team(pg, crm, seller, read, access, allowed):
    account = make(pg, "account", owner_id=crm.ids["rival"])
    make(pg, "account_detail", account_id=account)
    make(pg, "account_team", account_id=account, employee_id=crm.ids["seller"], access=access,
         valid_from=dt.date(2020, 1, 1))  # fmt: skip
    row = read("account", account)
    assert row.may_change == allowed
    assert "account_detail" in row.versions
    if allowed:
        seller(edit(row, {"note": "Moje"}))
        assert read("account", account)["note"] == "Moje"
    else:
        with pytest.raises(NotAllowed, match="not change it"):
            seller(edit(row, {"note": "Moje"}))


def test_who_may_not_write_at_all(pg, crm, database, catalogue_of, account):
    for person in ("auditor", "admin"):
        catalogue = catalogue_of(person)
        with database.session() as session:
            row = read_row(session, catalogue, "account", account)
        assert not row.may_change
        assert set(row.versions) == {"account"}
        with pytest.raises(NotAllowed), database.session() as session:
            save(session, catalogue, edit(row, {"name": "Moje"}))
        with pytest.raises(NotAllowed), database.session() as session:
            save(session, catalogue, Edit("account", None, {"name": "A", "kind": "company",
                                                            "status": "active"}))  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "changes"),
    [("account", {"owner_id": 1}), ("sale", {"total": 5}), ("account", {"last_contact": None})],
)
def test_fields_that_are_not_changed_here(pg, account, seller, kind, changes):
    id = account if kind == "account" else make(pg, kind, account_id=account)
    with pytest.raises(NotAllowed, match="not changed here"):
        seller(kind, id, changes, versions={kind: 1})


# ---- refused values ----


@pytest.mark.parametrize(
    ("kind", "changes", "field", "sentence"),
    [
        ("account", {"name": "x" * 10_000}, "name", "10000 characters; at most 200"),
        ("account", {"name": "a\x00b"}, "name", "cannot be stored"),
        ("account", {"name": "a\ud800b"}, "name", "cannot be stored"),
        ("account", {"country": "\x00"}, "country", "cannot be stored"),
        ("account", {"country": "\udfff"}, "country", "cannot be stored"),
        ("account", {"country": "CZE"}, "country", "too long"),
        ("account", {"status": "unknown"}, "status", "breaks the rule"),
        ("account", {"parent_id": 10**12}, "parent_id", "is gone"),
        ("account", {"employee_count": -1}, "employee_count", "breaks the rule"),
        ("account", {"employee_count": 10**30}, "", "too large"),
        ("account", {"payment_days": 10**6}, "", "too large"),
        ("account", {"tier_id": 10**12}, "tier_id", "is gone"),
        ("task", {"employee_id": "rival"}, "employee_id", "may not see the account"),
        ("task", {"employee_id": 10**12}, "employee_id", "is gone"),
        ("task", {"contact_id": 10**12}, "contact_id", "is gone"),
        ("project", {"ends_on": dt.date(2020, 1, 1)}, "ends_on", "before the beginning"),
        ("project", {"budget": -5}, "budget", "breaks the rule"),
        ("opportunity", {"probability": 101}, "probability", "breaks the rule"),
    ],
)  # fmt: skip
def test_refused_values(pg, crm, account, seller, read, kind, changes, field, sentence):
    more = {"starts_on": dt.date(2025, 1, 1)} if kind == "project" else {}
    if kind == "opportunity":
        more = {"stage_id": crm.lists["stage"]["open"]}
    id = account if kind == "account" else make(pg, kind, account_id=account, **more)
    row = read(kind, id)
    given = {name: crm.ids.get(value, value) for name, value in changes.items()}
    with pytest.raises(InvalidInput, match=sentence) as refused:
        seller(edit(row, given))
    assert refused.value.field == field
    assert read(kind, id).versions == row.versions


@pytest.mark.parametrize(
    "text",
    ["🦊 " * 50, "\u202eobrácený\u202c", "a\u0301", "řádek\nřádek", "'; DROP TABLE x; --", "%s :p"],
)
def test_strange_text_comes_back_as_it_was(account, seller, read, text):
    seller(edit(read("account", account), {"note": text}))
    assert read("account", account)["note"] == text.strip()


def test_long_text_has_its_limit(account, seller, read):
    seller(edit(read("account", account), {"note": "ř" * 20_000}))
    assert len(read("account", account)["note"]) == 20_000
    with pytest.raises(InvalidInput, match="20001 characters") as refused:
        seller(edit(read("account", account), {"note": "ř" * 20_001}))
    assert refused.value.field == "note"


# ---- links ----


def test_links_added_and_taken_away(pg, account, seller, read):
    a, b, c = (make(pg, "contact", account_id=account, last_name=name) for name in "ABC")
    meeting = make(pg, "activity", account_id=account)
    seller(edit(read("activity", meeting), {"contact_ids": (a, b)}))
    row = read("activity", meeting)
    assert set(row["contact_ids"]) == {a, b}
    assert row.versions["activity"] == 2  # a change of links is a change
    seller(edit(row, {"contact_ids": (b, c)}))
    assert set(read("activity", meeting)["contact_ids"]) == {b, c}
    seller(edit(read("activity", meeting), {"contact_ids": None}))
    assert read("activity", meeting)["contact_ids"] == ()


def test_links_that_somebody_else_added_are_not_taken_away(pg, account, seller, read):
    a, b, c = (make(pg, "contact", account_id=account, last_name=name) for name in "ABC")
    meeting = make(pg, "activity", account_id=account)
    row = read("activity", meeting)
    seller(edit(row, {"contact_ids": (a,)}))
    with pytest.raises(Conflict) as conflict:
        seller(edit(row, {"contact_ids": (b,)}))
    assert conflict.value.fields == ("contact_ids",)
    assert conflict.value.row["contact_ids"] == (a,)
    # Another field merges, and the same links typed twice are no conflict.
    assert seller(edit(row, {"subject": "Jiný"})).merged == ("contact_ids",)
    seller(edit(row, {"contact_ids": (a,)}))
    assert read("activity", meeting)["contact_ids"] == (a,)
    seller(edit(read("activity", meeting), {"contact_ids": (a, c)}))
    assert set(read("activity", meeting)["contact_ids"]) == {a, c}


def test_link_to_a_contact_of_another_account_is_refused(pg, crm, account, seller, read):
    elsewhere = make(pg, "account", owner_id=crm.ids["seller"])
    stranger = make(pg, "contact", account_id=elsewhere)
    meeting = make(pg, "activity", account_id=account)
    with pytest.raises(InvalidInput, match="belongs to another account"):
        seller(edit(read("activity", meeting), {"contact_ids": (stranger,)}))


# ---- opportunities ----


def test_closing_an_opportunity(pg, crm, account, seller, read):
    stage = crm.lists["stage"]
    changes = {"name": "Linka", "stage_id": stage["open"], "currency": "CZK"}
    id = seller("opportunity", None, changes, account_id=account).id
    assert (read("opportunity", id)["probability"], read("opportunity", id)["closed_on"]) == (
        40,
        None,
    )
    seller(edit(read("opportunity", id), {"stage_id": stage["won"]}))
    row = read("opportunity", id)
    assert (row["probability"], row["closed_on"]) == (100, dt.date.today())
    seller(edit(row, {"stage_id": stage["open"]}))  # opened again
    row = read("opportunity", id)
    assert (row["probability"], row["closed_on"]) == (40, None)
    typed = {"stage_id": stage["lost"], "closed_on": dt.date(2025, 1, 1), "probability": 5}
    seller(edit(row, typed))
    row = read("opportunity", id)
    assert (row["probability"], row["closed_on"]) == (5, dt.date(2025, 1, 1))
    seller(edit(row, {"note": "Poučení"}))  # nothing of the stage, nothing brought along
    assert read("opportunity", id)["probability"] == 5


def test_new_opportunity_that_is_won_already(crm, account, seller, read):
    changes = {"name": "L", "stage_id": crm.lists["stage"]["won"], "currency": "CZK",
               "closed_on": dt.date(2024, 5, 6), "probability": None}  # fmt: skip
    id = seller("opportunity", None, changes, account_id=account).id
    row = read("opportunity", id)
    assert (row["probability"], row["closed_on"]) == (100, dt.date(2024, 5, 6))
