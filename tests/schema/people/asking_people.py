"""Calls functions of `crm_people` as people."""

from typing import Any

import psycopg

from tests.factories import LOGINS, Crm, become
from tests.schema.people.people_refusals import Refusal

Pg = psycopg.Connection[Any]


class Asking:
    """Calls functions as people within the caller's transaction."""

    def __init__(self, pg: Pg, crm: Crm) -> None:
        self.pg = pg
        self.crm = crm

    def filled(self, text: str) -> str:
        """Put employees and versions into a call."""
        for person, id in self.crm.ids.items():
            if f"{{v_{person}}}" in text:
                text = text.replace(f"{{v_{person}}}", str(self.version(person)))
            text = text.replace(f"{{{person}}}", str(id))
        return text

    def by(self, person: str | None, call: str) -> Any:
        """Call a function as a person (the superuser for None) and return its first value."""
        statement = f"SELECT * FROM crm_people.{self.filled(call)}"
        become(self.pg, LOGINS + person if person else None)
        row = self.pg.execute(statement.encode()).fetchone()
        become(self.pg, None)
        return row and row[0]

    def one(self, query: str) -> Any:
        """Return the one row that the superuser reads."""
        return self.pg.execute(self.filled(query).encode()).fetchone()

    def version(self, person: str) -> int:
        return int(
            self.one(f"SELECT version FROM crm.employee WHERE id = {self.crm.ids[person]}")[0]
        )

    def roles(self, person: str) -> set[str]:
        rows = self.pg.execute(
            "SELECT g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid"
            " JOIN pg_roles p ON p.oid = m.member WHERE p.rolname = %s",
            (LOGINS + person,),
        ).fetchall()
        return {name for (name,) in rows}

    def role(self, person: str, columns: str) -> Any:
        return self.one(f"SELECT {columns} FROM pg_authid WHERE rolname = '{LOGINS}{person}'")

    def answer(self, refusal: Refusal) -> tuple[str, str]:
        """Return SQLSTATE and rule of a call that is tried and undone; ("done", "") if it works."""
        try:
            with self.pg.transaction(force_rollback=True):
                for statement in refusal.before:
                    self.pg.execute(self.filled(statement).encode())
                self.by(refusal.by, refusal.call)
        except psycopg.Error as error:
            return error.sqlstate or "", error.diag.constraint_name or ""
        return "done", ""
