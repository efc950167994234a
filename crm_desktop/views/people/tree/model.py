"""The tree of superiors as a model: names, counts of people below, moving by drag and drop."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QWidget

from crm_desktop.models.queries.people import PersonRow
from crm_desktop.views.look import Role
from crm_desktop.views.people.words import role_names, state_chip

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-crm-employee"
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


class SuperiorTree(QAbstractItemModel):
    """`moved(person, superior)` asks for a move; the model itself changes only with new rows."""

    moved = Signal(int, object)

    def __init__(self, may_change: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._may_change = may_change
        self.cut: int | None = None
        self.people: dict[int, PersonRow] = {}
        self._children: dict[int | None, list[int]] = {None: []}
        self._below: dict[int, int] = {}

    # --- who is where ----------------------------------------------------------------------

    def set_people(self, people: Iterable[PersonRow]) -> None:
        """Show these people; whose superior is not among them stands at the top."""
        self.beginResetModel()
        self.people = {person.id: person for person in people}
        self._children = {None: []}
        for person in self.people.values():
            self._children.setdefault(self.superior_of(person.id), []).append(person.id)
        self._below = {}
        for number in self.people:
            above = self.superior_of(number)
            while above is not None:
                self._below[above] = self._below.get(above, 0) + 1
                above = self.superior_of(above)
        self.endResetModel()

    def superior_of(self, number: int) -> int | None:
        """Return whom somebody reports to, None at the top."""
        above = self.people[number].superior_id
        return above if above in self.people else None

    def below(self, number: int) -> int:
        """Return how many people stand below somebody, on all levels."""
        return self._below.get(number, 0)

    def without_superior(self) -> list[PersonRow]:
        """Return who has no superior, those who have nobody below included."""
        return [self.people[number] for number in self._children[None]]

    def makes_ring(self, person: int, superior: int | None) -> bool:
        """Return whether somebody would become their own superior, even through others."""
        above = superior
        while above is not None:
            if above == person:
                return True
            above = self.superior_of(above)
        return False

    def place_of(self, number: int) -> QModelIndex:
        """Return where somebody stands, an invalid index where they are not."""
        if number not in self.people:
            return QModelIndex()
        row = self._children[self.superior_of(number)].index(number)
        return self.createIndex(row, 0, number)

    def person_at(self, index: Index) -> PersonRow | None:
        """Return the person of a row."""
        return self.people.get(index.internalId()) if index.isValid() else None

    # --- Qt's model ------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        below = self._children.get(parent.internalId() if parent.isValid() else None, [])
        if column or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() not in self.people:
            return QModelIndex()
        above = self.superior_of(index.internalId())
        return QModelIndex() if above is None else self.place_of(above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return len(self._children.get(parent.internalId() if parent.isValid() else None, ()))

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        person = self.person_at(index)
        if person is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, SPOKEN):
            below = self.below(person.id)
            if role == Qt.ItemDataRole.DisplayRole:
                return person.name
            spoken = [person.name, person.job_title]
            spoken.append(self.tr("%n person(s) below", None, below) if below else "")
            chip = state_chip(person)
            spoken.append(chip[0] if chip else "")
            return ", ".join(part for part in spoken if part)
        if role == Role.TAIL:
            below = self.below(person.id)
            count = self.tr("%n below", None, below) if below else ""
            return "  ·  ".join(part for part in (person.job_title, count) if part)
        if role == Role.CHIP:
            return state_chip(person)
        if role == Role.ICON:
            return "users" if self.below(person.id) else "user"
        if role == Role.TONE:
            return "second" if person.id == self.cut or person.state == "left" else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return role_names(person) or None
        return person.id if role == Role.KEY else None

    # --- drag and drop ---------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._may_change:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
            if index.isValid():
                flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        person = self.person_at(indexes[0]) if indexes else None
        if person is not None:
            carried.setData(MIME, str(person.id).encode())
        return carried

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        text = bytes(data.data(MIME).data()).decode()
        if not text.isdigit():
            return False
        target = self.person_at(parent)
        self.moved.emit(int(text), target.id if target is not None else None)
        return False  # the rows move when the server has agreed
