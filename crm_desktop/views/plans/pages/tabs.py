"""The tabs of a plan: their order and names, and which widget each of them shows.

A widget is made with (context, head) when its tab is first chosen. It reads when it is seen
(`ReadWhenSeen`), and may have `show_head(head)`, `reload()`, `status_text()`, `new_record()` and
`focus_search()`, which the page hands on to the tab that is open.
"""

from importlib import import_module

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.models.queries.plans.rows import PlanHead
from crm_desktop.views.context import Context

OVERVIEW = "overview"
LEAN = "lean"  # stands in the place of all tabs where one page is enough
PAGES = "crm_desktop.views.plans"
# Key of the tab → module and class; imported when the tab is first chosen.
WIDGETS: dict[str, tuple[str, str]] = {
    LEAN: ("pages.lean", "LeanPage"),
    OVERVIEW: ("pages.overview", "OverviewTab"),
    "context": ("entries.context", "ContextTab"),
    "swot": ("entries.swot", "SwotTab"),
    "people": ("people.page", "StakeholderMap"),
    "whitespace": ("whitespace.page", "WhitespaceTab"),
    "targets": ("targets.page", "TargetsTab"),
    "objectives": ("entries.objectives", "ObjectivesTab"),
    "reviews": ("reviews.tab", "ReviewsTab"),
}
ORDER = (
    OVERVIEW,
    "context",
    "swot",
    "people",
    "whitespace",
    "targets",
    "objectives",
    "reviews",
)


def tab_label(key: str) -> str:
    """Return what a tab is called."""
    translate = QCoreApplication.translate
    return {
        OVERVIEW: translate("Plan", "Overview"),
        "context": translate("Plan", "Context"),
        "swot": translate("Plan", "SWOT"),
        "people": translate("Plan", "Map of people"),
        "whitespace": translate("Plan", "Whitespace"),
        "targets": translate("Plan", "Targets"),
        "objectives": translate("Plan", "Objectives and actions"),
        "reviews": translate("Plan", "Reviews"),
    }[key]


def make_tab(key: str, context: Context, head: PlanHead) -> QWidget:
    """Return the widget of a tab."""
    module, name = WIDGETS[key]
    made: QWidget = getattr(import_module(f"{PAGES}.{module}"), name)(context, head)
    return made
