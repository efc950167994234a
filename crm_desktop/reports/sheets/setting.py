"""Sets the rows of a report: column widths from what stands in them, one strip a row. Points."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.models.fields import Type
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.reporting.rows import Cell
from crm_desktop.reports.layout.fonts import clean, pieces
from crm_desktop.reports.layout.lines import Line, Run, break_lines, line_marks, shortened
from crm_desktop.reports.layout.look import INK, NEGATIVE, Colour
from crm_desktop.reports.layout.strips import Mark, Text
from crm_desktop.reports.sheets.result import LONGEST, Head, Result
from crm_desktop.reports.sheets.words import cell_text, head_text, total_text

SAMPLE = 400  # lines that are measured for the widths
WIDEST_TEXT = 190.0  # what a column of text asks for at most, in points
SHORT_TEXT = 58.0  # a name up to this wide is never broken
BAR_WIDTH = 78.0
MOST_LINES = 3
SIZES = (9.0, 8.0, 7.0)


@dataclass(frozen=True, slots=True)
class Setting:
    """How wide the columns are, from where, at which size of letters."""

    heads: tuple[Head, ...]
    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    size: float
    leading: float
    width: float
    language: str

    @property
    def base(self) -> float:
        """The baseline below the top of a line."""
        return self.leading / 2 + self.size * 0.34


def setting(result: Result, width: float, language: str) -> Setting:
    """Return the widths of the columns: numbers as wide as they are, texts share what is left."""
    heads = result.heads
    for size in SIZES:
        gap = size * 1.2
        asked = [_asked(result, place, head, size, language) for place, head in enumerate(heads)]
        room = width - gap * (len(heads) - 1)
        if sum(least for least, _wanted in asked) <= room:
            break
    widths = _shared(asked, [head.right for head in heads], room)
    lefts, x = [], 0.0
    for each in widths:
        lefts.append(x)
        x += each + gap
    return Setting(heads, tuple(lefts), tuple(widths), size, size * 1.36, width, language)


def _shared(
    asked: Sequence[tuple[float, float]], right: Sequence[bool], room: float
) -> list[float]:
    """Return widths: each its least, then what it would like, then what is over to the texts."""
    if not asked:
        return []
    least = [one for one, _wanted in asked]
    if sum(least) > room:
        return [one * room / sum(least) for one in least]
    wishes = [wanted - one for one, wanted in asked]
    part = min(1.0, (room - sum(least)) / sum(wishes)) if sum(wishes) else 0.0
    widths = [one + wish * part for one, wish in zip(least, wishes, strict=True)]
    over = room - sum(widths)
    takers = [wanted if not of else 0.0 for (_least, wanted), of in zip(asked, right, strict=True)]
    if not any(takers):
        takers = [1.0] * len(widths)
    return [one + over * share / sum(takers) for one, share in zip(widths, takers, strict=True)]


def _asked(
    result: Result, place: int, head: Head, size: float, language: str
) -> tuple[float, float]:
    """Return how wide a column is at least, and how wide it would like to be."""
    title = head_text(head)
    word = max((text_width(w, size - 1, True) for w in title.split()), default=0.0)
    if head.show == "share":
        return max(word, BAR_WIDTH / 2) + 1, max(BAR_WIDTH, word) + 1
    longest = 0.0
    for line in result.lines[:: max(1, len(result.lines) // SAMPLE)]:
        text = cell_text(line.cells[head.index], head, language)
        longest = max(longest, text_width(text[:120], size, False))
    # Numbers and dates stand in one line, and short names do.
    whole = head.right or head.type in (Type.DATE, Type.DATETIME)
    for part in (result.whole, *result.whole.parts[:SAMPLE]) if whole else ():
        for row in part.totals:
            text = total_text(row, place, head, language)
            longest = max(longest, text_width(text, size, True))
    least = longest if whole else min(longest, SHORT_TEXT)
    wanted = max(longest, min(text_width(title, size - 1, True), 70.0))
    return max(least, word) + 1, max(min(wanted, WIDEST_TEXT), least, word) + 1


def text_width(text: str, size: float, bold: bool) -> float:
    """Return how wide a text is, in points."""
    return sum(piece.width for piece in pieces(clean(text), "sans", bold, False)) * size / 1000


def colour_of(cell: Cell) -> Colour:
    """Red for what is less than nothing, and only for that."""
    number = cell.minor if isinstance(cell, Money) else cell
    negative = isinstance(number, int | float) or hasattr(number, "as_tuple")
    return NEGATIVE if negative and number < 0 else INK  # type: ignore[operator]


def cell_lines(
    text: str, width: float, size: float, colour: Colour, bold: bool, most: int
) -> list[Line] | Text:
    """Return the lines of a cell; where it is one line, at once the text that draws it."""
    if len(text) > LONGEST or not text.isprintable() or not text.isascii():
        text = clean(text[:LONGEST])
    if "\n" not in text:
        drawn = pieces(text, "sans", bold, False)
        if len(drawn) == 1 and drawn[0].width * size / 1000 <= width + 0.01:
            one = drawn[0]
            shown = text.replace("\u00a0", " ")
            return Text(0.0, 0.0, shown, one.face, size, colour, one.width * size / 1000)
    run = Run(text, size, colour, bold)
    return shortened(break_lines([run], width), most, width)


def marks_of(
    cell: list[Line] | Text, x: float, top: float, width: float, how: Setting, right: bool
) -> list[Mark]:
    """Return what draws a cell whose first line begins `top` below the row's edge."""
    if isinstance(cell, Text):
        at = x + width - cell.width if right else x
        return [cell._replace(x=at, y=top + how.base)]
    found: list[Mark] = []
    align = "right" if right else "left"
    for number, line in enumerate(cell):
        found += line_marks(line, x, width, top + how.base + number * how.leading, align)
    return found


def line_count(cell: list[Line] | Text) -> int:
    """Return how many lines a cell takes."""
    return 1 if isinstance(cell, Text) else max(1, len(cell))
