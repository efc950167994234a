"""From a leaver to the hand-over of their accounts."""

from PySide6.QtWidgets import QWidget

from crm_desktop.models.queries.people import PersonRow
from crm_desktop.views.access.hand_over_all import open_hand_over
from crm_desktop.views.context import Context


def open_hand_over_of(parent: QWidget, context: Context, person: PersonRow) -> None:
    """Open the dialog that gives all accounts of a person to somebody else."""
    open_hand_over(context, person.id, parent)
