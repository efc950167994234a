"""What the wizard does with the result: shows it, hands refused rows back, takes it back."""

from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtWidgets import QFileDialog

from crm_desktop.models.errors import UserError
from crm_desktop.views.importing import work
from crm_desktop.views.importing.frame import ImportFrame
from crm_desktop.views.importing.words import fault_label

SHOWN = 1000  # refused rows of a sheet


class ImportOutcome(ImportFrame):
    """The frame with its last step."""

    def labels(self) -> dict[str, str]:
        """Return what the fields are called that a column can go to."""
        return dict(work.targets(self.context.catalogue, self.file.kind.currentData()))

    def _on_done(self, results: Any) -> None:
        self._running = None
        self.results, self.found = results, work.summed(results)
        found, step = self.found, self.result
        if found.repeated:
            step.title.setText(self.tr("This file was imported before in just this way"))
            step.sentence.setText(self.tr("Nothing was entered. Take that import back first."))
            step.show_parts(running=False)
        else:
            words = self.words.counts(found)
            step.title.setText(words)
            of_each = [
                f"{work.part_name(one)}: {self.words.counts(its)}" for one, its in results
            ] if len(results) > 1 else []  # fmt: skip
            sentence = self.tr("All of it can be taken back, today or later.")
            step.sentence.setText("\n".join((*of_each, sentence)))
            done = bool(found.entered or found.changed or found.made)
            step.show_parts(running=False, refused=bool(found.refused), undo=done)
            self.context.message(words)
        self._show_refused()
        self.next.setEnabled(True)
        self._fit()
        self.title_changed.emit()

    def _show_refused(self) -> None:
        several = len(self.results) > 1
        rows = []
        for one, found in self.results:
            labels = dict(work.targets(self.context.catalogue, one.kind))
            sheet = (work.part_name(one),) if several else ()
            rows += [
                (*sheet, str(row.line), fault_label(labels, fault.field), fault.text, fault.reason)
                for row in found.refused[:SHOWN] for fault in row.faults
            ]  # fmt: skip
        headings = [self.tr("Row"), self.tr("Field"), self.tr("Value"), self.tr("Why")]
        widths = [72, 160, 240, 300]
        if several:
            headings, widths = [self.tr("Sheet"), *headings], [160, *widths]
        self.result.table.show_rows(headings, rows, widths)

    def ask_refused(self) -> None:
        """Ask where the refused rows are to be written."""
        assert self.opened is not None
        path = self.opened.table.path
        name = self.tr("%1 – refused", "name of a file").replace("%1", path.stem)
        chosen, _filter = QFileDialog.getSaveFileName(
            self, self.result.save.text(), str(path.with_name(f"{name}.csv")), "CSV (*.csv)"
        )
        if chosen:
            self.save_refused(Path(chosen))

    def save_refused(self, place: Path) -> None:
        """Write the refused rows with their reasons."""
        self.context.background.call(
            partial(work.save_refused, place, self.results),
            lambda paths: self.context.message(
                self.tr("The refused rows are in %1.").replace("%1", ", ".join(map(str, paths)))
            ),
            failed=self.failed,
            lane="long",
        )

    def take_back(self) -> None:
        """Take back what was just imported."""
        self.result.undo.setEnabled(False)
        background, operation = self.context.background, self.found.operation

        def undo(_report: Any, _cancelled: Any) -> Any:
            with background.session() as session:
                one = next(o for o in work.list_runs(session) if o.operation == operation)
                return work.undo_run(session, one, uuid4(), preview=False)

        background.run_long(undo, self._on_undone, changes=self._kinds(), failed=self.failed)

    def _kinds(self) -> tuple[str, ...]:
        return ("account", "contact", *(one.kind for one, _found in self.results))

    def _on_undone(self, found: Any) -> None:
        words = self.words.undone(found)
        self.result.title.setText(words)
        self.result.sentence.setText("")
        self.result.show_parts(running=False)
        self.context.message(words)

    def failed(self, error: UserError) -> None:
        """Say what could not be done; what was chosen stays."""
        self.loading.stop()
        self.message.say(str(error), "bad")
        self.result.undo.setEnabled(True)
        self.next.setEnabled(self.opened is not None)
