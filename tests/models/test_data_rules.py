"""Rules on data: what is missing, how complete, due when; segments by a filter; verifying."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy.orm import Session

from crm_desktop.models.database import Database
from crm_desktop.models.errors import ChangedMeanwhile, InvalidInput, NotAllowed
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.fields.rules import DataRule
from crm_desktop.models.filters import Condition, Group, days_ago, to_json
from crm_desktop.models.queries.card.reading import account_header
from crm_desktop.models.queries.data_rules.keeping import (
    data_rules,
    drop_rule,
    give_segment,
    keep_rule,
    segment_filters,
)
from crm_desktop.models.queries.data_rules.verifying import verify_today
from crm_desktop.models.queries.lists.listing import first_page, list_ids
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from tests.factories import Crm, make

TODAY = dt.date.today()
INCOMPLETE = Condition("completeness", "lt", 100)
As = Callable[..., Any]


@pytest.fixture
def as_person(database: Database, act_as: Callable[[str | None], None], crm: Crm) -> As:
    """Run `work(session, catalogue, …)` as a person who has just signed in."""

    def run(person: str, work: Callable[..., Any], *values: Any) -> Any:
        act_as(person)
        try:
            with database.session() as session:
                catalogue = load_catalogue(session, sign_in(session))
                return work(session, catalogue, *values)
        finally:
            act_as(None)

    return run


@pytest.fixture
def firm(pg: "psycopg.Connection[Any]", crm: Crm) -> dict[str, int]:
    """Three accounts of the seller and one of the rival; the rules are written by the test."""
    pg.execute("UPDATE crm.data_rule SET active = false")
    tier, ids = crm.lists["tier"], crm.ids
    found = {}
    for name, owner, status, detail in (
        ("Whole", "seller", "active", {"tier_id": tier["A"], "phone": "1", "email": "a@b.example",
                                       "verified_on": TODAY - dt.timedelta(days=10)}),
        ("Bare", "seller", "active", {"tier_id": tier["A"]}),
        ("Small", "seller", "prospect", {"tier_id": tier["C"], "email": ""}),
        ("Rival", "rival", "active", {"tier_id": tier["A"]}),
    ):  # fmt: skip
        found[name] = make(pg, "account", name=name, owner_id=ids[owner], status=status)
        make(pg, "account_detail", account_id=found[name], **detail)
    return found


def write(as_person: As, *rules: DataRule) -> list[DataRule]:
    return [
        as_person("admin", lambda s, _c, rule=rule: keep_rule(s, rule, uuid4())) for rule in rules
    ]


def chosen(session: Session, catalogue: Catalogue, *filters: Any, kind: str = "account") -> Any:
    columns = ("missing", "completeness", "verify_by")
    query = ListQuery(kind, columns, catalogue.kind(kind).order[0], filters=filters)
    rows = first_page(session, catalogue, query).rows
    assert [row.id for row in rows] == list(list_ids(session, catalogue, query))
    return {row.label(catalogue.kind(kind).title): row for row in rows}


def test_rules_by_tier_and_stage_of_life(as_person: As, firm: dict[str, int], crm: Crm) -> None:
    tier = crm.lists["tier"]
    write(
        as_person,
        DataRule(None, "All", required=("email",)),
        DataRule(None, "A", required=("phone", "town", "nonsense"), tier_id=tier["A"]),
        DataRule(None, "Active", required=("website",), status="active", verify_days=30),
        DataRule(None, "Off", required=("note",), active=False),
    )
    rows = as_person("seller", chosen)
    assert {name: (row["missing"], row["completeness"], row["verify_by"])
            for name, row in rows.items()} == {
        "Whole": ("Town, Website", 50, TODAY + dt.timedelta(days=20)),
        "Bare": ("E-mail, Phone, Town, Website", 0, TODAY),
        "Small": ("E-mail", 0, None),
        "Rival": (None, None, None),  # what one may not see is not worked out
    }  # fmt: skip
    assert set(as_person("seller", chosen, INCOMPLETE)) == {"Whole", "Bare", "Small"}
    assert set(as_person("seller", chosen, Condition("completeness", "ge", 50))) == {"Whole"}
    # Inside "not" and "or" as well, where the condition stands beside others.
    either = Group("or", (Condition("name", "eq", "Rival"), Condition("completeness", "lt", 10)))
    assert set(as_person("seller", chosen, either)) == {"Rival", "Bare", "Small"}
    assert set(as_person("seller", chosen, Group("and", (INCOMPLETE,), True))) == {"Rival"}
    assert set(as_person("seller", chosen, Condition("verify_by", "le", days_ago(0)))) == {"Bare"}
    later = Condition("verify_by", "gt", TODAY)
    assert set(as_person("seller", chosen, later)) == {"Whole"}
    facts = as_person("seller", account_header, firm["Whole"]).facts
    assert (facts.completeness, facts.missing) == (50, ("town", "website"))
    with pytest.raises(InvalidInput):  # an admin reads no details, so has no such field
        as_person("admin", chosen, INCOMPLETE)


def test_without_a_rule_the_built_in_one_holds(as_person: As, firm: dict[str, int]) -> None:
    facts = as_person("seller", account_header, firm["Bare"]).facts
    assert facts.completeness == 9
    assert "tier_id" not in facts.missing
    assert facts.verify_by is None


def test_rules_for_records_of_an_account(
    as_person: As, firm: dict[str, int], pg: "psycopg.Connection[Any]", crm: Crm
) -> None:
    make(pg, "contact", account_id=firm["Whole"], last_name="Nová", job_title="Ředitelka")
    make(pg, "contact", account_id=firm["Bare"], last_name="Malý")
    make(pg, "contact", account_id=firm["Small"], last_name="Dlouhý")
    rule = DataRule(None, "People", "contact", ("job_title",), tier_id=crm.lists["tier"]["A"])
    write(as_person, rule)
    rows = as_person("seller", lambda s, c: chosen(s, c, INCOMPLETE, kind="contact"))
    assert {name: row["missing"] for name, row in rows.items()} == {"Malý": "Job title"}


def test_a_segment_given_by_a_filter(
    as_person: As, firm: dict[str, int], pg: "psycopg.Connection[Any]", crm: Crm
) -> None:
    trade, health = crm.lists["segment"]["trade"], crm.lists["segment"]["health"]
    pg.execute(
        "INSERT INTO crm.account_segment (account_id, segment_id) VALUES (%s, %s)",
        (firm["Small"], health),
    )
    definition = to_json(Condition("status", "eq", "active"))
    version = as_person("admin", lambda s, _c: segment_filters(s)[trade][1])
    as_person("admin", lambda s, _c: give_segment(s, trade, version, definition, uuid4()))
    inside = Condition("segment_ids", "in", (trade,))
    assert set(as_person("seller", chosen, inside)) == {"Whole", "Bare", "Rival"}
    both = Condition("segment_ids", "in", (trade, health))
    assert set(as_person("seller", chosen, both)) == {"Whole", "Bare", "Rival", "Small"}
    neither = Condition("segment_ids", "not_in", (trade,))
    assert set(as_person("seller", chosen, neither)) == {"Small"}
    write(as_person, DataRule(None, "Trade", required=("phone",), segment_id=trade))
    assert set(as_person("seller", chosen, INCOMPLETE)) == {"Bare"}
    # Whoever may not read what gives it sees the segment empty; a filter of itself ends.
    secret = to_json(Group("or", (Condition("phone", "empty"), inside)))
    as_person("admin", lambda s, _c: give_segment(s, trade, version + 1, secret, uuid4()))
    assert set(as_person("seller", chosen, inside)) == {"Bare", "Small"}
    with pytest.raises(ChangedMeanwhile):
        as_person("admin", lambda s, _c: give_segment(s, trade, version, None, uuid4()))
    with pytest.raises(NotAllowed):
        as_person("head", lambda s, _c: give_segment(s, trade, version + 2, None, uuid4()))


def test_verified_today_names_who(
    as_person: As, firm: dict[str, int], pg: "psycopg.Connection[Any]", crm: Crm
) -> None:
    ids = (firm["Whole"], firm["Bare"])
    assert len(as_person("lead", verify_today, ids)) == 2
    assert as_person("lead", verify_today, ids) == ()  # again on the same day: nothing to note
    found = pg.execute(
        "SELECT verified_on, verified_by, version FROM crm.account_detail"
        " WHERE account_id = ANY (%s)", (list(ids),)
    ).fetchall()  # fmt: skip
    assert found == [(TODAY, crm.ids["lead"], 2)] * 2
    with pytest.raises(NotAllowed):
        as_person("seller", verify_today, (firm["Whole"], firm["Rival"]))
    with pytest.raises(InvalidInput, match="At most 200"):
        as_person("seller", verify_today, range(201))


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        (DataRule(None, "  ", required=("phone",)), "name"),
        (DataRule(None, "x" * 101, required=("phone",)), "name"),
        (DataRule(None, "Nothing"), "required"),
        (DataRule(None, "Long", verify_days=4000), "verify_days"),
        (DataRule(None, "Twice", required=("phone",)), "name"),
    ],
)
def test_a_faulty_rule_is_refused(
    rule: DataRule, field: str, as_person: As, firm: dict[str, int]
) -> None:
    write(as_person, DataRule(None, "Twice", required=("email",)))
    with pytest.raises(InvalidInput) as refused:
        write(as_person, rule)
    assert refused.value.field == field


def test_only_an_admin_keeps_rules(as_person: As, firm: dict[str, int]) -> None:
    (rule,) = write(as_person, DataRule(None, "One", required=("email",)))
    with pytest.raises(NotAllowed):
        as_person("head", lambda s, _c: keep_rule(s, rule, uuid4()))
    assert [each.name for each in as_person("seller", lambda s, _c: data_rules(s))][-1] == "One"
    operation = uuid4()
    for _time in range(2):  # sent twice, done once
        as_person("admin", lambda s, _c: drop_rule(s, rule, operation))
    assert "One" not in [each.name for each in as_person("head", lambda s, _c: data_rules(s))]
