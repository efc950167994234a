"""Letter and data sheet on the screen: preview, printing, saving, filing."""

import io
import json
import os
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from crm_desktop.models.queries.paper.rows import PostalAddress
from crm_desktop.views.forms import confirm
from crm_desktop.views.paper import LetterPage, SheetPage, cups, printing
from crm_desktop.views.paper.letter_work import address_words
from crm_desktop.views.paper.preview import show_pdf
from tests.views.forms_world import World
from tests.views.paper.test_printing import pages


@pytest.fixture
def world(committed, background_of, on_server, qtbot):
    made = World(committed, background_of, on_server, qtbot)
    made.change(None, "UPDATE crm.firm SET street = 'Dlouhá 1', town = 'Brno'")
    return made


def letter(world, contact=None):
    page = LetterPage(world.context, world.ids.account, contact)
    world.qtbot.addWidget(page)
    page.resize(1216, 800)
    with world.qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    world.qtbot.waitUntil(lambda: bool(page.pdf()))
    return page


def typed(world, page, subject="Nabídka", body="děkujeme za návštěvu."):
    page.fields.subject.setText(subject)
    with world.qtbot.waitSignal(page.rendered):
        page.fields.body.setPlainText(body)


def text_of(data):
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def test_the_preview_is_the_letter_itself(world):
    page = letter(world, world.ids.contact)
    assert page.fields.salutation.text() == "Vážený pane inženýre Příhodo,"
    assert page.fields.salutation_note.text() == "Rule: -a → -o"
    assert not page.modified()
    typed(world, page)
    words = text_of(page.pdf())
    parts = ("Ing. Zdeněk Příhoda", "Kovovýroba Žďár", "Nabídka", "děkujeme", "S pozdravem")
    assert [part for part in parts if part not in words.replace("\u00a0", " ")] == []
    assert page.preview.paper.page_count() == 1
    assert "Příhod" in page.preview.paper.accessibleDescription()
    assert page.modified()
    assert page.title() == "Nabídka"


def test_another_recipient_changes_address_and_salutation_only(world):
    page = letter(world, world.ids.contact)
    typed(world, page)
    with world.qtbot.waitSignal(page.rendered):
        page.fields.recipient.setCurrentIndex(page.fields.recipient.findData(world.ids.other))
    assert page.fields.text().body == "děkujeme za návštěvu."
    assert page.fields.salutation_note.text()  # her gender is not known
    assert "Jana Nováková" in text_of(page.pdf())
    with world.qtbot.waitSignal(page.rendered):
        page.fields.recipient.setCurrentIndex(0)
    assert page.fields.salutation.text() == "Vážení,"
    assert not page.fields.salutation_note.text()


def test_a_typed_salutation_stays(world):
    page = letter(world, world.ids.contact)
    page.fields.salutation.setText("Milý Zdeňku,")
    with world.qtbot.waitSignal(page.rendered):
        page.fields.language.setCurrentIndex(page.fields.language.findData("en"))
    assert page.fields.salutation.text() == "Milý Zdeňku,"
    assert page.fields.closing.placeholderText() == "Yours sincerely"
    assert "Milý Zdeňku," in text_of(page.pdf())


def test_the_window_of_the_envelope_moves_the_address(world):
    page = letter(world, world.ids.contact)
    before = page.pdf()
    with world.qtbot.waitSignal(page.rendered):
        page.fields.window_choice.setCurrentIndex(page.fields.window_choice.findData("din5008-b"))
    assert page.pdf() != before


def test_what_no_font_has_is_a_sentence_and_the_last_page_stays(world):
    page = letter(world, world.ids.contact)
    before = page.pdf()
    page.fields.body.setPlainText("znak \U0001f9ff")
    world.qtbot.waitUntil(lambda: page.preview.message.text() != "")
    assert "U+1F9FF" in page.preview.message.text()
    assert page.pdf() == before
    page.save()
    world.settle()
    assert world.sql("SELECT count(*) FROM crm.communication") == [(0,)]
    with world.qtbot.waitSignal(page.rendered):
        page.fields.body.setPlainText("bez znaku")
    assert page.preview.message.text() == ""


def test_a_letter_is_filed_with_its_pdf(world):
    page = letter(world, world.ids.contact)
    typed(world, page)
    page.fields.body.appendPlainText("ještě řádek")  # not yet in the preview: made anew first
    page.save()
    world.settle()
    assert not page.modified()
    rows = world.sql(
        "SELECT c.kind, c.direction, c.subject, c.body, c.contact_id, d.file_name, k.content"
        " FROM crm.communication c JOIN crm.document d ON d.id = c.document_id"
        " JOIN crm.document_chunk k ON k.document_id = d.id"
    )
    assert len(rows) == 1
    kind, direction, subject, body, contact, name, content = rows[0]
    assert (kind, direction, subject, contact) == ("letter", "out", "Nabídka", world.ids.contact)
    assert body == "děkujeme za návštěvu.\nještě řádek"
    assert name == "Kovovýroba Žďár, a. s. – Nabídka.pdf"
    assert "ještě řádek" in text_of(bytes(content))
    page.save()  # the same letter a second time
    world.settle()
    assert world.sql("SELECT count(*) FROM crm.communication") == [(1,)]


