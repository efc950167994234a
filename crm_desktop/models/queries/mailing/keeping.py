"""Runs of mass correspondence: begun with their recipients, listed, ended."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ARRAY, BigInteger, Text, bindparam, func, insert, select, text, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Session

from crm_desktop.models.errors import ChangedMeanwhile, Gone
from crm_desktop.models.language import _
from crm_desktop.models.queries.card.history import note_act
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.mailing.rows import Begin, Chosen, Recipient, Run
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import begin

BATCH = 1000
ADD = text("SELECT crm.add_recipients(:run, :accounts, :contacts, :reasons, :details)").bindparams(
    bindparam("accounts", type_=ARRAY(BigInteger)),
    bindparam("contacts", type_=ARRAY(BigInteger)),
    bindparam("reasons", type_=ARRAY(Text)),
    bindparam("details", type_=ARRAY(Text)),
)
CHANGE = text("SELECT crm.change_letters(:run, :accounts, :contacts, :letters)").bindparams(
    bindparam("accounts", type_=ARRAY(BigInteger)),
    bindparam("contacts", type_=ARRAY(BigInteger)),
    bindparam("letters", type_=ARRAY(JSONB)),
)
ACTS = {"email": "mass_mail", "paper": "print_bulk"}


def begin_mailing(session: Session, given: Begin, people: Iterable[Chosen]) -> int:
    """Note and begin a run with its recipients in their order; return its key.

    Repeated with the same operation nothing is written. NotAllowed where there is no right to it.
    """
    table = table_of("mailing")
    if not begin(session, Edit("mailing", None, {}, operation=given.operation)):
        known = session.scalar(select(table.c.id).where(table.c.operation == given.operation))
        if known is None:
            raise Gone(_("This mailing is not there any more."))
        return int(known)
    id = session.scalar(
        insert(table)
        .values(
            subject=given.subject,
            channel=given.channel,
            kind=given.kind,
            template_revision_id=given.template_revision_id,
            language=given.language or None,
            purpose_id=given.purpose_id,
            chosen=None if given.chosen is None else dict(given.chosen),
            chosen_words=given.chosen_words[:2000] or None,
            settings=dict(given.settings),
            unseen=given.unseen,
            operation=given.operation,
        )
        .returning(table.c.id)
    )
    assert id is not None
    added = 0
    everybody = tuple(people)
    for start in range(0, len(everybody), BATCH):
        part = everybody[start : start + BATCH]
        values = {
            "run": id,
            "accounts": [one.account_id for one in part],
            "contacts": [one.contact_id for one in part],
            "reasons": [one.reason or None for one in part],
            "details": [one.detail[:500] or None for one in part],
        }
        added += session.scalar(ADD, values) or 0
    if own := [one for one in everybody if one.letter is not None]:
        _change_letters(session, id, own)
    details = {"mailing": id, "channel": given.channel}
    note_act(session, ACTS[given.channel], given.kind, added, details)
    return int(id)


def _change_letters(session: Session, run_id: int, people: Sequence[Chosen]) -> None:
    values = {
        "run": run_id,
        "accounts": [one.account_id for one in people],
        "contacts": [one.contact_id for one in people],
        "letters": [dict(one.letter or {}) for one in people],
    }
    session.execute(CHANGE, values)


def own_letters(session: Session, run_id: int) -> dict[int, Any]:
    """Return the letters that were changed for one recipient alone, by the recipient's key."""
    table = table_of("mailing_recipient")
    rows = session.execute(
        select(table.c.id, table.c.own_letter).where(
            table.c.mailing_id == run_id, table.c.own_letter.is_not(None)
        )
    )
    return {row.id: row.own_letter for row in rows}


