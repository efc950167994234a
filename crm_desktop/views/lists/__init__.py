"""Lists of records: one item model and one page for every kind, set up by declared data."""

from crm_desktop.views.lists.page import ListPage, list_page
from crm_desktop.views.lists.panel import ListPanel

__all__ = ["ListPage", "ListPanel", "list_page"]
