"""The matrix without a database: statuses, folding, sums, what is next, what is to be checked."""

import datetime as dt
from dataclasses import replace

import pytest

from crm_desktop.models.queries.plans.whitespace.cells import (
    Cell,
    Figures,
    Head,
    Open,
    Typed,
    finished,
    folded,
    in_months,
    why_check,
)
from crm_desktop.models.queries.plans.whitespace.divisions import Division, moved, shifted
from crm_desktop.models.queries.plans.whitespace.matrix import grid, lanes
from crm_desktop.models.queries.plans.whitespace.next_best import next_best

TODAY = dt.date(2026, 11, 22)
OFFER = Open(1, "Linka", "Offer", None)


def cell(division=1, line=1, figures=None, rival="", **typed):
    given = Typed(competitor_id=7 if rival else None, competitor=rival, **typed)
    return finished(Cell((division, line), figures or Figures(), given))


@pytest.mark.parametrize(
    ("given", "status"),
    [
        (Cell((1, 1)), "free"),
        (Cell((1, 1), typed=Typed(competitor_id=7)), "competitor"),
        (Cell((1, 1), opportunities=(OFFER,)), "open"),
        (Cell((1, 1), opportunities=(replace(OFFER, rival="Rival"),)), "competition"),
        (Cell((1, 1), typed=Typed(competitor_id=7), opportunities=(OFFER,)), "competition"),
        (Cell((1, 1), Figures(sales=1), Typed(competitor_id=7), opportunities=(OFFER,)), "ours"),
        (Cell((1, 1), supplied=True), "ours"),
        (Cell((1, 1), unknown=(("sales", "USD", 5),)), "ours"),
        (Cell((1, 1), Figures(sales=-5)), "free"),  # nothing but what was taken back
        (Cell((1, 1), Figures(sales=5), Typed(blocked=True)), "blocked"),
    ],
)
def test_status_is_worked_out(given, status):
    assert finished(given).status == status


def test_share_counts_only_what_has_a_potential_and_a_known_revenue():
    one = cell(1, 1, Figures(sales=30, contracts=20), potential=200)
    other = cell(1, 2, Figures(sales=70))
    assert (one.share, one.room, other.share, other.room) == (25, 150, None, None)
    both = folded((1, None), [one, other])
    assert (both.figures.revenue, both.share) == (120, 25)
    dollars = finished(replace(one, unknown=(("sales", "USD", 9),)))
    assert (dollars.share, dollars.room) == (None, None)
    hidden = cell(1, 1, Figures(sales=None), potential=200)
    assert hidden.figures.revenue is None
    assert folded((1, None), [one, hidden]).figures.revenue is None  # a part of a sum misleads
    assert cell(potential=100, figures=Figures(sales=130)).room == 0


DIVISIONS = [Head(1, "Works"), Head(2, "Press", 1), Head(3, "Paint", 1), Head(4, "Site", 3)]
LINES = [Head(10, "Machines"), Head(11, "Presses", 10), Head(12, "Service")]


def test_folding_keeps_every_sum():
    cells = {
        (d.id, line.id): cell(d.id, line.id, Figures(sales=d.id * line.id), potential=1000)
        for d in DIVISIONS
        for line in LINES
    }
    whole = grid(DIVISIONS, LINES, cells)
    assert [(lane.head.name, lane.depth, lane.below) for lane in whole.rows] == [
        ("Works", 0, 3), ("Press", 1, 0), ("Paint", 1, 1), ("Site", 2, 0),
    ]  # fmt: skip
    total = sum(one.figures.sales for one in cells.values())
    for rows, columns in (((), ()), ((3,), ()), ((1,), (10,)), ((1, 3), (10,))):
        shown = grid(DIVISIONS, LINES, cells, rows, columns)
        assert shown.total.figures.revenue == total
        assert sum(one.figures.revenue for one in shown.row_sums) == total
        assert sum(one.figures.revenue for one in shown.column_sums) == total
        assert sum(one.parts for one in shown.cells.values()) == 12
        assert shown.total.typed.potential == 12_000
    shut = grid(DIVISIONS, LINES, cells, (1,), (10,))
    assert [lane.members for lane in shut.rows] == [(1, 2, 3, 4)]
    assert shut.cells[0, 0].figures.sales == sum(
        cells[d, line].figures.sales for d in (1, 2, 3, 4) for line in (10, 11)
    )
    # A group that is open has no column of its own unless something is entered for it.
    bare = {key: one for key, one in cells.items() if key[1] != 10}
    assert [lane.head.id for lane in grid(DIVISIONS, LINES, bare).columns] == [11, 12]


