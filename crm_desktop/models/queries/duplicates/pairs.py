"""The pairs that a scan found: the list, both sides of one, what is decided about it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Row

MOST = 2_000


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two records that may be the same. `mine`: both may be changed, so they may be merged."""

    kind: str
    left_id: int
    right_id: int
    left: str
    right: str
    left_detail: str
    right_detail: str
    score: float
    reasons: tuple[str, ...]
    mine: bool
    found_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Sides:
    """Both records of a pair as this person sees them; `moving` counts what hangs on each."""

    left: Row
    right: Row
    moving: Mapping[int, Mapping[str, int]] = field(default_factory=dict)
    one_account: bool = False


def list_pairs(session: Session, kind: str, *, own: bool = False) -> tuple[PairRow, ...]:
    """Return the pairs that this person may look at, the likeliest first; `own`: may merge."""
    names = {
        "account": (
            "l.name, r.name, concat_ws(' · ', l.town, le.display_name),"
            " concat_ws(' · ', r.town, re.display_name)"
        ),
        "contact": "l.full_name, r.full_name, la.name, ra.name",
    }[kind]
    joins = {
        "account": (
            " LEFT JOIN crm.employee le ON le.id = l.owner_id"
            " LEFT JOIN crm.employee re ON re.id = r.owner_id"
        ),
        "contact": (
            " JOIN crm.account la ON la.id = l.account_id"
            " JOIN crm.account ra ON ra.id = r.account_id"
        ),
    }[kind]
    rows = session.execute(
        text(
            f"SELECT d.left_id, d.right_id, {names}, d.score, d.reasons, d.mine, d.found_at"
            " FROM crm.list_duplicates(:kind, :own, :most) AS d"
            f" JOIN crm.{kind} l ON l.id = d.left_id JOIN crm.{kind} r ON r.id = d.right_id{joins}"
            " ORDER BY d.score DESC, d.left_id, d.right_id"
        ),
        {"kind": kind, "own": own, "most": MOST},
    )
    return tuple(
        PairRow(
            kind, left_id, right_id, left, right, left_detail or "", right_detail or "",
            score / 1000, tuple(reasons.split()), mine, found_at,
        )
        for left_id, right_id, left, right, left_detail, right_detail, score, reasons, mine,
        found_at in rows
    )  # fmt: skip


def read_sides(
    session: Session, catalogue: Catalogue, kind: str, left_id: int, right_id: int
) -> Sides:
    """Return both records of a pair. Raises Gone where one was deleted or merged meanwhile."""
    left = read_row(session, catalogue, kind, left_id)
    right = read_row(session, catalogue, kind, right_id)
    return Sides(left, right, one_account=left["account_id"] == right["account_id"])


def set_different(
    session: Session, kind: str, left_id: int, right_id: int, *, different: bool = True
) -> None:
    """Note that two records are not the same, so that no scan offers them again; or take it back.

    Raises NotAllowed for somebody who does not see them or may not merge.
    """
    session.execute(
        text("SELECT crm.set_different(:kind, :left, :right, :different)"),
        {"kind": kind, "left": left_id, "right": right_id, "different": different},
    )
