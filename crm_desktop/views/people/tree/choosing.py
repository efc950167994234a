"""Choosing a superior by name: a small dialog for those who do not drag."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from crm_desktop.models.fields import Option
from crm_desktop.models.queries.people import PersonRow
from crm_desktop.views.forms.editing.choices import ChoiceEditor
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form.fields import FieldNote

Ring = Callable[[int, int | None], bool]


class ChooseSuperior(QDialog):
    """`chosen` carries the superior, None for nobody; a ring is refused before it closes."""

    chosen = Signal(object)

    def __init__(
        self, person: PersonRow, people: Sequence[PersonRow], makes_ring: Ring, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._person = person
        self._makes_ring = makes_ring
        self.setWindowTitle(self.tr("Change superior"))
        heading = self.tr("To whom does %1 report?").replace("%1", person.name)
        options = [
            Option(each.id, each.name, True, each.job_title)
            for each in people
            if each.state != "left"
        ]
        self.superior = ChoiceEditor(options, required=False, search=True)
        self.superior.name_it(self.tr("Superior"))
        self.superior.set_value(person.superior_id)
        self.superior.setMinimumWidth(360)
        self.note = FieldNote(self.tr("Left empty: reports to nobody."), "")
        self.superior.edited.connect(self._check)
        self.buttons = QDialogButtonBox()
        self.take = parts.button(self.tr("Change superior"), kind="primary")
        self.take.setDefault(True)
        self.buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        stay = parts.button(self.tr("Cancel"))
        self.buttons.addButton(stay, QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(spacing.GAP_12)
        column.addWidget(parts.Label(heading, "heading"))
        column.addWidget(self.superior)
        column.addWidget(self.note)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.superior.setFocus()

    def _check(self) -> bool:
        ring = self._makes_ring(self._person.id, self.superior.value())
        if ring:
            words = self.tr("This person reports to %1, directly or through others.")
            self.note.set(words.replace("%1", self._person.name), "bad")
        else:
            self.note.set(self.tr("Left empty: reports to nobody."), "")
        self.superior.set_state("bad" if ring else "")
        return not ring

    def _take(self) -> None:
        self.superior.commit()
        if self._check():
            self.accept()
            self.chosen.emit(self.superior.value())
