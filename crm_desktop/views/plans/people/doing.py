"""What is done to the map: saves through the one save path, each with its way back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.plans.people.gaps import to_do
from crm_desktop.models.queries.plans.people.map_rows import PlanMap, Stakeholder
from crm_desktop.models.queries.plans.rows import PlanGap
from crm_desktop.models.queries.rows import Edit
from crm_desktop.views.context import Context
from crm_desktop.views.undo_bar import UndoBar, save_in_place


def change(
    context: Context,
    bar: UndoBar,
    person: Stakeholder,
    changes: dict[str, Any],
    again: Callable[[], object],
) -> None:
    """Save values of one person."""
    edit = edit_of(person, changes)
    if set(changes) == {"x", "y"}:
        words = QCoreApplication.translate("PlanPeople", "Moved: %1", "%1 a person")
    else:
        words = QCoreApplication.translate("PlanPeople", "Changed: %1", "%1 a person")
    save_in_place(context, bar, edit, words.replace("%1", person.name), again)


def edit_of(person: Stakeholder, changes: dict[str, Any]) -> Edit:
    """Return the edit that changes these values of a person."""
    original = {
        name: person.own_job if name == "job" else getattr(person, name) or None for name in changes
    }
    for name in {"x", "y", "support", "influence"} & set(changes):
        original[name] = getattr(person, name)  # where 0 is a value
    return Edit("stakeholder", person.id, changes, original, {"stakeholder": person.version})


def take_off(
    context: Context, bar: UndoBar, person: Stakeholder, again: Callable[[], object]
) -> None:
    """Take somebody off the map; who reported to them stands at the top then."""
    edit = Edit(
        "stakeholder", person.id, {}, versions={"stakeholder": person.version}, deleted=True
    )
    words = QCoreApplication.translate("PlanPeople", "Taken off the map: %1", "%1 a person")
    save_in_place(context, bar, edit, words.replace("%1", person.name), again)


def unlink(
    context: Context, bar: UndoBar, link_id: int, version: int, again: Callable[[], object]
) -> None:
    """Take a link away."""
    edit = Edit("stakeholder_link", link_id, {}, versions={"stakeholder_link": version},
                deleted=True)  # fmt: skip
    words = QCoreApplication.translate("PlanPeople", "The link was taken away.")
    save_in_place(context, bar, edit, words, again)


def arrange(
    context: Context,
    bar: UndoBar,
    plan_map: PlanMap,
    words: Callable[[int], str],
    again: Callable[[], object],
) -> None:
    """Let the program place everybody; one operation, taken back as one. words: of how many."""
    edits = [
        edit_of(person, {"x": None, "y": None})
        for person in plan_map.people
        if person.x is not None or person.y is not None
    ]
    if not edits:
        context.message(
            QCoreApplication.translate("PlanPeople", "The program places everybody already.")
        )
        return
    operation = uuid4()

    def refused(error: UserError) -> None:
        bar.say(error)
        again()

    context.background.write(
        partial(_save_together, context.catalogue, edits, operation),
        lambda _saved: bar.offer(words(len(edits)), operation, ("stakeholder",)),
        changes=("stakeholder",),
        failed=refused,
    )


def make_tasks(
    context: Context,
    bar: UndoBar,
    plan_map: PlanMap,
    gaps: Sequence[PlanGap],
    words: Callable[[int], str],
) -> None:
    """Enter a task for each gap that has none yet, for who keeps the relation, else for me."""
    people = {person.id: person for person in plan_map.people}
    wanted = []
    for gap in gaps:
        person = people.get(gap.stakeholder_id or 0)
        if person is not None:
            contact = person.contact_id if person.present else None
            who = person.employee_id or context.me.employee_id
            wanted.append((to_do(gap, person), contact, who))
    operation = uuid4()

    def done(number: int) -> None:
        if number:
            bar.offer(words(number), operation, ("task",))
        else:
            context.message(
                QCoreApplication.translate("PlanPeople", "Tasks for these gaps stand open already.")
            )

    context.background.write(
        partial(_make_tasks, context.catalogue, plan_map.account_id, wanted, operation),
        done,
        changes=("task",),
        failed=bar.say,
    )


def _save_together(catalogue: Any, edits: Any, operation: Any, session: Any) -> Any:
    from crm_desktop.models.queries.saving.saving import save_all

    return save_all(session, catalogue, edits, operation)


def _make_tasks(catalogue: Any, account: int, wanted: Any, operation: Any, session: Any) -> int:
    from crm_desktop.models.queries.plans.people.stakeholders import make_tasks

    return make_tasks(session, catalogue, account, wanted, operation)
