"""The basic rule of the rights, tried with throw-away people: who sees an account, and who not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import psycopg

from crm_desktop.models.language import N_
from crm_desktop.models.rights import RIGHTS, children
from crm_desktop.models.rights.parts import RESPONSIBLE, VISIBLE, WRITABLE
from crm_desktop.schema.attacks.attack import attempt
from crm_desktop.schema.attacks.hidden import key_of
from crm_desktop.schema.check_firm import ThrowAway, as_login


@dataclass(frozen=True, slots=True)
class Rule:
    """What one person sees and changes on the seller's account.

    `leads`: may also say who is in the team. `before` is run by the superuser first; it names
    people and rows in braces. Without the table `needs` the rule is left out.
    """

    sentence: str
    person: str
    sees: bool
    changes: bool
    leads: bool = False
    before: tuple[str, ...] = ()
    needs: str = ""


_STAND_IN = (
    "INSERT INTO crm.stand_in (employee_id, stand_in_id, valid_from, valid_to, scope, access)"
    " SELECT {seller}, {deputy}, today - 5, today + %d, 'all', 'write' FROM crm_private.today()"
    " AS today"
)

RULES = (
    Rule(
        N_("The responsible person sees and changes everything on an account."),
        "seller", True, True, True,
    ),
    Rule(N_("So does the superior."), "lead", True, True, True),
    Rule(N_("So do superiors further up."), "head", True, True, True),
    Rule(
        N_("A member of the team who may write sees and changes it, to the last day."),
        "writer", True, True,
    ),
    Rule(
        N_("A member of the team who may only read sees it and changes nothing."),
        "reader", True, False,
    ),
    Rule(
        N_("Somebody whose time in the team ended yesterday sees nothing."), "past", False, False
    ),
    Rule(
        N_("Somebody whose time in the team begins tomorrow sees nothing yet."),
        "future", False, False,
    ),
    Rule(
        N_("A colleague without a part in it sees nothing beyond the directory."),
        "stranger", False, False,
    ),
    Rule(
        N_("Somebody locked sees nothing, though still in the team."), "gone", False, False
    ),
    Rule(
        N_("After a hand-over the new responsible person sees everything."),
        "stranger", True, True, True,
        ("UPDATE crm.account SET owner_id = {stranger} WHERE id = {account}",),
    ),
    Rule(
        N_("After a hand-over the former responsible person sees nothing."),
        "seller", False, False, False,
        ("UPDATE crm.account SET owner_id = {stranger} WHERE id = {account}",),
    ),
    Rule(
        N_("A stand-in sees and changes what the absent person may, to the last day."),
        "deputy", True, True, False, (_STAND_IN % 0,), "stand_in",
    ),
    Rule(
        N_("A stand-in whose time is over sees nothing."),
        "deputy", False, False, False, (_STAND_IN % -1,), "stand_in",
    ),
)  # fmt: skip


def broken(connection: "psycopg.Connection[Any]", firm: ThrowAway, rule: Rule) -> Iterator[str]:
    """Yield the tables where it is otherwise, in English; in a savepoint that is rolled back."""
    rows = firm.rows["seller"]
    with connection.transaction(force_rollback=True):
        for statement in rule.before:
            connection.execute(_named(statement, {**firm.people, **rows}).encode())
        with as_login(connection, firm.logins[rule.person]):
            yield from _compare(connection, rule, rows)


def _named(statement: str, values: Mapping[str, int]) -> str:
    for name, value in values.items():
        statement = statement.replace(f"{{{name}}}", str(value))
    return statement


def _compare(
    connection: "psycopg.Connection[Any]", rule: Rule, rows: Mapping[str, int]
) -> Iterator[str]:
    directory = f"SELECT id FROM crm.account WHERE id = {rows['account']}"
    if _done(connection, directory) is not True:
        yield "account: not found in the directory"
    hanging = children()
    for right in RIGHTS:
        if right.table not in hanging or right.rows not in (VISIBLE, WRITABLE, RESPONSIBLE):
            continue
        row = f"{key_of(right.table)} = {rows[right.table]}"
        if right.command == "SELECT":
            may = rule.leads if right.rows == RESPONSIBLE else rule.sees
            if _done(connection, f"SELECT FROM crm.{right.table} WHERE {row}") is not may:
                yield f"{right.table}: {'not seen' if may else 'seen'}"
        if right.command == "UPDATE":
            column = right.columns[-1]
            change = f"UPDATE crm.{right.table} SET {column} = {column} WHERE {row}"
            may = rule.leads if right.rows == RESPONSIBLE else rule.changes
            if _done(connection, change) is not may:
                yield f"{right.table}: {'not changed' if may else 'changed'}"


def _done(connection: "psycopg.Connection[Any]", statement: str) -> bool:
    with connection.transaction(force_rollback=True):
        return attempt(connection, statement, {})[0] == "done"