def test_without_a_subject_nothing_is_filed(world):
    page = letter(world, world.ids.contact)
    page.fields.body.setPlainText("text")
    page.save()
    world.settle()
    assert page.fields.subject_note.text()
    assert world.sql("SELECT count(*) FROM crm.communication") == [(0,)]
    page.fields.subject.setText("Věc")
    assert not page.fields.subject_note.text()


def test_filing_whose_answer_was_lost_is_not_repeated(world):
    page = letter(world, world.ids.contact)
    typed(world, page)
    world.answers.lose = 2
    page.save()
    world.settle()
    assert "line broke" in page.message.text()
    assert page.modified()
    world.background.connection.try_now()
    world.qtbot.waitUntil(lambda: world.background.connection.connected)
    page.save()
    world.settle()
    assert not page.modified()
    assert world.sql("SELECT count(*) FROM crm.communication") == [(1,)]


def test_what_was_changed_after_a_lost_answer_is_filed_as_well(world):
    page = letter(world, world.ids.contact)
    typed(world, page)
    world.answers.lose = 2
    page.save()
    world.settle()
    world.background.connection.try_now()
    world.qtbot.waitUntil(lambda: world.background.connection.connected)
    typed(world, page, "Jiná věc", "jiný text")
    page.save()
    world.qtbot.waitUntil(lambda: not page.modified() and not page.saving())
    assert world.sql("SELECT subject FROM crm.communication ORDER BY id") == [
        ("Nabídka",),
        ("Jiná věc",),
    ]


def test_closing_asks_for_a_letter_that_is_not_filed(world, monkeypatch):
    page = letter(world, world.ids.contact)
    assert page.try_close()
    typed(world, page)
    monkeypatch.setattr(confirm, "ask", lambda *_values: "stay")
    assert not page.try_close()
    monkeypatch.setattr(confirm, "ask", lambda *_values: "discard")
    assert page.try_close()
    monkeypatch.setattr(confirm, "ask", lambda *_values: "save")
    with world.qtbot.waitSignal(page.close_requested):
        assert not page.try_close()


def acts(world):
    """What the record of changes says of paper: act, kind, account."""
    return world.sql(
        "SELECT new ->> 'act', table_name, account_id FROM crm_private.change"
        " WHERE action = 'act' ORDER BY id"
    )


def test_printing_files_the_letter(world, monkeypatch):
    page = letter(world, world.ids.contact)
    typed(world, page)
    sent = []
    monkeypatch.setattr(
        printing, "hand_over", lambda _printer, title, data, *_rest: sent.append((title, data))
    )
    page.print_page()
    dialog = page.printing._dialog
    assert dialog.isVisible()
    dialog.accept()
    world.settle()
    world.qtbot.waitUntil(lambda: not page.modified())
    assert sent == [("Nabídka", page.pdf())]
    assert acts(world) == [("print", "letter", world.ids.account)]
    assert world.sql("SELECT count(*) FROM crm.communication") == [(1,)]


def test_a_refusing_printer_files_nothing(world, monkeypatch):
    page = letter(world, world.ids.contact)
    typed(world, page)

    def refuse(*_values):
        raise cups.NotPrinted("No paper.")

    monkeypatch.setattr(printing, "hand_over", refuse)
    page.printing.send(printing.new_printer("x"), "x", page.pdf())
    world.settle()
    assert page.message.text() == "No paper."
    assert world.sql("SELECT count(*) FROM crm.communication") == [(0,)]


def test_saving_as_pdf_is_the_very_page(world, tmp_path, monkeypatch):
    page = letter(world, world.ids.contact)
    typed(world, page)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_: (str(tmp_path / "dopis"), ""))
    )
    with world.qtbot.waitSignal(page.printing.saved):
        page.save_pdf()
    assert (tmp_path / "dopis.pdf").read_bytes() == page.pdf()
    world.settle()
    assert acts(world) == [("save_pdf", "letter", world.ids.account)]
    page.printing.save_to(tmp_path / "no" / "where.pdf", page.pdf())
    world.settle()
    assert "folder does not exist" in page.message.text()


def test_the_data_sheet(world, tmp_path):
    page = SheetPage(world.context, world.ids.account)
    world.qtbot.addWidget(page)
    with world.qtbot.waitSignal(page.rendered):
        page.show()
    assert page.title() == "Kovovýroba Žďár, a. s."
    assert "Kovovýroba Žďár" in text_of(page.pdf())
    with world.qtbot.waitSignal(page.rendered):
        page.language.setCurrentIndex(page.language.findData("pl"))
    assert page.state() == {"language": "pl"}
    assert page.print_button.isEnabled()
    page.printing.save_to(tmp_path / "list.pdf", page.pdf())
    world.settle()
    assert acts(world) == [("save_pdf", "data_sheet", world.ids.account)]


