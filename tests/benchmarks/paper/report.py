"""Report sheets: 20,000 rows against one large platypus Table, and whether 100,000 take five times.

CPU time, since the ratio is of work done and not of what else the computer does.
"""

import gc
import io
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from crm_desktop.models.reporting import Grouping
from crm_desktop.reports.layout.fonts import face
from crm_desktop.reports.layout.look import MM
from crm_desktop.reports.sheets.build import build
from crm_desktop.reports.sheets.paper import report_pdf
from crm_desktop.reports.sheets.result import Result
from crm_desktop.reports.sheets.words import cell_text
from tests.benchmarks.measuring import MS, Line, Table
from tests.reporting.test_output import found

ROWS, MANY = 20_000, 100_000


def run(accounts: int) -> list[Table]:
    """Measure the paper of a report; the size of the trial does not matter here."""
    few = build(found(ROWS, groups=1, codes=("CZK",)), "cs")
    ours, many = linear()
    theirs = _taken(lambda: _platypus(few))
    return [
        Table(
            "report: paper",
            f"{ROWS:,} rows with seven columns, groups, totals and a chart; platypus draws the rows"
            " alone, in one Table.",
            [
                Line(f"{ROWS:,} rows", ours, theirs, 0.2),
                many,
                Line("rows per second of CPU", ROWS / ours * MS, ROWS / theirs * MS, unit="rows"),
            ],
            ("ours", "against"),
        ),
        Table(
            "report: screen",
            f"{MANY:,} rows: what the window thread does to show them, beside adding them up on a"
            " worker.",
            [shown()],
            ("window", "worker"),
        ),
        Table(
            "report: groups",
            f"{MANY:,} rows of which each is a group of its own, against as many rows in three.",
            grouped(),
            ("groups", "rows"),
        ),
    ]


def grouped() -> list[Line]:
    """Return what as many groups as rows cost: added up, shown, on paper."""
    from crm_desktop.views.reporting.model import ReportModel

    plain = found(MANY, groups=1, codes=("CZK",))
    alone = replace(plain, report=replace(plain.report, groups=(Grouping("note"),), chart=None))
    lines: list[Line] = []
    taken: list[tuple[float, ...]] = []
    for each in (alone, plain):
        began = time.process_time()
        result = build(each, "cs")
        adding = (time.process_time() - began) * MS
        model = ReportModel()
        showing = _taken(partial(model.set_result, result))
        taken.append((adding, showing, _taken(partial(report_pdf, result, "cs"))))
    for what, groups, rows in zip(("added up", "shown", "on paper"), *taken, strict=True):
        lines.append(Line(what, groups, rows))
    return lines


def shown() -> Line:
    """Return what showing a result takes, its first screen and its last, beside making it."""
    from PySide6.QtCore import Qt

    from crm_desktop.views.reporting.model import ReportModel

    read = found(MANY, groups=1, codes=("CZK",))
    began = time.process_time()
    result = build(read, "cs")
    made = (time.process_time() - began) * MS

    def show() -> None:
        model = ReportModel()
        model.set_result(result)
        model.fold_everything(False)
        last = model.rowCount()
        for row in (*range(40), *range(last - 40, last)):
            for column in range(model.columnCount()):
                model.index(row, column).data(Qt.ItemDataRole.DisplayRole)

    return Line(f"{MANY:,} rows shown", _taken(show), made, 0.1)


def linear() -> tuple[float, Line]:
    """Return what ROWS take on paper in milliseconds, and MANY beside that."""
    few = build(found(ROWS, groups=1, codes=("CZK",)), "cs")
    many = build(found(MANY, groups=1, codes=("CZK",)), "cs")
    report_pdf(build(found(200), "cs"), "cs")  # loads fonts
    turns = [
        [_taken(partial(report_pdf, each, "cs")) for each in (few, many)] for _turn in range(3)
    ]
    ours, most = (statistics.median(times) for times in zip(*turns, strict=True))
    return ours, Line(f"{MANY:,} rows, five times as many", most, ours, MANY / ROWS, ours / 4)


def _taken(work: Callable[[], object]) -> float:
    """Return milliseconds of CPU, without the collector: in the program no worker collects."""
    gc.collect()
    gc.disable()
    began = time.process_time()
    try:
        work()
    finally:
        gc.enable()
    return (time.process_time() - began) * MS


def _platypus(result: Result) -> bytes:
    from reportlab.platypus import SimpleDocTemplate, TableStyle
    from reportlab.platypus import Table as Rows

    font = face("noto/NotoSans-Regular.ttf").name
    heads = [head.title for head in result.heads]
    rows = [
        [cell_text(line.cells[h.index], h, "cs") for h in result.heads] for line in result.lines
    ]
    table = Rows([heads, *rows], repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), font, 8),
                ("LINEBELOW", (0, 0), (-1, -1), 0.5, (0.86, 0.87, 0.89)),
            ]
        )
    )
    out = io.BytesIO()
    SimpleDocTemplate(out, leftMargin=18 * MM, rightMargin=18 * MM).build([table])
    return out.getvalue()
