import pytest

from crm_desktop.models.errors import UserError
from crm_desktop.reports.composing.compose import compose
from crm_desktop.reports.layout.fit import fitted
from crm_desktop.reports.layout.fonts import clean, missing_glyphs, pieces
from crm_desktop.reports.layout.lines import Line, Run, break_lines, shortened
from crm_desktop.reports.layout.look import INK
from crm_desktop.reports.layout.pages import paginate
from crm_desktop.reports.layout.strips import Placed, Strip, Text
from crm_desktop.reports.templates.blocks import Column, Paragraph, Section, Span, Table
from crm_desktop.reports.templates.values import Context, FieldEmpty


def broken(text: str, width: float) -> list[str]:
    return [words(line) for line in break_lines([Run(text, 10, INK)], width)]


def words(line: Line) -> str:
    return "".join(bit.text for bit in line.bits)


def texts(strips: list[Strip]) -> list[str]:
    return [" ".join(m.text for m in s.marks if isinstance(m, Text)) for s in strips]


def span(text: str = "", field: str = "", **more: str | bool) -> Span:
    return Span(id=f"s{text}{field}", text=text, field=field, **more)  # type: ignore[arg-type]


def test_lines_are_as_long_as_fits_and_lose_nothing() -> None:
    text = "Příliš žluťoučký kůň úpěl ďábelské ódy a řval na měsíc, dokud nezapadl za kopec."
    lines = broken(text, 120)
    assert " ".join(lines) == text
    assert len(lines) > 2
    for line in break_lines([Run(text, 10, INK)], 120):
        assert line.width <= 120.01


def test_a_no_break_space_holds() -> None:
    lines = broken("jdeme domů k\u00a0řece", 75)
    assert lines[-1].startswith("k\u00a0řece")


def test_bold_inside_a_word_does_not_break_it() -> None:
    runs = [Run("nej", 10, INK), Run("lepší", 10, INK, bold=True), Run(" den", 10, INK)]
    lines = break_lines(runs, 45)
    assert words(lines[0]) == "nejlepší"
    assert words(lines[1]) == "den"


def test_a_word_wider_than_the_line_is_broken_and_kept_whole() -> None:
    word = "https://www.firma.example/velmi/dlouha/cesta/k/souboru?dotaz=1" * 4
    assert "".join(broken(word, 100)) == word
    assert "".join(broken("ab", 1)) == "ab"


def test_shortened_lines_end_in_an_ellipsis() -> None:
    lines = break_lines([Run("slovo " * 100, 10, INK)], 100)
    cut = shortened(lines, 2, 100)
    assert len(cut) == 2
    assert words(cut[-1]).endswith("…")
    assert sum(bit.width for bit in cut[-1].bits) <= 100.01


def test_runs_are_split_by_what_a_font_covers() -> None:
    faces = {piece.face: piece.text for piece in pieces("Kč₿ⴷ☎", "sans", False, False)}
    assert faces["NotoSans-Regular"].startswith("Kč")
    assert "☎" in faces["DejaVuSans"]


def test_missing_glyphs() -> None:
    assert missing_glyphs("Příliš žluťoučký, Zażółć, Жълтата дюля, „–“ €\n\t") == ()
    assert missing_glyphs("a🎈b🎈") == ("🎈",)
    assert missing_glyphs("a\x00b") == ("\x00",)
    assert missing_glyphs("שלום") == ("ש", "ל", "ו", "ם")
    assert missing_glyphs("日本") == ("日", "本")
    assert missing_glyphs("soft\u00adhyphen\u200b\ufeff") == ()
    assert missing_glyphs("\ud800") == ("\ud800",)


def test_clean() -> None:
    assert clean("a\r\nb\rc\td\u202fe\u00adf") == "a\nb\nc d\u00a0ef"
    assert clean("e\u0301") == "é"
    assert clean("a\x00b") == "a\u25a1b"


def test_strips_keep_together_and_headings_repeat() -> None:
    heading = Strip(10, block="heading")
    strips = [Strip(20, keep=True, block="title")]
    strips += [Strip(20, repeat=(heading,), block=f"row{n}") for n in range(10)]
    pages = paginate(strips, 0, (0, 90), (0, 90))
    assert [p.strip.block for p in pages[1]][:2] == ["heading", "row3"]
    assert sum(p.strip.block.startswith("row") for page in pages for p in page) == 10
    assert all(bottom(page) <= 90 for page in pages)
    together = [Strip(50), Strip(30, keep=True, block="a"), Strip(30, block="b")]
    pages = paginate(together, 0, (0, 90), (0, 90))
    assert [p.strip.block for p in pages[1]] == ["a", "b"]


def bottom(page: list[Placed]) -> float:
    return max(placed.y + placed.strip.height for placed in page)


