"""The wizard: choose, check, begin. The run itself has a page of its own."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.models.refusals import ACTS
from crm_desktop.views.context import Context
from crm_desktop.views.drafts.page import PageDraft, Typing
from crm_desktop.views.look import parts
from crm_desktop.views.mailing import work
from crm_desktop.views.mailing.check_step import CheckStep, Letters
from crm_desktop.views.mailing.choose_step import ChooseStep
from crm_desktop.views.mailing.letter_step import LetterStep
from crm_desktop.views.mailing.words import MailingWords, ask_not_begun
from crm_desktop.views.steps_page import StepsPage
from crm_desktop.views.templates.work import Made

CHOOSE, CHECK, LETTER = range(3)
SECONDS = 180.0
RIGHTS = {"paper": "print_bulk", "email": "mass_mail"}


class MailingPage(StepsPage):
    """A page of the main window for one mailing that is not begun yet. `checked`: the list is
    there; `sampled`: the sample of the current recipient is."""

    checked = Signal()
    sampled = Signal()

    def __init__(
        self,
        context: Context,
        number: int = 0,
        given: tuple[ListQuery, tuple[int, ...]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("mailing", parent)
        self._context, self._number = context, number
        self._words = MailingWords(self)
        self._wish: work.Wish | None = None
        self._revision = 0
        self._sending = False
        self._looked_at: Any = None
        self.choose = ChooseStep(context, given)
        self.check = CheckStep()
        self.letter = LetterStep(context)
        self.header.add_action(self.check.again)
        self.missing = parts.Label(tone="second")
        self.show_steps((self.choose, self.check, self.letter), (self.missing,))
        self.choose.changed.connect(self._fit)
        self.choose.changed.connect(self.title_changed)
        self._begun_with: Any = None  # the choices as they stood before anybody chose
        self.draft = PageDraft(
            self,
            context,
            Typing(
                lambda: {"what": "mailing", "defaults": {"given": given}},
                self._typed,
                self._put_back,
                self.message.say,
            ),
        )
        self.check.ticked.connect(self._fit)
        self.check.looked_at.connect(self._sample)
        self.check.opened.connect(context.open)
        self.check.changing.connect(self.change_letter)
        self.letter.edited.connect(self.title_changed)
        self.check.again.clicked.connect(self.read)
        self.back.clicked.connect(lambda: self._go(CHOOSE))
        self.next.clicked.connect(self.go_on)
        self.setFocusProxy(self.choose.channel)
        context.background.read(
            work.read_offered, self._on_offered, failed=self._failed, token=("mailing", id(self))
        )
        self._go(CHOOSE)

    def _on_offered(self, offered: work.Offered) -> None:
        self.choose.offer(offered)
        self._begun_with = self._begun_with or self.choose.typed()
        self._fit()
        self.draft.ready()

    # ---- from step to step --------------------------------------------------------------------

    def _fit(self) -> None:
        place = self.steps.currentIndex()
        names = (self.tr("1 of 2: what, and to whom"), self.tr("2 of 2: look at all of it"))
        one = self.letter.one
        alone = self.tr("The letter to %1 alone").replace(
            "%1", "" if one is None else one.candidate.to.name
        )
        self.header.set_phrase((*names, alone)[place])
        self.back.setVisible(place == CHECK)
        self.check.again.setVisible(place == CHECK)
        self.missing.setVisible(place == CHOOSE)
        if place == CHOOSE:
            self.next.setText(self.tr("Next"))
            fault = self.choose.problem() or self._no_right()
            self.missing.setText(fault)
            self.next.setEnabled(not fault)
            self.next.setToolTip(fault)
            return
        if place == LETTER:
            self.next.setText(self.tr("Done"))
            self.next.setEnabled(True)
            self.next.setToolTip("")
            return
        found, wish = self.check.found, self._wish
        count = found.to_send if found is not None else 0
        channel = wish.channel if wish is not None else "paper"
        pattern = self.tr("Send %1") if channel == "email" else self.tr("Make %1")
        self.next.setText(pattern.replace("%1", self._words.get_it(channel, count)))
        self.next.setEnabled(count > 0)
        self.next.setToolTip("")

    def _no_right(self) -> str:
        act = RIGHTS[str(self.choose.channel.currentData())]
        return "" if act in self._context.me.acts else _(ACTS[f"may_{act}"])

    def _go(self, place: int) -> None:
        self.steps.setCurrentIndex(place)
        self.message.clear()
        self._fit()
        (self.choose.channel, self.check.table, self.letter.editor)[place].setFocus()

    def go_on(self) -> None:
        """Check what was chosen, then begin; keep the letter of one (Ctrl+Enter)."""
        if self.steps.currentIndex() == LETTER:
            self._keep_letter()
            return
        if self.steps.currentIndex() == CHECK:
            self._begin()
            return
        fault = self.choose.problem() or self._no_right()
        if fault:
            self.message.say(fault, "warn")
            return
        self.read()

    def reload(self) -> None:
        """Check again what was chosen (F5)."""
        if self.steps.currentIndex() == CHECK:
            self.read()

    def read(self) -> None:
        """Check all that was chosen, as it is now on the server."""
        wish = self.choose.wish()
        self.message.clear()
        self.loading.start()
        self.next.setEnabled(False)
        self._context.background.read(
            partial(work.check, self._context.catalogue, wish),
            partial(self._on_checked, wish),
            failed=self._failed,
            lane="long",
            token=("mailing check", id(self)),
            deadline=SECONDS,
        )

    def _on_checked(self, wish: work.Wish, found: tuple[Any, int]) -> None:
        self.loading.stop()
        self._wish, self._revision = wish, found[1]
        self._looked_at = None
        if self.steps.currentIndex() != CHECK:
            self._go(CHECK)
        assert wish.template.id is not None
        self.check.show_check(found[0], wish.channel, wish.template.id)
        self._fit()
        self._sample()
        self.checked.emit()

    # ---- samples ------------------------------------------------------------------------------

    def _sample(self) -> None:
        one = self.check.table.current()
        if one is None or self._wish is None or one is self._looked_at:
            return
        self._looked_at = one
        if one.reason == "hidden":
            self.check.sample.say(one.why)
            return
        self._context.background.read(
            partial(work.sample, self._context.catalogue, self._wish, one),
            self._on_sample,
            failed=self._no_sample,
            token=("mailing sample", id(self)),
        )

    def _on_sample(self, made: Made) -> None:
        self.check.sample.show_made(made)
        self.sampled.emit()

    def _no_sample(self, error: UserError) -> None:
        self.check.sample.say(str(error))
        self.sampled.emit()

    # ---- the letter of one alone --------------------------------------------------------------

    def edit_record(self) -> None:
        """Change the letter of the current recipient (F2)."""
        if self.steps.currentIndex() == CHECK:
            self.check.change_current()

    def change_letter(self, one: Any) -> None:
        """Change the letter of one recipient; the others keep theirs."""
        if self._wish is not None:
            self.letter.open(self._wish, one)
            self._go(LETTER)

    def _keep_letter(self) -> None:
        if fault := self.letter.problem():
            self.message.say(fault, "bad")
            return
        to = self.letter.one.candidate
        self.check.set_letter((to.to.account_id, to.contact_id), self.letter.letter())
        self._go(CHECK)
        self._sample()

    def _letters(self) -> Letters:
        """Return the letters that were changed, with the one that is open."""
        found = dict(self.check.letters)
        if self.steps.currentIndex() == LETTER and self._wish is not None:
            to, letter = self.letter.one.candidate, self.letter.letter()
            assert self._wish.template.id is not None
            place = (self._wish.template.id, to.to.account_id, to.contact_id)
            found.pop(place, None)
            if letter is not None:
                found[place] = letter
        return found

    def _typed(self) -> dict[str, Any]:
        letters = [[*place, dict(letter)] for place, letter in self._letters().items()]
        return {**self.choose.typed(), "letters": letters}

    def _put_back(self, typed: dict[str, Any]) -> None:
        self.choose.put_back(typed)
        self.check.letters = {
            (template, account, contact): letter
            for template, account, contact, letter in typed.get("letters", ())
        }

    # ---- the run ------------------------------------------------------------------------------

    def _begin(self) -> None:
        if self._wish is None or self.check.found is None or not self.check.found.to_send:
            return
        self.next.setEnabled(False)
        self.loading.start()
        self._sending = True
        self.draft.send(partial(self._send, self._wish, self.check.found))

    def _send(self, wish: work.Wish, found: Any, operation: UUID) -> None:
        self._context.background.write(
            partial(work.start, wish, self._revision, found, operation),
            self._on_begun,
            changes=("mailing",),
            failed=self._not_begun,
            deadline=SECONDS,
        )

    def _not_begun(self, error: UserError) -> None:
        self._sending = False
        self.draft.refused()
        self._failed(error)

    def _on_begun(self, run_id: int) -> None:
        self.loading.stop()
        self._wish, self._begun_with = None, None
        self.check.letters = {}
        self._sending = False
        self.draft.drop()
        self.close_requested.emit()
        self._context.open_mailing(run_id, True)

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        self.message.say(str(error), "bad")
        self._fit()

    # ---- a page of the main window ------------------------------------------------------------

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("New mailing")

    def modified(self) -> bool:
        """Return whether something was chosen or typed that no run holds yet."""
        if self._begun_with is None:
            return False
        at_one = self.steps.currentIndex() == LETTER and self.letter.changed()
        return at_one or bool(self.check.letters) or self._begun_with != self.choose.typed()

    def try_close(self) -> bool:
        """Choices go after a question only, or are kept for later."""
        if self.saving():
            return False
        return not self.modified() or self.draft.ask(ask_not_begun) in ("discard", "later")

    def saving(self) -> bool:
        """Return whether the run is on its way to the server."""
        return self._sending

    def icon_name(self) -> str:
        """Return the icon of mailings."""
        return "send"

    def key(self) -> tuple[Any, ...]:
        """Return which one it is."""
        return ("new mailing", self._number)
