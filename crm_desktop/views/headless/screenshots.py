"""Pictures of every main window, light and dark, taken from the trial. Nothing is written to it."""

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from crm_desktop.models.fields import KINDS
from crm_desktop.models.queries.changes.kinds import FURTHER
from crm_desktop.models.queries.changes.rows import Changed, Line, LinePage, Was
from crm_desktop.models.queries.paper.first_password import FirstPassword
from crm_desktop.models.queries.people import OpenConnection
from crm_desktop.models.queries.rows import Conflict, Row
from crm_desktop.views.headless.filter_pictures import filter_pictures
from crm_desktop.views.headless.import_pictures import import_pictures
from crm_desktop.views.headless.main_job import fullest_account, open_card, write_letter
from crm_desktop.views.headless.page_pictures import page_pictures, template_pictures
from crm_desktop.views.headless.plan_pictures import plan_pictures
from crm_desktop.views.main_window.dialogs import change_password
from crm_desktop.views.main_window.places.pages import ADMIN_PAGES, Place
from crm_desktop.views.people.one_time import OneTimePassword

if TYPE_CHECKING:
    from crm_desktop.trial import TrialPerson
    from crm_desktop.views.headless.driver import Driver

LISTS = {"products": "product", "opportunities": "opportunity", "activities": "activity"}
TYPED = "kov"
MADE_UP = "famo-taga-pofo-pado-kave"  # looks as a one-time password, and opens nothing
NEXT_TRY = 12  # seconds, as the bar of the lost connection has them
SALESPERSON = 4  # in the trial's list of people: somebody with nobody below


def take_all(driver: "Driver") -> None:
    """Leave `name.png` and `name-dark.png` of every window in the driver's folder."""
    trial = driver.start_trial()
    driver.pictures(driver.show_sign_in(trial, driver.options.login), "signin")
    driver.sign_in()
    window = driver.window
    driver.pictures(window, "my-day")
    _board(driver)
    _calendar(driver)
    window.open_list("account")
    driver.pictures(window, "accounts")
    for name, kind in LISTS.items():
        window.open_list(kind)
        driver.pictures(window, name)
    filter_pictures(driver)
    import_pictures(driver)
    account_id = fullest_account(driver)
    open_card(driver, account_id)
    driver.pictures(window, "card")
    plan_pictures(driver)
    _palette(driver)
    _form_and_conflict(driver, account_id)
    write_letter(driver, account_id)
    driver.pictures(window, "letter-preview")
    page: Any = window.documents.page()
    for field in (page.fields.subject, page.fields.body):
        field.clear()  # nothing typed, nothing to ask when it closes
    window.documents.close_current()
    window.open_sheet(account_id)
    driver.pictures(window, "datasheet-preview")
    _reports(driver)
    _access(driver, account_id)
    _history(driver, account_id)
    _settings(driver)
    page_pictures(driver, account_id)
    _offline(driver, account_id)
    _stub(driver)
    _administration(driver)


def _board(driver: "Driver") -> None:
    driver.window.documents.open(Place("board"))
    page: Any = driver.window.documents.page()
    driver.settle(lambda: page.board is not None)
    driver.pictures(driver.window, "board")
    driver.window.documents.close_current()


def _calendar(driver: "Driver") -> None:
    driver.window.documents.open(Place("calendar"))
    page: Any = driver.window.documents.page()
    for view in ("week", "month"):
        page.show_span(view, page.day)
        driver.pictures(driver.window, f"calendar-{view}")
    driver.window.documents.close_current()


def _palette(driver: "Driver") -> None:
    palette = driver.window.palette_of_commands
    driver.window.open_palette()
    palette.field.setText(TYPED)
    driver.settle(lambda: palette.answered_for() == TYPED)
    driver.pictures(driver.window, "palette")
    palette.close_palette()


