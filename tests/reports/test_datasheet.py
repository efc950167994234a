import datetime as dt
import io
from dataclasses import replace

import pypdf

from crm_desktop.models.queries.paper.rows import (
    DataSheetRow,
    Money,
    PostalAddress,
    SheetActivity,
    SheetAddress,
    SheetContact,
    SheetOpportunity,
    SheetSale,
    SheetService,
    SheetTask,
    TimelineRow,
)
from crm_desktop.reports.datasheet import datasheet_pdf, datasheet_values, timeline_pdf

from .conftest import text_of

NOW = dt.datetime(2026, 11, 22, 9, 14, tzinfo=dt.UTC)
BARE = DataSheetRow("Kovovýroba Žďár, a. s.", NOW, "Šárka Žáčková", "Firma & syn, s. r. o.")


def sheet(rows: int) -> DataSheetRow:
    return replace(
        BARE,
        tier="A",
        status="aktivní",
        identifiers=("IČO 12345678",),
        seat=PostalAddress("Náměstí Republiky 28", "Žďár nad Sázavou", "59101", "CZ"),
        responsible="Šárka Žáčková",
        revenue_12_months=Money(170862820, "CZK"),
        revenue_before=Money(160875470, "CZK"),
        cooperation_since=dt.date(2019, 3, 12),
        open_opportunities=rows,
        open_amount=Money(100 * rows, "CZK"),
        last_contact=NOW,
        contacts=(SheetContact("Ing. Zdeněk Příhoda", "ředitel", ("602 123 456",)),),
        addresses=(SheetAddress("dodací", PostalAddress("Dlouhá 1", "Brno", "60200", "CZ")),),
        opportunities=tuple(
            SheetOpportunity(f"Příležitost {n}.", "Nabídka", Money(150, "CZK"), 40, NOW.date())
            for n in range(rows)
        ),
        tasks=(SheetTask("Zavolat", NOW.date(), "Jan", overdue=True),),
        activities=tuple(
            SheetActivity(
                NOW - dt.timedelta(days=n), "Schůzka", f"Jednání {n}.", result="Domluveno"
            )
            for n in range(rows)
        ),
        services=(SheetService("Servis", "S-1", "běží", Money(125000, "CZK"), "měsíc"),),
        sales=(SheetSale("FV1", NOW.date(), "Díly", Money(-14667, "CZK")),),
    )


def test_three_hundred_rows_run_over_pages_with_their_headings() -> None:
    pdf = datasheet_pdf(sheet(300), "cs")
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    texts = [" ".join(page.extract_text().split()) for page in pages]
    whole = " ".join(texts)
    for n in range(300):
        assert f"Příležitost {n}." in whole
        assert f"Jednání {n}." in whole
    assert len(pages) > 10
    assert "Otevřené příležitosti (pokračování)" in texts[1]
    assert "Příležitost Fáze Šance" in texts[1]
    assert "Poslední schůzky a komunikace (pokračování)" in whole
    for number, text in enumerate(texts, 1):
        assert f"Strana {number} z {len(pages)}" in text
        assert number == 1 or "Kovovýroba Žďár" in text
    assert "Celkem 450,00" in whole


def test_one_page_says_all_facts() -> None:
    text = text_of(datasheet_pdf(sheet(1), "cs"))
    for part in (
        "Kovovýroba Žďár, a. s.", "A · aktivní", "IČO 12345678", "1 708 628 Kč", "+6,2 %",
        "7 let", "od 12. 3. 2019", "602 123 456", "40 %", "Částka, CZK",
        "22. 11. 2026 · po termínu",
        "1 250,00 / měsíc", "–146,67", "Náměstí Republiky 28, 591 01 Žďár nad Sázavou",
    ):  # fmt: skip
        assert part in text, part
    assert "Bez záznamu" not in text


def test_what_is_not_there_is_said_in_one_line() -> None:
    text = text_of(datasheet_pdf(BARE, "en"))
    assert (
        "Nothing recorded: contacts, open opportunities, open tasks, last activities, services, "
        "last sales." in text
    )
    assert "Stage" not in text
    assert "Page 1 of 1" in text


def test_several_currencies_have_a_total_each() -> None:
    sales = (
        SheetSale("1", NOW.date(), "a", Money(10000, "CZK")),
        SheetSale("2", NOW.date(), "b", Money(20000, "EUR")),
        SheetSale("3", NOW.date(), "c", Money(30000, "CZK")),
    )
    values = datasheet_values(replace(BARE, sales=sales), "cs")
    assert values["sales.totals"] == [{"amount": "400,00\u00a0Kč"}, {"amount": "200,00\u00a0€"}]
    assert values["sales.amount"] == "Částka"


def test_a_sheet_is_never_refused_for_a_sign() -> None:
    odd = replace(
        sheet(1), account_name="x" * 10000, note="🎈\x00 שלום",
        contacts=(SheetContact("<b>&amp;" + "y" * 3000, points=("@" * 500,)),),
        activities=(SheetActivity(NOW, "E-mail", "🎉", result="slovo " * 20000),),
        tasks=(SheetTask("z" * 20000),),
    )  # fmt: skip
    text = text_of(datasheet_pdf(odd, "cs"))
    assert "□" in text
    assert "<b>&amp;y" in text


def test_how_long_we_have_worked_together() -> None:
    def length(since: dt.date) -> object:
        return datasheet_values(replace(BARE, cooperation_since=since), "en")["cooperation"]

    assert length(dt.date(2026, 10, 22)) == "1 month"
    assert length(dt.date(2026, 10, 23)) == "0 months"
    assert length(dt.date(2024, 11, 23)) == "23 months"
    assert length(dt.date(2024, 11, 22)) == "2 years"
    assert length(dt.date(2027, 1, 1)) == ""


def test_timeline() -> None:
    rows = [
        TimelineRow(NOW - dt.timedelta(days=n), "Schůzka", f"Jednání {n}.", "Jan Novák",
                    "Zápis\nz jednání", "proběhla", Money(5000, "CZK"), all_day=n % 2 == 1)
        for n in range(300)
    ]  # fmt: skip
    pdf = timeline_pdf(rows, "Kovovýroba Žďár", "cs", "Jen schůzky", "Firma & syn")
    text = text_of(pdf)
    assert all(f"Jednání {n}." in text for n in range(300))
    assert "listopad 2026" in text
    assert "22. 11. 2026 9:14" in text
    assert "21. 11. 2026 Schůzka" in text
    assert "(pokračování)" in text
    count = len(pypdf.PdfReader(io.BytesIO(pdf)).pages)
    assert f"Strana {count} z {count}" in text
    assert "Zatím nebylo nic zapsáno." in text_of(timeline_pdf([], "Firma", "cs"))
