"""One's own password: the old one proves who asks, the new one is judged while it is typed."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.errors import InvalidInput, UserError
from crm_desktop.models.password_strength import weakness
from crm_desktop.views import look
from crm_desktop.views.inline_message import InlineMessage, grow
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form.fields import GUTTER, FieldNote, field_label, set_state
from crm_desktop.views.sign_in import signing_in
from crm_desktop.views.working.background import Background

SECONDS = 20.0
NAMES = ("old", "new", "again")


class OwnPassword(QDialog):
    """`changed` follows when the server has the new password; `old` is known at a first sign-in."""

    changed = Signal()

    def __init__(
        self,
        background: Background,
        database: Any,
        me: Any,
        parent: QWidget | None = None,
        *,
        old: str = "",
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._database = database
        self._me = me
        self._first = bool(old)
        self.setWindowTitle(self.tr("Your password"))
        heading = self.tr("Choose your own password") if old else self.tr("Change your password")
        sentence = (
            self.tr("You signed in with a one-time password. From now on only you know yours.")
            if old
            else self.tr("Nobody else learns it, administrators and the server included.")
        )
        self.lines = {name: QLineEdit() for name in NAMES}
        self.notes = {name: FieldNote() for name in NAMES}
        labels = dict(
            zip(
                NAMES,
                (self.tr("Present password"), self.tr("New password"), self.tr("New, once more")),
                strict=True,
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(spacing.GAP_8)
        for row, name in enumerate(NAMES):
            line, label = self.lines[name], field_label(labels[name], required=True)
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.setMaxLength(200)
            line.setMinimumWidth(260)
            line.setAccessibleName(labels[name])
            label.setBuddy(line)
            grid.addWidget(label, 2 * row, 0)
            grid.addWidget(line, 2 * row, 1)
            grid.addWidget(self.notes[name], 2 * row + 1, 1)
            if name == "old" and old:
                label.hide()
                line.hide()
        self.lines["old"].setText(old)
        self._show = QAction(look.icon("eye"), self.tr("Show what is typed"), self)
        self._show.setCheckable(True)
        self._show.toggled.connect(self._on_show)
        self.lines["new"].addAction(self._show, QLineEdit.ActionPosition.TrailingPosition)
        self.message = InlineMessage()
        self.buttons = QDialogButtonBox()
        self.take = parts.button(self.tr("Change password"), kind="primary")
        self.take.setDefault(True)
        self.stay = parts.button(self.tr("Cancel"))
        self.buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.stay, QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.submit)
        self.buttons.rejected.connect(self.reject)
        self.lines["new"].textChanged.connect(self._judge)
        self.lines["again"].textChanged.connect(self._compare)
        words = parts.Paragraph(sentence, "second")
        words.setMinimumWidth(400)
        above = QVBoxLayout()  # the text of a field's label stands under the heading
        above.setContentsMargins(GUTTER, 0, 0, 0)
        above.setSpacing(spacing.GAP_8)
        for widget in (parts.Label(heading, "heading"), words, self.message):
            above.addWidget(widget)
        column = QVBoxLayout()
        column.setSpacing(spacing.GAP_12)
        column.addLayout(above)
        column.addLayout(grid)
        column.addStretch(1)
        parts.frame_dialog(self, column, self.buttons, GUTTER)
        (self.lines["new"] if old else self.lines["old"]).setFocus()

    # --- judging ---------------------------------------------------------------------------

    def _weakness(self) -> str:
        me = self._me
        return weakness(self.lines["new"].text(), me.login, me.display_name, me.firm_name)

    def _judge(self) -> None:
        if not self.lines["new"].text():
            self._note("new", "")
            return
        why = self._weakness()
        self._note("new", why or self.tr("Good: hard to guess."), "warn" if why else "good")
        if self.lines["again"].text():
            self._compare()

    def _compare(self) -> None:
        new, again = self.lines["new"].text(), self.lines["again"].text()
        if again and again == new:
            self._note("again", self.tr("Both are the same."), "good")
        else:  # not while it is being typed
            self._note("again", "")

    def _note(self, name: str, sentence: str, tone: str = "bad") -> None:
        self.notes[name].set(sentence, tone)
        set_state(self.lines[name], "bad" if sentence and tone == "bad" else "")
        grow(self)

    def _on_show(self, shown: bool) -> None:
        for name in NAMES:
            mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
            self.lines[name].setEchoMode(mode)
        self._show.setIcon(look.icon("eye-off" if shown else "eye"))
        self._show.setText(
            self.tr("Hide what is typed") if shown else self.tr("Show what is typed")
        )

    # --- changing --------------------------------------------------------------------------

    def submit(self) -> None:
        """Change it, unless something is missing."""
        typed = {name: line.text() for name, line in self.lines.items()}
        self.message.clear()
        if not typed["old"]:
            self._refuse("old", self.tr("Type the password with which you sign in now."))
        elif why := self._weakness():
            self._refuse("new", why)
        elif typed["new"] == typed["old"]:
            self._refuse("new", self.tr("This is the present password. Choose another."))
        elif typed["again"] != typed["new"]:
            self._refuse("again", self.tr("This is not the same as above. Type it again."))
        else:
            self.take.setEnabled(False)
            self._background.call(
                partial(signing_in.change_password, self._database, typed["old"], typed["new"]),
                self._on_changed,
                failed=self._on_failed,
                lane="long",  # behind what the sign-in still writes into the keyring
                deadline=SECONDS,
            )

    def _refuse(self, name: str, sentence: str) -> None:
        self._note(name, sentence)
        self.lines[name].setFocus()
        self.lines[name].selectAll()

    def _on_changed(self, _kept: bool) -> None:
        for line in self.lines.values():
            line.clear()
        self.accept()
        self.changed.emit()

    def _on_failed(self, error: UserError) -> None:
        self.take.setEnabled(True)
        if isinstance(error, InvalidInput) and error.field == "old" and not self._first:
            self._refuse("old", str(error))
        else:
            self.message.say(str(error))
