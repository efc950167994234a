"""Colleagues, teams and who works for whom, entered from a file; who may enter for whom."""

import pytest

from crm_desktop.models.errors import NotAllowed
from tests import factories
from tests.factories import Crm
from tests.importing.loading import Import, Pg, rows, said


def test_colleagues_and_superiors_that_are_missing(enter: Import, pg: Pg, crm: Crm) -> None:
    content = "name,boss\nAnna,Dustin\nBob,Dustin\nEva,test-lead\nIda,\nHead,\nDustin II,Anna\n"
    result = enter(content, "employee", ["name=name", "superior=boss"])
    assert (result.entered, result.known, result.made, result.refused) == (5, 1, 1, ())
    query = (
        "SELECT e.display_name, s.display_name FROM crm.employee e JOIN crm.employee s"
        " ON s.id = e.superior_id WHERE e.login IS NULL ORDER BY e.display_name"
    )
    assert rows(pg, query) == [
        ("Anna", "Dustin"),
        ("Bob", "Dustin"),
        ("Dustin", "Head"),
        ("Dustin II", "Anna"),
        ("Eva", "Lead"),
        ("Ida", "Head"),
    ]
    again = enter(content, "employee", ["name=name", "superior=boss"], again=True)
    assert (again.entered, again.known, again.made) == (0, 6, 0)


def test_an_administrator_enters_people_at_the_top(enter: Import, pg: Pg) -> None:
    result = enter("name,boss\nAnna,Dustin\n", "employee", ["name=name", "superior=boss"],
                   person="admin")  # fmt: skip
    assert (result.entered, result.made) == (1, 1)
    query = "SELECT superior_id FROM crm.employee WHERE display_name = 'Dustin'"
    assert rows(pg, query) == [(None,)]


def test_only_superiors_and_administrators_enter_colleagues(enter: Import) -> None:
    refused = enter("name\nAnna\n", "employee", ["name=name"], person="seller")
    assert refused.entered == 0
    assert said(refused)[0][3].startswith("You have no right to do this.")
    with pytest.raises(NotAllowed, match="no right to enter records of the kind “Colleague”"):
        enter("name\nAnna\n", "employee", ["name=name"], person="service")


def test_an_administrator_without_business_enters_no_customers(enter: Import) -> None:
    with pytest.raises(NotAllowed, match="no right to enter records of the kind “Account”"):
        enter("name\nKolo\n", "account", ["name=name"], person="admin")


def test_teams_are_entered_by_the_responsible_person_only(enter: Import, pg: Pg, crm: Crm) -> None:
    mine = factories.make(pg, "account", name="Kolo", owner_id=crm.ids["seller"])
    factories.make(pg, "account", name="Vůz", owner_id=crm.ids["rival"])
    content = "firm,who\nKolo,test-colleague\nKolo,Colleague\nVůz,Colleague\n"
    pairs = ["account=firm", "employee=who"]
    result = enter(content, "account_team", pairs, "access=write", person="seller")
    assert (result.entered, result.known) == (1, 1)
    assert [line for line, *_rest in said(result)] == [4]
    assert rows(pg, "SELECT account_id, employee_id, access, valid_to FROM crm.account_team") == [
        (mine, crm.ids["colleague"], "write", None)
    ]


def test_work_is_given_only_to_who_may_see_the_account(enter: Import, pg: Pg, crm: Crm) -> None:
    factories.make(pg, "account", name="Kolo", owner_id=crm.ids["head"])
    result = enter(
        "firm,subject,who\nKolo,call,Head\nKolo,write,Rival\n",
        "task",
        ["account=firm", "subject=subject", "employee=who"],
    )
    assert result.entered == 1
    assert said(result) == [
        (3, "employee", "Rival",
         "This colleague may not see the account. Add them to its team first.")
    ]  # fmt: skip


def test_a_refusal_is_asked_for_once_but_not_for_other_people(
    enter: Import, pg: Pg, crm: Crm
) -> None:
    for name, owner in (("Kolo", "head"), ("Vůz", "rival")):
        factories.make(pg, "account", name=name, owner_id=crm.ids[owner])
    result = enter(
        "firm,subject,who,with,at\n"
        "Kolo,a,Head,Rival,2025-05-01\n"
        "Kolo,b,Head,,2025-05-01\n"
        "Kolo,c,Rival,,2025-05-01\n"
        "Kolo,d,Rival,,2025-05-01\n"
        "Vůz,e,Lead,,2025-05-01\n"
        "Vůz,f,Rival,,2025-05-01\n",
        "activity",
        ["account=firm", "subject=subject", "employee=who", "employees=with", "starts_at=at"],
        person="head",
    )
    assert result.entered == 2
    assert [(line, field) for line, field, *_rest in said(result)] == [
        (2, "employee"),
        (4, "employee"),
        (5, "employee"),
        (6, "employee"),
    ]
    theirs = enter(
        "firm,subject\nVůz,a\nVůz,b\nKolo,c\n",
        "task",
        ["account=firm", "subject=subject"],
        person="seller",
    )
    assert [line for line, *_rest in said(theirs)] == [2, 3, 4]


def test_accounts_can_be_entered_for_somebody_else(enter: Import, pg: Pg, crm: Crm) -> None:
    result = enter(
        "name,who\nKolo,Rival\nVůz,\nMost,Inactive\n",
        "account",
        ["name=name", "owner=who"],
        person="seller",
    )
    assert result.entered == 2
    assert said(result)[0][:3] == (4, "owner", "Inactive")
    assert rows(pg, "SELECT name, owner_id FROM crm.account ORDER BY name") == [
        ("Kolo", crm.ids["rival"]),
        ("Vůz", crm.ids["seller"]),
    ]
