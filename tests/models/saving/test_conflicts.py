"""Two people at the same record: merged where the fields differ, a conflict where they do not."""

import pytest

from crm_desktop.models.queries.rows import Conflict, Edit
from tests.factories import make
from tests.models.saving.conftest import edit


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


def test_deleting_what_somebody_changed_is_asked(pg, account, other, seller, read):
    task = make(pg, "task", account_id=account)
    row = read("task", task)
    other("task", task, subject="Důležité")
    with pytest.raises(Conflict) as conflict:
        seller(Edit("task", task, {}, versions=row.versions, deleted=True))
    assert conflict.value.fields == ()
    assert conflict.value.row["subject"] == "Důležité"


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
