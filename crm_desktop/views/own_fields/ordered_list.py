"""A list that people put in order: by dragging, or by Alt+Up and Alt+Down."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from crm_desktop.views.look import Role, spacing
from crm_desktop.views.look.rows.delegate import RowDelegate


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its key, words, a second fact in grey, and whether it is a heading."""

    key: str
    words: str
    tail: str = ""
    checked: bool | None = None  # None: has no tick
    heading: bool = False
    fixed: bool = False  # cannot be moved
    tone: str = ""


class OrderedList(QListWidget):
    """`ordered` follows every move, `ticked` every tick, `chosen` the current line."""

    ordered = Signal()
    ticked = Signal(str, bool)
    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setItemDelegate(RowDelegate(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self._filling = False
        self.model().rowsMoved.connect(self._on_moved)
        self.currentItemChanged.connect(self._on_current)
        self.itemChanged.connect(self._on_changed)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda step=step: self.move_current(step))

    def show_lines(self, lines: Sequence[Line], current: str = "") -> None:
        """Show these lines; the one named, or the one that was chosen, is the current one."""
        wanted = current or self.current()
        self._filling = True
        self.clear()
        for line in lines:
            item = QListWidgetItem(line.words)
            item.setData(Role.KEY, line.key)
            item.setData(Role.TAIL, line.tail or None)
            item.setData(Role.BOLD, line.heading)
            item.setData(Role.TONE, line.tone or None)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.words} {line.tail}".strip())
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if not line.fixed:
                flags |= Qt.ItemFlag.ItemIsDragEnabled
            if line.checked is not None:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
                on = Qt.CheckState.Checked if line.checked else Qt.CheckState.Unchecked
                item.setCheckState(on)
            item.setFlags(flags)
            item.setSizeHint(QSize(0, spacing.row_height()))
            self.addItem(item)
        keys = self.keys()
        at = keys.index(wanted) if wanted in keys else min(0, len(keys) - 1)
        self._filling = False
        self.setCurrentRow(at)

    def keys(self) -> list[str]:
        """Return the keys of the lines, from top to bottom."""
        return [str(self.item(row).data(Role.KEY)) for row in range(self.count())]

    def checked(self) -> list[str]:
        """Return the keys of the lines that are ticked."""
        items = [self.item(row) for row in range(self.count())]
        return [
            str(item.data(Role.KEY)) for item in items if item.checkState() == Qt.CheckState.Checked
        ]

    def current(self) -> str:
        """Return the key of the current line, "" where there is none."""
        item = self.currentItem()
        return str(item.data(Role.KEY)) if item is not None else ""

    def select(self, key: str) -> None:
        """Make a line the current one."""
        if key in self.keys():
            self.setCurrentRow(self.keys().index(key))

    def move_current(self, step: int) -> None:
        """Move the current line up (−1) or down (1)."""
        row = self.currentRow()
        goal = row + step
        if row < 0 or not 0 <= goal < self.count():
            return
        if not self.item(row).flags() & Qt.ItemFlag.ItemIsDragEnabled:
            return
        self._filling = True
        item = self.takeItem(row)
        self.insertItem(goal, item)
        self.setCurrentRow(goal)
        self._filling = False
        self.ordered.emit()

    def _on_moved(self, *_what: object) -> None:
        if not self._filling:
            self.ordered.emit()

    def _on_current(self, item: QListWidgetItem | None, _before: object) -> None:
        if not self._filling and item is not None:
            self.chosen.emit(str(item.data(Role.KEY)))

    def _on_changed(self, item: QListWidgetItem) -> None:
        if not self._filling:
            on = item.checkState() == Qt.CheckState.Checked
            self.ticked.emit(str(item.data(Role.KEY)), on)
