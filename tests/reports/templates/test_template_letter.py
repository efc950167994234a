"""Letters made from templates: conditions, repeated and simple tables, values as mere text."""

import datetime as dt
import json
from typing import Any

import pytest

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import KINDS, Catalogue
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.reports.layout.ink import About
from crm_desktop.reports.layout.strips import Fill
from crm_desktop.reports.letters.letter import letter_values
from crm_desktop.reports.letters.merge_fields import merge_fields
from crm_desktop.reports.letters.merging import merged_pdf
from crm_desktop.reports.letters.ready import READY, in_words, ready_letter
from crm_desktop.reports.letters.samples import SAMPLES, sample
from crm_desktop.reports.produce import lay_out, produce
from crm_desktop.reports.templates.blocks import Span, Template
from crm_desktop.reports.templates.checking import faults_with, walk
from crm_desktop.reports.templates.template import read_template, template_json
from crm_desktop.reports.templates.values import Values, WorkedOutWrong
from tests.reports.conftest import LETTERS, text_of

SERVICES = [
    {"services.name": "Servis <b>", "services.price": Money(125000, "CZK"),
     "services.ends_on": dt.date(2026, 12, 1)},
    {"services.name": "{{Licence}}", "services.price": Money(5000, "CZK"),
     "services.ends_on": None},
]  # fmt: skip
VALUES: Values = {
    "date": dt.date(2026, 11, 22),
    "account.name": '<img src="/etc/passwd">{{account}}',
    "account.town": "",
    "services": SERVICES,
}


def made(*body: Any, **more: Any) -> Template:
    return read_template(json.dumps({"format": 1, "name": "T", "body": list(body), **more}))


def printed(template: Template, values: Values = VALUES) -> str:
    return text_of(produce(template, values, About("T", "A", "cs")))


def line(id: str, **span: Any) -> dict[str, Any]:
    return {"kind": "paragraph", "id": id, "spans": [{"id": f"{id}-s", **span}]}


def test_what_customers_typed_is_text_and_nothing_else() -> None:
    found = printed(
        made(line("a", field="account.name"), line("b", text="{{b}} <b>{account.name}"))
    )
    assert '<img src="/etc/passwd">{{account}}' in found
    assert "{{b}} <b>{account.name}" in found


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        ("sum(services.price) > 1000 and count(services) = 2", True),
        ("account.town <> empty", False),
        ("days(date, min(services.ends_on)) < 30", True),
        ("debt > 100", True),
    ],
)
def test_a_condition_shows_one_branch(when: str, shown: bool) -> None:
    condition = {
        "kind": "condition", "id": "c", "when": when,
        "blocks": [line("y", text="met")], "otherwise": [line("n", text="not so")],
    }  # fmt: skip
    computed = [{"id": "d", "name": "debt", "expression": "sum(services.price) * 2"}]
    found = printed(made(condition, computed=computed))
    assert ("met" in found) == shown
    assert ("not so" in found) != shown


def test_a_repeated_table_has_a_row_for_each_and_a_computed_total() -> None:
    table = {
        "kind": "table", "id": "t", "rows": "services",
        "columns": [
            {"id": "a", "heading": [{"id": "ah", "text": "Co"}],
             "cell": [{"id": "ac", "field": "services.name"}]},
            {"id": "b", "align": "right", "heading": [{"id": "bh", "text": "Kolik"}],
             "cell": [{"id": "bc", "field": "services.price"}]},
            {"id": "c", "cell": [{"id": "cc", "field": "double"}]},
        ],
    }  # fmt: skip
    computed = [
        {"id": "x", "name": "double", "expression": "services.price * 2"},
        {"id": "y", "name": "whole", "expression": "sum(services.price)"},
    ]
    found = printed(made(table, line("w", field="whole"), computed=computed))
    for part in (
        "Servis <b>",
        "{{Licence}}",
        "1 250,00 Kč",
        "2 500,00 Kč",
        "100,00 Kč",
        "1 300,00",
    ):
        assert part in found.replace("\u00a0", " ")


