"""Rows as tab-separated text that a spreadsheet in the user's locale reads as numbers and dates."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QGuiApplication

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.rows import Row
from crm_desktop.views.context import Context
from crm_desktop.views.lists.columns.cells import Column
from crm_desktop.views.lists.rows.table import ListTable
from crm_desktop.views.lists.words import copied_words
from crm_desktop.views.values import clipboard_text


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
    QGuiApplication.clipboard().setText(text)
    context.message(copied_words(len(rows)))
