"""Whether a filter fits the catalogue of whoever uses it: fields, operators, values, relations."""

import datetime as dt
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from crm_desktop.models.fields import TEXT_TYPES, Catalogue, Field, Type
from crm_desktop.models.fields.custom import LARGEST
from crm_desktop.models.filters.operators import DATES, codes_of, values_of
from crm_desktop.models.filters.parts import Amount, Condition, Filter, Group, Myself, Related
from crm_desktop.models.filters.periods import Period
from crm_desktop.models.filters.relations import relation
from crm_desktop.models.language import _

BIGGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Complaint:
    """A sentence about what a filter names that does not exist, at least for this person."""

    text: str


def stale(
    part: Filter, catalogue: Catalogue, kind: str
) -> tuple[Filter | None, tuple[Complaint, ...]]:
    """Return a filter without what the catalogue does not know, and a sentence for each loss."""
    if not catalogue.reports_on(kind):
        return None, (Complaint(_("The filter is about records you may not read.")),)
    match part:
        case Condition():
            kept, complaint = _condition(part, catalogue, kind)
            return kept, () if complaint is None else (Complaint(complaint),)
        case Group():
            found = [stale(each, catalogue, kind) for each in part.parts]
            complaints = tuple(each for _kept, many in found for each in many)
            parts = tuple(each for each, _many in found if each is not None)
            if part.parts and not parts:
                return None, complaints
            return replace(part, parts=parts), complaints
        case Related():
            return _related(part, catalogue, kind)


def _related(
    part: Related, catalogue: Catalogue, kind: str
) -> tuple[Filter | None, tuple[Complaint, ...]]:
    way = relation(catalogue, kind, part.relation)
    if way is None:
        text = _("The filter asks for related records that do not exist here: “{name}”.")
        return None, (Complaint(text.format(name=part.relation)),)
    if part.where is None:
        return part, ()
    where, complaints = stale(part.where, catalogue, way.kind)
    return (None if where is None else replace(part, where=where)), complaints


def _condition(
    given: Condition, catalogue: Catalogue, kind: str
) -> tuple[Condition | None, str | None]:
    known = catalogue.kind(kind)
    if not known.has(given.field):
        text = _("The filter names a field that does not exist here: “{field}”.")
        return None, text.format(field=given.field)
    field = known.field(given.field)
    label = _(field.label)
    if given.op not in codes_of(field):
        text = _("The field “{field}” cannot be filtered that way.")
        return None, text.format(field=label)
    if not fits(field, given):
        text = _("The filter on “{field}” has a value that does not fit the field.")
        return None, text.format(field=label)
    values = given.value if isinstance(given.value, tuple) else (given.value,)
    options = {option.value for option in catalogue.options_of(field)}
    if not options or values_of(given.op) == "none" or field.type is Type.BOOLEAN:
        return given, None
    kept = tuple(each for each in values if each in options or isinstance(each, Myself))
    if kept == values:
        return given, None
    text = _("The filter on “{field}” names an entry that no longer exists.").format(field=label)
    if not kept or values_of(given.op) != "several":
        return None, text
    return replace(given, value=kept), text


def fits(field: Field, given: Condition) -> bool:
    """Tell whether the value of a condition has the shape and the type that its field takes."""
    match values_of(given.op):
        case "none":
            return True
        case "several":
            return isinstance(given.value, tuple) and all(_fits(field, v) for v in given.value)
        case "pair":
            return (
                isinstance(given.value, tuple)
                and len(given.value) == 2
                and any(each is not None for each in given.value)
                and all(each is None or _fits(field, each) for each in given.value)
                and len({each.currency for each in given.value if isinstance(each, Amount)}) < 2
            )
    return _fits(field, given.value)


def _fits(field: Field, value: Any) -> bool:
    if field.type in TEXT_TYPES or field.type in (Type.COUNTRY, Type.LANGUAGE, Type.CURRENCY):
        return isinstance(value, str) and "\x00" not in value
    if field.type in (Type.CHOICE, Type.CHOICES):
        return isinstance(value, str)
    if field.type is Type.BOOLEAN:
        return isinstance(value, bool)
    if field.type in DATES:
        return isinstance(value, dt.date | Period) and not (
            isinstance(value, dt.datetime) and (field.type is Type.DATE or value.tzinfo is None)
        )
    if isinstance(value, bool):
        return False
    if field.type in (Type.REFERENCE, Type.LINKS):
        if isinstance(value, Myself):
            return field.refers_to == "employee"
        return isinstance(value, int) and abs(value) <= BIGGEST
    if field.type is Type.MONEY and isinstance(value, Amount):
        return abs(value.minor) <= BIGGEST and not field.worked_out
    if field.type is Type.DECIMAL:
        finite = isinstance(value, int | Decimal) and Decimal(value).is_finite()
        return finite and (not field.custom or _storable(Decimal(value)))
    own_number = field.custom and field.type is Type.INTEGER
    return isinstance(value, int) and (
        _storable(Decimal(value)) if own_number else abs(value) <= BIGGEST
    )


def _storable(value: Decimal) -> bool:
    """Numbers of the firm's own fields have twelve digits and six decimals."""
    return abs(value) < LARGEST and value == value.quantize(Decimal("0.000001"))
