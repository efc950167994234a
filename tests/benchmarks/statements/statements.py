"""Every statement that the program sends, for four widths of sight: what it costs, and its plan.

Lists are asked for every order, filter and group, and all windows are gone through; what is heard
is run again under the person's own rights. Those that take long stand there with a reason.
"""

import os
import tempfile
from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from crm_desktop.models.errors import UserError
from tests.benchmarks.data import WIDTHS, Data, data
from tests.benchmarks.measuring import Line, Table
from tests.benchmarks.statements.hearing import Cost, Ear, Sent, cost
from tests.benchmarks.statements.questions import questions
from tests.benchmarks.statements.windows import every_page

LONG = 200.0  # milliseconds of the server
SHOWN = 10  # the plans of the dearest that stand in the page
# Why a statement takes long: what it is known by, and the sentence. None without a reason.
REASONS: tuple[tuple[str, str], ...] = ()

Costs = dict[str, tuple[Sent, Cost]]


def run(accounts: int) -> list[Table]:
    """Hear and measure all statements on a trial of this size."""
    with data(accounts) as found:
        ears = {called: Ear() for called in WIDTHS}
        for called, login in WIDTHS.items():
            _ask(found, login, ears[called])
        _walk(found, ears)
        costs: dict[str, Costs] = {
            called: {
                key: (sent, cost(found.person(login).driver, sent))
                for key, sent in ears[called].sent.items()
            }
            for called, login in WIDTHS.items()
        }
    return [_counted(costs), _long(costs)]


def _ask(found: Data, login: str, ear: Ear) -> None:
    """Ask everything that lists and the search can be asked."""
    person = found.person(login)
    with ear.listening():
        for where, question in questions(person.catalogue):
            ear.where = where
            with suppress(UserError), person.database.session() as session:  # too many groups
                question(session)


def _walk(found: Data, ears: dict[str, Ear]) -> None:
    """Go through all windows as each person, without a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CRM_CONFIG_DIR"] = folder
        from crm_desktop.__main__ import arguments
        from crm_desktop.views.headless.driver import Driver

        options: Namespace = arguments().parse_args([])
        driver = Driver(Path(folder), options)
        try:
            for called, login in WIDTHS.items():
                if driver.program.window is not None:
                    driver.sign_out()
                ear = ears[called]
                with ear.listening():
                    ear.where = "signing in"
                    driver.show_sign_in(found.trial, login)
                    driver.sign_in()
                    for where in every_page(driver):
                        ear.where = where
        finally:
            driver.close()


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
        "Every statement that all lists (orders, filters, groups) and windows send, run again under"
        " the person's rights; milliseconds of the server's process, planning included.",
        lines,
        more=_all(costs),
    )


def _long(costs: dict[str, Costs]) -> Table:
    """Those that take long, the dearest person of each; without a reason the goal is missed."""
    worst: dict[str, tuple[str, Sent, Cost]] = {}
    for called, each in costs.items():
        for key, (sent, taken) in each.items():
            if taken.cpu > LONG and (key not in worst or worst[key][2].cpu < taken.cpu):
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
        cells = [
            "" if key not in each else each[key][1].refused or f"{each[key][1].cpu:.1f}"
            for each in costs.values()
        ]
        said = " ".join(sent.text.split()).replace("|", "\\|")[:160]
        rows.append(f"| {sent.where} | `{said}` | {' | '.join(cells)} |")
    return "\n".join(rows)


def _plan(called: str, sent: Sent, taken: Cost) -> str:
    text = " ".join(sent.text.split())
    return f"#### {sent.where}, {called}\n```\n{text}\n{sent.parameters}\n\n{taken.plan}\n```"
