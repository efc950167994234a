"""The accounts of contacts that a file names in the same rows: found by a key, or entered."""

from collections.abc import Sequence
from dataclasses import replace

from crm_desktop.models.importing.asking.request import OF_ACCOUNT
from crm_desktop.models.importing.job import Job
from crm_desktop.models.importing.outcome import Fault, Row
from crm_desktop.models.importing.understanding.resolving import resolve
from crm_desktop.models.importing.writing.batch import enter_many
from crm_desktop.models.importing.writing.existing import Existing, existing
from crm_desktop.models.importing.writing.meeting import change, several
from crm_desktop.models.language import _

Pair = tuple[Row, Row | None]  # the account of a row, and its person if it names one


def firm_keys(job: Job) -> list[Existing]:
    """Return how accounts are found: as was said, else by their numbers, then by name."""
    assert job.firms is not None
    wanted = job.wanted.of_account()
    keys = [wanted.match] if wanted.match else [
        (name,) for name in ("company_id", "vat_id", "name")
        if name in wanted.mapping or name == "name"
    ]  # fmt: skip
    return [existing(job.session, job.firms, key) for key in keys]


def with_accounts(job: Job, pairs: Sequence[Pair]) -> list[Row]:
    """Return the persons with the id of their account, which is found or entered.

    Rows of one firm share it. Rows without a person only enter or change the account.
    """
    assert job.firms is not None
    found = resolve(job.session, job.catalogue, job.firms, [account for account, _p in pairs])
    for line, wrong in found.faults.items():
        job.faults.setdefault(line, []).extend(
            replace(one, field=OF_ACCOUNT + one.field) for one in wrong
        )
    ready = {row.line: row for row in found.ready if row.line not in job.faults}
    ids: dict[int, int] = {}  # line → account
    new: list[Row] = []
    waiting: list[Row] = []
    met: list[tuple[Row, int]] = []
    keys: set[tuple[str, ...]] = set()
    for row in ready.values():
        there = next(filter(None, (by.find(row.values) for by in job.firms_by)), ())
        mine = {(str(n), *key) for n, by in enumerate(job.firms_by) for key in by.keys(row.values)}
        if len(there) > 1:
            job.faults[row.line] = [several([f"{OF_ACCOUNT}name"], len(there))]
        elif there:
            ids[row.line] = there[0]
            met.append((row, there[0]))
        elif mine & keys:
            waiting.append(row)
        else:
            keys |= mine
            new.append(row)
    _enter_accounts(job, new, ids)
    for row in waiting:  # a firm that an earlier row of this piece entered
        there = next(filter(None, (by.find(row.values) for by in job.firms_by)), ())
        if there:
            ids[row.line] = there[0]
        else:
            job.faults[row.line] = [_refused_before()]
    change(job, job.firms, met)
    persons = []
    for account, person in pairs:
        if account.line in job.faults or account.line not in ids:
            continue
        if person is not None:
            values = {**person.values, "account_id": ids[account.line]}
            persons.append(replace(person, values=values))
    return persons


def _refused_before() -> Fault:
    return Fault(
        f"{OF_ACCOUNT}name", "", _("The account was refused in an earlier row of this file.")
    )


def _enter_accounts(job: Job, rows: Sequence[Row], ids: dict[int, int]) -> None:
    assert job.firms is not None
    results = enter_many(job.session, job.firms, [dict(row.values) for row in rows])
    for row, result in zip(rows, results, strict=True):
        if isinstance(result, int):
            job.made += 1
            ids[row.line] = result
            job.show(job.firms, row, "create")
            for by in job.firms_by:
                by.add(row.values, result)
        else:
            job.refuse(job.firms, row, result)
