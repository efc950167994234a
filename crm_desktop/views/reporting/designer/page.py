"""The designer: what the report is made of at the left, the page that comes of it at the right."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.kept.rows import Kept
from crm_desktop.models.reporting import Problem, Report, problems, report_to_json
from crm_desktop.models.reporting.stored import lenient
from crm_desktop.views.context import Context
from crm_desktop.views.drafts.page import PageDraft, Typing
from crm_desktop.views.kept.keeping import Keeping
from crm_desktop.views.kept.name_dialog import NameDialog
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.main_window.places.pages import Place
from crm_desktop.views.paper.preview import Preview
from crm_desktop.views.people.page import scrolled
from crm_desktop.views.reporting import work
from crm_desktop.views.reporting.designer.about import AboutSection, PageSection, begun
from crm_desktop.views.reporting.designer.arranging import ArrangingSection
from crm_desktop.views.reporting.designer.asking import AskingSection
from crm_desktop.views.reporting.designer.columns import ColumnsSection
from crm_desktop.views.reporting.designer.section import Section

PAUSE_MS = 300  # of typing, before the page is made anew
SIDE = 500
STEPS = 100  # that can be taken back
PREVIEW_SECONDS = 60.0
# The section in which a fault is shown, by the first word of its place.
WHERE = {"title": "about", "kind": "about", "columns": "columns", "groups": "arranging",
         "sort": "arranging", "chart": "arranging", "filter": "asking", "parameters": "asking",
         "page": "page"}  # fmt: skip


class DesignPage(QWidget):
    """Designs a report. `drawn` follows each preview; nothing is kept before it is saved."""

    title_changed = Signal()
    status_changed = Signal()
    close_requested = Signal()
    drawn = Signal()

    def __init__(
        self,
        context: Context,
        report: Report | None = None,
        kept: Kept | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("design")
        self.context = context
        self.keeping = Keeping(context, "report", None, self)
        self.kept = kept if kept is not None and self.keeping.may_change(kept) else None
        first = "opportunity" if "opportunity" in context.catalogue.kinds else "account"
        self._report = report or begun(context, first, self.tr("New report"))
        self._saved = self._report if report is not None else None
        self._done: list[Report] = []
        self._undone: list[Report] = []
        self._wrong: tuple[Problem, ...] = ()
        self._leaving = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.draw)
        self.preview = Preview()
        self.sections: dict[str, Section] = {
            "about": AboutSection(context),
            "columns": ColumnsSection(context),
            "arranging": ArrangingSection(context),
            "asking": AskingSection(context),
            "page": PageSection(context),
        }
        self._make()
        self.draft = PageDraft(
            self,
            context,
            Typing(lambda: {"what": "design"}, self._typed, self._put_back, self._tell),
        )
        self._show()
        self.draw()
        self.draft.ready()

    # --- building --------------------------------------------------------------------------

    def _make(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.header = parts.PageHeader("")
        self.undo_button = parts.icon_button("undo-2", self.tr("Undo (Ctrl+Z)"), "text")
        self.redo_button = parts.icon_button("redo-2", self.tr("Redo (Ctrl+Shift+Z)"), "text")
        self.run_button = parts.button(self.tr("Run"))
        self.save_as_button = parts.button(self.tr("Save as…"))
        self.save_button = parts.button(
            self.tr("Save"), kind="primary", icon="save", shortcut="Ctrl+S"
        )
        for button, run in (
            (self.undo_button, self.undo), (self.redo_button, self.redo),
            (self.run_button, self.run), (self.save_as_button, self.save_as),
            (self.save_button, self.save),
        ):  # fmt: skip
            button.clicked.connect(run)
            self.header.add_action(button)
        for keys, run in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo)):
            QShortcut(QKeySequence(keys), self, run)
        self.message = parts.Message("", "bad")
        self.message.hide()
        self.tabs = parts.InsightTabs()
        self.tabs.set_tabs(
            [
                ("about", self.tr("Report"), None),
                ("columns", self.tr("Columns"), None),
                ("arranging", self.tr("Groups"), None),
                ("asking", self.tr("Filter"), None),
                ("page", self.tr("Page"), None),
            ]
        )
        self.stack = QStackedWidget()
        self.areas: dict[str, QWidget] = {}
        for key, section in self.sections.items():
            self.areas[key] = scrolled(section, self.tr("Parts of the report"))
            self.stack.addWidget(self.areas[key])
            section.edited.connect(partial(self._on_edited, key))
        self.tabs.changed.connect(lambda key: self.stack.setCurrentWidget(self.areas[key]))
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        split = QSplitter()
        split.addWidget(side)
        split.addWidget(self.preview)
        split.setStretchFactor(1, 1)
        split.setSizes([spacing.wide(SIDE), 800])
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.message)
        whole.addWidget(parts.hairline())
        whole.addWidget(split, 1)
        self.setFocusProxy(self.sections["about"])
        self.tabs.select("about" if self._saved is None else "columns")

    # --- editing ---------------------------------------------------------------------------

    def report(self) -> Report:
        """Return the report as it is designed now."""
        return self._report

    def wrong(self) -> tuple[Problem, ...]:
        """Return what is wrong with it, each with its place."""
        return self._wrong

    def _on_edited(self, key: str, report: Report) -> None:
        if report == self._report:
            return
        self._done = [*self._done[-STEPS:], self._report]
        self._undone.clear()
        self._take(report, key)

    def _take(self, report: Report, key: str = "") -> None:
        """Show a changed report everywhere but where it was typed."""
        self._report = report
        for name, section in self.sections.items():
            if name != key:
                section.set_report(report)
        self._pause.start()
        self._allow()
        self.title_changed.emit()

    def delete_record(self) -> None:
        """Remove the column, or the question, where the cursor is (Del)."""
        section = self.sections.get(self.tabs.current)
        if isinstance(section, ColumnsSection | AskingSection) and section.list.hasFocus():
            section.remove()

    def undo(self) -> None:
        """Take the last step back (Ctrl+Z)."""
        if self._done:
            self._undone.append(self._report)
            self._take(self._done.pop())

    def redo(self) -> None:
        """Do again what was taken back (Ctrl+Shift+Z)."""
        if self._undone:
            self._done.append(self._report)
            self._take(self._undone.pop())

    def _show(self) -> None:
        for section in self.sections.values():
            section.set_report(self._report)
        self._allow()

    def _allow(self) -> None:
        self.header.set_title(self._report.title or self.tr("New report"))
        self.header.set_phrase("" if self.kept is None else self.tr("kept as “%1”").replace(
            "%1", self.kept.name))  # fmt: skip
        self.undo_button.setEnabled(bool(self._done))
        self.redo_button.setEnabled(bool(self._undone))
        self.run_button.setEnabled(self.kept is not None and not self.modified())
        self.run_button.setToolTip("" if self.run_button.isEnabled() else self.tr("Save it first."))

    # --- the page --------------------------------------------------------------------------

    def check(self) -> tuple[Problem, ...]:
        """Look for faults and say each at its place."""
        from crm_desktop.models.queries.exporting.everything import whole_catalogue
        from crm_desktop.reports.sheets.computing import faults

        catalogue = whole_catalogue(self.context.catalogue)
        self._wrong = (*problems(self._report, catalogue), *faults(self._report))
        for section in self.sections.values():
            section.show_problems(self._wrong)
        places = [
            WHERE.get(each.place.split(" ")[0].split(",")[0], "about") for each in self._wrong
        ]
        for key in self.sections:
            self.tabs.set_count(key, places.count(key) or None)
        return self._wrong

    def draw(self) -> None:
        """Check the report and show the page it gives with the first records."""
        self._pause.stop()
        if self.check():
            self.preview.show_error(self._sentence(self._wrong))
            self.drawn.emit()
            return
        self.preview.busy.start()
        self.context.background.call(
            partial(work.draft, self.context.background.read_lagging,
                    self.context.catalogue, self._report),
            self._on_drawn,
            failed=self._on_not_drawn,
            lane="quick",
            deadline=PREVIEW_SECONDS,
            token=("design", id(self)),
        )  # fmt: skip

    def _sentence(self, wrong: Sequence[Problem]) -> str:
        said = self.tr("%n thing(s) to put right; the page is as it was before.", None, len(wrong))
        return f"{said} {wrong[0].text}"

    def _on_drawn(self, pdf: bytes) -> None:
        self.preview.show_pdf(pdf)
        self.drawn.emit()

    def _on_not_drawn(self, error: UserError) -> None:
        self.preview.show_error(str(error))
        self.drawn.emit()

    def reload(self) -> None:
        """Make the page anew (F5)."""
        self.draw()

    # --- saving ----------------------------------------------------------------------------

    def _ready(self) -> bool:
        """Return whether it can be saved; else go to what is wrong."""
        wrong = self.check()
        if not wrong:
            return True
        place = wrong[0].place.split(" ")[0].split(",")[0]
        self.tabs.select(WHERE.get(place, "about"))
        self._tell(self._sentence(wrong))
        return False

    def save(self) -> None:
        """Save it where it is kept; what is not one's own, under a name (Ctrl+S)."""
        if self.kept is None:
            self.save_as()
        elif self._ready():
            data = report_to_json(self._report)
            name = self._report.title.strip()
            given = replace(self.kept, name=name, kind=self._report.kind, definition=data)
            self.draft.send(partial(self._send, given))

    def _send(self, given: Kept, operation: UUID) -> None:
        self.keeping.save(self, given, self._on_saved, self._on_refused, operation)

    def save_as(self) -> None:
        """Ask for a name and who uses it, and keep it as one's own."""
        if self._ready():
            name = self._report.title.strip()
            given = Kept("report", self._report.kind, name, report_to_json(self._report))
            dialog = NameDialog(self.keeping, given, parent=self)
            dialog.saved.connect(self._on_saved)
            dialog.rejected.connect(self._stay)
            dialog.open()

    def save_and_close(self) -> None:
        """Save, and close once the server has it (Ctrl+Enter)."""
        self._leaving = True
        self.save()

    def _stay(self) -> None:
        self._leaving = False

    def _on_saved(self, kept: Kept) -> None:
        self.kept = kept
        self.message.hide()
        self._report = replace(self._report, title=kept.name)
        self._saved = self._report
        self._show()
        self.draft.acknowledged()
        self.context.message(self.tr("“%1” is saved.").replace("%1", kept.name))
        self.title_changed.emit()
        if self._leaving:
            self.close_requested.emit()

    def _on_refused(self, error: UserError) -> None:
        self._leaving = False
        self.draft.refused()
        self._tell(str(error))

    def _tell(self, sentence: str, tone: str = "bad") -> None:
        self.message.set_tone(tone)
        self.message.set_text(sentence)
        self.message.show()

    def run(self) -> None:
        """Run the report as it is kept."""
        if self.kept is not None and not self.modified():
            self.context.show_place(Place("report", "", self.kept.id), None)

    # --- a page of the main window ---------------------------------------------------------

    def title(self) -> str:
        """Return the title of the report, with the word design."""
        pattern = self.tr("Design: %1", "of a report")
        return pattern.replace("%1", self._report.title or self.tr("New report"))

    def icon_name(self) -> str:
        """Return the icon of reports."""
        return "chart-column"

    def modified(self) -> bool:
        """Return whether something is not saved; a copy that nobody changed may go."""
        return self._report != self._saved and (self._saved is not None or bool(self._done))

    def try_close(self) -> bool:
        """Return whether the page may go; a changed one asks."""
        if not self.modified():
            return True
        answer = self.draft.ask()
        if answer == "save":
            self.save_and_close()
        return answer in ("discard", "later")

    def _typed(self) -> dict[str, Any]:
        return {"report": report_to_json(self._report), "kept": self.kept}

    def _put_back(self, typed: dict[str, Any]) -> None:
        report, _faults = lenient(typed["report"], self.context.catalogue)
        self.kept = typed["kept"]
        self._done = [self._report]
        self._take(report)

    def key(self) -> tuple[Any, ...]:
        """Each design has a tab of its own."""
        return ("design", id(self))

    def state(self) -> dict[str, Any]:
        """Return which part is shown."""
        return {"tab": self.tabs.current}

    def restore(self, state: dict[str, Any]) -> None:
        """Show the same part."""
        if state.get("tab") in self.sections:
            self.tabs.select(str(state["tab"]))
