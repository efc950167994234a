"""The wizard: from a file to what came of its import. All of it off the window thread."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.models.errors import Cancelled, UserError
from crm_desktop.views.context import Context
from crm_desktop.views.drafts.page import PageDraft, Typing
from crm_desktop.views.importing import drafting, keys, work
from crm_desktop.views.importing.frame import (
    COLUMNS,
    FILE,
    MATCH,
    MEANINGS,
    RESULT,
)
from crm_desktop.views.importing.further import add_part, drop_part
from crm_desktop.views.importing.outcome import ImportOutcome
from crm_desktop.views.importing.steps import fill
from crm_desktop.views.importing.words import ENCODINGS, differences

NOTHING = ""


class ImportPage(ImportOutcome):
    """A page of the main window: one import. A new one is begun by opening the page again."""

    def __init__(self, context: Context, number: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(context, number, parent)
        self.file.asked.connect(self.ask_file)
        self.file.changed.connect(self._read_anew)
        self.columns.kept_chosen.connect(self._take_mapping)
        self.columns.keep_asked.connect(self._keep_mapping)
        self.key_chosen = False  # by the person: it is not chosen for them any more
        self.match.match.currentIndexChanged.connect(self._choose_key)
        self.match.changed.connect(self.preview)
        self.match.table.chosen.connect(self._decide)
        self.result.stop.clicked.connect(self._stop)
        self.result.save.clicked.connect(self.ask_refused)
        self.result.undo.clicked.connect(self.take_back)
        self.back.clicked.connect(self.go_back)
        self.further.clicked.connect(partial(add_part, self))
        self.next.clicked.connect(self.go_on)
        self.file.order.currentIndexChanged.connect(self.title_changed)
        for table in (self.columns.table, self.meaning.table):
            table.chosen.connect(self.title_changed)
        self._on_kept(())
        self.draft = PageDraft(
            self,
            context,
            Typing(
                lambda: {"what": "import"},
                partial(drafting.typed, self),
                partial(drafting.put_back, self),
                self.message.say,
            ),
        )
        self.go_to(FILE)
        self.draft.ready()

    # --- the file --------------------------------------------------------------------------

    def ask_file(self) -> None:
        """Ask for a file and open it."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        tables = self.tr("Tables and contacts")
        others = self.tr("All files")
        patterns = f"{tables} (*.csv *.tsv *.txt *.xlsx *.vcf);;{others} (*)"
        chosen, _filter = QFileDialog.getOpenFileName(self, self.tr("Import"), place, patterns)
        if chosen:
            self.open_path(Path(chosen))

    def open_path(self, path: Path) -> None:
        """Read a file as it is recognised."""
        self.key_chosen = False
        self.read(work.How(path), anew=bool(self.parts))

    def _read_anew(self) -> None:
        if self.opened is None or self._path is None:
            return
        step, table = self.file, self.opened.table
        headings = {"yes": True, "no": False}[step.headings.currentData()]
        encoding = str(step.encoding.currentData() or "") if table.encoding else ""
        separator = str(step.separator.currentData() or "") if table.separator else ""
        sheet = str(step.sheet.currentData() or "") if table.sheet else ""
        self.read(work.How(self._path, encoding, separator, sheet, headings))

    def read(self, how: work.How, *, anew: bool = False) -> None:
        """Read a file or sheet in a way that was chosen; `anew`: what it holds is suggested."""
        self.loading.start()
        self.message.clear()
        self.next.setEnabled(False)
        self.context.background.call(
            partial(
                work.open_table,
                self.context.catalogue,
                self.file.kind.currentData(),
                how,
                anew=anew,
            ),
            self.show_opened,
            failed=self.failed,
            lane="long",
            deadline=work.OPENED_IN,
            token=("import", id(self)),
        )

    def show_opened(self, opened: work.Opened) -> None:
        """Show a file as it was read."""
        self.loading.stop()
        self.opened, self._path = opened, opened.table.path
        self.file.show_file(True)
        self.file.kind.blockSignals(True)
        self.file.kind.setCurrentIndex(self.file.kind.findData(opened.kind))
        self.file.kind.blockSignals(False)
        self.decided, self.meanings = {}, {}
        table, step = opened.table, self.file
        encodings = {table.encoding: table.encoding} | {one: one for one in ENCODINGS}
        fill(step.encoding, [one for one in encodings.items() if one[0]], table.encoding)
        fill(step.separator, self.words.separators(), table.separator)
        fill(step.sheet, [(one, one) for one in table.sheets], table.sheet)
        numbered = table.headings == tuple(work.called(len(table.headings)))
        step.headings.blockSignals(True)
        step.headings.setCurrentIndex(1 if numbered else 0)
        step.headings.blockSignals(False)
        fill(step.order, self.words.orders(), opened.date_order)
        step.encoding.setEnabled(bool(table.encoding))
        step.separator.setEnabled(bool(table.separator))
        step.sheet.setEnabled(len(table.sheets) > 1)
        step.headings.setEnabled(table.format != "vcard")
        rows = [list(line.cells.values()) for line in opened.lines]
        step.table.show_rows(table.headings, rows)
        self.header.set_phrase(self._phrase(FILE))
        self.show_columns(opened.goes)
        self.next.setEnabled(True)
        self.next.setFocus()
        self.title_changed.emit()
        self.context.background.read(
            partial(work.kept_mappings, kind=self.file.kind.currentData()), self._on_kept
        )

    # --- the columns -----------------------------------------------------------------------

    def show_columns(self, goes: Any) -> None:
        """Show where the columns go."""
        assert self.opened is not None
        step, opened = self.columns, self.opened
        examples = []
        for heading in opened.table.headings:
            texts = dict.fromkeys(line.cells.get(heading, "") for line in opened.lines)
            examples.append("  ·  ".join([text for text in texts if text][:3]))
        rows = [(h, e, "") for h, e in zip(opened.table.headings, examples, strict=True)]
        step.table.show_rows(step.headings(), rows, (260, 380, 200))
        fields = work.targets(self.context.catalogue, self.file.kind.currentData())
        entries = [(NOTHING, self.tr("– is left out –")), *fields]
        step.table.offer(2, entries, [goes.get(one, NOTHING) for one in opened.table.headings])

    def goes(self) -> dict[str, str]:
        """Return where the columns go: heading → field."""
        assert self.opened is not None
        codes = self.columns.table.codes(2)
        return {
            heading: code
            for heading, code in zip(self.opened.table.headings, codes, strict=True)
            if code
        }

    def _on_kept(self, mappings: tuple[Any, ...]) -> None:
        self._mappings = mappings
        first = self.tr("As recognised")
        names = [("", first), *((str(n), one.name) for n, one in enumerate(mappings))]
        fill(self.columns.kept, names, "")

    def _take_mapping(self, place: int) -> None:
        assert self.opened is not None
        self.key_chosen = place != 0
        if place == 0:
            self.show_columns(self.opened.goes)
            return
        kept = self._mappings[place - 1].definition
        goes: dict[str, str] = {}
        for name, columns in kept.get("columns", {}).items():
            goes |= dict.fromkeys(columns if isinstance(columns, list) else [columns], name)
        self.show_columns(goes)
        keys.offer(self, (kept.get("match") or [""])[0])
        fill(self.match.mode, self.words.modes(), kept.get("mode", "create"))
        fill(self.file.order, self.words.orders(), kept.get("date_order", ""))
        self.meanings = {(name, word): said for name, word, said in kept.get("values", ())}
        self.columns.name.setText(self._mappings[place - 1].name)

    def _keep_mapping(self, name: str) -> None:
        self.context.background.write(
            partial(_keep, name, self.request(), uuid4()),
            lambda kept: self.context.message(
                self.tr("The mapping “%1” was kept.").replace("%1", kept.name)
            ),
            failed=self.failed,
        )

    # --- words that are not understood -----------------------------------------------------

    def _ask_words(self) -> None:
        self.loading.start()
        self.next.setEnabled(False)
        self.context.background.read(
            partial(work.unknown_words, catalogue=self.context.catalogue, request=self._plain()),
            self._on_words,
            failed=self.failed,
            lane="long",
            deadline=work.OPENED_IN,
        )

    def _plain(self) -> Any:
        """Return the request without meanings: one that was chosen or kept can be chosen anew."""
        return replace(self.request(), values={})

    def _on_words(self, words: tuple[Any, ...]) -> None:
        self.loading.stop()
        self.next.setEnabled(True)
        if not words:
            self._to_match()
            return
        self.meaning.show_words(words, self.context.catalogue, self.labels(), self.meanings)
        self.go_to(MEANINGS)

    def _to_match(self) -> None:
        self.go_to(MATCH)
        keys.find(self)

    def _choose_key(self) -> None:
        self.key_chosen = True

    # --- what is there already -------------------------------------------------------------

    def request(self) -> Any:
        """Return what is asked for by all that is chosen now."""
        assert self.opened is not None
        return work.requested(
            self.opened,
            str(self.file.kind.currentData()),
            self.goes(),
            str(self.match.match.currentData() or ""),
            str(self.match.mode.currentData()),
            str(self.file.order.currentData()),
            self.decided,
            self.meanings,
        )

    def preview(self) -> None:
        """Show what the first rows would do; nothing stays."""
        self.title_changed.emit()
        self.match.mode.setEnabled(bool(self.match.match.currentData()))
        self._start(trial=True)

    def _start(self, *, trial: bool) -> None:
        if self._running is not None:
            self._running.cancel()
        self.message.clear()
        self.next.setEnabled(False)
        if trial:
            self.loading.start()
        background, context = self.context.background, self.context
        requests = (*(one.request for one in self.parts), self.request())
        job = partial(
            work.run, background.session, context.catalogue, context.me, requests, trial=trial,
        )  # fmt: skip
        kinds = () if trial else ("account", "contact", *(one.kind for one in requests))
        self._running = running = background.run_long(
            job,
            self._on_preview if trial else self._on_done,
            changes=kinds,
            failed=self._on_stopped,
        )
        if not trial:
            running.progress.connect(self._on_progress)

    def _on_preview(self, results: Any) -> None:
        self._running = None
        _request, found = results[-1]
        self.loading.stop()
        rows = differences(self.context.catalogue, self.words, found, self.labels())
        step = self.match
        step.table.show_rows(
            step.headings(), [cells for _l, _d, cells in rows], (72, 150, 130, 240, 200)
        )
        offered = [one for one in self.words.does() if one[0] not in ("same", "refused")]
        self._rows = [line for line, _does, _cells in rows]
        words = dict(self.words.does())
        step.table.offer(1, offered, [does for _line, does, _cells in rows])
        step.table.tint(1, ["bad" if does == "refused" else "" for _line, does, _cells in rows])
        for place, (_line, does, _cells) in enumerate(rows):
            item = step.table.item(place, 1)
            if item is not None:
                item.setText(words[does])
                if does == "refused":
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
        counts = self.words.counts(found)
        if found.rows >= work.TRIED:
            counts = (
                self.tr("Of the first %1 rows: %2")
                .replace("%1", str(found.rows))
                .replace("%2", counts)
            )
        step.counts.setText(counts)
        self.next.setEnabled(True)

    def _decide(self, place: int, code: str) -> None:
        self.decided[self._rows[place]] = code
        self.preview()

    # --- the import ------------------------------------------------------------------------

    def _on_progress(self, percent: int, words: str) -> None:
        self.result.bar.setValue(percent)
        self.result.bar.setAccessibleDescription(words)

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
            self.result.sentence.setText(self.tr("Stopping…"))

    def _on_stopped(self, error: UserError) -> None:
        self._running = None
        self.loading.stop()
        if self.steps.currentIndex() == RESULT:
            self.go_to(MATCH)
        if isinstance(error, Cancelled):
            if self.steps.currentIndex() == MATCH and not self.match.counts.text():
                return
            self.message.say(self.tr("Stopped. Nothing was imported."), "info")
            self.next.setEnabled(True)
        else:
            self.failed(error)

    # --- from step to step -----------------------------------------------------------------

    def go_on(self) -> None:
        """Go to the next step; from the last one begin another import."""
        place = self.steps.currentIndex()
        if place == FILE and self.opened is None:
            self.ask_file()
        elif place == COLUMNS:
            self._ask_words()
        elif place == MEANINGS:
            self.meanings |= self.meaning.meanings()
            self._to_match()
        elif place == MATCH:
            self.go_to(RESULT)
            self.result.begin()
            self._start(trial=False)
        elif place == RESULT:
            self.close_requested.emit()
        else:
            self.go_to(place + 1)

    def go_back(self) -> None:
        """Go to the step before; meanings are chosen again only where a word needs one."""
        place = self.steps.currentIndex() - 1
        if place < FILE and self.parts:
            drop_part(self)
        else:
            self.go_to(COLUMNS if place == MEANINGS else place)

    def go_to(self, place: int) -> None:
        """Show a step."""
        self.steps.setCurrentIndex(max(FILE, place))
        self.message.clear()
        self._fit()
        current = (
            self.file.file, self.columns.table, self.meaning.table, self.match.match,
            self.result.stop,
        )  # fmt: skip
        current[self.steps.currentIndex()].setFocus()
        self.title_changed.emit()


def _keep(name: str, request: Any, operation: Any, session: Any) -> Any:
    return work.keep_mapping(session, name, request, operation)
