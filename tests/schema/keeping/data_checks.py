"""Who verified the data of an account is written by the server; with the mutants it must see."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import psycopg

from tests.factories import acting, make
from tests.schema.seeing.oracle import Rights, Truth

Connection = psycopg.Connection[Any]
VERIFIED = "crm_private.note_verified()"


def verifying(pg: Connection, truth: Truth, rights: Mapping[str, Rights]) -> Iterator[str]:
    """Whoever writes the day is named, once, and the day does not lie ahead."""
    crm, day = truth.crm, dt.timedelta(days=1)
    account = make(pg, "account", owner_id=crm.ids["seller"])

    def write(person: str, command: str, *values: Any) -> tuple[str, Any]:
        """Return "done" or the SQLSTATE, and who is named afterwards."""
        state = "done"
        try:
            with pg.transaction(), acting(pg, crm.login(person)):
                pg.execute(command.encode(), values)
        except psycopg.Error as error:
            state = error.sqlstate or "?"
        row = pg.execute(
            "SELECT verified_by FROM crm.account_detail WHERE account_id = %s", (account,)
        ).fetchone()
        return state, row[0] if row else None

    enter = "INSERT INTO crm.account_detail (account_id, verified_on) VALUES (%s, %s)"
    verify = "UPDATE crm.account_detail SET verified_on = %s WHERE account_id = %s"
    name = "UPDATE crm.account_detail SET verified_by = %s WHERE account_id = %s"
    seller, lead = crm.ids["seller"], crm.ids["lead"]
    for what, person, command, values, expected in (
        ("ahead", "seller", enter, (account, truth.today + day), ("23514", None)),
        ("entered", "seller", enter, (account, truth.today - day), ("done", seller)),
        ("the same day", "lead", verify, (truth.today - day, account), ("done", seller)),
        ("again", "lead", verify, (truth.today, account), ("done", lead)),
        ("put off", "seller", verify, (truth.today + day, account), ("23514", lead)),
        ("by hand", "seller", name, (seller, account), ("42501", lead)),
        ("taken back", "seller", verify, (None, account), ("done", None)),
    ):
        if (found := write(person, command, *values)) != expected:
            yield f"{what}: {found}, not {expected}"


MUTANTS = (
    (VERIFIED, "NEW.verified_on > crm_private.today()", "false"),
    (VERIFIED, "THEN crm_private.me() END", "THEN NEW.verified_by END"),
    (VERIFIED, "AND NEW.verified_on IS NOT DISTINCT FROM OLD.verified_on", "AND false"),
    (VERIFIED, "CASE WHEN NEW.verified_on IS NOT NULL THEN crm_private.me() END",
     "crm_private.me()"),
)  # fmt: skip
