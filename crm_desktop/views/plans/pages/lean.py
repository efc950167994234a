"""A lean plan on one page: how far it is, SWOT, objectives and actions, all without tabs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.models.queries.plans.rows import PlanHead, PlanOverview
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.plans.entries.objectives import ObjectivesTab
from crm_desktop.views.plans.entries.swot import SwotTab
from crm_desktop.views.plans.pages.overview import COLUMN, OverviewTab

SWOT_HEIGHT, ACTIONS_HEIGHT = 300, 280


class LeanPage(QWidget):
    """The same parts as in the tabs, beside and below each other; `tab_wanted` asks for all."""

    tab_wanted = Signal(str)

    def __init__(self, context: Context, head: PlanHead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.overview = OverviewTab(context, head, with_map=False)
        self.swot = SwotTab(context, head)
        self.objectives = ObjectivesTab(context, head)
        self.overview.setFixedWidth(spacing.wide(COLUMN))
        self.swot.setMinimumHeight(SWOT_HEIGHT)
        self.objectives.setMinimumHeight(ACTIONS_HEIGHT)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.swot, 1)
        column.addWidget(parts.hairline())
        column.addWidget(self.objectives, 1)
        area = QScrollArea()
        area.setWidget(parts.sheet(inside))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.overview)
        row.addWidget(parts.vline())
        row.addWidget(area, 1)
        self.setFocusProxy(self.objectives)
        self.overview.tab_wanted.connect(self.tab_wanted)

    def show_overview(self, found: PlanOverview) -> None:
        """Show completeness and gaps as they were read."""
        self.overview.show_overview(found)

    def reload(self) -> None:
        """Read SWOT and objectives again."""
        self.swot.reload()
        self.objectives.reload()

    def may_add(self) -> bool:
        """Return whether a new record can be made from here."""
        return self.objectives.may_add()

    def new_record(self) -> None:
        """Begin an entry of the SWOT where the keys are there, else an objective."""
        inside = any(each.list.hasFocus() for each in self.swot.quadrants.values())
        (self.swot if inside else self.objectives).new_record()
