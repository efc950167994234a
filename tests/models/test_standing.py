"""What is worked out of services, sales, scores and competitors' contracts: notices and facts."""

import datetime as dt

import pytest

from crm_desktop.models.queries.access import due
from crm_desktop.models.queries.card.reading import account_header, revenue_by_year, timeline
from crm_desktop.models.queries.card.rows import TimelineQuery
from crm_desktop.models.queries.lists.listing import first_page
from crm_desktop.models.queries.rows import ListQuery
from tests.factories import make

TODAY = dt.date.today()
DAY = dt.timedelta(days=1)


@pytest.fixture
def account(pg, crm):
    """An account of the seller with its details."""
    account = make(pg, "account", name="Kovovýroba", owner_id=crm.ids["seller"])
    make(pg, "account_detail", account_id=account)
    return account


def names(found):
    return [one.name for one in found]


def test_what_ends_is_announced_in_time_and_shown_once(pg, crm, account, as_person):
    ends = TODAY + 40 * DAY
    make(pg, "service", account_id=account, name="due", ends_on=ends, lead_days=40)
    make(pg, "service", account_id=account, name="later", ends_on=ends, lead_days=39)
    make(pg, "service", account_id=account, name="over", ends_on=TODAY - 31 * DAY)
    make(pg, "service", account_id=account, name="ended", ends_on=ends, status="ended")
    make(pg, "service", account_id=account, name="endless")
    make(pg, "service", account_id=account, name="gone", ends_on=ends, deleted_at=TODAY)
    contract = make(pg, "commitment", account_id=account, name="theirs", ends_on=TODAY,
                    competitor_id=crm.lists["competitor"]["rival-one"], amount=500)  # fmt: skip
    found = as_person("seller", due.notices_due)
    assert names(found) == ["theirs", "due"]
    theirs = found[0]
    assert (theirs.kind, theirs.id, theirs.account_name) == ("commitment", contract, "Kovovýroba")
    assert (theirs.beside, theirs.amount, theirs.seen) == ("Rival-One", 500, False)
    # Neither the superior, nor a team member, nor a role with a slice is told as well.
    make(pg, "account_team", account_id=account, employee_id=crm.ids["writer"], access="write")
    for person in ("lead", "head", "writer", "service", "finance", "admin", "partner", "inactive"):
        assert as_person(person, due.due_unseen) == 0, person
    as_person("seller", due.mark_due_seen, found)
    as_person("seller", due.mark_due_seen, found)
    assert as_person("seller", due.due_unseen) == 0
    assert [one.seen for one in as_person("seller", due.notices_due)] == [True, True]
    # A contract that was prolonged is announced anew, when its new end comes near.
    pg.execute("UPDATE crm.commitment SET ends_on = ends_on + 1 WHERE id = %s", (contract,))
    assert as_person("seller", due.due_unseen) == 1


def test_the_stand_in_is_told_instead(pg, crm, account, as_person):
    make(pg, "service", account_id=account, name="due", ends_on=TODAY)
    cover = {"employee_id": crm.ids["seller"], "valid_from": TODAY, "valid_to": TODAY}
    stand_in = make(pg, "stand_in", **cover, stand_in_id=crm.ids["rival"], access="read")
    assert names(as_person("seller", due.notices_due)) == []
    found = as_person("rival", due.notices_due)
    assert names(found) == ["due"]
    as_person("rival", due.mark_due_seen, found)
    assert as_person("rival", due.due_unseen) == 1  # who may only read leaves it to the others
    pg.execute("UPDATE crm.stand_in SET access = 'write' WHERE id = %s", (stand_in,))
    as_person("rival", due.mark_due_seen, found)
    assert as_person("rival", due.due_unseen) == 0
    pg.execute("UPDATE crm.stand_in SET valid_from = %s, valid_to = %s WHERE id = %s",
               (TODAY + DAY, TODAY + DAY, stand_in))  # fmt: skip
    assert [one.seen for one in as_person("seller", due.notices_due)] == [True]
    # Of somebody who left without a hand-over the superior is told.
    pg.execute("UPDATE crm.employee SET active = false WHERE id = %s", (crm.ids["seller"],))
    assert names(as_person("lead", due.notices_due)) == ["due"]


