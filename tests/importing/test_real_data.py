"""Files that other people made: what loads, and that every row that does not is named."""

import csv
import json
import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest

from crm_desktop.models.database import Database
from crm_desktop.models.errors import UserError
from crm_desktop.models.importing.asking.request import request
from crm_desktop.models.importing.load import load
from crm_desktop.models.importing.outcome import Imported
from crm_desktop.models.importing.reading.opening import open_file
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from tests import factories
from tests.factories import Crm

DATA = Path(
    os.environ.get("CRM_SHARED_DATA") or Path(__file__).parents[2].parent / "shared" / "data"
)
MAVEN = DATA / "crm-maven"
SALESFORCE = DATA / "crm-salesforce-export" / "accountData.csv"

Enter = Callable[..., Imported]


@pytest.fixture
def enter(database: Database, act_as: Callable[[str | None], None]) -> Enter:
    """Import a file as the head of sales; the transaction goes on as the superuser."""

    def enter(file: Path, kind: str, pairs: str, *defaults: str, **more: Any) -> Imported:
        act_as("head")
        with database.session() as session:
            me = sign_in(session)
            catalogue = load_catalogue(session, me)
            content = open_file(file, more.get("encoding", ""))
            empty = more.get("empty", ())
            wanted = request(catalogue, content, kind, pairs.split(), defaults, empty)
            result = load(session, catalogue, me, wanted)
        act_as(None)
        return result

    return enter


def lines(file: Path) -> list[tuple[int, dict[str, str]]]:
    with file.open(encoding="utf-8", newline="") as rows:
        return list(enumerate(csv.DictReader(rows), 2))


def reasons(result: Imported) -> Counter[tuple[str, str]]:
    return Counter((fault.field, fault.text) for row in result.refused for fault in row.faults)


def counts(pg: "psycopg.Connection[Any]", query: str) -> tuple[Any, ...] | None:
    return pg.execute(query.encode()).fetchone()


@pytest.mark.skipif(not MAVEN.is_dir(), reason="the shared data are not here")
def test_crm_maven(enter: Enter, pg: "psycopg.Connection[Any]", crm: Crm) -> None:
    for code in ("prospecting", "engaging"):
        factories.make(pg, "stage", name=f"Stage {code}", code=code)

    team = enter(
        MAVEN / "sales_teams.csv",
        "employee",
        "display_name=sales_agent superior=manager office=regional_office",
    )
    assert (team.entered, team.made, team.refused) == (35, 6, ())
    people = "SELECT count(*), count(DISTINCT superior_id) FROM crm.employee WHERE office <> ''"
    assert counts(pg, people) == (35, 6)

    products = enter(
        MAVEN / "products.csv", "product", "name=product price=sales_price", "currency=USD"
    )
    assert (products.entered, products.refused) == (7, ())

    accounts = enter(
        MAVEN / "accounts.csv",
        "account",
        "name=account sector=sector employee_count=employees revenue=revenue"
        " country=office_location parent=subsidiary_of founded_on=year_established",
        "currency=USD",
    )
    assert accounts.entered == 84
    assert reasons(accounts) == {("country", "Philipines"): 1}
    assert counts(pg, "SELECT count(parent_id) FROM crm.account") == (15,)

    pipeline = MAVEN / "sales_pipeline.csv"
    lost = {row["account"] for _line, row in lines(MAVEN / "accounts.csv")} - {
        name for (name,) in pg.execute("SELECT name FROM crm.account").fetchall()
    }
    members = enter(
        pipeline, "account_team", "account=account employee=sales_agent", "access=write"
    )
    named = {(r["account"], r["sales_agent"]) for _line, r in lines(pipeline) if r["account"]}
    assert members.entered == sum(account not in lost for account, _agent in named)
    assert counts(pg, "SELECT count(*) FROM crm.account_team") == (members.entered,)

    deals = enter(
        pipeline,
        "opportunity",
        "account=account name=opportunity_id employee=sales_agent product=product"
        " stage=deal_stage opened_on=engage_date closed_on=close_date amount=close_value",
        "currency=USD",
        empty=["amount=-1"],
    )
    without, other = reasons(deals)["account", ""], reasons(deals)["product", "GTXPro"]
    assert (without, other) == (1425, 1480)
    expected = [
        line
        for line, row in lines(pipeline)
        if not row["account"] or row["product"] == "GTXPro" or row["account"] in lost
    ]
    assert [row.line for row in deals.refused] == expected
    assert all(fault.reason for row in deals.refused for fault in row.faults)
    assert deals.entered == 8800 - len(expected)
    won = [row for line, row in lines(pipeline) if line not in set(expected)]
    assert counts(
        pg,
        "SELECT sum(o.amount) / 100, count(o.closed_on), count(o.employee_id)"
        " FROM crm.opportunity o",
    ) == (
        sum(max(0, int(row["close_value"] or 0)) for row in won),
        sum(bool(row["close_date"]) for row in won),
        len(won),
    )


