"""The timeline as an item model: entries newest first, a heading before each month."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _
from crm_desktop.models.queries.card.rows import TimelineEntry, TimelinePage
from crm_desktop.views import values
from crm_desktop.views.look import KIND_ICONS, Role
from crm_desktop.views.look.rows.months import Month, with_months

Index = QModelIndex | QPersistentModelIndex
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
# What an entry's status says in colour; a status without a tone is not worth a chip.
CHIP_TONES = {
    ("activity", "planned"): "info",
    ("activity", "cancelled"): "",
    ("communication", "in"): "",
    ("opportunity", "won"): "good",
    ("opportunity", "lost"): "",
    ("service", "running"): "good",
    ("service", "cancelled"): "",
    ("product_feedback", "praise"): "good",
    ("product_feedback", "wish"): "",
    ("product_feedback", "problem"): "warn",
    ("project", "paused"): "warn",
    ("project", "cancelled"): "",
}


Line = TimelineEntry | Month


class TimelineModel(QAbstractListModel):
    """Entries come by pages; `want_more` gets the last entry when the view nears the end."""

    def __init__(
        self,
        catalogue: Catalogue,
        want_more: Callable[[TimelineEntry], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._want_more = want_more
        self._lines: list[Line] = []
        self._more = False
        self._asking = False
        self._words = TimelineWords(catalogue)

    def set_page(self, page: TimelinePage) -> None:
        """Show the first page instead of what stands there."""
        self.beginResetModel()
        self._lines = []
        self._lines = with_months(self._lines, page.entries, entry_day)
        self._more = page.more
        self._asking = False
        self.endResetModel()

    def add_page(self, page: TimelinePage) -> None:
        """Put older entries below."""
        self._asking = False
        self._more = page.more
        before = len(self._lines)
        new = with_months(self._lines, page.entries, entry_day)
        if new:
            self.beginInsertRows(QModelIndex(), before, before + len(new) - 1)
            self._lines += new
            self.endInsertRows()
        headings = [row for row, line in enumerate(self._lines) if isinstance(line, Month)]
        for row in headings:  # the last month before was perhaps not complete
            index = self.index(row, 0)
            self.dataChanged.emit(index, index, [int(Role.COUNT)])

    def stop_asking(self) -> None:
        """The question for older entries failed; scrolling asks again."""
        self._asking = False

    def entry(self, row: int) -> TimelineEntry | None:
        """Return the entry of a row; None for a heading."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, TimelineEntry) else None

    def entries(self) -> list[TimelineEntry]:
        """Return the entries that have been loaded."""
        return [line for line in self._lines if isinstance(line, TimelineEntry)]

    # --- what the view asks ----------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._asking

    def fetchMore(self, parent: Index) -> None:
        entries = self.entries()
        if self._more and not self._asking and entries:
            self._asking = True
            self._want_more(entries[-1])

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._lines[index.row()], Month):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if isinstance(line, Month):
            return self._heading(index.row(), line, role)
        return self._entry(line, role)

    def _heading(self, row: int, line: Month, role: int) -> Any:
        if role in (DISPLAY, SPOKEN):
            return values.month_text(line.year, line.month)
        if role == Role.HEADING:
            return True
        if role == Role.COUNT:
            last = all(not isinstance(each, Month) for each in self._lines[row + 1 :])
            if last and self._more:
                return None  # more of this month may follow
            return self.tr("%n record(s)", None, line.count)
        return None

    def _entry(self, entry: TimelineEntry, role: int) -> Any:
        if role == DISPLAY:
            return self._title(entry)
        if role == Role.WHEN:
            entry_date = entry_day(entry)
            day = values.short_date(entry_date, entry_date)  # the heading of the month has the year
            return (day, "" if entry.all_day else values.time_text(entry.happened_at))
        if role == Role.ICON:
            return KIND_ICONS.get(entry.code) or KIND_ICONS.get(entry.kind, "circle")
        if role == Role.SUB:
            amount = entry.amount
            money = "" if amount is None else values.money_text(amount, entry.currency)
            return " · ".join(part for part in (entry.people, money) if part) or None
        if role == Role.BODY:
            return entry.body or None
        if role == Role.CHIP:
            return self._words.chip(entry)
        if role == Role.KEY:
            return entry.id
        if role == Role.ROW:
            return entry
        if role == SPOKEN:
            return self._spoken(entry)
        return None

    def _title(self, entry: TimelineEntry) -> str:
        word = self._words.kind(entry)
        if not word:
            return entry.title
        pattern = self.tr("%1: %2", "kind of an entry and its subject")
        return pattern.replace("%1", word).replace("%2", entry.title)

    def _spoken(self, entry: TimelineEntry) -> str:
        when = values.date_text(entry_day(entry))
        if not entry.all_day:
            when = f"{when} {values.time_text(entry.happened_at)}"
        chip = self._words.chip(entry)
        parts = [
            self._title(entry),
            when,
            self._entry(entry, Role.SUB) or "",
            chip[0] if chip else "",
            entry.body,
        ]
        return ", ".join(part for part in parts if part)


def entry_day(entry: TimelineEntry) -> dt.date:
    """Return the day of an entry: a date as it was entered, a time by this computer's clock."""
    if entry.all_day:
        return entry.happened_at.astimezone(dt.UTC).date()
    return entry.happened_at.astimezone().date()


def entry_moment(entry: TimelineEntry) -> dt.datetime:
    """Return the moment of an entry on this computer's clock; a date keeps its day."""
    return entry.happened_at.astimezone(dt.UTC if entry.all_day else None)


class TimelineWords:
    """The words of an entry's codes; made once, since looking them up costs more than painting."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._kinds = {name: _(kind.label) for name, kind in catalogue.kinds.items()}
        self._codes: dict[tuple[str, str, str], str] = {}
        for kind in catalogue.kinds.values():
            for field in kind.fields:
                if field.choices:
                    for option in catalogue.options_of(field):
                        self._codes[kind.name, field.name, str(option.value)] = option.label
        if "stage" in catalogue.kinds and catalogue.kind("stage").has("outcome"):
            for option in catalogue.options_of(catalogue.kind("stage").field("outcome")):
                self._codes["opportunity", "outcome", str(option.value)] = option.label

    def kind(self, entry: TimelineEntry) -> str:
        """Return what an entry is: a meeting, an e-mail, a document."""
        if entry.kind in ("activity", "communication"):
            return self._codes.get((entry.kind, "kind", entry.code), "")
        return self._kinds.get(entry.kind, "")

    def chip(self, entry: TimelineEntry) -> tuple[str, str] | None:
        """Return word and tone of a status that says more than that it happened."""
        tone = CHIP_TONES.get((entry.kind, entry.chip))
        if tone is None:
            return None
        field = {
            "communication": "direction",
            "opportunity": "outcome",
            "product_feedback": "kind",
        }.get(entry.kind, "status")
        word = self._codes.get((entry.kind, field, entry.chip), "")
        return (word, tone) if word else None
