"""The scrolled sheet of a form: sections of fields in one or two columns, parts, tab order."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.fields import Field, Kind, Type
from crm_desktop.views.forms.editing.cells import FieldCell
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form.fields import GUTTER
from crm_desktop.views.working.later import later


@dataclass
class Group:
    """One section: its msgid (the key), its fields, and the kinds of parts below them."""

    key: str
    fields: list[Field] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)


def groups_of(kind: Kind, part_kinds: Iterable[Kind]) -> list[Group]:
    """Return the sections of a form in the order of the catalogue, with its parts where they fit.

    Fields before the first heading belong to it. Parts called like a section stand in it, others
    before the note.
    """
    groups: list[Group] = []
    before: list[Field] = []
    for one in kind.fields:
        if not one.formed or one.worked_out:
            continue
        if one.section and not (groups and groups[-1].key == one.section):
            groups.append(Group(one.section, before))
            before = []
        (groups[-1].fields if groups else before).append(one)
    if before or not groups:
        groups.insert(0, Group(kind.label, before))
    for part in part_kinds:
        home = next((group for group in groups if group.key == part.plural), None)
        if home is None:
            home = Group(part.plural)
            last = groups[-1].fields
            is_note = len(last) == 1 and last[0].type is Type.LONG_TEXT
            groups.insert(len(groups) - 1 if is_note else len(groups), home)
        home.parts.append(part.name)
    return groups


class SectionBox(QWidget):
    """A heading and its fields, in one column or two."""

    def __init__(self, key: str, words: str, cells: list[FieldCell], below: list[QWidget]) -> None:
        super().__init__()
        self.key = key
        self.cells = cells
        self.heading = parts.heading(words, large=True)
        self._columns = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing.GAP_12)
        head = QVBoxLayout()
        head.setContentsMargins(GUTTER, 0, 0, 0)
        head.addWidget(self.heading)
        column.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(spacing.GAP_24)
        self._grid.setVerticalSpacing(spacing.GAP_8)
        if cells:
            column.addLayout(self._grid)
        self.arrange(1)  # before what stands below, for the sake of Tab
        for widget in below:
            inset = QVBoxLayout()
            inset.setContentsMargins(GUTTER, 0, 0, 0)
            inset.addWidget(widget)
            column.addLayout(inset)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def arrange(self, columns: int) -> None:
        """Place the fields in so many columns, row by row."""
        if columns == self._columns:
            return
        self._columns = columns
        for cell in self.cells:
            self._grid.removeWidget(cell)
        row = column = 0
        for cell in self.cells:
            if cell.spans() or columns == 1:
                row += 1 if column else 0
                self._grid.addWidget(cell, row, 0, 1, columns)
                row, column = row + 1, 0
                continue
            self._grid.addWidget(cell, row, column)
            row, column = (row, 1) if column == 0 else (row + 1, 0)
        for number in range(2):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
            self._grid.setColumnMinimumWidth(number, 0)


class Sheet(QScrollArea):
    """Sections one below the other. `shown` sends the key of the section at the top."""

    shown = Signal(str)
    wide_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.boxes: list[SectionBox] = []
        self.wide = False
        self._going = False
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_new_height)

    def set_sections(self, boxes: list[SectionBox], left: int) -> None:
        """Show these sections; `left` is the place of their text from the edge in px."""
        inside = QWidget()
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        inside.setAutoFillBackground(True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(left - GUTTER, spacing.GAP_8, spacing.EDGE, spacing.GAP_24)
        column.setSpacing(spacing.GAP_24)
        for box in boxes:
            column.addWidget(box)
        column.addStretch(1)
        self.boxes = boxes
        self.setWidget(inside)
        self._arrange()

    def go_to(self, key: str) -> None:
        """Scroll to a section."""
        for box in self.boxes:
            if box.key == key:
                self._going = True
                self.verticalScrollBar().setValue(box.y() - spacing.GAP_8)
                self._going = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)  # which asks how tall the fields are, as they stand now

    def _arrange(self) -> None:
        wide = self.viewport().width() >= spacing.TWO_COLUMNS_FROM
        for box in self.boxes:
            box.arrange(2 if wide else 1)
        self._lay_out()
        if wide != self.wide:
            self.wide = wide
            self.wide_changed.emit(wide)

    def _lay_out(self) -> None:
        """Give the fields their places at once: of a hidden tab they would come a turn too late."""
        inside = self.widget()
        for widget in (*self.boxes, inside):
            layout = None if widget is None else widget.layout()
            if layout is not None:
                layout.activate()

    def _on_new_height(self) -> None:
        # After the layout: the same place may lie in another section now.
        later(self, lambda: self._on_scrolled(self.verticalScrollBar().value()))

    def _on_scrolled(self, top: int) -> None:
        if self._going or not self.boxes:
            return
        bar = self.verticalScrollBar()
        if bar.maximum() > 0 and top >= bar.maximum():
            self.shown.emit(self.boxes[-1].key)
            return
        above = [box for box in self.boxes if box.y() <= top + 3 * spacing.GAP_24]
        self.shown.emit((above[-1] if above else self.boxes[0]).key)
