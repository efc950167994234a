"""Which records a filter names by their keys, so that somebody can look up what they are called."""

from collections.abc import Iterator

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.filters.parts import Condition, Filter, Group, Related
from crm_desktop.models.filters.relations import relation


def named_records(catalogue: Catalogue, kind: str, part: Filter | None) -> set[tuple[str, int]]:
    """Return (kind, key) of the records in a filter whose names are not in the catalogue."""
    return set(_named(catalogue, kind, part))


def _named(catalogue: Catalogue, kind: str, part: Filter | None) -> Iterator[tuple[str, int]]:
    match part:
        case Group():
            for each in part.parts:
                yield from _named(catalogue, kind, each)
        case Related():
            way = relation(catalogue, kind, part.relation)
            if way is not None:
                yield from _named(catalogue, way.kind, part.where)
        case Condition():
            known = catalogue.kind(kind) if catalogue.reports_on(kind) else None
            if known is None or not known.has(part.field):
                return
            field = known.field(part.field)
            if not field.refers_to or catalogue.options_of(field):
                return
            values = part.value if isinstance(part.value, tuple) else (part.value,)
            yield from ((field.refers_to, each) for each in values if isinstance(each, int))
