"""`crm-admin import`: a CSV file into the CRM, from the console."""

import argparse
import csv
import sys
from collections import Counter
from pathlib import Path

from crm_desktop.console_connection import open_database
from crm_desktop.models.errors import UserError
from crm_desktop.models.importing.csv_file import CsvFile, read_csv
from crm_desktop.models.importing.load import load
from crm_desktop.models.importing.outcome import Fault, Imported, Refused
from crm_desktop.models.importing.request import request
from crm_desktop.models.language import _, ngettext
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in

SHOWN = 60  # characters of a value
ADDED = ("refused field", "refused because")  # columns of the file of refused rows


class _NothingStays(Exception):
    """Ends the transaction of a trial run, or of an import that entered nothing."""


def run(options: argparse.Namespace) -> int:
    """Import and print what came of it; return 1 where every row was refused."""
    file = read_csv(options.file, options.encoding)
    if options.refused and options.refused.absolute() == options.file.absolute():
        raise UserError(
            _("--refused names the file that is imported. Name another one; nothing was imported.")
        )
    database = open_database(options)
    result: Imported | None = None
    try:
        with database.session() as session:
            me = sign_in(session)
            catalogue = load_catalogue(session, me)
            wanted = request(
                catalogue, file, options.kind, options.map, options.default, options.empty
            )
            again = options.again or options.dry_run
            result = load(session, catalogue, me, wanted, again=again, progress=_tell)
            if options.dry_run or not (result.entered or result.known or result.repeated):
                raise _NothingStays
    except _NothingStays:
        pass
    finally:
        database.close()
    assert result is not None
    _report(file, result, options.dry_run)
    if options.refused and result.refused:
        _write_refused(options.refused, file, result.refused)
    return 1 if result.refused and not (result.entered or result.known) else 0


def _tell(done: int, all_of_them: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{100 * done // max(all_of_them, 1):3d} %", end="\r", file=sys.stderr, flush=True)


def _report(file: CsvFile, result: Imported, dry_run: bool) -> None:
    if result.repeated:
        print(
            _(
                "{file} was imported before in just this way; nothing was entered."
                " Give --again to enter it once more."
            ).format(file=file.path.name)
        )
        return
    for row in result.refused:
        faults = "; ".join(_said(fault) for fault in row.faults)
        print(_("line {line}: {faults}").format(line=row.line, faults=faults))
    reasons = Counter(_said(fault) for row in result.refused for fault in row.faults)
    if len(result.refused) > len(reasons):
        print(_("Why rows were refused:"))
        for reason, count in reasons.most_common(20):
            print(f"{count:7d} × {reason}")
    if result.made:
        print(
            ngettext(
                "{count} superior was missing and was entered.",
                "{count} superiors were missing and were entered.",
                result.made,
            ).format(count=result.made)
        )
    print(
        _("{entered} entered, {known} known before, {refused} refused.").format(
            entered=result.entered, known=result.known, refused=len(result.refused)
        )
    )
    if dry_run:
        print(_("This was a trial run: nothing was written."))


def _said(fault: Fault) -> str:
    text = fault.text if len(fault.text) <= SHOWN else f"{fault.text[: SHOWN - 1]}…"
    where = " ".join(filter(None, (fault.field, f"“{' '.join(text.split())}”" if text else "")))
    return f"{where}: {fault.reason}" if where else fault.reason


def _write_refused(place: Path, file: CsvFile, refused: tuple[Refused, ...]) -> None:
    """Hand the refused rows back as a file, with the reasons, to be mended and imported."""
    rows = dict(file.rows) | dict(file.damaged)
    headings = [heading for heading in file.headings if heading not in ADDED]
    try:
        with place.open("w", encoding="utf-8-sig", newline="") as out:
            writer = csv.writer(out)
            writer.writerow([*headings, *ADDED])
            for row in refused:
                cells = [rows[row.line][heading] for heading in headings]
                fields = "; ".join(fault.field for fault in row.faults)
                reasons = "; ".join(fault.reason for fault in row.faults)
                writer.writerow([*cells, fields, reasons])
    except OSError as error:
        raise UserError(
            _(
                "The import is done, but the refused rows cannot be written to {file}: {reason}."
                " They are listed above."
            ).format(file=place, reason=error.strerror or type(error).__name__)
        ) from error
