"""What all pages of administration have in common: head, what could not be read, saving."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.models.errors import NotAllowed, ServerUnreachable, UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.rows import Edit
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.drafts.page import PageDraft, Typing
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.lists.empty import no_right, not_read
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.working.later import delete_later
from crm_desktop.views.working.when_seen import ReadWhenSeen


class AdminPage(PlainPage, ReadWhenSeen, QWidget):
    """A page of the main window; a subclass fills `body`, calls `read` in `load` and says its name.

    `changes` are the kinds of records after whose change the page reads itself again.
    """

    title_changed = Signal()
    status_changed = Signal()
    loaded = Signal()

    name = ""  # as in Place("admin", name)
    icon = "users"
    changes: tuple[str, ...] = ()

    def __init__(self, context: Context, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"admin-{self.name}")
        self.context = context
        self._title = title
        self.may_change = "crm_admin" in context.me.roles
        self.header = parts.PageHeader(title)
        self.loading = parts.LoadingBar()
        self.told = InlineMessage()
        self.stack = QStackedWidget()
        self.body = QWidget()
        self.stack.addWidget(self.body)
        self._instead: parts.EmptyState | None = None
        told = QVBoxLayout()
        told.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        told.addWidget(self.told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(told)
        column.addWidget(self.loading)
        column.addWidget(self.stack, 1)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        context.background.changed.connect(self._on_changed)

    # --- what is typed ---------------------------------------------------------------------

    def keep_drafts(self, typed: Callable[[], Any], put_back: Callable[[Any], object]) -> PageDraft:
        """Return the draft of what is typed here, put back once the page has been read."""
        place = {"what": "admin", "kind": self.name}
        draft = PageDraft(self, self.context, Typing(lambda: place, typed, put_back, self.told.say))
        self.loaded.connect(lambda: self._instead_shown() or draft.ready())
        return draft

    def _instead_shown(self) -> bool:
        return self.stack.currentWidget() is not self.body

    # --- reading and saving ----------------------------------------------------------------

    def read(self, work: Callable[[Any], Any], show: Callable[[Any], None]) -> None:
        """Read and show; a page without a right, or without an answer, says so instead."""
        self._dirty = False
        self.loading.start()

        def answer(result: Any) -> None:
            self.loading.stop()
            self.stack.setCurrentWidget(self.body)
            show(result)
            self.status_changed.emit()
            self.loaded.emit()

        self.context.background.read(
            work, answer, failed=self._not_read, token=(self.name, id(self))
        )

    def _not_read(self, error: UserError) -> None:
        self.loading.stop()
        if self._instead is not None:
            self.stack.removeWidget(self._instead)
            delete_later(self._instead)
        if isinstance(error, NotAllowed):
            self._instead = no_right(str(error))
        else:
            self._instead = not_read(str(error))
            self._instead.acted.connect(self.load)
        self.stack.addWidget(self._instead)
        self.stack.setCurrentWidget(self._instead)
        self.loaded.emit()

    def write(
        self,
        work: Callable[[Any], Any],
        done: Callable[[Any], None],
        failed: Callable[[UserError], None] | None = None,
        changes: tuple[str, ...] | None = None,
        operation: UUID | None = None,
    ) -> None:
        """Do something on the server; a refusal is shown above the page and what is read again.

        `operation` is noted first; None says that the work does it by itself.
        """
        self.told.clear()

        def refused(error: UserError) -> None:
            (failed or self.refused)(error)

        self.context.background.write(
            work,
            done,
            operation=operation,
            changes=self.changes[:1] if changes is None else changes,
            failed=refused,
        )

    def refused(self, error: UserError) -> None:
        """Show why something was not done, and what stands on the server now."""
        self.told.say(str(error))
        if not isinstance(error, ServerUnreachable):
            self.load()

    def save_edits(
        self,
        edits: tuple[Edit, ...],
        done: Callable[[Any], None],
        catalogue: Catalogue | None = None,
    ) -> None:
        """Save edits through the one save path, all or none."""
        catalogue = catalogue or self.context.catalogue

        def work(session: Any) -> Any:
            from crm_desktop.models.queries.saving.saving import save_all

            return save_all(session, catalogue, edits)

        self.write(work, done, changes=tuple(dict.fromkeys(edit.kind for edit in edits)))

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind in self.changes:
            self.reload()

    # --- a page of the main window ---------------------------------------------------------

    def title(self) -> str:
        """Return the text of the tab."""
        return self._title

    def icon_name(self) -> str:
        """Return the icon of the page."""
        return self.icon

    def key(self) -> tuple[Any, ...]:
        """One tab per page."""
        return ("admin", self.name)


def scrolled(widget: QWidget, name: str, width: int = 0) -> QWidget:
    """Return an area that scrolls a tall widget, on the ground of content."""
    from PySide6.QtWidgets import QFrame, QScrollArea

    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(parts.sheet(widget))
    widget.setMinimumWidth(0)
    area.setAccessibleName(name)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if width:
        area.setFixedWidth(width)
    return area
