"""An answer that never came: saved once, nothing lost, no second copy."""

from PySide6.QtWidgets import QApplication

from tests.views.forms_world import line


def reconnect(world):
    world.background.connection.try_now()
    world.qtbot.waitUntil(lambda: world.background.connection.connected)
    world.settle()


def test_an_answer_that_was_lost_is_never_written_twice(world):
    page = world.form("contact", None, world.ids.account)
    line(page, "last_name").setText("Vlček")
    grid = page.body.grids["contact_point"]
    grid.add().editors["value"].line.setText("+420 566 000 103")
    line(page, "last_name").setFocus()
    world.answers.lose = 2
    world.save(page)
    assert page.modified()
    assert line(page, "last_name").text() == "Vlček"
    assert QApplication.focusWidget() is line(page, "last_name")
    assert "line broke" in page.message.text()
    operation = page.path.pending.operation
    reconnect(world)
    with world.qtbot.waitSignal(page.close_requested):
        world.save(page)
    assert not page.modified()
    assert world.sql("SELECT count(*) FROM crm.contact WHERE last_name = 'Vlček'") == [(1,)]
    assert world.sql("SELECT count(*) FROM crm.contact_point WHERE value LIKE '%%103'") == [(1,)]
    assert world.sql("SELECT count(*) FROM crm.op_log WHERE id = %s", operation) == [(1,)]


def test_an_answer_lost_once_is_not_even_noticed(world):
    page = world.form("contact", None, world.ids.account)
    line(page, "last_name").setText("Vlček")
    world.answers.lose = 1  # an error during COMMIT: all of it once more, with the same operation
    world.save(page)
    assert not page.modified()
    assert page._id is not None  # the first try knew what it made
    assert world.sql("SELECT count(*) FROM crm.contact WHERE last_name = 'Vlček'") == [(1,)]


def test_what_is_typed_after_a_lost_answer_is_saved_as_well(world):
    page = world.form("contact", world.ids.contact)
    line(page, "job_title").setText("ředitel")
    added = page.body.grids["contact_point"].add()
    added.editors["value"].line.setText("+420 566 000 103")
    world.answers.lose = 2
    world.save(page)
    line(page, "department").setText("výroba")
    added.editors["label"].line.setText("vrátnice")
    reconnect(world)
    world.save(page)
    assert not page.modified()
    assert world.sql("SELECT job_title, department FROM crm.contact WHERE id = %s",
                     world.ids.contact) == [("ředitel", "výroba")]  # fmt: skip
    assert world.sql("SELECT label FROM crm.contact_point WHERE value LIKE '%%103'") == [
        ("vrátnice",)
    ]


def test_nothing_is_lost_while_nobody_answers(world):
    page = world.form("account", world.ids.account)
    line(page, "town").setText("Praha")
    world.answers.database.close()
    lost = world.answers.session

    def unreachable():
        from crm_desktop.models.errors import ServerUnreachable

        raise ServerUnreachable("Nobody answers.")

    world.answers.session = unreachable
    world.save(page)
    assert page.message.text() == "Nobody answers."
    assert line(page, "town").text() == "Praha"
    assert page.isEnabled()
    assert page.body.isEnabled()
    world.answers.session = lost
    reconnect(world)
    world.save(page)
    assert world.sql("SELECT town FROM crm.account") == [("Praha",)]
