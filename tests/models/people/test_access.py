"""Asking for access, answering, emergencies, handing over, notices: what people call by name."""

import datetime as dt

import pytest

from crm_desktop.models.errors import ChangedMeanwhile, InvalidInput, NotAllowed
from crm_desktop.models.queries.access import asking, handing, notices
from crm_desktop.models.queries.card.reading import account_header
from crm_desktop.models.queries.columns.columns import titles
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import save
from tests.factories import become, make

TODAY = dt.date.today()
REASON = "Zákazník volá, nikdo není k zastižení"


@pytest.fixture
def account(pg, crm):
    """An account of the seller; the rival finds it in the directory only."""
    account = make(pg, "account", name="Kovovýroba", owner_id=crm.ids["seller"])
    make(pg, "account_detail", account_id=account)
    return account


def allow(pg, act, role):
    become(pg, None)
    pg.execute("DELETE FROM crm.act_right WHERE act = %s", (act,))
    make(pg, "act_right", act=act, role_name=role, allowed=True)


def header_of(session, catalogue, account):
    return account_header(session, catalogue, account)


def test_asking_and_granting(as_person, catalogue_of, account):
    request = as_person("rival", asking.ask_for_access, account, "Společná zakázka")
    mine = as_person("rival", asking.my_request, account)
    assert (mine.id, mine.state, mine.reason) == (request, "open", "Společná zakázka")
    assert as_person("rival", asking.ask_for_access, account, "again") == request
    assert as_person("rival", asking.requests_to_answer) == ()
    assert [one.id for one in as_person("seller", asking.requests_to_answer)] == [request]
    (told,) = as_person("seller", notices.notices)
    assert (told.kind, told.request, told.by, told.seen) == (
        "access_request",
        "open",
        "Rival",
        False,
    )

    as_person("seller", asking.answer_request, request, True, "read", TODAY)
    assert as_person("seller", notices.unseen) == 0
    (answer,) = as_person("rival", notices.notices)
    assert (answer.kind, answer.account_id) == ("access_granted", account)
    as_person("rival", notices.mark_seen, [answer.id])
    assert as_person("rival", notices.unseen) == 0
    head = as_person("rival", header_of, catalogue_of("rival"), account)
    assert not head.only_directory
    assert not head.row.may_change
    assert head.emergency is None
    with pytest.raises(InvalidInput, match="answered this request"):
        as_person("seller", asking.answer_request, request, False)
    with pytest.raises(InvalidInput, match="see this account already"):
        as_person("rival", asking.ask_for_access, account, "")


def test_a_closed_card_says_what_can_be_done(as_person, catalogue_of, account, pg, crm):
    allow(pg, "break_glass", "crm_sales")
    make(pg, "stand_in", employee_id=crm.ids["seller"], stand_in_id=crm.ids["colleague"],
         valid_from=TODAY, valid_to=TODAY)  # fmt: skip
    head = as_person("rival", header_of, catalogue_of("rival"), account)
    assert head.only_directory
    assert head.parts == ()
    assert head.door.may_ask
    assert head.door.may_break_glass
    assert head.door.request is None
    assert [cover.covers for cover in head.door.covers] == ["Colleague"]
    admin = as_person("admin", header_of, catalogue_of("admin"), account)
    assert not admin.door.may_ask
    assert not admin.door.may_break_glass
    assert [c.away for c in as_person("colleague", asking.i_cover)] == ["Seller"]
    assert as_person("partner", asking.i_cover) == ()


def test_an_emergency(as_person, catalogue_of, account, pg):
    allow(pg, "break_glass", "crm_sales")
    with pytest.raises(InvalidInput) as refused:
        as_person("rival", asking.break_glass, account, "krátce")
    assert refused.value.field == "reason"
    until = as_person("rival", asking.break_glass, account, REASON)
    hours = (until - dt.datetime.now(dt.UTC)).total_seconds() / 3600
    assert 3.9 < hours < 4.1
    head = as_person("rival", header_of, catalogue_of("rival"), account)
    assert head.emergency.reason == REASON
    assert head.emergency.until == until
    assert not head.row.may_change
    for person in ("seller", "lead"):
        (told,) = as_person(person, notices.notices)
        assert (told.kind, told.until, told.reason) == ("break_glass", until, REASON)
    assert as_person("colleague", notices.notices) == ()


def test_an_emergency_needs_the_right(as_person, account, pg):
    allow(pg, "break_glass", "crm_service")
    with pytest.raises(NotAllowed, match="may not open accounts in an emergency"):
        as_person("rival", asking.break_glass, account, REASON)
    with pytest.raises(NotAllowed, match="no right"):
        as_person("partner", asking.break_glass, account, REASON)


def test_handing_one_account_over(as_person, catalogue_of, account, pg, crm):
    allow(pg, "hand_over", "crm_sales")
    names = [one.label for one in as_person("seller", handing.heirs)]
    assert "Rival" in names
    assert "Service" in names
    assert not {"Admin", "Auditor", "Partner", "Inactive"} & set(names)
    with pytest.raises(ChangedMeanwhile, match="in the meantime"):
        as_person("seller", handing.hand_over_account, account, crm.ids["rival"], 7)
    with pytest.raises(InvalidInput) as refused:
        as_person("seller", handing.hand_over_account, account, crm.ids["admin"], 1)
    assert refused.value.field == "owner_id"
    with pytest.raises(NotAllowed, match="may not hand this over"):
        as_person("rival", handing.hand_over_account, account, crm.ids["rival"], 1)
    assert as_person("seller", handing.hand_over_account, account, crm.ids["rival"], 1, 14) == 2
    head = as_person("seller", header_of, catalogue_of("seller"), account)
    assert not head.only_directory
    assert head.owner["display_name"] == "Rival"
    assert [one.kind for one in as_person("rival", notices.notices)] == ["handed_over"]


