"""What stands above the map of people: count, views, adding, arranging, size, paper."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.buttons import FilterChip


class MapBar(QWidget):
    """compact: without the choice of views, as above the map in the overview."""

    def __init__(self, compact: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = parts.Label(self.tr("Map of people"), "semibold")
        self.count = parts.Label("", "body", "second")
        self.views = {
            "map": FilterChip(self.tr("Map"), checkable=True),
            "table": FilterChip(self.tr("Table"), checkable=True),
            "gaps": FilterChip(self.tr("Gaps"), checkable=True),
        }
        self.add = parts.button(self.tr("Add person"), kind="flat", icon="plus")
        self.arrange = parts.button(self.tr("Arrange"), kind="flat", icon="network")
        self.arrange.setToolTip(
            self.tr("The program places everybody; places chosen by hand are given up.")
        )
        self.smaller = parts.icon_button("zoom-out", self.tr("Smaller (−)"))
        self.larger = parts.icon_button("zoom-in", self.tr("Larger (+)"))
        self.whole = parts.icon_button("scan", self.tr("The whole map (0)"))
        self.print = parts.icon_button("printer", self.tr("Print the map"))
        self.full = parts.icon_button("maximize-2", self.tr("Full screen (F11)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(spacing.EDGE, 6, spacing.GAP_8, 6)
        row.setSpacing(spacing.GAP_8)
        row.addWidget(self.title)
        self.title.setVisible(compact)  # elsewhere the tab says it
        row.addWidget(self.count)
        row.addSpacing(spacing.GAP_8)
        for chip in self.views.values():
            row.addWidget(chip)
            chip.setVisible(not compact)
        row.addStretch(1)
        for button in (self.add, self.arrange):
            row.addWidget(button)
        for tool in (self.smaller, self.larger, self.whole, self.print, self.full):
            row.addWidget(tool)

    def show_gaps(self, number: int) -> None:
        """Say how many gaps there are."""
        self.views["gaps"].setText(f"{self.tr('Gaps')} {number}")

    def show_view(self, name: str, drawn: bool) -> None:
        """Mark the view that is shown; `drawn`: there is a map that can be sized and arranged."""
        for each, chip in self.views.items():
            chip.setChecked(each == name)
        for tool in (self.smaller, self.larger, self.whole, self.arrange):
            tool.setEnabled(drawn)
