"""Handing one account over: to whom, and how long the former person still reads it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from crm_desktop.models.errors import ChangedMeanwhile, InvalidInput, UserError
from crm_desktop.models.fields import Option
from crm_desktop.models.queries.card.rows import AccountHeader
from crm_desktop.views.access.frame import ActDialog
from crm_desktop.views.context import Context
from crm_desktop.views.forms.editing.choices import ChoiceEditor
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.working.retry import Retry

MOST_DAYS = 366


class HandOverDialog(ActDialog):
    """`handed` follows once the server has agreed; `stale` where the account was changed."""

    handed = Signal()
    stale = Signal()

    def __init__(
        self, context: Context, header: Callable[[], AccountHeader], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._header = context, header
        self._retry = Retry()
        owner = header().owner
        former = owner.label("display_name") if owner is not None else ""
        follows = self.tr(
            "The new person is responsible at once and gets a notice. Open tasks, planned "
            "meetings and open opportunities of %1 go along."
        )
        name = header().row.label("name")
        self.set_words(
            self.tr("Hand over"),
            self.tr("Hand “%1” over").replace("%1", name),
            follows.replace("%1", former),
            self.tr("Hand over"),
        )
        self.to = PersonChoice(context, owner.id if owner is not None else None)
        self.to_note = self.add_field(self.tr("To whom"), self.to, required=True)
        self.days = QLineEdit("0")
        self.days.setFixedWidth(spacing.wide(spacing.FIELD_SHORT))
        self.days.setValidator(QIntValidator(0, MOST_DAYS, self.days))
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing.GAP_8)
        row.addWidget(self.days)
        row.addWidget(parts.Label(self.tr("days"), "body", "second"))
        row.addStretch(1)
        days.setFocusProxy(self.days)
        note = self.tr("How long %1 goes on reading it; 0: not at all")
        self.add_field(self.tr("Keeps reading"), days, note=note.replace("%1", former))
        self.acted.connect(self.run)
        self.to.setFocus()

    def run(self) -> None:
        """Hand the account over, by the version that is shown on the card."""
        to = self.to.value()
        self.to.set_state("bad" if to is None else "")
        if to is None:
            self.complain(self.to_note, self.tr("Choose who is to be responsible."), self.to)
            return
        self.to_note.set("")
        self.set_busy(True)
        row = self._header().row
        days = int(self.days.text() or 0)
        self._context.background.write(
            partial(_hand_over, row.id, to, row.versions["account"], days),
            self._on_handed,
            operation=self._retry.operation(row.id, to, days),
            changes=("account", "task", "activity", "opportunity", "account_team"),
            failed=self._on_refused,
        )

    def _on_handed(self, _version: int) -> None:
        words = self.tr("%1 is responsible for “%2” now.").replace("%1", self.to.label())
        self._context.message(words.replace("%2", self._header().row.label("name")))
        self.accept()
        self.handed.emit()

    def _on_refused(self, error: UserError) -> None:
        if isinstance(error, InvalidInput) and error.field == "owner_id":
            self.set_busy(False)
            self.complain(self.to_note, str(error), self.to)
            self.to.set_state("bad")
            return
        self.say(error)
        if isinstance(error, ChangedMeanwhile):
            self.stale.emit()


class PersonChoice(ChoiceEditor):
    """A choice among those who may be responsible, read in the background."""

    def __init__(self, context: Context, besides: int | None) -> None:
        super().__init__((), required=True, search=True)
        self._wanted: int | None = None
        self._names: dict[Any, str] = {}
        context.background.read(
            partial(_heirs, besides), self._fill, failed=context.background.failed.emit
        )

    def _fill(self, people: tuple[Option, ...]) -> None:
        self._names = {one.value: one.label for one in people}
        typed = self.combo.currentText()
        for one in people:
            self.combo.addItem(one.label, one.value)
        self.combo.setCurrentIndex(-1)
        self.combo.setEditText(typed)
        if self._wanted is not None:
            self.set_value(self._wanted)

    def prefer(self, person: int) -> None:
        """Choose a person, as soon as the names are known."""
        self._wanted = person
        if self._names:
            self.set_value(person)

    def value(self) -> Any:
        self.commit()
        return super().value()

    def label(self) -> str:
        """Return the name that is chosen."""
        return self._names.get(super().value(), "")


def _heirs(besides: int | None, session: Any) -> tuple[Option, ...]:
    from crm_desktop.models.queries.access.handing import heirs

    return heirs(session, besides)


def _hand_over(account_id: int, to: int, version: int, days: int, session: Any) -> int:
    from crm_desktop.models.queries.access.handing import hand_over_account

    return hand_over_account(session, account_id, to, version, days)
