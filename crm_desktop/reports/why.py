"""Who sees what, and why, on paper: the same answer as on the screen."""

import datetime as dt

from crm_desktop.models.language import N_, translator
from crm_desktop.models.queries.why.rows import WhyReason, WhyRow
from crm_desktop.reports import formats
from crm_desktop.reports.layout.ink import About
from crm_desktop.reports.produce import produce
from crm_desktop.reports.templates.template import shipped
from crm_desktop.reports.templates.values import Values

TITLE = N_("Who sees what, and why")


def why_pdf(answer: WhyRow, language: str) -> bytes:
    """Return the answer as a PDF in a language."""
    title = title_of(answer)
    about = About(f"{title} – {translator(language).gettext(TITLE)}", answer.asked_by, language)
    return produce(shipped("why"), why_values(answer, language), about)


def title_of(answer: WhyRow) -> str:
    """Return what was asked about: the person, the account, or both."""
    return " · ".join(part for part in (answer.person, answer.account) if part)


def why_values(answer: WhyRow, language: str) -> Values:
    """Return the merge values of the sheet; one of its three tables is filled."""
    rows = [
        {
            "person": one.person,
            "reason": one.sentence,
            "extent": one.extent,
            "accounts": "" if one.accounts is None else formats.number(one.accounts, language),
            "until": _until(one, language),
        }
        for one in answer.reasons
    ]
    asked = "pair" if answer.person and answer.account else "person" if answer.person else "account"
    return {
        "title": title_of(answer),
        "firm": answer.firm,
        "prepared_on": answer.asked_at.date(),
        "prepared_time": formats.time(answer.asked_at, language),
        "prepared_by": answer.asked_by,
        "verdict": answer.verdict,
        **{name: rows if name == asked else [] for name in ("pair", "person", "account")},
        "roles": [
            {"role": role.name, "what": what, "sentence": sentence}
            for role in answer.roles
            for what, sentence in (("", role.sentence), *role.lines)
        ],
    }


def _until(one: WhyReason, language: str) -> str:
    if one.until is None:
        return ""
    if isinstance(one.until, dt.datetime):
        return formats.moment(one.until, language)
    return formats.date(one.until, language)
