"""A whole CSV file in memory, for those who compare all its rows with one another."""

from dataclasses import dataclass
from pathlib import Path

from crm_desktop.models.importing.reading.csv_file import open_csv
from crm_desktop.models.importing.reading.table import Cells


@dataclass(frozen=True, slots=True)
class CsvFile:
    """A file with its headings; rows are (line number of the file, values by heading).

    `damaged` are the rows that cannot be read as they stand.
    """

    path: Path
    headings: tuple[str, ...]
    rows: tuple[tuple[int, Cells], ...]
    damaged: tuple[tuple[int, Cells], ...] = ()


def read_csv(path: Path, encoding: str = "", *, keep_blank: bool = False) -> CsvFile:
    """Return all rows of a file. Raises UserError with the line where the file is broken."""
    table = open_csv(path, encoding, keep_blank=keep_blank)
    lines = list(table.lines())
    return CsvFile(
        path,
        table.headings,
        tuple((line.number, line.cells) for line in lines if not line.fault),
        tuple((line.number, line.cells) for line in lines if line.fault),
    )


__all__ = ["Cells", "CsvFile", "read_csv"]
