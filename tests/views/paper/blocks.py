"""Blocks of templates made up by chance, and how they go into the editor and back."""

import json
from typing import Any

from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from crm_desktop.reports.templates.template import read_template, template_json
from crm_desktop.views.templates.text.loading import write_blocks
from crm_desktop.views.templates.text.saving import Ids, read_blocks

TEXT = st.text(st.sampled_from("abcŽý ☐жщ{}<&>\n"), min_size=1, max_size=8)

SPAN = st.builds(
    lambda what, marks: {**what, **dict.fromkeys(marks, True)},
    st.builds(lambda text: {"text": text}, TEXT)
    | st.builds(
        lambda field, more: {"field": field, **more},
        st.sampled_from(["salutation", "account.town", "services.price"]),
        st.sampled_from([{}, {"format": "date", "if_empty": "text", "fallback": "–"},
                         {"case": "upper", "if_empty": "drop"}]),
    )
    | st.just({"label": "Page {page} of {pages}"}),
    st.lists(st.sampled_from(["bold", "italic", "underline"]), unique=True),
)  # fmt: skip

SPANS = st.lists(SPAN, max_size=4)


def with_spans(**more: Any) -> Any:
    return st.builds(lambda spans, extra: {**more, **({"spans": spans} if spans else {}), **extra},
                     SPANS, st.sampled_from([{}, {"style": "small"}]))  # fmt: skip


def table(columns: list[Any]) -> Any:
    parts = ("heading", "cell", "total")
    return {"kind": "table", "rows": "services", "columns": [
        {**({"align": "right"} if right else {}), "width": 30.0,
         **{part: spans for part, spans in zip(parts, each, strict=True) if spans}}
        for right, *each in columns
    ]}  # fmt: skip


LEAVES = (
    with_spans(kind="paragraph")
    | with_spans(kind="paragraph", align="center")
    | st.builds(lambda spans: {"kind": "heading", **({"spans": spans} if spans else {})}, SPANS)
    | st.builds(
        lambda items, more: {
            "kind": "list", "items": [{"spans": each} if each else {} for each in items], **more
        },
        st.lists(SPANS, min_size=1, max_size=3), st.sampled_from([{}, {"ordered": True}]),
    )
    | st.builds(table, st.lists(st.tuples(st.booleans(), SPANS, SPANS, SPANS), min_size=1,
                                max_size=3))
    | st.builds(
        lambda width, rows: {"kind": "grid", "head": True, "rows": [
            {"cells": [{"spans": spans} if spans else {} for spans in (row * 3)[:width]]}
            for row in rows
        ]},
        st.integers(1, 3),
        st.lists(st.lists(SPANS, min_size=1, max_size=3), min_size=1, max_size=3),
    )
    | st.sampled_from([
        {"kind": "page_break"}, {"kind": "spacer", "height": 12.0}, {"kind": "line"},
        {"kind": "prose", "field": "body", "style": "body"},
        {"kind": "image", "field": "sender.logo", "width": 20.0},
        {"kind": "group", "blocks": [{"kind": "line"}]},
        {"kind": "payment", "account": "DE89370400440532013000", "amount": "sum(services.price)"},
    ])
    | st.builds(
        lambda sides: {"kind": "columns", "columns": [
            {"share": 2.0, "blocks": [{"kind": "paragraph", "max_lines": 1,
                                       **({"spans": spans} if spans else {})} for spans in side]}
            for side in sides
        ]},
        st.lists(st.lists(SPANS, min_size=1, max_size=2), min_size=1, max_size=3),
    )
    | st.builds(
        lambda items: {"kind": "facts", "label_width": 40.0, "items": [
            {part: spans for part, spans in zip(("label", "value"), each, strict=True) if spans}
            for each in items
        ]},
        st.lists(st.tuples(SPANS, SPANS), min_size=1, max_size=3),
    )
)  # fmt: skip


def condition(head: Any, blocks: Any, otherwise: Any) -> Any:
    parts = {"blocks": blocks, "otherwise": otherwise}
    return {"kind": "condition", **head, **{key: part for key, part in parts.items() if part}}


BLOCKS = st.recursive(
    st.lists(LEAVES, max_size=5),
    lambda inner: st.builds(
        lambda before, made, after: [*before, made, *after], inner,
        st.builds(condition, st.sampled_from([{"field": "enclosures"}, {"when": "1 = 1"}]),
                  inner, inner),
        inner,
    ),
    max_leaves=4,
)  # fmt: skip


def numbered(node: Any, ids: Any) -> Any:
    """Give every node an id, as a stored template has them."""
    if isinstance(node, list):
        return [numbered(each, ids) for each in node]
    if not isinstance(node, dict):
        return node
    return {"id": f"x{next(ids)}", **{key: numbered(each, ids) for key, each in node.items()}}


def there_and_back(blocks: list[Any]) -> list[Any]:
    document = QTextDocument()
    write_blocks(QTextCursor(document), blocks)
    return read_blocks(document, Ids())


def normal(blocks: list[Any]) -> list[Any]:
    text = json.dumps({"format": 1, "name": "T", "body": blocks})
    body: list[Any] = json.loads(template_json(read_template(text))).get("body", [])
    return body
