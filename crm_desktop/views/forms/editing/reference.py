"""Editors that point to other records: a search in the background, answers in a list below."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.models.fields import Catalogue, Option
from crm_desktop.views import look
from crm_desktop.views.context import Context
from crm_desktop.views.forms.editing.editors import Editor
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import tab_order
from crm_desktop.views.look.paint import draw_text, text_width
from crm_desktop.views.working.later import later

PAUSE = 150
"""Milliseconds after the last key before the server is asked."""
Search = Callable[[str], Callable[[Any], Sequence[Option]]]
"""Called on the window thread with what was typed; what it returns runs with the session."""
_OPTION = int(Qt.ItemDataRole.UserRole) + 1


def reference_search(
    catalogue: Catalogue,
    kind: str,
    account: Callable[[], int | None],
    plan: Callable[[], int | None] = lambda: None,
) -> Search:
    """Return what finds records of a kind, of one account where `account()` names one, and of one
    account plan where `plan()` does.
    """

    def search(text: str) -> Callable[[Any], Sequence[Option]]:
        return partial(_find, catalogue, kind, text, account(), plan())

    return search


def _find(
    catalogue: Catalogue,
    kind: str,
    text: str,
    account_id: int | None,
    plan_id: int | None,
    session: Any,
) -> Sequence[Option]:
    from crm_desktop.models.queries.lists.searching import search_reference

    return search_reference(session, catalogue, kind, text, account_id, plan_id=plan_id)


class _Answers(QStyledItemDelegate):
    """Paints an answer: its name, and grey behind it what tells it apart."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        return QSize(200, spacing.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        area = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.color("selection"))
        found = index.data(_OPTION)
        words = str(index.data() or "")
        place = area.adjusted(spacing.GAP_12, 0, -spacing.GAP_12, 0)
        width = draw_text(painter, place.toRectF(), words, "body", look.color("text"))
        detail = found.detail if isinstance(found, Option) else ""
        left = round(width) + spacing.GAP_12
        if detail and left + 40 < place.width():
            rest = place.adjusted(left, 0, 0, 0)
            draw_text(painter, rest.toRectF(), detail, "caption", look.color("second"))


class SearchLine(QLineEdit):
    """A line that asks while one types and offers answers; `picked` sends the chosen Option."""

    picked = Signal(object)
    cleared = Signal()

    def __init__(self, context: Context, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.search = search
        self._answers = QStandardItemModel(self)
        self._list = QListView()
        self._list.setItemDelegate(_Answers(self._list))
        self._list.setUniformItemSizes(True)
        self._finder = QCompleter(self._answers, self)
        self._finder.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._finder.setMaxVisibleItems(10)
        self._finder.setPopup(self._list)
        self._list.setItemDelegate(_Answers(self._list))  # setPopup put its own in
        self._finder.setWidget(self)
        by_place: Any = self._finder.activated
        by_place[QModelIndex].connect(self._on_chosen)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.ask)
        self.textEdited.connect(self._on_typed)
        glass = self.addAction(look.icon("search"), QLineEdit.ActionPosition.TrailingPosition)
        glass.setText(self.tr("Search"))  # read aloud, and its tooltip
        glass.triggered.connect(self.ask)

    def options(self) -> list[Option]:
        """Return the answers that are offered now."""
        return [self._answers.item(row).data(_OPTION) for row in range(self._answers.rowCount())]

    def ask(self) -> None:
        """Ask the server now for what was typed."""
        text = self.text().strip()
        find = self.search(text)
        self._context.background.read(
            lambda session: (text, tuple(find(session))),
            self._show,
            failed=self._on_failed,
            token=("reference", id(self)),
        )

    def pick(self, option: Option) -> None:
        """Take an answer, as if it had been clicked."""
        self._pause.stop()
        self._list.hide()
        self.picked.emit(option)

    def settle(self) -> None:
        """Leave: take the one answer that is called exactly as typed."""
        self._pause.stop()
        typed = self.text().strip().casefold()
        named = [one for one in self.options() if one.label.casefold() == typed]
        if typed and len(named) == 1:
            self.picked.emit(named[0])

    def _on_typed(self, text: str) -> None:
        if not text.strip():
            self._pause.stop()
            self._list.hide()
            self.cleared.emit()
            return
        self._pause.start()

    def _show(self, answer: tuple[str, tuple[Option, ...]]) -> None:
        text, options = answer
        if text != self.text().strip():
            return
        self._answers.clear()
        for option in options:
            item = QStandardItem(option.label)
            item.setData(option, _OPTION)
            item.setToolTip(option.detail)
            self._answers.appendRow(item)
        if not self.hasFocus():
            return
        if not options:
            nothing = QStandardItem(self.tr("Nothing found. Type another part of the name."))
            nothing.setEnabled(False)
            self._answers.appendRow(nothing)
        self._open()

    def _open(self) -> None:
        widest = max(
            (
                text_width("body", str(item.text()))
                + text_width("caption", getattr(item.data(_OPTION), "detail", ""))
                for row in range(self._answers.rowCount())
                if (item := self._answers.item(row))
            ),
            default=0,
        )
        self._finder.complete(QRect(0, self.height(), max(self.width(), round(widest) + 60), 0))
        first = self._finder.completionModel().index(0, 0)
        if first.data(_OPTION) is not None:
            self._list.setCurrentIndex(first)

    def _on_failed(self, _error: object) -> None:
        self._answers.clear()

    def _on_chosen(self, index: QModelIndex) -> None:
        option = index.data(_OPTION)
        if isinstance(option, Option):
            # The completer writes the name into the line after this signal; what `picked` sets
            # must come later.
            later(self, partial(self.pick, option))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4) and not self._list.isVisible():
            self.ask()
            return
        super().keyPressEvent(event)


