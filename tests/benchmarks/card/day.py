"""What is looked at all day: my day, the calendar, the board, the dashboard."""

import datetime as dt
from collections.abc import Callable

from sqlalchemy.orm import Session

from crm_desktop.models.queries.activities.calendar import CalendarQuery, read_calendar
from crm_desktop.models.queries.activities.my_day import read_my_day
from crm_desktop.models.queries.selling.board import board_query, read_board
from tests.benchmarks.data import PEOPLE, WIDTHS, Data, Person, data
from tests.benchmarks.lists.list import heard, in_session
from tests.benchmarks.measuring import Line, Table, medians

ZONE = "Europe/Prague"
ROUNDS = 3


def run(accounts: int) -> list[Table]:
    """Measure the pages on a trial of this size, of who sees little and of who sees all."""
    with data(accounts) as found:
        return [_statements(found), _times(found)]


def _pages(person: Person) -> dict[str, Callable[[], object]]:
    """Return what each page reads, by its name."""
    from crm_desktop.views.dashboard.page import charts_of, read_figures

    catalogue, me = person.catalogue, person.me
    now = dt.datetime.now().astimezone()
    first = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    month = CalendarQuery(first, first + dt.timedelta(days=42), None, ZONE)

    def day(session: Session) -> object:
        return read_my_day(session, catalogue, me.employee_id, now, ZONE)

    def chart(name: str) -> Callable[[Session], object]:
        return lambda session: read_figures(catalogue, name, session)

    ways: dict[str, Callable[[Session], object]] = {
        "my day": day,
        "calendar, six weeks": lambda session: read_calendar(session, month),
        "board": lambda session: read_board(session, catalogue, board_query(())),
        **{f"chart “{name}”": chart(name) for name in charts_of(catalogue, me.roles)},
    }
    return {name: in_session(person, way) for name, way in ways.items()}


def _statements(found: Data) -> Table:
    few, many = (found.person(PEOPLE[called]) for called in ("seller", "head of sales"))
    less, pages = _pages(few), _pages(many)
    lines = [
        Line(
            name, _sent(many, pages[name]), _sent(few, less[name]), 1.0, unit="statements"
        )
        for name in pages
        if name in less
    ]  # fmt: skip
    return Table(
        "day: statements",
        "What is sent for the head of sales, who sees everything, against a seller; the planner's"
        " guesses, one at most for a condition, by which few keys are taken first, are left out.",
        lines,
        ("head of sales", "seller"),
    )


def _sent(person: Person, page: Callable[[], object]) -> int:
    return sum(not statement.startswith("EXPLAIN") for statement, _given in heard(person, page))


def _times(found: Data) -> Table:
    lines = []
    for called, login in WIDTHS.items():
        taken = medians(_pages(found.person(login)), rounds=ROUNDS)
        lines += [Line(f"{name}, {called}", ms) for name, ms in taken.items()]
    return Table(
        "day: times",
        "The same through our code; a page is read off the window thread. Nothing is to be held.",
        lines,
    )
