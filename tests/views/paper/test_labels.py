"""Labels and envelopes from a list: whom, where on the sheet, what is wrong, what is recorded."""

import io
import os

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog

from crm_desktop.views.labels import choices
from crm_desktop.views.labels.open import make_labels
from crm_desktop.views.lists import ListPage
from crm_desktop.views.lists.row_menu import row_menu
from crm_desktop.views.paper import cups, printing
from tests.factories import make, make_all


@pytest.fixture
def firm(committed):
    with committed.connect() as pg:
        pg.execute("UPDATE crm.firm SET street = 'Dlouhá 1', town = 'Brno', postcode = '602 00'")
        rows = [
            {"name": name, "owner_id": committed.ids["seller"], "town": town, "country": country}
            for name, town, country in (
                ("Cihelna Žďár", "Žďár nad Sázavou", "CZ"), ("Dřevo", "Praha", "CZ"),
                ("Huta", "Łódź", "PL"), ("Завод", "София", "BG"),
            )
        ]  # fmt: skip
        ids = make_all(pg, "account", rows)
        codes = ("591 01", None, "90-001", "1000")
        make_all(pg, "account_detail", [
            {"account_id": id, "street": "Ulice 1", "postcode": code}
            for id, code in zip(ids, codes, strict=True)
        ])  # fmt: skip
        person = make(
            pg, "contact", account_id=ids[0], first_name="Jan", last_name="Novák", gender="m",
            department="Nákup", language="cs",
        )  # fmt: skip
        make(pg, "contact", account_id=ids[2], first_name="Anna", last_name="Lis", language="pl")
        make(
            pg, "address", account_id=ids[0], contact_id=person, kind="home", street="Polní 7",
            postcode="602 00", town="Brno", country="CZ",
        )  # fmt: skip
        rival = make(pg, "account", name="Cizí", owner_id=committed.ids["rival"], town="Cheb")
        make(pg, "account_detail", account_id=rival, street="Tajná 1", postcode="350 02")
    return ids


@pytest.fixture
def labels(qtbot, enter, firm):
    shown_dialogs = []

    def shown(person, kind="account", rows=()):
        page = ListPage(enter(person), kind)
        qtbot.addWidget(page)
        background = page.panel.context.background
        with qtbot.waitSignal(page.panel.model.loaded):
            page.show()
        qtbot.waitUntil(lambda: background.pending() == 0)  # views that are kept are read as well
        with qtbot.waitSignal(page.panel.model.loaded):
            page.panel.filters.set_state("", "all", {})
            page.panel.reload()
        page.panel.table.select_rows(list(rows))
        dialog = make_labels(page.panel)
        qtbot.waitUntil(lambda: dialog.made is not None)
        dialog.page = page  # it must live as long as the dialog
        shown_dialogs.append(dialog)
        return dialog

    yield shown
    for dialog in shown_dialogs:
        dialog.reject()


def text_of(data):
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def shot(dialog, name):
    if folder := os.environ.get("CRM_SHOTS"):
        dialog.grab().save(f"{folder}/{name}.png")


def chosen(qtbot, dialog, choice, value):
    with qtbot.waitSignal(dialog.rendered):
        choice.setCurrentIndex(choice.findData(value))


def test_labels_of_accounts_as_their_posts_want_them(qtbot, labels):
    dialog = labels("seller")
    text = text_of(dialog.made.pdf)
    assert "Cihelna Žďár\nUlice 1\n591 01 Žďár nad Sázavou" in text
    assert "Zavod\nUlice 1\n1000 Sofia\nBULHARSKO" in text
    assert "POLSKO" in text
    shot(dialog, "labels")
    # What is incomplete is left out and named; a rival's street is not ours to read.
    listed = [dialog.wrong.item(row).text() for row in range(dialog.wrong.count())]
    assert [line.partition(" – ")[0] for line in listed] == ["Cizí", "Dřevo"]
    assert "Tajná" not in text
    assert "do not see" in listed[0]
    assert "missing: Postcode" in listed[1]
    assert "2 address(es) left out:" in dialog.wrong_words.text()
    assert dialog.preview.words.text() == "3 of 5 addresses"
    with qtbot.waitSignal(dialog.rendered):
        dialog.form.incomplete.setChecked(True)
    assert "Praha" in text_of(dialog.made.pdf)
    opened = []
    object.__setattr__(dialog._context, "open", lambda *what: opened.append(what))
    dialog.wrong.itemActivated.emit(dialog.wrong.item(1))
    assert opened[0][0] == "account"


def test_contacts_with_their_own_address_department_and_order(qtbot, labels):
    dialog = labels("seller", "contact")
    text = text_of(dialog.made.pdf)
    assert "Vážený pan\nJan Novák\nCihelna Žďár\nNákup\nPolní 7\n602 00 Brno" in text
    assert text.index("Anna Lis") < text.index("Jan Novák")
    chosen(qtbot, dialog, dialog.form.order, True)
    text = text_of(dialog.made.pdf)
    assert text.index("Jan Novák") < text.index("Anna Lis")  # at home first


