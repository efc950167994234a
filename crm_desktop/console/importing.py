"""`crm-admin import`: a CSV, XLSX or vCard file into the CRM, from the console."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from crm_desktop.console.connection import open_database
from crm_desktop.console.exporting import SEPARATORS
from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.importing.asking.mapping import (
    SHEETS,
    matched,
    of_definition,
    read_definition,
)
from crm_desktop.models.importing.asking.request import Request, left_out, request
from crm_desktop.models.importing.asking.sheets import of_definitions, of_sheets, part_name
from crm_desktop.models.importing.load import load_together
from crm_desktop.models.importing.outcome import Fault, Imported
from crm_desktop.models.importing.reading.opening import open_file
from crm_desktop.models.importing.reading.table import Table
from crm_desktop.models.importing.refused import write_refused_of
from crm_desktop.models.importing.writing.identifying import identifying
from crm_desktop.models.language import _, ngettext
from crm_desktop.models.queries.rows import Me
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
    kept = read_definition(options.mapping) if options.mapping else {}
    _check(options, kept)
    for place in filter(None, (options.report, options.refused)):
        _check_place(place)
    database = open_database(options)
    parts: tuple[Request, ...] = ()
    found: tuple[Imported, ...] = ()
    try:
        with database.session() as session:
            me = sign_in(session)
            catalogue = load_catalogue(session, me)
            parts = _parts(catalogue, options, kept)
            if not options.match:
                _name_keys(session, catalogue, me, parts)
            again = options.again or options.dry_run
            found = load_together(session, catalogue, me, parts, again=again, progress=_tell)
            if options.dry_run or not any(_done(one) or one.repeated for one in found):
                raise _NothingStays
    except _NothingStays:
        pass
    finally:
        database.close()
    for wanted, result in zip(parts, found, strict=True):
        if len(parts) > 1:
            print(_("Sheet “{sheet}”:").format(sheet=part_name(wanted)))
        if not options.map and left_out(wanted):
            columns = ", ".join(f"“{column}”" for column in left_out(wanted))
            print(_("Columns that go nowhere: {columns}").format(columns=columns))
        _say(wanted.file, result)
    if options.dry_run:
        print(_("This was a trial run: nothing was written."))
    pairs = list(zip(parts, found, strict=True))
    if options.refused:
        write_refused_of(
            options.refused, [(part_name(one), one.file, result.refused) for one, result in pairs]
        )
    if options.report:
        _report(options.report, pairs, options.dry_run)
    done = any(map(_done, found))
    return 1 if any(one.refused for one in found) and not done else 0


def _name_keys(session: Any, catalogue: Catalogue, me: Me, parts: Sequence[Request]) -> None:
    """Say by what records that are there would be found, where nothing was said."""
    for wanted in parts:
        name = "" if wanted.match else identifying(session, catalogue, me, wanted)
        if name:
            text = _("Records with such values of {field} are there already: --match {field} finds"
                     " them instead of entering them again.")  # fmt: skip
            print(text.format(field=name))


def _done(result: Imported) -> bool:
    return bool(result.entered or result.changed or result.known or result.made)


def _several(options: argparse.Namespace) -> bool:
    return len(options.sheet) > 1 or (not options.kind and any("=" in one for one in options.sheet))


def _check(options: argparse.Namespace, kept: dict[str, Any]) -> None:
    """Refuse what does not go together, before the server is asked."""
    of_one = bool(options.map or options.default or options.empty)
    if SHEETS in kept or _several(options):
        if of_one or (SHEETS in kept and (options.sheet or options.match or options.mode)):
            raise UserError(
                _("With several sheets, say in the file of --mapping where their columns go.")
            )
        if options.kind or (kept and SHEETS not in kept):
            raise UserError(
                _(
                    "Several sheets have a kind of record each: --sheet Firms=account"
                    " People=contact, without --as, or “sheets” in the file of --mapping."
                )
            )
    elif not options.kind:
        raise UserError(_("Say what the rows are: --as account, for example."))


def _check_place(place: Path) -> None:
    """Refuse a file that could not be written afterwards, before anything is imported."""
    if place.is_dir() or not place.absolute().parent.is_dir():
        raise UserError(
            _("{file} cannot be written: there is no such folder. Nothing was imported.").format(
                file=place
            )
        )


def _parts(
    catalogue: Catalogue, options: argparse.Namespace, kept: dict[str, Any]
) -> tuple[Request, ...]:
    """Return what the options ask for: one request for each sheet, in their order."""
    if SHEETS in kept:
        return of_definitions(catalogue, options.file, kept[SHEETS])
    if _several(options):
        how = (options.match, options.mode or "", options.date_order or "")
        return of_sheets(catalogue, options.file, options.sheet, *how)
    sheet = options.sheet[0] if options.sheet else ""
    separator = SEPARATORS.get(options.separator, options.separator)
    file = open_file(options.file, options.encoding, separator, sheet)
    return (_wanted(catalogue, file, options, kept),)


def _wanted(
    catalogue: Catalogue, file: Table, options: argparse.Namespace, kept: dict[str, Any]
) -> Request:
    """Return what is asked of a single file; its mapping goes before, options after it."""
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


def _report(place: Path, parts: Sequence[tuple[Request, Imported]], dry_run: bool) -> None:
    """Write what came of it as JSON, for programs; several sheets stand below one another."""
    contents = [_content(wanted, result, dry_run) for wanted, result in parts]
    content: dict[str, object] = contents[0] if len(parts) == 1 else {SHEETS: contents}
    text = json.dumps(content, ensure_ascii=False, indent=1)
    try:
        place.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise UserError(
            _("The import is done, but the report cannot be written to {file}: {reason}.").format(
                file=place, reason=error.strerror or type(error).__name__
            )
        ) from error


def _content(wanted: Request, result: Imported, dry_run: bool) -> dict[str, object]:
    file = wanted.file
    return {
        "kind": wanted.kind, "file": file.path.name,
        "format": file.format, "encoding": file.encoding,
        "separator": file.separator, "sheet": file.sheet, "rows": result.rows,
        "columns": {name: [column, *wanted.more.get(name, ())]
                    for name, column in wanted.mapping.items()},
        "left_out": left_out(wanted),
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


def _plain(value: object) -> object:
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value if value is None or isinstance(value, str | int | bool) else str(value)


def _tell(done: int, all_of_them: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{100 * done // max(all_of_them, 1):3d} %", end="\r", file=sys.stderr, flush=True)


def _say(file: Table, result: Imported) -> None:
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


def _said(fault: Fault) -> str:
    text = fault.text if len(fault.text) <= SHOWN else f"{fault.text[: SHOWN - 1]}…"
    where = " ".join(filter(None, (fault.field, f"“{' '.join(text.split())}”" if text else "")))
    return f"{where}: {fault.reason}" if where else fault.reason
