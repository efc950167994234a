"""One run: how far it is, its recipients and why some are left out, its files for the printer."""

from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.errors import Cancelled, UserError
from crm_desktop.views.context import Context
from crm_desktop.views.forms import confirm
from crm_desktop.views.look import Role, parts, spacing
from crm_desktop.views.mailing import work
from crm_desktop.views.mailing.mail_server import MailServerDialog, kept_profile
from crm_desktop.views.mailing.words import MailingWords
from crm_desktop.views.paper.printing import Paper, Printing
from crm_desktop.views.people.page import AdminPage
from crm_desktop.views.people.rows import Column, RowsModel, RowsTable
from crm_desktop.views.values import number_text, when_text

CHANGES = ("mailing", "communication", "document")
MOST = 999_999


class RunPage(AdminPage):
    """`ended` follows the end of making, sending or writing, whatever came of it."""

    name = "mailing"
    icon = "send"
    changes = ("mailing",)
    ended = Signal()

    def __init__(
        self, context: Context, run_id: int, begin: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, self.tr("Mailing"), parent)
        self._id, self._begin = run_id, begin
        self._words = MailingWords(self)
        self.run: Any = None
        self.profile = kept_profile(context)
        self._running: Any = None
        self.printing = Printing(context, self, Paper("letter", None, noted=True))
        self._make_buttons()
        self.facts = parts.Paragraph("", "second")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.far = parts.Label("", "body", "second")
        self.first, self.last = self._place(1), self._place(MOST)
        self.model = RowsModel(self._columns(), lambda one: one.id, self)
        self.table = RowsTable(self.model, self.tr("Recipients"))
        self.table.chosen.connect(self._allow)
        self.table.opened.connect(self.open_current)
        self._lay_out()
        self.setFocusProxy(self.table)
        self._allow()

    def _make_buttons(self) -> None:
        self.end_button = parts.button(self.tr("Stop for good…"))
        self.stop_button = parts.button(self.tr("Pause"))
        self.server_button = parts.button(self.tr("Mail server…"), icon="server")
        self.go_button = parts.button(self.tr("Go on"), kind="primary", icon="send")
        self.wait_button = parts.button(self.tr("Let it wait again"))
        self.out_button = parts.button(self.tr("Leave out"))
        self.labels_button = parts.button(self.tr("Print labels…"), icon="tags")
        self.print_button = parts.button(self.tr("Print…"), icon="printer", shortcut="Ctrl+P")
        self.write_button = parts.button(self.tr("Write files…"), icon="download")
        for button, run in (
            (self.end_button, self.ask_end), (self.stop_button, self.pause),
            (self.server_button, self.ask_server), (self.go_button, self.go_on),
        ):  # fmt: skip
            button.clicked.connect(run)
            self.header.add_action(button)
        self.wait_button.clicked.connect(partial(self._settle, ""))
        self.out_button.clicked.connect(partial(self._settle, "hand"))
        self.labels_button.clicked.connect(partial(self._pages, True))
        self.print_button.clicked.connect(partial(self._pages, False))
        self.write_button.clicked.connect(self.ask_folder)

    def _place(self, value: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(1, MOST)
        box.setValue(value)
        box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        box.setFixedWidth(spacing.wide(72))
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        return box

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, spacing.GAP_12)
        top.setSpacing(spacing.GAP_12)
        for widget in (self.facts, self.bar, self.far):
            top.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(spacing.GAP_8)
        self.first.setAccessibleName(self.tr("First letter"))
        self.last.setAccessibleName(self.tr("Last letter"))
        self.range_words = (parts.Label(self.tr("Letters")), parts.Label(self.tr("to")))
        for part in (self.range_words[0], self.first, self.range_words[1], self.last,
                     self.write_button, self.print_button, self.labels_button):  # fmt: skip
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.out_button)
        row.addWidget(self.wait_button)
        top.addLayout(row)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(parts.hairline())
        column.addWidget(self.table, 1)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("place", self.tr("No."), lambda one: number_text(one.position), 70,
                   sort=lambda one: one.position, right=True),
            Column("name", self.tr("Recipient"), lambda one: one.name, 320),
            Column("state", self.tr("State"), lambda _one: "", 120,
                   sort=lambda one: one.state,
                   roles=((Role.CHIP, self._words.of_recipient),)),
            Column("why", self.tr("Remarks"), self._words.reason, 320, stretch=True),
        )  # fmt: skip

    # ---- what is there ------------------------------------------------------------------------

    def load(self) -> None:
        """Read the run and its recipients."""
        self.read(partial(work.read_run, self._id), self._show)

    def _show(self, found: tuple[Any, tuple[Any, ...]]) -> None:
        self.run, rows = found
        run, counts = self.run, self.run.counts
        self._title = run.subject
        self.header.set_title(run.subject)
        words, _tone = self._words.states()[run.state]
        said = [words, self._words.get_it(run.channel, counts.get("done", 0))]
        said += [self._words.left_out(counts["left"])] if counts.get("left") else []
        self.header.set_phrase("  ·  ".join(said))
        self.facts.setText(self._facts())
        self.model.set_rows(rows)
        done = [one.position for one in rows if one.state == "done"]
        if self._running is None and done:
            self.first.setValue(min(done))
            self.last.setValue(max(done))
        self._allow()
        self.title_changed.emit()
        if self._begin:
            self._begin = False
            self.go_on()

    def _facts(self) -> str:
        run = self.run
        channel = dict(self._words.channels())[run.channel]
        begun = self.tr("begun %1 by %2").replace("%1", when_text(run.begun_at)).replace(
            "%2", run.sender
        )  # fmt: skip
        parts_of = [channel, begun, run.template_name, run.chosen_words]
        if run.purpose:
            parts_of.append(self.tr("consent: %1").replace("%1", run.purpose))
        if run.unseen:
            parts_of.append(self._words.unseen(run.unseen))
        return "  ·  ".join(part for part in parts_of if part)

    def _allow(self) -> None:
        run, one, running = self.run, self.table.current(), self._running is not None
        mine = run is not None and run.mine
        waits = run is not None and run.counts.get("waiting", 0) + run.counts.get("taken", 0) > 0
        paper = run is None or run.channel == "paper"
        done = run is not None and run.counts.get("done", 0) > 0
        is_open = run is not None and run.state == "open"
        self.go_button.setVisible(mine and is_open and waits and not running)
        self.end_button.setVisible(mine and is_open and waits and not running)
        self.stop_button.setVisible(running)
        self.server_button.setVisible(not paper and mine and not running)
        for widget in (self.bar, self.far):
            widget.setVisible(running)
        for part in (*self.range_words, self.first, self.last, self.write_button,
                       self.print_button, self.labels_button):  # fmt: skip
            part.setVisible(paper and done)
            part.setEnabled(not running)
        if run is not None:
            self.labels_button.setVisible(paper and done and bool(run.settings.get("labels")))
        able = mine and one is not None and not running and run.state != "stopped"
        self.wait_button.setEnabled(able and one.state == "left")
        self.out_button.setEnabled(able and one.state == "waiting")
        for button in (self.wait_button, self.out_button):
            button.setVisible(mine)

    def open_current(self) -> None:
        """Open the card of a recipient, to mend what is missing (Enter)."""
        one = self.table.current()
        if one is not None:
            contact = one.contact_id
            self.context.open(*(("account", one.account_id) if contact is None
                                else ("contact", contact)))  # fmt: skip

    # ---- making and sending -------------------------------------------------------------------

    def go_on(self) -> None:
        """Make or send what still waits."""
        if self.run is None or self._running is not None:
            return
        if self.run.channel == "email" and not self.profile.mail_host:
            self.ask_server()
            return
        letters, mails = self.tr("%1 of %2 letters made"), self.tr("%1 of %2 e-mails sent")
        pattern = mails if self.run.channel == "email" else letters
        background = self.context.background
        self._start(
            partial(work.go_on, background.session, self.context.catalogue, self.run, self.profile,
                    pattern),
            self._on_done,
        )  # fmt: skip

    def _start(self, job: Any, done: Any) -> None:
        self.told.clear()
        self.bar.setRange(0, 100)
        self.bar.setValue(0)
        self.far.setText("")
        self._running = running = self.context.background.run_long(
            job, done, changes=CHANGES, failed=self._on_stopped
        )
        running.progress.connect(self._on_progress)
        self._allow()

    def _on_progress(self, percent: int, words: str) -> None:
        self.bar.setValue(percent)
        self.far.setText(words)

    def _on_done(self, _run: Any) -> None:
        self._running = None
        self.load()
        self.ended.emit()

    def _on_stopped(self, error: UserError) -> None:
        self._running = None
        if isinstance(error, Cancelled):
            self.told.say(self.tr("Paused. What is done is done; the rest waits."), "info")
        else:
            self.told.say(str(error), "bad")
        self.load()
        self.ended.emit()

    def pause(self) -> None:
        """Stop after what is being made now; it can be gone on with."""
        if self._running is not None:
            self._running.cancel()

    def ask_end(self) -> None:
        """Ask whether those who wait are to get nothing."""
        answer = confirm.ask(
            self,
            self.tr("Stop for good"),
            self.tr("Leave all those who wait without a letter?"),
            self.tr("What was made or sent stays on the cards. The rest is not made any more."),
            (
                confirm.Choice("stop", self.tr("Stop for good"), "danger"),
                confirm.Choice("stay", self.tr("Cancel"), "plain", confirm.Role.RejectRole,
                               escape=True),
            ),
        )  # fmt: skip
        if answer == "stop":
            self.write(
                partial(work.stop_for_good, self.run), lambda _run: self.load(), operation=uuid4()
            )

    def _settle(self, reason: str) -> None:
        one = self.table.current()
        if one is not None:
            self.write(
                partial(work.settle, self._id, [one.id], reason),
                lambda _count: self.load(),
                operation=uuid4(),
            )

    # ---- the mail server ----------------------------------------------------------------------

    def ask_server(self) -> None:
        """Ask for the mail server, and go on with it."""
        dialog = MailServerDialog(self.context, self.profile, self)
        dialog.kept.connect(self._on_server)
        dialog.open()

    def _on_server(self, profile: Any) -> None:
        self.profile = profile
        self._allow()

    # ---- paper --------------------------------------------------------------------------------

    def wanted(self) -> tuple[int, int]:
        """Return the range of letters that is typed."""
        return self.first.value(), max(self.first.value(), self.last.value())

    def print_page(self) -> None:
        """Print the letters of the range (Ctrl+P)."""
        self._pages(labels=False)

    def _pages(self, labels: bool) -> None:
        if self.run is None:
            return
        self.told.clear()
        self.loading.start()
        self.context.background.call(
            partial(work.pages, self.context.background.session, self.run, self.wanted(), labels),
            partial(self._ask_printer, labels),
            failed=self._not_made,
            lane="long",
            deadline=600.0,
        )

    def _ask_printer(self, labels: bool, pdf: bytes) -> None:
        self.loading.stop()
        self.ended.emit()
        if pdf:
            self.printing.ask(self.run.subject, pdf)
        elif labels:
            self.told.say(self.tr("None of these addresses fits its label."), "warn")

    def _not_made(self, error: UserError) -> None:
        self.loading.stop()
        self.told.say(str(error), "bad")
        self.ended.emit()

    def ask_folder(self) -> None:
        """Ask for a folder and write the letters there, with their labels."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the files"), place)
        if chosen:
            self.write_to(Path(chosen))

    def write_to(self, folder: Path) -> None:
        """Write the letters of the range into a folder, in parts."""
        pattern = self.tr("%1 of %2 letters written")
        self._start(
            partial(work.write, self.context.background.session, self.run, folder, self.wanted(),
                    True, pattern),
            self._on_written,
        )  # fmt: skip

    def _on_written(self, found: tuple[list[Path], list[str]]) -> None:
        files, without = found
        self._running = None
        said = self._words.files(len(files))
        if without:
            said += f" {self._words.no_label(len(without))} {'; '.join(without[:5])}"
        self.told.say(said, "warn" if without else "info")
        self._allow()
        self.ended.emit()

    # ---- a page of the main window ------------------------------------------------------------

    def try_close(self) -> bool:
        """A run pauses with its page: what is done is done."""
        self.pause()
        return True

    def key(self) -> tuple[Any, ...]:
        """One tab for each run."""
        return ("mailing", self._id)
