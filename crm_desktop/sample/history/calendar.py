"""Days and hours of the history, counted from the given day; no clock is read."""

import datetime as dt
from collections.abc import Callable

PAST = 60 * 366  # days back that can be named: the founding of an old firm
AHEAD = 5 * 366
HISTORY = 3 * 365  # days of history before today


def _summer_time(day: dt.date) -> bool:
    # Rule of the Union: last Sunday of March to last Sunday of October.
    def last_sunday(month: int) -> dt.date:
        last = dt.date(day.year, month, 31)
        return last - dt.timedelta(days=(last.weekday() + 1) % 7)

    return last_sunday(3) <= day < last_sunday(10)


class Calendar:
    """Texts of days and moments by their distance from `today` in days (past negative)."""

    def __init__(self, today: dt.date) -> None:
        self.today = today
        self._weekday = today.weekday()
        days = [today + dt.timedelta(days=n) for n in range(-PAST, AHEAD)]
        self._iso = [day.isoformat() for day in days]
        zones = [1 + _summer_time(day) for day in days[PAST - 2 * HISTORY :]]
        self._zone = dict(enumerate(zones, start=-2 * HISTORY))

    def day(self, offset: int) -> str:
        """Return the ISO date."""
        return self._iso[offset + PAST]

    def year(self, offset: int) -> int:
        return int(self._iso[offset + PAST][:4])

    def workday(self, offset: int) -> int:
        """Return the offset moved from a Saturday or Sunday to the Friday before."""
        weekday = (self._weekday + offset) % 7
        return offset - (weekday - 4) if weekday > 4 else offset

    def moment(self, offset: int, minute: int, eastern: bool = False) -> str:
        """Return a timestamp with zone: `minute` is the local minute of the day.

        Local means central European, or with `eastern` Bulgarian time.
        """
        zone = self._zone[offset] + eastern
        return f"{self._iso[offset + PAST]} {minute // 60:02d}:{minute % 60:02d}:00+{zone:02d}"

    def written(self, language: str) -> Callable[[int], str]:
        """Return the function that writes a day and month as people of that language do."""
        form = {"cs": "{}. {}.", "bg": "{:02d}.{:02d}."}.get(language, "{}.{:02d}")

        def write(offset: int) -> str:
            iso = self.day(offset)
            return form.format(int(iso[8:]), int(iso[5:7]))

        return write
