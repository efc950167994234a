"""Likely duplicates of what is being typed.

Of accounts the directory is compared, with details only of those whose details one sees. Of people
whom one does not see the server names only who is responsible, by the name alone (decision 0011).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.matching.reasons import code
from crm_desktop.models.matching.record import Prepared, prepare
from crm_desktop.models.matching.scoring import THRESHOLD, evidence, score
from crm_desktop.models.queries.duplicates.comparing import as_compared, points_of
from crm_desktop.models.standard.company import compact
from crm_desktop.models.text import norm

MOST = 4
SHORTEST = 3  # letters of a name that are worth asking about


@dataclass(frozen=True, slots=True)
class Likely:
    """A record that may be the one being typed. `id` None: somebody one does not see.

    `detail` is its town or account, `handled_by` the responsible person, `score` 0 to 1, `reasons`
    codes of matching.reasons that speak for it.
    """

    kind: str
    id: int | None
    title: str = ""
    detail: str = ""
    handled_by: str = ""
    score: float = 0.0
    reasons: tuple[str, ...] = ()
    may_open: bool = False


def likely(
    session: Session, kind: str, values: Mapping[str, Any], points: Sequence[tuple[str, str]] = ()
) -> tuple[Likely, ...]:
    """Return what may be the same as a new account or contact, the likeliest first."""
    wanted = as_compared(kind, values, points)
    if kind == "account":
        name = str(wanted.get("name", ""))
        if len(norm(name).replace(" ", "")) < SHORTEST:
            return ()
        words = [word for word in norm(name).split() if len(word) > 2][:6]
        names = [name, str(wanted.get("town", "")), *words]
        numbers = [compact(str(values[n])) for n in ("company_id", "vat_id") if values.get(n)]
    else:
        names = [str(wanted.get("first_name", "")), str(wanted.get("last_name", ""))]
        if len(norm("".join(names)).replace(" ", "")) < SHORTEST:
            return ()
        numbers = [norm(value) for _kind, value in points if value]
    rows = session.execute(
        text("SELECT id, handled_by FROM crm.likely_duplicates(:kind, :names, :numbers)"),
        {"kind": kind, "names": names, "numbers": numbers},
    ).all()
    ids = [id for id, _handler in rows if id is not None]
    prepared = prepare(kind, wanted)
    found = (_accounts if kind == "account" else _contacts)(session, prepared, ids)
    found.sort(key=lambda one: (-one.score, one.title))
    handlers = [handler for _id, handler in rows if handler is not None]
    return (*found[:MOST], *_hidden(session, kind, handlers))


def _judged(kind: str, one: Prepared, other: Prepared, **told: Any) -> Likely | None:
    parts = evidence(kind, one, other)
    points = score(sum(part.points for part in parts))
    if points < THRESHOLD[kind]:
        return None
    speaking = sorted((part for part in parts if part.points > 0), key=lambda part: -part.points)
    return Likely(kind, score=points, reasons=tuple(map(code, speaking)), **told)


def _accounts(session: Session, typed: Prepared, ids: Sequence[int]) -> list[Likely]:
    rows = session.execute(
        text(
            "SELECT a.id, a.name, a.town, a.country, a.company_id, a.vat_id, e.display_name"
            " FROM crm.account a LEFT JOIN crm.employee e ON e.id = a.owner_id"
            " WHERE a.id = ANY(:ids)"
        ),
        {"ids": list(ids)},
    ).mappings()
    known = [dict(row) for row in rows]
    details = session.execute(
        text(
            "SELECT account_id, street, postcode, phone, email FROM crm.account_detail"
            " WHERE account_id = ANY(:ids)"
        ),
        {"ids": list(ids)},
    ).mappings()
    seen = {row["account_id"]: dict(row) for row in details}
    points = points_of(session, "account_id", list(seen))
    found = []
    for row in known:
        values = row | seen.get(row["id"], {})
        other = prepare("account", as_compared("account", values, points.get(row["id"], ())))
        judged = _judged(
            "account",
            typed,
            other,
            id=row["id"],
            title=row["name"],
            detail=row["town"] or "",
            handled_by=row["display_name"] or "",
            may_open=row["id"] in seen,
        )
        if judged is not None:
            found.append(judged)
    return found


def _contacts(session: Session, typed: Prepared, ids: Sequence[int]) -> list[Likely]:
    rows = session.execute(
        text(
            "SELECT c.id, c.first_name, c.last_name, c.full_name, a.name AS account,"
            " e.display_name FROM crm.contact c JOIN crm.account a ON a.id = c.account_id"
            " LEFT JOIN crm.employee e ON e.id = a.owner_id WHERE c.id = ANY(:ids)"
        ),
        {"ids": list(ids)},
    ).mappings()
    known = [dict(row) for row in rows]
    points = points_of(session, "contact_id", [row["id"] for row in known])
    found = []
    for row in known:
        other = prepare("contact", as_compared("contact", row, points.get(row["id"], ())))
        judged = _judged(
            "contact",
            typed,
            other,
            id=row["id"],
            title=row["full_name"],
            detail=row["account"],
            handled_by=row["display_name"] or "",
            may_open=True,
        )
        if judged is not None:
            found.append(judged)
    return found


def _hidden(session: Session, kind: str, handlers: Sequence[int]) -> list[Likely]:
    rows = session.execute(
        text("SELECT display_name FROM crm.employee WHERE id = ANY(:ids) ORDER BY sort_key"),
        {"ids": list(handlers)},
    )
    return [Likely(kind, None, handled_by=name) for (name,) in rows]
