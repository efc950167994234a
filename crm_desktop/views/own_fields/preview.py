"""The form of a kind as it will look: only to be seen, nothing can be typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.models.fields import Kind
from crm_desktop.views.context import Context
from crm_desktop.views.forms.body import FormBody
from crm_desktop.views.forms.draft import new_row
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.working.later import later

KINDS_WIDTH = 196  # px of the list of kinds beside it


class Preview(QWidget):
    """Shows the form of a kind with a new record; `show_kind` makes it anew."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.body: FormBody | None = None
        words = parts.caption(self.tr("Preview: this is how a new record begins."))
        head = QVBoxLayout()
        head.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_8)
        head.addWidget(words)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)

    def show_kind(self, kind: Kind, name: str = "") -> None:
        """Show the form of a kind, at one of its fields."""
        old = self.body
        self.body = FormBody(self._context, kind, new_row(kind, self._context.me, {}))
        self.body.sections.hide()  # the sections stand in the list beside
        self.body.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for widget in self.body.findChildren(QWidget):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column.addWidget(self.body, 1)
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        cell = self.body.cells.get(name)
        if cell is not None:  # after the layout: before it nothing has a place
            sheet = self.body.sheet
            later(cell, lambda: sheet.ensureWidgetVisible(cell))
