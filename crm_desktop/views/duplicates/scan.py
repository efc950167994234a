"""The bar of a running search for duplicates: how far it is, and how to stop it."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.views.context import Context
from crm_desktop.views.duplicates import doing
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.working.lanes import LongWork


class ScanBar(QWidget):
    """Hidden until `start`; `done` carries what was found, or the error that ended it."""

    done = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.work: LongWork | None = None
        self.words = parts.Label("")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(220)
        self.progress.setAccessibleName(self.tr("Progress of the search"))
        self.cancel = parts.button(self.tr("Stop"))
        self.cancel.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_8)
        row.setSpacing(spacing.GAP_12)
        row.addWidget(self.progress)
        row.addWidget(self.words, 1)
        row.addWidget(self.cancel)
        self.hide()

    def start(self, kind: str) -> None:
        """Begin to search all records of a kind."""
        if self.work is not None:
            return
        words = (
            self.tr("Reading the records"),
            self.tr("Comparing the records"),
            self.tr("Noting the pairs"),
        )
        self.show()
        self.cancel.setEnabled(True)
        self.work = self._context.background.run_long(
            partial(doing.scan, kind, self._context.background, words),
            self._on_done,
            failed=self._on_failed,
        )
        self.work.progress.connect(self._on_progress)

    def stop(self) -> None:
        """Stop the search; nothing is noted."""
        if self.work is not None:
            self.work.cancel()
            self.cancel.setEnabled(False)

    def _on_progress(self, percent: int, words: str) -> None:
        self.progress.setValue(percent)
        done = self.tr("%1, %2%", "what is being done, per cent").replace("%1", words)
        self.words.setText(done.replace("%2", str(percent)))

    def _on_done(self, found: Any) -> None:
        self.work = None
        self.hide()
        records = self.tr("%n record(s) compared", None, found.records)
        pairs = self.tr("%n pair(s) found", None, found.pairs)
        line = self.tr("%1, %2.", "records compared, pairs found")
        self._context.message(line.replace("%1", records).replace("%2", pairs))
        self.done.emit(found)

    def _on_failed(self, error: UserError) -> None:
        self.work = None
        self.hide()
        self._context.message(str(error))
        self.done.emit(error)
