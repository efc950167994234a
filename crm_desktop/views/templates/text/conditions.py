"""Conditions in the text of a template: their markers, and what stands between."""

from PySide6.QtGui import QTextBlock, QTextDocument

from crm_desktop.views.templates.text.nodes import ROLE, SIGN, text_of


def marker(block: QTextBlock) -> str:
    """Return which marker a block is: start, else, end; "" for any other block."""
    role = text_of(block.blockFormat(), ROLE) if block.text() == SIGN else ""
    return role if role in ("start", "else", "end") else ""


def needs_otherwise(block: QTextBlock) -> bool:
    """Return whether a block stands in a condition that has no other branch yet."""
    closed = 0
    if marker(block) == "end":
        return False
    while block.isValid():
        role = marker(block)
        if role == "else" and not closed:
            return False
        if role == "start" and not closed:
            return not _has_otherwise(block)
        closed += (role == "end") - (role == "start")
        block = block.previous()
    return False


def _has_otherwise(start: QTextBlock) -> bool:
    block, depth = start.next(), 0
    while block.isValid():
        role = marker(block)
        if not depth and role in ("else", "end"):
            return role == "else"
        depth += (role == "start") - (role == "end")
        block = block.next()
    return False


def bands(document: QTextDocument, down: int) -> list[tuple[float, float, int]]:
    """Return top, bottom and depth of each condition. down: how far the text is scrolled."""
    layout = document.documentLayout()
    found: list[tuple[float, float, int]] = []
    open_: list[float] = []
    block = document.begin()
    while block.isValid():
        role = marker(block)
        if role == "start":
            open_.append(layout.blockBoundingRect(block).top() - down - 4)
        elif role == "end" and open_:
            top = open_.pop()
            found.append((top, layout.blockBoundingRect(block).bottom() - down + 4, len(open_)))
        block = block.next()
    return sorted(found, key=lambda band: band[2])