def test_nobody_hushes_notices_of_others(pg, crm, account, as_person):
    service = make(pg, "service", account_id=account, ends_on=TODAY)
    own = make(pg, "account", owner_id=crm.ids["rival"])
    fake = due.Due("service", service, own, "", "", TODAY, "", None, "", False)
    as_person("rival", due.mark_due_seen, [fake])
    assert as_person("seller", due.due_unseen) == 1


def test_facts_of_satisfaction_and_revenue(pg, account, as_person, catalogue_of):
    for days, score in ((400, 3), (10, 8), (200, 6), (-5, 1)):
        make(pg, "satisfaction", account_id=account, score=score, scored_on=TODAY - days * DAY)
    make(pg, "satisfaction", account_id=account, score=0, deleted_at=TODAY)
    make(pg, "product_feedback", account_id=account, words="Hučí", said_on=TODAY)
    for number, (day, price, currency) in enumerate(
        ((dt.date(2024, 12, 31), 333, "CZK"), (dt.date(2025, 1, 1), 100, "CZK"),
         (dt.date(2025, 12, 31), 50, "CZK"), (dt.date(2025, 2, 2), 7, "EUR"))
    ):  # fmt: skip
        sale = make(pg, "sale", account_id=account, sold_on=day, currency=currency, number=number)
        make(pg, "sale_line", sale_id=sale, unit_price=price, quantity="1.5")
    catalogue = catalogue_of("seller")
    facts = as_person("seller", account_header, catalogue, account).facts
    assert (facts.scores, facts.scored_on) == ((3, 6, 8), TODAY - 10 * DAY)
    years = as_person("seller", revenue_by_year, account)
    # Rounded once per line, half away from zero: 499.5, 150, 75, 10.5.
    assert [(one.year, one.currency, one.total) for one in years] == [
        (2025, "CZK", 225), (2025, "EUR", 11), (2024, "CZK", 500)
    ]  # fmt: skip
    assert as_person("rival", revenue_by_year, account) == ()
    page = as_person("seller", timeline, catalogue, TimelineQuery(account))
    kinds = [entry.kind for entry in page.entries]
    assert kinds.count("satisfaction") == 4
    assert kinds.count("product_feedback") == 1


def test_the_service_desk_finds_what_was_sold_when_and_by_whom(pg, crm, account, as_person,
                                                               catalogue_of):  # fmt: skip
    sale = make(pg, "sale", account_id=account, sold_on=TODAY, employee_id=crm.ids["seller"])
    make(pg, "sale_line", sale_id=sale, description="Směrovač AX 3000", quantity=2)
    make(pg, "sale_line", sale_id=sale, description="Montáž")
    catalogue = catalogue_of("service")
    query = ListQuery("sale_line", ("description", "sold_on", "employee_id"), search="smerovac",
                      sort="sold_on", account_id=account)  # fmt: skip
    page = as_person("service", first_page, catalogue, query)
    assert [row["description"] for row in page.rows] == ["Směrovač AX 3000"]
    assert page.rows[0]["sold_on"] == TODAY
    assert page.rows[0].label("employee_id") == "Seller"
    pg.execute("UPDATE crm.sale SET employee_id = %s WHERE id = %s", (crm.ids["lead"], sale))
    again = as_person("service", first_page, catalogue, query)
    assert again.rows[0].label("employee_id") == "Lead"
    header = as_person("service", account_header, catalogue, account)
    assert header.only_directory
    assert {"sale", "sale_line"} <= set(header.parts)
    assert not {"contact", "satisfaction", "commitment"} & set(header.parts)
