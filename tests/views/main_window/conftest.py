"""A main window over a database that answers at once."""

import pytest

from tests.views.shell_fakes import FakeDatabase, make_window


@pytest.fixture
def fake():
    return FakeDatabase()


@pytest.fixture
def background(background_of, fake):
    return background_of(fake)


@pytest.fixture
def window(background, qtbot, monkeypatch):
    window = make_window(background, monkeypatch)
    qtbot.addWidget(window, before_close_func=lambda w: setattr(w, "_leaving", True))
    with qtbot.waitExposed(window):
        window.show_all()
    return window
