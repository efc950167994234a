"""Sizes and weights of text as steps from the system's size; the source is `look.md`, Type."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics, QGuiApplication, QRawFont

from crm_desktop import resources

WEIGHT = QFont.Weight
# step: points added to the size of the system, weight
STEPS: dict[str, tuple[float, QFont.Weight]] = {
    "caption": (-0.9, WEIGHT.Normal),
    "caption_medium": (-0.9, WEIGHT.Medium),
    "body": (0.0, WEIGHT.Normal),
    "medium": (0.0, WEIGHT.Medium),
    "semibold": (0.0, WEIGHT.DemiBold),
    "heading": (1.2, WEIGHT.DemiBold),
    "figure": (3.0, WEIGHT.DemiBold),
    "title": (5.25, WEIGHT.DemiBold),
}
SMALLEST = 8.0
BUNDLED_SIZE = 9.75
NEEDED_LETTERS = "ŘřŽžůŁłĄąŻżĂăŐőЖжЩщЪъ\u202f–"

_known: dict[tuple[str, str], QFont] = {}
_shown: QFont | None = None
_key = ""
_heights: dict[tuple[str, str], int] = {}


@cache
def load_bundled() -> str:
    """Load the bundled Inter and return its family name; FileNotFoundError if it is not there."""
    folder = resources.path("fonts/inter")
    families: list[str] = []
    for name in ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf"):
        if not (folder / name).is_file():
            raise FileNotFoundError(folder / name)
        number = QFontDatabase.addApplicationFont(str(folder / name))
        families += QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else ""


def speaks_all_letters(candidate: QFont) -> bool:
    """Say whether a font itself has Latin Extended and Cyrillic, without borrowing letters."""
    raw = QRawFont.fromFont(candidate)
    return raw.isValid() and all(raw.supportsCharacter(ord(letter)) for letter in NEEDED_LETTERS)


def base_font() -> QFont:
    """Return the font of the whole program: the system's, or Inter where that lacks letters."""
    system = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    offscreen = QGuiApplication.platformName() == "offscreen"
    if offscreen or not speaks_all_letters(system):
        family = load_bundled()
        if family:
            system.setFamily(family)
            system.setPointSizeF(
                BUNDLED_SIZE if offscreen else max(system.pointSizeF(), SMALLEST + 0.9)
            )
            system.setWeight(WEIGHT.Normal)
    return polished(system)


def polished(plain: QFont) -> QFont:
    """Return the font with digits of equal width and without hinting."""
    result = QFont(plain)
    result.setFeature(QFont.Tag("tnum"), 1)
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return result


def shown_key() -> str:
    """Return the key of the application's font; kept, for Qt writes it anew when asked."""
    global _shown, _key
    shown = QGuiApplication.font()
    if _shown is None or shown != _shown:
        _shown, _key = shown, shown.key()
    return _key


def font(step: str) -> QFont:
    """Return the font of a step such as "body" or "title"; KeyError if there is none."""
    key = (step, shown_key())
    known = _known.get(key)
    if known is None:
        shown = QGuiApplication.font()
        more, weight = STEPS[step]
        known = polished(shown)
        known.setPointSizeF(max(SMALLEST, size_of(shown) + more))
        known.setWeight(weight)
        if len(_known) > 64:
            _known.clear()
        _known[key] = known
    return known


def size_of(shown: QFont) -> float:
    """Return the size of a font in pt, also of one that was set in px (at 96 dpi)."""
    size = shown.pointSizeF()
    return size if size > 0 else QFontInfo(shown).pointSizeF()


def line_height(step: str) -> int:
    """Return the height of one line of a step in px."""
    key = (step, shown_key())
    known = _heights.get(key)
    if known is None:
        if len(_heights) > 64:
            _heights.clear()
        known = _heights[key] = QFontMetrics(font(step)).height()
    return known