def test_more_than_a_page_that_keeps_together_is_broken_all_the_same() -> None:
    strips = [Strip(20, keep=True) for _ in range(50)]
    assert len(paginate(strips, 0, (0, 100), (0, 100))) == 10


def test_a_strip_higher_than_a_page_is_refused() -> None:
    with pytest.raises(UserError, match="logo"):
        paginate([Strip(500, block="logo")], 0, (0, 100), (0, 100))


def test_a_paragraph_leaves_no_single_line_behind() -> None:
    block = Paragraph("p", (span("slovo " * 60),))
    strips = compose([block], Context({}, "cs"), 200)
    assert strips[0].keep
    assert strips[-2].keep
    assert not strips[-1].keep
    assert not strips[1].keep


def test_an_empty_field_drops_its_line_says_a_text_or_stops() -> None:
    line = (
        span("Dear "),
        span(field="a"),
        span("\n"),
        span("Phone "),
        span(field="b", if_empty="drop"),
    )
    context = Context({"a": "Jan"}, "en")
    assert texts(compose([Paragraph("p", line)], context, 400)) == ["Dear Jan"]
    other = (span("Phone "), span(field="b", if_empty="text", fallback="none"))
    assert texts(compose([Paragraph("p", other)], context, 400)) == ["Phone none"]
    with pytest.raises(FieldEmpty, match="“b”"):
        compose([Paragraph("p", (span(field="b", if_empty="stop"),))], context, 400)


def test_a_label_takes_values_but_no_attributes() -> None:
    label = Span("s", label="Page {page} of {pages.__class__} {nothing}")
    strips = compose([Paragraph("p", (label,))], Context({"page": 3}, "en"), 400)
    assert texts(strips) == ["Page 3 of"]


def table(**more: str) -> Table:
    columns = (
        Column("name", heading=(span("Name"),), cell=(span(field="name"),),
               total=(span("Total"),)),
        Column("sum", heading=(span("Sum"),), cell=(span(field="sum"),),
               total=(span(field="sum"),), width=30, align="right"),
    )  # fmt: skip
    return Table("t", "rows", columns, **more)


def test_table_heading_totals_and_groups() -> None:
    rows = [{"name": f"Row {n}", "sum": n, "town": "Brno" if n < 3 else "Praha"} for n in range(5)]
    values = {"rows": rows, "totals": [{"sum": 10}]}
    section = Section("s", (span("Sales"),), (table(totals="totals", group="town"),))
    strips = compose([section], Context(values, "en"), 400)
    assert texts(strips) == [
        "Sales", "Name Sum", "Brno", "Row 0 0", "Row 1 1", "Row 2 2", "Praha", "Row 3 3",
        "Row 4 4", "Total 10",
    ]  # fmt: skip
    assert [s.keep for s in strips] == [
        True, True, True, False, False, False, True, True, True, False,
    ]  # fmt: skip
    assert texts(list(strips[5].repeat)) == ["Sales (continued)", "Name Sum", "Brno (continued)"]
    assert compose([section], Context({"rows": []}, "en"), 400) == []


def test_negative_numbers_are_red() -> None:
    strips = compose([table()], Context({"rows": [{"name": "A", "sum": -5}]}, "en"), 400)
    colours = {m.text: m.colour for m in strips[1].marks if isinstance(m, Text)}
    assert colours["–5"] != colours["A"]


def test_an_address_is_shrunk_broken_or_cut_but_never_leaves_its_window() -> None:
    width, height = 201.0, 77.4
    for lines in (
        ["A"],
        ["Vážený pan", "Jan Novák", "Firma", "Ulice 1", "110 00 Praha", "ČESKO"],
        ["Společnost pro výrobu, montáž a opravy zemědělských strojů, a. s."] * 6,
        ["x" * 10000, "Ulice 1", "Praha"],
        ["slovo " * 2000] * 6,
    ):
        strips = fitted(lines, width, height)
        assert sum(strip.height for strip in strips) <= height + 0.01
        marks = [mark for strip in strips for mark in strip.marks if isinstance(mark, Text)]
        assert all(mark.x + mark.width <= width + 0.01 for mark in marks)
        assert all(mark.size >= 8 for mark in marks)
        assert all(strip.height >= 1.25 * marks[0].size - 0.01 for strip in strips)
        assert len(strips) <= (8 if marks[0].size == 8 else 6)
    assert texts(fitted(["x" * 10000, "Ulice 1", "Praha"], width, height))[-1] == "Praha"


def test_a_line_a_little_too_long_is_shrunk_rather_than_broken() -> None:
    line = "Kovovýroba a strojírna Žďár nad Sáza"
    width = break_lines([Run(line, 10, INK)], 500)[0].width * 0.95
    marks = [mark for strip in fitted([line, "Praha"], width, 85) for mark in strip.marks]
    assert [mark.text for mark in marks if isinstance(mark, Text)] == [line, "Praha"]
    assert {mark.size for mark in marks if isinstance(mark, Text)} == {9}