MAPPING = (
    "name=NAME street=BILLINGSTREET town=BILLINGCITY region=BILLINGSTATE"
    " postcode=BILLINGPOSTALCODE country=BILLINGCOUNTRY phone=PHONE fax=FAX website=WEBSITE"
    " sector=INDUSTRY revenue=ANNUALREVENUE employee_count=NUMBEROFEMPLOYEES note=DESCRIPTION"
    " cooperation_since=CREATEDDATE"
)


@pytest.mark.skipif(not SALESFORCE.is_file(), reason="the shared data are not here")
def test_crm_salesforce_export(enter: Enter, pg: "psycopg.Connection[Any]") -> None:
    result = enter(SALESFORCE, "account", MAPPING, "currency=USD")
    assert (result.entered, result.refused) == (423, ())  # four rows are in a code page
    found = "SELECT count(*) FROM crm.account WHERE name LIKE 'Crédito Inmobiliario%'"
    assert counts(pg, found) == (1,)
    assert counts(
        pg,
        "SELECT country, region, town, revenue, cooperation_since::text FROM crm.account a"
        " JOIN crm.account_detail d ON d.account_id = a.id WHERE name = 'Gravity Investments'",
    ) == ("US", "CO", "FORT COLLINS", None, "2006-04-15")
    assert counts(pg, "SELECT max(revenue) FROM crm.account_detail") == (8_480_000_000_000,)
    assert counts(pg, "SELECT count(*) FROM crm.contact_point WHERE kind = 'fax'") == (6,)


@pytest.mark.skipif(not (DATA / "csv").is_dir(), reason="the shared data are not here")
@pytest.mark.parametrize("file", sorted((DATA / "csv").glob("*.csv")), ids=lambda file: file.name)
def test_every_file_of_other_programs_is_read_or_refused_in_a_sentence(file: Path) -> None:
    sentence = "."
    try:
        open_file(file)
    except UserError as error:
        sentence = str(error)
    assert sentence.endswith(".")


@pytest.mark.skipif(not (DATA / "csv").is_dir(), reason="the shared data are not here")
@pytest.mark.parametrize("file", sorted((DATA / "csv").glob("*.json")), ids=lambda file: file.name)
def test_files_are_read_as_their_makers_say(file: Path) -> None:
    content = json.loads(file.read_text("utf-8").replace("\\r\\n", "\\n"))  # as in the CSV here
    read = [dict(line.cells) for line in open_file(file.with_suffix(".csv")).lines()]
    if isinstance(content, list):  # the one that is not has another phone number than its CSV
        assert read == [{name: value.strip() for name, value in row.items()} for row in content]


@pytest.mark.skipif(not (DATA / "vcard").is_dir(), reason="the shared data are not here")
@pytest.mark.parametrize(
    ("name", "people", "firms"),
    [
        ("csv/fk_Outlook365.csv", 5, 1),
        ("vcard/ezvcard_John_Doe_MS_OUTLOOK.vcf", 1, 1),
        ("vcard/ezvcard_gmail-list.vcf", 3, 3),
        ("vcard/fk_LargeFile.vcf", 1000, 1000),
        ("vcard/fk_Utf-8_Ukrainian.vcf", 1, 1),
    ],
)
def test_exports_of_contacts_load_without_a_word(
    enter: Enter, name: str, people: int, firms: int
) -> None:
    result = enter(DATA / name, "contact", "")
    assert [fault for row in result.refused for fault in row.faults] == []
    assert (result.entered, result.made) == (people, firms)
