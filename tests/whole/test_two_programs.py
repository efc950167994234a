"""Two programs on one server: the same field, different fields, deleted under me, server away."""

import pytest

from crm_desktop import embedded
from crm_desktop.views.forms import confirm
from tests import factories
from tests.server import temporary_folder

OWNER, SUPERIOR = "jiri.dvorak", "lenka.rihova"


def rows(crm, statement, *values):
    """Return what the server has, seen by its superuser."""
    with crm.connect() as pg:
        return pg.execute(statement, values).fetchall()


def account_of(crm, person):
    """Return the id of an account that somebody is responsible for."""
    return rows(
        crm,
        "SELECT a.id FROM crm.account a JOIN crm.employee e ON e.id = a.owner_id"
        " WHERE e.login = %s ORDER BY a.id LIMIT 1",
        crm.login(person),
    )[0][0]


@pytest.fixture
def two(sit_down, writable):
    """Two people in two programs, who both look at the form of one account."""
    number = account_of(writable, OWNER)
    return tuple(
        form(sit_down(writable, person), "account", number) for person in (OWNER, SUPERIOR)
    )


def form(desk, kind, number, account=None):
    """Open a form at a desk and wait for it; returns the desk."""
    desk.window.open_form(kind, number, account)
    desk.settle(lambda: desk.page().body is not None)
    return desk


def put(desk, **typed):
    """Type values into the form that is shown."""
    desk.page().body.put(typed, {})
    assert desk.page().modified()


def save(desk):
    """Save (Ctrl+S) and wait for the answer."""
    page = desk.page()
    page.save()
    desk.settle(lambda: not page.path.running)
    return page


@pytest.mark.parametrize(("side", "stands"), [("mine", "Plzeň"), ("theirs", "Praha")])
def test_the_same_field_asks_whose_is_to_stand(two, writable, side, stands):
    first, second = two
    put(second, town="Plzeň")  # before: a form in which nothing is typed follows at once
    put(first, town="Praha")
    assert not save(first).modified()
    page = save(second)
    dialog = page.conflict
    assert dialog.isVisible()
    assert dialog._who == "Jiří Dvořák"
    line = dialog._lines[0]
    assert (line.name, line.mine, line.theirs) == ("town", "Plzeň", "Praha")
    assert page.body.peek("town") == "Plzeň"
    dialog.choose("town", side)
    dialog.finish()
    second.settle(lambda: not page.path.running and not page.modified())
    assert page.body.peek("town") == stands
    found = rows(writable, "SELECT town FROM crm.account WHERE id = %s", page.record()[1])
    assert found == [(stands,)]


def test_going_back_to_editing_keeps_what_was_typed(two, writable):
    first, second = two
    put(second, town="Plzeň")
    put(first, town="Praha")
    save(first)
    page = save(second)
    page.conflict.reject()
    second.settle()
    assert page.body.peek("town") == "Plzeň"
    assert page.modified()
    found = rows(writable, "SELECT town FROM crm.account WHERE id = %s", page.record()[1])
    assert found == [("Praha",)]
    page.body.take(page.body.row)


def test_different_fields_are_merged_and_that_is_said(two, writable):
    first, second = two
    put(second, town="Plzeň")
    put(first, street="Nová 1")
    save(first)
    page = save(second)
    second.settle(lambda: not page.modified())
    assert page.conflict is None
    assert "Street" in second.window.status.text()
    assert page.body.peek("street") == "Nová 1"
    found = rows(
        writable,
        "SELECT a.town, d.street FROM crm.account a JOIN crm.account_detail d"
        " ON d.account_id = a.id WHERE a.id = %s",
        page.record()[1],
    )
    assert found == [("Plzeň", "Nová 1")]


def test_deleted_under_me_is_said_and_what_i_typed_stays(sit_down, writable, monkeypatch):
    number, account = rows(
        writable,
        "SELECT t.id, t.account_id FROM crm.task t JOIN crm.account a ON a.id = t.account_id"
        " JOIN crm.employee e ON e.id = a.owner_id WHERE e.login = %s ORDER BY t.id LIMIT 1",
        writable.login(OWNER),
    )[0]
    first, second = (
        form(sit_down(writable, person), "task", number, account) for person in (OWNER, SUPERIOR)
    )
    put(second, subject="Zavolat znovu")
    monkeypatch.setattr(confirm, "ask", lambda *_values: "delete")
    first.page().delete_record()
    first.settle(lambda: first.window.documents.document().place.what != "form")
    page = save(second)
    assert "deleted" in page.message.text()
    assert page.modified()
    assert page.body.peek("subject") == "Zavolat znovu"
    assert page.body.isEnabled()
    page.body.take(page.body.row)


# ---- who is typing -----------------------------------------------------------------------------


