"""Two versions of a plan side by side, as a table of what differs."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _
from crm_desktop.models.queries.plans.comparing import NOW, Changed, Version
from crm_desktop.models.queries.plans.rows import PlanHead
from crm_desktop.models.queries.rows import Row
from crm_desktop.views import values
from crm_desktop.views.context import Context
from crm_desktop.views.lists.empty import RowsOrWords
from crm_desktop.views.look import Role, parts, setup_table, spacing
from crm_desktop.views.look.form import fields

Index = QModelIndex | QPersistentModelIndex
ICONS = {"added": ("plus", "good"), "removed": ("minus", "bad"), "changed": ("pencil", "")}


@dataclass(frozen=True)
class Difference:
    """One line: what it is about, how it was and how it is; a heading has no key."""

    what: str
    was: str = ""
    now: str = ""
    icon: str = ""
    tone: str = ""
    key: tuple[str, int] | None = None


class Differences(QAbstractTableModel):
    """Lines of what differs, under a heading for each part of the plan."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[Difference, ...] = ()
        self._titles = ("", "")

    def show_changes(
        self, catalogue: Catalogue, found: Sequence[Changed], titles: tuple[str, str]
    ) -> None:
        """Show these changes; `titles` name the two sides."""
        self.beginResetModel()
        self._titles = titles
        self.lines = tuple(self._lines(catalogue, found))
        self.endResetModel()

    def _lines(self, catalogue: Catalogue, found: Sequence[Changed]) -> list[Difference]:
        lines: list[Difference] = []
        kind_name = ""
        for change in found:
            kind = catalogue.kind(change.kind)
            if change.kind != kind_name:
                kind_name = change.kind
                lines.append(Difference(_(kind.plural)))
            icon, tone = ICONS[change.what]
            title = change.row.label(kind.title)
            key = (change.kind, change.id)
            if change.what == "changed" and change.old and change.new:
                for name in change.fields:
                    field = kind.field(name)
                    words = f"{title} · {_(field.label)}" if change.kind != "account_plan" else (
                        _(field.label)
                    )  # fmt: skip
                    was = values.value_text(catalogue, field, change.old[name], change.old)
                    now = values.value_text(catalogue, field, change.new[name], change.new)
                    lines.append(Difference(words, was, now, icon, tone, key))
                continue
            there = self.tr("removed") if change.what == "removed" else ""
            told = self._told(catalogue, change.row)
            if change.what == "removed":
                lines.append(Difference(title, told, there, icon, tone, key))
            else:
                lines.append(Difference(title, values.MISSING, told, icon, tone, key))
        return lines

    def _told(self, catalogue: Catalogue, row: Row) -> str:
        """Return the first values of a row that came or went, in words."""
        kind = catalogue.kind(row.kind)
        told = [
            values.value_text(catalogue, kind.field(name), row[name], row)
            for name in kind.columns
            if name not in (kind.title, "account_plan_id") and row[name] not in (None, "")
        ]
        return ", ".join(told[:4]) or self.tr("added")

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("What"), *self._titles)[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        text = (line.what, line.was, line.now)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text or ("\u00a0" if line.key is None else None)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return text
        if role == Role.ICON and index.column() == 0:
            return line.icon or None
        if role == Role.TONE:
            if line.key is None:
                return ""
            return "second" if index.column() == 1 else line.tone if index.column() == 2 else ""
        if role == Role.BOLD:
            return line.key is None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.lines[index.row()].key is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class ComparePanel(QWidget):
    """Two choices of a version, and below them what differs between the two."""

    def __init__(self, context: Context, head: PlanHead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._head = context, head
        self.versions: tuple[Version, ...] = ()
        self.before, self.after = fields.ComboBox(), fields.ComboBox()
        self.before.setAccessibleName(self.tr("Compare from"))
        self.after.setAccessibleName(self.tr("Compare with"))
        self.model = Differences(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        setup_table(self.table)
        self.table.setAccessibleName(self.tr("What differs"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSortIndicatorShown(False)
        self.heading = parts.Heading(self.tr("What changed"), line=False)
        self.loading = parts.LoadingBar()
        self.stack = RowsOrWords(self.table)
        row = QHBoxLayout()
        row.setContentsMargins(spacing.EDGE, spacing.GAP_4, spacing.EDGE, spacing.GAP_4)
        row.setSpacing(spacing.GAP_8)
        row.addWidget(self.heading, 1)
        row.addWidget(self.before)
        row.addWidget(parts.Label("→", "body", "second"))
        row.addWidget(self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.loading)
        column.addWidget(self.stack, 1)
        for choice in (self.before, self.after):
            choice.activated.connect(lambda _at: self.load())
        self.table.activated.connect(self._open)
        self.setFocusProxy(self.table)

    def show_versions(self, versions: tuple[Version, ...]) -> None:
        """Offer these versions; at first the last one is compared with the plan of now."""
        chosen = self.before.currentData(), self.after.currentData()
        self.versions = versions
        for choice in (self.before, self.after):
            choice.clear()
            if choice is self.after:
                choice.addItem(self.tr("Now"), NOW)
            for version in versions:
                choice.addItem(self.version_name(version), version.number)
            choice.setEnabled(bool(versions))
        if versions:
            for choice, number in zip((self.before, self.after), chosen, strict=True):
                choice.setCurrentIndex(max(0, choice.findData(number)))
        self.load()

    def version_name(self, version: Version) -> str:
        """Return what a version is called: its number and day."""
        words = self.tr("Version %1, %2", "%1 a number, %2 a day")
        day = values.short_date(version.taken_at.astimezone().date())
        return words.replace("%1", str(version.number)).replace("%2", day)

    def choose(self, before: int, after: int = NOW) -> None:
        """Compare these two."""
        self.before.setCurrentIndex(max(0, self.before.findData(before)))
        self.after.setCurrentIndex(max(0, self.after.findData(after)))
        self.load()

    def load(self) -> None:
        """Compare what is chosen."""
        if not self.versions:
            self._say(self.tr("No version yet"),
                      self.tr("The first approval or review freezes one; from then on the program"
                              " says what has changed."))  # fmt: skip
            return
        self.loading.start()
        self._context.background.read(
            partial(
                _compare,
                self._context.catalogue,
                self._head.id,
                int(self.before.currentData()),
                int(self.after.currentData()),
            ),
            self._show,
            failed=self._failed,
            token=("compare", id(self)),
        )

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        self._say(self.tr("This could not be compared"), str(error))

    def _show(self, found: tuple[Changed, ...]) -> None:
        self.loading.stop()
        sides = (self.before.currentText(), self.after.currentText())
        self.model.show_changes(self._context.catalogue, found, sides)
        self.heading.set_count(len(found))
        if found:
            self.stack.setCurrentWidget(self.table)
        else:
            self._say(self.tr("Nothing has changed"), "")

    def _say(self, title: str, sentence: str) -> None:
        self.heading.set_count(None)
        self.stack.say(parts.EmptyState(title, sentence, icon="history"))

    def _open(self, index: QModelIndex) -> None:
        line = self.model.lines[index.row()]
        if line.key is not None and line.icon != "minus":
            kind, number = line.key
            self._context.open_form(kind, number, self._head.account_id)


def _compare(catalogue: Any, plan_id: int, before: int, after: int, session: Any) -> Any:
    """Runs on a worker."""
    from crm_desktop.models.queries.plans.comparing import compare

    return compare(session, catalogue, plan_id, before, after)
