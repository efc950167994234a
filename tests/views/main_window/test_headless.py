"""The main job end to end, through the same windows, without a screen."""

import io
from argparse import Namespace
from functools import partial

import psycopg
import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from crm_desktop import embedded, trial
from crm_desktop.models import database
from crm_desktop.views.headless import driver
from tests.server import temporary_folder

PICTURES = ("signin", "my-day", "accounts", "card", "card-dark", "letter-preview")


@pytest.fixture(scope="module")
def small_trial():
    with temporary_folder() as folder:
        start = partial(trial.start, accounts=60, folder=folder / "trial", fsync=False)
        start()
        yield start
        embedded.remove(folder / "trial")


@pytest.fixture
def options(small_trial, monkeypatch, tmp_path):
    monkeypatch.setattr(trial, "start", lambda **_names: small_trial())
    monkeypatch.setattr(driver.sys, "excepthook", driver.sys.excepthook)
    return Namespace(
        demo=True,
        headless=True,
        out=tmp_path / "out",
        screenshots=None,
        profile=None,
        login=None,
        theme="light",
        language="en",
    )


def letters(small_trial):
    with psycopg.connect(small_trial().superuser_dsn()) as server:
        return server.execute(
            "SELECT count(*) FROM crm.communication WHERE kind = 'letter'"
        ).fetchone()[0]


@pytest.mark.timeout(300)
def test_the_main_job(options, small_trial, capsys):
    before = letters(small_trial)
    assert driver.run(options) == 0, capsys.readouterr().err
    for name in PICTURES:
        image = QImage(str(options.out / f"{name}.png"))
        assert not image.isNull(), name
        points = [(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)]
        assert len({image.pixel(*point) for point in points}) > 20, f"{name} is nearly empty"
    assert QImage(str(options.out / "card.png")).size().toTuple() == (1440, 900)
    light = QImage(str(options.out / "card.png")).pixelColor(2, 500).lightness()
    dark = QImage(str(options.out / "card-dark.png")).pixelColor(2, 500).lightness()
    assert light > 200 > 100 > dark
    for name, least in (("letter", 400), ("datasheet", 400)):
        pages = PdfReader(io.BytesIO((options.out / f"{name}.pdf").read_bytes())).pages
        assert len("".join(page.extract_text() for page in pages)) > least, name
    assert letters(small_trial) == before + 1
    database.forbid_thread()


def test_an_unknown_login_is_a_sentence(options, capsys):
    options.login = "nobody"
    assert driver.run(options) == 1
    error = capsys.readouterr().err
    assert "nobody" in error
    assert "Traceback" not in error


def test_a_folder_that_cannot_be_written_is_a_sentence(options, tmp_path, capsys):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    options.out = tmp_path / "file" / "out"
    assert driver.run(options) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_fault_of_the_program_is_not_swallowed(options, monkeypatch):
    """Whatever is no sentence for people ends the program with its traceback, never silently."""

    def broken(**_names):
        raise psycopg.errors.AdminShutdown("terminating connection")

    said = []
    monkeypatch.setattr(driver.sys, "excepthook", lambda *what: said.append(what[0]))
    monkeypatch.setattr(trial, "start", broken)
    with pytest.raises(psycopg.errors.AdminShutdown) as fault:
        driver.run(options)
    driver.sys.excepthook(fault.type, fault.value, fault.tb)  # as Python does at the end
    assert said == [psycopg.errors.AdminShutdown]
