"""Objectives with their actions, which are ordinary tasks; beside them the investments."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.models.queries.plans.entries import Action, Investment, Objective
from crm_desktop.models.queries.plans.rows import PlanHead
from crm_desktop.models.queries.rows import Edit
from crm_desktop.views import values
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.my_day.doing import Doing
from crm_desktop.views.plans.entries.lines import Line, LineList
from crm_desktop.views.plans.part import PartOfPlan
from crm_desktop.views.undo_bar import UndoBar, save_in_place

ENOUGH = 2  # dated actions that somebody answers for, of each open objective
NARROW = 860  # px below which investments stand under the objectives


class ObjectiveWords(QObject):
    """A QObject, since pyside6-lupdate knows plurals only from `self.tr`."""

    def objective(self, objective: Objective, status: str) -> Line:
        """Return an objective as the heading of its actions; `status` in words."""
        said = []
        if objective.measure or objective.goal:
            said.append(": ".join(filter(None, (objective.measure, objective.goal))))
        if objective.why:
            said.append(objective.why)
        if objective.employee:
            said.append(objective.employee)
        still = objective.status == "open"
        chip = (status, "good" if objective.status == "reached" else "")
        dated = sum(1 for a in objective.actions if a.task.due_on and a.employee)
        lacking = (self.tr("%n dated action(s)", None, dated), "warn") if dated < ENOUGH else None
        late = still and objective.due_on is not None and objective.due_on < dt.date.today()
        return Line(
            ("plan_objective", objective.id),
            objective.name,
            "  ·  ".join(said),
            right=values.short_date(objective.due_on) if objective.due_on else "",
            right_tone="bad" if late else "second",
            chip=lacking if still else chip,
            meter=objective.progress,
            head=True,
            aloud=values.percent_text(round(objective.progress * 100)),
        )

    def action(self, action: Action) -> Line:
        """Return an action with its box and its day."""
        task = action.task
        open_ = task.status == "open"
        late = open_ and task.due_on is not None and task.due_on < dt.date.today()
        words = action.employee
        if task.status == "dropped":
            words = " · ".join(filter(None, (self.tr("dropped"), words)))
        return Line(
            ("task", task.id),
            task.subject,
            words,
            right=values.due_text(task.due_on) if task.due_on else "",
            right_tone="bad" if late else "second",
            tone="" if open_ else "second",
            check=task.status == "done",
            inset=True,
        )

    def investment(self, one: Investment, currency: str) -> Line:
        """Return an investment with its cost, and below it what it is to bring."""
        bring = ""
        if one.expected_return is not None:
            pattern = self.tr("brings %1", "%1 is an amount")
            if one.kind == "stop":
                pattern = self.tr("loses %1", "%1 is an amount")
            bring = pattern.replace("%1", values.money_text(one.expected_return, currency, False))
        return Line(
            ("plan_investment", one.id),
            one.name,
            bring,
            right="" if one.cost is None else values.money_text(one.cost, currency, False),
            icon="plus" if one.kind == "focus" else "minus",
            icon_tone="good" if one.kind == "focus" else "warn",
            aloud=self.tr("put in") if one.kind == "focus" else self.tr("stopped"),
        )


class ObjectivesTab(PartOfPlan, QWidget):
    """Objectives and actions left, investments right."""

    KINDS = ("plan_objective", "plan_investment", "task", "stakeholder")

    def __init__(self, context: Context, head: PlanHead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._head = context, head
        self.objectives: dict[int, Objective] = {}
        self._actions: dict[int, tuple[Action, int]] = {}
        self.list = LineList(self.tr("Objectives and actions"))
        self.investments = LineList(self.tr("Investments"))
        self.heading = parts.Heading(self.tr("Objectives and actions"), line=False)
        self.put_in = parts.Heading(
            self.tr("Investments"), None, self.tr("Add") if self._may("plan_investment") else ""
        )
        if self.put_in.link is not None:
            self.put_in.link.setAccessibleName(self.tr("Add an investment"))
        self.nothing = parts.EmptyState(
            self.tr("No objectives yet"),
            self.tr("What is to be reached with this customer, why it matters to them, and by"
                    " which actions."),
            self.tr("New objective") if self.may_add() else "",
            icon="target",
        )  # fmt: skip
        self.undo = UndoBar(context, self)
        self.doing = Doing(context, self.undo, self.load)
        self.new = parts.button(self.tr("New objective"), icon="plus")
        self.act = parts.button(self.tr("New action"), icon="square-check")
        self._lay_out()
        self.setFocusProxy(self.list)
        self.list.opened.connect(lambda line: self._open(line))
        self.list.ticked.connect(self._tick)
        self.list.asked.connect(self._menu)
        self.investments.opened.connect(lambda line: self._open(line))
        self.put_in.link_clicked.connect(partial(self._new, "plan_investment"))
        self.nothing.acted.connect(self.new_record)
        self.new.clicked.connect(self.new_record)
        self.act.clicked.connect(lambda: self.new_action())
        self.undo.undone.connect(self.load)
        context.background.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(spacing.EDGE, spacing.GAP_4, spacing.EDGE, spacing.GAP_4)
        top.setSpacing(spacing.GAP_8)
        top.addWidget(self.heading, 1)
        for button in (self.act, self.new):
            top.addWidget(button)
            button.setVisible(self.may_add())
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(top)
        left.addWidget(parts.hairline())
        left.addWidget(self.nothing, 1)
        left.addWidget(self.list, 1)
        self.side = QWidget()
        right = QVBoxLayout(self.side)
        right.setContentsMargins(0, spacing.GAP_4, 0, 0)
        right.setSpacing(0)
        inset = QHBoxLayout()
        inset.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        inset.addWidget(self.put_in)
        right.addLayout(inset)
        right.addWidget(self.investments, 1)
        self.side.setMinimumWidth(280)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 2)
        row.addWidget(parts.vline())
        row.addWidget(self.side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.undo)
        self.nothing.hide()

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read objectives, actions and investments, a statement each."""
        self._ask(_read, self._show)

    def _show(self, found: tuple[Sequence[Objective], Sequence[Investment]]) -> None:
        objectives, investments = found
        words = ObjectiveWords()
        self.objectives = {each.id: each for each in objectives}
        self._actions = {a.task.id: (a, each.id) for each in objectives for a in each.actions}
        status = self._context.catalogue.kind("plan_objective").field("status")
        lines: list[Line] = []
        for each in objectives:
            named = self._context.catalogue.option_label(status, each.status)
            lines.append(words.objective(each, named))
            lines += [words.action(action) for action in each.actions]
        self.list.show_lines(lines)
        self.heading.set_count(len(objectives))
        self.list.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        currency = str(self._head.row["currency"])
        self.investments.show_lines([words.investment(one, currency) for one in investments])
        self.put_in.set_count(len(investments))

    # --- doing -----------------------------------------------------------------------------

    def _may(self, kind: str) -> bool:
        return self._head.may_change and self._context.catalogue.may_enter(kind)

    def may_add(self) -> bool:
        """Return whether an objective can be made from here."""
        return self._may("plan_objective")

    def _new(self, kind: str) -> None:
        if self._may(kind):
            given = {"account_plan_id": self._head.id}
            self._context.open_form(kind, None, self._head.account_id, given)

    def new_record(self) -> None:
        """Open the form of a new objective."""
        self._new("plan_objective")

    def new_action(self, objective: int | None = None) -> None:
        """Open the form of a task of an objective: the one that is chosen, or the first one."""
        number = objective or self._chosen()
        if number is not None and self._may("task"):
            given = {"plan_objective_id": number}
            self._context.open_form("task", None, self._head.account_id, given)
        elif number is None:
            self.new_record()

    def _chosen(self) -> int | None:
        line = self.list.current()
        if line is None:
            return next(iter(self.objectives), None)
        if line.key[0] == "plan_objective":
            return line.key[1]
        return self._actions[line.key[1]][1]

    def _open(self, line: Line) -> None:
        kind, number = line.key
        self._context.open_form(kind, number, self._head.account_id)

    def _tick(self, line: Line) -> None:
        found = self._actions.get(line.key[1])
        if found is not None and self._context.catalogue.may_change("task"):
            self.doing.tick(found[0].task)

    def _menu(self, line: Line, place: QPoint) -> None:
        kind, number = line.key
        if kind == "task":
            self.doing.menu(self._actions[number][0].task, self).popup(place)
            return
        objective = self.objectives[number]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Edit objective"), partial(self._open, line))
        if self._head.may_change:
            menu.addAction(self.tr("New action"), partial(self.new_action, number))
            menu.addSeparator()
            for code, words in (
                ("reached", self.tr("It is reached")),
                ("missed", self.tr("It is missed")),
                ("dropped", self.tr("It is dropped")),
                ("open", self.tr("It is open again")),
            ):
                if code != objective.status:
                    menu.addAction(words, partial(self.set_status, objective, code))
        give_letters(menu)
        menu.popup(place)

    def set_status(self, objective: Objective, status: str) -> None:
        """Say of an objective that it is reached, missed, dropped or open again."""
        edit = Edit(
            "plan_objective",
            objective.id,
            {"status": status},
            {"status": objective.status},
            {"plan_objective": objective.version},
        )
        field = self._context.catalogue.kind("plan_objective").field("status")
        named = self._context.catalogue.option_label(field, status)
        words = QCoreApplication.translate("Plan", "%2: %1", "%1 an objective, %2 its status")
        words = words.replace("%2", named).replace("%1", objective.name)
        save_in_place(self._context, self.undo, edit, words, self.load)


def _read(plan_id: int, session: Any) -> Any:
    """Runs on a worker."""
    from crm_desktop.models.queries.plans.entries import read_investments, read_objectives

    return read_objectives(session, plan_id), read_investments(session, plan_id)
