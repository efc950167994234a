"""The names of the records that a filter names by their keys, for its sentence and its editors."""

from collections.abc import Iterable, Mapping

from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.columns.columns import titles

Names = Mapping[tuple[str, int], str]


def names_of(session: Session, catalogue: Catalogue, keys: Iterable[tuple[str, int]]) -> Names:
    """Return (kind, key) → name, one statement for each kind; hidden records are missing."""
    wanted: dict[str, set[int]] = {}
    for kind, key in keys:
        wanted.setdefault(kind, set()).add(key)
    return {
        (kind, key): name
        for kind, numbers in wanted.items()
        for key, name in titles(session, catalogue, kind, numbers).items()
    }
