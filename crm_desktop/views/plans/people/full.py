"""The map on the whole screen, in a window of its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout

if TYPE_CHECKING:
    from crm_desktop.views.plans.people.page import StakeholderMap


def show_full(page: "StakeholderMap") -> QDialog:
    """Show a second map of the same plan on the whole screen; Esc or F11 ends it."""
    window = QDialog(page.window())
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.setWindowTitle(page.bar.title.text())
    window.setProperty("map", True)
    twin = type(page)(page.context, page.head, window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(twin)
    keys = QShortcut(QKeySequence("F11"), window)
    keys.activated.connect(window.close)
    window.showFullScreen()
    twin.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
    return window
