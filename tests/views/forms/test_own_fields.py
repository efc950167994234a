"""Administration of the firm's own fields, forms and cards; every program sees them at once."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from crm_desktop.models.fields.custom import Choice, CustomField
from crm_desktop.models.fields.layout import CardTabs, arranged
from crm_desktop.models.queries.custom.administering import keep_field
from crm_desktop.views.account_card.tabs.choosing import TabsDialog
from crm_desktop.views.account_card.tabs.tabs import keep_tabs, ordered, tab_keys
from crm_desktop.views.forms import confirm
from crm_desktop.views.lists.panel import ListPanel
from crm_desktop.views.own_fields.forms_page import HEADING, FormsPage
from crm_desktop.views.own_fields.page import LOOK, FieldsPage
from crm_desktop.views.working.hearing.renewal import Renewal
from tests.views.forms_world import World

COLOUR = CustomField("account", "Colour", "choice", choices=(Choice("Red"), Choice("Blue")))


@pytest.fixture
def admin(enter):
    return enter("admin")


@pytest.fixture
def add(admin, on_server):
    """Add a field as the admin, behind the window's back."""

    def add(field):
        def work():
            with admin.background.database.session() as session:
                return keep_field(session, field, uuid4())

        return on_server(work)

    return add


@pytest.fixture
def page(qtbot, admin):
    """A page of administration, read and shown."""

    def make(kind):
        made = kind(admin)
        qtbot.addWidget(made)
        made.resize(1280, 800)
        with qtbot.waitSignal(made.loaded):
            made.show()
        return made

    return make


def fill(page, **values):
    for name, value in values.items():
        page.description.cells[name].put(value)


def saved(qtbot, page):
    with qtbot.waitSignal(page.loaded):
        page.save()


def test_a_field_is_described_ordered_deleted_and_brought_back(qtbot, page):
    made = page(FieldsPage)
    made.new_record()
    fill(made, label="Loading ramps", type="number", section="Business")
    assert made.description.cells["decimals"].isVisibleTo(made)
    assert not made.description.cells["choices"].isVisibleTo(made)
    saved(qtbot, made)
    assert made.list.keys() == ["loading_ramps"]
    made.tabs.select(LOOK)
    shown = [one.name for one in made.preview.body.kind.fields if one.custom]
    assert shown == ["c_loading_ramps"]
    made.new_record()
    fill(made, label="Colour", type="choice", choices=(Choice("Red"), Choice("Blue")))
    saved(qtbot, made)
    assert made.description.given.choices[1].code == "blue"
    made.list.select("colour")
    with qtbot.waitSignal(made.loaded):
        made.list.move_current(-1)
    assert made.list.keys() == ["colour", "loading_ramps"]
    with qtbot.waitSignal(made.loaded):
        made.delete_record()
    assert made.list.keys() == ["loading_ramps"]
    with qtbot.waitSignal(made.loaded):
        made.undo.click()
    assert sorted(made.list.keys()) == ["colour", "loading_ramps"]


def test_what_is_wrong_is_said_at_its_cell(qtbot, page, add):
    add(COLOUR)
    made = page(FieldsPage)
    made.new_record()
    fill(made, label="Colour")
    with qtbot.waitSignal(made.description.cells["label"].note.fixed, raising=False, timeout=1):
        made.save()
    qtbot.waitUntil(lambda: made.description.cells["label"].finding is not None)
    assert "there already" in made.description.cells["label"].finding.sentence


def test_leaving_asks_about_what_was_typed(qtbot, page, add, monkeypatch):
    add(COLOUR)
    made = page(FieldsPage)
    fill(made, hint="As on the wall")
    assert made.modified()
    monkeypatch.setattr(confirm, "ask_unsaved", lambda *_: "stay")
    assert not made.try_close()
    monkeypatch.setattr(confirm, "ask_unsaved", lambda *_: "discard")
    assert made.try_close()
    assert not made.modified()


def test_rights_write_implies_read(page):
    made = page(FieldsPage)
    made.new_record()
    rights = made.description.cells["rights"].editor
    rights.reads["crm_finance"].setChecked(False)
    assert "crm_finance" not in rights.value()[1]
    rights.writes["crm_finance"].setChecked(True)
    assert "crm_finance" in rights.value()[0]


def ask(session):
    """Return an answer of the server; what it has to tell comes along."""
    return session.connection().exec_driver_sql("SELECT 1").scalar()


def test_other_programs_see_a_new_field_with_their_next_question(qtbot, enter, add):
    seller = enter("seller")
    renewal = Renewal(seller.background, seller.catalogue, seller.me)
    add(COLOUR)
    with qtbot.waitSignal(renewal.renewed):
        seller.background.read(ask, lambda _answer: None)
    kind = seller.catalogue.kind("account")
    assert kind.has("c_colour")
    add(replace(COLOUR, label="Risk", type="text", choices=(), readers=("crm_finance",),
                writers=()))  # fmt: skip
    with qtbot.waitSignal(seller.background.hinted):
        seller.background.read(ask, lambda _answer: None)
    qtbot.waitUntil(lambda: seller.background.pending() == 0)
    assert not seller.catalogue.kind("account").has("c_risk")


