"""Who has a worklist; apart from the page, which the main window makes only when it is opened."""

from crm_desktop.models.fields.rules import COMPLETENESS
from crm_desktop.views.context import Context


def has_worklist(context: Context) -> bool:
    """Return whether the rules on data say anything to this person."""
    kinds = context.catalogue.kinds
    return "account" in kinds and kinds["account"].has(COMPLETENESS)
