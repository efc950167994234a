"""One letter, drawn in three ways: our template, reportlab's canvas by hand, naive platypus.

A page with logo, window address, four paragraphs and a table of ten rows. `test_letters.py`
compares what the three draw. All begin with the same values and write them by the same `formats`.
"""

import datetime as dt
import io
import json
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.reports import formats
from crm_desktop.reports.layout.fonts import face
from crm_desktop.reports.layout.ink import About, pdf
from crm_desktop.reports.layout.look import ACCENT, GREY, HAIRLINE, INK, MM, ROW_LINE
from crm_desktop.reports.produce import Setting
from crm_desktop.reports.templates.blocks import Template
from crm_desktop.reports.templates.template import read_template, shipped
from crm_desktop.reports.templates.values import Values

LANGUAGE, COUNTRY = "cs", "CZ"
ABOUT = About("Dopisy", "Firma & syn, s. r. o.", LANGUAGE)
HEIGHT = 297 * MM
DAY = dt.date(2026, 11, 22)
ITEMS = ("Servis čerpadla", "Náhradní díl", "Doprava na místo", "Revize rozvaděče")
# Four paragraphs: text, and the names of fields between texts.
PARAGRAPHS: tuple[tuple[str, ...], ...] = (
    ("děkujeme firmě ", "account.name", " za důvěru a posíláme slíbený přehled služeb, které pro "
     "Vás zajišťujeme. Ceny platí do ", "valid_until", " a neobsahují daň z přidané hodnoty."),
    ("Rádi bychom s Vámi prošli, co z přehledu už nepotřebujete a co by stálo za rozšíření. Na "
     "schůzku přivezeme i nabídku na příští rok, abyste mohli plánovat s předstihem.",),
    ("Celková hodnota za rok činí ", "total", ". Pokud objednáte do konce měsíce, dostanete slevu "
     "pět procent; stačí odpovědět na tento dopis nebo zavolat svému obchodníkovi.",),
    ("Těšíme se na další spolupráci a přejeme Vám klidný závěr roku plný dobrých zpráv.",),
)  # fmt: skip


@cache
def logo() -> bytes:
    """Return a picture of 600 × 150 dots."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (600, 150), (255, 255, 255))
    draw = ImageDraw.Draw(image)
    for at in range(0, 600, 30):
        draw.ellipse((at, at % 90, at + 60, at % 90 + 60), fill=(28, 82 + at // 6, 140))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@cache
def logo_file() -> str:
    """Return the picture's file: reportlab reads one of a name once for each document."""
    file = Path(tempfile.mkdtemp(prefix="crm-bench-")) / "logo.png"
    file.write_bytes(logo())
    return str(file)


@cache
def template() -> Template:
    """Return the usual letterhead with a body of its own."""
    texts = [
        {"kind": "paragraph", "id": f"p{place}", "spans": [
            {"id": f"p{place}-{at}", **({"text": part} if " " in part else {"field": part})}
            for at, part in enumerate(parts)
        ]} for place, parts in enumerate(PARAGRAPHS)
    ]  # fmt: skip
    columns = [
        {"id": name, "heading": [{"id": f"{name}-h", "text": heading}],
         "cell": [{"id": f"{name}-c", "field": f"items.{name}"}], **more}
        for name, heading, more in (
            ("number", "Číslo", {"width": 25}), ("name", "Služba", {}),
            ("day", "Končí", {"width": 25}), ("price", "Cena", {"width": 32, "align": "right"}),
        )
    ]  # fmt: skip
    own = {"format": 1, "name": "Přehled", "body": [
        *texts, {"kind": "table", "id": "items", "rows": "items", "columns": columns}
    ]}  # fmt: skip
    usual = shipped("letter")
    body = [block for block in usual.body if block.id != "text"]
    made = read_template(json.dumps(own)).body
    return replace(usual, body=(*body[:3], *made, *body[3:]))


