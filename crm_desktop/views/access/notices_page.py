"""The page of notices: what waits for an answer, what stopped half-way, what happened."""

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.access.due import Due
from crm_desktop.models.queries.access.rows import HandOver, Notice, Request
from crm_desktop.views.access.notice_rows import Rows
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.lists.empty import not_read
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form.focus_chain import focused, following

MOST = 60  # rows of what happened


@dataclass(frozen=True, slots=True)
class Board:
    """All that the page shows."""

    requests: tuple[Request, ...]
    running: tuple[HandOver, ...]
    notices: tuple[Notice, ...]
    due: tuple[Due, ...] = ()


class NoticesPage(PlainPage, QWidget):
    """A page of the main window. What it has shown counts as seen."""

    title_changed = Signal()
    status_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notices")
        self._context = context
        self.board: Board | None = None
        self.rows = Rows(self)
        self.rows.opened.connect(partial(context.open, "account"))
        self.rows.record_opened.connect(context.open_form)
        self.rows.answered.connect(self.answer)
        self.rows.resumed.connect(self._resume)
        self.header = parts.PageHeader(self.title())
        self.loading = parts.LoadingBar()
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, parts.hairline(), self.loading):
            column.addWidget(widget)
        column.addWidget(self.area, 1)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        context.background.changed.connect(self._on_changed)
        if context.news is not None:
            context.news.changed.connect(self._on_news)
        self.load()

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read everything again."""
        self.loading.start()
        self._context.background.read(
            read_board, self._show, failed=self._failed, token=("notices", id(self))
        )

    reload = load

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind in ("access_request", "hand_over", "service", "commitment", "account_plan",
                    "plan_review"):  # fmt: skip
            self.load()

    def _on_news(self) -> None:
        if self._context.news is not None and self._context.news.news.unseen and self.isVisible():
            self.load()

    def _show(self, board: Board) -> None:
        self.loading.stop()
        top = self.area.verticalScrollBar().value()
        self.board = board
        self._put(self._content(board))
        self.area.verticalScrollBar().setValue(top)
        self.header.set_phrase(
            self.tr("%n request(s) to answer", None, len(board.requests)) if board.requests else ""
        )
        self.status_changed.emit()
        fresh = [one.id for one in board.notices if not one.seen]
        due = [one for one in board.due if not one.seen]
        if fresh or due:
            self._context.background.read(
                partial(_mark_seen, fresh, due), self._on_seen, failed=self._not_marked
            )

    def _content(self, board: Board) -> QWidget:
        answered = [one for one in board.notices if one.request != "open"][:MOST]
        if not (board.requests or board.running or board.due or answered):
            return parts.EmptyState(
                self.tr("No notices"),
                self.tr(
                    "Requests for your accounts, services to renew, competitors' contracts that "
                    "end, emergency accesses and accounts handed to you appear here."
                ),
                icon="bell",
            )
        inside = QWidget()
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        inside.setAutoFillBackground(True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_24)
        column.setSpacing(0)
        for words, made in (
            (self.tr("To answer"), [self.rows.request(one) for one in board.requests]),
            (self.tr("Not finished"), [self.rows.hand_over(one) for one in board.running]),
            (self.tr("Ends soon"), [self.rows.due(one) for one in board.due]),
            (self.tr("What happened"), [self.rows.notice(one) for one in answered]),
        ):
            if made:
                column.addWidget(parts.Heading(words, len(made)))
                for row in made:
                    column.addWidget(row)
                column.addSpacing(spacing.GAP_16)
        column.addStretch(1)
        return inside

    def _put(self, widget: QWidget) -> None:
        had = self.area.widget()
        inside = had is not None and had.isAncestorOf(focused(self.window()) or self)
        self.area.setWidget(widget)
        first = following(widget)
        if inside and widget.isAncestorOf(first):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        if self.board is not None:
            self._context.message(str(error))
            return
        state = not_read(str(error))
        state.acted.connect(self.load)
        self._put(state)

    def _on_seen(self, _result: object) -> None:
        if self._context.news is not None:
            self._context.news.ask()

    def _not_marked(self, _error: UserError) -> None:
        """They are marked when they are shown the next time."""

    # --- doing -----------------------------------------------------------------------------

    def answer(
        self, request: Request, granted: bool, access: str = "read", until: dt.date | None = None
    ) -> None:
        """Grant or refuse a request."""
        words = self.tr("%1 may see %2 now.") if granted else self.tr("%1 was refused %2.")
        words = words.replace("%1", request.employee_name).replace("%2", request.account_name)
        self._context.background.write(
            partial(_answer, request.id, granted, access, until),
            partial(self._on_answered, words),
            operation=uuid4(),
            changes=("access_request", "account_team"),
            failed=self._refused,
        )

    def _on_answered(self, words: str, _result: object) -> None:
        self._context.message(words)

    def _refused(self, error: UserError) -> None:
        self._context.background.failed.emit(error)
        self.load()

    def _resume(self, one: HandOver) -> None:
        from crm_desktop.views.access.hand_over_all import open_hand_over

        open_hand_over(self._context, one.from_id, self)

    # --- a page of the main window ---------------------------------------------------------

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("Notices")

    def icon_name(self) -> str:
        """Return the bell."""
        return "bell"

    def key(self) -> tuple[Any, ...]:
        """There is one page of notices."""
        return ("notices",)

    def state(self) -> dict[str, Any]:
        """Return how far the page is scrolled."""
        return {"top": self.area.verticalScrollBar().value()}

    def restore(self, state: dict[str, Any]) -> None:
        """Scroll back."""
        self.area.verticalScrollBar().setValue(int(state.get("top", 0) or 0))


def read_board(session: Any) -> Board:
    """Return all that the page shows; runs on a worker's thread."""
    from crm_desktop.models.queries.access.asking import requests_to_answer
    from crm_desktop.models.queries.access.due import notices_due
    from crm_desktop.models.queries.access.handing import running_hand_overs
    from crm_desktop.models.queries.access.notices import notices

    return Board(
        requests_to_answer(session),
        running_hand_overs(session),
        notices(session),
        notices_due(session),
    )


def _mark_seen(ids: list[int], due: list[Due], session: Any) -> None:
    from crm_desktop.models.queries.access.due import mark_due_seen
    from crm_desktop.models.queries.access.notices import mark_seen

    mark_seen(session, ids)
    mark_due_seen(session, due)


def _answer(
    request_id: int, granted: bool, access: str, until: dt.date | None, session: Any
) -> None:
    from crm_desktop.models.queries.access.asking import answer_request

    answer_request(session, request_id, granted, access, until)
