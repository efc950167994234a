"""A report as JSON and back; what cannot be read is named with its place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.filters import from_json, to_json
from crm_desktop.models.filters.stored import _read, _value
from crm_desktop.models.language import _
from crm_desktop.models.reporting.checking import Problem, problems
from crm_desktop.models.reporting.definition import (
    Chart,
    Column,
    Grouping,
    Page,
    Parameter,
    Report,
    Sort,
)

VERSION = 1
LONGEST_TEXT = 2_000


class Faulty(InvalidInput):
    """A report that cannot be used; `problems` name each fault and its place."""

    def __init__(self, found: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(each) for each in found))
        self.problems = found


@dataclass
class _Wrong(Exception):
    """Something at a place that no version of this program wrote."""

    place: str


def report_to_json(report: Report) -> dict[str, Any]:
    """Return a report as plain JSON values, with the version of the form."""
    return {
        "version": VERSION,
        "title": report.title,
        "description": report.description,
        "kind": report.kind,
        "columns": [
            {
                "name": each.name, "path": each.path, "formula": each.formula,
                "title": each.title, "type": each.type, "show": each.show,
                "totals": list(each.totals), "shown": each.shown,
            }
            for each in report.columns
        ],
        "groups": [
            {
                "column": each.column, "by": each.by,
                "descending": each.descending, "new_page": each.new_page,
            }
            for each in report.groups
        ],
        "filter": None if report.filter is None else to_json(report.filter),
        "parameters": [
            {
                "name": each.name, "path": each.path, "op": each.op, "label": each.label,
                "default": _value(each.default), "required": each.required,
                "or_empty": each.or_empty, "without": each.without, "also": list(each.also),
            }
            for each in report.parameters
        ],
        "sort": [{"column": each.column, "descending": each.descending} for each in report.sort],
        "chart": None
        if report.chart is None
        else {
            "form": report.chart.form,
            "column": report.chart.column,
            "function": report.chart.function,
            "beside": report.chart.beside,
        },
        "mine": report.mine,
        "page": {
            "landscape": report.page.landscape,
            "rows": report.page.rows,
            "page_totals": report.page.page_totals,
            "paper": report.page.paper,
            "margin": report.page.margin,
            "heading": report.page.heading,
            "footer": report.page.footer,
        },
    }  # fmt: skip


def report_from_json(data: Any, catalogue: Catalogue) -> Report:
    """Return the report that JSON values hold, checked for this person. Raises Faulty."""
    report, found = lenient(data, catalogue)
    found += problems(report, catalogue)
    if found:
        raise Faulty(found)
    return report


def lenient(data: Any, catalogue: Catalogue) -> tuple[Report, tuple[Problem, ...]]:
    """Return the report for its designer, faults and all; Faulty where it cannot be read at all."""
    if not isinstance(data, dict) or not isinstance(data.get("version"), int):
        raise Faulty((Problem("", _("This is not a report of this program.")),))
    if not 1 <= data["version"] <= VERSION:
        raise Faulty(
            (Problem("version", _("This report was made by a newer version of the program.")),)
        )
    try:
        return _report(data, catalogue)
    except _Wrong as wrong:
        text = _("There is something that this program cannot read.")
        raise Faulty((Problem(wrong.place, text),)) from wrong


def _report(data: Mapping[str, Any], catalogue: Catalogue) -> tuple[Report, tuple[Problem, ...]]:
    kind = _text(data, "kind")
    found: tuple[Problem, ...] = ()
    chosen = None
    if data.get("filter") is not None and kind in catalogue.kinds:
        chosen, complaints = from_json(data["filter"], catalogue, kind)
        found = tuple(Problem("filter", each.text) for each in complaints)
    return Report(
        title=_text(data, "title"),
        description=_text(data, "description"),
        kind=kind,
        columns=_several(data, "columns", _column),
        groups=_several(data, "groups", _group),
        filter=chosen,
        parameters=_several(data, "parameters", _parameter),
        sort=_several(data, "sort", _sort),
        chart=None if data.get("chart") is None else _chart(data["chart"], "chart"),
        page=_page(data.get("page") or {}, "page"),
        mine=_flag(data, "mine", ""),
    ), found


def _several(
    data: Mapping[str, Any], name: str, read: Callable[[Mapping[str, Any], str], Any]
) -> tuple[Any, ...]:
    given = data.get(name, [])
    if not isinstance(given, list) or len(given) > 100:
        raise _Wrong(name)
    found = []
    for number, each in enumerate(given, 1):
        if not isinstance(each, dict):
            raise _Wrong(f"{name} {number}")
        found.append(read(each, f"{name} {number}"))
    return tuple(found)


def _text(data: Mapping[str, Any], name: str, at: str = "", default: str = "") -> str:
    value = data.get(name, default)
    if not isinstance(value, str) or len(value) > LONGEST_TEXT or "\x00" in value:
        raise _Wrong(f"{at}, {name}" if at else name)
    return value


def _flag(data: Mapping[str, Any], name: str, at: str, default: bool = False) -> bool:
    value = data.get(name, default)
    if not isinstance(value, bool):
        raise _Wrong(f"{at}, {name}")
    return value


def _column(data: Mapping[str, Any], at: str) -> Column:
    totals = data.get("totals", [])
    if not isinstance(totals, list) or not all(isinstance(each, str) for each in totals):
        raise _Wrong(f"{at}, totals")
    show: Any = _text(data, "show", at, "value")
    return Column(
        _text(data, "name", at),
        _text(data, "path", at),
        _text(data, "formula", at),
        _text(data, "title", at),
        _text(data, "type", at, "number"),
        show,
        tuple(dict.fromkeys(totals)),
        _flag(data, "shown", at, True),
    )


def _group(data: Mapping[str, Any], at: str) -> Grouping:
    by: Any = _text(data, "by", at)
    return Grouping(
        _text(data, "column", at), by, _flag(data, "descending", at), _flag(data, "new_page", at)
    )


def _sort(data: Mapping[str, Any], at: str) -> Sort:
    return Sort(_text(data, "column", at), _flag(data, "descending", at))


def _parameter(data: Mapping[str, Any], at: str) -> Parameter:
    from crm_desktop.models.filters.stored import _Unreadable

    try:
        default = _read(data.get("default"))
    except (_Unreadable, ValueError, TypeError, ArithmeticError) as error:
        raise _Wrong(f"{at}, default") from error
    also = data.get("also", [])
    if not isinstance(also, list) or len(also) > 5 or not all(isinstance(e, str) for e in also):
        raise _Wrong(f"{at}, also")
    return Parameter(
        _text(data, "name", at),
        _text(data, "path", at),
        _text(data, "op", at),
        _text(data, "label", at),
        default,
        _flag(data, "required", at),
        _flag(data, "or_empty", at),
        _flag(data, "without", at),
        tuple(also),
    )


def _chart(data: Any, at: str) -> Chart:
    if not isinstance(data, dict):
        raise _Wrong(at)
    form: Any = _text(data, "form", at, "bar")
    function: Any = _text(data, "function", at, "sum")
    return Chart(form, _text(data, "column", at), function, _text(data, "beside", at))


def _page(data: Any, at: str) -> Page:
    if not isinstance(data, dict):
        raise _Wrong(at)
    margin = data.get("margin", 0)
    if not isinstance(margin, int | float) or isinstance(margin, bool):
        raise _Wrong(f"{at}, margin")
    return Page(
        _flag(data, "landscape", at),
        _flag(data, "rows", at, True),
        _flag(data, "page_totals", at),
        _text(data, "paper", at, "A4"),
        float(margin),
        _text(data, "heading", at),
        _text(data, "footer", at),
    )
