"""What would close the gap of a target: opportunities that are won, then cells to go for."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.plans.targets import PlanTargets, Target, read_targets
from crm_desktop.models.queries.plans.whitespace.cells import Key
from crm_desktop.models.queries.plans.whitespace.earned import OPPORTUNITIES
from crm_desktop.models.queries.plans.whitespace.next_best import Best, next_best
from crm_desktop.models.queries.plans.whitespace.reading import (
    Whitespace,
    last_year,
    read_whitespace,
)

MOST = 12

OPEN = f"""
SELECT o.id, t.name, g.name AS stage, o.expected_close, o.line_id, o.division_id, t.probability,
    crm.convert(o.amount, o.currency, CAST(:currency AS text), current_date) AS amount,
    crm.convert(o.weighted, o.currency, CAST(:currency AS text), current_date) AS weighted
FROM ({OPPORTUNITIES}) AS o JOIN crm.opportunity t ON t.id = o.id
JOIN crm.stage g ON g.id = t.stage_id WHERE o.outcome = 'open'
"""


@dataclass(frozen=True, slots=True)
class Part:
    """An open opportunity, or what one of its lines is about."""

    id: int
    name: str
    stage: str
    expected_close: dt.date | None
    line_id: int | None
    division_id: int | None
    probability: int | None
    amount: int | None
    weighted: int | None


@dataclass(frozen=True, slots=True)
class Closer:
    """Something that would add to a target: how much, in minor units of the plan's currency.

    `how`: win (it is expected in the quarter), early (it would have to close in it), cell (nothing
    is there yet; the amount is of a year). `key` is that of the cell.
    """

    how: str
    adds: int
    name: str = ""
    stage: str = ""
    day: dt.date | None = None
    id: int = 0
    best: Best | None = None
    key: Key = (None, None)


@dataclass(frozen=True, slots=True)
class TargetPage:
    """What the page of targets shows."""

    targets: PlanTargets
    parts: tuple[Part, ...]
    whitespace: Whitespace


def read_target_page(session: Session, catalogue: Catalogue, plan_id: int) -> TargetPage:
    """Return the targets of a plan with all that may close a gap; Gone where there is no plan."""
    targets = read_targets(session, catalogue, plan_id)
    parts: tuple[Part, ...] = ()
    whitespace = read_whitespace(session, catalogue, plan_id, last_year(targets.today))
    if whitespace.blank.pipeline is not None:
        given: dict[str, Any] = {"account": targets.account_id, "currency": targets.currency}
        parts = tuple(Part(*row) for row in session.execute(text(OPEN), given))
    return TargetPage(targets, parts, whitespace)


def what_closes(page: TargetPage, target: Target) -> list[Closer]:
    """Return what would add to a target, what is nearest first; nothing once it is reached.

    Only for revenue and share: of the others the program cannot say what moves them.
    """
    if target.measure not in ("revenue", "share") or not target.gap:
        return []
    found = _opportunities(page.parts, target, page.targets.today)
    best = next_best(page.whitespace.live(), page.whitespace.today)
    cells = [
        Closer("cell", one.cell.room, best=one, key=one.cell.key)
        for one in best
        if one.cell.room and _inside(target, *one.cell.key)
    ]
    return [*found, *cells][:MOST]


def _inside(target: Target, division: int | None, line: int | None) -> bool:
    return (target.line_id is None or line == target.line_id) and (
        not target.divisions or division in target.divisions
    )


def _opportunities(parts: Sequence[Part], target: Target, today: dt.date) -> list[Closer]:
    """Return the open opportunities of a target, each once however many of its lines count."""
    won: dict[int, Closer] = {}
    for part in parts:
        if not _inside(target, part.division_id, part.line_id) or not part.amount:
            continue
        day = part.expected_close
        expected = day is not None and target.quarter <= day <= target.last and target.last >= today
        adds = part.amount - (part.weighted or 0) if expected else part.amount
        before = won[part.id].adds if part.id in won else 0
        if adds + before > 0:
            how = "win" if expected else "early"
            won[part.id] = Closer(how, adds + before, part.name, part.stage, day, part.id)
    return sorted(
        won.values(),
        key=lambda one: (one.how != "win", -one.adds if one.how == "win" else 0,
                         one.day or dt.date.max),
    )  # fmt: skip
