"""What a save refuses: missing and strange values, fields of others, who may not write."""

import datetime as dt

import pytest

from crm_desktop.models.errors import InvalidInput, NotAllowed
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import save
from tests.factories import make
from tests.models.saving.conftest import edit


@pytest.mark.parametrize("missing", ["name", "kind", "status"])
def test_required_fields_of_a_new_record(seller, missing):
    changes = {"name": "A", "kind": "company", "status": "active"}
    for given in ({**changes, missing: None}, {k: v for k, v in changes.items() if k != missing}):
        with pytest.raises(InvalidInput, match="must be filled in") as refused:
            seller("account", None, given)
        assert refused.value.field == missing


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


def test_link_to_a_contact_of_another_account_is_refused(pg, crm, account, seller, read):
    elsewhere = make(pg, "account", owner_id=crm.ids["seller"])
    stranger = make(pg, "contact", account_id=elsewhere)
    meeting = make(pg, "activity", account_id=account)
    with pytest.raises(InvalidInput, match="belongs to another account"):
        seller(edit(read("activity", meeting), {"contact_ids": (stranger,)}))
