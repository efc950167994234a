"""Mass correspondence in words."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.models.language import _
from crm_desktop.models.queries.mailing.rows import REASONS
from crm_desktop.views.forms import confirm
from crm_desktop.views.values import number_text


class MailingWords(QObject):
    """A QObject, since pyside6-lupdate knows plurals only from `self.tr`."""

    def channels(self) -> list[tuple[str, str]]:
        """Return the ways to send."""
        return [("paper", self.tr("On paper")), ("email", self.tr("By e-mail"))]

    def states(self) -> dict[str, tuple[str, str]]:
        """Return the words and the tone of a run's states."""
        return {
            "open": (self.tr("Not finished"), "warn"),
            "done": (self.tr("Finished"), "good"),
            "stopped": (self.tr("Stopped"), "second"),
        }

    def of_recipient(self, one: Any) -> tuple[str, str]:
        """Return the words and the tone of a recipient's state."""
        return {
            "waiting": (self.tr("Waiting"), "second"),
            "taken": (self.tr("On the way"), "warn"),
            "done": (self.tr("Done"), "good"),
            "left": (self.tr("Left out"), "bad"),
        }[one.state]

    def reason(self, one: Any) -> str:
        """Return why somebody was left out, and that the letter was changed; "" for neither."""
        why = one.detail or (_(REASONS[one.reason]) if one.reason else "")
        return "  ·  ".join(filter(None, (why, self.changed() if one.own else "")))

    def letters(self, count: int) -> str:
        """Return how many letters."""
        return self.tr("%n letter(s)", None, count).replace(str(count), number_text(count), 1)

    def mails(self, count: int) -> str:
        """Return how many e-mails."""
        return self.tr("%n e-mail(s)", None, count).replace(str(count), number_text(count), 1)

    def get_it(self, channel: str, count: int) -> str:
        """Return how many get something."""
        return self.mails(count) if channel == "email" else self.letters(count)

    def left_out(self, count: int) -> str:
        """Return how many are left out."""
        return self.tr("%n left out", None, count).replace(str(count), number_text(count), 1)

    def looked_at(self, count: int) -> str:
        """Return how many should be looked at."""
        return self.tr("%n to look at", None, count).replace(str(count), number_text(count), 1)

    def changed(self) -> str:
        """Return what is said of a letter that was changed for one alone."""
        return self.tr("Letter changed by hand")

    def own(self, count: int) -> str:
        """Return how many letters were changed for one alone."""
        return self.tr("%n changed", None, count).replace(str(count), number_text(count), 1)

    def unseen(self, count: int) -> str:
        """Return how many chosen records this person may not write to."""
        return self.tr("%n chosen record(s) you may not write to are not among them.", None, count)

    def files(self, count: int) -> str:
        """Return how many files were written."""
        return self.tr("%n file(s) written.", None, count)

    def no_label(self, count: int) -> str:
        """Return for how many there is no label."""
        return self.tr("%n without a label:", None, count)


def ask_not_begun(parent: QWidget, _name: str, _away: bool) -> str:
    """Ask what becomes of the choices for a run that was not begun: later, discard, stay."""
    translate = QCoreApplication.translate
    return confirm.ask_keep(
        parent,
        translate("MailingWords", "Mailing not begun"),
        translate("MailingWords", "Keep what you chose for this mailing?"),
        translate(
            "MailingWords",
            "Nothing was made or sent yet. What is kept on this computer is offered again when you"
            " sign in the next time.",
        ),
    )