def test_start_offset_and_envelopes(qtbot, labels):
    dialog = labels("seller", rows=[0, 2])
    assert dialog.form.rows.currentText() == "2 selected row(s)"
    before = dialog.made.pdf
    chosen(qtbot, dialog, dialog.form.start, 5)
    assert dialog.made.pdf != before
    dialog.form.right.setText("1,5")
    with qtbot.waitSignal(dialog.rendered):
        dialog.form.right.textEdited.emit("1,5")
    stock = dialog.form.stock_code()
    assert choices.offset_of("", stock) == (1.5, 0.0)
    dialog.form.down.setText("abc")
    dialog.form.down.textEdited.emit("abc")
    assert "Millimetres" in dialog.form.offset_note.text()
    chosen(qtbot, dialog, dialog.form.stock, "envelope:DL")
    assert dialog.form.right.text() == "0"  # another paper, another offset
    assert dialog.form.start.isHidden()
    page = PdfReader(io.BytesIO(dialog.made.pdf)).pages[0]
    assert float(page.mediabox.width) / 72 * 25.4 == pytest.approx(220)
    assert "Dlouhá 1" in page.extract_text()
    shot(dialog, "envelopes")
    chosen(qtbot, dialog, dialog.form.stock, stock)
    assert dialog.form.right.text() == "1.5"


def test_it_is_recorded_before_it_is_saved(qtbot, labels, committed, tmp_path, monkeypatch):
    dialog = labels("seller")
    path = tmp_path / "labels.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(dialog.printing.saved):
        dialog.save_pdf()
    assert path.read_bytes().startswith(b"%PDF")
    with committed.connect() as pg:
        acts = pg.execute(
            "SELECT table_name, new ->> 'act', new ->> 'count', new ->> 'paper'"
            " FROM crm_private.change WHERE action = 'act'"
        ).fetchall()
    assert acts == [("account", "print_bulk", "3", dialog.form.stock_code())]


def test_who_may_not_print_in_bulk(qtbot, labels, committed):
    with committed.connect() as pg:
        pg.execute("DELETE FROM crm.act_right WHERE act = 'print_bulk'")
    dialog = labels("seller")
    assert not dialog.print_button.isEnabled()
    assert "print in bulk" in dialog.message.text()
    actions = {
        action.text().replace("&", ""): action for action in row_menu(dialog.page.panel).actions()
    }
    assert not actions["Labels and envelopes…"].isEnabled()
    with qtbot.waitSignal(dialog._context.background.idle):
        dialog._recorded(lambda pdf: pytest.fail("printed without a right"))  # the server refuses
    assert "print in bulk" in dialog.message.text()


def test_the_sheet_to_try_and_the_printer(qtbot, labels, monkeypatch):
    dialog = labels("seller")
    asked = []
    monkeypatch.setattr(printing.Printing, "ask", lambda _self, *what: asked.append(what))
    with qtbot.waitSignal(dialog._context.background.idle):
        dialog.print_try()
    title, pdf, printer, size = asked[0]
    assert (title, printer, size) == ("Labels and envelopes", "", None)
    assert "24" in text_of(pdf)
    assert "Cihelna" not in text_of(pdf)
    chosen(qtbot, dialog, dialog.form.stock, "envelope:C5")
    dialog.print_page()
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[1][3] == (229, 162)
    printer = printing.new_printer("x", (229, 162))
    assert cups.wish_of(printer).media.startswith("Custom.")
    assert cups.wish_of(printing.new_printer("x")).media == "A4"


def test_no_mail_and_consents_are_obeyed(qtbot, labels, committed, firm):
    with committed.connect() as pg:
        pg.execute("UPDATE crm.account_detail SET no_mail = true WHERE account_id = %s", (firm[0],))
        [_jan, anna] = [id for (id,) in pg.execute("SELECT id FROM crm.contact ORDER BY id")]
        pg.execute("UPDATE crm.address SET contact_id = NULL, kind = 'postal'")
        make(pg, "address", account_id=firm[2], contact_id=anna, kind="home", street="Polna 1",
             postcode="90-001", town="Łódź", country="PL")  # fmt: skip
    dialog = labels("seller")
    assert [one.name for one in dialog.made.wrong if "mass mail" in one.reason] == ["Cihelna Žďár"]
    dialog = labels("seller", "contact")
    assert [(one.name, one.printed) for one in dialog.made.wrong] == [("Jan Novák", False)]
    assert dialog.made.count == 1
    chosen(qtbot, dialog, dialog.form.purpose, "Newsletter")
    assert dialog.made.count == 0
    with committed.connect() as pg:
        purpose = committed.lists["consent_purpose"]["newsletter"]
        make(pg, "consent", contact_id=anna, purpose_id=purpose, state="given")
    with qtbot.waitSignal(dialog.rendered):
        dialog.read()
    assert dialog.made.count == 1
