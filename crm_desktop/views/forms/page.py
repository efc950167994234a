"""The form of any kind of record, declared entirely by the catalogue of fields."""

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.drafts import Draft
from crm_desktop.models.checks import Finding
from crm_desktop.models.errors import (
    Cancelled,
    InvalidInput,
    Moved,
    NotAllowed,
    ServerUnreachable,
    UserError,
)
from crm_desktop.models.queries.rows import Conflict, Edit, Row, Saved
from crm_desktop.views.context import Context
from crm_desktop.views.drafts.form import FormDraft
from crm_desktop.views.forms import confirm
from crm_desktop.views.forms.draft import same_content
from crm_desktop.views.forms.record_page import RecordPage, read_record
from crm_desktop.views.forms.saving.being_edited import TypingTold
from crm_desktop.views.forms.saving.conflict import ConflictDialog
from crm_desktop.views.forms.saving.conflicting import apply_choices, conflict_dialog, field_names
from crm_desktop.views.forms.saving.team_offer import NOT_SEEING, offer_team
from crm_desktop.views.values import time_text
from crm_desktop.views.working.later import later

SHOW_BUSY = 300  # ms after which a save that is not answered shows the form as locked


class FormPage(RecordPage):
    """A form: keeps what is typed until it is saved or discarded."""

    def __init__(
        self,
        context: Context,
        kind: str,
        record_id: int | None = None,
        account_id: int | None = None,
        defaults: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(context, kind, record_id, account_id, defaults)
        self.draft = FormDraft(self, context.drafts)
        self.typing = TypingTold(self, context.editing)
        self.path.before = self.draft.sending
        self._then_close = self._deleting = False
        self._focus_before: QWidget | None = None
        self.conflict: ConflictDialog | None = None
        self.path.saved.connect(self._on_saved)
        self.path.refused.connect(self._on_refused)
        self.path.progress.connect(self._on_progress)
        self.delete_button.clicked.connect(self.delete_record)
        self.foot.save.connect(self.save)
        self.foot.save_and_close.connect(self.save_and_close)
        self.foot.discard.connect(self.discard)

    def saving(self) -> bool:
        """Return whether a save is under way; the page closes itself if it was asked to."""
        return self.path.running

    def try_close(self) -> bool:
        """Return whether the page may go now; asks where something is not saved."""
        if self.path.running:
            self._then_close = True
            return False
        if not self.modified():
            return True
        answer = confirm.ask_unsaved(self, self.title(), self._context.away())
        if answer == "save":
            self.save_and_close()
        leaving = {"discard": self.draft.drop, "later": self.draft.write}.get(answer)
        if leaving is not None:
            leaving()
            self.typing.leave()
        return leaving is not None

    # ---- what was typed before ----------------------------------------------------------------

    def take_draft(self, draft: Draft) -> None:
        """Show what was typed in a form of this record before the program or connection ended."""
        self.draft.take(draft)
        if self.body is not None:
            self.draft.put_back(self._row if self._id is not None else None)

    def show_row(self, row: Row) -> None:
        """Build the form for a row."""
        self._show(row)

    def tell_put_back(self, words: str, stored: Row | None) -> None:
        """Say that a draft was put back, and who changed the record since."""
        self._refresh()
        self._say_nothing()
        if stored is not None:
            self._tell_of_change(stored)
        self._say(f"{words} {self.message.text()}".strip(), "warn")

    def _on_new(self, account_name: str) -> None:
        super()._on_new(account_name)
        self.draft.put_back(None)

    def _on_row(self, row: Row) -> None:
        if self.draft.waits():
            self.draft.put_back(row)
        else:
            super()._on_row(row)

    def _on_unread(self, error: UserError) -> None:
        if self.draft.waits() and not isinstance(error, Moved):
            self._read_done()
            self.draft.put_back(None, error)
        else:
            super()._on_unread(error)

    # ---- saving -----------------------------------------------------------------------------

    def save(self) -> None:
        """Save and stay (Ctrl+S)."""
        self._then_close = False
        self._save()

    def save_and_close(self) -> None:
        """Save, and close once the server has acknowledged (Ctrl+Enter)."""
        self._then_close = True
        self._save()

    def discard(self) -> None:
        """Show again what is stored; asks first."""
        if self.body is None or self._row is None or self.path.running or not self.modified():
            return
        if not confirm.ask_discard(self):
            return
        self.path.pending = None
        self._say_nothing()
        if self.files is not None and self._row.id == 0:
            self.files.take(None)
        self.body.take(self._row)
        self._refresh()
        self._read()

    def _save(self) -> None:
        if self.body is None or self._row is None or self.path.running:
            return
        if self.body.read_only and not self.body.adds_only:
            return
        if self.path.pending is not None:  # first what may already be written, exactly as it was
            self._lock()
            self.path.send_again()
            return
        errors = self.body.check_all()
        self._refresh()
        if errors:
            self._then_close = False
            self.body.go_to_error(first=True)
            return
        if not self.modified() and self._row.id:
            self._done_without_saving()
            return
        self._say_nothing()
        self._deleting = False
        file = self.files.path if self.files is not None else None
        self._lock()
        self.path.send(self.body.edit(), file)
        self._refresh()

    def _done_without_saving(self) -> None:
        self._context.message(self.tr("Nothing has changed."))
        if self._then_close:
            self.close_requested.emit()

    def delete_record(self) -> None:
        """Delete the record after a question (Del)."""
        if self.body is None or self._row is None or not self._row.id or self.path.running:
            return
        if not self._row.may_change:
            return
        answer = confirm.ask(
            self,
            self.tr("Delete"),
            self.tr("Delete “%1”?").replace("%1", self.title()),
            self.tr("It disappears from lists and cards for everybody."),
            (
                confirm.Choice("delete", self.tr("Delete"), "danger", confirm.Role.DestructiveRole),
                confirm.Choice(
                    "keep", self.tr("Keep"), "plain", confirm.Role.RejectRole, True, True
                ),
            ),
        )
        if answer != "delete":
            return
        self._deleting = True
        self._then_close = True
        self._lock()
        self.path.send(
            Edit(
                self.kind.name,
                self._row.id,
                {},
                versions=self._row.versions,
                deleted=True,
                account_id=self.body.account_id(),
            )
        )

    def _lock(self) -> None:
        """Take no input while the server has the form; only after 300 ms it looks so."""
        assert self.body is not None
        focus = QApplication.focusWidget()
        self._focus_before = focus if focus and self.body.isAncestorOf(focus) else None
        if self._focus_before is not None:
            self.foot.setFocus(Qt.FocusReason.OtherFocusReason)
        self.body.setUpdatesEnabled(False)
        self.body.setEnabled(False)
        later(self, self._show_busy, SHOW_BUSY)
        self.busy.start()

    def _show_busy(self) -> None:
        if self.body is not None:
            self.body.setUpdatesEnabled(True)

    def _unlock(self) -> None:
        self.busy.stop()
        self.foot.stop_button.hide()
        if self.body is None:
            return
        self.body.setEnabled(True)
        self.body.setUpdatesEnabled(True)
        before, self._focus_before = self._focus_before, None
        if before is not None and self.foot.hasFocus():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_progress(self, percent: int, words: str) -> None:
        self.foot.stop_button.show()
        done = self.tr("%1, %2%", "what is being done, per cent").replace("%1", words)
        self.foot.changes.setText(done.replace("%2", str(max(0, percent))))

    def _on_saved(self, saved: Saved, sent: Edit) -> None:
        self._unlock()
        # After a lost answer the same edit was sent again; more may have been typed meanwhile.
        more = self.body is not None and not same_content(sent, self.body.edit())
        self.draft.acknowledged(more and not self._deleting)
        if self._deleting:
            words = self.tr("Deleted: %1").replace("%1", self.title())
            self._context.message(words)
            self._context.offer_undo(words, sent.operation, (self.kind.name,))
            self._forget_typed()
            self.close_requested.emit()
            return
        self._tell_saved(saved)
        if saved.id is None and self._id is None and more:
            self._say(
                self.tr(
                    "What you had typed first is already stored as a record. Open it from its "
                    "list and add there what you typed since."
                ),
                "warn",
            )
            self._refresh()
            return
        hides = self.body is not None and self.body.adds_only
        if not more and not hides and (self._then_close or saved.id is None):
            self._forget_typed()
            self.close_requested.emit()
            return
        self._id = saved.id
        self._reading = True
        self.busy.start()
        assert self._id is not None
        self._context.background.read(
            partial(read_record, self._context.catalogue, self.kind.name, self._id),
            partial(self._on_reread, more),
            failed=self._on_hidden if hides else self._on_unread,
            token=("form", id(self)),
        )

    def _on_hidden(self, error: UserError) -> None:
        """After a withdrawal marketing may no longer see the contact: say why it is gone."""
        if not isinstance(error, NotAllowed):
            self._on_unread(error)
            return
        self._forget_typed()
        sentence = self.tr(
            "The withdrawal of “%1” is noted. Without a valid consent for marketing the contact is"
            " no longer among yours."
        ).replace("%1", self.title())
        self._context.message(sentence)
        if self._then_close:
            self.close_requested.emit()
        else:
            self._read_done()
            self._say_nothing()
            self._show_nothing(NotAllowed(sentence))

    def _tell_saved(self, saved: Saved) -> None:
        time = time_text(dt.datetime.now(dt.UTC))
        kept = field_names(self.kind, saved.merged)
        words = self.tr("Saved %1. Kept what others changed meanwhile: %2")
        words = words.replace("%2", kept) if kept else self.tr("Saved %1")
        self._context.message(words.replace("%1", time))

    def _on_reread(self, more: bool, row: Row) -> None:
        """Show what is stored now; with `more`, what was typed since stays and is saved next."""
        assert self.body is not None
        self._read_at = dt.datetime.now(dt.UTC)
        was_new = self._row is None or self._row.id == 0
        self._row = row
        if more and not was_new:
            clear = self.body.rebase(row, {}, parts_known=True)
            self._read_done()
            self._refresh()
            if self.modified() and clear:
                self._save()
            elif self.modified():
                self._say(self.tr("Saved before the connection was lost. Look at the lines, then "
                                  "save again."), "warn")  # fmt: skip
            elif self._then_close:
                self.close_requested.emit()
            return
        if was_new:
            typed, labels = self.body.typed(), self.body.labels()
            self._show(row)
            if more:
                self.body.put(typed, labels)
                self._save()
            return
        self.body.take(row)
        self._refresh()
        self._read_done()
        if self.body.adds_only and self._then_close:
            self.close_requested.emit()

    def _forget_typed(self) -> None:
        """The page goes: nothing of it is unsaved any more."""
        if self.body is not None and self._row is not None:
            self.body.edited.disconnect(self._on_edited)
            if self.files is not None:
                self.files.path = None
            self.body.take(self._row)

    def _on_refused(self, error: UserError) -> None:
        self._unlock()
        wanted_close, self._then_close = self._then_close, False
        deleting, self._deleting = self._deleting, False
        if isinstance(error, Conflict):
            if deleting or not error.fields:
                self._on_row(error.row)
                self._say(
                    self.tr(
                        "%1 changed this record meanwhile, so it was not deleted. Look at it, "
                        "then delete it again if it is still to go."
                    ).replace("%1", error.row.changed_by or self.tr("Somebody else")),
                    "warn",
                )
            else:
                self._ask_conflict(error, wanted_close)
        elif isinstance(error, InvalidInput) and error.field and self.body is not None:
            if error.rule == NOT_SEEING:
                self._offer_team(wanted_close)
            if not self.body.show_finding(Finding(str(error), error.field)):
                self._say(str(error))
        elif isinstance(error, ServerUnreachable):
            self._say(str(error), "warn")
        elif isinstance(error, Cancelled):
            self._say(str(error), "info")
        else:
            self._say(str(error))
        self._refresh()

    def _offer_team(self, then_close: bool) -> None:
        """Offer to add the colleague to the team of the account, then save again."""
        if self.body is None:
            return

        def again() -> None:
            self._then_close = then_close
            self._save()

        offer_team(self, self._context, self.body, again)

    def _ask_conflict(self, conflict: Conflict, then_close: bool) -> None:
        assert self.body is not None
        dialog = conflict_dialog(self._context, self.body, conflict, self._read_at, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(partial(self._on_resolved, dialog, conflict, then_close))
        self.conflict = dialog
        dialog.open()

    def _on_resolved(self, dialog: ConflictDialog, conflict: Conflict, then_close: bool) -> None:
        assert self.body is not None
        apply_choices(self.body, conflict, dialog)
        if conflict.row.kind == self.kind.name:
            self._row = conflict.row
            self._read_at = dt.datetime.now(dt.UTC)
        self._then_close = then_close
        self._save()
