"""What the program asks for one page, one by one: every order, filter and group that a list offers.

A question is a name and what is done in a session; the same for every person and size of data.
"""

from collections.abc import Callable, Iterator
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
from crm_desktop.models.queries.lists.grouping import list_groups
from crm_desktop.models.queries.lists.listing import (
    count,
    first_page,
    list_ids,
    rows_by_ids,
    sortable,
)
from crm_desktop.models.queries.lists.searching import search, search_reference
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.views.main_window.places.pages import shown_kinds

Question = tuple[str, Callable[[Session], object]]
WORDS = ("nov", "kowal", "0123")  # what is typed: a frequent beginning, a rarer one, digits
CODES = {Type.COUNTRY: "CZ", Type.LANGUAGE: "cs", Type.CURRENCY: "CZK"}


def questions(catalogue: Catalogue) -> Iterator[Question]:
    """Yield what somebody with this catalogue can ask of lists and the search."""
    for word in WORDS:
        yield f"Ctrl+K: {word}", partial(_search, catalogue, word)
    for group in shown_kinds(catalogue):
        for kind in group:
            yield from of_list(catalogue, kind)


def of_list(catalogue: Catalogue, kind: Kind) -> Iterator[Question]:
    """Yield every order, search, filter, relation and group of one list."""
    name = kind.plural
    plain = ListQuery(kind.name, kind.columns, kind.order[0])
    for field in sortable(kind):
        for descending in (False, True):
            query = ListQuery(kind.name, kind.columns, field, descending)
            way = "down" if descending else "up"
            yield f"{name} by {field}, {way}", partial(_pages, catalogue, query)
    yield f"{name}: all keys", partial(list_ids, catalogue=catalogue, query=plain)
    yield f"{name}: counted", partial(count, catalogue=catalogue, query=plain)
    yield (
        f"{name}: searched",
        partial(
            first_page,
            catalogue=catalogue,
            query=ListQuery(kind.name, kind.columns, kind.order[0], search=WORDS[0]),
        ),
    )
    yield f"{name}: named in a form", partial(_reference, catalogue, kind.name)
    for part, said in _filters(catalogue, kind):
        query = ListQuery(kind.name, kind.columns, kind.order[0], filters=(part,))
        yield f"{name}: {said}", partial(first_page, catalogue=catalogue, query=query)
    for field_of in groupable(kind):
        query = ListQuery(kind.name, kind.columns, kind.order[0], group=field_of.name)
        yield f"{name} in groups of {field_of.name}", partial(_groups, catalogue, query)
    if kind.name == "account":
        query = ListQuery(kind.name, kind.columns, kind.order[0], scope="mine")
        yield f"{name}: mine", partial(_pages, catalogue, query)


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


def _groups(catalogue: Catalogue, query: ListQuery, session: Session) -> object:
    return list_groups(session, catalogue, query)


def _search(catalogue: Catalogue, word: str, session: Session) -> object:
    return search(session, catalogue, word)


def _reference(catalogue: Catalogue, kind: str, session: Session) -> object:
    return [search_reference(session, catalogue, kind, typed) for typed in ("", WORDS[0])]
