"""The letters that come with the program: to begin a template of one's own with."""

from dataclasses import fields, replace
from functools import cache
from typing import Any

from crm_desktop import resources
from crm_desktop.models.language import translator
from crm_desktop.reports.templates.blocks import Span, Template
from crm_desktop.reports.templates.template import read_template, shipped
from crm_desktop.reports.templates.values import PLACEHOLDERS

READY = ("meeting", "thanks", "services_ending", "new_person", "season")


@cache
def ready_letter(name: str) -> Template:
    """Return one of READY, on the letterhead of the usual letter; "letter" is that one itself."""
    if name == "letter":
        return shipped(name)
    file = resources.path("templates") / "letters" / f"{name}.json"
    own = read_template(file.read_bytes(), name=name)
    return replace(shipped("letter"), name=own.name, body=own.body)


def in_words(template: Template, language: str) -> Template:
    """Return a template whose text speaks one language, so that it can be changed like any text.

    The letterhead goes on speaking the language of each letter.
    """
    text = translator(language).gettext
    body = tuple(_spoken(block, text) for block in template.body)
    return replace(template, name=text(template.name), body=body)


def _spoken(node: Any, text: Any) -> Any:
    if not hasattr(node, "__dataclass_fields__"):
        return node
    changed = {}
    for one in fields(node):
        inner = getattr(node, one.name)
        if isinstance(inner, tuple) and inner:
            parts = [_spans(part, text) if isinstance(part, Span) else (_spoken(part, text),)
                     for part in inner]  # fmt: skip
            changed[one.name] = tuple(each for part in parts for each in part)
    return replace(node, **changed)


def _spans(span: Span, text: Any) -> tuple[Span, ...]:
    """Return a span as plain text and fields."""
    return spoken_label(span, text) if span.label else (span,)


def label_spans(label: str, language: str) -> tuple[Span, ...]:
    """Return a translated sentence in one language: text, and fields where it has holes."""
    return spoken_label(Span("s", label=label), translator(language).gettext)


def spoken_label(span: Span, text: Any) -> tuple[Span, ...]:
    """Return a span with a label as plain text and fields; `text` translates."""
    pieces = PLACEHOLDERS.split(text(span.label))
    plain = replace(span, label="")
    return tuple(
        replace(plain, id=f"{span.id}-{at}", field=piece)
        if at % 2
        else replace(plain, id=f"{span.id}-{at}", text=piece)
        for at, piece in enumerate(pieces)
        if piece
    )
