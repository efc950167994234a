"""What is wrong with shortcuts and mnemonics of a window; each fault a sentence."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QMenuBar, QTabBar, QWidget

WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut


def mnemonic(text):
    """Return the letter behind a single &, "" if there is none."""
    found = re.search(r"&(.)", text.replace("&&", ""))
    return found[1].casefold() if found else ""


def plain(text):
    """Return a text as it is shown: without mnemonic and keys, && as &."""
    bare = text.split("\t")[0].replace("&&", "\0").replace("&", "")
    return bare.replace("\0", "&")


def menu_faults(menu):
    """Return what is wrong in one menu, without its submenus: a letter twice, or an entry without.

    Entries with a tick are values of the user's own data, of which there may be many.
    """
    entries = [action for action in menu.actions() if not action.isSeparator()]
    found = {}
    faults = []
    for action in entries:
        text = action.text().split("\t")[0]
        letter = mnemonic(text)
        if letter and letter in found:
            faults.append(f"“{text}” and “{found[letter]}” share a letter")
        elif letter:
            found[letter] = text
        elif not action.isCheckable():
            faults.append(f"“{text}” has no letter")
        if letter and not letter.isalnum():
            faults.append(f"“{text}” has no letter behind its &")
    return faults


def window_faults(window):
    """Return what is wrong among the shortcuts and letters that work in a window as it is now."""
    owners = {}

    def own(keys, owner, scope=None):
        if keys:
            owners.setdefault(keys, []).append((owner, scope))

    for action in window.findChildren(QAction):
        if not action.isVisible() or not _reachable(action, window):
            continue
        for sequence in action.shortcuts():
            own(sequence.toString(), f"action “{action.text()}”")
    for shortcut in window.findChildren(QShortcut):
        place = shortcut.parent()
        if isinstance(place, QWidget) and place.isVisible() and place.window() is window:
            scope = place if shortcut.context() == WITHIN else None
            for sequence in shortcut.keys():  # noqa: SIM118 - no dict
                own(sequence.toString(), f"shortcut of {type(place).__name__}", scope)
    for widget in _visible(window):
        if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty():
            own(widget.shortcut().toString(), f"button “{widget.text()}”")
        elif isinstance(widget, QLabel) and widget.buddy() is not None:
            own(_alt(widget.text()), f"label “{widget.text()}”")
        elif isinstance(widget, QTabBar):
            for at in range(widget.count()):
                own(_alt(widget.tabText(at)), f"tab “{widget.tabText(at)}”")
        elif isinstance(widget, QMenuBar):
            for action in widget.actions():
                own(_alt(action.text()), f"menu “{action.text()}”")
    return [
        f"{keys}: " + " and ".join(owner for owner, _scope in found)
        for keys, found in owners.items()
        if not _apart(found) or re.fullmatch(r"Alt\+\W", keys)
    ]


def _apart(found):
    """Return whether at most one of these can be meant, wherever the focus is."""
    if len(found) == 1:
        return True
    scopes = [scope for _owner, scope in found]
    return all(
        a is not None and b is not None and not a.isAncestorOf(b) and not b.isAncestorOf(a)
        for at, a in enumerate(scopes)
        for b in scopes[at + 1 :]
    )


def _reachable(action, window):
    """An action of a page that is not shown does not count, nor does one of another window."""
    places = action.associatedObjects()
    widgets = [place for place in places if isinstance(place, QWidget)]
    if not widgets:
        return False
    return any(
        isinstance(place, QMenu) or (place.isVisible() and place.window() is window)
        for place in widgets
    )


def _visible(window):
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.window() is window
    ]


def _alt(text):
    letter = mnemonic(text)
    return QKeySequence(f"Alt+{letter.upper()}").toString() if letter else ""
