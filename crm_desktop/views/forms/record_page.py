"""One record on a page: read, shown as a form, compared with what others do meanwhile."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from crm_desktop.models.errors import Moved, ServerUnreachable, UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _ as of_models
from crm_desktop.models.queries.rows import Row
from crm_desktop.views import look
from crm_desktop.views.context import GO_TO, NAMES, Context
from crm_desktop.views.forms.body import FormBody
from crm_desktop.views.forms.draft import new_row
from crm_desktop.views.forms.editing.files import FilePanel
from crm_desktop.views.forms.foot import FootBar
from crm_desktop.views.forms.likely import KINDS, LikelyPanel
from crm_desktop.views.forms.saving.being_edited import BeingEdited
from crm_desktop.views.forms.saving.save_path import SavePath
from crm_desktop.views.forms.wording import (
    changed_words,
    edit_words,
    read_words,
    record_name,
    shortened,
    when_words,
)
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.layouts import exchange
from crm_desktop.views.registers.looking import RegisterLookup
from crm_desktop.views.working.later import later


class RecordPage(QWidget):
    """Reads a record and shows it as a form; `FormPage` adds saving."""

    title_changed = Signal()
    status_changed = Signal()
    close_requested = Signal()

    def __init__(
        self,
        context: Context,
        kind: str,
        record_id: int | None = None,
        account_id: int | None = None,
        defaults: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self.kind = context.catalogue.form(kind)
        if record_id is not None:
            self.kind = self.kind.when_changing()
        self._id = record_id
        self._account_id = account_id
        self._defaults = dict(defaults or {})
        self._row: Row | None = None
        self._read_at: dt.datetime | None = None
        self._reading = False
        self._state: dict[str, Any] = {}
        self.body: FormBody | None = None
        self.files: FilePanel | None = None
        self.path = SavePath(context, self)
        self._make()
        context.background.changed.connect(self._on_changed)
        self._read()

    def _make(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.header = parts.PageHeader(of_models(self.kind.new))
        self.needed = parts.caption(self.tr("* required"))
        self.delete_button = parts.button(self.tr("Delete…"), kind="danger", icon="trash-2")
        self.history_button = parts.icon_button("history", self.tr("History"))
        self.history_button.setToolTip(self.tr("History (Ctrl+Shift+H)"))
        self.history_button.clicked.connect(self.show_history)
        self.header.add_action(self.needed)
        self.register = RegisterLookup(
            self._context, self.header, self._say, self._say_nothing, self
        )
        self.header.add_action(self.history_button)
        self.history_button.hide()
        self.header.add_action(self.delete_button)
        self.delete_button.hide()
        self.busy = parts.LoadingBar()
        self.message = InlineMessage()
        self._message_box = QWidget()
        inset = QVBoxLayout(self._message_box)
        inset.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_8)
        inset.addWidget(self.message)
        self._message_box.hide()
        self.foot = FootBar()
        self.foot.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.foot.hide()
        self.foot.cancel.connect(self.path.cancel)
        self.foot.go_to_error.connect(self._next_error)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.being_edited = BeingEdited(self._context)
        for each in (self.header, parts.hairline(), self.being_edited, self.busy):
            column.addWidget(each)
        column.addWidget(self._message_box)
        self._column = column
        self._middle: QWidget = QWidget()
        column.addWidget(self._middle, 1)
        self.likely = LikelyPanel(self._context)
        column.addWidget(self.likely)
        column.addWidget(self.foot)
        next_error = QShortcut(QKeySequence("F8"), self)
        next_error.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        next_error.activated.connect(self._next_error)

    # ---- what the main window asks ----------------------------------------------------------

    def title(self) -> str:
        """Return the record's name, or what a new one is called."""
        name = record_name(self.kind, self._row) if self._row is not None and self._id else ""
        return shortened(name) or of_models(self.kind.new if self._id is None else self.kind.label)

    def icon_name(self) -> str:
        """Return the pencil of a form that edits, the kind's icon of one that only shows."""
        if self._row is not None and self._row.may_change:
            return "pencil"
        return look.KIND_ICONS.get(self.kind.name, "circle")

    def modified(self) -> bool:
        """Return whether something typed is not saved; typing it back makes it False."""
        if self.body is None:
            return False
        return self._change_count() > 0

    def _change_count(self) -> int:
        count = self.body.change_count() if self.body is not None else 0
        return count + (1 if self.files is not None and self.files.path is not None else 0)

    def key(self) -> tuple[Any, ...]:
        """Return what identifies the page; a new record has no id yet."""
        return ("form", self.kind.name, self._id if self._id is not None else id(self))

    def record(self) -> tuple[str, int] | None:
        """Return kind and id, for the recent records."""
        return (self.kind.name, self._id) if self._id is not None else None

    def state(self) -> dict[str, Any]:
        """Return how far the form is scrolled."""
        if self.body is None:
            return dict(self._state)
        return {"top": self.body.sheet.verticalScrollBar().value()}

    def restore(self, state: dict[str, Any]) -> None:
        """Scroll to where the form was left."""
        self._state = dict(state)
        if self.body is not None and isinstance(state.get("top"), int):
            self.body.sheet.verticalScrollBar().setValue(state["top"])

    def status_text(self) -> str:
        """Return who changed the record last, and when."""
        return "" if self._row is None or not self._id else changed_words(self._row)

    def new_record(self) -> None:
        """Open a form for another record of this kind (Ctrl+N)."""
        self._context.open_form(self.kind.name, None, self._account_id)

    def show_history(self) -> None:
        """Show what happened to the record, and how it was (Ctrl+Shift+H)."""
        if self._id is not None and not self.history_button.isHidden():
            self._context.open_history(self.kind.name, self._id, None)

    # ---- reading ----------------------------------------------------------------------------

    def reload(self) -> None:
        """Read again (F5, or the connection is back); what was typed is never overwritten."""
        if not self.path.running and (self._id is not None or self.body is None):
            self._read()

    def _read(self) -> None:
        self._reading = True
        self.busy.start()
        catalogue = self._context.catalogue
        account = self._account_id or self._defaults.get("account_id")
        work: Callable[[Any], Any] = partial(_read_account_name, catalogue, account)
        if self._id is not None:
            work = partial(read_record, catalogue, self.kind.name, self._id)
        self._context.background.read(
            work,
            self._on_new if self._id is None else self._on_row,
            failed=self._on_unread,
            token=("form", id(self)),
        )

    def _on_new(self, account_name: str) -> None:
        if self.body is not None:
            self._read_done()
            return
        given = dict(self._defaults)
        if self._account_id is not None and self.kind.has("account_id"):
            given["account_id"] = self._account_id
        row = new_row(self.kind, self._context.me, given)
        texts = dict(self._defaults.get(NAMES, {}))
        if account_name:
            texts["account_id"] = account_name
        self._show(Row(row.kind, 0, row.values, texts, may_change=True))

    def _on_row(self, row: Row) -> None:
        if self.body is None or self._row is None:
            self._show(row)
        elif not self.modified():
            self._read_at = dt.datetime.now(dt.UTC)
            if row.may_change == self._row.may_change and self._row.id == row.id:
                self._row = row
                self.body.take(row)
                self._refresh()
            else:
                self._show(row)
        else:
            self._tell_of_change(row)
        self._read_done()

    def _on_unread(self, error: UserError) -> None:
        self._read_done()
        if isinstance(error, Moved) and not self.modified():
            self._id = error.id
            self._context.message(str(error))
            self._read()
            return
        if self.body is not None:  # what is shown stays; only the news could not be had
            if self.modified() or isinstance(error, ServerUnreachable):
                self._say(str(error), "warn")
            else:
                self._show_nothing(error)
        else:
            self._show_nothing(error)

    def _read_done(self) -> None:
        self._reading = False
        self.busy.stop()

    def _show_nothing(self, error: UserError) -> None:
        again = isinstance(error, ServerUnreachable)
        state = parts.EmptyState(
            self.tr("Not loaded") if again else self.tr("This record cannot be shown"),
            str(error),
            self.tr("Try again") if again else "",
            icon="unplug" if again else "lock",
        )
        state.acted.connect(self.reload)
        self.body = None
        for watching in (self.likely, self.register, self.being_edited):
            watching.watch(None)
        self.foot.hide()
        self.delete_button.hide()
        self.history_button.hide()
        self._put(state)

    def _show(self, row: Row) -> None:
        """Build the form for a row."""
        self._row = row
        self._read_at = dt.datetime.now(dt.UTC)
        self.files = FilePanel(self._context, row) if self.kind.name == "document" else None
        self.body = FormBody(self._context, self.kind, row, below=self.files)
        self.body.edited.connect(self._on_edited)
        if self.files is not None:
            self.files.chosen.connect(self._on_file)
        self._put(self.body)
        self.likely.watch(self.body if not row.id and self.kind.name in KINDS else None)
        self.register.watch(self.body)
        self.being_edited.watch((self.kind.name, row.id) if row.id else None)
        changing = row.may_change or self.body.adds_only
        self.foot.setVisible(changing)  # who only reads has nothing to press there
        self.foot.allow(changing)
        self.needed.setVisible(row.may_change)
        self.delete_button.setVisible(bool(row.id) and row.may_change)
        self.history_button.setVisible(bool(row.id) and has_history(self._context, row.kind))
        if self.body.adds_only:
            self._say(
                self.tr("You may read this contact, and note when a consent is withdrawn."), "info"
            )
        elif not row.may_change:
            self._say(self.tr("You may read this record but not change it."), "info")
        first = self.body.first_field()
        if first is not None:
            self.setFocusProxy(first)
            if self.isVisible() and not self._focus_elsewhere():
                first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._go_to(self.body, str(self._defaults.pop(GO_TO, "")))
        if self._state:
            later(self, lambda: self.restore(self._state))
        self._refresh()
        self._read_done()

    def _go_to(self, body: FormBody, name: str) -> None:
        """Put the keyboard into the field that was asked for, where the form has it."""
        cell = body.cells.get(name)
        if cell is not None:
            cell.focus()
            later(cell, lambda: body.sheet.ensureWidgetVisible(cell))

    def _focus_elsewhere(self) -> bool:
        now = QApplication.focusWidget()
        return now is not None and now is not self and not self.isAncestorOf(now)

    def _put(self, widget: QWidget) -> None:
        old = self._middle
        self._middle = widget
        exchange(self._column, old, widget)
        widget.show()

    def _on_changed(self, kind: str, number: int | None) -> None:
        """Somebody wrote a record: this one is read again, or a changed form says so."""
        mine = kind == self.kind.name and number in (None, self._id)
        mine = mine or (kind in self.kind.parts and number is None)
        if mine and self._id is not None and not self._reading and not self.path.running:
            self._read()

    def _tell_of_change(self, row: Row) -> None:
        if self._row is None or dict(row.versions) == dict(self._row.versions):
            return
        words = self.tr(
            "%1 changed this record at %2. What you typed stays; saving keeps both where they "
            "do not overlap, and asks where they do."
        )
        who = row.changed_by or self.tr("Somebody else")
        self._say(words.replace("%1", who).replace("%2", when_words(row.changed_at)), "info")

    # ---- what is shown ----------------------------------------------------------------------

    def _say(self, sentence: str, tone: str = "bad") -> None:
        self.message.say(sentence, tone)
        self._message_box.show()

    def _say_nothing(self) -> None:
        self.message.clear()
        self._message_box.hide()

    def _on_edited(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        if self.body is None or self._row is None:
            return
        new = self._row.id == 0
        if new:
            title = of_models(self.kind.new)
        else:
            title = edit_words(self.kind) if self._row.may_change else read_words(self.kind)
        self.header.set_title(title)
        shown = "" if new else shortened(record_name(self.kind, self._row))
        self.header.set_phrase(shown or (self._row.labels.get("account_id", "") if new else ""))
        count = self._change_count()
        busy = self.tr("Saving…") if self.path.running else ""
        self.foot.show_state(len(self.body.errors()), count, busy)
        self.title_changed.emit()
        self.status_changed.emit()

    def _next_error(self) -> None:
        if self.body is not None:
            self.body.go_to_error()

    def _on_file(self, path: Path | None) -> None:
        if self.body is None:
            return
        name = self.body.cells.get("name")
        if path is not None and name is not None and not name.value():
            name.put(path.stem[:200])
        self._refresh()


def read_record(catalogue: Catalogue, kind: str, number: int, session: Any) -> Row:
    """Return a record as its form shows it; Gone or NotAllowed where it cannot be had."""
    from crm_desktop.models.queries.records import read_row

    return read_row(session, catalogue, kind, number)


def has_history(context: Context, kind: str) -> bool:
    """Return whether a person may read histories: no partner's person, of colleagues admins."""
    if context.me.roles == ("crm_partner",):
        return False
    return kind != "employee" or bool({"crm_admin", "crm_auditor"} & set(context.me.roles))


def _read_account_name(catalogue: Catalogue, account_id: int | None, session: Any) -> str:
    from crm_desktop.models.queries.records import read_row

    if account_id is None:
        return ""
    row = read_row(session, catalogue, "account", account_id)
    return row.label(catalogue.kind("account").title)
