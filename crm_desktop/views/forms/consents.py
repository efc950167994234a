"""Consents on a contact's form: what holds now, above the decisions noted at this contact."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.models.fields import Kind
from crm_desktop.models.queries.card.consents import ConsentState
from crm_desktop.models.queries.rows import Row
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.layouts import empty
from crm_desktop.views.values import date_text

TONES = {"given": "good", "withdrawn": "", "expired": "warn"}


class ConsentStates(QWidget):
    """One line for each purpose about which the person has decided."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.states: tuple[ConsentState, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, spacing.GAP_8)
        self._grid.setHorizontalSpacing(spacing.GAP_12)
        self._grid.setVerticalSpacing(spacing.GAP_8)
        self._grid.setColumnStretch(2, 1)
        self.hide()

    def take(self, row: Row) -> None:
        """Read the states of a contact anew; a new one has none."""
        if not row.id:
            self._show(())
            return
        self._context.background.read(
            partial(_read_states, row.id), self._show, token=("consents", id(self))
        )

    def lines(self) -> list[str]:
        """Return what is shown, one line for each purpose."""
        return [f"{one.purpose}: {self._word(one)}, {self._since(one)}" for one in self.states]

    def _show(self, states: tuple[ConsentState, ...]) -> None:
        self.states = states
        empty(self._grid)
        for line, one in enumerate(states):
            self._grid.addWidget(parts.Label(one.purpose), line, 0)
            self._grid.addWidget(parts.chip(self._word(one), TONES[one.state]), line, 1)
            self._grid.addWidget(parts.Label(self._since(one), "body", "second"), line, 2)
        self.setAccessibleName("; ".join(self.lines()))
        self.setVisible(bool(states))

    def _word(self, one: ConsentState) -> str:
        words = {
            "given": self.tr("Given"),
            "withdrawn": self.tr("Withdrawn"),
            "expired": self.tr("Expired"),
        }
        return words[one.state]

    def _since(self, one: ConsentState) -> str:
        """Say when it was decided, and until when it holds; never where else it was noted."""
        if one.valid_to is not None and one.state != "withdrawn":
            words = self.tr("decided on %1, until %2")
            if one.elsewhere:
                words = self.tr("decided on %1, until %2, noted elsewhere")
            words = words.replace("%2", date_text(one.valid_to))
        else:
            words = self.tr("decided on %1")
            if one.elsewhere:
                words = self.tr("decided on %1, noted elsewhere")
        return words.replace("%1", date_text(one.decided_on))


def withdraws_only(context: Context, row: Row) -> bool:
    """Return whether somebody may note withdrawals of a contact without changing it: marketing."""
    return (
        row.kind == "contact"
        and not row.may_change
        and "crm_marketing" in context.me.roles
        and context.catalogue.may_enter("consent")
    )


def withdrawal(kind: Kind) -> Kind:
    """Return the kind as those enter it who may only note withdrawals."""
    state = kind.field("state")
    left = tuple(choice for choice in state.choices if choice[0] == "withdrawn")
    only = replace(state, choices=left, default="withdrawn")
    return replace(kind, fields=tuple(only if f.name == "state" else f for f in kind.fields))


def _read_states(contact_id: int, session: Any) -> tuple[ConsentState, ...]:
    from crm_desktop.models.queries.card.consents import consent_states

    return consent_states(session, [contact_id])
