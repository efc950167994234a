"""The place of late children in the order of Tab: Qt puts them behind everything else."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from crm_desktop.views.look.form.focus_chain import (
    all_inside,
    focused,
    following,
    hands_on_to,
    preceding,
)


def put_before(anchor: QWidget, late: Sequence[QWidget]) -> None:
    """Let Tab reach widgets, in this order, just before `anchor`; all in one window."""
    before = preceding(anchor)
    while before is not anchor and (before in late or not takes_tab(before)):
        before = preceding(before)  # Qt puts nothing behind a mere label
    for widget in late:
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
    here = focused(window)
    if here is None:
        return False
    onward = following if forward else preceding
    there = onward(here)
    while there is not here:
        if takes_tab(there) and there.isVisibleTo(window) and there.isEnabled():
            reason = Qt.FocusReason.TabFocusReason
            there.setFocus(reason if forward else Qt.FocusReason.BacktabFocusReason)
            return True
        there = onward(there)
    return False


def inside(parent: QWidget, start: QWidget | None = None) -> list[QWidget]:
    """Return the widgets in a parent to which Tab leads, in their order from `start` on.

    The chain goes round the whole window; it is left where a parent with all its widgets ends.
    From the window on, late children stand where Tab meets them, which takes longer.
    """
    found: list[QWidget] = []
    count = sum(takes_tab(widget) for widget in all_inside(parent))
    start = start or parent
    there = following(start)
    while there is not start and len(found) < count:
        if takes_tab(there) and parent.isAncestorOf(there):
            found.append(there)
        there = following(there)
    return found


def takes_tab(widget: QWidget) -> bool:
    """Return whether Tab stops at a widget itself, be it shown or not."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and hands_on_to(widget) is None


def _handing_on(widget: QWidget) -> list[QWidget]:
    """Return the editors around a widget that hand the keyboard on to it."""
    found = []
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if hands_on_to(above) is widget:
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
