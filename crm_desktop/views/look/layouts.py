"""Taking widgets out of layouts without leaving Qt's place for each behind.

`takeAt()` and `replaceWidget()` hand the place (a layout item) to the caller, and PySide never
frees what it was handed: 88 bytes for every line that was ever shown anew.
"""

from collections.abc import Iterator

import shiboken6
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget


def taken_out(layout: QLayout) -> Iterator[QWidget]:
    """Take everything out of a layout and of those in it; yield the widgets, still children."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if inner is not None:
            yield from taken_out(inner)
        shiboken6.delete(item)
        if widget is not None:
            yield widget


def empty(layout: QLayout) -> None:
    """Take everything out of a layout; its widgets are hidden now and deleted a moment later."""
    for widget in taken_out(layout):
        widget.hide()
        widget.deleteLater()


def exchange(layout: QBoxLayout, old: QWidget, new: QWidget) -> None:
    """Put a widget where another one is; the old one is hidden now and deleted a moment later."""
    place = layout.indexOf(old)
    stretch = layout.stretch(place)
    layout.removeWidget(old)
    layout.insertWidget(place, new, stretch)
    old.hide()
    old.deleteLater()