def values_of(number: int) -> Values:
    """Return the values of the letter with this number."""
    rows = [
        {"items.number": f"S-{number:05d}-{line}", "items.name": f"{ITEMS[line % 4]} {line + 1}",
         "items.day": DAY + dt.timedelta(days=30 * line + number % 30),
         "items.price": Money(1_234_50 * (line + 1) + number, "CZK")}
        for line in range(10)
    ]  # fmt: skip
    return {
        "sender.logo": logo(), "sender.name": "Firma & syn, s. r. o.",
        "sender.address": "Dlouhá 123/4, 602 00 Brno",
        "sender.identifiers": "IČO 12345678, DIČ CZ12345678",
        "sender.contact": "541 000 000, www.firma.example",
        "sender.line": "Firma & syn, s. r. o., Dlouhá 123/4, 602 00 Brno",
        "sender.register_line": "zapsaná v obchodním rejstříku v Brně, oddíl C, vložka 12345",
        "writer.name": "Šárka Žáčková", "writer.job_title": "vedoucí oddělení",
        "writer.phone": "541 000 012", "writer.email": "zackova@firma.example",
        "their_reference": f"Z-{number}", "reference": f"N-2026-{number:05d}",
        "date": DAY, "place_and_date": formats.place_and_date("Brno", DAY, LANGUAGE),
        "account.name": f"Kovovýroba {number}, a. s.",
        "recipient.address": f"Kovovýroba {number}, a. s.\nIng. Zdeněk Příhoda\n"
                             f"Náměstí Republiky {number}\n591 01  Žďár nad Sázavou",
        "subject": f"Přehled služeb za rok 2026, zákazník {number}",
        "salutation": "Vážený pane Příhodo,", "closing": "S pozdravem",
        "valid_until": DAY + dt.timedelta(days=number % 60),
        "total": Money(12_345_00 + number, "CZK"), "items": rows,
    }  # fmt: skip


def ours(numbers: Iterable[int]) -> bytes:
    """Return the letters as the program makes them."""
    setting = Setting(template(), LANGUAGE, COUNTRY)
    return pdf((page for number in numbers for page in setting.pages(values_of(number))), ABOUT)


def _written(value: Any) -> str:
    if isinstance(value, Money):
        return formats.money(value, LANGUAGE)
    return formats.date(value, LANGUAGE) if isinstance(value, dt.date) else str(value)


def _paragraphs(values: Values) -> Iterator[str]:
    for parts in PARAGRAPHS:
        whole = "".join(part if " " in part else _written(values[part]) for part in parts)
        yield formats.glue(whole, LANGUAGE)


def _rows(values: Values) -> Iterator[tuple[str, ...]]:
    rows: Any = values["items"]
    for row in rows:
        yield tuple(_written(row[f"items.{name}"]) for name in ("number", "name", "day", "price"))


REFERENCE = (
    ("Vaše značka", "their_reference"), ("Naše značka", "reference"), ("Vyřizuje", "writer.name"),
    ("Telefon", "writer.phone"), ("E-mail", "writer.email"), ("Datum", "place_and_date"),
)  # fmt: skip
SENDER = ("sender.name", "sender.address", "sender.identifiers", "sender.contact")
COLUMNS = ((0.0, 25 * MM), (25 * MM + 11, 0.0), (108 * MM - 11, 25 * MM), (133 * MM, 32 * MM))


# ---- the canvas by hand -------------------------------------------------------------------------


