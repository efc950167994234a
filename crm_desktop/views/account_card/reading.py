"""What the card asks of the server; each function runs on a worker's thread."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.card.rows import (
    AccountHeader,
    TimelinePage,
    TimelineQuery,
    YearRevenue,
)
from crm_desktop.models.queries.rows import Count, Edit, ListQuery, Page, Row, Saved

CONTACTS, OPPORTUNITIES, TASKS = 5, 5, 8  # rows in the right column


@dataclass(frozen=True, slots=True)
class Side:
    """What the right column shows; None where this person may not see the kind at all."""

    contacts: Page | None
    opportunities: Page | None
    tasks: Page | None
    years: tuple[YearRevenue, ...] = ()  # revenue, the newest first


# The queries are imported on the worker's thread, since SQLAlchemy costs time at start.


def read_header(catalogue: Catalogue, account_id: int, session: Any) -> AccountHeader:
    """Return the top of the card."""
    from crm_desktop.models.queries.card.reading import account_header

    return account_header(session, catalogue, account_id)


def read_counts(catalogue: Catalogue, account_id: int, session: Any) -> dict[str, Count]:
    """Return the counts of all tabs."""
    from crm_desktop.models.queries.card.reading import tab_counts

    return tab_counts(session, catalogue, account_id)


def read_timeline(catalogue: Catalogue, query: TimelineQuery, session: Any) -> TimelinePage:
    """Return one page of the timeline."""
    from crm_desktop.models.queries.card.reading import timeline

    return timeline(session, catalogue, query)


def read_side(catalogue: Catalogue, account_id: int, session: Any) -> Side:
    """Return the first contacts, open opportunities and open tasks with their numbers."""
    from crm_desktop.models.queries.card.reading import revenue_by_year
    from crm_desktop.models.queries.lists.listing import first_page
    from crm_desktop.models.queries.together import together

    def page(query: ListQuery, limit: int) -> Page | None:
        if query.kind not in catalogue.kinds:
            return None
        return first_page(session, catalogue, query, limit=limit)

    def years() -> tuple[YearRevenue, ...]:
        return revenue_by_year(session, account_id) if "sale" in catalogue.kinds else ()

    contacts, opportunities, tasks, sold = together(
        session,
        partial(page, contacts_query(account_id), CONTACTS),
        partial(page, opportunities_query(catalogue, account_id), OPPORTUNITIES),
        partial(page, tasks_query(account_id), TASKS),
        years,
    )
    return Side(contacts, opportunities, tasks, sold)


def contacts_query(account_id: int) -> ListQuery:
    """Return the contacts of the account, the newest first met last."""
    columns = ("full_name", "job_title", "function_id", "phone", "consents")
    return ListQuery("contact", columns, "full_name", account_id=account_id)


def opportunities_query(catalogue: Catalogue, account_id: int) -> ListQuery:
    """Return the open opportunities, by their expected close."""
    stages = catalogue.options.get("stage", ())
    open_ = tuple(each.value for each in stages if each.detail not in ("won", "lost"))
    return ListQuery(
        "opportunity",
        ("name", "stage_id", "probability", "amount", "currency", "expected_close"),
        "expected_close",
        account_id=account_id,
        filters=(Condition("stage_id", "in", open_),),
    )


def tasks_query(account_id: int) -> ListQuery:
    """Return the open tasks, by what is due first."""
    return ListQuery(
        "task",
        ("subject", "status", "due_on", "employee_id"),
        "due_on",
        account_id=account_id,
        filters=(Condition("status", "eq", "open"),),
    )


def tick_task(catalogue: Catalogue, edit: Edit, session: Any) -> Saved:
    """Save a task as done, through the one save path."""
    from crm_desktop.models.queries.saving.saving import save

    return save(session, catalogue, edit)


def done(task: Row, account_id: int) -> Edit:
    """Return the edit that marks a task as done."""
    return Edit(
        "task",
        task.id,
        {"status": "done"},
        original={"status": task["status"]},
        versions=task.versions,
        account_id=account_id,
    )
