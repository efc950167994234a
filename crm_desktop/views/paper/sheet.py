"""The customer data sheet on the screen: preview, language, print, save."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import LANGUAGES, current_language
from crm_desktop.models.queries.paper.rows import DataSheetRow
from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.forms.wording import shortened
from crm_desktop.views.look import parts
from crm_desktop.views.look.form import fields
from crm_desktop.views.paper.preview import Preview
from crm_desktop.views.paper.printing import Paper, Printing
from crm_desktop.views.values import language_name

RENDER_SECONDS = 60.0


class SheetPage(PlainPage, QWidget):
    """Shows, prints and saves the data sheet of an account. `rendered` follows each preview."""

    title_changed = Signal()
    status_changed = Signal()
    close_requested = Signal()
    rendered = Signal()

    def __init__(self, context: Context, account_id: int) -> None:
        super().__init__()
        self.context = context
        self.account_id = account_id
        self._name = ""
        self._pdf = b""
        self.preview = Preview()
        self.printing = Printing(context, self, Paper("data_sheet", account_id))
        self.language = fields.ComboBox()
        self.language.setAccessibleName(self.tr("Language of the sheet"))
        for code in LANGUAGES:
            self.language.addItem(language_name(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(current_language())))
        self._make()
        self.language.currentIndexChanged.connect(self.reload)
        self.printing.told.connect(self.preview.show_error)
        self.reload()

    def _make(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.header = parts.PageHeader(self.tr("Customer data sheet"))
        self.save_button = parts.button(self.tr("Save as PDF…"), icon="download")
        self.print_button = parts.button(
            self.tr("Print…"), kind="primary", icon="printer", shortcut="Ctrl+P"
        )
        self.save_button.clicked.connect(self.save_pdf)
        self.print_button.clicked.connect(self.print_page)
        for widget in (self.language, self.save_button, self.print_button):
            self.header.add_action(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(parts.hairline())
        column.addWidget(self.preview, 1)
        self.setFocusProxy(self.preview.paper)
        self._allow()

    def title(self) -> str:
        """Return the account's name."""
        return shortened(self._name) or self.tr("Customer data sheet")

    def icon_name(self) -> str:
        """Return the icon of paper."""
        return "file-text"

    def key(self) -> tuple[Any, ...]:
        """Return what identifies the page."""
        return ("sheet", self.account_id)

    def state(self) -> dict[str, Any]:
        """Return the language and the size of the preview."""
        return {"language": self.language.currentData()}

    def restore(self, state: dict[str, Any]) -> None:
        """Choose the language that was chosen before."""
        at = self.language.findData(state.get("language"))
        if at >= 0:
            self.language.setCurrentIndex(at)

    def pdf(self) -> bytes:
        """Return the PDF that is shown; empty before the first one."""
        return self._pdf

    def print_page(self) -> None:
        """Show the print dialog (Ctrl+P)."""
        if self._pdf:
            self.printing.ask(self._file_title(), self._pdf)

    def save_pdf(self) -> None:
        """Ask where, and save the sheet as a PDF."""
        if self._pdf:
            self.printing.save_as(self._file_title(), self._pdf)

    def reload(self) -> None:
        """Read the account again and make the sheet anew."""
        language = str(self.language.currentData())
        self.preview.busy.start()
        self.context.background.read(
            partial(_read_sheet, self.context.catalogue, self.account_id, language),
            partial(self._on_read, language),
            failed=self._on_failed,
            token=("sheet", id(self)),
        )

    def _on_read(self, language: str, row: DataSheetRow) -> None:
        self._name = row.account_name
        self.header.set_phrase(shortened(row.account_name))
        self.title_changed.emit()
        self.context.background.call(
            partial(_make_pdf, row, language),
            self._on_rendered,
            failed=self._on_failed,
            lane="quick",
            deadline=RENDER_SECONDS,
            token=("sheet page", id(self)),
        )

    def _on_rendered(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.preview.show_pdf(pdf)
        self._allow()
        self.rendered.emit()

    def _on_failed(self, error: UserError) -> None:
        self.preview.show_error(str(error))

    def _allow(self) -> None:
        for button in (self.save_button, self.print_button):
            button.setEnabled(bool(self._pdf))
            button.setToolTip("" if self._pdf else self.tr("The sheet is not ready yet."))

    def _file_title(self) -> str:
        words = self.tr("%1 – data sheet")
        return words.replace("%1", self._name)


def _read_sheet(catalogue: Catalogue, account_id: int, language: str, session: Any) -> DataSheetRow:
    from crm_desktop.models.queries.paper.datasheet import datasheet_row

    return datasheet_row(session, catalogue, account_id, language)


def _make_pdf(row: DataSheetRow, language: str) -> bytes:
    """Runs on a worker, without a session."""
    from crm_desktop.reports.datasheet import datasheet_pdf

    return datasheet_pdf(row, language)
