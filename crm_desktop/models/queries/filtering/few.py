"""Looking first whether only few records fit, and whether somebody sees much.

A salesperson sees some hundreds of 100,000 accounts. A list by name that looks at each account
whether it had a meeting walked over a third of all for its first 200 rows (240 ms); with the keys
of those that had one it takes them by key (8 ms). Whoever sees much of a table finds 200 at once:
for them nobody looks, but where a rule on data may leave a handful the planner is asked. And who
sees next to nothing of a table (finance no meetings among ten million) waited seconds for an empty
list: their rows are taken by key first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import literal_column, text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.expression import ClauseElement, Executable

FEW = 5_000  # rows of the related records, so at most as many keys
SMALL = 20_000  # rows of a table in which looking costs next to nothing
SAMPLED, MUCH = 2_000, 400  # of so many rows somebody sees more than these


@dataclass(frozen=True, slots=True)
class Looking:
    """Looks with a session; the same question is asked once in it."""

    session: Session

    def keys(
        self, what: object, table: str, holders: Any, *, always: bool = False
    ) -> Sequence[int] | None:
        """Return the keys that a select over a table yields where they are few, else None.

        `always`: also for somebody who sees much, where the planner expects few.
        """
        known: dict[object, Sequence[int] | None] = self.session.info.setdefault("few", {})
        if what not in known:
            known[what] = None
            if not self.sees_much(table) or (always and self.guessed(holders) <= FEW):
                # Not a parameter: a prepared plan would be made for a tenth of the rows.
                found = self.session.scalars(holders.limit(literal_column(str(FEW + 1)))).all()
                if len(found) <= FEW:
                    known[what] = sorted({id for id in found if id})
        return known[what]

    def found(self, what: object, statement: Any, most: int) -> Sequence[int] | None:
        """Return the keys that a statement yields, which is cheap; None where these are more."""
        known: dict[object, Sequence[int] | None] = self.session.info.setdefault("few", {})
        if what not in known:
            keys = self.session.scalars(statement).all()
            known[what] = sorted(keys) if len(keys) <= most else None
        return known[what]

    def guessed(self, statement: Any) -> int:
        """Return how many rows the planner expects of a statement."""
        plan: Any = self.session.execute(_Explained(statement)).scalar_one()
        return int(plan[0]["Plan"]["Plan Rows"])

    def sees_much(self, table: str) -> bool:
        """Return whether somebody sees a large part of a large table."""
        return self._sampled(table) > MUCH

    def small(self, table: str) -> bool:
        """Return whether a table is so small that all of it may be gone through."""
        return self._sampled(table) < 0

    def sees_little(self, table: str) -> bool:
        """Return whether somebody sees only few rows of a large table; asked once a connection.

        In the order of a list all rows of the others would be walked past to find them.
        """
        known: dict[str, bool] = self.session.connection().info.setdefault("little", {})
        if table not in known:
            count = (
                "SELECT CASE WHEN (SELECT reltuples FROM pg_class WHERE oid = to_regclass(:name))"
                f" > {SMALL} THEN (SELECT count(*) FROM (SELECT FROM crm.{table}"
                f" WHERE deleted_at IS NULL LIMIT {FEW + 1}) AS seen) END"
            )
            seen = self.session.scalar(text(count), {"name": f"crm.{table}"})
            known[table] = seen is not None and seen <= FEW
        return known[table]

    def _sampled(self, table: str) -> int:
        """Return how many of the sample are seen, -1 of a small table; asked once a connection."""
        known: dict[str, int] = self.session.connection().info.setdefault("sees", {})
        if table not in known:
            rows = self.session.scalar(
                text("SELECT reltuples FROM pg_class WHERE oid = to_regclass(:name)"),
                {"name": f"crm.{table}"},
            )
            known[table] = -1
            if rows is not None and rows > SMALL:
                part = 100.0 * SAMPLED / rows
                sample = text(f"SELECT count(*) FROM crm.{table} TABLESAMPLE SYSTEM ({part:.6f})")
                known[table] = self.session.scalar(sample) or 0
        return known[table]


class _Explained(Executable, ClauseElement):
    """A statement of which only the plan is asked."""

    inherit_cache = False

    def __init__(self, statement: Any) -> None:
        self.statement = statement


@compiles(_Explained)
def _explained(element: _Explained, compiler: Any, **options: Any) -> str:
    return f"EXPLAIN (FORMAT JSON) {compiler.process(element.statement, **options)}"
