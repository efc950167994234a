"""One attempt of a curious employee with psql, as data, and what came of it.

Statements name people and rows in braces ({foreign}, {hidden_contact}, {my_login}); who runs them
fills these in. Tests sign in for real, `crm-admin check` borrows throw-away people.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

import psycopg

from crm_desktop.models.rights.parts import BUSINESS

DENIED = "42501"
NO_ROWS = "no rows"
# An attempt meets no row, or the whole table is refused to this person.
NOTHING = (NO_ROWS, DENIED)
# The lock that some statements take before they ask for the right was held by somebody at work.
BUSY = "55P03"
MISSING = 10**12
EVERYBODY = frozenset({*BUSINESS, "crm_partner", "crm_auditor", "crm_admin"})
NOT_ADMIN = EVERYBODY - {"crm_admin"}
AT_WORK = frozenset(BUSINESS)

# One attempt: a statement, or steps of which the last one must fail if none did before.
Steps = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attack:
    """`sentence` says what holds when every attempt ends as one of `expected`.

    `who`: tried by people all of whose group roles are among these. `alike`: tried again with ids
    that nothing has, and the two answers must be the same. `signed_in`: means something only in a
    session of the person's own, outside of a transaction.
    """

    name: str
    sentence: str
    attempts: tuple[Steps, ...]
    expected: tuple[str, ...] = (DENIED,)
    who: frozenset[str] = EVERYBODY
    alike: bool = False
    signed_in: bool = False


def filled(text: str, values: Mapping[str, object]) -> str:
    """Put the known names in braces into a statement; other braces stay as they are."""
    return re.sub(
        r"\{(\w+)\}", lambda found: str(values.get(found[1], found[0])), text, flags=re.ASCII
    )


def attempt(
    connection: "psycopg.Connection[Any]", steps: Steps, values: Mapping[str, object]
) -> tuple[str, str]:
    """Run the steps; return the SQLSTATE, NO_ROWS or "done", and the server's sentence.

    In a sentence ids are left out, so that two of them can be compared.
    """
    found = "done"
    try:
        for step in (steps,) if isinstance(steps, str) else steps:
            found = _run(connection, filled(step, values).encode())
    except psycopg.Error as error:
        said = str(error.diag.message_primary or error)
        if error.diag.message_detail:
            said += f" / {error.diag.message_detail}"
        known = {str(value) for value in values.values() if isinstance(value, int)}
        return error.sqlstate or type(error).__name__, re.sub(
            r"\d+", lambda number: "…" if number[0] in known else number[0], said
        )
    return found, ""


def _run(connection: "psycopg.Connection[Any]", statement: bytes) -> str:
    with connection.cursor() as cursor:
        if statement.startswith(b"COPY") and statement.endswith((b"STDIN", b"STDOUT")):
            rows = 0
            with cursor.copy(statement) as copy:
                if statement.endswith(b"STDOUT"):
                    rows = sum(1 for _row in copy)
            return NO_ROWS if rows == 0 and statement.endswith(b"STDOUT") else "done"
        cursor.execute(statement)
        if cursor.description is not None:
            return "done" if cursor.fetchall() else NO_ROWS
        met = statement.split(None, 1)[0] in (b"UPDATE", b"DELETE", b"MERGE", b"INSERT")
        return NO_ROWS if met and cursor.rowcount == 0 else "done"


def unexpected(
    connection: "psycopg.Connection[Any]",
    attack: Attack,
    values: Mapping[str, object],
    untried: list[str] | None = None,
) -> Iterator[str]:
    """Try it all as the person who is signed in; yield what ended in another way than it must.

    Every attempt is rolled back, but for those that need a session without a transaction. To
    `untried` go those that would have waited for people at work.
    """
    alone = nullcontext() if attack.signed_in else connection.transaction(force_rollback=True)
    nothing = {
        name: MISSING if name == "foreign" or name.startswith("hidden_") else value
        for name, value in values.items()
    }
    with alone:
        if not attack.signed_in:
            connection.execute("SAVEPOINT before")
        for steps in attack.attempts:
            outcome, said = _undone(connection, attack, steps, values)
            text = steps if isinstance(steps, str) else "; ".join(steps)
            if outcome == BUSY and untried is not None:
                untried.append(text)
            elif outcome not in attack.expected:
                yield f"{text}: {outcome}"
            elif attack.alike and _undone(connection, attack, steps, nothing) != (outcome, said):
                yield f"{text}: another answer where there is nothing"


def _undone(
    connection: "psycopg.Connection[Any]",
    attack: Attack,
    steps: Steps,
    values: Mapping[str, object],
) -> tuple[str, str]:
    found = attempt(connection, steps, values)
    if not attack.signed_in:
        connection.execute("ROLLBACK TO SAVEPOINT before")
        if "PREPARE" in steps[0]:
            connection.execute("DEALLOCATE ALL")  # not undone with the transaction
    return found