def test_a_ring_or_a_missing_parent_loses_no_division():
    ring = [Head(1, "a", 2), Head(2, "b", 1), Head(3, "c", 99), Head(4, "d", 4)]
    for shut in ((), (1,), (1, 2, 3, 4)):
        members = [each for lane in lanes(ring, shut) for each in lane.members]
        assert sorted(members) == [1, 2, 3, 4]
    assert lanes((), ()) == ()
    assert grid((), (), {}).total.figures.revenue == 0


def test_next_best_cells_and_their_order():
    soon, late = in_months(TODAY, 9), in_months(TODAY, 9) + dt.timedelta(days=1)
    cells = [
        cell(1, 1, fit=5, potential=10),  # fits, nobody there
        cell(1, 2, fit=4, potential=99),
        cell(1, 3, rival="R", ends_on=soon, fit=4, potential=1),  # both: first however small
        cell(1, 4, rival="R", ends_on=late, fit=5, potential=999),  # too late
        cell(1, 5, rival="R", ends_on=TODAY, potential=50),  # ends, fit unknown
        cell(1, 6, rival="R", ends_on=TODAY, fit=2, potential=50),  # ends, hardly fits
        cell(1, 7, rival="R", ends_on=TODAY - dt.timedelta(days=1), fit=5),  # has ended
        cell(1, 8, fit=3, potential=999),
        cell(1, 9, Figures(sales=1), fit=5, potential=999),
        cell(1, 10, fit=5, blocked=True),
        cell(1, None, fit=5),
        cell(None, 11, fit=4, potential=100),  # the account as a whole
    ]
    found = next_best(cells, TODAY)
    assert [one.cell.key[1] for one in found] == [3, 1, 11, 2, 5]
    assert [one.rank for one in found] == [1, 2, 2, 2, 3]
    assert (found[0].competitor, found[0].ends_on) == ("R", soon)
    assert found[1].ends_on is None


def test_what_is_to_be_checked():
    lately = TODAY - dt.timedelta(days=30)
    assert why_check(cell(), TODAY) == "never"
    assert why_check(cell(fit=3, checked_on=lately), TODAY) == ""
    assert why_check(cell(fit=3, checked_on=TODAY - dt.timedelta(days=181)), TODAY) == "stale"
    ended = cell(rival="R", fit=3, ends_on=TODAY - dt.timedelta(days=1), checked_on=lately)
    assert why_check(ended, TODAY) == "ended"
    assert why_check(cell(blocked=True, checked_on=dt.date(2020, 1, 1)), TODAY) == ""
    assert why_check(cell(1, None), TODAY) == ""


def test_months_end_where_the_day_is_missing():
    assert in_months(dt.date(2024, 2, 29), -12) == dt.date(2023, 2, 28)
    assert in_months(dt.date(2026, 12, 31), 2) == dt.date(2027, 2, 28)
    assert in_months(dt.date(2026, 1, 31), -1) == dt.date(2025, 12, 31)


def test_moving_divisions_writes_only_what_changes():
    tree = [Division(n, up, f"d{n}", "unit", at, True, 3) for n, up, at in
            ((1, None, 0), (2, None, 1), (3, 2, 0), (4, 2, 1))]  # fmt: skip

    def told(edits):
        return [(edit.id, dict(edit.changes), dict(edit.versions)) for edit in edits]

    version = {"account_division": 3}
    assert told(moved(tree, 2, -1)) == [
        (2, {"position": 0}, version), (1, {"position": 1}, version)
    ]  # fmt: skip
    assert moved(tree, 1, -1) == [] == moved(tree, 4, 1)
    assert told(shifted(tree, 2, True)) == [(2, {"parent_id": 1}, version)]
    assert told(shifted(tree, 4, False)) == [(4, {"parent_id": None}, version)]
    assert shifted(tree, 1, True) == [] == shifted(tree, 1, False)
