"""Whether a report fits the catalogue of whoever uses it; each fault with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crm_desktop.models.fields import NUMBER_TYPES, Catalogue, Type
from crm_desktop.models.filters import Condition, stale
from crm_desktop.models.filters.checking import fits
from crm_desktop.models.filters.operators import DATES, codes_of
from crm_desktop.models.language import _
from crm_desktop.models.reporting.definition import (
    FORMS,
    FUNCTIONS,
    MARGINS,
    MOST_COLUMNS,
    MOST_GROUPS,
    MOST_PARAMETERS,
    PAPERS,
    RESULTS,
    SHOWS,
    SPANS,
    Column,
    Parameter,
    Report,
)
from crm_desktop.models.reporting.places import asked_place, place

NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
LONGEST_LINE = 200  # letters in the head or foot of a page
# What adds up; everything else is counted.
COUNTED = frozenset({"count"})


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of a report. `place` names where: "columns 2", "groups 1, by"."""

    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.text}" if self.place else self.text


def problems(report: Report, catalogue: Catalogue) -> tuple[Problem, ...]:
    """Return what is wrong with a report for this person; formulas are checked by `reports`."""
    if not catalogue.reports_on(report.kind):
        return (Problem("kind", _("The report is about records you may not read.")),)
    return tuple(_problems(report, catalogue))


def _problems(report: Report, catalogue: Catalogue) -> Iterator[Problem]:
    if not report.title.strip():
        yield Problem("title", _("Give the report a title."))
    if not any(each.shown for each in report.columns):
        yield Problem("columns", _("Choose at least one column."))
    for name, given, most in (
        ("columns", len(report.columns), MOST_COLUMNS),
        ("groups", len(report.groups), MOST_GROUPS),
        ("parameters", len(report.parameters), MOST_PARAMETERS),
    ):
        if given > most:
            yield Problem(name, _("There are {count}; at most {most} are possible.").format(
                count=given, most=most))  # fmt: skip
    names = [each.name for each in report.columns]
    for number, column in enumerate(report.columns, 1):
        at = f"columns {number}"
        if not NAME.fullmatch(column.name):
            yield Problem(at, _("The name “{name}” must be made of small letters, digits and _.")
                          .format(name=column.name))  # fmt: skip
        if names.count(column.name) > 1:
            yield Problem(at, _("Two columns have the name “{name}”.").format(name=column.name))
        yield from _column(report, catalogue, column, at)
    yield from _named(report, catalogue, names)
    yield from _page(report)
    if report.filter is not None:
        for complaint in stale(report.filter, catalogue, report.kind)[1]:
            yield Problem("filter", complaint.text)
    given_names = [each.name for each in report.parameters]
    for number, parameter in enumerate(report.parameters, 1):
        at = f"parameters {number}"
        if not NAME.fullmatch(parameter.name) or given_names.count(parameter.name) > 1:
            yield Problem(at, _("The name “{name}” cannot be used, or is used twice.").format(
                name=parameter.name))  # fmt: skip
        yield from _parameter(report, catalogue, parameter, at)


def _page(report: Report) -> Iterator[Problem]:
    page = report.page
    if page.paper not in PAPERS:
        yield Problem("page, paper", _("There is no “{name}”.").format(name=page.paper))
    if page.margin and not MARGINS[0] <= page.margin <= MARGINS[1]:
        text = _("A margin is {least} to {most} mm wide, or 0 for the usual one.")
        least, most = (f"{each:g}" for each in MARGINS)
        yield Problem("page, margin", text.format(least=least, most=most))
    for name, given in (("heading", page.heading), ("footer", page.footer)):
        if len(given) > LONGEST_LINE:
            text = _("At most {most} letters fit into one line of the page.")
            yield Problem(f"page, {name}", text.format(most=LONGEST_LINE))


def type_of(report: Report, catalogue: Catalogue, column: Column) -> Type | None:
    """Return the type of a column's values; None where its path leads nowhere."""
    if column.formula:
        return {
            "money": Type.MONEY, "percent": Type.PERCENT, "text": Type.TEXT, "date": Type.DATE,
        }.get(column.type, Type.DECIMAL)  # fmt: skip
    found = place(catalogue, report.kind, column.path)
    return None if found is None else found.field.type


