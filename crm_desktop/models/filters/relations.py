"""The ways from one kind of record to another that the catalogue of fields knows."""

from dataclasses import dataclass

from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.language import _

# What every short list of the firm has; one that has more is worth a way of its own.
PLAIN = frozenset({"name", "position", "active"})
# Parts are edited inside their record's form and have no field that names it.
PART_KEYS = {
    ("account", "contact_point"): "account_id",
    ("account", "address"): "account_id",
    ("contact", "contact_point"): "contact_id",
    ("contact", "address"): "contact_id",
    ("contact", "consent"): "contact_id",
    ("sale", "sale_line"): "sale_id",
    ("sale", "commission_share"): "sale_id",
    ("opportunity", "opportunity_line"): "opportunity_id",
}

# Link table → its column for the record that has the links.
OWNERS = {
    "activity_participant": "activity_id",
    "account_segment": "account_id",
    "plan_member": "account_plan_id",
    "plan_division": "account_plan_id",
    "plan_objective_opportunity": "plan_objective_id",
    "plan_objective_cell": "plan_objective_id",
    "plan_review_participant": "plan_review_id",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """A way from records of one kind to records of `kind`.

    `many` says whether one record may have several there. Without `link`, `column` is the
    reference: of the record itself, or of the other record where `many`. With it, `link` is the
    table between both, its column for this record and its column for the other.
    """

    name: str
    label: str
    kind: str
    many: bool
    column: str = ""
    link: tuple[str, str, str] | None = None
    part: bool = False  # edited inside the record's form


def relations(catalogue: Catalogue, kind: str) -> tuple[Relation, ...]:
    """Return the ways from a kind to others this person may read; labels in their language."""
    if not catalogue.reports_on(kind):
        return ()
    own = catalogue.kind(kind)
    found = [_one(catalogue, field) for field in own.fields]
    for other in catalogue.kinds.values():
        key = PART_KEYS.get((kind, other.name))
        if key:
            found.append(Relation(other.name, _(other.plural), other.name, True, key, part=True))
        found += [_many(kind, other, field) for field in other.fields if field.refers_to == kind]
    kept = [each for each in found if each is not None]
    return tuple({each.name: each for each in reversed(kept)}.values())[::-1]


def relation(catalogue: Catalogue, kind: str, name: str) -> Relation | None:
    """Return one way by its name; None where it does not exist for this person."""
    return next((each for each in relations(catalogue, kind) if each.name == name), None)


def _one(catalogue: Catalogue, field: Field) -> Relation | None:
    if field.refers_to not in catalogue.kinds or field.table or field.worked_out or field.custom:
        return None
    other = catalogue.kind(field.refers_to)
    if other.firm_list and set(other.by_name) <= PLAIN:
        return None
    if field.type is Type.LINKS:
        return None if other.firm_list else _linked(field, other)
    return Relation(field.name, _(field.label), other.name, False, field.name)


def _linked(field: Field, other: Kind) -> Relation:
    table, column = field.link
    owner = OWNERS[table]
    return Relation(field.name, _(field.label), other.name, True, link=(table, owner, column))


def _many(kind: str, other: Kind, field: Field) -> Relation | None:
    if field.worked_out or field.table or field.custom:
        return None
    plain = field.name == f"{kind}_id" or field.name == "account_id"
    label = _(other.plural)
    if not plain:
        label = _("{records}, as “{field}”").format(records=label, field=_(field.label))
    name = other.name if plain else f"{other.name}.{field.name}"
    if field.type is Type.LINKS:
        table, column = field.link
        return Relation(name, label, other.name, True, link=(table, column, f"{other.name}_id"))
    return Relation(name, label, other.name, True, field.name)
