"""The tasks of My day: overdue, today, this week; ticked off and put off in place."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from crm_desktop.models.queries.activities.my_day import DayTask
from crm_desktop.views import look
from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.paint import RIGHT, draw_text, text_width
from crm_desktop.views.look.rows.delegate import RowDelegate
from crm_desktop.views.look.rows.roles import Role
from crm_desktop.views.look.rows.ticking import TickList
from crm_desktop.views.values import due_text

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Line:
    """A heading with its count, or a task."""

    heading: str = ""
    count: int = 0
    task: DayTask | None = None


class DayTasks(QAbstractListModel):
    """Headings and tasks, one below the other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show_tasks(
        self, tasks: Sequence[DayTask], overdue: int, later: int, today: dt.date
    ) -> None:
        """Show these tasks; what was done today stands with what is due today."""
        groups: dict[str, list[DayTask]] = {"overdue": [], "today": [], "week": []}
        for task in tasks:
            if task.status == "done" or task.due_on is None or task.due_on == today:
                groups["today"].append(task)
            else:
                groups["overdue" if task.due_on < today else "week"].append(task)
        groups["today"].sort(key=lambda task: task.status == "done")
        lines: list[Line] = []
        for name, words in (
            ("overdue", self.tr("Overdue")),
            ("today", self.tr("Today")),
            ("week", self.tr("This week")),
        ):
            found = groups[name]
            still = sum(1 for task in found if task.status == "open")
            if found or name == "today":
                lines.append(Line(words, max(still, overdue if name == "overdue" else 0)))
                lines += [Line(task=task) for task in found]
        lines.append(Line(self.tr("Later"), later))
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def task_at(self, index: Index) -> DayTask | None:
        """Return the task of a row; a heading has none."""
        return self._lines[index.row()].task if index.isValid() else None

    def row_of(self, number: int) -> int:
        """Return the row of a task, -1 where it is not here."""
        for row, line in enumerate(self._lines):
            if line.task is not None and line.task.id == number:
                return row
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.task_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        task = line.task
        if task is None:
            return self._heading(line, role)
        below = " · ".join(part for part in (task.account, task.opportunity) if part)
        if role == Qt.ItemDataRole.DisplayRole:
            return task.subject
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = self.tr("done") if task.status == "done" else ""
            said = (task.subject, below, due_of(task), state)
            return ", ".join(part for part in said if part)
        if role == Qt.ItemDataRole.CheckStateRole:
            done = task.status == "done"
            return Qt.CheckState.Checked if done else Qt.CheckState.Unchecked
        if role == Role.SUB:
            return below or None
        if role == Role.TONE:
            return "second" if task.status == "done" else ""
        return line if role == Role.ROW else None

    def _heading(self, line: Line, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.heading} {line.count}"
        return line if role == Role.ROW else None


def due_of(task: DayTask) -> str:
    """Return when a task is due, in short."""
    return "" if task.due_on is None else due_text(task.due_on)


class TaskDelegate(RowDelegate):
    """A task with its box and day; a heading with its count over a hairline."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        tall = spacing.two_line_height()
        return QSize(200, spacing.grown(36) if self._line_of(index).task is None else tall)

    def _line_of(self, index: Index) -> Line:
        line: Line = index.data(Role.ROW)
        return line

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._line_of(index)
        area = QRectF(option.rect)
        if line.task is None:
            inner = area.adjusted(spacing.EDGE, area.height() - spacing.grown(28), -8, 0)
            used = draw_text(painter, inner, line.heading, "semibold", look.color("text"))
            count = inner.adjusted(used + 8, 0, 0, 0)
            draw_text(painter, count, str(line.count), "body", look.color("second"))
            edge = area.adjusted(spacing.EDGE, 0, -spacing.EDGE, 0)
            edge.setTop(area.bottom() - 1)
            painter.fillRect(edge, look.color("hairline"))
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        active = bool(option.widget is not None and option.widget.hasFocus())
        self._ground(painter, area, index, True, chosen, active)
        due = due_of(line.task)
        late = line.task.status == "open" and (line.task.due_on or dt.date.max) < dt.date.today()
        room = text_width("body", due) + (22 if late else 2)
        right = area.right() - spacing.EDGE
        place = QRectF(right - room, area.top(), room, area.height() - 1)
        inner = area.adjusted(spacing.EDGE, 0, 0, 0)
        inner.setRight(place.left() - 12)
        solid = chosen and active and tints.is_high_contrast()
        self._content(painter, inner, index, True, solid)
        ink = look.color("selection_text" if solid else "bad" if late else "second")
        if late:
            icons.draw(painter, place.left(), place.center().y() - 7, "clock", 14, ink)
        draw_text(painter, place, due, "body", ink, RIGHT)


class TaskList(TickList):
    """Signals carry a `DayTask`; + and − ask for it to be put off by so many days."""

    postponed = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tasks = DayTasks(self)
        self.show_rows(self.tasks, TaskDelegate(self))
        self.setAccessibleName(self.tr("Tasks"))

    def at(self, index: QModelIndex) -> DayTask | None:
        """Return the task of a row; a heading has none."""
        return self.tasks.task_at(index)

    def box_of(self, what: DayTask) -> int | None:
        """Return where the box of a task begins."""
        return spacing.EDGE

    def current(self) -> DayTask | None:
        """Return the task that is chosen."""
        return self.at(self.currentIndex())

    def choose(self, number: int) -> None:
        """Choose a task by its key, or the first one."""
        row = self.tasks.row_of(number)
        if row < 0:
            tasks = range(self.tasks.rowCount())
            row = next((r for r in tasks if self.tasks.task_at(self.tasks.index(r))), -1)
        if row >= 0:
            self.setCurrentIndex(self.tasks.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        task = self.current()
        if task is not None and event.text() in ("+", "-"):
            self.postponed.emit(task, 1 if event.text() == "+" else -1)
        else:
            super().keyPressEvent(event)
