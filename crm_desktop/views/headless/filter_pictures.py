"""Pictures of filters: the builder, a list with a saved one, a list in groups. Nothing is saved."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from crm_desktop.models.filters import (
    Condition,
    Filter,
    Group,
    Related,
    all_of,
    days_ago,
    last_days,
    to_json,
)
from crm_desktop.models.queries.kept.rows import Kept
from crm_desktop.views.filters.dialog import FilterDialog

if TYPE_CHECKING:
    from crm_desktop.views.headless.driver import Driver

NAME = "Dlouho bez návštěvy"


def example(tiers: tuple[Any, ...]) -> Filter:
    """Return a filter with a bit of everything."""
    meeting = (Condition("kind", "eq", "meeting"), Condition("starts_at", "eq", last_days(90)))
    either = (Condition("last_contact", "lt", days_ago(60)), Condition("email", "empty"))
    return all_of(
        (
            Condition("tier_id", "in", tiers),
            Condition("country", "eq", "CZ"),
            Group("or", either),
            Related("activity", False, all_of(meeting)),
        )
    )


def filter_pictures(driver: "Driver") -> None:
    """Leave filters-builder, filters-list and filters-groups in the driver's folder."""
    window = driver.window
    window.open_list("account")
    driver.settle()
    page: Any = window.documents.page()
    tiers = tuple(each.value for each in window.context.catalogue.options["tier"][:2])
    part = example(tiers)
    filtering = page.panel.filtering
    filtering.saved = Kept("saved_filter", "account", NAME, to_json(part), shared=True, id=-1)
    filtering.put(part, "")
    driver.settle()
    driver.pictures(window, "filters-list")
    filtering.build()
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, FilterDialog):
        driver.settle(lambda: dialog.builder.count() is not None)
        driver.pictures(dialog, "filters-builder")
        dialog.done(0)
    filtering.row.clear()
    driver.settle()
    window.open_list("opportunity")
    driver.settle()
    page = window.documents.page()
    page.panel.filters.clear()
    page.panel.set_group("stage_id")
    driver.settle()
    page.panel.model.fold_all()
    page.panel.model.fold(1, True)
    driver.settle()
    driver.pictures(window, "filters-groups")
    page.viewing.show(None)
    window.open_list("account")
    driver.settle()
