"""Lines of the record of changes as an item model: newest first, a heading before each month."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.changes.rows import Line, LinePage
from crm_desktop.views import values
from crm_desktop.views.history import words
from crm_desktop.views.look import Role
from crm_desktop.views.look.rows.months import Month, with_months

Index = QModelIndex | QPersistentModelIndex
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
FEW = {"enter": 3}  # fields shown of a new record; others show more
MOST = 6


class HistoryModel(QAbstractListModel):
    """Lines come by pages; `want_more` gets the key of the next one when the view nears the end.

    `one_record`: all lines are of the same record, so they begin with what was done.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        home: str,
        want_more: Callable[[int], object],
        one_record: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._home = catalogue, home
        self._want_more, self._one_record = want_more, one_record
        self._lines: list[Line | Month] = []
        self._before: int | None = None
        self._asking = False
        self._open: set[int] = set()
        self.with_account = False

    def set_page(self, page: LinePage) -> None:
        """Show the first page instead of what stands there."""
        self.beginResetModel()
        self._lines = []
        self._lines = with_months(self._lines, page.lines, _day)
        self._before, self._asking = page.before, False
        self.endResetModel()

    def add_page(self, page: LinePage) -> None:
        """Put older lines below."""
        self._before, self._asking = page.before, False
        new = with_months(self._lines, page.lines, _day)
        if new:
            at = len(self._lines)
            self.beginInsertRows(QModelIndex(), at, at + len(new) - 1)
            self._lines += new
            self.endInsertRows()

    def stop_asking(self) -> None:
        """The question for older lines failed; scrolling asks again."""
        self._asking = False

    def line(self, row: int) -> Line | None:
        """Return the line of a row; None for a heading."""
        found = self._lines[row] if 0 <= row < len(self._lines) else None
        return found if isinstance(found, Line) else None

    def lines(self) -> list[Line]:
        """Return the lines that have been loaded."""
        return [line for line in self._lines if isinstance(line, Line)]

    def row_of(self, id: int) -> int:
        """Return the row of a line, −1 where it is not loaded."""
        found = (row for row, line in enumerate(self._lines) if getattr(line, "id", 0) == id)
        return next(found, -1)

    def toggle(self, row: int) -> None:
        """Show all fields of a line, or only the first again."""
        line = self.line(row)
        if line is not None and len(line.fields) > FEW.get(line.done, MOST) + 1:
            self._open ^= {line.id}
            index = self.index(row, 0)
            self.dataChanged.emit(index, index, [int(Role.BODY)])
            self.layoutChanged.emit()

    # --- what the view asks ----------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._before is not None and not self._asking

    def fetchMore(self, parent: Index) -> None:
        if self._before is not None and not self._asking:
            self._asking = True
            self._want_more(self._before)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._lines[index.row()], Month):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if isinstance(line, Month):
            if role in (DISPLAY, SPOKEN):
                return values.month_text(line.year, line.month)
            return True if role == Role.HEADING else None
        return self._of_line(line, role)

    def _of_line(self, line: Line, role: int) -> Any:
        if role == DISPLAY:
            return words.done_words(line.done) if self._one_record else words.subject(line)
        if role == Role.WHEN:
            day = line.happened_at.astimezone().date()
            return (values.short_date(day, day), values.time_text(line.happened_at))
        if role == Role.ICON:
            return words.icon_of(line)
        if role == Role.SUB:
            account = line.account if self.with_account and line.kind != "account" else ""
            return " · ".join(part for part in (words.who_words(line), account) if part)
        if role == Role.CHIP and not self._one_record:
            return (words.done_words(line.done), words.TONES.get(line.done, ""))
        if role == Role.BODY:
            return self._body(line)
        if role == Role.KEY:
            return line.id
        if role == Role.ROW:
            return line
        if role == SPOKEN:
            return self.text(line)
        return None

    def _body(self, line: Line) -> tuple[tuple[str, str, str, bool], ...]:
        """Return (label, old, new, changed) for each field that is shown; the rest as a count."""
        fields = [words.field_words(self._catalogue, one, self._home) for one in line.fields]
        most = FEW.get(line.done, MOST)
        if line.id in self._open or len(fields) == most + 1:  # one more needs no more room
            most = len(fields)
        two = line.done not in ("enter", "break_glass")
        shown = tuple((label, old, new, two) for label, old, new in fields[:most])
        left = len(fields) - len(shown)
        more = ((self.tr("and %n more field(s)", None, left), "", "", False),) if left else ()
        return (*shown, *more)

    def text(self, line: Line) -> str:
        """Return a whole line in words: read aloud, copied, shown where it was cut."""
        when = values.when_text(line.happened_at, year=True)
        two = line.done not in ("enter", "break_glass")
        fields = [words.field_words(self._catalogue, one, self._home) for one in line.fields]
        parts = [words.subject(line), words.done_words(line.done), when, words.who_words(line)]
        parts += [words.spoken_field(*one, two) for one in fields]
        return ", ".join(part for part in parts if part)


def _day(line: Line) -> dt.date:
    return line.happened_at.astimezone().date()
