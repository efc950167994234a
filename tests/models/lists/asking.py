"""What the tests of lists ask with, and the statements that they count."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, event

from crm_desktop.models.queries.rows import ListQuery


def query(kind: str = "account", **more: Any) -> ListQuery:
    given = {"columns": ("name",), "sort": "name"} | more
    return ListQuery(kind=kind, **given)


@contextmanager
def counting(connection: Connection) -> Iterator[list[str]]:
    """Collect the statements that are sent."""
    sent: list[str] = []

    def note(_connection, _cursor, statement, *_more):
        sent.append(statement)

    event.listen(connection, "before_cursor_execute", note)
    yield sent
    event.remove(connection, "before_cursor_execute", note)
