"""The form of somebody new: name, login suggested from it, superior, roles."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.models.fields import Option
from crm_desktop.models.queries.people import PersonEntry
from crm_desktop.views.forms.editing.choices import ChoiceEditor
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form.fields import FieldNote, field_label, set_state
from crm_desktop.views.people.page import scrolled
from crm_desktop.views.people.person import SCROLL, WIDTH
from crm_desktop.views.people.roles import RoleBoxes
from crm_desktop.views.people.words import login_of


class NewPerson(QWidget):
    """`wanted` carries a complete PersonEntry, `cancelled` gives up."""

    wanted = Signal(object)
    cancelled = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken: frozenset[str] = frozenset()
        self._suggested = ""
        self.lines = {
            name: QLineEdit() for name in ("name", "login", "job_title", "office", "phone", "email")
        }
        for name, most in (("name", 200), ("login", 63), ("job_title", 150), ("office", 100),
                           ("phone", 40), ("email", 200)):  # fmt: skip
            self.lines[name].setMaxLength(most)
        self.notes = {name: FieldNote() for name in ("name", "login")}
        self.superior_place = QVBoxLayout()
        self.superior: ChoiceEditor | None = None
        self.roles = RoleBoxes(spacing.wide(WIDTH) - 2 * spacing.EDGE - SCROLL)
        self.create_button = parts.button(
            self.tr("Create person"), kind="primary", shortcut="Ctrl+S"
        )
        self.cancel = parts.button(self.tr("Cancel"), kind="flat")
        self.create_button.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.cancelled)
        self.lines["name"].textEdited.connect(self._suggest)
        for line in self.lines.values():
            line.textChanged.connect(self.changed)
        self.roles.changed.connect(self.changed)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(spacing.GAP_8)
        labels = (
            ("name", self.tr("Full name")),
            ("login", self.tr("Login")),
            ("superior", self.tr("Superior")),
            ("job_title", self.tr("Job title")),
            ("office", self.tr("Office")),
            ("phone", self.tr("Phone")),
            ("email", self.tr("E-mail")),
        )
        row = 0
        for name, words in labels:
            label = field_label(words, required=name in self.notes)
            grid.addWidget(label, row, 0)
            if name == "superior":
                grid.addLayout(self.superior_place, row, 1)
            else:
                label.setBuddy(self.lines[name])
                self.lines[name].setAccessibleName(words)
                grid.addWidget(self.lines[name], row, 1)
            row += 1
            if name in self.notes:
                grid.addWidget(self.notes[name], row, 1)
                row += 1
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(4, spacing.GAP_12, spacing.EDGE, spacing.GAP_16)
        column.setSpacing(spacing.GAP_8)
        heading = QVBoxLayout()
        heading.setContentsMargins(spacing.GAP_12, 0, 0, 0)
        heading.addWidget(parts.Label(self.tr("New person"), "heading"))
        below = QVBoxLayout()
        below.setContentsMargins(spacing.GAP_12, spacing.GAP_8, 0, 0)
        below.setSpacing(spacing.GAP_8)
        below.addWidget(parts.heading(self.tr("Roles")))
        below.addWidget(self.roles)
        column.addLayout(heading)
        column.addLayout(grid)
        column.addLayout(below)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_12)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        foot.addWidget(self.create_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled(content, self.tr("New person")), 1)
        whole.addWidget(parts.hairline())
        whole.addLayout(foot)
        self.setFixedWidth(spacing.wide(WIDTH))

    def begin(
        self, colleagues: Iterable[Option], taken: frozenset[str], superior: int | None
    ) -> None:
        """Start anew; `taken` are the logins that others have."""
        self._taken = taken
        self._suggested = ""
        for line in self.lines.values():
            line.clear()
        if self.superior is not None:
            self.superior_place.removeWidget(self.superior)
            self.superior.deleteLater()
        self.superior = ChoiceEditor(colleagues, required=False, search=True)
        self.superior.name_it(self.tr("Superior"))
        self.superior.set_value(superior)
        self.superior_place.addWidget(self.superior)
        QWidget.setTabOrder(self.lines["login"], self.superior.marked())
        self.roles.set_roles(("crm_sales",))
        self._mark("", "")
        self.lines["name"].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.modified():
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    def modified(self) -> bool:
        """Return whether something was typed."""
        return any(line.text().strip() for line in self.lines.values())

    def typed(self) -> dict[str, Any]:
        """Return what was typed, as a draft keeps it."""
        superior = self.superior.value() if self.superior is not None else None
        lines = {name: line.text() for name, line in self.lines.items()}
        return {"lines": lines, "roles": self.roles.roles(), "superior": superior}

    def put_back(self, typed: dict[str, Any]) -> None:
        """Show what a draft has kept."""
        for name, text in typed["lines"].items():
            self.lines[name].setText(text)
        self.roles.set_roles(typed["roles"])
        if self.superior is not None and typed["superior"] is not None:
            self.superior.set_value(typed["superior"])

    def submit(self) -> None:
        """Check what is typed and ask for it."""
        texts = {name: line.text().strip() for name, line in self.lines.items()}
        if not texts["name"]:
            self.show_refusal("name", self.tr("Enter the full name."))
        elif not texts["login"]:
            self.show_refusal("login", self.tr("Enter a login, for example jana.nova."))
        elif texts["login"] in self._taken:
            self.show_refusal("login", self.tr("This login is taken. Choose another."))
        elif not self.roles.roles():
            self.show_refusal("roles", self.tr("Choose at least one role."))
        else:
            self._mark("", "")
            superior = self.superior.value() if self.superior is not None else None
            more = {name: texts[name] or None for name in ("job_title", "office", "phone", "email")}
            self.wanted.emit(
                PersonEntry(texts["login"], texts["name"], self.roles.roles(), superior, **more)
            )

    def show_refusal(self, field: str, sentence: str) -> None:
        """Show what is wrong at its field."""
        self._mark(field, sentence)
        if field in self.lines:
            self.lines[field].setFocus()

    def _mark(self, field: str, sentence: str) -> None:
        for name, note in self.notes.items():
            note.set(sentence if name == field else "", "bad")
            set_state(self.lines[name], "bad" if name == field else "")
        if field not in self.notes:
            self.roles.note.set(sentence, "bad")

    def _suggest(self, name: str) -> None:
        """Follow the name as long as nobody typed another login."""
        if self.lines["login"].text() == self._suggested:
            self._suggested = login_of(name, self._taken)
            self.lines["login"].setText(self._suggested)
