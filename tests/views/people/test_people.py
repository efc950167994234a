"""The page of people: finding, entering, roles, a second admin, locking, leaving, passwords."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from sqlalchemy import text

from crm_desktop.models.database import connect
from crm_desktop.models.errors import SignInRefused
from crm_desktop.models.queries.signing_in import sign_in
from crm_desktop.views.access.hand_over_all import HandOverAllDialog
from crm_desktop.views.people import people
from crm_desktop.views.people.words import login_of
from tests import factories
from tests.views.people_world import choose
from tests.whole import aloud


@pytest.fixture
def page(desk):
    return desk.page("people")


@pytest.fixture
def gone(desk):
    """Take the roles away that a test made; they are common to all databases of the server."""
    yield
    with desk.crm.connect() as pg:
        for (login,) in pg.execute(
            "SELECT rolname FROM pg_roles WHERE rolname LIKE 'zz-%'"
        ).fetchall():
            pg.execute(f'DROP ROLE "{login}"')


def names(page):
    return [page.model.row_at(row).name for row in range(page.model.rowCount())]


def roles_of(desk, login):
    rows = desk.sql(
        "SELECT g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid"
        " JOIN pg_roles p ON p.oid = m.member WHERE p.rolname = %s ORDER BY 1", login,
    )  # fmt: skip
    return [row[0] for row in rows]


def test_everybody_is_there_and_typing_finds_somebody(page, qtbot):
    QAbstractItemModelTester(page.model)
    assert len(names(page)) == len(factories.PEOPLE)
    page.table.setFocus()
    qtbot.keyClick(page.table, "s")
    assert page.filters.search.hasFocus()
    qtbot.keyClicks(page.filters.search, "ell")
    qtbot.waitUntil(lambda: names(page) == ["Seller"])
    page.filters.clear()
    page.filters.set_filter("role", ("crm_partner", "crm_auditor"))
    assert names(page) == ["Auditor", "Partner"]
    page.filters.set_filter("state", ("locked",))
    assert names(page) == []
    assert page.middle.currentWidget() is page.empty
    page.empty.action.click()
    assert len(names(page)) == len(factories.PEOPLE)


def test_what_the_keys_reach_has_a_name_and_cells_say_their_column(page):
    assert aloud.faults(page) == []
    for index, said in aloud.cells(page.table):
        assert said.startswith(f"{page.model.columns[index.column()].title}: ")
    page.new_record()
    assert aloud.faults(page) == []


def test_the_head_sorts(page):
    last = len(page.model.columns) - 1
    page.table.horizontalHeader().sectionClicked.emit(0)
    assert names(page) == sorted(names(page))
    page.table.horizontalHeader().sectionClicked.emit(0)
    assert names(page) == sorted(names(page), reverse=True)
    page.table.horizontalHeader().sectionClicked.emit(last)
    assert len(names(page)) == len(factories.PEOPLE)


@pytest.mark.parametrize(
    ("name", "login"),
    [
        ("Ing. Kateřina Hájková, Ph.D.", "katerina.hajkova"),
        ("Łukasz Żak", "lukasz.zak"),
        ("Иван Петров", "ivan.petrov"),
        ("Madonna", "madonna"),
        ("Jana Nová", "jana.nova3"),
        ("  ", ""),
        ("株式会社", ""),
    ],
)
def test_a_login_is_suggested_from_a_name(name, login):
    assert login_of(name, frozenset({"jana.nova", "jana.nova2"})) == login


def enter_somebody(page, qtbot, name="Zz-Nova", login="zz-nova"):
    page.new_record()
    qtbot.keyClicks(page.entry.lines["name"], name)
    page.entry.lines["login"].setText(login)
    page.entry.lines["email"].setText("nova@example.com")


def test_somebody_new_gets_a_password_that_is_shown_once(page, desk, qtbot, on_server, gone):
    enter_somebody(page, qtbot)
    assert page.modified()
    page.save()
    desk.settle()
    shown = page.doing.shown
    given = shown._given
    assert given.password in shown.password.text()
    assert shown.password.accessibleDescription() == " ".join(given.password)
    shown.copy.click()
    assert QGuiApplication.clipboard().text() == given.password
    shown.accept()
    desk.settle()
    assert not page.modified()
    assert page.panel.person.login == "zz-nova"
    assert page.model.row_at(page.table.currentIndex().row()).name == "Zz-Nova"
    profile = desk.crm.profile("admin", login="zz-nova")
    database = on_server(connect, profile, given.password)
    me = on_server(lambda: _me(database))
    assert me.password_until is not None
    database.close()
    pdf = people_pdf(given)
    assert pdf.startswith(b"%PDF")


def people_pdf(given):
    from crm_desktop.reports.first_password import first_password_pdf

    return first_password_pdf(given, "cs")


def _me(database):
    with database.session() as session:
        return sign_in(session)


def test_a_login_that_is_taken_or_forbidden_is_said_at_its_field(page, desk, qtbot):
    enter_somebody(page, qtbot, login="test-seller")
    page.save()
    assert "taken" in page.entry.notes["login"].text()
    for login in ("crm_boss", "Pan Novák", "x"):
        page.entry.lines["login"].setText(login)
        page.save()
        desk.settle()
        assert "cannot be a login" in page.entry.notes["login"].text()
        assert page.entry.lines["name"].text() == "Zz-Nova"
    page.entry.lines["name"].clear()
    page.save()
    assert page.entry.notes["name"].text()
    for box in page.entry.roles.boxes.values():
        box.setChecked(False)
    page.entry.lines["name"].setText("Někdo")
    page.entry.lines["login"].setText("zz-nekdo")
    page.save()
    assert "at least one role" in page.entry.roles.note.text()
    page.entry.cancelled.emit()
    assert not page.modified()


def test_roles_are_given_and_taken(page, desk, qtbot):
    choose(page, desk.crm.ids["colleague"])
    page.panel.roles.boxes["crm_service"].click()
    assert page.modified()
    page.save()
    desk.settle()
    assert roles_of(desk, "test-colleague") == ["crm_sales", "crm_service"]
    assert not page.modified()
    choose(page, desk.crm.ids["colleague"])
    page.panel.roles.boxes["crm_service"].click()
    page.save()
    desk.settle()
    assert roles_of(desk, "test-colleague") == ["crm_sales"]


def test_a_partner_has_no_other_role(page, desk):
    choose(page, desk.crm.ids["partner"])
    boxes = page.panel.roles.boxes
    assert not boxes["crm_sales"].isEnabled()
    boxes["crm_partner"].click()
    assert boxes["crm_sales"].isEnabled()
    assert not page.panel.save.isEnabled()


def test_another_admin_was_faster(page, desk):
    choose(page, desk.crm.ids["colleague"])
    desk.sql("UPDATE crm.employee SET job_title = 'x' WHERE id = %s", desk.crm.ids["colleague"])
    page.panel.roles.boxes["crm_finance"].click()
    page.save()
    desk.settle()
    assert "Somebody else" in page.told.text()
    assert roles_of(desk, "test-colleague") == ["crm_sales"]
    page.save()  # the ticks are still there, and now on the version that stands
    desk.settle()
    assert roles_of(desk, "test-colleague") == ["crm_finance", "crm_sales"]
    desk.sql('REVOKE crm_finance FROM "test-colleague" GRANTED BY crm_roleadmin')


def test_an_administrator_needs_a_second_one(page, desk, desk_of):
    choose(page, desk.crm.ids["service"])
    page.panel.roles.boxes["crm_admin"].click()
    page.save()
    desk.settle()
    assert roles_of(desk, "test-service") == ["crm_service"]
    assert page.panel.person.admin_asked is not None
    assert page.questions.lines[0].button is None  # one's own question only waits
    other = desk_of("both")
    theirs = other.page("people")
    line = theirs.questions.lines[0]
    assert "Service" in line.accessibleName()
    line.button.click()
    other.settle()
    assert roles_of(desk, "test-service") == ["crm_admin", "crm_service"]
    assert not theirs.questions.isVisible()
    choose(theirs, desk.crm.ids["service"])
    theirs.panel.roles.boxes["crm_admin"].click()
    theirs.save()
    other.settle()
    assert roles_of(desk, "test-service") == ["crm_service"]


def test_nobody_does_it_to_oneself(page, desk):
    choose(page, desk.crm.ids["admin"])
    assert not any(made.isEnabled() for made in page.panel.acts.values())
    assert "yourself" in page.panel.acts["lock"].toolTip()
    assert not any(box.isEnabled() for box in page.panel.roles.boxes.values())


def test_locking_ends_the_windows_and_unlocking_lets_in(page, desk, desk_of, qtbot, on_server):
    theirs = desk_of("colleague").background
    choose(page, desk.crm.ids["colleague"])
    page.panel.acts["lock"].click()
    assert page.doing.question is not None
    with qtbot.waitSignal(theirs.connection.lost) as said:
        page.doing.question.choose("go")
        desk.settle()
        theirs.read(
            lambda session: session.execute(text("SELECT 1")),
            lambda _any: None,
            failed=lambda _e: None,
        )
    assert "ended by the administrator" in said.args[0]
    assert not theirs.connection.connected
    desk.settle()
    choose(page, desk.crm.ids["colleague"])
    assert page.panel.person.state == "locked"
    page.panel.acts["unlock"].click()
    desk.settle()
    with qtbot.waitSignal(theirs.connection.back):
        theirs.connection.try_now()


def test_somebody_leaves_and_comes_back(page, desk, on_server):
    ids = desk.crm.ids
    choose(page, ids["reader"])
    page.panel.acts["end"].click()
    page.doing.question.choose("stay")
    assert roles_of(desk, "test-reader") == ["crm_sales"]
    page.panel.acts["end"].click()
    page.doing.question.choose("go")
    desk.settle()
    assert roles_of(desk, "test-reader") == []
    choose(page, ids["reader"])
    assert page.panel.person.state == "left"
    assert not page.panel.acts["lock"].isVisible()
    with pytest.raises(SignInRefused):
        on_server(connect, desk.crm.profile("reader"), factories.PASSWORD)
    page.panel.acts["unlock"].click()
    desk.settle()
    choose(page, ids["reader"])
    page.panel.roles.boxes["crm_sales"].click()
    page.save()
    desk.settle()
    restore_password(desk, "reader")
    assert roles_of(desk, "test-reader") == ["crm_sales"]


def test_a_leaver_with_accounts_is_asked_for_somebody_else(desk, qtbot):
    ids = desk.crm.ids
    desk.sql("INSERT INTO crm.account (name, owner_id) VALUES ('Pila', %s)", ids["rival"])
    page = desk.page("people")
    choose(page, ids["rival"])
    assert page._accounts[ids["rival"]] == 1
    page.panel.acts["end"].click()
    assert "1 account" in page.doing.question.accessibleDescription()
    page.doing.question.choose("go")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), HandOverAllDialog))
    dialog = QApplication.activeModalWidget()
    desk.settle()
    dialog.reject()
    choose(page, ids["rival"])
    assert page.panel.acts["hand_over"].isVisible()
    desk.sql('GRANT crm_sales TO "test-rival" GRANTED BY crm_roleadmin')
    desk.sql('ALTER ROLE "test-rival" LOGIN')
    restore_password(desk, "rival")


def restore_password(desk, person):
    """Roles are common to the server, so the next test signs in as before."""
    with desk.crm.connect() as pg:
        made = pg.pgconn.encrypt_password(
            factories.PASSWORD.encode(), desk.crm.login(person).encode(), b"scram-sha-256"
        ).decode()
        pg.execute(
            f"ALTER ROLE \"{desk.crm.login(person)}\" PASSWORD '{made}' VALID UNTIL 'infinity'"
        )


def test_a_new_password_is_a_one_time_one(page, desk, on_server):
    choose(page, desk.crm.ids["expired"])
    page.panel.acts["reset_password"].click()
    page.doing.question.choose("go")
    desk.settle()
    password = page.doing.shown._given.password
    page.doing.shown.accept()
    desk.settle()
    profile = desk.crm.profile("expired")
    on_server(connect, profile, password).close()
    choose(page, desk.crm.ids["expired"])
    assert page.panel.person.password_until is not None
    restore_password(desk, "expired")


def test_ticks_that_are_not_saved_are_asked_about(page, desk, monkeypatch, qtbot):
    answers = ["stay", "discard"]
    monkeypatch.setattr(people, "ask_unsaved", lambda *_values: answers.pop(0))
    seller, rival = desk.crm.ids["seller"], desk.crm.ids["rival"]
    choose(page, seller)
    page.panel.roles.boxes["crm_finance"].click()
    page.table.go_to(rival)
    qtbot.waitUntil(lambda: page.table.current().id == seller)
    page.table.go_to(rival)
    qtbot.waitUntil(lambda: page.panel.person.id == rival)
    assert not page.modified()


def test_a_superior_reads_about_the_people_below(desk_of):
    desk = desk_of("lead")
    page = desk.page("people")
    assert names(page) == ["Colleague", "Inactive", "Seller"]
    assert not page.new.isVisible()
    assert not page.panel.foot.isVisible()
    assert not any(made.isVisible() for made in page.panel.acts.values())
    seller = desk_of("seller")
    nobody = seller.page("people")
    assert names(nobody) == []
    assert "Nobody below" in nobody.empty.title.text()


def test_a_thousand_people_are_shown_at_once(committed, desk_of, watchdog):
    with committed.connect() as pg:
        pg.execute(
            "INSERT INTO crm.employee (display_name, superior_id)"
            " SELECT 'Člověk ' || n, %s FROM generate_series(1, 1000) AS n",
            (committed.ids["head"],),
        )  # fmt: skip
    desk = desk_of("admin")
    page = desk.page("people")
    assert page.model.rowCount() == 1000 + len(factories.PEOPLE)
    page.filters.search.setText("clovek 77")
    page._filter()
    assert page.model.rowCount() == 19
    tree = desk.page("superiors")
    assert tree.model.below(committed.ids["head"]) == 1010
    assert not watchdog.overruns


def test_escape_leaves_the_question(page, desk, qtbot):
    choose(page, desk.crm.ids["seller"])
    page.panel.acts["lock"].click()
    qtbot.keyClick(page.doing.question, Qt.Key.Key_Escape)
    assert page.doing.question is None
    assert desk.sql("SELECT active FROM crm.employee WHERE login = 'test-seller'") == [(True,)]
