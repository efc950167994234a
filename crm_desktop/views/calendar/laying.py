"""Where events lie: pieces of a day in lanes beside each other, and the clock of this computer."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crm_desktop.models.queries.activities.calendar import Event

DAY = 24 * 60  # minutes
SHORTEST = 20  # minutes that a piece takes up on the screen at least
USUAL = {"meeting": 60, "call": 30}  # minutes of what has no end


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of an event that lies in one day: minutes from midnight, lane of so many lanes."""

    event: Event
    day: dt.date
    begins: int
    ends: int
    lane: int = 0
    lanes: int = 1


def local(moment: dt.datetime) -> dt.datetime:
    """Return a moment on the clock of this computer."""
    return moment.astimezone()


def at(day: dt.date, minutes: int) -> dt.datetime:
    """Return the moment of a wall time in UTC; over a change of clocks the wall time holds."""
    days, rest = divmod(minutes, DAY)
    naive = dt.datetime.combine(day + dt.timedelta(days=days), dt.time(rest // 60, rest % 60))
    return naive.astimezone().astimezone(dt.UTC)


def end_of(event: Event) -> dt.datetime:
    """Return when an event ends, or would by habit."""
    if event.ends_at is not None:
        return event.ends_at
    return event.starts_at + dt.timedelta(minutes=USUAL.get(event.kind, 30))


def pieces(events: Iterable[Event], days: Sequence[dt.date]) -> list[Piece]:
    """Return the pieces of events that lie in these days, each day laid out in lanes."""
    by_day: dict[dt.date, list[Piece]] = {day: [] for day in days}
    for event in events:
        first, last = local(event.starts_at), local(end_of(event))
        day = first.date()
        while day <= last.date():
            if day in by_day:
                begins = first.hour * 60 + first.minute if day == first.date() else 0
                ends = last.hour * 60 + last.minute if day == last.date() else DAY
                if ends > begins or day == first.date():
                    by_day[day].append(Piece(event, day, begins, max(ends, begins)))
            day += dt.timedelta(days=1)
    return [piece for day in days for piece in _in_lanes(by_day[day])]


def _in_lanes(day: list[Piece]) -> list[Piece]:
    """Give pieces that overlap lanes beside each other; each group is as wide as it must be."""
    found: list[Piece] = []
    group: list[Piece] = []
    until = -1
    for piece in sorted(day, key=lambda p: (p.begins, -p.ends, p.event.id)):
        if group and piece.begins >= until:
            found += _spread(group)
            group, until = [], -1
        group.append(piece)
        until = max(until, piece.ends, piece.begins + SHORTEST)
    return found + _spread(group)


def _spread(group: list[Piece]) -> list[Piece]:
    free: list[int] = []  # when each lane is free again
    lanes = []
    for piece in group:
        taken = max(piece.ends, piece.begins + SHORTEST)
        lane = next((n for n, when in enumerate(free) if when <= piece.begins), len(free))
        free[lane : lane + 1] = [taken]
        lanes.append(lane)
    return [
        Piece(p.event, p.day, p.begins, p.ends, lane, len(free))
        for p, lane in zip(group, lanes, strict=True)
    ]
