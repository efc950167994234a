"""The window in which a filter is built: apply it, or leave the one before."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.filters import Filter
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.views.context import Context
from crm_desktop.views.drafts.page import PageDraft, Typing
from crm_desktop.views.filters.builder import FilterBuilder
from crm_desktop.views.filters.words import Names
from crm_desktop.views.forms.confirm import ask_discard
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields

Role = QDialogButtonBox.ButtonRole
WIDTH, HEIGHT = 940, 640


class FilterDialog(QDialog):
    """`applied` sends the filter, None where everything is to be shown, and the names in it."""

    applied = Signal(object, object)
    title_changed = Signal()  # for the draft

    def __init__(
        self,
        context: Context,
        kind: str,
        part: Filter | None,
        *,
        within: ListQuery | None = None,
        names: Names | None = None,
        verb: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.builder = FilterBuilder(context, kind, within)
        self.builder.set_filter(part, names)
        plural = _(context.catalogue.kind(kind).plural)
        title = self.tr("Filter: %1").replace("%1", plural)
        self.setWindowTitle(title)
        self.fault = fields.FieldNote(parent=self)
        self.undo = parts.button(self.tr("Undo"), kind="flat", icon="undo-2", shortcut="Ctrl+Z")
        self.undo.clicked.connect(self.builder.undo)
        self.clear = parts.button(self.tr("Clear all"), kind="flat")
        self.clear.clicked.connect(self.builder.clear)
        self.act = parts.button(verb or self.tr("Apply filter"), kind="primary")
        self.act.setAutoDefault(True)
        self.act.setDefault(True)
        self.stop = parts.button(QCoreApplication.translate("ActDialog", "Cancel"))
        buttons = QDialogButtonBox()
        buttons.addButton(self.act, Role.AcceptRole)
        buttons.addButton(self.stop, Role.RejectRole)
        self.act.clicked.connect(self.apply)
        self.stop.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.act.click)
        foot = QHBoxLayout()
        foot.setContentsMargins(spacing.GAP_8, spacing.GAP_12, spacing.EDGE, spacing.GAP_12)
        foot.addWidget(self.undo)
        foot.addWidget(self.clear)
        foot.addWidget(self.fault, 1)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.Base)
        content.setAutoFillBackground(True)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.builder)
        column.addWidget(content, 1)
        column.addWidget(parts.hairline())
        column.addLayout(foot)
        self.builder.changed.connect(self._on_changed)
        self._on_changed()
        self.draft = PageDraft(
            self,
            context,
            Typing(
                lambda: {"what": "list", "kind": kind},
                self.builder.typed,
                self.builder.put_back,
                self.fault.set,
            ),
        )
        self.draft.ready()
        self.resize(spacing.wide(WIDTH), HEIGHT)
        self.builder.root.rows[0].setFocus()

    def _on_changed(self) -> None:
        self.undo.setEnabled(self.builder.can_undo())
        self.fault.set("")
        self.title_changed.emit()

    def title(self) -> str:
        """Return what the draft of a filter is called."""
        return self.windowTitle()

    def modified(self) -> bool:
        """Return whether something was built that is not in force."""
        return self.builder.can_undo()

    def apply(self) -> None:
        """Put the filter in force, unless something in it is not finished."""
        if self.builder.complaint():
            self.fault.set(self.tr("Finish what is marked, or remove it."), "bad")
            return
        self.applied.emit(self.builder.part(), self.builder.names())
        self.draft.drop()
        self.accept()

    def reject(self) -> None:
        """Leave; what was built is thrown away only after asking."""
        if not self.builder.can_undo() or ask_discard(self):
            self.draft.drop()
            super().reject()
