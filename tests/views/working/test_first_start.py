"""The first start: servers that an administrator put in place, or the trial; a second start."""

from argparse import Namespace
from pathlib import Path

import pytest

from crm_desktop import settings as files
from crm_desktop.models.database import Profile
from crm_desktop.settings import Settings
from crm_desktop.views.sign_in.window import SignInWindow
from crm_desktop.views.starting import start

SHARED = """
[[profile]]
name = "Firm"
host = "db1.firm.example"
hosts = ["db2.firm.example"]
sslrootcert = "firm-ca.pem"

[[profile]]
name = "Practice"
host = "practice.firm.example"
"""
NO_OPTIONS = Namespace(demo=False, profile=None, login=None, link="")


@pytest.fixture
def shared():
    place = files.shared_folder() / "profiles.toml"
    place.parent.mkdir(parents=True)
    place.write_text(SHARED, encoding="utf-8")
    return place


@pytest.fixture
def program(qapp):
    made: list[start.Program] = []

    def make(settings: Settings) -> start.Program:
        made.append(start.Program(settings, NO_OPTIONS))
        made[-1].start()
        return made[-1]

    yield make
    for each in made:
        if each.sign_in is not None:
            each.sign_in.deleteLater()
        each.close()


def test_servers_for_everybody_come_first_and_follow_their_file(shared):
    mine = Profile("Mine", "localhost")
    files.save(Settings(profiles=(mine, Profile("Firm", "old.firm.example", login="anna"))))
    loaded = files.load()
    assert [each.name for each in loaded.profiles] == ["Firm", "Practice", "Mine"]
    firm = loaded.profile("Firm")
    assert (firm.host, firm.hosts, firm.login) == (
        "db1.firm.example",
        ("db2.firm.example",),
        "anna",
    )
    assert Path(firm.sslrootcert) == shared.parent / "firm-ca.pem"
    assert firm.sslmode == "verify-full"
    files.save(loaded)
    assert files.load() == loaded
    shared.write_text(SHARED.replace("db1", "db9"), encoding="utf-8")
    assert files.load().profile("Firm").host == "db9.firm.example"


@pytest.mark.parametrize(
    "text", ["[[profile", "profile = 3", "", '[[profile]]\nname = "A"', '[[profile]]\nport = "x"']
)
def test_a_faulty_file_for_everybody_is_named_and_left_alone(shared, background_of, qtbot, text):
    mine = Profile("Mine", "localhost")
    files.save(Settings(profiles=(mine,)))
    shared.write_text(text, encoding="utf-8")
    loaded = files.load()
    assert loaded.profiles == (mine,)
    assert loaded.broken_shared == shared
    assert shared.read_text(encoding="utf-8") == text
    window = SignInWindow(background_of(), loaded)
    qtbot.addWidget(window)
    assert str(shared) in window.message.text()


def test_a_server_for_everybody_is_not_edited_here(shared, program):
    chooser = program(files.load()).sign_in.servers
    chooser.choose("Firm")
    assert not chooser.edit.isEnabled()
    assert "administrator" in chooser.edit.toolTip()


def test_without_a_server_the_trial_is_a_button_away(program, monkeypatch):
    begun: list[bool] = []
    monkeypatch.setattr(start.Program, "_start_trial", lambda self: begun.append(True))
    made = program(Settings())
    assert made.sign_in.trial.isVisible()
    made.sign_in.trial.click()
    assert not made.sign_in.trial.isVisible()
    assert "trial" in made.sign_in.progress.text()
    made.sign_in.end_preparing()
    assert made.sign_in.trial.isVisible()


def test_with_a_server_nobody_is_offered_the_trial(program):
    made = program(Settings(profiles=(Profile("Mine", "localhost"),)))
    assert not made.sign_in.trial.isVisible()


def test_a_second_start_brings_the_first_forward(program, monkeypatch):
    first = program(Settings(profiles=(Profile("Mine", "localhost"),)))
    first.sign_in.showMinimized()
    first.come_forward("")
    assert not first.sign_in.isMinimized()
    asked: list[str] = []
    monkeypatch.setattr(start, "make_application", lambda _settings: None)
    monkeypatch.setattr(start.meeting, "somebody_may_listen", lambda: True)
    monkeypatch.setattr(
        "crm_desktop.views.starting.one_program.hand_over", lambda link: asked.append(link) or True
    )
    alone = {"headless": False, "screenshots": None, "theme": None, "language": None}
    assert start.run(Namespace(**{**vars(NO_OPTIONS), **alone})) == 0
    assert asked == [""]
