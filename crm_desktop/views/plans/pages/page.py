"""The page of one plan: the workspace in a tab of the main window."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.drafts import Draft
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.forms.wording import changed_words
from crm_desktop.views.main_window.places.pages import asked
from crm_desktop.views.plans.pages import steps
from crm_desktop.views.plans.pages.head import version_words
from crm_desktop.views.plans.pages.workspace import Workspace


class PlanPage(PlainPage, QWidget):
    """A page of the main window."""

    title_changed = Signal()
    status_changed = Signal()
    close_requested = Signal()

    def __init__(self, context: Context, plan_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"plan-{plan_id}")
        self.context = context
        self.plan_id = plan_id
        self.workspace = Workspace(context, plan_id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.workspace)
        self.setFocusProxy(self.workspace)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._left: Draft | None = None  # what was typed for a step before the program ended
        self.workspace.loaded.connect(self.title_changed)
        self.workspace.loaded.connect(self._ask_again)
        self.workspace.status_changed.connect(self.status_changed)
        self.workspace.load()

    def title(self) -> str:
        """Return whose plan it is."""
        head = self.workspace.head()
        if head is None:
            return self.tr("Account plan")
        text = self.tr("Plan: %1", "a plan for an account")
        return text.replace("%1", head.row.label("account_id"))

    def icon_name(self) -> str:
        """Return the icon of plans."""
        return "target"

    def key(self) -> tuple[Any, ...]:
        """One tab per plan."""
        return ("plan", self.plan_id)

    def record(self) -> tuple[str, int]:
        """Return what the recent records show."""
        return ("account_plan", self.plan_id)

    def state(self) -> dict[str, Any]:
        """Return which tab is open."""
        return self.workspace.state()

    def restore(self, state: dict[str, Any]) -> None:
        """Open that tab again."""
        self.workspace.restore(state)

    def take_draft(self, draft: Draft) -> None:
        """Ask again for a step of the plan, as it was typed, once the plan was read."""
        self._left = draft
        self._ask_again()

    @Slot()
    def _ask_again(self) -> None:
        head = self.workspace.head()
        if self._left is not None and head is not None:
            draft, self._left = self._left, None
            steps.put_back(self.context, head, draft, self.workspace)

    def reload(self) -> None:
        """Read the plan and the open tab again."""
        self.workspace.reload_all()

    def edit_record(self) -> None:
        """F2: the form of the plan."""
        self.workspace.acts.edit_plan()

    def print_page(self) -> None:
        """Ctrl+P: which papers there are."""
        self.workspace.acts.offer_paper()

    def may_add(self) -> bool:
        """Return whether the open tab offers a new record."""
        return bool(asked(self.workspace.page(), "may_add", False))

    def new_record(self) -> None:
        """Ctrl+N: a new record of the open tab."""
        if self.may_add():
            asked(self.workspace.page(), "new_record")

    def focus_search(self) -> None:
        """Ctrl+F: the search of the open tab, where it has one."""
        asked(self.workspace.page(), "focus_search")

    def show_history(self) -> None:
        """Ctrl+Shift+H: what happened to the plan."""
        self.context.open_history("account_plan", self.plan_id, None)

    def status_text(self) -> tuple[str, ...]:
        """Return the version, and who changed the plan last."""
        head = self.workspace.head()
        if head is None:
            return ()
        return tuple(filter(None, (version_words(head), changed_words(head.row))))
