"""How a form looks to a role: sections, order, what is hidden, read only or asked for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from crm_desktop.models.fields.base import Field, Kind
from crm_desktop.models.language import N_, _

EVERYBODY = "crm_user"
# Whoever has several roles gets the form and the card of the first of these that has one.
PRECEDENCE = (
    "crm_sales", "crm_service", "crm_marketing", "crm_product", "crm_finance", "crm_admin",
    "crm_auditor", EVERYBODY,
)  # fmt: skip
STATES = {
    "normal": N_("As usual"),
    "required": N_("Asked for"),
    "read_only": N_("Read only"),
    "hidden": N_("Hidden"),
}
VERSION = 1


@dataclass(frozen=True, slots=True)
class Placed:
    """A field on a form; `state` is one of STATES."""

    name: str
    state: str = "normal"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a form (an English msgid or the firm's own words) and its fields."""

    label: str
    fields: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """A form, from top to bottom."""

    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class CardTabs:
    """The tabs of the card: those shown, in their order, and those that are not."""

    shown: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


def on_form(kind: Kind) -> tuple[Field, ...]:
    """Return the fields that can stand on the form of a kind."""
    return tuple(field for field in kind.fields if field.formed and not field.worked_out)


def as_delivered(kind: Kind) -> Layout:
    """Return the form of a kind as the catalogue has it."""
    sections: list[tuple[str, list[Placed]]] = []
    for field in on_form(kind):
        if not sections or (field.section and field.section != sections[-1][0]):
            sections.append((field.section or kind.label, []))
        sections[-1][1].append(Placed(field.name))
    return Layout(tuple(Section(label, tuple(fields)) for label, fields in sections))


def completed(kind: Kind, layout: Layout) -> Layout:
    """Return a layout with all fields of a kind: new ones in their section, gone ones left out."""
    known = {field.name for field in on_form(kind)}
    sections = [
        (section.label, [one for one in section.fields if one.name in known])
        for section in layout.sections
    ]
    placed = {one.name for _label, fields in sections for one in fields}
    for section in as_delivered(kind).sections:
        missing = [one for one in section.fields if one.name not in placed]
        if not missing:
            continue
        home = next((fields for label, fields in sections if label == section.label), None)
        if home is None:
            sections.append((section.label, missing))
        else:
            home += missing
    return Layout(tuple(Section(label, tuple(fields)) for label, fields in sections))


def laid_out(kind: Kind, layout: Layout | None) -> Kind:
    """Return a kind as its form shows it to somebody; what is asked for is only a hint there."""
    if layout is None:
        return kind
    fields: list[Field] = []
    for section in completed(kind, layout).sections:
        heading = section.label
        for one in section.fields:
            field = _placed(kind.field(one.name), one.state)
            if field.formed:
                field, heading = replace(field, section=heading), ""
            fields.append(field)
    there = {field.name for field in fields}
    rest = [field for field in kind.fields if field.name not in there]
    return replace(kind, fields=(*fields, *rest))


def _placed(field: Field, state: str) -> Field:
    needed = field.required and field.default is None
    if state == "hidden" and not needed:
        return replace(field, formed=False)
    if state == "read_only" and not needed:
        return replace(field, editable=False)
    return replace(field, required=True) if state == "required" and field.editable else field


def may_hide(field: Field) -> bool:
    """Tell whether a form can do without a field: a new record must not lack what it needs."""
    return not field.required or field.default is not None


def complaint(kind: Kind, layout: Layout) -> str:
    """Return why a layout cannot be kept, "" if it can."""
    labels = [section.label.strip() for section in layout.sections]
    if "" in labels:
        return _("Give every section a name.")
    if len({label.casefold() for label in labels}) < len(labels):
        return _("Two sections are called the same.")
    for section in layout.sections:
        for one in section.fields:
            refused = one.state in ("hidden", "read_only") and kind.has(one.name)
            if refused and not may_hide(kind.field(one.name)):
                sentence = _("“{field}” must stay open: no record can be entered without it.")
                return sentence.format(field=_(kind.field(one.name).label))
    return ""


def layout_to_json(layout: Layout) -> dict[str, Any]:
    """Return a layout as plain JSON values."""
    return {
        "version": VERSION,
        "sections": [
            {
                "label": section.label,
                "fields": [
                    one.name if one.state == "normal" else [one.name, one.state]
                    for one in section.fields
                ],
            }
            for section in layout.sections
        ],
    }


def layout_from_json(data: Any) -> Layout | None:
    """Return the layout that JSON values hold; None for what no program of today wrote."""
    if not isinstance(data, dict) or data.get("version") != VERSION:
        return None
    sections = []
    for section in data.get("sections") or ():
        if not isinstance(section, dict):
            return None
        placed = [_read(one) for one in section.get("fields") or ()]
        sections.append(Section(str(section.get("label") or ""), tuple(filter(None, placed))))
    return Layout(tuple(sections))


def _read(one: Any) -> Placed | None:
    if isinstance(one, str):
        return Placed(one)
    if isinstance(one, list) and len(one) == 2 and one[1] in STATES:
        return Placed(str(one[0]), one[1])
    return None


def first_of(by_role: Mapping[str, Any], roles: Iterable[str]) -> Any:
    """Return what the first role that has something says, in the order of precedence."""
    mine = {*roles, EVERYBODY}
    for role in PRECEDENCE:
        if role in mine and role in by_role:
            return by_role[role]
    return None


def arranged(keys: Sequence[str], tabs: CardTabs | None) -> list[str]:
    """Return the tabs of a card in their order; what is new comes where it stands by itself.

    A card always has a tab: where all were hidden, all are shown.
    """
    if tabs is None:
        return list(keys)
    result = [key for key in tabs.shown if key in keys]
    for place, key in enumerate(keys):
        if key not in result and key not in tabs.hidden:
            before = [each for each in keys[:place] if each in result]
            result.insert(result.index(before[-1]) + 1 if before else 0, key)
    return result or list(keys)
