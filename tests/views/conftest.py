"""What holds in every test of a window: offscreen, a guard for each thing that must not happen."""

import gc
import os
import re
import threading
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from sqlalchemy import Engine, event

from crm_desktop import drafts
from crm_desktop.models import database
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.views import language, look
from crm_desktop.views.context import Context
from crm_desktop.views.working.background import Background
from crm_desktop.views.working.garbage import collect_due
from tests.views.watchdog import Watchdog

PATIENCE = 30_000  # ms until what must come has come, however many tests share the processors
WAITS = ("waitUntil", "waitSignal", "waitSignals", "waitExposed", "waitActive")


@pytest.fixture(scope="session")
def qapp(qapp_args, qapp_cls, pytestconfig):
    """The application in our look; light, so that pictures and colours are the same everywhere."""
    application = QApplication.instance() or qapp_cls(qapp_args)
    application.setApplicationName("crm-test")
    look.apply(application, "light")
    return application


@pytest.fixture(autouse=True)
def garbage_on_window_thread():
    """No worker collects garbage, as in the program: it would destroy widgets in its thread."""
    gc.disable()
    yield
    collect_due()


@pytest.fixture(autouse=True)
def in_the_source_language(qapp):
    """Texts are those of the source, whatever language the test before spoke."""
    language.remove()


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    """Settings, window state and drafts of this test only; nobody's keyring is touched."""
    monkeypatch.setenv("CRM_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setattr(drafts, "draft_key", lambda _profile, _login: None)
    monkeypatch.setattr(drafts, "_in_memory", {})
    monkeypatch.setenv("CRM_SHARED_DIR", str(tmp_path / "shared"))


@pytest.fixture(autouse=True)
def watchdog(qapp):
    """Fails where the window thread worked longer than 250 ms between two turns of the loop."""
    dog = Watchdog()
    dog.start()
    yield dog
    dog.stop()
    assert not dog.overruns, f"the window thread was busy for {dog.overruns} s of CPU time"


@pytest.fixture(autouse=True)
def window_thread_guard(qapp):
    """Fails where the window thread opens a session; `on_server` is the way for test data."""
    database.forbid_thread()
    yield
    database.allow_thread()


@pytest.fixture
def qtbot(qtbot):
    """A qtbot that holds its widgets until the test has ended, and waits on a busy computer.

    Otherwise the last reference to a window may be a lambda connected to one of its dialogs: when
    that dialog goes, the window goes with it, deletes its children, and Qt crashes.
    """
    for name in WAITS:
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=PATIENCE))
    held = []
    add = qtbot.addWidget

    def add_and_hold(widget, **names):
        held.append(widget)
        add(widget, **names)

    qtbot.addWidget = add_and_hold
    return qtbot


@pytest.fixture
def on_server():
    """Run a function on another thread and return its result, as a worker would."""

    def run(work, *values):
        outcome = {}

        def target():
            try:
                outcome["result"] = work(*values)
            except BaseException as error:  # noqa: BLE001 - raised again below
                outcome["error"] = error

        thread = threading.Thread(target=target)
        thread.start()
        thread.join()
        if "error" in outcome:
            raise outcome["error"]
        return outcome["result"]

    return run


# A form that is read locks its rows for a moment, which takes a number of a transaction as well.
WRITES = re.compile(
    r"^\s*(INSERT|UPDATE|MERGE)\b|^\s*SELECT\s+([^()]*\sFROM\s+)?crm\.\w+\(", re.IGNORECASE
)
# What is written without an operation of the client's, and why it cannot be written twice.
ROUND_THE_SAVE_PATH = {
    "crm.editing": "that somebody types: one row per person and record, with a time limit",
    "crm.end_editing(": "the same",
    "crm.recent": "what somebody opened: one row per record, the time of the last visit",
    "crm.note_act(": "that a file leaves is noted before it does; noted twice it did so twice",
    "crm.note_duplicates(": "a scan says again what it found",
    "crm.merge_preview(": "counts, and writes nothing",
    "crm.seal_changes(": "seals what is not sealed yet; done twice it finds nothing",
    "crm.notice SET seen_at": "what was seen stays seen",
    "crm.due_seen": "the same; ON CONFLICT DO NOTHING",
    "crm.start_hand_over(": "a job in batches: begun again it goes on where it stopped",
    "crm.hand_over_batch(": "the same",
    "crm.take_recipients(": "a run takes each recipient once, by a row with a time limit",
    "crm.settle_recipients(": "the same",
    "UPDATE crm.mailing SET state": "a run that goes on or stops, by its version",
    "crm.file_recipients(": "the same: what is filed is not taken again",
    "crm.undo(": "a preview, which writes nothing; the act itself notes its operation",
}


