"""What the page of duplicates asks of the server; each function runs on a worker's thread."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from crm_desktop.models.errors import NotAllowed
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.duplicates.merging import Merged
from crm_desktop.models.queries.duplicates.pairs import PairRow, Sides

# Whatever hangs on an account may have moved.
CHANGES = (
    "account", "contact", "activity", "task", "communication", "document", "opportunity",
    "project", "service", "sale",
)  # fmt: skip


def read_pairs(kind: str, own: bool, session: Any) -> tuple[PairRow, ...]:
    """Return the pairs that the page lists."""
    from crm_desktop.models.queries.duplicates.pairs import list_pairs

    return list_pairs(session, kind, own=own)


def read_sides(
    catalogue: Catalogue, pair: PairRow, session: Any
) -> tuple[Sides, Mapping[int, Mapping[str, int]]]:
    """Return both records, and what would move from each where they may be merged."""
    from crm_desktop.models.queries.duplicates.merging import preview
    from crm_desktop.models.queries.duplicates.pairs import read_sides

    sides = read_sides(session, catalogue, pair.kind, pair.left_id, pair.right_id)
    moving: dict[int, Mapping[str, int]] = {}
    if pair.kind == "account" and pair.mine:
        try:
            with session.begin_nested():
                moving[pair.right_id] = preview(session, pair.left_id, pair.right_id)
                moving[pair.left_id] = preview(session, pair.right_id, pair.left_id)
        except NotAllowed:
            moving = {}
    return sides, moving


def set_different(pair: PairRow, session: Any) -> None:
    """Note that a pair is not the same."""
    from crm_desktop.models.queries.duplicates.pairs import set_different

    set_different(session, pair.kind, pair.left_id, pair.right_id)


def merge(
    kind: str, sides: Sides, keep: int, taken: tuple[str, ...], operation: UUID, session: Any
) -> Merged | None:
    """Merge two records, or tie two contacts of different accounts together."""
    from crm_desktop.models.queries.duplicates import merging

    kept, gone = (sides.left, sides.right) if keep == sides.left.id else (sides.right, sides.left)
    if kind == "contact" and not sides.one_account:
        merging.tie(session, kept.id, gone.id, operation)
        return None
    return merging.merge(session, kept, gone, taken, operation)


def take_back(operation: UUID, own: UUID, session: Any) -> int:
    """Take a merge back; return how many things others changed since and keep."""
    from crm_desktop.models.queries.undoing import undo

    return sum(one.number for one in undo(session, operation, own).kept if one.why != "right")


def scan(
    kind: str,
    background: Any,
    words: tuple[str, str, str],
    progress: Callable[[int, str], None],
    cancelled: Callable[[], bool],
) -> Any:
    """Compare all records of a kind and note the pairs; `words` say what is being done."""
    from crm_desktop.models.matching.apart import find_apart
    from crm_desktop.models.queries.duplicates.scanning import note, read_all

    progress(0, words[0])
    with background.session() as session:
        ids, values = read_all(session, kind)
    progress(3, words[1])
    pairs = find_apart(
        kind, values, lambda share: progress(3 + round(94 * share), words[1]), cancelled
    )
    progress(97, words[2])
    with background.session() as session:
        return note(session, kind, ids, pairs)
