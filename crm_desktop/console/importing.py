"""`crm-admin import`: a CSV, XLSX or vCard file into the CRM, from the console."""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from crm_desktop.console.connection import open_database
from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.importing.asking.mapping import matched, of_definition, read_definition
from crm_desktop.models.importing.asking.request import Request, request
from crm_desktop.models.importing.load import load
from crm_desktop.models.importing.outcome import Fault, Imported
from crm_desktop.models.importing.reading.opening import open_file
from crm_desktop.models.importing.reading.table import Table
from crm_desktop.models.importing.refused import write_refused
from crm_desktop.models.language import _, ngettext
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in

SHOWN = 60  # characters of a value


class _NothingStays(Exception):
    """Ends the transaction of a trial run, or of an import that entered nothing."""


def run(options: argparse.Namespace) -> int:
    """Import and print what came of it; return 1 where every row was refused."""
    if options.refused and options.refused.absolute() == options.file.absolute():
        raise UserError(
            _("--refused names the file that is imported. Name another one; nothing was imported.")
        )
    file = open_file(options.file, options.encoding, options.separator, options.sheet)
    database = open_database(options)
    result: Imported | None = None
    try:
        with database.session() as session:
            me = sign_in(session)
            catalogue = load_catalogue(session, me)
            wanted = _wanted(catalogue, file, options)
            again = options.again or options.dry_run
            result = load(session, catalogue, me, wanted, again=again, progress=_tell)
            if options.dry_run or not (
                result.entered or result.changed or result.made or result.known or result.repeated
            ):
                raise _NothingStays
    except _NothingStays:
        pass
    finally:
        database.close()
    assert result is not None
    _say(file, result, options.dry_run)
    if options.refused and result.refused:
        write_refused(options.refused, file, result.refused)
    if options.report:
        _report(options.report, file, result, options.dry_run)
    done = result.entered or result.changed or result.known or result.made
    return 1 if result.refused and not done else 0


def _wanted(catalogue: Catalogue, file: Table, options: argparse.Namespace) -> Request:
    """Return what the options ask for; a mapping of a file goes before, options after it."""
    kept: dict[str, object] = {}
    if options.mapping:
        kept = read_definition(options.mapping)
    if kept and not options.map:
        wanted = of_definition(catalogue, file, options.kind, kept, options.default, options.empty)
    else:
        wanted = request(catalogue, file, options.kind, options.map, options.default, options.empty)
    return matched(
        catalogue,
        wanted,
        options.match or None,
        options.mode or None,
        options.date_order or None,
    )


def _report(place: Path, file: Table, result: Imported, dry_run: bool) -> None:
    """Write what came of it as JSON, for programs."""
    content = {
        "file": file.path.name, "format": file.format, "encoding": file.encoding,
        "separator": file.separator, "sheet": file.sheet, "rows": result.rows,
        "entered": result.entered, "changed": result.changed, "known": result.known,
        "accounts": result.made, "refused": len(result.refused), "repeated": result.repeated,
        "dry_run": dry_run, "operation": str(result.operation or ""),
        "faults": [
            {"row": row.line, "field": fault.field, "value": fault.text, "reason": fault.reason}
            for row in result.refused for fault in row.faults
        ],
        "differences": [
            {"row": one.line, "does": one.does, "kind": one.kind, "record": one.record_id,
             "title": one.title, "fields": [
                {"field": name, "old": _plain(old), "new": _plain(new)}
                for name, old, new in one.fields
            ]}
            for one in result.differences
        ],
    }  # fmt: skip
    text = json.dumps(content, ensure_ascii=False, indent=1)
    try:
        place.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise UserError(
            _("The import is done, but the report cannot be written to {file}: {reason}.").format(
                file=place, reason=error.strerror or type(error).__name__
            )
        ) from error


def _plain(value: object) -> object:
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value if value is None or isinstance(value, str | int | bool) else str(value)


def _tell(done: int, all_of_them: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{100 * done // max(all_of_them, 1):3d} %", end="\r", file=sys.stderr, flush=True)


def _say(file: Table, result: Imported, dry_run: bool) -> None:
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
                "{count} superior or account was missing and was entered.",
                "{count} superiors or accounts were missing and were entered.",
                result.made,
            ).format(count=result.made)
        )
    print(
        _("{entered} entered, {changed} changed, {known} known before, {refused} refused.").format(
            entered=result.entered,
            changed=result.changed,
            known=result.known,
            refused=len(result.refused),
        )
    )
    if dry_run:
        print(_("This was a trial run: nothing was written."))


def _said(fault: Fault) -> str:
    text = fault.text if len(fault.text) <= SHOWN else f"{fault.text[: SHOWN - 1]}…"
    where = " ".join(filter(None, (fault.field, f"“{' '.join(text.split())}”" if text else "")))
    return f"{where}: {fault.reason}" if where else fault.reason
