"""Choosing a field from the tree, with sample values, and how it is printed."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.fields import Type
from crm_desktop.models.text import norm
from crm_desktop.reports.letters.merge_fields import MergeField
from crm_desktop.views.access.frame import ActDialog
from crm_desktop.views.look import spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.templates.text.nodes import Json

NAME = int(Qt.ItemDataRole.UserRole)


class FieldDialog(ActDialog):
    """Chooses a field; `span()` is what stands in the template when it is accepted."""

    def __init__(
        self,
        known: Mapping[str, MergeField],
        computed: list[str],
        samples: Mapping[str, str],
        inside: str = "",
        given: Json | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._known, self._given = known, dict(given or {})
        title = self.tr("Field") if given else self.tr("Insert field")
        verb = self.tr("Use") if given else self.tr("Insert field")
        self.set_words(title, title, "", verb)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a field"))
        self.search.setClearButtonEnabled(True)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([self.tr("Field"), self.tr("Sample value")])
        self.tree.setMinimumHeight(280)
        self.tree.setColumnWidth(0, 230)
        self.tree.setIndentation(12)
        self.setMinimumWidth(spacing.wide(680))
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setAccessibleName(self.tr("Fields"))
        choice = QWidget()
        column = QVBoxLayout(choice)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.tree)
        choice.setFocusProxy(self.search)
        self.field_note = self.add_field(self.tr("Field"), choice)
        self.format = _combo(
            (("", self.tr("Usual")), ("date", self.tr("Date, short")),
             ("date_long", self.tr("Date with the month in words")), ("time", self.tr("Time")),
             ("number", self.tr("Number")), ("percent", self.tr("Per cent")),
             ("money", self.tr("Amount with currency")),
             ("money_whole", self.tr("Amount in whole units, with currency")),
             ("amount", self.tr("Amount alone"))), str(self._given.get("format", "")))  # fmt: skip
        self.case = _combo(
            (("", self.tr("As it is")), ("upper", self.tr("CAPITALS")),
             ("lower", self.tr("small letters")), ("capital_first", self.tr("First letter large"))),
            str(self._given.get("case", "")))  # fmt: skip
        self.if_empty = _combo(
            (("", self.tr("Leave it out")), ("drop", self.tr("Leave out the line")),
             ("text", self.tr("Print this text")), ("stop", self.tr("Do not print the letter"))),
            str(self._given.get("if_empty", "")))  # fmt: skip
        self.fallback = QLineEdit(str(self._given.get("fallback", "")))
        self.add_field(self.tr("Format"), self.format)
        self.add_field(self.tr("Letters"), self.case)
        self.add_field(self.tr("If empty"), self.if_empty)
        self.add_field(self.tr("Text instead"), self.fallback)
        self._fill(computed, samples, inside)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self.act.click)
        self.tree.itemActivated.connect(lambda *_at: self.act.click())
        self.tree.currentItemChanged.connect(lambda *_at: self._on_field())
        self.if_empty.currentIndexChanged.connect(self._allow)
        self.acted.connect(self._accept)
        self._choose(str(self._given.get("field", "")))
        self._allow()
        self.search.setFocus()

    def span(self) -> Json:
        """Return the span: the field and what was chosen of it, the rest as it was."""
        made = {key: value for key, value in self._given.items()
                if key not in ("field", "format", "case", "if_empty", "fallback")}  # fmt: skip
        made |= {"id": self._given.get("id", ""), "field": self.chosen()}
        for key, combo in (
            ("format", self.format),
            ("case", self.case),
            ("if_empty", self.if_empty),
        ):
            if combo.currentData():
                made[key] = combo.currentData()
        if self.if_empty.currentData() == "text" and self.fallback.text():
            made["fallback"] = self.fallback.text()
        return made

    def chosen(self) -> str:
        """Return the name of the field chosen, "" for none."""
        item = self.tree.currentItem()
        return str(item.data(0, NAME) or "") if item is not None else ""

    def _fill(self, computed: list[str], samples: Mapping[str, str], inside: str) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for name, one in self._known.items():
            if one.type is Type.LINKS or (one.list and one.list != inside):
                continue
            if one.group not in groups:
                group = groups[one.group] = QTreeWidgetItem([one.group, ""])
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item = QTreeWidgetItem([one.label, samples.get(name, "").replace("\n", ", ")])
            item.setData(0, NAME, name)
            groups[one.group].addChild(item)
        if computed:
            group = groups[""] = QTreeWidgetItem([self.tr("Computed values"), ""])
            for name in computed:
                item = QTreeWidgetItem([name, ""])
                item.setData(0, NAME, name)
                group.addChild(item)
        first = next(
            (one.group for one in self._known.values() if one.list == inside and inside), ""
        )
        order = sorted(groups, key=lambda name: name != first) if first else list(groups)
        self.tree.addTopLevelItems([groups[name] for name in order])
        self.tree.expandAll()

    def _items(self) -> list[QTreeWidgetItem]:
        groups = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        return [item for group in groups if group is not None for item in _below(group)]

    def _choose(self, name: str) -> None:
        for item in self._items():
            if item.data(0, NAME) == name:
                self.tree.setCurrentItem(item)
                return

    def _find(self, typed: str) -> None:
        wanted = norm(typed)
        first = None
        for item in self._items():
            fits = wanted in norm(item.text(0)) or wanted in norm(str(item.data(0, NAME)))
            item.setHidden(not fits)
            first = first or (item if fits else None)
        for number in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(number)
            if group is not None:
                group.setHidden(all(item.isHidden() for item in _below(group)))
        if first is not None and typed:
            self.tree.setCurrentItem(first)

    def _on_field(self) -> None:
        known = self._known.get(self.chosen())
        if known is not None and not self._given.get("field"):
            self.format.setCurrentIndex(max(0, self.format.findData(known.format)))

    def _allow(self) -> None:
        self.fallback.setEnabled(self.if_empty.currentData() == "text")

    def _accept(self) -> None:
        if not self.chosen():
            self.complain(self.field_note, self.tr("Choose a field."), self.search)
            return
        self.accept()


def _combo(entries: tuple[tuple[str, str], ...], chosen: str) -> fields.ComboBox:
    combo = fields.ComboBox()
    for code, words in entries:
        combo.addItem(words, code)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    return combo


def _below(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (group.child(at) for at in range(group.childCount()))
    return [item for item in found if item is not None]
