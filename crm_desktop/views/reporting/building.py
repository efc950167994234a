"""How the page of a report is put together: head, words, what it asks, chart, rows or paper."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.views.look import parts, spacing

if TYPE_CHECKING:
    from crm_desktop.views.reporting.page import ReportPage


def lay_out(page: "ReportPage") -> None:
    """Put the widgets of a page into their places."""
    page.setBackgroundRole(QPalette.ColorRole.Base)
    page.setAutoFillBackground(True)
    for widget in (page.stop_button, page.run_button, page.design_button,
                   page.export_button, page.print_button):  # fmt: skip
        page.header.add_action(widget)
    above = QVBoxLayout()
    above.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, spacing.GAP_8)
    above.setSpacing(spacing.GAP_4)
    line = QHBoxLayout()
    line.setSpacing(spacing.GAP_16)
    line.addWidget(page.words, 1)
    line.addWidget(page.paper_button, 0, Qt.AlignmentFlag.AlignTop)
    above.addLayout(line)
    above.addWidget(page.note)
    charted = QHBoxLayout()
    charted.setContentsMargins(spacing.GAP_12, 0, spacing.EDGE, spacing.GAP_8)
    charted.addWidget(page.chart)
    screen = QWidget()
    rows = QVBoxLayout(screen)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addLayout(charted)
    rows.addWidget(page.table, 1)
    for each in (screen, page.preview, page.empty):
        page.stack.addWidget(each)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(page.header)
    column.addLayout(above)
    column.addWidget(page.form)
    column.addWidget(parts.hairline())
    column.addWidget(page.loading)
    column.addWidget(page.stack, 1)
    page.setFocusProxy(page.table)
