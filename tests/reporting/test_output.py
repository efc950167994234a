"""Report sheets without a server: paper, workbook, CSV, chart, formulas, limits."""

import datetime as dt
import random
import tracemalloc
import zipfile
from array import array
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from crm_desktop.models.fields import Type
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.reporting.rows import Entry, Found
from crm_desktop.models.reporting import Chart, Column, Grouping, Page, Report, Sort
from crm_desktop.reports.charts import Figures, Series, picture
from crm_desktop.reports.output import NotWritten
from crm_desktop.reports.sheets.build import build
from crm_desktop.reports.sheets.chart import figures_of
from crm_desktop.reports.sheets.computing import faults
from crm_desktop.reports.sheets.files.write import write_report
from crm_desktop.reports.sheets.paper import pages, report_pdf
from crm_desktop.reports.sheets.result import every
from crm_desktop.reports.sheets.words import cell_text, part_text, total_text

NAMES = ("Kovovýroba Žďár, a. s.", "Řeznictví u Šárky", "Аптека „Здраве“", "Żabka Sp. z o.o.")
DAY = dt.date(2026, 1, 1)
ADDED = ("sum", "avg", "min", "max")


def found(count, groups=2, codes=("CZK", "EUR"), name="", seed=5, **more):
    """A report of made-up sales by country and month, its second name a text of any kind."""
    rng = random.Random(seed)
    entries = [Entry(number, each) for number, each in enumerate(NAMES)]
    report = Report(
        "Obrat podle zákazníků", "sale",
        (Column("country", "account_id.country"), Column("day", "sold_on"),
         Column("account", "account_id"), Column("note", "subject"),
         Column("lines", "n", totals=("sum",)), Column("total", "total", totals=ADDED),
         Column("part", "total", show="share", totals=("sum",))),
        groups=(Grouping("country", new_page=more.pop("new_page", False)),
                Grouping("day", "month"))[:groups],
        sort=(Sort("total", True),),
        chart=Chart(more.pop("form", "bar"), "total", beside=more.pop("beside", ""))
        if groups else None,
        page=Page(**more),
    )  # fmt: skip
    rows = []
    for _each in range(count):
        money = Money(rng.randrange(-90_000, 9_000_000), rng.choice(codes))
        rows.append((rng.choice(("CZ", "PL", "BG")), DAY + dt.timedelta(rng.randrange(90)),
                     rng.choice(entries), name or f"sale {_each}", rng.randrange(40), money,
                     money))  # fmt: skip
    types = (Type.COUNTRY, Type.DATE, Type.REFERENCE, Type.TEXT, Type.INTEGER, Type.MONEY,
             Type.MONEY)  # fmt: skip
    titles = ("Země", "Měsíc", "Zákazník", "Předmět", "Položek", "Obrat", "Podíl")
    made = dt.datetime(2026, 11, 22, 9, 14, tzinfo=dt.UTC)
    return Found(report, types, titles, (0,) * 7, array("q", range(1, count + 1)), tuple(rows),
                 "jen aktivní", "CZK", made.date(), made, "Firma & syn, s. r. o.", "Šárka",
                 subject="Prodeje")  # fmt: skip


def texts(data):
    return [page.extract_text() for page in PdfReader(BytesIO(data)).pages]


@pytest.mark.parametrize("seed", range(4))
def test_groups_hold_every_row_once_and_totals_agree(seed):
    result = build(found(300, seed=seed), "cs")
    leaves = [part for part in every(result.whole) if not part.parts]
    assert [at for part in leaves for at in range(part.start, part.end)] == list(range(300))
    for part in every(result.whole):
        rows = result.lines[part.start : part.end]
        for row in part.totals:
            if row.function == "sum" and row.cells[3]:
                code = row.cells[3].currency
                values = [line.cells[5].minor for line in rows if line.cells[5].currency == code]
                assert row.cells[3] == Money(sum(values), code)
    assert {line.id for line in result.lines} == set(range(1, 301))


def test_a_chart_that_counts_amounts_counts_those_of_every_currency():
    sales = found(300)
    counting = replace(sales.report, chart=Chart("bar", "total", "count"))
    result = build(replace(sales, report=counting), "cs")
    countries = Counter(row[0] for row in sales.rows)
    assert {bar.key: bar.values for bar in result.bars} == {
        country: (float(number),) for country, number in countries.items()
    }
    assert result.bars_unit == ""


