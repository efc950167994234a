""" "What can this person see, and why", and "who can see this account": the answer as rows.

Who may ask is decided by the functions of the server; NotAllowed is theirs.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import KINDS
from crm_desktop.models.fields.kinds.rights import SHARED
from crm_desktop.models.language import N_, translator
from crm_desktop.models.queries.paper.sender import read, sender
from crm_desktop.models.queries.why.rows import WhyReason, WhyRole, WhyRow
from crm_desktop.models.rights import ROLES
from crm_desktop.models.rights.words import EXTENTS, REASONS, ROLE_NAMES, in_order, readable_by

# The order of reasons: what opens most comes first.
ORDER = ("responsible", "team", "superior", "superior_team", "stand_in", "break_glass", "share")
WHOLE = frozenset(ORDER) - {"share"}

NO_LOGIN = N_("{person} has no access to the CRM and sees nothing.")
WRITES = N_("{person} sees everything on {account} and may change it.")
READS = N_("{person} sees everything on {account}, without changing it.")
PARTLY = N_("{person} sees a part of {account}.")
ENTRY = N_("{person} sees only the entry of {account} in the directory.")
NOTHING = N_("{person} sees nothing of {account}.")


def why(session: Session, employee_id: int | None, account_id: int | None, language: str) -> WhyRow:
    """Return why a person sees an account; one of the two may be left out, not both.

    NotAllowed where the asker may not know; the sentences are in `language`.
    """
    if employee_id is None and account_id is None:
        raise ValueError("neither a person nor an account")
    firm, me, zone = sender(session)
    say = translator(language).gettext
    names: dict[int, str] = {
        row["id"]: row["display_name"]
        for row in read(session, "SELECT id, display_name FROM crm.employee")
    }
    account = ""
    if account_id is not None:
        account = (
            session.scalar(text("SELECT name FROM crm.account WHERE id = :id"), {"id": account_id})
            or f"#{account_id}"
        )
    person = names.get(employee_id, f"#{employee_id}") if employee_id is not None else ""
    roles = _roles(session, employee_id) if employee_id is not None else None
    rows = _ask(session, employee_id, account_id)
    found = [
        _reason(row, names, employee_id, say, zone) for row in rows if row["reason"] != "whole"
    ]
    # Who sees everything stands first; the people themselves come by name from the server.
    whole = {one.employee_id for one in found if one.whole}
    place = {one.employee_id: number for number, one in enumerate(found)}
    found.sort(
        key=lambda one: (
            one.employee_id not in whole,
            place[one.employee_id],
            _rank(one.reason),
            one.sentence,
        )
    )
    if employee_id is None:
        verdict = _verdict_of_account(account, found, language)
    elif account_id is None:
        accounts = sum(row["accounts"] for row in rows if row["reason"] == "whole")
        verdict = _verdict_of_person(person, accounts, roles, language)
    else:
        verdict = say(_verdict(found, roles)).format(person=person, account=account)
        if account.endswith("."):  # "…, a. s." ends the sentence with its own point
            verdict = verdict.replace(f"{account}.", account)
    return WhyRow(
        person=person,
        account=account,
        verdict=verdict,
        reasons=tuple(found),
        roles=tuple(_general(role, say) for role in in_order(roles or ())),
        firm=firm.name,
        asked_by=me.name,
        asked_at=dt.datetime.now(zone),
        employee_id=employee_id,
        account_id=account_id,
    )


def _ask(
    session: Session, employee_id: int | None, account_id: int | None
) -> list[Mapping[str, Any]]:
    if employee_id is None:
        return read(session, "SELECT * FROM crm.who_can_see(:account)", account=account_id)
    if account_id is None:
        return read(session, "SELECT * FROM crm.what_visible(:employee)", employee=employee_id)
    return read(
        session,
        "SELECT * FROM crm.why_visible(:employee, :account)",
        employee=employee_id,
        account=account_id,
    )


def _roles(session: Session, employee_id: int) -> tuple[str, ...] | None:
    """Return the groups of somebody who may sign in, None for anybody else."""
    rows = read(
        session,
        "SELECT g.rolname FROM crm.employee e JOIN pg_roles r ON r.rolname = e.login,"
        " pg_roles g WHERE e.id = :id AND e.active AND e.deleted_at IS NULL"
        " AND g.rolname = ANY (:known) AND pg_has_role(r.oid, g.oid, 'MEMBER')",
        id=employee_id,
        known=list(ROLE_NAMES),
    )
    return tuple(row["rolname"] for row in rows) or None


def _reason(
    row: Mapping[str, Any],
    names: Mapping[int, str],
    employee_id: int | None,
    say: Callable[[str], str],
    zone: ZoneInfo,
) -> WhyReason:
    kind, _colon, which = row["reason"].partition(":")
    name = names.get(row["via_id"], "") if kind != "role" else say(ROLE_NAMES[which])
    extent = EXTENTS[which if kind == "role" else row["access"]]
    if kind == "share":
        extent = dict(SHARED)[which]
    until = row["until"].astimezone(zone) if row["until"] else None
    number = row.get("employee_id", employee_id)
    return WhyReason(
        employee_id=number,
        person=names.get(number, ""),
        reason=row["reason"],
        sentence=say(REASONS[kind]).format(name=name),
        extent=say(extent),
        whole=kind in WHOLE,
        writes=row["access"] == "write",
        # A day ends at midnight of the next.
        until=until if kind == "break_glass" or until is None else until.date() - dt.timedelta(1),
        accounts=row.get("accounts"),
    )


def _rank(reason: str) -> int:
    kind = reason.partition(":")[0]
    return ORDER.index(kind) if kind in ORDER else len(ORDER)


def _verdict(found: Sequence[WhyReason], roles: Sequence[str] | None) -> str:
    if roles is None:
        return NO_LOGIN
    if any(one.whole for one in found):
        return WRITES if any(one.writes for one in found) else READS
    if found:
        return PARTLY
    return ENTRY if "crm_user" in roles else NOTHING


def _verdict_of_person(person: str, whole: int, roles: Sequence[str] | None, language: str) -> str:
    texts = translator(language)
    if roles is None:
        return texts.gettext(NO_LOGIN).format(person=person)
    return texts.ngettext(
        "{person} sees {count} account whole.", "{person} sees {count} accounts whole.", whole
    ).format(person=person, count=whole)


def _verdict_of_account(account: str, found: Sequence[WhyReason], language: str) -> str:
    whole = len({one.employee_id for one in found if one.whole})
    return (
        translator(language)
        .ngettext(
            "{count} person sees everything on {account}.",
            "{count} people see everything on {account}.",
            whole,
        )
        .format(count=whole, account=account)
        .replace("..", ".")
    )


def _general(role: str, say: Callable[[str], str]) -> WhyRole:
    lines = []
    for sentence, tables in readable_by(role):
        kinds = [say(KINDS[table].plural) for table in tables if table in KINDS]
        if kinds:
            lines.append((", ".join(kinds), say(sentence)))
    return WhyRole(say(ROLE_NAMES[role]), say(ROLES[role]), tuple(lines))
