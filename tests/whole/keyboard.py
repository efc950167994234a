"""Keys pressed where the focus is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
MOST_TABS = 120


def focus():
    """Return the widget that gets the keys now."""
    return QApplication.activePopupWidget() or QApplication.focusWidget()


def press(key, modifier=NONE):
    QTest.keyClick(focus(), key, modifier)
