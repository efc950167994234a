"""With ten thousand customers the planner takes the index that was made for a question.

Nothing is timed. The benchmarks (`crm.py bench`) measure the same questions at a hundred thousand.
"""

import pytest
from sqlalchemy import Engine, event, text

from crm_desktop.models.database import connect
from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.activities.my_day import no_next_step
from crm_desktop.models.queries.card.reading import account_header, tab_counts, timeline
from crm_desktop.models.queries.card.rows import TimelineQuery
from crm_desktop.models.queries.filtering import few
from crm_desktop.models.queries.lists.listing import first_page, rows_by_ids
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from tests import factories

ACCOUNTS = 10_000
# Every hundredth customer is the seller's; the rest is shared out among the others.
WORLD = """
    INSERT INTO crm.account (name, town, owner_id)
        SELECT 'Firma ' || md5(n::text), 'Brno', CASE WHEN n % 100 = 0 THEN {seller}
            WHEN n % 2 = 0 THEN {colleague} ELSE {rival} END
        FROM generate_series(1, {accounts}) AS n;
    INSERT INTO crm.account_detail (account_id, owner_id, note)
        SELECT id, owner_id, 'Poznámka ' || md5(id::text) FROM crm.account;
    INSERT INTO crm.person (id) OVERRIDING SYSTEM VALUE SELECT id FROM crm.account;
    INSERT INTO crm.contact (account_id, owner_id, person_id, last_name)
        SELECT id, owner_id, id, 'Nová ' || md5(id::text) FROM crm.account;
    INSERT INTO crm.contact_point (account_id, owner_id, contact_id, kind, value)
        SELECT account_id, owner_id, id, 'phone',
            '+42077' || lpad((id * 7919 % 9999999)::text, 7, '0') FROM crm.contact;
    INSERT INTO crm.opportunity (account_id, owner_id, name, stage_id, currency, expected_close,
            employee_id)
        SELECT id, owner_id, 'Linka ' || md5(id::text), {stage}, 'CZK',
            current_date + (id % 90)::int, owner_id FROM crm.account;
    INSERT INTO crm.task (account_id, owner_id, opportunity_id, subject, due_on, employee_id)
        SELECT account_id, owner_id, CASE WHEN id % 3 = 0 THEN id END, 'Zavolat',
            current_date + (id % 60)::int, owner_id FROM crm.opportunity;
    INSERT INTO crm.activity (account_id, owner_id, kind, status, subject, starts_at, employee_id)
        SELECT id, owner_id, 'meeting', 'held', 'Schůzka', now() - id % 700 * interval '1 day',
            owner_id FROM crm.account;
    INSERT INTO crm.sale (account_id, owner_id, number, kind, sold_on, currency)
        SELECT id, owner_id, id::text, 'order', current_date - (id % 900)::int, 'CZK'
        FROM crm.account;
    INSERT INTO crm.sale_line (sale_id, account_id, owner_id, sold_on, currency, description,
            quantity, unit_price, amount)
        SELECT id, account_id, owner_id, sold_on, currency, 'Linka', 1, 100, 100 FROM crm.sale;
    INSERT INTO crm.document (account_id, owner_id, name, dated_on)
        SELECT id, owner_id, 'Smlouva ' || md5(id::text), current_date - (id % 900)::int
        FROM crm.account;
"""
LARGE = ("account", "account_detail", "contact", "contact_point", "opportunity", "task", "activity",
         "document", "sale", "sale_line")  # fmt: skip


@pytest.fixture(scope="module")
def many(crm):
    """The ten thousand, written in the server; triggers are off, their work is in the rows."""
    copy = factories.copy_of(crm, f"{crm.database}_many")
    people = {person: copy.ids[person] for person in ("seller", "colleague", "rival")}
    with copy.connect() as pg:
        pg.execute("SET session_replication_role = replica")
        stage = copy.lists["stage"]["open"]
        pg.execute(WORLD.format(**people, stage=stage, accounts=ACCOUNTS).encode())
        pg.execute("VACUUM ANALYZE")
    yield copy
    factories.drop(copy)


@pytest.fixture
def plans_of(many, statements):
    """Return the plans of what somebody asks, as PostgreSQL makes them under their rights."""

    def explain(person, work):
        database = connect(many.profile(person), factories.PASSWORD)
        with database.session() as session:
            catalogue = load_catalogue(session, sign_in(session))
        statements.clear()
        with database.session() as session:
            work(session, catalogue)
        database.close()
        with many.connect(person) as driver:
            return [
                driver.execute(b"EXPLAIN (FORMAT JSON) " + text.encode(), values).fetchone()[0]
                for text, values in statements
                # Whole lists are counted up to 10,001; whether somebody sees little, up to 5,001.
                if not any(part in text for part in ("EXPLAIN", "count(*) AS count_1", "reltuples"))
            ]

    return explain


