"""A report as PDF: title, filter in words, chart, groups with totals, page x of y. Points.

Two passes: heights first, since the number of pages stands on each; then page after page is
drawn and forgotten, so 100,000 rows take as much more time as they are more, and little memory.
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from crm_desktop.models.language import translator
from crm_desktop.models.reporting.definition import PAPERS, Page
from crm_desktop.reports import formats
from crm_desktop.reports.charts import Picture, picture
from crm_desktop.reports.geometry import SHEET_MARGINS, Margins
from crm_desktop.reports.layout.ink import About, pdf
from crm_desktop.reports.layout.lines import Run, break_lines, line_marks, shortened
from crm_desktop.reports.layout.look import ACCENT, GREY, HAIRLINE, INK, MM, Colour
from crm_desktop.reports.layout.strips import Fill, Mark, Placed, Polygon, Rule, Strip
from crm_desktop.reports.sheets.chart import figures_of
from crm_desktop.reports.sheets.result import Part, Result
from crm_desktop.reports.sheets.rows import (
    BAR,
    group_strip,
    heading_strip,
    most_share,
    page_strip,
    row_height,
    row_strip,
    totals_strip,
)
from crm_desktop.reports.sheets.setting import Setting, setting, text_width

CHART_HEIGHT = 150.0
FOOT = 8.0  # mm that the line at the foot takes above the margin
WITH_TOTALS = 2  # rows that stay with the totals below them
TONES: tuple[Colour, ...] = (ACCENT, BAR, (0.31, 0.52, 0.73), (0.79, 0.85, 0.92), (0.45, 0.5, 0.56))
GROUP, ROW, TOTAL = 0, 1, 2


@dataclass(slots=True)
class _Plan:
    """What is printed, in order: what it is, which one, how high, kept with the next or not."""

    what: "array[int]"
    which: "array[int]"  # row: its line; total: which of its rows
    part: "array[int]"  # place in `parts`: the group it belongs to
    height: "array[float]"
    keep: "array[int]"
    turn: "array[int]"  # a page break before it
    parts: list[Part]
    around: list[int]  # of each of the parts the one around it, -1 for the whole


def report_pdf(result: Result, language: str) -> bytes:
    """Return a report as PDF, in the language of the people who read it."""
    about = About(result.report.title, result.found.firm, language, result.found.words[:500])
    return pdf(pages(result, language), about, _sheet(result.report.page)[0])


def pages(result: Result, language: str) -> Iterator[list[Placed]]:
    """Return the pages of a report one after another."""
    sheet, margins = _sheet(result.report.page)
    left, width = margins.left * MM, (sheet[0] - margins.left - margins.right) * MM
    top, bottom = margins.top * MM, (sheet[1] - margins.bottom) * MM
    how = setting(result, width, language)
    plan = _plan(result, how)
    head = _title(result, width, language)
    heading = heading_strip(how)
    carried = page_strip(result, result.lines[:1], how) if result.report.page.page_totals else []
    room = sum(strip.height for strip in carried) * max(1, len(carried))
    first = sum(strip.gap + strip.height for strip in head) + heading.height
    cuts = _cuts(result, plan, how, first, heading.height, bottom - top - room)
    share = most_share(how.heads, result.lines)
    for number, (start, end) in enumerate(cuts, 1):
        placed: list[Placed] = []
        y = top
        for strip in head if number == 1 else ():
            placed.append(Placed(left, y + strip.gap, strip))
            y += strip.gap + strip.height
        if len(plan.what) or number == 1:
            placed.append(Placed(left, y, heading))
            y += heading.height
        if number > 1:
            for part in _open(plan, start):
                strip = group_strip(result, part, how, again=True)
                placed.append(Placed(left, y, strip))
                y += strip.height
        lines = []
        for at in range(start, end):
            strip = _strip(result, plan, how, at, share)
            gap = strip.gap if at > start else 0.0
            placed.append(Placed(left, y + gap, strip))
            y += gap + strip.height
            if plan.what[at] == ROW:
                lines.append(result.lines[plan.which[at]])
        if result.report.page.page_totals and lines:
            for strip in page_strip(result, lines, how):
                placed.append(Placed(left, y, strip))
                y += strip.height
        if not result.lines:
            placed.append(Placed(left, y + 8, _nothing(how)))
        foot = _foot(result, width, number, len(cuts), language)
        placed.append(Placed(left, bottom + 8, foot))
        yield placed


def _sheet(page: Page) -> tuple[tuple[float, float], Margins]:
    """Return width and height of the paper and its margins, in mm."""
    wide, tall = PAPERS[page.paper]
    around = page.margin
    margins = Margins(around, around, around, around + FOOT) if around else SHEET_MARGINS
    return ((tall, wide) if page.landscape else (wide, tall)), margins


def _plan(result: Result, how: Setting) -> _Plan:
    floats: array[float] = array("d")
    plan = _Plan(array("b"), array("l"), array("l"), floats, array("b"), array("b"), [], [])
    rows = result.report.page.rows or not result.levels

    def put(
        what: int, part: int, high: float, keep: bool, which: int = 0, turn: bool = False
    ) -> None:
        plan.what.append(what)
        plan.which.append(which)
        plan.part.append(part)
        plan.height.append(high)
        plan.keep.append(keep)
        plan.turn.append(turn)

    def inside(part: Part, around: int, first: bool) -> None:
        plan.parts.append(part)
        plan.around.append(around)
        mine = len(plan.parts) - 1
        if part.level and (rows or part.parts):
            turn = result.levels[part.level - 1].new_page and not first
            strip = group_strip(result, part, how, again=False)
            put(GROUP, mine, strip.gap + strip.height, True, turn=turn)
        for number, each in enumerate(part.parts):
            inside(each, mine, first and number == 0)
        if rows and not part.parts:
            for at in range(part.start, part.end):
                last = bool(part.totals) and at >= part.end - WITH_TOTALS
                put(ROW, mine, row_height(result.lines[at], how), last, at)
        elif part.totals and plan.what and plan.what[-1] == TOTAL:
            plan.keep[-1] = 1  # an outer total stands with the inner one above it
        for number in range(len(part.totals)):
            high = totals_strip(result, part, number, how).height
            put(TOTAL, mine, high, number < len(part.totals) - 1, number)

    inside(result.whole, -1, True)
    return plan


def _open(plan: _Plan, at: int) -> list[Part]:
    """Return the groups that a page goes on with, the outer first."""
    place = plan.part[at]
    if plan.what[at] == GROUP:
        place = plan.around[place]
    found = []
    while place >= 0 and plan.parts[place].level:
        found.append(plan.parts[place])
        place = plan.around[place]
    return found[::-1]


def _cuts(
    result: Result, plan: _Plan, how: Setting, first: float, later: float, room: float
) -> list[tuple[int, int]]:
    """Return which strips stand on which page: from, to."""
    cuts: list[tuple[int, int]] = []
    start, y = 0, first
    again = [0.0] * (len(result.levels) + 1)
    for part in plan.parts:
        if part.level and not again[part.level]:
            again[part.level] = group_strip(result, part, how, again=True).height
    at, count = 0, len(plan.what)

    def turned() -> float:
        return later + sum(again[part.level] for part in _open(plan, at))

    while at < count:
        end = at
        while end < count - 1 and plan.keep[end] and not plan.turn[end + 1]:
            end += 1
        high = sum(plan.height[at : end + 1])
        if at > start and (plan.turn[at] or (y + high > room and later + high <= room)):
            cuts.append((start, at))
            start, y = at, turned()
        for each in range(at, end + 1):
            if each > start and y + plan.height[each] > room:
                cuts.append((start, each))
                start, at = each, each
                y = turned()
            y += plan.height[each]
        at = end + 1
    cuts.append((start, count))
    return cuts


def _strip(result: Result, plan: _Plan, how: Setting, at: int, share: float) -> Strip:
    if plan.what[at] == ROW:
        return row_strip(result.lines[plan.which[at]], how, plan.height[at], share)
    part = plan.parts[plan.part[at]]
    if plan.what[at] == GROUP:
        return group_strip(result, part, how, again=False)
    return totals_strip(result, part, plan.which[at], how)


def _title(result: Result, width: float, language: str) -> list[Strip]:
    """Return the title with the firm beside it, the filter in words, the chart."""
    found = result.found
    right = width * 0.42
    marks: list[Mark] = _paragraph(result.report.title, 16, INK, True, width - right, 16, 2)
    y = 21.0 * max(1, len({mark[1] for mark in marks}))
    made = (
        translator(language)
        .gettext("Made {moment} · {person}")
        .format(moment=formats.moment(found.made_at, language), person=found.person)
    )
    firm = result.report.page.heading or found.firm
    for number, (text, tone, bold) in enumerate(((firm, INK, True), (made, GREY, False))):
        lines = shortened(break_lines([Run(text, 8, tone, bold)], right - 8), 1, right - 8)
        marks += line_marks(lines[0], width - right, right, 10 + number * 11.5, "right")
    y = max(y, 27.0)
    words = [
        found.words
        or translator(language).gettext("All records: {records}").format(records=found.subject)
    ]
    if result.left_out:
        text = translator(language).ngettext(
            "A formula has no result for {count} record.",
            "A formula has no result for {count} records.",
            result.left_out,
        )
        words.append(text.format(count=result.left_out))
    if result.cut:
        text = translator(language).ngettext(
            "Only the beginning of {count} long text stands here.",
            "Only the beginning of {count} long texts stands here.",
            result.cut,
        )
        words.append(text.format(count=result.cut))
    if found.capped:
        words.append(translator(language).gettext("Only the first records are shown here."))
    below = _paragraph("\n".join(words), 9, GREY, False, width, y + 8, 6)
    y = max((mark[1] for mark in below), default=y) + 12
    strips = [Strip(y, (*marks, *below))]
    figures = figures_of(result, language)
    chart = None if figures is None else picture(
        figures, width, CHART_HEIGHT, language, lambda text, size: text_width(text, size, False)
    )  # fmt: skip
    if chart is not None:
        strips.append(Strip(chart.height, chart_marks(chart), gap=6))
    strips.append(Strip(6.0))
    return strips


def _paragraph(
    text: str, size: float, tone: Colour, bold: bool, width: float, base: float, most: int
) -> list[Mark]:
    lines = shortened(break_lines([Run(text, size, tone, bold)], width), most, width)
    return [
        mark
        for number, line in enumerate(lines)
        for mark in line_marks(line, 0, width, base + number * size * 1.32, "left")
    ]


def chart_marks(chart: Picture) -> tuple[Mark, ...]:
    """Return what draws a chart on paper."""
    marks: list[Mark] = []
    for stroke in chart.strokes:
        thick, tone = (0.5, HAIRLINE) if stroke.axis else (1.4, TONES[stroke.tone])
        marks.append(Rule(stroke.x, stroke.y, stroke.to_x, stroke.to_y, thick, tone))
    marks += [Polygon(0, 0, shape.points, TONES[shape.tone]) for shape in chart.shapes]
    for words in chart.words:
        tone = INK if words.bold else GREY
        line = break_lines([Run(words.text, words.size, tone, words.bold)], 10_000)[0]
        x = {"left": 0.0, "center": line.width / 2, "right": line.width}[words.align]
        marks += line_marks(line, words.x - x, line.width, words.y, "left")
    return tuple(marks)


def _nothing(how: Setting) -> Strip:
    text = translator(how.language).gettext("No record meets this filter.")
    marks: list[Mark] = [Fill(0, 0, 0.1, 0.1, GREY)]
    return Strip(20, (*marks, *_paragraph(text, 10, GREY, False, how.width, 12, 1)))


def _foot(result: Result, width: float, number: int, count: int, language: str) -> Strip:
    page = translator(language).gettext("Page {page} of {pages}").format(page=number, pages=count)
    marks: list[Mark] = [Rule(0, 0, width, 0, 0.5, HAIRLINE)]
    text = result.report.page.footer or f"{result.found.firm} · {result.report.title}"
    lines = shortened(break_lines([Run(text, 8, GREY)], width - 90), 1, width - 90)
    marks += line_marks(lines[0], 0, width, 13, "left")
    last = break_lines([Run(page, 8, GREY)], width)[0]
    marks += line_marks(last, 0, width, 13, "right")
    return Strip(20, tuple(marks))
