"""Goes through the windows as a person does, page after page, and says which one comes next."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.reports.sheets.ready import READY
from crm_desktop.views.headless.driver import Driver
from crm_desktop.views.headless.main_job import fullest_account, open_card
from crm_desktop.views.main_window.places.pages import (
    Place,
    admin_pages,
    day_pages,
    has_reports,
    shown_kinds,
)
from crm_desktop.views.plans.pages.tabs import ORDER
from crm_desktop.views.worklists.rights import has_worklist

FURTHER = ("notices", "deleted", "imports", "duplicates", "mailings", "templates")


def every_page(driver: Driver) -> Iterator[str]:
    """Yield the name of each page before it is opened; the caller goes on to open it."""
    window = driver.window
    catalogue, me = window.context.catalogue, window.me
    for page in day_pages(catalogue):
        yield page
        _open(driver, Place(page))
    for group in shown_kinds(catalogue):
        for kind in group:
            yield f"list of {kind.plural}"
            _open(driver, Place("list", kind.name), keep=True)
            panel: Any = window.documents.page().panel  # type: ignore[union-attr]
            for row in (panel.model.rowCount() // 2, panel.model.rowCount() - 1):
                panel.table.go_to(row)
                _settle(driver)
            window.documents.close_current()
    if "opportunity" in catalogue.kinds:
        yield "board"
        _open(driver, Place("board"))
    if has_worklist(window.context):
        yield "worklist"
        _open(driver, Place("worklist"))
    if has_reports(catalogue):
        yield "reports"
        _open(driver, Place("reports"))
        for name in READY:
            yield f"report {name}"
            _open(driver, Place("report", name))
    for what in FURTHER:
        yield what
        _open(driver, Place(what))
    for name in admin_pages(me):
        yield f"administration, {name}"
        _open(driver, Place("admin", name))
    if "account_plan" in catalogue.kinds:
        yield from _plan(driver)
    if "account_detail" in catalogue.kind("account").tables:
        yield from _customer(driver)


def _first(catalogue: Catalogue, kind: str, session: Any) -> int | None:
    query = ListQuery(kind, ("name",), catalogue.kind(kind).order[0])
    rows = first_page(session, catalogue, query, limit=1).rows
    return rows[0].id if rows else None


def _open(driver: Driver, place: Place, *, keep: bool = False) -> None:
    driver.window.documents.open(place)
    _settle(driver)
    if not keep:
        driver.window.documents.close_current()


def _settle(driver: Driver, done: Callable[[], bool] = lambda: True) -> None:
    with suppress(UserError):  # it did not come to rest: what was stopped has been heard
        driver.settle(done)


def _plan(driver: Driver) -> Iterator[str]:
    """The plan that is listed first, with all its tabs."""
    window = driver.window
    yield "the first plan is looked for"
    try:
        plan = driver.ask(partial(_first, window.context.catalogue, "account_plan"))
    except UserError:
        plan = None
    if plan is None:
        return
    yield "plan"
    _open(driver, Place("plan", id=plan), keep=True)
    page: Any = window.documents.page()
    for key in ORDER:
        yield f"plan, {key}"
        page.workspace.select(key)
        _settle(driver)
    window.documents.close_current()


def _customer(driver: Driver) -> Iterator[str]:
    """A card with all its tabs, its form, and what is printed of it."""
    window = driver.window
    yield "the fullest account is looked for"
    try:
        account = fullest_account(driver)
    except UserError:  # a role that sees nobody's customers: the first of the directory
        account = driver.ask(partial(_first, window.context.catalogue, "account"))
    yield "card, head"
    with suppress(UserError):
        open_card(driver, account)
    card: Any = window.documents.page()
    for key in list(card.insight.tabs.keys()):
        yield f"card, {key}"
        card.insight.select(key)
        _settle(driver)
    window.documents.close_current()
    for what in ("form", "letter", "sheet", "why", "history"):
        yield f"{what} of an account"
        kind = "account" if what in ("form", "history") else ""
        if what == "letter":
            window.open_letter(account)
        elif what == "sheet":
            window.open_sheet(account)
        elif what == "why":
            window.open_why(account_id=account)
        elif what == "form":
            window.open_form(kind, account)
        else:
            window.context.open_history(kind, account, None)
        _settle(driver)
        window.documents.close_current()
    yield "palette"
    window.open_palette()
    window.palette_of_commands.field.setText("nov")
    _settle(driver, lambda: window.palette_of_commands.answered_for() == "nov")
    window.palette_of_commands.close_palette()
