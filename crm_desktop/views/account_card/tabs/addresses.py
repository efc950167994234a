"""The tab of addresses and contact details that belong to the account itself."""

from array import array
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.models.fields import Kind
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import Count, ListQuery, Page, Row
from crm_desktop.views.context import Context
from crm_desktop.views.lists.columns.cells import make_columns
from crm_desktop.views.lists.rows.fetch import Failed
from crm_desktop.views.lists.rows.model import ListModel
from crm_desktop.views.lists.rows.table import ListTable
from crm_desktop.views.look import spacing
from crm_desktop.views.look.parts import EmptyState, Heading, caption

PARTS = ("address", "contact_point")
MOST_SHOWN = 8  # rows of a part before it scrolls


class HeldRows:
    """Answers a list's questions from rows that are here already; sorts nothing."""

    def __init__(self) -> None:
        self.held: tuple[Row, ...] = ()

    def first_page(
        self, query: ListQuery, answer: Callable[[Page], object], failed: Failed
    ) -> None:
        """Give everything: parts of one account are few."""
        answer(Page(self.held, Count(len(self.held))))

    def ids(
        self, query: ListQuery, answer: Callable[["array[int]"], object], failed: Failed
    ) -> None:
        """Give the ids."""
        answer(array("q", (row.id for row in self.held)))

    def rows(
        self,
        query: ListQuery,
        ids: Sequence[int],
        answer: Callable[[tuple[Row, ...]], object],
        failed: Failed,
    ) -> None:
        """Give these rows."""
        wanted = set(ids)
        answer(tuple(row for row in self.held if row.id in wanted))

    more_rows = rows


class _Part(QWidget):
    """One section: heading, table or a sentence that there is nothing."""

    def __init__(self, context: Context, kind: Kind, edit: Callable[[], object]) -> None:
        super().__init__()
        self._kind = kind
        self._fetch = HeldRows()
        columns = make_columns(context.catalogue, kind, context.me.home_currency)
        self.model = ListModel(columns, self._fetch, self)
        self.table = ListTable(self.model, f"card/{kind.name}", kind.columns)
        self.table.setAccessibleName(_(kind.plural))
        self.table.opened.connect(lambda _row: edit())
        self.heading = Heading(_(kind.plural), line=False)
        self._nothing = caption(self.tr("None entered."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, spacing.GAP_8, 0, 0)
        column.setSpacing(0)
        box = QVBoxLayout()
        box.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        box.addWidget(self.heading)
        box.addWidget(self._nothing)
        column.addLayout(box)
        column.addWidget(self.table)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        self._fetch.held = rows
        self.heading.set_count(len(rows))
        self.model.set_query(ListQuery(self._kind.name, self._kind.columns, self._kind.order[0]))
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        shown = min(len(rows), MOST_SHOWN)
        self.table.setFixedHeight(spacing.LIST_HEADER + shown * spacing.row_height() + 16)


class AddressTab(QWidget):
    """Addresses above, contact details below; they are edited in the account's form."""

    def __init__(
        self, context: Context, edit: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.parts: dict[str, _Part] = {}
        self.empty = EmptyState(
            self.tr("No further address or contact detail yet"),
            self.tr("The seat stands in the head of the card. Enter here where else they are."),
            self.tr("Enter addresses"),
            icon="map-pin",
        )
        self.empty.acted.connect(edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for name in PARTS:
            if name in context.catalogue.kinds:
                part = _Part(context, context.catalogue.kind(name), edit)
                self.parts[name] = part
                column.addWidget(part)
        column.addWidget(self.empty)
        column.addStretch(1)

    def show_account(self, row: Row) -> None:
        """Show the parts of an account as it was read."""
        for name, part in self.parts.items():
            part.show_rows(row.parts.get(name, ()))
        nothing = not any(row.parts.get(name) for name in self.parts)
        self.empty.setVisible(nothing and row.may_change)
        for part in self.parts.values():
            part.setHidden(nothing and row.may_change)
