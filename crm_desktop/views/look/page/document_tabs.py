"""The tabs of open records and lists, above the page."""

from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QStyle,
    QStyleOption,
    QTabBar,
    QToolButton,
    QWidget,
)

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.paint import draw_text, text_width

MARK = " *"
CLOSE = 16
NARROWEST = 120  # px of a tab, before they scroll


class _CloseButton(QAbstractButton):
    """Looks like Qt's own, whose Python half would stay for ever when its tab goes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(CLOSE, CLOSE)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        close = QStyle.PrimitiveElement.PE_IndicatorTabClose
        self.style().drawPrimitive(close, option, QPainter(self), self)


class DocumentTabs(QTabBar):
    """Icon, name, * when changed, close; the current one has a 2 px accent on top. Many tabs
    get narrower, the longest first, before they scroll.

    Use the signals and indexes of QTabBar; `add_document`, `set_title` and `set_changed` instead
    of `addTab` and `setTabText`, because names may hold "&".
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setUsesScrollButtons(True)
        self.setIconSize(QSize(16, 16))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSelectionBehaviorOnRemove(QTabBar.SelectionBehavior.SelectPreviousTab)
        self.setMouseTracking(True)
        for arrow in self.findChildren(QToolButton):  # they stand on the tabs below them
            arrow.setBackgroundRole(QPalette.ColorRole.Window)
            arrow.setAutoFillBackground(True)
            arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys walk the tabs themselves

    def add_document(self, icon: str, title: str, *, closable: bool = True) -> int:
        """Add a tab at the end and return its index."""
        index = self.addTab(icons.icon(icon), _escaped(title))
        self.setTabToolTip(index, title)
        if closable:
            close = _CloseButton(self)
            close.setToolTip(self.tr("Close"))
            close.setAccessibleName(self.tr("Close"))
            close.clicked.connect(partial(self._on_close, close))
            self.setTabButton(index, QTabBar.ButtonPosition.RightSide, close)
        return index

    def _on_close(self, button: QWidget) -> None:
        for index in range(self.count()):
            if self.tabButton(index, QTabBar.ButtonPosition.RightSide) is button:
                self.tabCloseRequested.emit(index)
                return

    def title(self, index: int) -> str:
        """Return the name on a tab, without the mark of change."""
        return self.tabText(index).replace("&&", "&").removesuffix(MARK)

    def set_title(self, index: int, title: str) -> None:
        """Show another name; a mark of change stays."""
        mark = MARK if self.is_changed(index) else ""
        self.setTabText(index, _escaped(title) + mark)
        self.setTabToolTip(index, title)

    def is_changed(self, index: int) -> bool:
        """Say whether a tab is marked as changed."""
        return self.tabText(index).endswith(MARK)

    def set_changed(self, index: int, changed: bool) -> None:
        """Mark a tab as changed, or not."""
        self.setTabText(index, _escaped(self.title(index)) + (MARK if changed else ""))

    def set_icon(self, index: int, icon: str) -> None:
        """Show another icon on a tab."""
        self.setTabIcon(index, icons.icon(icon))

    def tabSizeHint(self, index: int) -> QSize:
        wide = min(self._wide(index), self._widest())
        return QSize(wide, spacing.grown(spacing.TABS))

    def _widest(self) -> int:
        """Return the px beyond which a tab is cut, so that all of them stand in the bar."""
        room = self.width()
        wanted = sorted(self._wide(index) for index in range(self.count()))
        for at, wide in enumerate(wanted):
            others = len(wanted) - at
            if wide * others > room:
                return max(NARROWEST, room // others)
            room -= wide
        return spacing.DOCUMENT_TAB

    def _wide(self, index: int) -> int:
        text = self.tabText(index).replace("&&", "&")
        # The heavier weight of the current tab, so that choosing one moves nothing.
        width = 12 + 16 + 6 + text_width("medium", text) + 12
        if self.tabButton(index, QTabBar.ButtonPosition.RightSide) is not None:
            width += CLOSE + 8
        return min(round(width), spacing.DOCUMENT_TAB)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def tabLayoutChange(self) -> None:
        for index in range(self.count()):
            close = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
            if close is not None:
                area = self.tabRect(index)
                side = close.sizeHint().width()
                top = area.top() + (area.height() - side) // 2
                close.move(area.right() - side - 9, top)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tints.color("window"))
        line = tints.color("hairline")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
        current = self.currentIndex()
        for index in range(self.count()):
            area = self.tabRect(index)
            if not area.intersects(event.rect()):
                continue
            self._paint_tab(painter, index, area, index == current)
            if index not in (current, current - 1) and index < self.count() - 1:
                painter.fillRect(area.right(), area.top() + 10, 1, area.height() - 20, line)

    def _paint_tab(self, painter: QPainter, index: int, area: QRect, current: bool) -> None:
        if current:
            painter.fillRect(area, tints.color("base"))
            painter.fillRect(area.left(), area.top(), 1, area.height(), tints.color("hairline"))
            painter.fillRect(area.right(), area.top(), 1, area.height(), tints.color("hairline"))
            painter.fillRect(area.left(), area.top(), area.width(), 2, tints.color("accent"))
        mode = QIcon.Mode.Selected if current else QIcon.Mode.Normal
        middle = area.center().y() + 1
        place = QRect(area.left() + 12, middle - 8, 16, 16)
        self.tabIcon(index).paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
        closable = self.tabButton(index, QTabBar.ButtonPosition.RightSide) is not None
        right = area.right() - (12 + CLOSE + (2 if closable else 0) if closable else 10)
        text = self.tabText(index).replace("&&", "&")
        left = area.left() + 34
        room = QRectF(left, area.top(), right - left, area.height())
        step, name = ("medium", "text") if current else ("body", "second")
        draw_text(painter, room, text, step, tints.color(name))
        if (
            current
            and self.hasFocus()
            and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        ):
            painter.fillRect(area.left(), area.bottom() - 1, area.width(), 2, tints.color("accent"))


def _escaped(title: str) -> str:
    return title.replace("&", "&&")
