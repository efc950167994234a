"""The page of duplicates: pairs at the left, both records side by side, decided by keyboard."""

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.models.errors import Cancelled, UserError
from crm_desktop.models.language import _ as of_models
from crm_desktop.models.queries.duplicates.merging import Merged
from crm_desktop.models.queries.duplicates.pairs import PairRow, Sides
from crm_desktop.views.context import Context
from crm_desktop.views.duplicates import doing
from crm_desktop.views.duplicates.pair_list import PairList
from crm_desktop.views.duplicates.scan import ScanBar
from crm_desktop.views.duplicates.sides import SidesView
from crm_desktop.views.look import parts

KINDS = ("account", "contact")


class DuplicatesPage(QWidget):
    """A page of the main window. Nothing is typed here; what was merged can be taken back."""

    title_changed = Signal()
    status_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("duplicates")
        self._context = context
        self.kind = "account"
        self._undo: UUID | None = None
        self._asked: PairRow | None = None
        self._wanted = 0  # the row to go to when the pairs arrive
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.header = parts.PageHeader(self.title())
        self.kinds = {
            kind: parts.FilterChip(of_models(context.catalogue.kind(kind).plural), checkable=True)
            for kind in KINDS
            if kind in context.catalogue.kinds
        }
        for kind, chip in self.kinds.items():
            chip.clicked.connect(partial(self.show_kind, kind))
            self.header.add_action(chip)
        self.own = parts.FilterChip(self.tr("That I may merge"), checkable=True)
        self.own.clicked.connect(lambda: self.load())
        self.header.add_action(self.own)
        self.search = parts.button(self.tr("Search for duplicates"), icon="search")
        self.search.clicked.connect(self.scan)
        self.header.add_action(self.search)
        self.loading = parts.LoadingBar()
        self.bar = ScanBar(context)
        self.bar.done.connect(self._on_scanned)
        self.note = parts.Message("", "good", action=self.tr("Undo"))
        self.note.acted.connect(self.take_back)
        self.note.hide()
        self.list = PairList()
        self.list.setAccessibleName(self.tr("Pairs"))
        self.list.moved.connect(self._on_moved)
        self.list.later.connect(self.later)
        self.sides = SidesView(context)
        self.sides.merge.connect(self.merge)
        self.sides.different.connect(self.different)
        self.sides.later.connect(self.later)
        self.empty = parts.EmptyState("", "", icon="copy")
        self.stack = QStackedWidget()
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(self.sides)
        split.setStretchFactor(1, 1)
        split.setSizes([300, 800])
        split.setChildrenCollapsible(False)
        self.stack.addWidget(split)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, parts.hairline(), self.loading, self.bar, self.note):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        self.setFocusProxy(self.list)
        self._show_chips()
        self.load()

    # --- reading ---------------------------------------------------------------------------

    def show_kind(self, kind: str) -> None:
        """Show the pairs of accounts or of contacts."""
        self.kind = kind
        self._show_chips()
        self.load()

    def _show_chips(self) -> None:
        for kind, chip in self.kinds.items():
            chip.setChecked(kind == self.kind)

    def load(self, row: int = 0) -> None:
        """Read the pairs again and go to a row."""
        self._wanted = row
        self._asked = None
        self.loading.start()
        self._context.background.read(
            partial(doing.read_pairs, self.kind, self.own.isChecked()),
            self._show,
            failed=self._failed,
            token=("duplicates", id(self)),
        )

    def reload(self) -> None:
        """Read again (F5) and stay at the same pair."""
        self.load(max(0, self.list.currentIndex().row()))

    def _show(self, found: tuple[PairRow, ...]) -> None:
        self.loading.stop()
        self.list.pairs.set_pairs(found)
        self._count()
        if found:
            self.list.go_to(self._wanted)

    def _count(self) -> None:
        number = self.list.pairs.rowCount()
        self.header.set_phrase(self.tr("%n pair(s)", None, number) if number else "")
        self.stack.setCurrentIndex(0 if number else 1)
        if not number:
            self.sides.show_nothing()
            self.empty.set(
                self.tr("No pairs to look at"),
                self.tr(
                    "Search for duplicates to compare all records that you see. It takes some "
                    "minutes for 100,000 of them and can be stopped."
                ),
            )
        self.status_changed.emit()

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        self.stack.setCurrentIndex(1)
        self.empty.set(self.tr("Not loaded"), str(error))

    def _on_moved(self) -> None:
        pair = self.list.current()
        if pair is not None and pair is self._asked:
            return  # a list that loses a row says twice where it stands
        self._asked = pair
        if pair is None:
            self.sides.show_nothing()
            return
        self.loading.start()
        self._context.background.read(
            partial(doing.read_sides, self._context.catalogue, pair),
            partial(self._show_sides, pair),
            failed=partial(self._unreadable, pair),
            token=("duplicate", id(self)),
        )

    def _show_sides(
        self, pair: PairRow, found: tuple[Sides, Mapping[int, Mapping[str, int]]]
    ) -> None:
        self.loading.stop()
        if self.list.current() == pair:
            self.sides.show_pair(pair, *found)

    def _unreadable(self, pair: PairRow, error: UserError) -> None:
        self.loading.stop()
        self.sides.show_nothing(str(error))

    # --- deciding --------------------------------------------------------------------------

    def save_and_close(self) -> None:
        """The same (Ctrl+Enter): merge, or tie together as one person."""
        self.sides.press_merge()

    def delete_record(self) -> None:
        """Not the same (Del)."""
        if self.list.current() is not None:
            self.different()

    def later(self) -> None:
        """Put the pair at the end and go to the next one."""
        row = self.list.currentIndex().row()
        if row >= 0:
            self.list.pairs.later(row)
            self.list.go_to(row)

    def different(self) -> None:
        """Note that the pair is not the same; it does not come back."""
        pair = self.list.current()
        if pair is None:
            return
        self._undo = None
        self._context.background.write(
            partial(doing.set_different, pair),
            partial(self._decided, pair, self.tr("Noted: “%1” and “%2” are not the same.")),
            operation=uuid4(),
            failed=self._refused,
        )

    def merge(self, keep: int, taken: tuple[str, ...]) -> None:
        """Merge the pair as it was chosen, or tie two contacts of different accounts together."""
        pair, sides = self.list.current(), self.sides.sides
        if pair is None or sides is None:
            return
        operation = uuid4()
        tied = pair.kind == "contact" and not sides.one_account
        words = (
            self.tr("“%1” and “%2” are one person now.")
            if tied
            else self.tr("“%1” and “%2” are merged.")
        )
        self._context.background.write(
            partial(doing.merge, pair.kind, sides, keep, taken, operation),
            partial(self._merged, pair, words, operation),
            changes=doing.CHANGES,
            failed=self._refused,
            deadline=60.0,
        )

    def _merged(self, pair: PairRow, words: str, operation: UUID, _merged: Merged | None) -> None:
        self._undo = operation
        self._decided(pair, words, None)

    def _decided(self, pair: PairRow, words: str, _answer: object) -> None:
        said = words.replace("%1", pair.left).replace("%2", pair.right)
        self._context.message(said)
        self._tell(said)
        if pair in self.list.pairs.pairs:
            row = self.list.pairs.pairs.index(pair)
            self.list.pairs.take(row)
            self._count()
            self.list.go_to(row)

    def _tell(self, words: str) -> None:
        self.note.set_text(words)
        self.note.show()
        if self.note.button is not None:
            self.note.button.setVisible(self._undo is not None)

    def take_back(self) -> None:
        """Take the last merge back."""
        if self._undo is None:
            return
        operation, self._undo = self._undo, None
        self._context.background.write(
            partial(doing.take_back, operation, uuid4()),
            self._on_taken_back,
            changes=doing.CHANGES,
            failed=self._refused,
            deadline=60.0,
        )

    def _on_taken_back(self, kept: int) -> None:
        self._tell(
            self.tr("Taken back; %n change(s) made since stay.", None, kept)
            if kept
            else self.tr("Taken back.")
        )
        self.reload()

    def _refused(self, error: UserError) -> None:
        self.sides.say(str(error))

    # --- the scan --------------------------------------------------------------------------

    def scan(self) -> None:
        """Compare all records of the kind shown; minutes for 100,000, to be stopped at any time."""
        self.search.setEnabled(False)
        self.bar.start(self.kind)

    def _on_scanned(self, result: object) -> None:
        self.search.setEnabled(True)
        if isinstance(result, UserError) and not isinstance(result, Cancelled):
            self.note.hide()
            self._context.background.failed.emit(result)
        else:
            self.load()

    # --- a page of the main window ---------------------------------------------------------

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("Duplicates")

    def icon_name(self) -> str:
        """Return the icon of the page."""
        return "copy"

    def modified(self) -> bool:
        """Nothing is typed here."""
        return False

    def try_close(self) -> bool:
        """The page may go; a scan that runs is stopped."""
        self.bar.stop()
        return True

    def key(self) -> tuple[Any, ...]:
        """There is one page of duplicates."""
        return ("duplicates",)

    def state(self) -> dict[str, Any]:
        """Return which pairs are shown."""
        return {"kind": self.kind, "own": self.own.isChecked()}

    def restore(self, state: dict[str, Any]) -> None:
        """Show the pairs of before."""
        self.own.setChecked(bool(state.get("own")))
        if state.get("kind") in self.kinds:
            self.show_kind(str(state["kind"]))
