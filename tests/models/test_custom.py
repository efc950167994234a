"""The firm's own fields: every type there and back, rules, conflicts, rights, administering."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.models.errors import ChangedMeanwhile, InvalidInput, NotAllowed
from crm_desktop.models.fields import KINDS
from crm_desktop.models.fields.custom import Choice, CustomField, complaint, fits_pattern
from crm_desktop.models.filters import Amount, Condition
from crm_desktop.models.queries.card.history import read_as_it_was
from crm_desktop.models.queries.changes.reading import lines
from crm_desktop.models.queries.changes.rows import Wanted
from crm_desktop.models.queries.custom.administering import (
    bring_back,
    delete_field,
    keep_field,
    order_fields,
)
from crm_desktop.models.queries.custom.definitions import definitions
from crm_desktop.models.queries.lists.listing import first_page, list_ids
from crm_desktop.models.queries.lists.searching import search
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Conflict, Edit, ListQuery
from crm_desktop.models.queries.saving.saving import save
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from tests.factories import make
from tests.full import rounds

COLOURS = (Choice("Červená"), Choice("Zelená"), Choice("Modrá"))
ONE_OF_EACH = (
    CustomField("account", "Customer number", "text", max_length=20, searched=True),
    CustomField("account", "Story", "long_text"),
    CustomField("account", "Loading ramps", "number"),
    CustomField("account", "Floor area", "number", decimals=2),
    CustomField("account", "Insured for", "money", currency="EUR"),
    CustomField("account", "Audited on", "date"),
    CustomField("account", "Pays by card", "boolean"),
    CustomField("account", "Colour", "choice", choices=COLOURS),
    CustomField("account", "Colours", "choices", choices=COLOURS),
    CustomField("account", "Dealer", "link", refers_to="account"),
)  # fmt: skip
NAMES = [
    "c_customer_number", "c_story", "c_loading_ramps", "c_floor_area", "c_insured_for",
    "c_audited_on", "c_pays_by_card", "c_colour", "c_colours", "c_dealer",
]  # fmt: skip
PLAIN = st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp"))
VALUES = st.fixed_dictionaries(
    {
        "c_customer_number": st.none() | st.text(PLAIN, min_size=1, max_size=20),
        "c_story": st.none() | st.text(PLAIN, min_size=1, max_size=300),
        "c_loading_ramps": st.none() | st.integers(-(10**12) + 1, 10**12 - 1),
        "c_floor_area": st.none()
        | st.decimals(-(10**11), 10**11, places=2, allow_nan=False, allow_infinity=False),
        "c_insured_for": st.none() | st.integers(-(10**15), 10**15),
        "c_audited_on": st.none() | st.dates(dt.date(1000, 1, 1), dt.date(9000, 12, 31)),
        "c_pays_by_card": st.none() | st.booleans(),
        "c_colour": st.sampled_from([None, "cervena", "zelena", "modra"]),
        "c_colours": st.sets(st.sampled_from(["cervena", "zelena", "modra"])).map(
            lambda codes: tuple(sorted(codes))
        ),
    }
)


@pytest.fixture
def run(database, catalogue_of, act_as) -> Callable[..., Any]:
    """Run a query as a person with their catalogue, in a session of its own."""

    def run(person: str, work: Callable[..., Any], *values: Any) -> Any:
        catalogue = catalogue_of(person)
        try:
            with database.session() as session:
                return work(session, catalogue, *values)
        finally:
            act_as(None)

    return run


@pytest.fixture
def add(run) -> Callable[..., CustomField]:
    def add(field: CustomField, person: str = "admin") -> CustomField:
        return run(person, lambda session, _catalogue: keep_field(session, field, uuid4()))

    return add


@pytest.fixture
def account(pg, crm) -> int:
    id = make(pg, "account", name="Alfa", owner_id=crm.ids["seller"])
    make(pg, "account_detail", account_id=id)
    return id


def change(run, id, changes, person="seller", original=None, row=None):
    row = row or run(person, read_row, "account", id)
    edit = Edit(
        "account", id, changes, dict(row.values) if original is None else original, row.versions
    )
    return run(person, save, edit)


def found(run, condition, person="seller"):
    query = ListQuery("account", ("name",), "name", filters=(condition,))
    return list(run(person, list_ids, query))


def test_fields_of_every_type_enter_the_catalogue(run, add):
    made = [add(field) for field in ONE_OF_EACH]
    assert [field.name for field in made] == NAMES
    kind = run("seller", lambda _session, catalogue: catalogue.kind("account"))
    assert [field.name for field in kind.fields if field.custom] == NAMES
    assert not KINDS["account"].has("c_story")


@settings(max_examples=rounds(8, 400), deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(values=VALUES, others=VALUES)
def test_there_and_back(pg, crm, database, run, add, values, others):
    if not run("admin", lambda session, _catalogue: definitions(session, "account")):
        for field in ONE_OF_EACH:
            add(field)
    # What earlier examples left would fill the first page.
    pg.execute("UPDATE crm.account SET deleted_at = now() WHERE deleted_at IS NULL")
    dealer = make(pg, "account", name="Dealer", owner_id=crm.ids["rival"])
    edit = Edit("account", None, {"name": "Beta", "kind": "company", "status": "active",
                                  "c_dealer": dealer, **values})  # fmt: skip
    id = run("seller", save, edit).id
    row = run("seller", read_row, "account", id)
    assert {name: row[name] for name in values} == values
    assert row["c_dealer"] == dealer
    change(run, id, {**others, "c_dealer": None})
    row = run("seller", read_row, "account", id)
    assert {name: row[name] for name in others} == others
    query = ListQuery("account", ("name", *NAMES), "c_floor_area")
    (listed,) = [one for one in run("seller", first_page, query).rows if one.id == id]
    assert {name: listed[name] for name in others} == others
    for name, value in others.items():
        if value in (None, ()):
            assert id in found(run, Condition(name, "empty"))
            continue
        several = name == "c_colours"
        operator = "contains" if name == "c_story" else "eq"
        assert id in found(run, Condition(name, operator, value[0] if several else value))
        assert id not in found(run, Condition(name, "empty"))


def test_comparing_numbers_money_and_several_choices(run, add, account):
    for field in ONE_OF_EACH:
        add(field)
    change(run, account, {"c_floor_area": Decimal("12.50"), "c_insured_for": 99_900,
                          "c_colours": ("cervena", "modra"), "c_loading_ramps": 3})  # fmt: skip
    yes = [
        Condition("c_floor_area", "between", (Decimal("12.5"), 13)),
        Condition("c_floor_area", "gt", Decimal("12.499999")),
        Condition("c_loading_ramps", "in", (2, 3)),
        Condition("c_insured_for", "eq", Amount(99_900, "EUR")),
        Condition("c_insured_for", "ne", Amount(99_900, "CZK")),
        Condition("c_colours", "eq", "modra"),
        Condition("c_colours", "ne", "zelena"),
        Condition("c_colours", "not_in", ("zelena",)),
        Condition("c_colour", "ne", "zelena"),
    ]
    no = [
        Condition("c_floor_area", "lt", Decimal("12.5")),
        Condition("c_insured_for", "eq", Amount(99_900, "CZK")),
        Condition("c_insured_for", "in", (Amount(99_900, "CZK"),)),
        Condition("c_colours", "ne", "cervena"),
        Condition("c_colour", "eq", "zelena"),
    ]
    assert all(account in found(run, one) for one in yes)
    assert not any(account in found(run, one) for one in no)
    with pytest.raises(InvalidInput):
        found(run, Condition("c_floor_area", "eq", Decimal("0.0000001")))


def test_list_is_sorted_and_searched(pg, crm, run, add, account):
    for field in ONE_OF_EACH:
        add(field)
    second = make(pg, "account", name="Beta", owner_id=crm.ids["seller"])
    third = make(pg, "account", name="Gama", owner_id=crm.ids["seller"])
    for id in (second, third):
        make(pg, "account_detail", account_id=id)
    change(run, account, {"c_customer_number": "Žluť 7", "c_colour": "modra"})
    change(run, second, {"c_customer_number": "zelí", "c_colour": "cervena"})

    def order(sort, **more):
        query = ListQuery("account", ("name",), sort, scope="mine", **more)
        return list(run("seller", list_ids, query))

    assert order("c_customer_number") == [second, account, third]
    assert order("c_customer_number", descending=True) == [third, account, second]
    assert order("c_colour")[:2] == [second, account]
    assert order("name", search="zlut") == [account]
    assert order("name", search="lut") == []
    (hit,) = run("seller", search, "zlut")
    assert (hit.kind, hit.id, hit.account_id) == ("account", account, account)
    assert hit.detail.endswith(": Žluť 7")
    assert [one.id for one in run("seller", search, "beta")] == [second]
    assert run("rival", search, "zlut") == run("seller", search, "lut") == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (CustomField("account", "Code", "text", max_length=3), "abcd"),
        (CustomField("account", "Code", "text", pattern="AA-99 | 99"), "AB-9"),
        (CustomField("account", "Code", "number", minimum=Decimal(1)), 0),
        (CustomField("account", "Code", "number", decimals=1), Decimal("0.25")),
        (CustomField("account", "Code", "money", currency="JPY", maximum=Decimal(10)), 11),
        (CustomField("account", "Code", "choice", choices=COLOURS), "fialova"),
        (CustomField("account", "Code", "choices", choices=COLOURS), ("fialova",)),
        (CustomField("account", "Code", "link", refers_to="account"), 987654321),
    ],
)
def test_the_server_keeps_the_rule(run, add, account, field, value):
    add(field)
    with pytest.raises((InvalidInput, NotAllowed)):
        change(run, account, {"c_code": value})
    assert not run("seller", read_row, "account", account)["c_code"]


@pytest.mark.parametrize(
    ("pattern", "value", "fits"),
    [
        ("AA-99", "xY-07", True), ("AA-99", "x1-07", False), ("99|***", "a1b", True),
        (" 99 | 999 ", "999", True), ("A.B", "AxB", False), ("(9)", "(4)", True),
        ("9", "٣", False), ("A", "ž", False), ("Č9", "Č1", True), ("", "x", True),
        ("9$[*]", "1$[a]", True), ("9\\", "1\\", True), ("A+9", "B+1", True),
    ],
)  # fmt: skip
def test_pattern_in_python_and_sql(pg, pattern, value, fits):
    assert fits_pattern(pattern, value) == fits
    if pattern:
        (said,) = pg.execute(
            "SELECT %s ~ crm_private.pattern_expression(%s)", (value, pattern)
        ).fetchone()
        assert said == fits


def test_conflicts_are_per_field_and_the_version_counts(run, add, account):
    for field in ONE_OF_EACH[:4]:
        add(field)
    before = run("seller", read_row, "account", account)
    change(run, account, {"c_story": "theirs"}, person="lead")
    saved = change(run, account, {"c_loading_ramps": 5}, row=before)
    assert saved.merged == ("c_story",)
    with pytest.raises(Conflict) as conflict:
        change(run, account, {"c_story": "mine"}, row=before)
    assert conflict.value.fields == ("c_story",)
    assert conflict.value.row["c_story"] == "theirs"
    row = run("seller", read_row, "account", account)
    assert (row["c_story"], row["c_loading_ramps"]) == ("theirs", 5)
    assert row.versions["account"] == before.versions["account"] + 2


def test_rights_of_roles(pg, crm, run, add, account):
    add(replace(ONE_OF_EACH[0], readers=("crm_finance",), writers=("crm_finance",)))
    add(replace(ONE_OF_EACH[1], readers=("crm_sales", "crm_finance"), writers=("crm_finance",)))
    pg.execute(
        "INSERT INTO crm.account_team (account_id, employee_id, access, valid_from)"
        " VALUES (%s, %s, 'write', '2020-01-01')",
        (account, crm.ids["finance"]),
    )
    change(run, account, {"c_customer_number": "A1", "c_story": "told"}, person="finance")
    row = run("seller", read_row, "account", account)
    assert "c_customer_number" not in row.values
    assert row["c_story"] == "told"
    with pytest.raises(InvalidInput):
        found(run, Condition("c_customer_number", "eq", "A1"))
    with pytest.raises(NotAllowed):
        change(run, account, {"c_story": "mine"})
    assert run("admin", lambda _s, catalogue: catalogue.kind("account").has("c_story")) is False


def test_products_and_colleagues_have_fields_without_an_account(pg, run, add, crm):
    everybody = ("crm_sales", "crm_product", "crm_admin")
    add(CustomField("product", "Colour", "text", readers=everybody, writers=("crm_product",)))
    product = make(pg, "product", name="Stroj")
    row = run("product", read_row, "product", product)
    edit = Edit("product", product, {"c_colour": "red"}, dict(row.values), row.versions)
    run("product", save, edit)
    assert run("seller", read_row, "product", product)["c_colour"] == "red"
    assert "c_colour" not in run("service", read_row, "product", product).values


def test_renaming_retiring_deleting_and_taking_back(run, add, account):
    made = add(ONE_OF_EACH[0])
    change(run, account, {"c_customer_number": "A1"})

    def shown():
        return run("seller", read_row, "account", account).values.get("c_customer_number")

    made = add(replace(made, label="Our number"))
    assert shown() == "A1"
    made = add(replace(made, retired=True))
    assert shown() is None
    made = add(replace(made, retired=False))
    run("admin", lambda session, _c: delete_field(session, made, uuid4()))
    assert shown() is None
    run("admin", lambda session, _c: bring_back(session, made.id, uuid4()))
    assert shown() == "A1"
    made = run("admin", lambda session, _c: definitions(session, "account"))[0]
    with pytest.raises(InvalidInput, match="values of this field"):
        add(replace(made, type="number"))
    with pytest.raises(ChangedMeanwhile):
        add(replace(made, version=1, label="Late"))


def test_choices_are_renamed_closed_and_put_in_order(run, add, account):
    made = add(ONE_OF_EACH[7])
    change(run, account, {"c_colour": "modra"})
    first, _second, third = made.choices
    made = add(replace(made, choices=(replace(third, label="Azur", active=False), first)))
    assert [choice.code for choice in made.choices] == ["modra", "cervena"]
    row = run("seller", read_row, "account", account)
    assert row.label("c_colour") == "Azur"
    field = run("seller", lambda _s, catalogue: catalogue.kind("account").field("c_colour"))
    assert field.closed == {"modra"}
    with pytest.raises(InvalidInput):
        add(replace(made, choices=()))


def test_the_order_of_fields(run, add):
    a, b, c = (add(field) for field in ONE_OF_EACH[:3])
    run("admin", lambda session, _c: order_fields(session, "account", [c.id, a.id], uuid4()))
    left = run("admin", lambda session, _c: definitions(session, "account"))
    assert [field.id for field in left] == [c.id, a.id, b.id]


@pytest.mark.parametrize(
    ("field", "about"),
    [
        (CustomField("account", " ", "text"), "label"),
        (CustomField("account", "název" * 30, "text"), "label"),
        (CustomField("account", "Name", "text"), "label"),
        (CustomField("account", "Audited on", "text", code="x1"), "label"),
        (CustomField("account", "Something", "text", code="Ž"), "code"),
        (CustomField("account", "Something", "text", code="town"), "code"),
        (CustomField("account", "Something", "text", code="audited_on"), "code"),
        (CustomField("account", "Something", "choice"), "choices"),
        (CustomField("account", "Something", "choice", choices=(COLOURS[0],) * 2), "choices"),
        (CustomField("account", "Something", "money", currency="euro"), "currency"),
        (CustomField("account", "Something", "link", refers_to="tier"), "refers_to"),
        (CustomField("account", "Something", "number", minimum=Decimal(2), maximum=Decimal(1)),
         "maximum"),
        (CustomField("account", "Something", "date", default_value="soon"), "default_value"),
    ],
)  # fmt: skip
def test_what_an_admin_may_not_do(field, about):
    others = (CustomField("account", "Audited on", "date", code="audited_on", id=1),)
    sentence, attribute = complaint(field, KINDS["account"], others)
    assert attribute == about
    assert sentence


def test_nobody_but_an_admin_describes_fields(add):
    with pytest.raises(NotAllowed):
        add(ONE_OF_EACH[0], "seller")


def test_history_and_how_it_was(committed, signed_in):
    def run(person, work, *values):
        with signed_in(person).session() as session:
            return work(session, load_catalogue(session, sign_in(session)), *values)

    with psycopg.connect(committed.dsn()) as pg:
        account = make(pg, "account", name="Alfa", owner_id=committed.ids["seller"])
        make(pg, "account_detail", account_id=account)
    secret = replace(ONE_OF_EACH[0], readers=("crm_finance",), writers=())
    for field in (ONE_OF_EACH[3], ONE_OF_EACH[4], ONE_OF_EACH[8], secret):
        run("admin", lambda session, _c, field=field: keep_field(session, field, uuid4()))
    change(run, account, {"c_floor_area": Decimal("1.50"), "c_colours": ("cervena", "modra")})
    moment = dt.datetime.now(dt.UTC)
    change(run, account, {"c_floor_area": Decimal("2.25"), "c_insured_for": 100,
                          "c_colours": ("zelena",)})  # fmt: skip
    change(run, account, {"c_floor_area": None, "name": "Omega"})
    page = run("seller", lines, Wanted("record", kind="account", id=account), None)
    shown = [
        {one.field.name: (one.old, one.new, one.currency) for one in line.fields}
        for line in page.lines
    ]
    assert shown[0] == {
        "name": ("Alfa", "Omega", ""), "c_floor_area": (Decimal("2.25"), None, ""),
    }  # fmt: skip
    assert shown[1]["c_insured_for"] == (None, 100, "EUR")
    assert set(shown[1]["c_colours"][0]) == {"cervena", "modra"}
    assert "c_customer_number" not in str(shown)
    was = run("seller", read_as_it_was, "account", account, moment)
    assert (was["c_floor_area"], was["c_insured_for"]) == (Decimal("1.50"), None)
    assert (was["c_colours"], was["name"]) == (("cervena", "modra"), "Alfa")
