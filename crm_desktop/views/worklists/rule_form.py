"""The form of one rule on data."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from crm_desktop.models.errors import InvalidInput, UserError
from crm_desktop.models.fields import KINDS, Catalogue, Field, Type
from crm_desktop.models.fields.rules import DataRule
from crm_desktop.models.language import _
from crm_desktop.views.context import Context
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields

# Kinds about which rules are written: those that hang on an account.
RULED_KINDS = ("account", "contact", "opportunity", "project", "document", "service", "sale",
               "activity", "task")  # fmt: skip
MOST_DAYS = 3650
COLUMNS = 3
WIDTH = 280  # of a choice


def offered(catalogue: Catalogue, kind: str) -> list[Field]:
    """Return the fields that can be asked for: all that are typed, whoever may read them."""
    own = catalogue.kinds[kind].fields if kind in catalogue.kinds else ()
    every = (*KINDS[kind].fields, *(field for field in own if field.custom))
    return [
        field
        for field in every
        if (field.editable or field.custom)
        and not field.worked_out
        and not (field.required and field.default is not None)
        and field.type is not Type.BOOLEAN
        and field.name != "account_id"
    ]


class RuleForm(QWidget):
    """`saved` sends the rule as typed, `dropped` the one to be deleted; `edited`: typed on."""

    saved = Signal(object)
    dropped = Signal(object)
    edited = Signal()

    def __init__(self, context: Context, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = context.catalogue
        self._rule = DataRule(None, "")
        self.ticks: dict[str, fields.CheckBox] = {}
        self.name = QLineEdit()
        self.name.setMaxLength(100)
        self.kind = fields.ComboBox()
        for name in RULED_KINDS:
            self.kind.addItem(_(KINDS[name].plural), name)
        self.tier = self._choice("tier")
        self.segment = self._choice("segment")
        self.status = fields.ComboBox()
        self.status.addItem(self.tr("any"), "")
        for code, label in KINDS["account"].field("status").choices:
            self.status.addItem(_(label), code)
        self.days = QSpinBox()
        self.days.setRange(0, MOST_DAYS)
        self.days.setSpecialValueText(self.tr("never"))
        self.days.setFixedWidth(spacing.FIELD_CHOICE)
        self.active = fields.CheckBox(self.tr("In force"))
        self.notes: dict[str, fields.FieldNote] = {}
        self.grid = QGridLayout()
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(spacing.GAP_16)
        self.grid.setVerticalSpacing(spacing.GAP_4)
        self.told = InlineMessage()
        self.save = parts.button(self.tr("Save rule"), kind="primary", shortcut="Ctrl+S")
        self.drop = parts.button(self.tr("Delete rule"), kind="danger")
        self._may_change = may_change
        self._lay_out()
        self.kind.currentIndexChanged.connect(lambda _row: self._offer(()))
        for typed in (self.name.textChanged, self.days.valueChanged, self.active.toggled):
            typed.connect(self.edited)
        for box in (self.kind, self.tier, self.segment, self.status):
            box.currentIndexChanged.connect(self.edited)
        self.save.clicked.connect(lambda: self.saved.emit(self.typed()))
        self.drop.clicked.connect(lambda: self.dropped.emit(self._rule))
        self.show_rule(self._rule)

    def _choice(self, kind: str) -> fields.ComboBox:
        box = fields.ComboBox()
        box.addItem(self.tr("any"), None)
        for option in self._catalogue.options.get(kind, ()):
            box.addItem(option.label, option.value)
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        edge = spacing.EDGE
        column.setContentsMargins(edge - fields.GUTTER, edge, edge, edge)
        column.setSpacing(spacing.GAP_8)
        self._indent(column, self.told)
        self._add(column, "name", self.tr("Name"), self.name, required=True)
        self._add(column, "", self.tr("For"), self.kind)
        self._indent(column, parts.heading(self.tr("Of accounts")))
        self._add(column, "", self.tr("Tier"), self.tier)
        self._add(column, "", self.tr("Segment"), self.segment)
        self._add(column, "", self.tr("Status"), self.status)
        self._indent(column, parts.heading(self.tr("What is asked for")))
        ticks = QWidget()
        ticks.setLayout(self.grid)
        ticks.setAccessibleName(self.tr("Fields that must be filled in"))
        self._add(column, "required", self.tr("Filled in"), ticks)
        self._add(column, "verify_days", self.tr("Verify every (days)"), self.days)
        self._add(column, "", self.tr("State"), self.active)
        for box in (self.kind, self.tier, self.segment, self.status):
            box.setFixedWidth(spacing.wide(WIDTH))
        self.name.setMaximumWidth(spacing.wide(2 * WIDTH))
        column.addStretch(1)
        self.foot = QWidget()  # stays in sight below the form, which scrolls
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(edge, spacing.GAP_12, edge, spacing.GAP_12)
        foot.addWidget(self.drop)
        foot.addStretch(1)
        foot.addWidget(self.save)
        for each in (self.name, self.kind, self.tier, self.segment, self.status, self.days,
                     self.active, self.save, self.drop):  # fmt: skip
            each.setEnabled(self._may_change)

    def _indent(self, column: QVBoxLayout, widget: QWidget) -> None:
        """Put what has no label where the text of the labels begins."""
        row = QVBoxLayout()
        row.setContentsMargins(fields.GUTTER, 0, 0, 0)
        row.addWidget(widget)
        column.addLayout(row)

    def _add(
        self, column: QVBoxLayout, name: str, label: str, widget: QWidget, *, required: bool = False
    ) -> None:
        words = fields.field_label(label, required)
        words.setBuddy(widget)
        widget.setAccessibleName(widget.accessibleName() or label)
        note = fields.FieldNote("", parent=self)
        if name:
            self.notes[name] = note
        line = QHBoxLayout()
        line.addWidget(widget, 0 if isinstance(widget, fields.ComboBox | QSpinBox) else 1)
        line.addStretch(0 if isinstance(widget, QLineEdit) else 1)
        below = QVBoxLayout()
        below.setSpacing(spacing.GAP_4)
        below.addLayout(line)
        below.addWidget(note)
        row = QHBoxLayout()
        row.setSpacing(spacing.GAP_8)
        row.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(below, 1)
        column.addLayout(row)

    # --- what is shown ---------------------------------------------------------------------

    def show_rule(self, rule: DataRule) -> None:
        """Show a rule as it is stored; one without a key is new."""
        self._rule = rule
        self.told.clear()
        self._fill(rule)
        self.drop.setVisible(rule.id is not None)

    def put_back(self, typed: DataRule) -> None:
        """Show what was typed of the rule that is shown, over what is stored."""
        self._rule = replace(self._rule, version=typed.version)
        self._fill(typed)

    def _fill(self, rule: DataRule) -> None:
        for note in self.notes.values():
            note.set("")
        self.name.setText(rule.name)
        self.kind.blockSignals(True)
        self.kind.setCurrentIndex(max(0, self.kind.findData(rule.kind)))
        self.kind.blockSignals(False)
        for box, value in (
            (self.tier, rule.tier_id), (self.segment, rule.segment_id), (self.status, rule.status),
        ):  # fmt: skip
            box.setCurrentIndex(max(0, box.findData(value)))
        self.days.setValue(rule.verify_days or 0)
        self.active.setChecked(rule.active)
        self._offer(rule.required)

    def _offer(self, chosen: tuple[str, ...]) -> None:
        """Offer the fields of the kind; what a rule names and nobody knows any more stays named."""
        for tick in self.ticks.values():
            self.grid.removeWidget(tick)
            tick.deleteLater()
        kind = str(self.kind.currentData())
        known = {field.name: _(field.label) for field in offered(self._catalogue, kind)}
        known |= {name: name for name in chosen if name not in known}
        self.ticks = {}
        rows = -(-len(known) // COLUMNS)
        for place, (name, label) in enumerate(known.items()):
            tick = fields.CheckBox(label.replace("&", "&&"))
            tick.setChecked(name in chosen)
            tick.setEnabled(self._may_change)
            tick.toggled.connect(self.edited)
            self.grid.addWidget(tick, place % rows, place // rows)
            self.ticks[name] = tick
        self.days.setEnabled(self._may_change and kind == "account")

    def typed(self) -> DataRule:
        """Return the rule as it stands in the form."""
        kind = str(self.kind.currentData())
        return replace(
            self._rule,
            name=self.name.text().strip(),
            kind=kind,
            required=tuple(name for name, tick in self.ticks.items() if tick.isChecked()),
            tier_id=self.tier.currentData(),
            segment_id=self.segment.currentData(),
            status=str(self.status.currentData() or ""),
            verify_days=(self.days.value() or None) if kind == "account" else None,
            active=self.active.isChecked(),
        )

    def modified(self) -> bool:
        """Return whether the form differs from what is stored."""
        typed = self.typed()
        if set(typed.required) == set(self._rule.required):
            typed = replace(typed, required=self._rule.required)
        return self._may_change and typed != self._rule

    def refused(self, error: UserError) -> None:
        """Say at its field what is wrong; what was typed stays."""
        note = self.notes.get(error.field) if isinstance(error, InvalidInput) else None
        for each in self.notes.values():
            each.set("")
        if note is not None:
            note.set(str(error), "bad")
        else:
            self.told.say(str(error))
