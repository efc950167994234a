"""Handing all accounts of a person over, in batches: with progress, to be stopped and gone on."""

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QApplication, QProgressBar, QWidget

from crm_desktop.models.errors import Cancelled, InvalidInput, UserError
from crm_desktop.models.queries.access.rows import BATCH, Leaving
from crm_desktop.views.access.frame import ActDialog
from crm_desktop.views.access.hand_over import PersonChoice
from crm_desktop.views.context import Context
from crm_desktop.views.values import number_text

PATIENCE = 25  # batches in a row that moved nothing, since somebody is saving those accounts
PAUSE = 0.2  # seconds between them


def open_hand_over(
    context: Context, employee_id: int, parent: QWidget | None = None
) -> "HandOverAllDialog":
    """Show how many accounts somebody has, ask to whom they go, and hand them over.

    A hand-over that was broken off is shown with what is done, and goes on.
    """
    dialog = HandOverAllDialog(context, employee_id, parent or QApplication.activeWindow())
    dialog.open()
    return dialog


class HandOverAllDialog(ActDialog):
    """First the question, then the progress, then what was done."""

    def __init__(self, context: Context, employee_id: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._context, self._employee = context, employee_id
        self._found: Leaving | None = None
        self._work: Any = None
        self._done = 0
        self.to = PersonChoice(context, employee_id)
        self.to_note = self.add_field(self.tr("To whom"), self.to, required=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.hide()
        self.body.addWidget(self.bar)
        self.set_words(self.tr("Hand over all accounts"), self.tr("Hand over all accounts"), "", "")
        self.act.hide()
        self.acted.connect(self.run)
        context.background.read(partial(_leaving, employee_id), self._show, failed=self.say)

    def _show(self, found: Leaving) -> None:
        self._found = found
        n, running = found.accounts, found.running
        follows = self.tr(
            "Open tasks, planned meetings and open opportunities go along. It can be stopped at "
            "any time and gone on with later."
        )
        verb = self.tr("Hand over %n account(s)", None, n)
        if running is not None:
            verb = self.tr("Go on with %n account(s)", None, n)
            follows = self.tr("%1 of %2 were handed over to %3 before it was stopped.")
            follows = follows.replace("%1", number_text(running.done))
            follows = follows.replace("%2", number_text(running.total))
            follows = follows.replace("%3", running.to_name)
            self.to.prefer(running.to_id)
        if n == 0 and running is None:
            follows = self.tr("There is nothing to hand over.")
        heading = self.tr("%1 is responsible for %n account(s)", None, n)
        self.set_words(
            self.tr("Hand over all accounts"), heading.replace("%1", found.name), follows, verb
        )
        self.act.setVisible(n > 0 or running is not None)
        self.to.setEnabled(n > 0)
        self.to.setFocus()

    def run(self) -> None:
        """Begin, or go on."""
        to = self.to.value()
        if to is None:
            self.to.set_state("bad")
            self.complain(self.to_note, self.tr("Choose who is to be responsible."), self.to)
            return
        assert self._found is not None
        self.to_note.set("")
        self.to.set_state("")
        self.to.setEnabled(False)
        self.set_busy(True)
        self.act.hide()
        self.bar.setRange(0, 100)
        self.bar.show()
        words = self.tr("%1 of %2 accounts", "progress of handing over")
        self._work = self._context.background.run_long(
            partial(hand_all, self._context.background.session, self._employee, to, words),
            self._on_done,
            changes=("account", "task", "activity", "opportunity", "hand_over"),
            failed=self._on_failed,
        )
        self._work.progress.connect(self._on_progress)

    def _on_progress(self, percent: int, words: str) -> None:
        self.bar.setValue(percent)
        self.sentence.setText(words)
        self.bar.setAccessibleDescription(words)

    def _on_done(self, outcome: tuple[int, int]) -> None:
        done, remaining = outcome
        self._work = None
        self.bar.setValue(100)
        self.bar.hide()
        for row in self.field_rows:
            row.hide()
        words = self.tr("%n account(s) handed over", None, done)
        self.heading.setText(words)
        self.sentence.setText(
            self.tr("%n account(s) are being changed by somebody just now. Go on later.",
                    None, remaining) if remaining else ""
        )  # fmt: skip
        self.setAccessibleDescription(words)
        self.stop.setText(self.tr("Close"))
        self.stop.setFocus()
        self._context.message(words)

    def _on_failed(self, error: UserError) -> None:
        self._work = None
        self.bar.hide()
        self.act.show()
        self.to.setEnabled(True)
        self.set_busy(False)
        if isinstance(error, InvalidInput):
            self.to.set_state("bad")
            self.complain(self.to_note, str(error), self.to)
        elif not isinstance(error, Cancelled):
            self.say(error)
        self._context.background.changed.emit("account", None)
        self._context.background.changed.emit("hand_over", None)
        self._context.background.read(
            partial(_leaving, self._employee), self._show, failed=self.say
        )

    def reject(self) -> None:
        """Cancel: stop what runs, after the batch that is on its way; then the window may go."""
        if self._work is not None:
            self._work.cancel()
            self.sentence.setText(self.tr("Stopping…"))
            return
        super().reject()


def hand_all(
    session: Callable[[], Any],
    from_id: int,
    to_id: int,
    words: str,
    report: Callable[[int, str], None],
    cancelled: Callable[[], bool],
) -> tuple[int, int]:
    """Move batch after batch, each in a transaction; return (handed over, remaining).

    Raises Cancelled between two batches; what was moved stays moved.
    """
    from crm_desktop.models.queries.access.handing import hand_over_batch, start_hand_over

    with session() as opened:
        job = start_hand_over(opened, from_id, to_id)
    idle, before = 0, -1
    while True:
        with session() as opened:
            done, remaining = hand_over_batch(opened, job, BATCH)
        total = max(1, done + remaining)
        shown = words.replace("%1", number_text(done)).replace("%2", number_text(total))
        report(100 * done // total, shown)
        idle = idle + 1 if done == before else 0
        if remaining == 0 or idle > PATIENCE:
            return done, remaining
        if idle and not cancelled():
            time.sleep(PAUSE)
        before = done


def _leaving(employee_id: int, session: Any) -> Leaving:
    from crm_desktop.models.queries.access.handing import leaving

    return leaving(session, employee_id)
