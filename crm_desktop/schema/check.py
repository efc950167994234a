"""Self-tests of an installed server: base rules, the file of rights, the basic rule, the attacks.

All within one transaction that is rolled back; nothing stays, and nothing of a customer is said:
findings name tables, groups, logins of the server's keeper, and statements with made-up ids.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import psycopg

from crm_desktop.models.language import N_
from crm_desktop.schema import check_firm, compare_rights
from crm_desktop.schema.attacks import ATTACKS
from crm_desktop.schema.attacks.attack import unexpected
from crm_desktop.schema.check_firm import INTRUDERS, PEOPLE, ThrowAway, as_login
from crm_desktop.schema.check_rule import RULES, broken
from crm_desktop.schema.lints import LINTS

INSTALL = N_("Run crm-admin install again: it puts back every right and policy.")
BY_HAND = N_("Installing does not touch this: find out who did it, and take it back by hand.")
REPORT = N_("Run crm-admin install again; if that does not help, report it as a fault.")

AREAS = {
    "base": N_("Base rules of the database"),
    "rights": N_("Who may do what"),
    "rule": N_("Who sees an account"),
    "attack": N_("What a curious employee tries"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: its area, the sentence that should hold (English, marked), what breaks it.

    `advice` is what to do next where something breaks it; `untried` counts what would have waited
    for people at work.
    """

    area: str
    sentence: str
    wrong: tuple[str, ...]
    advice: str
    untried: int = 0

    @property
    def ok(self) -> bool:
        """Tell whether the sentence holds."""
        return not self.wrong


def check(connection: "psycopg.Connection[Any]") -> Iterator[Finding]:
    """Yield one finding after the other; the caller's connection is a superuser's, unused so far.

    What was done is rolled back when the last is taken, or the generator is closed.
    """
    connection.prepare_threshold = None
    try:
        # At work: nobody waits for a check, and a check waits for nobody.
        connection.execute("SET LOCAL lock_timeout = '50ms'")
        connection.execute("SET LOCAL statement_timeout = '60s'")
        yield from _base(connection)
        yield _finding(
            connection, "rights", N_("What is installed is what the file of rights says."),
            INSTALL, compare_rights.differences,
        )  # fmt: skip
        yield from _self_tests(connection)
    finally:
        connection.rollback()


def _base(connection: "psycopg.Connection[Any]") -> Iterator[Finding]:
    for lint in LINTS.values():

        def names(pg: "psycopg.Connection[Any]", query: str = lint.sql) -> Iterator[str]:
            return (str(name) for (name,) in pg.execute(query.encode()).fetchall())

        advice = BY_HAND if lint.by_hand else INSTALL
        yield _finding(connection, "base", lint.sentence, advice, names)


def _self_tests(connection: "psycopg.Connection[Any]") -> Iterator[Finding]:
    firms: list[ThrowAway] = []

    def enter(pg: "psycopg.Connection[Any]") -> Iterator[str]:
        firms.append(check_firm.found(pg))
        return iter(())

    entered = _finding(
        connection, "rule", N_("People, accounts and rows for trying can be entered."),
        REPORT, enter, keep=True,
    )  # fmt: skip
    yield entered
    if not entered.ok:
        return
    (firm,) = firms
    for rule in RULES:
        if rule.needs and not _exists(connection, rule.needs):
            continue

        def other(pg: "psycopg.Connection[Any]", rule: Any = rule) -> Iterator[str]:
            return broken(pg, firm, rule)

        yield _finding(connection, "rule", rule.sentence, REPORT, other)
    values = {person: firm.values(connection, person) for person in INTRUDERS}
    for attack in ATTACKS:
        if attack.signed_in:
            continue  # means nothing for a borrowed person

        untried: list[str] = []

        def tried(
            pg: "psycopg.Connection[Any]", attack: Any = attack, untried: Any = untried
        ) -> Iterator[str]:
            for person in INTRUDERS:
                role = PEOPLE[person][0]
                if role in attack.who:
                    with as_login(pg, firm.logins[person]):
                        lines = list(unexpected(pg, attack, values[person], untried))
                    yield from (f"{role}: {line}" for line in lines)

        finding = _finding(connection, "attack", attack.sentence, REPORT, tried)
        yield replace(finding, untried=len(untried))


def _exists(connection: "psycopg.Connection[Any]", table: str) -> bool:
    row = connection.execute("SELECT to_regclass(%s)", (f"crm.{table}",)).fetchone()
    return row is not None and row[0] is not None


def _finding(
    connection: "psycopg.Connection[Any]",
    area: str,
    sentence: str,
    advice: str,
    ask: Callable[["psycopg.Connection[Any]"], Iterator[str]],
    keep: bool = False,
) -> Finding:
    """Ask in a savepoint; what the server cannot answer at all is a finding as well."""
    try:
        with connection.transaction(force_rollback=not keep):
            wrong = tuple(ask(connection))
    except psycopg.Error as error:
        wrong = (f"{error.sqlstate}: {error.diag.message_primary or error}",)
    return Finding(area, sentence, wrong, advice)
