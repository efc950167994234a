"""The whole program on a real server: sample data, main windows, and the guards of every window."""

import datetime as dt
import gc
from collections.abc import Iterator

import psycopg
import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.models.database import connect
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.sample import people
from crm_desktop.sample.load import load
from crm_desktop.schema.people import NewPerson, add_person
from crm_desktop.settings import Settings
from crm_desktop.views.main_window.window import MainWindow
from tests import factories
from tests.factories import Crm
from tests.views.conftest import (  # noqa: F401 - fixtures, used by their names
    background_of,
    garbage_on_window_thread,
    no_unexpected_dialog,
    on_server,
    one_save_path,
    own_settings,
    qapp,
    qtbot,
    watchdog,
    window_thread_guard,
)

ACCOUNTS = 60
LARGE = (1440, 900)


@pytest.fixture(autouse=True)
def old_garbage():
    """The heap of a test run is not the program's: its collector must not count as a busy window.

    What earlier tests left is collected here, and not looked at again.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def sample(crm: Crm) -> Iterator[Crm]:
    """The sample firm with its people and 60 accounts, to be read only."""
    copy = factories.copy_of(crm, f"{crm.database}_sample")
    with copy.connect() as pg:
        _enter_sample(pg)
    yield copy
    factories.drop(copy)


def _enter_sample(pg: "psycopg.Connection") -> None:
    """Roles get the prefix of tests; the sample is loaded under the logins that it knows."""
    for person in people.PEOPLE:
        superior = factories.LOGINS + person.superior if person.superior else None
        add_person(
            pg,
            NewPerson(factories.LOGINS + person.login, person.name, person.roles, superior),
            factories.PASSWORD,
            lasting=True,
        )
    ours = [factories.LOGINS + person.login for person in people.PEOPLE]
    rename = "UPDATE crm.employee SET login = %s WHERE login = %s"
    for login in ours:
        pg.execute(rename, (login.removeprefix(factories.LOGINS), login))
    load(pg, accounts=ACCOUNTS, today=dt.date.today())
    for login in ours:
        pg.execute(rename, (login, login.removeprefix(factories.LOGINS)))


@pytest.fixture
def writable(sample: Crm) -> Iterator[Crm]:
    """A copy of the sample for a test that writes."""
    copy = factories.copy_of(sample, f"{sample.database}_own")
    yield copy
    factories.drop(copy)


class Desk:
    """One person at the program: `window` over `background` on a connection of their own."""

    def __init__(self, window, background, qtbot):  # noqa: F811
        self.window = window
        self.background = background
        self.qtbot = qtbot

    @property
    def context(self):
        return self.window.context

    @property
    def catalogue(self):
        return self.window.context.catalogue

    def page(self):
        """Return the page that is shown."""
        return self.window.documents.page()

    def settle(self, done=lambda: True):
        """Wait until everything that was asked is answered and `done()`."""
        self.qtbot.waitUntil(lambda: self.background.pending() == 0 and done())
        QApplication.processEvents()  # what was answered is laid out

    def resize(self, size):
        """Give the window a size (px), and what it shows its place."""
        self.window.resize(*size)
        self.settle()

    def ask(self, work):
        """Return what `work(session)` answers, read on a worker."""
        answers = []
        self.background.read(work, answers.append)
        self.settle(lambda: bool(answers))
        return answers[0]


@pytest.fixture
def sit_down(qtbot, background_of, on_server):  # noqa: F811
    """Sign a person in to a database and show the main window; returns the Desk."""

    def enter(crm: Crm, person: str, *, size=LARGE, database=None) -> Desk:
        def sign():
            opened = database or connect(crm.profile(person), factories.PASSWORD)
            with opened.session() as session:
                me = sign_in(session)
                return opened, me, load_catalogue(session, me)

        opened, me, catalogue = on_server(sign)
        background = background_of(opened)
        window = MainWindow(background, catalogue, me, Settings())
        qtbot.addWidget(window, before_close_func=lambda w: setattr(w, "_leaving", True))
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show_all()
            window.activateWindow()
        desk = Desk(window, background, qtbot)
        desk.settle()
        window.open_list("account")  # My day has tests of its own
        desk.settle()
        return desk

    return enter
