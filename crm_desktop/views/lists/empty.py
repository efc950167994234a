"""What a list says when it has no rows: nothing yet, no match, no right, not read."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from crm_desktop.models.fields import Kind
from crm_desktop.models.language import _
from crm_desktop.views.look import KIND_ICONS
from crm_desktop.views.look.parts import EmptyState


class RowsOrWords(QStackedWidget):
    """The rows of a list, or what it says where it has none."""

    def __init__(self, rows: QWidget) -> None:
        super().__init__()
        self._words: EmptyState | None = None
        self.addWidget(rows)

    def say(self, state: EmptyState, act: Any = None) -> None:
        """Show words instead of rows; `act` is what their button does."""
        if self._words is not None:
            self._words.deleteLater()  # leaves the stack by that
        self._words = state
        if act is not None:
            state.acted.connect(act)
        self.addWidget(state)
        self.setCurrentWidget(state)

    def title(self) -> str:
        """Return what is said instead of rows, "" while they are shown."""
        shown = self.currentWidget()
        return shown.title.text() if isinstance(shown, EmptyState) else ""


def nothing_yet(kind: Kind, may_add: bool) -> EmptyState:
    """There is nothing of this kind; its button makes the first one."""
    translate = QCoreApplication.translate
    return EmptyState(
        translate("empty", "Nothing here yet"),
        translate("empty", "What is entered for this list appears here."),
        _(kind.new) if may_add else "",
        icon=KIND_ICONS.get(kind.name, "table-2"),
    )


def no_customers() -> EmptyState:
    """Nobody in the team is responsible for an account; its button shows the directory."""
    translate = QCoreApplication.translate
    return EmptyState(
        translate("empty", "No customers yet"),
        translate("empty", "You and your team are not responsible for any account."),
        translate("empty", "Show the whole directory"),
        icon=KIND_ICONS["account"],
    )


def no_match() -> EmptyState:
    """Search and filters leave nothing; its button takes them away."""
    translate = QCoreApplication.translate
    return EmptyState(
        translate("empty", "No match"),
        translate("empty", "Nothing in this list fits the search and the filters."),
        translate("empty", "Clear the filter"),
        icon="search",
    )


def no_right(sentence: str) -> EmptyState:
    """The server refuses it; the sentence says why."""
    translate = QCoreApplication.translate
    return EmptyState(translate("empty", "You have no right to see this"), sentence, icon="lock")


def not_read(sentence: str) -> EmptyState:
    """It could not be read; its button tries again."""
    translate = QCoreApplication.translate
    return EmptyState(
        translate("empty", "This could not be read"),
        sentence,
        translate("empty", "Try again"),
        icon="triangle-alert",
    )
