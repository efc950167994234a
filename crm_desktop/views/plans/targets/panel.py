"""What stands beside the targets: the chosen one in figures, and what would close its gap."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.models.queries.plans.closing import Closer, TargetPage, what_closes
from crm_desktop.models.queries.plans.targets import Target
from crm_desktop.views.account_card.tabs.side_row import SideRow
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.layouts import empty
from crm_desktop.views.plans.side_panel import SidePanel
from crm_desktop.views.plans.targets import words
from crm_desktop.views.plans.whitespace.words import head_of, pair


class TargetPanel(SidePanel):
    """`open_wanted(id)` opens an opportunity, `begin_wanted(closer)` begins that of a cell."""

    open_wanted = Signal(int)
    begin_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quarter = parts.Label("", "body", "second")
        self.heading = parts.Heading(self.tr("What would close the gap"))
        self.closers = QVBoxLayout()
        self.closers.setSpacing(0)
        self.note = parts.Paragraph("", "second")
        column = self.column
        column.addWidget(self.quarter)
        column.addLayout(self.facts)
        column.addSpacing(spacing.GAP_12)
        column.addWidget(self.heading)
        column.addLayout(self.closers)
        column.addWidget(self.note)
        column.addStretch(1)

    def show_target(self, target: Target, page: TargetPage, may_begin: bool) -> None:
        """Show a target, and what would close its gap."""
        currency = page.targets.currency
        self.title.setText(words.scope_name(target))
        self.quarter.setText(words.quarter_name(target.quarter))
        self.show_facts(self._facts(target, page))
        empty(self.closers)
        found = what_closes(page, target)
        for closer in found:
            detail, amount = words.closer_words(closer, currency)
            name = closer.name or pair(*head_of(page.whitespace, closer.key))
            line = SideRow(name, right=amount, sub=detail, medium=closer.how != "cell")
            line.clicked.connect(partial(self._follow, closer))
            line.setEnabled(closer.how != "cell" or may_begin)
            self.closers.addWidget(line)
        self.heading.set_count(len(found) or None)
        self.note.setText(self._why_none(target) if not found else "")
        self.note.setVisible(not found)

    def _facts(self, target: Target, page: TargetPage) -> list[tuple[str, str, str]]:
        currency = page.targets.currency
        text = partial(words.value_text, target.measure, currency=currency)
        reached = text(target.actual)
        if share := words.percent_words(target):
            reached = f"{reached}, {share}"
        rows = [(self.tr("Target"), text(target.target), "")]
        if target.baseline is not None:
            rows.append((self.tr("Where we stood"), text(target.baseline), ""))
        if target.stretch is not None:
            rows.append((self.tr("More than that"), text(target.stretch), ""))
        rows.append((self.tr("Reached"), reached, ""))
        if target.forecast is not None:
            rows.append((self.tr("Expected"), text(target.forecast), ""))
        gap = words.gap_text(target, currency)
        rows.append((self.tr("Missing"), gap, words.tone_of(target, page.targets.today)))
        return rows

    def _why_none(self, target: Target) -> str:
        if target.gap is None:
            return self.tr("Not known: it is not for you to see, or its quarter lies ahead.")
        if not target.gap:
            return self.tr("Nothing is missing.")
        if target.measure in ("revenue", "share"):
            return self.tr("No open opportunity and no cell that fits. Look at the whitespace.")
        return self.tr("The program cannot say what moves this measure.")

    def _follow(self, closer: Closer, *_clicked: bool) -> None:
        if closer.how == "cell":
            self.begin_wanted.emit(closer)
        else:
            self.open_wanted.emit(closer.id)
