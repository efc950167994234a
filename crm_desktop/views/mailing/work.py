"""What mass correspondence asks of the server and of the paper; runs on workers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from crm_desktop.models.fields import Catalogue, Option
from crm_desktop.models.queries.kept.templates import TemplateName, TemplateText
from crm_desktop.models.queries.paper.merge import MergeRows
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.views.templates.work import Made, make
from crm_desktop.views.values import number_text

Report = Callable[[int, str], None]
MOST_SHOWN = 5000  # recipients of a run that are listed; the rest is counted


@dataclass(frozen=True, slots=True)
class Wish:
    """What was chosen in the first step. `ids` None: all that the query chooses."""

    query: ListQuery
    ids: tuple[int, ...] | None
    channel: str
    template: TemplateName
    subject: str
    language: str = ""
    purpose_id: int | None = None
    chosen: Mapping[str, Any] | None = None
    words: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be chosen: templates and purposes of consent."""

    templates: tuple[TemplateName, ...]
    purposes: tuple[Option, ...]


def read_offered(session: Any) -> Offered:
    """Return the templates that one may use, and the purposes of consent."""
    from crm_desktop.models.queries.kept.templates import templates
    from crm_desktop.models.queries.mailing.choosing import purposes

    return Offered(templates(session), tuple(Option(id, name) for id, name in purposes(session)))


def check(catalogue: Catalogue, wish: Wish, session: Any) -> tuple[Any, int]:
    """Check everybody chosen; return what was found and the revision of the template.

    TemplateFault names fields that do not exist and signs that no font has.
    """
    from crm_desktop.mailing.begin import check_chosen, usable_template

    assert wish.template.id is not None
    revision = usable_template(session, catalogue, wish.template.id)
    found = check_chosen(
        session, catalogue, wish.query, wish.ids, wish.channel, wish.purpose_id, wish.language
    )
    return found, revision


def read_letter(
    catalogue: Catalogue, wish: Wish, one: Any, session: Any
) -> tuple[TemplateText, MergeRows]:
    """Return the letter of one of those checked, and what its fields are filled with; Gone."""
    from dataclasses import replace

    from crm_desktop.models.errors import Gone
    from crm_desktop.models.language import _
    from crm_desktop.models.queries.kept.templates import read_template_text
    from crm_desktop.models.queries.paper.many import many_merge_rows, sender_of
    from crm_desktop.reports.letters.merge_fields import merge_fields

    assert wish.template.id is not None
    text = read_template_text(session, wish.template.id)
    pair = (one.candidate.to.account_id, one.candidate.contact_id)
    names = merge_fields(catalogue)
    [rows] = many_merge_rows(session, catalogue, sender_of(session), [pair], names)
    if rows is None:
        raise Gone(_("This contact or account is not there any more."))
    return text, replace(rows, letter=replace(rows.letter, subject=wish.subject))


def written(
    catalogue: Catalogue, wish: Wish, language: str, text: TemplateText, rows: MergeRows | None
) -> Made:
    """Return the page of a letter or the text of an e-mail, with all that is wrong with it."""
    from dataclasses import replace

    from crm_desktop.mailing.letters import template_of
    from crm_desktop.models.errors import UserError
    from crm_desktop.reports.letters.mail_text import mail_text
    from crm_desktop.reports.letters.merging import merge_values, merged_pdf

    made = make(catalogue, dict(text.document), text.images, None, language)
    if made.broken or rows is None:
        return made
    template = template_of(dict(text.document), dict(text.images), text.name.name)
    try:
        if wish.channel == "email":
            values = merge_values(catalogue, rows, language)
            return replace(made, html=mail_text(template, values, language)[1])
        window = str(wish.settings.get("window") or "auto")
        return replace(made, pdf=merged_pdf(catalogue, rows, template, language, window))
    except UserError as error:
        return replace(made, error=str(error))


def sample(catalogue: Catalogue, wish: Wish, one: Any, session: Any) -> Made:
    """Return the letter that one of those checked would get; Gone."""
    from dataclasses import replace

    text, rows = read_letter(catalogue, wish, one, session)
    text = replace(text, document=one.letter or text.document)
    return written(catalogue, wish, one.language, text, rows)


