"""The tab "Account plan" of the account card: the plan that holds now, and a choice of others."""

import datetime as dt
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import ListQuery, Row
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.plans.pages.workspace import Workspace
from crm_desktop.views.working.later import delete_later
from crm_desktop.views.working.when_seen import ReadWhenSeen

MOST = 50  # plans of one account; one a year is usual


class PlanTab(ReadWhenSeen, QWidget):
    """Reads the plans of an account when it is seen, and shows the workspace of one of them."""

    status_changed = Signal()

    def __init__(self, context: Context, account_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._account_id = context, account_id
        self._read_only = False
        self.plans: tuple[Row, ...] = ()
        self.workspace: Workspace | None = None
        kind = context.catalogue.kind("account_plan")
        self.choice = fields.ComboBox()
        self.choice.setAccessibleName(_(kind.label))
        self.apart = parts.button(self.tr("Open in a tab of its own"), icon="external-link")
        self.new = parts.button(_(kind.new), icon="plus")
        self.loading = parts.LoadingBar()
        self.stack = QStackedWidget()
        self.bar = QWidget()
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_4)
        row.setSpacing(spacing.GAP_8)
        row.addWidget(self.choice)
        row.addStretch(1)
        row.addWidget(self.apart)
        row.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.loading)
        column.addWidget(self.stack, 1)
        self.bar.hide()
        self.choice.activated.connect(lambda _at: self.show_plan(self.choice.currentData()))
        self.apart.clicked.connect(self._open_apart)
        self.new.clicked.connect(self.new_record)
        context.background.changed.connect(self._on_changed)

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind == "account_plan":
            self.reload()

    def load(self) -> None:
        """Read which plans the account has."""
        self._dirty = False
        self.loading.start()
        self._context.background.read(
            partial(_plans_of, self._context.catalogue, self._account_id),
            self._show,
            failed=self._failed,
            token=("plans", id(self)),
        )

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        self._dirty = True
        self._context.message(str(error))

    def _show(self, plans: tuple[Row, ...]) -> None:
        self.loading.stop()
        self.plans = plans
        self.bar.setVisible(bool(plans))
        if not plans:
            self._say_nothing()
            return
        field = self._context.catalogue.kind("account_plan").field("status")
        self.choice.clear()
        for plan in plans:
            status = self._context.catalogue.option_label(field, plan["status"])
            self.choice.addItem(f"{plan.label('name')}  ·  {status}", plan.id)
        before = self.workspace.plan_id if self.workspace is not None else None
        known = [plan.id for plan in plans]
        chosen = before if before in known else current_plan(plans).id
        self.choice.setCurrentIndex(known.index(chosen))
        self.show_plan(chosen)

    def _say_nothing(self) -> None:
        self.workspace = None
        state = parts.EmptyState(
            self.tr("No account plan yet"),
            self.tr("A plan gathers what this customer wants, who decides, what they could still"
                    " buy, and what we do about it."),
            _(self._context.catalogue.kind("account_plan").new) if self.may_add() else "",
            icon="target",
        )  # fmt: skip
        state.acted.connect(self.new_record)
        self._put(state)

    def show_plan(self, number: int) -> None:
        """Show one of the plans."""
        if self.workspace is not None and self.workspace.plan_id == number:
            return
        self.workspace = Workspace(self._context, number, inside=True)
        self.workspace.status_changed.connect(self.status_changed)
        self._put(self.workspace)
        self.setFocusProxy(self.workspace)

    def _put(self, widget: QWidget) -> None:
        old = self.stack.currentWidget()
        self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)
        if old is not None:
            self.stack.removeWidget(old)
            delete_later(old)
        self.new.setVisible(self.may_add())

    # --- doing -----------------------------------------------------------------------------

    def set_read_only(self, read_only: bool) -> None:
        """Offer no new plan, where the account may only be read."""
        self._read_only = read_only
        self.new.setVisible(self.may_add())

    def may_add(self) -> bool:
        """Return whether a plan can be made from here."""
        return not self._read_only and self._context.catalogue.may_enter("account_plan")

    def new_record(self) -> None:
        """Open the form of a new plan."""
        self._context.open_form("account_plan", None, self._account_id)

    def _open_apart(self) -> None:
        if self.workspace is not None:
            self._context.open("account_plan", self.workspace.plan_id)


def current_plan(plans: tuple[Row, ...], today: dt.date | None = None) -> Row:
    """Return the plan that holds today: a running one before one in work, before a closed one."""
    day = today or dt.date.today()
    order = ("active", "approved", "submitted", "draft", "closed")

    def rank(plan: Row) -> tuple[bool, int, dt.date]:
        outside = not plan["starts_on"] <= day <= plan["ends_on"]
        closed = plan["status"] == "closed"
        return (closed, order.index(plan["status"]) + 5 * outside, plan["starts_on"])

    return min(plans, key=rank)


def _plans_of(catalogue: Any, account_id: int, session: Any) -> tuple[Row, ...]:
    """Runs on a worker."""
    from crm_desktop.models.queries.lists.listing import first_page

    columns = ("name", "status", "starts_on", "ends_on", "account_id")
    query = ListQuery("account_plan", columns, "starts_on", True, account_id=account_id)
    return first_page(session, catalogue, query, MOST).rows
