"""The map of people without a screen: places, lines, gaps, paper; the same for the same people."""

import datetime as dt
import io
import re
from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from pypdf import PdfReader

from crm_desktop.models.queries.plans.people.gaps import gaps, to_do
from crm_desktop.models.queries.plans.people.map_rows import (
    LINK_KINDS,
    Link,
    PlanMap,
    Stakeholder,
    rings,
)
from crm_desktop.reports.plans.map import SMALLEST, map_pdf, map_strips, sheets
from crm_desktop.reports.plans.people.beside import card_box, words_box
from crm_desktop.reports.plans.people.layout import HEIGHT, MANY, WIDTH, beside, layout
from crm_desktop.reports.plans.people.lines import links, reporting
from crm_desktop.reports.plans.people.strokes import drawn
from crm_desktop.reports.plans.people.words import aloud, card_words
from tests.full import rounds

TODAY = dt.date(2026, 11, 22)


def person(id, boss=None, **more):
    given = {"contact_id": id, "last_contact": TODAY, "influence": 3, "support": 1} | more
    return Stakeholder(id, 1, f"Person {id}", "buyer", reports_to_id=boss, **given)


@some.composite
def charts(draw, most=60, ringed=False):
    """Any reporting lines: several trees, chains, stars; bosses that are not there; rings."""
    number = draw(some.integers(1, most))
    form = draw(some.sampled_from(["any", "chain", "star", "few"]))
    bosses = {
        "any": lambda n: draw(some.one_of(some.none(), some.integers(1, max(1, n - 1)))),
        "chain": lambda n: n - 1,
        "star": lambda n: 1,
        "few": lambda n: draw(some.sampled_from([None, 1, max(1, n // 3)])),
    }[form]
    people = [person(n, bosses(n) if n > 1 else draw(some.sampled_from([None, 999])))
              for n in range(1, number + 1)]  # fmt: skip
    if ringed and number > 1:
        people[0] = replace(people[0], reports_to_id=draw(some.integers(2, number)))
    if draw(some.booleans()):
        people = draw(some.permutations(people))
    return people


def covered(places):
    return [(a, b) for a, b in combinations(places, 2) if places[a].covers(places[b])]


@settings(max_examples=rounds(25, 600), deadline=None)
@given(charts(ringed=True))
def test_nobody_covers_another_and_who_reports_stands_below(people):
    found = layout(people)
    assert set(found.places) == {each.id for each in people}
    assert not covered(found.places)
    for id, boss in found.above.items():
        assert found.places[id].y >= found.places[boss].y + HEIGHT
    # Everybody but those of a ring stands under whom they report to.
    ring, known = rings(people), set(found.places)
    for each in people:
        if each.reports_to_id in known and each.id not in ring:
            assert found.above[each.id] == each.reports_to_id
    assert layout(list(reversed(people))) == found


@settings(max_examples=rounds(15, 400), deadline=None)
@given(charts(most=MANY - 1), some.data())
def test_one_more_below_leaves_all_families_beside_as_they_were(people, data):
    """Whoever is not above the new one keeps their whole family in its form: it moves as one."""
    boss = data.draw(some.sampled_from([each.id for each in people]))
    before, after = layout(people), layout([*people, person(10_000, boss)])
    above, here = {boss}, boss
    while here in before.above:
        here = before.above[here]
        above.add(here)
    for id, chief in before.above.items():
        if chief not in above:
            was, now = before.places, after.places
            assert now[id].x - now[chief].x == pytest.approx(was[id].x - was[chief].x)
            assert now[id].y - now[chief].y == pytest.approx(was[id].y - was[chief].y)


@settings(max_examples=rounds(15, 400), deadline=None)
@given(charts(most=25), some.integers(-200, 600), some.integers(-50, 300))
def test_put_by_hand_stays_and_the_others_make_room(people, x, y):
    moved = replace(people[0], x=x, y=y)
    found = layout([moved, *people[1:]])
    assert (found.places[moved.id].x, found.places[moved.id].y) == (x, y)
    assert not covered(found.places)


@pytest.mark.parametrize("form", ["tree", "star", "chain", "alone"])
def test_two_hundred_fit_a_sheet_that_is_no_ribbon(form):
    bosses = {
        "tree": lambda n: n // 5 + 1 if n > 1 else None,
        "star": lambda n: 1 if n > 1 else None,
        "chain": lambda n: n - 1 if n > 1 else None,
        "alone": lambda n: None,
    }[form]
    people = [person(n, bosses(n)) for n in range(1, 201)]
    people = [replace(p, reports_to_id=None) if p.reports_to_id == p.id else p for p in people]
    found = layout(people)
    assert not covered(found.places)
    left, top, right, foot = found.box()
    if form != "chain":
        assert 0.4 < (right - left) / (foot - top) < 4


@settings(max_examples=rounds(12, 300), deadline=None)
@given(charts(most=40))
def test_arrows_reach_everybody_along_the_structure(people):
    found = layout(people)
    for id, boss in found.above.items():
        if not found.places[id].hung:
            assert beside(found, id, "up") == boss
    for id in found.places:
        if id in found.above.values():
            assert found.above[beside(found, id, "down")] == id
    start = next(iter(found.places))
    reached, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        for way in ("up", "down", "left", "right"):
            to = beside(found, here, way)
            if to is not None and to not in reached:
                reached.add(to)
                waiting.append(to)
    assert reached == set(found.places)


def test_links_keep_off_cards_and_off_each_other():
    people = [person(1), *(person(n, 1) for n in (2, 3, 4)), person(5, 2), person(6, 4)]
    found = layout(people)
    ends = [(5, 1), (2, 4), (6, 5), (3, 6), (5, 4), (1, 6)]
    every = [Link(n, 1, a, b, LINK_KINDS[n % 4], 2) for n, (a, b) in enumerate(ends)]
    ways = links(found, every)
    assert len(ways) == len(every)
    for link in every:
        for x, y in ways[link.id].path:
            for id, place in found.places.items():
                if id not in (link.from_id, link.to_id):
                    assert not (place.x < x < place.x + WIDTH and place.y < y < place.y + HEIGHT)
    assert set(reporting(found)) == {2, 3, 4, 5, 6}
    assert links(found, [Link(9, 1, 1, 77, "formal"), Link(8, 1, 2, 2, "formal")]) == {}


def test_words_of_a_link_stand_on_nothing_else():
    """Neighbours have 7 mm between them, in which no word has room."""
    found = layout([person(1), person(2, 1), person(3, 1), person(4, 1), person(5, 2)])
    label = "quarrel of old"
    ends = [(2, 3), (3, 4), (2, 4), (1, 5)]
    asked = [Link(n, 1, *pair, "conflicts", 2, label) for n, pair in enumerate(ends, 1)]
    words = [words_box(line.words, label) for line in links(found, asked).values()]
    boxes = [card_box(place) for place in found.places.values()]
    for one, other in [*combinations(words, 2), *product(words, boxes)]:
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_four_kinds_differ_without_colour():
    line = ((0.0, 0.0), (40.0, 0.0))
    formal, informal, influences, conflicts = (drawn(line, kind, 1) for kind in LINK_KINDS)
    assert len(formal.strokes) == 2
    assert formal.fills == ()  # one whole line, an open arrow
    assert len(informal.strokes) > 5
    assert len(informal.fills) == 1  # dashes, a full arrow
    assert len(influences.strokes) > 1.5 * len(informal.strokes)
    assert len(influences.fills) == 2  # dots, a double arrow
    assert len(conflicts.strokes) == 3
    assert max(y for _x, y in conflicts.strokes[0]) > 0.5  # teeth, a cross


def test_rings_are_named_and_cut():
    people = [person(1, 3), person(2, 1), person(3, 2), person(4, 3), person(5)]
    assert rings(people) == {1, 2, 3}
    assert layout(people).above == {2: 1, 3: 2, 4: 3}
    assert rings([person(1, 1)]) == {1}


def test_gaps_are_named():
    people = [
        person(1, contact_id=None, influence=5, support=None),
        person(2, role="key_player"),
        person(3, standing="inner_circle", support=0),
        person(4, influence=4, last_contact=TODAY - dt.timedelta(days=61)),
        person(5, role="coach", last_contact=None, employee_id=7),
        person(6, left_on=dt.date(2026, 5, 3), role="sponsor", standing="inner_circle"),
        person(7, last_contact=None),  # counts for little
        person(8, influence=4, last_contact=TODAY - dt.timedelta(days=60)),
        person(9, role="key_player", employee_id=7),
    ]
    found = gaps(people, TODAY, "en")
    assert [(gap.stakeholder_id, gap.kind) for gap in found] == [
        (1, "unknown"), (4, "contact"), (6, "left"), (2, "keeper"), (3, "support"), (5, "contact"),
    ]  # fmt: skip
    assert "61 days" in found[1].title
    assert "support 0" in found[4].title
    assert all("Person" in to_do(gap, people[gap.stakeholder_id - 1]) for gap in found)


def test_card_says_everything_in_words():
    card = card_words(person(1, support=-2, influence=4, role="anti_sponsor"), "en")
    assert (card.support, card.dots, card.foot, card.icon) == ("−2", 4, "Opponent", "anti_sponsor")
    unknown = card_words(person(1, contact_id=None, support=None, influence=None), "en")
    assert (unknown.support, unknown.dots, unknown.known) == ("?", 0, False)
    left = card_words(person(1, left_on=dt.date(2026, 5, 3)), "en")
    assert left.foot == "No longer there"
    assert "3" in left.below
    said = aloud(person(2, 1, role="coach"), "Person 1", "en")
    for words in ("Person 2", "buyer", "Coach", "+1", "3/5", "Person 1"):
        assert words in said


@pytest.mark.parametrize(
    ("number", "paper", "size", "several"),
    [(4, "auto", (297, 210), False), (8, "auto", (210, 297), False),
     (110, "auto", (420, 297), True), (60, "A4", (297, 210), True)],
)  # fmt: skip
def test_paper_follows_its_rule_and_holds_everybody(number, paper, size, several):
    people = tuple(person(n, n // 4 + 1 if n > 1 else None) for n in range(1, number + 1))
    people = tuple(replace(p, reports_to_id=None) if p.reports_to_id == p.id else p for p in people)
    every = (Link(1, 1, 2, 3, "conflicts", 2, "old quarrel"), Link(2, 1, 3, 4, "influences"))
    found = PlanMap(1, 1, "Plan 2027", "Alfa & <b>", people, every, TODAY)
    how = sheets(layout(people), paper)
    assert size is None or how.size == size
    assert (len(how.tiles) > 1) == several
    assert how.scale >= SMALLEST
    made = map_pdf(found, "cs", "Jana", paper)
    pages = PdfReader(io.BytesIO(made)).pages
    assert len(pages) == len(how.tiles)
    box = [float(each) / 72 * 25.4 for each in pages[0].mediabox[2:]]
    assert box == pytest.approx(how.size, abs=0.1)
    assert not any(page.images for page in pages)  # vector
    said = "\n".join(page.extract_text() for page in pages)
    assert set(re.findall(r"Person (\d+)", said)) == {str(n) for n in range(1, number + 1)}
    assert "Alfa & <b>" in pages[0].extract_text()
    assert "old quarrel" in said


def test_booklet_takes_the_map_as_long_as_it_can_be_read():
    people = tuple(person(n, n // 3 + 1 if n > 1 else None) for n in range(2, 10))
    small = PlanMap(1, 1, "Plan", "Alfa", people, (), TODAY)
    (strip,) = map_strips(small, 493.0, "en")
    assert strip.height <= 620.1
    for mark in strip.marks:
        assert -0.1 <= mark.x <= 493.1
        assert -0.1 <= mark.y <= strip.height + 0.1
    many = tuple(person(n, n // 5 + 1 if n > 1 else None) for n in range(2, 150))
    assert map_strips(replace(small, people=many), 493.0, "en") == []
    assert map_strips(replace(small, people=()), 493.0, "en") == []
