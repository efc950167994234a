"""The place of late children in the order of Tab: Qt puts them behind everything else."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_before(anchor: QWidget, late: Sequence[QWidget]) -> None:
    """Let Tab reach widgets, in this order, just before `anchor`; all in one window."""
    before = anchor.previousInFocusChain()
    while before and before is not anchor and (before in late or not takes_tab(before)):
        before = before.previousInFocusChain()  # Qt puts nothing behind a mere label
    for widget in late:
        if before:
            QWidget.setTabOrder(before, widget)
        before = widget


def inside(parent: QWidget) -> list[QWidget]:
    """Return the widgets in a parent to which Tab leads, in their order.

    The chain goes round the whole window; it is left where a parent with all its widgets ends.
    """
    found: list[QWidget] = []
    count = sum(takes_tab(widget) for widget in parent.findChildren(QWidget))
    following = parent.nextInFocusChain()
    while following and following is not parent and len(found) < count:
        if takes_tab(following) and parent.isAncestorOf(following):
            found.append(following)
        following = following.nextInFocusChain()
    return found


def takes_tab(widget: QWidget) -> bool:
    """Return whether Tab stops at a widget itself, be it shown or not."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
