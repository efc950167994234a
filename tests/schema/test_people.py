"""Administering people by the functions of `crm_people`: what each does, what each refuses.

In one transaction, acting as a person by SET LOCAL SESSION AUTHORIZATION; what needs a session of
its own signs in to a copy of the database.
"""

from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from tests.factories import Crm

Act = Callable[[str | None], None]
DENIED = "42501"
RULE = "23514"
CONFLICT = "V0001"
VERIFIER = "SCRAM-SHA-256$4096:" + "A" * 22 + "==$" + "B" * 43 + "=:" + "C" * 43 + "="


class People:
    """Asks one function as one person; each in a savepoint, so that a refusal ends nothing."""

    def __init__(self, pg: "psycopg.Connection[Any]", act: Act, ids: dict[str, int]) -> None:
        self.pg = pg
        self.act = act
        self.ids = ids

    def by(self, person: str | None, call: str, *values: Any) -> Any:
        """Call a function as a person (the superuser for None) and return what it returns."""
        with self.pg.transaction():
            self.act(person)
            row = self.pg.execute(f"SELECT crm_people.{call}".encode(), values).fetchone()
            self.act(None)
        assert row is not None
        return row[0]

    def refused(self, person: str | None, call: str, *values: Any) -> tuple[str, str]:
        """Return SQLSTATE and rule with which a call is refused."""
        with pytest.raises(psycopg.Error) as refusal:
            self.by(person, call, *values)
        return refusal.value.sqlstate or "", refusal.value.diag.constraint_name or ""

    def version(self, person: str) -> int:
        row = self.pg.execute(
            "SELECT version FROM crm.employee WHERE id = %s", (self.ids[person],)
        ).fetchone()
        assert row is not None
        return int(row[0])

    def roles(self, login: str) -> set[str]:
        return {
            name
            for (name,) in self.pg.execute(
                "SELECT g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid"
                " JOIN pg_roles p ON p.oid = m.member WHERE p.rolname = %s",
                (login,),
            ).fetchall()
        }

    def role(self, login: str, column: str) -> Any:
        row = self.pg.execute(
            f"SELECT {column} FROM pg_authid WHERE rolname = %s".encode(), (login,)
        ).fetchone()
        return row and row[0]


@pytest.fixture
def people(crm: Crm, pg: "psycopg.Connection[Any]", act_as: Act) -> People:
    return People(pg, act_as, dict(crm.ids))


CREATE = "create_person(%s, %s, %s, %s, %s)"


def test_admin_creates_somebody(people):
    person = people.by(
        "admin", CREATE, "test-nova", "Nová", ["crm_sales", "crm_finance"], people.ids["lead"],
        VERIFIER,
    )  # fmt: skip
    row = people.pg.execute(
        "SELECT login, display_name, superior_id, active, created_by FROM crm.employee"
        " WHERE id = %s",
        (person,),
    ).fetchone()
    assert row == ("test-nova", "Nová", people.ids["lead"], True, people.ids["admin"])
    assert people.roles("test-nova") == {"crm_sales", "crm_finance"}
    assert people.role("test-nova", "rolpassword") == VERIFIER
    assert people.role("test-nova", "(rolcanlogin, rolconnlimit)") == ("t", "10")
    assert people.role("test-nova", "rolvaliduntil = now() + interval '7 days'") is True


def test_set_roles_lock_unlock_end_reset(people):
    ids = people.ids
    version = people.by("admin", "set_roles(%s, %s, %s)", ids["seller"], ["crm_service"],
                        people.version("seller"))  # fmt: skip
    assert people.roles("test-seller") == {"crm_service"}
    version = people.by("admin", "lock_person(%s, %s)", ids["seller"], version)
    assert people.role("test-seller", "rolcanlogin") is False
    version = people.by("admin", "unlock_person(%s, %s)", ids["seller"], version)
    assert people.role("test-seller", "rolcanlogin") is True
    people.by("admin", "reset_password(%s, %s)", ids["seller"], VERIFIER)
    assert people.role("test-seller", "rolpassword") == VERIFIER
    version = people.version("seller")
    people.by("admin", "end_person(%s, %s)", ids["seller"], version)
    assert people.roles("test-seller") == set()
    assert people.role("test-seller", "(rolcanlogin, rolpassword)") == ("f", None)
    assert people.refused("admin", "set_roles(%s, %s, %s)", ids["seller"], ["crm_sales"],
                          version + 1) == (RULE, "ck_employee_ended")  # fmt: skip


def test_second_admin_agrees(people):
    ids = people.ids
    people.by("admin", "set_roles(%s, %s, %s)", ids["lead"], ["crm_sales", "crm_admin"],
              people.version("lead"))  # fmt: skip
    assert people.roles("test-lead") == {"crm_sales"}
    (question,) = people.pg.execute("SELECT id FROM crm.admin_grant").fetchone()
    confirm = "confirm_admin(%s, true)"
    assert people.refused("admin", confirm, question) == (RULE, "ck_admin_grant_other")
    assert people.refused("lead", confirm, question)[0] == DENIED
    people.by("both", confirm, question)
    assert people.roles("test-lead") == {"crm_sales", "crm_admin"}
    assert people.refused("both", confirm, question) == (RULE, "ck_admin_grant_open")
