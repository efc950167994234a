"""Paper on the screen: letters and data sheets with their preview, printing and filing."""

from crm_desktop.views.paper.letter import LetterPage
from crm_desktop.views.paper.sheet import SheetPage

__all__ = ["LetterPage", "SheetPage"]
