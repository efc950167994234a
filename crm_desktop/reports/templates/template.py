"""Reads and writes templates: JSON of a version, checked node by node, brought up to date."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Any

from crm_desktop import resources
from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.reports.templates import checking
from crm_desktop.reports.templates.blocks import BLOCKS, FORMAT, PARTS, Frame, Page, Span, Template
from crm_desktop.reports.templates.checking import walk

DEEPEST = 20
Json = dict[str, Any]
# Step n brings a document of format n to n + 1; there is only one format so far.
MIGRATIONS: dict[int, Callable[[Json], Json]] = {}
KIND_OF = {cls: kind for kind, cls in BLOCKS.items()}


class TemplateFault(UserError):
    """A template cannot be used. `faults` names the node and place of each mistake."""

    def __init__(self, name: str, faults: list[str]) -> None:
        shown = "\n".join(faults[:20])
        super().__init__(
            _("The template “{name}” cannot be used. Correct these places and try again:").format(
                name=name
            )
            + f"\n{shown}"
        )
        self.faults = tuple(faults)


def read_template(
    data: bytes | str, images: Mapping[str, bytes] | None = None, name: str = ""
) -> Template:
    """Return the template of a JSON document; TemplateFault names all that is wrong with it."""
    try:
        document = json.loads(data)
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise TemplateFault(
            name, [_("not a JSON document: {fault}").format(fault=fault)]
        ) from fault
    if not isinstance(document, dict):
        raise TemplateFault(name, [_("not a template: an object is expected")])
    return _template(_current(document, name), dict(images or {}))


def _current(document: Json, name: str) -> Json:
    """Return the document in today's format."""
    version = document.get("format")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise TemplateFault(name, [_("format: the number of the format is missing")])
    if version > FORMAT:
        raise TemplateFault(
            name,
            [
                _("format: {version} is newer than this program reads ({format})").format(
                    version=version, format=FORMAT
                )
            ],
        )
    while version < FORMAT:
        document = MIGRATIONS[version](dict(document))
        version += 1
    return document


def _template(document: Json, images: dict[str, bytes]) -> Template:
    faults: list[str] = []
    ids: set[str] = set()
    values = dict(document)
    values.pop("format", None)
    page = _node(Page, values.pop("page", {}), "page", faults, set())
    frames = tuple(
        _node(Frame, frame, f"frames[{place}]", faults, ids)
        for place, frame in enumerate(_list(values.pop("frames", []), "frames", faults))
    )
    plain = _attributes(Template, values, "template", faults, ids, 0)
    for key, data in images.items():
        if key != f"sha256:{hashlib.sha256(data).hexdigest()}":
            faults.append(_("images: {key} does not fit its content").format(key=key))
    template = None
    if not faults:
        template = Template(**plain, page=page, frames=frames, images=images)
        faults += [fault.sentence for fault in checking.broken(template)]
    if faults or template is None:
        raise TemplateFault(str(document.get("name", "")), faults)
    return template


def _list(value: Any, place: str, faults: list[str]) -> list[Any]:
    if isinstance(value, list):
        return value
    faults.append(_("{place}: a list is expected").format(place=place))
    return []


def _node(
    cls: type[Any], value: Any, place: str, faults: list[str], ids: set[str], depth: int = 0
) -> Any:
    if not isinstance(value, dict):
        faults.append(_("{place}: an object is expected").format(place=place))
        return None
    if depth > DEEPEST:
        faults.append(_("{place}: nested too deep").format(place=place))
        return None
    identity = value.get("id")
    if isinstance(identity, str) and identity:
        place = f"{place} “{identity}”"
        if identity in ids:
            faults.append(_("{place}: the id is used twice").format(place=place))
        ids.add(identity)
    read = _attributes(cls, value, place, faults, ids, depth)
    if cls is Span:
        kinds = sum(bool(read.get(kind)) for kind in ("text", "label", "field"))
        if kinds != 1:
            faults.append(
                _("{place}: exactly one of text, label and field is expected").format(place=place)
            )
    try:
        return cls(**read)
    except TypeError:
        return None  # a required attribute is missing; that is among the faults


def _attributes(
    cls: type[Any], value: Json, place: str, faults: list[str], ids: set[str], depth: int
) -> Json:
    read: Json = {}
    known = {one.name: one for one in fields(cls) if one.metadata}
    for key in value:
        if key not in known and key != "kind":
            faults.append(_("{place}: “{key}” is not known").format(place=place, key=key))
    for key, one in known.items():
        if key not in value:
            if one.default is not MISSING:
                continue
            faults.append(_("{place}: “{key}” is missing").format(place=place, key=key))
        elif "read" in one.metadata:
            read[key] = one.metadata["read"](value[key], f"{place}, {key}", faults)
        else:
            of = one.metadata["parts"]
            entries = _list(value[key], f"{place}, {key}", faults)
            read[key] = tuple(
                _part(of, entry, f"{place}, {key}[{number}]", faults, ids, depth + 1)
                for number, entry in enumerate(entries)
            )
    return read


def _part(of: str, entry: Any, place: str, faults: list[str], ids: set[str], depth: int) -> Any:
    if of == "spans":
        return _node(Span, entry, place, faults, ids, depth)
    if of in PARTS:
        return _node(PARTS[of], entry, place, faults, ids, depth)
    kind = entry.get("kind") if isinstance(entry, dict) else None
    if not isinstance(kind, str) or kind not in BLOCKS:
        faults.append(_("{place}: “{kind}” is no kind of block").format(place=place, kind=kind))
        return None
    return _node(BLOCKS[kind], entry, f"{place} ({kind})", faults, ids, depth)


def labels(template: Template) -> tuple[str, ...]:
    """Return the texts of a template that are translated, each once."""
    found = [node.label for node in walk(template) if isinstance(node, Span) and node.label]
    return tuple(dict.fromkeys(found))


def template_json(template: Template) -> str:
    """Return the JSON document of a template in today's format, without its images."""
    document = {"format": FORMAT, **_plain(template)}
    return json.dumps(document, ensure_ascii=False, indent=1)


def _plain(node: Any) -> Any:
    if isinstance(node, tuple):
        return [_plain(part) for part in node]
    if not hasattr(node, "__dataclass_fields__"):
        return node
    found: Json = {"kind": KIND_OF[type(node)]} if type(node) in KIND_OF else {}
    for one in fields(node):
        value = getattr(node, one.name)
        if one.name != "images" and value != one.default:
            found[one.name] = _plain(value)
    return found


@cache
def shipped(name: str) -> Template:
    """Return a template of `resources/templates`: "letter", "datasheet", "timeline" and so on."""
    file = resources.path("templates") / f"{name}.json"
    return read_template(file.read_bytes(), name=name)