@pytest.fixture
def statements():
    """Every statement that goes to a server meanwhile, with its parameters."""
    found = []

    def note(_connection, _cursor, statement, parameters, *_more):
        found.append((statement, parameters or None))

    event.listen(Engine, "before_cursor_execute", note)
    yield found
    event.remove(Engine, "before_cursor_execute", note)


def nodes(plan):
    """Yield every node of a plan."""
    yield plan
    for part in plan.get("Plans", ()):
        yield from nodes(part)


def read_through(plans):
    """Return the large tables that are read from end to end, and the indexes that are used."""
    found = [node for (plan,) in plans for node in nodes(plan["Plan"])]
    scanned = {
        node["Relation Name"]
        for node in found
        if node["Node Type"].endswith("Seq Scan") and node["Relation Name"] in LARGE
    }
    return scanned, {node["Index Name"] for node in found if "Index Name" in node}


def page(kind, sort):
    def work(session, catalogue):
        query = ListQuery(kind, (), sort)
        found = first_page(session, catalogue, query)
        rows_by_ids(session, catalogue, query, [row.id for row in found.rows])

    return work


def filtered(kind, sort, *filters):
    def work(session, catalogue):
        first_page(session, catalogue, ListQuery(kind, (), sort, filters=filters))

    return work


def card(session, catalogue):
    number = session.scalar(text("SELECT max(account_id) FROM crm.account_detail"))
    account_header(session, catalogue, number)
    tab_counts(session, catalogue, number)
    timeline(session, catalogue, TimelineQuery(number))


def without_next_step(session, catalogue):
    query = ListQuery("opportunity", (), "expected_close", filters=(no_next_step(catalogue),))
    first_page(session, catalogue, query)


CASES = {
    "directory by name": ("seller", page("account", "name"), "ix_account_sort_key_id"),
    "contacts of all": ("head", page("contact", "full_name"), "ix_contact_sort_key_id"),
    "opportunities by close": (
        "head", page("opportunity", "expected_close"), "ix_opportunity_expected_close_id",
    ),
    "a card": ("seller", card, "ix_activity_account_id_starts_at_id"),
    "accounts without a town": (
        "seller", filtered("account", "name", Condition("town", "empty")),
        "ix_account_town_key_sort_key_id",
    ),
    "opportunities without a next step": ("seller", without_next_step, "ix_task_opportunity_id"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_question_is_answered_by_its_index(plans_of, case):
    person, work, index = CASES[case]
    scanned, used = read_through(plans_of(person, work))
    assert index in used
    assert not scanned, "read from end to end"


@pytest.mark.parametrize("person", ["seller", "head"])
@pytest.mark.parametrize(
    "part",
    [
        Condition("name", "contains", "f3c1"),
        Condition("town", "eq", "Aš nad Labem"),
        Condition("company_id", "contains", "f3c"),
    ],
    ids=lambda part: part.field,
)
def test_few_accounts_are_not_looked_for_in_the_order_of_the_list(plans_of, person, part):
    scanned, used = read_through(plans_of(person, filtered("account", "name", part)))
    assert "pk_account" in used
    assert "ix_account_sort_key_id" not in used
    assert not scanned, "read from end to end"


@pytest.mark.parametrize(
    ("kind", "sort"),
    [("activity", "starts_at"), ("contact", "full_name"), ("document", "dated_on")],
)
def test_who_sees_little_does_not_walk_past_all_others(plans_of, monkeypatch, kind, sort):
    """Nothing here is for the service desk: in the order of the list it looked at everything."""
    walked = f"ix_{kind}_{'sort_key' if sort == 'full_name' else sort}_id"
    assert walked in read_through(plans_of("service", page(kind, sort)))[1]
    monkeypatch.setattr(few, "SMALL", ACCOUNTS // 2)
    _scanned, used = read_through(plans_of("service", page(kind, sort)))
    assert f"pk_{kind}" in used
    assert walked not in used


@pytest.mark.parametrize("person", ["seller", "head"])
def test_search_reads_by_parts_of_words(many, person):
    """What functions ask under their own rights is seen by the scans that it began."""
    with many.connect(person) as driver, driver.transaction():
        for call, table in (
            ("crm.search_accounts('{f3c}', 5)", "account"),
            ("crm.accounts_by_text('name', 'contains', 'f3c', 5)", "account"),
            ("crm.search_records('{f3c}', 5)", "contact"),
            ("crm.search_texts('{f3c}', '', 5)", "account_detail"),
            ("crm.search_texts('{}', '77919', 5)", "contact_point"),
        ):
            driver.execute(f"SELECT * FROM {call}".encode()).fetchall()
            scans = "SELECT pg_stat_get_xact_numscans(%s::regclass)"
            (read,) = driver.execute(scans, (f"crm.{table}",)).fetchone()
            assert read == 0, f"{table} is read from end to end"
