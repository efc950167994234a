"""The row above a list: search, scope, filters in force, and at the right sort and columns."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.models.fields import Catalogue, Field, Kind, Option, Type
from crm_desktop.models.filters import Condition
from crm_desktop.models.filters.typed import Typed
from crm_desktop.models.language import _
from crm_desktop.views.lists.columns.columns import FILTER_DATES
from crm_desktop.views.lists.filtering.periods import PERIODS, moment, period_name, period_start
from crm_desktop.views.lists.filtering.search_field import SearchField
from crm_desktop.views.look import spacing
from crm_desktop.views.look.labels import Label
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.look.parts import FilterChip, button, icon_button
from crm_desktop.views.values import yes_no

TYPING_MS = 200  # a pause in typing that asks the server


class ChoiceMenu(QMenu):
    """A menu whose ticks are set and taken away while it stays open."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
            return
        super().keyPressEvent(event)


class ChipFlow(QWidget):
    """Chips one after the other, in as many lines as they need."""

    GAP = 6

    def __init__(self) -> None:
        super().__init__()
        self.chips: list[FilterChip] = []

    def set_chips(self, chips: Sequence[FilterChip]) -> None:
        """Show these chips instead of those before."""
        for old in self.chips:
            old.hide()
            old.deleteLater()
        self.chips = list(chips)
        for chip in self.chips:
            chip.setParent(self)
            chip.show()

    def whole_width(self) -> int:
        """Return the width of all chips in one line, in px."""
        return sum(chip.sizeHint().width() + self.GAP for chip in self.chips)

    def arrange(self, width: int, margin: int) -> None:
        """Place the chips within a width, `margin` px from the left edge."""
        x, y, tall = margin, 0, 0
        for chip in self.chips:
            size = chip.sizeHint()
            if x > margin and x + size.width() > width - margin:
                x, y = margin, y + size.height() + self.GAP
            chip.setGeometry(x, y, min(size.width(), max(80, width - 2 * margin)), size.height())
            x += size.width() + self.GAP
            tall = y + size.height()
        below = self.GAP if margin else 0  # in lines of their own they keep off the list
        self.setFixedHeight(tall + below)
        if margin:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16777215)
        else:
            self.setFixedWidth(width)


class FilterRow(QWidget):
    """Search, scope and filters of one kind; says `changed` when the list is to be asked anew.

    With the firm's currency fields and their values may be typed into the search.
    """

    changed = Signal()
    columns_wanted = Signal(QPoint)
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
        self._values: dict[str, tuple[Any, ...]] = {}
        self._right: list[QWidget] = []
        self._fields = [
            field
            for field in kind.fields
            if field.name not in omit and (self._options(field) or self._is_date(field))
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
        if not self._fields:
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
        kept = (self.search, self.mine, self.all, self.add, self.columns, *self._right)
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

    def values(self) -> Mapping[str, tuple[Any, ...]]:
        """Return the chosen values by field name."""
        return dict(self._values)

    def is_filtered(self) -> bool:
        """Return whether search or filters leave something out."""
        return bool(self._values or self.search.text().strip())

    def set_state(self, search: str, scope: str, chosen: Mapping[str, Sequence[Any]]) -> None:
        """Put everything in force at once without asking; what no longer exists is left out."""
        self.search.blockSignals(True)
        self.search.setText(search)
        self.search.blockSignals(False)
        self.mine.setChecked(scope == "mine")
        self.all.setChecked(scope != "mine")
        known = {field.name: field for field in self._fields}
        self._values = {}
        for name, values in chosen.items():
            if name in known:
                allowed = {option.value for option in self._choices(known[name])}
                kept = tuple(value for value in values if value in allowed)
                if kept:
                    self._values[name] = kept
        self._show_chips()

    def clear(self) -> None:
        """Take away search and filters; the scope stays."""
        self.set_state("", self.scope(), {})
        self._ask_now()

    def conditions(self) -> tuple[Condition, ...]:
        """Return the filters as the query takes them; periods are reckoned from today."""
        found = []
        for name, values in self._values.items():
            field = self._kind.field(name)
            if self._is_date(field):
                start = period_start(str(values[0]))
                if start is not None:
                    value = moment(start) if field.type is Type.DATETIME else start
                    found.append(Condition(name, "ge", value))
            elif len(values) == 1:
                found.append(Condition(name, "eq", values[0]))
            else:
                found.append(Condition(name, "in", values))
        return tuple(found)

    def set_sort_note(self, text: str) -> None:
        """Say how the list is sorted."""
        self._note.setText(text)

    # --- the menus -------------------------------------------------------------------------

    def _options(self, field: Field) -> tuple[Option, ...]:
        if field.type is Type.BOOLEAN:
            return (Option(True, yes_no(True)), Option(False, yes_no(False)))
        if field.type in (Type.CHOICE, Type.REFERENCE):
            return self._catalogue.options_of(field)
        return ()

    def _is_date(self, field: Field) -> bool:
        return FILTER_DATES.get(self._kind.name) == field.name

    def _choices(self, field: Field) -> tuple[Option, ...]:
        if self._is_date(field):
            return tuple(Option(code, period_name(code)) for code in PERIODS)
        return self._options(field)

    def _offer_fields(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for field in self._fields:
            menu.addMenu(self._value_menu(field, menu))
        give_letters(menu)
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _value_menu(self, field: Field, parent: QWidget) -> QMenu:
        menu = ChoiceMenu(_(field.label).replace("&", "&&"), parent)
        for option in self._choices(field):
            if not option.active and option.value not in self._values.get(field.name, ()):
                continue
            action = menu.addAction(option.label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(option.value in self._values.get(field.name, ()))
            action.triggered.connect(partial(self._toggle, field, option.value, action))
        return menu

    def _toggle(self, field: Field, value: Any, action: QAction, *_checked: bool) -> None:
        chosen = self._values.get(field.name, ())
        if not action.isChecked():
            chosen = tuple(each for each in chosen if each != value)
        elif self._is_date(field):
            chosen = (value,)
        else:
            chosen = (*chosen, value)
        self.set_filter(field.name, chosen)

    def set_filter(self, name: str, values: Sequence[Any]) -> None:
        """Put the filter of one field in force; no values take it away."""
        if values:
            self._values[name] = tuple(values)
        else:
            self._values.pop(name, None)
        self._show_chips()
        self._ask_now()

    def _show_chips(self) -> None:
        made_chips = []
        for name, values in self._values.items():
            field = self._kind.field(name)
            labels = {option.value: option.label for option in self._choices(field)}
            text = ", ".join(labels.get(value, str(value)) for value in values[:3])
            if len(values) > 3:
                text += f" +{len(values) - 3}"
            pattern = self.tr("%1: %2", "a filter: field and values")
            words = pattern.replace("%1", _(field.label)).replace("%2", text)
            made = FilterChip(words)
            made.setAccessibleName(words)
            made.clicked.connect(partial(self._edit, field, made))
            made.removed.connect(partial(self.set_filter, name, ()))
            made_chips.append(made)
        self.chips.set_chips(made_chips)
        self._fit_chips()

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
        self.changed.emit()

    def typed(self) -> Typed:
        """Return what the search field means, and say below it what was not understood."""
        found = self.search.typed()
        self.fault.setText(" ".join(fault.text for fault in found.faults))
        self.fault.setVisible(bool(found.faults))
        return found

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
