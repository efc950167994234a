"""The bar under the menu: what an ended program left unsaved, to open again or to throw away."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from crm_desktop.drafts import Draft
from crm_desktop.views.drafts.keeping import DraftKeeping
from crm_desktop.views.forms import confirm
from crm_desktop.views.forms.wording import shortened, when_words
from crm_desktop.views.look import parts


class DraftBar(parts.Message):
    """Hidden while nothing was left. It takes no focus."""

    def __init__(
        self,
        keeping: DraftKeeping,
        open_draft: Callable[[Draft], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "warn", icon="pencil", parent=parent)
        self._keeping, self._open = keeping, open_draft
        self.open_button = parts.button(self.tr("Open"), icon="external-link")
        self.discard_button = parts.button(self.tr("Discard…"), kind="danger")
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.open_button)
        layout.addWidget(self.discard_button)
        self.open_button.clicked.connect(self.open_all)
        self.discard_button.clicked.connect(self.discard_all)
        keeping.found.connect(self.refresh)
        self.hide()

    @Slot()
    def refresh(self) -> None:
        """Name what was left."""
        left = self._keeping.left
        broken = self._keeping.unreadable
        self.setVisible(bool(left) or bool(broken))
        for each in (self.open_button, self.discard_button):
            each.setVisible(bool(left))
        note = ""
        if broken:
            note = self.tr("%n draft(s) cannot be read and were put aside.", None, broken)
        if not left:
            self.set_text(note)
            return
        last = left[-1].content
        words = self.tr("%1 (%2)", "what was typed, and when")
        words = words.replace("%2", when_words(last["at"])).replace("%1", shortened(last["title"]))
        more = self.tr("and %n more", None, len(left) - 1) if left[1:] else ""
        self.set_text(
            words,
            title=self.tr("Typed and not saved:"),
            note=" · ".join(filter(None, (more, note))),
        )

    @Slot()
    def open_all(self) -> None:
        """Open each as it was typed."""
        self.hide()
        for draft in self._keeping.take():
            self._open(draft)

    @Slot()
    def discard_all(self) -> None:
        """Throw all of it away, after a question."""
        left = self._keeping.left
        answer = confirm.ask(
            self,
            self.tr("Discard"),
            self.tr("Discard what was typed in %n form(s)?", None, len(left)),
            self.tr("It was never saved, so it cannot be brought back."),
            (
                confirm.Choice(
                    "discard", self.tr("Discard"), "danger", confirm.Role.DestructiveRole
                ),
                confirm.Choice(
                    "keep", self.tr("Keep"), "plain", confirm.Role.RejectRole, True, True
                ),
            ),
        )
        if answer != "discard":
            return
        self.hide()
        for draft in self._keeping.take():
            self._keeping.drop(draft.id)
