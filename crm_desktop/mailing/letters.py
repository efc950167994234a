"""A run on paper: letters are made and filed batch by batch, each batch in one transaction.

What is filed is done: broken off, the run goes on with those that still wait, and nobody gets two.
The files for the printer are made from what was filed, so a range printed again is the same.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from typing import Any

from crm_desktop.mailing.checking import language_of
from crm_desktop.models.errors import Cancelled, UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.mailing.keeping import own_letters, revision_of, run_of, set_state
from crm_desktop.models.queries.mailing.rows import Filed, Run, Taken
from crm_desktop.models.queries.mailing.sending import file, settle, take
from crm_desktop.models.queries.paper.many import Sender, many_merge_rows, sender_of
from crm_desktop.models.queries.paper.merge import MergeRows
from crm_desktop.reports.letters.merging import merged_pages, names_of
from crm_desktop.reports.letters.page_file import page_file
from crm_desktop.reports.produce import Setting
from crm_desktop.reports.templates.blocks import Template
from crm_desktop.reports.templates.template import TemplateFault, read_template

BATCH = 50
Open = Callable[[], AbstractContextManager[Any]]
Tell = Callable[[int, int], object]
Stop = Callable[[], bool]


def nobody_stops() -> bool:
    """Never stop."""
    return False


@dataclass(frozen=True, slots=True)
class Work:
    """What the letters of a run share: template, the fields it asks for, who sends it."""

    run: Run
    template: Template
    names: frozenset[str]
    who: Sender
    settings: dict[tuple[str, str], Setting] = field(default_factory=dict)  # by language, country
    own: Mapping[int, Template | TemplateFault] = field(default_factory=dict)  # by recipient

    @property
    def window(self) -> str:
        """The address window of the run."""
        return str(self.run.settings.get("window") or "auto")

    def language(self, rows: MergeRows) -> str:
        """Return the language of one letter."""
        return language_of(rows.language, self.run.language, self.who.home)

    def of(self, recipient: int) -> "Work":
        """Return the work for one recipient: with its letter where that was changed for this one.

        TemplateFault names what is wrong with that letter.
        """
        own = self.own.get(recipient)
        if own is None:
            return self
        if isinstance(own, TemplateFault):
            raise own
        return replace(self, template=own, settings={})


def template_of(document: Any, images: dict[str, bytes], name: str) -> Template:
    """Return the template of a revision; TemplateFault names what is wrong with it."""
    return read_template(json.dumps(document), images, name)


def prepare(session: Any, run_id: int) -> Work:
    """Return what the letters of a run share; Gone, TemplateFault."""
    run = run_of(session, run_id)
    document, images = revision_of(session, run.template_revision_id)
    template = template_of(document, images, run.template_name)
    own: dict[int, Template | TemplateFault] = {}
    for recipient, changed in own_letters(session, run_id).items():
        try:
            own[recipient] = template_of(changed, images, run.template_name)
        except TemplateFault as fault:  # of one letter: the others are made
            own[recipient] = fault
    used = [template, *(one for one in own.values() if isinstance(one, Template))]
    names = frozenset[str]().union(*map(names_of, used))
    return Work(run, template, names, sender_of(session), own=own)


def letter_file(catalogue: Catalogue, work: Work, rows: MergeRows) -> bytes:
    """Return one letter as it is filed; UserError says why it cannot be made."""
    given = replace(rows, letter=replace(rows.letter, subject=work.run.subject))
    pages, about = merged_pages(
        catalogue, given, work.template, work.language(rows), work.window, work.names,
        work.settings,
    )  # fmt: skip
    return page_file(pages, about, work.template.images)


def letter_files(
    catalogue: Catalogue, work: Work, taken: Sequence[Taken], rows: Sequence[MergeRows | None]
) -> Iterator[bytes | UserError]:
    """Yield each letter as it is filed, or why it cannot be made. No server is asked."""
    for to, one in zip(taken, rows, strict=True):
        if one is None:
            yield UserError("")
            continue
        try:
            yield letter_file(catalogue, work.of(to.id), one)
        except UserError as fault:
            yield fault


def make_letters(
    open_session: Open,
    catalogue: Catalogue,
    run_id: int,
    tell: Tell = lambda done, total: None,
    cancelled: Stop = nobody_stops,
    batch: int = BATCH,
) -> Run:
    """Make and file what still waits of a run on paper; return the run as it stands then.

    Cancelled where the person stops it: what is filed stays, the rest waits.
    """
    with open_session() as session:
        work = prepare(session, run_id)
        unsettled(session, work.run)
        work = replace(work, run=run_of(session, run_id))
    total = work.run.counts.get("waiting", 0)
    done = 0
    while True:
        tell(done, total)
        if cancelled():
            raise Cancelled
        with open_session() as session:
            taken = take(session, run_id, batch)
            _file_batch(session, catalogue, work, [one for one in taken if not one.reason])
        done += len(taken)
        if not taken:
            break
    with open_session() as session:
        run = run_of(session, run_id)
        return set_state(session, run, "done") if run.state == "open" else run


def unsettled(session: Any, run: Run) -> None:
    """Leave out what was on its way when a program broke off: it may have arrived."""
    from crm_desktop.models.queries.mailing.keeping import recipients

    lost = [(one.id, "unsure", "") for one in recipients(session, run.id, ("taken",))]
    settle(session, run.id, lost)


def _file_batch(session: Any, catalogue: Catalogue, work: Work, taken: list[Taken]) -> None:
    pairs = [(one.account_id, one.contact_id) for one in taken]
    rows = many_merge_rows(session, catalogue, work.who, pairs, work.names)
    made: list[Filed] = []
    faults: list[tuple[int, str, str]] = []
    for one, found in zip(taken, letter_files(catalogue, work, taken, rows), strict=True):
        if isinstance(found, bytes):
            made.append(Filed(one.id, found))
        else:
            faults.append((one.id, "fault", str(found)))
    settle(session, work.run.id, faults)
    file(session, work.run.id, file_name(work.run.subject), made)


def file_name(subject: str) -> str:
    """Return the name under which a letter is filed."""
    plain = "".join(sign if sign.isalnum() or sign in " -_." else "_" for sign in subject)
    return f"{' '.join(plain.split())[:100] or 'letter'}.pdf"
