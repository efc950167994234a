"""Whatever a person types into that is no form is kept as well, and put back on its page."""

import ast
import os
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter

from crm_desktop import drafts
from crm_desktop.models.filters import Condition, Group, to_json
from crm_desktop.models.queries.plain import from_plain, to_plain
from crm_desktop.settings import draft_folder
from crm_desktop.views import main_window
from crm_desktop.views.filters.dialog import FilterDialog
from crm_desktop.views.importing import keys, work
from crm_desktop.views.importing.further import now
from crm_desktop.views.main_window import opening
from crm_desktop.views.main_window.places.documents import DocumentArea
from crm_desktop.views.main_window.places.pages import Place
from crm_desktop.views.plans.pages import steps
from crm_desktop.views.plans.pages.steps import StepDialog
from tests.factories import make
from tests.full import full
from tests.views.forms_world import World

TEXT = "Vážený zákazníku 🙂"


@pytest.fixture(autouse=True)
def key(monkeypatch):
    """A keyring with a key of this test."""
    monkeypatch.setattr(drafts, "draft_key", lambda _profile, _login: bytes(range(32)))


class Window:
    """What `open_draft` needs of the main window: documents."""

    def __init__(self, world):
        self.context = world.context
        self.documents = DocumentArea(world.context)
        world.qtbot.addWidget(self.documents)
        self.documents.resize(1200, 800)
        self.documents.show()

    def open(self, world, what, **more):
        self.documents.open(Place(what, **more))
        world.settle()
        return self.documents.page()


def template(page):
    page.editor.textCursor().insertText(TEXT)
    page.ask_name = lambda name: page._save(type(name)("Dopis"))
    return lambda: page.editor.toPlainText()


def design(page):
    about = page.sections["about"]
    about.title.setText("Přehled")
    about.title.textEdited.emit("Přehled")
    return lambda: page.report().title


def mailing(page):
    page.choose.subject.setText(TEXT)
    page.choose._on_subject(TEXT)
    page.choose.filters["contact"].set_chosen(to_json(Condition("last_name", "eq", "Příhoda")))
    page.check.letters[1, 2, None] = {"format": 1, "name": "", "body": []}
    return lambda: (page.choose.subject.text(), page.choose.filters["contact"].chosen().data)


def fields(page):
    page.new_record()
    page.description.cells["label"].put("Nakládací rampy")
    page.description.cells["hint"].put(TEXT)
    return lambda: (page.description.field().label, page.description.field().hint)


def forms(page):
    page.list.select("§" + page.layout_shown.sections[0].label)
    page._ask = lambda _title, _text: "Naše"
    page._new_section()
    return lambda: page.layout_shown


def filters(page):
    page.built = page.panel.filtering.build()
    page.built.builder.put_back(
        {"group": Group("and", (Condition("town", "eq", "Brno"),)), "names": {}}
    )
    page.draft = page.built.draft
    return page.built.builder.typed


def imported(page):
    """Two sheets of one file: what goes where, what is known by what, what single rows do."""
    place = Path(os.environ["CRM_CONFIG_DIR"]).parent / "lidé.xlsx"
    with xlsxwriter.Workbook(str(place)) as book:
        for name in ("Lidé", "Další"):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ("Příjmení", "E-mail", "Zkratka"))
            sheet.write_row(1, 0, (f"Malá {name}", "eva@example.com", "ž"))
    for sheet_name, goes in (("Lidé", "job_title"), ("Další", "note")):
        how = work.How(place, sheet=sheet_name)
        page.show_opened(work.open_table(page.context.catalogue, "contact", how, anew=False))
        page.show_columns(page.goes() | {"Zkratka": goes})
        keys.offer(page)
        page.match.match.setCurrentIndex(page.match.match.findData("email"))
        page.match.mode.setCurrentIndex(page.match.mode.findData("fill"))
        page.decided, page.meanings = {2: "skip"}, {("job_title", "ž"): "ředitelka"}
        if sheet_name == "Lidé":
            page.parts.append(replace(now(page), request=page.request()))
    page._to_match()
    return page.draft._typing.typed


def given_back(page):
    steps.take("return", page.context, page.workspace.head(), page.workspace)
    page.built = page.workspace.findChild(StepDialog)
    page.built.reason.setPlainText(TEXT)
    return page.built.reason.toPlainText


def data_rules(page):
    page.new_record()
    page.rule.name.setText("Klíčoví")
    page.rule.ticks["email"].click()
    return lambda: page.rule.typed()


def people(page):
    page.new_record()
    page.entry.lines["name"].setText("Nová Osoba")
    return lambda: page.entry.lines["name"].text()


