"""From the rows of a report to its result: ordered, grouped, added up."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from crm_desktop.models.fields import Type
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.reporting.rows import Cell, Entry, Found
from crm_desktop.models.reporting.definition import Grouping
from crm_desktop.reports.expressions.grammar import Call, Literal, parse
from crm_desktop.reports.formats import minor_digits
from crm_desktop.reports.sheets.adding import Sum, Sums, merged, share, sums_of, total_rows
from crm_desktop.reports.sheets.computing import computed
from crm_desktop.reports.sheets.result import (
    LONGEST,
    Bar,
    Head,
    Line,
    Part,
    Result,
    order_key,
    same,
    span_start,
)

MOST_DECIMALS = 2  # of a result whose formula does not say how many
Rows = list[tuple[int, tuple[Cell, ...]]]


@dataclass(slots=True)
class _Node:
    """A group on its way: its sums are needed until the sums of the whole are known."""

    level: int
    key: Cell
    start: int
    end: int
    parts: list["_Node"]
    sums: Sums


def build(found: Found, language: str) -> Result:
    """Return the result of a report; texts are ordered as `language` orders them.

    Raises Faulty, with the places, where a formula cannot be used.
    """
    found, left_out = computed(found)
    report = found.report
    index = {column.name: place for place, column in enumerate(report.columns)}
    rows: Rows = list(zip(found.ids, found.rows, strict=True))
    for sort in reversed(report.sort):
        order(rows, index[sort.column], sort.descending, "", language)
    for group in reversed(report.groups):
        order(rows, index[group.column], group.descending, group.by, language)
    grouped = {group.column for group in report.groups}
    heads = tuple(
        head_of(found, place, rows)
        for place, column in enumerate(report.columns)
        if column.shown and column.name not in grouped
    )
    groups = tuple(head_of(found, index[group.column], rows) for group in report.groups)
    node = _grouped(rows, heads, report.groups, index)
    part = _finished(node, heads, node.sums, found.home_currency)
    lines = _lines(rows, heads, node.sums)
    bars, unit = _bars(found, node, rows, index)
    cut = sum(_long(row[head.index]) for head in (*heads, *groups) for _id, row in rows)
    return Result(found, heads, lines, part, groups, bars, series(found), unit, left_out, cut)


def _long(cell: Cell) -> bool:
    text = cell.text if isinstance(cell, Entry) else cell
    return isinstance(text, str) and len(text) > LONGEST


def order(rows: Rows, place: int, descending: bool, by: str, language: str) -> None:
    """Sort in place by a column; the sort is stable, and empty cells stand last either way."""
    filled = [row for row in rows if row[1][place] is not None]
    empty = [row for row in rows if row[1][place] is None]
    filled.sort(
        key=lambda row: order_key(group_key(row[1][place], by), language), reverse=descending
    )
    rows[:] = filled + empty


def group_key(cell: Cell, by: str) -> Cell:
    """Return what the records of a group have in common: of a day its span's first."""
    return span_start(cell, by) if by and hasattr(cell, "toordinal") else cell  # type: ignore[arg-type]


def head_of(found: Found, place: int, rows: Rows) -> Head:
    """Return a column of a report as it is shown above these rows."""
    column = found.report.columns[place]
    type = found.types[place]
    unit = ""
    if type is Type.MONEY:
        codes = {cell.currency for _id, row in rows if isinstance(cell := row[place], Money)}
        unit = codes.pop() if len(codes) == 1 else ""
    shared = column.show == "share"
    decimals = 1 if shared else found.decimals[place]
    if type in (Type.DECIMAL, Type.PERCENT) and not shared:
        # All numbers of a column have the same decimals: those of the longest.
        decimals = max(
            (
                min(6, max(0, -int(cell.normalize().as_tuple().exponent)))
                for _id, row in rows
                if isinstance(cell := row[place], Decimal)
            ),
            default=decimals,
        )
    fixed = bool(column.formula) and type is Type.DECIMAL and not shared
    if fixed:
        decimals = min(decimals, _decimals_of(column.formula))
    return Head(
        place, column.name, found.headings[place], Type.PERCENT if shared else type,
        column.show, column.totals, decimals, "" if shared else unit, fixed,
    )  # fmt: skip


def _decimals_of(formula: str) -> int:
    """Return how many decimals a result has at most: those of round(…; n) around it, else two."""
    node = parse(formula)
    if isinstance(node, Call) and node.function == "round":
        digits = node.arguments[1:2]
        if not digits:
            return 0
        if isinstance(digits[0], Literal) and isinstance(digits[0].value, Decimal):
            return max(0, min(6, int(digits[0].value)))
    return MOST_DECIMALS


