import hashlib
import json
from typing import Any

import pytest

from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.reports.letters.ready import READY, ready_letter
from crm_desktop.reports.templates import blocks, template
from crm_desktop.reports.templates.template import (
    TemplateFault,
    labels,
    read_template,
    shipped,
    template_json,
)
from crm_desktop.reports.templates.texts import LABELS
from crm_desktop.reports.templates.values import written

NAMES = (
    "letter", "datasheet", "timeline", "why", "first_password",
    "plan_page", "plan_booklet", "plan_actions", "plan_customer",
)  # fmt: skip


def document(*body: Any, **more: Any) -> str:
    return json.dumps({"format": 1, "name": "Test", "kind": "letter", "body": body, **more})


def faults_of(text: str) -> str:
    with pytest.raises(TemplateFault) as caught:
        read_template(text, name="Test")
    assert "Test" in str(caught.value)
    return "\n".join(caught.value.faults)


@pytest.mark.parametrize("name", NAMES)
def test_shipped_templates_survive_a_round_trip(name: str) -> None:
    read = shipped(name)
    assert read.body
    assert read_template(template_json(read)) == read


def test_every_label_of_the_shipped_templates_is_marked_for_translation() -> None:
    letters = [*map(shipped, NAMES), *map(ready_letter, READY)]
    used = {label for template in letters for label in labels(template)}
    assert used == set(LABELS)


def test_faults_name_node_and_place() -> None:
    paragraph = {"kind": "paragraph", "id": "p1", "style": "huge", "spans": [{"id": "s1"}]}
    found = faults_of(document(paragraph, {"kind": "marquee", "id": "m"}, {"kind": "prose"}))
    assert "body[0] (paragraph) “p1”, style: “huge” is not known" in found
    assert "spans[0] “s1”: exactly one of text, label and field" in found
    assert "body[1]: “marquee” is no kind of block" in found
    assert "body[2] (prose): “id” is missing" in found
    assert "body[2] (prose): “field” is missing" in found


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", "not a JSON document"),
        ("[]", "an object is expected"),
        (json.dumps({"name": "Test"}), "number of the format is missing"),
        (json.dumps({"format": 99, "name": "Test"}), "newer than this program"),
        (document(page={"window": "tardis"}), "“tardis” is not known"),
        (document(page={"left": "wide"}), "a number from"),
        (document(page={"left": 1}), "a number from"),
        (document(surprise=1), "“surprise” is not known"),
        (document({"kind": "list", "id": "l", "items": 3}), "a list is expected"),
        (document({"kind": "group", "id": "a"}, {"kind": "group", "id": "a"}), "used twice"),
        (document({"kind": "image", "id": "i", "image": "sha256:0"}), "not in the file"),
        (document(frames=[{"id": "f", "place": "moon"}]), "“moon” is not known"),
        (document(3), "is no kind of block"),
    ],
)
def test_what_is_wrong_is_said(text: str, fault: str) -> None:
    assert fault in faults_of(text) or fault in text


def test_nesting_has_an_end() -> None:
    block: dict[str, Any] = {"kind": "group", "id": "inner"}
    for depth in range(60):
        block = {"kind": "group", "id": f"g{depth}", "blocks": [block]}
    assert "nested too deep" in faults_of(document(block))


PNG = bytes.fromhex(  # one dot
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415478da63f80f"
    "00010101001b8c5d1d0000000049454e44ae426082"
)


def test_images_come_by_their_content_hash() -> None:
    data = PNG
    key = f"sha256:{hashlib.sha256(data).hexdigest()}"
    block = {"kind": "image", "id": "i", "image": key}
    assert read_template(document(block), {key: data}).images == {key: data}
    with pytest.raises(TemplateFault, match="does not fit its content"):
        read_template(document(block), {key: b"another"})


def test_older_formats_are_brought_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    def rename(old: dict[str, Any]) -> dict[str, Any]:
        old["body"] = old.pop("blocks")
        return old

    monkeypatch.setattr(template, "FORMAT", 2)
    monkeypatch.setitem(template.MIGRATIONS, 1, rename)
    old = {"format": 1, "name": "Old", "blocks": [{"kind": "spacer", "id": "s"}]}
    assert read_template(json.dumps(old)).body == (blocks.Spacer("s"),)


def test_an_amount_can_be_written_in_words() -> None:
    assert written(Money(10250, "CZK"), "words", "cs") == "sto dvě koruny české a padesát haléřů"
    assert written(21, "words", "bg") == "двадесет и едно"
    assert written(Money(10**20, "EUR"), "words", "en").startswith("€")
    assert written("text", "words", "en") == "text"
