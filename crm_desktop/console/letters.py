"""`crm-admin letters`: a template to everybody a saved filter chooses, on paper or by e-mail.

The same run as in the window: checked, filed on each card, to be gone on with when it broke off.
"""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.console.connection import connection_options, open_database
from crm_desktop.console.mail_server import mail_options, mail_password, mail_profile
from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.language import _, ngettext

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from crm_desktop.models.database import Database
    from crm_desktop.models.fields import Catalogue


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the console program."""
    letters = commands.add_parser("letters", help=_("letters to many, into a folder or by e-mail"))
    letters.add_argument("--template", metavar="NAME", help=_("a template of letters"))
    letters.add_argument("--filter", metavar="NAME", help=_("a filter that was saved"))
    letters.add_argument("--out", type=Path, help=_("folder for the files"))
    letters.add_argument("--channel", choices=("paper", "email"), default="paper")
    letters.add_argument("--kind", choices=("contact", "account"), default="contact")
    letters.add_argument(
        "--subject", default="", help=_("of each letter; else the template’s name")
    )
    letters.add_argument("--purpose", default="", help=_("the consent that is asked for"))
    letters.add_argument(
        "--language", default="", choices=("cs", "pl", "bg", "en", "de"),
        help=_("of all letters; else of each recipient"),
    )  # fmt: skip
    letters.add_argument("--per-file", type=int, default=500, help=_("letters in one file"))
    letters.add_argument("--labels", default="", metavar="SHEET",
                         help=_("labels as well: L7160 …, or envelope:DL …"))  # fmt: skip
    letters.add_argument(
        "--attach", action="store_true", help=_("attach the letter to each e-mail as a PDF")
    )
    mail_options(letters)
    letters.add_argument("--resume", type=int, metavar="RUN", help=_("go on with this mailing"))
    letters.add_argument("--range", default="", metavar="1-500",
                         help=_("write these letters of --resume again"))  # fmt: skip
    letters.add_argument("--dry-run", action="store_true", help=_("check all, write nothing"))
    connection_options(letters)
    letters.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Check, make and write; say how many letters went where, and who was left out and why."""
    from crm_desktop.mailing.letters import make_letters
    from crm_desktop.mailing.parts import note_print, write_parts
    from crm_desktop.models.queries.mailing.keeping import run_of
    from crm_desktop.models.queries.signing_in import load_catalogue, sign_in

    first, last = _range(options.range)
    _stock(options.labels)
    database = open_database(options)
    try:
        with database.session() as session:
            catalogue = load_catalogue(session, sign_in(session))
            channel = options.channel
            if options.resume:
                channel = run_of(session, options.resume).channel
        if channel == "email":
            _send(database, catalogue, options)
            return
        _check_folder(options.out)
        run_id = options.resume or _begin(database, catalogue, options)
        if run_id is None:
            return
        if options.range:
            with database.session() as session:
                known = run_of(session, run_id)
                note_print(session, known, known.counts.get("done", 0))
        else:
            make_letters(database.session, catalogue, run_id, _tell)
        files, without = write_parts(
            database.session, run_id, options.out, options.per_file, options.labels, first, last
        )
        _say(database, run_id)
    finally:
        database.close()
    for path in files:
        print(path)
    for line in without:
        print(_("no label: {who}").format(who=line))


def _check_folder(folder: Path | None) -> None:
    if folder is None:
        raise InvalidInput(_("Say where the letters are to be written: --out FOLDER."), "out")
    if not folder.is_dir():
        raise InvalidInput(
            _("There is no folder “{folder}”. Make it first.").format(folder=folder), "out"
        )


def _send(database: "Database", catalogue: "Catalogue", options: argparse.Namespace) -> None:
    """Check and send by e-mail, or go on with it; what was sent is said however it ends."""
    from crm_desktop.mailing.mails import send_mails

    if options.range or options.out or options.labels:
        raise InvalidInput(_("--out, --labels and --range belong to letters on paper."), "channel")
    profile = None if options.dry_run else mail_profile(database, options)
    run_id = options.resume or _begin(database, catalogue, options)
    if run_id is None or profile is None:
        return
    password = mail_password(profile)
    try:
        send_mails(database.session, catalogue, run_id, profile, password, _tell)
    finally:
        _say(database, run_id)


