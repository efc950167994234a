"""Links to records: read, handed to the running program, opened by it and by the palette."""

import sys
from argparse import Namespace
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtNetwork import QLocalServer

from crm_desktop.__main__ import arguments
from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import KINDS, Catalogue
from crm_desktop.settings import Settings
from crm_desktop.views.links import link_to, record_of
from crm_desktop.views.main_window.palette.lines import LINE
from crm_desktop.views.starting import one_program
from crm_desktop.views.starting.meeting import meeting_place, somebody_may_listen
from crm_desktop.views.starting.one_program import LinkReceiver, hand_over
from crm_desktop.views.starting.start import Program
from tests.views.shell_fakes import FakeDatabase, make_window

CATALOGUE = Catalogue(KINDS)


@pytest.fixture
def window(background_of, qtbot, monkeypatch):
    window = make_window(background_of(FakeDatabase()), monkeypatch)
    qtbot.addWidget(window, before_close_func=lambda w: setattr(w, "_leaving", True))
    window.show_all()
    return window


@pytest.fixture
def receiver(qapp):
    made = LinkReceiver()
    yield made
    made.close()


ANOTHER_PROGRAM = """
import sys
from crm_desktop.views.starting.one_program import hand_over
sys.exit(0 if hand_over(sys.argv[1]) else 3)
"""


@pytest.mark.parametrize(
    ("link", "record"),
    [
        ("crm:account/5", ("account", 5)),
        (" CRM:Account/5\n", ("account", 5)),
        ("crm://task/12/", ("task", 12)),
        (link_to("contact", 2**63 - 1), ("contact", 2**63 - 1)),
    ],
)
def test_a_link_names_a_record(link, record):
    assert record_of(link, CATALOGUE) == record


@pytest.mark.parametrize(
    "link",
    [
        "",
        "crm:",
        "crm:account",
        "crm:account/",
        "crm:account/0",
        "crm:account/-5",
        "crm:dragon/5",
        "crm:employee/5",
        "crm:account/5; DROP TABLE",
        "http://account/5",
        "crm:account/٥",
        f"crm:account/{2**63}",
        "crm:account/" + "9" * 500,
    ],
)
def test_a_broken_link_is_said_in_a_sentence(link):
    with pytest.raises(UserError, match="leads to no record"):
        record_of(link, CATALOGUE)


def test_the_running_program_gets_the_link(receiver, qtbot):
    assert receiver.listen()
    links: list[str] = []
    receiver.received.connect(links.append)
    other = QProcess()
    other.setWorkingDirectory(str(Path(one_program.__file__).parents[3]))
    with qtbot.waitSignal(other.finished):
        other.start(sys.executable, ["-c", ANOTHER_PROGRAM, "crm:account/5"])
    assert links == ["crm:account/5"]
    assert other.exitCode() == 0, bytes(other.readAllStandardError().data())


def test_without_a_running_program_nobody_takes_it(qapp, receiver):
    if sys.platform != "win32":
        assert not somebody_may_listen()
        assert receiver.listen()
        assert somebody_may_listen()
        receiver.close()
    assert hand_over("crm:account/5") is False


def test_only_the_same_user_may_connect_and_a_second_program_comes_after_the_first(receiver, qtbot):
    assert receiver.listen()
    place = receiver._server.fullServerName()
    if Path(place).exists():  # a file on Linux, a pipe elsewhere
        assert Path(place).stat().st_mode & 0o077 == 0
    second = LinkReceiver()
    assert second.listen() is False
    assert somebody_may_listen()
    assert not second._server.isListening()
    with qtbot.waitSignal(receiver._server.newConnection):
        pass
    receiver.close()
    qtbot.waitUntil(second._server.isListening)
    second.close()


def test_a_socket_left_by_a_crash_is_taken_over(receiver, qapp):
    place = QLocalServer()
    assert place.listen(meeting_place())
    left = Path(place.fullServerName())
    place.close()
    if not left.is_absolute() or left.parent == Path("/"):
        pytest.skip("sockets are no files here")
    left.write_bytes(b"")
    assert receiver.listen()


def test_settings_in_another_folder_are_another_program(monkeypatch, tmp_path):
    first = meeting_place()
    monkeypatch.setenv("CRM_CONFIG_DIR", str(tmp_path / "another"))
    assert meeting_place() != first


def test_the_window_opens_a_link_and_says_what_is_wrong_with_a_broken_one(window):
    window.showMinimized()
    window.open_link("crm:account/5")
    assert not window.isMinimized()
    assert window.documents.document().place.id == 5
    window.open_link("crm:dragon/7")
    assert window.notice.isVisible()
    assert "crm:dragon/7" in window.notice.accessibleName()
    assert window.documents.document().place.id == 5


def test_a_link_waits_until_somebody_has_signed_in(window, qapp):
    program = Program(Settings(), arguments().parse_args(["crm:account/5"]))
    assert isinstance(program.options, Namespace)
    program.open_link(program.options.link)
    assert window.documents.document().place.id is None
    program.window = window
    program.open_link(program._link)
    assert window.documents.document().place.id == 5
    assert program._link == ""
    program.close()


def test_the_palette_opens_a_pasted_link(window, qtbot):
    palette = window.palette_of_commands
    window.open_palette()
    palette.field.setText("crm:account/5")
    assert [line.title for line in palette.lines.lines()] == ["Open the link: Account 5"]
    palette._run(0)
    assert window.documents.document().place.id == 5
    window.open_palette()
    palette.field.setText("crm:dragon/5")
    line = palette.lines.index(0).data(LINE)
    assert "leads to no record" in line.title
    assert line.run is None
