"""The dialog of an export: which rows, which columns, as what; then how far it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from crm_desktop.models.errors import Cancelled, UserError
from crm_desktop.models.language import current_language
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.views import window_state
from crm_desktop.views.access.frame import ActDialog
from crm_desktop.views.context import Context
from crm_desktop.views.exporting.words import Words, encodings, layouts, separators
from crm_desktop.views.exporting.work import Order, export
from crm_desktop.views.inline_message import grow
from crm_desktop.views.look import parts
from crm_desktop.views.look.form import fields

ENDINGS = {"xlsx": ".xlsx", "csv": ".csv", "vcf": ".vcf"}
KEPT = "export/choices"


@dataclass(frozen=True)
class Source:
    """What can be exported: a list as it stands (`query`), or everything of an account.

    `selected` are the ids of the selected rows; `count` says in words how many the list has.
    """

    heading: str
    file_name: str
    query: ListQuery | None = None
    every_column: tuple[str, ...] = ()
    selected: tuple[int, ...] = ()
    count: str = ""
    account_id: int | None = None


class ExportDialog(ActDialog):
    """First the choices, then the progress, then where the file is."""

    def __init__(self, context: Context, source: Source, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._context, self._source = context, source
        self._words = Words()
        self._work: Any = None
        self._path: Path | None = None
        self.rows = _choice(self._words.rows(source.count, len(source.selected)))
        self.columns = _choice(self._words.columns(self._shown(), len(source.every_column)))
        contacts = source.query is not None and source.query.kind == "contact"
        self.layout_choice = _choice(layouts(contacts, source.query is None))
        self.separator = _choice(separators())
        self.encoding = _choice(encodings())
        self.version = _choice([("4.0", "vCard 4.0"), ("3.0", "vCard 3.0")])
        for label, choice in (
            (self.tr("Rows"), self.rows),
            (self.tr("File"), self.layout_choice),
            (self.tr("Columns"), self.columns),
            (self.tr("Separator"), self.separator),
            (self.tr("Encoding"), self.encoding),
            (self.tr("Version"), self.version),
        ):
            self.add_field(label, choice)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.hide()
        under_the_words = QVBoxLayout()
        under_the_words.setContentsMargins(fields.GUTTER, 0, 0, 0)
        under_the_words.addWidget(self.bar)
        self.body.addLayout(under_the_words)
        self.open_file = parts.button(self.tr("Open the file"))
        self.buttons.addButton(self.open_file, self.buttons.ButtonRole.ActionRole)
        self.open_file.hide()  # until there is one
        self.open_file.clicked.connect(self._open_file)
        self._restore()
        self.layout_choice.currentIndexChanged.connect(self._fit)
        sentence = self.tr("The export is recorded: who, when, which rows and how many.")
        self.set_words(self.tr("Export"), source.heading, sentence, self.tr("Export…"))
        self.acted.connect(self.ask_where)
        self._fit()
        if "export" not in context.me.acts:
            self.act.setEnabled(False)
            self.message.say(no_right(), "warn")

    def _shown(self) -> int:
        return len(self._source.query.columns) if self._source.query is not None else 0

    def _restore(self) -> None:
        """Choose again what was chosen the last time."""
        kept = window_state.get(KEPT, {})
        known = {"layout": self.layout_choice, "separator": self.separator,
                 "encoding": self.encoding, "version": self.version}  # fmt: skip
        for name, choice in known.items():
            place = choice.findData(kept.get(name)) if isinstance(kept, dict) else -1
            if place >= 0:
                choice.setCurrentIndex(place)

    def _fit(self) -> None:
        """Show the choices that the kind of file has."""
        layout = self.layout_choice.currentData()
        listed = self._source.query is not None
        shown = {
            self.rows: listed,
            self.columns: listed and layout != "vcf",
            self.separator: layout == "csv",
            self.encoding: layout == "csv",
            self.version: layout == "vcf",
        }
        choices = (self.rows, self.layout_choice, self.columns, self.separator, self.encoding,
                   self.version)  # fmt: skip
        for choice, row in zip(choices, self.field_rows, strict=True):
            row.setVisible(shown.get(choice, True))
        self._shrink()

    def _shrink(self) -> None:
        """Be as tall as what is shown now."""
        layout = self.layout()
        if self.isVisible() and layout is not None:
            layout.activate()
            self.resize(self.width(), self.minimumSizeHint().height())
            grow(self)

    # --- doing -----------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Ask for the file, then export into it."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        ending = self._ending()
        chosen, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("Export"),
            str(Path(place) / f"{self._source.file_name}{ending}"),
            f"{self.layout_choice.currentText()} (*{ending})",
        )
        if chosen:
            path = Path(chosen)
            self.export_to(path if path.suffix else path.with_suffix(ending))

    def _ending(self) -> str:
        layout = str(self.layout_choice.currentData())
        several = self._source.query is None and layout == "csv"
        return ".zip" if several else ENDINGS[layout]

    def export_to(self, path: Path) -> None:
        """Export into a file with what is chosen now."""
        self._path = path
        order = self._order(path)
        window_state.put(
            KEPT,
            {"layout": order.layout, "separator": order.separator,
             "encoding": order.encoding, "version": order.version},
        )  # fmt: skip
        self.set_busy(True)
        self.act.hide()
        for row in self.field_rows:
            row.hide()
        self.bar.setRange(0, 100)
        self.bar.setValue(0)
        self.bar.show()
        self._shrink()
        background = self._context.background
        self._work = background.run_long(
            partial(export, background.session, self._context.catalogue, order),
            self._on_done,
            failed=self._on_failed,
        )
        self._work.progress.connect(self._on_progress)

    def _order(self, path: Path) -> Order:
        source, layout = self._source, str(self.layout_choice.currentData())
        query = source.query
        if query is not None and layout == "vcf":
            from crm_desktop.reports.tables.vcard import FIELDS

            kind = self._context.catalogue.kind(query.kind)
            query = replace(query, columns=tuple(name for name in FIELDS if kind.has(name)))
        elif query is not None and self.columns.currentData() == "all":
            query = replace(query, columns=source.every_column)
        return Order(
            query=query,
            account_id=source.account_id,
            ids=source.selected if self.rows.currentData() == "selected" else None,
            layout=layout,
            separator=str(self.separator.currentData()),
            encoding=str(self.encoding.currentData()),
            version=str(self.version.currentData()),
            path=path,
            language=current_language(),
            home=self._context.me.home_currency,
            words=self.tr("%1 of %2 rows", "progress of an export"),
        )

    def _on_progress(self, percent: int, words: str) -> None:
        self.bar.setValue(percent)
        self.sentence.setText(words or self.tr("Looking which rows they are…"))
        self.sentence.show()
        self.bar.setAccessibleDescription(words)

    def _on_done(self, count: int) -> None:
        self._work = None
        self.bar.hide()
        words = self._words.done(count)
        self.heading.setText(words)
        self.sentence.setText(str(self._path))
        self.setAccessibleDescription(f"{words} {self._path}")
        self.stop.setText(self.tr("Close"))
        self.open_file.show()
        self.open_file.setFocus()
        self._shrink()
        self._context.message(words)

    def _on_failed(self, error: UserError) -> None:
        self._work = None
        self.bar.hide()
        self.act.show()
        self._fit()
        self.sentence.setText("")
        self.set_busy(False)
        if isinstance(error, Cancelled):
            self.sentence.setText(self.tr("Stopped. No file was made."))
        else:
            self.say(error)

    def _open_file(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def reject(self) -> None:
        """Cancel: stop what runs; then the window may go."""
        if self._work is not None:
            self._work.cancel()
            self.sentence.setText(self.tr("Stopping…"))
            return
        super().reject()


def _choice(entries: Sequence[tuple[str, str]]) -> fields.ComboBox:
    box = fields.ComboBox()
    for code, words in entries:
        box.addItem(words, code)
    return box


def no_right() -> str:
    """Return why an export is not offered."""
    from crm_desktop.models.language import _
    from crm_desktop.models.refusals import ACTS

    return _(ACTS["may_export"])
