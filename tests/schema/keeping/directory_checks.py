"""What the search of the directory by one of its texts must find, and nothing else."""

from collections.abc import Iterator, Mapping
from typing import Any

import psycopg

from crm_desktop.models.text import norm
from tests.schema.seeing.oracle import Rights, Truth, may_see
from tests.schema.seeing.oracle_questions import as_person

ASKING = ("seller", "inactive", "admin", "partner", "expired")
WAYS = {
    "contains": lambda text, told: told in text,
    "starts": lambda text, told: text.startswith(told),
    "eq": lambda text, told: text == told,
}


def directory_texts(
    pg: "psycopg.Connection[Any]", truth: Truth, rights: Mapping[str, Rights]
) -> Iterator[str]:
    """Live accounts with such a text, all of them for whoever has the directory."""
    gone = [row for row in truth.rows["account"] if row["deleted_at"] is not None and row["town"]]
    for person in ASKING:
        right = rights[person]
        seen = [
            row
            for row in truth.rows["account"]
            if right.me is not None and may_see(right, "account", row, truth)
        ]
        for field, way, source, cut in (
            ("name", "contains", "name", slice(1, 4)),
            ("name", "contains", "town", slice(1, 4)),
            ("town", "contains", "town", slice(1, 4)),
            ("town", "starts", "town", slice(3)),
            ("town", "starts", "town", slice(1, 4)),
            ("town", "eq", "town", slice(None)),
            ("company_id", "contains", "company_id", slice(1, 4)),
        ):
            found: set[int] = set()
            expected: set[int] = set()
            for told in {norm(row[source] or "")[cut] for row in gone} - {""}:
                expected |= {
                    row["id"]
                    for row in seen
                    if row["deleted_at"] is None
                    and WAYS[way](norm(row[field] or ""), told)
                    and len(told) > 2
                }
                with as_person(pg, person):
                    asked = "SELECT id FROM crm.accounts_by_text(%s, %s, %s, 1000)"
                    found |= {id for (id,) in pg.execute(asked, (field, way, told))}
            if found != expected:
                yield f"{person} finds {len(found)} of {len(expected)} by {field} {way}"


QUESTIONS = (directory_texts,)
