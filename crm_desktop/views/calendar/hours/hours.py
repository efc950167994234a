"""The hours of a day or a week, below the names of the days and the tasks that are due on them."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.views.calendar.hours.day_heads import DayHeads
from crm_desktop.views.calendar.hours.due_band import DueBand
from crm_desktop.views.calendar.hours.time_grid import TimeGrid
from crm_desktop.views.working.later import later

EARLY = 7 * 60  # minutes; what lies before is above when the page opens


class Hours(QWidget):
    """The hours scroll; names and tasks stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = TimeGrid()
        self.heads, self.due = DayHeads(self.grid), DueBand(self.grid)
        area = QScrollArea()
        area.setWidget(self.grid)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        above = QVBoxLayout()
        above.setSpacing(0)
        above.addWidget(self.heads)
        above.addWidget(self.due)
        inset = QHBoxLayout()
        inset.setContentsMargins(0, 0, area.verticalScrollBar().sizeHint().width(), 0)
        inset.addLayout(above)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inset)
        column.addWidget(area, 1)
        morning = round(self.grid.y_of(EARLY)) - 14
        later(self, partial(area.verticalScrollBar().setValue, morning))
