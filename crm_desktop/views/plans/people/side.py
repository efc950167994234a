"""Beside the map: the gaps by name, with tasks made of them, and all about the chosen person."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _
from crm_desktop.models.queries.plans.people.map_rows import Stakeholder
from crm_desktop.models.queries.plans.rows import PlanGap
from crm_desktop.reports.plans.people import words
from crm_desktop.views.look import Role, parts, spacing
from crm_desktop.views.look.rows.delegate import setup_tree
from crm_desktop.views.values import MISSING, date_text

ICONS = {
    "unknown": "user",
    "left": "log-out",
    "keeper": "user-plus",
    "support": "triangle-alert",
    "contact": "clock",
}


class GapList(QTreeView):
    """The gaps; `gone_to(id)` follows Enter or a click on one."""

    gone_to = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gaps: tuple[PlanGap, ...] = ()
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        setup_tree(self)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Gaps in the map"))
        self.clicked.connect(self._go)
        self.activated.connect(self._go)

    def show_gaps(self, gaps: Sequence[PlanGap]) -> None:
        """Show these."""
        if tuple(gaps) == self.gaps and self._rows.rowCount():
            return
        self.gaps = tuple(gaps)
        self._rows.clear()
        for gap in gaps:
            item = QStandardItem(gap.title)
            item.setData(ICONS[gap.kind], Role.ICON)
            item.setData("bad" if gap.kind == "support" else "warn", Role.ICON_TONE)
            item.setData(gap.detail or " ", Role.SUB)
            item.setData(True, Role.BOLD)
            item.setData(f"{gap.title}. {gap.detail}", Qt.ItemDataRole.AccessibleTextRole)
            item.setData(f"{gap.title}\n{gap.detail}".strip(), Qt.ItemDataRole.ToolTipRole)
            self._rows.appendRow(item)

    def chosen(self) -> tuple[PlanGap, ...]:
        """Return the gaps that are marked, all where none is."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.gaps[row] for row in rows) or self.gaps

    def follow(self, stakeholder_id: int) -> None:
        """Show which gaps belong to whoever is chosen on the map."""
        for row, gap in enumerate(self.gaps):
            if gap.stakeholder_id == stakeholder_id:
                index = self._rows.index(row, 0)
                self.selectionModel().setCurrentIndex(
                    index, QItemSelectionModel.SelectionFlag.NoUpdate
                )
                self.scrollTo(index)
                return

    def _go(self, index: QModelIndex) -> None:
        number = self.gaps[index.row()].stakeholder_id
        if number is not None:
            self.gone_to.emit(number)


class PersonFacts(QWidget):
    """All that is known of the chosen person; `edit` follows the link."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = parts.Heading("", link=self.tr("Edit"))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 6, 0, 0)
        self._grid.setHorizontalSpacing(spacing.GAP_12)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._values: dict[str, parts.Label] = {}
        for row, (key, label) in enumerate(self._labels()):
            value = parts.Label("")
            self._values[key] = value
            self._grid.addWidget(parts.caption(label), row, 0)
            self._grid.addWidget(value, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addLayout(self._grid)

    def _labels(self) -> list[tuple[str, str]]:
        return [
            ("job", self.tr("Job")),
            ("division", self.tr("Division")),
            ("role", self.tr("Role")),
            ("standing", self.tr("Standing")),
            ("coverage", self.tr("Contact with us")),
            ("relation", self.tr("What we are to them")),
            ("employee", self.tr("Who of us")),
            ("last", self.tr("Last contact")),
        ]

    def show_person(self, person: Stakeholder | None) -> None:
        """Show somebody, or nobody."""
        self.setVisible(person is not None)
        if person is None:
            return
        self.heading.set_text(person.name)
        last = MISSING if person.last_contact is None else date_text(person.last_contact)
        shown = {
            "job": person.job,
            "division": person.division,
            "role": role_words(person),
            "standing": _(words.STANDINGS[person.standing]),
            "coverage": _(words.COVERAGES[person.coverage]),
            "relation": relation_words(person),
            "employee": person.employee,
            "last": last,
        }
        for key, text in shown.items():
            self._values[key].setText(text or MISSING)


def role_words(person: Stakeholder) -> str:
    """Return role and part of a person: "Sponsor · Approves"."""
    names = words.ROLES | words.PARTS
    return " · ".join(_(names[code]) for code in (person.role, person.part) if code in names)


def relation_words(person: Stakeholder) -> str:
    """Return what we are to somebody, and what we want to be."""
    now = _(words.RELATIONS[person.relation]) if person.relation else ""
    wanted = _(words.RELATIONS[person.wanted_relation]) if person.wanted_relation else ""
    return " → ".join(dict.fromkeys((now or MISSING, wanted))) if wanted else now


class Side(QWidget):
    """The column beside the map."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = parts.Heading(
            self.tr("Gaps in the map"), link=self.tr("Make tasks"), line=True
        )
        self.list = GapList()
        self.none = parts.Paragraph(self.tr("Nothing is missing."), "second")
        self.person = PersonFacts(catalogue)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, spacing.GAP_12)
        column.setSpacing(0)
        inset = QVBoxLayout()
        inset.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        inset.addWidget(self.heading)
        inset.addWidget(self.none)
        column.addLayout(inset)
        column.addWidget(self.list, 1)
        column.addSpacing(spacing.GAP_12)
        below = QVBoxLayout()
        below.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        below.addWidget(self.person)
        column.addLayout(below)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def show_gaps(self, gaps: Sequence[PlanGap], may_make: bool) -> None:
        """Show these gaps."""
        self.list.show_gaps(gaps)
        self.list.setVisible(bool(gaps))
        self.none.setVisible(not gaps)
        self.heading.set_count(len(gaps))
        assert self.heading.link is not None
        self.heading.link.setVisible(bool(gaps) and may_make)
