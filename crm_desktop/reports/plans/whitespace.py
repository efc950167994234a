"""The heat map on paper: the matrix as it is folded, in blocks of columns that fit the page.

Each cell says its status in words; the tint only helps the eye. Strips come out, so that the
booklet of a plan takes the same ones.
"""

from collections.abc import Mapping, Sequence

from crm_desktop.models.language import N_, translator
from crm_desktop.models.queries.plans.whitespace.cells import Cell
from crm_desktop.models.queries.plans.whitespace.matrix import Grid, Lane
from crm_desktop.models.queries.plans.whitespace.next_best import Best, next_best
from crm_desktop.models.queries.plans.whitespace.reading import Whitespace
from crm_desktop.reports import formats
from crm_desktop.reports.layout.look import ACCENT, GREY, HAIRLINE, INK, Colour
from crm_desktop.reports.layout.strips import Fill, Mark, Rule, Strip, Text, moved
from crm_desktop.reports.plans.sheet import column, sheet_pdf, text
from crm_desktop.reports.plans.units import Unit, unit_of

TITLE = N_("{account}: whitespace")
PERIOD = N_("Our revenue from {since} to {until}, potential a year, in {unit}")
NAMES = {
    "ours": N_("We supply"),
    "open": N_("Opportunity"),
    "competition": N_("Contested"),
    "competitor": N_("Competitor"),
    "free": N_("Free"),
    "blocked": N_("Closed to us"),
}
INKS: Mapping[str, Colour] = {
    "ours": ACCENT,
    "open": (0.03, 0.42, 0.42),
    "competition": (0.53, 0.35, 0.02),
    "competitor": (0.68, 0.16, 0.13),
    "free": GREY,
    "blocked": GREY,
}
HEAD, SUMS, LEAST = 104.0, 58.0, 62.0  # names, sums, narrowest cell, in points
HEIGHT, GAP, LINE = 37.0, 2.5, 10.4
MOST_BEST = 10


def heat_map_pdf(found: Whitespace, shown: Grid, author: tuple[str, str], language: str) -> bytes:
    """Return the matrix as PDF, in landscape; author: the person and the firm."""
    gettext = translator(language).gettext
    unit = unit_in(shown, found.currency, language)
    subtitle = " · ".join((found.plan, gettext(PERIOD).format(
        since=formats.date(found.period.since, language),
        until=formats.date(found.period.until, language), unit=unit.name)))  # fmt: skip
    title = gettext(TITLE).format(account=found.account)
    strips = heat_map_strips(found, shown, column(landscape=True), language)
    return sheet_pdf(title, subtitle, strips, author, language, landscape=True)


def unit_in(shown: Grid, currency: str, language: str) -> Unit:
    """Return the unit in which the amounts of a matrix are printed."""
    amounts = [
        amount
        for cell in shown.cells.values()
        for amount in (cell.typed.potential, cell.figures.revenue, cell.figures.pipeline)
    ]
    return unit_of(amounts, currency, language)


