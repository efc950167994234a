"""Deleted records of a kind: what they were, who deleted them, and the way back."""

from functools import partial
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.models.language import _ as of_models
from crm_desktop.models.queries.deleted import DeletedRow, deletable_kinds
from crm_desktop.views import look
from crm_desktop.views.context import Context
from crm_desktop.views.look import Role, parts, spacing
from crm_desktop.views.look.form.fields import ComboBox
from crm_desktop.views.people.page import AdminPage
from crm_desktop.views.people.rows import Column, RowsModel, RowsTable
from crm_desktop.views.values import when_text


class DeletedPage(AdminPage):
    """Shows one kind at a time; taking a record back is an operation that can be undone as well."""

    name = "deleted"
    icon = "trash-2"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Deleted records"), parent)
        kinds = deletable_kinds(context.catalogue)
        self.changes = kinds
        self.kind = ComboBox()
        self.kind.setAccessibleName(self.tr("Kind of record"))
        for name in kinds:
            self.kind.addItem(of_models(context.catalogue.kind(name).plural), name)
        self.kind.currentIndexChanged.connect(self.load)
        self.back_button = parts.button(self.tr("Take back"), kind="primary", icon="undo-2")
        self.back_button.clicked.connect(self.take_back)
        self.header.add_action(self.kind)
        self.header.add_action(self.back_button)
        self.model = RowsModel(self._columns(), lambda one: (one.kind, one.id), self)
        self.table = RowsTable(self.model, self.tr("Deleted records"))
        self.table.chosen.connect(self._allow)
        self.table.opened.connect(self.take_back)
        self.empty = parts.EmptyState(
            self.tr("Nothing is deleted here"),
            self.tr("What you or a colleague deletes is found here and can be taken back."),
            "",
            icon="trash-2",
        )
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, spacing.GAP_8, 0, 0)
        column.addWidget(self.table)
        column.addWidget(self.empty)
        self.setFocusProxy(self.table)
        self._show(())

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(
                "name", self.tr("Name"), lambda one: one.name or f"#{one.id}", 320,
                roles=((Role.ICON, lambda one: look.KIND_ICONS.get(one.kind, "circle")),),
                stretch=True,
            ),
            Column("account", self.tr("Customer"), lambda one: one.account, 260),
            Column("by", self.tr("Deleted by"), lambda one: one.by, 180),
            Column("at", self.tr("Deleted"), lambda one: when_text(one.at), 160,
                   sort=lambda one: one.at),
        )  # fmt: skip

    def load(self) -> None:
        """Read what was deleted of the kind that is chosen."""
        kind = self.kind.currentData()
        if kind:
            self.read(partial(_read, self.context.catalogue, kind), self._show)

    def _show(self, found: tuple[DeletedRow, ...]) -> None:
        self.model.set_rows(found)
        self.table.setVisible(bool(found))
        self.empty.setVisible(not found)
        self._allow()

    def _allow(self) -> None:
        self.back_button.setEnabled(self.table.current() is not None)

    def take_back(self) -> None:
        """Let the record chosen stand again (Enter)."""
        one = self.table.current()
        if one is None:
            return
        operation = uuid4()
        self.write(
            partial(_take_back, self.context.catalogue, one, operation),
            partial(self._on_back, one, operation),
            changes=(one.kind,),
        )

    def _on_back(self, one: DeletedRow, operation: UUID, _done: Any) -> None:
        words = self.tr("Taken back: %1").replace("%1", one.name or f"#{one.id}")
        self.context.message(words)
        self.context.offer_undo(words, operation, (one.kind,))

    def key(self) -> tuple[Any, ...]:
        """One tab."""
        return ("deleted",)

    def status_text(self) -> tuple[str, ...]:
        """Return how many there are."""
        return (self.tr("%n deleted record(s)", None, len(self.model.rows())),)


def _read(catalogue: Any, kind: str, session: Any) -> tuple[DeletedRow, ...]:
    """Runs on a worker."""
    from crm_desktop.models.queries.deleted import deleted

    return deleted(session, catalogue, kind)


def _take_back(catalogue: Any, one: DeletedRow, operation: UUID, session: Any) -> None:
    """Runs on a worker."""
    from crm_desktop.models.queries.deleted import take_back

    take_back(session, catalogue, one, operation)
