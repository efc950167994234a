"""Colours, fonts, icons, spacing, style, delegates and parts; nobody else writes a colour."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from crm_desktop.views.look import spacing
from crm_desktop.views.look.colour.tints import color, tint
from crm_desktop.views.look.fonts import font
from crm_desktop.views.look.icons import KIND_ICONS, icon, pixmap
from crm_desktop.views.look.rows.roles import Role
from crm_desktop.views.look.theme import apply, is_dark, set_theme

if TYPE_CHECKING:
    from crm_desktop.views.look.rows.delegate import RowDelegate, setup_table
    from crm_desktop.views.look.rows.timeline_delegate import TimelineDelegate, setup_timeline

__all__ = [
    "KIND_ICONS",
    "Role",
    "RowDelegate",
    "TimelineDelegate",
    "apply",
    "color",
    "font",
    "icon",
    "is_dark",
    "pixmap",
    "set_theme",
    "setup_table",
    "setup_timeline",
    "spacing",
    "tint",
]

# The sign-in window has no lists, so their delegates are imported when they are asked for.
_LATER = {
    "RowDelegate": "rows.delegate",
    "setup_table": "rows.delegate",
    "TimelineDelegate": "rows.timeline_delegate",
    "setup_timeline": "rows.timeline_delegate",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(name)
    return getattr(import_module(f"crm_desktop.views.look.{_LATER[name]}"), name)
