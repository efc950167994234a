"""The three ways of the benchmark draw the same page; ours by operators as by the canvas alone."""

from typing import Any

import pytest

from crm_desktop.reports.layout import ink
from crm_desktop.reports.layout.ink import About, pdf
from crm_desktop.reports.produce import Setting, lay_out
from tests.benchmarks.paper import letter_ways
from tests.pictures_of_pages import assert_same


@pytest.mark.parametrize(("way", "near"), [(letter_ways.canvas, 4), (letter_ways.platypus, 12)])
def test_the_ways_draw_the_same_page(way: Any, near: int) -> None:
    assert_same(letter_ways.ours([7]), way([7]), near)


def test_operators_and_the_canvas_draw_the_same_page() -> None:
    odd = letter_ways.values_of(3) | {
        # Brackets, a backslash, and more signs than one subset of a font holds.
        "account.name": r"(Žluť \ «kůň») " + "".join(map(chr, range(0x400, 0x500))),
        "subject": "☎ Фирма ⚙ " + "".join(map(chr, range(0x100, 0x180))),
    }
    pages = lay_out(letter_ways.template(), odd, "cs", "CZ")
    about = About("T", "A", "cs")
    quick, plain = pdf(pages, about), pdf(pages, about, plain=True)
    assert_same(quick, plain, 4)


def test_a_reportlab_without_what_the_operators_need_draws_all_the_same(monkeypatch: Any) -> None:
    wanted = letter_ways.ours([1])
    monkeypatch.setattr(ink, "operators", lambda _canvas: None)
    assert_same(letter_ways.ours([1]), wanted, 4)


def test_what_is_kept_from_letter_to_letter_changes_no_letter() -> None:
    setting = Setting(letter_ways.template(), "cs", "CZ")
    for number in (1, 2, 1):
        alone = lay_out(letter_ways.template(), letter_ways.values_of(number), "cs", "CZ")
        assert setting.pages(letter_ways.values_of(number)) == alone
