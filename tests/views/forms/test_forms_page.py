"""What holds for the form of every kind: order by Tab, names for screen readers, two columns."""

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QStackedWidget, QWidget

from crm_desktop.models.fields import KINDS
from crm_desktop.settings import Settings
from crm_desktop.views.forms import confirm
from crm_desktop.views.forms.editing import files
from crm_desktop.views.forms.editing.cells import FieldCell
from crm_desktop.views.forms.editing.reference import parent_of
from crm_desktop.views.forms.page import FormPage
from crm_desktop.views.forms.sheet import groups_of
from crm_desktop.views.main_window.window import MainWindow

FORMED = [
    "account", "contact", "activity", "task", "communication", "document", "project",
    "opportunity", "service", "sale", "product", "account_team",
]  # fmt: skip


@pytest.mark.parametrize("name", FORMED)
def test_every_field_of_the_catalogue_stands_once(name):
    kind = KINDS[name]
    groups = groups_of(kind, [KINDS[part] for part in kind.parts])
    stand = [field.name for group in groups for field in group.fields]
    assert sorted(stand) == sorted(f.name for f in kind.fields if f.formed and not f.worked_out)
    assert [part for group in groups for part in group.parts] == list(kind.parts)
    assert len({group.key for group in groups}) == len(groups)


def test_every_kind_opens_new_with_names_and_tab_order(world):
    for name in FORMED:
        account = None if KINDS[name].parent == "" else world.ids.account
        page = world.form(name, None, account)
        assert page.body is not None, name
        assert not page.modified(), name
        nameless = [
            widget
            for widget in page.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not widget.accessibleName()
            and not getattr(widget, "text", str)()
        ]
        assert nameless == [], name
        page.close()


def test_tab_walks_the_fields_as_they_are_read(world):
    page = world.form("account", world.ids.account)
    first = page.body.first_field()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    for _step in range(120):
        widget = QApplication.focusWidget()
        cell = parent_of(widget, FieldCell)
        if cell is not None and (not walked or walked[-1] != cell.field.name):
            walked.append(cell.field.name)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            break
    expected = [f.name for f in KINDS["account"].fields if f.formed and not f.worked_out]
    assert walked == expected


def test_two_columns_from_960(world):
    page = world.form("account", world.ids.account)
    cells = page.body.cells
    world.qtbot.waitUntil(lambda: page.body.sheet.viewport().width() >= 960)
    assert cells["kind"].y() == cells["status"].y()
    page.resize(900, 700)
    world.qtbot.waitUntil(lambda: cells["kind"].y() != cells["status"].y())
    assert cells["kind"].x() == cells["status"].x()


def test_a_form_laid_out_behind_another_tab_stands_at_once(world):
    tabs = QStackedWidget()
    world.qtbot.addWidget(tabs)
    tabs.addWidget(QWidget())
    tabs.resize(1216, 800)
    with world.qtbot.waitExposed(tabs):
        tabs.show()
    page = FormPage(world.context, "account", world.ids.account)
    tabs.addWidget(page)
    world.settle()

    def places():
        return [(name, cell.geometry()) for name, cell in page.body.cells.items()]

    for width in (1216, 900):  # in two columns, then in one
        tabs.setCurrentIndex(0)
        tabs.resize(width, 800)
        QApplication.processEvents()
        tabs.setCurrentWidget(page)
        at_once = places()
        QApplication.processEvents()
        assert at_once == places()


def test_a_long_name_does_not_stretch_the_window(world):
    page = world.form("account", world.ids.account)
    page.resize(900, 600)
    page.body.cells["name"].put("Ž" * 200)
    world.save(page)
    assert page.minimumSizeHint().width() < 900


def test_sections_lead_to_their_fields(world):
    page = world.form("account", world.ids.account)
    page.resize(1100, 500)
    page.body.sections.chosen.emit("Addresses")
    box = next(box for box in page.body.sheet.boxes if box.key == "Addresses")
    top = page.body.sheet.verticalScrollBar().value()
    assert top > 0
    assert box.y() + 40 <= top + page.body.sheet.viewport().height()
    page.body.cells["email"].put("x")
    page.body.check_all()
    entry = page.body.sections._item("Contact details")
    from crm_desktop.views.look import Role

    assert entry.data(Role.TONE) == "bad"


def test_the_section_list_follows_scrolling_and_size(world):
    page = world.form("account", world.ids.account)
    page.resize(1216, 600)
    bar = page.body.sheet.verticalScrollBar()
    world.qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    assert page.body.sections.current == "Note"
    page.resize(900, 500)  # one column: the same place lies in the middle now
    middle = ("Contact details", "Seat", "Business")
    world.qtbot.waitUntil(lambda: page.body.sections.current in middle)


def test_a_foot_that_counts(world):
    page = world.form("account", world.ids.account)
    assert page.foot.changes.text() == ""
    page.body.cells["town"].put("Praha")
    page.body.grids["address"].add().editors["town"].line.setText("Zlín")
    assert page.foot.changes.text() == "2 unsaved change(s)"
    assert page.foot.discard_button.isEnabled()


