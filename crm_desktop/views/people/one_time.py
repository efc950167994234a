"""A one-time password on the screen: shown once, to be read aloud, copied or printed."""

from functools import partial

from PySide6.QtGui import QCloseEvent, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.models.queries.paper.first_password import FirstPassword
from crm_desktop.views.context import Context
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.paper.preview import PdfWindow
from crm_desktop.views.working.later import later

CLEAR_MS = 60_000  # the clipboard forgets the password again


class OneTimePassword(QDialog):
    """Closing it forgets the password; nobody can look it up again."""

    def __init__(self, context: Context, given: FirstPassword, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self._given = given
        self.setWindowTitle(self.tr("One-time password"))
        heading = parts.Label(self.tr("%1 can sign in").replace("%1", given.name), "heading")
        sentence = parts.Paragraph(
            self.tr(
                "Pass this on in person or by phone. It is shown only now, is good for 7 days, and"
                " the program asks for a new password at the first sign-in."
            ),
            "second",
        )
        sentence.setMinimumWidth(420)
        self.password = QLabel(given.password)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(parts.Label("", "figure").font().pointSizeF())
        self.password.setFont(fixed)
        self.password.setTextInteractionFlags(
            self.password.textInteractionFlags().TextSelectableByMouse
            | self.password.textInteractionFlags().TextSelectableByKeyboard
        )
        self.password.setAccessibleName(self.tr("One-time password"))
        self.password.setAccessibleDescription(" ".join(given.password))
        grid = QGridLayout()
        grid.setHorizontalSpacing(spacing.GAP_16)
        grid.setVerticalSpacing(spacing.GAP_8)
        login = parts.Label(given.login, "figure")
        grid.addWidget(parts.Label(self.tr("Login"), "body", "second"), 0, 0)
        grid.addWidget(login, 0, 1)
        grid.addWidget(parts.Label(self.tr("Password"), "body", "second"), 1, 0)
        grid.addWidget(self.password, 1, 1)
        grid.setColumnStretch(1, 1)
        self.message = InlineMessage()
        self.copy = parts.button(self.tr("Copy password"), icon="copy")
        self.letter = parts.button(self.tr("Print letter…"), icon="printer")
        self.close_button = parts.button(self.tr("I have passed it on"), kind="primary")
        self.copy.clicked.connect(self._copy)
        self.letter.clicked.connect(self._print)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        top = QVBoxLayout()
        top.setSpacing(spacing.GAP_12)
        top.addWidget(heading)
        top.addWidget(sentence)
        top.addSpacing(spacing.GAP_8)
        top.addLayout(grid)
        top.addWidget(self.message)
        buttons = QWidget()
        foot = QHBoxLayout(buttons)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(spacing.GAP_8)
        foot.addWidget(self.copy)
        foot.addWidget(self.letter)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        parts.frame_dialog(self, top, buttons)

    def _copy(self) -> None:
        clipboard = QGuiApplication.clipboard()
        clipboard.setText(self._given.password)
        self.message.say(self.tr("Copied. The clipboard is emptied after a minute."), "info")
        later(clipboard, partial(_forget, self._given.password), CLEAR_MS)

    def _print(self) -> None:
        from crm_desktop.models.language import current_language

        self.letter.setEnabled(False)
        self.context.background.call(
            partial(_pdf, self._given, current_language()), self._show_letter, lane="long"
        )

    def _show_letter(self, data: bytes) -> None:
        self.letter.setEnabled(True)
        from crm_desktop.views.paper.printing import Paper  # it imports the print dialog

        title = self.tr("Letter with the first password")
        window = PdfWindow(self, title, data, Paper("first_password", None), self.context)
        window.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.password.clear()
        super().closeEvent(event)


def _forget(password: str) -> None:
    clipboard = QGuiApplication.clipboard()
    if clipboard.text() == password:
        clipboard.clear()


def _pdf(given: FirstPassword, language: str) -> bytes:
    """Runs on a worker."""
    from crm_desktop.reports.first_password import first_password_pdf

    return first_password_pdf(given, language)
