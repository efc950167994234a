"""What is done with a task in place: ticked off, opened again, put off; each with a way back."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.models.queries.activities.my_day import DayTask
from crm_desktop.models.queries.rows import Edit
from crm_desktop.views.context import Context
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.undo_bar import UndoBar, save_in_place
from crm_desktop.views.values import due_text


class Doing:
    """Writes through the one save path; `again` reads the page anew after a refusal."""

    def __init__(self, context: Context, bar: UndoBar, again: Callable[[], object]) -> None:
        self._context, self._bar, self._again = context, bar, again

    def tick(self, task: DayTask) -> None:
        """Note a task as done, or open it again."""
        translate = QCoreApplication.translate
        done = task.status != "done"
        words = translate("MyDay", "Done: %1") if done else translate("MyDay", "Open again: %1")
        self._write(task, {"status": "done" if done else "open"}, {"status": task.status}, words)

    def postpone(self, task: DayTask, days: int) -> None:
        """Put a task off, counted from today or from its day if that is still to come."""
        today = dt.date.today()
        self.put_off(task, max(task.due_on or today, today) + dt.timedelta(days=days))

    def put_off(self, task: DayTask, due: dt.date) -> None:
        """Give a task another day."""
        words = QCoreApplication.translate("MyDay", "Put off to %2: %1")
        words = words.replace("%2", due_text(due))
        self._write(task, {"due_on": due}, {"due_on": task.due_on}, words)

    def _write(
        self, task: DayTask, changes: dict[str, Any], original: dict[str, Any], words: str
    ) -> None:
        edit = Edit("task", task.id, changes, original, {"task": task.version})
        words = words.replace("%1", task.subject)
        save_in_place(self._context, self._bar, edit, words, self._again)

    def menu(self, task: DayTask, parent: QWidget) -> QMenu:
        """Return the menu of a task."""
        translate = QCoreApplication.translate
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        done = task.status == "done"
        words = translate("MyDay", "Open again") if done else translate("MyDay", "Done")
        menu.addAction(words, partial(self.tick, task))
        menu.addAction(
            translate("MyDay", "Edit task"), partial(self._context.open, "task", task.id)
        )
        menu.addAction(
            translate("MyDay", "Open the account"),
            partial(self._context.open, "account", task.account_id),
        )
        menu.addSeparator()
        today = dt.date.today()
        monday = today + dt.timedelta(days=7 - today.weekday())
        for words, day in (
            (translate("MyDay", "Put off to tomorrow"), today + dt.timedelta(days=1)),
            (translate("MyDay", "Put off to next Monday"), monday),
            (translate("MyDay", "Put off for a week"), max(task.due_on or today, today)
             + dt.timedelta(days=7)),
        ):  # fmt: skip
            menu.addAction(words, partial(self.put_off, task, day)).setEnabled(not done)
        give_letters(menu)
        return menu