def runs(session: Session, only: int | None = None) -> tuple[Run, ...]:
    """Return the runs of this person and of those below, the newest first."""
    table, recipient, employee, revision, template, purpose = (
        table_of(name)
        for name in ("mailing", "mailing_recipient", "employee", "template_revision", "template",
                     "consent_purpose")
    )  # fmt: skip
    query = (
        select(
            table,
            employee.c.display_name.label("sender"),
            (employee.c.login == func.session_user()).label("mine"),
            template.c.id.label("template_id"),
            template.c.name.label("template_name"),
            purpose.c.name.label("purpose"),
        )
        .select_from(table)
        .join(employee, employee.c.id == table.c.employee_id)
        .outerjoin(revision, revision.c.id == table.c.template_revision_id)
        .outerjoin(template, template.c.id == revision.c.template_id)
        .outerjoin(purpose, purpose.c.id == table.c.purpose_id)
        .where(table.c.deleted_at.is_(None))
        .order_by(table.c.created_at.desc(), table.c.id.desc())
    )
    if only is not None:
        query = query.where(table.c.id == only)
    rows = session.execute(query).all()
    counts: dict[int, dict[str, int]] = {}
    for mailing_id, state, number in session.execute(
        select(recipient.c.mailing_id, recipient.c.state, func.count())
        .where(recipient.c.mailing_id.in_([row.id for row in rows]))
        .group_by(recipient.c.mailing_id, recipient.c.state)
    ):
        counts.setdefault(mailing_id, {})[state] = number
    return tuple(_run(row, counts.get(row.id, {})) for row in rows)


def _run(row: Any, counts: dict[str, int]) -> Run:
    return Run(
        row.id, row.subject, row.channel, row.state, row.sender, bool(row.mine), row.created_at,
        row.template_revision_id, row.template_id, row.template_name or "", row.language or "",
        row.kind, row.purpose_id, row.purpose or "", row.chosen_words or "", row.settings,
        row.unseen, row.version, counts,
    )  # fmt: skip


def run_of(session: Session, id: int) -> Run:
    """Return one run; Gone where there is none that this person sees."""
    for run in runs(session, id):
        return run
    raise Gone(_("This mailing is not there any more."))


def revision_of(session: Session, id: int) -> tuple[Any, dict[str, bytes]]:
    """Return a revision of a template as it was saved, with its pictures by "sha256:…"; Gone.

    It stays when the template is deleted: a run that was broken off can go on.
    """
    revision, image = table_of("template_revision"), table_of("template_image")
    row = session.execute(
        select(revision.c.template_id, revision.c.document).where(revision.c.id == id)
    ).one_or_none()
    if row is None:
        raise Gone(_("This template was deleted in the meantime, or is no longer shared."))
    pictures = session.execute(
        select(image.c.sha256, image.c.content).where(image.c.template_id == row.template_id)
    )
    used = str(row.document)
    return row.document, {f"sha256:{one.sha256}": bytes(one.content)
                          for one in pictures if one.sha256 in used}  # fmt: skip


def recipients(
    session: Session, run_id: int, states: Sequence[str] = (), limit: int | None = None
) -> Iterator[Recipient]:
    """Yield the recipients that this person sees, in their order; of these states only."""
    table, account, contact = (
        table_of("mailing_recipient"), table_of("account"), table_of("contact"),
    )  # fmt: skip
    name = func.coalesce(contact.c.full_name + ", ", "") + account.c.name
    columns = [column for column in table.c if column is not table.c.own_letter]
    query = (
        select(*columns, name.label("name"), table.c.own_letter.is_not(None).label("own"))
        .join(account, account.c.id == table.c.account_id)
        .outerjoin(contact, contact.c.id == table.c.contact_id)
        .where(table.c.mailing_id == run_id)
        .order_by(table.c.position)
        .limit(limit)
    )
    if states:
        query = query.where(table.c.state.in_(list(states)))
    for row in session.execute(query, execution_options={"yield_per": BATCH}):
        yield Recipient(
            row.id, row.account_id, row.contact_id, row.position, row.state, row.reason or "",
            row.detail or "", row.name, row.document_id, row.own,
        )  # fmt: skip


def set_state(session: Session, run: Run, state: str) -> Run:
    """End a run ("done", "stopped") or open it again; ChangedMeanwhile, Gone."""
    table = table_of("mailing")
    change = update(table).where(table.c.id == run.id, table.c.version == run.version)
    changed = session.execute(change.values(state=state).returning(table.c.id)).scalar_one_or_none()
    if changed is None:
        now = run_of(session, run.id)
        if now.state == state:
            return now
        raise ChangedMeanwhile
    return run_of(session, run.id)