def test_a_payment_code_says_what_is_to_be_paid_or_why_it_cannot() -> None:
    code = {"kind": "payment", "id": "to-pay", "account": "CZ6508000000192000145399",
            "amount": "sum(services.price)", "message": "account.name", "due": "date"}  # fmt: skip
    fills = [mark for page in lay_out(made(code), VALUES, "cs") for placed in page
             for mark in placed.strip.marks if isinstance(mark, Fill)]  # fmt: skip
    assert len(fills) > 200
    assert lay_out(made(code), {**VALUES, "services": []}, "cs")[0] == []
    for amount, what in (("1", "currency"), ("sum(services.price)", "USD")):
        dollars = [{"services.price": Money(100, "USD")}]
        with pytest.raises(UserError, match=f"to-pay.*{what}"):
            lay_out(made({**code, "amount": amount}), {**VALUES, "services": dollars}, "cs")


def test_the_closing_stands_beside_a_payment_code() -> None:
    code = {"kind": "payment", "id": "to-pay", "account": "CZ6508000000192000145399",
            "amount": "sum(services.price)"}  # fmt: skip
    closing = [line("c", text="S pozdravem"), line("n", text="Jana Nová")]
    long = {"kind": "paragraph", "id": "l", "spans": [{"id": "ls", "text": "dlouhý text " * 300}]}

    def placed(*blocks: dict[str, Any]) -> dict[str, tuple[float, float]]:
        """Return where the first word of each line and the code begin."""
        found: dict[str, tuple[float, float]] = {}
        for one in lay_out(made(*blocks), VALUES, "cs")[0]:
            for mark in one.strip.marks:
                text = str(getattr(mark, "text", "")).replace("\xa0", " ")
                name = "code" if isinstance(mark, Fill) else text.split(" ")[0]
                found.setdefault(name, (one.x + mark.x, one.y + mark.y))
        return found

    below, beside = placed(code, *closing), placed({**code, "beside": True}, *closing)
    assert below["S"][1] > below["code"][1] + 90
    assert beside["S"][1] < beside["code"][1] + 30
    assert beside["code"][0] > beside["S"][0] + 200
    # What is higher than the code goes on below it; without anything to pay all is as ever.
    over = placed({**code, "beside": True}, closing[0], long)
    assert over["dlouhý"][1] > over["code"][1] + 90
    nothing = lay_out(made({**code, "beside": True}, *closing), {**VALUES, "services": []}, "cs")
    assert len(nothing[0]) == 2


def test_a_simple_table_and_an_empty_paragraph_are_printed() -> None:
    cells = [{"id": f"r{row}c{cell}", "spans": [{"id": f"r{row}c{cell}s", "text": f"{row}/{cell}"}]}
             for row in range(2) for cell in range(2)]  # fmt: skip
    rows = [{"id": f"r{row}", "cells": cells[2 * row : 2 * row + 2]} for row in range(2)]
    grid = {"kind": "grid", "id": "g", "head": True, "rows": rows}
    found = printed(made(grid, {"kind": "paragraph", "id": "e"}, line("z", text="end")))
    assert all(part in found for part in ("0/0", "0/1", "1/0", "1/1", "end"))


def test_an_expression_that_fails_for_one_record_names_its_place() -> None:
    condition = {"kind": "condition", "id": "the-condition", "when": "1 / count(contacts) > 1"}
    with pytest.raises(WorkedOutWrong, match="the-condition"):
        printed(made(condition), {"contacts": []})


def test_a_template_with_a_letterhead_keeps_the_address_in_its_window() -> None:
    from crm_desktop.reports.templates.template import shipped

    values = letter_values(LETTERS["cs"], "cs")
    assert "Kovovýroba Žďár" in printed(shipped("letter"), values)


@pytest.mark.parametrize("language", ["en", "cs", "pl", "bg"])
@pytest.mark.parametrize("name", READY)
def test_a_ready_letter_speaks_each_language_and_can_be_changed(name: str, language: str) -> None:
    catalogue = Catalogue(KINDS)
    template = in_words(ready_letter(name), language)
    assert not any(label for block in template.body for label in labels_of(block))
    assert faults_with(template, merge_fields(catalogue)) == []
    again = read_template(template_json(template))
    assert again == template
    sent = LETTERS["cs"]
    for which in SAMPLES:
        rows = sample(which, catalogue, sent.sender, sent.writer, language, "CZK")
        found = " ".join(text_of(merged_pdf(catalogue, rows, template, language)).split())
        assert template.name in found
        assert "{" not in found
    if language != "en":
        assert template.name != ready_letter(name).name


def labels_of(block: Any) -> list[str]:
    return [node.label for node in walk(block) if isinstance(node, Span) and node.label]
