"""What is wrong with a template whose form is right: fields, expressions, pictures, signs."""

import io
from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from typing import Any

from crm_desktop.models.language import _
from crm_desktop.reports.expressions.grammar import (
    ExpressionFault,
    check,
    names,
    parse,
    ring,
)
from crm_desktop.reports.layout.fonts import missing_glyphs
from crm_desktop.reports.numbers.payment import account_fault
from crm_desktop.reports.templates import blocks as b

LARGEST_IMAGE = 2 * 1024 * 1024
MOST_PIXELS = 40_000_000
MOST_NODES = 20_000
ON_PAPER = ("page", "pages")


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake: the id of the node it is at, and a sentence that names it."""

    node: str
    sentence: str


def walk(node: Any) -> Iterator[Any]:
    """Yield a node and all below it."""
    yield node
    if hasattr(node, "__dataclass_fields__"):
        for one in fields(node):
            inner = getattr(node, one.name)
            if isinstance(inner, tuple):
                for part in inner:
                    yield from walk(part)


def _at(node: Any, what: str) -> Fault:
    kind = next((name for name, cls in b.BLOCKS.items() if cls is type(node)), "")
    place = f"{kind} “{node.id}”" if kind else f"“{node.id}”"
    return Fault(node.id, _("{place}: {what}").format(place=place, what=what))


def broken(template: b.Template) -> list[Fault]:
    """Return what is wrong with a template by itself, whatever fields there are."""
    faults: list[Fault] = []
    count = 0
    for node in walk(template):
        count += 1
        if isinstance(node, b.Image) and not node.field and node.image not in template.images:
            faults.append(_at(node, _("its picture is not in the file")))
        if isinstance(node, b.Condition) and bool(node.field) == bool(node.when):
            faults.append(_at(node, _("exactly one of field and when is expected")))
        if isinstance(node, b.PaymentCode) and (what := account_fault(node.account)):
            faults.append(_at(node, what))
        for text in expressions_of(node):
            known = _all_names(text)
            faults += [_at(node, str(fault)) for fault in check(text, known)]
    if count > MOST_NODES:
        faults.append(Fault("", _("The template has too many parts.")))
    for key, content in template.images.items():
        if what := image_fault(content):
            at = next(
                (n for n in walk(template) if isinstance(n, b.Image) and n.image == key), None
            )
            faults.append(_at(at, what) if at else Fault("", f"{key}: {what}"))
    return faults + _computed_faults(template)


def _computed_faults(template: b.Template) -> list[Fault]:
    found: dict[str, b.Computed] = {}
    faults = []
    for one in template.computed:
        if one.name in found:
            faults.append(_at(one, _("the name “{name}” is used twice").format(name=one.name)))
        found[one.name] = one
    around = ring({name: one.expression for name, one in found.items()})
    if around:
        what = _("the values ask for each other in a ring: {names}")
        faults.append(_at(found[around[0]], what.format(names=" → ".join(around))))
    return faults


def expressions_of(node: Any) -> tuple[str, ...]:
    """Return the expressions that stand in a node."""
    if isinstance(node, b.Condition) and node.when:
        return (node.when,)
    if isinstance(node, b.PaymentCode):
        asked = (node.amount, node.message, node.reference, node.due)
        return tuple(text for text in asked if text.strip())
    return (node.expression,) if isinstance(node, b.Computed) else ()


def _all_names(text: str) -> frozenset[str]:
    try:
        return frozenset(names(parse(text)))
    except ExpressionFault:
        return frozenset()


def image_fault(content: bytes) -> str:
    """Return why a picture cannot be used, "" where it can. It is never decoded whole here."""
    from PIL import Image, UnidentifiedImageError

    if len(content) > LARGEST_IMAGE:
        size = round(len(content) / 1024 / 1024, 1)
        return _("the picture has {size} MB; at most {most} MB are allowed").format(
            size=f"{size:g}", most=LARGEST_IMAGE >> 20
        )
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
            width, height = image.size
    except (
        UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError
    ):  # fmt: skip
        return _("the picture is neither PNG nor JPEG, or is damaged")
    if width * height > MOST_PIXELS:
        return _("the picture has too many dots ({width} × {height})").format(
            width=width, height=height
        )
    return ""


def faults_with(template: b.Template, known: Collection[str]) -> list[Fault]:
    """Return fields that do not exist and signs that no font has. known: names of all fields."""
    computed = {one.name for one in template.computed}
    there = {*known, *computed, *ON_PAPER}
    faults: list[Fault] = []
    for node in walk(template):
        for name in fields_of(node):
            if name not in there:
                faults.append(_at(node, _("there is no field “{name}”").format(name=name)))
        for text in expressions_of(node):
            faults += [_at(node, str(fault)) for fault in check(text, there)]
        signs = missing_glyphs(getattr(node, "text", "") + getattr(node, "fallback", ""))
        if isinstance(node, b.Span) and signs:
            codes = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in signs[:8])
            faults.append(_at(node, _("no font has these signs: {signs}").format(signs=codes)))
    return faults


def fields_of(node: Any) -> Iterator[str]:
    """Yield the fields and lists that a node itself names."""
    for attribute in ("field", "rows", "totals", "group"):
        value = getattr(node, attribute, "")
        if isinstance(value, str) and value and not isinstance(node, b.Grid):
            yield value
