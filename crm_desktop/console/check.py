"""`crm-admin check`: the self-tests of a server as a list that people and monitoring can read."""

import json
from collections.abc import Iterator
from typing import Any

import psycopg

from crm_desktop.models.errors import WrongServer
from crm_desktop.models.language import _, ngettext
from crm_desktop.schema.check import AREAS, Finding, check
from crm_desktop.schema.install import check_version, head

SHOWN = 12  # lines of what breaks one rule


def run(dsn: str, as_json: bool = False) -> int:
    """Check the server that a superuser's connection string names; return 1 if something is wrong.

    Raises WrongServer where there is nothing to check.
    """
    with psycopg.connect(dsn) as connection:
        _can_be_checked(connection)
        found = _printed(connection) if not as_json else list(check(connection))
        wrong = [finding for finding in found if not finding.ok]
        if as_json:
            print(_as_json(connection, found))
        else:
            print("\n" + _summary(len(found), len(wrong)))
    return 1 if wrong else 0


def must_be_superuser(connection: "psycopg.Connection[Any]") -> None:
    """Raise WrongServer for an ordinary person, and for a database without a CRM."""
    if connection.execute("SHOW is_superuser").fetchone() != ("on",):
        raise WrongServer(
            _("Checking needs a superuser of the server. Give the login of one in --dsn.")
        )
    if connection.execute("SELECT to_regclass('crm.alembic_version')").fetchone() == (None,):
        raise WrongServer(_("This database has no CRM yet. Make it ready first: crm-admin install"))


def _can_be_checked(connection: "psycopg.Connection[Any]") -> None:
    must_be_superuser(connection)
    if connection.execute("SELECT pg_is_in_recovery()").fetchone() == (True,):
        raise WrongServer(
            _("This server is a read-only copy. Check the one that it is copied from.")
        )
    check_version(connection)
    row = connection.execute("SELECT version_num FROM crm.alembic_version").fetchone()
    if row is None or row[0] != head():
        raise WrongServer(
            _("The database is older than this program. Upgrade it first: crm-admin install")
        )
    connection.rollback()


def _printed(connection: "psycopg.Connection[Any]") -> list[Finding]:
    """Print each finding as it comes: trying everything takes some seconds."""
    found: list[Finding] = []
    for finding in check(connection):
        if not found or found[-1].area != finding.area:
            print(("\n" if found else "") + _(AREAS[finding.area]))
        for line in _lines(finding):
            print(line, flush=True)
        found.append(finding)
    return found


def _lines(finding: Finding) -> Iterator[str]:
    yield f"  {_('ok') if finding.ok else _('WRONG'):10} {_(finding.sentence)}"
    if finding.untried:
        yield (
            "             "
            + ngettext(
                "(%d attempt was given up: it would have waited for people at work)",
                "(%d attempts were given up: they would have waited for people at work)",
                finding.untried,
            )
            % finding.untried
        )
    for line in finding.wrong[:SHOWN]:
        yield f"               - {line}"
    more = len(finding.wrong) - SHOWN
    if more > 0:
        yield "               - " + ngettext("and %d more", "and %d more", more) % more
    if not finding.ok:
        yield f"             {_(finding.advice)}"


def _summary(count: int, wrong: int) -> str:
    if not wrong:
        return ngettext("%d check: all in order.", "%d checks: all in order.", count) % count
    return ngettext(
        "%(wrong)d of %(count)d checks failed.", "%(wrong)d of %(count)d checks failed.", wrong
    ) % {"wrong": wrong, "count": count}


def _as_json(connection: "psycopg.Connection[Any]", found: list[Finding]) -> str:
    """Return one object; sentences in English, so that monitoring can compare them."""
    return json.dumps(
        {
            "ok": all(finding.ok for finding in found),
            "database": connection.info.dbname,
            "schema": head(),
            "postgresql": connection.info.server_version,
            "checks": [
                {
                    "area": finding.area,
                    "check": finding.sentence,
                    "ok": finding.ok,
                    "wrong": list(finding.wrong),
                    "untried": finding.untried,
                }
                for finding in found
            ],
        }
    )