def _begin(database: "Database", catalogue: "Catalogue", options: argparse.Namespace) -> int | None:
    """Check and begin a run; return its number, None where it is only checked."""
    from crm_desktop.console.filters import named_filter
    from crm_desktop.mailing.begin import begin, check_chosen, usable_template
    from crm_desktop.models.filters import describe
    from crm_desktop.models.queries.kept.templates import templates
    from crm_desktop.models.queries.mailing.rows import Begin
    from crm_desktop.models.queries.rows import ListQuery

    if not options.template or not options.filter:
        raise InvalidInput(_("Say which letter and to whom: --template NAME --filter NAME."))
    with database.session() as session:
        known = templates(session)
        wanted = options.template.casefold()
        template = next((one for one in known if one.name.casefold() == wanted), None)
        if template is None or template.id is None:
            raise InvalidInput(
                _("There is no template “{name}”. There are: {known}.").format(
                    name=options.template, known=", ".join(one.name for one in known) or "–"
                )
            )
        revision = usable_template(session, catalogue, template.id)
        found, part = named_filter(session, catalogue, options.kind, options.filter)
        purpose = _purpose(session, options.purpose)
        order = catalogue.kind(options.kind).order
        query = ListQuery(options.kind, (), *order, filters=() if part is None else (part,))
        check = check_chosen(
            session, catalogue, query, None, options.channel, purpose, options.language
        )
    for one in check.checked:
        if one.reason:
            print(_("left out: {who} – {why}").format(who=one.candidate.to.name, why=one.why))
        elif one.warning:
            print(_("look at: {who} – {why}").format(who=one.candidate.to.name, why=one.warning))
    if check.unseen:
        print(
            ngettext(
                "{count} record you may not write to is not among them.",
                "{count} records you may not write to are not among them.",
                check.unseen,
            ).format(count=check.unseen)
        )
    if options.dry_run or not check.to_send:
        print(
            ngettext("{count} letter would be made.", "{count} letters would be made.",
                     check.to_send).format(count=check.to_send)
        )  # fmt: skip
        return None
    paper = {"per_file": options.per_file, "labels": options.labels}
    given = Begin(
        options.subject or template.name, options.channel, options.kind, revision, options.language,
        purpose, found.definition, describe(part, catalogue, options.kind) if part else "",
        paper if options.channel == "paper" else {"attach": options.attach},
    )  # fmt: skip
    with database.session() as session:
        return begin(session, given, check)


def _purpose(session: "Session", name: str) -> int | None:
    """Return the key of a purpose of consent by its name."""
    from crm_desktop.models.queries.mailing.choosing import purposes

    if not name:
        return None
    known = purposes(session)
    for id, each in known:
        if each.casefold() == name.casefold():
            return id
    raise InvalidInput(
        _("There is no purpose of consent “{name}”. There are: {known}.").format(
            name=name, known=", ".join(each for _id, each in known) or "–"
        )
    )


def _say(database: "Database", run_id: int) -> None:
    from crm_desktop.models.queries.mailing.keeping import recipients, run_of
    from crm_desktop.models.queries.mailing.rows import REASONS

    with database.session() as session:
        known = run_of(session, run_id)
        for one in recipients(session, run_id, ("left",)):
            print(
                _("not sent: {who} – {why}").format(
                    who=one.name, why=one.detail or _(REASONS[one.reason])
                )
            )
    done = known.counts.get("done", 0)
    print(
        ngettext(
            "Mailing {number}: {count} letter is filed on its card.",
            "Mailing {number}: {count} letters are filed on their cards.",
            done,
        ).format(number=run_id, count=done)
    )


def _range(text: str) -> tuple[int, int]:
    if not text:
        return 1, 10**9
    first, _dash, last = text.partition("-")
    try:
        found = int(first), int(last or first)
    except ValueError as error:
        sentence = _("“{text}” is no range. Write it like 1-500.")
        raise InvalidInput(sentence.format(text=text), "range") from error
    return found


def _stock(code: str) -> None:
    from crm_desktop.reports.labels.stock import ENVELOPES, SHEETS, stock_of

    if not code:
        return
    try:
        stock_of(code)
    except KeyError as error:
        known = ", ".join((*SHEETS, *(f"envelope:{name}" for name in ENVELOPES)))
        sentence = _("There are no labels “{name}”. There are: {known}.")
        raise InvalidInput(sentence.format(name=code, known=known), "labels") from error


def _tell(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{100 * done // max(total, 1):3d} %", end="\r", file=sys.stderr, flush=True)
