"""Settings that somebody may give their own role for the next session change nothing there."""

from contextlib import suppress

import psycopg
import pytest
from psycopg import sql

from tests.factories import Crm, make

SETTINGS = (
    ("search_path", "pg_temp, public"),
    ("search_path", "crm_private, crm"),
    ("TimeZone", "Etc/GMT-14"),
    ("enable_indexscan", "off"),
    ("plan_cache_mode", "force_generic_plan"),
    ("default_transaction_isolation", "serializable"),
)


@pytest.fixture
def accounts(committed: Crm) -> tuple[int, int]:
    """An account of the seller and one of the rival, with a contact each."""
    with psycopg.connect(committed.dsn()) as pg:
        found = [make(pg, "account", owner_id=committed.ids[p]) for p in ("seller", "rival")]
        for account in found:
            make(pg, "contact", account_id=account, last_name="Selftestová")
    return found[0], found[1]


@pytest.mark.parametrize(("name", "value"), SETTINGS)
def test_own_setting_shows_no_more(committed, accounts, name, value):
    me = sql.Identifier(committed.login("seller"))
    with committed.connect("seller") as connection:
        connection.execute(
            sql.SQL("ALTER ROLE {} SET {} = {}").format(me, sql.SQL(name), sql.Literal(value))
        )
    try:
        with committed.connect("seller") as connection:
            seen = connection.execute("SELECT account_id FROM crm.contact").fetchall()
            assert seen == [(accounts[0],)]
            found = connection.execute(
                "SELECT kind FROM crm.search_records('{selftestova}', 9)"
            ).fetchall()
            assert found == [("contact",)]
            entered = connection.execute(
                "INSERT INTO crm.account (name) VALUES ('x') RETURNING owner_id"
            ).fetchone()
            assert entered == (committed.ids["seller"],)
    finally:
        with committed.connect() as pg:
            pg.execute(sql.SQL("ALTER ROLE {} RESET ALL").format(me))


REFUSED = (
    psycopg.errors.InsufficientPrivilege,
    psycopg.errors.CantChangeRuntimeParam,
    psycopg.errors.InvalidParameterValue,
)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("role", "crm_owner"),
        ("session_authorization", "crm_owner"),
        ("crm.employee_id", "1"),
        ("row_security", "off"),
    ],
)
def test_own_setting_that_would_be_a_right_gives_nothing(committed, accounts, name, value):
    """Refused when it is set or, with row security off, at the first question; else without use."""
    me = sql.Identifier(committed.login("seller"))
    try:
        with suppress(*REFUSED):
            with committed.connect("seller") as connection:
                connection.execute(
                    sql.SQL("ALTER ROLE {} SET {} = {}").format(
                        me, sql.SQL(name), sql.Literal(value)
                    )
                )
            with committed.connect("seller") as connection:
                user = connection.execute("SELECT session_user, current_user").fetchone()
                assert user == (committed.login("seller"),) * 2
                seen = connection.execute("SELECT account_id FROM crm.contact").fetchall()
                assert seen == [(accounts[0],)]
    finally:
        with committed.connect() as pg:
            pg.execute(sql.SQL("ALTER ROLE {} RESET ALL").format(me))
