"""The four steps of the wizard: the file, its columns, what is there already, the result."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.views.importing.tables import TextTable
from crm_desktop.views.importing.words import ENCODINGS, ImportWords
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form.fields import ComboBox

WIDTHS = {"choice": 200, "short": 152, "wide": 300}


def choice(entries: Sequence[tuple[str, str]] = (), width: str = "choice") -> ComboBox:
    """Return a box that offers (code, text) entries."""
    box = ComboBox()
    box.setFixedWidth(spacing.wide(WIDTHS[width]))
    fill(box, entries)
    return box


def fill(box: ComboBox, entries: Sequence[tuple[str, str]], code: str | None = None) -> None:
    """Offer other entries and choose one, without telling anybody."""
    box.blockSignals(True)
    kept = box.currentData() if code is None else code
    box.clear()
    for value, text in entries:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(kept)))
    box.blockSignals(False)


class _Step(QWidget):
    """Captions over boxes in a row, or in several where they are many, and a table below them."""

    IN_A_ROW = 4

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = QGridLayout()
        self.grid.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_12)
        self.grid.setHorizontalSpacing(spacing.GAP_16)
        self.grid.setVerticalSpacing(spacing.GAP_4)
        self.table = TextTable(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(self.grid)
        self.column.addWidget(parts.hairline())
        self.column.addWidget(self.table, 1)
        self._places = 0

    def put(self, label: str, widget: QWidget) -> None:
        """Put a labelled widget into the row."""
        caption = parts.caption(label)
        caption.setBuddy(widget)
        (widget.focusProxy() or widget).setAccessibleName(label)
        row, column = divmod(self._places, self.IN_A_ROW)
        self.grid.addWidget(caption, 2 * row, column, Qt.AlignmentFlag.AlignBottom)
        if row:  # boxes of the row above stand a little apart
            self.grid.setRowMinimumHeight(2 * row, caption.sizeHint().height() + spacing.GAP_8)
        self.grid.addWidget(widget, 2 * row + 1, column)
        self._places += 1
        self.grid.setColumnStretch(min(self._places, self.IN_A_ROW), 1)
        for before in range(min(self._places, self.IN_A_ROW)):
            self.grid.setColumnStretch(before, 0)


class FileStep(_Step):
    """Which file, as what, and how it is read; its first rows."""

    changed = Signal()  # it is to be read in another way
    asked = Signal()  # another file

    def __init__(self, kinds: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.table.setAccessibleName(self.tr("First rows of the file"))
        words = ImportWords(self)
        self.file = parts.button(self.tr("Choose a file…"), icon="file-text")
        self.file.clicked.connect(self.asked)
        self.kind = choice(kinds)
        self.encoding = choice([(one, one) for one in ENCODINGS], "short")
        self.separator = choice(words.separators(), "short")
        self.sheet = choice((), "short")
        self.headings = choice([("yes", self.tr("Headings")), ("no", self.tr("Data"))], "short")
        self.order = choice(words.orders())
        for label, box in (
            (self.tr("File"), self.file),
            (self.tr("Import as"), self.kind),
            (self.tr("Encoding"), self.encoding),
            (self.tr("Separator"), self.separator),
            (self.tr("Sheet"), self.sheet),
            (self.tr("First row"), self.headings),
            (self.tr("Days like 03/04/2017"), self.order),
        ):
            self.put(label, box)
        for one in (self.kind, self.encoding, self.separator, self.sheet, self.headings):
            one.currentIndexChanged.connect(self.changed)
        self.empty = parts.EmptyState(
            self.tr("No file chosen yet"),
            self.tr("A table (CSV, XLSX) or cards (vCard). Nothing is saved before the last step."),
            self.tr("Choose a file…"),
            icon="upload",
        )
        self.empty.acted.connect(self.asked)
        self.column.addWidget(self.empty, 1)
        self.show_file(False)

    def show_file(self, there: bool) -> None:
        """Show the first rows of a file, or that there is none yet."""
        self.table.setVisible(there)
        self.empty.setHidden(there)


class MappingStep(_Step):
    """Where each column goes; mappings kept under a name."""

    kept_chosen = Signal(int)
    keep_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.table.setAccessibleName(self.tr("Columns of the file"))
        self.kept = choice((), "wide")
        self.name = QLineEdit()
        self.name.setFixedWidth(spacing.wide(WIDTHS["choice"]))
        self.name.setMaxLength(100)
        self.keep = parts.button(self.tr("Keep this mapping"))
        self.put(self.tr("Kept mapping"), self.kept)
        self.put(self.tr("Name"), self.name)
        self.put("", self.keep)
        self.keep.setAccessibleName(self.keep.text())
        self.kept.activated.connect(self.kept_chosen)
        self.keep.clicked.connect(lambda: self.keep_asked.emit(self.name.text()))
        self.name.returnPressed.connect(self.keep.click)

    def headings(self) -> tuple[str, ...]:
        """Return the headings of the table."""
        return (self.tr("Column"), self.tr("For example"), self.tr("Goes to"))


class MatchStep(_Step):
    """How records that are there are found, what becomes of them, and what each row would do."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.table.setAccessibleName(self.tr("What the rows would do"))
        self.match = choice((), "wide")
        self.mode = choice(ImportWords(self).modes(), "wide")
        self.counts = parts.Label("", "body", "second")
        self.put(self.tr("A record is found by"), self.match)
        self.put(self.tr("If it is there"), self.mode)
        self.grid.addWidget(self.counts, 2, 0, 1, self.IN_A_ROW + 1)
        self.grid.setRowMinimumHeight(2, self.counts.sizeHint().height() + spacing.GAP_8)
        for one in (self.match, self.mode):
            one.currentIndexChanged.connect(self.changed)

    def headings(self) -> tuple[str, ...]:
        """Return the headings of the table."""
        return (
            self.tr("Row"), self.tr("What it does"), self.tr("Kind"), self.tr("Name"),
            self.tr("Changes"),
        )  # fmt: skip


