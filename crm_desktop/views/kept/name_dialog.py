"""The name under which a filter or view is kept, and who reads it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.kept.rows import Kept
from crm_desktop.views.access.frame import ActDialog
from crm_desktop.views.kept.keeping import Keeping
from crm_desktop.views.look.form import fields

LONGEST = 100


class NameDialog(ActDialog):
    """Saves when it is accepted; `saved` sends what the server has now."""

    saved = Signal(object)

    def __init__(
        self, keeping: Keeping, given: Kept, sentence: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keeping, self._given = keeping, given
        self.name = QLineEdit(given.name)
        self.name.setMaxLength(LONGEST)
        self.name.selectAll()
        self.shared = fields.CheckBox(self.tr("All colleagues may use it"))
        self.shared.setChecked(given.shared)
        self.note = self.add_field(self.tr("Name"), self.name, required=True)
        shared_note = self.tr("They see the records that their own rights show them.")
        self.add_field(self.tr("Shared"), self.shared, note=shared_note)
        self.standard = fields.CheckBox(self.tr("The list opens with it"))
        self.standard.setChecked(given.standard)
        title, verb = self._words(given)
        self.set_words(title, title, sentence, verb)
        if given.what == "list_view" and given.mine:
            self.add_field(self.tr("At the start"), self.standard)
        else:
            self.standard.setParent(self)
            self.standard.hide()
        self.acted.connect(self._save)
        self.name.setFocus()

    def _words(self, given: Kept) -> tuple[str, str]:
        if given.id is not None:
            return self.tr("Name and sharing"), self.tr("Save")
        if given.what == "report":
            return self.tr("Save this report"), self.tr("Save report")
        if given.what == "list_view":
            return self.tr("Save this view"), self.tr("Save view")
        return self.tr("Save this filter"), self.tr("Save filter")

    def _save(self) -> None:
        if not self.name.text().strip():
            self.complain(self.note, self.tr("Give it a name."), self.name)
            return
        self.set_busy(True)
        given = replace(
            self._given,
            name=self.name.text().strip(),
            shared=self.shared.isChecked(),
            standard=self.standard.isChecked(),
        )
        self._keeping.save(self, given, self._on_saved, self._on_refused)

    def _on_saved(self, saved: Kept) -> None:
        self.saved.emit(saved)
        self.accept()

    def _on_refused(self, error: UserError) -> None:
        self.set_busy(False)
        self.complain(self.note, str(error), self.name)