def test_all_accounts_in_batches_that_go_on(as_person, pg, crm):
    allow(pg, "hand_over", "crm_sales")
    seller, rival = crm.ids["seller"], crm.ids["rival"]
    for number in range(5):
        make(pg, "account", name=f"Firma {number}", owner_id=seller)
    found = as_person("lead", handing.leaving, seller)
    assert (found.name, found.accounts, found.running) == ("Seller", 5, None)
    job = as_person("lead", handing.start_hand_over, seller, rival)
    assert as_person("lead", handing.hand_over_batch, job, 2) == (2, 3)
    found = as_person("lead", handing.leaving, seller)
    assert (found.running.id, found.running.done, found.running.total) == (job, 2, 5)
    assert as_person("lead", handing.start_hand_over, seller, rival) == job
    assert as_person("lead", handing.hand_over_batch, job, 100) == (5, 0)
    assert as_person("lead", handing.running_hand_overs) == ()
    (told,) = as_person("rival", notices.notices)
    assert (told.kind, told.number) == ("handed_over", 5)
    with pytest.raises(InvalidInput) as refused:
        as_person("lead", handing.start_hand_over, seller, seller)
    assert refused.value.field == "to_id"


@pytest.mark.parametrize(
    ("kind", "changes", "field", "words"),
    [
        ("stand_in", {"stand_in_id": "seller"}, "stand_in_id", "covers for themselves"),
        ("stand_in", {"valid_to": TODAY + dt.timedelta(800)}, "valid_to", "lasts 60 days at most"),
        (
            "stand_in",
            {"valid_from": TODAY - dt.timedelta(9), "valid_to": TODAY - dt.timedelta(2)},
            "valid_to",
            "lies in the past",
        ),
        ("stand_in", {"stand_in_id": "auditor"}, "stand_in_id", "cannot cover"),
        ("account_team", {"valid_to": TODAY - dt.timedelta(2)}, "valid_to", "in the past"),
        ("share", {"partner_id": "rival"}, "partner_id", "not a partner"),
        ("share", {"valid_to": TODAY + dt.timedelta(400)}, "valid_to", "within a year"),
    ],
)
def test_what_is_refused_names_its_field(
    database, catalogue_of, account, crm, pg, kind, changes, field, words
):
    pg.execute("UPDATE crm.firm SET stand_in_days = 60")
    given = {
        "stand_in": {"employee_id": "seller", "stand_in_id": "colleague", "scope": "own",
                     "access": "read",
                     "valid_from": TODAY, "valid_to": TODAY},
        "account_team": {"employee_id": "rival", "access": "read",
                         "valid_from": TODAY - dt.timedelta(9), "valid_to": TODAY},
        "share": {"partner_id": "partner", "kind": "contact",
                  "valid_from": TODAY, "valid_to": TODAY},
    }[kind]  # fmt: skip
    values = {
        name: crm.ids.get(value, value) if isinstance(value, str) else value
        for name, value in (given | changes).items()
    }
    catalogue = catalogue_of("seller")
    number = None if kind == "stand_in" else account
    with pytest.raises(InvalidInput, match=words) as refused, database.session() as session:
        save(session, catalogue, Edit(kind, None, values, account_id=number))
    assert refused.value.field == field


def test_a_partner_sees_the_shared_parts(as_person, catalogue_of, account, pg, crm):
    make(pg, "contact", account_id=account)
    make(pg, "share", account_id=account, partner_id=crm.ids["partner"], kind="contact",
         valid_from=TODAY, valid_to=TODAY)  # fmt: skip
    head = as_person("partner", header_of, catalogue_of("partner"), account)
    assert head.only_directory
    assert head.parts == ("contact", "share")
    catalogue = catalogue_of("partner")
    assert {"contact", "contact_point"} <= catalogue.kinds.keys()
    assert not {"sale", "sale_line", "opportunity", "product"} & catalogue.kinds.keys()
    assert head.owner["display_name"] == "Seller"
    assert not head.door.may_ask
    assert [one.label for one in as_person("seller", handing.partners)] == ["Partner"]
    assert not as_person("partner", notices.has_notices)
    assert as_person("partner", notices.unseen) == 0


def test_what_is_named_by_a_person_is_called_like_them(as_person, catalogue_of, pg, crm):
    number = make(pg, "stand_in", employee_id=crm.ids["seller"], valid_from=TODAY,
                  stand_in_id=crm.ids["colleague"], valid_to=TODAY)  # fmt: skip
    catalogue = catalogue_of("seller")
    named = as_person("seller", titles, catalogue, "stand_in", [number])
    assert named == {number: "Colleague"}


def test_rights_to_act(as_person, pg):
    allow(pg, "hand_over", "crm_sales")
    assert as_person("seller", asking.may, "hand_over")
    assert not as_person("service", asking.may, "hand_over")
