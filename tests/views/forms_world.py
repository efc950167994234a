"""Forms on a real server: one account with a contact, a sale and a document, and a page opener."""

import datetime as dt
from contextlib import contextmanager
from types import SimpleNamespace

from PySide6.QtWidgets import QLineEdit

from crm_desktop.models.database import connect
from crm_desktop.models.errors import ServerUnreachable
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.views.context import Context
from crm_desktop.views.drafts.keeping import DraftKeeping
from crm_desktop.views.forms.page import FormPage
from tests import factories


class Answers:
    """A Database whose answers can be lost after the commit, as on a broken line."""

    def __init__(self, database):
        self.database = database
        self.lose = 0  # so many commits are written, but their answer does not arrive

    @contextmanager
    def session(self):
        with self.database.session() as session:
            yield session
        if self.lose:
            self.lose -= 1
            raise ServerUnreachable("The line broke.")

    def reading(self):
        return self.database.reading()

    @property
    def profile(self):
        return self.database.profile

    def break_off(self):
        pass

    def cancel_all(self):
        self.database.cancel_all()

    def close(self):
        self.database.close()


def fill(crm):
    """Enter the records that the tests open; return their ids by name."""
    with crm.connect() as pg:
        seller = crm.ids["seller"]
        account = factories.make(
            pg, "account", name="Kovovýroba Žďár, a. s.", owner_id=seller, town="Brno",
            country="CZ", company_id="25596641",
        )  # fmt: skip
        pg.execute(
            "INSERT INTO crm.account_detail (account_id, phone, street, currency, revenue, note)"
            " VALUES (%s, '+420 566 000 100', 'Dlouhá 1', 'CZK', 123456789, %s)",
            (account, "první řádek\n\nsoused\u00a0nedělitelný"),
        )
        contact = factories.make(
            pg, "contact", account_id=account, first_name="Zdeněk", last_name="Příhoda",
            title_before="Ing.", gender="m", language="cs",
        )  # fmt: skip
        other = factories.make(
            pg, "contact", account_id=account, first_name="Jana", last_name="Nováková, Ph.D."
        )
        points = factories.make_all(
            pg,
            "contact_point",
            [
                {"account_id": account, "contact_id": contact, "kind": "mobile",
                 "value": "+420 603 000 100"},
                {"account_id": account, "contact_id": contact, "kind": "phone",
                 "value": "+420 566 000 102"},
            ],
        )  # fmt: skip
        sale = factories.make(pg, "sale", account_id=account, employee_id=seller)
        line = factories.make(
            pg, "sale_line", account_id=account, sale_id=sale, description="Stroj",
            quantity=2, unit_price=150, position=1,
        )  # fmt: skip
        meeting = factories.make(
            pg, "activity", account_id=account, employee_id=seller,
            starts_at=dt.datetime(2026, 5, 6, 9, 30, 15, tzinfo=dt.UTC),
        )  # fmt: skip
        for number in (contact, other):
            factories.make(
                pg, "activity_participant", account_id=account, activity_id=meeting,
                contact_id=number,
            )  # fmt: skip
    return SimpleNamespace(
        account=account, contact=contact, other=other, points=points, sale=sale, line=line,
        meeting=meeting,
    )  # fmt: skip


class World:
    """The server, its records, and forms opened as one person."""

    def __init__(self, crm, background_of, on_server, qtbot, person="seller"):
        self.crm = crm
        self.ids = fill(crm)
        self.qtbot = qtbot
        self.on_server = on_server
        self.answers = Answers(on_server(connect, crm.profile(person), factories.PASSWORD))
        self.background = background_of(self.answers)
        self.me, catalogue = on_server(self._enter)
        self.said = []
        self.opened = []
        self.offered = []
        self.context = Context(
            background=self.background,
            catalogue=catalogue,
            me=self.me,
            open=lambda kind, number: self.opened.append((kind, number)),
            open_form=lambda *values: self.opened.append(values),
            message=self.said.append,
            drafts=DraftKeeping(self.background),
            offer_undo=lambda *given: self.offered.append(given),
        )
        self.context.drafts.start()

    def _enter(self):
        with self.answers.session() as session:
            me = sign_in(session)
            return me, load_catalogue(session, me)

    def settle(self):
        """Wait until everything that was asked is answered."""
        self.qtbot.waitUntil(lambda: self.background.pending() == 0)

    def form(self, kind, number=None, account=None, defaults=None, *, show=True):
        """Open a form and wait for its record."""
        page = FormPage(self.context, kind, number, account, defaults)
        self.qtbot.addWidget(page)
        page.resize(1216, 800)
        if show:
            with self.qtbot.waitActive(page):
                page.show()
                page.activateWindow()
        self.settle()
        return page

    def save(self, page):
        """Save and wait for the answer."""
        page.save()
        self.settle()

    def sql(self, statement, *values):
        """Return what the server has, seen by its superuser."""
        with self.crm.connect() as pg:
            return pg.execute(statement, values).fetchall()

    def change(self, person, statement, *values):
        """Let another person (None: the superuser) change something."""
        with self.crm.connect() as pg:
            if person is not None:
                pg.execute(f'SET SESSION AUTHORIZATION "{self.crm.login(person)}"')
            pg.execute(statement, values)


def line(page, name):
    """Return the text field of a form's field."""
    found = page.body.cells[name].editor.focusProxy()
    assert isinstance(found, QLineEdit)
    return found