def heat_map_strips(found: Whitespace, shown: Grid, width: float, language: str) -> list[Strip]:
    """Return the matrix in a column of `width` points: blocks of columns below each other."""
    unit = unit_in(shown, found.currency, language)
    most = max(1, int((width - HEAD - SUMS) // (LEAST + GAP)))
    count = len(shown.columns)
    blocks = -(-count // most) if count else 1
    each = -(-count // blocks) if count else 1
    strips: list[Strip] = []
    for number in range(blocks):
        columns = range(number * each, min(count, (number + 1) * each))
        last = number == blocks - 1
        strips += _block(shown, columns, last, width, unit, bool(number))
    return [*strips, *_notes(found, width, language), *_best(found, width, unit)]


def _block(
    shown: Grid, columns: Sequence[int], last: bool, width: float, unit: Unit, gap: bool
) -> list[Strip]:
    room = width - HEAD - (SUMS if last else 0.0)
    wide = min(96.0, room / max(1, len(columns)))
    gettext = translator(unit.language).gettext
    head: list[Mark] = []
    for place, at in enumerate(columns):
        name = _lane_name(shown.columns[at], gettext(N_("Without a product line")))
        x = HEAD + place * wide
        lines = text(name, 8, wide - 8, x + 4, 9, tone=GREY, bold=True, most=2)
        drop = 19 - max((mark.y for mark in lines if isinstance(mark, Text)), default=19)
        head += [moved(mark, 0, drop) for mark in lines]
    if last:
        x = HEAD + len(columns) * wide
        head += text(gettext("Sum"), 8, SUMS - 4, x, 19, tone=GREY, bold=True, align="right")
    end = HEAD + len(columns) * wide + (SUMS if last else 0.0)
    head.append(Rule(0, 25, end, 25, 0.9, HAIRLINE))
    heading = Strip(28, tuple(head), gap=16 if gap else 4, keep=True)
    strips = [heading]
    whole = len(shown.rows) == 1
    for row, lane in enumerate(shown.rows):
        none = gettext(N_("Whole account")) if whole else gettext(N_("Without a division"))
        marks = text(
            _lane_name(lane, none), 9, HEAD - 8 - 7 * lane.depth, 7 * lane.depth, 15, bold=True,
            most=2,
        )  # fmt: skip
        for place, at in enumerate(columns):
            marks += _cell(shown.cells[row, at], HEAD + place * wide, wide - GAP, unit)
        if last:
            marks += _sum(shown.row_sums[row], HEAD + len(columns) * wide, SUMS - 4, unit)
        strips.append(Strip(HEIGHT, tuple(marks), repeat=(heading,)))
    foot: list[Mark] = [Rule(0, 2, end, 2, 0.9, HAIRLINE)]
    foot += text(gettext("Total"), 9, HEAD - 8, 0, 17, bold=True)
    for place, at in enumerate(columns):
        foot += _sum(shown.column_sums[at], HEAD + place * wide + 4, wide - 8, unit, "left")
    if last:
        foot += _sum(shown.total, HEAD + len(columns) * wide, SUMS - 4, unit)
    strips[-1] = strips[-1]._replace(keep=True)
    strips.append(Strip(HEIGHT, tuple(foot), repeat=(heading,)))
    return strips


def _lane_name(lane: Lane, none: str) -> str:
    return lane.head.name if lane.head.id is not None else none


def _cell(cell: Cell, x: float, width: float, unit: Unit) -> list[Mark]:
    ink = INKS[cell.status]
    marks: list[Mark] = []
    if cell.status in ("free", "blocked"):
        marks += _frame(x, width, dashed=cell.status == "free")
    else:
        marks.append(Fill(x, 0, width, HEIGHT - GAP, _light(ink), 2))
    gettext = translator(unit.language).gettext
    name = gettext(NAMES[cell.status])
    if cell.status == "competitor" and cell.typed.competitor:
        name = cell.typed.competitor
    value, why = cell_lines(cell, unit)
    inner = width - 8
    marks += text(name, 7, inner, x + 4, 9, tone=ink, bold=True)
    marks += text(value, 9, inner, x + 4, 9 + LINE, bold=cell.status in ("ours", "open"))
    marks += text(why, 7, inner, x + 4, 8.4 + 2 * LINE, tone=GREY)
    return marks


def cell_lines(cell: Cell, unit: Unit) -> tuple[str, str]:
    """Return the value of a cell and what explains it, in words of paper."""
    gettext, language = translator(unit.language).gettext, unit.language
    typed = cell.typed
    potential = "" if typed.potential is None else unit.text(typed.potential)
    if cell.status == "ours":
        share = "" if cell.share is None else formats.percent(cell.share, language)
        return unit.text(cell.figures.revenue), share
    if cell.status in ("open", "competition"):
        return unit.text(cell.figures.pipeline), cell.opportunities[0].stage
    if cell.status == "blocked":
        return "", typed.reason
    if cell.status == "competitor":
        day = typed.ends_on
        # By month, as on the screen: a whole date has no room in a cell.
        return potential, "" if day is None else gettext("ends {day}").format(day=f"{day:%m/%y}")
    return potential, "" if typed.fit is None else gettext("fit {fit}").format(fit=typed.fit)


def _sum(cell: Cell, x: float, width: float, unit: Unit, align: str = "right") -> list[Mark]:
    marks = text(unit.text(cell.figures.revenue), 9, width, x, 17, bold=True, align=align)
    if cell.typed.potential is not None:
        words = translator(unit.language).gettext("of {amount}")
        words = words.format(amount=unit.text(cell.typed.potential))
        marks += text(words, 7, width, x, 27, tone=GREY, align=align)
    return marks


def _light(ink: Colour) -> Colour:
    red, green, blue = (1 - (1 - part) * 0.14 for part in ink)
    return red, green, blue


def _frame(x: float, width: float, dashed: bool) -> list[Mark]:
    """Return the edge of a cell in which nothing is; dashed where something may come."""
    low = HEIGHT - GAP
    sides = ((x, 0.3, x + width, 0.3), (x, low, x + width, low), (x, 0.3, x, low),
             (x + width, 0.3, x + width, low))  # fmt: skip
    if not dashed:
        fill: list[Mark] = [Fill(x, 0.3, width, low, (0.965, 0.97, 0.976), 2)]
        return fill + [Rule(*side, 0.5, HAIRLINE) for side in sides]
    marks: list[Mark] = []
    for x1, y1, x2, y2 in sides:
        length, at = max(x2 - x1, y2 - y1), 0.0
        while at < length:
            end = min(length, at + 3)
            part = (x1 + at, y1, x1 + end, y1) if x2 > x1 else (x1, y1 + at, x1, y1 + end)
            marks.append(Rule(*part, 0.5, HAIRLINE))
            at += 5.5
    return marks


def _notes(found: Whitespace, width: float, language: str) -> list[Strip]:
    if not found.lacking:
        return []
    words = translator(language).gettext(
        "No exchange rate for today: {currencies}. The sums leave these amounts out."
    )
    line = text(words.format(currencies=", ".join(found.lacking)), 8, width, 0, 9, tone=GREY)
    return [Strip(14, tuple(line), gap=6)]


def _best(found: Whitespace, width: float, unit: Unit) -> list[Strip]:
    """Return the next best cells as a list below the matrix."""
    best = next_best(found.live(), found.today)[:MOST_BEST]
    if not best:
        return []
    gettext = translator(unit.language).gettext
    divisions = {head.id: head.name for head in found.divisions}
    lines = {head.id: head.name for head in found.lines}
    wide = min(width, 520.0)
    strips = [
        Strip(16, tuple(text(gettext("Next best cells"), 10, wide, 0, 11, tone=ACCENT, bold=True)),
              gap=18, keep=True)
    ]  # fmt: skip
    for number, one in enumerate(best, 1):
        key = one.cell.key
        name = " × ".join(filter(None, (divisions.get(key[0], ""), lines.get(key[1], ""))))
        room = "" if one.cell.room is None else unit.text(one.cell.room)
        marks = [
            *text(str(number), 9, 16, 0, 11, tone=GREY),
            *text(name, 9, wide * 0.5 - 20, 18, 11),
            *text(best_words(one, unit.language), 8, wide * 0.5 - 64, wide * 0.5, 11, tone=GREY),
            *text(room, 9, 60, wide - 60, 11, align="right", tone=INK),
            Rule(0, 15.5, wide, 15.5, 0.5, HAIRLINE),
        ]
        strips.append(Strip(16, tuple(marks), keep=number == 1))
    return strips


def best_words(one: Best, language: str) -> str:
    """Return why a cell is one of the next best."""
    gettext = translator(language).gettext
    said = []
    if one.ends_on is not None:
        words = gettext("the contract of {competitor} ends {day}")
        day = formats.date(one.ends_on, language)
        said.append(words.format(competitor=one.competitor, day=day))
    if one.fit is not None:
        said.append(gettext("fit {fit}").format(fit=one.fit))
    if one.ends_on is None:
        said.append(gettext("nobody supplies it"))
    return ", ".join(said)
