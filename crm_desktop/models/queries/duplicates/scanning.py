"""The scan of everything for duplicates: accounts by the directory, contacts that one sees.

It reads, compares and notes the pairs; nothing is noted when it is cancelled. Comparing is work for
the processor, minutes for 100,000 records.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.matching.find import Pair
from crm_desktop.models.matching.reasons import code
from crm_desktop.models.matching.record import Values
from crm_desktop.models.queries.duplicates.comparing import as_compared

READ = {
    "account": (
        "SELECT id, name, town, country, company_id, vat_id FROM crm.account"
        " WHERE deleted_at IS NULL ORDER BY id"
    ),
    "contact": (
        "SELECT c.id, c.first_name, c.last_name, (SELECT array_agg(ARRAY[p.kind, p.value])"
        "  FROM crm.contact_point p WHERE p.contact_id = c.id AND p.deleted_at IS NULL) AS points"
        " FROM crm.contact c JOIN crm.account a ON a.id = c.account_id"
        " WHERE c.deleted_at IS NULL AND a.deleted_at IS NULL ORDER BY c.id"
    ),
}
BATCH = 5_000
MOST_PAIRS = 50_000  # more is no work for people; the likeliest are kept


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a scan did: records compared, pairs noted, former pairs that are no longer found."""

    records: int
    pairs: int
    dropped: int


def read_all(session: Session, kind: str) -> tuple[list[int], list[Values]]:
    """Return the keys of all records of a kind that one sees, and what is compared of them."""
    session.execute(text("SELECT set_config('statement_timeout', '10min', true)"))
    ids, values = [], []
    for row in session.execute(text(READ[kind])).mappings():
        ids.append(int(row["id"]))
        values.append(as_compared(kind, dict(row), row.get("points") or ()))
    return ids, values


def note(
    session: Session,
    kind: str,
    ids: Sequence[int],
    pairs: Sequence[Pair],
    progress: Callable[[int], object] = lambda _done: None,
) -> Scanned:
    """Note the pairs of a whole scan, and drop those of before that were not found again."""
    begun = session.scalar(text("SELECT now()"))
    kept = pairs[:MOST_PAIRS]
    noted = 0
    for batch in _batches(kept):
        noted += session.scalar(
            text("SELECT crm.note_duplicates(:kind, :lefts, :rights, :scores, :reasons)"),
            {
                "kind": kind,
                "lefts": [ids[pair.left] for pair in batch],
                "rights": [ids[pair.right] for pair in batch],
                "scores": [min(1000, round(pair.score * 1000)) for pair in batch],
                "reasons": [" ".join(map(code, pair.evidence))[:400] for pair in batch],
            },
        )
        progress(noted)
    dropped = session.scalar(
        text("SELECT crm.end_scan(:kind, :begun)"), {"kind": kind, "begun": begun}
    )
    return Scanned(len(ids), noted, int(dropped or 0))


def _batches(pairs: Sequence[Pair]) -> Iterator[Sequence[Pair]]:
    for begin in range(0, len(pairs), BATCH):
        yield pairs[begin : begin + BATCH]


def may_merge(session: Session) -> bool:
    """Return whether this person may look for duplicates and merge them."""
    return bool(session.scalar(text("SELECT crm.may('merge')")))
