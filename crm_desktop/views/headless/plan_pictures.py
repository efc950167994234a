"""Pictures of account plans: the portfolio, each part of a plan, one on one page. Nothing saved."""

from functools import partial
from typing import TYPE_CHECKING, Any

from crm_desktop.views.paper.preview import PdfWindow
from crm_desktop.views.plans.pages.printing import PAPERS, make_paper
from crm_desktop.views.plans.pages.tabs import ORDER

if TYPE_CHECKING:
    from crm_desktop.views.headless.driver import Driver


def plan_pictures(driver: "Driver") -> None:
    """Leave pictures of the plans of the trial that the person signed in sees."""
    window = driver.window
    window.open_list("account_plan")
    driver.pictures(window, "plans")
    window.documents.close_current()
    plans: list[tuple[int, bool]] = driver.ask(partial(_plans, window.context.catalogue))
    whole = next((number for number, lean in plans if not lean), None)
    if whole is not None:
        _parts(driver, whole)
    lean = next((number for number, lean in plans if lean), None)
    if lean is not None:
        _open(driver, lean)
        driver.pictures(window, "plan-on-one-page")
        window.documents.close_current()


def _parts(driver: "Driver", plan_id: int) -> None:
    window = driver.window
    work = _open(driver, plan_id)
    for key in ORDER:
        work.select(key)
        driver.settle()
        page = work.page()
        if key == "whitespace" and page.panel.ranks.count():
            page.panel.ranks.itemAt(0).widget().click()
        elif key == "reviews" and page.compare.versions:
            page.compare.choose(page.compare.versions[-1].number)
        driver.pictures(window, f"plan-{key}")
        if key == "people":
            page.show_as("table")
            driver.pictures(window, "plan-people-table")
    for paper in PAPERS:
        make_paper(work, paper)
        driver.settle(lambda: bool(work.findChildren(PdfWindow)))
        sheet = work.findChildren(PdfWindow)[0]
        driver.pictures(sheet, f"plan-paper-{paper}")
        sheet.close()
        driver.settle(lambda: not work.findChildren(PdfWindow))
    window.documents.close_current()


def _open(driver: "Driver", plan_id: int) -> Any:
    driver.window.context.open("account_plan", plan_id)
    page: Any = driver.window.documents.page()
    driver.settle(lambda: page.workspace.head() is not None)
    return page.workspace


def _plans(catalogue: Any, session: Any) -> list[tuple[int, bool]]:
    """Runs on a worker: plans and whether each is kept on one page, the oldest first."""
    from crm_desktop.models.queries.lists.listing import first_page
    from crm_desktop.models.queries.rows import ListQuery

    query = ListQuery("account_plan", ("name", "lean"), "starts_on")
    return [(row.id, bool(row["lean"])) for row in first_page(session, catalogue, query, 50).rows]
