"""Duplicates on the screen: the warning while typing, the pairs side by side, merging."""

import os
from pathlib import Path

import pytest

from tests import factories
from tests.views.forms_world import World

PICTURES = os.environ.get("CRM_PICTURES", "")


def picture(widget, name):
    """Leave a picture where somebody wants to look."""
    if PICTURES:
        widget.grab().save(str(Path(PICTURES) / f"{name}.png"))


@pytest.fixture
def world(committed, background_of, on_server, qtbot):
    return World(committed, background_of, on_server, qtbot)


def typed(page, **texts):
    for name, text in texts.items():
        page.body.cells[name].editor.line.setText(text)


def asked(world, page):
    """Ask at once instead of after a pause, and wait for the answer."""
    page.likely._pause.stop()
    page.likely.ask()
    world.settle()


def test_a_new_account_that_is_there_already_is_told_while_typing(world):
    with world.crm.connect() as pg:
        theirs = factories.make(
            pg, "account", name="Jihočeské strojírny s.r.o.", town="Písek",
            owner_id=world.crm.ids["rival"],
        )  # fmt: skip
    page = world.form("account")
    page.resize(1100, 760)
    assert page.likely.isHidden()
    typed(page, name="Ko")
    asked(world, page)
    assert page.likely.isHidden()
    typed(page, name="Kovovyroba Zdar")
    assert page.likely._pause.isActive()
    asked(world, page)
    assert [one.id for one in page.likely.found] == [world.ids.account]
    assert page.likely.found[0].reasons == ("similar_name",)
    page.likely.links[0].click()
    assert world.opened == [("account", world.ids.account)]
    typed(page, name="Jihoceske Strojirny", town="Písek")
    asked(world, page)
    (found,) = page.likely.found
    assert (found.id, found.may_open, found.detail) == (theirs, False, "Písek")
    picture(page, "likely-account")
    typed(page, name="Zcela jiná firma", company_id="255 96 641")
    asked(world, page)
    assert [one.id for one in page.likely.found] == [world.ids.account]
    typed(page, name="Zcela jiná firma", company_id="")
    asked(world, page)
    assert page.likely.isHidden()


def test_of_people_one_does_not_see_only_who_is_responsible_is_told(world):
    with world.crm.connect() as pg:
        theirs = factories.make(pg, "account", name="Cizí", owner_id=world.crm.ids["rival"])
        hidden = factories.make(
            pg, "contact", account_id=theirs, first_name="Žofie", last_name="Říhová"
        )
        factories.make(
            pg, "contact_point", account_id=theirs, contact_id=hidden, value="+420777000111"
        )
    page = world.form("contact", account=world.ids.account)
    page.resize(1100, 760)
    typed(page, first_name="Zdenek", last_name="Prihoda")
    page.body.grids["contact_point"].add().editors["value"].line.setText("603 000 100")
    asked(world, page)
    (found,) = page.likely.found
    assert (found.id, found.may_open) == (world.ids.contact, True)
    assert "same_phone" in found.reasons
    line = page.body.grids["contact_point"].lines[0]
    line.editors["value"].line.setText("777 000 111")  # hers: it must not bring her out
    for first, last, handlers in (
        ("Zofie", "Rihova", [(None, "rival")]),
        ("Zofie", "Rihov", []),
        ("", "Rihova", []),
    ):
        typed(page, first_name=first, last_name=last)
        asked(world, page)
        told = [one for one in page.likely.found if one.id is None]
        assert len(told) == len(handlers), (first, last)
        picture(page, f"likely-contact-{len(told)}")
    assert all(one.id != hidden for one in page.likely.found)


def test_an_overtaken_answer_is_dropped_and_an_existing_record_is_not_asked_about(world):
    page = world.form("account")
    typed(page, name="Kovovýroba Žďár")
    page.likely.ask()
    typed(page, name="Nic takového")
    page.likely.ask()
    world.settle()
    assert page.likely.found == ()
    page = world.form("account", world.ids.account)
    typed(page, name="Kovovýroba Žďár, s. r. o.")
    assert not page.likely._pause.isActive()
