"""The step of the wizard in which words of the file that no field understands get a meaning."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.models.fields import Catalogue, Field, Type
from crm_desktop.views.forms.editing.choices import code_options
from crm_desktop.views.importing.steps import _Step
from crm_desktop.views.importing.tables import Entries
from crm_desktop.views.look import parts, spacing

REFUSED = ""
WIDTHS = (240, 280, 80, 260)


class MeaningStep(_Step):
    """Each such word once, with the number of its rows, and what it is to mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.table.setAccessibleName(self.tr("Words that are not understood"))
        told = parts.Paragraph(
            self.tr(
                "The file has words that these fields do not know. Choose what they mean; rows with"
                " a word that means nothing are refused. A kept mapping keeps the meanings, too."
            ),
            "second",
        )
        self.grid.addWidget(told, 0, 0)
        self.grid.setColumnStretch(0, 1)
        self._words: tuple[Any, ...] = ()

    def headings(self) -> tuple[str, ...]:
        """Return the headings of the table."""
        return (self.tr("Field"), self.tr("Word of the file"), self.tr("Rows"), self.tr("Means"))

    def show_words(
        self,
        words: Sequence[Any],
        catalogue: Catalogue,
        labels: Mapping[str, str],
        said: Mapping[tuple[str, str], str],
    ) -> None:
        """Show words; `labels` are what fields are called, `said` what was chosen before."""
        self._words = tuple(words)
        rows = [(labels.get(one.name, ""), one.word, f"{one.rows:n}", "") for one in words]
        self.table.show_rows(
            self.headings(), rows, [spacing.wide(width) for width in WIDTHS], numbers=(2,)
        )
        entries = [
            [(REFUSED, self.tr("– is refused –")), *self._meanings(catalogue, one.field)]
            for one in words
        ]
        self.table.offer_each(
            3, entries, [said.get((one.name, one.word), REFUSED) for one in words]
        )
        self.table.setCurrentCell(0, 3)

    def _meanings(self, catalogue: Catalogue, field: Field) -> Entries:
        if field.type is Type.BOOLEAN:
            return [("yes", self.tr("Yes")), ("no", self.tr("No"))]
        if field.type in (Type.COUNTRY, Type.LANGUAGE):
            return [(str(one.value), one.label) for one in code_options(field)]
        listed = field.type in (Type.REFERENCE, Type.LINKS)
        return [
            (one.label if listed else str(one.value), one.label)
            for one in catalogue.options_of(field)
            if one.active
        ]

    def meanings(self) -> dict[tuple[str, str], str]:
        """Return what was chosen: (field, word) to what the field understands."""
        codes = self.table.codes(3)
        return {
            (one.name, one.word): code
            for one, code in zip(self._words, codes, strict=True)
            if code != REFUSED
        }
