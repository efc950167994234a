"""The frame of the wizard: head, message, steps, the buttons below; what the window asks of it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.views.context import Context, PlainPage
from crm_desktop.views.importing import work
from crm_desktop.views.importing.meaning import MeaningStep
from crm_desktop.views.importing.steps import FileStep, MappingStep, MatchStep, ResultStep
from crm_desktop.views.importing.words import ImportWords
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.look import parts, spacing

if TYPE_CHECKING:
    from crm_desktop.views.importing.further import Part

FILE, COLUMNS, MEANINGS, MATCH, RESULT = range(5)


class ImportFrame(PlainPage, QWidget):
    """A page of the main window for one import: what it has, without what it does."""

    title_changed = Signal()
    status_changed = Signal()
    close_requested = Signal()

    def __init__(self, context: Context, number: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import")
        self._context, self._number = context, number
        self.words = ImportWords(self)
        self._path: Path | None = None
        self.opened: work.Opened | None = None
        self.parts: list[Part] = []  # sheets and files before this one
        self.results: tuple[Any, ...] = ()  # (request, what came of it) of each
        self.found: Any = None  # what came of all
        self.decided: dict[int, str] = {}  # what single rows are to do
        self.meanings: dict[tuple[str, str], str] = {}  # (field, word) → what it means
        self._running: Any = None
        self._mappings: tuple[Any, ...] = ()
        self.header = parts.PageHeader(self.title())
        self.loading = parts.LoadingBar()
        self.message = InlineMessage()
        self.file = FileStep(work.kinds_to_import(context.catalogue))
        self.columns = MappingStep()
        self.meaning = MeaningStep()
        self.match = MatchStep()
        self.result = ResultStep()
        self.steps = QStackedWidget()
        for step in (self.file, self.columns, self.meaning, self.match, self.result):
            self.steps.addWidget(step)
        self.back = parts.button(self.tr("Back"))
        self.further = parts.button(self.tr("Further sheet or file…"))
        self.next = parts.button(self.tr("Next"), kind="primary", shortcut="Ctrl+Return")
        foot = QHBoxLayout()
        foot.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_12)
        foot.setSpacing(spacing.GAP_8)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.further)
        foot.addWidget(self.next)
        told = QHBoxLayout()
        told.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        told.addWidget(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, parts.hairline(), self.loading):
            column.addWidget(widget)
        column.addLayout(told)
        column.addWidget(self.steps, 1)
        column.addWidget(parts.hairline())
        column.addLayout(foot)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def _fit(self) -> None:
        place = self.steps.currentIndex()
        self.header.set_phrase(self._phrase(place))
        self.back.setVisible(
            place in (COLUMNS, MEANINGS, MATCH) or (place == FILE and self.parts != [])
        )
        self.further.setVisible(place == MATCH)
        texts = {MATCH: self.tr("Import"), RESULT: self.tr("Close")}
        self.next.setText(texts.get(place, self.tr("Next")))
        self.next.setVisible(place != RESULT or self.found is not None)
        self.next.setEnabled(place != FILE or self.opened is not None)

    def _phrase(self, place: int) -> str:
        names = (
            self.tr("1 of 4: the file"),
            self.tr("2 of 4: where the columns go"),
            self.tr("2 of 4: what words of the file mean"),
            self.tr("3 of 4: what the rows would do"),
            self.tr("4 of 4: the result"),
        )
        if self._path is None:
            return names[place]
        phrase = f"{names[place]} – {self._path.name}"
        if self.parts:
            before = ", ".join(work.part_name(one.request) for one in self.parts)
            phrase += " – " + self.tr("together with %1").replace("%1", before)
        return phrase

    # --- a page of the main window ---------------------------------------------------------

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("Import")

    def icon_name(self) -> str:
        """Return the icon of imports."""
        return "upload"

    def try_close(self) -> bool:
        """A running import goes on only with its page: it is stopped."""
        if self._running is not None:
            self._running.cancel()
        return True

    def key(self) -> tuple[Any, ...]:
        """Return which import it is."""
        return ("import", self._number)

    def restore(self, state: dict[str, Any]) -> None:
        """Nothing was kept."""
