"""What checks beside the oracle ask: may somebody do something, and by which rule not."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import psycopg

from tests.factories import acting
from tests.schema.seeing.oracle_questions import as_person

Statement = tuple[str, tuple[Any, ...]]


def state_of(pg: "psycopg.Connection[Any]", person: str | None, work: Callable[[], Any]) -> str:
    """Return "done" or the SQLSTATE; what was done is rolled back."""
    try:
        with as_person(pg, person) if person else pg.transaction(force_rollback=True):
            work()
    except psycopg.Error as error:
        return error.sqlstate or "?"
    return "done"


def rule_of(
    pg: "psycopg.Connection[Any]", login: str | None, *statements: Statement, at_end: str = ""
) -> str:
    """Return "done", or the constraint or SQLSTATE; what was done is rolled back.

    `at_end` is said after all of them, as the superuser.
    """
    try:
        with pg.transaction(force_rollback=True):
            for statement, values in statements:
                if login is None:
                    pg.execute(statement.encode(), values)
                else:
                    with acting(pg, login):
                        pg.execute(statement.encode(), values)
            if at_end:
                pg.execute(at_end.encode())
    except psycopg.Error as error:
        return error.diag.constraint_name or error.sqlstate or "?"
    return "done"


def states(
    pg: psycopg.Connection[Any], tried: Mapping[tuple[str, str, tuple[Any, ...]], str], what: str
) -> Iterator[str]:
    """Yield a line for each (person, statement, values) that ends otherwise than expected."""
    for (person, statement, values), expected in tried.items():
        state = state_of(pg, person, lambda s=statement, v=values: pg.execute(s.encode(), v))
        if state != expected:
            yield f"{what}, {person}: {statement} {values}: {state}, not {expected}"
