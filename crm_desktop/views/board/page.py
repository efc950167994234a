"""The page of the board: whose opportunities, which ones, the lanes, the way back at the foot."""

from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.filters import MINE, Filter
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import Edit, ListQuery
from crm_desktop.models.queries.selling.board import Board, Card, board_query, moved
from crm_desktop.views.board.lane import Lane
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.filters.choosing import FilterChoice
from crm_desktop.views.lists.page import has_customers
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.buttons import FilterChip
from crm_desktop.views.undo_bar import UndoBar, save_in_place
from crm_desktop.views.values import short_money
from crm_desktop.views.working.later import delete_later

LIST_KEYS = "Ctrl+Shift+B"


class BoardPage(PlainPage, QWidget):
    """Reads sums and the first cards of each lane, and further ones when they come in sight."""

    title_changed = Signal()
    status_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("board")
        self._context = context
        self.board: Board | None = None
        self.lanes: list[Lane] = []
        self._names = {each.value: each.label for each in context.catalogue.options["employee"]}
        self._whose = "mine" if has_customers(context) and not context.me.superior else "all"
        self.header = parts.PageHeader(self.title())
        self.as_list = parts.button(self.tr("List"), icon="list", shortcut=LIST_KEYS)
        self.new = parts.button(
            _(context.catalogue.kind("opportunity").new), kind="primary", icon="plus",
            shortcut="Ctrl+N",
        )  # fmt: skip
        self.whose = {
            "mine": FilterChip(self.tr("I sell"), checkable=True),
            "all": FilterChip(self.tr("All that I see"), checkable=True),
        }
        self.filter = FilterChoice(context, "opportunity")
        self.filter.hits.hide()
        self.loading = parts.LoadingBar()
        self.rates = parts.Message("", "warn", parent=self)
        self.undo = UndoBar(context, self)
        self._lay_out()
        self._connect()
        self._again = QTimer(self, singleShot=True, interval=250)
        self._again.timeout.connect(self.load)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.choose(self._whose)

    def _lay_out(self) -> None:
        self.header.add_action(self.as_list)
        self.header.add_action(self.new)
        self.new.setVisible(self.may_add())
        row = QHBoxLayout()
        row.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, spacing.GAP_4)
        row.setSpacing(spacing.GAP_8 - 2)
        for chip in self.whose.values():
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(spacing.GAP_16)
        row.addWidget(self.filter, 1)
        self._inside = QWidget()
        self._columns = QHBoxLayout(self._inside)
        self._columns.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_12)
        self._columns.setSpacing(spacing.GAP_8)
        area = QScrollArea()
        area.setWidget(self._inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.area = area
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for each in (self.header, self.loading):
            column.addWidget(each)
        column.addLayout(row)
        column.addWidget(self.rates)
        column.addWidget(area, 1)
        column.addWidget(self.undo)
        self.rates.hide()

    def _connect(self) -> None:
        self.as_list.clicked.connect(lambda: self._context.open_list("opportunity"))
        self.new.clicked.connect(self.new_record)
        for code, chip in self.whose.items():
            chip.clicked.connect(partial(self.choose, code))
        self._part: Filter | None = None
        self.filter.changed.connect(self._on_filter)
        self.undo.undone.connect(self.load)
        self._context.background.changed.connect(self._on_changed)
        keys = QShortcut(QKeySequence(LIST_KEYS), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(lambda: self._context.open_list("opportunity"))

    # --- reading -------------------------------------------------------------------------

    def query(self) -> ListQuery:
        """Return which opportunities are on the board."""
        found: list[Filter] = [] if self._part is None else [self._part]
        if self._whose == "mine":
            found.append(MINE)
        return board_query(found)

    def choose(self, code: str, *_clicked: bool) -> None:
        """Show one's own, or all that one sees."""
        self._whose = code
        for name, chip in self.whose.items():
            chip.setChecked(name == code)
        self.load()

    def _on_filter(self) -> None:
        part = self.filter.chosen().part
        if part != self._part and not self.filter.problem():
            self._part = part
            self.load()

    def _on_changed(self, kind: str, _id: object) -> None:
        if kind in ("opportunity", "opportunity_line", "account", "stage"):
            self._again.start()

    def load(self) -> None:
        """Read the board anew; what is there stays meanwhile."""
        self._again.stop()
        self.loading.start()
        self._context.background.read(
            partial(_read, self._context.catalogue, self.query()),
            self.show_board,
            failed=self._failed,
            token=("board", id(self)),
        )

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        self.undo.say(error)

    def show_board(self, board: Board) -> None:
        """Show this; lanes stay where the stages are the same, so that nothing jumps."""
        self.loading.stop()
        self.board = board
        steps = [step for step in board.steps if step.outcome == "open"]
        if [lane.step for lane in self.lanes] != steps:
            self._make_lanes(board)
        for lane in self.lanes:
            stage = lane.step.id
            lane.show_lane(board.sums[stage], board.cards[stage], board.currency)
        self.rates.setVisible(bool(board.lacking))
        if board.lacking:
            words = self.tr(
                "No exchange rate for today: %1. These amounts are missing from the sums until"
                " somebody enters one."
            )
            self.rates.set_text(words.replace("%1", ", ".join(board.lacking)))
        self.status_changed.emit()

    def _make_lanes(self, board: Board) -> None:
        for lane in self.lanes:
            self._columns.removeWidget(lane)
            delete_later(lane)
        self.lanes = []
        for step in (step for step in board.steps if step.outcome == "open"):
            lane = Lane(step, self._inside)
            lane.model.names = self._names
            lane.model.wanted.connect(partial(self._more, lane))
            lane.dropped.connect(partial(self._dropped, step.id))
            lane.list.opened.connect(self._open)
            lane.list.pushed.connect(self._push)
            lane.list.left.connect(partial(self._beside, lane))
            lane.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            lane.list.customContextMenuRequested.connect(partial(self._menu, lane))
            self._columns.addWidget(lane, 1)
            self.lanes.append(lane)
        if self.lanes:
            self.setFocusProxy(self.lanes[0])

    def _more(self, lane: Lane) -> None:
        if not lane.model.cards:
            return
        self._context.background.read(
            partial(_read_more, self._context.catalogue, self.query(), lane.step.id,
                    lane.model.cards[-1]),
            lane.model.add,
            token=("lane", id(lane)),
        )  # fmt: skip

    # --- doing ---------------------------------------------------------------------------

    def move_card(self, card: Card, stage: int) -> None:
        """Move a card to a stage: shown at once, saved, and put back where it is refused."""
        board = self.board
        if board is None or stage == card.stage_id:
            return
        if not self._context.catalogue.may_change("opportunity"):
            return
        self.show_board(moved(board, card, stage))
        edit = Edit(
            "opportunity",
            card.id,
            {"stage_id": stage},
            {"stage_id": card.stage_id},
            {"opportunity": card.version},
        )
        name = next((step.name for step in board.steps if step.id == stage), "")
        words = self.tr("Moved to “%2”: %1", "%1 an opportunity, %2 a stage")
        words = words.replace("%2", name).replace("%1", card.name)
        save_in_place(self._context, self.undo, edit, words, self.load)

    def card(self, number: int) -> Card | None:
        """Return a card that is on the board."""
        return next((c for lane in self.lanes for c in lane.model.cards if c.id == number), None)

    def _dropped(self, stage: int, number: int) -> None:
        card = self.card(number)
        if card is not None:
            self.move_card(card, stage)

    def _push(self, card: Card, by: int) -> None:
        at = [lane.step.id for lane in self.lanes].index(card.stage_id) + by
        if 0 <= at < len(self.lanes):
            self.move_card(card, self.lanes[at].step.id)
            self._go_to(self.lanes[at], card.id)

    def _go_to(self, lane: Lane, number: int) -> None:
        for row, card in enumerate(lane.model.cards):
            if card.id == number:
                lane.list.setCurrentIndex(lane.model.index(row))
        lane.list.setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(lane)

    def _beside(self, lane: Lane, by: int) -> None:
        at = self.lanes.index(lane) + by
        if 0 <= at < len(self.lanes):
            self._go_to(self.lanes[at], 0)

    def _open(self, card: object) -> None:
        if isinstance(card, Card):
            self._context.open("opportunity", card.id)

    def _menu(self, lane: Lane, at: QPoint) -> None:
        card = lane.list.card()
        if card is None or self.board is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), partial(self._open, card))
        menu.addSeparator()
        pattern = self.tr("Move to %1", "%1 is a stage")
        for step in self.board.steps:
            if step.id != card.stage_id:
                words = pattern.replace("%1", step.name).replace("&", "&&")
                menu.addAction(words, partial(self.move_card, card, step.id))
        menu.popup(lane.list.viewport().mapToGlobal(at))

    # --- a page of the main window -------------------------------------------------------

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Board")

    def icon_name(self) -> str:
        """Return the icon of the page."""
        return "square-kanban"

    def key(self) -> tuple[Any, ...]:
        """One tab."""
        return ("board",)

    def may_add(self) -> bool:
        """Return whether Ctrl+N makes sense here."""
        return self._context.catalogue.may_begin("opportunity")

    def new_record(self) -> None:
        """Begin a new opportunity."""
        if self.may_add():
            self._context.open_form("opportunity")

    def reload(self) -> None:
        """Read again, in place."""
        self.load()

    def state(self) -> dict[str, Any]:
        """Return whose opportunities are shown, and which."""
        return {"whose": self._whose, "filter": self.filter.chosen().data}

    def restore(self, state: dict[str, Any]) -> None:
        """Show those again."""
        if state.get("filter"):
            self.filter.set_chosen(state["filter"])
        if state.get("whose") in self.whose:
            self.choose(state["whose"])

    def status_text(self) -> tuple[str, ...]:
        """Return how many there are, and what they come to."""
        if self.board is None:
            return ()
        sums = self.board.sums.values()
        total, unit = short_money(sum(each.amount for each in sums), self.board.currency)
        count = sum(each.count for each in sums)
        return (self.tr("%n opportunities", None, count), f"{total} {unit}".strip())


def _read(catalogue: Any, query: ListQuery, session: Any) -> Board:
    from crm_desktop.models.queries.selling.board import read_board

    return read_board(session, catalogue, query)


def _read_more(
    catalogue: Any, query: ListQuery, stage: int, after: Card, session: Any
) -> tuple[Card, ...]:
    from crm_desktop.models.queries.selling.board import more_cards

    return more_cards(session, catalogue, query, stage, after)
