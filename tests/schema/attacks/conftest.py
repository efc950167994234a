"""A firm with rows of somebody else in every table, and what an attack needs to name them."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest

from crm_desktop.schema.attacks.attack import MISSING
from crm_desktop.schema.check_firm import BESIDE
from tests import factories
from tests.factories import PEOPLE, Crm, make
from tests.schema.seeing.tables import BUSINESS, CHILDREN, OF_PARENT

# Everybody who sees nothing of the rival's account: no superior, no member of its team today.
ORDINARY = ("seller", "expired", "service", "marketing", "product", "finance", "both", "partner",
            "auditor", "admin")  # fmt: skip


@dataclass(frozen=True)
class Firm:
    """A committed copy of the database: an account of each ordinary person, one of the rival."""

    crm: Crm
    accounts: dict[str, int]
    of: dict[str, dict[str, int]]  # person → table → row

    @property
    def mine(self) -> int:
        """The seller's account."""
        return self.accounts["seller"]

    @property
    def foreign(self) -> int:
        """The rival's account."""
        return self.accounts["rival"]

    @property
    def of_mine(self) -> dict[str, int]:
        """Table → row of the seller's account."""
        return self.of["seller"]

    @property
    def of_foreign(self) -> dict[str, int]:
        """Table → row of the rival's account."""
        return self.of["rival"]

    def rows(self, person: str, query: str, *values: Any) -> list[Any]:
        """Run one statement as a person, as a transaction of its own."""
        with self.crm.connect(person) as connection:
            return connection.execute(query.encode(), values).fetchall()


@pytest.fixture(scope="module")
def firm(crm: Crm) -> Iterator[Firm]:
    copy = factories.copy_of(crm, f"{crm.database}_attacked")
    people = [p for p in ORDINARY if BUSINESS & set(PEOPLE[p][0])] + ["rival"]
    with psycopg.connect(copy.dsn()) as pg:
        ids = copy.ids
        accounts = {p: make(pg, "account", name=f"Firma {p}", owner_id=ids[p]) for p in people}
        rows = {person: fill(pg, copy, account) for person, account in accounts.items()}
        mailing(pg, ids["rival"], rows)
        foreign = accounts["rival"]
        team(pg, foreign, ids["reader"], "read")
        team(pg, foreign, ids["writer"], "write")
        team(pg, foreign, ids["expired"], "write", last=-1)
    yield Firm(copy, accounts, rows)
    factories.drop(copy)


def fill(pg: "psycopg.Connection[Any]", crm: Crm, account: int) -> dict[str, int]:
    """Give an account one row of each kind."""
    owner = pg.execute("SELECT owner_id FROM crm.account WHERE id = %s", (account,)).fetchone()
    more = {
        "account_team": {"employee_id": crm.ids["colleague"]},
        "account_segment": {"segment_id": crm.lists["segment"]["trade"]},
        "opportunity": {"stage_id": crm.lists["stage"]["open"]},
        "contact": {"salutation": "tajné"},
        "share": {"partner_id": crm.ids["colleague"], "valid_to": dt.date(2030, 1, 1)},
        "commission_share": {"employee_id": owner[0] if owner else None},
        "consent": {"purpose_id": crm.lists["consent_purpose"]["photos"]},
        "account_plan": {"employee_id": owner[0] if owner else None},
        "plan_member": {"employee_id": owner[0] if owner else None},
        "plan_cell": {"product_line_id": crm.lists["product_line"]["machines"]},
    }
    found: dict[str, int] = {}
    for table in CHILDREN:
        parent = OF_PARENT.get(table, "account")
        values = dict(more.get(table, {})) | {f"{parent}_id": found.get(parent, account)}
        if table in ("activity_participant", "plan_review_participant"):
            values["contact_id"] = found["contact"]
        values |= {column: found[of] for column, of in BESIDE.get(table, {}).items()}
        if table == "stakeholder_link":
            other = make(pg, "stakeholder", account_plan_id=found["account_plan"])
            values |= {"from_id": found["stakeholder"], "to_id": other}
        found[table] = make(pg, table, **values)
    return found


def mailing(pg: "psycopg.Connection[Any]", sender: int, rows: dict[str, dict[str, int]]) -> None:
    """Let somebody have written to everybody's account in one run, to the own one first."""
    revision = make(pg, "template_revision", template_id=make(pg, "template", employee_id=sender))
    run = make(pg, "mailing", employee_id=sender, template_revision_id=revision)
    for position, of in enumerate(reversed(rows.values()), 1):
        of["mailing"] = run
        of["mailing_recipient"] = make(
            pg, "mailing_recipient", mailing_id=run, account_id=of["account_detail"],
            position=position, state="done", contact_id=of["contact"],
            document_id=of["document"],
        )  # fmt: skip


def team(
    pg: "psycopg.Connection[Any]", account: int, employee: int, access: str, last: int = 5
) -> int:
    today = dt.date.today()
    return make(
        pg,
        "account_team",
        account_id=account,
        employee_id=employee,
        access=access,
        valid_from=today - dt.timedelta(9),
        valid_to=today + dt.timedelta(last),
    )


def values_for(firm: Firm, person: str, pg: "psycopg.Connection[Any]") -> dict[str, object]:
    """Return what stands for the names in braces when this person tries."""
    found = pg.execute(
        "SELECT person_id FROM crm.contact WHERE id = %s", (firm.of_foreign["contact"],)
    ).fetchone()
    assert found is not None
    login, other = firm.crm.login(person), firm.crm.login("rival")
    values: dict[str, object] = {
        "me": firm.crm.ids[person],
        "my_login": f'"{login}"',
        "my_login_plain": login,
        "other": firm.crm.ids["rival"],
        "other_login": f'"{other}"',
        "other_login_plain": other,
        "superuser": f'"{pg.info.user}"',
        "superuser_pid": pg.info.backend_pid,
        "mine": firm.accounts.get(person, MISSING),
        "foreign": firm.foreign,
        "hidden_person": found[0],
        "word": "nova",
    }
    values |= {f"hidden_{table}": row for table, row in firm.of_foreign.items()}
    return values | {f"my_{table}": row for table, row in firm.of.get(person, {}).items()}
