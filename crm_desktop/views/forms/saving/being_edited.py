"""“Being edited by …”: a hint for others while somebody types into a record; it locks nothing."""

from collections.abc import Hashable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from crm_desktop.models.errors import Cancelled, ServerUnreachable, UserError
from crm_desktop.views.context import Context
from crm_desktop.views.forms.wording import when_words
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.working.background import Background

if TYPE_CHECKING:
    from crm_desktop.models.queries.saving.editing import EditedBy
    from crm_desktop.views.forms.record_page import RecordPage

EDITING = "editing"
SOON_MS = 500  # what is typed and saved at once is not worth a hint
RENEW_MS = 120_000  # crm.edited_by tells of nobody who was silent for five minutes

Record = tuple[str, int]


class EditingTold(QObject):
    """Tells the server into which records this person types, of all forms of a window.

    One change at a time, so that no end overtakes its beginning. What cannot be sent now is sent
    with the next renewal; what is refused is left, since a hint is never worth a word.
    """

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._held: dict[Hashable, Record] = {}  # by the form that is typed into
        self.told: set[Record] = set()
        self._sending = False
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._go_on)
        self._renew = QTimer(self, interval=RENEW_MS)
        self._renew.timeout.connect(self.renew)
        background.connection.back.connect(self.renew)

    def hold(self, form: Hashable, record: Record) -> None:
        """Something is typed into a form that is not saved."""
        if self._held.get(form) != record:
            self._held[form] = record
            self._soon.start()

    def release(self, form: Hashable) -> None:
        """It was saved, discarded or closed."""
        if self._held.pop(form, None) is not None and isValid(self):
            self._go_on()

    @Slot()
    def renew(self) -> None:
        """Say that the typing goes on, and what could not be said before."""
        if self._sending:
            return
        if self.told:
            self._write(partial(_renew, tuple(self.told)), self._go_on)
        else:
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        if self._sending:
            return
        wanted = set(self._held.values())
        ended, begun = self.told - wanted, wanted - self.told
        if self._soon.isActive():  # may be typed back or saved within a moment
            begun = set()
        if ended:
            record = min(ended)
            self._write(partial(_end, *record), partial(self._on_ended, record))
        elif begun:
            record = min(begun)
            self._write(partial(_begin, *record), partial(self._on_begun, record))
        elif self.told or wanted:
            if not self._renew.isActive():
                self._renew.start()
        else:
            self._renew.stop()

    def _write(self, work: Any, then: Any) -> None:
        self._sending = True

        def answered(_result: object = None) -> None:
            self._sending = False
            then()

        def failed(error: UserError) -> None:
            if isinstance(error, ServerUnreachable | Cancelled):
                self._sending = False
                self._renew.start()  # again then
            else:
                answered()

        self._background.write(work, answered, failed=failed)

    def _on_begun(self, record: Record) -> None:
        self.told.add(record)
        self._go_on()

    def _on_ended(self, record: Record) -> None:
        self.told.discard(record)
        self._go_on()


class TypingTold(QObject):
    """Follows one form: others are told while something in it is not saved."""

    def __init__(self, page: "RecordPage", told: EditingTold | None) -> None:
        super().__init__(page)
        self._page, self._told = page, told
        if told is not None:
            page.status_changed.connect(self._look)
            page.destroyed.connect(partial(told.release, id(page)))

    @Slot()
    def _look(self) -> None:
        record = self._page.record()
        if self._told is not None and record is not None and self._page.modified():
            self._told.hold(id(self._page), record)
        else:
            self.leave()

    def leave(self) -> None:
        """The form goes, whatever is typed in it."""
        if self._told is not None:
            self._told.release(id(self._page))


class BeingEdited(QWidget):
    """A quiet line on a form or card; hidden while nobody else types into the record."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._record: Record | None = None
        self._label = parts.Label("", "caption", "second")
        row = QHBoxLayout(self)
        row.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_4)
        row.setSpacing(spacing.GAP_8)
        row.addWidget(parts.IconMark("pencil", "", 12))
        row.addWidget(self._label, 1)
        self._over = QTimer(self, singleShot=True)  # then it has ended by itself, or was renewed
        self._over.timeout.connect(self.ask)
        context.background.changed.connect(self._on_changed)
        context.background.connection.back.connect(self.ask)
        self.hide()

    def watch(self, record: Record | None) -> None:
        """Show who types into this record from now on."""
        if record is not None and self._context.me.roles == ("crm_partner",):
            record = None  # a partner firm's person is told of no colleague
        if record == self._record:
            return  # what comes and goes is told
        self._show(())
        self._record = record
        self.ask()

    def text(self) -> str:
        """Return what is said, "" while nobody types."""
        return "" if self.isHidden() else self._label.text()

    @Slot()
    def ask(self) -> None:
        """Read who types now."""
        if self._record is not None:
            self._context.background.read(
                partial(_edited_by, *self._record),
                self._show,
                failed=_say_nothing,
                token=(EDITING, id(self)),
            )

    def _on_changed(self, kind: str, number: object) -> None:
        # The notice holds a key without its kind: another record's costs one small question.
        if kind == EDITING and self._record is not None and number in (None, self._record[1]):
            self.ask()

    def _show(self, found: "tuple[EditedBy, ...]") -> None:
        self._over.stop()
        self.setVisible(bool(found))
        if not found:
            return
        if found[1:]:
            words = self.tr("Being edited by %1 since %2, and by %n more", None, len(found) - 1)
        else:
            words = self.tr("Being edited by %1 since %2")
        words = words.replace("%2", when_words(found[0].since)).replace("%1", found[0].name)
        self._label.setText(words)
        self.setAccessibleName(words)
        self._over.start(int(1000 * max(1.0, min(each.left for each in found))) + 500)


def _say_nothing(_error: UserError) -> None:
    """What was shown stays; a hint that cannot be read is no news."""


def _begin(kind: str, number: int, session: Any) -> None:
    from crm_desktop.models.queries.saving.editing import begin

    begin(session, kind, number)


def _end(kind: str, number: int, session: Any) -> None:
    from crm_desktop.models.queries.saving.editing import end

    end(session, kind, number)


def _renew(records: tuple[Record, ...], session: Any) -> None:
    from crm_desktop.models.queries.saving.editing import renew

    renew(session, records)


def _edited_by(kind: str, number: int, session: Any) -> "tuple[EditedBy, ...]":
    from crm_desktop.models.queries.saving.editing import edited_by

    return edited_by(session, kind, number)