class ResultStep(QWidget):
    """How far the import is, then what came of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = parts.Label("", "heading")
        self.title.setWordWrap(True)
        self.sentence = parts.Paragraph("", "second")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop = parts.button(self.tr("Cancel the import"))
        self.save = parts.button(self.tr("Save the refused rows…"))
        self.undo = parts.button(self.tr("Take the import back"))
        self.table = TextTable(self.tr("Refused rows"))
        buttons = QHBoxLayout()
        buttons.setSpacing(spacing.GAP_8)
        for one in (self.stop, self.save, self.undo):
            buttons.addWidget(one)
        buttons.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(spacing.EDGE, spacing.GAP_24, spacing.EDGE, spacing.GAP_16)
        top.setSpacing(spacing.GAP_8)
        for widget in (self.title, self.sentence, self.bar):
            top.addWidget(widget)
        top.addLayout(buttons)
        self.line = parts.hairline()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.line)
        column.addWidget(self.table, 1)
        self.rest = QWidget()
        column.addWidget(self.rest, 1)
        self.begin()

    def begin(self) -> None:
        """Show the bar and nothing else."""
        self.title.setText(self.tr("The rows are being imported"))
        self.sentence.setText(self.tr("Until the last one is in, nothing is there; you can stop."))
        self.bar.setRange(0, 100)
        self.bar.setValue(0)
        self.show_parts(running=True)

    def show_parts(self, *, running: bool, refused: bool = False, undo: bool = False) -> None:
        """Show what belongs to a running import, or to its result."""
        self.bar.setVisible(running)
        self.stop.setVisible(running)
        self.save.setVisible(refused)
        self.undo.setVisible(undo)
        self.table.setVisible(refused)
        self.line.setVisible(refused)
        self.rest.setVisible(not refused)
