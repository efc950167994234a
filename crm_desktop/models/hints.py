"""What the server tells of rows that were written: read with care, since anybody can forge it."""

import re
from collections.abc import Iterable, Mapping

from crm_desktop.models.fields import Catalogue, Type

MOST = 8000  # bytes that PostgreSQL takes for one notice
_HINT = re.compile(r"([a-z_]{1,63}):(\*|[0-9]{1,19}:[0-9]{1,19}(?:,[0-9]{1,19}:[0-9]{1,19}){0,19})")


def read_hint(payload: str) -> tuple[str, tuple[int, ...]] | None:
    """Return table and keys of a notice, no keys for “many”; None for what is none of ours."""
    found = _HINT.fullmatch(payload) if len(payload) <= MOST else None
    if found is None:
        return None
    table, rows = found.groups()
    if rows == "*":
        return table, ()
    keys = tuple(int(row.split(":")[0]) for row in rows.split(","))
    return (table, keys) if max(keys) < 2**63 else None


def kinds_of_tables(catalogue: Catalogue) -> Mapping[str, tuple[str, bool]]:
    """Return which kind of record shows the rows of a table, and whether their keys are its own."""
    found: dict[str, tuple[str, bool]] = {}
    parts = {part for kind in catalogue.kinds.values() for part in kind.parts}
    for kind in catalogue.kinds.values():
        for field in kind.fields:
            if field.type is Type.LINKS:
                found.setdefault(field.link[0], (kind.name, False))
    for kind in catalogue.kinds.values():
        for table in (kind.name, *kind.tables):
            # A part is shown within its record, which knows it by the kind alone.
            found[table] = (kind.name, kind.name not in parts)
    found["editing"] = (
        "editing",
        True,
    )  # keyed by the record that is typed into
    return found


def gathered(hints: Iterable[str], tables: Mapping[str, tuple[str, bool]]) -> dict[str, int | None]:
    """Return which kinds of record were written, with the key where it was one record only."""
    found: dict[str, set[int] | None] = {}
    for hint in hints:
        read = read_hint(hint)
        if read is None or read[0] not in tables:
            continue
        kind, own = tables[read[0]]
        known = found.setdefault(kind, set())
        if not own or not read[1]:
            found[kind] = None
        elif known is not None:
            known.update(read[1])
    return {
        kind: next(iter(keys)) if keys is not None and len(keys) == 1 else None
        for kind, keys in found.items()
    }