PAGES = (
    ("marketing", template, {"what": "template"}),
    ("seller", design, {"what": "design"}),
    ("seller", imported, {"what": "import"}),
    ("lead", given_back, {"what": "plan"}),
    ("seller", mailing, {"what": "mailing"}),
    ("seller", filters, {"what": "list", "kind": "account"}),
    *(("admin", page, {"what": "admin", "kind": page.__name__})
      for page in (fields, forms, data_rules, people)),
)  # fmt: skip


QUICK = 4  # of them in the quick run


@pytest.mark.parametrize(
    ("person", "fill", "place"),
    PAGES if full() else PAGES[:QUICK],
    ids=[fill.__name__ for _person, fill, _place in PAGES][: len(PAGES) if full() else QUICK],
)
def test_a_page_comes_back_as_typed(
    committed, background_of, on_server, qtbot, person, fill, place
):
    if fill is mailing:
        with committed.connect() as pg:
            made = make(pg, "template", employee_id=committed.ids["seller"], name="Díky")
            make(pg, "template_revision", template_id=made)
    world = World(committed, background_of, on_server, qtbot, person)
    if fill is given_back:
        with committed.connect() as pg:
            place = place | {"id": make(
                pg, "account_plan", account_id=world.ids.account, status="submitted",
                employee_id=committed.ids["seller"],
            )}  # fmt: skip
    keeping = world.context.drafts
    page = Window(world).open(world, **place)
    shown = fill(page)
    page = getattr(page, "built", page)
    typed = shown()
    qtbot.waitUntil(lambda: len(list(draft_folder().rglob("*.draft"))) == 1)
    qtbot.waitUntil(lambda: not page.draft._soon.isActive() and page.modified())
    world.settle()
    held = to_plain(page.draft._typing.typed())
    os.close(keeping._drafts._lock)  # the program ends without a word
    keeping._drafts = None

    keeping.start()
    world.settle()
    (draft,) = keeping.take()
    assert draft.content["title"] == page.title()
    window = Window(world)
    opening.open_draft(window, draft)
    world.settle()
    again = window.documents.page()
    again = again.findChild(FilterDialog) or again.findChild(StepDialog) or again
    shown_again = again.draft._typing.typed()
    assert to_plain(shown_again) == held
    assert from_plain(held) == shown_again
    assert typed is not None
    assert again.modified()
    message = next(m for m in (getattr(again, n, None) for n in ("told", "message", "fault")) if m)
    assert "not saved yet" in (message.accessibleName() or message.text())
    again.draft.drop()
    qtbot.waitUntil(lambda: not list(draft_folder().rglob("*.draft")))
    for each in (page, again):
        if isinstance(each, FilterDialog | StepDialog):
            each.done(0)


def test_a_template_that_was_being_saved_when_the_program_was_killed_is_written_once(
    committed, background_of, on_server, qtbot
):
    world = World(committed, background_of, on_server, qtbot, "marketing")
    page = Window(world).open(world, "template")
    template(page)
    world.answers.lose = 2
    page.save()
    world.settle()
    assert "line broke" in page.message.text()
    assert page.modified()
    page.draft._soon.stop()  # a program that was killed writes nothing more
    os.close(world.context.drafts._drafts._lock)
    world.context.drafts._drafts = None
    world.background.connection.try_now()
    qtbot.waitUntil(lambda: world.background.connection.connected)
    world.context.drafts.start()
    world.settle()
    (draft,) = world.context.drafts.take()
    window = Window(world)
    opening.open_draft(window, draft)
    world.settle()
    again = window.documents.page()
    assert "never written twice" in again.message.text()
    template_name = type(again.name())
    again.ask_name = lambda _name: again._save(template_name("Dopis"))
    with qtbot.waitSignal(again.saved):
        again.save()
    world.settle()
    count = "SELECT count(*) FROM crm.template_revision"
    assert world.sql(count) == [(1,)]
    qtbot.waitUntil(lambda: not list(draft_folder().rglob("*.draft")))


def test_each_page_that_can_be_modified_keeps_a_draft():
    """Whoever adds a page into which something is typed is told here to keep it."""
    views = Path(main_window.__file__).parents[1]
    found = set()
    for file in views.rglob("*.py"):
        text = file.read_text("utf-8")
        if "def modified" not in text or "def try_close" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.ClassDef) or node.name in ("Page", "PlainPage"):
                continue
            methods = {each.name: each for each in node.body if isinstance(each, ast.FunctionDef)}
            typed = methods.get("modified")
            if typed is None or "try_close" not in methods:
                continue
            never = isinstance(typed.body[-1], ast.Return) and "False" in ast.unparse(
                typed.body[-1]
            )
            if "draft" not in text and not never:
                found.add(str(file.relative_to(views)))
    assert found == set()
