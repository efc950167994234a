"""What gives a segment: people who put accounts in by hand, or a saved filter of accounts."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.models.fields import KINDS, Catalogue
from crm_desktop.models.filters import describe, from_json
from crm_desktop.models.queries.kept.rows import Kept
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields

WIDTH = 560


class SegmentForm(QWidget):
    """`saved` sends the key of the segment and the filter as JSON, None for "by hand".

    The conditions are copied from the saved filter: whoever changes that later changes no segment
    of the whole firm. An admin need not be able to use the filter to choose it.
    """

    saved = Signal(int, object)

    def __init__(self, context: Context, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = Catalogue(KINDS, context.catalogue.options)
        self.filters: tuple[Kept, ...] = ()
        self._id = 0
        self._definition: Any = None
        self.heading = parts.heading("")
        self.by = fields.ComboBox()
        self.by.setAccessibleName(self.tr("Given by"))
        self.by.setEnabled(may_change)
        self.words = parts.Paragraph("", "second")
        self.hint = parts.Paragraph(
            self.tr(
                "The conditions are taken over from the saved filter. Where it changes later,"
                " choose it again. A colleague who may not read what the filter asks for sees the"
                " segment empty."
            ),
            "second",
        )
        self.save = parts.button(self.tr("Save segment"), kind="primary", shortcut="Ctrl+S")
        self.save.setEnabled(may_change)
        self.by.setMaximumWidth(spacing.wide(WIDTH))
        column = QVBoxLayout(self)
        edge = spacing.EDGE
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(spacing.GAP_8)
        for widget in (self.heading, self.by, self.words, self.hint):
            column.addWidget(widget)
        column.addSpacing(spacing.GAP_8)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.by.currentIndexChanged.connect(lambda _row: self._show_words())
        self.save.clicked.connect(lambda: self.saved.emit(self._id, self.chosen()))

    def offer(self, filters: tuple[Kept, ...]) -> None:
        """Offer saved filters of accounts."""
        self.filters = filters

    def show_segment(self, id: int, name: str, definition: Any) -> None:
        """Show what gives a segment now."""
        self._id, self._definition = id, definition
        self.heading.set_text(name)
        self.by.blockSignals(True)
        self.by.clear()
        self.by.addItem(self.tr("Put in by hand, on each account"), None)
        if definition is not None:
            self.by.addItem(self.tr("The filter as it was taken over"), definition)
        for each in self.filters:
            self.by.addItem(self.tr("Filter: %1").replace("%1", each.name), dict(each.definition))
        self.by.setCurrentIndex(1 if definition is not None else 0)
        self.by.blockSignals(False)
        self._show_words()

    def chosen(self) -> Any:
        """Return the filter as JSON, None for "by hand"."""
        return self.by.currentData()

    def _show_words(self) -> None:
        definition = self.chosen()
        part = None if definition is None else from_json(definition, self._catalogue, "account")[0]
        words = "" if part is None else describe(part, self._catalogue, "account")
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.hint.setVisible(definition is not None)
