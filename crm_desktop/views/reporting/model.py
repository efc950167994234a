"""A report's result as rows of a table: heads that fold, records, totals; asked row by row.

Rows are kept as runs, one for all the records of a group, so that 100,000 of them cost nothing
until they are looked at.
"""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.models.language import current_language
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.reporting.rows import Cell
from crm_desktop.reports.sheets.result import Head, Line, Part, Result, every
from crm_desktop.reports.sheets.words import (
    cell_text,
    head_text,
    part_text,
    total_label,
    total_text,
)
from crm_desktop.views.look.paint import LEFT, RIGHT
from crm_desktop.views.look.rows.roles import Role
from crm_desktop.views.values import number_text

Index = QModelIndex | QPersistentModelIndex
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
HEAD, LINE, TOTAL = 0, 1, 2
UNFOLDED = 60  # groups: so many are shown open, of more only the outer heads
LETTERS = 300  # of a cell that are shown; its tooltip has no more either


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in a row: a head, a record or a total, and the groups it belongs to."""

    what: int
    groups: tuple[Part, ...]  # the whole first, the innermost last
    line: Line | None = None
    number: int = 0  # which of the totals

    @property
    def part(self) -> Part:
        """The innermost group."""
        return self.groups[-1]


class ReportModel(QAbstractTableModel):
    """Shows a `Result`. The first column also holds the names of groups and totals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.result: Result | None = None
        self._language = current_language()
        self._columns: list[int] = []  # places in `result.heads`; -1: names only
        self._closed = False  # whether groups are, but for those named
        self._others: set[int] = set()
        self._starts = array("l")
        self._runs: list[tuple[int, tuple[Part, ...], int]] = []
        self._count = 0
        self._widest = 1.0

    def set_result(self, result: Result | None) -> None:
        """Show another result; few groups are open, many are folded."""
        self.beginResetModel()
        self.result = result
        self._closed = False
        self._others.clear()
        self._columns = []
        if result is not None:
            places = list(range(len(result.heads)))
            first = result.heads[0]
            own = bool(result.levels) and (first.right or first.totals or first.show == "share")
            self._columns = [-1, *places] if own else places
            inner = sum(1 + len(part.parts) for part in result.whole.parts)
            self._closed = inner > UNFOLDED or not result.report.page.rows
            shares = [head.index for head in result.heads if head.show == "share"]
            tops = (line.cells[at] for at in shares for line in result.lines[:50_000])
            self._widest = max((float(cell) for cell in tops if cell is not None), default=1.0)  # type: ignore[arg-type]
        self._arrange()
        self.endResetModel()

    # --- rows ------------------------------------------------------------------------------

    def row(self, at: int) -> Row | None:
        """Return what stands in a row, None outside."""
        if self.result is None or not 0 <= at < self._count:
            return None
        place = bisect_right(self._starts, at) - 1
        what, groups, number = self._runs[place]
        if what != LINE:
            return Row(what, groups, None, number)
        return Row(LINE, groups, self.result.lines[groups[-1].start + at - self._starts[place]])

    def is_open(self, part: Part) -> bool:
        """Return whether a group shows what is in it."""
        return (id(part) in self._others) == self._closed

    def fold(self, at: int, on: bool | None = None) -> bool:
        """Open or close the group whose head stands in a row; None turns it round."""
        row = self.row(at)
        if row is None or row.what != HEAD:
            return False
        wanted = not self.is_open(row.part) if on is None else on
        if wanted == self.is_open(row.part):
            return False
        self.beginResetModel()
        self._others ^= {id(row.part)}
        self._arrange()
        self.endResetModel()
        return True

    def unfold(self, groups: Sequence[Part]) -> int:
        """Open a group with all that is in it; return the row of its first record."""
        wanted = {id(part) for part in (*groups, *every(groups[-1]))}
        self.beginResetModel()
        self._others = self._others - wanted if not self._closed else self._others | wanted
        self._arrange()
        self.endResetModel()
        for start, (what, inner, _number) in zip(self._starts, self._runs, strict=True):
            if what == LINE and any(part is groups[-1] for part in inner):
                return start
        return -1

    def fold_everything(self, closed: bool) -> None:
        """Close all groups, or open them all."""
        self.beginResetModel()
        self._others.clear()
        self._closed = closed
        self._arrange()
        self.endResetModel()

    def head_of(self, at: int) -> int:
        """Return the row of the head above a row, -1 where there is none."""
        row = self.row(at)
        if row is None:
            return -1
        wanted = row.groups[-2] if row.what == HEAD else row.part
        place = bisect_right(self._starts, at) - 1
        while place >= 0:
            what, groups, _number = self._runs[place]
            if what == HEAD and groups[-1] is wanted:
                return self._starts[place]
            place -= 1
        return -1

    def _arrange(self) -> None:
        self._starts, self._runs, self._count = array("l"), [], 0
        if self.result is not None:
            self._lay_out((self.result.whole,))

    def _put(self, what: int, groups: tuple[Part, ...], number: int = 0, count: int = 1) -> None:
        self._starts.append(self._count)
        self._runs.append((what, groups, number))
        self._count += count

    def _lay_out(self, groups: tuple[Part, ...]) -> None:
        part = groups[-1]
        if part.level:
            self._put(HEAD, groups)
        starts, runs, others = self._starts, self._runs, self._others
        for each in part.parts:
            if (id(each) in others) == self._closed:
                self._lay_out((*groups, each))
                continue
            # Of closed groups there may be as many as records: one line for each, at once.
            inner = (*groups, each)
            starts.append(self._count)
            runs.append((HEAD, inner, 0))
            self._count += 1
            # Its head carries the first totals; further currencies follow it.
            for number in range(1, len(each.totals)):
                self._put(TOTAL, inner, number)
        if not part.parts and part.count:
            self._put(LINE, groups, 0, part.count)
        for number in range(len(part.totals)):
            self._put(TOTAL, groups, number)

    # --- what Qt asks ----------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def right(self, column: int) -> bool:
        """Return whether a column stands at the right."""
        head = self.head(column)
        return head is not None and head.right

    def head(self, column: int) -> Head | None:
        """Return the column of the report, None for that of names."""
        place = self._columns[column]
        return None if place < 0 or self.result is None else self.result.heads[place]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        head = self.head(section)
        if role == DISPLAY:
            return self._title(head)
        if role == ALIGN:
            return RIGHT if head is not None and head.right else LEFT
        return None

    def _title(self, head: Head | None) -> str:
        if head is not None:
            return head_text(head)
        assert self.result is not None
        return " › ".join(each.title for each in self.result.groups)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None or not 0 <= index.column() < len(self._columns):
            return None
        head = self.head(index.column())
        if role == DISPLAY:
            return self._text(row, index.column(), head)
        if role == SPOKEN:
            title = self._title(head)
            return f"{title}: {self._text(row, index.column(), head) or '–'}"
        if role == ALIGN:
            return RIGHT if head is not None and head.right else LEFT
        if role == Role.BOLD:
            return row.what != LINE
        if role == Role.TONE:
            return "bad" if _negative(self._cell(row, head)) else None
        if role == Role.BAR and head is not None and head.show == "share" and row.what == LINE:
            cell = self._cell(row, head)
            return None if cell is None else float(cell) / (self._widest or 1.0)  # type: ignore[arg-type]
        return row if role == Role.ROW else None

    def _cell(self, row: Row, head: Head | None) -> Cell:
        if head is None or self.result is None:
            return None
        if row.what == LINE:
            return row.line.cells[head.index] if row.line is not None else None
        if row.what == HEAD and (self.is_open(row.part) or not row.part.totals):
            return None
        return row.part.totals[row.number].cells[self.result.heads.index(head)]

    def _text(self, row: Row, column: int, head: Head | None) -> str:
        assert self.result is not None
        if column == 0 and row.what != LINE:
            if row.what == HEAD:
                name = part_text(self.result, row.part, self._language)
                return f"{name} ({number_text(row.part.count)})"
            return total_label(self.result, row.part, row.number, self._language)
        if head is None:
            return ""
        if row.what == LINE:
            text = cell_text(self._cell(row, head), head, self._language)
            return " ".join(text[:LETTERS].split())
        if self._cell(row, head) is None:
            return ""
        place = self.result.heads.index(head)
        return total_text(row.part.totals[row.number], place, head, self._language)


def _negative(cell: Cell) -> bool:
    number = cell.minor if isinstance(cell, Money) else cell
    return (isinstance(number, int | float) or hasattr(number, "as_tuple")) and number < 0  # type: ignore[operator]


def as_text(model: ReportModel, rows: Sequence[int]) -> str:
    """Return rows with the headings, tab-separated, with nothing a spreadsheet would run."""
    columns = range(model.columnCount())
    heads = (str(model.headerData(at, Qt.Orientation.Horizontal)) for at in columns)
    lines = ["\t".join(heads)]
    for row in rows:
        cells = (str(model.index(row, at).data() or "") for at in columns)
        lines.append("\t".join(f"'{cell}" if cell[:1] in "=+@" else cell for cell in cells))
    return "\n".join(lines)
