"""What the program asks for one page, one by one: every order, filter and group that a list offers.

A question is a name and what is done in a session; the same for every person and size of data.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.models.fields import TEXT_TYPES, Catalogue, Field, Kind, Type
from crm_desktop.models.fields.grouping import groupable
from crm_desktop.models.filters import (
    Condition,
    Filter,
    Related,
    days_ago,
    last_days,
    operators,
    relations,
)
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.lists.grouping import list_groups
from crm_desktop.models.queries.lists.listing import (
    base,
    first_page,
    list_ids,
    ordered,
    rows_by_ids,
    sortable,
)
from crm_desktop.models.queries.lists.searching import search, search_reference
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.views.main_window.places.pages import shown_kinds

Question = tuple[str, Callable[[Session], object]]
WORDS = ("nov", "kowal", "0123")  # what is typed: a frequent beginning, a rarer one, digits
PAGE = 200  # rows, as `first_page` takes them
CODES = {Type.COUNTRY: "CZ", Type.LANGUAGE: "cs", Type.CURRENCY: "CZK"}


def parts(catalogue: Catalogue) -> Iterator[tuple[str, list[Question]]]:
    """Yield what somebody with this catalogue can ask of the search and of each list."""
    yield "search", [(f"Ctrl+K: {word}", partial(_search, catalogue, word)) for word in WORDS]
    for group in shown_kinds(catalogue):
        for kind in group:
            yield kind.name, list(_of_list(catalogue, kind))


def _of_list(catalogue: Catalogue, kind: Kind) -> Iterator[Question]:
    """Yield every order, search, filter, relation and group of one list.

    Only the first question reads all columns and counts; others would send the same again.
    """
    name = kind.plural
    plain = ListQuery(kind.name, kind.columns, kind.order[0])
    titled = replace(plain, columns=(kind.title,))
    yield f"{name}: first page", partial(_pages, catalogue, plain)
    for field in sortable(kind):
        for descending in (False, True):
            query = replace(plain, sort=field, descending=descending)
            way = "down" if descending else "up"
            yield f"{name} by {field}, {way}", partial(_keys, catalogue, query)
    yield f"{name}: all keys", partial(list_ids, catalogue=catalogue, query=plain)
    for said, query in {
        "searched": replace(titled, search=WORDS[0]),
        **{said: replace(titled, filters=(part,)) for part, said in _filters(catalogue, kind)},
        **({"mine": replace(plain, scope="mine")} if kind.name == "account" else {}),
    }.items():
        yield f"{name}: {said}", partial(first_page, catalogue=catalogue, query=query)
    yield f"{name}: named in a form", partial(_reference, catalogue, kind.name)
    for field_of in groupable(kind):
        query = replace(plain, group=field_of.name)
        yield f"{name} in groups of {field_of.name}", partial(_groups, catalogue, query)


def _filters(catalogue: Catalogue, kind: Kind) -> Iterator[tuple[Filter, str]]:
    for field in kind.fields:
        codes = [operator.code for operator in operators(field)]
        for code in codes:
            if code in ("eq", "contains", "ge", "empty"):
                value = None if code == "empty" else _value(catalogue, field)
                if value is not None or code == "empty":
                    yield Condition(field.name, code, value), f"{field.name} {code}"
    for way in relations(catalogue, kind.name):
        for there in (True, False):
            said = f"{'with' if there else 'without'} {way.name}"
            yield Related(way.name, there), said
            when = next((f for f in catalogue.kind(way.kind).fields if _is_day(f)), None)
            if when is not None:
                recent = Condition(when.name, "ge", last_days(30))
                yield Related(way.name, there, recent), f"{said} of 30 days"


def _is_day(field: Field) -> bool:
    return field.type in (Type.DATE, Type.DATETIME) and not field.worked_out


def _value(catalogue: Catalogue, field: Field) -> Any:
    """Return a value that some rows have; None where nothing is known."""
    if field.type in TEXT_TYPES:
        return WORDS[0]
    if field.type in CODES:
        return CODES[field.type]
    if field.type is Type.BOOLEAN:
        return True
    if field.type in (Type.DATE, Type.DATETIME):
        return days_ago(90)
    options = catalogue.options_of(field)
    if options:
        return options[0].value
    if field.type in (Type.INTEGER, Type.DECIMAL, Type.MONEY, Type.PERCENT):
        return 50
    return 1


# The order of parameters of a question is the session alone.


def _pages(catalogue: Catalogue, query: ListQuery, session: Session) -> object:
    """The first page, and a window from where a scroll bar was dragged to."""
    page = first_page(session, catalogue, query)
    return rows_by_ids(session, catalogue, query, [row.id for row in page.rows])


def _keys(catalogue: Catalogue, query: ListQuery, session: Session) -> object:
    """The keys of a first page alone: what an order changes."""
    kind = catalogue.kind(query.kind)
    found = base(session, catalogue, query, table_of(kind.name).c.id)
    return session.scalars(ordered(kind, query, found).limit(PAGE)).all()


def _groups(catalogue: Catalogue, query: ListQuery, session: Session) -> object:
    return list_groups(session, catalogue, query)


def _search(catalogue: Catalogue, word: str, session: Session) -> object:
    return search(session, catalogue, word)


def _reference(catalogue: Catalogue, kind: str, session: Session) -> object:
    return [search_reference(session, catalogue, kind, typed) for typed in ("", WORDS[0])]
