"""The themes in which parts are painted, and what is asked of a painting."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.views import look
from crm_desktop.views.look.colour import tints

LONG = "Zakłady Mięsne Warta & Synowie Spółka z ograniczoną odpowiedzialnością " * 8


@pytest.fixture(params=["light", "dark", "high contrast"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    look.apply(qapp, "dark" if request.param == "dark" else "light")
    tints.set_high_contrast(request.param == "high contrast")
    yield request.param
    tints.set_high_contrast(False)
    look.set_theme("light")


def inks(widget: QWidget) -> int:
    """Return how many different colours a widget shows."""
    image = widget.grab().toImage()
    return len(
        {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(image.height())}
    )
