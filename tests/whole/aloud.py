"""What a screen reader is told of a window, through Qt's accessible tree; faults as sentences."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QTableView, QToolButton

Name = QAccessible.Text.Name
Role = QAccessible.Role
FRAMES = {Role.Window, Role.Dialog, Role.Client, Role.Pane, Role.LayeredPane, Role.Grouping}


def tree(window):
    """Yield (interface, widget) of everything shown in a window, without the cells of tables."""
    yield from _below(QAccessible.queryAccessibleInterface(window), window)


def _below(interface, window):
    widget = interface.object()
    yield interface, widget
    if isinstance(widget, QAbstractItemView):
        return
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is None or not child.isValid():
            continue
        shown = child.object()
        if shown is not None and shown.isWidgetType() and shown.isVisible():
            if shown.window() is window:
                yield from _below(child, window)
        elif shown is None:
            yield child, None


def faults(window):
    """Return what can be reached with the keyboard and has no name, and icons without words."""
    found = []
    for interface, widget in tree(window):
        if widget is None or not widget.isWidgetType():
            continue
        kind = type(widget).__name__
        place = type(widget.parent()).__name__
        name = interface.text(Name).strip()
        focusable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
        if focusable and not name and widget.focusProxy() is None and not _frame(widget, interface):
            found.append(f"{kind} in {place} has no name")
        if isinstance(widget, QToolButton) and not widget.text():
            if not widget.accessibleName():
                found.append(f"{kind} in {place}: an icon without a name")
            if not widget.toolTip():
                found.append(f"{kind} in {place}: an icon without a tooltip")
    return found


def _frame(widget, interface):
    """A frame around other things that only passes the focus on needs no name."""
    return interface.role() in FRAMES and not isinstance(widget, QAbstractScrollArea)


def names(window):
    """Return every name and value that a window tells, cells of its tables included."""
    found = []
    for interface, widget in tree(window):
        found += [interface.text(Name), interface.text(QAccessible.Text.Value)]
        if isinstance(widget, QAbstractItemView):
            found += [text for _cell, text in cells(widget)]
    return [text for text in found if text]


def cells(view):
    """Yield (index, what is said) of the cells of a table in sight, or of the lines of a list."""
    interface = QAccessible.queryAccessibleInterface(view)
    model = view.model()
    if not isinstance(view, QTableView):
        for row in range(min(model.rowCount(), 60)):
            yield model.index(row, 0), interface.child(row).text(Name)
        return
    last = view.rowAt(view.viewport().height() - 1)
    for row in range(last + 1 if last >= 0 else model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            box = view.visualRect(index)
            if box.isEmpty() or not view.viewport().rect().intersects(box):
                continue
            place = view.viewport().mapToGlobal(box.center())
            cell = interface.childAt(place.x(), place.y())
            if cell is not None:
                yield index, cell.text(Name)
