"""A database and pages for tests of the window itself: no server, no data."""

from contextlib import contextmanager
from types import SimpleNamespace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from crm_desktop.models.fields import KINDS, Catalogue
from crm_desktop.models.queries import signing_in
from crm_desktop.models.queries.rows import Hit, Me
from crm_desktop.settings import Settings
from crm_desktop.views import favourites
from crm_desktop.views.main_window import keeping, recent, record_window
from crm_desktop.views.main_window.places import documents
from crm_desktop.views.main_window.window import MainWindow
from crm_desktop.views.working.hearing import renewal

ME = Me(
    employee_id=1,
    login="anna",
    display_name="Šárka Žáčková",
    roles=("crm_sales",),
    home_language="cs",
    home_country="CZ",
    home_currency="CZK",
    firm_name="Firma",
    database="crm",
    host="firma-db",
    server_version="16.2",
)
HITS = (
    Hit("account", 1, "Kovovýroba Žďár, a. s.", "Žďár nad Sázavou"),
    Hit("account", 2, "Pila Žďár, v. o. s.", "Žďár nad Sázavou", only_directory=True),
    Hit("contact", 3, "Ing. Zdeněk Příhoda, Kovovýroba Žďár", "výrobní ředitel", account_id=1),
)


class FakeDatabase:
    """Sessions that are no sessions; `error` is raised instead, where it is set."""

    def __init__(self):
        self.error = None
        self.opened = 0
        self.closed = 0

    @contextmanager
    def session(self):
        self.opened += 1
        if self.error is not None:
            raise self.error
        yield self

    reading = session

    def scalar(self, _statement):
        return None

    def execute(self, *_statement, **_options):
        return SimpleNamespace(rowcount=1)  # the operation is noted

    def close(self):
        self.closed += 1

    def break_off(self):
        pass

    def cancel_all(self):
        pass


class FakePage(QLineEdit):
    """A page whose text is its state; typing changes it."""

    title_changed = Signal()
    status_changed = Signal()
    close_requested = Signal()

    def __init__(self, place):
        super().__init__()
        self.place = place
        self.setAccessibleName("page")
        self.changed = False
        self.is_saving = False
        self.may_close = True
        self.calls = []

    def title(self):
        return f"{self.place.what} {self.place.kind} {self.place.id or ''} & Sons".strip()

    def icon_name(self):
        return "building"

    def modified(self):
        return self.changed

    def set_modified(self, changed):
        self.changed = changed
        self.title_changed.emit()

    def saving(self):
        return self.is_saving

    def try_close(self):
        self.calls.append("try_close")
        return self.may_close

    def key(self):
        return (self.place.what, self.place.kind, self.place.id)

    def state(self):
        return {"text": self.text()}

    def restore(self, state):
        self.setText(state.get("text", ""))

    def status_text(self):
        return f"page {self.place.id}"

    def reload(self):
        self.calls.append("reload")

    def save(self):
        self.calls.append("save")


def make_window(
    background,
    monkeypatch,
    settings=None,
    *,
    made=None,
    check_schema=False,
    catalogue=None,
    day=False,
):
    """A main window whose pages are FakePages; `made` collects them.

    Without `day` it begins with the list of accounts, as for somebody who has no day.
    """
    if not day:
        monkeypatch.setattr(keeping, "day_pages", lambda _catalogue: ())

    def page(_context, place):
        new = FakePage(place)
        if made is not None:
            made.append(new)
        return new

    monkeypatch.setattr(documents, "make_page", page)
    monkeypatch.setattr(record_window, "make_page", page)
    if not check_schema:
        monkeypatch.setattr(signing_in, "check_schema", lambda _session: None)
    monkeypatch.setattr(recent, "_remember", lambda *_values: None)
    monkeypatch.setattr(recent, "_recent", lambda *_values: ())
    monkeypatch.setattr(favourites, "_read", lambda *_values: ())
    known = catalogue or Catalogue(KINDS)
    monkeypatch.setattr(renewal, "_load", lambda *_values: known)  # also when it is read again
    return MainWindow(background, known, ME, settings or Settings())
