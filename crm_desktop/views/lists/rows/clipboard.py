"""Rows as tab-separated text that a spreadsheet in the user's locale reads as numbers and dates."""

from collections.abc import Iterable, Sequence

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.rows import Row
from crm_desktop.views.lists.columns.cells import Column
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
