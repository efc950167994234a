"""The page of superiors: move people by mouse or keys, each move can be taken back."""

from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.queries.people import PersonRow
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.text import norm
from crm_desktop.views.context import Context
from crm_desktop.views.look import icon, parts, spacing
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.people.page import AdminPage
from crm_desktop.views.people.tree.choosing import ChooseSuperior
from crm_desktop.views.people.tree.model import SuperiorTree
from crm_desktop.views.people.tree.view import RowsTree
from crm_desktop.views.people.words import found_by

Move = tuple[int, int | None]  # person, the superior before


class SuperiorsPage(AdminPage):
    """Who reports to whom; admins change it, superiors look at the people below them."""

    name = "superiors"
    icon = "network"
    changes = ("employee",)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Superiors"), parent)
        self.dialog: ChooseSuperior | None = None
        self._moves: list[Move] = []
        self._opened = False
        self.model = SuperiorTree(self.may_change, self)
        self.model.moved.connect(self.move_person)
        self.tree = RowsTree()
        self.tree.setModel(self.model)
        self.tree.setAccessibleName(self.tr("Tree of superiors"))
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._menu)
        if self.may_change:
            self.tree.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
            self.tree.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a person"))
        self.search.setAccessibleName(self.tr("Find a person"))
        self.search.setFixedWidth(spacing.SEARCH_WIDTH)
        glass = self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        glass.setText(self.tr("Find a person"))  # read aloud, and its tooltip
        self.search.textChanged.connect(lambda _text: self.find_person(False))
        self.search.returnPressed.connect(lambda: self.find_person(True))
        self.hint = parts.Label("", "caption", "second")
        self.undo_button = parts.button(self.tr("Take the move back"), icon="undo-2")
        self.undo_button.hide()
        self._actions()
        self._lay_out()
        self.setFocusProxy(self.tree)

    def _actions(self) -> None:
        self.undo = self._action(self.tr("Take the move back"), QKeySequence.StandardKey.Undo)
        self.cut = self._action(self.tr("Cut"), QKeySequence.StandardKey.Cut)
        self.paste = self._action(self.tr("Paste below"), QKeySequence.StandardKey.Paste)
        self.change = self._action(self.tr("Change superior…"), None)
        self.details = self._action(self.tr("Edit details"), None)
        self.undo.triggered.connect(self.take_back)
        self.cut.triggered.connect(self.cut_person)
        self.paste.triggered.connect(self.paste_person)
        self.change.triggered.connect(self.edit_record)
        self.details.triggered.connect(self._open_details)
        self.undo_button.clicked.connect(self.take_back)
        self.tree.doubleClicked.connect(lambda _index: self.edit_record())

    def _action(self, text: str, keys: QKeySequence.StandardKey | None) -> QAction:
        action = QAction(text, self)
        if keys is not None:
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if self.may_change:
            self.tree.addAction(action)
        return action

    def _lay_out(self) -> None:
        self.change_button = parts.button(self.tr("Change superior…"), shortcut="F2")
        self.change_button.clicked.connect(self.edit_record)
        self.change_button.setVisible(self.may_change)
        self.header.add_action(self.undo_button)
        self.header.add_action(self.change_button)
        row = QHBoxLayout()
        row.setContentsMargins(spacing.EDGE, 6, spacing.EDGE, 6)
        row.setSpacing(spacing.GAP_16)
        row.addWidget(self.search)
        row.addWidget(self.hint, 1)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(parts.hairline())
        column.addWidget(self.tree, 1)
        if self.may_change:
            self.hint.setText(
                self.tr("Drag somebody onto their superior, or cut and paste; F2 chooses by name.")
            )

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read everybody."""
        self.read(partial(_read, self.context.me), self._show)

    def _show(self, people: tuple[PersonRow, ...]) -> None:
        here = self.model.person_at(self.tree.currentIndex())
        opened = self._opened_rows()
        working = [person for person in people if person.state != "left"]
        self.model.set_people(working)
        if not self._opened:
            self.tree.expandToDepth(1 if len(working) > 40 else 9)
            self._opened = bool(working)
        for number in opened:
            self.tree.expand(self.model.place_of(number))
        self.go_to(here.id if here is not None else working[0].id if working else 0)
        lonely = self.tr("%n without a superior", None, len(self.model.without_superior()))
        everybody = self.tr("%n person(s)", None, len(working))
        self.header.set_phrase(f"{everybody}  ·  {lonely}" if working else "")
        if not working:
            self.hint.setText(self.tr("Here stand the people who report to you. Nobody does yet."))

    def _opened_rows(self) -> list[int]:
        return [
            number
            for number in self.model.people
            if self.tree.isExpanded(self.model.place_of(number))
        ]

    def go_to(self, number: int) -> None:
        """Choose somebody and open the way to them."""
        place = self.model.place_of(number)
        above = place.parent()
        while above.isValid():
            self.tree.expand(above)
            above = above.parent()
        if place.isValid():
            self.tree.setCurrentIndex(place)
            self.tree.scrollTo(place)

    def find_person(self, further: bool) -> None:
        """Choose the next person whom the typed words fit, from the top or from the current on."""
        words = norm(self.search.text()).split()
        if not words:
            return
        people = list(self.model.people.values())
        here = self.model.person_at(self.tree.currentIndex())
        start = people.index(here) + int(further) if here in people else 0
        for person in (*people[start:], *people[:start]):
            if all(word in found_by(person) for word in words):
                self.go_to(person.id)
                self.told.clear()
                return
        self.told.say(self.tr("Nobody fits “%1”.").replace("%1", self.search.text()), "info")

    # --- moving ----------------------------------------------------------------------------

    def move_person(self, number: int, superior: int | None, taking_back: bool = False) -> None:
        """Let somebody report to another person, or to nobody; a ring is refused at once."""
        person = self.model.people.get(number)
        if person is None or not self.may_change or person.superior_id == superior:
            return
        if self.model.makes_ring(number, superior):
            self.told.say(
                self.tr(
                    "%1 stands above that person. Nobody can be their own superior, not even"
                    " through others. Choose another superior."
                ).replace("%1", person.name)
            )
            return
        before = person.superior_id
        edit = Edit(
            "employee",
            number,
            {"superior_id": superior},
            {"superior_id": before},
            {"employee": person.version},
        )
        self.save_edits((edit,), partial(self._moved, person, superior, before, taking_back))

    def _moved(
        self,
        person: PersonRow,
        superior: int | None,
        before: int | None,
        taking_back: bool,
        _saved: Any,
    ) -> None:
        if taking_back:
            self._moves.pop()
        else:
            self._moves.append((person.id, before))
        self.undo_button.setVisible(bool(self._moves))
        self.model.cut = None
        above = self.model.people.get(superior) if superior is not None else None
        if above is None:
            said = self.tr("%1 has no superior now.").replace("%1", person.name)
        else:
            said = self.tr("%1 reports to %2 now.").replace("%1", person.name)
            said = said.replace("%2", above.name)
        self.context.message(said)
        if above is not None:
            self.tree.expand(self.model.place_of(above.id))

    def take_back(self) -> None:
        """Take the last move back."""
        if self._moves:
            number, before = self._moves[-1]
            self.move_person(number, before, taking_back=True)

    def cut_person(self) -> None:
        """Note who is to be moved."""
        person = self.model.person_at(self.tree.currentIndex())
        self.model.cut = person.id if person is not None else None
        self.tree.viewport().update()
        if person is not None:
            said = self.tr("%1 was cut. Choose the new superior and paste.")
            self.context.message(said.replace("%1", person.name))

    def paste_person(self) -> None:
        """Put who was cut below the current person."""
        target = self.model.person_at(self.tree.currentIndex())
        if self.model.cut is not None and target is not None and target.id != self.model.cut:
            self.move_person(self.model.cut, target.id)

    def edit_record(self) -> None:
        """Choose a superior by name (F2)."""
        person = self.model.person_at(self.tree.currentIndex())
        if person is None or not self.may_change:
            return
        people = [each for each in self.model.people.values() if each.id != person.id]
        self.dialog = ChooseSuperior(person, people, self.model.makes_ring, self)
        self.dialog.chosen.connect(partial(self.move_person, person.id))
        self.dialog.open()

    def _open_details(self) -> None:
        person = self.model.person_at(self.tree.currentIndex())
        if person is not None:
            self.context.open_form("employee", person.id)

    def _menu(self, place: QPoint) -> None:
        index = self.tree.indexAt(place)
        if not self.may_change or not index.isValid():
            return
        menu = self.menu_of(index)
        menu.popup(self.tree.viewport().mapToGlobal(place))

    def menu_of(self, index: QModelIndex) -> QMenu:
        """Return the menu of a row."""
        self.tree.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.paste.setEnabled(self.model.cut is not None)
        menu.addActions([self.change, self.cut, self.paste, self.details])
        give_letters(menu)
        return menu

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()


def _read(me: Any, session: Any) -> tuple[PersonRow, ...]:
    from crm_desktop.models.queries.administration import people_seen

    return people_seen(session, me)
