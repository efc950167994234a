"""The draft of a page that is no form, a letter: written as it is typed, dropped when filed."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Slot

from crm_desktop.drafts import Draft
from crm_desktop.views.drafts.form import SOON_MS
from crm_desktop.views.drafts.keeping import DraftKeeping

LETTER = "letter"


class TextDraft(QObject):
    """Follows a page. `content` returns what was typed, None while nothing of it would be lost."""

    def __init__(
        self,
        page: QObject,
        keeping: DraftKeeping | None,
        what: str,
        content: Callable[[], dict[str, Any] | None],
    ) -> None:
        super().__init__(page)
        self._keeping, self._what, self._content = keeping, what, content
        self._id = uuid4()
        self._kept = False
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.write)

    @Slot()
    def touch(self) -> None:
        """Something was typed, or kept on the server."""
        if self._keeping is not None and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def write(self) -> None:
        """Keep what stands there now, or forget it where all of it is safe."""
        content = self._content()
        if content is None:
            self.drop()
        elif self._keeping is not None:
            self._kept = True
            self._keeping.keep(Draft(self._id, self._what, content))

    def take(self, draft: Draft) -> None:
        """Go on with a draft of an ended program."""
        self._id, self._kept = draft.id, True

    @Slot()
    def drop(self) -> None:
        """Forget the draft."""
        self._soon.stop()
        if self._kept and self._keeping is not None:
            self._kept = False
            self._keeping.drop(self._id)
