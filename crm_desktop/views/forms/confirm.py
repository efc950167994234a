"""Small questions where a decision blocks: what happened, what follows, verbs on the buttons."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from crm_desktop.views.look import parts, spacing

Role = QDialogButtonBox.ButtonRole


@dataclass(frozen=True)
class Choice:
    """One button: the key that `ask` returns, its words, and what it means.

    kind: "plain", "primary", "danger". `default`: Enter. `escape`: Esc and closing the window.
    """

    key: str
    text: str
    kind: str = "plain"
    role: QDialogButtonBox.ButtonRole = Role.AcceptRole
    default: bool = False
    escape: bool = False


class Question(QDialog):
    """The dialog behind `ask`; `choose(key)` answers it."""

    def __init__(
        self,
        title: str,
        heading: str,
        sentence: str,
        choices: Sequence[Choice],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._escape = next((choice.key for choice in choices if choice.escape), "")
        self.answer = self._escape
        words = parts.Label(heading, "heading")
        words.setWordWrap(True)
        text = parts.Paragraph(sentence, "second")
        text.setMinimumWidth(380)
        top = QVBoxLayout()
        top.setSpacing(spacing.GAP_8)
        top.addWidget(words)
        if sentence:
            top.addWidget(text)
        self.buttons = QDialogButtonBox()
        for choice in choices:
            made = parts.button(choice.text, kind=choice.kind)
            self.buttons.addButton(made, choice.role)
            made.clicked.connect(lambda _checked=False, key=choice.key: self.choose(key))
            if choice.default:
                made.setAutoDefault(True)
                made.setDefault(True)
                made.setFocus()
        parts.frame_dialog(self, top, self.buttons)
        self.setAccessibleDescription(f"{heading} {sentence}")

    def choose(self, key: str) -> None:
        """Answer with a choice and close."""
        self.answer = key
        if key == self._escape:
            self.reject()
        else:
            self.accept()

    def reject(self) -> None:
        self.answer = self._escape
        super().reject()


def ask(
    parent: QWidget | None, title: str, heading: str, sentence: str, choices: Sequence[Choice]
) -> str:
    """Ask, wait, and return the key of the choice; Esc gives the one marked `escape`."""
    question = Question(title, heading, sentence, choices, parent)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    question.exec()
    answer = question.answer
    question.deleteLater()
    return answer


def ask_unsaved(parent: QWidget, name: str, away: bool = False) -> str:
    """Ask what to do with unsaved changes: "save", "discard", "stay", or "later".

    `away`: the server does not answer, so they may be kept as a draft for the next start.
    """
    later = Choice("later", QCoreApplication.translate("confirm", "Keep for later"), "primary",
                   Role.AcceptRole, default=True)  # fmt: skip

    return ask(
        parent,
        QCoreApplication.translate("confirm", "Unsaved changes"),
        QCoreApplication.translate("confirm", "Save what you typed in “%1”?").replace("%1", name),
        QCoreApplication.translate(
            "confirm",
            "The server does not answer. What is kept on this computer is offered again when you"
            " sign in the next time.",
        )
        if away
        else QCoreApplication.translate("confirm", "What is not saved is lost when this closes."),
        (
            later
            if away
            else Choice(
                "save",
                QCoreApplication.translate("confirm", "Save"),
                "primary",
                Role.AcceptRole,
                default=True,
            ),
            Choice(
                "discard",
                QCoreApplication.translate("confirm", "Discard"),
                "danger",
                Role.DestructiveRole,
            ),
            Choice(
                "stay",
                QCoreApplication.translate("confirm", "Stay"),
                "plain",
                Role.RejectRole,
                escape=True,
            ),
        ),
    )


def ask_keep(parent: QWidget, title: str, heading: str, sentence: str) -> str:
    """Ask what becomes of choices that were not acted on: "later", "discard" or "stay"."""
    translate = QCoreApplication.translate
    return ask(
        parent,
        title,
        heading,
        sentence,
        (
            Choice("later", translate("confirm", "Keep for later"), "primary", default=True),
            Choice("discard", translate("confirm", "Discard"), "danger", Role.DestructiveRole),
            Choice("stay", translate("confirm", "Stay"), "plain", Role.RejectRole, escape=True),
        ),
    )


def ask_discard(parent: QWidget) -> bool:
    """Ask before everything typed is thrown away; return whether it may be."""

    answer = ask(
        parent,
        QCoreApplication.translate("confirm", "Discard changes"),
        QCoreApplication.translate("confirm", "Discard all unsaved changes?"),
        QCoreApplication.translate(
            "confirm", "The form shows again what is stored. This cannot be undone."
        ),
        (
            Choice(
                "discard",
                QCoreApplication.translate("confirm", "Discard changes"),
                "danger",
                Role.DestructiveRole,
            ),
            Choice(
                "stay",
                QCoreApplication.translate("confirm", "Keep editing"),
                "plain",
                Role.RejectRole,
                True,
                True,
            ),
        ),
    )
    return answer == "discard"