def test_pages_keep_what_belongs_together():
    """Headings again with "(continued)", none last on its page, totals below two rows."""
    result = build(found(400, codes=("CZK",), page_totals=True), "cs")
    names = {part_text(result, part, "cs") for part in every(result.whole) if part.level == 2}
    read = texts(report_pdf(result, "cs"))
    assert len(read) > 5
    assert all(f"Strana {number} z {len(read)}" in page for number, page in enumerate(read, 1))
    assert all("Zákazník" in page and "Součet strany" in page for page in read)
    for before, page in pairwise(read):
        lines = [line for line in page.splitlines() if line.strip()]
        heading = next((line for line in lines if line in names), "")
        assert "(pokračování)" in page or heading
        body = before[: before.index("Součet strany")].splitlines()
        assert body[-1].strip() not in names
        first = next(line for line in lines if line.startswith(("Mezisoučet", *NAMES)))
        assert not first.startswith("Mezisoučet") or first in lines[2:]
    assert "jen aktivní" in read[0]
    assert "Celkem (400)" in read[-1]


def test_every_row_is_on_paper_once_and_nothing_below_the_margin():
    result = build(found(700, groups=1), "cs")
    seen = []
    for page in pages(result, "cs"):
        for x, y, strip in page:
            assert x >= 0
            assert y + strip.height <= 297 / 25.4 * 72
            seen += [mark.text for mark in strip.marks if getattr(mark, "text", "")[:5] == "sale "]
    assert sorted(seen) == sorted(f"sale {number}" for number in range(700))


@pytest.mark.parametrize(
    "name", ["<img src='/etc/passwd'>{{ x }}</para>", "=HYPERLINK(1)", "x" * 100_000, "😀\x07中"]
)
def test_what_stands_in_a_cell_stays_text(name, tmp_path):
    result = build(found(8, name=name), "cs")
    page = "\n".join(texts(report_pdf(result, "cs")))
    assert "Celkem (8)" in page
    if "<" in name:
        assert "<img" in page.replace("\n", "")
    write_report(tmp_path / "r.csv", result, "cs")
    csv = (tmp_path / "r.csv").read_text("utf-8-sig")
    assert '"=' not in csv
    if name[0] == "=":
        assert "\"'=HYPER" in csv


@pytest.mark.parametrize("group", ["", "note"])
def test_ten_million_letters_in_a_cell_are_cut_and_that_is_said(group, tmp_path):
    """On paper, in a workbook and as the name of a group; a CSV file has all of a cell."""
    long = "šťastný <b>x</b>\n" * 588_236
    given = found(1, groups=0, name=long)
    groups = (Grouping(group),) if group else ()
    result = build(replace(given, report=replace(given.report, groups=groups)), "cs")
    tracemalloc.start()
    data = report_pdf(result, "cs")
    for ending in ("xlsx", "csv"):
        write_report(tmp_path / f"r.{ending}", result, "cs")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12 * len(long)
    assert len(data) < 100_000
    assert "Zde je jen začátek 1 dlouhého textu." in texts(data)[0].replace("\n", " ")
    values = [value for _formula, value in cells(tmp_path / "r.xlsx")[0].values() if value]
    assert max(map(len, values)) <= 32_767
    if group:
        assert any(value.startswith("šťastný") and value.endswith("…") for value in values)
    else:
        ends = f"… [zkráceno: text má {len(long)} znaků, do buňky se vejde 32767]"
        assert sum(value.endswith(ends) for value in values) == 1
        assert (tmp_path / "r.csv").read_text("utf-8-sig").count("šťastný") == 588_236


def cells(path):
    """Cells of the first sheet: reference → (formula, value)."""
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    read = {}
    for cell in root.iter(f"{space}c"):
        formula, value = cell.find(f"{space}f"), cell.find(f"{space}v")
        text = "".join(each.text or "" for each in cell.iter(f"{space}t"))
        read[cell.get("r")] = (None if formula is None else formula.text,
                               text if value is None else value.text)  # fmt: skip
    levels = [row.get("outlineLevel") for row in root.iter(f"{space}row")]
    return read, levels


