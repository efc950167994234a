"""Qt's answers about the keyboard's way through a window, without what PySide makes of them.

PySide takes the widget that a question answers for a child of the one that was asked. Along the
chain of the keyboard that goes round in circles, which nothing ever frees: a closed form whose
fields were asked forwards and backwards would stay whole. So each answer is put right at once.
"""

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLineEdit, QWidget


def following(widget: QWidget) -> QWidget:
    """Return the widget behind this one in the chain, the first behind the last."""
    return _put_right(widget.nextInFocusChain() or widget)


def preceding(widget: QWidget) -> QWidget:
    """Return the widget before this one in the chain, the last before the first."""
    return _put_right(widget.previousInFocusChain() or widget)


def focused(widget: QWidget) -> QWidget | None:
    """Return the widget inside this one that has the keyboard, or will have it again."""
    found = widget.focusWidget()
    return None if found is None else _put_right(found)


def hands_on_to(widget: QWidget) -> QWidget | None:
    """Return the widget that has the keyboard instead of this one, if any."""
    outer = widget.parentWidget()
    # Parts of Qt's own hand on to what they are in.
    if isinstance(outer, QAbstractScrollArea) and widget is outer.viewport():
        return outer
    if isinstance(outer, QComboBox | QAbstractSpinBox) and isinstance(widget, QLineEdit):
        return outer
    found = widget.focusProxy()
    return None if found is None else _put_right(found)


def all_inside(widget: QWidget) -> Iterator[QWidget]:
    """Yield every widget in this one, each asked of its own parent."""
    for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        yield child
        yield from all_inside(child)


def _put_right(widget: QWidget) -> QWidget:
    """Let PySide know a widget's true parent; Qt itself sees nothing new in that."""
    inner = widget
    while (outer := inner.parentWidget()) is not None:
        inner.setParent(outer)
        if shiboken6.createdByPython(outer):
            return widget
        inner = outer  # made by Qt: it holds nothing itself unless it is held in turn
    if shiboken6.createdByPython(inner):
        inner.setParent(None)
    return widget
