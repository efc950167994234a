"""Heat map and targets on paper: every cell is said in words, wide matrices go on, nothing cut."""

import datetime as dt
import io
from decimal import Decimal

from pypdf import PdfReader

from crm_desktop.models.queries.plans.closing import Part, TargetPage
from crm_desktop.models.queries.plans.targets import PlanTargets, Target
from crm_desktop.models.queries.plans.whitespace.cells import Cell, Figures, Head, Typed, finished
from crm_desktop.models.queries.plans.whitespace.matrix import grid
from crm_desktop.models.queries.plans.whitespace.reading import Whitespace, year
from crm_desktop.reports.plans.targets import targets_pdf
from crm_desktop.reports.plans.whitespace import heat_map_pdf

TODAY = dt.date(2026, 11, 22)
AUTHOR = ("Šárka Žáčková", "Firma a.s.")


def matrix(divisions, lines, hidden=False):
    cells = {}
    for d in range(divisions):
        for at in range(lines):
            typed = Typed(potential=50_000_00 * (at + 1), fit=at % 5 + 1)
            if at % 3 == 1:
                typed = Typed(competitor_id=1, competitor="HydroServis", potential=90_000_00,
                              ends_on=dt.date(2027, 3, 31), fit=4)  # fmt: skip
            figures = Figures(sales=None if hidden else (at % 3 == 0) * 20_000_00)
            cells[d, at] = finished(Cell((d, at), figures, typed))
    return Whitespace(1, 1, "Alfa, a. s.", "Plán 2026", "CZK", TODAY, year(2026),
                      tuple(Head(d, f"Závod {d:02d}") for d in range(divisions)),
                      tuple(Head(at, f"Řada {at:02d}") for at in range(lines)), cells, {},
                      blank=Figures(sales=None if hidden else 0), lacking=("USD",))  # fmt: skip


def pages(pdf):
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def test_heat_map_says_every_cell_on_as_many_pages_as_it_needs():
    found = matrix(30, 40)
    shown = grid(found.divisions, found.lines, found.cells)
    text = pages(heat_map_pdf(found, shown, AUTHOR, "cs"))
    assert 5 < len(text) < 30
    whole = "\n".join(text)
    for d in range(30):
        assert f"Závod {d:02d}" in whole
    for at in range(40):
        assert f"Řada {at:02d}" in whole
    assert whole.count("HydroServis") >= 30 * 13
    assert "konec 03/27" in whole.replace("\u00a0", " ")  # whole, in the smallest cell
    assert "USD" in whole
    hidden = matrix(2, 2, hidden=True)
    small = pages(heat_map_pdf(hidden, grid(hidden.divisions, hidden.lines, hidden.cells, (), (),
                                            hidden.blank), AUTHOR, "en"))  # fmt: skip
    assert len(small) == 1
    assert "–" in small[0]  # sums that are not for this person


def test_targets_on_paper_with_what_closes_the_gap():
    quarters = [dt.date(2026, month, 1) for month in (1, 4, 7, 10)]
    last = [day - dt.timedelta(days=1) for day in (*quarters[1:], dt.date(2027, 1, 1))]
    targets = [
        Target(n, "revenue", day, end, Decimal(2_500_000), actual=Decimal(2_000_000),
               forecast=Decimal(2_100_000))
        for n, (day, end) in enumerate(zip(quarters, last, strict=True))
    ]  # fmt: skip
    share = Target(9, "share", quarters[3], last[3], Decimal(50), line_id=1, line="Servis")
    parts = (Part(1, "Linka 3", "Nabídka", dt.date(2026, 12, 1), None, None, 40, 100_000_00,
                  40_000_00),)  # fmt: skip
    found = PlanTargets(1, 1, "Alfa, a. s.", "Plán 2026", "CZK", TODAY, (*targets, share))
    page = TargetPage(found, parts, matrix(1, 3))
    (text,) = pages(targets_pdf(page, AUTHOR, "en"))
    assert "2.50" in text
    assert "Linka 3" in text
    assert "60,000" in text  # what it adds beside the weighted part that is counted already
    assert "HydroServis" in text
    assert "Servis" in text
    empty = TargetPage(PlanTargets(1, 1, "Alfa", "Plán", "CZK", TODAY, ()), (), matrix(1, 1))
    assert len(pages(targets_pdf(empty, AUTHOR, "bg"))) == 1
