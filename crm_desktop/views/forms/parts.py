"""Parts of a record inside its form: contact details, addresses, lines of a sale."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.models.checks import Finding
from crm_desktop.models.fields import Field, Kind, Type
from crm_desktop.models.language import _ as of_models
from crm_desktop.models.queries.rows import Edit, Row
from crm_desktop.views.context import Context
from crm_desktop.views.forms.draft import new_row
from crm_desktop.views.forms.editing.editors import Peek
from crm_desktop.views.forms.part_line import (
    ROOM,
    PartLine,
    blank,
    lines_of,
    stretch_of,
    width_in_line,
)
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import tab_order
from crm_desktop.views.look.layouts import empty
from crm_desktop.views.values import money_text
from crm_desktop.views.working.later import delete_later, later

AT_ONCE = 12
"""Lines that are made in one turn of the event loop."""


class PartsGrid(QWidget):
    """All parts of one kind, with a button to add one and, for sale lines, the total."""

    edited = Signal()

    def __init__(
        self,
        context: Context,
        kind: Kind,
        rows: Sequence[Row],
        outer: Peek,
        *,
        read_only: bool,
        entered: Kind | None = None,
    ) -> None:
        """`entered`: new lines are offered all the same, as this kind; stored ones only shown."""
        super().__init__()
        self.kind = kind
        self._entered = entered
        self._context = context
        self._outer = outer
        self._read_only = read_only
        self._wide = False
        self._headed: bool | None = None  # the arrangement that the head was made for
        self.lines: list[PartLine] = []
        self._waiting: list[Row] = []
        self._head = QWidget()
        self._head_row = QHBoxLayout(self._head)
        self._head_row.setContentsMargins(0, 0, 0, 0)
        self._head_row.setSpacing(ROOM)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._empty = parts.caption(QCoreApplication.translate("PartsGrid", "None yet."))
        self.add_button = parts.button(of_models(kind.new), icon="plus")
        self.add_button.clicked.connect(self.add)
        self.put_back = parts.link("")
        self.put_back.clicked.connect(self._put_back)
        self.put_back.hide()
        self._total = parts.Label("", "semibold")
        foot = QHBoxLayout()
        foot.setContentsMargins(0, spacing.GAP_8, 0, 0)
        foot.setSpacing(spacing.GAP_16)
        foot.addWidget(self.add_button)
        foot.addWidget(self.put_back)
        foot.addStretch(1)
        foot.addWidget(self._total)
        foot.addSpacing(spacing.BUTTON + ROOM if not read_only else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._empty)
        column.addLayout(self._rows)
        column.addLayout(foot)
        self.add_button.setVisible(not read_only or entered is not None)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.take(rows)

    def take(self, rows: Sequence[Row]) -> None:
        """Show what is stored; lines that were typed are dropped."""
        for line in self.lines:
            delete_later(line)
        self.lines = []
        self._waiting = list(rows)
        self._append_waiting()

    def _append_waiting(self) -> None:
        """Show some more lines; a sale of a hundred lines must not hold the window up."""
        for row in self._waiting[:AT_ONCE]:
            self._append(row)
        del self._waiting[:AT_ONCE]
        self._refresh()
        if self._waiting:
            later(self, self._append_waiting)

    def _append_all(self) -> None:
        for row in self._waiting:
            self._append(row)
        self._waiting.clear()

    def rebase(self, rows: Sequence[Row]) -> bool:
        """Take stored rows below what is typed; new lines are those stored last, in order.

        Returns False where there are not as many, so that a person has to look.
        """
        self._append_all()
        stored = {row.id: row for row in rows}
        known = {line.row.id for line in self.lines}
        created = sorted((row for row in rows if row.id not in known), key=lambda row: row.id)
        new = [line for line in self.lines if line.row.id == 0 and not line.is_empty()]
        for line in self.lines:
            if line.row.id in stored and not line.gone:
                line.rebase(stored[line.row.id], {})
        for line, row in zip(new, created, strict=False):
            line.rebase(row, {})
        for row in created[len(new) :]:
            self._append(row)
        self._refresh()
        return len(created) <= len(new)

    def add(self) -> PartLine:
        """Add an empty line and put the keyboard into it."""
        self._append_all()
        line = self._append(new_row(self._entered or self.kind, self._context.me, {}))
        self._refresh()
        first = next(iter(line.editors.values()))
        (first.focusProxy() or first).setFocus(Qt.FocusReason.TabFocusReason)
        self.edited.emit()
        return line

    def line_of(self, record_id: int) -> PartLine | None:
        """Return the line of a stored part, a new line for id 0, None where it is gone."""
        if not record_id:
            return self.add()
        self._append_all()
        return next((line for line in self.lines if line.row.id == record_id), None)

    def remove(self, line: PartLine) -> None:
        """Take a line away; a stored one goes when the form is saved."""
        shown = [one for one in self.lines if not one.gone]
        at = shown.index(line)
        line.gone = True
        line.hide()
        if line.row.id == 0:
            self.lines.remove(line)
            delete_later(line)
        following = shown[at + 1 : at + 2] or shown[max(0, at - 1) : at]
        target = next(iter(following[0].editors.values())) if following else None
        (target.focusProxy() or target if target else self.add_button).setFocus()
        self._refresh()
        self.edited.emit()

    def edits(self, account_id: int | None) -> tuple[Edit, ...]:
        """Return what is to be saved of all lines."""
        return tuple(made for line in self.lines if (made := line.edit(account_id)) is not None)

    def changes(self) -> int:
        """Return how many lines were added, changed or removed."""
        return sum(1 for line in self.lines if line.modified())

    def count(self) -> int:
        """Return how many lines there are."""
        return len(self._waiting) + sum(1 for line in self.lines if not line.gone)

    def check(self, home_country: str) -> list[tuple[PartLine, Finding]]:
        """Look at every line, show what is wrong, and return it."""
        found = []
        for line in self.lines:
            findings = line.findings(home_country)
            line.say(findings)
            found += [(line, finding) for finding in findings]
        return found

    def total(self) -> int | None:
        """Return the sum of all lines in minor units, None where the kind has no amounts."""
        if not self.kind.has("amount"):
            return None
        later = sum(row["amount"] or 0 for row in self._waiting)
        return later + sum(line.amount() or 0 for line in self.lines if not line.gone)

    def set_wide(self, wide: bool) -> None:
        """Arrange the lines for a wide or a narrow form."""
        if wide != self._wide:
            self._wide = wide
            for line in self.lines:
                line.arrange(wide)
            self._refresh()

    def show_currency(self) -> None:
        """Follow the currency of the record."""
        for line in self.lines:
            line.show_currency()
        self._refresh()

    def _append(self, row: Row) -> PartLine:
        entered = self._entered if row.id == 0 else None
        line = PartLine(
            self._context, entered or self.kind, row, self._outer,
            read_only=self._read_only and entered is None, wide=self._wide,
        )  # fmt: skip
        if self._entered is not None:  # lines with and without a cross stand below each other
            kept = line.remove_button.sizePolicy()
            kept.setRetainSizeWhenHidden(True)
            line.remove_button.setSizePolicy(kept)
        line.edited.connect(self._on_edited)
        line.removed.connect(self.remove)
        self._rows.addWidget(line)
        self.lines.append(line)
        tab_order.put_before(self.add_button, tab_order.inside(line))
        return line

    def _put_back(self) -> None:
        for line in self.lines:
            if line.gone:
                line.gone = False
                line.show()
        self._refresh()
        self.edited.emit()

    def _on_edited(self) -> None:
        self._show_total()
        self.edited.emit()

    def _refresh(self) -> None:
        shown = [line for line in self.lines if not line.gone]
        gone = len(self.lines) - len(shown)
        self._empty.setVisible(not shown)
        self.put_back.setText(self.tr("Put %n removed line(s) back", None, gone) if gone else "")
        self.put_back.setVisible(gone > 0)
        self.put_back.updateGeometry()
        chunks = lines_of(self.kind, self._wide)
        self._rows.setSpacing(spacing.GAP_12 if len(chunks) > 1 else 0)
        self._head.setVisible(bool(shown) and len(chunks) == 1)
        self._show_head(chunks[0])
        self._show_total()

    def _show_head(self, fields: Sequence[Field]) -> None:
        """Name the columns; asked often, and made anew only where lines are arranged otherwise."""
        if self._headed == self._wide:
            return
        self._headed = self._wide
        empty(self._head_row)
        for field in fields:
            words = parts.caption(of_models(field.label))
            width = width_in_line(field)
            if width:
                words.setFixedWidth(width + (28 if field.type is Type.MONEY else 0))
            self._head_row.addWidget(words, stretch_of(field, fields))
        if all(width_in_line(field) for field in fields):
            self._head_row.addStretch(1)
        if self.kind.has("amount"):
            words = parts.caption(of_models(self.kind.field("amount").label))
            words.setMinimumWidth(112)
            words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._head_row.addWidget(words)
        if not self._read_only or self._entered is not None:
            self._head_row.addWidget(blank(spacing.BUTTON))

    def _show_total(self) -> None:
        total = self.total()
        if total is None or not self.lines:
            self._total.setText("")
            return
        currency = str(self._outer("currency") or self._context.me.home_currency)
        words = QCoreApplication.translate("PartsGrid", "Total %1")
        self._total.setText(words.replace("%1", money_text(total, currency, True)))
