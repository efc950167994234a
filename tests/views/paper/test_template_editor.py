"""The letter editor: what is loaded comes back, whatever it was; typing, paste, undo, saving."""

import json
from itertools import count
from typing import Any

import pytest
from hypothesis import given, settings
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from crm_desktop.reports.templates.template import shipped, template_json
from crm_desktop.views.templates.exporting import save_to
from crm_desktop.views.templates.inserting.dialogs import ConditionDialog, TableDialog
from crm_desktop.views.templates.inserting.field_dialog import FieldDialog
from crm_desktop.views.templates.inserting.payment_dialog import PaymentDialog
from crm_desktop.views.templates.list_page import TemplatesPage
from crm_desktop.views.templates.naming import TemplateNameDialog
from crm_desktop.views.templates.page import TemplatePage
from crm_desktop.views.templates.text.conditions import needs_otherwise
from crm_desktop.views.templates.work import ready_text
from tests.full import rounds
from tests.views.paper.blocks import BLOCKS, normal, numbered, there_and_back


@settings(max_examples=rounds(150, 600), deadline=None)
@given(BLOCKS)
def test_what_the_editor_loads_comes_back_identical(qapp: Any, blocks: list[Any]) -> None:
    stored = normal(numbered(blocks, count()))
    assert normal(there_and_back(stored)) == stored


def test_the_shipped_letter_comes_back_identical(qapp: Any) -> None:
    letter = json.loads(template_json(shipped("letter")))
    assert there_and_back(letter["body"]) == letter["body"]
    for frame in letter["frames"]:
        assert there_and_back(frame["blocks"]) == frame["blocks"]


@pytest.fixture
def page(enter: Any, qtbot: Any) -> TemplatePage:
    """The editor with a new template that begins as the shipped letter."""
    context = enter("marketing")
    made = TemplatePage(context, None, ready_text("letter"))
    qtbot.addWidget(made)
    made.resize(1400, 860)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: bool(made.made() and made.made().pdf))
    return made


def shown(page: TemplatePage, qtbot: Any) -> str:
    """Return the text of the preview after what was just changed."""
    with qtbot.waitSignal(page.rendered):
        page.render_now()
    return "\n".join(page.preview.paper.text(at) for at in range(page.preview.paper.page_count()))


def accept(dialog: Any) -> None:
    dialog.act.click()
    assert not dialog.isVisible(), dialog.findChildren(QWidget)


def dialog_of(page: TemplatePage, kind: type[Any]) -> Any:
    return next(one for one in page.findChildren(kind) if one.isVisible())


def type_keys(page: TemplatePage, text: str) -> None:
    QTest.keyClicks(page.editor, text)


def at_end(page: TemplatePage) -> None:
    cursor = page.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    page.editor.setTextCursor(cursor)


