"""A list whose rows have a box: ticked off, opened and asked about by keys and by pointer."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from crm_desktop.views.look.rows.delegate import RowDelegate

BOX = 24  # px that the box takes up


class TickList(QListView):
    """`opened` and `ticked` carry what stands in a row, `asked` also a place for a menu."""

    opened = Signal(object)
    ticked = Signal(object)
    asked = Signal(object, object)

    # Methods of each list: what stands in a row, None where nothing can be done with it; where its
    # box begins, in px from the left, None without one.
    at: Callable[[QModelIndex], Any]
    box_of: Callable[[Any], int | None]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: QAbstractListModel, painter: RowDelegate) -> None:
        """Take the rows, and who paints them."""
        self.setModel(rows)
        self.setItemDelegate(painter)
        self.viewport().installEventFilter(painter)

    def current(self) -> Any:
        """Return what is chosen."""
        return self.at(self.currentIndex())

    def _on_box(self, what: Any, place: QPoint) -> bool:
        box = self.box_of(what)
        return box is not None and box - 4 <= place.x() <= box + BOX - 4

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        what = self.at(self.indexAt(place))
        left = event.button() is Qt.MouseButton.LeftButton
        if what is not None and left and self._on_box(what, place):
            self.ticked.emit(what)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        what = self.at(self.indexAt(place))
        if what is not None and not self._on_box(what, place):
            self.opened.emit(what)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if (what := self.current()) is not None:
            self.asked.emit(what, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        what, key = self.current(), event.key()
        if what is not None and key == Qt.Key.Key_Space and self.box_of(what) is not None:
            self.ticked.emit(what)
        elif what is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(what)
        else:
            super().keyPressEvent(event)
