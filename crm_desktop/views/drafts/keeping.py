"""Writes drafts in the background, the newest state of each, and offers what was found at start."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from crm_desktop.drafts import Draft, Drafts, open_drafts
from crm_desktop.models.errors import UserError
from crm_desktop.views.working.background import Background

DISK = "disk"


class DraftKeeping(QObject):
    """The drafts of the person signed in. `found`: an ended program left some."""

    found = Signal()
    written = Signal(object)  # a Draft that stands on the disk now

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._drafts: Drafts | None = None
        self._waiting: dict[UUID, Draft | None] = {}  # None: to be dropped
        self._under_way: dict[UUID, Draft | None] = {}
        self._then: list[Callable[[], object]] = []
        self._writing = False
        self._failed = False
        self.left: tuple[Draft, ...] = ()
        self.unreadable = 0

    def start(self) -> None:
        """Open the drafts of this person; nothing where nobody is signed in to a server."""
        profile = getattr(self._background.database, "profile", None)
        if profile is not None:
            self._call(partial(open_drafts, profile), self._on_open)

    @property
    def lasting(self) -> bool:
        """Whether drafts outlive the program: there is a keyring, and a disk that takes them."""
        return self._drafts is not None and self._drafts.lasting and not self._failed

    def keep(self, draft: Draft, then: Callable[[], object] | None = None) -> None:
        """Keep a draft; `then` follows once that is done, or could not be done."""
        self._waiting[draft.id] = draft
        if then is not None:
            self._then.append(then)
        self._go_on()

    def drop(self, id: UUID) -> None:
        """Forget a draft: what it held is saved or was thrown away."""
        self.left = tuple(draft for draft in self.left if draft.id != id)
        self._waiting[id] = None
        self._go_on()

    def take(self) -> tuple[Draft, ...]:
        """Return what an ended program left; whoever asked looks after it from now on."""
        left, self.left = self.left, ()
        return left

    def close(self) -> None:
        """Write what waits at once and let go of the folder: the program ends, or somebody else
        signs in.
        """
        drafts = self._drafts
        if drafts is not None:
            self.flush()
            drafts.close()
        self._drafts = None

    @Slot()
    def flush(self) -> None:
        """Write what waits at once: the system ends the program."""
        # What is under way may still wait for its worker; to write it twice does no harm.
        waiting, self._waiting = self._under_way | self._waiting, {}
        if self._drafts is not None:
            _write(self._drafts, waiting)

    # --- inside ----------------------------------------------------------------------------

    def _call(self, work: Callable[[], Any], answer: Callable[[Any], object]) -> None:
        self._background.call(work, answer, lane=DISK, deadline=float("inf"))

    def _on_open(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self.left, self.unreadable = drafts.found, drafts.unreadable
        if self.left or self.unreadable:
            self.found.emit()
        self._go_on()

    def _go_on(self) -> None:
        if self._writing or (not self._waiting and not self._then):
            return
        if self._drafts is None:  # not opened yet, or there is nobody to keep them for
            self._call_then()
            return
        self._writing = True
        waiting, self._waiting = self._waiting, {}
        self._under_way = waiting
        then, self._then = self._then, []
        self._call(partial(_write, self._drafts, waiting), partial(self._on_written, then, waiting))

    def _call_then(self) -> None:
        then, self._then = self._then, []
        for each in then:
            each()

    def _on_written(
        self, then: list[Callable[[], object]], what: dict[UUID, Draft | None], why: str
    ) -> None:
        self._writing = False
        self._under_way = {}
        if why and not self._failed:
            sentence = QCoreApplication.translate(
                "Drafts",
                "What you type cannot be kept on this computer (%1). Until it is saved, it is only"
                " in this window.",
            )
            self._background.failed.emit(UserError(sentence.replace("%1", why)))
        self._failed = bool(why)
        for each in then:
            each()
        for draft in what.values():
            if draft is not None and not why:
                self.written.emit(draft)
        self._go_on()


def _write(drafts: Drafts, waiting: dict[UUID, Draft | None]) -> str:
    """Write or drop each; return why that failed, "" if it did not."""
    from crm_desktop.drafts import NotKept

    why = ""
    for id, draft in waiting.items():
        if draft is None:
            drafts.drop(id)
            continue
        try:
            drafts.write(draft)
        except NotKept as error:
            why = str(error)
    return why
