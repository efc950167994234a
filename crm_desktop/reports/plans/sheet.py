"""A part of a plan as a sheet of its own: title with firm and maker, strips, page x of y."""

import datetime as dt
from collections.abc import Sequence

from crm_desktop.models.language import translator
from crm_desktop.reports import formats
from crm_desktop.reports.geometry import A4, SHEET_MARGINS
from crm_desktop.reports.layout.ink import About, pdf
from crm_desktop.reports.layout.lines import Run, break_lines, line_marks, shortened
from crm_desktop.reports.layout.look import GREY, HAIRLINE, INK, MM, Colour
from crm_desktop.reports.layout.pages import paginate
from crm_desktop.reports.layout.strips import Mark, Placed, Rule, Strip, Text

FOOT = 8.0  # mm above the margin below


def column(landscape: bool = False) -> float:
    """Return the width of what stands on a sheet, in points."""
    wide = A4[1] if landscape else A4[0]
    return (wide - SHEET_MARGINS.left - SHEET_MARGINS.right) * MM


def sheet_pdf(
    title: str,
    subtitle: str,
    strips: Sequence[Strip],
    author: tuple[str, str],
    language: str,
    *,
    landscape: bool = False,
) -> bytes:
    """Return strips as PDF; author: the person who made it, and the firm."""
    size = (A4[1], A4[0]) if landscape else A4
    width, left = column(landscape), SHEET_MARGINS.left * MM
    top, bottom = SHEET_MARGINS.top * MM, (size[1] - SHEET_MARGINS.bottom - FOOT) * MM
    head = title_strip(title, subtitle, author, width, language)
    placed = paginate([head, *strips], left, (top, bottom), (top, bottom))
    for number, page in enumerate(placed, 1):
        foot = foot_strip(f"{author[1]} · {title}", number, len(placed), width, language)
        page.append(Placed(left, bottom + 8, foot))
    return pdf(placed, About(title, author[0], language, subtitle[:500]), size)


def text(
    words: str,
    size: float,
    width: float,
    x: float,
    base: float,
    *,
    tone: Colour = INK,
    bold: bool = False,
    align: str = "left",
    most: int = 1,
) -> list[Mark]:
    """Return a text of at most `most` lines in a column that begins at x, in points."""
    lines = shortened(break_lines([Run(words, size, tone, bold)], width), most, width)
    return [
        mark
        for number, line in enumerate(lines)
        for mark in line_marks(line, x, width, base + number * size * 1.3, align)
    ]


def title_strip(
    title: str, subtitle: str, author: tuple[str, str], width: float, language: str
) -> Strip:
    """Return the head of the first page."""
    right = width * 0.32
    made = (
        translator(language)
        .gettext("Made {moment} · {person}")
        .format(moment=formats.moment(dt.datetime.now(), language), person=author[0])
    )
    heading = text(title, 16, width - right - 8, 0, 16, bold=True, most=2)
    below = max(mark.y for mark in heading if isinstance(mark, Text)) if heading else 16.0
    marks = [
        *heading,
        *text(author[1], 8, right, width - right, 10, bold=True, align="right"),
        *text(made, 8, right, width - right, 21.5, tone=GREY, align="right"),
        *text(subtitle, 9, width, 0, below + 20, tone=GREY),
    ]
    return Strip(below + 32, tuple(marks), keep=True)


def foot_strip(words: str, number: int, count: int, width: float, language: str) -> Strip:
    """Return the line at the foot of a page."""
    page = translator(language).gettext("Page {page} of {pages}").format(page=number, pages=count)
    marks: list[Mark] = [
        Rule(0, 0, width, 0, 0.5, HAIRLINE),
        *text(words, 8, width - 90, 0, 13, tone=GREY),
        *text(page, 8, 90, width - 90, 13, tone=GREY, align="right"),
    ]
    return Strip(20, tuple(marks))
