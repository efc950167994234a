"""Rows of lists, painted from plain values by `Role`; no cell widgets."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QTreeView,
    QWidget,
)

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.paint import (
    LEFT,
    RIGHT,
    chip_width,
    draw_chip,
    draw_text,
    metrics,
    text_width,
)
from crm_desktop.views.look.rows.roles import Role
from crm_desktop.views.look.style.strokes import check_box

Index = QModelIndex | QPersistentModelIndex
PAD = 8
LANE = 64
DASH = "–"


class RowDelegate(QStyledItemDelegate):
    """Paints one cell: ground of the row, icon, text, tail, chip, data bar, number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = QRectF(option.rect)
        first = self._is_first(option, index)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        active = _has_focus(option.widget)
        self._ground(painter, area, index, first, chosen, active)
        solid = chosen and active and tints.is_high_contrast()
        inner = area.adjusted(spacing.EDGE if first else PAD, 0, -PAD, 0)
        self._content(painter, inner, index, first, solid)

    def _is_first(self, option: QStyleOptionViewItem, index: Index) -> bool:
        view = option.widget
        if isinstance(view, QTableView):
            return view.horizontalHeader().visualIndex(index.column()) == 0 or (
                view.columnViewportPosition(index.column()) <= -view.horizontalOffset()
            )
        return index.column() == 0

    def _ground(
        self,
        painter: QPainter,
        area: QRectF,
        index: Index,
        first: bool,
        chosen: bool,
        active: bool,
    ) -> None:
        if chosen:
            painter.fillRect(area, tints.color("selection" if active else "selection_inactive"))
        elif index.row() == self.hovered:
            painter.fillRect(area, tints.color("hover"))
        line = tints.color("row_line")
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), line)
        if chosen and first:
            bar = QRectF(area.left(), area.top(), spacing.BAR, area.height())
            painter.fillRect(bar, tints.color("accent"))

    def _content(
        self, painter: QPainter, area: QRectF, index: Index, first: bool, solid: bool
    ) -> None:
        def ink(name: str) -> QColor:
            return tints.color("selection_text" if solid else name)

        text = _text(index)
        sub = index.data(Role.SUB)
        chip = index.data(Role.CHIP)
        share = index.data(Role.BAR)
        name = index.data(Role.ICON)
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        right = _is_right(align)
        tone = str(index.data(Role.TONE) or "")
        check = index.data(Qt.ItemDataRole.CheckStateRole)
        if check is not None:
            state = QStyle.StateFlag.State_Enabled
            if Qt.CheckState(check) == Qt.CheckState.Checked:
                state |= QStyle.StateFlag.State_On
            check_box(painter, QRectF(area.left(), area.top(), 16, area.height()), state)
            area.setLeft(area.left() + 24)
        if name:
            middle = area.top() + area.height() / 2
            shade = ink(str(index.data(Role.ICON_TONE) or tone or "second"))
            icons.draw(painter, area.left(), middle - 8, str(name), 16, shade)
            area.setLeft(area.left() + 24)
        if isinstance(share, float | int):
            self._bar(painter, area, float(share), ink("data_bar"))
        if sub:
            below = QRectF(area.left(), area.top() + area.height() / 2, area.width(), 16)
            draw_text(painter, below, str(sub), "caption", ink("second"), RIGHT if right else LEFT)
            area = QRectF(area.left(), area.top() + 3, area.width(), area.height() / 2)
        if not text and chip:
            draw_chip(painter, area.left(), area.center().y(), str(chip[0]), str(chip[1]))
            return
        if not text:
            if not name and check is None and share is None:
                draw_text(painter, area, DASH, "body", ink("second"), RIGHT if right else LEFT)
            return
        step = "medium" if first or index.data(Role.BOLD) else "body"
        self._line(painter, area, index, text, step, ink(tone or "text"), right, ink("second"))

    def _line(
        self,
        painter: QPainter,
        area: QRectF,
        index: Index,
        text: str,
        step: str,
        colour: QColor,
        right: bool,
        second: QColor,
    ) -> None:
        """Text, then grey tail, trailing icon and chip; what follows keeps its room if it can."""
        tail = str(index.data(Role.TAIL) or "")
        after = str(index.data(Role.TRAILING_ICON) or "")
        chip = index.data(Role.CHIP)
        follows = 0.0
        if tail:
            follows += 8 + text_width("caption", tail)
        if after:
            follows += 20
        if chip:
            follows += 8 + chip_width(str(chip[0]))
        room = max(area.width() - follows, area.width() * 0.5, 0.0)
        place = QRectF(area.left(), area.top(), min(room, area.width()), area.height())
        if right:
            place = QRectF(area.right() - room, area.top(), room, area.height())
            if after:
                icons.draw(painter, area.right() - 12, area.center().y() - 6, after, 12, colour)
                place.translate(-20, 0)
            draw_text(painter, place, text, step, colour, RIGHT)
            return
        x = area.left() + draw_text(painter, place, text, step, colour)
        if tail and area.right() - x > 16:
            rest = QRectF(x + 8, area.top(), area.right() - x - 8, area.height())
            x += 8 + draw_text(painter, rest, tail, "caption", second)
        if after and area.right() - x >= 20:
            icons.draw(painter, x + 8, area.center().y() - 6, after, 12, colour)
            x += 20
        if chip and area.right() - x >= 24:
            draw_chip(painter, x + 8, area.center().y(), str(chip[0]), str(chip[1]))

    def _bar(self, painter: QPainter, area: QRectF, share: float, colour: QColor) -> None:
        """Paint the data bar of 8 px in its own lane at the left of the number."""
        lane = min(LANE, area.width() / 2)
        width = max(2.0, lane * min(1.0, max(0.0, share))) if share > 0 else 0.0
        top = area.top() + area.height() / 2 - 4
        painter.fillRect(QRectF(area.left(), round(top), round(width), 8), colour)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        tall = spacing.two_line_height() if index.data(Role.SUB) else spacing.row_height()
        return QSize(round(self.needed(index, self._is_first(option, index))) + 1, tall)

    def needed(self, index: Index, first: bool) -> float:
        """Return the width in px that a cell needs to show everything."""
        step = "medium" if first or index.data(Role.BOLD) else "body"
        width = (spacing.EDGE if first else PAD) + PAD + text_width(step, _text(index) or DASH)
        for role, more in ((Role.ICON, 24.0), (Role.TRAILING_ICON, 20.0)):
            width += more if index.data(role) else 0.0
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            width += 24
        tail = index.data(Role.TAIL)
        if tail:
            width += 8 + text_width("caption", str(tail))
        chip = index.data(Role.CHIP)
        if chip:
            width += chip_width(str(chip[0]))
        if index.data(Role.BAR) is not None:
            width += LANE + 8
        return width

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show the whole text where it is cut, unless the model has a tooltip of its own."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        words = self.hint(index, QRectF(option.rect).width(), self._is_first(option, index))
        if not words:
            QToolTip.hideText()
            return False
        QToolTip.showText(event.globalPos(), words, view)
        return True

    def hint(self, index: Index, width: float, first: bool) -> str:
        """Return what the tooltip of a cell of `width` px says, "" for nothing."""
        own = index.data(Qt.ItemDataRole.ToolTipRole)
        if own:
            return str(own)
        sub = str(index.data(Role.SUB) or "")
        if self.needed(index, first) <= width and metrics("caption").horizontalAdvance(sub) < width:
            return ""
        tail = str(index.data(Role.TAIL) or "")
        chip = index.data(Role.CHIP)
        parts = [_text(index), tail, str(chip[0]) if chip else "", sub]
        return "  ".join(part for part in parts if part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer over the rows of the view that `setup_table` gave."""
        view = self.parent()
        if isinstance(view, QAbstractItemView) and watched is view.viewport():
            row = self.hovered
            if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
                row = view.indexAt(event.position().toPoint()).row()
            elif event.type() == QEvent.Type.Leave:
                row = -1
            if row != self.hovered:
                before, self.hovered = self.hovered, row
                for touched in (before, row):
                    _update_row(view, touched)
            return False
        if isinstance(view, QTableView) and watched is view:
            if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
                view.verticalHeader().setDefaultSectionSize(spacing.row_height())
            return False
        return super().eventFilter(watched, event)


def setup_table(view: QTableView, delegate: RowDelegate | None = None) -> RowDelegate:
    """Give a table view our rows, header and habits; returns the delegate that paints it."""
    painter = delegate if delegate is not None else RowDelegate(view)
    painter.setParent(view)
    view.setItemDelegate(painter)
    view.setShowGrid(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setAlternatingRowColors(False)
    view.setWordWrap(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setMouseTracking(True)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setMinimumSectionSize(20)
    rows.setDefaultSectionSize(spacing.row_height())
    columns = view.horizontalHeader()
    columns.setHighlightSections(False)
    # Qt asks at each painting of a head whether all rows below are chosen, row by row: a head that
    # has a selection of its own, always empty, answers at once.
    if view.model() is not None:
        columns.setSelectionModel(QItemSelectionModel(view.model(), columns))
    columns.setSectionsMovable(True)
    columns.setSortIndicatorShown(True)
    columns.setSectionsClickable(True)
    columns.setMinimumSectionSize(44)
    columns.setDefaultAlignment(LEFT)
    columns.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.viewport().installEventFilter(painter)
    view.installEventFilter(painter)
    return painter


def setup_tree(view: QTreeView) -> RowDelegate:
    """Give a tree view (or list of rows) our rows; returns the delegate that paints it."""
    painter = RowDelegate(view)
    view.setItemDelegate(painter)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setUniformRowHeights(True)
    view.setMouseTracking(True)
    view.viewport().installEventFilter(painter)
    return painter


def _update_row(view: QAbstractItemView, row: int) -> None:
    model: QAbstractItemModel | None = view.model()
    if row < 0 or model is None or row >= model.rowCount():
        return
    place = view.visualRect(model.index(row, 0))
    view.viewport().update(0, place.top(), view.viewport().width(), place.height())


def _text(index: Index) -> str:
    shown = index.data(Qt.ItemDataRole.DisplayRole)
    return "" if shown is None else str(shown)


def _is_right(alignment: object) -> bool:
    if alignment is None:
        return False
    value = alignment.value if isinstance(alignment, Qt.AlignmentFlag) else int(str(alignment))
    return bool(value & Qt.AlignmentFlag.AlignRight.value)


def _has_focus(widget: QWidget | None) -> bool:
    if widget is None:
        return True
    return widget.hasFocus() or (
        isinstance(widget, QAbstractItemView)
        and widget.state() == QAbstractItemView.State.EditingState
    )
