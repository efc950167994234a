"""The rows that a template's fields stand for: all that the person who looks may see of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.lists.listing import first_page, rows_by_ids
from crm_desktop.models.queries.paper.letter import letter_row
from crm_desktop.models.queries.paper.rows import LetterRow
from crm_desktop.models.queries.rows import ListQuery, Row

# What hangs on an account and may be gone through in a letter: the list's name and its kind.
LISTS = {
    "contacts": "contact",
    "opportunities": "opportunity",
    "services": "service",
    "sales": "sale",
    "projects": "project",
    "tasks": "task",
    "activities": "activity",
}
MOST_ROWS = 500


@dataclass(frozen=True, slots=True)
class MergeRows:
    """A letter's own part, the account, the contact, the responsible colleague, and lists."""

    letter: LetterRow
    language: str
    currency: str
    zone: ZoneInfo
    account: Row | None = None
    contact: Row | None = None
    responsible: Row | None = None
    lists: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)


def merge_rows(
    session: Session,
    catalogue: Catalogue,
    account_id: int,
    contact_id: int | None,
    lists: frozenset[str] = frozenset(LISTS),
) -> MergeRows:
    """Return what a letter to a contact of an account is filled with.

    `lists`: those that the template goes through; rows that one may not see are not among them.
    """
    letter, language = letter_row(session, catalogue, account_id, contact_id)
    firm = table_of("firm")
    currency, zone = session.execute(select(firm.c.currency, firm.c.time_zone)).one()
    account = _one(session, catalogue, "account", account_id)
    owner = account["owner_id"] if account else None
    return MergeRows(
        letter,
        language,
        currency,
        ZoneInfo(zone),
        account,
        _one(session, catalogue, "contact", contact_id),
        _one(session, catalogue, "employee", owner),
        {
            name: _many(session, catalogue, kind, account_id)
            for name, kind in LISTS.items()
            if name in lists and kind in catalogue.kinds
        },
    )


def _one(session: Session, catalogue: Catalogue, kind_name: str, id: int | None) -> Row | None:
    if id is None or kind_name not in catalogue.kinds:
        return None
    return next(iter(rows_by_ids(session, catalogue, _all(catalogue, kind_name), [id])), None)


def _many(
    session: Session, catalogue: Catalogue, kind_name: str, account_id: int
) -> tuple[Row, ...]:
    query = _all(catalogue, kind_name, account_id)
    return first_page(session, catalogue, query, MOST_ROWS).rows


def _all(catalogue: Catalogue, kind_name: str, account_id: int | None = None) -> ListQuery:
    kind = catalogue.kind(kind_name)
    columns = tuple(one.name for one in kind.fields)
    return ListQuery(kind_name, columns, *kind.order, account_id=account_id)
