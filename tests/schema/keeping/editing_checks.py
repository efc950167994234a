"""Who is told that somebody is typing into a record, asked beside the rows of the oracle."""

from collections.abc import Iterator, Mapping
from typing import Any

import psycopg

from tests.factories import become
from tests.schema.seeing.oracle import Rights, Truth, may_see
from tests.schema.seeing.oracle_questions import as_person
from tests.schema.seeing.tables import KEYS, USER

Connection = psycopg.Connection[Any]
ASKED = ("seller", "reader", "rival", "head", "marketing", "finance", "admin", "inactive")
# The kind that a hint names, and the table that says who reads such a record whole.
KINDS = {"contact": "contact", "account": "account_detail", "product": "product"}


def edited(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Told is who may read the record; of others only, for five minutes, never of the future."""
    ids = truth.crm.ids
    pg.execute("DELETE FROM crm.editing")
    for kind, table in KINDS.items():
        key = KEYS.get(table, "id")
        for row in truth.rows[table][:4]:
            values = {"kind": kind, "record": row[key]}
            pg.execute(
                "INSERT INTO crm.editing (employee_id, kind, record_id, renewed_at)"
                " SELECT id, %(kind)s, %(record)s, now() - age FROM unnest(%(people)s::bigint[],"
                " '{4 min, 1 min, 6 min, -1 min}'::interval[]) AS hint(id, age)",
                values | {"people": [ids["seller"], ids["head"], ids["lead"], ids["writer"]]},
            )
            for person in ASKED:
                right = rights[person]
                seen = bool(right.roles & USER) and may_see(right, table, row, truth)
                told = [ids[one] for one in ("seller", "head") if one != person] if seen else []
                with as_person(pg, person):
                    found = pg.execute(
                        "SELECT employee_id FROM crm.edited_by(%(kind)s, %(record)s)", values
                    ).fetchall()
                if sorted(id for (id,) in found) != sorted(told):
                    yield f"{person} is told of {len(found)} at {kind}, not of {len(told)}"
            pg.execute("DELETE FROM crm.editing WHERE kind = 'account'")
    left = "SELECT count(*) FROM crm.editing"
    before = pg.execute(left).fetchone()
    with as_person(pg, "seller"):
        pg.execute("SELECT crm.end_editing(%(kind)s, %(record)s)", values)
        become(pg, None)
        if pg.execute(left).fetchone() != (before[0] - 1,):
            yield "the seller ends another number of hints than the own one"


EDITED, ENDED = "crm.edited_by(text,bigint)", "crm.end_editing(text,bigint)"
# The question that is asked first for a function.
ASKED_FIRST = {
    "crm_private.sees": "history",
    "crm.edited_by": "edited",
    "crm.end_editing": "edited",
}
# A part of a function's body and what stands there instead: the check left out.
MUTANTS = (
    ("crm_private.sees(text,bigint)", "'account_detail'", "'account'"),
    (EDITED, "NOT crm_private.sees(kind, record)", "false"),
    (EDITED, "AND e.renewed_at > now() - interval '5 minutes'", ""),
    (EDITED, "AND e.renewed_at <= now()", ""),
    (EDITED, "AND e.employee_id <> crm_private.me()", ""),
    (EDITED, "e.kind = edited_by.kind AND", ""),
    (ENDED, "e.employee_id = crm_private.me() AND", ""),
    (ENDED, "e.kind = end_editing.kind AND e.record_id = record OR", ""),
    (ENDED, "AND e.record_id = record", ""),
)