@pytest.fixture(autouse=True)
def one_save_path():
    """Fails where the program writes to a server without an operation: a repeat would double it."""
    noted, written, found = set(), {}, []

    def note(connection, _cursor, statement, *_more):
        if "crm.op_log" in statement:
            noted.add(id(connection))
        elif not statement.lstrip().upper().startswith(("SHOW", "SET")):
            written.setdefault(id(connection), []).append(statement)

    def look(connection):
        statements = written.pop(id(connection), [])
        if id(connection) in noted:
            noted.discard(id(connection))
        elif threading.current_thread().name.startswith("crm-") and statements:
            statements = [each for each in statements if WRITES.search(each)]
            wrote = (
                statements
                and connection.exec_driver_sql("SELECT pg_current_xact_id_if_assigned()").scalar()
            )
            written.pop(id(connection), None)
            if wrote and not any(
                table in each for table in ROUND_THE_SAVE_PATH for each in statements
            ):
                found.append(statements)

    def forget(connection):
        written.pop(id(connection), None)
        noted.discard(id(connection))

    listeners = (("before_cursor_execute", note), ("commit", look), ("rollback", forget))
    for name, listener in listeners:
        event.listen(Engine, name, listener)
    yield
    for name, listener in listeners:
        event.remove(Engine, name, listener)
    assert not found, f"written without an operation: {found}"


@pytest.fixture(autouse=True)
def no_unexpected_dialog(qapp, monkeypatch):
    """Fails on a dialog that would wait for a person; a dialog that was opened must be closed."""

    def refuse(name):
        def refused(*_values, **_names):
            pytest.fail(f"an unexpected modal dialog: {name}")

        return refused

    for owner in (QDialog, QMessageBox, QFileDialog):
        monkeypatch.setattr(owner, "exec", refuse(f"{owner.__name__}.exec"), raising=False)
    for name in ("information", "question", "warning", "critical", "about"):
        monkeypatch.setattr(QMessageBox, name, staticmethod(refuse(f"QMessageBox.{name}")))
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, staticmethod(refuse(f"QFileDialog.{name}")))
    yield
    left = QApplication.activeModalWidget()
    if left is not None:
        title = left.windowTitle()
        left.close()
        pytest.fail(f"a modal dialog was left open: {title}")


@pytest.fixture
def background_of(qtbot):
    """Make a Background for a database (or none); its workers end with the test."""
    made = []

    def make(bind=None):
        background = Background(bind)
        made.append(background)
        return background

    yield make
    for background in made:
        background.close()


@pytest.fixture
def world(committed, background_of, on_server, qtbot):
    """Records, and forms of them opened as the seller against the server."""
    from tests.views.forms_world import World  # here, since most tests of views need no forms

    return World(committed, background_of, on_server, qtbot)


@pytest.fixture
def unhurried(monkeypatch):
    """No read or save is given up before the test would be: a busy computer is no silent server."""
    for ask in (Background.read, Background.write, Background.call):
        monkeypatch.setitem(ask.__kwdefaults__, "deadline", 2 * PATIENCE / 1000)


@pytest.fixture
def enter(signed_in, on_server, background_of, unhurried):
    """Sign a person in; returns a context as the main window makes it."""

    def signed(person):
        database = on_server(signed_in, person)

        def ask():
            with database.session() as session:
                me = sign_in(session)
                return me, load_catalogue(session, me)

        me, catalogue = on_server(ask)
        seen = []
        context = Context(
            background=background_of(database),
            catalogue=catalogue,
            me=me,
            open=lambda kind, number: seen.append((kind, number)),
            open_form=lambda *values, **_more: seen.append(values),
            message=seen.append,
        )
        object.__setattr__(context, "seen", seen)
        return context

    return signed


@pytest.fixture
def statements():
    """Every statement that goes to a server meanwhile."""
    found = []

    def note(_connection, _cursor, statement, *_more):
        found.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield found
    event.remove(Engine, "before_cursor_execute", note)