def _form_and_conflict(driver: "Driver", account_id: int) -> None:
    """A changed form, and the dialog as if a colleague had changed the same field meanwhile."""
    window = driver.window
    window.open_form("account", account_id)
    page: Any = window.documents.page()
    driver.settle(lambda: page.body is not None)
    driver.pictures(window, "form")
    for name, text in (("town", "Ostrava-Vítkovice"), ("web", "www.example.com")):
        if name in page.body.cells:
            cell = page.body.cells[name]
            cell.editor.set_value(text)
            cell.editor.edited.emit()
    driver.pictures(window, "form-changed")
    from crm_desktop.views.forms.saving.conflicting import conflict_dialog

    original: Row = page.body.row
    theirs = replace(original, values={**original.values, "town": "Ostrava"})
    dialog = conflict_dialog(
        window.context, page.body, Conflict(theirs, ("town",)), original.changed_at, page
    )
    dialog.open()
    driver.pictures(dialog, "conflict")
    dialog.reject()
    page.body.take(original)
    window.open_form("task", None, account_id)
    driver.pictures(window, "form-new")
    window.documents.close_current()


def _reports(driver: "Driver") -> None:
    """The list of reports, one that was run, its pages, and the designer; nothing is saved."""
    window = driver.window
    window.documents.open(Place("reports"))
    driver.pictures(window, "reports")
    window.documents.open(Place("report", "pipeline"))
    page: Any = window.documents.page()
    driver.settle(lambda: page.result() is not None)
    driver.pictures(window, "report")
    page.paper_button.click()
    driver.settle(lambda: page.preview.paper.page_count() > 0)
    driver.pictures(window, "report-as-paper")
    page.edit_record()
    design: Any = window.documents.page()
    driver.settle(lambda: design.preview.paper.page_count() > 0)
    driver.pictures(window, "report-design")
    for _document in range(3):
        window.documents.close_current()


def _access(driver: "Driver", account_id: int) -> None:
    """Handing over, sharing and the notices; nothing of it is done."""
    from crm_desktop.views.account_card import doing

    window = driver.window
    open_card(driver, account_id)
    card: Any = window.documents.page()
    for name, show in (("hand-over", doing.hand_over), ("share", doing.share)):
        show(card)
        driver.settle()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            driver.pictures(dialog, name)
            dialog.close()
    window.documents.open(Place("notices"))
    driver.pictures(window, "notices")
    window.documents.close_current()


