"""What the screens of administration ask: people, roles, passwords, connections, questions."""

import datetime as dt
from dataclasses import replace

import pytest
from psycopg import sql

from crm_desktop.models.database import connect
from crm_desktop.models.errors import ChangedMeanwhile, InvalidInput, NotAllowed, SignInRefused
from crm_desktop.models.password_strength import one_time_password
from crm_desktop.models.queries import people, signing_in
from crm_desktop.models.queries.people import PersonEntry
from tests import factories

NEW = PersonEntry("test-nova", "Nová", ("crm_sales",), job_title="Obchod", phone="123")
OTHER = "vlak tiše mává kopcům"


@pytest.fixture
def admin(act_as, database):
    act_as("admin")
    return database


def find(session, login):
    return next(row for row in people.list_people(session) if row.login == login)


def test_everybody_is_listed_with_what_an_admin_needs(admin, pg, crm, act_as):
    act_as(None)
    pg.execute("INSERT INTO crm.employee (display_name) VALUES ('Zzz bez přístupu')")
    act_as("admin")
    with admin.session() as session:
        rows = people.list_people(session)
    assert [row.name for row in rows if row.login is None] == ["Zzz bez přístupu"]
    assert {row.login for row in rows} >= {crm.login(person) for person in factories.PEOPLE}
    by_login = {row.login: row for row in rows}
    seller = by_login["test-seller"]
    assert (seller.state, seller.roles, seller.superior) == ("active", ("crm_sales",), "Lead")
    assert seller.password_until is None
    assert seller.version >= 1
    assert by_login["test-both"].roles == ("crm_admin", "crm_sales")
    assert by_login["test-inactive"].state == "locked"
    assert by_login[None].state == "no_login"


def test_only_admins_list_people(act_as, database):
    act_as("seller")
    with pytest.raises(NotAllowed), database.session() as session:
        people.list_people(session)


def test_from_entering_to_leaving(admin, crm):
    with admin.session() as session:
        id = people.create_person(
            session,
            replace(NEW, superior_id=crm.ids["lead"], phone="603 000 100"),
            one_time_password(),
        )
        row = find(session, "test-nova")
    assert (row.id, row.name, row.superior, row.job_title, row.phone) == (
        id, "Nová", "Lead", "Obchod", "+420603000100",
    )  # fmt: skip
    assert row.changed_by == "Admin"
    assert row.password_until is not None
    assert dt.timedelta(6) < row.password_until - row.changed_at < dt.timedelta(8)
    with admin.session() as session:
        version = people.set_roles(session, id, ["crm_service", "crm_finance"], row.version)
        version = people.lock(session, id, version)
        assert find(session, "test-nova").state == "locked"
        version = people.unlock(session, id, version)
        people.reset_password(session, id, "test-nova", one_time_password())
        row = find(session, "test-nova")
        assert (row.state, row.roles) == ("active", ("crm_finance", "crm_service"))
        people.end(session, id, row.version)
        assert people.end_sessions(session, id) == 0
        row = find(session, "test-nova")
    assert (row.state, row.roles) == ("left", ())


def test_a_colleague_without_a_login_gets_one(admin, pg, act_as):
    act_as(None)
    pg.execute("INSERT INTO crm.employee (display_name) VALUES ('Bez')")
    act_as("admin")
    with admin.session() as session:
        row = next(row for row in people.list_people(session) if row.name == "Bez")
        people.give_login(
            session, row.id, "test-bez", ["crm_sales"], one_time_password(), row.version
        )
        assert find(session, "test-bez").state == "active"


