"""Addresses become sheets of labels or envelopes: placed, checked to lie inside, drawn."""

from collections.abc import Iterable, Iterator, Sequence

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.reports.geometry import A4, Box
from crm_desktop.reports.labels.stock import Envelope, Sheet
from crm_desktop.reports.layout.fit import SMALL, fitted
from crm_desktop.reports.layout.fonts import missing_glyphs
from crm_desktop.reports.layout.ink import About, pdf
from crm_desktop.reports.layout.lines import Run, break_lines, line_marks
from crm_desktop.reports.layout.look import GREY, INK, MM
from crm_desktop.reports.layout.strips import Placed, Rule, Strip
from crm_desktop.reports.produce import outside, texts_of

Lines = Sequence[str]
Offset = tuple[float, float]  # mm to the right and down
NONE: Offset = (0.0, 0.0)
INSIDE = (3.0, 1.5)  # between the edge of a label and its text
MOST_OFFSET = 20.0
PLACE = 2  # lines at the foot of an address that must be whole


class OutsideLabel(UserError):
    """An address that reaches over the edge of its label or of the paper."""

    def __init__(self, lines: Lines) -> None:
        super().__init__(
            _("The address does not fit: {lines}. Choose larger labels.").format(
                lines="; ".join(lines)
            )
        )


class Unprintable(UserError):
    """An address holds characters that no font of the program has."""

    def __init__(self, lines: Lines, characters: Sequence[str]) -> None:
        super().__init__(
            _("The address “{lines}” holds characters that cannot be printed: {names}.").format(
                lines=", ".join(lines)[:200],
                names=", ".join(f"U+{ord(sign):04X}" for sign in characters[:8]),
            )
        )


def label_sheets(
    addresses: Iterable[Lines], sheet: Sheet, start: int = 1, offset: Offset = NONE
) -> Iterator[list[Placed]]:
    """Yield the sheets. start: the first label that is still on the first sheet, from 1."""
    place = start - 1
    page: list[Placed] = []
    for lines in addresses:
        if place >= sheet.count:
            yield page
            place, page = 0, []
        page += _address(lines, _inner(sheet.box(place)), offset)
        place += 1
    if page:
        yield page


def labels_pdf(
    addresses: Sequence[Lines], sheet: Sheet, about: About, start: int = 1, offset: Offset = NONE
) -> bytes:
    """Return a PDF of label sheets; the edges of the labels are not drawn."""
    return pdf(list(label_sheets(addresses, sheet, start, offset)), about)


def envelopes_pdf(
    addresses: Sequence[Lines], envelope: Envelope, about: About, sender: Lines = (),
    offset: Offset = NONE,
) -> bytes:  # fmt: skip
    """Return a PDF with one envelope a page, of the envelope's own size."""
    pages = []
    for lines in addresses:
        page = _address(lines, envelope.address, offset)
        if sender:
            page += _address(sender, envelope.sender, offset)
        pages.append(page)
    return pdf(pages, about, (envelope.width, envelope.height))


def try_sheet_pdf(sheet: Sheet, about: About, offset: Offset = NONE) -> bytes:
    """Return a sheet to lay over the labels: each edge drawn, each label numbered and measured."""
    page = []
    for place in range(sheet.count):
        box = sheet.box(place)
        page.append(Placed(offset[0] * MM, offset[1] * MM, Strip(0.0, tuple(_edges(box)))))
        page += _text(f"{place + 1}", _inner(box), offset)
    cross = Box(A4[0] / 2 - 5, A4[1] / 2 - 5, 10, 10)
    page.append(Placed(0, 0, Strip(0.0, tuple(_edges(cross)))))
    return pdf([page], about)


def fault(lines: Lines, stock: Sheet | Envelope) -> str:
    """Return why an address cannot be printed on a stock, "" where it can."""
    box = _inner(stock.box(0)) if isinstance(stock, Sheet) else stock.address
    try:
        _address(lines, box, NONE)
    except UserError as error:
        return str(error)
    return ""


def _inner(box: Box) -> Box:
    x, y = INSIDE
    return Box(box.x + x, box.y + y, box.width - 2 * x, box.height - 2 * y)


def _address(lines: Lines, box: Box, offset: Offset) -> list[Placed]:
    """Return the lines in the middle of their box; OutsideLabel where that cannot be."""
    if found := missing_glyphs("\n".join(lines)):
        raise Unprintable(lines, found)
    strips = fitted(list(lines), box.width * MM, box.height * MM, steps=SMALL)
    x = (box.x + offset[0]) * MM
    y = (box.y + offset[1]) * MM + max(0.0, box.height * MM - sum(s.height for s in strips)) / 2
    placed = []
    for strip in strips:
        placed.append(Placed(x, y, strip))
        y += strip.height
    moved = Box(box.x + offset[0] - 1, box.y + offset[1] - 1, box.width + 2, box.height + 2)
    texts = texts_of(placed)
    said = "".join("".join(mark.text.split()) for mark, _ink in texts)
    # A firm's long name may be cut, the street, the town and the country never.
    cut = [line for line in lines[-PLACE:] if "".join(line.split()) not in said]
    if cut or any(outside(ink, moved) for _mark, ink in texts):
        raise OutsideLabel(cut or lines)
    return placed


def _text(text: str, box: Box, offset: Offset) -> list[Placed]:
    [line] = break_lines([Run(text, 9.0, INK)], box.width * MM)
    strip = Strip(12.0, tuple(line_marks(line, 0.0, box.width * MM, 9.0, "left")))
    return [Placed((box.x + offset[0]) * MM, (box.y + offset[1]) * MM, strip)]


def _edges(box: Box) -> list[Rule]:
    left, top, right, bottom = (v * MM for v in (box.x, box.y, box.right, box.bottom))
    return [
        Rule(left, top, right, top, 0.4, GREY), Rule(left, bottom, right, bottom, 0.4, GREY),
        Rule(left, top, left, bottom, 0.4, GREY), Rule(right, top, right, bottom, 0.4, GREY),
    ]  # fmt: skip