def test_a_form_is_laid_out_for_a_role(qtbot, page, enter, add):
    add(COLOUR)
    made = page(FormsPage)
    made.role.setCurrentIndex(made.role.findData("crm_sales"))
    keys = made.list.keys()
    assert keys[0] == HEADING + "Basics"
    made.list.select("town")
    made.list.move_current(-1)
    made.set_state("required")
    made.list.select("c_colour")
    made.set_state("read_only")
    made.list.select("company_id")
    made.set_state("hidden")
    made.list.select("name")
    made.set_state("hidden")
    assert "must stay open" in made.told.text()
    assert "company_id" not in made.preview.body.cells
    with qtbot.waitSignal(made.loaded):
        made.save()
    seller = enter("seller").catalogue.form("account")
    assert (seller.field("town").required, seller.field("c_colour").editable) == (True, False)
    assert not seller.field("company_id").formed
    names = [field.name for field in seller.fields]
    assert names.index("town") == keys.index("town") - 1 - len(
        [key for key in keys[: keys.index("town")] if key.startswith(HEADING)]
    )
    service = enter("service").catalogue.form("account")
    assert service.field("company_id").formed
    with qtbot.waitSignal(made.loaded):
        made.as_delivered()
    assert enter("seller").catalogue.form("account").field("company_id").formed


def test_keys_alone(qtbot, page):
    made = page(FieldsPage)
    made.new_record()
    line = made.description.cells["label"].editor.line
    qtbot.keyClicks(line, "Our number")
    saved(qtbot, made)
    made.new_record()
    qtbot.keyClicks(made.description.cells["label"].editor.line, "Second")
    saved(qtbot, made)
    made.list.setFocus()
    made.list.select("second")
    with qtbot.waitSignal(made.loaded):
        made.list.move_current(-1)
    assert made.list.keys() == ["second", "our_number"]
    qtbot.keyClick(made.list, Qt.Key.Key_Down)
    assert made.description.given.code == "our_number"


def test_tabs_of_the_card_for_a_role_and_for_oneself(qtbot, page, enter):
    made = page(FormsPage)
    made.role.setCurrentIndex(made.role.findData("crm_sales"))
    made.choose_tabs()
    dialog = made.findChild(TabsDialog)
    dialog.list.select("task")
    dialog.list.move_current(-1)
    dialog.list.item(dialog.list.keys().index("sale")).setCheckState(Qt.CheckState.Unchecked)
    with qtbot.waitSignal(made.loaded):
        dialog.save.click()
    seller = enter("seller")
    keys = tab_keys(seller.catalogue)
    shown = ordered(seller.catalogue, keys)
    assert "sale" not in shown
    assert shown.index("task") < shown.index("activity")
    assert "sale" in ordered(enter("service").catalogue, keys)
    with qtbot.waitSignal(seller.background.changed):
        keep_tabs(seller, CardTabs(("sale", "overview"), ("task",)))
    again = enter("seller").catalogue
    assert ordered(again, keys)[0] == "sale"
    assert "task" not in ordered(again, keys)
    assert again.own_card_tabs
    with qtbot.waitSignal(seller.background.changed):
        keep_tabs(seller, None)
    assert ordered(enter("seller").catalogue, keys) == shown


def test_a_card_always_has_a_tab():
    assert arranged(["a", "b"], CardTabs((), ("a", "b"))) == ["a", "b"]
    assert arranged(["a", "new", "b"], CardTabs(("b", "a"))) == ["b", "a", "new"]


EVERY = (
    CustomField("account", "Number", "text", code="number"),
    CustomField("account", "Story", "long_text", code="story"),
    CustomField("account", "Ramps", "number", code="ramps"),
    CustomField("account", "Area", "number", code="area", decimals=2),
    CustomField("account", "Sum", "money", code="sum", currency="EUR"),
    CustomField("account", "Audited", "date", code="audited"),
    CustomField("account", "Card", "boolean", code="card"),
    CustomField("account", "Colour", "choice", code="colour", choices=COLOUR.choices),
    CustomField("account", "Colours", "choices", code="colours", choices=COLOUR.choices),
    CustomField("account", "Dealer", "link", code="dealer", refers_to="account"),
)  # fmt: skip


def test_a_form_edits_every_type_and_a_list_shows_it(
    qtbot, add, committed, background_of, on_server
):
    for field in EVERY:
        add(field)
    world = World(committed, background_of, on_server, qtbot)
    page = world.form("account", world.ids.account)
    assert not page.modified()
    typed = {
        "c_number": "K-7", "c_story": "once\nupon", "c_ramps": 3, "c_area": Decimal("12.50"),
        "c_sum": 99_900, "c_audited": dt.date(2026, 5, 6), "c_card": False, "c_colour": "red",
        "c_colours": ("blue", "red"), "c_dealer": world.ids.account,
    }  # fmt: skip
    page.body.put(typed, {})
    assert {name: page.body.peek(name) for name in typed} == typed
    page.save()
    qtbot.waitUntil(lambda: not page.modified() and not page.path.running)
    again = world.form("account", world.ids.account)
    assert {name: again.body.peek(name) for name in typed} == typed
    assert not again.modified()
    panel = ListPanel(world.context, "account")
    qtbot.addWidget(panel)
    panel.table.set_columns(["name", *typed], [])
    with qtbot.waitSignal(panel.model.loaded, raising=False, timeout=3000):
        panel.show()
    world.settle()
    texts = [panel.model.index(0, column).data() for column in range(panel.model.columnCount())]
    joined = " ".join(str(text) for text in texts)
    for words in ("K-7", "12.5", "999", "Red", "Blue, Red", "No"):
        assert words in joined
