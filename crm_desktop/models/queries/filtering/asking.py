"""Who asks, and on which day: what a filter has to know besides its own values."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.filters import Condition, Filter, Group, Myself, Period, Related
from crm_desktop.models.queries.filtering.few import Looking

# What the rules on data say may depend on the day, as a segment's filter does.
BY_RULES = ("completeness", "verify_by", "segment_ids")
# Columns hold years of four digits; a period may reach further.
EARLIEST, LATEST = dt.date(1000, 1, 1), dt.date(9000, 12, 31)


@dataclass(frozen=True, slots=True)
class Asking:
    """The person's catalogue, today and the time zone at the firm, and the person's own key."""

    catalogue: Catalogue
    today: dt.date
    zone: ZoneInfo
    me: int | None
    look: Looking | None = None  # whether few records fit; without it nobody looks
    mine: bool = False  # only records matter for which the person is responsible
    seen: bool = False  # the list shows accounts alone whose details the person sees
    whole: bool = False  # all that fit are read, as a report does: the planner joins them best

    def days(self, value: dt.date | Period) -> tuple[dt.date, dt.date]:
        """Return the first and the last day that a value means."""
        first, last = value.days(self.today) if isinstance(value, Period) else (value, value)
        return min(max(first, EARLIEST), LATEST), min(max(last, EARLIEST), LATEST)

    def begin(self, day: dt.date) -> dt.datetime:
        """Return the moment in which a day begins at the firm."""
        return dt.datetime.combine(day, dt.time(), self.zone)


def asking(session: Session, catalogue: Catalogue, filters: Iterable[Filter]) -> Asking:
    """Return who asks when; the server is asked only where a filter depends on it."""
    if not any(_moves(part) for part in filters):
        return Asking(catalogue, dt.date.min, ZoneInfo("UTC"), None, Looking(session))
    known: Asking | None = session.info.get("asking")
    if known is None or known.catalogue is not catalogue:
        row = session.execute(
            text(
                "SELECT (now() AT TIME ZONE f.time_zone)::date AS today, f.time_zone,"
                " (SELECT e.id FROM crm.employee e WHERE e.login = session_user) AS me"
                " FROM crm.firm f"
            )
        ).one()
        known = Asking(catalogue, row.today, ZoneInfo(row.time_zone), row.me, Looking(session))
        session.info["asking"] = known
    return known


def _moves(part: Filter) -> bool:
    match part:
        case Group():
            return any(_moves(each) for each in part.parts)
        case Related():
            return part.where is not None and _moves(part.where)
        case Condition():
            values: tuple[Any, ...] = part.value if isinstance(part.value, tuple) else (part.value,)
            return part.field in BY_RULES or any(
                isinstance(each, dt.date | Period | Myself) for each in values
            )
