"""Pages of the record of changes for a list: of an account, of one record, of everything."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.card import history
from crm_desktop.models.queries.card.history import Entry
from crm_desktop.models.queries.changes.kinds import TABLES
from crm_desktop.models.queries.changes.naming import named
from crm_desktop.models.queries.changes.rows import ACTS, PAGE, LinePage, Seals, Wanted, Was
from crm_desktop.models.queries.custom.history import as_changes_of_records
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Row

AT_ONCE = 500  # entries asked for while a filter leaves most of them out


def lines(
    session: Session, catalogue: Catalogue, wanted: Wanted, before: int | None = None
) -> LinePage:
    """Return the next page of what is wanted, newest first.

    Nothing where this person may read nothing; NotAllowed where all is asked for by somebody who
    is neither auditor nor admin.
    """
    found: list[Entry] = []
    while len(found) < PAGE:
        page = _page(session, wanted, before)
        told = page
        if wanted.of != "all":
            told = tuple(as_changes_of_records(session, catalogue, page))
        found += [entry for entry in told if _fits(wanted, entry)]
        before = page[-1].id if len(page) >= _size(wanted) else None
        if before is None or (wanted.since and page[-1].happened_at < wanted.since):
            before = None
            break
    if len(found) > PAGE:
        before = found[_cut(found) - 1].id
        found = found[: _cut(found)]
    return LinePage(named(session, catalogue, found, all_fields=wanted.of == "all"), before)


def _cut(found: Sequence[Entry]) -> int:
    """Return where a page ends: what one save wrote is not torn apart."""
    end = PAGE
    while (
        end < len(found)
        and found[end].operation
        and (found[end].operation == found[end - 1].operation)
    ):
        end += 1
    return end


def _size(wanted: Wanted) -> int:
    filtered = wanted.kinds or wanted.employee_id or wanted.done or wanted.since
    return AT_ONCE if wanted.of != "all" and filtered else PAGE + 20


def _page(session: Session, wanted: Wanted, before: int | None) -> tuple[Entry, ...]:
    most = _size(wanted)
    if wanted.of == "account":
        assert wanted.id is not None
        return history.account_history(session, wanted.id, before, most)
    if wanted.of == "record":
        assert wanted.id is not None
        return history.history(session, wanted.kind, wanted.id, before, most)
    tables: Sequence[str | None] = _tables_of(wanted.kinds) or (None,)
    asked = history.Wanted(
        wanted.employee_id,
        wanted.account_id,
        None,
        None if wanted.done == "break_glass" else wanted.done or None,
        wanted.since,
        wanted.until,
    )
    pages = [
        history.audit_entries(session, replace(asked, kind=table), before, most)
        for table in (("break_glass",) if wanted.done == "break_glass" else tables)
    ]
    newest = sorted((entry for page in pages for entry in page), key=lambda entry: -entry.id)
    return tuple(newest[:most])


def _tables_of(kinds: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(table for kind in kinds for table in TABLES.get(kind, (kind,))))


def _fits(wanted: Wanted, entry: Entry) -> bool:
    if wanted.of == "all":
        return True
    if entry.kind == "document_chunk":  # the document itself says that it has another file
        return False
    if wanted.kinds and (entry.action == "act" or entry.kind not in _tables_of(wanted.kinds)):
        return False
    if wanted.employee_id is not None and wanted.employee_id not in (entry.who_id, entry.for_id):
        return False
    if wanted.since is not None and entry.happened_at < wanted.since:
        return False
    return not wanted.done or _did(entry, wanted.done)


def _did(entry: Entry, done: str) -> bool:
    if done == "break_glass":
        return entry.kind == "break_glass" and entry.action == "enter"
    return entry.new.get("act") == done if done in ACTS else entry.action == done


def as_it_was(
    session: Session, catalogue: Catalogue, kind: str, id: int, moment: dt.datetime
) -> Was:
    """Return a record as it was at a moment, and which of its fields differ now.

    Raises Gone and NotAllowed as reading the record does.
    """
    now = read_row(session, catalogue, kind, id)
    row = history.read_as_it_was(session, catalogue, kind, id, moment)
    if row is None:
        return Was(moment, None, now)
    changed = tuple(name for name, value in row.values.items() if _differ(value, now, name))
    return Was(moment, row, now, changed)


def _differ(value: object, now: Row, name: str) -> bool:
    present = now[name]
    return bool(value != present and not (value in (None, "") and present in (None, "")))


def seals(session: Session) -> Seals | None:
    """Return how far the record is sealed; None where the server is older than this question."""
    if session.scalar(text("SELECT to_regprocedure('crm.seal_state()')")) is None:
        return None
    row = session.execute(text("SELECT * FROM crm.seal_state()")).one()
    return Seals(*row)
