"""Filters and views under a name: whose they are, who may change them, two at once."""

from dataclasses import replace
from uuid import uuid4

import pytest

from crm_desktop.models.errors import ChangedMeanwhile, Gone, InvalidInput, NotAllowed
from crm_desktop.models.filters import (
    Condition,
    View,
    from_json,
    to_json,
    view_from_json,
    view_to_json,
)
from crm_desktop.models.queries.kept.keeping import Kept, keep, kept, let_go

BRNO = Condition("town", "eq", "Brno")


def new(name="Brno", **more):
    return Kept("saved_filter", "account", name, to_json(BRNO), **more)


def names(as_person, person, what="saved_filter"):
    return [(each.name, each.mine) for each in as_person(person, kept, what, "account")]


def test_what_is_saved_is_read_again(as_person, catalogue_of):
    made = as_person("seller", keep, new(), uuid4())
    (found,) = as_person("seller", kept, "saved_filter", "account")
    assert found == replace(made, author=found.author, definition=found.definition)
    assert from_json(found.definition, catalogue_of("seller"), "account") == (BRNO, ())
    assert as_person("seller", kept, "saved_filter", "contact") == ()


def test_private_stays_private_and_shared_is_read_by_all(as_person):
    made = as_person("seller", keep, new(), uuid4())
    assert names(as_person, "head") == []
    made = as_person("seller", keep, replace(made, shared=True), uuid4())
    assert names(as_person, "head") == [("Brno", False)]
    (theirs,) = as_person("head", kept, "saved_filter", "account")
    assert theirs.author
    with pytest.raises(NotAllowed):
        as_person("head", keep, replace(theirs, name="mine"), uuid4())
    with pytest.raises(NotAllowed):
        as_person("head", let_go, theirs, uuid4())
    (seen,) = as_person("admin", kept, "saved_filter", "account")
    changed = as_person("admin", keep, replace(seen, name="Brno a okolí"), uuid4())
    as_person("admin", let_go, changed, uuid4())
    assert names(as_person, "seller") == []
    with pytest.raises(Gone):
        as_person("seller", keep, made, uuid4())


def test_two_at_once_and_the_same_twice(as_person):
    operation = uuid4()
    made = as_person("seller", keep, new(), operation)
    assert as_person("seller", keep, new(), operation).id == made.id
    as_person("seller", keep, replace(made, name="Brno 2"), uuid4())
    with pytest.raises(ChangedMeanwhile):
        as_person("seller", keep, replace(made, name="Brno 3"), uuid4())
    assert names(as_person, "seller") == [("Brno 2", True)]


def test_a_name_is_needed_and_taken_once(as_person):
    as_person("seller", keep, new(), uuid4())
    with pytest.raises(InvalidInput, match="exists already"):
        as_person("seller", keep, new(), uuid4())
    for bad in ("", "  ", "x" * 101):
        with pytest.raises(InvalidInput):
            as_person("seller", keep, new(bad), uuid4())
    as_person("head", keep, new(), uuid4())


def test_one_view_of_a_kind_is_the_one_a_list_opens_with(as_person, catalogue_of):
    catalogue = catalogue_of("seller")
    view = View(("name", "town"), "town", True, BRNO, "x", "mine")
    data = view_to_json(view)
    assert view_from_json(data, catalogue, "account") == (view, ())
    first = as_person(
        "seller", keep, Kept("list_view", "account", "A", data, standard=True), uuid4()
    )
    as_person("seller", keep, Kept("list_view", "account", "B", data, True, standard=True), uuid4())
    found = {e.name: e.standard for e in as_person("seller", kept, "list_view", "account")}
    assert found == {"A": False, "B": True}
    (theirs,) = as_person("head", kept, "list_view", "account")
    assert (theirs.name, theirs.standard) == ("B", False)
    with pytest.raises(ChangedMeanwhile):
        as_person("seller", let_go, first, uuid4())


def test_a_stale_view_falls_back_to_what_the_kind_shows(catalogue_of):
    catalogue = catalogue_of("seller")
    data = view_to_json(
        View(("name", "colour"), "colour", True, Condition("colour", "eq", 1), group="colour")
    )
    view, complaints = view_from_json(data, catalogue, "account")
    assert (view.columns, view.sort, view.filter, view.group) == (("name",), "name", None, "")
    assert len(complaints) == 2
    for bad in (None, [], {"version": 9}):
        assert view_from_json(bad, catalogue, "account")[1]
