"""`crm-admin report`: a ready or saved report into a PDF, workbook or CSV file."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.console.connection import connection_options, open_database
from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.language import _, current_language, ngettext

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from crm_desktop.models.database import Database
    from crm_desktop.models.fields import Catalogue
    from crm_desktop.models.queries.rows import Me
    from crm_desktop.models.reporting import Report

ENDINGS = (".pdf", ".xlsx", ".csv", ".json")
LARGEST_FILE = 1_000_000  # bytes of a report that is read from a file


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the console program."""
    from crm_desktop.reports.sheets.ready import OF_ACCOUNT, READY

    report = commands.add_parser("report", help=_("write a report into a file"))
    known = ", ".join((*READY, *OF_ACCOUNT))
    report.add_argument(
        "name",
        metavar="NAME",
        help=_("{known}, the name of a saved one, or a file: .json").format(known=known),
    )
    report.add_argument(
        "--out", type=Path, help=_("file: .pdf, .xlsx, .csv, or .json for the report itself")
    )
    report.add_argument("--save", metavar="AS", help=_("keep the report under this name"))
    report.add_argument("--share", action="store_true", help=_("for all colleagues"))
    report.add_argument(
        "--param",
        nargs="+",
        action="extend",
        default=[],
        metavar="name=value",
        help=_("what the report asks for; * for all"),
    )
    connection_options(report)
    report.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Run a report under the rights of who signs in, and say how much went where."""
    from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
    from crm_desktop.reports.sheets.ready import OF_ACCOUNT

    if options.out is None and options.save is None:
        raise InvalidInput(_("Say what to do with the report: --out FILE or --save NAME."), "out")
    if options.out is not None and options.out.suffix.lower() not in ENDINGS:
        raise InvalidInput(_("Give the file a name that ends in .pdf, .xlsx or .csv."), "file")
    given = _given(options.param)
    database = open_database(options)
    try:
        with database.session() as session:
            me = sign_in(session)
            catalogue = load_catalogue(session, me)
        if options.save is not None or options.out.suffix.lower() == ".json":
            _keep(database, catalogue, options)
            return
        if options.name in OF_ACCOUNT:
            count = _of_account(database, catalogue, me, options.name, given, options.out)
        else:
            count = _table(database, catalogue, me, options.name, given, options.out)
    finally:
        database.close()
    print(
        ngettext("{count} row in {file}.", "{count} rows in {file}.", count).format(
            count=count, file=options.out
        )
    )


def _keep(database: "Database", catalogue: "Catalogue", options: argparse.Namespace) -> None:
    """Write a report as it is into a file, or keep it under a name; in both ways none is run."""
    import json
    from uuid import uuid4

    from crm_desktop.models.queries.kept.keeping import Kept, keep
    from crm_desktop.models.queries.reporting.saved import saved_reports
    from crm_desktop.models.reporting import report_to_json
    from crm_desktop.reports.output import whole_file

    with database.session() as session:
        report = _report(session, catalogue, options.name)
        data = report_to_json(report)
        if options.save is not None:
            mine = (each for each in saved_reports(session) if each.mine)
            old = next((each for each in mine if each.name == options.save.strip()), None)
            given = Kept("report", report.kind, options.save, data, options.share)
            if old is not None:
                given = replace(given, id=old.id, version=old.version)
            keep(session, given, uuid4())
            print(_("“{name}” is kept.").format(name=options.save.strip()))
    if options.out is not None:
        with whole_file(options.out) as beside:
            text = json.dumps(data, ensure_ascii=False, indent=2)
            beside.write_text(f"{text}\n", "utf-8", newline="\n")


def _given(params: list[str]) -> dict[str, str]:
    found = {}
    for each in params:
        name, sign, value = each.partition("=")
        if not sign or not name.strip():
            sentence = _("“{text}” is not understood. Write name=value.")
            raise InvalidInput(sentence.format(text=each), "param")
        found[name.strip()] = value
    return found


def _table(
    database: "Database",
    catalogue: "Catalogue",
    me: "Me",
    name: str,
    given: dict[str, str],
    out: Path,
) -> int:
    from crm_desktop.models.queries.exporting.everything import whole_catalogue
    from crm_desktop.models.queries.reporting.answers import read_answers
    from crm_desktop.models.queries.reporting.noting import note_report
    from crm_desktop.models.queries.reporting.reading import run as read
    from crm_desktop.reports.sheets.build import build
    from crm_desktop.reports.sheets.files.write import write_report
    from crm_desktop.reports.sheets.fitting import fitted
    from crm_desktop.reports.sheets.words import value_text

    language = current_language()
    with database.session() as session:
        report = _report(session, catalogue, name)
        whole = whole_catalogue(catalogue)
        absent: tuple[str, ...] = ()
        if not name.lower().endswith(".json"):  # whoever writes one in a file is told its faults
            fit = fitted(report, whole)
            report, absent = fit.report, fit.absent
        answers = read_answers(session, whole, report, given, me.home_currency)
    found = database.read(
        lambda session: read(session, catalogue, report, answers, show=value_text(language))
    )
    with database.session() as session:
        note_report(session, found, out.suffix.lower().removeprefix("."))
    result = build(found, language)
    write_report(out, result, language, _tell)
    if absent:
        sentence = _("Not shown, since you may not read them: {columns}.")
        print(sentence.format(columns=", ".join(absent)), file=sys.stderr)
    return len(result.lines)


def _report(session: "Session", catalogue: "Catalogue", name: str) -> "Report":
    from crm_desktop.models.queries.exporting.everything import whole_catalogue
    from crm_desktop.models.queries.reporting.saved import saved_reports
    from crm_desktop.models.reporting.stored import lenient
    from crm_desktop.reports.sheets.ready import OF_ACCOUNT, READY, ready

    found = ready(name)
    if found is None and name.lower().endswith(".json"):
        found = _from_file(Path(name), whole_catalogue(catalogue))
    if found is not None:
        return found
    saved = saved_reports(session)
    for each in saved:
        if each.name.casefold() == name.casefold():
            return replace(lenient(each.definition, whole_catalogue(catalogue))[0], title=each.name)
    known = ", ".join((*READY, *OF_ACCOUNT, *(each.name for each in saved)))
    raise InvalidInput(
        _("There is no report “{name}”. There are: {known}.").format(name=name, known=known)
    )


def _from_file(path: Path, catalogue: "Catalogue") -> "Report":
    """Return the report that a file holds. Raises Faulty, which names the place of each fault."""
    import json

    from crm_desktop.models.reporting import report_from_json
    from crm_desktop.reports.sheets.computing import checked

    try:
        if path.stat().st_size > LARGEST_FILE:
            raise InvalidInput(_("“{file}” is too large for a report.").format(file=path), "file")
        data = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        sentence = _("“{file}” cannot be read: {reason}")
        raise InvalidInput(sentence.format(file=path, reason=error), "file") from error
    return checked(report_from_json(data, catalogue))


def _of_account(
    database: "Database",
    catalogue: "Catalogue",
    me: "Me",
    name: str,
    given: dict[str, str],
    out: Path,
) -> int:
    """Write the data sheet or the timeline of one account."""
    from crm_desktop.models.queries.card.history import note_act
    from crm_desktop.models.queries.exporting.everything import begin_everything, whole_catalogue
    from crm_desktop.models.queries.exporting.reading import sheets
    from crm_desktop.models.queries.paper.datasheet import datasheet_row
    from crm_desktop.models.queries.reporting.account import account_of, timeline_of
    from crm_desktop.reports.sheets.files.of_account import write_account, write_timeline

    language = current_language()
    unknown = sorted(set(given) - {"account"})
    if unknown:
        sentence = _("The report asks for no “{name}”. It asks for: {known}.")
        raise InvalidInput(sentence.format(name=unknown[0], known="account"), unknown[0])
    form = out.suffix.lower().removeprefix(".")
    with database.session() as session:
        id = account_of(session, catalogue, given.get("account", ""))
    if name == "timeline":
        with database.session() as session:
            title, firm, rows = timeline_of(session, catalogue, id, language, form)
        return write_timeline(out, rows, title, firm, language)
    if form == "pdf":
        with database.session() as session:
            data = datasheet_row(session, catalogue, id, language)
            note_act(session, "save_pdf", "account", 1, {"paper": "data_sheet", "account_id": id})
        return write_account(out, data, catalogue, language, me.home_currency, _tell)
    whole = whole_catalogue(catalogue)
    with database.session() as session:
        begun = begin_everything(session, whole, id, form)
    found = sheets(database.session, whole, begun)
    return write_account(out, found, whole, language, me.home_currency, _tell)


def _tell(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{100 * done // max(total, 1):3d} %", end="\r", file=sys.stderr, flush=True)
