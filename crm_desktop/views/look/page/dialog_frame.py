"""What every dialog stands in: its content on the ground of pages, its buttons on a foot below."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from crm_desktop.views.look import spacing
from crm_desktop.views.look.labels import hairline


def frame_dialog(dialog: QDialog, content: QLayout, buttons: QWidget, gutter: int = 0) -> None:
    """Lay a dialog out. `gutter`: px by which labels of fields begin right of their place."""
    edge = spacing.GAP_24
    content.setContentsMargins(edge - gutter, edge, edge, edge)
    ground = QWidget()
    ground.setBackgroundRole(QPalette.ColorRole.Base)
    ground.setAutoFillBackground(True)
    ground.setLayout(content)
    foot = QHBoxLayout()
    foot.setContentsMargins(edge, spacing.GAP_12, edge, spacing.GAP_12)
    foot.addWidget(buttons)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(ground, 1)
    column.addWidget(hairline())
    column.addLayout(foot)
