"""A report as far as somebody may read it: columns of other audiences are absent, not empty."""

from dataclasses import dataclass, replace

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.reporting import Report, asked_place, place
from crm_desktop.reports.expressions.grammar import ExpressionFault, names, parse


@dataclass(frozen=True, slots=True)
class Fitted:
    """The report for this person, and the titles of the columns that are not for them."""

    report: Report
    absent: tuple[str, ...] = ()


def fitted(report: Report, catalogue: Catalogue) -> Fitted:
    """Return a report without the columns that a person may not read, nor what needs them.

    A condition of its filter is never left out: other records would be counted than its author
    meant, so `problems` refuses such a report. A parameter that nobody answers for is no condition.
    """
    gone = {
        each.name
        for each in report.columns
        if each.path and place(catalogue, report.kind, each.path) is None
    }
    while more := {
        each.name
        for each in report.columns
        if each.name not in gone and gone.intersection(_needs(each.formula))
    }:
        gone |= more
    parameters = tuple(
        each
        for each in report.parameters
        if each.default is not None
        or each.required
        or asked_place(catalogue, report.kind, each) is not None
    )
    if not gone:
        return Fitted(replace(report, parameters=parameters))
    groups = tuple(each for each in report.groups if each.column not in gone)
    chart = report.chart
    # The chart shows the first level; of another level its title would not be true.
    if chart is not None and (chart.column in gone or groups[:1] != report.groups[:1]):
        chart = None
    if chart is not None and chart.beside in gone:
        chart = replace(chart, beside="")
    left = replace(
        report,
        columns=tuple(each for each in report.columns if each.name not in gone),
        groups=groups,
        sort=tuple(each for each in report.sort if each.column not in gone),
        parameters=parameters,
        chart=chart,
    )
    titles = (each.title or each.name for each in report.columns if each.name in gone)
    return Fitted(left, tuple(dict.fromkeys(titles)))


def _needs(formula: str) -> tuple[str, ...]:
    if not formula:
        return ()
    try:
        return names(parse(formula))
    except ExpressionFault:  # said at its place when the report is checked
        return ()
