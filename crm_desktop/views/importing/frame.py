"""The frame of the wizard: its steps and what it knows; what the window asks of it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from crm_desktop.views.context import Context
from crm_desktop.views.drafts.page import PageDraft
from crm_desktop.views.importing import work
from crm_desktop.views.importing.meaning import MeaningStep
from crm_desktop.views.importing.steps import FileStep, MappingStep, MatchStep, ResultStep
from crm_desktop.views.importing.words import ImportWords, ask_not_imported
from crm_desktop.views.look import parts
from crm_desktop.views.steps_page import StepsPage

if TYPE_CHECKING:
    from crm_desktop.views.importing.further import Part

FILE, COLUMNS, MEANINGS, MATCH, RESULT = range(5)


class ImportFrame(StepsPage):
    """A page of the main window for one import: what it has, without what it does."""

    draft: PageDraft

    def __init__(self, context: Context, number: int = 0, parent: QWidget | None = None) -> None:
        super().__init__("import", parent)
        self.context, self._number = context, number
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
        self.held: Any = None  # the draft that is being put back
        self.file = FileStep(work.kinds_to_import(context.catalogue))
        self.columns = MappingStep()
        self.meaning = MeaningStep()
        self.match = MatchStep()
        self.result = ResultStep()
        self.further = parts.button(self.tr("Further sheet or file…"))
        self.show_steps(
            (self.file, self.columns, self.meaning, self.match, self.result), (self.further,)
        )

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

    def modified(self) -> bool:
        """Return whether a file was chosen that is not imported yet."""
        begun = self.held is not None or self.opened is not None or self.parts != []
        return begun and self.found is None

    def try_close(self) -> bool:
        """A running import goes on only with its page: it is stopped. Choices are asked about."""
        if self._running is not None:
            self._running.cancel()
        return not self.modified() or self.draft.ask(ask_not_imported) in (
            "discard",
            "later",
        )

    def key(self) -> tuple[Any, ...]:
        """Return which import it is."""
        return ("import", self._number)

    def restore(self, state: dict[str, Any]) -> None:
        """Nothing was kept."""
