"""A group of conditions: all, one, none or not all of them must hold; groups may be inside."""

from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.filters import Filter, Group, Related, relations
from crm_desktop.views.filters.condition_row import ConditionRow
from crm_desktop.views.filters.related_box import RelatedBox
from crm_desktop.views.filters.site import DEEPEST, Site
from crm_desktop.views.look import color, parts, spacing
from crm_desktop.views.look.form import fields

INDENT = 20


class GroupBox(QWidget):
    """Rows one below the other, a line before them, and below them what adds another."""

    removed = Signal()

    def __init__(
        self, site: Site, kind: str, given: Group, depth: int = 0, *, of_records: bool = False
    ) -> None:
        super().__init__()
        self._site, self.kind, self._depth = site, kind, depth
        self.rows: list[ConditionRow | RelatedBox | GroupBox] = []
        self.join = fields.ComboBox()
        for label, join, negated in self._joins(of_records):
            self.join.addItem(label, (join, negated))
        self.join.setAccessibleName(self.tr("How the conditions below belong together"))
        for at in range(self.join.count()):
            if tuple(self.join.itemData(at)) == (given.join, given.negated):
                self.join.setCurrentIndex(at)
        self.remove = parts.icon_button("x", self.tr("Remove this group (Alt+Del)"))
        self.remove.clicked.connect(self.removed)
        own = depth > 0 and not of_records
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.join)
        head.addStretch(1)
        head.addWidget(self.remove)
        self.remove.setVisible(own)
        self.note = fields.FieldNote(parent=self)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(INDENT, 0, 0, 0)
        self._list.setSpacing(spacing.GAP_8)
        self.add_condition = parts.button(self.tr("Condition"), kind="quiet", icon="plus")
        self.add_condition.setToolTip(self.tr("Adds a condition (Alt+Ins)"))
        self.add_related = parts.button(self.tr("Related records"), kind="quiet", icon="link")
        self.add_group = parts.button(self.tr("Group"), kind="quiet", icon="network")
        self.add_condition.clicked.connect(lambda: self.add())
        self.add_related.clicked.connect(lambda: self.add_related_records())
        self.add_group.clicked.connect(lambda: self.add(Group("or")))
        foot = QHBoxLayout()
        foot.setContentsMargins(INDENT - spacing.GAP_8, 0, 0, 0)
        foot.setSpacing(spacing.GAP_4)
        for widget in (self.add_condition, self.add_related, self.add_group):
            foot.addWidget(widget)
        foot.addStretch(1)
        self.add_related.setVisible(bool(relations(site.catalogue, kind)))
        if depth >= DEEPEST:
            self.add_related.hide()
            self.add_group.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(INDENT if of_records else 0, 0, 0, 0)
        column.setSpacing(spacing.GAP_8)
        column.addLayout(head)
        column.addLayout(self._list)
        column.addWidget(self.note)
        column.addLayout(foot)
        self.setFocusProxy(self.join)
        for each in given.parts:
            self._put(self._make(each))
        self._show_join()
        self.join.currentIndexChanged.connect(self._on_join)

    def _joins(self, of_records: bool) -> list[tuple[str, str, bool]]:
        if of_records:
            return [
                (self.tr("for which all of these hold"), "and", False),
                (self.tr("for which one of these holds"), "or", False),
                (self.tr("for which none of these holds"), "or", True),
                (self.tr("for which not all of these hold"), "and", True),
            ]
        return [
            (self.tr("All of these hold"), "and", False),
            (self.tr("One of these holds"), "or", False),
            (self.tr("None of these holds"), "or", True),
            (self.tr("Not all of these hold"), "and", True),
        ]

    # --- rows ------------------------------------------------------------------------------

    def _make(self, part: "Filter | None") -> "ConditionRow | RelatedBox | GroupBox":
        match part:
            case Group():
                return GroupBox(self._site, self.kind, part, self._depth + 1)
            case Related():
                return RelatedBox(self._site, self.kind, part, self._depth)
        row = ConditionRow(self._site, self.kind, part)
        row.related.connect(partial(self._become_related, row))
        return row

    def _put(self, row: "ConditionRow | RelatedBox | GroupBox", at: int = -1) -> None:
        at = len(self.rows) if at < 0 else at
        self.rows.insert(at, row)
        self._list.insertWidget(at, row)
        row.removed.connect(partial(self.take_away, row))

    def put_blank(self) -> None:
        """Offer an empty condition to begin with."""
        self._put(self._make(None))

    def add(
        self, part: "Filter | None" = None, at: int = -1
    ) -> "ConditionRow | RelatedBox | GroupBox":
        """Add a condition, or what is given, and put the cursor into it."""
        row = self._make(part)
        self._put(row, at)
        if isinstance(row, GroupBox) and not row.rows:
            row.put_blank()
        self._show_join()
        self._site.rebuilt()
        self._site.changed(("row", id(row)))
        row.show()
        (row.rows[0] if isinstance(row, GroupBox) else row).setFocus()
        return row

    def add_related_records(self, relation: str = "", field: str = "") -> None:
        """Add records along a relation, the first there is where none is named."""
        way = relation or relations(self._site.catalogue, self.kind)[0].name
        row = self.add(Related(way))
        if field and isinstance(row, RelatedBox):
            made = row.group.add()
            if isinstance(made, ConditionRow):
                made.choose(field)

    def _become_related(self, row: ConditionRow, chosen: tuple[str, str]) -> None:
        at = self.rows.index(row)
        self._drop(row)
        relation, field = chosen
        made = self.add(Related(relation), at)
        if field and isinstance(made, RelatedBox):
            inner = made.group.add()
            if isinstance(inner, ConditionRow):
                inner.choose(field)

    def take_away(self, row: "ConditionRow | RelatedBox | GroupBox") -> None:
        """Remove a row; the cursor goes to the next one."""
        at = self.rows.index(row)
        self._drop(row)
        self._show_join()
        following = self.rows[at : at + 1] or self.rows[-1:]
        (following[0] if following else self.add_condition).setFocus()
        self._site.rebuilt()
        self._site.changed(("gone", id(row)))

    def _drop(self, row: "ConditionRow | RelatedBox | GroupBox") -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _show_join(self) -> None:
        """How conditions belong together is asked from the first one on: “none” needs only one."""
        self.join.setVisible(self._depth == 0 or bool(self.rows))
        self.update()

    def _on_join(self) -> None:
        self.update()
        self._site.changed(("join", id(self)))

    # --- what is built ---------------------------------------------------------------------

    def is_blank(self) -> bool:
        """Return whether nobody has begun a condition in it."""
        return all(row.is_blank() for row in self.rows)

    def part(self) -> Group:
        """Return the group without what is not finished."""
        found = [row.part() for row in self.rows if not row.is_blank()]
        return self._group([each for each in found if each is not None])

    def draft(self) -> Group:
        """Return all that stands here, finished or not, blank conditions left out."""
        drafts = [row.draft() for row in self.rows if not row.is_blank()]
        return self._group([each for each in drafts if each is not None])

    def _group(self, found: "list[Filter]") -> Group:
        join, negated = self.join.currentData()
        return Group(join, tuple(found), negated)

    def mark(self) -> str:
        """Mark all that is not finished; return the first sentence."""
        sentences = [row.mark() for row in self.rows if not self._is_starter(row)]
        return next((each for each in sentences if each), "")

    def _is_starter(self, row: "ConditionRow | RelatedBox | GroupBox") -> bool:
        """A blank line that nobody used asks for nothing."""
        return row.is_blank() and not (isinstance(row, ConditionRow) and row.field.text().strip())

    def focus_problem(self) -> None:
        """Put the cursor where something is not finished."""
        for row in self.rows:
            if not self._is_starter(row) and row.mark():
                row.focus_problem()
                return

    def stops(self) -> list[QWidget]:
        """Return the widgets in the order of Tab."""
        found: list[QWidget] = [self.join, self.remove]
        for row in self.rows:
            found += row.stops()
        return [*found, self.add_condition, self.add_related, self.add_group]

    def holding(self, widget: QWidget | None) -> "tuple[GroupBox, int]":
        """Return the innermost group around a widget and the place of its row in it, −1 if none."""
        for at, row in enumerate(self.rows):
            if widget is None or not (row is widget or row.isAncestorOf(widget)):
                continue
            inner = row.group if isinstance(row, RelatedBox) else row
            if isinstance(inner, GroupBox) and inner.isAncestorOf(widget):
                group, place = inner.holding(widget)
                if place >= 0:
                    return group, place
            return self, at
        return self, -1

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line before the rows says where the group begins and ends."""
        super().paintEvent(event)
        if not self.rows:
            return
        place = self._list.geometry()
        line = QRect(place.left() + 4, place.top(), 2, place.height())
        either = self.join.currentData()[0] == "or"
        QPainter(self).fillRect(line, color("accent" if either else "edge"))
