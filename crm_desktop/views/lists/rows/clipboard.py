"""Rows as tab-separated text that a spreadsheet in the user's locale reads as numbers and dates.

Beside the text stands the same as a table that says which cells are text: only so do the leading
zeros of a postcode survive in Excel and LibreOffice.
"""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QStandardItemModel

from crm_desktop.models.fields import NUMBER_TYPES, Catalogue, Type
from crm_desktop.models.queries.rows import Row
from crm_desktop.views.context import Context
from crm_desktop.views.lists.columns.cells import Column
from crm_desktop.views.lists.rows.table import ListTable
from crm_desktop.views.lists.words import copied_words
from crm_desktop.views.values import clipboard_text

# What a spreadsheet is to understand by itself; all else is text to it.
UNDERSTOOD = NUMBER_TYPES | {Type.DATE, Type.DATETIME}
AS_TEXT = """ sdnum="1033;0;@" style='mso-number-format:"\\@"'"""


def as_html(text: str, columns: Sequence[Column]) -> str:
    """Return what `as_table` made as a table in which texts are marked as texts."""
    marks = ["" if column.field.type in UNDERSTOOD else AS_TEXT for column in columns]
    head, *lines = text.removesuffix("\n").split("\n")
    rows = ["".join(f"<th>{escape(title)}</th>" for title in head.split("\t"))]
    for line in lines:
        cells = zip(line.split("\t"), marks, strict=True)
        rows.append("".join(f"<td{mark}>{escape(cell)}</td>" for cell, mark in cells))
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def as_table(
    catalogue: Catalogue, columns: Sequence[Column], rows: Iterable[Row], home_currency: str
) -> str:
    """Return titles and rows, one line each; text that would run as a formula is made harmless."""
    lines = ["\t".join(column.title for column in columns)]
    lines += [
        "\t".join(clipboard_text(catalogue, column.field, row, home_currency) for column in columns)
        for row in rows
    ]
    return "\n".join(lines) + "\n"


def copy_rows(
    context: Context, table: ListTable, columns: Iterable[Column], rows: Sequence[Row]
) -> None:
    """Copy rows with the titles of the columns that are shown, and say how many."""
    by_name = {column.field.name: column for column in columns}
    shown = [by_name[name] for name in table.shown_columns()]
    text = as_table(context.catalogue, shown, rows, context.me.home_currency)
    data = _plain_data()
    data.setText(text)
    data.setHtml(as_html(text, shown))
    QGuiApplication.clipboard().setMimeData(data)
    context.message(copied_words(len(rows)))


def _plain_data() -> QMimeData:
    """Return data that Qt itself made.

    What Python makes is asked through Python, and the clipboard lives longer than that: the
    program crashed when it ended.
    """
    model = QStandardItemModel(1, 1)
    data = model.mimeData([model.index(0, 0)])
    data.clear()
    return data
