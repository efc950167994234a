"""Why somebody sees an account, and who sees what: asked beside `helper_checks`."""

from collections.abc import Iterator, Mapping
from typing import Any

import psycopg

from tests.factories import acting
from tests.schema.asking import states
from tests.schema.seeing.oracle import Rights, Truth, may_see
from tests.schema.seeing.tables import BUSINESS

Connection = psycopg.Connection[Any]


def reasons(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Why somebody sees an account agrees with what the policies let them see."""
    ids = truth.crm.ids
    opened = {row["account_id"] for row in truth.rows["break_glass"]}
    every = truth.rows["account"]
    rows = [row for n, row in enumerate(every) if n % 4 == 0 or row["id"] in opened]
    accounts = [row["id"] for row in rows]
    people = {ids[person]: person for person in rights}
    with acting(pg, truth.crm.login("auditor")):
        found = pg.execute(
            "SELECT a.id, w.employee_id, bool_or(w.reason IN ('responsible', 'superior', 'team',"
            " 'superior_team', 'stand_in', 'break_glass')), bool_or(w.access = 'write')"
            " FROM unnest(%s::bigint[]) AS a(id), LATERAL crm.who_can_see(a.id) AS w GROUP BY 1, 2",
            (accounts,),
        ).fetchall()
    whole = {(account, people[e]) for account, e, ruled, _ in found if ruled and e in people}
    writes = {(account, people[e]) for account, e, _, write in found if write and e in people}
    for person, right in rights.items():
        business = right.me is not None and bool(right.roles & BUSINESS)
        for row in rows:
            rule = {"owner_id": row["owner_id"], "account_id": row["id"]}
            sees = business and may_see(right, "account_segment", rule, truth)
            if sees != ((row["id"], person) in whole):
                yield f"{person} at {row['id']}: sees {sees}"
                return
            may_write = business and (
                row["owner_id"] in right.owners_written or row["id"] in right.writes
            )
            if may_write != ((row["id"], person) in writes):
                yield f"{person} at {row['id']}: writes {may_write}"
                return
    mine = next(row["id"] for row in truth.rows["account"] if row["owner_id"] == ids["seller"])
    why, who = "SELECT crm.why_visible(%s, %s)", "SELECT crm.who_can_see(%s)"
    what = "SELECT crm.what_visible(%s)"
    yield from states(
        pg,
        {
            ("seller", why, (ids["seller"], mine)): "done",
            ("lead", why, (ids["seller"], mine)): "done",
            ("admin", why, (ids["seller"], mine)): "done",
            ("seller", why, (ids["rival"], mine)): "done",
            ("inactive", why, (ids["inactive"], mine)): "42501",
            ("marketing", why, (ids["seller"], mine)): "42501",
            ("seller", who, (mine,)): "done",
            ("auditor", who, (mine,)): "done",
            ("marketing", who, (mine,)): "42501",
            ("inactive", who, (mine,)): "42501",
            ("lead", what, (ids["seller"],)): "done",
            ("admin", what, (ids["seller"],)): "done",
            ("rival", what, (ids["seller"],)): "42501",
            ("inactive", what, (ids["inactive"],)): "42501",
        },
        "asks why",
    )
