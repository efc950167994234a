"""A page of the main window that goes step by step: head, message, the steps, buttons below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.views.context import PlainPage
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.look import parts, spacing


class StepsPage(PlainPage, QWidget):
    """What all such pages have; `show_steps` lays them out. `next` does what its text says."""

    title_changed = Signal()
    status_changed = Signal()
    close_requested = Signal()

    title: Callable[[], str]  # a method of the page: what it is called

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.header = parts.PageHeader(self.title())
        self.loading = parts.LoadingBar()
        self.message = InlineMessage()
        self.steps = QStackedWidget()
        self.back = parts.button(self.tr("Back"))
        self.next = parts.button(self.tr("Next"), kind="primary", shortcut="Ctrl+Return")
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def show_steps(self, steps: Sequence[QWidget], beside: Sequence[QWidget] = ()) -> None:
        """Put the steps between head and foot; `beside` stand before the button that goes on."""
        for step in steps:
            self.steps.addWidget(step)
        foot = QHBoxLayout()
        foot.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_12)
        foot.setSpacing(spacing.GAP_8)
        foot.addWidget(self.back)
        foot.addStretch(1)
        for one in (*beside, self.next):
            foot.addWidget(one)
        told = QHBoxLayout()
        told.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        told.addWidget(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, parts.hairline(), self.loading):
            column.addWidget(widget)
        column.addLayout(told)
        column.addWidget(self.steps, 1)
        column.addWidget(parts.hairline())
        column.addLayout(foot)

    def save_and_close(self) -> None:
        """Do what the button at the foot says (Ctrl+Enter)."""
        self.next.click()
