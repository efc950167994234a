"""The navigation pane: groups of lists, recent records below, settings and folding at the foot."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.views import look
from crm_desktop.views.look import icons, spacing

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
INSET = 6
DIVIDER = 13
TEXT_LEFT = 42


@dataclass(frozen=True)
class Entry:
    """One line. what: "item", "divider" or "heading"; `key` is what a click announces."""

    what: str
    text: str = ""
    icon: str = ""
    key: Any = None
    tail: str = ""

    @classmethod
    def of_record(cls, kind: str, number: int, title: str) -> "Entry":
        """Return the line that opens a record."""
        icon = look.KIND_ICONS.get(kind, "circle")
        return cls("item", title, icon, ("record", kind, number))


class NavigationModel(QAbstractListModel):
    """The lines of the pane."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def set_entries(self, entries: Iterable[Entry]) -> None:
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def row_of(self, key: Any) -> int:
        """Return the row that announces this key, −1 if there is none."""
        return next((row for row, entry in enumerate(self._entries) if entry.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._entries[index.row()].what == "item":
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.text if entry.what == "item" else None
        return entry if role == ENTRY else None


class NavigationDelegate(QStyledItemDelegate):
    """Paints a line: icon, text, tail; the current one with a tint and a bar."""

    folded = False
    current_key: Any = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: Entry = index.data(ENTRY)
        return QSize(0, DIVIDER if entry.what == "divider" else spacing.grown(spacing.ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        rect = QRectF(option.rect)
        painter.save()
        if entry.what == "divider":
            y = round(rect.center().y())
            painter.fillRect(QRectF(12, y, rect.width() - 24, 1), look.color("hairline"))
        elif entry.what == "heading":
            if not self.folded:
                painter.setFont(look.font("caption_medium"))
                painter.setPen(look.color("second"))
                painter.drawText(
                    rect.adjusted(spacing.EDGE, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, entry.text
                )
        else:
            self._paint_item(painter, option, rect, entry)
        painter.restore()

    def _paint_item(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF, entry: Entry
    ) -> None:
        current = entry.key is not None and entry.key == self.current_key
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ring = bool(option.state & QStyle.StateFlag.State_Selected) and bool(
            option.state & QStyle.StateFlag.State_HasFocus
        )
        box = rect.adjusted(INSET, 0, -INSET, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if current or hovered:
            painter.setBrush(look.color("selection_window" if current else "hover_window"))
            painter.drawRoundedRect(box, spacing.RADIUS, spacing.RADIUS)
        if current:
            painter.setBrush(look.color("accent"))
            painter.drawRoundedRect(
                QRectF(box.left(), box.top() + 6, spacing.BAR, box.height() - 12), 1.5, 1.5
            )
        if ring:
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(look.color("accent"))
            pen.setWidthF(2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), spacing.RADIUS, spacing.RADIUS)
        left = spacing.EDGE
        colour = look.color("accent" if current else "second")
        icons.draw(painter, left, rect.center().y() - 8, entry.icon, 16, colour)
        if self.folded:
            return
        right = rect.right() - spacing.EDGE + 2
        if entry.tail:
            painter.setFont(look.font("caption"))
            painter.setPen(look.color("second"))
            width = painter.fontMetrics().horizontalAdvance(entry.tail)
            painter.drawText(
                QRectF(right - width, rect.top(), width + 1, rect.height()),
                Qt.AlignmentFlag.AlignVCenter,
                entry.tail,
            )
            right -= width + 8
        painter.setFont(look.font("medium" if current else "body"))
        painter.setPen(look.color("text"))
        space = right - TEXT_LEFT
        text = painter.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideRight, int(space))
        painter.drawText(
            QRectF(TEXT_LEFT, rect.top(), space, rect.height()), Qt.AlignmentFlag.AlignVCenter, text
        )


class NavigationList(QListView):
    """A list of lines; a click or Enter announces the key of a line."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.lines = NavigationModel(self)
        self.setModel(self.lines)
        self.painter_of_lines = NavigationDelegate(self)
        self.setItemDelegate(self.painter_of_lines)
        self.clicked.connect(self._on_clicked)

    def set_entries(self, entries: Iterable[Entry]) -> None:
        self.lines.set_entries(entries)

    def set_current(self, key: Any) -> None:
        """Mark the line that stands for what is shown; no line where none does."""
        self.painter_of_lines.current_key = key
        row = -1 if key is None else self.lines.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self.lines.index(row))
        else:
            self.clearSelection()  # for who hears it; the arrows go on from where they were
        self.viewport().update()

    def set_folded(self, folded: bool) -> None:
        self.painter_of_lines.folded = folded
        self.viewport().update()

    def content_height(self) -> int:
        """Return the height in px that shows all lines."""
        return sum(self.sizeHintForRow(row) for row in range(self.lines.rowCount()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if entry is not None and entry.what == "item":
            self.chosen.emit(entry.key)


class NavigationPane(QWidget):
    """`chosen(key)`: ("list", kind), ("record", kind, id), ("settings",) or ("fold",)."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Navigation"))
        self.folded = False
        self._groups: tuple[tuple[Entry, ...], ...] = ()
        self._favourites: tuple[Entry, ...] = ()
        self._recent: tuple[Entry, ...] = ()
        self.top = NavigationList(self.tr("Lists and recent records"), self)
        self.foot = NavigationList(self.tr("Settings and layout"), self)
        self.foot.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 1, 8)
        layout.setSpacing(0)
        layout.addWidget(self.top, 1)
        layout.addWidget(self.foot)
        self.top.chosen.connect(self.chosen)
        self.foot.chosen.connect(self.chosen)
        self.set_folded(False)

    def set_groups(self, groups: Iterable[Iterable[Entry]]) -> None:
        """Show these lines, a hairline between two groups."""
        self._groups = tuple(tuple(group) for group in groups)
        self._fill()

    def set_records(self, favourites: Iterable[Entry], recent: Iterable[Entry]) -> None:
        """Show the records kept at hand and those opened last."""
        self._favourites, self._recent = tuple(favourites), tuple(recent)
        self._fill()

    def set_current(self, key: Any) -> None:
        self.top.set_current(key)

    def set_folded(self, folded: bool) -> None:
        """Show icons only, or icons with words."""
        self.folded = folded
        self.setFixedWidth(spacing.NAV_FOLDED if folded else spacing.NAV_OPEN)
        fold = self.tr("Show names") if folded else self.tr("Fold pane")
        icon = "panel-left"
        self.foot.set_entries(
            (
                Entry("divider"),
                Entry("item", self.tr("Settings"), "settings", ("settings",)),
                Entry("item", fold, icon, ("fold",), "F9"),
            )
        )
        self.foot.setFixedHeight(self.foot.content_height())
        self.top.set_folded(folded)
        self.foot.set_folded(folded)
        self._fill()

    def _fill(self) -> None:
        lines: list[Entry] = []
        for group in self._groups:
            if lines:
                lines.append(Entry("divider"))
            lines += group
        for heading, records in (
            (self.tr("Favourites"), self._favourites),
            (self.tr("Recently opened"), self._recent),
        ):
            if records and not self.folded:
                lines += [Entry("divider"), Entry("heading", heading), *records]
        current = self.top.painter_of_lines.current_key
        self.top.set_entries(lines)
        self.top.set_current(current)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.foot.setFixedHeight(self.foot.content_height())
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), look.color("hairline"))
        painter.end()
