"""From a total back to its records: the conditions that choose just what a group holds."""

import datetime as dt
from collections.abc import Sequence

from crm_desktop.models.filters import Amount, Condition, Filter, Group, Related
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.reporting.rows import Cell, Entry
from crm_desktop.models.reporting import conditions
from crm_desktop.reports.sheets.result import Part, Result, span_end


def behind(result: Result, groups: Sequence[Part]) -> tuple[Filter, ...] | None:
    """Return what chooses the records of a group; `groups` are those around it and itself.

    None where no condition says it: groups by the result of a formula, or by several values.
    """
    found = list(conditions(result.report, result.found.asked or {}))
    for part in groups:
        if part.level:
            condition = _of_group(result, part)
            if condition is None:
                return None
            found.append(condition)
    return tuple(found)


def _of_group(result: Result, part: Part) -> Filter | None:
    group = result.levels[part.level - 1]
    column = result.report.column(group.column)
    if column is None or not column.path:
        return None
    *steps, last = column.path.split(".")
    if part.key is None:
        return _empty(steps, last)
    condition = _is(last, part.key, group.by)
    for step in reversed(steps):
        condition = condition and Related(step, True, condition)
    return condition


def _is(name: str, key: Cell, by: str) -> Filter | None:
    match key:
        case Entry() if isinstance(key.value, tuple):
            return None
        case Entry():
            return Condition(name, "eq", key.value)
        case Money():
            return Condition(name, "eq", Amount(key.minor, key.currency))
        case dt.date() if by:
            return Condition(name, "between", (key, span_end(key, by)))
    return Condition(name, "eq", key)


def _empty(steps: Sequence[str], last: str) -> Filter:
    """Empty is also what has no such record to look at."""
    if not steps:
        return Condition(last, "empty")
    inside = Related(steps[0], True, _empty(steps[1:], last))
    return Group("or", (Condition(steps[0], "empty"), inside))
