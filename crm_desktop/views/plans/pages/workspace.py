"""The workspace of one plan: head with chips, figures, tabs; each tab is read when it is opened."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.models.errors import Gone, NotAllowed, UserError
from crm_desktop.models.queries.plans.rows import PlanHead, PlanOverview
from crm_desktop.views.account_card.doing import BESIDE_NAME
from crm_desktop.views.account_card.failure import failure_state
from crm_desktop.views.account_card.header import chips_width, fitting
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts
from crm_desktop.views.look.paint import cut, text_width
from crm_desktop.views.plans.pages import actions, tabs
from crm_desktop.views.plans.pages import head as words
from crm_desktop.views.working.later import delete_later
from crm_desktop.views.working.when_seen import ReadWhenSeen

# What shows in head and figures; the tabs look after themselves.
KINDS = frozenset(
    {
        "account_plan", "plan_context", "plan_swot", "stakeholder", "plan_cell", "plan_target",
        "plan_objective", "plan_review", "plan_member", "plan_investment", "task", "sale",
        "opportunity",
    }
)  # fmt: skip
LOW_WINDOW = 420  # px


class Workspace(ReadWhenSeen, QWidget):
    """`loaded` follows each reading; `overview` is what was read last."""

    loaded = Signal()
    status_changed = Signal()

    def __init__(
        self,
        context: Context,
        plan_id: int,
        parent: QWidget | None = None,
        *,
        inside: bool = False,
    ) -> None:
        super().__init__(parent)
        self._inside = inside  # below the head of the account card, which names the account
        self.context = context
        self.plan_id = plan_id
        self.overview: PlanOverview | None = None
        self.pages: dict[str, QWidget] = {}
        self._wanted: Mapping[str, Any] = {}
        self._unfolded = False  # a lean plan that is shown with all its tabs
        self.top = parts.CardHeader("target")
        self.facts = parts.FactsStrip()
        self.loading = parts.LoadingBar()
        self.tabs = parts.InsightTabs()
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top, parts.hairline(), self.facts, self.loading, self.tabs):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        self.top.link_activated.connect(self._follow)
        self.facts.link_activated.connect(self._want_tab)
        self.tabs.changed.connect(self._show_tab)
        self.facts.hide()
        self.tabs.hide()
        self.acts = actions.build(self)
        context.background.changed.connect(self._on_changed)

    def head(self) -> PlanHead | None:
        """Return the head as it was read last."""
        return None if self.overview is None else self.overview.head

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read head, figures, completeness and gaps in one session."""
        self._dirty = False
        self.loading.start()
        self.context.background.read(
            partial(_read, self.context.catalogue, self.plan_id, self.context.me.employee_id),
            self._show,
            failed=self._failed,
            token=("plan", id(self)),
        )

    def reload_all(self) -> None:
        """Read the plan again, and every tab that was opened."""
        self.reload()
        for page in self.pages.values():
            asked = getattr(page, "reload", None)
            if callable(asked):
                asked()

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind in KINDS:
            self.reload()

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        if self.overview is not None and not isinstance(error, Gone | NotAllowed):
            self.context.message(str(error))
            return
        self.overview = None
        for widget in (self.top, self.facts, self.tabs):
            widget.hide()
        self.pages = {}
        while (old := self.stack.currentWidget()) is not None:
            self.stack.removeWidget(old)
            delete_later(old)
        self.stack.addWidget(failure_state(error, self.load))
        self.loaded.emit()

    def _show(self, found: PlanOverview) -> None:
        first = self.overview is None
        self.overview = found
        self.loading.stop()
        if first:
            while (old := self.stack.currentWidget()) is not None:
                self.stack.removeWidget(old)
                delete_later(old)
        self.top.show()
        self.tabs.setVisible(not self.is_lean())
        self.acts.show_head(found.head)
        self._fit()
        self.facts.set_facts(words.PlanFacts(self.context.catalogue, found).all())
        counts = found.head.counts
        self.tabs.set_tabs([(k, tabs.tab_label(k), counts.get(k)) for k in tabs.ORDER])
        for page in self.pages.values():
            _tell(page, found)
        self._show_tab(self.tabs.current)
        if self._wanted:
            wanted, self._wanted = self._wanted, {}
            self.restore(wanted)
        self.loaded.emit()
        self.status_changed.emit()

    def _fit(self) -> None:
        """Fit name, chips and facts into the room left of the actions; the name gives way last."""
        if self.overview is None:
            return
        head, catalogue = self.overview.head, self.context.catalogue
        name = head.row.label("name")
        room = max(160, self.width() - self.acts.width() - BESIDE_NAME)
        chips = words.chips(catalogue, head)
        while chips and chips_width(chips) + text_width("title", name) > room:
            chips.pop()
        self.top.set_chips(chips)
        facts = words.meta(head)
        self.top.set_meta(fitting(facts[1:] if self._inside else facts, room))
        self.top.set_title(cut("title", name, room))
        self.top.setToolTip(name)
        # Below the head of a card a low window keeps its room for what stands in the tabs.
        self.facts.setVisible(self.height() >= LOW_WINDOW)

    # --- tabs ------------------------------------------------------------------------------

    def select(self, key: str) -> None:
        """Choose a tab; one that does not exist is left alone."""
        if key in tabs.ORDER and self.overview is not None:
            self.tabs.select(key)

    def page(self) -> QWidget | None:
        """Return the widget of the open tab."""
        return self.stack.currentWidget()

    def is_lean(self) -> bool:
        """Return whether the plan is shown on one page, without tabs."""
        head = self.head()
        return head is not None and bool(head.row["lean"]) and not self._unfolded

    def unfold(self, unfolded: bool) -> None:
        """Show a lean plan with all its tabs, or on one page again."""
        self._unfolded = unfolded
        self.tabs.setVisible(not self.is_lean())
        self._show_tab(self.tabs.current)

    def _want_tab(self, key: str) -> None:
        """Go to the tab that a page asks for; of a lean plan all tabs are shown then."""
        if self.is_lean():
            self.unfold(True)
        self.select(key)

    def _show_tab(self, key: str) -> None:
        if self.overview is None or not key:
            return
        if self.is_lean():
            key = tabs.LEAN
        page = self.pages.get(key)
        if page is None:
            page = self.pages[key] = tabs.make_tab(key, self.context, self.overview.head)
            self.stack.addWidget(page)
            wanted = getattr(page, "tab_wanted", None)
            if wanted is not None:
                wanted.connect(self._want_tab)
            _tell(page, self.overview)
        self.stack.setCurrentWidget(page)
        self.setFocusProxy(page)
        self.status_changed.emit()

    def _follow(self, link: str) -> None:
        what, _colon, number = link.partition(":")
        if what == "account":
            self.context.open("account", int(number))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- state -----------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return which tab is open."""
        return {"tab": self.tabs.current}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Open that tab again, once the plan is read."""
        if self.overview is None:
            self._wanted = dict(state)
            return
        if not self.is_lean():
            self.select(str(state.get("tab", "")))


def _tell(page: QWidget, found: PlanOverview) -> None:
    """Hand a tab what was read for all of them."""
    for name, what in (("show_overview", found), ("show_head", found.head)):
        show = getattr(page, name, None)
        if callable(show):
            show(what)


def _read(catalogue: Any, plan_id: int, me: int, session: Any) -> PlanOverview:
    """Runs on a worker."""
    from crm_desktop.models.queries.plans.workspace import read_plan

    return read_plan(session, catalogue, plan_id, me)
