"""Sessions of reading: no BEGIN and no COMMIT, for each of which somebody would wait once more.

A statement sees what is committed when it begins, whether or not a transaction is around it (READ
COMMITTED), so questions need none. What is more than a question gets one, from there to the end.
"""

import re
from functools import lru_cache
from typing import Any

import psycopg
from sqlalchemy import Connection, Engine, event

QUESTION = re.compile(r"[\s(]*(SELECT|WITH|VALUES)\b", re.IGNORECASE)
# Rows that stay locked while they are worked on, what writes behind a WITH, and what lasts to the
# end of a transaction: settings, such as how long a statement may take, and locks by number. The
# weak lock by which a form asks whether somebody may change a row matters to nobody afterwards.
MORE = re.compile(
    r"\b(INSERT INTO|UPDATE|DELETE FROM|MERGE INTO|set_config|pg_advisory_xact_lock)\b(?!')",
    re.IGNORECASE,
)


def without_transactions(engine: Engine | Connection) -> Engine | Connection:
    """Return the same engine for reading; the one connection of a test keeps its transaction."""
    if isinstance(engine, Connection):
        return engine
    found = engine.execution_options(isolation_level="AUTOCOMMIT")
    event.listen(found, "before_cursor_execute", _begin)
    return found


@lru_cache(maxsize=4096)
def only_asks(statement: str) -> bool:
    """Tell whether a statement leaves nothing behind that a later one could need."""
    return QUESTION.match(statement) is not None and MORE.search(statement) is None


def _begin(_connection: Any, cursor: Any, statement: str, *_more: Any) -> None:
    line: psycopg.Connection[Any] = cursor.connection
    if line.pgconn.transaction_status != psycopg.pq.TransactionStatus.IDLE:
        return
    # Rows that are fetched in parts need a transaction as well.
    if isinstance(cursor, psycopg.ServerCursor) or not only_asks(statement):
        line.execute("BEGIN")
