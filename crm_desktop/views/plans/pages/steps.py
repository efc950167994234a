"""The steps of a plan's way: submit, approve, give back, begin, close, copy forward."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QWidget

from crm_desktop.drafts import Draft
from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.plans.rows import PlanHead
from crm_desktop.models.queries.plans.steps import STEPS
from crm_desktop.views.access.frame import ActDialog
from crm_desktop.views.context import Context
from crm_desktop.views.drafts.page import PageDraft, Typing
from crm_desktop.views.forms import confirm
from crm_desktop.views.look.form.date_field import DateEdit

ABOVE = frozenset({"approve", "return"})  # only for superiors of the plan's owner
CHANGES = ("account_plan", "plan_version", "task")
LONGEST = 200
REASON_HEIGHT = 90


def step_words(step: str) -> str:
    """Return what a step is called in a menu."""
    translate = QCoreApplication.translate
    return {
        "submit": translate("Plan", "Submit for approval"),
        "approve": translate("Plan", "Approve"),
        "return": translate("Plan", "Give back…"),
        "activate": translate("Plan", "Begin to work by it"),
        "close": translate("Plan", "Close the plan…"),
        "copy": translate("Plan", "Copy forward…"),
    }[step]


def steps_of(head: PlanHead) -> tuple[str, ...]:
    """Return the steps that this person may take with the plan as it is."""
    status = str(head.row["status"])
    found = [
        step
        for step, states in STEPS.items()
        if status in states and (head.leads if step in ABOVE else head.may_change)
    ]
    return (*found, "copy") if head.may_change else tuple(found)


def first_step(head: PlanHead) -> str:
    """Return the step that comes before all else: submitting a draft, approving what was handed."""
    steps, status = steps_of(head), str(head.row["status"])
    if status == "submitted" and "approve" in steps:
        return "approve"
    return "submit" if status == "draft" and "submit" in steps else ""


def add_steps(menu: QMenu, context: Context, head: PlanHead, parent: QWidget) -> None:
    """Put the steps into a menu."""
    steps = steps_of(head)
    for step in steps:
        menu.addAction(step_words(step), partial(take, step, context, head, parent))
    if steps:
        menu.addSeparator()


def take(step: str, context: Context, head: PlanHead, parent: QWidget) -> None:
    """Take a step; what cannot be taken back, or needs more words, is asked first."""
    if step in ("return", "close", "copy"):
        StepDialog(step, context, head, parent).open()
        return
    translate = QCoreApplication.translate
    said = {
        "submit": translate("Plan", "Handed to the superior for approval."),
        "approve": translate("Plan", "Approved; a version was frozen."),
        "activate": translate("Plan", "The plan is active."),
    }[step]
    send(
        context,
        partial(_take, step, head.id, head.row.versions["account_plan"]),
        uuid4(),
        lambda _result: context.message(said),
        lambda error: context.message(str(error)),
    )


def put_back(context: Context, head: PlanHead, draft: Draft, parent: QWidget) -> None:
    """Ask again for what was typed before the program ended, with that typed."""
    dialog = StepDialog(draft.content["typed"]["step"], context, head, parent)
    dialog.draft.take(draft)
    dialog.open()


def send(
    context: Context,
    work: Callable[[Any], Any],
    operation: UUID,
    answer: Callable[[Any], Any],
    failed: Callable[[UserError], Any],
) -> None:
    """Send a step to the server; what shows the plan reads it again."""
    context.background.write(work, answer, operation=operation, changes=CHANGES, failed=failed)


class StepDialog(ActDialog):
    """Asks for the reason of giving back, for the new period of a copy, or before closing.

    What is typed is kept as a draft: it is offered on the plan's page after the program has ended.
    """

    title_changed = Signal()  # for the draft

    def __init__(self, step: str, context: Context, head: PlanHead, parent: QWidget) -> None:
        super().__init__(parent)
        self._step, self._context, self._head = step, context, head
        self.reason, self.name = QPlainTextEdit(), QLineEdit()
        self.starts, self.ends = DateEdit(), DateEdit()
        name = head.row.label("name")
        title = step_words(step).rstrip("…")
        if step == "return":
            self.reason.setFixedHeight(REASON_HEIGHT)
            self.reason.setTabChangesFocus(True)
            self._note = self.add_field(self.tr("Reason"), self.reason, required=True)
            self.set_words(title, self.tr("Give “%1” back").replace("%1", name),
                           self.tr("Its owner works on it again, and is told the reason."),
                           self.tr("Give back"))  # fmt: skip
        elif step == "close":
            heading = self.tr("Close “%1”").replace("%1", name)
            sentence = self.tr(
                "A closed plan stays as it is. Its open actions go on in the plan that was copied"
                " from it."
            )
            self.set_words(title, heading, sentence, self.tr("Close the plan"))
        else:
            length = head.row["ends_on"] - head.row["starts_on"]
            begins = head.row["ends_on"] + dt.timedelta(days=1)
            self.name.setText(name)
            self.name.setMaxLength(LONGEST)
            self.starts.set_value(begins)
            self.ends.set_value(begins + length)
            self._note = self.add_field(self.tr("Name"), self.name, required=True)
            self.add_field(self.tr("Starts"), self.starts, required=True)
            self._days = self.add_field(self.tr("Ends"), self.ends, required=True)
            self.set_words(title, self.tr("Copy “%1” forward").replace("%1", name),
                           self.tr("The copy is a draft with the same people, cells, context and"
                                   " open objectives."), self.tr("Make the copy"))  # fmt: skip
        for unused in (self.reason, self.name, self.starts, self.ends):
            if unused.parent() is None:
                unused.setParent(self)
                unused.hide()
        self.acted.connect(self._send)
        self._given = self._typed()
        self._sent = self._done = False
        self.reason.textChanged.connect(self.title_changed)
        for line in (self.name, self.starts, self.ends):
            line.textChanged.connect(self.title_changed)
        self.draft = PageDraft(
            self,
            context,
            Typing(
                lambda: {"what": "plan", "id": head.id},
                self._typed,
                self._put_back,
                self.message.say,
            ),
        )
        self.draft.ready()

    def title(self) -> str:
        """Return what the draft is called."""
        return self.heading.text()

    def modified(self) -> bool:
        """Return whether something was typed or sent that the server has not acknowledged."""
        return not self._done and (self._sent or self._typed() != self._given)

    def _typed(self) -> dict[str, str]:
        return {
            "step": self._step,
            "reason": self.reason.toPlainText(),
            "name": self.name.text(),
            "starts": self.starts.text(),
            "ends": self.ends.text(),
        }

    def _put_back(self, held: dict[str, str]) -> None:
        self.reason.setPlainText(held["reason"])
        self.name.setText(held["name"])
        for each, text in ((self.starts, held["starts"]), (self.ends, held["ends"])):
            each.setText(text)
            each.commit()

    def reject(self) -> None:
        """Leave; what was typed is thrown away only after asking."""
        if self._typed() == self._given or confirm.ask_discard(self):
            self.draft.drop()
            super().reject()

    def _send(self) -> None:
        number, version = self._head.id, self._head.row.versions["account_plan"]
        if self._step == "return":
            reason = self.reason.toPlainText().strip()
            if not reason:
                self.complain(self._note, self.tr("Say why, so that it can be mended."))
                return
            act: Callable[..., Any] = _return
            given: tuple[Any, ...] = (number, version, reason)
        elif self._step == "close":
            act, given = _take, ("close", number, version)
        else:
            name, starts, ends = self.name.text().strip(), self.starts.value(), self.ends.value()
            if not name:
                self.complain(self._note, self.tr("Give it a name."), self.name)
                return
            if starts is None or ends is None or ends < starts:
                self.complain(self._days, self.tr("The end comes after the start."), self.ends)
                return
            act, given = _copy, (number, name, starts, ends)
        self.set_busy(True)
        self._sent = True
        self.draft.send(
            lambda operation: send(
                self._context, partial(act, *given), operation, self._on_done, self._on_refused
            )
        )

    def _on_refused(self, error: UserError) -> None:
        self.draft.refused()
        self.say(error)

    def _on_done(self, result: Any) -> None:
        self._done = True
        self.draft.acknowledged()
        self.accept()
        if self._step == "copy" and result is None:  # made by an attempt whose answer was lost
            self._context.message(self.tr("The copy was made before the connection broke."))
        elif self._step == "copy":
            self._context.open("account_plan", int(result))


def _take(step: str, plan_id: int, version: int, session: Any) -> int:
    """Runs on a worker."""
    from crm_desktop.models.queries.plans import steps

    act: Callable[[Any, int, int], int] = getattr(steps, f"{step}_plan")
    return act(session, plan_id, version)


def _return(plan_id: int, version: int, reason: str, session: Any) -> int:
    from crm_desktop.models.queries.plans.steps import return_plan

    return return_plan(session, plan_id, version, reason)


def _copy(plan_id: int, name: str, starts: dt.date, ends: dt.date, session: Any) -> int:
    from crm_desktop.models.queries.plans.steps import copy_plan

    return copy_plan(session, plan_id, name, starts, ends)