@pytest.fixture
def hearing(two, writable):
    """The two, once both of them hear what others write."""
    listening = (
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND query = 'LISTEN crm_change'"
    )
    two[1].settle(lambda: rows(writable, listening) == [(2,)])
    return two


def test_others_see_who_is_typing_until_it_is_saved_and_nobody_is_kept_from_saving(
    hearing, writable
):
    first, second = hearing
    number = first.page().record()[1]
    theirs = second.page().being_edited
    put(first, town="Praha")
    second.settle(lambda: theirs.text().startswith("Being edited by Jiří Dvořák since "))
    assert first.page().being_edited.text() == ""  # of oneself nobody is told
    second.window.open_record("account", number)
    second.settle(lambda: second.page().being_edited.text() == theirs.text())
    card = second.page()
    second.window.open_form("account", number)
    put(second, town="Plzeň")
    first.settle(lambda: "Lenka Říhová" in first.page().being_edited.text())
    assert not save(first).modified()
    second.settle(lambda: theirs.text() == card.being_edited.text() == "")
    page = save(second)  # the hint came and went; what was changed meanwhile is asked all the same
    assert page.conflict.isVisible()
    page.conflict.reject()
    page.body.take(page.body.row)
    first.settle(lambda: first.page().being_edited.text() == "")
    first.settle(lambda: rows(writable, "SELECT kind FROM crm.editing") == [])


def test_the_hint_of_a_program_that_was_killed_ends_by_itself(hearing, writable, monkeypatch):
    first, second = hearing
    theirs = second.page().being_edited
    put(first, town="Praha")
    second.settle(lambda: bool(theirs.text()))
    first.window.editing._renew.stop()
    rows(
        writable,
        "UPDATE crm.editing SET renewed_at = now() - interval '299 s' RETURNING kind",
    )
    theirs.ask()
    second.settle(lambda: not theirs.text())
    first.window.editing.renew()  # it was not killed after all
    first.settle()
    theirs.ask()
    second.settle(lambda: bool(theirs.text()))
    monkeypatch.setattr(confirm, "ask", lambda *_given: "discard")
    first.window.documents.close_current()
    second.settle(lambda: not theirs.text())


# ---- the server goes away ----------------------------------------------------------------------


def test_what_was_typed_is_offered_at_the_next_sign_in(sit_down, writable, monkeypatch):
    number = account_of(writable, OWNER)
    desk = form(sit_down(writable, OWNER), "account", number)
    put(desk, town="Plzeň")
    desk.background.connection.note_lost("The server does not answer.")
    monkeypatch.setattr(confirm, "ask", lambda *_given: "later")
    with desk.qtbot.waitSignal(desk.window.signed_out):
        desk.window.sign_out()
    again = sit_down(writable, OWNER)
    assert not again.window.draft_bar.isHidden()
    again.window.draft_bar.open_all()
    again.settle(lambda: again.page().body is not None and again.page().modified())
    assert again.page().body.peek("town") == "Plzeň"
    save(again)
    assert not again.page().modified()
    assert rows(writable, "SELECT town FROM crm.account WHERE id = %s", number) == [("Plzeň",)]


@pytest.fixture
def own_server():
    """A server of this test's own, that it may stop; (folder, the database on it)."""
    with temporary_folder() as folder:
        place = folder / "trial"
        yield place, factories.installed(embedded.start(place, fsync=False))


def test_the_server_stops_while_a_form_is_open(sit_down, own_server, qtbot):
    """The bar says it, what was typed stays, and after the start the same operation is saved."""
    place, crm = own_server
    with crm.connect() as pg:
        number = factories.make(pg, "account", name="Kovo", owner_id=crm.ids["seller"], town="Brno")
        factories.make(pg, "account_detail", account_id=number)
    desk = form(sit_down(crm, "seller"), "account", number)
    page, window = desk.page(), desk.window
    put(desk, town="Olomouc")
    embedded.stop(place)
    page.save()
    qtbot.waitUntil(lambda: window.offline.isVisible())
    qtbot.waitUntil(lambda: not page.path.running)
    assert page.body.peek("town") == "Olomouc"
    assert page.modified()
    assert page.message.text()
    assert "Disconnected" in window.status.text()
    operation = page.path.pending.operation
    embedded.start(place, fsync=False)
    with qtbot.waitSignal(desk.background.connection.back):
        window.offline.try_now.click()
    assert not window.offline.isVisible()
    desk.settle()
    assert page.body.peek("town") == "Olomouc"  # reading again does not overwrite it
    save(desk)
    desk.settle(lambda: not page.modified())
    assert rows(crm, "SELECT town, version FROM crm.account WHERE id = %s", number) == [
        ("Olomouc", 2)
    ]
    assert rows(crm, "SELECT count(*) FROM crm.op_log WHERE id = %s", operation) == [(1,)]
