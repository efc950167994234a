"""The search of a list as bound SQL; under row security only what can use an index."""

from sqlalchemy import ColumnElement, Text, and_, cast, func, or_, select, true

from crm_desktop.models.fields import Catalogue, Kind
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.custom.values import beginning
from crm_desktop.models.text import norm

MOST_FOUND = 10_001


def search_condition(catalogue: Catalogue, kind: Kind, typed: str) -> ColumnElement[bool]:
    """Return the search of a list: every word somewhere in the searched text of the record.

    Or one of the firm's own fields that are searched begins with what was typed.
    """
    words = norm(typed).split()
    if not words:
        return true()
    found = _in_text(catalogue, kind, words)
    more = beginning(kind, typed)
    if more is None:
        return found
    return or_(found, table_of(kind.name).c.id == func.any(func.array(more.scalar_subquery())))


def _in_text(catalogue: Catalogue, kind: Kind, words: list[str]) -> ColumnElement[bool]:
    table = table_of(kind.name)
    title = kind.field(kind.title)
    if kind.name == "account" or title.refers_to == "account":
        found = select(func.crm.search_accounts(words, MOST_FOUND).column_valued("found"))
        key = table.c.id if kind.name == "account" else table.c[title.name]
        return key == func.any(func.array(found.scalar_subquery()))
    if "search_text" in table.c:
        return and_(*_all_in(table.c.search_text, words))
    named = title.refers_to or kind.name
    if title.refers_to and "search_text" in (big := table_of(title.refers_to).alias()).c:
        live = select(big.c.id).where(big.c.deleted_at.is_(None))
        return table.c[title.name].in_(live.where(*_all_in(big.c.search_text, words)))
    offered = catalogue.options_of(title) or catalogue.options.get(named, ())
    if offered or title.refers_to:
        # A short list is in the catalogue with its names: compared here, accents and all.
        values = [
            option.value for option in offered if all(word in norm(option.label) for word in words)
        ]
        own = named == kind.name and not title.choices
        return table.c["id" if own else title.name].in_(values)
    return and_(*_all_in(func.crm.norm(cast(table.c[kind.title], Text)), words))


def _all_in(column: ColumnElement[str], words: list[str]) -> list[ColumnElement[bool]]:
    return [column.contains(word, autoescape=True) for word in words]
