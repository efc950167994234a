"""Rows through SQL = rows by an independent predicate, for every person and every table."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import psycopg
import pytest

from tests.factories import PEOPLE, Crm
from tests.full import rounds
from tests.schema.seeing import oracle, tables
from tests.schema.seeing.firm import world
from tests.schema.seeing.oracle import Truth
from tests.schema.seeing.oracle_questions import differences
from tests.schema.seeing.tables import TABLES


@pytest.fixture(scope="module", params=range(rounds(1, 10)))
def firm(crm: Crm, request: pytest.FixtureRequest) -> Iterator[tuple[Any, Truth]]:
    """A connection with a random world in its transaction, and the truth about it."""
    with psycopg.connect(crm.dsn()) as pg:
        world.build(pg, crm, seed=request.param)
        yield pg, oracle.read_truth(pg, crm)
        pg.rollback()


@pytest.mark.parametrize("person", PEOPLE)
def test_rows_are_those_of_the_predicate(firm, person):
    pg, truth = firm
    rights = oracle.rights_of(truth, person)
    found = [line for table in TABLES for line in differences(pg, truth, rights, table)]
    assert not found, "\n".join(found)


def test_tables_are_all_there(firm):
    pg, _ = firm
    rows = pg.execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'crm'::regnamespace"
    ).fetchall()
    assert {name for (name,) in rows} == set(TABLES)


def test_world_has_rows_of_every_standing(firm):
    """A predicate that is never true, or never false, would prove nothing."""
    _, truth = firm
    for table in tables.CHILDREN:
        for person in ("seller", "lead", "rival", "reader", "writer", "service"):
            rights = oracle.rights_of(truth, person)
            seen = [oracle.may_see(rights, table, row, truth) for row in truth.rows[table]]
            assert True in seen, (person, table)
            if person != "service" or table not in tables.OF_SERVICE_DESK:
                assert False in seen, (person, table)
    reader, writer = (oracle.rights_of(truth, p) for p in ("reader", "writer"))
    assert reader.reads - reader.writes
    assert writer.writes
    expired = oracle.rights_of(truth, "expired")
    assert not expired.reads


# What is wrong with a predicate, and the person and table where it has to be seen.
WRONG = (
    ("head", "contact", {"owners": frozenset()}),
    ("reader", "contact", {"reads": frozenset()}),
    ("writer", "task", {"writes": frozenset()}),
    ("colleague", "contact", {"owners": frozenset(), "owners_written": frozenset()}),
    ("lead", "account_team", {"below": frozenset()}),
    ("partner", "contact", {"shared": frozenset()}),
    ("product", "service", {"products": frozenset()}),
    ("service", "sale", {"roles": frozenset({"crm_sales"})}),
    ("marketing", "contact", {"roles": frozenset({"crm_sales"})}),
    ("seller", "contact", {"roles": frozenset({"crm_admin"})}),
)


@pytest.mark.parametrize(("person", "table", "bug"), WRONG)
def test_a_wrong_predicate_is_seen(firm, person, table, bug):
    """The oracle is compared in both directions: its own bugs turn it red too."""
    pg, truth = firm
    rights = replace(oracle.rights_of(truth, person), **bug)
    assert differences(pg, truth, rights, table) != []