def _column(report: Report, catalogue: Catalogue, column: Column, at: str) -> Iterator[Problem]:
    if bool(column.path) == bool(column.formula):
        yield Problem(at, _("A column needs a field or a formula, one of them."))
        return
    if column.formula and column.type not in RESULTS:
        yield Problem(f"{at}, type", _("There is no “{name}”.").format(name=column.type))
    type = type_of(report, catalogue, column)
    if type is None:
        text = _("“{path}” does not exist, or you may not read it.")
        yield Problem(f"{at}, path", text.format(path=column.path))
        return
    if column.show not in SHOWS:
        yield Problem(f"{at}, show", _("There is no “{name}”.").format(name=column.show))
    if column.show != "value" and type not in NUMBER_TYPES - {Type.PERCENT}:
        yield Problem(f"{at}, show", _("Only numbers and amounts add up."))
    for function in column.totals:
        if function not in FUNCTIONS:
            yield Problem(f"{at}, totals", _("There is no “{name}”.").format(name=function))
        elif function in ("sum", "avg") and type not in NUMBER_TYPES:
            yield Problem(f"{at}, totals", _("Only numbers and amounts add up."))
        elif function == "sum" and type is Type.PERCENT and not column.formula:
            yield Problem(f"{at}, totals", _("Percentages do not add up; take the average."))
        elif function in ("min", "max") and type not in NUMBER_TYPES | DATES:
            yield Problem(f"{at}, totals", _("Only numbers and dates have a smallest and largest."))


def _named(report: Report, catalogue: Catalogue, names: list[str]) -> Iterator[Problem]:
    """What groups, sort and chart say of columns."""
    unknown = _("There is no column “{name}”.")
    grouped = [each.column for each in report.groups]
    for number, group in enumerate(report.groups, 1):
        at = f"groups {number}"
        column = report.column(group.column)
        if column is None:
            yield Problem(at, unknown.format(name=group.column))
            continue
        if grouped.count(group.column) > 1 and not group.by:
            yield Problem(at, _("Two levels have the same column."))
        type = type_of(report, catalogue, column)
        if group.by not in SPANS or (group.by and type is not None and type not in DATES):
            yield Problem(f"{at}, by", _("Only dates have days, months and years."))
        if column.show != "value":
            yield Problem(at, _("A running total or a share cannot make groups."))
    for number, sort in enumerate(report.sort, 1):
        if sort.column not in names:
            yield Problem(f"sort {number}", unknown.format(name=sort.column))
    chart = report.chart
    if chart is None:
        return
    if chart.form not in FORMS or chart.function not in FUNCTIONS:
        yield Problem("chart", _("There is no such chart."))
    if not report.groups:
        yield Problem("chart", _("A chart shows the groups; choose what to group by."))
    types = []
    for name in filter(None, (chart.column, chart.beside)):
        column = report.column(name)
        if column is None:
            yield Problem("chart", unknown.format(name=name))
            continue
        types.append(type_of(report, catalogue, column))
        if types[-1] not in (*NUMBER_TYPES, None):
            yield Problem("chart", _("Only numbers and amounts add up."))
    if chart.beside and (not chart.column or chart.form == "pie"):
        yield Problem("chart", _("A second column stands beside the first in bars and lines."))
    elif len(types) == 2 and None not in types and len({one is Type.MONEY for one in types}) == 2:
        yield Problem("chart", _("Amounts and other numbers have no common scale."))


def _parameter(
    report: Report, catalogue: Catalogue, given: Parameter, at: str
) -> Iterator[Problem]:
    found = asked_place(catalogue, report.kind, given)
    if found is None:
        text = _("“{path}” does not exist, or you may not read it.")
        yield Problem(f"{at}, path", text.format(path=", ".join(given.paths)))
        return
    if given.op not in codes_of(found.field):
        yield Problem(f"{at}, op", _("The field “{field}” cannot be filtered that way.").format(
            field=_(found.field.label)))  # fmt: skip
        return
    if given.default is not None and not fits(
        found.field, Condition(found.field.name, given.op, given.default)
    ):
        text = _("The filter on “{field}” has a value that does not fit the field.")
        yield Problem(f"{at}, default", text.format(field=_(found.field.label)))
