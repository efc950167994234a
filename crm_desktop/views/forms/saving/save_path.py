"""The one way from a form to the server: one operation until it is acknowledged.

An edit whose answer was lost may have been written or not. It is sent again exactly as it was,
with the same operation, before anything else: so it is never written twice and never lost.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.models.errors import Cancelled, ServerUnreachable, UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.rows import Edit, Saved
from crm_desktop.views.context import Context


class SavePath(QObject):
    """Sends edits. `saved` follows an acknowledged one, `refused` an error of any kind."""

    saved = Signal(object, object)  # Saved, and the Edit that was sent
    refused = Signal(object)  # UserError
    progress = Signal(int, str)  # of a file on its way: per cent, words

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        # Called with an edit and what sends it: the draft is written down first.
        self.before: Callable[[Edit, Callable[[], None]], object] | None = None
        self.pending: Edit | None = None  # sent, and not known to be written or refused
        self.running = False
        self._file: Path | None = None
        self._long: Any = None

    def send(self, edit: Edit, file: Path | None = None) -> None:
        """Save an edit, with the file of a new document; while one is under way, nothing."""
        if self.running:
            return
        self.running = True
        self.pending, self._file = edit, file
        if self.before is None:
            self._send(edit, file)
        else:
            self.before(edit, partial(self._send, edit, file))

    def _send(self, edit: Edit, file: Path | None) -> None:
        kinds = tuple(dict.fromkeys((edit.kind, *(part.kind for part in edit.parts))))
        if file is None:
            self._context.background.write(
                partial(_save, self._context.catalogue, edit),
                self._on_saved,
                changes=kinds,
                failed=self._on_failed,
            )
            return
        words = self.tr("Sending %1").replace("%1", file.name)
        self._long = self._context.background.run_long(
            partial(_add_file, self._context, edit, file, words),
            self._on_saved,
            changes=kinds,
            failed=self._on_failed,
        )
        self._long.progress.connect(self.progress)

    def send_again(self) -> None:
        """Send once more what was not acknowledged."""
        if self.pending is not None:
            self.send(self.pending, self._file)

    def cancel(self) -> None:
        """Stop a file that is on its way."""
        if self._long is not None:
            self._long.cancel()

    def _on_saved(self, saved: Saved) -> None:
        self.running = False
        sent, self.pending = self.pending, None
        self._file = self._long = None
        self.saved.emit(saved, sent)

    def _on_failed(self, error: UserError) -> None:
        self.running = False
        stopped_file = isinstance(error, Cancelled) and self._file is not None
        if stopped_file or not isinstance(error, ServerUnreachable | Cancelled):
            self.pending = self._file = None  # the server refused: nothing was written
        self._long = None
        self.refused.emit(error)


def _save(catalogue: Catalogue, edit: Edit, session: Any) -> Saved:
    from crm_desktop.models.queries.saving.saving import save

    return save(session, catalogue, edit)


def _add_file(
    context: Context,
    edit: Edit,
    path: Path,
    words: str,
    report: Callable[[int, str], None],
    cancelled: Callable[[], bool],
) -> Saved:
    from crm_desktop.models.queries.card.documents import add_file

    def progress(done: int, size: int) -> None:
        report(100 * done // max(1, size), words)

    with context.background.session() as session:
        return add_file(session, context.catalogue, edit, path, progress, cancelled)
