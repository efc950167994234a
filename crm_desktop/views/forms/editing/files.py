"""The file of a document: chosen or dropped for a new one, opened or saved to disk afterwards."""

import os
import tempfile
from functools import partial
from pathlib import Path, PurePath
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.rows import Row
from crm_desktop.views import look
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.paint import rounded
from crm_desktop.views.values import size_text

# What the system would run instead of show; such a file is only saved, never opened from here.
RUNS = frozenset(
    {
        "appimage", "bat", "cmd", "com", "cpl", "desktop", "exe", "hta", "jar", "js", "jse", "lnk",
        "msi", "msp", "ps1", "py", "reg", "scr", "sh", "vb", "vbe", "vbs", "wsf", "wsh",
    }
)  # fmt: skip
_folders: list[tempfile.TemporaryDirectory[str]] = []


class FilePanel(QWidget):
    """Below the fields of a document. `chosen` sends the Path of a new document's file, or None."""

    chosen = Signal(object)

    def __init__(self, context: Context, row: Row) -> None:
        super().__init__()
        self._context = context
        self.path: Path | None = None
        self._row = row
        self._over = False
        self.icon = parts.IconMark("paperclip", "", 16)
        self.words = parts.Label("")
        self.words.setMinimumWidth(40)
        self.detail = parts.Label("", "caption", "second")
        self.pick = parts.button(self.tr("Choose file…"), icon="upload")
        self.drop_it = parts.button(self.tr("Take away"), kind="flat")
        self.open = parts.button(self.tr("Open"), icon="external-link")
        self.keep = parts.button(self.tr("Save file as…"), icon="download")
        line = QHBoxLayout(self)
        line.setContentsMargins(spacing.GAP_12, spacing.GAP_12, spacing.GAP_12, spacing.GAP_12)
        line.setSpacing(spacing.GAP_8)
        for widget in (self.icon, self.words, self.detail):
            line.addWidget(widget)
        line.addStretch(1)
        for button in (self.pick, self.drop_it, self.open, self.keep):
            line.addWidget(button)
        self.pick.clicked.connect(self.choose)
        self.drop_it.clicked.connect(lambda: self.take(None))
        self.open.clicked.connect(self.open_file)
        self.keep.clicked.connect(self.save_file)
        self.setAcceptDrops(row.id == 0)
        self._refresh()

    def take(self, path: Path | None) -> None:
        """Take a file for the new document, or none."""
        self.path = path
        self._refresh()
        self.chosen.emit(path)

    def choose(self) -> None:
        """Ask for a file."""
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        name, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Choose the document's file"), places[0] if places else ""
        )
        if name:
            self.take(Path(name))

    def file_name(self) -> str:
        """Return the name of the stored file, without folders or signs a disk refuses."""
        stored = str(self._row["file_name"] or "")
        bare = PurePath(stored.replace("\\", "/")).name
        return "".join(sign for sign in bare if sign.isprintable() and sign not in '<>:"|?*')

    def open_file(self) -> None:
        """Fetch the file and open it with the program the system has for it."""
        name = self.file_name() or "document"
        if PurePath(name).suffix.lstrip(".").lower() in RUNS:
            self._context.message(
                self.tr("“%1” is a program. Save it first if you trust it.").replace("%1", name)
            )
            return
        if not _folders:
            _folders.append(tempfile.TemporaryDirectory(prefix="crm-documents-"))
        folder = Path(tempfile.mkdtemp(dir=_folders[0].name))
        self._fetch(folder / name, partial(self._show, folder / name))

    def save_file(self) -> None:
        """Ask where, and save the file there."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        name, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Save the document's file"), str(Path(place) / self.file_name())
        )
        if name:
            path = Path(name)
            done = self.tr("Saved as %1.").replace("%1", str(path))
            self._fetch(path, lambda _result: self._context.message(done))

    def _fetch(self, path: Path, then: Any) -> None:
        background = self._context.background
        document = self._row.id

        def work(_progress: Any, _cancelled: Any) -> None:
            with background.session() as session:
                fetch_file(session, document, path)

        background.run_long(work, then)

    def _show(self, path: Path, _result: Any) -> None:
        path.chmod(0o400)  # what is changed in this copy would not reach the card
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _refresh(self) -> None:
        stored = self._row.id != 0
        has_file = bool(self._row["file_name"]) if stored else self.path is not None
        if stored and has_file:
            self.words.setText(self.file_name())
            size = self._row["size"]
            self.detail.setText(size_text(int(size)) if size is not None else "")
        elif stored:
            self.words.setText(self.tr("This document has no file."))
        elif self.path is not None:
            self.words.setText(self.path.name)
            self.detail.setText(size_text(self.path.stat().st_size) if self.path.exists() else "")
        else:
            self.words.setText(self.tr("Drop a file here, or choose one."))
            self.detail.setText("")
        self.pick.setVisible(not stored)
        self.drop_it.setVisible(not stored and has_file)
        self.open.setVisible(stored and has_file)
        self.keep.setVisible(stored and has_file)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files = [url for url in event.mimeData().urls() if url.isLocalFile()]
        if len(files) == 1 and Path(files[0].toLocalFile()).is_file():
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: Any) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self.take(Path(event.mimeData().urls()[0].toLocalFile()))
        self.update()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        from PySide6.QtCore import QRectF

        ground = look.color("selection" if self._over else "lane")
        rounded(QPainter(self), QRectF(self.rect()), ground, look.color("hairline"))


def fetch_file(session: Any, document: int, path: Path) -> None:
    """Write a document's file, whole or not at all; UserError with the reason if it cannot be."""
    from crm_desktop.models.language import _
    from crm_desktop.models.queries.card.documents import media_type_of, read_file
    from crm_desktop.models.queries.paper.rows import PAGE_TYPE

    beside = path.with_name(f".{path.name}.part")
    try:
        with beside.open("wb") as file:
            if media_type_of(session, document) == PAGE_TYPE:
                file.write(_filed_letter(session, document))
            else:
                read_file(session, document, file.write)
        os.replace(beside, path)  # noqa: PTH105 - moves over an existing file on Windows too
    except OSError as error:
        raise UserError(
            _("“{file}” was not saved: {reason}").format(
                file=path.name, reason=error.strerror or str(error)
            )
        ) from error
    finally:
        beside.unlink(missing_ok=True)


def _filed_letter(session: Any, document: int) -> bytes:
    """Return the PDF of a letter that a mailing filed."""
    from io import BytesIO

    from crm_desktop.models.queries.card.documents import read_file
    from crm_desktop.models.queries.mailing.sending import pictures
    from crm_desktop.reports.letters.page_file import letter_of_file

    kept = BytesIO()
    read_file(session, document, kept.write)
    return letter_of_file(kept.getvalue(), pictures(session, document))
