"""What stands in a list where a row has not come yet, or is gone since the ids were read."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.views.lists.columns.cells import ALIGN, DISPLAY, LEFT, RIGHT, SPOKEN, Column
from crm_desktop.views.look.rows.roles import Role


def placeholder(gone: bool, number: int, column: Column, section: int, role: int) -> Any:
    """Return what a cell shows for a role; `gone`: somebody deleted the row meanwhile."""
    translate = QCoreApplication.translate
    if role == DISPLAY and section == 0:
        return translate("ListModel", "(deleted)") if gone else "…"
    if role == SPOKEN:
        if gone:
            return translate("ListModel", "deleted")
        return translate("ListModel", "is being loaded")
    if role == Role.TONE:
        return "second"
    if role == Role.KEY:
        return number
    if role == ALIGN:
        return RIGHT if column.right else LEFT
    return None
