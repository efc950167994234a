"""Running a report: its parameters become conditions, its columns one statement, names follow."""

import datetime as dt
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, text
from sqlalchemy.orm import Session

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue, Field, Type
from crm_desktop.models.filters import Filter, describe, named_records
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import titles
from crm_desktop.models.queries.columns.worked_out import of_keys
from crm_desktop.models.queries.custom.values import value_from
from crm_desktop.models.queries.exporting.everything import whole_catalogue
from crm_desktop.models.queries.filtering.naming import names_of
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.reporting.compiling import compiled, is_worked_out
from crm_desktop.models.queries.reporting.rows import Cell, Entry, Found
from crm_desktop.models.reporting import (
    Answers,
    Faulty,
    Place,
    Report,
    conditions,
    heading,
    place,
    problems,
)
from crm_desktop.models.reporting.checking import type_of

MOST_ROWS = 250_000
LONGEST_CELL = 32_767  # letters; what is longer is cut, with a mark
BATCH = 10_000


def words_of(
    session: Session,
    catalogue: Catalogue,
    kind: str,
    parts: Sequence[Filter],
    show: "Callable[[Field, Any], str] | None" = None,
) -> str:
    """Return in words which records a report shows; "" for all. `show` writes plain values."""
    named = names_of(
        session, catalogue, {key for part in parts for key in named_records(catalogue, kind, part)}
    )

    def write(field: Field, value: Any) -> str:
        if field.refers_to and isinstance(value, int):
            return named.get((field.refers_to, value), str(value))
        return show(field, value) if show else str(value)

    return " · ".join(words for part in parts if (words := describe(part, catalogue, kind, write)))


def run(
    session: Session,
    catalogue: Catalogue,
    report: Report,
    answers: Answers | None = None,
    limit: int | None = None,
    show: "Callable[[Field, Any], str] | None" = None,
    step: Callable[[int], object] = lambda count: None,
) -> Found:
    """Read the records of a report as this person sees them; `limit` caps them for a preview.

    `step(count)` is told how many have been read, and may raise to stop.
    Raises Faulty with the places of what is wrong, InvalidInput for a parameter, UserError where
    there are too many records.
    """
    asked = question(session, catalogue, report, answers)
    most = MOST_ROWS if limit is None else limit
    raw = session.execute(asked.statement.limit(most + 1), execution_options={"yield_per": BATCH})
    rows: list[tuple[Any, ...]] = []
    for part in raw.partitions():
        rows += [tuple(row) for row in part]
        step(len(rows))
    capped = len(rows) > most
    del rows[most:]
    if capped and limit is None:
        raise too_many()
    rows.sort(key=itemgetter(0))
    found = answer(session, asked, rows, step)
    return replace(
        found, words=words_of(session, catalogue, report.kind, asked.parts, show), capped=capped
    )


@dataclass(frozen=True, slots=True)
class Question:
    """A report that is sound: where each column stands, and its statement; see `compiled`."""

    report: Report
    answers: Answers
    catalogue: Catalogue
    places: tuple[Place | None, ...]
    parts: tuple[Filter, ...]
    statement: Select[Any]


def question(
    session: Session, catalogue: Catalogue, report: Report, answers: Answers | None = None
) -> Question:
    """Return what is asked for a report. Raises Faulty, and InvalidInput for a parameter."""
    whole = whole_catalogue(catalogue)
    wrong = problems(report, whole)
    if wrong:
        raise Faulty(wrong)
    places = tuple(
        place(whole, report.kind, each.path) if each.path else None for each in report.columns
    )
    stored = [each for each in places if each is not None]
    parts = conditions(report, answers or {})
    kind = whole.kind(report.kind)
    statement = compiled(session, whole, kind, stored, parts, report.mine)
    return Question(report, answers or {}, whole, places, parts, statement)


def too_many() -> UserError:
    """Return what is said of a report that has more records than one can hold."""
    sentence = _("The report has more than {most} records. Choose fewer by its filter.")
    return UserError(sentence.format(most=f"{MOST_ROWS:,}".replace(",", "\u00a0")))


def answer(
    session: Session,
    asked: Question,
    rows: Sequence[tuple[Any, ...]],
    step: Callable[[int], object] = lambda count: None,
) -> Found:
    """Return rows of the statement (key, then value and currency of each place) as cells."""
    report, whole = asked.report, asked.catalogue
    firm = session.execute(text("SELECT name, currency, time_zone FROM crm.firm")).one()
    person = session.scalar(
        text("SELECT display_name FROM crm.employee WHERE login = session_user")
    )
    zone = ZoneInfo(firm.time_zone)
    now = dt.datetime.now(zone)
    known = _worked_out(session, asked.places, rows, lambda: step(len(rows)))
    columns = _columns(session, whole, asked.places, rows, firm.currency, zone, known)
    return Found(
        report=report,
        types=tuple(type_of(report, whole, each) or Type.TEXT for each in report.columns),
        headings=tuple(heading(whole, report, each.name) for each in report.columns),
        decimals=tuple(0 if each is None else each.field.decimals for each in asked.places),
        ids=array("q", (row[0] for row in rows)),
        rows=tuple(zip(*columns, strict=True)) if columns else (),
        words="",
        home_currency=firm.currency,
        today=now.date(),
        made_at=now,
        firm=firm.name,
        person=person or "",
        subject=_(whole.kind(report.kind).plural),
        asked=dict(asked.answers),
    )


