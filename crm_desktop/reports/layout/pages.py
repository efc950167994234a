"""Breaking strips into pages."""

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.reports.layout.strips import Placed, Strip

REPEAT_GAP = 3.0  # between a repeated heading and what follows, in points


def paginate(
    strips: list[Strip], x: float, first: tuple[float, float], later: tuple[float, float]
) -> list[list[Placed]]:
    """Place strips on pages; `first` and `later` are top and bottom of the column in points.

    Strips that keep together move to the next page as one, unless they fill more than a page.
    UserError where a single strip is higher than a page.
    """
    pages: list[list[Placed]] = [[]]
    top, bottom = first
    y = top
    fresh = True  # nothing but repeated headings stands on the page yet

    def place(strip: Strip) -> None:
        nonlocal y, fresh
        most = (REPEAT_GAP if pages[-1] else 0.0) if fresh else strip.gap
        gap = min(strip.gap, most)
        if strip.height > later[1] - later[0]:
            raise UserError(
                _("A part of the page ({block}) is higher than a page. Make it smaller.").format(
                    block=strip.block or "?"
                )
            )
        pages[-1].append(Placed(x, y + gap, strip))
        y += gap + strip.height
        fresh = False

    def turn(before: Strip) -> None:
        nonlocal y, top, bottom, fresh
        pages.append([])
        top, bottom = later
        y = top
        for heading in before.repeat:
            gap = heading.gap if pages[-1] else 0.0
            pages[-1].append(Placed(x, y + gap, heading))
            y += gap + heading.height
        fresh = True

    start = 0
    while start < len(strips):
        end = start
        while end < len(strips) - 1 and strips[end].keep:
            end += 1
        chunk = strips[start : end + 1]
        height = sum(strip.gap + strip.height for strip in chunk)
        fits_page = height <= later[1] - later[0]
        if not fresh and (chunk[0].new_page or (fits_page and y + height > bottom + 0.01)):
            turn(chunk[0])
        for number, strip in enumerate(chunk):
            if not fresh and (
                (number and strip.new_page) or y + strip.gap + strip.height > bottom + 0.01
            ):
                turn(strip)
            place(strip)
        start = end + 1
    return pages