def test_a_workbook_has_numbers_outline_and_totals_as_formulas(tmp_path):
    result = build(found(40), "cs")
    write_report(tmp_path / "r.xlsx", result, "cs")
    read, levels = cells(tmp_path / "r.xlsx")
    assert {"1", "2"} <= set(levels)
    formulas = {cell: text for cell, (text, _value) in read.items() if text}
    sums = {cell: text for cell, text in formulas.items() if text.startswith("SUMIFS")}
    # Worked out by hand over the cells named, each formula gives the value stored beside it.
    for cell, text in sums.items():
        values, codes, code = text[7:-1].replace('"', "").split(",")
        column, first, last = (
            values[0],
            int(values.split(":")[0][1:]),
            int(values.split(":")[1][1:]),
        )
        total = sum(
            Decimal(read[f"{column}{row}"][1])
            for row in range(first, last + 1)
            if read.get(f"{codes[0]}{row}", ("", ""))[1] == code
        )
        assert total == Decimal(read[cell][1]), cell
    assert len(sums) == sum(row.function == "sum" for part in every(result.whole)
                            for row in part.totals)  # fmt: skip
    assert any(text.startswith("SUBTOTAL(9") for text in formulas.values())


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    result = build(found(10), "cs")
    with pytest.raises(NotWritten):
        write_report(tmp_path / "none" / "r.pdf", result, "cs")

    def stop(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_report(tmp_path / "r.xlsx", result, "cs", stop)
    assert list(tmp_path.iterdir()) == []


def measured(text, size):
    return len(text) * size / 2


@pytest.mark.parametrize("form", ["bar", "line", "pie"])
def test_a_chart_stays_inside_its_frame(form):
    for count, codes in ((0, ("CZK",)), (1, ("CZK",)), (300, ("CZK", "EUR"))):
        figures = figures_of(build(found(count, form=form, codes=codes), "cs"), "cs")
        if not count:
            assert figures is None
            continue
        drawn = picture(figures, 500, 150, "cs", measured)
        for shape in drawn.shapes:
            assert all(-0.1 <= x <= 500.1 and -0.1 <= y <= drawn.height for x, y in shape.points)
        assert "Obrat" in drawn.aloud


def test_names_of_bars_stay_inside_the_frame():
    names = tuple(f"Małgorzata Zielińska {number}" for number in range(13))
    figures = Figures("Obrat", names, (Series("2026", (1.0,) * 13),), in_time=True)
    drawn = picture(figures, 430, 150, "pl", measured)
    named = [words for words in drawn.words if words.align == "center"]
    halves = [measured(words.text, 7) / 2 for words in named]
    assert len(named) > 8
    for words, half in zip(named, halves, strict=True):
        assert words.x - half >= -0.1
        assert words.x + half <= 430.1


def test_a_second_column_stands_beside_the_first_in_the_same_currency():
    result = build(found(300, beside="part"), "cs")
    figures = figures_of(result, "cs")
    assert [each.name for each in figures.series] == ["Obrat", "Podíl"]
    assert figures.series[0].values == figures.series[1].values  # the same amounts, as it happens
    drawn = picture(figures, 500, 150, "cs", measured)
    assert {shape.tone for shape in drawn.shapes} == {0, 1}
    assert {"Obrat", "Podíl"} <= {words.text for words in drawn.words}


def test_too_many_bars_become_one_more_and_say_which_they_are():
    names = tuple(f"n{number}" for number in range(40))
    two = (Series("2026", tuple(map(float, range(40)))), Series("2025", (1.0,) * 40))
    drawn = picture(Figures("Obrat", names, two, in_time=True), 500, 150, "en", measured)
    assert [place for _left, _right, place in drawn.lanes] == [*range(17, 40), -1]
    assert "17 others 136" in drawn.aloud
    assert {shape.tone for shape in drawn.shapes} == {0, 1}
    assert {"2025", "2026"} <= {words.text for words in drawn.words}


@pytest.mark.parametrize("series", [1, 2])
@pytest.mark.parametrize("count", [3, 12, 30, 60])
def test_bars_with_many_or_long_names_lie_and_each_is_named(count, series):
    names = tuple(f"Dřevozpracující družstvo Žďár nad Sázavou {n}" for n in range(count))
    values = tuple(float((n % 7) * 1000 - 900) for n in range(count))
    figures = Figures("Obrat", names, (Series("2026", values), Series("2025", values))[:series])
    drawn = picture(figures, 500, 150, "cs", measured)
    assert drawn.lies == (count > 3)
    if not drawn.lies:
        return
    named = [
        words for words in drawn.words if words.text.startswith("Dřevo") or "dal" in words.text
    ]
    assert len(named) == len(drawn.lanes) == len({words.y for words in named})
    assert drawn.height <= 356
    places = [place for _first, _last, place in drawn.lanes]
    assert (places == [*range(count)]) == (count <= (30 if series == 1 else 16))
    for words in drawn.words:
        wide = measured(words.text, words.size)
        left = words.x - {"left": 0, "right": wide}[words.align]
        assert left >= -0.1
        assert left + wide <= 500.1
        assert words.y <= drawn.height
    longest = max(max(x for x, _y in shape.points) for shape in drawn.shapes)
    assert longest > 400  # the number of all others makes no bar that shortens the rest
    tops = sorted(words.y for words in named)
    assert all(later - one >= 10 for one, later in pairwise(tops))


def test_names_in_time_stand_however_many_and_few_short_ones_too():
    months = tuple(f"prosinec {year}" for year in range(2000, 2020))
    one = (Series("Obrat", (1.0,) * 20),)
    assert picture(Figures("", months, one), 300, 150, "cs", measured).lies
    assert not picture(Figures("", months, one, in_time=True), 300, 150, "cs", measured).lies
    quarters = tuple(f"Q{number}" for number in range(20))
    assert not picture(Figures("", quarters, one), 500, 150, "cs", measured).lies


def test_months_of_a_report_are_in_time():
    assert not figures_of(build(found(300), "cs"), "cs").in_time  # by country
    by_month = found(300)
    turned = replace(by_month.report, groups=by_month.report.groups[::-1])
    assert figures_of(build(replace(by_month, report=turned), "cs"), "cs").in_time


def test_formulas_say_where_they_are_wrong():
    def report(*formulas):
        columns = tuple(Column(f"c{n}", formula=each) for n, each in enumerate(formulas))
        return Report("R", "sale", (Column("total", "total"), *columns))

    assert [each.place for each in faults(report("c1", "c0"))] == [
        "columns 2, formula",
        "columns 3, formula",
    ]
    assert [each.place for each in faults(report("total * 2", "total / 0", "nothing"))] == [
        "columns 3, formula",
        "columns 4, formula",
    ]
    assert faults(report("c1 + 1", "total")) == ()


@pytest.mark.parametrize(
    ("formula", "shown"),
    [("lines / 60", "0,42"), ("round(lines / 60, 4)", "0,4167"), ("round(lines / 5)", "5"),
     ("lines", "25")],
)  # fmt: skip
def test_a_result_has_no_more_decimals_than_anybody_reads(formula, shown):
    base = found(1, groups=0)
    columns = (*base.report.columns[:6], Column("x", formula=formula, totals=("sum",)))
    row = (*base.rows[0][:4], 25, *base.rows[0][5:])
    types = (*base.types[:6], Type.DECIMAL)
    result = build(
        replace(base, report=Report("R", "sale", columns), rows=(row,), types=types), "cs"
    )
    head = result.heads[-1]
    assert cell_text(result.lines[0].cells[6], head, "cs") == shown
    assert total_text(result.whole.totals[0], 6, head, "cs") == shown


def test_records_without_a_result_are_counted():
    base = found(6, groups=0, codes=("CZK", "EUR"))
    columns = (*base.report.columns[:6], Column("x", formula='total + "a"', type="money"))
    report = Report("R", "sale", columns)
    faulty = Found(**{name: getattr(base, name) for name in Found.__dataclass_fields__}
                   | {"report": report})  # fmt: skip
    result = build(faulty, "cs")
    assert result.left_out == 6
    assert "6" in texts(report_pdf(result, "cs"))[0]
    assert result.lines[0].cells[6] is None
