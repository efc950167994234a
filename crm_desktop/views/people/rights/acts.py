"""The page of rights to act: the table of roles, and below it exceptions for single people."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.rows import Edit, Row
from crm_desktop.views.context import Context
from crm_desktop.views.lists.panel import ListPanel
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.people.page import AdminPage
from crm_desktop.views.people.rights.matrix import Matrix, MatrixTable


class ActsPage(AdminPage):
    """A tick is saved at once; the database asks these rights where it is the one that acts."""

    name = "rights"
    icon = "shield"
    changes = ("act_right",)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Rights to act"), parent)
        self.header.set_phrase(self.tr("A person may do what one of their roles may do"))
        self.matrix = Matrix(self.may_change, self)
        self.matrix.toggled.connect(self.toggle)
        self.table = MatrixTable(self.matrix, self.tr("Rights to act of roles"))
        self.heading = parts.heading(self.tr("Exceptions for single people"))
        self.exceptions = ListPanel(
            context,
            "act_right",
            fixed=(Condition("employee_id", "filled"),),
            new_button=self.may_change,
        )
        words = parts.Label(
            self.tr("An exception goes before the roles, whether it allows or forbids."),
            "caption",
            "second",
        )
        head = QVBoxLayout()
        head.setContentsMargins(spacing.EDGE, spacing.GAP_24, spacing.EDGE, 0)
        head.setSpacing(spacing.GAP_4)
        row = QHBoxLayout()
        row.addWidget(self.heading, 1)
        head.addLayout(row)
        head.addWidget(words)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table)
        column.addLayout(head)
        column.addWidget(self.exceptions, 1)
        self.setFocusProxy(self.table)

    def load(self) -> None:
        """Read all rights."""
        self.read(partial(_read, self.context.catalogue), self.matrix.set_rights)

    def toggle(self, act: str, role: str, allowed: bool) -> None:
        """Save one tick; somebody else's change meanwhile is shown instead."""
        row = self.matrix.rights.get((act, role))
        if row is None:
            edit = Edit("act_right", None, {"act": act, "role_name": role, "allowed": allowed})
        else:
            before = {"allowed": row["allowed"]}
            edit = Edit("act_right", row.id, {"allowed": allowed}, before, row.versions)
        self.save_edits((edit,), self._saved, self._of_roles())

    def _of_roles(self) -> Catalogue:
        """A right of a role names no person, which the form of an exception asks for."""
        kinds = self.context.catalogue.kinds
        of_role = kinds["act_right"].without(frozenset({"employee_id"}))
        return replace(self.context.catalogue, kinds={**kinds, "act_right": of_role})

    def _saved(self, _saved: Any) -> None:
        self.context.message(self.tr("Saved. It holds from now on."))

    def new_record(self) -> None:
        """Enter an exception for somebody."""
        if self.may_change:
            self.exceptions.new_record()

    def may_add(self) -> bool:
        """Return whether Ctrl+N makes sense here."""
        return self.may_change

    def edit_record(self) -> None:
        """Change the exception that is chosen."""
        self.exceptions.edit_record()

    def delete_record(self) -> None:
        """Ask, then take an exception away."""
        if self.exceptions.table.hasFocus():
            self.exceptions.delete_record()


def _read(catalogue: Any, session: Any) -> tuple[Row, ...]:
    from crm_desktop.models.queries.administration import entries

    return entries(session, catalogue, "act_right")
