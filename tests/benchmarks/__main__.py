"""python -m tests.benchmarks [--only NAME] [--accounts N] [--out FILE]: tables and a summary.

Those that take long or need more come only by their names: scroll, statements, likely, letters,
people, memory, peer.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path
from typing import Any

from crm_desktop.models.errors import UserError
from tests.benchmarks.data import one_server
from tests.benchmarks.measuring import Figures, Table, say

MODULES = {  # each by its area and file, in the order of a whole run
    "start": "program.start",
    "list": "lists.list",
    "filter": "lists.filter",
    "custom": "lists.custom",
    "worklist": "lists.worklist",
    "search": "lists.search",
    "card": "card.card",
    "day": "card.day",
    "rights": "people.rights",
    "scroll": "statements.scroll",
    "plans": "statements.plans",
    "statements": "statements.statements",
    "record": "card.record",
    "import": "entering.imports",
    "likely": "entering.likely",
    "report": "paper.report",
    "letters": "paper.letters",
    "people": "people.people",
    "memory": "program.memory",
    "peer": "peer.peer",
}
BY_NAME = ("scroll", "statements", "likely", "letters", "people", "memory", "peer")
ALL_OPTIONS = ("statements", "people", "memory", "peer")  # others get the size alone
IN_A_WHOLE_RUN = [name for name in MODULES if name not in BY_NAME]
TENTH = ("import",)  # a whole run imports a tenth: all of them would take three minutes
ACCOUNTS = 100_000


def main(words: Sequence[str] | None = None) -> int:
    """Run benchmarks and print their tables; return 1 where a ratio is not held."""
    parser = argparse.ArgumentParser("bench", description=__doc__)
    parser.add_argument("--only", choices=MODULES, metavar="NAME")
    parser.add_argument("--accounts", type=int, default=ACCOUNTS, metavar="N")
    parser.add_argument("--minutes", type=float, metavar="N", help="people, memory: how long")
    parser.add_argument("--clients", type=int, metavar="N", help="people: how many")
    parser.add_argument("--think", type=float, metavar="SECONDS", help="people: between two deeds")
    parser.add_argument("--rounds", type=int, metavar="N", help="memory: how many")
    parser.add_argument("--people", metavar="A,B", help="statements: seller, lead, …; else all")
    parser.add_argument("--parts", metavar="A,B", help="statements: search, account, …, windows")
    parser.add_argument("--patience", type=float, metavar="N", help="statements: seconds")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write Markdown, plans included")
    options = parser.parse_args(words)
    tables: list[Table | Figures] = []
    taken: dict[str, float] = {}
    try:
        with nullcontext() if options.only else one_server(options.accounts):
            for name in [options.only] if options.only else IN_A_WHOLE_RUN:
                began = time.monotonic()
                for table in _tables(name, options):
                    say(f"{table}\n")
                    tables.append(table)
                    if options.out:
                        texts = (f"{table}\n\n{table.more}" for table in tables)
                        options.out.write_text("\n\n".join(texts), "utf-8")
                taken[name] = time.monotonic() - began
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    say(f"seconds: {', '.join(f'{name} {seconds:.0f}' for name, seconds in taken.items())}")
    lost = [f"{table.title}: {line.what}" for table in tables for line in table.not_held()]
    number = sum(line.goal is not None for table in tables for line in table.lines)
    if lost:
        say(f"{len(lost)} of {number} ratios not held: {'; '.join(lost)}")
    else:
        say(f"all {number} ratios held")
    return 1 if lost else 0


def _tables(name: str, options: argparse.Namespace) -> "list[Table | Figures]":
    run: Callable[[Any], list[Table | Figures]] = import_module(
        f"tests.benchmarks.{MODULES[name]}"
    ).run
    if name in ALL_OPTIONS:
        return run(options)
    return run(options.accounts // (1 if options.only or name not in TENTH else 10))


if __name__ == "__main__":
    sys.exit(main())
