"""The import: rows of a file become records or change those that are there, or are refused by name.

All of it is one operation in one transaction: killed or cancelled it leaves nothing, and crm.undo
takes it back as a whole. The file is read in pieces, so that its size does not matter.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from uuid import UUID, uuid4, uuid5
from zoneinfo import ZoneInfo

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue, Kind
from crm_desktop.models.importing.asking.request import (
    OF_ACCOUNT,
    Request,
    as_file,
    digest_of,
    no_right,
    together,
)
from crm_desktop.models.importing.job import Job
from crm_desktop.models.importing.outcome import Fault, Imported, Refused, Row
from crm_desktop.models.importing.reading.table import Line
from crm_desktop.models.importing.runs import note_run, taken_back
from crm_desktop.models.importing.understanding.resolving import is_reference, never_found, resolve
from crm_desktop.models.importing.understanding.rows import Home, of_account, understood
from crm_desktop.models.importing.writing.entering import already_there, below_somebody, close_deals
from crm_desktop.models.importing.writing.existing import LIKELY, existing
from crm_desktop.models.importing.writing.firms import Pair, firm_keys, with_accounts
from crm_desktop.models.importing.writing.meeting import write_rows
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import Edit, Me
from crm_desktop.models.queries.saving.saving import begin
from crm_desktop.models.text import norm

Progress = Callable[[int, int], object]
PIECE = 2_000
MOST_REFUSED = 50_000


def load(
    session: Session,
    catalogue: Catalogue,
    me: Me,
    wanted: Request,
    *,
    again: bool = False,
    progress: Progress = lambda done, all: None,
    most: int | None = None,
) -> Imported:
    """Import the rows in the caller's transaction; refused ones are named and left out.

    The same file a second time is recognised and not imported twice, unless `again` or unless it
    was taken back. With `most` only the first rows are looked at. Raises NotAllowed for somebody
    who may enter no record of this kind, UserError where the file is broken.
    """
    return load_together(
        session, catalogue, me, (wanted,), again=again, progress=progress, most=most
    )[0]


def load_together(
    session: Session,
    catalogue: Catalogue,
    me: Me,
    parts: Sequence[Request],
    *,
    again: bool = False,
    progress: Progress = lambda done, all: None,
    most: int | None = None,
) -> tuple[Imported, ...]:
    """Import several sheets or files as `load` does one: one operation, taken back as one.

    Rows of a later part may name records that an earlier one enters. With `most` only the first
    rows of the last part are looked at; those before are its world.
    """
    kinds = [as_file(catalogue.kind(wanted.kind)) for wanted in parts]
    for kind in kinds:
        if not session.scalar(
            text("SELECT has_any_column_privilege(to_regclass(:table), 'INSERT')"),
            {"table": f"crm.{kind.name}"},
        ):
            raise no_right(kind)
    digest, rows = _counted(parts, most)
    operation = uuid4() if again else uuid5(digest, str(taken_back(session, digest)))
    if not begin(session, Edit(kinds[0].name, None, {}, operation=operation)):
        return tuple(Imported(0, one, 0, (), repeated=True, rows=one) for one in rows)
    found: list[Imported] = []
    for kind, wanted in zip(kinds, parts, strict=True):
        before = sum(rows[: len(found)])
        last = len(found) == len(parts) - 1
        found.append(
            _load_one(
                _job(session, catalogue, me, wanted, kind),
                operation,
                most if last else None,
                lambda done, before=before: progress(before + done, sum(rows)),  # type: ignore[misc]
            )
        )
    if most is None:
        note_run(session, found, digest, parts)
    return tuple(found)


def _counted(parts: Sequence[Request], most: int | None) -> tuple[UUID, list[int]]:
    """Return what tells this import from others, and how many rows each part has."""
    if most is not None and len(parts) == 1:
        return uuid4(), [most]
    digests, rows = zip(*map(digest_of, parts), strict=True)
    if most is not None:
        return uuid4(), [*rows[:-1], most]
    return digests[0] if len(parts) == 1 else together(digests), list(rows)


def _load_one(
    job: Job, operation: UUID, most: int | None, progress: Callable[[int], object]
) -> Imported:
    done = 0
    for piece in _pieces(islice(job.wanted.file.lines(), most), _size(job)):
        _take(job, piece, lambda count, before=done: progress(before + count))  # type: ignore[misc]
        done += len(piece)
        progress(done)
    job.faults |= {row.line: [never_found(job.kind, row)] for row in job.waiting}
    refused = tuple(Refused(line, tuple(some)) for line, some in sorted(job.faults.items()))
    differences = tuple(sorted(job.differences, key=lambda one: one.line))
    return Imported(
        job.entered, job.known, job.made, refused, False, job.changed, done, differences, operation
    )


def _job(session: Session, catalogue: Catalogue, me: Me, wanted: Request, kind: Kind) -> Job:
    zone = session.scalar(text("SELECT time_zone FROM crm.firm"))
    job = Job(session, catalogue, wanted, kind, Home(me, ZoneInfo(zone) if zone else dt.UTC))
    match = tuple(name for name in wanted.match if not name.startswith(OF_ACCOUNT))
    if match and match != (LIKELY,):
        job.existing = existing(session, kind, match)
    if kind.name == "contact" and "account_id" not in {*wanted.mapping, *wanted.defaults}:
        job.firms = as_file(catalogue.kind("account"))
        job.firms_by = firm_keys(job)
    own = [one for one in kind.fields if is_reference(one) and one.refers_to == kind.name]
    if any(one.name in wanted.mapping for one in own):
        job.own = _names(kind, wanted)
    return job


def _names(kind: Kind, wanted: Request) -> set[str]:
    """Return what the rows of the file are called, for those that name one another."""
    names = ("first_name", "last_name") if kind.name == "contact" else (kind.title,)
    columns = [wanted.mapping[name] for name in names if name in wanted.mapping]
    found = (" ".join(line.cells[one] for one in columns) for line in wanted.file.lines())
    return {norm(name) for name in found} - {""}


def _size(job: Job) -> int | None:
    """Return how many rows are taken at once; colleagues all, since they name one another."""
    return None if job.kind.name == "employee" else PIECE


def _pieces(lines: Iterable[Line], size: int | None) -> Iterator[list[Line]]:
    every = iter(lines)
    while piece := list(islice(every, size)):
        yield piece


def _take(job: Job, lines: Iterable[Line], progress: Callable[[int], object]) -> None:
    """Import one piece of the file."""
    rows = _understood(job, lines)
    if job.kind.name == "employee":
        sound = [row for row in rows if row.line not in job.faults]
        rows, job.made = below_somebody(job.session, job.catalogue, job.kind, sound, job.home.me)
    _write(job, rows, progress)
    if len(job.faults) > MOST_REFUSED:
        raise UserError(
            _(
                "More than {most} rows are refused, so the columns are probably not those that were"
                " chosen. Nothing was imported; look at the first reasons in a trial run."
            ).format(most=MOST_REFUSED)
        )


def _understood(job: Job, lines: Iterable[Line]) -> list[Row]:
    rows: list[Row] = []
    pairs: list[Pair] = []
    for line in lines:
        if line.fault:
            job.faults[line.number] = [Fault("", "", line.fault)]
            continue
        account: Row | None = None
        wrong: list[Fault] = []
        person = True
        if job.firms is not None:
            account, wrong, person = of_account(
                job.firms, job.wanted, line.number, line.cells, job.home
            )
        row = None
        if person:
            row, more = understood(job.kind, job.wanted, line.number, line.cells, job.home)
            wrong += more
        if wrong:
            job.faults[line.number] = wrong
        elif job.wanted.rows.get(line.number) == "skip":  # its account stays away with it
            job.known += 1
            left = row if row is not None else account
            if left is not None:
                job.show(job.kind if left is row else job.firms or job.kind, left, "skip")
            continue
        if account is not None:
            pairs.append((account, row))
        elif row is not None:
            rows.append(row)
    if job.firms is not None:
        return with_accounts(job, [one for one in pairs if one[0].line not in job.faults])
    return rows


def _write(job: Job, rows: list[Row], progress: Callable[[int], object]) -> None:
    """Write rows in rounds, those that others name first.

    Rows with faults take part in the first round, so that unknown names are said with the rest.
    """
    waiting = [*job.waiting, *rows]
    done = 0
    while waiting:
        found = resolve(job.session, job.catalogue, job.kind, waiting, job.own)
        for line, wrong in found.faults.items():
            job.faults.setdefault(line, []).extend(wrong)
        ready = [row for row in found.ready if row.line not in job.faults]
        waiting = [row for row in found.later if row.line not in job.faults]
        ready, there = already_there(job, ready)
        job.known += there
        if job.kind.name == "opportunity":
            ready = close_deals(job.session, ready)
        write_rows(job, ready, lambda count, before=done: progress(before + count))  # type: ignore[misc]
        done += len(ready)
        if not ready and not there:
            break
    job.waiting = waiting
