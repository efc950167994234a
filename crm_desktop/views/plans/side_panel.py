"""The column beside the matrix and the targets: a title, facts in two columns, what follows."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.layouts import empty

WIDTH = 324


class SidePanel(QScrollArea):
    """`column` takes what stands in it, from the top; `facts` is one of its parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(spacing.wide(WIDTH))
        inside = QWidget()
        inside.setAutoFillBackground(True)
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_16)
        self.column.setSpacing(spacing.GAP_4)
        self.title = parts.Label("", "heading")
        self.title.setWordWrap(True)
        self.column.addWidget(self.title)
        self.facts = QGridLayout()
        self.facts.setHorizontalSpacing(spacing.GAP_12)
        self.facts.setVerticalSpacing(0)
        self.facts.setColumnStretch(1, 1)
        self.setWidget(inside)

    def show_facts(self, facts: Iterable[tuple[str, str, str]]) -> None:
        """Show label, value and tone of each, with a line below it."""
        empty(self.facts)
        for row, (label, value, tone) in enumerate(facts):
            second = parts.Label(value, "body", tone)
            second.setWordWrap(True)
            for column, made in enumerate((parts.Label(label, "body", "second"), second)):
                made.setMinimumHeight(spacing.row_height())
                self.facts.addWidget(made, 2 * row, column)
            self.facts.addWidget(parts.hairline(), 2 * row + 1, 0, 1, 2)
