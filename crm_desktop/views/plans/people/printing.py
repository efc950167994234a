"""The map on paper: made on a worker, looked at in a window of its own, printed, saved."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from crm_desktop.models.language import current_language
from crm_desktop.models.queries.plans.people.map_rows import PlanMap
from crm_desktop.reports.plans.map import Paper as Sheet
from crm_desktop.reports.plans.map import map_pdf
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.paper.preview import show_pdf
from crm_desktop.views.paper.printing import Paper

if TYPE_CHECKING:
    from crm_desktop.views.plans.people.page import StakeholderMap

SECONDS = 60.0


def paper_menu(page: "StakeholderMap") -> QMenu:
    """Return the sizes of paper that are offered."""
    translate = QCoreApplication.translate
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sizes: tuple[tuple[str, Sheet], ...] = (
        (translate("PlanPeople", "As it can be read: A4, A3 or several A3"), "auto"),
        (translate("PlanPeople", "On A4 sheets"), "A4"),
        (translate("PlanPeople", "On A3 sheets"), "A3"),
    )
    for words, paper in sizes:
        menu.addAction(words, partial(print_map, page, paper))
    give_letters(menu)
    return menu


def print_map(page: "StakeholderMap", paper: Sheet = "auto") -> None:
    """Make the PDF and show it."""
    if page.map is None:
        return
    page.loading.start()

    def made(pdf: tuple[bytes, tuple[float, float]]) -> None:
        page.loading.stop()
        title = QCoreApplication.translate("PlanPeople", "%1 – map of people", "%1 an account")
        assert page.map is not None
        show_pdf(
            page,
            title.replace("%1", page.map.account),
            pdf[0],
            Paper("plan", page.map.account_id),
            page.context,
            pdf[1],
        )

    page.context.background.call(
        partial(_make, page.map, current_language(), page.context.me.display_name, paper),
        made,
        failed=page.undo.say,
        lane="quick",
        deadline=SECONDS,
        token=("map page", id(page)),
    )


def _make(
    plan_map: PlanMap, language: str, author: str, paper: Sheet
) -> tuple[bytes, tuple[float, float]]:
    """Runs on a worker."""
    from crm_desktop.reports.plans.map import sheets_of

    return map_pdf(plan_map, language, author, paper), sheets_of(plan_map, paper).size
