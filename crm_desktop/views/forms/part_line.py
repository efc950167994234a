"""One part of a record as a line of fields: a contact detail, an address, a line of a sale."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.models.checks import Finding, check_record, tidy
from crm_desktop.models.fields import Field, Kind, Type
from crm_desktop.models.language import _ as of_models
from crm_desktop.models.queries.rows import Edit, Row
from crm_desktop.views.context import Context
from crm_desktop.views.forms.draft import changed_fields, edit_of, same
from crm_desktop.views.forms.editing.cells import growing
from crm_desktop.views.forms.editing.editors import Editor, MoneyEditor, Peek
from crm_desktop.views.forms.editing.widgets import editor_for
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.look.layouts import taken_out
from crm_desktop.views.values import money_text

ROOM = 12
# What a field of a line takes in px; those that stretch share what is left.
WIDTHS = {
    Type.DATE: spacing.FIELD_CODE,
    Type.CHOICE: 144,
    Type.COUNTRY: 160,
    Type.DECIMAL: 80,
    Type.MONEY: 104,
}


def width_in_line(field: Field) -> int:
    """Return the width of a field in a line of a part; 0 for one that stretches."""
    if field.type is Type.TEXT and field.max_length <= 12:
        return spacing.FIELD_SHORT
    return WIDTHS.get(field.type, 0)


def sum_of(quantity: Any, price: Any, discount: Any = None) -> int | None:
    """Return quantity times price in minor units less a discount in percent, as the server does."""
    if quantity is None or price is None:
        return None
    product = Decimal(str(quantity)) * Decimal(int(price))
    product *= (100 - Decimal(str(discount or 0))) / 100
    return int(product.quantize(Decimal(1), ROUND_HALF_UP))


class PartLine(QWidget):
    """One part. A new line that nobody filled in counts for nothing."""

    edited = Signal()
    removed = Signal(object)

    def __init__(
        self, context: Context, kind: Kind, row: Row, outer: Peek, *, read_only: bool, wide: bool
    ) -> None:
        super().__init__()
        if row.id and any(field.fixed for field in kind.fields):
            kind = kind.when_changing()
        self.kind = kind
        self.row = row
        self.gone = False
        self._modified: bool | None = None
        self.shown_findings: list[Finding] = []
        self._outer = outer
        self._context = context
        self._home = context.me.home_currency
        self._listed: int | None = None  # what the price lists say of the product today
        self.editors: dict[str, Editor] = {}
        self._cells: dict[str, QWidget] = {}
        self._amount: parts.Label | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(spacing.GAP_4)
        self.note = growing(fields.field_note(""))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, spacing.GAP_4, 0, spacing.GAP_4)
        column.setSpacing(0)
        column.addLayout(self._lines)
        column.addWidget(self.note)
        for field in line_fields(kind):
            width = width_in_line(field)
            editor = editor_for(context, field, self.peek, read_only=read_only, width=width)
            editor.name_it(f"{of_models(kind.label)}, {of_models(field.label)}")
            editor.setParent(self)
            self.editors[field.name] = editor
        if kind.has("amount"):
            self._amount = parts.Label("", "body")
            self._amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._amount.setMinimumWidth(112)
        self.remove_button = parts.icon_button("x", self.tr("Remove this line"))
        self.remove_button.setParent(self)
        self.remove_button.setVisible(not read_only)
        self.remove_button.clicked.connect(self._on_remove)
        self.take(row)
        for name, editor in self.editors.items():
            editor.edited.connect(partial(self._on_edited, name))
        self.arrange(wide)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _on_remove(self) -> None:
        self.removed.emit(self)

    def take(self, row: Row) -> None:
        """Show a row as the one that is stored."""
        self.row = row
        self._modified = None
        for name, editor in self.editors.items():
            editor.set_value(row[name], row.labels.get(name, ""))
        self.say(None)
        self._show_amount()

    def rebase(self, row: Row, keep: Mapping[str, bool]) -> None:
        """Take another row as the stored one. `keep`: which changed fields stay as typed."""
        mine = {
            name: self.editors[name].value()
            for name in changed_fields(self.kind, self.row, self.typed())
            if keep.get(name, True)
        }
        labels = {name: self._label(name) for name in mine}
        self.take(row)
        for name, value in mine.items():
            self.editors[name].set_value(value, labels[name])
        self._modified = None
        self._show_amount()
        self.edited.emit()

    def put(self, name: str, value: Any, label: str = "") -> None:
        """Show a value as if it had been typed."""
        self.editors[name].set_value(value, label)
        self._on_edited(name)

    def _label(self, name: str) -> str:
        found = getattr(self.editors[name], "label", None)
        return str(found()) if callable(found) else ""

    def peek(self, name: str) -> Any:
        """Return a field of this line, or of the record around it."""
        editor = self.editors.get(name)
        if editor is None or not self.kind.has(name):
            return self._outer(name)
        try:
            return editor.value()
        except ValueError:
            return None

    def typed(self) -> dict[str, Any]:
        """Return the values of all fields that can be read."""
        found = {}
        for name, editor in self.editors.items():
            if not self.unread(name):
                found[name] = tidy(self.kind.field(name), editor.value())
        return found

    def unread(self, name: str) -> bool:
        """Return whether a field holds a text without a value."""
        try:
            self.editors[name].value()
        except ValueError:
            return True
        return False

    def modified(self) -> bool:
        """Return whether saving would write something for this line."""
        if self.gone:
            return self.row.id != 0
        if self._modified is None:  # asked often, and of every line: kept until the next key
            self._modified = bool(self.changed()) if self.row.id else not self.is_empty()
        return self._modified

    def changed(self) -> tuple[str, ...]:
        """Return the names of the fields that differ from what is stored."""
        unread = tuple(name for name in self.editors if self.unread(name))
        return changed_fields(self.kind, self.row, self.typed()) + unread

    def is_empty(self) -> bool:
        """Return whether a new line still stands as it was added."""
        typed = self.typed()
        return all(name in typed and same(typed[name], self.row[name]) for name in self.editors)

    def edit(self, account_id: int | None) -> Edit | None:
        """Return what is to be saved of this line, None for nothing."""
        if not self.modified():
            return None
        if self.gone:
            return Edit(
                self.kind.name, self.row.id, {}, versions=self.row.versions, deleted=True,
                account_id=account_id,
            )  # fmt: skip
        return edit_of(self.kind, self.row, self.typed(), account_id)

    def findings(self, home_country: str) -> list[Finding]:
        """Return what is wrong with this line; nothing where it will not be saved."""
        if self.gone or not self.modified():
            return []
        found = [
            Finding(editor.problem(), name)
            for name, editor in self.editors.items()
            if editor.problem()
        ]
        known = {finding.field for finding in found}
        values = {"country": self._outer("country"), **self.typed()}
        for finding in check_record(self.kind, values, home_country):
            if finding.field not in known and finding.field in self.editors:
                found.append(finding)
        return found

    def say(self, findings: list[Finding] | None) -> None:
        """Show the first finding below the line and mark every field that has one."""
        self.shown_findings = list(findings or [])
        tones = {finding.field: finding.tone for finding in reversed(findings or [])}
        for name, editor in self.editors.items():
            editor.set_state(tones.get(name, ""))
        first = next(iter(sorted(findings or [], key=lambda finding: finding.tone != "bad")), None)
        self.note.set(
            f"{of_models(self.kind.field(first.field).label)}: {first.sentence}" if first else "",
            first.tone if first else "",
        )

    def amount(self) -> int | None:
        """Return the sum of the line in minor units."""
        if "quantity" not in self.editors or "unit_price" not in self.editors:
            return None
        discount = self.peek("discount") if "discount" in self.editors else None
        price = self.peek("unit_price")
        # Without a price the server takes that of the lists.
        return sum_of(self.peek("quantity"), self._listed if price is None else price, discount)

    def show_currency(self) -> None:
        """Follow the currency of the record around."""
        self._modified = None
        for editor in self.editors.values():
            if isinstance(editor, MoneyEditor):
                editor.show_currency()
        self._ask_price()
        self._show_amount()

    def _show_amount(self) -> None:
        if self._amount is not None:
            amount = self.amount()
            currency = str(self._outer("currency") or self._home)
            self._amount.setText("–" if amount is None else money_text(amount, currency, True))

    def _on_edited(self, name: str) -> None:
        self._modified = None
        described = "description" not in self.editors or self.peek("description")
        if name == "product_id" and not described and self.peek(name) is not None:
            self.editors["description"].set_value(self._label(name) or None)
        if name in ("product_id", "unit_price"):
            self._ask_price()
        self._show_amount()
        self.edited.emit()

    def _ask_price(self) -> None:
        """Show as a hint what the product costs if nobody types a price."""
        if self.kind.name != "opportunity_line" or self.peek("unit_price") is not None:
            return
        product, currency = self.peek("product_id"), str(self._outer("currency") or self._home)
        if product is None:
            self._show_price(None)
            return
        self._context.background.read(
            partial(_price, product, currency),
            self._show_price,
            failed=self._without_price,
            token=("price", id(self)),
        )

    def _without_price(self, _error: object) -> None:
        self._show_price(None)

    def _show_price(self, price: int | None) -> None:
        editor = self.editors.get("unit_price")
        if not isinstance(editor, MoneyEditor):
            return
        self._listed = price
        editor.line.setPlaceholderText("" if price is None else editor.write(price))
        self._show_amount()
        self.edited.emit()

    def arrange(self, wide: bool) -> None:
        """Place the fields in one line, or in two where they do not fit."""
        for _widget in taken_out(self._lines):
            pass  # each gets another place
        chunks = lines_of(self.kind, wide)
        for number, chunk in enumerate(chunks):
            line = QHBoxLayout()
            line.setSpacing(ROOM)
            for field in chunk:
                line.addWidget(self._cell(field, len(chunks) > 1), stretch_of(field, chunk))
            if all(width_in_line(field) for field in chunk):
                line.addStretch(1)
            if number == len(chunks) - 1 and self._amount is not None:
                line.addWidget(self._amount)
            if number == 0:
                line.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignBottom)
            else:
                line.addWidget(blank(spacing.BUTTON))
            self._lines.addLayout(line)

    def _cell(self, field: Field, caption: bool) -> QWidget:
        cell = QWidget(self)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if caption:
            words = parts.caption(of_models(field.label))
            cell.setMinimumWidth(words.sizeHint().width())
            column.addWidget(words)
        column.addWidget(self.editors[field.name])
        width = width_in_line(field)
        if width:
            cell.setFixedWidth(width + (28 if field.type is Type.MONEY else 0))
        old = self._cells.get(field.name)
        if old is not None:
            old.deleteLater()
        self._cells[field.name] = cell
        cell.show()
        return cell


def _price(product: int, currency: str, session: Any) -> int | None:
    from crm_desktop.models.queries.selling.prices import price_today

    return price_today(session, product, currency)


def blank(width: int) -> QWidget:
    """Return an empty place; unlike a spacer it is parted from its neighbours as a field is."""
    made = QWidget()
    made.setFixedWidth(width)
    return made


def line_fields(kind: Kind) -> list[Field]:
    """Return the fields of a part that stand in its line."""
    return [field for field in kind.fields if field.formed and not field.worked_out]


def lines_of(kind: Kind, wide: bool) -> list[list[Field]]:
    """Return which fields of a part stand in which line of the form."""
    chunks: list[list[Field]] = [[]]
    room = 930 if wide else 700
    used = 0
    for field in line_fields(kind):
        need = (width_in_line(field) or 130) + ROOM
        if used + need > room and chunks[-1]:
            chunks.append([])
            used = 0
        chunks[-1].append(field)
        used += need
    return chunks


def stretch_of(field: Field, chunk: Sequence[Field]) -> int:
    """Return the share of a field in what is left of its line."""
    if width_in_line(field):
        return 0
    return 3 if field.width == "long" else 2
