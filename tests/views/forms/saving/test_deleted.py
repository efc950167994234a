"""What was deleted: taken back at once by the bar, later from the list of deleted records."""

import pytest

from crm_desktop.views.forms import confirm
from crm_desktop.views.history.deleted import DeletedPage
from crm_desktop.views.lists.deleting import ask_delete
from crm_desktop.views.undo_bar import UndoBar
from tests.factories import make


@pytest.fixture
def tasks(world):
    with world.crm.connect() as pg:
        return [
            make(pg, "task", account_id=world.ids.account, subject=subject)
            for subject in ("Zavolat", "Napsat", "Navštívit")
        ]


def live(world):
    return {id for (id,) in world.sql("SELECT id FROM crm.task WHERE deleted_at IS NULL")}


def test_deleting_several_is_one_operation_and_taken_back_as_one(world, tasks):
    pages = [world.form("task", id, show=False) for id in tasks[:2]]
    question = ask_delete(
        pages[0], world.context, "task", [page._row for page in pages], lambda: None
    )
    next(b for b in question.buttons.buttons() if b.property("kind") == "danger").click()
    world.settle()
    assert live(world) == {tasks[2]}
    bar = UndoBar(world.context, pages[0])
    bar.offer(*world.offered[-1])
    bar.undo()
    world.settle()
    assert live(world) == set(tasks)


def test_what_was_deleted_is_listed_and_taken_back(world, tasks, monkeypatch):
    page = world.form("task", tasks[0])
    monkeypatch.setattr(confirm, "ask", lambda *_given: "delete")
    with world.qtbot.waitSignal(page.close_requested):
        page.delete_record()
    assert world.offered[-1][0] == "Deleted: Zavolat"
    deleted = DeletedPage(world.context)
    world.qtbot.addWidget(deleted)
    deleted.show()
    world.settle()
    assert not deleted.empty.isHidden()  # accounts come first
    deleted.kind.setCurrentIndex(deleted.kind.findData("task"))
    world.settle()
    (one,) = deleted.model.rows()
    assert (one.name, one.account, one.by) == ("Zavolat", "Kovovýroba Žďár, a. s.", "Seller")
    deleted.table.selectRow(0)
    deleted.take_back()
    world.settle()
    assert live(world) == set(tasks)
    assert not deleted.model.rows()
    assert world.offered[-1][0] == "Taken back: Zavolat"
    for kind in range(deleted.kind.count()):
        deleted.kind.setCurrentIndex(kind)
        world.settle()
        assert deleted.stack.currentWidget() is deleted.body
