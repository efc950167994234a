"""The filters above a list of changes: kind, what was done, person, account, period."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from crm_desktop.models.fields import CARD_TABS, KINDS
from crm_desktop.models.language import _
from crm_desktop.models.queries.changes.kinds import FURTHER
from crm_desktop.models.queries.changes.rows import ACTIONS, Wanted
from crm_desktop.views.context import Context
from crm_desktop.views.forms.editing.reference import ReferenceEditor, reference_search
from crm_desktop.views.history.words import done_words
from crm_desktop.views.lists.filtering.periods import PERIODS, moment, period_name, period_start
from crm_desktop.views.look import spacing

PERSON_WIDTH = 160  # names of people are cut, words never
ACCOUNT_WIDTH = 260
SHOWN_ACTS = ("print", "save_pdf", "export")
# What of the record an admin may read, who is no auditor.
OF_ADMINS = ("employee", "stand_in", "act_right", "admin_grant", "account_team", "share",
             "access_request", "break_glass", "hand_over")  # fmt: skip


class HistoryFilters(QWidget):
    """`changed` follows each choice. `of` is that of `Wanted`."""

    changed = Signal()

    def __init__(self, context: Context, of: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._of = context, of
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        self._row.setSpacing(spacing.GAP_8)
        self.kind = self._choice(self.tr("Kind"), 0, self.tr("All kinds"), self._kinds())
        done = ((code, done_words(code)) for code in (*ACTIONS, *SHOWN_ACTS))
        self.done = self._choice(self.tr("What was done"), 0, self.tr("Everything"), done)
        people = context.catalogue.options.get("employee", ())
        self.person = self._choice(
            self.tr("Person"),
            PERSON_WIDTH,
            self.tr("Everybody"),
            [(one.value, one.label) for one in people],
        )
        self.person.view().setMinimumWidth(240)
        self.account: ReferenceEditor | None = None
        if of == "all":
            self.account = ReferenceEditor(
                context, reference_search(context.catalogue, "account", lambda: None)
            )
            self.account.name_it(self.tr("Account"))
            self.account.line.setPlaceholderText(self.tr("Any account"))
            self.account.setMaximumWidth(spacing.wide(ACCOUNT_WIDTH))
            self.account.setMinimumWidth(spacing.wide(120))
            self.account.edited.connect(self.changed)
            self._row.addWidget(self.account, 100)
        self._row.addStretch(1)
        periods = ((code, period_name(code)) for code in PERIODS)
        self.period = self._choice(self.tr("Period"), 0, self.tr("From the beginning"), periods)
        for choice in (self.kind, self.done):
            choice.setVisible(of != "record")
        self.setFixedHeight(spacing.grown(spacing.FILTER_ROW) + 4)

    def _choice(
        self, name: str, width: int, everything: str, offered: Iterable[tuple[Any, str]]
    ) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.addItem(everything, None)
        for value, words in offered:
            made.addItem(words, value)
        if width:
            made.setFixedWidth(spacing.wide(width))
        made.activated.connect(self.changed)
        self._row.addWidget(made)
        return made

    def _kinds(self) -> list[tuple[str, str]]:
        known = {**KINDS, **FURTHER}
        names: tuple[str, ...] = ("account", *CARD_TABS, "break_glass", "access_request")
        if self._of == "all":
            rest = (name for name in known if name not in names and name != "document_chunk")
            names = (*names, *rest)
            if "crm_auditor" not in self._context.me.roles:
                names = OF_ADMINS
        else:
            names = tuple(
                name for name in names if name in FURTHER or name in self._context.catalogue.kinds
            )
        return [(name, _(known[name].plural)) for name in names]

    def wanted(self, base: Wanted) -> Wanted:
        """Return a question narrowed to what is chosen now."""
        start = period_start(str(self.period.currentData() or ""))
        return replace(
            base,
            kinds=(self.kind.currentData(),) if self.kind.currentData() else (),
            done=self.done.currentData() or "",
            employee_id=self.person.currentData(),
            account_id=self._account_id(),
            since=moment(start) if start is not None else None,
        )

    def _account_id(self) -> int | None:
        if self.account is None or self.account.problem():
            return None
        found = self.account.value()
        return int(found) if found is not None else None

    def choices(self) -> Mapping[str, QComboBox]:
        """Return the choices by name."""
        return {"kind": self.kind, "done": self.done, "person": self.person, "period": self.period}

    def is_filtered(self) -> bool:
        """Return whether anything is left out."""
        chosen = any(choice.currentIndex() > 0 for choice in self.choices().values())
        return chosen or self._account_id() is not None

    def clear(self) -> None:
        """Leave nothing out."""
        for choice in self.choices().values():
            choice.setCurrentIndex(0)
        if self.account is not None:
            self.account.blockSignals(True)
            self.account.set_value(None)
            self.account.blockSignals(False)
        self.changed.emit()

    def state(self) -> dict[str, Any]:
        """Return what is chosen as plain values."""
        found = {name: choice.currentData() for name, choice in self.choices().items()}
        return {**found, "account": self._account_id()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Choose again; what is stale is left out."""
        for name, choice in self.choices().items():
            choice.setCurrentIndex(max(0, choice.findData(state.get(name))))
        account = state.get("account")
        if self.account is not None and isinstance(account, int):
            self.account.set_value(account)
