"""The left side of the labels' dialog: which rows, which sheet, where it begins, its offset."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.models.language import current_language
from crm_desktop.views import window_state
from crm_desktop.views.forms.editing.cells import growing
from crm_desktop.views.labels.choices import (
    KEPT,
    LabelWords,
    keep_offset,
    mm,
    offset_of,
    printers,
    read_mm,
)
from crm_desktop.views.labels.work import Wish, stock_of
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields


class LabelsForm(QWidget):
    """What is chosen. `edited` follows each change of how it is printed, `rows_changed` of whom."""

    edited = Signal()
    rows_changed = Signal()

    def __init__(self, rows: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = LabelWords()
        self.rows = fields.ComboBox()
        for code, words in rows:
            self.rows.addItem(words, code)
        self.stock = fields.ComboBox()
        for option in self._words.stocks():
            self.stock.addItem(option.label, option.value)
        self.start = fields.ComboBox()
        self.order = fields.ComboBox()
        self.order.addItem(self.tr("As in the list"), False)
        self.order.addItem(self.tr("By country and postcode"), True)
        self.purpose = fields.ComboBox()
        self.purpose.addItem(self.tr("Not asked for"), "")
        self.printer = fields.ComboBox()
        for option in printers():
            self.printer.addItem(option.label, option.value)
        self.right, self.down = QLineEdit(), QLineEdit()
        self.offset_note = growing(fields.field_note(""))
        self.own_address = fields.CheckBox(self.tr("Our address at the top left"))
        self.own_address.setChecked(True)
        self.incomplete = fields.CheckBox(self.tr("Print incomplete addresses as well"))
        self._lay_out()
        self._restore()
        self._on_stock()
        self.rows.currentIndexChanged.connect(self.rows_changed)
        self.stock.currentIndexChanged.connect(self._on_stock)
        self.printer.currentIndexChanged.connect(self._on_printer)
        for choice in (self.start, self.order, self.purpose):
            choice.currentIndexChanged.connect(self.edited)
        for line in (self.right, self.down):
            line.textEdited.connect(self._on_offset)
        for check in (self.own_address, self.incomplete):
            check.toggled.connect(self.edited)

    def _lay_out(self) -> None:
        offsets = QHBoxLayout()
        offsets.setSpacing(spacing.GAP_8)
        ways = ((self.right, "→", self.tr("right")), (self.down, "↓", self.tr("down")))
        for line, sign, words in ways:
            line.setFixedWidth(spacing.wide(64))
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
            line.setAccessibleName(self.tr("Offset in mm: %1").replace("%1", words))
            offsets.addWidget(line)
            offsets.addWidget(parts.Label(sign, "body", "second"))
            offsets.addSpacing(spacing.GAP_8)
        offsets.addStretch(1)
        moved = QVBoxLayout()
        moved.setSpacing(0)
        moved.addLayout(offsets)
        moved.addWidget(self.offset_note)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(spacing.GAP_8)
        grid.setColumnStretch(1, 1)
        self._labels: dict[QWidget, QWidget] = {}
        for row, (words, widget) in enumerate((
            (self.tr("Rows"), self.rows), (self.tr("Print on"), self.stock),
            (self.tr("First free label"), self.start), (self.tr("Order"), self.order),
            (self.tr("Consent"), self.purpose), (self.tr("Printer"), self.printer),
        )):  # fmt: skip
            label = fields.field_label(words)
            label.setBuddy(widget)
            widget.setAccessibleName(words)
            self._labels[widget] = label
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(widget, row, 1)
        offset = fields.field_label(self.tr("Offset, mm"))
        offset.setBuddy(self.right)
        grid.addWidget(offset, 6, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(moved, 6, 1)
        checks = QVBoxLayout()
        checks.setContentsMargins(fields.GUTTER, 0, 0, 0)
        checks.setSpacing(spacing.GAP_8)
        checks.addWidget(self.own_address)
        checks.addWidget(self.incomplete)
        grid.addLayout(checks, 7, 0, 1, 2)
        self.offer_purposes(())

    def wish(self) -> Wish:
        """Return what is chosen now; an offset that cannot be read is none."""
        offset = (read_mm(self.right.text()) or 0.0, read_mm(self.down.text()) or 0.0)
        return Wish(
            stock=self.stock_code(),
            language=current_language(),
            start=int(self.start.currentData() or 1),
            offset=offset,
            by_post=bool(self.order.currentData()),
            incomplete=self.incomplete.isChecked(),
            sender=self.own_address.isChecked(),
            purpose=str(self.purpose.currentData() or ""),
        )

    def offer_purposes(self, names: Sequence[str]) -> None:
        """Offer the consents that can be asked for; of accounts there are none."""
        if self.purpose.count() == 1:
            for name in names:
                self.purpose.addItem(name, name)
        for widget in (self.purpose, self._labels[self.purpose]):
            widget.setVisible(self.purpose.count() > 1)

    def stock_code(self) -> str:
        """Return the code of the sheet or envelope."""
        return str(self.stock.currentData())

    def paper(self) -> tuple[float, float] | None:
        """Return the size of an envelope in mm, None for a sheet of A4."""
        _sheet, envelope = stock_of(self.stock_code())
        return (envelope.width, envelope.height) if envelope is not None else None

    def _restore(self) -> None:
        kept = window_state.get(KEPT, {})
        kept = kept if isinstance(kept, dict) else {}
        for name, choice in (("stock", self.stock), ("printer", self.printer)):
            place = choice.findData(kept.get(name))
            choice.setCurrentIndex(max(0, place))

    def _on_stock(self) -> None:
        sheet, envelope = stock_of(self.stock_code())
        self.start.blockSignals(True)
        self.start.clear()
        if sheet is not None:
            for option in self._words.places(sheet.columns, sheet.count):
                self.start.addItem(option.label, option.value)
        self.start.blockSignals(False)
        self.start.setVisible(sheet is not None)
        self._labels[self.start].setVisible(sheet is not None)
        self.own_address.setVisible(envelope is not None)
        self._on_printer()

    def _on_printer(self) -> None:
        printer, stock = str(self.printer.currentData()), self.stock_code()
        window_state.put(KEPT, {"stock": stock, "printer": printer})
        right, down = offset_of(printer, stock)
        self.right.setText(mm(right))
        self.down.setText(mm(down))
        self._say_offset(good=True)
        self.edited.emit()

    def _on_offset(self) -> None:
        right, down = read_mm(self.right.text()), read_mm(self.down.text())
        good = right is not None and down is not None
        self._say_offset(good=good)
        if right is not None and down is not None:
            keep_offset(str(self.printer.currentData()), self.stock_code(), (right, down))
            self.edited.emit()

    def _say_offset(self, *, good: bool) -> None:
        words = self.tr("Millimetres up to 20, to the left and up with a minus.")
        self.offset_note.set("" if good else words, "bad")
        for line in (self.right, self.down):
            bad = not good and read_mm(line.text()) is None
            fields.set_state(line, "bad" if bad else "")
