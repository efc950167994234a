"""Computed columns: a formula of the own grammar for each record, over the columns it names."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from crm_desktop.models.language import _
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.reporting.rows import Cell, Entry, Found
from crm_desktop.models.reporting import Faulty, Problem, Report
from crm_desktop.reports.expressions.evaluate import Flag, evaluate
from crm_desktop.reports.expressions.evaluate import Found as Worked
from crm_desktop.reports.expressions.grammar import ExpressionFault, check, names, parse

SMALLEST = Decimal(1).scaleb(-6)  # what a result keeps, rounded half away from zero


def faults(report: Report) -> tuple[Problem, ...]:
    """Return what is wrong with the formulas of a report, each with its place."""
    return tuple(_faults(report))


def checked(report: Report) -> Report:
    """Return a report whose formulas can be used. Raises Faulty."""
    wrong = faults(report)
    if wrong:
        raise Faulty(wrong)
    return report


def _faults(report: Report) -> Iterator[Problem]:
    known = {column.name for column in report.columns}
    sound = True
    for number, column in enumerate(report.columns, 1):
        for fault in check(column.formula, known) if column.formula else ():
            sound = False
            yield Problem(f"columns {number}, formula", str(fault))
    if not sound:
        return
    wanted = {each.name: names(parse(each.formula)) for each in report.columns if each.formula}
    for number, column in enumerate(report.columns, 1):
        if column.formula and column.name in _reached(wanted, column.name):
            text = _("The formula of “{name}” needs its own result.")
            yield Problem(f"columns {number}, formula", text.format(name=column.name))


def _reached(wanted: Mapping[str, tuple[str, ...]], name: str) -> set[str]:
    found: set[str] = set()
    open_ = list(wanted.get(name, ()))
    while open_:
        each = open_.pop()
        if each not in found:
            found.add(each)
            open_ += wanted.get(each, ())
    return found


def needed(report: Report, columns: Collection[str]) -> set[str]:
    """Return the columns that the formulas of some columns are made of, step by step."""
    wanted = {each.name: names(parse(each.formula)) for each in report.columns if each.formula}
    return set().union(*(_reached(wanted, name) for name in columns))


def computed(found: Found) -> tuple[Found, int]:
    """Return the records with the cells of computed columns, and how many have no result.

    Raises Faulty where a formula cannot be read.
    """
    report = found.report
    columns = [(place, each) for place, each in enumerate(report.columns) if each.formula]
    if not columns:
        return found, 0
    checked(report)
    wanted = {each.name: names(parse(each.formula)) for _place, each in columns}
    # Whoever needs another's result comes behind it.
    columns.sort(key=lambda one: len(_reached(wanted, one[1].name) & set(wanted)))
    place_of = {each.name: place for place, each in enumerate(report.columns)}
    nodes = [(place, each.type, parse(each.formula)) for place, each in columns]
    rows: list[tuple[Cell, ...]] = []
    left_out = 0
    for row in found.rows:
        cells = list(row)

        def look(name: str, cells: list[Cell] = cells) -> Worked:
            cell = cells[place_of[name]]
            if not isinstance(cell, Entry):
                return cell
            return Flag(cell.text, cell.value) if isinstance(cell.value, bool) else cell.text

        failed = False
        for place, type, node in nodes:
            try:
                cells[place] = _result(evaluate(node, look, found.today), type)
            except (ExpressionFault, TypeError):
                cells[place], failed = None, True
        left_out += failed
        rows.append(tuple(cells))
    return replace(found, rows=tuple(rows)), left_out


def _result(value: Worked, type: str) -> Cell:
    """Return a result as a cell of its type; TypeError where it is of another."""
    if value is None:
        return None
    if type == "money" and isinstance(value, Money):
        return value
    if type in ("number", "percent") and isinstance(value, int | Decimal | bool):
        exact = Decimal(value)
        return exact.quantize(SMALLEST, ROUND_HALF_UP).normalize() if exact else Decimal(0)
    if type == "date" and isinstance(value, dt.date):
        return value.date() if isinstance(value, dt.datetime) else value
    if type == "text":
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, str | int | Decimal | dt.date):
            return str(value) or None
    raise TypeError(type)
