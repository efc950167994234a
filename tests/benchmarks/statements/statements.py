"""Every statement that the program sends, for four widths of sight: what it costs, and its plan.

Lists are asked for every order, filter and group, and all windows are gone through; what is heard
is explained under the person's own rights. Those that take long stand there with a reason.

It goes by person and part. With `--out FILE` the tables are written after each part, and beside
them every statement with its plan (FILE-plans.txt), so that a broken run leaves what it has found.
"""

import os
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from crm_desktop.models.database import allow_thread
from crm_desktop.models.errors import UserError
from crm_desktop.views.headless.driver import Driver
from tests.benchmarks.data import WIDTHS, Data, data
from tests.benchmarks.measuring import Line, Table, say
from tests.benchmarks.statements.hearing import PATIENCE, Cost, Ear, Sent, cost, stopped_early
from tests.benchmarks.statements.questions import Question, parts
from tests.benchmarks.statements.windows import every_page

LONG = 200.0  # milliseconds of the server
SHOWN = 10  # the plans of the dearest that stand in the page
# Why a statement takes long: what it is known by, and the sentence. None without a reason.
REASONS: tuple[tuple[str, str], ...] = (
    ("in groups of", "all rows that may be seen are counted by their group"),
    (": all keys", "the keys of all rows, once and behind the first page"),
    ("Ctrl+K", "thousands of records begin so: all are put in order"),
    ("company_id ", "nothing fits: all rows are read in the order of the list"),
    ("vat_id ", "nothing fits: all rows are read in the order of the list"),
    ("town ", "nothing fits: all rows are read in the order of the list"),
    (" empty", "hardly any row is empty: all are read in the order of the list"),
    (": without ", "nearly all have one: all are looked at"),
    ("Contacts by full_name", "walked in the order of names until 200 are found that may be seen"),
    ("Opportunities: held", "meetings held for all opportunities that may be seen"),
    ("Opportunities: minutes", "meetings held for all opportunities that may be seen"),
    ("crm.search_records(", "thousands of records begin so: all are put in order"),
    ("crm.target t WHERE", "what a team sold is added up line by line"),
    ("report acquisition", "no index has first meetings by their day: all activities are read"),
    ("report ", "a report reads all its records: it can be stopped, and above 250,000 is refused"),
    ("dashboard", "its charts add up all records of their reports"),
    ("crm.who_can_see(", "every employee who can sign in is asked for"),
    ("ORDER BY crm.opportunity.expected_close", "walked past all that is closed to what is open"),
    ("ORDER BY crm.task.due_on", "walked past all that is done to what is open"),
    ("list of ", "the keys of all rows, once and behind the first page"),
    *(
        (f"{field} ", "worked out for every customer that may be seen")
        for field in (
            "contact_by",
            "completeness",
            "last_contact",
            "next_step",
            "next_due",
            "revenue_12_months",
            "last_score",
        )
    ),
    (" contains\n", "no index of parts of its words: all rows that may be seen are read"),
    (" eq\n", "little fits and no index has the field: all rows that may be seen are read"),
    (" ge\n", "little fits and no index has the field: all rows that may be seen are read"),
    (": with ", "few have one and the list is long: all rows that may be seen are read"),
    (": searched\n", "no index of parts of its words: all rows that may be seen are read"),
    ("named in a form\n", "by its text, of which no index is kept: all that may be seen are read"),
    ("deleted\n", "nothing is deleted: all are looked at"),
    ("the fullest account", "the walk's own question, of no window"),
    ("administration, people", "the customers of everybody below are counted"),
    ("board", "all open opportunities that may be seen are added up"),
)

Costs = dict[str, tuple[Sent, Cost]]
Part = tuple[str, Callable[[], Iterator[str]]]


def run(options: Namespace) -> list[Table]:
    """Hear and explain all statements on a trial of this size."""
    costs: dict[str, Costs] = {called: {} for called in WIDTHS if _wanted(called, options.people)}
    patience = options.patience or PATIENCE
    with stopped_early(patience), data(options.accounts) as found, _windows() as driver:
        for called, each in costs.items():
            ear = Ear()
            for part, go in _parts(found, driver, WIDTHS[called], ear):
                if _wanted(part, options.parts):
                    began, before = time.monotonic(), len(each)
                    with ear.listening():
                        for _place in go():
                            person = found.person(WIDTHS[called])
                            explain = partial(cost, person.driver, patience=patience)
                            _explain(called, ear, each, explain, options.out)
                    taken = f"{len(each) - before} statements, {time.monotonic() - began:.0f} s"
                    say(f"{called}, {part}: {taken}")
                    if options.out and options.only:
                        texts = (f"{table}\n\n{table.more}" for table in _tables(costs))
                        options.out.write_text("\n\n".join(texts), "utf-8")
    return _tables(costs)


def _wanted(name: str, chosen: str | None) -> bool:
    return chosen is None or name in chosen.split(",")


