"""The first tab: timeline left, what is at hand right; the right part folds into a tab."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.views.account_card.tabs.side import SideColumn
from crm_desktop.views.account_card.timeline.timeline import TimelinePanel
from crm_desktop.views.context import Context
from crm_desktop.views.look import spacing
from crm_desktop.views.look.parts import vline


class Overview(QWidget):
    """Timeline and right column; the card takes the column out where there is no room."""

    def __init__(self, context: Context, account_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline = TimelinePanel(context, account_id)
        self.side = SideColumn(context, account_id)
        self.side.setFixedWidth(spacing.RIGHT_COLUMN)
        self._rule = vline()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.timeline, 1)
        self._row.addWidget(self._rule)
        self._row.addWidget(self.side)
        self.side.people.connect(self.timeline.set_people)
        self.setFocusProxy(self.timeline)

    def has_side(self) -> bool:
        """Return whether the right column stands here."""
        return self.side.parentWidget() is self

    def take_side(self) -> SideColumn:
        """Give the right column away, to become a tab."""
        self._row.removeWidget(self.side)
        self._rule.hide()
        self.side.setMinimumWidth(0)
        self.side.setMaximumWidth(16777215)
        return self.side

    def put_side_back(self) -> None:
        """Show the right column here again."""
        self.side.setFixedWidth(spacing.RIGHT_COLUMN)
        self._row.addWidget(self.side)
        self._rule.show()
        self.side.show()

    def reload(self) -> None:
        """Read timeline and column again."""
        self.timeline.reload()
        self.side.reload()
