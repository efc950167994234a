"""Draws placed strips with reportlab's canvas: the only module that writes PDF."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.reports.geometry import A4
from crm_desktop.reports.layout.fonts import face
from crm_desktop.reports.layout.look import MM
from crm_desktop.reports.layout.operators import Operators, Set, operators
from crm_desktop.reports.layout.strips import Fill, Picture, Placed, Polygon, Rule, Text, moved

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True, slots=True)
class About:
    """What the PDF says of itself. language: "cs", becomes /Lang."""

    title: str
    author: str
    language: str
    subject: str = ""


def pdf(
    pages: Iterable[Sequence[Placed]],
    about: About,
    size: tuple[float, float] = A4,
    plain: bool = False,
) -> bytes:
    """Return the PDF of the pages; size in mm. UserError where a picture cannot be read.

    plain: by the canvas's own functions alone, which draw the same page more slowly.
    """
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    rl_config.useA85 = 0  # plain compressed streams: 20 % faster, smaller
    width, height = size[0] * MM, size[1] * MM
    out = io.BytesIO()
    canvas = Canvas(
        out,
        pagesize=(width, height),
        pageCompression=1,
        pdfVersion=(1, 4),  # the first that knows /Lang
        lang=about.language,
        # Otherwise reportlab names Helvetica, which is not embedded.
        initialFontName=face("noto/NotoSans-Regular.ttf").name,  # type: ignore[arg-type]
    )
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(about.subject)
    canvas.setCreator("CRM")
    ink = _Ink(canvas, height, None if plain else operators(canvas))
    for page in pages:
        ink.page(page)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


class _Ink:
    """Draws pages of one document. quick: writes texts and rules, or None for the canvas's way."""

    def __init__(self, canvas: Canvas, height: float, quick: Operators | None) -> None:
        self.canvas, self.height, self.quick = canvas, height, quick
        self._pictures: dict[bytes, str] = {}

    def page(self, page: Sequence[Placed]) -> None:
        """Draw what is placed on a page: texts last, above all else."""
        texts: list[Set] = []
        rules = self._rule if self.quick is None else partial(self.quick.rule, self.height)
        for x, y, strip in page:
            for mark in strip.marks:
                if isinstance(mark, Text):
                    texts.append((mark.x + x, self.height - mark.y - y, mark))
                elif isinstance(mark, Rule):
                    rules(moved(mark, x, y))
                else:
                    self._shape(moved(mark, x, y))
        (self._texts if self.quick is None else self.quick.texts)(texts)

    def _rule(self, rule: Rule) -> None:
        self.canvas.setLineWidth(rule.thickness)
        self.canvas.setStrokeColorRGB(*rule.colour)
        self.canvas.line(rule.x, self.height - rule.y, rule.to_x, self.height - rule.to_y)

    def _texts(self, texts: list[Set]) -> None:
        ink = self.canvas.beginText()
        font, colour = ("", 0.0), None
        for x, y, text in texts:
            if (text.face, text.size) != font:
                font = (text.face, text.size)
                ink.setFont(*font)
            if text.colour != colour:
                colour = text.colour
                ink.setFillColorRGB(*colour)
            ink.setTextOrigin(x, y)
            ink.textOut(text.text)
        self.canvas.drawText(ink)

    def _shape(self, at: Fill | Polygon | Picture) -> None:
        canvas, height = self.canvas, self.height
        if isinstance(at, Fill):
            canvas.setFillColorRGB(*at.colour)
            low = height - at.y - at.height
            if at.radius:
                canvas.roundRect(at.x, low, at.width, at.height, at.radius, stroke=0, fill=1)
            else:
                canvas.rect(at.x, low, at.width, at.height, stroke=0, fill=1)
        elif isinstance(at, Polygon):
            path = canvas.beginPath()
            for number, (x, y) in enumerate(at.points):
                (path.lineTo if number else path.moveTo)(at.x + x, height - at.y - y)
            path.close()
            canvas.setFillColorRGB(*at.colour)
            canvas.drawPath(path, stroke=0, fill=1)
        else:
            self._picture(at)

    def _picture(self, picture: Picture) -> None:
        """Draw a picture that stands in the document once, however often it is drawn."""
        canvas = self.canvas
        key = f"{picture.width}/{picture.height}/".encode() + picture.data
        if key not in self._pictures:
            from reportlab.lib.utils import ImageReader

            try:
                image = ImageReader(io.BytesIO(picture.data))
            except OSError as fault:
                raise UserError(
                    _("A picture on the page cannot be read. Use a PNG or JPEG file.")
                ) from fault
            name = self._pictures[key] = f"picture{len(self._pictures)}"
            canvas.beginForm(name, 0, 0, picture.width, picture.height)
            canvas.drawImage(
                image, 0, 0, picture.width, picture.height,
                mask="auto", preserveAspectRatio=True, anchor="nw",
            )  # fmt: skip
            canvas.endForm()
        canvas.saveState()
        canvas.translate(picture.x, self.height - picture.y - picture.height)
        canvas.doForm(self._pictures[key])
        canvas.restoreState()
