"""The connection is lost at each call of each kind of save: nothing typed is lost or doubled."""

from crm_desktop.models.queries.rows import Edit
from crm_desktop.views.undo_bar import UndoBar, save_in_place
from tests.factories import make
from tests.views.forms.saving.cutting import back, cut, places


def test_lost_at_each_call_a_form_keeps_what_is_typed_and_saves_it_later(world, line):
    page = world.form("contact", world.ids.contact)
    page.body.cells["job_title"].put("before")
    page.body.grids["contact_point"].lines[0].put("label", "before")
    world.save(page)
    for number, place in enumerate(places(line.calls)):
        title = f"title {number}"
        page.body.cells["job_title"].put(title)
        page.body.grids["contact_point"].lines[0].put("label", title)
        with cut(line, place):
            world.save(page)
        assert page.modified()
        assert page.body.peek("job_title") == title
        assert page.body.grids["contact_point"].lines[0].typed()["label"] == title
        back(world)
        world.save(page)
        assert not page.modified()
        assert world.sql(
            "SELECT c.job_title, p.label, c.version FROM crm.contact c JOIN crm.contact_point p"
            " ON p.contact_id = c.id WHERE p.id = %s", world.ids.points[0],
        ) == [(title, title, number + 3)]  # fmt: skip


def test_lost_at_each_call_a_new_record_is_entered_once(world, line):
    page = world.form("task", None, world.ids.account)
    page.body.cells["subject"].put("first")
    world.save(page)
    for number, place in enumerate(places(line.calls)):
        page = world.form("task", None, world.ids.account)
        page.body.cells["subject"].put(f"task {number}")
        with cut(line, place):
            world.save(page)
        assert page.body.peek("subject") == f"task {number}"
        back(world)
        world.save(page)
        assert not page.modified()
        assert world.sql(
            "SELECT count(*) FROM crm.task WHERE subject = %s", f"task {number}"
        ) == [(1,)]  # fmt: skip


def test_lost_at_each_call_a_move_is_tried_again_and_taken_back(world, line):
    """On boards, in calendars and of tasks; and the way back from it."""
    with world.crm.connect() as pg:
        task = make(pg, "task", account_id=world.ids.account, priority="low")
    bar = UndoBar(world.context, world.form("account", world.ids.account))

    def stored():
        return world.sql("SELECT priority, version FROM crm.task WHERE id = %s", task)[0]

    def move(before, after, version):
        edit = Edit("task", task, {"priority": after}, {"priority": before}, {"task": version})
        save_in_place(world.context, bar, edit, "Moved", lambda: None)
        world.settle()

    version = 1
    for act in ("move", "undo"):
        move("low", "high", version)
        calls = line.calls
        bar.undo()
        world.settle()
        calls = calls if act == "move" else line.calls
        version += 2
        assert stored() == ("low", version)
        for place in places(calls):
            if act == "move":
                with cut(line, place):
                    move("low", "high", version)
            else:
                move("low", "high", version)
                with cut(line, place):
                    bar.undo()
                    world.settle()
            assert not bar.retry.isHidden()
            back(world)
            bar.try_again()
            world.settle()
            if act == "move":
                assert stored() == ("high", version + 1)
                bar.undo()
                world.settle()
            version += 2
            assert stored() == ("low", version)