Worked = Mapping[tuple[str, str], Mapping[int, tuple[Any, str | None]]]


def _worked_out(
    session: Session,
    places: Sequence[Place | None],
    rows: Sequence[tuple[Any, ...]],
    step: Callable[[], object],
) -> Worked:
    """Return what is worked out of the records that were found, by kind and field.

    Not joined: that worked it out for all that somebody sees, five times for five columns.
    """
    wanted: dict[str, dict[str, set[int]]] = {}
    stored = [each for each in places if each is not None]
    for number, each in enumerate(stored):
        if is_worked_out(each):
            keys = {row[1 + 2 * number] for row in rows} - {None}
            wanted.setdefault(each.kind.name, {}).setdefault(each.field.name, set()).update(keys)
    found = {}
    for kind, fields in wanted.items():
        ids = sorted(set().union(*fields.values()))
        if ids:
            values = of_keys(session, kind, tuple(fields), ids, step)
            found.update({(kind, name): each for name, each in values.items()})
    return found


def _columns(
    session: Session,
    catalogue: Catalogue,
    places: Sequence[Place | None],
    rows: Sequence[tuple[Any, ...]],
    home: str,
    zone: ZoneInfo,
    known: Worked,
) -> list[list[Cell]]:
    """Return the cells column by column: names are looked up once for all that are named."""
    found: list[list[Cell]] = []
    at = 1
    for each in places:
        if each is None:
            found.append([None] * len(rows))
            continue
        values, currencies = [row[at] for row in rows], [row[at + 1] for row in rows]
        if is_worked_out(each):
            held = known.get((each.kind.name, each.field.name), {})
            both = [held.get(key, (None, None)) for key in values]
            values, currencies = [value for value, _c in both], [money for _v, money in both]
        if each.field.type is Type.MONEY:
            found.append(
                [
                    None if value is None else Money(int(value), currency or home)
                    for value, currency in zip(values, currencies, strict=True)
                ]
            )
        else:
            found.append(_cells(session, catalogue, each.field, values, zone))
        at += 2
    return found


def _cells(
    session: Session, catalogue: Catalogue, field: Field, values: list[Any], zone: ZoneInfo
) -> list[Cell]:
    match field.type:
        case Type.REFERENCE | Type.CHOICE:
            entries = _entries(session, catalogue, field, {v for v in values if v is not None})
            return [None if value is None else entries.get(value) for value in values]
        case Type.LINKS | Type.CHOICES:
            named = {each for value in values for each in value or ()}
            entries = _entries(session, catalogue, field, named)
            return [_joined(entries, value) for value in values]
        case Type.BOOLEAN:
            both = {True: Entry(True, _("yes"), 0), False: Entry(False, _("no"), 1)}
            return [None if value is None else both[value] for value in values]
        case Type.DATETIME:
            return [None if value is None else value.astimezone(zone) for value in values]
    if field.custom:
        return [value_from(field, value) for value in values]
    return [_cut(value) if isinstance(value, str) else value for value in values]


def _cut(value: str) -> str | None:
    return (f"{value[: LONGEST_CELL - 1]}…" if len(value) > LONGEST_CELL else value) or None


def _joined(entries: Mapping[Any, Entry], value: Sequence[Any] | None) -> Entry | None:
    named = [entries[each] for each in value or () if each in entries]
    if not named:
        return None
    keys = tuple(each.value for each in named if isinstance(each.value, int | str))
    return Entry(keys, ", ".join(each.text for each in named))


def _entries(
    session: Session, catalogue: Catalogue, field: Field, values: set[Any]
) -> dict[Any, Entry]:
    """Return the named values; a record that this person may not see has no name and is empty."""
    options = catalogue.options_of(field)
    found = {
        option.value: Entry(option.value, option.label, number)
        for number, option in enumerate(options)
        if option.value in values
    }
    missing = values - set(found)
    if not missing:
        return found
    if field.type in (Type.REFERENCE, Type.LINKS):
        names = titles(session, catalogue, field.refers_to, missing)
        return found | {key: Entry(key, name) for key, name in names.items() if name}
    return found | {each: Entry(each, str(each), len(options)) for each in missing}
