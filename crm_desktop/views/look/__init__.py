"""Colours, fonts, icons, spacing, style, delegates and parts; nobody else writes a colour."""

from crm_desktop.views.look import spacing
from crm_desktop.views.look.delegate import RowDelegate, setup_table
from crm_desktop.views.look.fonts import font
from crm_desktop.views.look.icons import KIND_ICONS, icon, pixmap
from crm_desktop.views.look.roles import Role
from crm_desktop.views.look.theme import apply, is_dark, set_theme
from crm_desktop.views.look.timeline_delegate import TimelineDelegate, setup_timeline
from crm_desktop.views.look.tints import color, tint

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