def start(wish: Wish, revision: int, found: Any, operation: UUID, session: Any) -> int:
    """Begin the run with those who were checked; return its key."""
    from crm_desktop.mailing.begin import begin
    from crm_desktop.models.queries.mailing.rows import Begin

    given = Begin(
        wish.subject, wish.channel, wish.query.kind, revision, wish.language, wish.purpose_id,
        wish.chosen, wish.words, wish.settings, operation=operation,
    )  # fmt: skip
    return begin(session, given, found)


def read_runs(session: Any) -> tuple[Any, ...]:
    """Return one's own runs and those of people below."""
    from crm_desktop.models.queries.mailing.keeping import runs

    return runs(session)


def read_run(run_id: int, session: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return a run with its recipients, those left out first."""
    from crm_desktop.models.queries.mailing.keeping import recipients, run_of

    run = run_of(session, run_id)
    found = list(recipients(session, run_id, limit=MOST_SHOWN))
    return run, tuple(sorted(found, key=lambda one: (one.state != "left", one.position)))


def go_on(
    open_session: Callable[[], Any],
    catalogue: Catalogue,
    run: Any,
    profile: Any,
    pattern: str,
    report: Report,
    cancelled: Callable[[], bool],
) -> Any:
    """Make or send what still waits of a run; return it as it stands then."""
    from crm_desktop.mailing.letters import make_letters
    from crm_desktop.mailing.mails import send_mails
    from crm_desktop.passwords import look_into_keyring

    tell = _telling(pattern, report)
    if run.channel == "paper":
        return make_letters(open_session, catalogue, run.id, tell, cancelled)
    password = ""
    if profile.mail_login:
        password = look_into_keyring(profile, profile.mail_login, mail=True).password
    return send_mails(open_session, catalogue, run.id, profile, password, tell, cancelled)


def write(
    open_session: Callable[[], Any],
    run: Any,
    folder: Path,
    wanted: tuple[int, int],
    again: bool,
    pattern: str,
    report: Report,
    cancelled: Callable[[], bool],
) -> tuple[list[Path], list[str]]:
    """Write the letters of a range in parts; return the files, and who got no label."""
    from crm_desktop.mailing.parts import PER_FILE, note_print, write_parts

    if again:
        with open_session() as session:
            note_print(session, run, wanted[1] - wanted[0] + 1)
    return write_parts(
        open_session, run.id, folder, int(run.settings.get("per_file") or PER_FILE),
        str(run.settings.get("labels") or ""), *wanted, _telling(pattern, report), cancelled,
    )  # fmt: skip


def pages(
    open_session: Callable[[], Any], run: Any, wanted: tuple[int, int], labels: bool
) -> bytes:
    """Return the letters of a range as one PDF, or their labels."""
    from crm_desktop.mailing.parts import Part, done_of, labels_part, note_print, part_pdf

    known, done = done_of(open_session, run.id)
    places = [one.position for one in done if wanted[0] <= one.position <= wanted[1]]
    part = Part(places[0], places[-1], len(places)) if places else Part(*wanted, 0)
    with open_session() as session:
        note_print(session, run, part.count)
    if labels:
        return labels_part(open_session, known, part, done, str(run.settings.get("labels")))[0]
    return part_pdf(open_session, known, part, done)


def settle(run_id: int, ids: Sequence[int], reason: str, session: Any) -> int:
    """Let recipients wait again (reason ""), or leave them out by hand."""
    from crm_desktop.models.queries.mailing.keeping import run_of, set_state
    from crm_desktop.models.queries.mailing.sending import settle as settle_recipients

    count = settle_recipients(session, run_id, [(id, reason, "") for id in ids])
    run = run_of(session, run_id)
    if not reason and run.state != "open":
        set_state(session, run, "open")
    return count


def stop_for_good(run: Any, session: Any) -> Any:
    """End a run: who still waits gets nothing."""
    from crm_desktop.models.queries.mailing.keeping import set_state

    return set_state(session, run, "stopped")


def _telling(pattern: str, report: Report) -> Callable[[int, int], None]:
    def tell(done: int, total: int) -> None:
        words = pattern.replace("%1", number_text(done)).replace("%2", number_text(total))
        report(100 * done // max(1, total), words)

    return tell
