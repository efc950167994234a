"""Choosing the tabs of the card: which are shown, in which order; for oneself or for a role."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.fields.layout import CardTabs, arranged
from crm_desktop.views.account_card.tabs.tabs import tab_label
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.own_fields.ordered_list import Line, OrderedList

WIDTH, HEIGHT = 380, 520


class TabsDialog(QDialog):
    """Ticks show and hide, dragging or Alt+Up and Alt+Down moves; `keep` gets None for a reset."""

    def __init__(
        self,
        catalogue: Catalogue,
        keys: Sequence[str],
        tabs: CardTabs | None,
        title: str,
        reset: str,
        keep: Callable[[CardTabs | None], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._keep = keep
        shown = arranged(keys, tabs)
        hidden = [key for key in keys if key not in shown]
        self.list = OrderedList(self.tr("Tabs of the card"))
        self.list.show_lines(
            [Line(key, tab_label(catalogue, key), checked=key in shown) for key in shown + hidden]
        )
        self.up = parts.icon_button("arrow-up", self.tr("Move up (Alt+Up)"))
        self.down = parts.icon_button("arrow-down", self.tr("Move down (Alt+Down)"))
        self.up.clicked.connect(lambda: self.list.move_current(-1))
        self.down.clicked.connect(lambda: self.list.move_current(1))
        self.reset = parts.button(reset, kind="flat")
        self.reset.clicked.connect(self._reset)
        self.save = parts.button(self.tr("Save tabs"), kind="primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        self.list.ticked.connect(lambda _key, _on: self._fit())
        foot = QHBoxLayout()
        foot.setSpacing(spacing.GAP_4)
        for made in (self.up, self.down, self.reset):
            foot.addWidget(made)
        foot.addStretch(1)
        foot.addWidget(self.save)
        words = parts.caption(self.tr("Ticked tabs are shown, in this order."))
        column = QVBoxLayout(self)
        column.setContentsMargins(spacing.GAP_12, spacing.GAP_12, spacing.GAP_12, spacing.GAP_12)
        column.setSpacing(spacing.GAP_8)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.resize(WIDTH, HEIGHT)

    def tabs(self) -> CardTabs:
        """Return what is chosen now."""
        shown = self.list.checked()
        return CardTabs(tuple(shown), tuple(k for k in self.list.keys() if k not in shown))  # noqa: SIM118

    def _fit(self) -> None:
        none = not self.list.checked()
        self.save.setEnabled(not none)
        self.save.setToolTip(self.tr("A card has at least one tab.") if none else "")

    def _save(self) -> None:
        self._keep(self.tabs())
        self.accept()

    def _reset(self) -> None:
        self._keep(None)
        self.accept()
