"""Where the columns of a report come from: fields along references, from one kind to the next."""

from dataclasses import dataclass

from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.filters import Relation, relations
from crm_desktop.models.language import _
from crm_desktop.models.reporting.definition import DEEPEST, Parameter, Report


@dataclass(frozen=True, slots=True)
class Place:
    """A field at the end of a path: of which kind, and the references that lead there."""

    path: str
    kind: Kind
    field: Field
    ways: tuple[Relation, ...] = ()

    @property
    def label(self) -> str:
        """The field with what it belongs to, in the user's language: "Account › Town"."""
        return " › ".join((*(way.label for way in self.ways), _(self.field.label)))


def ways(catalogue: Catalogue, kind: str) -> tuple[Relation, ...]:
    """Return the references of a kind that lead to one record each."""
    return tuple(way for way in relations(catalogue, kind) if not way.many)


def place(catalogue: Catalogue, kind: str, path: str, many: bool = False) -> Place | None:
    """Return what a path leads to; None where it leads nowhere for this person.

    `many`: its first step may lead to several records.
    """
    found: list[Relation] = []
    if not catalogue.reports_on(kind):
        return None
    at = catalogue.kind(kind)
    *steps, last = path.split(".")
    if len(steps) > DEEPEST:
        return None
    for step in steps:
        along = relations(catalogue, kind) if many and not found else ways(catalogue, at.name)
        way = next((each for each in along if each.name == step), None)
        if way is None:
            return None
        found.append(way)
        at = catalogue.kind(way.kind)
    if not at.has(last) or not readable(at.field(last)):
        return None
    return Place(path, at, at.field(last), tuple(found))


def asked_place(catalogue: Catalogue, kind: str, parameter: Parameter) -> Place | None:
    """Return what a parameter asks for; None where any of its paths leads nowhere."""
    found = [place(catalogue, kind, path, parameter.without) for path in parameter.paths]
    return None if None in found else found[0]


def readable(field: Field) -> bool:
    """Return whether a field can be a column: what is worked out only page by page cannot."""
    return not field.worked_out or field.filtered


def places(catalogue: Catalogue, kind: str, before: str = "") -> tuple[Place, ...]:
    """Return the fields of the kind that a path of references leads to ("" for the own ones)."""
    found: list[Relation] = []
    at = catalogue.kind(kind)
    for step in before.split(".") if before else ():
        way = next(each for each in ways(catalogue, at.name) if each.name == step)
        found.append(way)
        at = catalogue.kind(way.kind)
    start = f"{before}." if before else ""
    return tuple(
        Place(start + field.name, at, field, tuple(found)) for field in at.fields if readable(field)
    )


def several_places(catalogue: Catalogue, kind: str) -> tuple[Place, ...]:
    """Return what can be asked of the many records that one has: what it has none of."""
    return tuple(
        Place(f"{way.name}.{field.name}", catalogue.kind(way.kind), field, (way,))
        for way in relations(catalogue, kind)
        if way.many and "." not in way.name
        for field in catalogue.kind(way.kind).fields
        if field.refers_to not in ("", kind) and field.type is Type.REFERENCE and readable(field)
    )


def heading(catalogue: Catalogue, report: Report, name: str) -> str:
    """Return what stands over a column: its own title, else the label, told apart if need be."""
    column = report.column(name)
    if column is None:
        return name
    found = place(catalogue, report.kind, column.path) if column.path else None
    if column.title or found is None:
        return column.title or column.name
    label = _(found.field.label)
    others = [
        other
        for each in report.columns
        if each.name != name and each.path and each.path != column.path and not each.title
        and (other := place(catalogue, report.kind, each.path)) is not None
    ]  # fmt: skip
    alike = any(_(other.field.label) == label for other in others)
    if found.ways and (alike or found.field.name == found.kind.title):
        owner = found.ways[-1].label
        if found.field.name == found.kind.title and not alike:
            return owner
        return f"{label} ({owner})"
    return label
