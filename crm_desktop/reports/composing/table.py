"""Tables: one row for each entry of a list, headings that repeat, totals, groups."""

from collections.abc import Sequence
from dataclasses import replace

from crm_desktop.reports.composing.text import baseline, heading_text, runs_of
from crm_desktop.reports.layout.lines import Line, break_lines, line_marks, shortened
from crm_desktop.reports.layout.look import (
    ACCENT,
    CELL,
    COLUMN_GAP,
    COLUMN_HEAD,
    FILL,
    MM,
    ROW_LINE,
    ROW_PADDING,
    TextStyle,
)
from crm_desktop.reports.layout.strips import Fill, Mark, Rule, Strip, moved
from crm_desktop.reports.templates.blocks import Column, Grid, Span, Table
from crm_desktop.reports.templates.values import Context

WHOLE_ROWS = 15  # a row of more lines may break over pages
GROUP = TextStyle(9, 13, bold=True, tone="accent", before=7)
TOTAL = TextStyle(9, 12.2, bold=True)


def widths_of(columns: Sequence[Column], width: float) -> list[float]:
    """Return the widths in points: the fixed ones, and what is left by share."""
    room = width - COLUMN_GAP * (len(columns) - 1)
    fixed = [column.width * MM for column in columns]
    left = max(room - sum(fixed), 10.0)
    shares = sum(column.share for column in columns if not column.width) or 1.0
    wide = [
        size or left * column.share / shares for size, column in zip(fixed, columns, strict=True)
    ]
    scale = min(1.0, room / sum(wide))
    return [size * scale for size in wide]


def table_strips(table: Table, context: Context, width: float) -> list[Strip]:
    """Return heading, rows and totals; nothing where the list is empty."""
    rows = context.rows(table.rows)
    if not rows:
        return []
    widths = widths_of(table.columns, width)
    heading = _heading(table, context, width, widths)
    made = [heading]
    group: object = None
    again: tuple[Strip, ...] = (heading,)
    for number, row in enumerate(rows):
        inner = replace(context, row=row)
        if table.group and row.get(table.group) != group:
            group = row.get(table.group)
            span = (Span("group", field=table.group),)
            # With its totals or next group a heading would be alone, so it keeps to its row.
            made.extend(
                strip._replace(keep=True, repeat=(heading,))
                for strip in heading_text(span, inner, width, GROUP, continued=False)
            )
            again = (heading, *heading_text(span, inner, width, GROUP, continued=True))
        strips = _row([column.cell for column in table.columns], table, inner, width, widths, CELL)
        # The totals are never alone: the last two rows stay with them.
        if table.totals and number >= len(rows) - 2:
            strips[-1] = strips[-1]._replace(keep=True)
        made.extend(strip._replace(repeat=again) for strip in strips)
    made.extend(_totals(table, context, width, widths))
    return made


def grid_strips(grid: Grid, context: Context, width: float) -> list[Strip]:
    """Return the rows of a simple table; its columns are equally wide."""
    count = max((len(row.cells) for row in grid.rows), default=0)
    if not count:
        return []
    columns = tuple(Column(f"{grid.id}-{number}") for number in range(count))
    table = Table(grid.id, grid.id, columns)
    widths = widths_of(columns, width)
    made: list[Strip] = []
    again: tuple[Strip, ...] = ()
    for number, row in enumerate(grid.rows):
        cells = [cell.spans for cell in row.cells] + [()] * (count - len(row.cells))
        if number == 0 and grid.head:
            heads = tuple(
                replace(column, heading=cell) for column, cell in zip(columns, cells, strict=True)
            )
            again = (_heading(replace(table, columns=heads), context, width, widths),)
            made.extend(again)
            continue
        strips = _row(cells, table, context, width, widths, CELL)
        made.extend(strip._replace(repeat=again) for strip in strips)
    return made


def _heading(table: Table, context: Context, width: float, widths: list[float]) -> Strip:
    columns = [column.heading for column in table.columns]
    lines = _cells(columns, table, context, widths, COLUMN_HEAD)
    marks, high = _stack(lines, table, widths, COLUMN_HEAD)
    low = high + 3.0
    marks.append(Rule(0, low, width, low, 0.9, ACCENT))
    return Strip(low + 0.9, tuple(marks), gap=4.0, keep=True)


def _cells(
    cells: Sequence[Sequence[Span]],
    table: Table,
    context: Context,
    widths: list[float],
    style: TextStyle,
) -> list[list[Line]]:
    """Return the lines of each cell."""
    found = []
    for column, cell, width in zip(table.columns, cells, widths, strict=True):
        runs = runs_of(cell, context, style)
        lines = break_lines(runs, width) if runs else []
        found.append(shortened(lines, column.max_lines, width))
    return found


def _stack(
    cells: list[list[Line]], table: Table, widths: list[float], style: TextStyle
) -> tuple[list[Mark], float]:
    marks: list[Mark] = []
    count = max(len(lines) for lines in cells)
    for number in range(count):
        marks.extend(_line(cells, number, table, widths, number * style.leading, style))
    return marks, count * style.leading


def _line(
    cells: list[list[Line]],
    number: int,
    table: Table,
    widths: list[float],
    top: float,
    style: TextStyle,
) -> list[Mark]:
    marks: list[Mark] = []
    x = 0.0
    for column, lines, width in zip(table.columns, cells, widths, strict=True):
        if number < len(lines):
            base = top + baseline(style)
            marks.extend(line_marks(lines[number], x, width, base, column.align))
        x += width + COLUMN_GAP
    return marks


def _row(
    row: Sequence[Sequence[Span]],
    table: Table,
    context: Context,
    width: float,
    widths: list[float],
    style: TextStyle,
) -> list[Strip]:
    """Return one strip for each line of a row, the last with the hairline below."""
    cells = _cells(row, table, context, widths, style)
    count = max(1, max(len(lines) for lines in cells))
    strips = []
    for number in range(count):
        first, last = number == 0, number == count - 1
        top = ROW_PADDING if first else 0.0
        marks = _line(cells, number, table, widths, top, style)
        high = top + style.leading + (ROW_PADDING if last else 0.0)
        if last:
            marks.append(Rule(0, high, width, high, 0.5, ROW_LINE))
        strips.append(Strip(high, tuple(marks), keep=not last and count <= WHOLE_ROWS))
    return strips


def _totals(table: Table, context: Context, width: float, widths: list[float]) -> list[Strip]:
    rows = context.rows(table.totals) if table.totals else ()
    made: list[Strip] = []
    for number, row in enumerate(rows):
        inner = replace(context, row=row)
        cells = [column.total for column in table.columns]
        lines = _cells(cells, table, inner, widths, TOTAL)
        marks, high = _stack(lines, table, widths, TOTAL)
        high += 2 * ROW_PADDING
        drawn: list[Mark] = [Fill(0, 0, width, high, FILL)]
        drawn.extend(moved(mark, 0.0, ROW_PADDING) for mark in marks)
        if number == 0:
            drawn.append(Rule(0, 0, width, 0, 0.9, ACCENT))
        made.append(Strip(high, tuple(drawn), keep=number < len(rows) - 1))
    return made
