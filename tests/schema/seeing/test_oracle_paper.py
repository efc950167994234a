"""Data sheets, notices and requests of each person = the rows of the predicate."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from sqlalchemy.orm import Session

from crm_desktop.models.database import Database
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.access.asking import requests_to_answer
from crm_desktop.models.queries.access.notices import notices
from crm_desktop.models.queries.paper.datasheet import datasheet_row
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from tests.factories import LOGINS, PEOPLE, Crm, become
from tests.full import rounds
from tests.schema.seeing import oracle
from tests.schema.seeing.firm.program import program_in_world
from tests.schema.seeing.oracle import Rights, Truth, may_see
from tests.schema.seeing.tables import BUSINESS

PRINTING = [p for p in PEOPLE if BUSINESS & set(PEOPLE[p][0]) and p != "inactive"]
Signed = tuple[Session, Catalogue, Truth, Rights]


@pytest.fixture(scope="module")
def firm(crm: Crm) -> Iterator[tuple[Any, Database, Truth]]:
    with program_in_world(crm, seed=11) as found:
        yield found


@pytest.fixture(params=PRINTING)
def signed(firm: tuple[Any, Database, Truth], request: pytest.FixtureRequest) -> Iterator[Signed]:
    pg, database, truth = firm
    with pg.transaction(force_rollback=True):
        become(pg, LOGINS + request.param)
        session = Session(database._bind, join_transaction_mode="create_savepoint")
        catalogue = load_catalogue(session, sign_in(session))
        yield session, catalogue, truth, oracle.rights_of(truth, request.param)
        session.close()


def test_data_sheets(signed):
    session, catalogue, truth, rights = signed
    accounts = [row for row in truth.rows["account"] if row["deleted_at"] is None]
    stages = {row["id"] for row in truth.rows["stage"] if row["outcome"] == "open"}
    for account in Random(rights.person).sample(accounts, rounds(10, 60)):
        sheet = datasheet_row(session, catalogue, account["id"], "en")

        def seen(table: str, account: dict[str, Any] = account) -> list[dict[str, Any]]:
            return [
                row
                for row in truth.rows[table]
                if row["account_id"] == account["id"]
                and row["deleted_at"] is None
                and may_see(rights, table, row, truth)
            ]

        today = dt.date.today()
        contacts = [r for r in seen("contact") if r["valid_to"] is None or r["valid_to"] >= today]
        assert Counter(c.name for c in sheet.contacts) == Counter(c["full_name"] for c in contacts)
        deals = [row["name"] for row in seen("opportunity") if row["stage_id"] in stages]
        assert Counter(o.name for o in sheet.opportunities) == Counter(deals)
        tasks = [row["subject"] for row in seen("task") if row["status"] == "open"]
        assert Counter(t.subject for t in sheet.tasks) == Counter(tasks)
        services = [r["name"] for r in seen("service") if r["status"] in ("planned", "running")]
        assert Counter(s.name for s in sheet.services) == Counter(services)
        assert Counter(s.number for s in sheet.sales) == Counter(r["number"] for r in seen("sale"))
        detail = seen("account_detail")
        assert sheet.note == (detail[0]["note"] or "" if detail else "")


def test_notices_and_requests(signed):
    session, _, truth, rights = signed
    mine = {row["id"] for row in truth.rows["notice"] if row["employee_id"] == rights.me}
    assert {notice.id for notice in notices(session, 10_000)} == mine
    to_answer = {
        row["id"]
        for row in truth.rows["access_request"]
        if row["state"] == "open" and row["owner_id"] in rights.below
        and row["employee_id"] != rights.me
    }  # fmt: skip
    assert {request.id for request in requests_to_answer(session)} == to_answer
