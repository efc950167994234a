"""Asking for the keyboard's way keeps nothing of what is closed, Qt's own parts included."""

import gc
from collections import Counter

import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from crm_desktop.views.look.form import tab_order
from crm_desktop.views.look.form.focus_chain import (
    all_inside,
    focused,
    following,
    hands_on_to,
    preceding,
)
from crm_desktop.views.working.later import delete_later


def test_nothing_is_kept_of_a_page_that_was_walked_through(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    stays = QLineEdit(window)
    window.show()
    _open_and_close(window)  # what Qt makes once
    before = _held()
    for _ in range(2):
        _open_and_close(window)
    more = _held()
    more.subtract(before)
    assert not +more
    assert following(stays) is window


class _Page(QWidget):
    """As pages are: what is in them is known to them, and lines of theirs come and go."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.choice, self.last = QComboBox(self), QLineEdit(self)
        self.choice.setEditable(True)
        self.line, self.lines = QWidget(), QStackedWidget(self)
        self.lines.addWidget(self.line)
        self.field = QLineEdit(self.line)
        self.line.setFocusProxy(self.field)
        QListWidget(self.line)


def _open_and_close(window: QWidget) -> None:
    page = _Page(window)
    tab_order.put_before(page.last, (page.field,))
    page.show()
    page.choice.setFocus()
    assert focused(window) is page.choice
    _walk(window)
    page.lines.removeWidget(page.line)
    delete_later(page.line)
    _walk(window)
    _delete()
    _walk(window)
    assert tab_order.step(window, forward=True)
    page.deleteLater()
    del page
    _delete()


def _walk(window: QWidget) -> None:
    for onward in (following, preceding):
        here = onward(window)
        for _ in range(60):  # more than once round; one that is kept may never lead back
            here = onward(here)
    for widget in all_inside(window):
        hands_on_to(widget)
    tab_order.inside(window)


def _delete() -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def _held() -> Counter[str]:
    """Count what PySide holds of Qt, by type."""
    return Counter(
        type(thing).__name__ for thing in gc.get_objects() if isinstance(thing, shiboken6.Object)
    )