def _grouped(
    rows: Rows, heads: Sequence[Head], groups: Sequence[Grouping], index: dict[str, int]
) -> _Node:
    indexes = [head.index for head in heads]

    def node(level: int, key: Cell, start: int, end: int) -> _Node:
        if level == len(groups):
            sums = sums_of(indexes, (row for _id, row in rows[start:end]))
            return _Node(level, key, start, end, [], sums)
        group = groups[level]
        place = index[group.column]
        parts = []
        at = start
        while at < end:
            first = group_key(rows[at][1][place], group.by)
            to = at + 1
            while to < end and same(group_key(rows[to][1][place], group.by), first):
                to += 1
            parts.append(node(level + 1, first, at, to))
            at = to
        sums = merged((each.sums for each in parts), len(heads))
        return _Node(level, key, start, end, parts, sums)

    return node(0, None, 0, len(rows))


def _finished(node: _Node, heads: Sequence[Head], whole: Sums, home: str) -> Part:
    return Part(
        node.level,
        node.key,
        node.start,
        node.end,
        tuple(_finished(each, heads, whole, home) for each in node.parts),
        total_rows(heads, node.sums, whole, home) if node.end > node.start else (),
    )


def _lines(rows: Rows, heads: Sequence[Head], whole: Sums) -> tuple[Line, ...]:
    """Return the lines; shares and running totals take the place of their values."""
    changed = [(place, head) for place, head in enumerate(heads) if head.show != "value"]
    if not changed:
        return tuple(Line(id, row) for id, row in rows)
    running: dict[tuple[int, str], int | Decimal] = {}
    found = []
    for id, row in rows:
        cells = list(row)
        for place, head in changed:
            value = row[head.index]
            code = value.currency if isinstance(value, Money) else ""
            number = value.minor if isinstance(value, Money) else value
            if not isinstance(number, int | Decimal):
                continue
            if head.show == "share":
                cells[head.index] = share(number, whole[place][code].total)
                continue
            total = running[place, code] = running.get((place, code), 0) + number
            cells[head.index] = Money(int(total), code) if code else total
        found.append(Line(id, tuple(cells)))
    return tuple(found)


def _bars(
    found: Found, node: _Node, rows: Rows, index: dict[str, int]
) -> tuple[tuple[Bar, ...], str]:
    """Return the values of the chart and their unit."""
    chart = found.report.chart
    if chart is None or not node.parts:
        return (), ""
    places = [index[name] for name in (chart.column, chart.beside) if name]
    return bars(
        found,
        [each.key for each in node.parts],
        [each.end - each.start for each in node.parts],
        [sums_of(places, (row for _id, row in rows[each.start : each.end])) for each in node.parts],
    )


def bars(
    found: Found, keys: Sequence[Cell], counts: Sequence[int], sums: Sequence[Sums]
) -> tuple[tuple[Bar, ...], str]:
    """Return the bars of groups, from their records and sums, and the unit.

    `sums`: for each group those of the chart's columns. Of currencies the one with the most counts.
    """
    chart = found.report.chart
    assert chart is not None
    if not chart.column:
        return tuple(Bar(key, (float(n),)) for key, n in zip(keys, counts, strict=True)), ""
    if chart.function == "count":  # of whatever currency
        return tuple(
            Bar(key, tuple(float(sum(each.count for each in one.values())) for one in known))
            for key, known in zip(keys, sums, strict=True)
        ), ""
    names = [name for name in (chart.column, chart.beside) if name]
    whole = merged(sums, len(names))[0]
    code = max(whole, key=lambda each: (whole[each].count, each), default="")
    scale = 10 ** minor_digits(code) if code else 1
    place = next(at for at, each in enumerate(found.report.columns) if each.name == chart.column)
    percent = found.types[place] is Type.PERCENT
    return tuple(
        Bar(key, tuple(_number(chart.function, one.get(code)) / scale for one in known))
        for key, known in zip(keys, sums, strict=True)
    ), "%" if percent else code


def _number(function: str, known: Sum | None) -> float:
    if known is None or not known.count:
        return 0.0
    found = {
        "sum": known.total, "avg": known.total / known.count,
        "min": known.least, "max": known.most,
    }[function]  # fmt: skip
    return float(found) if isinstance(found, int | Decimal | float) else 0.0


def series(found: Found) -> tuple[str, ...]:
    """Return what the numbers of the chart are called."""
    chart = found.report.chart
    if chart is None:
        return ()
    headings = dict(zip((each.name for each in found.report.columns), found.headings, strict=True))
    columns = [name for name in (chart.column, chart.beside) if name]
    return tuple(headings[name] for name in columns) or (found.subject,)
