"""Rows meet the records that are there: each is entered, fills, overwrites, or stays away."""

from collections.abc import Sequence

from crm_desktop.models.fields import Kind
from crm_desktop.models.importing.job import Job, Progress
from crm_desktop.models.importing.outcome import Fault, Row
from crm_desktop.models.importing.writing.batch import enter_many
from crm_desktop.models.importing.writing.changing import Change, change_many
from crm_desktop.models.importing.writing.comparing import changes_of, read_present
from crm_desktop.models.importing.writing.existing import LIKELY, likely
from crm_desktop.models.language import ngettext


def write_rows(job: Job, rows: Sequence[Row], progress: Progress) -> None:
    """Write rows whose references are found: new ones first, then what changes records.

    A row that means the record of an earlier row of the file comes after it.
    """
    later: list[Row] = []
    new: list[Row] = []
    met: list[tuple[Row, int]] = []
    keys: set[tuple[str, ...]] = set()
    for row, ids in zip(rows, _found(job, rows), strict=True):
        mode = job.mode(row.line)
        mine = set(job.existing.keys(row.values)) if job.existing is not None else set()
        if not ids or job.wanted.rows.get(row.line) == "create":
            if mine & keys and mode != "create":
                later.append(row)
            elif mine & keys:
                job.known += 1
                job.show(job.kind, row, "skip")
            else:
                keys |= mine
                new.append(row)
        elif len(ids) > 1 and job.wanted.match != (LIKELY,):
            job.faults[row.line] = [several(job.wanted.match, len(ids))]
        else:
            met.append((row, ids[0]))
    enter(job, new, progress)
    change(job, job.kind, met)
    if later:
        write_rows(job, later, progress)


def _found(job: Job, rows: Sequence[Row]) -> list[tuple[int, ...]]:
    if job.existing is not None:
        return [job.existing.find(row.values) for row in rows]
    if job.wanted.match == (LIKELY,):
        return likely(job.session, job.kind, [row.values for row in rows])
    return [()] * len(rows)


def several(match: Sequence[str], count: int) -> Fault:
    """Return what is said where a key has more than one record."""
    return Fault(
        ", ".join(match),
        "",
        ngettext(
            "{count} record has this key. Merge them first, or match by another one.",
            "{count} records have this key. Merge them first, or match by another one.",
            count,
        ).format(count=count),
    )


def enter(job: Job, rows: Sequence[Row], progress: Progress) -> None:
    """Enter new records, and remember them for later rows of the file."""
    results = enter_many(job.session, job.kind, [dict(row.values) for row in rows], progress)
    for row, result in zip(rows, results, strict=True):
        if isinstance(result, int):
            job.entered += 1
            job.show(job.kind, row, "create")
            if job.existing is not None:
                job.existing.add(row.values, result)
        else:
            job.refuse(job.kind, row, result)


def change(job: Job, kind: Kind, met: Sequence[tuple[Row, int]]) -> None:
    """Fill or overwrite records that are there, as the mode of each row says."""
    present = read_present(job.session, kind, (id for _row, id in met)) if met else {}
    changes: list[tuple[Row, Change]] = []
    again: list[tuple[Row, int]] = []
    busy: set[int] = set()
    for row, id in met:
        mode = job.mode(row.line)
        if id in busy:
            again.append((row, id))
            continue
        found = {}
        if mode in ("fill", "overwrite") and id in present:
            found = changes_of(kind, present[id], row.values, row.texts, mode)
        if not found:
            if kind is job.kind:
                job.known += 1
                job.show(kind, row, "same" if mode in ("fill", "overwrite") else "skip", id)
            continue
        busy.add(id)
        job.show(kind, row, mode, id, found)
        values = {name: after for name, (_before, after) in found.items()}
        changes.append((row, Change(present[id], values)))
    results = change_many(job.session, kind, [one for _row, one in changes])
    for (row, _change), refusal in zip(changes, results, strict=True):
        if refusal is not None:
            job.refuse(kind, row, refusal)
        elif kind is job.kind:
            job.changed += 1
    if again:
        change(job, kind, again)
