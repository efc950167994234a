"""Charts on the screen: painted in every theme, heard in words, chosen by mouse and keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from crm_desktop.reports.charts import Figures, Series
from crm_desktop.views import look
from crm_desktop.views.charts import ChartView
from crm_desktop.views.look.colour import tints

MONTHS = ("leden 2026", "únor 2026", "březen 2026")
SERIES = (Series("2026", (220_000.0, -20_000.0, 0.0)), Series("2025", (140_000.0, 157_000.0, 1.0)))


def view_of(qtbot, form, series=SERIES):
    view = ChartView()
    view.set_pickable(True)
    qtbot.addWidget(view)
    view.set_figures(Figures("Obrat", MONTHS, series, form, "EUR"))
    view.resize(600, view.sizeHint().height())
    view.show()
    return view


def colours(view):
    image = view.grab().toImage()
    step = range(0, image.width(), 2), range(0, image.height(), 2)
    return {image.pixelColor(x, y).rgb() for x in step[0] for y in step[1]}


@pytest.mark.parametrize("theme", ["light", "dark", "high contrast"])
def test_every_form_is_painted_in_the_colours_of_the_theme(qtbot, qapp, theme):
    look.set_theme("dark" if theme == "dark" else "light")
    tints.set_high_contrast(theme == "high contrast")
    try:
        for form in ("bar", "line", "pie"):
            view = view_of(qtbot, form)
            assert look.color("accent").rgb() in colours(view)
    finally:
        tints.set_high_contrast(False)
        look.set_theme("light")


def test_a_place_is_chosen_by_mouse_and_by_keys_and_heard(qtbot):
    view = view_of(qtbot, "bar")
    assert "2025: leden 2026 140" in view.accessibleDescription()
    chosen = []
    view.chosen.connect(chosen.append)
    places = [view.place_at(x, view.height() // 2) for x in range(0, 600, 5)]
    assert [place for place in dict.fromkeys(places) if place >= 0] == [0, 1, 2]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(590, view.height() // 2))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Left):
        QTest.keyClick(view, key)
    assert chosen == [2, 1]
    assert view.accessibleDescription() == "leden 2026: 220,000 · 140,000"
    view.set_figures(None)
    assert view.isHidden()


def test_a_slice_is_chosen(qtbot):
    view = view_of(qtbot, "pie", SERIES[1:])
    places = {view.place_at(x, y) for x in range(0, 250, 3) for y in range(30, view.height(), 3)}
    assert {0, 1} <= places


def test_lying_bars_are_as_tall_as_they_need_and_chosen_by_mouse_and_keys(qtbot):
    view = ChartView(height=110, tallest=200)
    view.set_pickable(True)
    qtbot.addWidget(view)
    names = tuple(f"Dřevozpracující družstvo {number}" for number in range(12))
    view.set_figures(Figures("Obrat", names, (Series("2026", (5.0,) * 12),)))
    view.resize(500, 100)
    low = view.sizeHint().height()
    view.set_figures(Figures("Obrat", names[:2], (Series("2026", (5.0,) * 2),)))
    assert view.sizeHint().height() < low
    view.set_figures(Figures("Obrat", names, (Series("2026", (5.0,) * 12),)))
    view.resize(500, low)
    view.show()
    places = [view.place_at(200, y) for y in range(view.height())]
    assert [place for place in dict.fromkeys(places) if place >= 0] == [*range(12)]
    chosen = []
    view.chosen.connect(chosen.append)
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_Return,
    ):
        QTest.keyClick(view, key)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(300, places.index(7) + 2))
    assert chosen == [1, 7]