def _settings(driver: "Driver") -> None:
    driver.window.show_settings()
    driver.settle(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        driver.pictures(dialog, "settings")
        dialog.close()
    driver.settle()


def _offline(driver: "Driver", account_id: int) -> None:
    """The window as it looks while the server does not answer."""
    open_card(driver, account_id)
    background = driver.background
    background.connection.hold(NEXT_TRY)
    background.connection.note_lost("")
    driver.pictures(driver.window, "offline")
    background.connection.try_now()
    driver.settle(lambda: background.connection.connected)


def _stub(driver: "Driver") -> None:
    """The card of an account of which a salesperson may see the directory only."""
    trial = driver.start_trial()
    driver.sign_out()
    driver.show_sign_in(trial, trial.people[SALESPERSON].login)
    driver.sign_in()
    catalogue = driver.window.context.catalogue
    hidden = driver.ask(lambda session: _hidden_account(session, catalogue))
    if hidden is not None:
        open_card(driver, hidden)
        driver.pictures(driver.window, "stub")


def _history(driver: "Driver", account_id: int) -> None:
    """The history of an account, with entries made up: the sample is loaded without a record."""
    window = driver.window
    open_card(driver, account_id)
    card: Any = window.documents.page()
    card.show_history()
    driver.settle()
    driver.pictures(window, "card-history-empty")
    panel = card.insight.pages["history"]
    panel.show_page(made_up_history(card.header.row, window.me.display_name))
    driver.pictures(window, "card-history")
    panel.load()  # what was made up goes
    card.insight.select("overview")
    driver.settle()
    window.context.open_history("account", account_id, None)
    page: Any = window.documents.page()
    driver.settle()
    row = replace(card.header.row, may_change=False)
    was = replace(row, values={**row.values, "town": "Ostrava-Vítkovice", "revenue": 9_400_000_00})
    page.show_was(Was(dt.datetime.now(dt.UTC) - dt.timedelta(19), was, row, ("town", "revenue")))
    driver.pictures(window, "as-it-was")
    window.documents.close_current()


def made_up_history(account: Row, colleague: str) -> LinePage:
    """Return entries as they would stand there after some days of work."""
    kind = KINDS["account"]
    name, now = account.label("name"), dt.datetime.now(dt.UTC)
    changed = (
        Changed(kind.field("town"), "Ostrava-Vítkovice", account["town"]),
        Changed(kind.field("revenue"), 9_400_000_00, 12_150_000_00, currency="CZK"),
        Changed(kind.field("website"), None, "www.example.com"),
    )
    reason = Changed(FURTHER["break_glass"].field("reason"), None, "Porucha linky, volal zákazník")
    shown = (
        (1, "Kateřina Hájková", "", "print", "letter", "", ()),
        (3, "Petr Dvořák", colleague, "change", "account", name, changed),
        (9, "Tomáš Beneš", "", "break_glass", "break_glass", "Tomáš Beneš", (reason,)),
        (20, colleague, "", "delete", "task", "Zavolat do účtárny", ()),
        (41, colleague, "", "hand_over", "account", name, ()),
    )
    return LinePage(
        tuple(
            Line(number, now - dt.timedelta(days=days, minutes=37 * number), who, whom, done, what,
                 (FURTHER.get(what) or KINDS.get(what) or kind).label, account.id, title,
                 name, ("account", account.id), fields)
            for number, (days, who, whom, done, what, title, fields) in enumerate(shown, 1)
        ),
        None,
    )  # fmt: skip


def _administration(driver: "Driver") -> None:
    """What an administrator sees; the password shown is made up and opens nothing."""
    trial = driver.start_trial()
    admin = next(person for person in trial.people if "crm_admin" in person.roles)
    driver.sign_out()
    driver.show_sign_in(trial, admin.login)
    driver.sign_in()
    window = driver.window
    for name in ADMIN_PAGES:
        window.documents.open(Place("admin", name))
        driver.settle()
        page: Any = window.documents.page()
        if name == "people":
            page.table.go_to(page.model.key_at(2))
        elif name == "connections":
            page.load = lambda: None  # it would read again after ten seconds
            page.show_answer(made_up_connections(trial.people))
        driver.pictures(window, f"admin-{name}")
        if name == "people":
            page.new_record()
            driver.pictures(window, "admin-new-person")
            given = FirstPassword(
                "Kateřina Hájková",
                "katerina.hajkova",
                MADE_UP,
                dt.date.today() + dt.timedelta(days=7),
                window.me.firm_name,
                window.me.host,
            )
            shown = OneTimePassword(window.context, given, window)
            shown.open()
            driver.pictures(shown, "admin-one-time-password")
            shown.accept()
            page.entry.cancelled.emit()
    template_pictures(driver)
    own = change_password(window)
    driver.pictures(own, "own-password")
    own.reject()


def made_up_connections(
    people: "tuple[TrialPerson, ...]",
) -> tuple[tuple[OpenConnection, ...], dict[int, str]]:
    """Return the connections of a morning; which of this program's own reads is chance."""
    now = dt.datetime.now(dt.UTC)
    some = dict(enumerate(people[:5]))
    lines = tuple(
        OpenConnection(number, person.login, number, f"10.0.0.{number + 21}", "crm-desktop",
                       now - dt.timedelta(minutes=41 * number + 9), "idle" if number else "active",
                       now - dt.timedelta(minutes=7 * number))
        for number, person in some.items()
    )  # fmt: skip
    return lines, {number: person.name for number, person in some.items()}


def _hidden_account(session: Any, catalogue: Any) -> int | None:
    """Runs on a worker."""
    from crm_desktop.models.queries.lists.listing import list_ids
    from crm_desktop.models.queries.rows import ListQuery

    query = ListQuery("account", ("name",), "name", scope="mine")
    mine = set(list_ids(session, catalogue, query))
    everything = list_ids(session, catalogue, replace(query, scope="all"))
    return next((number for number in everything if number not in mine), None)
