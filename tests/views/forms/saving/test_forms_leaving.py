"""A form is left, deleted from or overtaken: it asks, and nothing typed is lost."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.views.forms import confirm
from tests.views.forms_world import World, line


class Windows(QObject):
    """Counts windows that are shown, even for a moment."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_who_may_only_read_gets_a_form_without_buttons(committed, background_of, on_server, qtbot):
    world = World(committed, background_of, on_server, qtbot, "auditor")
    page = world.form("account", world.ids.account)
    assert page.body.read_only
    assert not page.foot.save_button.isVisible()
    assert not page.delete_button.isVisible()
    assert "not change" in page.message.text()
    assert line(page, "town").isReadOnly()


def test_a_record_that_is_gone_is_a_sentence(world):
    world.change("seller", "UPDATE crm.contact SET deleted_at = now() WHERE id = %s",
                 world.ids.contact)  # fmt: skip
    page = world.form("contact", world.ids.contact)
    assert page.body is None
    assert not page.modified()
    assert page.try_close()


def test_a_record_deleted_while_it_is_edited_keeps_what_was_typed(world):
    page = world.form("contact", world.ids.contact)
    line(page, "job_title").setText("ředitel")
    world.change("seller", "UPDATE crm.contact SET deleted_at = now() WHERE id = %s",
                 world.ids.contact)  # fmt: skip
    world.save(page)
    assert "deleted in the meantime" in page.message.text()
    assert line(page, "job_title").text() == "ředitel"


def test_deleting_asks_and_closes(world, monkeypatch):
    page = world.form("contact", world.ids.contact)
    monkeypatch.setattr(confirm, "ask", lambda *_values: "keep")
    page.delete_record()
    assert world.background.pending() == 0
    monkeypatch.setattr(confirm, "ask", lambda *_values: "delete")
    with world.qtbot.waitSignal(page.close_requested):
        page.delete_record()
    assert world.sql("SELECT deleted_at IS NOT NULL FROM crm.contact WHERE id = %s",
                     world.ids.contact) == [(True,)]  # fmt: skip


def test_what_somebody_changed_meanwhile_is_not_deleted(world, monkeypatch):
    page = world.form("contact", world.ids.contact)
    world.change("lead", "UPDATE crm.contact SET job_title = 'ředitel' WHERE id = %s",
                 world.ids.contact)  # fmt: skip
    monkeypatch.setattr(confirm, "ask", lambda *_values: "delete")
    page.delete_record()
    world.settle()
    assert world.sql("SELECT deleted_at FROM crm.contact WHERE id = %s",
                     world.ids.contact) == [(None,)]  # fmt: skip
    assert "not deleted" in page.message.text()
    assert line(page, "job_title").text() == "ředitel"


def test_closing_asks_only_where_something_would_be_lost(world, monkeypatch):
    page = world.form("account", world.ids.account)
    asked = []

    def answer(what):
        def ask(_parent, name, _away=False):
            asked.append(name)
            return what

        return ask

    assert page.try_close()
    assert asked == []
    line(page, "town").setText("Praha")
    monkeypatch.setattr(confirm, "ask_unsaved", answer("stay"))
    assert not page.try_close()
    monkeypatch.setattr(confirm, "ask_unsaved", answer("discard"))
    assert page.try_close()
    assert page.modified()  # discarding is closing; what is on the screen stays until then
    monkeypatch.setattr(confirm, "ask_unsaved", answer("save"))
    with world.qtbot.waitSignal(page.close_requested):
        assert not page.try_close()
        assert page.saving()
    assert asked == ["Kovovýroba Žďár, a. s."] * 3
    assert world.sql("SELECT town FROM crm.account") == [("Praha",)]


def test_closing_with_save_stays_where_something_is_wrong(world, monkeypatch):
    page = world.form("account", world.ids.account)
    line(page, "name").setText("")
    monkeypatch.setattr(confirm, "ask_unsaved", lambda *_values: "save")
    assert not page.try_close()
    assert not page.saving()
    assert page.body.errors()


def test_discarding_asks_and_shows_what_is_stored(world, monkeypatch):
    page = world.form("contact", world.ids.contact)
    line(page, "last_name").setText("")
    page.body.grids["contact_point"].add().editors["value"].line.setText("1")
    page.save()
    monkeypatch.setattr(confirm, "ask_discard", lambda _parent: True)
    page.discard()
    world.settle()
    assert not page.modified()
    assert line(page, "last_name").text() == "Příhoda"
    assert page.body.errors() == []
    assert len(page.body.grids["contact_point"].lines) == 2


def test_a_changed_form_is_told_of_others_and_an_unchanged_one_follows(world):
    page = world.form("account", world.ids.account)
    world.change("lead", "UPDATE crm.account_detail SET street = 'Krátká 2'")
    world.background.changed.emit("account", world.ids.account)
    world.settle()
    assert line(page, "street").text() == "Krátká 2"
    assert page.message.text() == ""
    line(page, "town").setText("Praha")
    world.change("lead", "UPDATE crm.account_detail SET street = 'Široká 3'")
    world.background.changed.emit("account", world.ids.account)
    world.settle()
    assert line(page, "street").text() == "Krátká 2"
    assert line(page, "town").text() == "Praha"
    assert "Lead" in page.message.text()
    world.background.changed.emit("contact", world.ids.contact)
    assert world.background.pending() == 0


def test_reading_again_never_drops_what_was_typed(world):
    page = world.form("account", world.ids.account)
    line(page, "town").setText("Praha")
    page.reload()
    world.settle()
    assert line(page, "town").text() == "Praha"
    assert page.modified()


def test_no_part_of_a_form_is_ever_a_window_of_its_own(world, qapp):
    windows = Windows()
    qapp.installEventFilter(windows)
    pages = [
        world.form("account", world.ids.account),
        world.form("contact", world.ids.contact),
        world.form("sale", world.ids.sale),
        world.form("activity", world.ids.meeting),
        world.form("document", None, world.ids.account),
    ]
    pages[1].body.grids["address"].add()
    pages[1].resize(700, 500)
    pages[1].body.check_all()
    qapp.removeEventFilter(windows)
    assert windows.shown == pages
