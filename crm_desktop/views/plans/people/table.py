"""The map as a table: the same people, everything typed in place and by keyboard alone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from crm_desktop.models.language import _
from crm_desktop.models.queries.plans.people.gaps import signed
from crm_desktop.models.queries.plans.people.map_rows import Stakeholder
from crm_desktop.reports.plans.people import words
from crm_desktop.views.look import Role, RowDelegate, spacing
from crm_desktop.views.look.form.fields import ComboBox
from crm_desktop.views.look.rows.delegate import setup_table
from crm_desktop.views.values import date_text

Index = QModelIndex | QPersistentModelIndex
Choices = Sequence[tuple[Any, str]]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the field it writes ("" for none), its heading, text, width, and its choices."""

    field: str
    label: str
    text: Callable[[Stakeholder], str]
    width: int = 120
    choices: Choices | None = None
    number: bool = False


def columns(
    people: Sequence[Stakeholder], employees: Choices, divisions: Choices, label: Callable[..., str]
) -> list[Column]:
    """Return the columns; `label` translates a heading."""
    names = {person.id: person.name for person in people}
    nobody: Choices = [(None, "–")]

    def named(choices: Mapping[str, str]) -> Choices:
        return [(code, _(text)) for code, text in choices.items()]

    def of(choices: Mapping[str, str], field: str) -> Callable[[Stakeholder], str]:
        return lambda p: _(choices[getattr(p, field)]) if getattr(p, field) in choices else ""

    bosses = sorted(((p.id, p.name) for p in people), key=lambda each: each[1].casefold())
    return [
        Column("", label("name"), lambda p: p.name, 200),
        Column("job", label("job"), lambda p: p.job, 160),
        Column("reports_to_id", label("boss"), lambda p: names.get(p.reports_to_id or 0, ""), 170,
               [*nobody, *bosses]),
        Column("role", label("role"), of(words.ROLES, "role"), 110,
               [("none", "–"), *named(words.ROLES)]),
        Column("standing", label("standing"), of(words.STANDINGS, "standing"), 120,
               named(words.STANDINGS)),
        Column("influence", label("influence"), lambda p: str(p.influence or ""), 70,
               [*nobody, *((n, str(n)) for n in range(1, 6))], True),
        Column("support", label("support"), lambda p: signed(p.support), 80,
               [(None, "?"), *((n, signed(n)) for n in range(-2, 3))], True),
        Column("coverage", label("coverage"), of(words.COVERAGES, "coverage"), 130,
               named(words.COVERAGES)),
        Column("relation", label("relation"), of(words.RELATIONS, "relation"), 130,
               [*nobody, *named(words.RELATIONS)]),
        Column("wanted_relation", label("wanted"), of(words.RELATIONS, "wanted_relation"), 130,
               [*nobody, *named(words.RELATIONS)]),
        Column("employee_id", label("employee"), lambda p: p.employee, 140,
               [*nobody, *employees]),
        Column("account_division_id", label("division"), lambda p: p.division, 140,
               [*nobody, *divisions]),
        Column("", label("last"),
               lambda p: "" if p.last_contact is None else date_text(p.last_contact), 100, None,
               True),
    ]  # fmt: skip


