"""“Has, or has no, records along a relation”, with what those records must be like."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.models.filters import Group, Related, relations
from crm_desktop.views.filters.site import Site
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields

if TYPE_CHECKING:
    from crm_desktop.views.filters.group_box import GroupBox

MOST = 999


class RelatedBox(QWidget):
    """One relation; below it a group of conditions on its records."""

    removed = Signal()

    def __init__(self, site: Site, kind: str, given: Related, depth: int) -> None:
        super().__init__()
        self._site = site
        self._ways = {each.name: each for each in relations(site.catalogue, kind)}
        self.has = fields.ComboBox()
        self.has.setAccessibleName(self.tr("There are, or are none"))
        self.count = QLineEdit(str(max(2, given.least)))
        self.count.setValidator(QIntValidator(1, MOST, self.count))
        self.count.setFixedWidth(48)
        self.count.setAccessibleName(self.tr("How many"))
        self.way = fields.ComboBox()
        self.way.setAccessibleName(self.tr("Related records"))
        for each in self._ways.values():
            self.way.addItem(each.label, each.name)
        self.way.setCurrentIndex(max(0, self.way.findData(given.relation)))
        self.way.make_searchable()
        line_of = self.way.lineEdit()
        if line_of is not None:
            line_of.setTextMargins(-6, 0, 0, 0)  # the text stands where a plain choice has it
            line_of.setAccessibleName(self.way.accessibleName())
        self.remove = parts.icon_button("x", self.tr("Remove this condition (Alt+Del)"))
        self.remove.clicked.connect(self.removed)
        self.note = fields.FieldNote(parent=self)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(spacing.GAP_8)
        for widget in (self.has, self.count, self.way):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.remove)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing.GAP_8)
        self._column.addLayout(line)
        self._column.addWidget(self.note)
        where = given.where
        if not isinstance(where, Group):
            where = Group("and", () if where is None else (where,))
        self._depth = depth
        self.group = self._make_group(where)
        self._column.addWidget(self.group)
        self._offer_has(given.has, given.least)
        self.setFocusProxy(self.has)
        self.has.currentIndexChanged.connect(self._on_changed)
        self.count.textChanged.connect(self._on_changed)
        self.way.currentIndexChanged.connect(self._on_way)

    def _make_group(self, where: Group) -> "GroupBox":
        from crm_desktop.views.filters.group_box import GroupBox  # they hold each other

        return GroupBox(self._site, self._kind(), where, self._depth + 1, of_records=True)

    def _kind(self) -> str:
        return self._ways[str(self.way.currentData())].kind

    def _offer_has(self, has: bool, least: int) -> None:
        """Offer numbers only where one record may have several there."""
        self.has.blockSignals(True)
        self.has.clear()
        self.has.addItem(self.tr("has"), (True, False))
        self.has.addItem(self.tr("has no"), (False, False))
        if self._ways[str(self.way.currentData())].many:
            self.has.addItem(self.tr("has at least"), (True, True))
            self.has.addItem(self.tr("has fewer than"), (False, True))
        for row in range(self.has.count()):
            if tuple(self.has.itemData(row)) == (has, least > 1):
                self.has.setCurrentIndex(row)
        self.has.blockSignals(False)
        self._show_count()

    def _show_count(self) -> None:
        self.count.setVisible(bool(self.has.currentData()[1]))

    def _on_changed(self) -> None:
        self._show_count()
        self._site.changed(("related", id(self)))

    def _on_way(self) -> None:
        """Another relation has other fields: its conditions begin anew."""
        if self.way.currentIndex() < 0 or self.group.kind == self._kind():
            self._on_changed()
            return
        has, counted = self.has.currentData()
        self._column.removeWidget(self.group)
        self.group.hide()
        self.group.deleteLater()
        self.group = self._make_group(Group())
        self._column.addWidget(self.group)
        self._offer_has(has, 2 if counted else 1)
        self._site.rebuilt()
        self._on_changed()

    # --- what is built ---------------------------------------------------------------------

    def is_blank(self) -> bool:
        """A relation is a condition by itself."""
        return False

    def part(self) -> Related:
        """Return what is built, without unfinished conditions on the records."""
        return self._related(self.group.part())

    def draft(self) -> Related:
        """Return what stands here, finished or not."""
        return self._related(self.group.draft())

    def _related(self, where: Group) -> Related:
        has, counted = self.has.currentData()
        least = int(self.count.text() or 1) if counted else 1
        return Related(
            str(self.way.currentData()), has, where if where.parts else None, max(1, least)
        )

    def mark(self) -> str:
        """Mark what is not finished inside; return the first sentence."""
        return self.group.mark()

    def focus_problem(self) -> None:
        """Put the cursor where something is not finished."""
        self.group.focus_problem()

    def stops(self) -> list[QWidget]:
        """Return the widgets in the order of Tab."""
        return [self.has, self.count, self.way, self.remove, *self.group.stops()]
