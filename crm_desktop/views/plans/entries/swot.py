"""The SWOT of a plan: four quadrants, each entry with weight, evidence and the action from it."""

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.models.queries.plans.entries import SwotEntry
from crm_desktop.models.queries.plans.rows import QUADRANTS, PlanHead
from crm_desktop.models.queries.rows import Edit
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.plans.entries.lines import Line, LineList
from crm_desktop.views.plans.part import PartOfPlan
from crm_desktop.views.undo_bar import UndoBar, save_in_place

MARKS = {
    "strength": ("circle-check", "good"),
    "weakness": ("triangle-alert", "warn"),
    "opportunity": ("trending-up", "info"),
    "threat": ("swords", "bad"),
}


def quadrant_name(code: str) -> str:
    """Return the heading of a quadrant."""
    translate = QCoreApplication.translate
    return {
        "strength": translate("Swot", "Strengths"),
        "weakness": translate("Swot", "Weaknesses"),
        "opportunity": translate("Swot", "Opportunities"),
        "threat": translate("Swot", "Threats"),
    }[code]


def swot_line(entry: SwotEntry) -> Line:
    """Return an entry as a line: weight as dots, evidence and action below."""
    translate = QCoreApplication.translate
    said = []
    if entry.evidence:
        said.append(translate("Swot", "Shown by: %1").replace("%1", entry.evidence))
    if entry.task:
        pattern = translate("Swot", "Action: %1")
        if entry.task_status == "done":
            pattern = translate("Swot", "Action done: %1")
        said.append(pattern.replace("%1", entry.task))
    weight = translate("Swot", "weight %1 of 5").replace("%1", str(entry.weight))
    chip = (translate("Swot", "Critical vulnerability"), "bad") if entry.critical else None
    return Line(
        ("plan_swot", entry.id),
        entry.text,
        "  ·  ".join(said),
        chip=chip,
        dots=entry.weight,
        aloud=weight,
    )


class Quadrant(QWidget):
    """One quadrant: heading with its count and a link for a new entry, then the entries."""

    def __init__(self, name: str, new: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = quadrant_name(name)
        self.heading = parts.Heading(words, None, self.tr("Add") if new else "", line=False)
        if self.heading.link is not None:
            pattern = self.tr("Add to %1", "%1 is for example: Strengths")
            self.heading.link.setAccessibleName(pattern.replace("%1", words))
            self.heading.link_clicked.connect(new)
        self.list = LineList(words)
        self.nothing = parts.caption(self.tr("Nothing entered yet."))
        row = QHBoxLayout()
        row.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, 0)
        row.setSpacing(spacing.GAP_8)
        row.addWidget(parts.IconMark(*MARKS[name]))
        row.addWidget(self.heading, 1)
        self.empty = QWidget()
        inset = QVBoxLayout(self.empty)
        inset.setContentsMargins(spacing.EDGE, spacing.GAP_4, spacing.EDGE, 0)
        inset.addWidget(self.nothing)
        inset.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addSpacing(spacing.GAP_4)
        column.addWidget(parts.hairline())
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)


class SwotTab(PartOfPlan, QWidget):
    """Strengths and weaknesses above, opportunities and threats below."""

    KINDS = ("plan_swot", "task")

    def __init__(self, context: Context, head: PlanHead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._head = context, head
        self.entries: dict[int, SwotEntry] = {}
        self.quadrants: dict[str, Quadrant] = {}
        self.undo = UndoBar(context, self)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for number, name in enumerate(QUADRANTS):
            new = partial(self.new_entry, name) if self.may_add() else None
            made = self.quadrants[name] = Quadrant(name, new)
            made.list.opened.connect(lambda line: self._open(line.key[1]))
            made.list.asked.connect(self._menu)
            # A hairline between the quadrants stands in a row or column of its own.
            grid.addWidget(made, number // 2 * 2, number % 2 * 2)
        grid.addWidget(parts.vline(), 0, 1, 3, 1)
        grid.addWidget(parts.hairline(), 1, 0, 1, 3)
        for side in (0, 2):
            grid.setColumnStretch(side, 1)
            grid.setRowStretch(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(grid, 1)
        column.addWidget(self.undo)
        self.setFocusProxy(self.quadrants["strength"].list)
        self.undo.undone.connect(self.load)
        context.background.changed.connect(self._on_changed)

    def load(self) -> None:
        """Read all entries in one statement."""
        self._ask(_read, self._show)

    def _show(self, found: dict[str, tuple[SwotEntry, ...]]) -> None:
        self.entries = {entry.id: entry for entries in found.values() for entry in entries}
        for name, quadrant in self.quadrants.items():
            entries = found.get(name, ())
            quadrant.heading.set_count(len(entries))
            quadrant.list.show_lines([swot_line(entry) for entry in entries])
            quadrant.empty.setVisible(not entries)
            quadrant.list.setVisible(bool(entries))

    # --- doing -----------------------------------------------------------------------------

    def may_add(self) -> bool:
        """Return whether an entry can be made from here."""
        return self._head.may_change and self._context.catalogue.may_enter("plan_swot")

    def new_record(self) -> None:
        """Begin an entry of the quadrant one is in."""
        name = next((n for n, q in self.quadrants.items() if q.list.hasFocus()), "strength")
        self.new_entry(name)

    def new_entry(self, quadrant: str) -> None:
        """Open the form of a new entry of a quadrant."""
        if self.may_add():
            given = {"account_plan_id": self._head.id, "quadrant": quadrant}
            self._context.open_form("plan_swot", None, self._head.account_id, given)

    def _open(self, number: int) -> None:
        self._context.open_form("plan_swot", number, self._head.account_id)

    def _menu(self, line: Line, place: QPoint) -> None:
        entry = self.entries.get(line.key[1])
        if entry is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Edit entry"), partial(self._open, entry.id))
        if entry.evidence_id is not None:
            menu.addAction(
                self.tr("Open what shows it"),
                partial(self._context.open, entry.evidence_kind, entry.evidence_id),
            )
        if entry.task_id is not None:
            menu.addAction(
                self.tr("Open the action"), partial(self._context.open, "task", entry.task_id)
            )
        if entry.quadrant == "weakness" and self._head.may_change:
            menu.addSeparator()
            words = self.tr("No longer the critical vulnerability")
            if not entry.critical:
                words = self.tr("This is the critical vulnerability")
            menu.addAction(words, partial(self.mark_critical, entry))
        give_letters(menu)
        menu.popup(place)

    def mark_critical(self, entry: SwotEntry) -> None:
        """Mark a weakness as the one at which the plan may fail, or take the mark away."""
        edit = Edit(
            "plan_swot",
            entry.id,
            {"critical": not entry.critical},
            {"critical": entry.critical},
            {"plan_swot": entry.version},
        )
        words = self.tr("Marked: %1") if not entry.critical else self.tr("No longer marked: %1")
        save_in_place(self._context, self.undo, edit, words.replace("%1", entry.text), self.load)


def _read(plan_id: int, session: Any) -> Any:
    """Runs on a worker."""
    from crm_desktop.models.queries.plans.entries import read_swot

    return read_swot(session, plan_id)
