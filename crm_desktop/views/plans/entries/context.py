"""The context of a plan: what moves the customer, as a list by kind."""

from PySide6.QtWidgets import QWidget

from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.plans.rows import PlanHead
from crm_desktop.views.context import Context
from crm_desktop.views.lists.panel import ListPanel


class ContextTab(ListPanel):
    """Entries of one plan, grouped by their kind, with all that lists can do."""

    def __init__(self, context: Context, head: PlanHead, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            "plan_context",
            head.account_id,
            fixed=(Condition("account_plan_id", "eq", head.id),),
            alike=("account_plan_id",),
            defaults={"account_plan_id": head.id},
            called="plan/context",
            new_button=True,
            parent=parent,
        )
        self._group = "kind"
        self.show_head(head)

    def show_head(self, head: PlanHead) -> None:
        """Offer new entries to those who may change the plan."""
        self.set_read_only(not head.may_change)
