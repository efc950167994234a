"""The small general import: rows of a file become records of one kind, or are refused by name."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput, NotAllowed
from crm_desktop.models.fields import Catalogue, Kind
from crm_desktop.models.importing.batch import enter_many
from crm_desktop.models.importing.finding import find
from crm_desktop.models.importing.outcome import Fault, Imported, Refused, Row
from crm_desktop.models.importing.request import Request, as_file, no_right, operation_of, short
from crm_desktop.models.importing.resolving import never_found, resolve
from crm_desktop.models.importing.understanding import Home, understood
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.rows import Edit, Me
from crm_desktop.models.queries.saving import begin
from crm_desktop.models.text import norm

Progress = Callable[[int, int], object]
Faults = dict[int, list[Fault]]  # by line of the file
# A record is there already if these say the same: entering it again would change nothing.
KNOWN_BY = {
    "employee": ("display_name",),
    "account_team": ("account_id", "employee_id"),
    "consent": ("contact_id", "purpose_id", "state", "decided_on"),
}


def load(
    session: Session,
    catalogue: Catalogue,
    me: Me,
    wanted: Request,
    *,
    again: bool = False,
    progress: Progress = lambda done, all: None,
) -> Imported:
    """Enter the rows in the caller's transaction; refused ones are named and left out.

    The same file a second time is recognised and not entered twice, unless `again`. Raises
    NotAllowed for somebody who may enter no record of this kind.
    """
    kind = as_file(catalogue.kind(wanted.kind))
    if not session.scalar(
        text("SELECT has_any_column_privilege(to_regclass(:table), 'INSERT')"),
        {"table": f"crm.{kind.name}"},
    ):
        raise no_right(kind)
    named = Edit(kind.name, None, {}, operation=operation_of(wanted))
    if not begin(session, Edit(kind.name, None, {}) if again else named):
        return Imported(0, len(wanted.file.rows), 0, (), repeated=True)
    rows, faults = _read(session, kind, me, wanted)
    made = 0
    if kind.name == "employee":
        sound = [row for row in rows if row.line not in faults]
        rows, made = _below_somebody(session, catalogue, kind, sound, me)
    entered, known = _enter(session, catalogue, kind, rows, faults, progress)
    refused = tuple(Refused(line, tuple(some)) for line, some in sorted(faults.items()))
    return Imported(entered, known, made, refused)


def _read(session: Session, kind: Kind, me: Me, wanted: Request) -> tuple[list[Row], Faults]:
    zone = session.scalar(text("SELECT time_zone FROM crm.firm"))
    home = Home(me, ZoneInfo(zone) if zone else dt.UTC)
    damaged = _("This row is not in UTF-8 as the others are. Mend it and import it by itself.")
    faults: Faults = {line: [Fault("", "", damaged)] for line, _cells in wanted.file.damaged}
    rows = []
    for line, cells in wanted.file.rows:
        row, wrong = understood(kind, wanted, line, cells, home)
        rows.append(row)
        if wrong:
            faults[line] = wrong
    return rows, faults


def _enter(
    session: Session,
    catalogue: Catalogue,
    kind: Kind,
    rows: Sequence[Row],
    faults: Faults,
    progress: Progress,
) -> tuple[int, int]:
    """Enter rows in rounds, those that others name first; return how many are new and known.

    Rows with faults take part in the first round, so that unknown names are said with the rest.
    """
    entered = known = 0
    done = len(faults)
    waiting = list(rows)
    while waiting:
        found = resolve(session, catalogue, kind, waiting)
        for line, wrong in found.faults.items():
            faults.setdefault(line, []).extend(wrong)
        ready = [row for row in found.ready if row.line not in faults]
        waiting = [row for row in found.later if row.line not in faults]
        ready, there = _already_there(session, kind, ready)
        known += there
        if kind.name == "opportunity":
            ready = _closed(session, ready)
        results = enter_many(
            session,
            kind,
            [dict(row.values) for row in ready],
            lambda count, before=done: progress(before + count, len(rows)),  # type: ignore[misc]
        )
        for row, result in zip(ready, results, strict=True):
            if isinstance(result, int):
                entered += 1
            else:
                faults[row.line] = [_from_server(kind, row, result)]
        done = len(rows) - len(waiting)
        if not ready and not there:
            faults |= {row.line: [never_found(kind, row)] for row in waiting}
            break
    return entered, known


def _from_server(kind: Kind, row: Row, refusal: InvalidInput | NotAllowed) -> Fault:
    name = refusal.field if isinstance(refusal, InvalidInput) else ""
    called = short(kind, kind.field(name)) if kind.has(name) else name
    return Fault(called, row.texts.get(name, ""), str(refusal))


def _closed(session: Session, rows: Sequence[Row]) -> list[Row]:
    """Give opportunities what saving gives them: the stage's probability, a day of closing."""
    stage = table_of("stage")
    stages = {
        id: (outcome, probability)
        for id, outcome, probability in session.execute(
            select(stage.c.id, stage.c.outcome, stage.c.probability)
        )
    }
    closed = []
    for row in rows:
        outcome, probability = stages[row.values["stage_id"]]
        more: dict[str, Any] = {}
        if row.values.get("probability") is None:
            more["probability"] = probability
        if outcome != "open" and row.values.get("closed_on") is None:
            more["closed_on"] = dt.datetime.now(dt.UTC).date()
        closed.append(replace(row, values={**row.values, **more}))
    return closed


def _already_there(session: Session, kind: Kind, rows: Sequence[Row]) -> tuple[list[Row], int]:
    """Leave out colleagues known by name and team members of an account, and count them."""
    if kind.name not in KNOWN_BY or not rows:
        return list(rows), 0
    names = KNOWN_BY[kind.name]
    table = table_of(kind.name)
    query = select(*(table.c[name] for name in names)).where(table.c.deleted_at.is_(None))
    present = {tuple(map(_comparable, row)) for row in session.execute(query)}
    kept = []
    for row in rows:
        key = tuple(_comparable(row.values[name]) for name in names)
        if key not in present:
            present.add(key)
            kept.append(row)
    return kept, len(rows) - len(kept)


def _comparable(value: Any) -> Any:
    return norm(value) if isinstance(value, str) else value


def _below_somebody(
    session: Session, catalogue: Catalogue, kind: Kind, rows: Sequence[Row], me: Me
) -> tuple[list[Row], int]:
    """Make the superiors that are named but missing; without one, people stand below the importer.

    An administrator need not be anybody's superior, so those rows then stand at the top.
    """
    below_me = None if "crm_admin" in me.roles else me.login
    placed = [
        row
        if row.values.get("superior_id") or below_me is None
        else replace(row, values={**row.values, "superior_id": below_me})
        for row in rows
    ]
    named = {str(row.values["superior_id"]) for row in placed if row.values.get("superior_id")}
    there = {*find(session, catalogue, "employee", named)}
    there |= {norm(str(row.values["display_name"])) for row in placed}
    missing = sorted({norm(name): name for name in named if norm(name) not in there}.values())
    top: dict[str, Any] = {"superior_id": me.employee_id} if below_me else {}
    made = enter_many(session, kind, [{"display_name": name, **top} for name in missing])
    for result in made:
        if isinstance(result, InvalidInput | NotAllowed):
            raise result
    return placed, len(missing)
