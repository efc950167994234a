"""Runs of mass correspondence in the world of the oracle, and who may do what with them, again."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import psycopg

from tests.factories import DEFAULTS, Crm, make

if TYPE_CHECKING:
    from tests.schema.seeing.oracle import Rights, Truth

TABLES = ("mailing", "mailing_recipient")
CHANNELS = {"paper": "print_bulk", "email": "mass_mail"}


def build(pg: "psycopg.Connection[Any]", crm: Crm) -> None:
    """Enter a run of some people, each to some accounts of everybody; as the superuser."""
    revision = pg.execute("SELECT min(id) FROM crm.template_revision").fetchone()
    accounts = pg.execute("SELECT id FROM crm.account ORDER BY id").fetchall()
    assert revision is not None
    for number, person in enumerate(
        ("seller", "rival", "marketing", "finance", "inactive", "both")
    ):
        run = make(pg, "mailing", employee_id=crm.ids[person], template_revision_id=revision[0])
        for place, (account,) in enumerate(accounts[number::6], 1):
            make(pg, "mailing_recipient", mailing_id=run, account_id=account, position=place)


def sees(rights: "Rights", table: str, row: dict[str, Any], truth: "Truth") -> bool:
    """Tell whether somebody active with a business role reads a row of one of these tables."""
    if table == "mailing":
        return row["employee_id"] in rights.below
    run = truth.row("mailing", row["mailing_id"])
    assert run is not None
    ruled = row["owner_id"] in rights.owners or row["account_id"] in rights.reads
    return ruled or ("crm_marketing" in rights.roles and run["employee_id"] == rights.me)


def changes(rights: "Rights", table: str, row: dict[str, Any]) -> bool:
    """Tell whether somebody active with a business role changes a row."""
    return table == "mailing" and row["employee_id"] == rights.me


def attempts(
    truth: "Truth", rights: "Rights", table: str
) -> Iterator[tuple[str, dict[str, Any], bool]]:
    """Yield rows to enter: what is tried, the columns, whether it must succeed."""
    if table == "mailing_recipient":
        account = truth.rows["account"][0]["id"]
        yield "by hand", {"mailing_id": 1, "account_id": account, "position": 99}, False
        return
    usable = next(
        (row["id"] for row in truth.rows["template_revision"]
         if (of := truth.row("template", row["template_id"])) is not None and of["shared"]), None
    )  # fmt: skip
    business = bool(rights.roles & BUSINESS) and rights.me is not None
    for channel, act in CHANNELS.items():
        plain = DEFAULTS[table] | {"channel": channel, "template_revision_id": usable}
        yield channel, plain, business and may(truth, rights, act)
        yield f"{channel} of a colleague", plain | {"employee_id": truth.crm.ids["head"]}, False


def may(truth: "Truth", rights: "Rights", act: str) -> bool:
    """Tell whether somebody may act so: the personal word counts before the roles'."""
    said = [r for r in truth.rows["act_right"] if r["act"] == act and r["deleted_at"] is None]
    own = [row["allowed"] for row in said if rights.me and row["employee_id"] == rights.me]
    by_role = [row["allowed"] for row in said if row["role_name"] in rights.roles | {"crm_user"}]
    return own[0] if own else any(by_role)


BUSINESS = {"crm_sales", "crm_service", "crm_marketing", "crm_product", "crm_finance"}