class PeopleModel(QAbstractTableModel):
    """The people as rows; `edited(id, field, value)` asks for a save, nothing changes before."""

    edited = Signal(int, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people: list[Stakeholder] = []
        self.columns: list[Column] = []
        self.may_change = False
        self._order = (0, Qt.SortOrder.AscendingOrder)

    def show_people(self, people: Sequence[Stakeholder], shown: Sequence[Column]) -> None:
        """Show these; rows keep their places where they are the same."""
        same = [p.id for p in self._sorted(people, shown)] == [p.id for p in self.people]
        if same and len(shown) == len(self.columns):
            self.people, self.columns = self._sorted(people, shown), list(shown)
            last = self.index(len(self.people) - 1, len(shown) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.people, self.columns = self._sorted(people, shown), list(shown)
        self.endResetModel()

    def _sorted(self, people: Sequence[Stakeholder], shown: Sequence[Column]) -> list[Stakeholder]:
        at, way = self._order
        if at >= len(shown):
            return list(people)
        text, number = shown[at].text, shown[at].number

        def key(person: Stakeholder) -> tuple[Any, ...]:
            if number and shown[at].field:
                return (getattr(person, shown[at].field) or 0, person.id)
            if number:
                return (str(person.last_contact or ""), person.id)
            return (text(person).casefold(), person.id)

        return sorted(people, key=key, reverse=way == Qt.SortOrder.DescendingOrder)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column."""
        self._order = (column, order)
        self.layoutAboutToBeChanged.emit()
        self.people = self._sorted(self.people, self.columns)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and section < len(self.columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].label
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(section)
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.columns[column].number else (
            Qt.AlignmentFlag.AlignLeft
        )  # fmt: skip
        return side | Qt.AlignmentFlag.AlignVCenter

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self.people):
            return None
        person, column = self.people[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(person)
        if role == Qt.ItemDataRole.EditRole:
            return getattr(person, column.field) if column.field else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == Role.ICON and index.column() == 0:
            return "user" if person.known else "circle-question-mark"
        if role == Role.KEY:
            return person.id
        if role == Role.TONE:
            return "second" if not person.present else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.label}: {column.text(person) or '–'}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        if index.isValid() and self.may_change and self.columns[index.column()].field:
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """Ask for a save where the value is another one."""
        person, column = self.people[index.row()], self.columns[index.column()]
        old = getattr(person, column.field) or None
        if column.field in ("support", "influence"):
            old = getattr(person, column.field)
        if column.field and value != old:
            self.edited.emit(person.id, column.field, value)
        return True


class PeopleDelegate(RowDelegate):
    """Makes a list of choices, or a line for a text."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        assert isinstance(model, PeopleModel)
        column = model.columns[index.column()]
        made: QWidget
        if column.choices is not None:
            combo = ComboBox(parent)
            own = model.people[index.row()].id
            for value, label in column.choices:
                if column.field != "reports_to_id" or value != own:
                    combo.addItem(label, value)
            made = combo
        else:
            line = QLineEdit(parent)
            line.setMaxLength(200)
            made = line
        made.setAutoFillBackground(True)
        made.setAccessibleName(column.label)
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(int(Qt.ItemDataRole.EditRole))
        if isinstance(editor, ComboBox):
            at = next((n for n in range(editor.count()) if editor.itemData(n) == (
                None if value == "" else value)), 0)  # fmt: skip
            editor.setCurrentIndex(at)
        elif isinstance(editor, QLineEdit):
            editor.setText(str(value or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, ComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text().strip() or None)


class PeopleTable(QTableView):
    """Enter or F2 edits a cell; `opened(id)` follows Ctrl+Enter and a double click on a name."""

    opened = Signal(int)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = PeopleModel(self)
        self.setModel(self.people)
        setup_table(self, PeopleDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setAccessibleName(self.tr("People as a table"))
        self.doubleClicked.connect(self._double)
        self.people.modelReset.connect(self._widths)

    def _widths(self) -> None:
        """Give new columns their widths; later the person's own stay."""
        for at, column in enumerate(self.people.columns):
            if self.columnWidth(at) == self.horizontalHeader().defaultSectionSize():
                self.setColumnWidth(at, spacing.wide(column.width))

    def event(self, event: QEvent) -> bool:
        """F2 edits the cell, whatever the window does with it."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        editing = self.state() == QAbstractItemView.State.EditingState
        if enter and not editing and self.currentIndex().isValid():
            editable = self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier or not editable:
                self.opened.emit(self.current())
            else:
                self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def current(self) -> int:
        """Return who the cursor is on, 0 for nobody."""
        number = self.currentIndex().data(Role.KEY)
        return int(number) if number else 0

    def currentChanged(self, now: Index, before: Index) -> None:
        super().currentChanged(now, before)
        if now.isValid():
            self.chosen.emit(self.current())

    def choose(self, id: int) -> None:
        """Put the cursor on somebody."""
        for row, person in enumerate(self.people.people):
            if person.id == id and row != self.currentIndex().row():
                column = max(0, self.currentIndex().column())
                self.setCurrentIndex(self.people.index(row, column))

    def _double(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(self.current())
