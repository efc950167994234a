"""The tab of the group: the account above this one, and those below it."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.rows import Row
from crm_desktop.views.context import Context
from crm_desktop.views.lists.panel import ListPanel
from crm_desktop.views.look import spacing
from crm_desktop.views.look.layouts import empty
from crm_desktop.views.look.parts import Link, caption


class RelatedTab(QWidget):
    """A line with the parent, and the list of subsidiaries and sites."""

    def __init__(self, context: Context, account_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._line = QHBoxLayout()
        self._line.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, 0)
        self._line.setSpacing(spacing.GAP_8)
        self.panel = ListPanel(
            context,
            "account",
            fixed=(Condition("parent_id", "eq", account_id),),
            alike=("parent_id",),
            defaults={"parent_id": account_id},
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._line)
        column.addWidget(self.panel, 1)
        self.setFocusProxy(self.panel)

    def show_account(self, row: Row) -> None:
        """Show which account this one belongs to."""
        empty(self._line)
        if row["parent_id"] is None:
            return
        self._line.addWidget(caption(self.tr("Belongs to")))
        link = Link(row.label("parent_id"))
        link.clicked.connect(partial(self._open, int(row["parent_id"])))
        self._line.addWidget(link)
        self._line.addStretch(1)

    def _open(self, number: int, *_clicked: bool) -> None:
        self._context.open("account", number)
