"""What is asked for a condition, a repeated table, computed values and the page of a template."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from crm_desktop.models.fields import NUMBER_TYPES, Type
from crm_desktop.reports.expressions.grammar import check, ring
from crm_desktop.reports.letters.merge_fields import MergeField
from crm_desktop.views.access.frame import ActDialog
from crm_desktop.views.look.form import fields
from crm_desktop.views.paper.window_choice import OWN, windows
from crm_desktop.views.templates.text.nodes import Json

Known = Mapping[str, MergeField]
DATA = int(Qt.ItemDataRole.UserRole)


class ConditionDialog(ActDialog):
    """Asks when blocks are printed: where a field is filled, or where an expression holds."""

    def __init__(
        self, known: Known, names: frozenset[str], given: Json, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._names = names
        title = self.tr("Condition")
        self.set_words(title, title, self.tr("What stands between the two marks is printed only "
                                             "where this holds."), self.tr("Use"))  # fmt: skip
        self.field = fields.ComboBox()
        self.field.addItem(self.tr("an expression"), "")
        for name, one in known.items():
            if not one.list or one.type is Type.LINKS:
                self.field.addItem(f"{one.group}: {one.label}", name)
        self.field.setCurrentIndex(max(0, self.field.findData(given.get("field", ""))))
        self.when = fields.TextBox(3)
        self.when.setPlainText(str(given.get("when", "")))
        self.add_field(self.tr("Only if filled"), self.field)
        note = self.tr("For example: count(services) > 0")
        self.note = self.add_field(self.tr("Expression"), self.when, note=note)
        self.field.currentIndexChanged.connect(self._allow)
        self.acted.connect(self._accept)
        self._allow()

    def head(self) -> Json:
        """Return what the condition asks."""
        if self.field.currentData():
            return {"field": self.field.currentData()}
        return {"when": self.when.toPlainText().strip()}

    def _allow(self) -> None:
        self.when.setEnabled(not self.field.currentData())

    def _accept(self) -> None:
        if not self.field.currentData():
            faults = check(self.when.toPlainText().strip(), self._names)
            if faults:
                self.complain(self.note, str(faults[0]), self.when)
                return
        self.accept()


class TableDialog(ActDialog):
    """Asks which list a table goes through, and for its columns."""

    def __init__(self, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        title = self.tr("Repeated table")
        self.set_words(title, title, self.tr("The table gets a line for each record of the list."),
                       self.tr("Insert table"))  # fmt: skip
        self.list = fields.ComboBox()
        for one in known.values():
            if one.type is Type.LINKS:
                self.list.addItem(one.label, one.name)
        self.columns = QListWidget()
        self.columns.setMinimumHeight(200)
        self.add_field(self.tr("List"), self.list)
        self.note = self.add_field(self.tr("Columns"), self.columns)
        self.list.currentIndexChanged.connect(self._fill)
        self.acted.connect(self._accept)
        self._fill()

    def _fill(self) -> None:
        self.columns.clear()
        for number, one in enumerate(self._of_list()):
            item = QListWidgetItem(one.label)
            item.setData(DATA, one.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if number < 2 else Qt.CheckState.Unchecked
            item.setCheckState(state)
            self.columns.addItem(item)

    def _of_list(self) -> list[MergeField]:
        wanted = self.list.currentData()
        return [one for one in self._known.values()
                if one.list == wanted and one.type is not Type.LINKS]  # fmt: skip

    def _chosen(self) -> list[MergeField]:
        items = [self.columns.item(at) for at in range(self.columns.count())]
        return [self._known[str(item.data(DATA))] for item in items
                if item.checkState() == Qt.CheckState.Checked]  # fmt: skip

    def block(self) -> Json:
        """Return the table."""
        columns = [
            {
                "id": "",
                "heading": [{"id": "", "text": one.label}],
                "cell": [{"id": "", "field": one.name,
                          **({"format": one.format} if one.format else {})}],
                **({"align": "right"} if one.type in NUMBER_TYPES else {}),
            }
            for one in self._chosen()
        ]  # fmt: skip
        return {"kind": "table", "id": "", "rows": self.list.currentData(), "columns": columns}

    def _accept(self) -> None:
        if not 0 < len(self._chosen()) <= 12:
            self.complain(self.note, self.tr("Choose 1 to 12 columns."), self.columns)
            return
        self.accept()


class ComputedDialog(ActDialog):
    """Asks for the computed values, each in a line: name = expression."""

    def __init__(
        self, names: frozenset[str], given: list[Json], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._names, self._given = names, given
        title = self.tr("Computed values")
        self.set_words(title, title, self.tr("One in each line: its name, =, and how it is worked "
                                             "out."), self.tr("Use"))  # fmt: skip
        self.lines = fields.TextBox(8)
        self.lines.setPlainText("\n".join(f"{o['name']} = {o['expression']}" for o in given))
        note = self.tr("For example: yearly = sum(services.price) * 12")
        self.note = self.add_field(self.tr("Values"), self.lines, note=note)
        self.acted.connect(self._accept)
        self.lines.setFocus()

    def computed(self) -> list[Json]:
        """Return the values."""
        ids = {one["name"]: one["id"] for one in self._given}
        found = []
        for line in self.lines.toPlainText().splitlines():
            name, _equals, expression = line.partition("=")
            if line.strip():
                name = name.strip()
                found.append({"id": ids.get(name, f"value-{name}"), "name": name,
                              "expression": expression.strip()})  # fmt: skip
        return found

    def _accept(self) -> None:
        made = self.computed()
        names = [one["name"] for one in made]
        known = self._names | set(names)
        for number, one in enumerate(made, 1):
            place = self.tr("Line %1: ").replace("%1", str(number))
            if not one["name"].isidentifier() or names.count(one["name"]) > 1:
                sentence = self.tr("give each value a name of its own, without blanks")
                self.complain(self.note, place + sentence, self.lines)
                return
            if faults := check(one["expression"], known):
                self.complain(self.note, place + str(faults[0]), self.lines)
                return
        if around := ring({one["name"]: one["expression"] for one in made}):
            sentence = self.tr("The values ask for each other in a ring: %1")
            self.complain(self.note, sentence.replace("%1", " → ".join(around)), self.lines)
            return
        self.accept()


class PageDialog(ActDialog):
    """Asks for window, fold marks, font and margins of the page."""

    def __init__(self, page: Json, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        title = self.tr("Page")
        self.set_words(title, title, "", self.tr("Use"))
        self.windows = fields.ComboBox()
        self.windows.addItem(self.tr("No window"), "")
        for option in windows():
            if option.value != OWN:  # that one belongs to a printer's stock, not to a template
                self.windows.addItem(option.label, option.value)
        self.windows.setCurrentIndex(max(0, self.windows.findData(page.get("window", ""))))
        self.folds = fields.CheckBox(self.tr("Print marks where the sheet is folded"))
        self.folds.setChecked(bool(page.get("folds")))
        self.family = fields.ComboBox()
        for code, words in (("sans", "Noto Sans"), ("serif", "Noto Serif"),
                            ("liberation", "Liberation Sans")):  # fmt: skip
            self.family.addItem(words, code)
        self.family.setCurrentIndex(max(0, self.family.findData(page.get("font", "sans"))))
        self.add_field(self.tr("Address window"), self.windows)
        self.add_field(self.tr("Folds"), self.folds)
        self.add_field(self.tr("Font"), self.family)
        self.acted.connect(self.accept)

    def page(self) -> Json:
        """Return the page as chosen."""
        return {**self._page, "window": self.windows.currentData(), "folds": self.folds.isChecked(),
                "font": self.family.currentData()}  # fmt: skip


def when_accepted(dialog: ActDialog, then: Callable[[], object]) -> None:
    """Open a dialog; `then` runs when it is accepted."""
    dialog.accepted.connect(lambda: then())
    dialog.open()
