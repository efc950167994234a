"""The tree of a customer's divisions: entered, ordered, put below each other."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.plans.whitespace.divisions import Division, moved, shifted
from crm_desktop.models.queries.rows import Edit
from crm_desktop.views.context import NAMES, Context
from crm_desktop.views.look import Role, parts, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.rows.delegate import setup_tree

ICONS = {"unit": "network", "site": "map-pin", "subsidiary": "building-2"}


class _Tree(QTreeWidget):
    """Always open; the room before an entry has the ground of its row."""

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        chosen = isinstance(index, QModelIndex) and self.selectionModel().isSelected(index)
        name = "selection" if self.hasFocus() else "selection_inactive"
        painter.fillRect(rect, tints.color(name if chosen else "base"))


class DivisionsDialog(QDialog):
    """A window beside the plan; forms open in the main window, and the tree follows them."""

    def __init__(
        self, context: Context, account_id: int, may_change: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Divisions of the customer"))
        self.context = context
        self.account_id = account_id
        self.divisions: tuple[Division, ...] = ()
        self.tree = _Tree()
        self.tree.setItemsExpandable(False)
        self.tree.setRootIsDecorated(False)
        self.tree.setHeaderHidden(True)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        setup_tree(self.tree)
        self.tree.setAccessibleName(self.windowTitle())
        self.message = parts.Message("", "warn", parent=self)
        self.message.hide()
        self.nothing = parts.Paragraph(
            self.tr(
                "Enter units, sites and subsidiaries: the rows of the matrix, and what"
                " opportunities, contracts and sales can belong to."
            ),
            "second",
        )
        self.new = parts.button(self.tr("New division"), kind="primary", icon="plus")
        self.below = parts.button(self.tr("New below"), icon="plus")
        self.edit = parts.button(self.tr("Edit"), icon="pencil", shortcut="F2")
        self.moves = {
            (-1, None): parts.icon_button("arrow-up", self.tr("Move up (Alt+Up)")),
            (1, None): parts.icon_button("arrow-down", self.tr("Move down (Alt+Down)")),
            (0, False): parts.icon_button("arrow-left", self.tr("One step out (Alt+Left)")),
            (0, True): parts.icon_button("arrow-right", self.tr("Below the one above (Alt+Right)")),
        }
        self._lay_out()
        for widget in (self.new, self.below, *self.moves.values()):
            widget.setVisible(may_change)
        self._connect(may_change)
        self.resize(460, 520)
        self.load()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_12)
        foot.setSpacing(spacing.GAP_4)
        for mover in self.moves.values():
            foot.addWidget(mover)
        foot.addStretch(1)
        for button in (self.edit, self.below, self.new):
            foot.addSpacing(spacing.GAP_4)
            foot.addWidget(button)
        words = QVBoxLayout()
        words.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_8)
        words.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message)
        column.addLayout(words)
        column.addWidget(self.tree, 1)
        column.addWidget(parts.hairline())
        column.addLayout(foot)

    def _connect(self, may_change: bool) -> None:
        self.new.clicked.connect(partial(self._begin, False))
        self.below.clicked.connect(partial(self._begin, True))
        self.edit.clicked.connect(self._open)
        self.tree.itemActivated.connect(lambda _item, _at: self._open())
        self.tree.currentItemChanged.connect(lambda _now, _before: self._allow())
        keys = {"Alt+Up": (-1, None), "Alt+Down": (1, None), "Alt+Left": (0, False),
                "Alt+Right": (0, True)}  # fmt: skip
        for what, button in self.moves.items():
            button.clicked.connect(partial(self._move, *what))
        for key, what in keys.items() if may_change else ():
            shortcut = QShortcut(QKeySequence(key), self.tree)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._move, *what))
        changing = QShortcut(QKeySequence("F2"), self)
        changing.activated.connect(self._open)
        self.context.background.changed.connect(self._on_changed)

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read the tree; the cursor stays on its division."""
        self.context.background.read(
            partial(_read, self.account_id),
            self.show_divisions,
            failed=self._failed,
            token=("divisions", id(self)),
        )

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind == "account_division":
            self.load()

    def _failed(self, error: UserError) -> None:
        self.message.set_text(str(error))
        self.message.show()
        self.load()

    def show_divisions(self, found: tuple[Division, ...]) -> None:
        """Show these as a tree."""
        held = self.current()
        self.divisions = found
        self.tree.clear()
        items = {one.id: self._item(one) for one in found}
        for one in found:
            up = items.get(one.parent_id or 0)
            if up is not None:
                up.addChild(items[one.id])
            else:
                self.tree.addTopLevelItem(items[one.id])
        self.tree.expandAll()
        item = items.get(held or 0) or self.tree.topLevelItem(0)
        if item is not None:
            self.tree.setCurrentItem(item)
        self._allow()

    def _item(self, one: Division) -> QTreeWidgetItem:
        item = QTreeWidgetItem([one.name])
        item.setData(0, Role.KEY, one.id)
        item.setData(0, Role.ICON, ICONS.get(one.kind, "network"))
        if not one.active:
            item.setData(0, Role.TAIL, self.tr("no longer used"))
            item.setData(0, Role.TONE, "second")
        return item

    def current(self) -> int | None:
        """Return the division that the cursor is on."""
        item = self.tree.currentItem()
        return None if item is None else int(item.data(0, Role.KEY))

    # --- doing -----------------------------------------------------------------------------

    def _allow(self) -> None:
        number = self.current()
        for button in (self.below, self.edit):
            button.setEnabled(number is not None)
        for what, mover in self.moves.items():
            mover.setEnabled(number is not None and bool(self._edits(number, *what)))

    def _edits(self, number: int, step: int, deeper: bool | None) -> Sequence[Edit]:
        if deeper is None:
            return moved(self.divisions, number, step)
        return shifted(self.divisions, number, deeper)

    def _move(self, step: int, deeper: bool | None, *_clicked: bool) -> None:
        number = self.current()
        edits = [] if number is None else list(self._edits(number, step, deeper))
        if not edits:
            return
        self.message.hide()
        self.context.background.write(
            partial(_save, self.context.catalogue, edits),
            lambda _saved: self.load(),
            changes=("account_division",),
            failed=self._failed,
        )

    def _begin(self, below: bool, *_clicked: bool) -> None:
        given: dict[str, Any] = {"position": len(self.divisions)}
        up = next((one for one in self.divisions if one.id == self.current()), None)
        if below and up is not None:
            given |= {"parent_id": up.id, NAMES: {"parent_id": up.name}}
        self.context.open_form("account_division", None, self.account_id, given)

    def _open(self) -> None:
        number = self.current()
        if number is not None:
            self.context.open_form("account_division", number, self.account_id)


def _read(account_id: int, session: Any) -> tuple[Division, ...]:
    """Runs on a worker."""
    from crm_desktop.models.queries.plans.whitespace.divisions import read_divisions

    return read_divisions(session, account_id)


def _save(catalogue: Any, edits: Sequence[Edit], session: Any) -> None:
    """Runs on a worker, in one transaction."""
    from crm_desktop.models.queries.saving.saving import save_all

    save_all(session, catalogue, edits)
