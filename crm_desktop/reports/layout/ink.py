"""Draws placed strips with reportlab's canvas: the only module that writes PDF."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.reports.geometry import A4
from crm_desktop.reports.layout.fonts import face
from crm_desktop.reports.layout.look import MM
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


def pdf(pages: Iterable[Sequence[Placed]], about: About, size: tuple[float, float] = A4) -> bytes:
    """Return the PDF of the pages; size in mm. UserError where a picture cannot be read."""
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
    for page in pages:
        _page(canvas, page, height)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _page(canvas: Canvas, page: Sequence[Placed], height: float) -> None:
    texts: list[Text] = []
    for x, y, strip in page:
        for mark in strip.marks:
            at = moved(mark, x, y)
            if isinstance(at, Text):
                texts.append(at)
            elif isinstance(at, Rule):
                canvas.setLineWidth(at.thickness)
                canvas.setStrokeColorRGB(*at.colour)
                canvas.line(at.x, height - at.y, at.to_x, height - at.to_y)
            elif isinstance(at, Fill):
                canvas.setFillColorRGB(*at.colour)
                low = height - at.y - at.height
                if at.radius:
                    canvas.roundRect(at.x, low, at.width, at.height, at.radius, stroke=0, fill=1)
                else:
                    canvas.rect(at.x, low, at.width, at.height, stroke=0, fill=1)
            elif isinstance(at, Polygon):
                _polygon(canvas, at, height)
            else:
                _picture(canvas, at, height)
    ink = canvas.beginText()
    font, colour = ("", 0.0), None
    for text in texts:
        if (text.face, text.size) != font:
            font = (text.face, text.size)
            ink.setFont(*font)
        if text.colour != colour:
            colour = text.colour
            ink.setFillColorRGB(*colour)
        ink.setTextOrigin(text.x, height - text.y)
        ink.textOut(text.text)
    canvas.drawText(ink)


def _polygon(canvas: Canvas, shape: Polygon, height: float) -> None:
    path = canvas.beginPath()
    for number, (x, y) in enumerate(shape.points):
        (path.lineTo if number else path.moveTo)(shape.x + x, height - shape.y - y)
    path.close()
    canvas.setFillColorRGB(*shape.colour)
    canvas.drawPath(path, stroke=0, fill=1)


def _picture(canvas: Canvas, picture: Picture, height: float) -> None:
    from reportlab.lib.utils import ImageReader

    low = height - picture.y - picture.height
    try:
        image = ImageReader(io.BytesIO(picture.data))
    except OSError as fault:
        raise UserError(
            _("A picture on the page cannot be read. Use a PNG or JPEG file.")
        ) from fault
    canvas.drawImage(
        image, picture.x, low, picture.width, picture.height,
        mask="auto", preserveAspectRatio=True, anchor="nw",
    )  # fmt: skip
