"""iCalendar files in a calendar: taken in from a file or dropped, handed out as one."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.queries.activities.calendar import CalendarQuery, Event
from crm_desktop.views.access.frame import ActDialog
from crm_desktop.views.calendar.clock import zone_name
from crm_desktop.views.context import Context
from crm_desktop.views.forms.editing.reference import ReferenceEditor, reference_search
from crm_desktop.views.undo_bar import UndoBar

KINDS = ("activity",)
SUFFIX = ".ics"


class TakeInDialog(ActDialog):
    """Says what a file holds and asks for the account of what nobody knows; `taken` follows."""

    taken = Signal(object, object)  # the operation, and what was done

    def __init__(
        self, context: Context, name: str, read: Any, placed: Any, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._placed = context, placed
        self._operation = uuid4()
        unknown = sum(1 for one in placed if one.account_id is None)
        self.account = ReferenceEditor(
            context, reference_search(context.catalogue, "account", lambda: None)
        )
        self._note = self.add_field(
            self.tr("Account"),
            self.account,
            note=self.tr("Of the meetings whose people are not known. Empty: those are left out."),
        )
        self.field_rows[-1].setVisible(bool(unknown))
        known = self.tr("The accounts of %n are known by the people.", None, len(placed) - unknown)
        words = [known, *read.refused[:3]]
        self.set_words(
            self.tr("Take in meetings"),
            self.tr("%n meeting(s) in %1", None, len(placed)).replace("%1", name),
            " ".join(words),
            self.tr("Take in"),
        )
        self.acted.connect(self.save)

    def save(self) -> None:
        """Enter them; one that is there already is made as the file says."""
        self.account.commit()
        self.set_busy(True)
        work = partial(
            _take_in,
            self._context.catalogue,
            self._placed,
            self.account.value(),
            self._context.me.employee_id,
            self._operation,
        )
        self._context.background.write(
            work, self._on_taken, changes=KINDS, failed=self.say, deadline=60.0
        )

    def _on_taken(self, done: Any) -> None:
        self.taken.emit(self._operation, done)
        self.accept()


class Exchange(QObject):
    """What a calendar does with files; `opened` carries the dialog once a file was read."""

    opened = Signal(object)

    def __init__(self, context: Context, bar: UndoBar, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._bar, self._page = context, bar, page
        page.setAcceptDrops(context.catalogue.may_begin("activity"))
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that are dropped on the page; what is no calendar file is said."""
        if isinstance(event, QDropEvent):  # entering, moving and dropping
            paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
            if paths:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.drop(paths)
                return True
        return super().eventFilter(watched, event)

    def drop(self, paths: list[Path]) -> None:
        """Read the first calendar file of those that were dropped."""
        dropped = next((path for path in paths if path.suffix.lower() == SUFFIX), None)
        if dropped is None:
            words = self.tr("The calendar takes iCalendar files, which end with .ics.")
            self._bar.say(InvalidInput(words))
        else:
            self.read(dropped)

    def choose_file(self) -> None:
        """Ask for a file, and read it."""
        words = self.tr("iCalendar files (*.ics)")
        name, _kind = QFileDialog.getOpenFileName(
            self._page, self.tr("Take in meetings"), "", words
        )
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read a file; what is wrong with it is said at the foot."""
        self._context.background.read(
            partial(_read, path, zone_name()), partial(self._ask, path.name), failed=self._bar.say
        )

    def _ask(self, name: str, found: tuple[Any, Any]) -> None:
        dialog = TakeInDialog(self._context, name, *found, self._page)
        dialog.taken.connect(self._on_taken)
        dialog.open()
        self.opened.emit(dialog)

    def _on_taken(self, operation: Any, done: Any) -> None:
        words = [self.tr("%n meeting(s) entered", None, done.entered)]
        if done.updated:
            words.append(self.tr("%n updated", None, done.updated))
        if done.known:
            words.append(self.tr("%n known already", None, done.known))
        said = ", ".join(words)
        self._bar.offer(" ".join([f"{said}.", *done.refused]), operation, KINDS)

    def save(self, name: str, made: Callable[[Any], bytes]) -> None:
        """Ask where a file is to go, and write there what `made(session)` returns."""
        name, _kind = QFileDialog.getSaveFileName(
            self._page, self.tr("Export meetings"), name, self.tr("iCalendar files (*.ics)")
        )
        if name:
            self.write(Path(name), made)

    def write(self, path: Path, made: Callable[[Any], bytes]) -> None:
        """Write a file; a place that cannot be written is said at the foot."""
        path = path if path.suffix else path.with_suffix(SUFFIX)
        self._context.background.write(
            partial(_write, path, made),
            lambda _done: self._context.message(self.tr("Exported: %1").replace("%1", path.name)),
            operation=uuid4(),
            failed=self._bar.say,
        )

    def export_span(self, query: CalendarQuery) -> None:
        """Export what the calendar shows, under the right to export."""
        server = self._context.me.database
        self.save(f"{query.first.astimezone():%Y-%m-%d}{SUFFIX}", partial(_span, query, server))

    def export_one(self, event: Event) -> None:
        """Export one meeting, to be sent to who takes part."""
        name = "".join(c if c.isalnum() or c in " -_" else "-" for c in event.subject)[:60]
        self.save(
            f"{name.strip() or 'meeting'}{SUFFIX}", partial(_one, event, self._context.me.database)
        )


def _read(path: Path, zone: str, session: Any) -> tuple[Any, Any]:
    from crm_desktop.models.ics.reading import LARGEST, read_file
    from crm_desktop.models.language import _
    from crm_desktop.models.queries.activities.exchanging import place

    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        words = _("The file {name} cannot be read: {reason}.")
        raise InvalidInput(words.format(name=path.name, reason=error.strerror)) from error
    read = read_file(content, zone)
    return read, place(session, read.events)


def _take_in(
    catalogue: Any, placed: Any, account: Any, me: int, operation: Any, session: Any
) -> Any:
    from crm_desktop.models.queries.activities.exchanging import take_in

    return take_in(session, catalogue, placed, account, me, dt.datetime.now(dt.UTC), operation)


def _span(query: CalendarQuery, server: str, session: Any) -> bytes:
    from crm_desktop.models.queries.activities.exchanging import hand_out

    return hand_out(session, query, dt.datetime.now(dt.UTC), server)


def _one(event: Event, server: str, _session: Any) -> bytes:
    from crm_desktop.models.queries.activities.exchanging import hand_out_one

    return hand_out_one(event, dt.datetime.now(dt.UTC), server)


def _write(path: Path, made: Callable[[Any], bytes], session: Any) -> None:
    from crm_desktop.models.language import _

    content = made(session)
    try:
        path.write_bytes(content)
    except OSError as error:
        words = _("The file {name} cannot be written: {reason}.")
        raise InvalidInput(words.format(name=path.name, reason=error.strerror)) from error
