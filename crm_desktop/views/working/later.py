"""Doing something a moment later, as long as the widget it is for is there."""

from collections.abc import Callable
from functools import partial
from types import BuiltinFunctionType

from PySide6.QtCore import SIGNAL, SLOT, QObject, QTimer
from PySide6.QtWidgets import QWidget

from crm_desktop.views.working.garbage import something_closed


def later(owner: QObject, call: Callable[[], object], ms: int = 0) -> None:
    """Call in `ms` milliseconds, 0 when what waits is done; never once `owner` has been deleted.

    `QTimer.singleShot(ms, owner, call)` keeps owner's Python half for ever if it is deleted first.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)
    # PySide keeps 64 bytes of every connection to a function of Qt's own; these two are not such.
    timer.timeout.connect(partial(call) if isinstance(call, BuiltinFunctionType) else call)
    QObject.connect(timer, SIGNAL("timeout()"), timer, SLOT("deleteLater()"))
    timer.start(ms)


def delete_later(widget: QWidget) -> None:
    """Take a widget out of its place now, and delete it when what waits is done.

    One that is found inside its parent until then, on the keyboard's way through the window, gets
    into the hands of PySide once more, which then keeps it for ever with all that it knows.
    """
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
    something_closed()
