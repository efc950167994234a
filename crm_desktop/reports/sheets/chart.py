"""The figures of a report's chart: the groups of its first level, with a total of each."""

from dataclasses import dataclass, replace

from crm_desktop.models.fields import Type
from crm_desktop.models.queries.reporting.rows import Cell
from crm_desktop.models.queries.reporting.summing import Summed
from crm_desktop.models.reporting.definition import Chart, Grouping, Report
from crm_desktop.reports.charts.figures import Figures, Series
from crm_desktop.reports.sheets.adding import Sum, Sums, sums_of
from crm_desktop.reports.sheets.build import Rows, bars, group_key, head_of, order, series
from crm_desktop.reports.sheets.computing import computed, needed
from crm_desktop.reports.sheets.result import Bar, Head, Result, same
from crm_desktop.reports.sheets.words import key_text


def figures_of(result: Result, language: str) -> Figures | None:
    """Return what the chart of a report shows; None where it has none."""
    chart = result.report.chart
    if chart is None or not result.bars:
        return None
    bars = (result.bars, result.bars_unit)
    return _figures(chart, bars, result.series, result.groups[0], result.levels[0], language)


def _figures(
    chart: Chart,
    bars: tuple[tuple[Bar, ...], str],
    series: tuple[str, ...],
    head: Head,
    group: Grouping,
    language: str,
) -> Figures:
    return Figures(
        " · ".join(series),
        tuple(key_text(bar.key, head, group, language) for bar in bars[0]),
        tuple(
            Series(name, tuple(bar.values[place] for bar in bars[0]))
            for place, name in enumerate(series)
        ),
        chart.form,
        bars[1],
        in_time=head.type in (Type.DATE, Type.DATETIME),
    )


@dataclass(frozen=True, slots=True)
class Charted:
    """What a chart needs of its report, for `summed`: columns to add up, days that are enough."""

    report: Report
    add: tuple[str, ...] = ()
    by_day: tuple[str, ...] = ()


def charted(report: Report) -> Charted | None:
    """Return a report with nothing but what its chart needs; None where it has no chart."""
    if report.chart is None or not report.groups:
        return None
    group = report.groups[0]
    series = {name for name in (report.chart.column, report.chart.beside) if name}
    inputs = needed(report, series | {group.column})
    names_needed = inputs | series | {group.column}
    return Charted(
        replace(
            report,
            columns=tuple(each for each in report.columns if each.name in names_needed),
            groups=(group,),
            sort=(),
            parameters=tuple(
                each for each in report.parameters if each.default is not None or each.required
            ),
        ),
        tuple(series - inputs - {group.column}),
        (group.column,) if group.by and group.column not in inputs | series else (),
    )


def figures_of_sums(summed: Summed, language: str) -> Figures | None:
    """Return what the chart shows of records that the server has added up; None without any.

    Raises Faulty where a formula cannot be used.
    """
    found, _left_out = computed(summed.found)
    report = found.report
    chart, group = report.chart, report.groups[0]
    assert chart is not None
    place_of = {each.name: place for place, each in enumerate(report.columns)}
    columns = [name for name in (chart.column, chart.beside) if name]
    rows: Rows = list(enumerate(found.rows))
    order(rows, place_of[group.column], group.descending, group.by, language)
    keys: list[Cell] = []
    counts: list[int] = []
    sums: list[Sums] = []
    for number, cells in rows:
        key = group_key(cells[place_of[group.column]], group.by)
        if not keys or not same(keys[-1], key):
            keys.append(key)
            counts.append(0)
            sums.append([{} for _name in columns])
        counts[-1] += summed.counts[number]
        for known, name in zip(sums[-1], columns, strict=True):
            for code, some in _sums(summed, number, name, cells[place_of[name]]):
                known.setdefault(code, Sum()).merge(some)
    if not keys:
        return None
    head = head_of(found, place_of[group.column], rows)
    drawn = bars(found, keys, counts, sums)
    return _figures(chart, drawn, series(found), head, group, language)


def _sums(summed: Summed, number: int, name: str, cell: Cell) -> list[tuple[str, Sum]]:
    """Return by currency what is known of a column in one row, which stands for several records."""
    if name not in summed.added:
        (alike,) = sums_of((0,), [(cell,)])
        return [(code, one.times(summed.counts[number])) for code, one in alike.items()]
    added = summed.added[name][number]
    if added is None:
        return []
    return [(added.currency, Sum(added.count, added.total, added.least, added.most))]