# ---- paper without a server -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Kovovýroba – Nabídka", "Kovovýroba – Nabídka.pdf"),
        ('a/b\\c:d*e?"f"<g>|h', "a b c d e f g h.pdf"),
        ("..", "document.pdf"),
        ("x" * 300, "x" * 120 + ".pdf"),
    ],
)
def test_file_names(title, name):
    assert printing.file_name(title) == name


def test_a_preview_of_many_pages(world, qtbot):
    parent = SheetPage(world.context, world.ids.account)
    qtbot.addWidget(parent)
    world.settle()
    window = show_pdf(
        parent, "Časová osa", pages(40), printing.Paper("timeline", world.ids.account)
    )
    preview = window.preview
    assert preview.paper.page_count() == 40
    assert preview.count.text() == "1 of 40"
    preview.after.click()
    assert preview.count.text() == "2 of 40"
    QTest.keyClick(preview.paper, Qt.Key.Key_End)
    assert preview.count.text() == "40 of 40"
    assert not preview.after.isEnabled()
    assert len(preview.paper._drawn) <= 12
    QTest.keyClick(preview.paper, Qt.Key.Key_Plus)
    assert preview.paper.scale() > 0.4
    preview.percent.click()
    window.close()


def test_an_own_window_and_one_that_is_no_place(world):
    page = letter(world, world.ids.contact)
    choice = page.fields.windows
    choice.combo.setCurrentIndex(choice.combo.findData("own"))
    choice.own.setText("110 / 45,5 / 85 / 30")
    assert choice.window_name() == "own:110/45.5/85/30"
    with world.qtbot.waitSignal(page.rendered):
        page.render_now()
    if folder := os.environ.get("CRM_SHOTS"):
        page.grab().save(f"{folder}/letter-own-window.png")
    choice.own.setText("0 / 0 / 5 / 5")
    assert choice.window_name() == "auto"
    assert "no place for an address" in choice.note.text()


def test_what_an_address_lacks_is_named():
    row = SimpleNamespace(address=PostalAddress("", "Brno", "602 00", "CZ"))
    assert "Street and number" in address_words(row)
    row.address = PostalAddress("Dlouhá 1", "Brno", "6020", "CZ")
    assert "591 01" in address_words(row)
    row.address = PostalAddress()
    assert address_words(row).startswith("There is no address.")
    row.address = PostalAddress("Dlouhá 1", "Brno", "602 00", "CZ")
    assert address_words(row) == ""


def test_a_letter_from_a_template_is_filled_filed_and_names_its_revision(world):
    body = [
        {"kind": "paragraph", "id": "p", "spans": [{"id": "s", "text": "Váš účet {{x}} vede "},
                                                   {"id": "f", "field": "account.name"}]},
        {"kind": "prose", "id": "t", "field": "body"},
    ]  # fmt: skip
    document = json.dumps({"format": 1, "name": "Upomínka", "body": body})
    world.change(
        None,
        "WITH t AS (INSERT INTO crm.template (employee_id, kind, name, shared)"
        " SELECT min(id), 'letter', 'Upomínka', true FROM crm.employee RETURNING id)"
        " INSERT INTO crm.template_revision (template_id, number, document)"
        " SELECT id, 1, %s FROM t",
        document,
    )
    page = letter(world, world.ids.contact)
    page.fields.language.setCurrentIndex(page.fields.language.findData("pl"))
    with world.qtbot.waitSignal(page.rendered):
        page.fields.template.setCurrentIndex(1)
    assert "Váš účet {{x}} vede Kovovýroba Žďár" in " ".join(text_of(page.pdf()).split())
    assert page.fields.language.currentData() == "pl"
    assert page.fields.text().subject == "Upomínka"  # unless another is typed
    assert not page.fields.body.isReadOnly()
    typed(world, page)
    assert "děkujeme za návštěvu" in text_of(page.pdf()).lower()
    page.save()
    world.qtbot.waitUntil(lambda: not page.modified())
    (found,) = world.sql(
        "SELECT t.name, r.number FROM crm.communication c"
        " JOIN crm.template_revision r ON r.id = c.template_revision_id"
        " JOIN crm.template t ON t.id = r.template_id"
    )
    assert tuple(found) == ("Upomínka", 1)
    # Where the template has no place for it, nobody types what would not be printed.
    world.change(
        None,
        "INSERT INTO crm.template_revision (template_id, number, document)"
        " SELECT id, 2, %s FROM crm.template",
        json.dumps({"format": 1, "name": "Upomínka", "body": body[:1]}),
    )
    with world.qtbot.waitSignal(page.rendered):
        page.reload()
    assert page.fields.body.isReadOnly()
    assert "not printed" in page.fields.body_note.text()
