"""The papers of a plan: chosen from a menu, made in the background, shown as the page they are."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from crm_desktop.models.language import LANGUAGES, current_language
from crm_desktop.views.look.letters import give_letters

if TYPE_CHECKING:
    from crm_desktop.views.plans.pages.workspace import Workspace

PAPERS = ("page", "booklet", "actions", "customer")


def paper_name(paper: str) -> str:
    """Return what a paper is called."""
    translate = QCoreApplication.translate
    return {
        "page": translate("PlanPaper", "On one page"),
        "booklet": translate("PlanPaper", "Booklet"),
        "actions": translate("PlanPaper", "Actions of the next 90 days"),
        "customer": translate("PlanPaper", "Extract for the customer"),
    }[paper]


def paper_menu(workspace: "Workspace") -> QMenu:
    """Return the menu of papers; the one that leaves the house stands apart."""
    menu = QMenu(workspace)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for paper in PAPERS:
        if paper == "customer":
            menu.addSeparator()
        menu.addAction(paper_name(paper), partial(make_paper, workspace, paper))
    give_letters(menu)
    return menu


def make_paper(workspace: "Workspace", paper: str) -> None:
    """Read the plan, make the paper and show it in a window of its own."""
    from crm_desktop.views.paper.preview import show_pdf
    from crm_desktop.views.paper.printing import Paper

    head, context = workspace.head(), workspace.context
    if head is None:
        return
    words = QCoreApplication.translate("PlanPaper", "%1: being prepared…", "%1 is a paper")
    context.message(words.replace("%1", paper_name(paper)))
    title = f"{head.row.label('account_id')} – {paper_name(paper)}"

    def show(pdf: bytes) -> None:
        context.message("")
        kind = "plan_extract" if paper == "customer" else "plan"
        show_pdf(workspace, title, pdf, Paper(kind, head.account_id), context)

    context.background.run_long(
        partial(
            _make, context.background, context.catalogue, head.id, context.me.employee_id, paper,
            current_language(),
        ),
        show,
        failed=lambda error: context.message(str(error)),
    )  # fmt: skip


def _make(
    background: Any,
    catalogue: Any,
    plan_id: int,
    me: int,
    paper: str,
    language: str,
    _progress: Callable[[int, str], None],
    _cancelled: Callable[[], bool],
) -> bytes:
    """Runs on a worker."""
    if paper == "customer":
        from crm_desktop.models.queries.plans.customer import read_for_customer
        from crm_desktop.reports.plans.customer import customer_pdf

        with background.session() as session:
            shown = read_for_customer(session, catalogue, plan_id)
        return customer_pdf(shown, shown.language if shown.language in LANGUAGES else language)
    from crm_desktop.models.queries.plans.sheet import read_sheet
    from crm_desktop.reports.plans.papers import plan_pdf

    with background.session() as session:
        sheet = read_sheet(session, catalogue, plan_id, me)
        drawings = _drawings(session, catalogue, plan_id, language) if paper == "booklet" else {}
    return plan_pdf(paper, sheet, language, drawings)


def _drawings(session: Any, catalogue: Any, plan_id: int, language: str) -> dict[str, Any]:
    """Return the maps and the targets as the booklet prints them, where there are any."""
    from crm_desktop.models.queries.plans.closing import read_target_page
    from crm_desktop.models.queries.plans.people.stakeholders import read_map
    from crm_desktop.models.queries.plans.whitespace.matrix import grid
    from crm_desktop.reports.plans.map import map_strips
    from crm_desktop.reports.plans.papers import booklet_width
    from crm_desktop.reports.plans.targets import targets_strips
    from crm_desktop.reports.plans.whitespace import heat_map_strips

    page, width = read_target_page(session, catalogue, plan_id), booklet_width()
    found = page.whitespace
    shown = grid(found.divisions, found.lines, found.cells, blank=found.blank)
    return {
        "map": map_strips(read_map(session, plan_id), width, language),
        "whitespace": heat_map_strips(found, shown, width, language) if found.cells else [],
        "targets": targets_strips(page, width, language) if page.targets.targets else [],
    }
