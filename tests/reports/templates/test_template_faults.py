"""Templates that are wrong: each fault with its place, never a traceback; files there and back."""

import io
import json
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.models.fields import KINDS, Catalogue
from crm_desktop.reports.layout.ink import About
from crm_desktop.reports.letters.merge_fields import merge_fields
from crm_desktop.reports.produce import produce
from crm_desktop.reports.templates import blocks as b
from crm_desktop.reports.templates.checking import faults_with
from crm_desktop.reports.templates.file import read_template_file, template_file
from crm_desktop.reports.templates.template import (
    TemplateFault,
    read_template,
    shipped,
    template_json,
)
from tests.full import rounds
from tests.reports.templates.test_template import PNG

KNOWN = merge_fields(Catalogue(KINDS))


def document(*body: Any, **more: Any) -> str:
    return json.dumps({"format": 1, "name": "T", "body": list(body), **more})


def span(id: str = "s", **more: Any) -> dict[str, Any]:
    return {"id": id, **more}


def paragraph(*spans: Any, id: str = "p") -> dict[str, Any]:
    return {"kind": "paragraph", "id": id, "spans": list(spans)}


def faults(text: str, images: dict[str, bytes] | None = None) -> str:
    try:
        template = read_template(text, images)
    except TemplateFault as fault:
        return "\n".join(fault.faults)
    return "\n".join(fault.sentence for fault in faults_with(template, KNOWN))


CASES = [
    (paragraph(span(field="account.nmae")), {}, "“s”", "no field “account.nmae”"),
    (paragraph(span(text="emoji 🦄")), {}, "“s”", "U+1F984"),
    (paragraph(span(text="שלום")), {}, "“s”", "no font"),
    ({"kind": "condition", "id": "c", "when": "1 / 0"}, {}, "“c”", "Division by zero"),
    ({"kind": "condition", "id": "c", "when": "accont.town = 1"}, {}, "“c”", "character 1"),
    ({"kind": "condition", "id": "c"}, {}, "“c”", "exactly one"),
    ({"kind": "condition", "id": "c", "when": "(1"}, {}, "“c”", "missing at the end"),
    ({"kind": "table", "id": "t", "rows": "cows"}, {}, "“t”", "no field “cows”"),
    ({"kind": "image", "id": "i", "image": "sha256:00"}, {}, "“i”", "not in the file"),
    ({"kind": "image", "id": "i", "width": 900}, {}, "“i”", "from 1 to 190"),
    ({"kind": "marquee", "id": "m"}, {}, "body[0]", "marquee"),
    (paragraph(span(), id="p"), {}, "“s”", "exactly one"),
    ({"kind": "payment", "id": "q", "account": "CZ1", "amount": "1"}, {}, "“q”", "IBAN"),
    ({"kind": "payment", "id": "q", "account": "DE89370400440532013000", "amount": "1 +"},
     {}, "“q”", "missing at the end"),
    (
        {"kind": "line", "id": "l"},
        {"computed": [
            {"id": "x", "name": "x", "expression": "y + 1"},
            {"id": "y", "name": "y", "expression": "x * 2"},
        ]},
        "“x”", "x → y → x",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("block", "more", "node", "what"), CASES)
def test_each_fault_names_node_and_place(
    block: Any, more: dict[str, Any], node: str, what: str
) -> None:
    found = faults(document(block, **more))
    assert node in found
    assert what in found


def vast() -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("1", (10_000, 5_000)).save(out, "PNG")
    return out.getvalue()


def test_pictures_too_large_or_damaged_are_named() -> None:
    import hashlib

    for data, what in (
        (b"x" * (50 << 20), "50 MB"),
        (b"GIF89a", "neither PNG"),
        (PNG[:40], "damaged"),
        (vast(), "too many dots"),
    ):
        key = f"sha256:{hashlib.sha256(data).hexdigest()}"
        found = faults(document({"kind": "image", "id": "i", "image": key}), {key: data})
        assert "“i”" in found
        assert what in found


NODES = st.recursive(
    st.sampled_from(["", "x", "body", "account.town", "1 / 0", "sha256:0", "left", "letter"])
    | st.integers(-5, 400)
    | st.booleans()
    | st.none()
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["id", "kind", "spans", "text", "field", "label", "rows", "columns", "blocks", "when",
             "items", "cells", "format", "style", "width", "align", "image", "cell", "total"]
        ),
        inner | st.sampled_from([*b.BLOCKS]),
        max_size=6,
    ),
    max_leaves=20,
)  # fmt: skip


def _damaged(draw: Any, value: Any) -> Any:
    """Change a few places of a right document."""
    if draw(st.integers(0, 9)) == 0:
        return draw(NODES)
    if isinstance(value, dict):
        kept = [key for key in value if draw(st.integers(0, 19))]
        return {key: _damaged(draw, value[key]) for key in kept}
    if isinstance(value, list):
        return [_damaged(draw, each) for each in value]
    return value


@settings(max_examples=rounds(150, 1000), deadline=None)
@given(st.data())
def test_a_faulty_template_gives_places_and_never_a_traceback(data: st.DataObject) -> None:
    right = json.loads(template_json(shipped("letter")))
    for key in ("body", "frames", "page"):
        if data.draw(st.booleans()):
            right[key] = _damaged(data.draw, right[key])
    named, template = _read(json.dumps(right))
    assert all(named)
    assert named or template
    if template and not named:  # what is right can be printed
        assert produce(template, {"date": None}, About("T", "A", "en")).startswith(b"%PDF")
        assert read_template(template_json(template)) == template


def _read(text: str) -> tuple[list[str], b.Template | None]:
    try:
        template = read_template(text)
    except TemplateFault as fault:
        return list(fault.faults), None
    return [fault.sentence for fault in faults_with(template, KNOWN)], template


def test_a_file_comes_back_identical() -> None:
    import hashlib

    key = f"sha256:{hashlib.sha256(PNG).hexdigest()}"
    picture = {"kind": "image", "id": "i", "image": key}
    one = read_template(document(paragraph(span(text="Žluť {{x}}")), picture), {key: PNG})
    for template in (one, shipped("letter")):
        data = template_file(template)
        again = read_template_file(data)
        assert again == template
        assert template_file(again) == data


def packed(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("__", "/").replace("_json", ".json"), data)
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"", b"PK", b"no zip at all", packed(), packed(other=b""), packed(template_json=b"[]"),
        packed(template_json=b" " * 2_000_000), packed(template_json=b"{}", images__x=b"x"),
        packed(template_json=b"\xff\xfe"), template_file(shipped("letter"))[:-40],
        packed(**{"template_json": b"{}", "..__x": b""}),
    ],
)  # fmt: skip
def test_a_damaged_file_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(TemplateFault) as fault:
        read_template_file(data, "x.zip")
    assert fault.value.faults