def test_typing_fields_conditions_and_tables_by_keys_alone(
    page: TemplatePage, qtbot: Any, monkeypatch: Any
) -> None:
    at_end(page)
    type_keys(page, "Konec {{dopisu}} ")
    QTest.keyClick(page.editor, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(page, FieldDialog)
    QTest.keyClicks(dialog.search, "account.town")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    QTest.keyClick(page.editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    type_keys(page, " tucne")
    page.inserting.ask_condition()
    dialog = dialog_of(page, ConditionDialog)
    dialog.when.setPlainText("1 / 0")
    dialog.act.click()
    assert "9" in dialog.note.text() or dialog.note.text()
    dialog.when.setPlainText("account.town <> empty")
    accept(dialog)
    page.inserting.ask_table()
    accept(dialog_of(page, TableDialog))
    words = shown(page, qtbot)
    assert "Konec {{dopisu}}" in words
    assert "tucne" in words
    body = page.document()["body"]
    kinds = [block["kind"] for block in body]
    assert kinds[-3:] == ["paragraph", "condition", "table"]
    spans = body[-3]["spans"]
    assert [span.get("field") or span["text"] for span in spans][-3:] == [
        "Konec {{dopisu}} ", "account.town", " tucne",
    ]  # fmt: skip
    assert spans[-1]["bold"]
    while page.editor.document().isUndoAvailable():
        page.editor.undo()
    assert page.document()["body"] == ready_text("letter").document["body"]


def test_the_letterhead_and_the_other_branch_are_typed_like_any_text(
    page: TemplatePage, qtbot: Any
) -> None:
    at_end(page)
    page.inserting._block({"kind": "condition", "id": "", "when": "1 = 2", "blocks": []})
    cursor = page.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
    while not needs_otherwise(page.editor.textCursor().block()):
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        page.editor.setTextCursor(cursor)
    page.editor.insert_otherwise()
    type_keys(page, "Jinak toto")
    assert not needs_otherwise(page.editor.textCursor().block())
    assert page.document()["body"][-1]["otherwise"][0]["spans"][0]["text"] == "Jinak toto"
    assert "Jinak toto" in shown(page, qtbot)
    page.bar.part.setCurrentIndex(page.bar.part.findText("Foot of all pages"))
    page.show_part()
    table = page.editor.document().rootFrame().childFrames()[0]
    page.editor.setTextCursor(table.firstCursorPosition())
    type_keys(page, "Zapsano: ")
    words = shown(page, qtbot)
    assert "Zapsano: " in words
    page.bar.part.setCurrentIndex(page.bar.part.findText("Reference lines"))
    page.show_part()
    table = page.editor.document().rootFrame().childFrames()[0]
    page.editor.setTextCursor(table.firstCursorPosition())
    page.inserting._change_table("row")
    cursor = table.cellAt(1, 0).firstCursorPosition()
    page.editor.setTextCursor(cursor)
    type_keys(page, "Misto")
    page.editor.setTextCursor(table.cellAt(1, 1).firstCursorPosition())
    type_keys(page, "Brno")
    words = shown(page, qtbot)
    assert "Misto" in words
    assert "Brno" in words


def test_a_payment_code_is_asked_for_and_drawn(page: TemplatePage, qtbot: Any) -> None:
    at_end(page)
    page.inserting.ask_payment()
    dialog = dialog_of(page, PaymentDialog)
    dialog.account.setText("CZ65 0800 0000 1920 0014 5398")
    dialog.act.click()
    assert "IBAN" in dialog._account_note.text()
    dialog.account.setText("CZ65 0800 0000 1920 0014 5399")
    dialog.boxes["amount"].setText("sum(services.prise)")
    dialog.act.click()
    assert "services.prise" in dialog._notes["amount"].text()
    dialog.boxes["amount"].setText("sum(services.price)")
    dialog.boxes["message"].setText('"Services " & account.name')
    accept(dialog)
    shown(page, qtbot)
    made = page.made()
    assert made is not None
    assert not made.error
    assert page.document()["body"][-1]["amount"] == "sum(services.price)"


def test_a_field_that_is_gone_is_named_and_marked(page: TemplatePage, qtbot: Any) -> None:
    at_end(page)
    page.editor.insert_span({"id": "", "field": "account.c_gone"})
    shown(page, qtbot)
    assert "account.c_gone" in page.faults.text()
    made = page.made()
    assert made is not None
    assert not made.broken


WORD = """<html><head><style>p {color: red}</style></head><body>
<h1>Nadpis</h1><p style="font-family:Wingdings">Text <b>tučný</b> <img src="file:///etc/passwd">
<a href="http://x">odkaz</a></p><ul><li>jedna</li><li>dvě</li></ul><script>alert(1)</script></body>
"""


def test_paste_from_word_keeps_text_marks_and_lists_alone(page: TemplatePage, qtbot: Any) -> None:
    at_end(page)
    data = QMimeData()
    data.setHtml(WORD)
    page.editor.insertFromMimeData(data)
    *_, heading, paragraph, listed = page.document()["body"]
    assert (heading["kind"], heading["spans"][0]["text"]) == ("heading", "Nadpis")
    marks = [(span["text"].strip(), span.get("bold", False)) for span in paragraph["spans"]]
    assert ("tučný", True) in marks
    assert {key for span in paragraph["spans"] for key in span} <= {"id", "text", "bold"}
    assert [item["spans"][0]["text"] for item in listed["items"]] == ["jedna", "dvě"]
    assert "Nadpis" in shown(page, qtbot)


def test_what_was_copied_here_is_pasted_whole(page: TemplatePage, qtbot: Any) -> None:
    before = page.document()["body"]
    page.editor.selectAll()
    data = page.editor.createMimeDataFromSelection()
    at_end(page)
    page.editor.insertFromMimeData(data)
    after = page.document()["body"]
    fields = [block["kind"] for block in after]
    assert fields.count("prose") == 2 * [block["kind"] for block in before].count("prose")
    shown(page, qtbot)
    made = page.made()
    assert made is not None
    assert made.pdf  # no id is there twice


def test_records_with_a_long_address_or_missing_fields_are_shown(
    page: TemplatePage, qtbot: Any
) -> None:
    for at, part in ((1, "Severomoravské"), (2, "Firma X")):
        with qtbot.waitSignal(page.rendered):
            page.shown.setCurrentIndex(at)
        assert part in shown(page, qtbot)


def test_saved_under_a_name_opened_again_taken_out_and_in(
    page: TemplatePage, qtbot: Any, tmp_path: Any
) -> None:
    at_end(page)
    type_keys(page, "Konec")
    page.save()
    dialog = dialog_of(page, TemplateNameDialog)
    dialog.act.click()  # without a name nothing is saved
    dialog.name.setText("Upomínka")
    with qtbot.waitSignal(page.saved):
        accept(dialog)
    assert not page.modified()
    type_keys(page, "!")
    assert page.modified()
    with qtbot.waitSignal(page.saved):
        page.save()
    again = TemplatePage(page.context, page._id)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: bool(again._documents))
    assert again.document()["body"] == page.document()["body"]
    assert not again.modified()
    file = tmp_path / "t.zip"
    save_to(page, file)
    qtbot.waitUntil(file.exists)
    listed = TemplatesPage(page.context)
    qtbot.addWidget(listed)
    listed.show()
    qtbot.waitUntil(lambda: len(listed.model.rows()) == 1)
    begun: list[Any] = []
    object.__setattr__(page.context, "open_template", lambda id, text: begun.append(text))
    listed.import_from(file)
    qtbot.waitUntil(lambda: bool(begun))
    assert normal(list(begun[0].document["body"])) == normal(page.document()["body"])
    file.write_bytes(b"no zip")
    listed.import_from(file)
    qtbot.waitUntil(lambda: "damaged" in listed.told.text())


def test_two_at_once_are_told_and_the_second_saves_under_another_name(
    page: TemplatePage, qtbot: Any
) -> None:
    page.save()
    first = dialog_of(page, TemplateNameDialog)
    first.name.setText("Společná")
    with qtbot.waitSignal(page.saved):
        accept(first)
    other = TemplatePage(page.context, page._id)
    qtbot.addWidget(other)
    qtbot.waitUntil(lambda: bool(other._documents))
    with qtbot.waitSignal(page.saved):
        page.save()
    other.editor.insert_span({"id": "", "field": "date"})
    assert other.modified()
    other.save()
    qtbot.waitUntil(lambda: bool(other.message.text()))
    assert other.modified()
    other.show()
    other.new_action.trigger()
    second = dialog_of(other, TemplateNameDialog)
    second.name.setText("Moje")
    with qtbot.waitSignal(other.saved):
        accept(second)
    assert (other.title(), other.modified()) == ("Moje", False)
