"""The list of sections beside a form, and with `on_window` the navigation of the program."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.page.messages import TONE_ICONS
from crm_desktop.views.look.paint import RIGHT, accent_bar, draw_text, rounded, text_width
from crm_desktop.views.look.rows.roles import Role

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Section:
    """One entry: key, words, icon, count; `group` puts a hairline before it."""

    key: str
    label: str
    icon: str = ""
    count: int | str | None = None
    group: bool = False


class SectionDelegate(QStyledItemDelegate):
    """Paints an entry: tint and bar when current, icon, words, count or mark at the right."""

    def __init__(self, on_window: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._on_window = on_window

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        gap = 13 if index.data(Role.HEADING) else 0
        return QSize(80, spacing.grown(spacing.ROW) + gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)
        if index.data(Role.HEADING):
            y = area.top() + 6
            painter.fillRect(
                QRectF(area.left() + 12, y, area.width() - 24, 1), tints.color("hairline")
            )
            area.setTop(area.top() + 13)
        margin = 6 if self._on_window else 8
        box = area.adjusted(margin, 0, -margin, 0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen:
            ground = "selection_window" if self._on_window else "selection"
            rounded(painter, box, tints.color(ground), None)
            accent_bar(painter, box.left(), box.top() + 5, box.height() - 10)
        elif over:
            ground = "hover_window" if self._on_window else "hover"
            rounded(painter, box, tints.color(ground), None)
        contrast = chosen and tints.is_high_contrast()
        second = tints.color("selection_text" if contrast else "second")
        left = box.left() + 12
        name = str(index.data(Role.ICON) or "")
        if name:
            ink = second
            if chosen and not contrast:
                ink = tints.color("accent")
            icons.draw(painter, left - 2, area.center().y() - 8, name, 16, ink)
            left += 24
        right = box.right() - 12
        tone = str(index.data(Role.TONE) or "")
        count = index.data(Role.COUNT)
        if tone:
            ink = second if contrast else tints.color(tone)
            icons.draw(painter, right - 12, area.center().y() - 6, TONE_ICONS[tone], 12, ink)
            right -= 20
        elif count not in (None, ""):
            words = str(count)
            place = QRectF(box.left(), area.top(), right - box.left(), area.height())
            draw_text(painter, place, words, "caption", second, RIGHT)
            right -= text_width("caption", words) + 8
        ink = tints.color("selection_text" if chosen else "text")
        step = "medium" if chosen else "body"
        place = QRectF(left, area.top(), right - left, area.height())
        draw_text(painter, place, str(index.data() or ""), step, ink)


class SectionList(QListView):
    """Sections one below the other; `chosen` sends the key that the user or `select` chose."""

    chosen = Signal(str)

    def __init__(self, *, on_window: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setItemDelegate(SectionDelegate(on_window, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setViewportMargins(0, 6, 0, 6)
        if on_window:
            self.viewport().setBackgroundRole(self.backgroundRole().Window)
            self.setBackgroundRole(self.backgroundRole().Window)
        self.selectionModel().currentChanged.connect(self._moved)

    def set_sections(self, sections: Sequence[Section | tuple[str, str]]) -> None:
        """Show these sections; the first becomes current unless the current one stays."""
        before = self.current
        self.selectionModel().blockSignals(True)
        self._items.clear()
        for given in sections:
            one = given if isinstance(given, Section) else Section(*given)
            item = QStandardItem(one.label)
            item.setData(one.key, Role.KEY)
            item.setData(one.icon, Role.ICON)
            item.setData(one.count, Role.COUNT)
            item.setData(one.group, Role.HEADING)
            self._items.appendRow(item)
        self.selectionModel().blockSignals(False)
        keys = [self._items.item(row).data(Role.KEY) for row in range(self._items.rowCount())]
        if keys:
            self.select(before if before in keys else keys[0])

    @property
    def current(self) -> str:
        """The key of the current section, "" when there is none."""
        return str(self.currentIndex().data(Role.KEY) or "")

    def select(self, key: str) -> None:
        """Make a section current; KeyError if there is no such section."""
        self.setCurrentIndex(self._item(key).index())

    def set_mark(self, key: str, tone: str) -> None:
        """Show the icon of a tone ("bad", "warn", "good"; "" for none) beside a section."""
        self._item(key).setData(tone, Role.TONE)

    def set_count(self, key: str, count: int | str | None) -> None:
        """Show a count beside a section; None hides it."""
        self._item(key).setData(count, Role.COUNT)

    def _item(self, key: str) -> QStandardItem:
        for row in range(self._items.rowCount()):
            item = self._items.item(row)
            if item.data(Role.KEY) == key:
                return item
        raise KeyError(key)

    def _moved(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(str(current.data(Role.KEY)))