class ReferenceEditor(Editor):
    """One record of a large kind. What was typed but not chosen stays and is complained of."""

    def __init__(self, context: Context, search: Search) -> None:
        super().__init__()
        self.line = SearchLine(context, search)
        self.line.setPlaceholderText(self.tr("Type to search"))
        self.take(self.line, 1)
        self._id: Any = None
        self._label = ""
        self.line.picked.connect(self._on_picked)
        self.line.textChanged.connect(self.edited)

    def value(self) -> Any:
        text = self.line.text()
        if text == self._label:
            return self._id
        if not text.strip():
            return None
        raise ValueError(text)

    def set_value(self, value: Any, label: str = "") -> None:
        self._given = self._id = value
        self._label = label if value is not None else ""
        if value is not None and not label:
            self._label = f"#{value}"
        self.line.setText(self._label)
        self.line.setCursorPosition(0)

    def label(self) -> str:
        """Return the name of the record that is chosen."""
        return self._label if self.line.text() == self._label else self.line.text()

    def problem(self) -> str:
        try:
            self.value()
        except ValueError:
            return self.tr("Choose an entry from the list, or leave this empty.")
        return ""

    def commit(self) -> None:
        if self.line.text() != self._label:
            self.line.settle()

    def _on_picked(self, option: Option) -> None:
        self._id, self._label = option.value, option.label
        self.line.setText(option.label)
        self.line.setCursorPosition(0)
        self.edited.emit()


class LinksEditor(Editor):
    """Several records or entries: chips to take away, and a line that adds one more."""

    def __init__(self, adder: "Editor", label_of: Callable[[Any], str]) -> None:
        super().__init__()
        self._adder = adder
        self._label_of = label_of
        self._ids: list[Any] = []
        self._labels: dict[Any, str] = {}
        self._chips: list[parts.FilterChip] = []
        self._name = ""
        self._adder.setParent(self)
        self.setFocusProxy(adder.focusProxy() or adder)
        self._adder.edited.connect(self._on_added)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def value(self) -> Any:
        return tuple(self._ids)

    def set_value(self, value: Any, label: str = "") -> None:
        self._given = value
        self._ids = list(value or ())
        self._show()

    def set_labels(self, labels: dict[Any, str]) -> None:
        """Name the records that are chosen, by id."""
        self._labels |= labels
        self._show()

    def label(self) -> str:
        """Return the names of all that is chosen, one line."""
        return ", ".join(self.name_of(number) for number in self._ids)

    def problem(self) -> str:
        return self._adder.problem()

    def commit(self) -> None:
        self._adder.commit()

    def set_state(self, state: str) -> None:
        self._adder.set_state(state)

    def name_it(self, name: str, description: str = "") -> None:
        self._name = name
        self._adder.name_it(self.tr("%1, add one").replace("%1", name), description)
        self._show()

    def name_of(self, number: Any) -> str:
        """Return what one of them is called."""
        return self._labels.get(number) or self._label_of(number) or f"#{number}"

    def _on_added(self) -> None:
        try:
            number = self._adder.value()
        except ValueError:
            return
        if number is None:
            return
        named = getattr(self._adder, "label", None)
        if callable(named):
            self._labels[number] = named()
        # Emptied after the adder has finished its own signal.
        later(self, lambda: self._adder.set_value(None))
        if number not in self._ids:
            self._ids.append(number)
            self._show()
            self.edited.emit()

    def _remove(self, number: Any) -> None:
        at = self._ids.index(number)
        self._ids.remove(number)
        self._show()
        following = self._chips[at : at + 1] or self._chips[-1:]
        (following[0] if following else self).setFocus()
        self.edited.emit()

    def _show(self) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for number in self._ids:
            chip = parts.FilterChip(self.name_of(number), parent=self)
            chip.setAccessibleName(
                self.tr("%1: %2, Delete removes it")
                .replace("%1", self._name)
                .replace("%2", self.name_of(number))
            )
            chip.removed.connect(partial(self._remove, number))
            chip.show()
            self._chips.append(chip)
        tab_order.put_before(self._adder.focusProxy() or self._adder, self._chips)
        self._place()

    # ---- chips flow like words, the adding line behind them --------------------------------

    def resizeEvent(self, event: Any) -> None:
        self._place()
        super().resizeEvent(event)

    def heightForWidth(self, width: int) -> int:
        return self._flow(width, place=False)

    def sizeHint(self) -> QSize:
        return QSize(320, self._flow(max(self.width(), 320), place=False))

    def minimumSizeHint(self) -> QSize:
        return QSize(spacing.FIELD_CHOICE, spacing.grown(spacing.FIELD))

    def _place(self) -> None:
        height = self._flow(self.width(), place=True)
        if self.minimumHeight() != height:
            self.setMinimumHeight(height)
            self.updateGeometry()

    def _flow(self, width: int, *, place: bool) -> int:
        row = spacing.grown(spacing.FIELD)
        x = y = 0
        for chip in self._chips:
            size = chip.sizeHint()
            wide = min(size.width(), width)
            if x and x + wide > width:
                x, y = 0, y + row + spacing.GAP_4
            if place:
                chip.setGeometry(x, y + (row - size.height()) // 2, wide, size.height())
            x += wide + spacing.GAP_8
        least = min(width, spacing.FIELD_CHOICE)
        if x and x + least > width:
            x, y = 0, y + row + spacing.GAP_4
        if place:
            self._adder.setGeometry(x, y, min(width - x, 320), row)
        return y + row

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place()


def parent_of(widget: QObject | None, kind: type) -> Any:
    """Return the nearest parent of a type, across windows such as the list of a choice."""
    while widget is not None and not isinstance(widget, kind):
        widget = widget.parent()
    return widget
