"""The page of the guide "who sees what", written from the file of rights.

python tools/rights_page.py            writes docs/guide/rights.md
python tools/rights_page.py check      says whether the page is stale; exits 1 if it is
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from crm_desktop.models.rights import CALLABLE, CLOSED, DELETABLE, RIGHTS, ROLES, columns_of
from crm_desktop.models.rights.parts import BUSINESS, ROWS, SIGNED_IN, Function, Right
from crm_desktop.models.rights.people import ADMINISTERED, ADMINISTERING

PAGE = Path(__file__).resolve().parent.parent / "docs" / "guide" / "rights.md"
VERBS = {"SELECT": "read", "INSERT": "enter", "UPDATE": "change", "DELETE": "delete"}
GROUPS = {
    BUSINESS: "sales, service, marketing, product, finance",
    SIGNED_IN: "everybody, partners too",
    ("crm_user",): "everybody who works here",
}
HEAD = """\
# Who sees what

<!-- Written by `python tools/rights_page.py` from crm_desktop/models/rights; change it there. -->

PostgreSQL enforces every line of this page, for the program as well as for psql, Excel or anything
else that signs in with a person's login. `crm-admin check` compares a server with it.
"""
CONFIDENTIAL = """\
A confidential account plan, with its team, parts, versions and the tasks that are its actions, is
seen and changed only by its owner, its team and the superiors of both, as far as they see the
account. Who stands in for them, emergency access, shares and slices of roles open none. Only its
owner and those above make it confidential, change its head or its team. Search, history, undoing,
merging and notices tell nothing of it to anybody else."""


def main(words: Sequence[str]) -> int:
    """Write the page, or compare it with what it would be; return the exit code."""
    text = page()
    if list(words) == ["check"]:
        stale = not PAGE.exists() or PAGE.read_text("utf-8") != text
        print("The page is stale: run tools/rights_page.py." if stale else "The page is current.")
        return int(stale)
    if words:
        print(__doc__)
        return 2
    PAGE.write_text(text, "utf-8", newline="\n")
    return 0


def page() -> str:
    """Return the page as Markdown."""
    return "\n".join([HEAD, *_roles(), "", *_tables(), "", *_rest()]) + "\n"


def _roles() -> Iterator[str]:
    yield "## Roles\n"
    for name, sentence in ROLES.items():
        yield f"- `{name}`: {sentence}"
    yield "\nRights are given to these groups only, never to one login. Nobody deletes: a deleted"
    yield "record is marked, and whoever may change it takes it back."


def _tables() -> Iterator[str]:
    """Tables with the same rights stand together; then what people write in each."""
    yield "## Records"
    for rights, tables in _alike().items():
        yield "\n**" + ", ".join(tables) + "**\n"
        for right in rights:
            what = f"- {VERBS[right.command]} ({_who(right)}), {ROWS[right.rows]}"
            yield f"{what}: {right.sentence}"
    for table, sentence in CLOSED.items():
        yield f"\n**{table}**\n\n- nobody: {sentence}"
    yield f"\n**Confidential account plans**\n\n{CONFIDENTIAL}"
    yield "\n## Columns\n"
    yield "Nobody writes the other columns: keys, owners, versions, sums and who changed what"
    yield "are kept by the server. Of account and employee only the"
    yield "columns in brackets are read, of all other tables every one.\n"
    yield "| table | entered | changed |\n|---|---|---|"
    for table in tables_written():
        entered, changed = columns_of(table, "INSERT"), columns_of(table, "UPDATE")
        same = "the same" if changed == entered else ", ".join(changed)
        yield f"| {table} | {', '.join(entered)} | {same} |"
    for right in RIGHTS:
        if right.command == "SELECT" and right.columns:
            yield f"| {right.table} (read) | [{', '.join(right.columns)}] | |"


def _alike() -> dict[tuple[Right, ...], list[str]]:
    """Return tables by their rights, columns and names left aside."""
    found: dict[tuple[Right, ...], list[str]] = {}
    for table, rights in groupby(RIGHTS, key=lambda right: right.table):
        found.setdefault(tuple(replace(r, table="", columns=()) for r in rights), []).append(table)
    return found


def tables_written() -> list[str]:
    """Return the tables of which somebody enters or changes columns."""
    return list(dict.fromkeys(r.table for r in RIGHTS if r.command in ("INSERT", "UPDATE")))


def _function(function: Function) -> str:
    groups = GROUPS.get(function.roles, ", ".join(function.roles))
    return f"- `{function.name}` ({groups}): {function.sentence}"


def _who(right: Right) -> str:
    plain = ", ".join(role.removeprefix("crm_") for role in right.roles)
    return GROUPS.get(right.roles, plain)


def _rest() -> Iterator[str]:
    yield "## Functions that people call\n"
    yield from map(_function, CALLABLE)
    yield "\n## Administering people\n"
    yield "Admins have no right to make or change roles. These functions do it for them, as the"
    yield "role `crm_roleadmin`, as which nobody signs in; each asks itself who calls it.\n"
    yield from map(_function, ADMINISTERING)
    yield "\nWhat they may do with records, and nobody else:\n"
    for right in ADMINISTERED:
        columns = ", ".join(right.columns) or "every column"
        yield f"- {VERBS[right.command]} {right.table} ({columns}): {right.sentence}"
    yield "\n## Exceptions\n"
    named = ", ".join(f"`{table}`" for table in sorted(DELETABLE)) or "none"
    yield f"Tables of comfort whose own rows people delete for good: {named}."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
