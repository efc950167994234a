"""Icons are all there, and no window writes a colour, a style sheet or an icon path."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from crm_desktop import resources
from crm_desktop.views import look
from crm_desktop.views.look import icons

VIEWS = Path(look.__file__).parent.parent
LOOK = VIEWS / "look"
# An icon name is what is given to one of the functions and parts that take one.
USED = re.compile(
    r"""(?:\bicon\(|icon_button\(|icon=|\bpixmap\(|Tile\(|CardHeader\(|IconMark\()\s*"([a-z0-9-]+)\""""
)


def sources(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def test_every_icon_used_in_views_is_there() -> None:
    wanted = {name for source in sources(VIEWS) for name in USED.findall(source.read_text("utf-8"))}
    wanted |= set(look.KIND_ICONS.values()) | set(icons.ALIASES.values())
    missing = [
        name
        for name in sorted(wanted)
        if not resources.path(f"icons/{icons.ALIASES.get(name, name)}.svg").is_file()
    ]
    assert missing == []


def test_licences_lie_beside_the_files() -> None:
    assert "ISC" in resources.path("icons/LICENSE.txt").read_text("utf-8")
    assert "OFL" in resources.path("fonts/inter/LICENSE.txt").read_text("utf-8") or (
        "SIL Open Font" in resources.path("fonts/inter/LICENSE.txt").read_text("utf-8")
    )


@pytest.mark.parametrize("kind", sorted(look.KIND_ICONS))
def test_icons_of_kinds_draw(qapp: QApplication, kind: str) -> None:
    drawn = look.pixmap(look.KIND_ICONS[kind], 16, QColor("black"), 2.0)
    assert drawn.width() == 32
    assert drawn.toImage().hasAlphaChannel()
    image = drawn.toImage()
    inked = sum(image.pixelColor(x, y).alpha() > 60 for x in range(32) for y in range(32))
    assert inked > 20


def test_an_unknown_icon_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        look.icon("no-such-icon")


def test_icons_are_scaled_for_the_screen(qapp: QApplication) -> None:
    assert look.icon("user").pixmap(16, 16).width() == 16
    from PySide6.QtCore import QSize

    assert look.icon("user").pixmap(QSize(16, 16), 2.0).width() == 32


def test_no_colour_and_no_style_sheet_outside_the_look() -> None:
    colour = re.compile(
        r"#[0-9A-Fa-f]{6}\b|setStyleSheet|QColor\(|Qt\.GlobalColor|\.svg\b|setPixelSize"
    )
    found = [
        f"{source.relative_to(VIEWS)}:{number}: {line.strip()}"
        for source in sources(VIEWS)
        if LOOK not in source.parents
        for number, line in enumerate(source.read_text("utf-8").splitlines(), 1)
        if colour.search(line)
    ]
    assert found == []


def test_no_style_sheet_inside_the_look() -> None:
    for source in sources(LOOK):
        assert "setStyleSheet" not in source.read_text("utf-8"), source


def test_colours_are_written_in_one_file_only() -> None:
    for source in sources(LOOK):
        if source.name != "tints.py":
            assert not re.search(r"#[0-9A-Fa-f]{6}\b", source.read_text("utf-8")), source
