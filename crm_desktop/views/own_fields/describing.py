"""The form that describes one field of the firm: from a CustomField to cells and back."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from crm_desktop.models.checks import Finding
from crm_desktop.models.fields import Field, Kind
from crm_desktop.models.fields.custom import TARGETS, CustomField, roles_for
from crm_desktop.models.fields.describing import CELLS, CHOICES, FOR, NUMBERS
from crm_desktop.models.language import _
from crm_desktop.views.context import Context
from crm_desktop.views.forms.editing.cells import UNREADABLE, FieldCell
from crm_desktop.views.forms.editing.editors import Editor, LineEditor
from crm_desktop.views.forms.editing.widgets import editor_for
from crm_desktop.views.forms.sheet import SectionBox, Sheet
from crm_desktop.views.look import spacing
from crm_desktop.views.own_fields.choices import ChoicesEditor
from crm_desktop.views.own_fields.role_rights import RoleRights


class WholeCell(FieldCell):
    """A cell whose value is one thing made of parts: kept and compared as it is."""

    def value(self) -> Any:
        return self.editor.value()

    def set_original(self, value: Any, label: str = "") -> None:
        self._original = value
        self.editor.set_value(value, label)
        self._compare()

    def _compare(self) -> None:
        self.changed = self.value() != self._original
        self.label.set_changed(self.changed)


class Description(QWidget):
    """The cells of one field. `edited` follows every change."""

    edited = Signal()

    def __init__(self, context: Context, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self.kind = context, kind
        self.given = CustomField(kind.name, "", "text")
        self.cells: dict[str, FieldCell] = {}
        self._sections = {_(one.section): one.section for one in kind.fields if one.section}
        self.sheet = Sheet()
        boxes = [
            SectionBox(heading, _(heading), [self._cell(field) for field in fields], [])
            for heading, fields in CELLS
        ]
        self.sheet.set_sections(boxes, spacing.EDGE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)

    def _cell(self, field: Field) -> FieldCell:
        if field.name == "refers_to":
            labels = {name: self._context.catalogue.kinds.get(name) for name in TARGETS}
            known = tuple((name, kind.label) for name, kind in labels.items() if kind is not None)
            field = replace(field, choices=known)
        made = WholeCell if field.name in ("choices", "rights") else FieldCell
        cell = made(field, self._editor(field))
        if field.name == "section" and isinstance(cell.editor, LineEditor):
            cell.editor.line.setCompleter(QCompleter(list(self._sections), cell.editor.line))
        cell.edited.connect(self._on_edited)
        self.cells[field.name] = cell
        return cell

    def _editor(self, field: Field) -> Editor:
        if field.name == "choices":
            return ChoicesEditor()
        if field.name == "rights":
            return RoleRights(roles_for(self.kind.name))
        return editor_for(self._context, field, lambda _name: None)

    def show_field(self, given: CustomField) -> None:
        """Show a field as it is stored; an empty one begins a new field."""
        self.given = given
        values: dict[str, Any] = {
            name: getattr(given, name) for name in self.cells if name != "rights"
        }
        values["section"] = _(given.section) if given.section else ""
        values["rights"] = (given.readers, given.writers)
        values["currency"] = given.currency or self._context.me.home_currency
        for name, cell in self.cells.items():
            cell.set_original(values[name])
            cell.say(None)
        if given.id is not None and isinstance(self.cells["code"].editor, LineEditor):
            self.cells["code"].editor.line.setReadOnly(True)
        self._fit()

    def field(self) -> CustomField | None:
        """Return the field as it is described now; None where something cannot be read."""
        values = {name: cell.value() for name, cell in self.cells.items()}
        if UNREADABLE in values.values():
            return None
        readers, writers = self.cells["rights"].editor.value()
        kind = str(values["type"] or "text")
        section = values["section"] or ""
        minimum, maximum = values["minimum"], values["maximum"]
        return replace(
            self.given,
            label=values["label"] or "",
            type=kind,
            code=values["code"] or "",
            section=self._sections.get(section, section),
            hint=values["hint"] or "",
            required=bool(values["required"]),
            max_length=values["max_length"] if kind in FOR["max_length"] else None,
            pattern=values["pattern"] if kind == "text" else None,
            decimals=values["decimals"] or 0 if kind == "number" else 0,
            minimum=_decimal(minimum) if kind in NUMBERS else None,
            maximum=_decimal(maximum) if kind in NUMBERS else None,
            default_value=values["default_value"] if kind in FOR["default_value"] else None,
            searched=bool(values["searched"]) and kind == "text",
            retired=bool(values["retired"]),
            currency=values["currency"] if kind == "money" else None,
            refers_to=values["refers_to"] if kind == "link" else None,
            choices=self.cells["choices"].editor.value() if kind in CHOICES else (),
            readers=readers,
            writers=writers,
        )

    def modified(self) -> bool:
        """Return whether something differs from what is stored."""
        return any(cell.changed for name, cell in self.cells.items() if not cell.isHidden())

    def say(self, attribute: str, sentence: str) -> bool:
        """Show what is wrong at its cell; False where there is none for it."""
        names = {"readers": "rights", "writers": "rights", "kind": "label"}
        cell = self.cells.get(names.get(attribute, attribute))
        if cell is None:
            return False
        cell.say(Finding(sentence, cell.field.name))
        self.sheet.ensureWidgetVisible(cell)
        cell.focus()
        return True

    def _on_edited(self, name: str) -> None:
        self.cells[name].say(None)
        if name == "type":
            self._fit()
        self.edited.emit()

    def _fit(self) -> None:
        """Show what a field of this type has."""
        kind = str(self.cells["type"].value() or "text")
        for name, types in FOR.items():
            self.cells[name].setVisible(kind in types)


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))
