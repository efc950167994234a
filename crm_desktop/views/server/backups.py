"""The page of backups: when the last one was taken, and whether it can be restored."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.models.queries.administration import BackupRow
from crm_desktop.views.context import Context
from crm_desktop.views.look import Role, parts
from crm_desktop.views.people.page import AdminPage
from crm_desktop.views.people.rows import Column, RowsModel, RowsTable
from crm_desktop.views.values import number_text, when_text

MEGABYTE = 1_000_000


class BackupsPage(AdminPage):
    """Backups are taken by crm-admin on the server's side; here an admin sees that they are."""

    name = "backups"
    icon = "database"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Backups"), parent)
        self.model = RowsModel(self._columns(), lambda one: one.id, self)
        self.table = RowsTable(self.model, self.tr("Backups"))
        self.none = parts.EmptyState(
            self.tr("No backup has been taken yet"),
            self.tr(
                "On the server, or where PostgreSQL's programs are: crm-admin backup FOLDER"
                " --rehearse. Let the scheduler do it every night."
            ),
            icon="database",
        )
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        column.addWidget(self.none)
        self.none.hide()
        self.setFocusProxy(self.table)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(
                "taken_at",
                self.tr("Taken"),
                lambda one: when_text(one.taken_at),
                190,
                sort=lambda one: one.taken_at,
                roles=((Role.ICON, lambda _one: "database"),),
            ),
            Column("name", self.tr("Folder"), lambda one: one.name, 180),
            Column("rows", self.tr("Rows"), lambda one: number_text(one.row_count), 90,
                   sort=lambda one: one.row_count, right=True),
            Column("size", self.tr("Size"), _size, 90, sort=lambda one: one.size, right=True),
            Column("rehearsed_at", self.tr("Tried"), self._tried, 150,
                   sort=lambda one: str(one.rehearsed_at or "")),
            Column("result", self.tr("Result"), self._result, 320, stretch=True,
                   roles=((Role.TONE, _tone),)),
        )  # fmt: skip

    def _tried(self, one: BackupRow) -> str:
        return when_text(one.rehearsed_at) if one.rehearsed_at else self.tr("not yet")

    def _result(self, one: BackupRow) -> str:
        if one.faults is None:
            return ""
        if not one.faults:
            return self.tr("It can be restored")
        return self.tr("%n fault(s):", None, one.faults) + " " + one.result

    def load(self) -> None:
        """Read what is known of backups."""
        self.read(_read, self._show)

    def _show(self, rows: tuple[BackupRow, ...]) -> None:
        self.model.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.none.setVisible(not rows)
        last = when_text(rows[0].taken_at) if rows else ""
        self.header.set_phrase(self.tr("The last one is of %1").replace("%1", last) if rows else "")

    def status_text(self) -> tuple[str, ...]:
        """Return how many backups are known."""
        return (self.tr("Backups: %1").replace("%1", number_text(len(self.model.rows()))),)


def _size(one: BackupRow) -> str:
    return f"{number_text(max(1, round(one.size / MEGABYTE)))} MB"


def _tone(one: BackupRow) -> str:
    if one.faults is None:
        return "second"
    return "bad" if one.faults else "good"


def _read(session: Any) -> tuple[BackupRow, ...]:
    from crm_desktop.models.queries.administration import backups

    return backups(session)
