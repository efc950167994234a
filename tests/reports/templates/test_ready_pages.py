"""Every ready letter in four languages: what stands on the paper, and where."""

import datetime as dt
from dataclasses import replace
from itertools import combinations

import pytest

from crm_desktop.models.fields import KINDS, Catalogue
from crm_desktop.reports.formats import NBSP
from crm_desktop.reports.geometry import A4, EDGE, Box, window_of
from crm_desktop.reports.layout.look import MM
from crm_desktop.reports.layout.strips import Placed, Rule, Text
from crm_desktop.reports.letters.merging import merge_values, merged_pdf
from crm_desktop.reports.letters.ready import READY, in_words, ready_letter
from crm_desktop.reports.letters.samples import SAMPLES, sample
from crm_desktop.reports.produce import lay_out, outside, texts_of
from crm_desktop.reports.templates.values import Values
from tests.full import rounds
from tests.reports.conftest import LETTERS, text_of

CATALOGUE = Catalogue(KINDS)


def ink(placed: list[Placed]) -> list[tuple[str, Box]]:
    """Each text with the rectangle that its capitals and tails fill, in mm."""
    return [
        (mark.text, Box((x + mark.x) / MM, (y + mark.y - 0.7 * mark.size) / MM,
                        mark.width / MM, 0.9 * mark.size / MM))
        for x, y, strip in placed for mark in strip.marks if isinstance(mark, Text)
    ]  # fmt: skip


def overlap(one: Box, other: Box) -> bool:
    wide = min(one.right, other.right) - max(one.x, other.x)
    high = min(one.bottom, other.bottom) - max(one.y, other.y)
    return wide > 0.2 and high > 0.2


def words(text: str) -> str:
    return " ".join(text.replace(NBSP, " ").split())


@pytest.mark.parametrize("which", SAMPLES[: rounds(2, 3)])
@pytest.mark.parametrize("language", ["en", "cs", "pl", "bg"])
@pytest.mark.parametrize("name", ["letter", *READY])
def test_a_ready_letter_stands_right_on_its_paper(name: str, language: str, which: str) -> None:
    template = in_words(ready_letter(name), language)
    ours = LETTERS[language]
    rows = sample(which, CATALOGUE, ours.sender, ours.writer, language, "EUR")
    values: Values = merge_values(CATALOGUE, rows, language)
    country = ours.sender.address.country
    pages = lay_out(template, values, language, country)
    window = window_of(template.page.window, country)
    address = str(values["recipient.address"])
    said = text_of(merged_pdf(CATALOGUE, rows, template, language))
    for part in ("salutation", "closing"):
        assert words(str(values[part])) in words(said)
    first = texts_of(pages[0])
    in_window = [(mark.text, box) for mark, box in first
                 if not outside(Box(box.x, box.y + 1, 0.1, 0.1), window.address)]  # fmt: skip
    found = words(" ".join(text for text, _box in in_window))
    assert address.strip()
    for line in address.split("\n"):
        kept = words(line) in found or "…" in found  # the longest address is shortened
        assert kept, line
    for text, box in in_window:
        assert not outside(box, window.visible), text
    # Marks where the sheet is folded and punched, at the left edge.
    marks = {
        round((y + mark.y) / MM, 1)
        for x, y, strip in pages[0] for mark in strip.marks
        if isinstance(mark, Rule) and (x + mark.x) / MM < 10
    }  # fmt: skip
    assert marks == {*window.folds, window.punch}
    edge = Box(EDGE, EDGE, A4[0] - 2 * EDGE, A4[1] - 2 * EDGE)
    for page in pages:
        for text, box in ink(page):
            assert not outside(box, edge), text
        for (text, box), (other, their) in combinations(ink(page), 2):
            assert not overlap(box, their), f"{text} / {other}"
    assert isinstance(values["date"], dt.date)


@pytest.mark.parametrize("name", ["meeting", "thanks", "new_person"])
def test_no_sentence_has_a_hole_where_a_phone_is_missing(name: str) -> None:
    ours = LETTERS["bg"]  # whose writer has neither phone nor e-mail
    rows = sample("usual", CATALOGUE, ours.sender, ours.writer, "bg", "EUR")
    assert rows.responsible is not None
    bare = {**rows.responsible.values, "phone": None}
    rows = replace(rows, responsible=replace(rows.responsible, values=bare))
    said = words(text_of(merged_pdf(CATALOGUE, rows, in_words(ready_letter(name), "bg"), "bg")))
    assert " ." not in said
    assert "или ." not in said
