"""`crm-admin import`: a CSV file into the CRM, from the console."""

import argparse
import csv
import getpass
from dataclasses import replace
from pathlib import Path

from crm_desktop.models.database import Database, Profile, connect
from crm_desktop.models.errors import UserError
from crm_desktop.models.importing.csv_file import CsvFile, read_csv
from crm_desktop.models.importing.load import Imported, Refused, load, request
from crm_desktop.models.language import _, ngettext
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.passwords import look_into_keyring


class _DryRun(Exception):
    """Ends the transaction of a dry run, so that nothing stays."""


def run(options: argparse.Namespace) -> int:
    """Import and print what came of it; 1 where every row was refused."""
    file = read_csv(options.file)
    database = open_database(options)
    result: Imported | None = None
    try:
        with database.session() as session:
            me = sign_in(session)
            catalogue = load_catalogue(session, me)
            wanted = request(catalogue, file, options.kind, options.map, options.default)
            result = load(session, catalogue, me, wanted, again=options.again or options.dry_run)
            if options.dry_run:
                raise _DryRun
    except _DryRun:
        pass
    finally:
        database.close()
    assert result is not None
    _report(file, result, options.dry_run)
    if options.refused and result.refused:
        _write_refused(options.refused, file, result.refused)
    return 1 if result.refused and not (result.entered or result.known) else 0


def _report(file: CsvFile, result: Imported, dry_run: bool) -> None:
    for row in result.refused:
        field = f"{row.field}: " if row.field else ""
        print(
            _("line {line}: {field}{reason}").format(line=row.line, field=field, reason=row.reason)
        )
    if result.repeated:
        print(
            _(
                "{file} was imported before in just this way; nothing was entered."
                " Give --again to enter it once more."
            ).format(file=file.path.name)
        )
        return
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


def _write_refused(place: Path, file: CsvFile, refused: tuple[Refused, ...]) -> None:
    """Hand the refused rows back as a file, with field and reason, to be mended and imported."""
    rows = dict(file.rows)
    try:
        with place.open("w", encoding="utf-8-sig", newline="") as out:
            writer = csv.writer(out)
            writer.writerow([*file.headings, "field", "reason"])
            for row in refused:
                writer.writerow([*rows[row.line].values(), row.field, row.reason])
    except OSError as error:
        raise UserError(
            _("{file} cannot be written: {reason}.").format(file=place, reason=error.strerror or "")
        ) from error


def open_database(options: argparse.Namespace) -> Database:
    """Connect as the options say: --profile, --dsn, or somebody of the running trial."""
    from crm_desktop import settings, trial

    if options.dsn:
        from psycopg.conninfo import conninfo_to_dict

        named = {key: str(value) for key, value in conninfo_to_dict(options.dsn).items()}
        host = named.get("host", "127.0.0.1")
        profile = Profile(
            "dsn",
            host,
            int(named.get("port", "5432")),
            named.get("dbname", "crm"),
            named.get("user", ""),
            named.get("sslmode", settings.default_sslmode(host)),
            named.get("sslrootcert", ""),
        )
        return connect(profile, named.get("password", ""))
    if options.profile:
        found = [p for p in settings.load().profiles if p.name == options.profile]
        if not found:
            raise UserError(
                _("There is no profile “{name}”. Make one in the program.").format(
                    name=options.profile
                )
            )
        login = options.login or found[0].login
        prompt = _("Password for {login}: ").format(login=login)
        kept = look_into_keyring(found[0], login).password
        return connect(replace(found[0], login=login), kept or getpass.getpass(prompt))
    running = trial.running()
    if running is None:
        raise UserError(
            _("Name a server with --profile or --dsn, or start the trial: crm-admin demo start")
        )
    person = running.person(options.login)
    return connect(running.profile(person.login), person.password)
