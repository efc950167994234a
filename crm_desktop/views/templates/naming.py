"""The name of a template, and whether colleagues use it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.models.queries.kept.templates import LONGEST_NAME, TemplateName
from crm_desktop.views.access.frame import ActDialog
from crm_desktop.views.look.form import fields


class TemplateNameDialog(ActDialog):
    """Asks for the name; `given()` is the template as it is to be called."""

    def __init__(self, name: TemplateName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = name
        title = self.tr("Name of the template")
        self.set_words(title, title, "", self.tr("Save"))
        self.name = QLineEdit(name.name)
        self.name.setMaxLength(LONGEST_NAME)
        self.shared = fields.CheckBox(self.tr("All colleagues may use it"))
        self.shared.setChecked(name.shared)
        self.note = self.add_field(self.tr("Name"), self.name, required=True)
        self.add_field(self.tr("Shared"), self.shared)
        self.acted.connect(self._accept)
        self.name.setFocus()

    def given(self) -> TemplateName:
        """Return the template with its name."""
        return replace(self._given, name=self.name.text().strip(), shared=self.shared.isChecked())

    def _accept(self) -> None:
        if not self.name.text().strip():
            self.complain(self.note, self.tr("Give it a name."), self.name)
            return
        self.accept()


def phrase_of(name: TemplateName) -> str:
    """Return what stands below the name of a template: its revision, and who may use it."""
    translate = QCoreApplication.translate
    if name.id is None:
        return translate("TemplatePage", "Letter template, not saved yet")
    of = translate("TemplatePage", "Letter template, revision %1").replace("%1", str(name.revision))
    shared, mine = translate("TemplatePage", "shared"), translate("TemplatePage", "only mine")
    return f"{of} · {shared if name.shared else mine}"
