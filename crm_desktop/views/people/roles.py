"""The roles as check boxes, each with the sentence that says what it opens."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.models.language import _
from crm_desktop.models.queries.administration import ROLE_SENTENCES
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form.fields import CheckBox, FieldNote
from crm_desktop.views.people.words import role_name

BOX = 24  # px from the edge of a check box to its words
PARTNER, ADMIN = "crm_partner", "crm_admin"


class RoleBoxes(QWidget):
    """`changed` follows every tick; a partner firm's person can have no other role.

    `width` is in px: what the sentences have room for.
    """

    changed = Signal()

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, CheckBox] = {}
        self.note = FieldNote()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for role, sentence in ROLE_SENTENCES.items():
            words = _(sentence)
            box = CheckBox(role_name(role))
            box.setAccessibleDescription(words)
            box.clicked.connect(self._on_clicked)
            said = parts.Paragraph(_after_colon(words), "second")
            said.set_step("caption")
            # A scrolled layout gives wrapped text one line, unless its width is known.
            said.setFixedWidth(width - BOX)
            said.setFixedHeight(said.heightForWidth(width - BOX))
            said.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            indent = QVBoxLayout()
            indent.setContentsMargins(BOX, 0, 0, spacing.GAP_8)
            indent.addWidget(said)
            column.addWidget(box)
            column.addLayout(indent)
            self.boxes[role] = box
        column.addWidget(self.note)

    def set_roles(self, roles: Iterable[str], asked_admin: bool = False) -> None:
        """Tick these; an open question about an administrator counts as ticked, and says so."""
        held = set(roles)
        for role, box in self.boxes.items():
            box.setChecked(role in held or (role == ADMIN and asked_admin))
        self.note.set(self.tr("A second administrator must agree.") if asked_admin else "", "info")
        self._fit()

    def roles(self) -> tuple[str, ...]:
        """Return what is ticked."""
        return tuple(role for role, box in self.boxes.items() if box.isChecked())

    def set_read_only(self, read_only: bool) -> None:
        """Show the ticks without letting anybody change them."""
        for box in self.boxes.values():
            box.setEnabled(not read_only)
        if not read_only:
            self._fit()

    def _on_clicked(self) -> None:
        self._fit()
        new_admin = self.boxes[ADMIN].isChecked()
        self.note.set(self.tr("A second administrator must agree.") if new_admin else "", "info")
        self.changed.emit()

    def _fit(self) -> None:
        """Each other role opens the list of customers, which a partner's person must not see."""
        partner = self.boxes[PARTNER].isChecked()
        others = [box for role, box in self.boxes.items() if role != PARTNER]
        why = self.tr("A partner firm's person has no other role.")
        for box in others:
            box.setEnabled(not partner or box.isChecked())
            box.setToolTip(why if partner else "")
        some = any(box.isChecked() for box in others)
        self.boxes[PARTNER].setEnabled(partner or not some)
        self.boxes[PARTNER].setToolTip(why if some else "")


def _after_colon(sentence: str) -> str:
    """The name stands on the box already: “Sales: accounts …” goes on without it."""
    _name, colon, rest = sentence.partition(":")
    rest = rest.strip()
    return rest[:1].upper() + rest[1:] if colon else sentence
