"""The tabs inside a card: flat words with counts, the rest under "More"."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.form import tab_order
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.look.paint import draw_text, text_width
from crm_desktop.views.look.style.strokes import focus_ring

BETWEEN = 24
BEFORE_COUNT = 7


class _Tab(QAbstractButton):
    """One tab: words, count in caption beside, 2 px underline when current."""

    def __init__(self, key: str, label: str, count: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.key, self.label, self.count = key, label, count
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_count(count)

    def set_count(self, count: int | None) -> None:
        self.count = count
        self.setText(self.label)
        self.setAccessibleName(self.label if count is None else f"{self.label} {count}")

    def count_text(self) -> str:
        return "" if self.count is None else f"{self.count:,}".replace(",", "\u202f")

    def needed(self) -> int:
        # Measured in the heavier of its two weights, so that choosing a tab moves nothing.
        width = text_width("medium", self.label)
        if self.count is not None:
            width += BEFORE_COUNT + text_width("caption", self.count_text())
        return round(width) + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self.isChecked()
        step = "medium" if chosen else "body"
        name = "text" if chosen or self.underMouse() else "second"
        area = QRectF(self.rect()).adjusted(0, 0, 0, -1)
        width = draw_text(painter, area, self.label, step, tints.color(name))
        if self.count is not None:
            place = area.adjusted(width + BEFORE_COUNT, 0, 2, 0)
            draw_text(painter, place, self.count_text(), "caption", tints.color("second"))
        if chosen:
            painter.fillRect(0, self.height() - 2, self.width(), 2, tints.color("accent"))
        if self.hasFocus() and self.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        ):
            focus_ring(painter, QRectF(self.rect()).adjusted(-1, 5, 0, -5))


class _More(QAbstractButton):
    """The words "More n" with an arrow; opens the menu of tabs that do not fit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def needed(self) -> int:
        return round(text_width("body", self.text())) + 22

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = tints.color("text" if self.underMouse() else "second")
        width = draw_text(painter, QRectF(self.rect()), self.text(), "body", ink)
        icons.draw(painter, width + 6, self.height() / 2 - 6, "chevron-down", 14, ink)
        if self.hasFocus() and self.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        ):
            focus_ring(painter, QRectF(self.rect()).adjusted(-1, 5, 0, -5))


class InsightTabs(QWidget):
    """One row of tabs; `changed` sends the key of the tab that the user or `select` chose."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: list[_Tab] = []
        self._more = _More(self)
        self._more.clicked.connect(self._open_more)
        self._current = ""
        self.setFixedHeight(spacing.grown(spacing.TABS))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def current(self) -> str:
        """The key of the current tab, "" when there is none."""
        return self._current

    def set_tabs(self, tabs: Sequence[tuple[str, str, int | None]]) -> None:
        """Show tabs of (key, label, count or None) in this order; the current one stays."""
        for tab in self._tabs:
            tab.hide()
            tab.deleteLater()
        self._tabs = []
        for key, label, count in tabs:
            tab = _Tab(key, label, count, self)
            tab.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tab.clicked.connect(lambda _=False, key=key: self.select(key))
            tab.installEventFilter(self)
            self._tabs.append(tab)
        keys = self.keys()
        if self._current not in keys:
            self._current = keys[0] if keys else ""
        self._place()

    def keys(self) -> list[str]:
        """Return the keys of all tabs, also those under "More"."""
        return [tab.key for tab in self._tabs]

    def set_count(self, key: str, count: int | None) -> None:
        """Show another count beside a tab; KeyError if there is no such tab."""
        self._tab(key).set_count(count)
        self._place()

    def select(self, key: str) -> None:
        """Make a tab current; KeyError if there is no such tab."""
        self._tab(key)
        moved = key != self._current
        self._current = key
        self._place()
        if moved:
            self.changed.emit(key)

    def _tab(self, key: str) -> _Tab:
        for tab in self._tabs:
            if tab.key == key:
                return tab
        raise KeyError(key)

    def hidden_keys(self) -> list[str]:
        """Return the keys of the tabs that do not fit and stand under "More"."""
        return [tab.key for tab in self._tabs if tab.isHidden()]

    def _place(self) -> None:
        """Lay out what fits; the current tab is always shown, as the last if need be."""
        room = self.width() - 2 * spacing.EDGE
        needed = {tab.key: tab.needed() for tab in self._tabs}
        total = sum(needed.values()) + BETWEEN * max(0, len(self._tabs) - 1)
        shown = list(self._tabs)
        if total > room:
            self._more.setText(self.tr("More %n", "", len(self._tabs)))
            budget = room - self._more.needed() - BETWEEN
            current = next((tab for tab in self._tabs if tab.key == self._current), None)
            shown = []
            used = 0
            for tab in self._tabs:
                reserve = 0
                if current is not None and current not in (*shown, tab):
                    reserve = needed[current.key] + BETWEEN
                if used + needed[tab.key] + reserve > budget:
                    break
                shown.append(tab)
                used += needed[tab.key] + BETWEEN
            if current is not None and current not in shown:
                shown.append(current)
        x = spacing.EDGE
        for tab in self._tabs:
            tab.setVisible(tab in shown)
            tab.setChecked(tab.key == self._current)
            chosen = tab.key == self._current
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus if chosen else Qt.FocusPolicy.NoFocus)
            if chosen:
                tab_order.put_before(self._more, (tab,))
        for tab in shown:
            tab.setGeometry(x, 0, needed[tab.key], self.height())
            x += needed[tab.key] + BETWEEN
        hidden = len(self._tabs) - len(shown)
        self._more.setVisible(hidden > 0)
        if hidden:
            self._more.setText(self.tr("More %n", "", hidden))
            self._more.setGeometry(x, 0, self._more.needed(), self.height())
        self.update()

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key in self.hidden_keys():
            tab = self._tab(key)
            words = tab.label.replace("&", "&&")
            if tab.count is not None:
                words = f"{words}\t{tab.count_text()}"
            action = menu.addAction(words)
            action.triggered.connect(lambda _=False, key=key: self.select(key))
        give_letters(menu)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Left and Right walk the tabs, Home and End go to the ends."""
        if isinstance(watched, _Tab) and isinstance(event, QKeyEvent):
            if event.type() != QEvent.Type.KeyPress:
                return False
            keys = self.keys()
            place = keys.index(watched.key)
            steps = {
                Qt.Key.Key_Right: place + 1,
                Qt.Key.Key_Left: place - 1,
                Qt.Key.Key_Home: 0,
                Qt.Key.Key_End: len(keys) - 1,
            }
            target = steps.get(Qt.Key(event.key()))
            if target is None or not 0 <= target < len(keys):
                return False
            self.select(keys[target])
            self._tab(keys[target]).setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.setFixedHeight(spacing.grown(spacing.TABS))
            self._place()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(600, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tints.color("hairline"))
