"""To whom and why bids were lost: everything that anybody reads is looked through for it."""

import psycopg
import pytest

from crm_desktop.models.rights import tables
from tests.factories import PEOPLE, make
from tests.schema.attacks.conftest import ORDINARY, Firm

# Keys that stand in no other column, so that they are found in any row written as text.
RIVAL, WHY = 987_654_321_012, 987_654_321_013
READS = {"competitor", "reason"}  # the lists themselves


@pytest.fixture(scope="module")
def lost(firm: Firm) -> Firm:
    """The rival lost a bid on a product of the product manager, and one on another's."""
    ids, lists = firm.crm.ids, firm.crm.lists
    with firm.crm.connect() as pg:
        pg.execute(
            "UPDATE crm.product_line SET manager_id = %s WHERE id = %s",
            (ids["product"], lists["product_line"]["machines"]),
        )
        for table, key in (("competitor", RIVAL), ("reason", WHY)):
            pg.execute(
                f"INSERT INTO crm.{table} (id, name, code) OVERRIDING SYSTEM VALUE"
                f" VALUES ({key}, 'Unique', 'unique')".encode()
            )
        for line in lists["product_line"].values():
            product = make(pg, "product", name="Lis", product_line_id=line)
            make(pg, "opportunity", account_id=firm.foreign, stage_id=lists["stage"]["lost"],
                 amount=5, product_id=product, competitor_id=RIVAL, reason_id=WHY)  # fmt: skip
        assert pg.execute("SELECT count(*) FROM crm.lost_bid").fetchone() == (2,)
    return firm


def told(firm: Firm, person: str) -> dict[str, int]:
    """Return in how many rows of which tables this person reads one of the two keys."""
    found = {}
    with firm.crm.connect(person) as connection:
        for table in tables():
            query = f"SELECT count(*) FROM crm.{table} t WHERE t::text ~ '{RIVAL}|{WHY}'"
            try:
                (rows,) = connection.execute(query.encode()).fetchone() or (0,)
            except psycopg.errors.InsufficientPrivilege:
                rows = 0
            if rows:
                found[table] = rows
    return found


@pytest.mark.parametrize("person", ORDINARY)
def test_no_table_tells(lost: Firm, person: str) -> None:
    found = told(lost, person)
    assert found.keys() >= READS
    of_lines = {"lost_bid": 1} if "crm_product" in PEOPLE[person][0] else {}
    assert {table: rows for table, rows in found.items() if table not in READS} == of_lines


def test_who_sees_the_customer_is_told(lost: Firm) -> None:
    """The same question finds them where they may be read: it does not fail for another reason."""
    assert told(lost, "rival") == {"competitor": 1, "reason": 1, "opportunity": 2}


@pytest.mark.parametrize("person", ["finance", "product", "service", "marketing"])
def test_no_function_tells(lost: Firm, person: str) -> None:
    with lost.crm.connect(person) as connection:
        for call in (
            f"crm.account_history({lost.foreign}, NULL, 1000)",
            *(f"crm.record_history('{table}', o.id)" for table in ("opportunity", "forecast",
                                                                  "lost_bid", "opportunity_line")),
            "crm.search_records('{unique}', 100)",
            "crm.search_records('{lis}', 100)",
            "crm.search_texts('{unique}', 'unique', 100)",
        ):  # fmt: skip
            found = connection.execute(
                "SELECT count(*) FROM (SELECT id FROM generate_series(1, 50) AS id) AS o,"
                f" LATERAL {call} AS h WHERE h::text ~ '{RIVAL}|{WHY}'".encode()
            ).fetchone()
            assert found == (0,), call


def test_the_record_of_changes_has_it(lost: Firm) -> None:
    """What `test_no_function_tells` looks for does stand in the history of the opportunities."""
    with lost.crm.connect("rival") as connection:
        found = connection.execute(
            f"SELECT count(*) FROM crm.account_history({lost.foreign}, NULL, 1000) AS h"
            f" WHERE h::text ~ '{RIVAL}'".encode()
        ).fetchone()
    assert found == (2,)
