"""Every pair of colours in the table of look.md, light and dark, and with a strange palette."""

import pytest
from PySide6.QtGui import QColor, QPalette

from crm_desktop.views.look.colour import oklch, tints

THEMES = ["light", "dark"]
TEXT_PLACES = ["base", "window", "selection", "selection_window", "selection_inactive", "hover"]


def rgb(colour: QColor) -> oklch.Rgb:
    return colour.redF(), colour.greenF(), colour.blueF()


def contrast(colours: dict[str, QColor], one: str, other: str) -> float:
    return oklch.contrast(rgb(colours[one]), rgb(colours[other]))


@pytest.fixture(params=THEMES)
def colours(request: pytest.FixtureRequest) -> dict[str, QColor]:
    return tints.compute(tints.palette(request.param == "dark"))


@pytest.mark.parametrize("place", TEXT_PLACES)
@pytest.mark.parametrize("name", ["text", "second"])
def test_text_is_readable_everywhere(colours: dict[str, QColor], name: str, place: str) -> None:
    assert contrast(colours, name, place) >= 4.5


@pytest.mark.parametrize("place", ["base", "window", "selection"])
@pytest.mark.parametrize("tone", tints.TONES)
def test_ink_of_tones_is_readable(colours: dict[str, QColor], tone: str, place: str) -> None:
    assert contrast(colours, tone, place) >= 4.55


@pytest.mark.parametrize("tone", tints.TONES)
def test_ink_is_readable_on_its_own_tint(colours: dict[str, QColor], tone: str) -> None:
    assert contrast(colours, tone, f"tint_{tone}") >= 4.55


def test_neutral_chip_and_placeholder_are_readable(colours: dict[str, QColor]) -> None:
    assert contrast(colours, "second", "neutral") >= 4.5
    assert contrast(colours, "placeholder", "base") >= 4.5


def test_primary_button_is_readable(colours: dict[str, QColor]) -> None:
    for ground in ("highlight", "primary_hover", "primary_pressed"):
        assert contrast(colours, "on_highlight", ground) >= 4.5


def test_edges_of_controls_are_seen(colours: dict[str, QColor]) -> None:
    assert contrast(colours, "field_line", "base") >= 3
    assert contrast(colours, "box", "base") >= 3
    assert contrast(colours, "accent", "base") >= 3
    assert contrast(colours, "accent", "window") >= 3


def test_inks_match_the_pictures() -> None:
    light = tints.compute(tints.palette(False))
    dark = tints.compute(tints.palette(True))
    pictured = [
        (light["second"], "#5F6368"),
        (light["selection"], "#E4ECF5"),
        (light["accent"], "#2E69B9"),
        (light["good"], "#147A47"),
        (light["data_bar"], "#B3C9E3"),
        (dark["second"], "#A3A6AA"),
        (dark["selection"], "#213652"),
        (dark["accent"], "#69A2E4"),
        (dark["warn"], "#CF9243"),
    ]
    for found, wanted in pictured:
        wanted_rgb = QColor(wanted).getRgb()
        apart = [abs(a - b) for a, b in zip(found.getRgb(), wanted_rgb, strict=True)]
        assert max(apart) <= 8, (found.name(), wanted)


@pytest.mark.parametrize("base", ["#FDF6E3", "#002B36", "#FFFFFF", "#101010"])
@pytest.mark.parametrize("highlight", ["#C2185B", "#00695C", "#F9A825"])
def test_other_palettes_still_pass(base: str, highlight: str) -> None:
    dark = QColor(base).lightnessF() < 0.5
    palette = tints.palette(dark)
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
        palette.setColor(role, QColor(base))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(highlight))
    colours = tints.compute(palette)
    for name in ("second", *tints.TONES):
        for place in ("base", "window", "selection"):
            assert contrast(colours, name, place) >= 4.5, (name, place)


@pytest.mark.parametrize("theme", THEMES)
def test_high_contrast_has_no_tints(theme: str) -> None:
    colours = tints.compute(tints.palette(theme == "dark"), high_contrast=True)
    assert colours["hairline"] == colours["text"] == colours["second"]
    assert colours["tint_bad"] == colours["base"]
    assert colours["selection"] == colours["highlight"]
    assert contrast(colours, "selection_text", "selection") >= 4.5
    assert contrast(colours, "on_paper", "paper") >= 4.5
    usual = tints.compute(tints.palette(theme == "dark"))
    assert set(usual) == set(colours)


def test_oklch_finds_grey_and_contrast_of_black_and_white() -> None:
    assert oklch.contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21)
    assert oklch.from_oklch(1, 0, 0) == (1, 1, 1)
    assert oklch.mix((0, 0, 0), (1, 1, 1), 0.2) == pytest.approx((0.2, 0.2, 0.2), abs=0.003)
