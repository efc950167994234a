"""Duplicates on the screen: the warning while typing, the pairs side by side, merging."""

import os
from pathlib import Path

import pytest

from tests import factories

PICTURES = os.environ.get("CRM_PICTURES", "")


def picture(widget, name):
    """Leave a picture where somebody wants to look."""
    if PICTURES:
        widget.grab().save(str(Path(PICTURES) / f"{name}.png"))


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
    picture(page, "duplicates-typing")
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


@pytest.fixture
def pairs(world):
    """Two accounts of the seller that are one, two contacts there, a pair of somebody else's."""
    with world.crm.connect() as pg:
        seller = world.crm.ids["seller"]
        twin = factories.make(
            pg, "account", name="Kovovyroba Zdar s.r.o.", town="Brno", owner_id=seller,
            vat_id="CZ25596641",
        )  # fmt: skip
        factories.make(pg, "account_detail", account_id=twin, phone="+420566000777", sector="kov")
        person = factories.make(
            pg, "contact", account_id=twin, first_name="Zdeněk", last_name="Příhoda"
        )
        factories.make(pg, "task", account_id=twin, contact_id=person)
        theirs = [
            factories.make(pg, "account", name=name, owner_id=world.crm.ids["rival"])
            for name in ("Cizí a.s.", "Cizi")
        ]
        for kind, left, right, score in (
            ("account", world.ids.account, twin, 930), ("account", *theirs, 800),
            ("contact", *sorted((world.ids.contact, person)), 900),
        ):  # fmt: skip
            pg.execute(
                "INSERT INTO crm.duplicate (kind, left_id, right_id, score, reasons)"
                " VALUES (%s, %s, %s, %s, 'similar_name same_town')",
                (kind, left, right, score),
            )
    world.twin, world.person, world.theirs = twin, person, theirs
    return world


@pytest.fixture
def page(pairs, qtbot):
    from crm_desktop.views.duplicates.page import DuplicatesPage

    page = DuplicatesPage(pairs.context)
    qtbot.addWidget(page)
    page.resize(1216, 780)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    pairs.settle()
    return page


def lefts(page):
    return [pair.left_id for pair in page.list.pairs.pairs]


def test_pairs_are_decided_one_after_the_other_by_keys(pairs, page):
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    ours, theirs = pairs.ids.account, pairs.theirs[0]
    assert lefts(page) == [ours, theirs]
    assert page.sides.merge_button.isEnabled()
    picture(page, "duplicates-pairs")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Space)  # later
    pairs.settle()
    assert lefts(page) == [theirs, ours]
    # Of a colleague's accounts the directory is shown, and nothing is offered.
    assert not page.sides.merge_button.isEnabled()
    assert page.sides.table.groups == {}
    picture(page, "duplicates-theirs")
    page.delete_record()
    pairs.settle()
    assert "sees these records" in page.sides.message.text()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    pairs.settle()
    page.delete_record()
    pairs.settle()
    assert lefts(page) == [theirs]
    page.reload()
    pairs.settle()
    assert lefts(page) == [theirs]  # it does not come back
    page.own.click()
    pairs.settle()
    assert lefts(page) == []
    assert page.stack.currentWidget() is page.empty


def test_merging_moves_everything_with_the_chosen_fields_forwards_and_is_taken_back(pairs, page):
    from crm_desktop.models.errors import Moved
    from crm_desktop.models.queries.records import read_row

    ours, twin = pairs.ids.account, pairs.twin
    assert page.sides.kept().id == ours  # more hangs on it
    choices = page.sides.table.choices()
    assert choices["vat_id"] == "right"  # filled goes before empty
    assert choices["name"] == "left"
    assert "segment_ids" not in choices
    assert "Contacts" in page.sides.moving.text()
    page.sides.table.choose("name", "right")
    page.save_and_close()
    pairs.settle()
    assert pairs.sql(
        "SELECT a.name, a.vat_id, d.phone, d.sector FROM crm.account a JOIN crm.account_detail d"
        " ON d.account_id = a.id WHERE a.id = %s", ours,
    ) == [("Kovovyroba Zdar s.r.o.", "CZ25596641", "+420 566 000 100", "kov")]  # fmt: skip
    assert pairs.sql("SELECT account_id FROM crm.task WHERE contact_id = %s", pairs.person) == [
        (ours,)
    ]

    def read():
        with pairs.answers.session() as session:
            read_row(session, pairs.context.catalogue, "account", twin)

    with pytest.raises(Moved) as moved:
        pairs.on_server(read)
    assert moved.value.id == ours
    form = pairs.form("account", twin)
    assert form.record() == ("account", ours)
    picture(page, "duplicates-merged")
    page.note.button.click()
    pairs.settle()
    assert pairs.sql("SELECT account_id FROM crm.task WHERE contact_id = %s", pairs.person) == [
        (twin,)
    ]
    assert pairs.sql("SELECT name FROM crm.account WHERE id = %s", ours) == [
        ("Kovovýroba Žďár, a. s.",)
    ]
    pairs.on_server(read)  # it lives again, and is not forwarded
    assert lefts(page)[0] == ours


def test_contacts_of_two_accounts_are_tied_as_one_person(pairs, page):
    page.show_kind("contact")
    pairs.settle()
    assert page.sides.merge_button.text().startswith("Same person")
    assert page.sides.table.groups == {}
    picture(page, "duplicates-contacts")
    page.save_and_close()
    pairs.settle()
    people = pairs.sql(
        "SELECT DISTINCT person_id FROM crm.contact WHERE id IN (%s, %s)",
        pairs.ids.contact, pairs.person,
    )  # fmt: skip
    assert len(people) == 1
    assert page.list.pairs.pairs == []


def test_a_scan_finds_pairs_keeps_what_was_decided_and_can_be_stopped(pairs, page, qtbot):
    page.delete_record()  # the pair of ours is different
    pairs.settle()
    pairs.sql("DELETE FROM crm.duplicate WHERE NOT different RETURNING 1")
    with qtbot.waitSignal(page.bar.done, timeout=60_000):
        page.scan()
    pairs.settle()
    assert lefts(page) == [pairs.theirs[0]]
    assert "compared" in pairs.said[-1]
    page.show_kind("contact")
    pairs.settle()
    with qtbot.waitSignal(page.bar.done, timeout=60_000):
        page.scan()
        page.bar.stop()
    pairs.settle()
    assert page.list.pairs.pairs == []
    with qtbot.waitSignal(page.bar.done, timeout=60_000):
        page.scan()
    pairs.settle()
    assert {page.list.current().left_id, page.list.current().right_id} == {
        pairs.ids.contact, pairs.person
    }  # fmt: skip
