"""The plans of the ten most important queries, as PostgreSQL makes them under a person's rights.

A question of the program is several statements: the one that takes longest is shown.
"""

import datetime as dt
import re
from collections.abc import Callable
from functools import partial

from sqlalchemy.orm import Session

from crm_desktop.models.filters import Condition, Related, last_days
from crm_desktop.models.queries.activities.my_day import read_my_day
from crm_desktop.models.queries.card.reading import tab_counts, timeline
from crm_desktop.models.queries.card.rows import TimelineQuery
from crm_desktop.models.queries.lists.listing import count, first_page
from crm_desktop.models.queries.lists.searching import search
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.models.queries.selling.board import board_query, read_board
from tests.benchmarks.data import HEAD, PEOPLE, Person, data
from tests.benchmarks.measuring import Figures
from tests.benchmarks.statements.hearing import Ear, cost, explained

ZONE = "Europe/Prague"
WIDE, LINES = 130, 18  # characters and lines of a plan that are shown
# Who asks, whose rows and whose teams: worked out once, in six lines of each policy.
RIGHTS = re.compile(r"\n *InitPlan \d+ \(returns \$\d+\)\n *->  Result \([^\n]*\)")
SHOWN = "ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF"


def run(accounts: int) -> list[Figures]:
    """Ask as a seller and as the head of sales; the plans are the seller's."""
    with data(accounts) as found:
        taken: dict[str, list[str]] = {}
        plans = []
        for called, login in (("seller", PEOPLE["seller"]), ("head of sales", HEAD)):
            person = found.person(login)
            for number, (name, ask) in enumerate(_questions(person).items(), 1):
                ear = Ear(name)
                with person.database.session() as session:
                    ask(session)  # a new connection reads the server's catalogue first
                    with ear.listening():
                        ask(session)
                dearest = max(ear.sent.values(), key=lambda sent: sent.cpu)
                taken.setdefault(name, []).append(f"{cost(person.driver, dearest)} ms")
                if called == "seller":
                    plan = explained(person.driver, SHOWN, dearest)
                    plans.append(f"#### {number}. {name}\n```\n{_short(plan)}\n```")
        return [
            Figures(
                "plans: the ten most important queries",
                "The statement of each that takes the server longest; milliseconds of its process,"
                " planning included.",
                ("question", "seller", "head of sales"),
                [(f"{n}. {name}", *each) for n, (name, each) in enumerate(taken.items(), 1)],
                more="\n\n".join(plans),
            )
        ]


def _questions(person: Person) -> dict[str, Callable[[Session], object]]:
    catalogue, me = person.catalogue, person.me
    now = dt.datetime.now().astimezone()

    def query(kind: str, order: str, **more: object) -> ListQuery:
        return ListQuery(kind, catalogue.kind(kind).columns, order, **more)  # type: ignore[arg-type]

    mine = query("account", "name", scope="mine")
    closing = query("opportunity", "expected_close")
    met = Related("activity", True, Condition("starts_at", "ge", last_days(30)))
    with person.database.session() as session:
        account = first_page(session, catalogue, mine, limit=1).rows[0].id
    lists = {
        "Customers by name": query("account", "name"),
        "My customers by name": mine,
        "Customers met within 30 days": query("account", "name", filters=(met,)),
        "Opportunities by expected close": closing,
    }
    return {
        **{
            name: partial(first_page, catalogue=catalogue, query=one) for name, one in lists.items()
        },
        "Opportunities, counted to 10,000": partial(count, catalogue=catalogue, query=closing),
        "Search of everything (Ctrl+K)": lambda session: search(session, catalogue, "nov"),
        "Card, counts of its tabs": lambda session: tab_counts(session, catalogue, account),
        "Card, timeline": lambda session: timeline(session, catalogue, TimelineQuery(account)),
        "My day": lambda session: read_my_day(session, catalogue, me.employee_id, now, ZONE),
        "Board": lambda session: read_board(session, catalogue, board_query(())),
    }


def _short(plan: str) -> str:
    """Leave out the look at one's rights, the ends of long conditions, and what repeats itself."""
    lines = RIGHTS.sub("", plan).splitlines()
    shown = [line if len(line) <= WIDE else f"{line[:WIDE]} …" for line in lines[:LINES]]
    further = len(lines) - len(shown)
    return "\n".join([*shown, f"… {further} further lines"] if further else shown)
