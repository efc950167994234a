"""The draft of a page that is no form: written as it is typed, put back, gone once it is saved."""

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from crm_desktop.drafts import Draft
from crm_desktop.models.queries.plain import to_plain
from crm_desktop.views.context import Context
from crm_desktop.views.drafts.form import SOON_MS, put_back_words
from crm_desktop.views.forms import confirm

PAGE = "page"


@dataclass(frozen=True, slots=True)
class Typing:
    """What a page tells of itself.

    `place` returns the parts of the Place at which it is opened again, `typed` what was typed as
    plain values; `put_back` shows that again, `say` a sentence above the page.
    """

    place: Callable[[], dict[str, Any]]
    typed: Callable[[], Any]
    put_back: Callable[[Any], object]
    say: Callable[[str, str], object]


class PageDraft(QObject):
    """Follows a page by its `title_changed`. Nothing is kept of one in which nothing is changed.

    A save goes through `send`: its operation is the same for the same content until the server
    has acknowledged it, over the end of the program too, so it is never written twice.
    """

    def __init__(self, page: Any, context: Context, typing: Typing) -> None:
        super().__init__(page)
        self._page, self._typing, self._context = page, typing, context
        self._keeping = context.drafts
        self._id = uuid4()
        self._kept = self._ready = self._sending = False
        self._found: Any = None
        self._sent: tuple[UUID, str] | None = None  # an operation and what it saves
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.write)
        page.title_changed.connect(self.touch)

    # ---- writing ----------------------------------------------------------------------------

    @Slot()
    def touch(self) -> None:
        """Something was typed, or taken back."""
        if self._keeping is not None and self._found is None and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def write(self) -> None:
        """Keep what stands there now, or forget it where all of it is safe."""
        if self._found is not None:
            return
        if self._page.modified():
            self._keep()
        elif not self._sending:
            self.drop()

    def _keep(self, then: Callable[[], object] | None = None) -> None:
        if self._keeping is None:
            if then is not None:
                then()
            return
        content = {
            "title": self._page.title(),
            "at": dt.datetime.now(dt.UTC),
            "place": self._typing.place(),
            "typed": self._typing.typed(),
            "sent": self._sent,
        }
        self._kept = True
        self._keeping.keep(Draft(self._id, PAGE, content), then)

    @Slot()
    def drop(self) -> None:
        """Forget the draft."""
        self._soon.stop()
        self._found = self._sent = None
        if self._kept and self._keeping is not None:
            self._kept = False
            self._keeping.drop(self._id)

    # ---- saving -----------------------------------------------------------------------------

    def send(self, go_on: Callable[[UUID], object]) -> None:
        """Keep what is about to be saved, with its operation; only then go on."""
        now = hashlib.sha256(to_plain(self._typing.typed())).hexdigest()
        if self._sent is None or self._sent[1] != now:
            self._sent = (uuid4(), now)
        operation = self._sent[0]
        self._sending = True
        self._soon.stop()
        self._keep(lambda: go_on(operation))

    def acknowledged(self) -> None:
        """Forget what was saved; what was typed since stays."""
        self._sending, self._sent = False, None
        self.write()

    def refused(self) -> None:
        """Go on keeping what is typed: it was not saved, or nobody knows."""
        self._sending = False
        self.touch()

    # ---- putting back -----------------------------------------------------------------------

    def take(self, draft: Draft) -> None:
        """Go on with a draft of an ended program; it is put back once the page is ready."""
        self._id, self._kept, self._found = draft.id, True, draft.content
        if self._ready:
            self.ready()

    @Slot()
    def ready(self) -> None:
        """The page shows what it read: now a draft can be put back over it."""
        self._ready = True
        held = self._found
        if held is None:
            return
        self._typing.put_back(held["typed"])
        self._found, self._sent = None, held["sent"]
        self._typing.say(put_back_words(held["at"], held["sent"] is not None), "warn")
        self.touch()

    # ---- closing ----------------------------------------------------------------------------

    def ask(self, question: Callable[[QWidget, str, bool], str] | None = None) -> str:
        """Ask what becomes of what is not saved: "save", "discard", "later" or "stay"."""
        asked = question or confirm.ask_unsaved
        answer = asked(self._page, self._page.title(), self._context.away())
        if answer == "discard":
            self.drop()
        elif answer == "later":
            self.write()
        return answer
