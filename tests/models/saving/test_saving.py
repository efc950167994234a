"""The one way to write: new, changed and deleted records, merging, conflicts, refusals."""

import datetime as dt
from decimal import Decimal
from uuid import uuid4

import pytest
from sqlalchemy import event

from crm_desktop.models.errors import Gone, InvalidInput
from crm_desktop.models.queries.rows import Edit, Saved
from crm_desktop.models.queries.saving.saving import save
from tests.factories import make
from tests.models.saving.conftest import edit, one

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


# ---- refused values ----


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
