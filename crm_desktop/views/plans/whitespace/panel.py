"""What stands beside the matrix: the chosen cell with its acts, the next best cells, the checks."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.queries.plans.whitespace.cells import MONTHS, Cell, in_months, why_check
from crm_desktop.models.queries.plans.whitespace.next_best import Best
from crm_desktop.models.queries.plans.whitespace.reading import Whitespace
from crm_desktop.views.account_card.tabs.side_row import SideRow
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.layouts import empty
from crm_desktop.views.plans.side_panel import SidePanel
from crm_desktop.views.plans.whitespace import words
from crm_desktop.views.plans.whitespace.rank_row import RankRow
from crm_desktop.views.plans.whitespace.words import Scale
from crm_desktop.views.values import MISSING, date_text, money_text, percent_text

MOST_BEST = 8


class CellPanel(SidePanel):
    """`act(what, cell)`: opportunity, task, edit, checked, skip; `go(key)` puts the cursor there.

    `open_wanted(id)` opens an opportunity.
    """

    act = Signal(str, object)
    go = Signal(object)
    open_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cell: Cell | None = None
        self._explained = False
        self.check = parts.Paragraph("", "warn")
        self.still = parts.button(self.tr("Still true"), icon="check")
        self.skip = parts.button(self.tr("Next cell"), kind="flat")
        self.chips = QHBoxLayout()
        self.chips.setSpacing(6)
        self.open = QVBoxLayout()
        self.open.setSpacing(0)
        self.begin = parts.button(
            self.tr("New opportunity"), kind="primary", icon="plus", shortcut="Return"
        )
        self.task = parts.button(self.tr("Task"), icon="square-check")
        self.edit = parts.button(self.tr("Edit cell"), icon="pencil", shortcut="F2")
        self.why_not = parts.Paragraph("", "second")
        self.best = parts.Heading(self.tr("Next best cells"), None, self.tr("Explain the order"))
        self.explanation = parts.Paragraph(self._rule(), "second")
        self.ranks = QVBoxLayout()
        self.ranks.setSpacing(0)
        self.none = parts.caption("")
        self._lay_out(self.column)
        for button, what in ((self.begin, "opportunity"), (self.task, "task"), (self.edit, "edit"),
                             (self.still, "checked"), (self.skip, "skip")):  # fmt: skip
            button.clicked.connect(partial(self._emit, what))
        self.best.link_clicked.connect(self._explain)

    def _lay_out(self, column: QVBoxLayout) -> None:
        checking = QHBoxLayout()
        checking.setSpacing(spacing.GAP_8)
        checking.addWidget(self.still)
        checking.addWidget(self.skip)
        checking.addStretch(1)
        doing = QHBoxLayout()
        doing.setSpacing(spacing.GAP_8)
        doing.addWidget(self.begin)
        doing.addStretch(1)
        more = QHBoxLayout()
        more.setSpacing(spacing.GAP_8)
        for button in (self.task, self.edit):
            more.addWidget(button)
        more.addStretch(1)
        column.addLayout(self.chips)
        column.addWidget(self.check)
        column.addLayout(checking)
        column.addSpacing(spacing.GAP_4)
        column.addLayout(self.facts)
        column.addLayout(self.open)
        column.addSpacing(spacing.GAP_8)
        column.addLayout(doing)
        column.addLayout(more)
        column.addWidget(self.why_not)
        column.addSpacing(spacing.GAP_12)
        column.addWidget(self.best)
        column.addWidget(self.explanation)
        column.addLayout(self.ranks)
        column.addWidget(self.none)
        column.addStretch(1)
        self.explanation.hide()

    # --- the cell --------------------------------------------------------------------------

    def show_cell(
        self,
        cell: Cell,
        names: tuple[str, str],
        found: Whitespace,
        refusal: str,
        may_change: bool,
        checking: bool,
    ) -> None:
        """Show a cell. `refusal`: why no opportunity can begin in it, in words."""
        self.cell = cell
        self.title.setText(words.pair(*names))
        empty(self.chips)
        typed = cell.typed
        name = words.status_name(cell.status)
        self.chips.addWidget(parts.chip(name, words.TONES[cell.status], words.ICONS[cell.status]))
        if typed.fit is not None:
            text = self.tr("Fit %1 of 5").replace("%1", str(typed.fit))
            self.chips.addWidget(parts.chip(text, "info"))
        self.chips.addStretch(1)
        self.show_facts(self._facts(cell, found))
        empty(self.open)
        for one in cell.opportunities[:5]:
            day = "" if one.expected_close is None else date_text(one.expected_close)
            line = SideRow(one.name, right=day, sub=one.stage, sub_right=one.rival)
            line.clicked.connect(partial(self.open_wanted.emit, one.id))
            self.open.addWidget(line)
        why = why_check(cell, found.today) if cell.parts == 1 else ""
        self.check.setText(words.check_words(why, cell))
        self.check.setVisible(bool(why) and checking)
        for button in (self.still, self.skip):
            button.setVisible(checking)
        self.still.setVisible(checking and may_change)
        self.begin.setEnabled(not refusal)
        self.begin.setToolTip(refusal)
        self.why_not.setText(refusal)
        self.why_not.setVisible(bool(refusal))
        single = cell.parts == 1 and cell.key[1] is not None
        self.edit.setVisible(single and may_change)

    def _facts(self, cell: Cell, found: Whitespace) -> list[tuple[str, str, str]]:
        typed, figures = cell.typed, cell.figures
        rows: list[tuple[str, str, str]] = []
        if typed.competitor:
            rows.append((self.tr("Competitor"), typed.competitor, ""))
        if typed.ends_on is not None:
            soon = typed.ends_on <= in_months(found.today, MONTHS)
            rows.append((self.tr("Its contract ends"), date_text(typed.ends_on),
                         "warn" if soon else ""))  # fmt: skip
        if typed.blocked:
            rows.append((self.tr("Why it is closed"), typed.reason or MISSING, ""))
        potential = typed.potential
        shown = MISSING if potential is None else self._a_year(potential, found.currency)
        rows.append((self.tr("Potential"), shown, ""))
        revenue = self._money(figures.revenue, found.currency)
        if cell.share is not None:
            pattern = self.tr("%1, share %2", "%1 our revenue, %2 its part of the potential")
            revenue = pattern.replace("%2", percent_text(cell.share)).replace("%1", revenue)
        rows.append((self.tr("Our revenue"), revenue, ""))
        if figures.sales and figures.contracts:
            rows.append(
                (
                    self.tr("of it contracts"),
                    self._money(figures.contracts, found.currency),
                    "second",
                )
            )
        if figures.won:
            rows.append((self.tr("Won"), self._money(figures.won, found.currency), ""))
        pipeline = self._money(figures.pipeline, found.currency)
        if not cell.opportunities and figures.pipeline == 0:
            pipeline = self.tr("none", "no open opportunity")
        rows.append((self.tr("Open opportunities"), pipeline, ""))
        for name, currency, amount in cell.unknown:
            if name != "weighted":
                label = self.tr("Without a rate")
                rows.append((label, money_text(amount, currency), "warn"))
        if typed.next_step:
            rows.append((self.tr("Next step"), typed.next_step, ""))
        if typed.checked_on is not None:
            said = date_text(typed.checked_on)
            rows.append((self.tr("Checked"), ", ".join(filter(None, (said, typed.checked_by))), ""))
        elif cell.parts == 1 and cell.key[1] is not None:
            rows.append((self.tr("Checked"), self.tr("never", "a cell was never checked"), ""))
        return rows

    def _money(self, amount: int | None, currency: str) -> str:
        return MISSING if amount is None else money_text(amount, currency, False)

    def _a_year(self, amount: int, currency: str) -> str:
        pattern = self.tr("%1 a year", "an amount")
        return pattern.replace("%1", money_text(amount, currency, False))

    # --- ranks -----------------------------------------------------------------------------

    def show_best(self, best: Sequence[Best], found: Whitespace, scale: Scale) -> None:
        """Show the cells to go for next."""
        empty(self.ranks)
        self.best.set_count(len(best) or None)
        for number, one in enumerate(best[:MOST_BEST], 1):
            name = words.pair(*words.head_of(found, one.cell.key))
            amount = "" if one.cell.room is None else scale.text(one.cell.room)
            line = RankRow(number, name, amount, words.best_words(one))
            line.clicked.connect(partial(self.go.emit, one.cell.key))
            self.ranks.addWidget(line)
        self.none.setText(self.tr("None now: say how well lines fit, and whose contracts end."))
        self.none.setVisible(not best)

    def _explain(self) -> None:
        self._explained = not self._explained
        self.explanation.setVisible(self._explained)

    def _rule(self) -> str:
        return self.tr(
            "Only cells where we have neither business nor an opportunity, and that are not closed."
            " First those that fit (4 or 5 of 5) where the contract of a competitor ends within"
            " nine months; then those that fit and that nobody supplies; then contracts that end"
            " where the fit is not known or 3. Among equals: the better fit, then the larger part"
            " of the potential that is not ours."
        )

    def _emit(self, what: str, *_clicked: bool) -> None:
        if self.cell is not None:
            self.act.emit(what, self.cell)
