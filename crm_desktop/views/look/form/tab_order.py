"""The place of late children in the order of Tab: Qt puts them behind everything else."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QWidget,
)


def put_before(anchor: QWidget, late: Sequence[QWidget]) -> None:
    """Let Tab reach widgets, in this order, just before `anchor`; all in one window."""
    before = anchor.previousInFocusChain()
    while before and before is not anchor and (before in late or not takes_tab(before)):
        before = before.previousInFocusChain()  # Qt puts nothing behind a mere label
    for widget in late:
        if before:
            QWidget.setTabOrder(before, widget)
            for editor in _handing_on(widget):
                _put_between(before, editor, widget)
        before = widget


def as_laid_out(parent: QWidget) -> None:
    """Let Tab go through a widget as its layouts place what is in it, late children too."""
    for before, after in pairwise(_laid_out(parent)):
        QWidget.setTabOrder(before, after)


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    if takes_tab(widget):
        yield widget
    layout = widget.layout()
    if layout is None:
        yield from inside(widget, widget.window())
        return
    yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if inner is not None:
            yield from _in_layout(inner)
        elif widget is not None:
            yield from _laid_out(widget)


def step(window: QWidget, forward: bool) -> bool:
    """Give the keyboard to the next widget of a window, as Tab; whether there is one.

    Qt's own step goes past all that a page holds before the widget that stands for the page
    (its focus proxy): a list's Tab would never reach its search field.
    """
    here = window.focusWidget()
    if here is None:
        return False
    following = here.nextInFocusChain() if forward else here.previousInFocusChain()
    while following is not None and following is not here:
        if takes_tab(following) and following.isVisibleTo(window) and following.isEnabled():
            reason = Qt.FocusReason.TabFocusReason
            following.setFocus(reason if forward else Qt.FocusReason.BacktabFocusReason)
            return True
        following = following.nextInFocusChain() if forward else following.previousInFocusChain()
    return False


def inside(parent: QWidget, start: QWidget | None = None) -> list[QWidget]:
    """Return the widgets in a parent to which Tab leads, in their order from `start` on.

    The chain goes round the whole window; it is left where a parent with all its widgets ends.
    From the window on, late children stand where Tab meets them, which takes longer.
    """
    found: list[QWidget] = []
    count = sum(takes_tab(widget) for widget in parent.findChildren(QWidget))
    start = start or parent
    following = start.nextInFocusChain()
    while following and following is not start and len(found) < count:
        if takes_tab(following) and parent.isAncestorOf(following):
            found.append(following)
        following = following.nextInFocusChain()
    return found


def takes_tab(widget: QWidget) -> bool:
    """Return whether Tab stops at a widget itself, be it shown or not."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and _hands_on_to(widget) is None


def _hands_on_to(widget: QWidget) -> QWidget | None:
    """Return the widget that has the keyboard instead of this one, if any."""
    outer = widget.parentWidget()
    # Parts of Qt's own hand on to what they are in; asked for it, PySide keeps that for ever.
    if isinstance(outer, QAbstractScrollArea) and widget is outer.viewport():
        return outer
    if isinstance(outer, QComboBox | QAbstractSpinBox) and isinstance(widget, QLineEdit):
        return outer
    return widget.focusProxy()


def _handing_on(widget: QWidget) -> list[QWidget]:
    """Return the editors around a widget that hand the keyboard on to it."""
    found = []
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if _hands_on_to(above) is widget:
            found.append(above)
        above = above.parentWidget()
    return found


def _put_between(before: QWidget, editor: QWidget, field: QWidget) -> None:
    """Let an editor stand before its own field; left behind, it would lead Tab back into it."""
    policy = editor.focusPolicy()
    # Else the policy would be set on the field; the stubs do not know that None takes it away.
    editor.setFocusProxy(None)  # type: ignore[arg-type]
    editor.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt moves nothing that takes no focus
    QWidget.setTabOrder(before, editor)
    editor.setFocusPolicy(policy)
    editor.setFocusProxy(field)
