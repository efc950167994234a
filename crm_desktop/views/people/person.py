"""One person beside the list: facts, roles, and what an admin does with their access."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.models.queries.people import PersonRow
from crm_desktop.models.standard.phone import phone_text
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form.fields import FieldNote, set_state
from crm_desktop.views.look.layouts import empty
from crm_desktop.views.people.page import scrolled
from crm_desktop.views.people.roles import RoleBoxes
from crm_desktop.views.people.words import login_of, password_words, state_chip, state_of
from crm_desktop.views.values import number_text

WIDTH = 360
SCROLL = 14  # px that the scroll bar may take


class PersonPanel(QWidget):
    """Shows a person; the signals carry what was asked for, the page does it."""

    details_wanted = Signal()
    history_wanted = Signal()
    roles_wanted = Signal(tuple)
    login_wanted = Signal(str, tuple)
    act_wanted = Signal(str)  # lock, unlock, end, reset_password, hand_over
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person: PersonRow | None = None
        self._may_change = False
        self.name = parts.Label("", "heading")
        self.chips = QHBoxLayout()
        self.chips.setSpacing(6)
        self.job = parts.Label("", "body", "second")
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(spacing.GAP_12)
        self.grid.setVerticalSpacing(spacing.GAP_4)
        self.grid.setColumnMinimumWidth(0, 108)
        self.grid.setColumnStretch(1, 1)
        self.edit = parts.button(self.tr("Edit details"), icon="pencil", shortcut="F2")
        self.edit.clicked.connect(self.details_wanted)
        self.roles_heading = parts.heading(self.tr("Roles"))
        self.roles = RoleBoxes(spacing.wide(WIDTH) - 2 * spacing.EDGE - SCROLL)
        self.roles.changed.connect(self._on_ticked)
        self.login = QLineEdit()
        self.login.setAccessibleName(self.tr("Login"))
        self.login_note = FieldNote()
        self.login_row = QWidget()
        self.access_heading = parts.heading(self.tr("Access"))
        self.acts = {
            "reset_password": parts.button(self.tr("New password…"), icon="key-round"),
            "unlock": parts.button(self.tr("Unlock"), icon="user-check"),
            "hand_over": parts.button(self.tr("Hand over accounts…"), icon="handshake"),
            "lock": parts.button(self.tr("Lock…"), kind="danger", icon="lock"),
            "end": parts.button(self.tr("Leaves the firm…"), kind="danger", icon="log-out"),
        }
        self.history = parts.icon_button("history", self.tr("History of this person"))
        self.history.clicked.connect(self.history_wanted)
        for name, made in self.acts.items():
            made.clicked.connect(lambda _checked=False, act=name: self.act_wanted.emit(act))
        self.save = parts.button(self.tr("Save roles"), kind="primary", shortcut="Ctrl+S")
        self.discard = parts.button(self.tr("Discard"), kind="flat")
        self.save.clicked.connect(self.save_roles)
        self.discard.clicked.connect(self.discard_roles)
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(spacing.GAP_8)
        top.addWidget(self.name, 1)
        top.addWidget(self.history)
        self.name.setWordWrap(True)
        login = QVBoxLayout(self.login_row)
        login.setContentsMargins(0, 0, 0, 0)
        login.setSpacing(spacing.GAP_4)
        login.addWidget(parts.caption(self.tr("Login")))
        login.addWidget(self.login)
        login.addWidget(self.login_note)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_16)
        column.setSpacing(spacing.GAP_8)
        column.addLayout(top)
        column.addWidget(self.job)
        column.addLayout(self.chips)
        column.addLayout(self.grid)
        column.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(spacing.GAP_8)
        column.addWidget(self.access_heading)
        column.addWidget(self.login_row)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, names in ((first, ("reset_password", "unlock")),
                           (second, ("hand_over", "lock", "end"))):  # fmt: skip
            row.setSpacing(spacing.GAP_8)
            for name in names:
                row.addWidget(self.acts[name])
            row.addStretch(1)
            column.addLayout(row)
        column.addSpacing(spacing.GAP_8)
        column.addWidget(self.roles_heading)
        column.addWidget(self.roles)
        column.addStretch(1)
        self.foot = QWidget()
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_12)
        foot.addWidget(self.discard)
        foot.addStretch(1)
        foot.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled(content, self.tr("Person")), 1)
        whole.addWidget(parts.hairline())
        whole.addWidget(self.foot)
        self.setFixedWidth(spacing.wide(WIDTH))

    # --- showing ---------------------------------------------------------------------------

    def show_person(
        self, person: PersonRow, accounts: int | None, may_change: bool, oneself: bool,
        taken: Callable[[], frozenset[str]],
    ) -> None:  # fmt: skip
        """Show somebody; ticks that are not saved stay while it is the same person."""
        keep = self.person is not None and self.person.id == person.id and self.modified()
        self.person, self._may_change = person, may_change
        self.name.setText(person.name)
        self.job.setText(person.job_title)
        self.job.setVisible(bool(person.job_title))
        self._show_chips(person)
        self._show_facts(person, accounts)
        left, plain = person.state == "left", person.state == "no_login"
        editable = may_change and not oneself and not left
        if not keep:
            self.roles.set_roles(person.roles, person.admin_asked is not None)
            if plain:
                self.login.setText(login_of(person.name, taken()))
        self.roles.set_read_only(not editable)
        why = self.tr("You cannot do this to yourself. Ask another administrator.")
        self.roles.setToolTip(why if may_change and oneself else "")
        self.edit.setVisible(may_change)
        self.history.setVisible(may_change)
        self.access_heading.setVisible(may_change)
        self.login_row.setVisible(may_change and plain)
        self.login_note.set("")
        shown = {
            "reset_password": not left and not plain,
            "unlock": left or person.state == "locked",
            "lock": person.state == "active",
            "end": not left and not plain,
            "hand_over": bool(accounts) and person.state in ("left", "locked"),
        }
        for name, made in self.acts.items():
            made.setVisible(may_change and shown[name])
            made.setEnabled(not oneself)
            made.setToolTip(why if oneself else "")
        self.save.setText(self.tr("Give login") if plain else self.tr("Save roles"))
        self.foot.setVisible(may_change)
        self._show_state()

    def _show_chips(self, person: PersonRow) -> None:
        empty(self.chips)
        chip = state_chip(person) or (self.tr("Active"), "good")
        self.chips.addWidget(parts.chip(*chip))
        if person.admin_asked is not None:
            self.chips.addWidget(parts.chip(self.tr("Waits for a second administrator"), "warn"))
        self.chips.addStretch(1)

    def _show_facts(self, person: PersonRow, accounts: int | None) -> None:
        empty(self.grid)
        shown = "–" if accounts is None else number_text(accounts)
        facts = (
            (self.tr("Login"), person.login or "–"),
            (self.tr("Password"), self._password(person)),
            (self.tr("Superior"), person.superior or "–"),
            (self.tr("Accounts"), shown),
            (self.tr("Office"), person.office),
            (self.tr("Phone"), phone_text(person.phone) if person.phone else ""),
            (self.tr("E-mail"), person.email),
        )
        for row, (label, value) in enumerate(fact for fact in facts if fact[1]):
            self.grid.addWidget(parts.caption(label), row, 0)
            tone = "warn" if label == facts[1][0] and state_of(person) == "expired" else ""
            said = parts.Label(value, "body", tone)
            said.setAccessibleName(f"{label}: {value}")
            self.grid.addWidget(said, row, 1)

    def _password(self, person: PersonRow) -> str:
        words = password_words(person) or "–"
        if person.password_until is None:
            return words
        return self.tr("One-time: %1").replace("%1", words[:1].lower() + words[1:])

    # --- what is typed ---------------------------------------------------------------------

    def modified(self) -> bool:
        """Return whether ticks were set that are not saved."""
        if self.person is None or not self._may_change or self.person.state == "left":
            return False
        held = set(self.person.roles)
        if self.person.admin_asked is not None:
            held.add("crm_admin")
        return set(self.roles.roles()) != held

    def save_roles(self) -> None:
        """Ask for what is ticked, if that is something new."""
        if self.person is None or not self.save.isEnabled() or not self._may_change:
            return
        if self.person.state == "no_login":
            self.login_wanted.emit(self.login.text().strip(), self.roles.roles())
        else:
            self.roles_wanted.emit(self.roles.roles())

    def discard_roles(self) -> None:
        """Show the stored roles again."""
        if self.person is not None:
            self.roles.set_roles(self.person.roles, self.person.admin_asked is not None)
            self._on_ticked()

    def show_refusal(self, field: str, sentence: str) -> None:
        """Show why a login or roles were refused, at their place."""
        at_login = field == "login" and self.login_row.isVisible()
        (self.login_note if at_login else self.roles.note).set(sentence, "bad")
        set_state(self.login, "bad" if at_login else "")
        if at_login:
            self.login.setFocus()

    def _on_ticked(self) -> None:
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        plain = self.person is not None and self.person.state == "no_login"
        modified = self.modified()
        some = bool(self.roles.roles())
        self.save.setEnabled(some and (modified or plain))
        self.save.setToolTip("" if some else self.tr("Choose at least one role."))
        self.discard.setVisible(modified)
