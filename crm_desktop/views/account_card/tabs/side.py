"""The right column of the card: contacts, open opportunities, tasks; a few rows each."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.card.rows import YearRevenue
from crm_desktop.models.queries.rows import Page, Row
from crm_desktop.models.standard.phone import phone_text
from crm_desktop.views import values
from crm_desktop.views.account_card.reading import Side, done, read_side, tick_task
from crm_desktop.views.account_card.tabs.side_row import SideRow
from crm_desktop.views.context import Context
from crm_desktop.views.lists.columns.cells import due_tone
from crm_desktop.views.lists.columns.columns import HINTS
from crm_desktop.views.look import spacing
from crm_desktop.views.look.form import tab_order
from crm_desktop.views.look.form.focus_chain import focused
from crm_desktop.views.look.layouts import empty, taken_out
from crm_desktop.views.look.parts import Heading, caption
from crm_desktop.views.values import count_words
from crm_desktop.views.working.when_seen import ReadWhenSeen

YEARS = 5


class SideColumn(ReadWhenSeen, QScrollArea):
    """Contacts, opportunities and tasks; `tab_wanted` asks the card for a whole tab."""

    tab_wanted = Signal(str)
    people = Signal(object)  # the contacts shown, for the filter of the timeline

    def __init__(self, context: Context, account_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._account_id = account_id
        self._read_only = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(spacing.EDGE, spacing.GAP_4, spacing.EDGE, spacing.GAP_16)
        self._column.setSpacing(0)
        self._sections: dict[str, tuple[Heading, QVBoxLayout]] = {}
        self._add_section("contact", self.tr("Contacts"), self.tr("All contacts"))
        self._add_section(
            "opportunity", self.tr("Open opportunities"), self.tr("All opportunities")
        )
        self._add_section("task", self.tr("Tasks"), self.tr("New task"))
        self._years = QVBoxLayout()
        self._years.setSpacing(0)
        self._column.addLayout(self._years)
        self._own = QVBoxLayout()
        self._own.setSpacing(0)
        self._column.addLayout(self._own)
        self._column.addStretch(1)
        self.setWidget(inner)

    def _add_section(self, kind: str, text: str, link: str) -> None:
        may_enter = self._context.catalogue.may_enter("task")
        heading = Heading(text, None, link if kind != "task" or may_enter else "")
        if kind == "task":
            heading.link_clicked.connect(
                partial(self._context.open_form, kind, None, self._account_id)
            )
        else:
            heading.link_clicked.connect(partial(self.tab_wanted.emit, kind))
        rows = QVBoxLayout()
        rows.setContentsMargins(0, spacing.GAP_4, 0, spacing.GAP_12)
        rows.setSpacing(0)
        self._column.addWidget(heading)
        self._column.addLayout(rows)
        self._sections[kind] = (heading, rows)
        heading.setVisible(kind in self._context.catalogue.kinds)

    def set_read_only(self, read_only: bool) -> None:
        """Tick nothing off and enter nothing, where the account may only be read."""
        self._read_only = read_only
        link = self._sections["task"][0].link
        if link is not None:
            link.setVisible(not read_only)

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read the three sections in one go."""
        self._dirty = False
        self._context.background.read(
            partial(read_side, self._context.catalogue, self._account_id),
            self.show_side,
            failed=self._failed,
            token=("side", id(self)),
        )

    def _failed(self, error: UserError) -> None:
        self._dirty = True
        self._context.message(str(error))

    def show_side(self, side: Side) -> None:
        """Show what was read."""
        self._fill("contact", side.contacts, self._contact, self.tr("No contact yet."))
        self._fill("opportunity", side.opportunities, self._opportunity, self.tr("None open."))
        self._fill("task", side.tasks, self._task, self.tr("Nothing to do."))
        self._show_years(side.years[:YEARS])
        inner = self.widget()
        if inner is not None:
            tab_order.as_laid_out(inner)
        self.people.emit(side.contacts.rows if side.contacts else ())

    def _show_years(self, years: Sequence[YearRevenue]) -> None:
        """Show what was sold in the last years; a click opens the tab of sales."""
        empty(self._years)
        if not years:
            return
        heading = Heading(self.tr("Revenue by year"), None, self.tr("All sales"))
        heading.link_clicked.connect(partial(self.tab_wanted.emit, "sale"))
        self._years.addWidget(heading)
        for one in years:
            line = SideRow(
                str(one.year), right=values.money_text(one.total, one.currency), medium=False
            )
            line.clicked.connect(partial(self._open_tab, "sale"))
            self._years.addWidget(line)
        self._years.addSpacing(spacing.GAP_12)

    def show_own(self, account: Row) -> None:
        """Show the firm's own fields that are filled in; a click opens the form."""
        empty(self._own)
        known = self._context.catalogue
        home = self._context.me.home_currency
        fields = [field for field in known.kind("account").fields if field.custom]
        filled = [field for field in fields if account[field.name] not in (None, ())]
        if filled:
            self._own.addWidget(Heading(self.tr("Own fields"), None, ""))
        for field in filled:
            text = values.value_text(known, field, account[field.name], account, home)
            line = SideRow(field.label, right=text.partition("\n")[0], medium=False)
            line.setToolTip(f"{field.label}: {text}")
            line.clicked.connect(partial(self._open_account, account.id))
            self._own.addWidget(line)

    def _fill(self, kind: str, page: Page | None, make: Any, nothing: str) -> None:
        heading, rows = self._sections[kind]
        heading.setVisible(page is not None)
        here = focused(self)
        had_focus = here is not None and here.hasFocus() and self.isAncestorOf(here)
        for widget in taken_out(rows):
            had_focus = had_focus and not widget.isAncestorOf(here or widget)
            widget.hide()
            widget.deleteLater()
        if page is None:
            return
        heading.set_count(count_words(page.count))
        for row in page.rows:
            rows.addWidget(make(row))
        if not page.rows:
            line = caption(nothing)
            line.setFixedHeight(spacing.row_height())
            rows.addWidget(line)

    def _contact(self, row: Row) -> QWidget:
        name = row.label("full_name")
        function = row.label("function_id")
        job = " · ".join(part for part in (row.label("job_title"), function) if part)
        made = SideRow(
            name,
            right=phone_text(row.label("phone")),
            sub=job,
            sub_right=self._consents(row),
            initials=initials(name),
        )
        if row["consents"]:
            made.setToolTip(f"{made.toolTip()}\n{row['consents']}")
        made.clicked.connect(partial(self._open, "contact", row.id))
        return made

    def _consents(self, row: Row) -> str:
        """Say in a word whether somebody may be written to; the tooltip names the purposes."""
        if not row["consents"]:
            return ""
        given = row["consents_given"]
        return self.tr("%n consent(s)", None, given) if given else self.tr("no valid consent")

    def _opportunity(self, row: Row) -> QWidget:
        share = row["probability"]
        stage = row.label("stage_id")
        parts = [] if share is None else [values.percent_text(share)]
        amount = row["amount"]
        close = row["expected_close"]
        made = SideRow(
            row.label("name"),
            right="" if amount is None else values.money_text(amount, row["currency"] or ""),
            sub=" · ".join([*parts, stage]),
            sub_right=(self.tr("close %1").replace("%1", values.due_text(close)) if close else ""),
            share=(share or 0) / 100,
        )
        made.clicked.connect(partial(self._open, "opportunity", row.id))
        return made

    def _task(self, row: Row) -> QWidget:
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(spacing.GAP_8)
        tick = QCheckBox()
        pattern = self.tr("Done: %1", "tick before a task, read aloud")
        tick.setAccessibleName(pattern.replace("%1", row.label("subject")))
        tick.setToolTip(self.tr("Mark as done"))
        tick.setEnabled(not self._read_only)
        tick.setFixedWidth(18)
        tick.clicked.connect(partial(self._tick, row, tick))
        due = row["due_on"]
        name = row.label("employee_id")
        right = values.due_text(due) if due else ""
        tone = due_tone(row, "due_on", HINTS["task", "due_on"]) or ""
        made = SideRow(
            row.label("subject"), right=right, mark=initials(name), tone=tone, medium=False
        )
        made.clicked.connect(partial(self._open, "task", row.id))
        box.addWidget(tick)
        box.addWidget(made, 1)
        return line

    # --- doing -----------------------------------------------------------------------------

    def _open(self, kind: str, number: int, *_clicked: bool) -> None:
        self._context.open_form(kind, number, self._account_id)

    def _open_tab(self, key: str, *_clicked: bool) -> None:
        self.tab_wanted.emit(key)

    def _open_account(self, number: int, *_clicked: bool) -> None:
        self._context.open_form("account", number)

    def _tick(self, row: Row, tick: QCheckBox, *_checked: bool) -> None:
        tick.setEnabled(False)
        self._context.background.write(
            partial(tick_task, self._context.catalogue, done(row, self._account_id)),
            partial(self._ticked, row.label("subject")),
            changes=("task",),
            failed=self._not_ticked,
        )

    def _ticked(self, subject: str, _saved: object) -> None:
        self._context.message(self.tr("Done: %1").replace("%1", subject))

    def _not_ticked(self, error: UserError) -> None:
        self._context.background.failed.emit(error)
        self.load()


def initials(name: str) -> str:
    """Return the first letters of first and last name, without titles and degrees."""
    words = [word for word in name.split(",")[0].split() if not word.endswith(".")]
    if not words:
        return ""
    first = words[0][:1]
    return (first + words[-1][:1] if len(words) > 1 else first).upper()
