"""The strips of a report: rows, headings of groups, totals, the heading of the columns. Points."""

from collections.abc import Sequence
from dataclasses import replace

from crm_desktop.models.language import translator
from crm_desktop.reports.composing.text import CONTINUED
from crm_desktop.reports.layout.look import (
    ACCENT,
    FILL,
    GREY,
    INK,
    ROW_LINE,
    ROW_PADDING,
    Colour,
)
from crm_desktop.reports.layout.strips import Fill, Mark, Rule, Strip
from crm_desktop.reports.sheets.adding import sums_of, total_rows
from crm_desktop.reports.sheets.result import Head, Line, Part, Result, TotalRow
from crm_desktop.reports.sheets.setting import (
    MOST_LINES,
    Setting,
    cell_lines,
    colour_of,
    line_count,
    marks_of,
)
from crm_desktop.reports.sheets.words import (
    cell_text,
    head_text,
    part_text,
    total_label,
    total_text,
)

BAR: Colour = (0.608, 0.722, 0.839)
INDENT = 9.0  # of an inner group's heading
BAR_HEIGHT = 5.0
LEAST_LABEL = 110.0


def heading_strip(how: Setting) -> Strip:
    """Return the heading of the columns, which stands on every page."""
    size = how.size - 1
    cells = [
        cell_lines(head_text(head), width, size, GREY, True, 2)
        for head, width in zip(how.heads, how.widths, strict=True)
    ]
    high = max((line_count(cell) for cell in cells), default=1) * how.leading
    marks: list[Mark] = []
    for cell, head, x, width in zip(cells, how.heads, how.lefts, how.widths, strict=True):
        top = high - line_count(cell) * how.leading  # the last lines stand side by side
        marks += marks_of(cell, x, top, width, how, head.right and head.show != "share")
    bottom = high + 3.0
    marks.append(Rule(0, bottom, how.width, bottom, 0.9, ACCENT))
    return Strip(bottom + 1.5, tuple(marks))


def row_height(line: Line, how: Setting) -> float:
    """Return how high a row is."""
    lines = 1
    for head, width in zip(how.heads, how.widths, strict=True):
        cell = line.cells[head.index]
        if head.right or cell is None:
            continue
        text = cell_text(cell, head, how.language)
        lines = max(lines, line_count(cell_lines(text, width, how.size, INK, False, MOST_LINES)))
        if lines == MOST_LINES:
            break
    return lines * how.leading + 2 * ROW_PADDING


def row_strip(line: Line, how: Setting, high: float, most_share: float) -> Strip:
    """Return a row as high as `row_height` said, with the hairline below."""
    marks: list[Mark] = []
    for head, x, width in zip(how.heads, how.lefts, how.widths, strict=True):
        cell = line.cells[head.index]
        if cell is None:
            continue
        if head.show == "share" and most_share > 0 and isinstance(cell, int) is False:
            number = float(cell)  # type: ignore[arg-type]
            if number >= 0:
                wide = width * number / most_share
                top = (high - BAR_HEIGHT) / 2
                if wide > 0.2:
                    marks.append(Fill(x, top, min(wide, width), BAR_HEIGHT, BAR))
                continue
        colour = colour_of(cell) if head.right else INK
        text = cell_text(cell, head, how.language)
        most = 1 if head.right else MOST_LINES
        lines = cell_lines(text, width, how.size, colour, False, most)
        marks += marks_of(lines, x, ROW_PADDING, width, how, head.right)
    marks.append(Rule(0, high, how.width, high, 0.5, ROW_LINE))
    return Strip(high, tuple(marks))


def group_strip(result: Result, part: Part, how: Setting, again: bool) -> Strip:
    """Return the heading of a group; `again` on a page that goes on with it."""
    name = part_text(result, part, how.language)
    if again:
        name = translator(how.language).gettext(CONTINUED).format(heading=name)
    indent = INDENT * (part.level - 1)
    size = how.size + (1 if part.level == 1 else 0)
    colour = ACCENT if part.level == 1 else INK
    cell = cell_lines(name, how.width - indent, size, colour, True, 1)
    gap = 8.0 if part.level == 1 else 4.0
    return Strip(how.leading + 4, tuple(marks_of(cell, indent, 2, how.width, how, False)), gap=gap)


def totals_strip(result: Result, part: Part, number: int, how: Setting) -> Strip:
    """Return one row of totals of a group, or of the whole report."""
    label = total_label(result, part, number, how.language)
    row = part.totals[number]
    if number == 0 and row.function == "count":
        # The label says already how many records there are.
        cells = tuple(None if cell == part.count else cell for cell in row.cells)
        row = replace(row, cells=cells)
    return _totals(row, label, how, whole=part.level == 0 and number == 0)


def page_strip(result: Result, lines: Sequence[Line], how: Setting) -> list[Strip]:
    """Return the sums of the rows of one page."""
    heads = [head for head in how.heads if "sum" in head.totals and head.show == "value"]
    sums = sums_of([head.index for head in how.heads], (line.cells for line in lines))
    # A share is one of the whole report and says nothing of a page.
    added = [replace(head, totals=()) if head.show != "value" else head for head in how.heads]
    rows = total_rows(added, sums, sums, result.found.home_currency)
    label = translator(how.language).gettext("Page total")
    made = [row for row in rows if row.function == "sum"] if heads else []
    return [
        _totals(row, label if number == 0 else "", how, plain=True)
        for number, row in enumerate(made)
    ]


def _totals(
    row: TotalRow, label: str, how: Setting, whole: bool = False, plain: bool = False
) -> Strip:
    texts = [total_text(row, place, head, how.language) for place, head in enumerate(how.heads)]
    cells = [
        cell_lines(text, width, how.size, colour_of(cell) if head.right else INK, not plain, 1)
        for text, cell, head, width in zip(texts, row.cells, how.heads, how.widths, strict=True)
    ]
    first = how.width
    for lines, text, head, x, width in zip(
        cells, texts, how.heads, how.lefts, how.widths, strict=True
    ):
        if text:
            wide = lines.width if not isinstance(lines, list) else width
            first = min(first, x + width - wide if head.right else x)
    tone = GREY if plain else INK
    # A label that finds no room before the first total stands in a line of its own above.
    apart = bool(label) and first - 6 < LEAST_LABEL
    room = how.width if apart else max(first - 6, 1.0)
    top = ROW_PADDING + (how.leading if apart else 0.0)
    high = top + how.leading + ROW_PADDING
    marks: list[Mark] = [] if plain else [Fill(0, 0, how.width, high, FILL)]
    if whole:
        marks.append(Rule(0, 0, how.width, 0, 0.9, ACCENT))
    for lines, text, head, x, width in zip(
        cells, texts, how.heads, how.lefts, how.widths, strict=True
    ):
        if text:
            marks += marks_of(lines, x, top, width, how, head.right)
    name = cell_lines(label, room, how.size, tone, not plain, 1)
    marks += marks_of(name, 0, ROW_PADDING, room, how, False)
    return Strip(high, tuple(marks))


def most_share(heads: Sequence[Head], lines: Sequence[Line]) -> float:
    """Return the largest share of a row, which fills its column."""
    places = [head.index for head in heads if head.show == "share"]
    found = (line.cells[place] for line in lines for place in places)
    return max((float(cell) for cell in found if cell is not None), default=0.0)  # type: ignore[arg-type]