def test_the_keys_of_the_window_save_and_close(world, monkeypatch):
    window = MainWindow(world.background, world.context.catalogue, world.me, Settings())
    world.qtbot.addWidget(window)
    with world.qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.open_form("account", world.ids.account)
    world.settle()
    page = window.documents.page()
    note = page.body.cells["note"].editor.box
    note.setFocus()
    QTest.keyClicks(note, "psano ")
    assert window.isWindowModified()
    QTest.keyClick(note, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    world.qtbot.waitUntil(lambda: not page.modified() and not page.saving())
    world.settle()
    assert QApplication.focusWidget() is note
    assert not window.isWindowModified()
    assert world.sql("SELECT left(note, 6) FROM crm.account_detail") == [("psano ",)]
    QTest.keyClicks(note, "znovu ")
    monkeypatch.setattr(confirm, "ask_unsaved", lambda *_values: "stay")
    window.documents.close_current()
    assert window.documents.page() is page
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    world.settle()
    assert window.documents.page() is not page
    assert world.sql("SELECT note LIKE '%%znovu%%' FROM crm.account_detail") == [(True,)]


# ---- documents ------------------------------------------------------------------------------


def new_document(world, path):
    page = world.form("document", None, world.ids.account)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data,
                       Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)  # fmt: skip
    page.files.dropEvent(event)
    return page


def test_a_dropped_file_is_stored_and_comes_back(world, tmp_path, monkeypatch):
    source = tmp_path / "smlouva č. 1.pdf"
    content = bytes(range(256)) * 3000
    source.write_bytes(content)
    page = new_document(world, source)
    assert page.body.cells["name"].value() == "smlouva č. 1"
    assert page.modified()
    world.save(page)
    assert not page.modified()
    assert world.sql("SELECT file_name, size FROM crm.document") == [
        ("smlouva č. 1.pdf", len(content))
    ]
    target = tmp_path / "back.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(target), "")))
    page.files.save_file()
    world.settle()
    assert target.read_bytes() == content
    assert world.said[-1] == f"Saved as {target}."


def test_a_file_that_cannot_be_read_is_a_sentence(world, tmp_path):
    source = tmp_path / "empty.txt"
    source.write_bytes(b"")
    page = new_document(world, source)
    world.save(page)
    assert page.message.text()
    assert page.modified()
    assert world.sql("SELECT count(*) FROM crm.document") == [(0,)]


def test_sending_a_file_can_be_stopped(world, tmp_path):
    source = tmp_path / "big.bin"
    source.write_bytes(b"x" * 3_000_000)
    page = new_document(world, source)
    page.path.progress.connect(lambda _percent, _words: page.path.cancel())
    world.save(page)
    assert world.sql("SELECT count(*) FROM crm.document") == [(0,)]
    assert page.modified()
    assert page.body.isEnabled()


@pytest.mark.parametrize(
    ("stored", "shown"),
    [("../../etc/passwd", "passwd"), ("C:\\x\\a.pdf", "a.pdf"), ("a\n<b>?.pdf", "ab.pdf")],
)
def test_a_stored_name_cannot_leave_its_folder(world, stored, shown):
    from dataclasses import replace

    page = world.form("document", None, world.ids.account)
    row = replace(page._row, id=1, values={"file_name": stored, "size": 3})
    panel = files.FilePanel(world.context, row)
    world.qtbot.addWidget(panel)
    assert panel.file_name() == shown


def test_programs_are_not_opened(world, monkeypatch):
    from dataclasses import replace

    page = world.form("document", None, world.ids.account)
    row = replace(page._row, id=1, values={"file_name": "update.EXE", "size": 3})
    panel = files.FilePanel(world.context, row)
    world.qtbot.addWidget(panel)
    panel.open_file()
    assert world.background.pending() == 0
    assert "program" in world.said[-1]


# ---- questions ------------------------------------------------------------------------------


def test_a_question_names_verbs_and_escapes_to_safety(qtbot):
    question = confirm.Question(
        "Unsaved changes",
        "Save?",
        "What is not saved is lost.",
        (
            confirm.Choice("save", "Save", "primary", default=True),
            confirm.Choice("discard", "Discard", "danger", confirm.Role.DestructiveRole),
            confirm.Choice("stay", "Stay", "plain", confirm.Role.RejectRole, escape=True),
        ),
    )
    qtbot.addWidget(question)
    question.show()
    assert {button.text() for button in question.buttons.buttons()} == {"Save", "Discard", "Stay"}
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert question.answer == "stay"
    question.show()
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert question.answer == "save"


def test_nothing_of_a_closed_form_is_kept(world):
    page = FormPage(world.context, "account", world.ids.account)  # qtbot would hold it
    page.show()
    world.settle()
    body = weakref.ref(page.body)
    page.body.grids["contact_point"].add()
    page.body.take(page.body.row)  # as after saving: its lines are made again
    page.deleteLater()
    del page
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert body() is None
