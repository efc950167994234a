"""Taking an operation back through the program, signed in for real."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from crm_desktop.models.database import Database
from crm_desktop.models.errors import NotAllowed
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import save
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.models.queries.undoing import Kept, Undone, undo, undo_preview


def saved(database: Database, edit: Edit) -> int:
    with database.session() as session:
        id = save(session, load_catalogue(session, sign_in(session)), edit).id
    assert id is not None
    return id


def changing(database: Database, id: int, **changes: object) -> Edit:
    with database.session() as session:
        catalogue = load_catalogue(session, sign_in(session))
        row = read_row(session, catalogue, "account", id)
    return Edit("account", id, changes, dict(row.values), dict(row.versions))


def test_a_save_is_taken_back_through_the_program(signed_in: Callable[[str], Database]):
    seller, lead, rival = signed_in("seller"), signed_in("lead"), signed_in("rival")
    new = Edit(
        "account", None, {"name": "Alfa", "kind": "company", "status": "active", "note": "x"}
    )
    id = saved(seller, new)
    edit = changing(seller, id, name="Beta", note="y")
    saved(seller, edit)
    with pytest.raises(NotAllowed, match="may not take this back"), rival.session() as session:
        undo(session, edit.operation)
    saved(lead, changing(lead, id, note="z"))
    kept = (Kept("account_detail", "changed", 1, id, "note"),)
    with seller.session() as session:
        assert undo_preview(session, edit.operation) == Undone({}, {"account": 1}, kept)
    own = uuid4()
    for found in (Undone({}, {"account": 1}, kept), Undone()):  # repeated, it does nothing
        with seller.session() as session:
            assert undo(session, edit.operation, own) == found
    with seller.session() as session:
        row = read_row(session, load_catalogue(session, sign_in(session)), "account", id)
        assert (row["name"], row["note"]) == ("Alfa", "z")
    with lead.session() as session:
        found = undo(session, new.operation)  # somebody works with it since
    assert (found.number, {one.why for one in found.kept}) == (0, {"used"})
    with seller.session() as session:  # the taking back is an operation itself
        assert undo(session, own).restored == {"account": 1}
