"""A run by e-mail: one message a recipient, each taken, sent, filed; nothing twice.

Before a message goes its recipient is marked as on the way, so that a program that breaks off
leaves behind which one is not known; that one is listed, not sent again.
"""

import smtplib
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from email.utils import make_msgid
from typing import Any

from crm_desktop.mailing.letters import (
    Open,
    Stop,
    Tell,
    Work,
    file_name,
    nobody_stops,
    prepare,
    unsettled,
)
from crm_desktop.mailing.message import Text, foot, message
from crm_desktop.mailing.post import (
    MailServerUnreachable,
    NotSent,
    Refused,
    Unsure,
    deliver,
    post,
)
from crm_desktop.models.database import Profile
from crm_desktop.models.errors import Cancelled, UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _
from crm_desktop.models.queries.mailing.keeping import run_of, set_state
from crm_desktop.models.queries.mailing.rows import Filed, Run, Taken
from crm_desktop.models.queries.mailing.sending import file, settle, take
from crm_desktop.models.queries.paper.many import many_merge_rows
from crm_desktop.models.queries.paper.merge import MergeRows
from crm_desktop.reports.layout.ink import pdf
from crm_desktop.reports.letters.mail_text import mail_text
from crm_desktop.reports.letters.merging import merge_values, merged_pages
from crm_desktop.reports.letters.page_file import page_file

STEP = 0.2  # seconds between two looks whether it was stopped


@dataclass(frozen=True, slots=True)
class Mailer:
    """What all e-mails of a run share."""

    catalogue: Catalogue
    work: Work
    profile: Profile


def send_mails(
    open_session: Open,
    catalogue: Catalogue,
    run_id: int,
    profile: Profile,
    password: str,
    tell: Tell = lambda done, total: None,
    cancelled: Stop = nobody_stops,
    wait: Callable[[float], object] = time.sleep,
) -> Run:
    """Send what still waits of a run by e-mail; return the run as it stands then.

    Cancelled where the person stops it, MailServerUnreachable where the server goes away: who was
    sent nothing waits, and the run goes on when it is started again.
    """
    with open_session() as session:
        work = prepare(session, run_id)
        unsettled(session, work.run)
        work = replace(work, run=run_of(session, run_id))
    mailer = Mailer(catalogue, work, profile)
    total, done = work.run.counts.get("waiting", 0), 0
    with post(profile, password) as server:
        while True:
            tell(done, total)
            if cancelled():
                raise Cancelled
            since = time.monotonic()
            with open_session() as session:
                taken = take(session, run_id, 1)
            if not taken:
                break
            if not taken[0].reason:
                _send(open_session, mailer, server, taken[0])
                _pause(profile, since, cancelled, wait)
            done += 1
    with open_session() as session:
        run = run_of(session, run_id)
        return set_state(session, run, "done") if run.state == "open" else run


def _pause(
    profile: Profile, since: float, cancelled: Stop, wait: Callable[[float], object]
) -> None:
    if profile.mail_per_minute > 0:
        until = since + 60 / profile.mail_per_minute
        while (left := until - time.monotonic()) > 0 and not cancelled():
            wait(min(STEP, left))


def _send(open_session: Open, mailer: Mailer, server: smtplib.SMTP, one: Taken) -> None:
    run_id = mailer.work.run.id

    def left_out(reason: str, detail: str = "") -> None:
        with open_session() as session:
            settle(session, run_id, [(one.id, reason, detail)])

    sender = mailer.profile.mail_from
    message_id = make_msgid(domain=sender.rpartition("@")[2])
    try:
        with open_session() as session:
            who, pair = mailer.work.who, [(one.account_id, one.contact_id)]
            [rows] = many_merge_rows(session, mailer.catalogue, who, pair, mailer.work.names)
        if rows is None:
            left_out("hidden")
            return
        text, filed = _written(replace(mailer, work=mailer.work.of(one.id)), rows)
        made = message(
            text,
            (who.writer.name, sender),
            (_name(rows), one.email),
            message_id,
            mailer.work.language(rows),
        )
    except UserError as fault:
        left_out("fault", str(fault))
        return
    try:
        deliver(server, sender, made["To"].addresses[0].addr_spec, made)
    except Refused as refused:
        left_out("refused", refused.said)
        return
    except (NotSent, MailServerUnreachable) as fault:
        left_out("")
        raise _broken(fault) from fault
    except Unsure as fault:
        left_out("unsure")
        raise _broken(fault) from fault
    with open_session() as session:
        file(
            session, run_id, file_name(mailer.work.run.subject),
            [Filed(one.id, filed, text.plain, message_id)],
        )  # fmt: skip


def _broken(fault: Exception) -> MailServerUnreachable:
    if isinstance(fault, MailServerUnreachable):
        return fault
    return MailServerUnreachable(
        _("The connection to the mail server broke. Start the mailing again to go on with it.")
    )


def _name(rows: MergeRows) -> str:
    person = rows.letter.recipient
    if person is None:
        return rows.letter.account_name
    return f"{person.first_name} {person.last_name}".strip()


def _written(mailer: Mailer, rows: MergeRows) -> tuple[Text, bytes | None]:
    """Return the text of one e-mail, and the letter as it is filed where a PDF goes along."""
    work = mailer.work
    language = work.language(rows)
    subject = work.run.subject
    given: Any = replace(rows, letter=replace(rows.letter, subject=subject))
    values = merge_values(mailer.catalogue, given, language, work.names)
    plain, html = mail_text(
        work.template, values, language, foot(mailer.profile.mail_from, language)
    )
    if not work.run.settings.get("attach"):
        return Text(subject, plain, html), None
    pages, about = merged_pages(
        mailer.catalogue, given, work.template, language, work.window, work.names
    )
    filed = page_file(pages, about, work.template.images)
    return Text(subject, plain, html, pdf(pages, about), file_name(subject)), filed
