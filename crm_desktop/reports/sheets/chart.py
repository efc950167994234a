"""The figures of a report's chart: the groups of its first level, with a total of each."""

from crm_desktop.models.fields import Type
from crm_desktop.reports.charts.figures import Figures, Series
from crm_desktop.reports.sheets.result import Result
from crm_desktop.reports.sheets.words import key_text


def figures_of(result: Result, language: str) -> Figures | None:
    """Return what the chart of a report shows; None where it has none."""
    chart = result.report.chart
    if chart is None or not result.bars:
        return None
    head, group = result.groups[0], result.levels[0]
    return Figures(
        " · ".join(result.series),
        tuple(key_text(bar.key, head, group, language) for bar in result.bars),
        tuple(
            Series(name, tuple(bar.values[place] for bar in result.bars))
            for place, name in enumerate(result.series)
        ),
        chart.form,
        result.bars_unit,
        in_time=head.type in (Type.DATE, Type.DATETIME),
    )
