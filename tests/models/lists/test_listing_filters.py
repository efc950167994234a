"""Lists by filters: what they find, and how it is asked for."""

import datetime as dt
from dataclasses import replace

import pytest

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.filters import RESPONSIBLE, Condition, Related, all_of
from crm_desktop.models.queries.filtering import few
from crm_desktop.models.queries.lists.listing import (
    list_ids,
)
from tests.factories import make
from tests.models.lists.asking import counting, query


def test_filters_on_details_links_and_dates(pg, crm, head, names, act_as):
    session, catalogue = head
    act_as(None)
    a, b, c = names("A", "B", "C")
    tier, segment = crm.lists["tier"]["A"], crm.lists["segment"]["trade"]
    pg.execute("UPDATE crm.account_detail SET tier_id = %s, founded_on = '2000-01-01'"
               " WHERE account_id = %s", (tier, a))  # fmt: skip
    make(pg, "account_segment", account_id=b, segment_id=segment)
    act_as("head")

    def found(*filters: Condition) -> list[int]:
        return list(list_ids(session, catalogue, query(filters=filters)))

    assert found(Condition("tier_id", "eq", tier)) == [a]
    assert found(Condition("tier_id", "in", (tier, tier))) == [a]
    assert found(Condition("tier_id", "empty")) == [b, c]
    assert found(Condition("founded_on", "lt", dt.date(2001, 1, 1))) == [a]
    assert found(Condition("founded_on", "ge", dt.date(2001, 1, 1))) == []
    assert found(Condition("segment_ids", "eq", segment)) == [b]
    assert found(Condition("segment_ids", "in", (segment,))) == [b]
    assert found(Condition("segment_ids", "empty")) == [a, c]
    assert found(Condition("segment_ids", "filled")) == [b]
    assert found(Condition("segment_ids", "ne", segment)) == [a, c]
    assert found(Condition("name", "contains", "B"), Condition("tier_id", "empty")) == [b]


@pytest.mark.parametrize(
    "wrong",
    [
        Condition("nothing", "eq", 1),
        Condition("tier_id", "contains", "x"),
        Condition("name", "like", "x"),
    ],
)
def test_filters_that_do_not_exist(head, wrong):
    session, catalogue = head
    with pytest.raises(InvalidInput):
        list_ids(session, catalogue, query(filters=(wrong,)))


def test_without_related_records_by_their_keys_and_by_look_up(pg, names, act_as, listed_with):
    act_as(None)
    having, lacking = names("Beta", "Alfa")
    make(pg, "contact", account_id=having, last_name="Nová")
    act_as("head")
    asked = query(filters=(Related("contact", False),))
    for most, shape in ((few.FEW, "!= all"), (0, "OFFSET 0")):
        found, sent = listed_with(most, asked)
        assert shape in sent
        assert found == [lacking]


def test_meetings_without_contacts_by_their_keys_or_looked_at_in_order(
    pg, names, act_as, listed_with
):
    act_as(None)
    (account,) = names("Beta")
    contact = make(pg, "contact", account_id=account, last_name="Nová")
    with_contact, without = (make(pg, "activity", account_id=account) for _ in range(2))
    make(pg, "activity_participant", activity_id=with_contact, contact_id=contact,
         account_id=account)  # fmt: skip
    act_as("head")
    asked = query("activity", sort="starts_at", columns=("subject",))
    asked = replace(asked, filters=(Condition("contact_ids", "empty"),))
    for most, by_key in ((few.FEW, True), (0, False)):
        found, sent = listed_with(most, asked)
        assert ("activity.id = any(%(" in sent) == by_key
        assert found == [without]


def test_customers_without_a_responsible_person_by_who_is_responsible(
    pg, crm, names, act_as, listed_with
):
    act_as(None)
    left, _other = *names("Alfa", owner_id=crm.ids["rival"]), *names("Beta")
    pg.execute("UPDATE crm.employee SET deleted_at = now() WHERE id = %s", (crm.ids["rival"],))
    act_as("head")
    for most, shape in ((few.FEW, "account.owner_id = any(%("), (0, "NOT (EXISTS")):
        found, sent = listed_with(most, query(filters=(Related("owner_id", False),)))
        assert shape in sent
        assert found == [left]


def test_records_of_a_customer_by_few_keys_or_one_by_one(pg, names, act_as, listed_with):
    act_as(None)
    (having,) = names("Beta")
    contact = make(pg, "contact", account_id=having, last_name="Nová")
    act_as("head")
    begins = Condition("name", "starts", "bet")
    asked = query("contact", sort="full_name", filters=(Related("account_id", where=begins),))
    asked = replace(asked, columns=("full_name",))
    for most, shape in ((few.FEW, "account_id = any(%("), (0, "EXISTS")):
        found, sent = listed_with(most, asked)
        assert shape in sent
        assert found == [contact]


def test_what_is_worked_out_is_asked_of_my_accounts_only(pg, crm, head, names, act_as, connection):
    session, catalogue = head
    act_as(None)
    mine, blank = names("Můj", "Prázdný", owner_id=crm.ids["head"])
    (other,) = names("Cizí")
    for account in (mine, other):
        make(pg, "task", account_id=account, due_on=dt.date(2026, 3, 1))
    act_as("head")
    until = Condition("next_due", "le", dt.date(2026, 12, 31))
    for part, expected in ((until, [mine]), (Condition("next_due", "empty"), [blank])):
        with counting(connection) as sent:
            found = list_ids(session, catalogue, query(filters=(all_of((RESPONSIBLE, part)),)))
        assert list(found) == expected
        assert ".id = any(%(" in sent[-1]
