"""Lists: pages by key, order, search, counts; how many statements they take."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.orm import Session

from crm_desktop.models.queries.card.reading import account_header, tab_counts, timeline
from crm_desktop.models.queries.card.rows import TimelineQuery
from crm_desktop.models.queries.lists import listing
from crm_desktop.models.queries.lists.listing import (
    first_page,
    list_ids,
    listed,
    rows_by_ids,
    sortable,
)
from crm_desktop.models.queries.lists.recent import recent, remember
from crm_desktop.models.queries.lists.searching import search, search_reference
from crm_desktop.models.queries.records import read_row
from tests.factories import make
from tests.models.lists.asking import counting, query
from tests.schema.seeing.firm import world


def test_windows_by_key_are_the_whole_list(pg, crm, catalogue_of, connection, act_as):
    """Over ties and empty values, up and down, in every order that is offered."""
    world.build(pg, crm, seed=5)
    catalogue = catalogue_of("head")
    tried = 0
    with Session(connection, join_transaction_mode="create_savepoint") as session:
        for kind in catalogue.kinds.values():
            for sort in () if kind.firm_list else sortable(kind) or (kind.order[0],):
                asked = query(kind.name, columns=kind.columns, sort=sort)
                whole = list(list_ids(session, catalogue, asked))
                down = list(list_ids(session, catalogue, replace(asked, descending=True)))
                assert down == whole[::-1], asked
                page = first_page(session, catalogue, asked, limit=30)
                assert [row.id for row in page.rows] == whole[:30], asked
                assert page.count.number == len(whole)
                window = rows_by_ids(session, catalogue, asked, whole[30:60])
                assert [row.id for row in window] == whole[30:60], asked
                tried += len(whole) > 30
    assert tried > 8


def test_a_window_lacks_what_was_deleted_meanwhile(head, names, act_as, pg):
    session, catalogue = head
    act_as(None)
    names("A", "B", "C", "D", "E")
    act_as("head")
    ids = list_ids(session, catalogue, query())
    act_as(None)
    pg.execute("UPDATE crm.account SET deleted_at = now() WHERE id = %s", (ids[1],))
    act_as("head")
    window = rows_by_ids(session, catalogue, query(), ids[1:4])
    assert [row["name"] for row in window] == ["C", "D"]


def test_count_is_capped(head, names, act_as, monkeypatch):
    session, catalogue = head
    act_as(None)
    names(*"ABCDE")
    act_as("head")
    monkeypatch.setattr(listing, "MOST_COUNTED", 3)
    count = first_page(session, catalogue, query(), limit=2).count
    assert (count.number, count.capped) == (3, True)
    count = first_page(session, catalogue, query(), limit=10).count
    assert (count.number, count.capped) == (5, False)


def test_deleted_records_are_left_out(pg, head, names, act_as):
    session, catalogue = head
    act_as(None)
    kept, gone = names("Alfa", "Beta")
    contacts = [make(pg, "contact", account_id=id) for id in (kept, gone)]
    deleted = make(pg, "contact", account_id=kept)
    pg.execute("UPDATE crm.account SET deleted_at = now() WHERE id = %s", (gone,))
    pg.execute("UPDATE crm.contact SET deleted_at = now() WHERE id = %s", (deleted,))
    act_as("head")
    assert list(list_ids(session, catalogue, query())) == [kept]
    people = query("contact", columns=("full_name",), sort="full_name")
    # What belongs to a deleted account is gone with it.
    assert list(list_ids(session, catalogue, people)) == [contacts[0]]
    assert rows_by_ids(session, catalogue, people, [deleted]) == ()
    assert {hit.id for hit in search(session, catalogue, "novak")} == {contacts[0]}
    assert (
        search_reference(session, catalogue, "contact", "", account_id=kept)[0].value
        == (contacts[0])
    )


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zlut", {"Žluťoučký kůň"}),
        ("ŽLUŤOUČKÝ", {"Žluťoučký kůň"}),
        ("kun zlu", {"Žluťoučký kůň"}),
        ("lodz", {"Łódzkie Zakłady"}),
        ("Łódź", {"Łódzkie Zakłady"}),
        ("розово", {"Розово масло"}),
        ("rozovo maslo", {"Розово масло"}),
        ("plovdiv", {"Розово масло"}),
        ("strasse", {"Straße 100%"}),
        ("100%", {"Straße 100%"}),
        ("%", {"Žluťoučký kůň", "Łódzkie Zakłady", "Розово масло", "Straße 100%"}),
        ("_", {"Žluťoučký kůň", "Łódzkie Zakłady", "Розово масло", "Straße 100%"}),
        ("27074358", {"Straße 100%"}),
        ("270 743", {"Straße 100%"}),
        ("st", {"Straße 100%"}),
        ("xyz", set()),
        ("   ", {"Žluťoučký kůň", "Łódzkie Zakłady", "Розово масло", "Straße 100%"}),
        ("a\x01b\u202e'\"\\", set()),
    ],
)
def test_search_of_the_list(pg, head, names, act_as, typed, found):
    session, catalogue = head
    act_as(None)
    names("Žluťoučký kůň", town="Ústí")
    names("Łódzkie Zakłady", town="Łódź")
    names("Розово масло", town="Пловдив")
    names("Straße 100%", company_id="27074358")
    act_as("head")
    page = first_page(session, catalogue, query(search=typed))
    assert {row["name"] for row in page.rows} == found


def test_search_of_lists_without_a_searched_text(pg, crm, head, names, act_as, catalogue_of):
    session, _ = head
    act_as(None)
    (account,) = names("Alfa")
    make(pg, "account_team", account_id=account, employee_id=crm.ids["other-lead"])
    made = make(pg, "employee", display_name="Řehoř Žák")
    catalogue = catalogue_of("head")
    team = query("account_team", columns=("employee_id",), sort="valid_from", search="other lead")
    assert len(list_ids(session, catalogue, team)) == 1
    nobody = query("account_team", columns=("employee_id",), sort="valid_from", search="rival")
    assert len(list_ids(session, catalogue, nobody)) == 0
    people = query("employee", columns=("display_name",), sort="display_name", search="zak reh")
    assert list(list_ids(session, catalogue, people)) == [made]
    tiers = query("tier", columns=("name",), sort="position", search="b")
    assert list(list_ids(session, catalogue, tiers)) == [crm.lists["tier"]["B"]]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("kriz pila", True), ("kp-90", True), ("PILA 90", True), ("vrtak", False), ("%", True)],
)
def test_search_of_prices_is_that_of_their_products(pg, crm, head, act_as, typed, found):
    session, catalogue = head
    act_as(None)
    prices_of = make(pg, "price_list")
    saw = make(pg, "product", name="Křížová pila", code="KP-90")
    gone = make(pg, "product", name="Křížová pila", deleted_at=dt.datetime.now(dt.UTC))
    price, old = (make(pg, "price", price_list_id=prices_of, product_id=id) for id in (saw, gone))
    act_as("head")
    prices = query("price", columns=("product_id",), sort="product_id", search=typed)
    listed_ids = set(list_ids(session, catalogue, prices))
    assert (price in listed_ids) == found
    assert (old in listed_ids) == (typed == "%")


def test_prices_by_product_are_in_the_order_of_its_name(pg, crm, head, act_as):
    session, catalogue = head
    act_as(None)
    prices_of = make(pg, "price_list")
    made = {
        name: make(pg, "price", price_list_id=prices_of, product_id=make(pg, "product", name=name))
        for name in ("Žebřík", "Chladič", "Čerpadlo", "Hadice")
    }
    act_as("head")
    for down in (False, True):
        prices = query("price", columns=("product_id",), sort="product_id", descending=down)
        found = [id for id in list_ids(session, catalogue, prices) if id in made.values()]
        named = ["Čerpadlo", "Hadice", "Chladič", "Žebřík"]
        assert found == [made[name] for name in (named[::-1] if down else named)]


def test_search_of_numbers_and_of_texts_with_accents(pg, crm, head, act_as):
    session, catalogue = head
    act_as(None)
    rule = make(pg, "commission_rule", name="Čtvrtletní")
    bands = [
        make(pg, "commission_band", commission_rule_id=rule, from_percent=low, to_percent=high)
        for low, high in ((0, 80), (80, None))
    ]
    act_as("head")
    numbers = query("commission_band", columns=("rate",), sort="from_percent", search="80")
    assert bands[1] in list_ids(session, catalogue, numbers)
    assert bands[0] not in list_ids(session, catalogue, numbers)
    rules = query("commission_rule", columns=("name",), sort="name", search="ctvrt")
    assert list(list_ids(session, catalogue, rules)) == [rule]


def test_list_stands_in_czech_order(head, names, act_as):
    session, catalogue = head
    act_as(None)
    names("Chmel", "Čapek", "Cihla", "hora", "Žák", "Zeman", "Řehoř", "Ruda")
    act_as("head")
    page = first_page(session, catalogue, query())
    ordered = ["Cihla", "Čapek", "hora", "Chmel", "Ruda", "Řehoř", "Zeman", "Žák"]
    assert [row["name"] for row in page.rows] == ordered
    page = first_page(session, catalogue, query(descending=True))
    assert [row["name"] for row in page.rows] == ordered[::-1]


def test_columns_that_are_worked_out(pg, crm, head, names, act_as):
    session, catalogue = head
    act_as(None)
    (account,) = names("Alfa")
    today = dt.date.today()
    for days, price in ((10, 100), (20, 250), (500, 9999)):
        sale = make(pg, "sale", account_id=account, sold_on=today - dt.timedelta(days))
        make(pg, "sale_line", sale_id=sale, unit_price=price)
    make(pg, "activity", account_id=account, starts_at=dt.datetime(2025, 3, 4, 12, tzinfo=dt.UTC))
    make(pg, "communication", account_id=account,
         happened_at=dt.datetime(2025, 3, 9, 12, tzinfo=dt.UTC))  # fmt: skip
    make(pg, "task", account_id=account, subject="Pozdější", due_on=today)
    make(pg, "task", account_id=account, subject="První", due_on=today - dt.timedelta(1))
    make(pg, "task", account_id=account, subject="Hotový", due_on=dt.date(2020, 1, 1),
         status="done")  # fmt: skip
    contact = make(pg, "contact", account_id=account)
    for kind, value, last in (
        ("email", "stary@x.cz", today - dt.timedelta(1)),
        ("email", "jana@x.cz", None),
        ("phone", "123", None),
    ):
        make(pg, "contact_point", account_id=account, contact_id=contact, kind=kind, value=value,
             valid_to=last)  # fmt: skip
    act_as("head")
    columns = tuple(field.name for field in listed(catalogue.kind("account")))
    (row,) = first_page(session, catalogue, query(columns=columns)).rows
    assert (row["revenue_12_months"], row["last_contact"]) == (350, dt.date(2025, 3, 9))
    assert (row["next_step"], row["next_due"]) == ("První", today - dt.timedelta(1))
    people = query("contact", columns=("full_name", "phone", "email"), sort="full_name")
    (row,) = first_page(session, catalogue, people).rows
    assert (row["phone"], row["email"]) == ("123", "jana@x.cz")


def grow(pg: Any, account: int, stage: int, count: int) -> None:
    """Give an account this many of everything."""
    for n in range(count):
        contact = make(pg, "contact", account_id=account, last_name=f"N{n}")
        make(pg, "contact_point", account_id=account, contact_id=contact)
        meeting = make(pg, "activity", account_id=account)
        make(pg, "activity_participant", activity_id=meeting, contact_id=contact)
        make(pg, "task", account_id=account, contact_id=contact)
        make(pg, "opportunity", account_id=account, stage_id=stage, contact_id=contact)
        sale = make(pg, "sale", account_id=account)
        make(pg, "sale_line", sale_id=sale)


def test_statements_do_not_grow_with_the_rows(pg, crm, head, names, act_as, connection):
    session, catalogue = head
    session.connection()  # its savepoint is no statement of what follows
    counts: list[dict[str, int]] = []
    for rows in (10, 60):
        act_as(None)
        ids = names(*(f"Firma {rows}/{n}" for n in range(rows)))
        account = ids[0]
        grow(pg, account, crm.lists["stage"]["open"], rows)
        act_as("head")
        columns = tuple(field.name for field in listed(catalogue.kind("account")))
        work: dict[str, Callable[[], Any]] = {
            "accounts": lambda c=columns: first_page(session, catalogue, query(columns=c)),
            "rows": lambda i=ids, c=columns: rows_by_ids(session, catalogue, query(columns=c), i),
            "ids": lambda: list_ids(session, catalogue, query()),
            "search": lambda: search(session, catalogue, "firma", limit=100),
            "record": lambda a=account: read_row(session, catalogue, "account", a),
            "header": lambda a=account: account_header(session, catalogue, a),
            "tabs": lambda a=account: tab_counts(session, catalogue, a),
            "timeline": lambda a=account: timeline(
                session, catalogue, TimelineQuery(a, limit=1000)
            ),
            "recent": lambda: recent(session, catalogue),
        }
        for kind in ("contact", "activity", "task", "opportunity", "sale"):
            of_kind = catalogue.kind(kind)
            asked = query(
                kind,
                columns=tuple(field.name for field in listed(of_kind)),
                sort=of_kind.order[0],
                account_id=account,
            )
            work[kind] = lambda q=asked: first_page(session, catalogue, q, limit=1000)
        counted = {}
        work["accounts"]()  # a session asks once what day it is at the firm
        for name, run in work.items():
            with counting(connection) as sent:
                run()
            counted[name] = len(sent)
        counts.append(counted)
    assert counts[0] == counts[1]
    assert max(counts[0].values()) <= 12, counts[0]


def test_recent_records(pg, crm, head, names, act_as):
    session, catalogue = head
    act_as(None)
    ids = names(*(f"Firma {n}" for n in range(10)))
    hidden = make(pg, "contact", account_id=make(pg, "account", owner_id=crm.ids["service"]))
    act_as("head")
    for kind, id in [*(("account", id) for id in ids), ("contact", hidden), ("account", ids[2])]:
        remember(session, kind, id)
        # Each is opened a moment later; a transaction has one time only.
        act_as(None)
        pg.execute("UPDATE crm.recent SET opened_at = opened_at - interval '1 minute'"
                   " WHERE record_id <> %s", (id,))  # fmt: skip
        act_as("head")
    found = recent(session, catalogue)
    assert [hit.id for hit in found] == [ids[2], *ids[:3:-1], ids[3]]
    assert {hit.kind for hit in found} == {"account"}
