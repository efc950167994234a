"""The page of one record's history: the list, a moment to choose, the record as it was then."""

import datetime as dt
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _
from crm_desktop.models.queries.changes.rows import Line, Wanted, Was
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.forms.editing.moments import MomentEditor
from crm_desktop.views.forms.wording import shortened
from crm_desktop.views.history.panel import HistoryPanel
from crm_desktop.views.history.was import AsItWas
from crm_desktop.views.look import parts


class HistoryPage(PlainPage, QWidget):
    """Opens with the list; `restore({"moment": …})` shows the record as it was."""

    title_changed = Signal()
    status_changed = Signal()

    def __init__(self, context: Context, kind: str, number: int) -> None:
        super().__init__()
        self.context = context
        self._kind, self._id = context.catalogue.kind(kind), number
        self._name = ""
        self._moment: dt.datetime | None = None
        self.panel = HistoryPanel(context, Wanted("record", kind, number))
        self.panel.was_wanted.connect(self._on_line)
        self.was = AsItWas(context, kind, number)
        self.was.back.connect(self.show_list)
        self.was.now_wanted.connect(self.open_record)
        self._make()
        context.background.read(
            partial(_name_of, context.catalogue, kind, number),
            self._on_name,
            failed=self._on_no_name,
            token=("name", id(self)),
        )

    def _make(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.header = parts.PageHeader(self.tr("History"), _(self._kind.label))
        self.day = MomentEditor()
        self.day.name_it(self.tr("As it was on"))
        self.day.set_value(dt.datetime.now(dt.UTC).replace(second=0, microsecond=0))
        self.look_back = parts.button(self.tr("Show as it was"), icon="history")
        self.look_back.clicked.connect(self._on_chosen)
        for widget in (parts.Label(self.tr("As it was on"), "body", "second"), self.day,
                       self.look_back):  # fmt: skip
            self.header.add_action(widget)
        self.day.time.returnPressed.connect(self._on_chosen)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panel)
        self.stack.addWidget(self.was)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)
        leave = QShortcut(QKeySequence("Esc"), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.show_list)
        self.setFocusProxy(self.panel)

    # --- as it was -------------------------------------------------------------------------

    def show_moment(self, moment: dt.datetime) -> None:
        """Show the record as it was at a moment."""
        self._moment = moment
        self.was.read(moment)
        self.stack.setCurrentWidget(self.was)
        self.status_changed.emit()

    def show_was(self, was: Was) -> None:
        """Show a record as it was, read already."""
        self._moment = was.moment
        self.was.show_was(was)
        self.stack.setCurrentWidget(self.was)

    def show_list(self) -> None:
        """Show the list again (Esc)."""
        self._moment = None
        self.stack.setCurrentWidget(self.panel)
        self.panel.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.status_changed.emit()

    def open_record(self) -> None:
        """Show the record as it is now."""
        self.context.open(self._kind.name, self._id)

    def _on_line(self, line: Line) -> None:
        self.show_moment(line.happened_at)

    def _on_chosen(self) -> None:
        self.day.commit()
        problem = self.day.problem()
        try:
            moment = None if problem else self.day.value()
        except ValueError:
            moment = None
        if moment is None:
            self.context.message(problem or self.tr("Choose a day first."))
            return
        # The minute that was typed is looked back on when it is over.
        self.show_moment(moment + dt.timedelta(seconds=59, microseconds=999_999))

    def _on_name(self, name: str) -> None:
        self._name = name
        pattern = self.tr("%1: %2", "kind of a record and its name")
        self.header.set_phrase(
            pattern.replace("%1", _(self._kind.label)).replace("%2", shortened(name))
            if name
            else _(self._kind.label)
        )
        self.title_changed.emit()

    def _on_no_name(self, _error: UserError) -> None:
        """The list says itself what cannot be read."""

    # --- a page of the main window ---------------------------------------------------------

    def title(self) -> str:
        """Return whose history it is."""
        name = shortened(self._name) or _(self._kind.label)
        return self.tr("History: %1").replace("%1", name)

    def icon_name(self) -> str:
        """Return the icon of history."""
        return "history"

    def key(self) -> tuple[Any, ...]:
        """One tab for each record."""
        return ("history", self._kind.name, self._id)

    def reload(self) -> None:
        """Read again what is shown."""
        if self._moment is not None:
            self.was.read(self._moment)
        self.panel.reload()

    def state(self) -> dict[str, Any]:
        """Return the moment that is shown, and the filters of the list."""
        moment = self._moment.isoformat() if self._moment is not None else None
        return {"moment": moment, "list": self.panel.state()}

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to such a state; what is stale is left out."""
        if isinstance(state.get("list"), dict):
            self.panel.restore(state["list"])
        if isinstance(state.get("moment"), str):
            self.show_moment(dt.datetime.fromisoformat(state["moment"]))
        elif self._moment is not None:
            self.show_list()


def _name_of(catalogue: Catalogue, kind: str, number: int, session: Any) -> str:
    """Runs on a worker."""
    from crm_desktop.models.queries.changes.naming import name_of

    return name_of(session, catalogue, kind, number)
