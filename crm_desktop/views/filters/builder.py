"""The builder of filters: groups of conditions, the sentence they make, how many records fit."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.models.fields import Kind
from crm_desktop.models.filters import Filter, Group, normal
from crm_desktop.models.queries.rows import Count, ListQuery
from crm_desktop.views.context import Context
from crm_desktop.views.filters.asking import Counting, read_names
from crm_desktop.views.filters.group_box import GroupBox
from crm_desktop.views.filters.site import Site
from crm_desktop.views.filters.words import Names, sentence
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form.tab_order import takes_tab
from crm_desktop.views.values import count_words, number_text

MOST_UNDONE = 50


class FilterBuilder(QWidget):
    """Builds a filter on one kind. `within` is the list whose rows are counted, without it.

    `changed` follows every edit, `part()` is what is finished so far, `complaint()` marks the rest.
    """

    changed = Signal()
    counted = Signal(object)  # Count or None

    def __init__(
        self, context: Context, kind: str, within: ListQuery | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._context = context
        self._kind: Kind = context.catalogue.kind(kind)
        plain = ListQuery(kind, (), self._kind.order[0], self._kind.order[1])
        self._within = within or plain
        self._site = Site(context, self._on_changed, self._on_rebuilt)
        self._undone: list[Group] = []
        self._last = Group()
        self._step: object = None  # edits of the same place are one step
        self._count: Count | None = None
        self._order = QTimer(self, singleShot=True, interval=0)
        self._order.timeout.connect(self._set_order)
        self.root = GroupBox(self._site, kind, Group())
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words = parts.Paragraph("", "second")
        self.hits = parts.Label("", "medium")
        self._counting = Counting(context, self)
        self._counting.counted.connect(self._on_counted)
        self._counting.failed.connect(self._on_not_counted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(parts.hairline())
        said = QVBoxLayout()
        said.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_12)
        said.setSpacing(spacing.GAP_4)
        said.addWidget(self.words)
        said.addWidget(self.hits)
        column.addLayout(said)
        self._show_root()
        self.set_filter(None)

    # --- the filter ------------------------------------------------------------------------

    def set_filter(self, part: Filter | None, names: Names | None = None) -> None:
        """Show a filter to be changed; nothing to undo."""
        self._site.names.update(names or {})
        self._undone.clear()
        self._rebuild(_as_group(part))
        self._last = self.root.draft()
        self._step = None
        self._say()
        if part is not None and names is None:
            read_names(self._context, self._kind.name, part, self._take_names)

    def typed(self) -> dict[str, Any]:
        """Return what was built, unfinished conditions too, as a draft keeps it."""
        return {"group": self.root.draft(), "names": dict(self.names())}

    def put_back(self, typed: dict[str, Any]) -> None:
        """Show what a draft has kept, as one step that can be taken back."""
        self._site.names.update(typed["names"])
        self._rebuild(typed["group"])
        self._on_changed("draft")

    def _take_names(self, names: Names) -> None:
        """Write the names of records instead of their keys, as long as nothing was changed."""
        self._site.names.update(names)
        if names and not self._undone:
            self._rebuild(self._last)
        self._say()

    def part(self) -> Filter | None:
        """Return the filter as far as it is finished, None where it lets everything through."""
        return normal(self.root.part())

    def complaint(self) -> str:
        """Mark what is not finished, go there, and return the sentence; "" if all is well."""
        said = self.root.mark()
        if said:
            self.root.focus_problem()
        return said

    def names(self) -> Names:
        """Return the names of the records that the filter names."""
        return self._site.names

    def count(self) -> Count | None:
        """Return how many records fit, None while that is not known."""
        return self._count

    def clear(self) -> None:
        """Take all conditions away; can be undone."""
        self._rebuild(Group())
        self._on_changed("clear")
        self.root.rows[0].setFocus()

    # --- undo ------------------------------------------------------------------------------

    def can_undo(self) -> bool:
        """Return whether there is a step to take back."""
        return bool(self._undone)

    def undo(self) -> None:
        """Take back the last step."""
        if self._undone:
            self._last = self._undone.pop()
            self._step = None
            self._rebuild(self._last)
            self.root.setFocus()
            self._say()

    def _on_changed(self, step: object) -> None:
        now = self.root.draft()
        if now == self._last:
            return
        if step != self._step or not self._undone:
            self._undone = [*self._undone, self._last][-MOST_UNDONE:]
        self._step, self._last = step, now
        self._say()

    def _rebuild(self, group: Group) -> None:
        self.root = GroupBox(self._site, self._kind.name, group)
        if not group.parts:
            self.root.put_blank()
        self._show_root()

    def _show_root(self) -> None:
        holder = parts.sheet(QWidget())
        column = QVBoxLayout(holder)
        column.setContentsMargins(spacing.EDGE, spacing.GAP_16, spacing.EDGE, spacing.GAP_16)
        column.addWidget(self.root)
        column.addStretch(1)
        self._scroll.setWidget(holder)  # the holder before goes with it
        self.setFocusProxy(self.root)
        self._on_rebuilt()

    # --- what is said ----------------------------------------------------------------------

    def _say(self) -> None:
        part = self.part()
        home = self._context.me.home_currency
        text = sentence(self._context.catalogue, self._kind.name, part, self._site.names, home)
        self.words.setText(text or self.tr("No condition yet: everything fits."))
        self.words.setAccessibleName(self.words.text())
        more = () if part is None else (part,)
        self._counting.ask(replace(self._within, filters=self._within.filters + more))
        self.changed.emit()

    def _on_counted(self, count: Count | None) -> None:
        self._count = count
        if count is None:
            self.hits.setText(self.tr("Counting …"))
        elif count.capped:
            self.hits.setText(self.tr("%1 records fit").replace("%1", count_words(count)))
        else:
            self.hits.setText(
                self.tr("%n record(s) fit", None, count.number).replace(
                    str(count.number), number_text(count.number)
                )
            )
        self.counted.emit(count)

    def _on_not_counted(self, sentence: str) -> None:
        self._count = None
        self.hits.setText(sentence)
        self.counted.emit(None)

    # --- keys ------------------------------------------------------------------------------

    def _on_rebuilt(self) -> None:
        self._order.start()

    def _set_order(self) -> None:
        """Let Tab go through the rows as they stand, whatever came late."""
        stops = [widget for each in self.root.stops() for widget in _tabbed(each)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        for line in self.root.findChildren(QLineEdit):
            line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A line takes back its own letters; where there are none, Ctrl+Z takes back a step."""
        if (
            isinstance(watched, QLineEdit)
            and isinstance(event, QKeyEvent)
            and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not watched.isUndoAvailable()
        ):
            if event.type() == QEvent.Type.KeyPress:
                self.undo()
            event.accept()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Ins adds a condition behind the current one, Alt+Del removes it, Ctrl+Z undoes."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        group, at = self.root.holding(QApplication.focusWidget())
        if alt and event.key() == Qt.Key.Key_Insert:
            group.add(None, at + 1 if at >= 0 else -1)
        elif alt and event.key() == Qt.Key.Key_Delete and at >= 0:
            group.take_away(group.rows[at])
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        else:
            super().keyPressEvent(event)


def _tabbed(stop: QWidget) -> list[QWidget]:
    """Return where Tab stops in a widget; chips stand before the line that adds one."""
    if takes_tab(stop):
        return [stop]
    found = [
        widget
        for widget in stop.findChildren(QWidget)
        if takes_tab(widget) and widget.window() is stop.window()  # not the list of a choice
    ]
    return sorted(found, key=lambda widget: not isinstance(widget, parts.FilterChip))


def _as_group(part: Filter | None) -> Group:
    """Return a filter as the group in which a builder shows it."""
    plain = normal(part)
    if isinstance(plain, Group):
        return plain
    return Group("and", () if plain is None else (plain,))
