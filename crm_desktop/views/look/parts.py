"""The parts that pages are built from, under one name."""

from crm_desktop.views.look.buttons import FilterChip, button, icon_button
from crm_desktop.views.look.labels import (
    Chip,
    Heading,
    Initials,
    Label,
    Line,
    Link,
    Paragraph,
    Strip,
    Tile,
    caption,
    chip,
    hairline,
    heading,
    link,
    sheet,
    vline,
)
from crm_desktop.views.look.page.dialog_frame import frame_dialog
from crm_desktop.views.look.page.document_tabs import DocumentTabs
from crm_desktop.views.look.page.headers import CardHeader, Fact, FactsStrip, Meta, PageHeader
from crm_desktop.views.look.page.messages import EmptyState, IconMark, LoadingBar, Message
from crm_desktop.views.look.page.sections import Section, SectionList
from crm_desktop.views.look.page.tabs import InsightTabs

__all__ = [
    "CardHeader",
    "Chip",
    "DocumentTabs",
    "EmptyState",
    "Fact",
    "FactsStrip",
    "FilterChip",
    "Heading",
    "IconMark",
    "Initials",
    "InsightTabs",
    "Label",
    "Line",
    "Link",
    "LoadingBar",
    "Message",
    "Meta",
    "PageHeader",
    "Paragraph",
    "Section",
    "SectionList",
    "Strip",
    "Tile",
    "button",
    "caption",
    "chip",
    "frame_dialog",
    "hairline",
    "heading",
    "icon_button",
    "link",
    "sheet",
    "vline",
]
