"""Which envelope's window an address is set for: the usual ones, and one's own in millimetres."""

import re

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from crm_desktop.models.fields import Option
from crm_desktop.views import window_state
from crm_desktop.views.forms.editing.cells import growing
from crm_desktop.views.look import spacing
from crm_desktop.views.look.form import fields

OWN = "own"
KEPT = "paper/own_window"
WIDTH = 240


def windows() -> tuple[Option, ...]:
    """Return the address windows by the names of `reports.geometry`, as people call them."""
    return (
        Option("auto", QCoreApplication.translate("LetterFields", "Usual for our country")),
        Option("cz-right", QCoreApplication.translate("LetterFields", "Czech, on the right")),
        Option("cz-left", QCoreApplication.translate("LetterFields", "Czech, on the left")),
        Option("pl-right", QCoreApplication.translate("LetterFields", "Polish, on the right")),
        Option("pl-left", QCoreApplication.translate("LetterFields", "Polish, on the left")),
        Option("bg-right", QCoreApplication.translate("LetterFields", "Bulgarian, on the right")),
        Option("bg-left", QCoreApplication.translate("LetterFields", "Bulgarian, on the left")),
        Option("c5-right", QCoreApplication.translate("LetterFields", "C5, on the right")),
        Option("c5-left", QCoreApplication.translate("LetterFields", "C5, on the left")),
        Option("din5008-a", QCoreApplication.translate("LetterFields", "DIN 5008 form A")),
        Option("din5008-b", QCoreApplication.translate("LetterFields", "DIN 5008 form B")),
        Option("en-dl", QCoreApplication.translate("LetterFields", "English DL envelope")),
        Option("us-10", QCoreApplication.translate("LetterFields", "American #10 envelope")),
        Option(OWN, QCoreApplication.translate("LetterFields", "Own window, in mm")),
    )


class WindowChoice(QWidget):
    """A choice of windows; of one's own the left and upper edge, width and height are typed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.combo = fields.ComboBox()
        for option in windows():
            self.combo.addItem(option.label, option.value)
        self.own = QLineEdit(str(window_state.get(KEPT, "20 / 50 / 90 / 45")))
        self.own.setAccessibleName(self.tr("Own window: left / top / width / height in mm"))
        self.note = growing(fields.field_note(""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing.GAP_4)
        for widget in (self.combo, self.own):
            widget.setMaximumWidth(WIDTH)
            column.addWidget(widget)
        column.addWidget(self.note)
        self.setFocusProxy(self.combo)
        self.combo.currentIndexChanged.connect(self._on_changed)
        self.own.textChanged.connect(self._on_changed)
        self._show()

    def window_name(self) -> str:
        """Return the window's name for `reports.geometry`; the usual one while it is unclear."""
        chosen = str(self.combo.currentData())
        return (self._own() or "auto") if chosen == OWN else chosen

    def _own(self) -> str:
        """Return the name of the typed window, "" where no address can stand there."""
        from crm_desktop.reports.geometry import own_window, window_of

        numbers = [part.strip().replace(",", ".") for part in self.own.text().split("/")]
        if len(numbers) != 4 or not all(re.fullmatch(r"\d{1,3}(\.\d+)?", one) for one in numbers):
            return ""
        x, y, width, height = map(float, numbers)
        name = own_window(x, y, width, height)
        try:
            window_of(name)
        except ValueError:
            return ""
        return name

    def _show(self) -> None:
        own = self.combo.currentData() == OWN
        self.own.setVisible(own)
        good = not own or bool(self._own())
        if not own:
            self.note.set("")
        elif good:
            self.note.set(self.tr("Left / top / width / height in mm, from the sheet’s corner."))
        else:
            self.note.set(
                self.tr(
                    "This is no place for an address. Left / top / width / height in mm: at least "
                    "40 × 20, in the upper half of the sheet, with room beside it."
                ),
                "bad",
            )
        fields.set_state(self.own, "" if good else "bad")

    def _on_changed(self) -> None:
        self._show()
        if self.combo.currentData() == OWN and self._own():
            window_state.put(KEPT, self.own.text().strip())
        self.changed.emit()
