"""Printing: what the dialog says, what CUPS is told, and pages in their own size."""

import io
from pathlib import Path

import pytest
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintEngine, QPrinter

from crm_desktop.models.errors import UserError
from crm_desktop.views.paper import cups, printing


def pages(count):
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595.28, 841.89))
    for number in range(count):
        canvas.drawString(72, 770, f"page {number + 1}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_the_command_for_cups():
    wish = cups.Wish("Laser", copies=3, sides="two-sided-long-edge", grey=True)
    command = cups.lp_command(wish, "-o evil", [1, 3])
    assert command[:5] == ["lp", "-d", "Laser", "-n", "3"]
    assert command[command.index("-P") + 1] == "1,3"
    assert command[command.index("-t") + 1] == "-o evil"
    for option in ("print-scaling=none", "sides=two-sided-long-edge", "media=A4",
                   "print-color-mode=monochrome"):  # fmt: skip
        assert command[command.index(option) - 1] == "-o"


def test_what_the_dialog_says_reaches_cups():
    printer = printing.new_printer("Dopis")
    printer.setCopyCount(3)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    wish = cups.wish_of(printer)
    assert (wish.copies, wish.grey, wish.options) == (3, True, ())
    key = QPrintEngine.PrintEnginePropertyKey(cups.CUPS_OPTIONS)
    printer.printEngine().setProperty(key, ["InputSlot", "Tray2"])
    options = cups.wish_of(printer).options
    if options:  # only where Qt has its part for CUPS, which a machine without libcups lacks
        assert options == (("InputSlot", "Tray2"),)


def test_cups_gets_the_pdf_and_its_refusal_is_a_sentence(tmp_path):
    got = tmp_path / "got.pdf"
    cups.to_cups(["sh", "-c", f"cat > {got}"], b"%PDF-1")
    assert got.read_bytes() == b"%PDF-1"
    with pytest.raises(cups.NotPrinted, match="no such queue"):
        cups.to_cups(["sh", "-c", "cat >/dev/null; echo 'lp: no such queue' >&2; exit 1"], b"x")
    with pytest.raises(UserError):
        cups.to_cups([str(tmp_path / "missing")], b"x")


def test_pages_of_the_print_dialog():
    printer = printing.new_printer("x")
    assert printing.chosen_pages(printer, 3) == [1, 2, 3]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    assert printing.chosen_pages(printer, 3) == [2, 3]
    other = printing.new_printer("x")
    ranges = QPageRanges()
    ranges.addPage(1)
    ranges.addPage(3)
    other.setPageRanges(ranges)
    assert printing.chosen_pages(other, 3) == [1, 3]


def test_pages_are_drawn_in_their_own_size(tmp_path):
    from pypdf import PdfReader
    from PySide6.QtPdf import QPdfDocument

    target = tmp_path / "printed.pdf"
    printer = printing.new_printer("x")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(150)
    progress = []
    printing.draw(printer, pages(3), [1, 3], lambda done, _words: progress.append(done), bool)
    assert progress == [0, 50]
    found = PdfReader(target)
    assert len(found.pages) == 2
    assert float(found.pages[0].mediabox.width) == pytest.approx(595, abs=1)
    drawn = QPdfDocument()
    drawn.load(str(target))
    original, _buffer = printing._open(pages(1))
    size = original.pagePointSize(0).toSize()
    one, two = drawn.render(0, size), original.render(0, size)

    def darkest(image):
        found = [
            (x, y)
            for y in range(60, 90)
            for x in range(60, 140)
            if image.pixelColor(x, y).alpha() and image.pixelColor(x, y).lightness() < 160
        ]
        return min(found), max(found)

    (left, top), (right, bottom) = darkest(one)
    (left2, top2), (right2, bottom2) = darkest(two)
    assert abs(left - left2) <= 1
    assert abs(top - top2) <= 2
    assert abs(right - right2) <= 1
    assert abs(bottom - bottom2) <= 2


def test_print_to_a_file_gives_the_pdf_itself(tmp_path):
    data = pages(2)
    printer = printing.new_printer("x")
    printer.setOutputFileName(str(tmp_path / "x.pdf"))
    printing.hand_over(printer, "x", data, lambda *_: None, bool)
    assert Path(tmp_path / "x.pdf").read_bytes() == data
