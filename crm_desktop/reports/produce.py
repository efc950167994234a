"""A template with values becomes a PDF: frames, body, pages, folds, the check of the window."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.reports.composing.compose import compose
from crm_desktop.reports.composing.keeping import Kept
from crm_desktop.reports.geometry import A4, EDGE, Box, Window, window_of
from crm_desktop.reports.layout.ink import About, pdf
from crm_desktop.reports.layout.look import GREY, MM
from crm_desktop.reports.layout.pages import paginate
from crm_desktop.reports.layout.strips import Placed, Rule, Strip, Text
from crm_desktop.reports.templates.blocks import Frame, Page, Template
from crm_desktop.reports.templates.values import Context, Value, Values

ASCENT, DESCENT = 0.98, 0.26  # of the size: accented capitals above, tails below the baseline
TOLERANCE = 0.1
NEAR = 10.0  # mm below a window: no letter that begins there reaches into it


class OutsideWindow(UserError):
    """An address line lies outside its window, so the letter must not be printed."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__(
            _(
                "The address does not fit the window of the envelope ({lines}). Shorten the "
                "address or choose another window."
            ).format(lines="; ".join(lines))
        )


class Setting:
    """A template made ready for one letter or for thousands of a run, in one language.

    country: of the sender, for the window. Blocks that become the same as in an earlier letter
    (letterhead, closing, plain paragraphs) are set once; what is kept does not grow with the run.
    """

    def __init__(
        self,
        template: Template,
        language: str,
        country: str = "",
        drawings: Mapping[str, Sequence[Strip]] | None = None,
    ) -> None:
        self.template = template
        page = template.page
        self._window = window_of(page.window, country) if page.window else None
        self._folds = _folds(self._window) if self._window and page.folds else None
        computed = {one.name: one.expression for one in template.computed}
        self._context = Context(
            {}, language, family=page.font, images=template.images, computed=computed,
            kept=None if drawings else Kept(computed), drawings=drawings,
        )  # fmt: skip

    def pages(self, values: Values) -> list[list[Placed]]:
        """Return the pages of a letter with all that stands on them.

        OutsideWindow where the address or a neighbour of it breaks the window's rules.
        """
        page, window = self.template.page, self._window
        context = replace(self._context, values=values, today=today_of(values))
        left, width = page.left * MM, (A4[0] - page.left - page.right) * MM
        top, bottom = page.top * MM, (A4[1] - page.bottom) * MM
        first = window.body * MM if window else top
        strips = compose(self.template.body, context, width)
        pages = paginate(strips, left, (first, bottom), (page.later * MM, bottom))
        for number, placed in enumerate(pages, 1):
            numbered = _numbered(context, number, len(pages))
            framed = [
                (frame, _frame(frame, page, window, numbered))
                for frame in self.template.frames
                if frame.pages != ("later" if number == 1 else "first")
            ]
            around = [strip for _of, placed_in in framed for strip in placed_in]
            if number == 1 and window:
                _check_window(framed, placed, window)
                if self._folds:
                    around.append(Placed(0, 0, self._folds))
            placed[:0] = around
        return pages


def lay_out(
    template: Template, values: Values, language: str, country: str = ""
) -> list[list[Placed]]:
    """Return the pages of one letter; see `Setting`."""
    return Setting(template, language, country).pages(values)


def today_of(values: Values) -> dt.date:
    """Return the day of a letter, which `today()` in its expressions is."""
    day = values.get("date")
    return day if isinstance(day, dt.date) else dt.date.today()


def produce(
    template: Template,
    values: Values,
    about: About,
    country: str = "",
    drawings: Mapping[str, Sequence[Strip]] | None = None,
) -> bytes:
    """Return the PDF of a template filled with values, in the language of `about`.

    drawings: strips by field, that stand where the template has a picture of that field.
    """
    return pdf(Setting(template, about.language, country, drawings).pages(values), about)


def _numbered(context: Context, number: int, count: int) -> Context:
    extra: Mapping[str, Value] = {"page": number, "pages": count}
    return replace(context, values={**context.values, **extra})


def box_of(frame: Frame, page: Page, window: Window | None) -> Box:
    """Return where a frame stands, in mm."""
    right = A4[0] - page.right
    places = {
        "letterhead": Box(page.left, 16.5, 78, 20),
        "sender": Box(105, 13.5, right - 105, 25),
        "running_head": Box(page.left, 12.5, right - page.left, 8),
        "footer": Box(page.left, 281.8, right - page.left, 10),
    }
    if window:
        places |= {
            "address": window.address,
            "sender_line": window.sender_line,
            "reference": window.reference,
        }
    if frame.place in places:
        return places[frame.place]
    return Box(frame.x, frame.y, frame.width or right - frame.x, frame.height)


def _frame(frame: Frame, page: Page, window: Window | None, context: Context) -> list[Placed]:
    box = box_of(frame, page, window)
    y, bottom = box.y * MM, box.bottom * MM
    placed: list[Placed] = []
    strips = compose(frame.blocks, context, box.width * MM, box.height * MM)
    if frame.place == "sender_line":
        y = bottom - sum(
            strip.gap * (number > 0) + strip.height for number, strip in enumerate(strips)
        )
    for strip in strips:
        y += strip.gap if placed else 0.0
        if box.height and y + strip.height > bottom + TOLERANCE:
            break  # a letterhead of too many lines is cut, not laid over the address
        placed.append(Placed(box.x * MM, y, strip))
        y += strip.height
    return placed


def _folds(window: Window) -> Strip:
    marks = [
        Rule(EDGE * MM, fold * MM, (EDGE + 4) * MM, fold * MM, 0.5, GREY) for fold in window.folds
    ]
    punch = window.punch * MM
    marks.append(Rule(EDGE * MM, punch, (EDGE + 6) * MM, punch, 0.5, GREY))
    return Strip(0.0, tuple(marks))


def texts_of(placed: Sequence[Placed]) -> list[tuple[Text, Box]]:
    """Return each text with the rectangle that its ink may fill, in mm."""
    return [
        (mark, Box(
            (x + mark.x) / MM, (y + mark.y - ASCENT * mark.size) / MM,
            mark.width / MM, (ASCENT + DESCENT) * mark.size / MM,
        ))
        for x, y, strip in placed
        for mark in strip.marks
        if isinstance(mark, Text)
    ]  # fmt: skip


def outside(box: Box, limits: Box) -> bool:
    """Return whether a rectangle reaches over the edge of another."""
    return (
        box.x < limits.x - TOLERANCE
        or box.y < limits.y - TOLERANCE
        or box.right > limits.right + TOLERANCE
        or box.bottom > limits.bottom + TOLERANCE
    )


def _overlaps(one: Box, other: Box) -> bool:
    return (
        one.x < other.right and other.x < one.right
        and one.y < other.bottom and other.y < one.bottom
    )  # fmt: skip


def _check_window(
    framed: list[tuple[Frame, list[Placed]]], body: list[Placed], window: Window
) -> None:
    """Refuse a letter whose address leaves the window, or where something else shows in it."""
    wrong: list[str] = []
    low = (window.visible.bottom + NEAR) * MM
    others = [each for each in body if each.y < low]
    for frame, placed in framed:
        if frame.place == "address":
            texts = texts_of(placed)
            wrong += [mark.text for mark, box in texts if outside(box, window.visible)]
        elif frame.place != "sender_line":
            others += placed
    wrong += [mark.text for mark, box in texts_of(others) if _overlaps(box, window.visible)]
    if wrong:
        raise OutsideWindow(wrong)
