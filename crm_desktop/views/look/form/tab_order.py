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
            for editor in _handing_on(widget):
                _put_between(before, editor, widget)
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


def _handing_on(widget: QWidget) -> list[QWidget]:
    """Return the editors around a widget that hand the keyboard on to it."""
    found = []
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if above.focusProxy() is widget:
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
