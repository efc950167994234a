"""How a list looks, under a name: columns, filter, search, sort and grouping."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.filters.checking import Complaint
from crm_desktop.models.filters.parts import Filter
from crm_desktop.models.filters.stored import VERSION, from_json, to_json
from crm_desktop.models.language import _

WIDEST = 4000  # px


@dataclass(frozen=True, slots=True)
class View:
    """What a list shows and how. `group` is a field's name, "" for none; scope "mine" or "all"."""

    columns: tuple[str, ...]
    sort: str
    descending: bool = False
    filter: Filter | None = None
    search: str = ""
    scope: str = "all"
    group: str = ""
    widths: Mapping[str, int] = field(default_factory=dict)  # px, of columns whose width was chosen


def view_to_json(view: View) -> dict[str, Any]:
    """Return a view as plain JSON values, with the version of the form."""
    return {
        "version": VERSION,
        "columns": list(view.columns),
        "sort": view.sort,
        "descending": view.descending,
        "filter": None if view.filter is None else to_json(view.filter),
        "search": view.search,
        "scope": view.scope,
        "group": view.group,
        "widths": dict(view.widths),
    }


def view_from_json(
    data: Any, catalogue: Catalogue, kind: str
) -> tuple[View, tuple[Complaint, ...]]:
    """Return the view that JSON values hold; what has gone stale falls back to the kind's own."""
    known = catalogue.kind(kind)
    plain = View(known.columns, known.order[0], known.order[1])
    if not isinstance(data, dict) or data.get("version") != VERSION:
        return plain, (Complaint(_("This view was made by another version of the program.")),)
    complaints: tuple[Complaint, ...] = ()
    named = data.get("columns")
    wanted = [str(name) for name in named] if isinstance(named, list) else []
    columns = tuple(name for name in dict.fromkeys(wanted) if known.has(name))
    if len(columns) < len(set(wanted)):
        complaints += (Complaint(_("Some columns of this view do not exist here any more.")),)
    chosen: Filter | None = None
    if data.get("filter") is not None:
        chosen, more = from_json(data["filter"], catalogue, kind)
        complaints += more
    sort, group = str(data.get("sort", "")), str(data.get("group") or "")
    sorts = known.has(sort) and (known.field(sort).sortable or sort == known.order[0])
    return View(
        columns or plain.columns,
        sort if sorts else plain.sort,
        bool(data.get("descending")) if sorts else plain.descending,
        chosen,
        str(data.get("search") or ""),
        "mine" if data.get("scope") == "mine" else "all",
        group if known.has(group) else "",
        _widths(data.get("widths"), columns),
    ), complaints


def _widths(data: Any, columns: tuple[str, ...]) -> dict[str, int]:
    given = data if isinstance(data, dict) else {}
    return {
        name: given[name]
        for name in columns
        if isinstance(given.get(name), int) and 0 < given[name] <= WIDEST
    }
