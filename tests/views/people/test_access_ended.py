"""Somebody is locked out while the program runs: it says so, and keeps what was typed."""

import pytest

from crm_desktop.models.database import connect
from crm_desktop.models.queries import people
from crm_desktop.views.main_window.frame.offline_bar import OfflineBar
from crm_desktop.views.working import connection as connecting
from tests import factories
from tests.views.forms_world import World

PATIENCE = 30_000  # ms


@pytest.fixture
def world(committed, background_of, on_server, qtbot):
    yield World(committed, background_of, on_server, qtbot)
    with committed.connect() as pg:  # roles are common to the server
        pg.execute('ALTER ROLE "test-seller" LOGIN')


def as_admin(world, change):
    """Change the seller as an admin's program does: one transaction, then the sessions."""

    def work():
        database = connect(world.crm.profile("admin"), factories.PASSWORD)
        id = world.crm.ids["seller"]
        with database.session() as session:
            (row,) = [row for row in people.list_people(session) if row.id == id]
            change(session, id, row.version)
        with database.session() as session:
            people.end_sessions(session, id)
        database.close()

    world.on_server(work)


def test_a_locked_person_is_told_and_keeps_what_was_typed(world, qtbot, monkeypatch):
    monkeypatch.setattr(connecting, "FIRST_PAUSE", 3600.0)  # the test tries, not the clock
    bar = OfflineBar(world.background)
    qtbot.addWidget(bar)
    page = world.form("account", world.ids.account)
    town = page.body.cells["town"].editor.focusProxy()
    town.setText("Praha")
    as_admin(world, people.lock)
    with qtbot.waitSignal(world.background.connection.lost, timeout=PATIENCE) as said:
        world.save(page)
    assert "ended by the administrator" in said.args[0]
    assert bar.headline.text().startswith("Signed out since")
    assert "ended by the administrator" in bar.advice.text()
    assert "What you typed stays here" in bar.advice.text()
    world.save(page)  # refused without asking the server
    assert "ended by the administrator" in page.message.text()
    assert town.text() == "Praha"
    assert page.modified()
    with qtbot.waitSignal(world.background.idle, timeout=PATIENCE):
        world.background.connection.try_now()
    assert not world.background.connection.connected
    as_admin(world, people.unlock)
    with qtbot.waitSignal(world.background.connection.back, timeout=PATIENCE):
        world.background.connection.try_now()
    assert bar.isHidden()
    world.save(page)
    assert world.sql("SELECT town FROM crm.account") == [("Praha",)]
