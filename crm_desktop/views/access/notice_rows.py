"""The rows of the page of notices: requests to answer, what happened, hand-overs that stopped."""

import datetime as dt
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.models.queries.access.due import Due
from crm_desktop.models.queries.access.rows import HandOver, Notice, Request
from crm_desktop.views import look
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.values import date_text, money_text, number_text, time_text, when_text

TWO_WEEKS = 14
ICONS = {
    "access_request": ("key-round", ""),
    "access_granted": ("check", "good"),
    "access_refused": ("ban", "warn"),
    "break_glass": ("triangle-alert", "warn"),
    "handed_over": ("handshake", "info"),
    "stand_in": ("user-check", "info"),
    "plan_submitted": ("target", "info"),
    "plan_approved": ("target", "good"),
    "plan_returned": ("target", "warn"),
}


class NoticeRow(QWidget):
    """Icon, sentence, a grey line below, the time, buttons; a hairline under it."""

    def __init__(
        self, icon: str, tone: str, sentence: str, below: str, when: str, *, new: bool = False
    ) -> None:
        super().__init__()
        self.sentence = parts.Label(sentence, "semibold" if new else "body")
        self.below = parts.Label(below, "caption", "second")
        for label in (self.sentence, self.below):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.sentence)
        if below:
            words.addWidget(self.below)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, spacing.GAP_8, 0, spacing.GAP_8)
        self._row.setSpacing(spacing.GAP_12)
        self._row.addWidget(parts.IconMark(icon, tone), 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        self._when = parts.caption(when)
        self._row.addWidget(self._when)
        self.setAccessibleName(", ".join(part for part in (sentence, below, when) if part))

    def add(self, widget: QWidget) -> None:
        """Put a button at the right."""
        self._row.addWidget(widget)

    def mark(self, chip: QWidget) -> None:
        """Put a chip before the time, so that times and buttons stand below each other."""
        self._row.insertWidget(self._row.indexOf(self._when), chip)

    def keep_place(self, like: QWidget) -> None:
        """Leave the place of a button empty; `like` is one, which is not shown."""
        place = QWidget()
        place.setFixedWidth(like.sizeHint().width())
        like.deleteLater()
        self._row.addWidget(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("hairline"))
        painter.end()


class Rows(QObject):
    """Makes the rows; `answered` and `opened` carry what their buttons are for."""

    opened = Signal(int)  # an account
    record_opened = Signal(str, int)  # kind and id of what ends
    answered = Signal(object, bool, str, object)  # Request, granted, access, last day or None
    resumed = Signal(object)  # HandOver

    def request(self, one: Request) -> NoticeRow:
        """Return the row of a request: Grant, a menu with writing and days, Refuse, Open."""
        sentence = self.tr("%1 asks for access to %2")
        sentence = sentence.replace("%1", one.employee_name).replace("%2", one.account_name)
        row = NoticeRow(*ICONS["access_request"], sentence, one.reason, _when(one.asked_at))
        grant = parts.button(self.tr("Grant"))
        grant.setToolTip(self.tr("Reading, without an end; other choices stand in the menu beside"))
        more = parts.icon_button("chevron-down", self.tr("Grant for writing, or until a day"))
        refuse = parts.button(self.tr("Refuse"))
        grant.clicked.connect(partial(self._answer, one, True, "read", None))
        more.clicked.connect(lambda: self.menu(one, more).popup(
            more.mapToGlobal(more.rect().bottomLeft())))  # fmt: skip
        refuse.clicked.connect(partial(self._answer, one, False, "read", None))
        row.add(self._open_button(one.account_id, one.account_name))
        for widget in (grant, more, refuse):
            widget.setAccessibleDescription(sentence)
            row.add(widget)
        return row

    def menu(self, one: Request, parent: QWidget) -> QMenu:
        """Return the further ways to grant a request."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        today = dt.date.today()
        weeks = today + dt.timedelta(TWO_WEEKS)
        for words, access, until in (
            (self.tr("Reading, today only"), "read", today),
            (self.tr("Reading, for two weeks"), "read", weeks),
            (self.tr("Reading, without an end"), "read", None),
            (self.tr("Reading and writing, for two weeks"), "write", weeks),
            (self.tr("Reading and writing, without an end"), "write", None),
        ):
            menu.addAction(words, partial(self._answer, one, True, access, until))
        give_letters(menu)
        return menu

    def notice(self, one: Notice) -> NoticeRow:
        """Return the row of something that happened."""
        icon, tone = ICONS.get(one.kind, ("info", ""))
        row = NoticeRow(
            icon, tone, self.words(one), one.reason, _when(one.created_at), new=not one.seen
        )
        answers = {"granted": self.tr("Granted"), "refused": self.tr("Refused")}
        if one.request in answers:
            good = one.request == "granted"
            row.mark(parts.chip(answers[one.request], "good" if good else ""))
        if one.account_id is not None:
            row.add(self._open_button(one.account_id, one.account_name))
        else:
            row.keep_place(self._open_button(0, ""))
        return row

    def words(self, one: Notice) -> str:
        """Return what happened, in a sentence."""
        if one.kind == "handed_over" and one.account_id is None:
            return self.tr("%1 handed %n account(s) over to you", None, one.number).replace(
                "%1", one.by
            )
        known = {
            "access_request": self.tr("%1 asked for access to %2"),
            "access_granted": self.tr("%1 gave you access to %2"),
            "access_refused": self.tr("%1 refused you access to %2"),
            "break_glass": self.tr("%1 opened %2 in an emergency, until %3"),
            "handed_over": self.tr("%1 handed %2 over to you"),
            "stand_in": self.tr("%1 made you a stand-in"),
            "plan_submitted": self.tr("%1 asks you to approve an account plan for %2"),
            "plan_approved": self.tr("%1 approved your account plan for %2"),
            "plan_returned": self.tr("%1 gave your account plan for %2 back"),
        }
        until = time_text(one.until) if one.until is not None else ""
        text = known.get(one.kind, "%1: %2").replace("%1", one.by or "–")
        return text.replace("%2", one.account_name).replace("%3", until)

    def due(self, one: Due) -> NoticeRow:
        """Return the row of something that ends: a service to renew, a competitor's contract."""
        days = (one.ends_on - dt.date.today()).days
        own = one.kind == "service"
        if one.kind == "account_plan":
            sentence = self._review(one, days)
        elif days < 0:
            sentence = (
                self.tr("%1: the service “%2” has ended")
                if own
                else self.tr("%1: the competitor's contract “%2” has ended")
            )
        elif own:
            sentence = self.tr("%1: the service “%2” ends in %n day(s)", None, days)
        else:
            sentence = self.tr("%1: the competitor's contract “%2” ends in %n day(s)", None, days)
        sentence = sentence.replace("%1", one.account_name).replace("%2", one.name)
        worth = money_text(one.amount, one.currency) if one.amount is not None else ""
        of_plan = one.kind == "account_plan"
        below = "" if of_plan else " · ".join(part for part in (one.beside, worth) if part)
        tone = "bad" if days < 0 else "warn"
        icon = "target" if of_plan else "hourglass" if own else "swords"
        row = NoticeRow(icon, tone, sentence, below, date_text(one.ends_on), new=not one.seen)
        made = parts.button(self.tr("Open"), kind="flat")
        made.setAccessibleDescription(sentence)
        made.clicked.connect(partial(self._open_record, one.kind, one.id))
        row.add(made)
        return row

    def _review(self, one: Due, days: int) -> str:
        """Return what is due of a plan: to its owner, and a week later to the superior."""
        if one.beside:
            return self.tr("%1: %3 has not reviewed the plan “%2”").replace("%3", one.beside)
        if days < 0:
            return self.tr("%1: the review of the plan “%2” is overdue")
        return self.tr("%1: the review of the plan “%2” is due in %n day(s)", None, days)

    def hand_over(self, one: HandOver) -> NoticeRow:
        """Return the row of a hand-over that was broken off, with "Go on"."""
        sentence = self.tr("The accounts of %1 are being handed over to %2")
        sentence = sentence.replace("%1", one.from_name).replace("%2", one.to_name)
        below = self.tr("%1 of %2 done").replace("%1", number_text(one.done))
        row = NoticeRow(
            "hourglass", "info", sentence, below.replace("%2", number_text(one.total)), ""
        )
        go_on = parts.button(self.tr("Go on…"))
        go_on.clicked.connect(partial(self._resume, one))
        go_on.setAccessibleDescription(sentence)
        row.add(go_on)
        return row

    def _open_button(self, account_id: int, name: str) -> QWidget:
        made = parts.button(self.tr("Open"), kind="flat")
        made.setAccessibleDescription(name)
        made.clicked.connect(partial(self._open, account_id))
        return made

    def _open(self, account_id: int, *_clicked: bool) -> None:
        self.opened.emit(account_id)

    def _open_record(self, kind: str, id: int, *_clicked: bool) -> None:
        self.record_opened.emit(kind, id)

    def _resume(self, one: HandOver, *_clicked: bool) -> None:
        self.resumed.emit(one)

    def _answer(
        self, one: Request, granted: bool, access: str, until: dt.date | None, *_clicked: bool
    ) -> None:
        self.answered.emit(one, granted, access, until)


def _when(moment: dt.datetime) -> str:
    return when_text(moment)
