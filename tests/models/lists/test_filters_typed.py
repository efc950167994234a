"""The typed language of the search field: what it means, what it refuses, what it offers."""

import datetime as dt
from random import Random

import pytest

from crm_desktop.models.fields import KINDS, Catalogue, Option
from crm_desktop.models.filters import (
    ME,
    Amount,
    Condition,
    Filter,
    Group,
    Period,
    Related,
    days_ago,
    last_days,
    next_days,
    stale,
)
from crm_desktop.models.filters.typed import completions, parse
from crm_desktop.models.language import LANGUAGES, set_language
from tests.full import rounds

CATALOGUE = Catalogue(
    KINDS,
    {
        "tier": (Option(1, "A"), Option(2, "B"), Option(3, "B2")),
        "employee": (Option(7, "Jan Novák"), Option(8, "Jana Malá")),
    },
)
ACCOUNT = KINDS["account"]


def parts(text: str, kind: str = "account") -> tuple[Filter, ...]:
    typed = parse(text, CATALOGUE, KINDS[kind], "CZK")
    assert typed.faults == ()
    for part in typed.parts:
        assert stale(part, CATALOGUE, kind) == (part, ())
    return typed.parts


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("town: Brno", Condition("town", "contains", "Brno")),
        ('Town: "Brno"', Condition("town", "eq", "Brno")),
        ("TOWN: Br*", Condition("town", "starts", "Br")),
        ("town: !Brno", Condition("town", "not_contains", "Brno")),
        ("town: empty", Condition("town", "empty")),
        ("tier: A,B", Condition("tier_id", "in", (1, 2))),
        ("tier: !a", Condition("tier_id", "ne", 1)),
        ("owner: me", Condition("owner_id", "eq", ME)),
        ("responsible: Jan Novak", Condition("owner_id", "eq", 7)),
        ("responsible: Jan", Condition("owner_id", "in", (7, 8))),
        ("revenue: 1000..5000", Condition("revenue", "between", (100000, 500000))),
        ("revenue: ..5000", Condition("revenue", "between", (None, 500000))),
        ("revenue: > 1 000 eur", Condition("revenue", "gt", Amount(100000, "EUR"))),
        ("employees: >=10", Condition("employee_count", "ge", 10)),
        ("last contact: > 30d", Condition("last_contact", "lt", days_ago(30))),
        ("last contact: < 30d", Condition("last_contact", "ge", days_ago(30))),
        ("last contact: 30d", Condition("last_contact", "eq", last_days(30))),
        ("due: +2w", Condition("next_due", "eq", Period("week", 0, 2))),
        ("due: < +14d", Condition("next_due", "lt", Period("day", 14, 14))),
        ("founded: last year", Condition("founded_on", "eq", Period("year", -1, -1))),
        (
            "founded: 2001",
            Condition("founded_on", "between", (dt.date(2001, 1, 1), dt.date(2001, 12, 31))),
        ),
        (
            "founded: 2/2024..",
            Condition("founded_on", "between", (dt.date(2024, 2, 1), None)),
        ),
        ("founded: < 3.2.2001", Condition("founded_on", "lt", dt.date(2001, 2, 3))),
        ("has no: meeting", Related("activity", False, Condition("kind", "eq", "meeting"))),
        (
            "has: call 90d",
            Related(
                "activity",
                True,
                Group("and", (
                    Condition("kind", "eq", "call"), Condition("starts_at", "eq", last_days(90)),
                )),
            ),
        ),
        ("has: opportunities", Related("opportunity", True)),
        ("group: Holding", Related("parent_id", True, Condition("name", "contains", "Holding"))),
        ("country: Česko", Condition("country", "eq", "CZ")),
    ],
)  # fmt: skip
def test_what_is_typed_is_what_is_meant(text: str, part: Filter) -> None:
    assert parts(text) == (part,)
    assert next_days(1)


def test_words_without_a_name_are_searched_as_ever() -> None:
    typed = parse('acme; town: Brno; "ACME s.r.o."', CATALOGUE, ACCOUNT)
    assert typed.search == "acme ACME s.r.o."
    assert typed.parts == (Condition("town", "contains", "Brno"),)
    for plain in ("10:30", "http://acme.cz", "novák", "", "   ", ";", '"town: x"'):
        typed = parse(plain, CATALOGUE, ACCOUNT)
        assert typed.parts == ()
        assert typed.faults == ()


def test_a_field_still_being_typed_is_no_fault() -> None:
    typed = parse("town:", CATALOGUE, ACCOUNT)
    assert (typed.search, typed.parts, typed.faults) == ("", (), ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("colour: red", "“colour”"),
        ("tier: Z", "“Tier” has no entry “Z”"),
        ("revenue: much", "not a number"),
        ("employees: 1.5", "not a whole number"),
        ("founded: 31.2.2020", "not a date"),
        ("tier: > A", "“Tier”"),
        ("has: ships", "“ships”"),
        ("revenue: >", "missing"),
        ("revenue: ..", "missing"),
        ("country: Narnia", "No country"),
    ],
)
def test_what_is_not_understood_is_told_with_its_place(text: str, said: str) -> None:
    typed = parse(f"acme; {text} ;x", CATALOGUE, ACCOUNT)
    assert typed.search == "acme x"
    assert typed.parts == ()
    (fault,) = typed.faults
    assert said in fault.text
    assert f"acme; {text} ;x"[fault.start : fault.end] == text


def test_no_typing_ends_in_an_error() -> None:
    rng = Random(5)
    pieces = [
        *("town", "revenue", ":", ": ", ";", ",", '"', "..", ">", "!", "=", "30d", "+", "99999y"),
        *("me", "empty", "has no", "meeting", "\x00", "“", "9" * 30, "-", "*", "2025", "ž"),
    ]
    for _round in range(rounds(500, 20_000)):
        chosen = rng.choices(pieces, k=rng.randint(1, 8))
        text = "".join(piece + rng.choice(("", " ")) for piece in chosen)
        for kind in ("account", "activity", "sale_line"):
            typed = parse(text, CATALOGUE, KINDS[kind])
            for fault in typed.faults:
                assert 0 <= fault.start <= fault.end <= len(text)
            completions(text, rng.randint(0, len(text)), CATALOGUE, KINDS[kind])


def offered(text: str) -> list[str]:
    found = completions(text, len(text), CATALOGUE, ACCOUNT)
    for each in found:
        assert each.end == len(text)
    return [text[: each.start] + each.text for each in found]


def test_names_and_values_are_offered() -> None:
    assert offered("") == []
    assert "Town: " in offered("to")
    assert "acme; Tier: " in offered("acme; ti")
    assert offered("tier: b")[:2] == ["tier: B", "tier: B2"]
    assert offered("tier: A, b")[:2] == ["tier: A, B", "tier: A, B2"]
    assert "owner: me" in offered("owner: ")
    assert "founded: last year" in offered("founded: last")
    assert "has no: Meeting" in offered("has no: mee")


def test_every_field_is_found_by_its_label_in_every_language() -> None:
    from crm_desktop.models.filters.typed.words import fields_of, find_field
    from crm_desktop.models.language import _

    try:
        for language in LANGUAGES:
            set_language(language)
            for kind in KINDS.values():
                for field in fields_of(kind):
                    found = find_field(kind, _(field.label))
                    assert found is not None
                    assert _(found.label) == _(field.label)
    finally:
        set_language("en")
