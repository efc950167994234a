"""The board of opportunities: lanes with sums, and of each lane the cards that are in sight.

As many statements however many opportunities there are; sums stand in the firm's currency.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import BigInteger, cast, func, select, text, tuple_, union_all
from sqlalchemy import Row as Found
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.columns.columns import table_of, titles
from crm_desktop.models.queries.lists.listing import base
from crm_desktop.models.queries.rows import ListQuery

FIRST = 30  # cards of a lane that are read at once
NO_DAY = dt.date(9000, 1, 1)  # behind all others


@dataclass(frozen=True, slots=True)
class Card:
    """An opportunity as a card shows it; `weak` says what it lacks: next_step, close or nothing."""

    id: int
    stage_id: int
    version: int
    name: str
    account: str
    amount: int | None
    currency: str
    probability: int | None
    expected_close: dt.date | None
    employee_id: int | None
    weak: str


@dataclass(frozen=True, slots=True)
class Step:
    """A stage: one that is open has a lane."""

    id: int
    name: str
    probability: int
    outcome: str


@dataclass(frozen=True, slots=True)
class Sums:
    """What stands in a lane, in the firm's currency; `unknown` amounts have no rate today."""

    count: int = 0
    amount: int = 0
    weighted: int = 0
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Board:
    """Stages, sums and first cards by stage; `lacking` are the currencies without a rate."""

    steps: tuple[Step, ...]
    currency: str
    sums: dict[int, Sums]
    cards: dict[int, tuple[Card, ...]]
    lacking: tuple[str, ...] = ()


def board_query(filters: Sequence[Any], search: str = "") -> ListQuery:
    """Return which opportunities the board shows."""
    return ListQuery("opportunity", (), "expected_close", filters=tuple(filters), search=search)


def read_board(session: Session, catalogue: Catalogue, query: ListQuery) -> Board:
    """Return the lanes of the open stages, as far as this person sees what stands in them."""
    steps = tuple(
        Step(*row)
        for row in session.execute(
            text(
                "SELECT id, name, probability, outcome FROM crm.stage"
                " WHERE active AND deleted_at IS NULL ORDER BY position, id"
            )
        )
    )
    table, wanted = table_of("opportunity"), [s.id for s in steps if s.outcome == "open"]
    here = table.c.stage_id.in_(wanted)
    grouped = (
        base(
            session, catalogue, query, table.c.stage_id, table.c.currency,
            func.count().label("count"), cast(func.sum(table.c.amount), BigInteger).label("amount"),
            cast(func.sum(table.c.weighted), BigInteger).label("weighted"),
            func.count(table.c.amount).label("priced"),
        )
        .where(here)
        .group_by(table.c.stage_id, table.c.currency)
        .subquery()
    )  # fmt: skip
    home = session.scalar(text("SELECT currency FROM crm.firm")) or ""
    today = func.current_date()
    rows = session.execute(
        select(
            grouped.c.stage_id,
            grouped.c.currency,
            grouped.c.count,
            grouped.c.priced,
            func.crm.convert(grouped.c.amount, grouped.c.currency, home, today),
            func.crm.convert(grouped.c.weighted, grouped.c.currency, home, today),
        )
    ).all()
    sums: dict[int, Sums] = {stage: Sums() for stage in wanted}
    lacking: set[str] = set()
    for stage, currency, count, priced, amount, weighted in rows:
        known = sums[stage]
        unknown = priced if amount is None else 0
        if unknown:
            lacking.add(currency)
        sums[stage] = Sums(
            known.count + count,
            known.amount + int(amount or 0),
            known.weighted + int(weighted or 0),
            known.unknown + unknown,
        )
    place = func.row_number().over(partition_by=table.c.stage_id, order_by=_order())
    numbered = (
        base(session, catalogue, query, *_columns(), place.label("place")).where(here).subquery()
    )
    first = session.execute(
        select(numbered)
        .where(numbered.c.place <= FIRST)
        .order_by(numbered.c.stage_id, numbered.c.place)
    ).all()
    cards: dict[int, tuple[Card, ...]] = dict.fromkeys(wanted, ())
    for card in _cards(session, catalogue, first):
        cards[card.stage_id] = (*cards[card.stage_id], card)
    return Board(steps, home, sums, cards, tuple(sorted(lacking)))


def more_cards(
    session: Session, catalogue: Catalogue, query: ListQuery, stage: int, after: Card
) -> tuple[Card, ...]:
    """Return the next cards of a lane."""
    table = table_of("opportunity")
    key = tuple_(func.coalesce(table.c.expected_close, NO_DAY), table.c.id)
    found = (
        base(session, catalogue, query, *_columns())
        .where(table.c.stage_id == stage)
        .where(key > tuple_(after.expected_close or NO_DAY, after.id))
        .order_by(*_order())
        .limit(FIRST)
    )
    return _cards(session, catalogue, session.execute(found).all())


def _columns() -> tuple[Any, ...]:
    c = table_of("opportunity").c
    return (
        c.id, c.stage_id, c.version, c.name, c.account_id, c.amount, c.currency, c.probability,
        c.expected_close, c.employee_id, c.next_step,
    )  # fmt: skip


def _order() -> tuple[Any, ...]:
    table = table_of("opportunity")
    return func.coalesce(table.c.expected_close, NO_DAY), table.c.id


def _cards(session: Session, catalogue: Catalogue, rows: Sequence[Found[Any]]) -> tuple[Card, ...]:
    names = titles(session, catalogue, "account", (row.account_id for row in rows))
    with_plan = planned(session, catalogue, [row.id for row in rows])
    today = dt.date.today()

    def weak(row: Found[Any]) -> str:
        if row.expected_close is not None and row.expected_close < today:
            return "close"
        return "" if row.next_step or row.id in with_plan else "next_step"

    return tuple(
        Card(
            row.id, row.stage_id, row.version, row.name, names.get(row.account_id, ""), row.amount,
            row.currency, row.probability, row.expected_close, row.employee_id, weak(row),
        )
        for row in rows
    )  # fmt: skip


def planned(session: Session, catalogue: Catalogue, ids: list[int]) -> set[int]:
    """Return those for which a task or a meeting stands open."""
    asked = [
        select(table_of(kind).c.opportunity_id).where(
            table_of(kind).c.opportunity_id.in_(ids),
            table_of(kind).c.status == state,
            table_of(kind).c.deleted_at.is_(None),
        )
        for kind, state in (("task", "open"), ("activity", "planned"))
        if kind in catalogue.kinds
    ]
    return set(session.scalars(union_all(*asked))) if asked and ids else set()


def moved(board: Board, card: Card, stage: int) -> Board:
    """Return the board as it looks while a card is on its way to another stage."""
    cards, sums = dict(board.cards), dict(board.sums)
    for here, by in ((card.stage_id, -1), (stage, 1)):
        if here in cards:
            others = [each for each in cards[here] if each.id != card.id]
            if by > 0:
                others.append(replace(card, stage_id=stage))
            cards[here] = tuple(sorted(others, key=lambda c: (c.expected_close or NO_DAY, c.id)))
            sums[here] = replace(sums[here], count=sums[here].count + by)
    return replace(board, cards=cards, sums=sums)
