import io

import pypdf
import pytest

from crm_desktop.models.errors import UserError
from crm_desktop.reports.geometry import A4, Box
from crm_desktop.reports.labels.labels import (
    envelopes_pdf,
    fault,
    label_sheets,
    labels_pdf,
    try_sheet_pdf,
)
from crm_desktop.reports.labels.stock import ENVELOPES, SHEETS, Sheet
from crm_desktop.reports.layout.ink import About
from crm_desktop.reports.produce import outside, texts_of

ABOUT = About("Labels", "Firm", "cs")
SHORT = ("Ing. Zdeněk Příhoda", "Kovovýroba Žďár, a. s.", "Náměstí 28", "591 01 Žďár nad Sázavou")
LONG = (
    "Společnost pro výrobu, montáž a opravy zemědělských a lesnických strojů, akciová společnost",
    "třída generála Štefánika 1234/567",
    "549 01 Nové Město nad Metují",
)
COUNTS = {"3475": 24, "3474": 24, "L7160": 21, "L7162": 16, "L7163": 14, "L7165": 8, "L7651": 65}


def pages(data: bytes) -> list[pypdf.PageObject]:
    return list(pypdf.PdfReader(io.BytesIO(data)).pages)


def test_the_sheets_are_those_that_are_sold() -> None:
    assert {code: sheet.count for code, sheet in SHEETS.items()} == COUNTS
    for sheet in SHEETS.values():
        last = sheet.box(sheet.count - 1)
        assert last.right <= A4[0] + 0.1, sheet
        assert last.bottom <= A4[1] + 0.1, sheet
        assert sheet.pitch_x >= sheet.width
        assert sheet.pitch_y >= sheet.height


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda sheet: sheet.code)
@pytest.mark.parametrize("lines", [SHORT, LONG, ("Brno",)])
def test_every_line_lies_on_its_label(sheet: Sheet, lines: tuple[str, ...]) -> None:
    for number, page in enumerate(label_sheets([lines] * (sheet.count + 1), sheet)):
        boxes = [sheet.box(place) for place in range(sheet.count)]
        for mark, ink in texts_of(page):
            assert any(not outside(ink, box) for box in boxes), (number, mark.text)
    assert fault(lines, sheet) == ""


@pytest.mark.parametrize("start", [1, 5, 21])
def test_a_sheet_is_begun_where_the_last_one_ended(start: int) -> None:
    sheet = SHEETS["L7160"]
    made = list(label_sheets([SHORT] * 30, sheet, start))
    assert len(made) == -(-(start - 1 + 30) // 21)
    first = min(ink.y for _mark, ink in texts_of(made[0]))
    top = sheet.box(start - 1)
    assert top.y <= first <= top.bottom
    assert not list(label_sheets([], sheet, start))


def test_the_offset_of_a_printer_moves_everything() -> None:
    sheet = SHEETS["L7160"]
    plain, moved = (
        [ink for _mark, ink in texts_of(next(label_sheets([SHORT], sheet, 1, offset)))]
        for offset in ((0.0, 0.0), (1.5, -2.0))
    )
    for one, other in zip(plain, moved, strict=True):
        assert (other.x - one.x, other.y - one.y) == pytest.approx((1.5, -2.0))


@pytest.mark.parametrize("envelope", ENVELOPES.values(), ids=lambda one: one.code)
def test_envelopes_have_their_own_size_and_room_for_the_post(envelope) -> None:  # type: ignore[no-untyped-def]
    data = envelopes_pdf([SHORT, LONG], envelope, ABOUT, ("Naše firma", "Dlouhá 1", "602 00 Brno"))
    first, _second = pages(data)
    size = float(first.mediabox.width) / 72 * 25.4, float(first.mediabox.height) / 72 * 25.4
    assert size == pytest.approx((envelope.width, envelope.height), abs=0.01)
    address = envelope.address
    assert address.y >= 40
    assert address.right <= envelope.width - 15 + 0.01
    assert address.bottom <= envelope.height - 15 + 0.01
    assert not _overlap(address, envelope.sender)
    assert "Sázavou" in first.extract_text()


def _overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and (
        one.y < other.bottom and other.y < one.bottom
    )  # fmt: skip


def test_what_does_not_fit_is_named_and_nothing_of_the_place_is_cut() -> None:
    small = SHEETS["L7651"]
    town = ("Firma", "Ulice 1", "Nejnepravděpodobnějšíobecnasvětěvůbec" * 12)
    assert "larger labels" in fault(town, small)
    assert "U+1F9FF" in fault(("znak \U0001f9ff", "Brno"), small)
    with pytest.raises(UserError):
        labels_pdf([town], small, ABOUT)


def test_the_sheet_to_try_numbers_every_label() -> None:
    for sheet in SHEETS.values():
        [page] = pages(try_sheet_pdf(sheet, ABOUT))
        assert page.extract_text().split() == [str(n + 1) for n in range(sheet.count)]
