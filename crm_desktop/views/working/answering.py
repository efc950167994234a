"""Answering those who asked, unless their window has gone meanwhile."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from crm_desktop.views.working.lanes import Answer, LongWork


def end_long(handle: LongWork, answer: Answer, result: Any) -> None:
    """Tell the handle of long work that it is over, then who asked for it."""
    if isValid(handle):
        handle.finished.emit()
        handle.deleteLater()
    if alive(answer):
        answer(result)


def alive(callback: Callable[..., object]) -> bool:
    """Return whether the widget that asked still exists on Qt's side."""
    return all(isValid(thing) for thing in objects_behind(callback))


def objects_behind(callback: Any) -> Iterator[QObject]:
    """Yield the widgets that a callback belongs to or holds."""
    owner = getattr(callback, "__self__", None)
    if isinstance(owner, QObject):
        yield owner
    if isinstance(callback, partial):
        yield from objects_behind(callback.func)
        yield from (thing for thing in callback.args if isinstance(thing, QObject))
    for cell in getattr(callback, "__closure__", None) or ():
        try:
            content = cell.cell_contents
        except ValueError:  # the name has no value yet
            continue
        if isinstance(content, QObject):
            yield content
