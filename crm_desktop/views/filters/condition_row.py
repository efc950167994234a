"""One condition of a builder: field, operator, value, and a sentence below what is not finished."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.models.fields import Field, Kind
from crm_desktop.models.filters import Condition, operators, values_of
from crm_desktop.models.filters.checking import fits
from crm_desktop.models.language import _
from crm_desktop.views.filters.field_line import field_line
from crm_desktop.views.filters.site import Site
from crm_desktop.views.filters.values.editor import note_name, show_value, value_editor
from crm_desktop.views.forms.editing.editors import Editor
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields

FIELD_WIDTH, OPERATOR_WIDTH = 208, 144


@dataclass(frozen=True, slots=True)
class Unread:
    """What stands in a line and cannot be read yet; kept while rows come and go around it."""

    text: str


class ConditionRow(QWidget):
    """`related` asks to become records along a relation; `removed` asks to go."""

    related = Signal(object)  # (relation, field or "")
    removed = Signal()

    def __init__(self, site: Site, kind: str, given: Condition | None = None) -> None:
        super().__init__()
        self._site = site
        self._kind: Kind = site.catalogue.kind(kind)
        self._field: Field | None = None
        self._editor: Editor | None = None
        self.field = field_line(site.context, lambda typed: site.find(kind, typed), self._on_field)
        self.field.setPlaceholderText(self.tr("Choose a field"))
        self.field.setAccessibleName(self.tr("Field"))
        self.field.setFixedWidth(spacing.wide(FIELD_WIDTH))
        self.operator = fields.ComboBox()
        self.operator.setAccessibleName(self.tr("Comparison"))
        self.operator.setFixedWidth(spacing.wide(OPERATOR_WIDTH))
        self.operator.currentIndexChanged.connect(self._on_operator)
        self.remove = parts.icon_button("x", self.tr("Remove this condition (Alt+Del)"))
        self.remove.clicked.connect(self.removed)
        self.note = fields.FieldNote(parent=self)
        self._line = QHBoxLayout()
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(spacing.GAP_8)
        top = Qt.AlignmentFlag.AlignTop
        self._line.addWidget(self.field, 0, top)
        self._line.addWidget(self.operator, 0, top)
        self._place = QVBoxLayout()
        self._line.addLayout(self._place, 1)
        self._line.addWidget(self.remove, 0, top)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._line)
        column.addLayout(below)
        self.setFocusProxy(self.field)
        self.operator.hide()
        if given is not None:
            self._show(given)

    # --- what is built ---------------------------------------------------------------------

    def is_blank(self) -> bool:
        """Return whether nobody has chosen a field yet."""
        return self._field is None

    def part(self) -> Condition | None:
        """Return the condition, None while it is not finished."""
        if self._field is None or self.problem():
            return None
        return Condition(self._field.name, self._op(), self._value())

    def draft(self) -> Condition | None:
        """Return what stands here, finished or not, so that it can be shown again."""
        if self._field is None:
            return None
        try:
            return Condition(self._field.name, self._op(), self._value())
        except ValueError:
            line = self._editor.marked() if self._editor is not None else None
            text = line.text() if isinstance(line, QLineEdit) else ""
            return Condition(self._field.name, self._op(), Unread(text))

    def problem(self) -> str:
        """Return why the condition is not finished, "" where it is."""
        if self._field is None:
            return self.tr("Choose a field, or remove this condition.")
        if self._editor is None:
            return ""
        sentence = self._editor.problem()
        if sentence:
            return sentence
        value = self._value()
        if value is None:
            line = self._editor.marked()
            if isinstance(line, QLineEdit) and line.text().strip():
                return self.tr("This value does not fit the field.")
            return self.tr("Give a value to compare with.")
        if not fits(self._field, Condition(self._field.name, self._op(), value)):
            return self.tr("This value does not fit the field.")
        return ""

    def mark(self) -> str:
        """Mark what is not finished, in place; return the sentence."""
        sentence = self.problem()
        self.note.set(sentence, "bad" if sentence else "")
        fields.set_state(self.field, "bad" if sentence and self._field is None else "")
        if self._editor is not None:
            self._editor.set_state("bad" if sentence else "")
        return sentence

    def focus_problem(self) -> None:
        """Put the cursor where the condition is not finished."""
        (self._editor or self.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Return the widgets in the order of Tab."""
        editor = [] if self._editor is None else [self._editor]
        return [self.field, self.operator, *editor, self.remove]

    def _op(self) -> str:
        return str(self.operator.currentData())

    def _value(self) -> Any:
        return None if self._editor is None else self._editor.value()

    # --- choosing --------------------------------------------------------------------------

    def _show(self, given: Condition) -> None:
        self._choose(self._kind.field(given.field), given.op, given.value)

    def _on_field(self, chosen: tuple[str, ...]) -> None:
        if chosen[0] != "field":
            self.related.emit((chosen[1], chosen[2] if len(chosen) > 2 else ""))
            return
        field = self._kind.field(chosen[1])
        codes = [each.code for each in operators(field)]
        op = self._op() if self._field is not None and self._op() in codes else codes[0]
        draft = self.draft()
        value = None if draft is None else draft.value
        same = self._field is not None and self._field.type is field.type and not field.refers_to
        self._choose(field, op, value if same else None)
        self._said()
        (self.operator if len(codes) > 1 else self._editor or self.operator).setFocus()

    def choose(self, name: str) -> None:
        """Take a field, as if it had been chosen from the list."""
        self._on_field(("field", name))

    def _choose(self, field: Field, op: str, value: Any) -> None:
        self._field = field
        self.field.show_choice(_(field.label))
        self.operator.blockSignals(True)
        self.operator.clear()
        for each in operators(field):
            self.operator.addItem(each.label, each.code)
        self.operator.setCurrentIndex(max(0, self.operator.findData(op)))
        self.operator.blockSignals(False)
        self.operator.show()
        self._make_editor(value)

    def _on_operator(self) -> None:
        if self._field is None:
            return
        draft = self._editor_value()
        takes = values_of(self._op())
        if takes == "several" and draft is not None and not isinstance(draft, tuple):
            draft = (draft,)
        elif takes == "one" and isinstance(draft, tuple):
            draft = next((each for each in draft if each is not None), None)
        elif takes == "pair" and draft is not None and not isinstance(draft, tuple):
            draft = (draft, None)
        elif takes == "pair" and isinstance(draft, tuple):
            draft = (*draft, None)[:2]
        self._make_editor(draft)
        self._said()

    def _editor_value(self) -> Any:
        try:
            return self._value()
        except ValueError:
            return None

    def _make_editor(self, value: Any) -> None:
        if self._editor is not None:
            self._place.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
        assert self._field is not None
        made = value_editor(self._site, self._kind, self._field, self._op())
        self._editor = made
        if made is None:
            self._site.rebuilt()
            return
        made.name_it(_(self._field.label))
        self._place.addWidget(made)
        if isinstance(value, Unread):
            line = made.marked()
            if isinstance(line, QLineEdit):
                line.setText(value.text)
        elif value is not None:
            if not fits(self._field, Condition(self._field.name, self._op(), value)):
                value = None
            if value is not None:
                show_value(self._site, self._field, made, value)
        made.edited.connect(self._on_edited)
        self._site.rebuilt()

    def _on_edited(self) -> None:
        if self._editor is not None and self._field is not None:
            value = self._editor_value()
            note_name(self._site, self._field, self._editor, value)
        if self.note.text():
            self.mark()  # what was marked is unmarked as soon as it is well
        self._site.changed(("value", id(self)))

    def _said(self) -> None:
        if self.note.text():
            self.mark()
        self._site.changed(("shape", id(self)))
