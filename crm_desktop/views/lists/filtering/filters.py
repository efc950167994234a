"""The row above a list: search, scope, filters in force, and at the right sort and columns."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.models.fields import Catalogue, Field, Kind
from crm_desktop.models.filters import Filter
from crm_desktop.models.filters.typed import Typed, write
from crm_desktop.models.language import _
from crm_desktop.views.filters.words import Names, sentence
from crm_desktop.views.lists.filtering.chips import ChipFlow, ChoiceMenu, sentence_chip
from crm_desktop.views.lists.filtering.quick import (
    condition_of,
    entries,
    is_period,
    values_in,
)
from crm_desktop.views.lists.filtering.search_field import SearchField
from crm_desktop.views.look import spacing
from crm_desktop.views.look.labels import Label
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.look.parts import FilterChip, button, icon_button

TYPING_MS = 200  # a pause in typing that asks the server


class FilterRow(QWidget):
    """Search, scope and filters of one kind; says `changed` when the list is to be asked anew.

    With the firm's currency fields and their values may be typed into the search, and filters
    built: then `build_wanted` asks for the builder, and `offer` may put more into the menu.
    """

    changed = Signal()
    build_wanted = Signal()
    columns_wanted = Signal(QPoint)
    groups_wanted = Signal()
    left_down = Signal()  # the arrow key down in the search field goes to the rows

    def __init__(
        self,
        catalogue: Catalogue,
        kind: Kind,
        *,
        scoped: bool = False,
        omit: Sequence[str] = (),
        currency: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._kind = kind
        self._currency = currency
        self._parts: tuple[Filter, ...] = ()
        self._said = ""  # what of a filter could not be used
        self.names: Names = {}  # of the records that the parts name
        self.offer: Callable[[QMenu], object] | None = None
        self.leading: FilterChip | None = None  # the saved filter they come from
        self._right: list[QWidget] = []
        self._fields = [
            field
            for field in kind.fields
            if field.name not in omit and entries(catalogue, kind, field)
        ]
        self.search = SearchField(catalogue, kind, currency)
        self.search.textChanged.connect(self._typed)
        self.search.returnPressed.connect(self._ask_now)
        self.search.installEventFilter(self)
        self.mine = FilterChip(self.tr("My customers"), checkable=True)
        self.all = FilterChip(self.tr("Whole directory"), checkable=True)
        self._scoped = scoped
        if not scoped:  # to show them here would make them windows, which take the focus
            self.mine.hide()
            self.all.hide()
        self.all.setChecked(True)
        self.mine.clicked.connect(partial(self.set_scope, "mine"))
        self.all.clicked.connect(partial(self.set_scope, "all"))
        self.add = button(self.tr("Add filter"), kind="flat", icon="plus")
        self.add.clicked.connect(self._offer_fields)
        if not self._fields and not currency:
            self.add.hide()
        self.chips = ChipFlow()
        self.fault = Label("", "caption", "bad")
        self.fault.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, spacing.GAP_8)
        self.fault.hide()
        self._note = Label("", "caption", "second")
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.columns = icon_button("columns-3", self.tr("Choose columns"))
        self.columns.clicked.connect(self._offer_columns)
        self.groups = icon_button("sliders-horizontal", self.tr("Group rows"))
        self.groups.clicked.connect(self.groups_wanted)
        if not currency:
            self.groups.hide()
        self._layout()
        self._pause = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._pause.timeout.connect(self.changed)

    def _layout(self) -> None:
        line = QWidget()
        line.setFixedHeight(spacing.grown(spacing.FILTER_ROW))
        row = QHBoxLayout(line)
        row.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        row.setSpacing(spacing.GAP_8 - 2)
        row.addWidget(self.search)
        row.addSpacing(spacing.GAP_8)
        row.addWidget(self.mine)
        row.addWidget(self.all)
        if self._scoped:
            row.addSpacing(spacing.GAP_4)
        self._place_of_chips = row.count()
        row.addWidget(self.add)
        row.addWidget(self._note, 1)
        row.addSpacing(spacing.GAP_8)
        row.addWidget(self.columns)
        row.addWidget(self.groups)
        self._row = row
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(line)
        row.insertWidget(self._place_of_chips, self.chips)
        self._column.addWidget(self.fault)
        self._inline = True

    def _fit_chips(self) -> None:
        """Filters stand in the row while there is room for them, else in rows of their own."""
        kept = (
            self.search, self.mine, self.all, self.add, self.columns, self.groups, *self._right,
        )  # fmt: skip
        taken = sum(each.sizeHint().width() + 6 for each in kept if not each.isHidden())
        taken += spacing.SEARCH_WIDTH - self.search.sizeHint().width() + 2 * spacing.EDGE + 60
        inline = self.chips.whole_width() <= self.width() - taken
        if inline != self._inline:
            self._inline = inline
            if inline:
                self._column.removeWidget(self.chips)
                self._row.insertWidget(self._place_of_chips, self.chips)
            else:
                self._row.removeWidget(self.chips)
                self._column.addWidget(self.chips)
        margin = 0 if inline else spacing.EDGE
        self.chips.arrange(self.chips.whole_width() if inline else self.width(), margin)
        self.chips.setVisible(bool(self.chips.chips))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_chips()

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget)
        self._right.append(widget)

    # --- what is in force ------------------------------------------------------------------

    def scope(self) -> str:
        """Return "mine" or "all"."""
        return "mine" if self._scoped and self.mine.isChecked() else "all"

    def set_scope(self, scope: str, *_clicked: bool) -> None:
        """Show my accounts or the whole directory."""
        before = self.scope()
        self.mine.setChecked(scope == "mine")
        self.all.setChecked(scope != "mine")
        if self.scope() != before:
            self._ask_now()

    def parts(self) -> tuple[Filter, ...]:
        """Return what must hold, one part for each chip."""
        return self._parts

    def conditions(self) -> tuple[Filter, ...]:
        """Return the filters as the query takes them."""
        return self._parts

    def values(self) -> Mapping[str, tuple[Any, ...]]:
        """Return the entries chosen by field name, of filters that the menu offers."""
        return dict(filter(None, (values_in(self._kind, part) for part in self._parts)))

    def is_filtered(self) -> bool:
        """Return whether search or filters leave something out."""
        return bool(self._parts or self.search.text().strip())

    def set_state(self, search: str, scope: str, chosen: Mapping[str, Sequence[Any]]) -> None:
        """Put everything in force at once without asking; what no longer exists is left out."""
        known = {field.name: field for field in self._fields}
        parts = []
        for name, values in chosen.items():
            if name in known:
                allowed = {o.value for o in entries(self._catalogue, self._kind, known[name])}
                kept = tuple(value for value in values if value in allowed)
                part = condition_of(self._kind, known[name], kept)
                parts += [] if part is None else [part]
        self.set_parts(search, scope, parts)

    def set_parts(
        self, search: str, scope: str, parts: Sequence[Filter], names: Names | None = None
    ) -> None:
        """Put search, scope and filters in force without asking."""
        self.search.blockSignals(True)
        self.search.setText(search)
        self.search.blockSignals(False)
        self.mine.setChecked(scope == "mine")
        self.all.setChecked(scope != "mine")
        self._parts = tuple(parts)
        self.names = {**self.names, **(names or {})}
        self.show_chips()

    def clear(self) -> None:
        """Take away search and filters; the scope stays."""
        self.set_parts("", self.scope(), ())
        self._ask_now()

    def set_sort_note(self, text: str) -> None:
        """Say how the list is sorted."""
        self._note.setText(text)

    # --- the menus -------------------------------------------------------------------------

    def _offer_fields(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._currency:
            menu.addAction(self.tr("Build a filter…\tCtrl+Shift+F"), self._build)
        if self.offer is not None:
            self.offer(menu)
        if menu.actions() and self._fields:
            menu.addSeparator()
        for field in self._fields:
            menu.addMenu(self._value_menu(field, menu))
        give_letters(menu)
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _value_menu(self, field: Field, parent: QWidget) -> QMenu:
        menu = ChoiceMenu(_(field.label).replace("&", "&&"), parent)
        chosen = self.values().get(field.name, ())
        for option in entries(self._catalogue, self._kind, field):
            if not option.active and option.value not in chosen:
                continue
            action = menu.addAction(option.label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(option.value in chosen)
            action.triggered.connect(partial(self._toggle, field, option.value, action))
        return menu

    def _toggle(self, field: Field, value: Any, action: QAction, *_checked: bool) -> None:
        chosen = self.values().get(field.name, ())
        if not action.isChecked():
            chosen = tuple(each for each in chosen if each != value)
        elif is_period(self._kind, field):
            chosen = (value,)
        else:
            chosen = (*chosen, value)
        self.set_filter(field.name, chosen)

    def set_filter(self, name: str, values: Sequence[Any]) -> None:
        """Put the filter of one field in force; no values take it away."""
        made = condition_of(self._kind, self._kind.field(name), values)
        parts = list(self._parts)
        at = [
            n for n, part in enumerate(parts) if (values_in(self._kind, part) or ("",))[0] == name
        ]
        if at and made is not None:
            parts[at[0]] = made
        elif made is not None:
            parts.append(made)
        self._parts = tuple(p for n, p in enumerate(parts) if n not in (at[1:] if made else at))
        self.show_chips()
        self._ask_now()

    def remove(self, part: Filter) -> None:
        """Take one filter away."""
        self._parts = tuple(each for each in self._parts if each is not part)
        self.show_chips()
        self._ask_now()

    def show_chips(self) -> None:
        """Show a chip for each filter, behind that of the saved filter they come from."""
        made_chips = [] if self.leading is None else [self.leading]
        for part in self._parts:
            quick = values_in(self._kind, part)
            known = {field.name: field for field in self._fields}
            if quick is not None and quick[0] in known:
                made = sentence_chip(self._quick_words(known[quick[0]], quick[1]))
                made.clicked.connect(partial(self._edit, known[quick[0]], made))
            else:
                words = sentence(self._catalogue, self._kind.name, part, self.names, self._currency)
                made = sentence_chip(words)
                made.clicked.connect(self._build)
            made.removed.connect(partial(self.remove, part))
            made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            made.customContextMenuRequested.connect(partial(self._chip_menu, part, made))
            made_chips.append(made)
        self.chips.set_chips(made_chips)
        self._fit_chips()

    def _quick_words(self, field: Field, values: Sequence[Any]) -> str:
        labels = {o.value: o.label for o in entries(self._catalogue, self._kind, field)}
        text = ", ".join(labels.get(value, str(value)) for value in values[:3])
        if len(values) > 3:
            text += f" +{len(values) - 3}"
        pattern = self.tr("%1: %2", "a filter: field and values")
        return pattern.replace("%1", _(field.label)).replace("%2", text)

    def _build(self, *_clicked: bool) -> None:
        self.build_wanted.emit()

    def _chip_menu(self, part: Filter, chip: FilterChip, place: QPoint) -> None:
        """What else can be done with a filter: build on it, type it, take it away."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._currency:
            menu.addAction(self.tr("Change in the builder…"), self._build)
            typed = write(part, self._catalogue, self._kind, self._currency)
            action = menu.addAction(self.tr("Type it instead"), partial(self._type, part, typed))
            action.setEnabled(typed is not None)
        menu.addAction(self.tr("Remove this filter"), partial(self.remove, part))
        give_letters(menu)
        menu.popup(chip.mapToGlobal(place))

    def _type(self, part: Filter, typed: str | None) -> None:
        before = self.search.text().strip()
        self.search.setText("; ".join(filter(None, (before, typed))))
        self.search.setFocus()
        self.remove(part)

    def _edit(self, field: Field, chip: FilterChip, *_clicked: bool) -> None:
        menu = self._value_menu(field, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _offer_columns(self) -> None:
        self.columns_wanted.emit(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))

    # --- typing ----------------------------------------------------------------------------

    def _typed(self, _text: str) -> None:
        self._pause.start()

    def _ask_now(self) -> None:
        self._pause.stop()
        self._said = ""
        self.changed.emit()

    def typed(self) -> Typed:
        """Return what the search field means, and say below it what was not understood."""
        found = self.search.typed()
        self._say(" ".join(fault.text for fault in found.faults) or self._said)
        return found

    def say(self, text: str) -> None:
        """Say below the row what of a filter could not be used; "" takes it away."""
        self._said = text
        self._say(text)

    def _say(self, text: str) -> None:
        self.fault.setText(text)
        self.fault.setVisible(bool(text))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Esc empties the search, the arrow down goes to the rows."""
        if watched is self.search and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
                self.left_down.emit()
                return True
            if (
                event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
                and event.key() == Qt.Key.Key_Escape
                and self.search.text()
            ):
                if event.type() == QEvent.Type.KeyPress:
                    self.search.clear()
                event.accept()
                return True
        return False
