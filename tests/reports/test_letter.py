import datetime as dt
import io
from dataclasses import replace

import pypdf
import pytest

from crm_desktop.models.queries.paper.rows import LetterRow, PostalAddress, SenderFirm, SenderPerson
from crm_desktop.reports.geometry import WINDOWS, window_of
from crm_desktop.reports.layout.fonts import face
from crm_desktop.reports.layout.look import MM
from crm_desktop.reports.letters.letter import Unprintable, letter_pdf, letter_values
from crm_desktop.reports.produce import OutsideWindow, lay_out
from crm_desktop.reports.templates.template import shipped
from crm_desktop.reports.templates.values import FieldEmpty

from .conftest import CZECH_FIRM, LETTERS, text_of


def positions(pdf: bytes) -> list[tuple[str, float, float, float, float]]:
    """Each text of the first page with left, top, right, bottom in mm, from the PDF itself."""
    page = pypdf.PdfReader(io.BytesIO(pdf)).pages[0]
    found: list[tuple[str, float, float, float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text.strip():
            widths = face("noto/NotoSans-Regular.ttf").widths
            wide = sum(widths[ord(sign)] for sign in text.strip()) * size / 1000
            x, y = tm[4] / MM, 297 - tm[5] / MM
            high = size / MM
            found.append((text.strip(), x, y - high, x + wide / MM, y + 0.26 * high))

    page.extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("language", ["cs", "pl", "bg", "en"])
def test_the_text_comes_back_out_of_the_pdf(language: str) -> None:
    letter = LETTERS[language]
    text = text_of(letter_pdf(letter, None, language))
    body = " ".join(letter.body.split())
    assert body[1:] in text
    for part in (letter.subject, letter.account_name, letter.writer.name, letter.address.town):
        assert (part.upper() if part == "London" else part) in text


def test_what_each_language_begins_and_ends_with() -> None:
    texts = {code: text_of(letter_pdf(letter, None, code)) for code, letter in LETTERS.items()}
    assert "Vážený pane inženýre Příhodo, dovolujeme si" in texts["cs"]
    assert "S pozdravem Šárka Žáčková" in texts["cs"]
    assert "Brno 22. 11. 2026" in texts["cs"]
    assert "Szanowny Panie, dziękujemy" in texts["pl"]
    assert "90-001 Łódź" in texts["pl"]
    assert "Уважаеми господин Иванов, Благодарим" in texts["bg"]
    assert "София, 22.11.2026 г." in texts["bg"]
    assert "Dear Mr Novák, Thank you" in texts["en"]


@pytest.mark.parametrize("language", ["cs", "pl", "bg", "en"])
def test_the_address_lies_in_the_window(language: str) -> None:
    letter = LETTERS[language]
    window = window_of("auto", letter.sender.address.country).visible
    lines = letter_values(letter, language)["recipient.address"].split("\n")  # type: ignore[union-attr]
    placed = positions(letter_pdf(letter, None, language))
    seen = 0
    for text, left, top, right, bottom in placed:
        if text in lines and top > 35:
            seen += 1
            assert window.x <= left
            assert right <= window.right
            assert window.y <= top
            assert bottom <= window.bottom
    assert seen == len(lines)


@pytest.mark.parametrize("window", [*WINDOWS, "own:20/50/90/45", "own:110/45/80/21"])
def test_in_the_pdf_itself_every_line_lies_in_every_window(window: str) -> None:
    letter = LETTERS["cs"]
    template = shipped("letter")
    template = replace(template, page=replace(template.page, window=window))
    lines = letter_values(letter, "cs")["recipient.address"].split("\n")  # type: ignore[union-attr]
    visible = window_of(window).visible
    found = {
        text: box for text, *box in positions(letter_pdf(letter, template, "cs")) if text in lines
    }
    assert set(found) == set(lines)
    for left, top, right, bottom in found.values():
        assert visible.x <= left
        assert right <= visible.right
        assert visible.y <= top
        assert bottom <= visible.bottom


LONG = "Společnost pro výrobu, montáž a opravy zemědělských a lesnických strojů, akciová společnost"


@pytest.mark.parametrize("window", [*WINDOWS, "own:20/50/90/45", "own:110/45/80/21"])
@pytest.mark.parametrize("name", ["Firma", LONG, "x" * 10000, "slovo " * 2000])
def test_long_addresses_stay_inside_every_window(window: str, name: str) -> None:
    template = shipped("letter")
    template = replace(template, page=replace(template.page, window=window))
    letter = replace(
        LETTERS["cs"],
        account_name=name,
        address=PostalAddress(
            "třída generála Milana Rastislava Štefánika 1234/567", "Nové Město nad Metují",
            "54901", "SK", extra="oddělení nákupu, 3. patro, budova B",
        ),
    )  # fmt: skip
    # The check of the window runs in every letter; it raises where a line lies outside.
    assert "SLOVENSKO" in text_of(letter_pdf(letter, template, "cs"))


def test_a_text_that_shows_in_the_window_is_refused() -> None:
    template = shipped("letter")
    frames = tuple(
        replace(frame, place="", x=119, y=60, width=60, height=30)
        if frame.place == "reference" else frame
        for frame in template.frames
    )  # fmt: skip
    with pytest.raises(OutsideWindow, match="UP-2026-00417"):
        letter_pdf(LETTERS["cs"], replace(template, frames=frames), "cs")


def test_ten_thousand_characters_make_numbered_pages() -> None:
    body = "Příliš žluťoučký kůň úpěl ďábelské ódy. " * 260
    pdf = letter_pdf(replace(LETTERS["cs"], body=body), None, "cs")
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) > 2
    text = text_of(pdf)
    assert text.count("Příliš žluťoučký kůň úpěl ďábelské ódy.") >= 255  # some run over a page
    for number in range(1, len(pages) + 1):
        assert f"Strana {number} z {len(pages)}" in text
    assert text_of(letter_pdf(LETTERS["cs"], None, "cs")).count("Strana 1 z 1") == 1


@pytest.mark.parametrize(
    ("change", "sign"),
    [
        ({"body": "Dobrý den 🎈"}, "U+1F388"),
        ({"body": "a\x00b"}, "U+0000"),
        ({"body": "שלום"}, "U+05E9"),
        ({"subject": "日本"}, "U+65E5"),
        ({"account_name": "\ud800"}, "U+D800"),
        ({"address": PostalAddress("🎈 1", "Brno")}, "U+1F388"),
    ],
)
def test_what_cannot_be_printed_is_named(change: dict[str, object], sign: str) -> None:
    with pytest.raises(Unprintable, match=sign.replace("+", r"\+")):
        letter_pdf(replace(LETTERS["cs"], **change), None, "cs")  # type: ignore[arg-type]


def test_customer_data_is_never_markup() -> None:
    nasty = '<img src="/etc/passwd"/> <b>x</b> &amp; {page} %s {{sender.name}} \\ (a) ]] [['
    letter = replace(LETTERS["cs"], body=nasty, account_name=nasty, subject=nasty)
    text = text_of(letter_pdf(letter, None, "cs"))
    assert text.count('<img src="/etc/passwd"/> <b>x</b> &amp; {page} %s') >= 2
    assert not pypdf.PdfReader(io.BytesIO(letter_pdf(letter, None, "cs"))).pages[0].images


def test_the_pdf_says_what_it_is_and_embeds_its_fonts() -> None:
    pdf = letter_pdf(LETTERS["cs"], None, "cs")
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert reader.metadata is not None
    assert reader.metadata.title == "Upomínka – neuhrazené faktury"
    assert reader.metadata.author == "Firma & syn, s. r. o."
    assert reader.root_object["/Lang"] == "cs"
    fonts = reader.pages[0]["/Resources"]["/Font"]
    assert len(fonts) >= 2
    for font in fonts.values():
        described = font.get_object()
        assert "Noto" in described["/BaseFont"]
        assert "/FontFile2" in described["/FontDescriptor"]
    assert b"ASCII85" not in pdf


def test_every_right_edge_is_inside_the_margin() -> None:
    letter = replace(LETTERS["cs"], body="nejneobhospodařovávatelnější " * 200 + "y" * 500)
    for page in lay_out(shipped("letter"), letter_values(letter, "cs"), "cs", "CZ"):
        for x, _y, strip in page:
            for mark in strip.marks:
                if hasattr(mark, "text"):
                    assert x + mark.x + mark.width <= 190 * MM + 0.01


def test_almost_nothing_is_enough() -> None:
    bare = LetterRow(
        SenderFirm("X"), SenderPerson(""), None, "", PostalAddress(), "", "", dt.date(2026, 1, 1)
    )
    assert "Dear Sir or Madam, Yours faithfully" in text_of(letter_pdf(bare, None, "en"))


def test_a_letter_stops_where_the_template_says_so() -> None:
    template = shipped("letter")
    first = template.body[0]
    spans = (replace(first.spans[0], if_empty="stop"),)  # type: ignore[union-attr]
    strict = replace(template, body=(replace(first, spans=spans), *template.body[1:]))  # type: ignore[arg-type]
    with pytest.raises(FieldEmpty, match="subject"):
        letter_pdf(replace(LETTERS["cs"], subject=" "), strict, "cs")


def test_abroad_the_address_is_latin_and_the_sender_names_his_country() -> None:
    letter = replace(LETTERS["bg"], sender=CZECH_FIRM)
    text = text_of(letter_pdf(letter, None, "bg"))
    assert "bul. „Tsar Boris III“ No. 5 4000 Plovdiv BULHARSKO" in text
    assert "602 00 Brno, CZECHIA" in text
    assert "Уважаеми господин Иванов," in text


@pytest.mark.parametrize("window", ["own:0/50/90/45", "own:20/50/10/45", "own:20/50/165/45",
                                    "own:20/200/90/45", "own:x", "own:20/50/90"])  # fmt: skip
def test_a_window_that_is_no_place_for_an_address_is_refused(window: str) -> None:
    with pytest.raises(ValueError, match=r"own|unpack|convert"):
        window_of(window)