def _explain(
    called: str, ear: Ear, each: Costs, explain: Callable[[Sent], Cost], out: Path | None
) -> None:
    """Explain what is new; say what takes long, and write the plans."""
    for key, sent in list(ear.sent.items()):  # a window may still be reading
        if key in each:
            continue
        taken = explain(sent)
        each[key] = sent, taken
        if taken.stopped or taken.cpu > LONG:
            say(f"    {taken} ms: {sent.where}")
        if out:
            with out.with_name(f"{out.stem}-plans.txt").open("a", encoding="utf-8") as file:
                file.write(f"{_plan(called, sent, taken)}\n\n")


def _parts(found: Data, driver: Driver, login: str, ear: Ear) -> Iterator[Part]:
    """Yield the search, each list, and the windows, by their names, and how to go through them."""
    for name, questions in parts(found.person(login).catalogue):
        yield name, partial(_ask, found, login, questions, ear)
    yield "windows", partial(_walk, found, driver, login, ear)


def _ask(found: Data, login: str, questions: list[Question], ear: Ear) -> Iterator[str]:
    """Ask all of them; too many groups are refused, and what takes too long is stopped."""
    for where, question in questions:
        ear.where = where
        with suppress(UserError), found.person(login).database.session() as session:
            question(session)
        yield where


def _walk(found: Data, driver: Driver, login: str, ear: Ear) -> Iterator[str]:
    """Go through all windows as this person."""
    if driver.program.window is not None:
        driver.sign_out()
    ear.where = "signing in"
    driver.show_sign_in(found.trial, login)
    driver.sign_in()
    for where in every_page(driver):
        yield ear.where
        ear.where = where
    yield ear.where


@contextmanager
def _windows() -> Iterator[Driver]:
    """Yield the program without a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CRM_CONFIG_DIR"] = folder
        from crm_desktop.__main__ import arguments

        hook = sys.excepthook
        driver = Driver(Path(folder), arguments().parse_args([]))
        allow_thread()  # lists are asked on this one
        try:
            yield driver
        finally:
            driver.close()
            sys.excepthook = hook


def _tables(costs: dict[str, Costs]) -> list[Table]:
    heard = {called: each for called, each in costs.items() if each}
    return [_counted(heard), _long(heard)]


def _counted(costs: dict[str, Costs]) -> Table:
    lines = []
    for called, each in costs.items():
        taken = sorted(cost.cpu for _sent, cost in each.values() if not cost.refused)
        lines += [
            Line(f"statements of {called}", len(taken), unit="statements"),
            Line(f"– half of them within, {called}", taken[len(taken) // 2]),
            Line(f"– 95 of a hundred within, {called}", taken[len(taken) * 95 // 100]),
            Line(
                f"– above {LONG:.0f} ms, {called}", sum(ms > LONG for ms in taken), unit="of them"
            ),
        ]
    return Table(
        "statements: what the server computes",
        "Every statement that all lists (orders, filters, groups) and windows send, under the"
        " person's rights; milliseconds of the server's process, planning included.",
        lines,
        more=_all(costs),
    )


def _long(costs: dict[str, Costs]) -> Table:
    """Those that take long, the dearest person of each; without a reason the goal is missed."""
    worst: dict[str, tuple[str, Sent, Cost]] = {}
    for called, each in costs.items():
        for key, (sent, taken) in each.items():
            long = taken.stopped or taken.cpu > LONG  # one that waits for a disk computes little
            if long and (key not in worst or worst[key][2].cpu < taken.cpu):
                worst[key] = (called, sent, taken)
    dear = sorted(worst.values(), key=lambda one: -one[2].cpu)
    lines = []
    for called, sent, taken in dear:
        reason = next((said for mark, said in REASONS if mark in f"{sent.where}\n{sent.text}"), "")
        what = f"{sent.where}, {called}: {reason or 'no reason is known'}"
        lines.append(Line(what, taken.cpu, LONG, None if reason else 1.0))
    return Table(
        f"statements: above {LONG:.0f} ms",
        "By the dearest of the four people, with the reason.",
        lines,
        ("server", "limit"),
        more="\n\n".join(_plan(*one) for one in dear[:SHOWN]),
    )


def _all(costs: dict[str, Costs]) -> str:
    """Return a table of all statements, for the file: where it is sent, and what it costs whom."""
    heads = "| sent by | statement | " + " | ".join(costs) + " |"
    rows = [heads, "|---|---|" + "--:|" * len(costs)]
    keys = dict.fromkeys(key for each in costs.values() for key in each)
    for key in keys:
        sent = next(each[key][0] for each in costs.values() if key in each)
        cells = [str(each[key][1]) if key in each else "" for each in costs.values()]
        said = " ".join(sent.text.split()).replace("|", "\\|")[:160]
        rows.append(f"| {sent.where} | `{said}` | {' | '.join(cells)} |")
    return "\n".join(rows)


def _plan(called: str, sent: Sent, taken: Cost) -> str:
    text = " ".join(sent.text.split())
    return f"#### {sent.where}, {called}\n```\n{text}\n{sent.parameters}\n\n{taken.plan}\n```"