def test_who_was_slower_is_told(admin, crm):
    with admin.session() as session:
        version = find(session, "test-seller").version
        people.lock(session, crm.ids["seller"], version)
    with pytest.raises(ChangedMeanwhile, match="Somebody else changed this"), admin.session() as s:
        people.set_roles(s, crm.ids["seller"], ["crm_service"], version)


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"login": "Nová"}, "login", "cannot be a login"),
        ({"login": "test-seller"}, "login", "taken"),
        ({"roles": ()}, "roles", "at least one role"),
        ({"roles": ("crm_owner",)}, "roles", "cannot be given"),
        ({"roles": ("crm_partner", "crm_sales")}, "roles", "no other role"),
        ({"phone": "x"}, "phone", "digits"),
        ({"email": "nova"}, "email", "address"),
    ],
)
def test_refused_in_a_sentence_beside_its_field(admin, change, field, words):
    with pytest.raises(InvalidInput, match=words) as refused, admin.session() as session:
        people.create_person(session, replace(NEW, **change), one_time_password())
    assert refused.value.field == field


def test_a_second_admin_answers(admin, act_as, crm):
    with admin.session() as session:
        row = find(session, "test-lead")
        people.set_roles(session, row.id, [*row.roles, "crm_admin"], row.version)
        row = find(session, "test-lead")
        (question,) = people.admin_questions(session)
    assert row.admin_asked == question.id
    assert (question.employee, question.asked_by, question.state) == ("Lead", "Admin", "asked")
    with pytest.raises(InvalidInput, match="Another administrator"), admin.session() as session:
        people.answer_admin_question(session, question.id, yes=True)
    act_as("both")
    with admin.session() as session:
        people.answer_admin_question(session, question.id, yes=True)
        row = find(session, "test-lead")
        (question,) = people.admin_questions(session)
    assert row.roles == ("crm_admin", "crm_sales")
    assert row.admin_asked is None
    assert (question.answered_by, question.state) == ("Both", "given")


def test_open_connections(committed, signed_in):
    admin, seller = signed_in("admin"), signed_in("seller")
    with admin.session() as session:
        found = people.connections(session)
        of_seller = [row for row in found if row.login == committed.login("seller")]
        assert {row.application for row in of_seller} == {"crm-desktop"}
        assert of_seller[0].address == "127.0.0.1"
        for row in of_seller:
            people.end_connection(session, row)
    with pytest.raises(InvalidInput, match="has ended already"), admin.session() as session:
        people.end_connection(session, of_seller[0])
    seller.close()


@pytest.fixture
def eva(committed, signed_in):
    """Somebody with a one-time password, whose role is gone afterwards."""
    admin = signed_in("admin")
    password = one_time_password()
    with admin.session() as session:
        people.create_person(session, PersonEntry("test-eva", "Eva", ("crm_sales",)), password)
    opened = connect(committed.profile("eva"), password)
    yield opened, password
    opened.close()
    with committed.connect() as pg:
        pg.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier("test-eva")))


def test_the_own_password_is_changed_by_who_knows_the_old_one(committed, eva):
    database, password = eva
    with database.session() as session:
        assert signing_in.sign_in(session).password_until is not None
    with pytest.raises(InvalidInput, match="not your present password") as refused:
        database.change_password("něco jiného", OTHER)
    assert refused.value.field == "old"
    database.change_password(password, OTHER)
    with database.session() as session:
        assert signing_in.sign_in(session).password_until is None
    database.close()  # new connections are made with the new one
    with database.session() as session:
        assert signing_in.sign_in(session).login == "test-eva"
    with pytest.raises(SignInRefused, match="password is wrong"):
        connect(committed.profile("eva"), password)
    connect(committed.profile("eva"), OTHER).close()


def test_a_one_time_password_ends(committed, eva):
    _database, password = eva
    with committed.connect() as pg:
        pg.execute("""ALTER ROLE "test-eva" VALID UNTIL '2020-01-01'""")
    with pytest.raises(SignInRefused, match="good for 7 days only"):
        connect(committed.profile("eva"), password)


def test_the_password_itself_is_in_no_word_of_the_program(committed, eva):
    database, password = eva
    assert password not in repr(database._opening)