def canvas(numbers: Iterable[int]) -> bytes:
    """Return the same letters drawn line by line on reportlab's canvas."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    sheet = Canvas(out, pagesize=(210 * MM, HEIGHT), pageCompression=1)
    for number in numbers:
        _letter_by_hand(sheet, values_of(number))
        sheet.showPage()
    sheet.save()
    return out.getvalue()


def _letter_by_hand(sheet: Any, values: Any) -> None:
    from reportlab.lib.utils import simpleSplit
    from reportlab.pdfbase.pdfmetrics import stringWidth

    plain, bold = (face(f"noto/NotoSans-{cut}.ttf").name for cut in ("Regular", "Bold"))

    def write(x: float, top: float, text: str, size: float, leading: float,
              font: str = plain, colour: Any = INK, right: bool = False) -> None:  # fmt: skip
        sheet.setFont(font, size)
        sheet.setFillColorRGB(*colour)
        low = HEIGHT - top - leading / 2 - size * 0.34
        (sheet.drawRightString if right else sheet.drawString)(x, low, text)

    def rule(x: float, top: float, to: float, thick: float, colour: Any) -> None:
        sheet.setLineWidth(thick)
        sheet.setStrokeColorRGB(*colour)
        sheet.line(x, HEIGHT - top, to, HEIGHT - top)

    left, right = 25 * MM, 190 * MM
    sheet.drawImage(logo_file(), left, HEIGHT - 31.5 * MM, 60 * MM, 15 * MM)
    for place, name in enumerate(SENDER):
        font, colour = (plain, GREY) if place else (bold, INK)
        write(right, 13.5 * MM + 10.6 * place, values[name], 8, 10.6, font, colour, right=True)
    write(119.5 * MM, 46.2 * MM - 9, values["sender.line"], 7, 8, colour=GREY)
    rule(119.5 * MM, 46.2 * MM - 0.5, right, 0.5, HAIRLINE)
    for place, line in enumerate(values["recipient.address"].split("\n")):
        write(119.5 * MM, 47.8 * MM + 14 * place, " ".join(line.split()), 10, 14)
    for place, (label, name) in enumerate(REFERENCE):
        top = 47.8 * MM + 13.6 * place
        sheet.setFont(plain, 8)
        sheet.setFillColorRGB(*GREY)
        sheet.drawString(left, HEIGHT - top - 13.6 / 2 - 9 * 0.34, label)
        write(left + 29 * MM, top, values[name], 9, 13.6)
    top = 88.5 * MM
    write(left, top, values["subject"], 11.5, 16, bold)
    top += 16 + 4 * MM
    write(left, top, values["salutation"], 10, 14)
    top += 14
    for text in _paragraphs(values):
        top += 7
        for line in simpleSplit(text, plain, 10, right - left):
            write(left, top, line.replace("\u00a0", " "), 10, 14)
            top += 14
    top += 9
    for (x, wide), heading in zip(COLUMNS, ("Číslo", "Služba", "Končí", "Cena"), strict=True):
        end = heading == "Cena"
        write(left + x + wide * end, top, heading, 8, 11, bold, GREY, right=end)
    rule(left, top + 14, right, 0.9, ACCENT)
    top += 14.9
    for cells in _rows(values):
        for place, (cell, (x, wide)) in enumerate(zip(cells, COLUMNS, strict=True)):
            text = cell.replace("\u00a0", " ")
            x += (wide - stringWidth(text, plain, 9)) * (place == 3)
            write(left + x, top + 2.6, text, 9, 12.2)
        top += 17.4
        rule(left, top, right, 0.5, ROW_LINE)
    top += 6 * MM
    write(left, top, values["closing"], 10, 14)
    top += 14 + 12 * MM
    write(left, top, values["writer.name"], 10, 14, bold)
    write(left, top + 14 + 3, values["writer.job_title"], 9, 12.5, colour=GREY)
    rule(left, 281.8 * MM + 0.5, right, 0.5, HAIRLINE)
    foot = 282.8 * MM + 1
    write(left, foot, values["sender.register_line"], 7, 8, colour=GREY)
    write(right, foot, "Strana 1 z 1", 7, 8, colour=GREY, right=True)
    for fold in (105, 210):
        rule(5 * MM, fold * MM, 9 * MM, 0.5, GREY)
    rule(5 * MM, 148.5 * MM, 11 * MM, 0.5, GREY)


# ---- naive platypus -----------------------------------------------------------------------------


def platypus(numbers: Iterable[int]) -> bytes:
    """Return the same letters as one story of paragraphs and tables, as the manual shows it."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import (
        BaseDocTemplate,
        Frame,
        FrameBreak,
        Image,
        NextPageTemplate,
        PageBreak,
        PageTemplate,
        Paragraph,
        Spacer,
        Table,
        TableStyle,
    )

    plain, bold = (face(f"noto/NotoSans-{cut}.ttf").name for cut in ("Regular", "Bold"))
    right, left = 190 * MM, 25 * MM

    def style(size: float, leading: float, font: str = plain, colour: Any = INK,
              **more: Any) -> Any:  # fmt: skip
        from reportlab.lib.colors import Color

        return ParagraphStyle("own", fontName=font, fontSize=size, leading=leading,
                              textColor=Color(*colour), **more)  # fmt: skip

    def frame(x: float, top: float, wide: float, high: float) -> Any:
        return Frame(x, HEIGHT - top - high, wide, high, 0, 0, 0, 0)

    def around(sheet: Any, _document: Any) -> None:
        sheet.setLineWidth(0.5)
        sheet.setStrokeColorRGB(*GREY)
        for top, end in ((105, 9), (210, 9), (148.5, 11)):
            sheet.line(5 * MM, HEIGHT - top * MM, end * MM, HEIGHT - top * MM)
        for x, y, to in ((left, 281.8 * MM + 0.5, right), (119.5 * MM, 46.2 * MM - 0.5, right)):
            sheet.setStrokeColorRGB(*HAIRLINE)
            sheet.line(x, HEIGHT - y, to, HEIGHT - y)

    caption = style(8, 10.6, colour=GREY, alignment=2)
    name = style(8, 10.6, bold, alignment=2)
    tiny, address, body = style(7, 8, colour=GREY), style(10, 14), style(10, 14, spaceBefore=7)
    subject, tight = style(11.5, 16, bold), style(10, 14)
    signed, small = style(10, 14, bold), style(9, 12.5, colour=GREY, spaceBefore=3)
    page = style(7, 8, colour=GREY, alignment=2)
    frames = [
        frame(left, 16.5 * MM, 78 * MM, 20 * MM), frame(105 * MM, 13.5 * MM, 85 * MM, 25 * MM),
        frame(119.5 * MM, 46.2 * MM - 9, 70.5 * MM, 9), frame(119.5 * MM, 47.8 * MM, 70.5 * MM, 86),
        frame(left, 47.8 * MM, 86 * MM, 86), frame(left, 88.5 * MM, 165 * MM, 180 * MM),
        frame(left, 282.8 * MM + 1, 140 * MM, 20), frame(165 * MM, 282.8 * MM + 1, 25 * MM, 20),
    ]  # fmt: skip
    lines = TableStyle([
        ("FONT", (0, 0), (-1, 0), bold, 8, 11), ("FONT", (0, 1), (-1, -1), plain, 9, 12.2),
        ("TEXTCOLOR", (0, 0), (-1, 0), GREY), ("TEXTCOLOR", (0, 1), (-1, -1), INK),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, ACCENT), ("LINEBELOW", (0, 1), (-1, -1), 0.5, ROW_LINE),
        ("ALIGN", (3, 0), (3, -1), "RIGHT"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 2.6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.6),
    ])  # fmt: skip
    pairs = TableStyle([
        ("FONT", (0, 0), (0, -1), plain, 8, 13.6), ("FONT", (1, 0), (1, -1), plain, 9, 13.6),
        ("TEXTCOLOR", (0, 0), (0, -1), GREY), ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ])  # fmt: skip
    story: list[Any] = []
    for number in numbers:
        values: Any = values_of(number)
        story += [Image(logo_file(), 60 * MM, 15 * MM, hAlign="LEFT")]
        story += [FrameBreak()]
        story += [
            Paragraph(escape(values[each]), caption if place else name)
            for place, each in enumerate(SENDER)
        ]
        story += [FrameBreak(), Paragraph(escape(values["sender.line"]), tiny), FrameBreak()]
        for line in values["recipient.address"].split("\n"):
            story.append(Paragraph(escape(line), address))
        story.append(FrameBreak())
        facts = [(label, values[each]) for label, each in REFERENCE]
        story.append(Table(facts, [29 * MM, 57 * MM], [13.6] * 6, style=pairs, hAlign="LEFT"))
        story += [FrameBreak(), Paragraph(escape(values["subject"]), subject), Spacer(1, 4 * MM)]
        story.append(Paragraph(escape(values["salutation"]), tight))
        story += [Paragraph(escape(text), body) for text in _paragraphs(values)]
        story.append(Spacer(1, 9))
        cells = [("Číslo", "Služba", "Končí", "Cena"), *_rows(values)]
        story.append(Table(cells, [25 * MM + 11, 83 * MM - 22, 25 * MM + 11, 32 * MM], style=lines))
        story += [Spacer(1, 6 * MM), Paragraph(escape(values["closing"]), tight)]
        story += [Spacer(1, 12 * MM), Paragraph(escape(values["writer.name"]), signed)]
        story += [Paragraph(escape(values["writer.job_title"]), small), FrameBreak()]
        story += [Paragraph(escape(values["sender.register_line"]), tiny), FrameBreak()]
        story += [Paragraph("Strana 1 z 1", page), NextPageTemplate("letter"), PageBreak()]
    out = io.BytesIO()
    document = BaseDocTemplate(out, pagesize=(210 * MM, HEIGHT))
    document.addPageTemplates([PageTemplate("letter", frames, onPage=around)])
    document.build(story)
    return out.getvalue()


# ---- what else sets letters ---------------------------------------------------------------------


def html(number: int) -> str:
    """Return the texts of a letter as HTML, for weasyprint."""
    values: Any = values_of(number)
    lines = [values[name] for name in SENDER] + values["recipient.address"].split("\n")
    paragraphs = [values["subject"], values["salutation"], *_paragraphs(values)]
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
        for cells in _rows(values)
    )
    texts = "".join(f"<p>{escape(text)}</p>" for text in [*lines, *paragraphs])
    return f'<img src="file://{logo_file()}" width="170">{texts}<table>{rows}</table>'


def typst(number: int) -> str:
    """Return the texts of a letter in typst's language."""
    values: Any = values_of(number)
    lines = [values[name] for name in SENDER] + values["recipient.address"].split("\n")
    texts = [*lines, values["subject"], values["salutation"], *_paragraphs(values)]
    cells = ", ".join(json.dumps(cell, ensure_ascii=False) for row in _rows(values) for cell in row)
    said = "\n".join(f"#text({json.dumps(text, ensure_ascii=False)})\n" for text in texts)
    return f"{said}\n#table(columns: 4, {cells})"
