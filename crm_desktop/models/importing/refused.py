"""Refused rows handed back as a file, with the reasons, to be mended and imported by itself."""

import csv
from collections.abc import Sequence
from pathlib import Path

from crm_desktop.models.errors import UserError
from crm_desktop.models.importing.outcome import Refused
from crm_desktop.models.importing.reading.table import Table
from crm_desktop.models.language import _

ADDED = ("refused field", "refused because")  # columns beside those of the file


def write_refused_of(
    place: Path, parts: Sequence[tuple[str, Table, Sequence[Refused]]]
) -> list[Path]:
    """Write the refused rows of several sheets, a file for each that has some, called after it."""
    written = []
    for name, file, refused in parts:
        if not refused:
            continue
        plain = "".join(sign if sign not in '\\/:*?"<>|' else "-" for sign in name)
        one = place.with_stem(f"{place.stem} – {plain}") if len(parts) > 1 else place
        write_refused(one, file, refused)
        written.append(one)
    return written


def write_refused(place: Path, file: Table, refused: Sequence[Refused]) -> None:
    """Write the refused rows as CSV, read from the file once more. Raises UserError."""
    faults = {row.line: row.faults for row in refused}
    headings = [heading for heading in file.headings if heading not in ADDED]
    try:
        with place.open("w", encoding="utf-8-sig", newline="") as out:
            writer = csv.writer(out)
            writer.writerow([*headings, *ADDED])
            for line in file.lines():
                if line.number in faults:
                    some = faults[line.number]
                    fields = "; ".join(fault.field for fault in some)
                    reasons = "; ".join(fault.reason for fault in some)
                    cells = [line.cells.get(heading, "") for heading in headings]
                    writer.writerow([*cells, fields, reasons])
    except OSError as error:
        raise UserError(
            _(
                "The import is done, but the refused rows cannot be written to {file}: {reason}."
                " They are listed above."
            ).format(file=place, reason=error.strerror or type(error).__name__)
        ) from error
