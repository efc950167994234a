"""What the parts of the designer have in common: a report in, a changed report out."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.models.reporting import Problem, Report, heading
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields

LABELS = 120


class Section(QWidget):
    """Shows a part of a report; `edited` sends the whole report as it is then."""

    edited = Signal(object)

    fill: Callable[[Report], None]  # methods of each part: shows what the report says …
    changed: Callable[[], Report]  # … and returns the report as the widgets say it

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.catalogue = context.catalogue
        self.report: Report | None = None
        self.filling = False
        self.column = QVBoxLayout(self)
        edges = (spacing.EDGE - fields.GUTTER, spacing.GAP_12, spacing.EDGE, spacing.GAP_12)
        self.column.setContentsMargins(*edges)
        self.column.setSpacing(spacing.GAP_8)

    def set_report(self, report: Report) -> None:
        """Show a report."""
        self.report = report
        self.filling = True
        self.fill(report)
        self.filling = False

    def edit(self, *_what: object) -> None:
        """Tell that something was edited here."""
        if not self.filling and self.report is not None:
            self.report = self.changed()
            self.edited.emit(self.report)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong, at its place."""

    def add(
        self, label: str, *widgets: QWidget, stretch: bool = False, below: QWidget | None = None
    ) -> QWidget:
        """Put widgets in one line behind a label; returns the line."""
        name = fields.field_label(label)
        name.setBuddy(widgets[0])
        name.setFixedWidth(spacing.wide(LABELS) + fields.GUTTER)
        for widget in widgets:
            target = widget.focusProxy() or widget
            if not target.accessibleName():
                target.setAccessibleName(label)
        line = QWidget()
        line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing.GAP_8)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        for widget in widgets:
            row.addWidget(widget, 1 if stretch else 0)
        if not stretch:
            row.addStretch(1)
        self.column.addWidget(line)
        if below is not None:
            inset = QHBoxLayout()
            inset.setContentsMargins(name.width() + spacing.GAP_8, 0, 0, 0)
            inset.addWidget(below)
            self.column.addLayout(inset)
        return line

    def head(self, words: str) -> None:
        """Put a heading above what follows; it begins where the labels do."""
        row = QHBoxLayout()
        row.setContentsMargins(fields.GUTTER, spacing.GAP_4, 0, 0)
        row.addWidget(parts.heading(words))
        self.column.addLayout(row)

    def combo(self, choices: Iterable[tuple[Any, str]] = ()) -> fields.ComboBox:
        """Return a choice that tells when another is chosen."""
        box = fields.ComboBox()
        put(box, choices)
        box.setMaximumWidth(spacing.wide(260))
        box.currentIndexChanged.connect(self.edit)
        return box

    def tick(self, words: str) -> fields.CheckBox:
        """Return a tick that tells when it is set or taken."""
        box = fields.CheckBox(words)
        box.toggled.connect(self.edit)
        return box

    def headings(self, report: Report, fits: Callable[[Any], bool]) -> list[tuple[Any, str]]:
        """Return the columns that fit, by their names, with what stands over them."""
        return [
            (each.name, heading(self.catalogue, report, each.name))
            for each in report.columns
            if fits(each)
        ]


def put(box: fields.ComboBox, choices: Iterable[tuple[Any, str]], current: Any = None) -> None:
    """Offer these choices, one of them chosen; tells nobody."""
    box.blockSignals(True)
    box.clear()
    for value, words in choices:
        box.addItem(words, value)
    at = next((n for n in range(box.count()) if box.itemData(n) == current), 0)
    box.setCurrentIndex(at if box.count() else -1)
    box.blockSignals(False)


def told(problems: Sequence[Problem], start: str) -> str:
    """Return what is wrong at a place and below it, "" where all is well."""
    found = (each.text for each in problems if each.place.split(",")[0] == start)
    return " ".join(dict.fromkeys(found))
