"""Every colour of the program, worked out from the palette; the source is `look.md`, Colour.

`compute` is pure: palette in, named colours out. `color` and `tint` answer for the palette the
program shows now, so that nothing has to be told when the theme changes.
"""

from collections.abc import Mapping

from PySide6.QtGui import QColor, QGuiApplication, QPalette

from crm_desktop.views.look.colour import oklch
from crm_desktop.views.look.colour.oklch import Rgb, mix

# name: hue in degrees and chroma for a light and for a dark ground
HUES: Mapping[str, tuple[tuple[float, float], tuple[float, float]]] = {
    "accent": ((257, 0.138), (253, 0.115)),
    "good": ((155, 0.12), (155, 0.12)),
    "warn": ((68, 0.115), (71, 0.12)),
    "bad": ((27, 0.17), (27, 0.17)),
    "info": ((257, 0.138), (253, 0.115)),
    "plum": ((310, 0.14), (310, 0.12)),
    "teal": ((195, 0.09), (195, 0.09)),
}
TONES = tuple(HUES)
LEAST = 4.55
"""A little over the 4.5 of WCAG 2.2, so that rounding to 8 bits cannot fall below."""

_high_contrast = False
_known: dict[tuple[int, bool], dict[str, QColor]] = {}


def palette(dark: bool) -> QPalette:
    """Return the program's own palette, light or dark."""
    light_roles = {
        "Window": "#F2F4F6",
        "Base": "#FFFFFF",
        "AlternateBase": "#F7F8FA",
        "Text": "#1B2027",
        "Button": "#FFFFFF",
        "Highlight": "#1F5FAE",
        "PlaceholderText": "#69717C",
        "HighlightedText": "#FFFFFF",
    }
    dark_roles = {
        "Window": "#24272C",
        "Base": "#1B1D21",
        "AlternateBase": "#202327",
        "Text": "#E3E6EA",
        "Button": "#2C3036",
        "Highlight": "#2F72C4",
        "PlaceholderText": "#9AA2AD",
        "HighlightedText": "#FFFFFF",
    }
    named = {name: QColor(value) for name, value in (dark_roles if dark else light_roles).items()}
    for name in ("WindowText", "ButtonText", "ToolTipText"):
        named[name] = named["Text"]
    base, text = _rgb(named["Base"]), _rgb(named["Text"])
    named["ToolTipBase"] = named["Button"]
    named["Accent"] = named["Highlight"]
    named["BrightText"] = named["HighlightedText"]
    for name, share in (("Light", 0.0), ("Midlight", 0.05), ("Mid", 0.22), ("Dark", 0.35)):
        named[name] = _qt(mix(base, text, share))
    named["Shadow"] = QColor(0, 0, 0)
    result = QPalette()
    for name, colour in named.items():
        result.setColor(QPalette.ColorRole[name], colour)
    tints = compute(result)
    result.setColor(QPalette.ColorRole.Link, tints["accent"])
    result.setColor(QPalette.ColorRole.LinkVisited, tints["accent"])
    disabled = QPalette.ColorGroup.Disabled
    for name in ("WindowText", "Text", "ButtonText", "HighlightedText", "PlaceholderText"):
        result.setColor(disabled, QPalette.ColorRole[name], tints["disabled"])
    result.setColor(disabled, QPalette.ColorRole.Base, named["Window"])
    result.setColor(disabled, QPalette.ColorRole.Highlight, tints["edge"])
    return result


def compute(source: QPalette, high_contrast: bool = False) -> dict[str, QColor]:
    """Return every named colour for a palette; tints of a tone are named `tint_<tone>`."""
    group = QPalette.ColorGroup.Active

    def role(which: QPalette.ColorRole) -> Rgb:
        return _rgb(source.color(group, which))

    base, window = role(QPalette.ColorRole.Base), role(QPalette.ColorRole.Window)
    text, strong = role(QPalette.ColorRole.Text), role(QPalette.ColorRole.Highlight)
    on_strong = role(QPalette.ColorRole.HighlightedText)
    if high_contrast:
        return _plain(base, window, text, strong, on_strong)
    dark = oklch.luminance(base) < oklch.luminance(text)
    chosen = 0.30 if dark else 0.12
    selection = mix(base, strong, chosen)
    selection_window = mix(window, strong, 0.28 if dark else 0.127)
    inactive = mix(base, text, 0.08)
    grounds = [base, window, selection, selection_window, inactive]
    found: dict[str, Rgb] = {
        "base": base,
        "window": window,
        "lane": role(QPalette.ColorRole.AlternateBase),
        "button": role(QPalette.ColorRole.Button),
        "text": text,
        "placeholder": role(QPalette.ColorRole.PlaceholderText),
        "highlight": strong,
        "on_highlight": on_strong,
        "selection_text": text,
        "second": oklch.mix_until(
            base, text, [base, window, selection, selection_window, inactive], least=LEAST
        ),
        "disabled": mix(base, text, 0.52),
        "hairline": mix(base, text, 0.12),
        "row_line": mix(base, text, 0.075),
        "edge": mix(base, text, 0.22),
        "button_line": mix(base, text, 0.39),
        "field_line": mix(base, text, 0.46 if dark else 0.52),
        "box": mix(base, text, 0.46 if dark else 0.52),
        "selection": selection,
        "selection_window": selection_window,
        "selection_inactive": inactive,
        "hover": mix(base, text, 0.05),
        "hover_window": mix(window, text, 0.05),
        "pressed": mix(base, text, 0.10),
        "neutral": mix(base, text, 0.07),
        "scroll": mix(base, text, 0.25),
        "data_bar": mix(base, strong, 0.60 if dark else 0.34),
        "paper": (1.0, 1.0, 1.0),
        "on_paper": (0.0, 0.0, 0.0),
    }
    share = 0.16 if dark else 0.12
    for name, hues in HUES.items():
        hue, chroma = hues[dark]
        ink = oklch.solve_ink(hue, chroma, grounds[:3], least=LEAST, own_tint=(base, share))
        found[name] = ink
        found[f"tint_{name}"] = mix(base, ink, share)
    found["chip_edge"] = mix(base, found["accent"], 0.42)
    # Darker in both themes, so that white words stay readable.
    deep = base if dark else text
    found["primary_hover"] = mix(strong, deep, 0.08)
    found["primary_pressed"] = mix(strong, deep, 0.16)
    found["shadow"] = (0.0, 0.0, 0.0)
    return {name: _qt(colour) for name, colour in found.items()}


def _plain(base: Rgb, window: Rgb, text: Rgb, strong: Rgb, on_strong: Rgb) -> dict[str, QColor]:
    """The colours of high contrast: no tints, lines in Text, selections solid."""
    words = "text on_paper second placeholder disabled scroll data_bar"
    lines = "hairline row_line edge button_line field_line box chip_edge"
    found = dict.fromkeys([*words.split(), *lines.split(), *TONES], text)
    found |= dict.fromkeys(["base", "lane", "button", "neutral", "pressed", "paper"], base)
    found |= dict.fromkeys([f"tint_{name}" for name in TONES], base)
    found["shadow"] = text
    found |= {"window": window, "hover": base, "hover_window": window}
    found |= dict.fromkeys(["highlight", "selection", "selection_window"], strong)
    found |= dict.fromkeys(["primary_hover", "primary_pressed", "selection_inactive"], strong)
    found |= dict.fromkeys(["on_highlight", "selection_text"], on_strong)
    return {name: _qt(colour) for name, colour in found.items()}


def set_high_contrast(on: bool) -> None:
    """Switch to the colours of high contrast; `theme` calls this when the system asks for it."""
    global _high_contrast
    _high_contrast = on


def is_high_contrast() -> bool:
    """Say whether the colours of high contrast are shown."""
    return _high_contrast


def current() -> dict[str, QColor]:
    """Return the named colours of the palette shown now."""
    shown = QGuiApplication.palette()
    key = (shown.cacheKey(), _high_contrast)
    colours = _known.get(key)
    if colours is None:
        if len(_known) > 8:
            _known.clear()
        colours = _known[key] = compute(shown, _high_contrast)
    return colours


def color(name: str) -> QColor:
    """Return the colour of a role such as "second" or "hairline"; KeyError if there is none."""
    return current()[name]


def tint(tone: str) -> QColor:
    """Return the ground of a chip or cell of a tone; "" and "second" give the neutral ground."""
    return current().get(f"tint_{tone}") or current()["neutral"]


def ink(tone: str) -> QColor:
    """Return the colour of text with a tone; "" gives the text colour."""
    return current()[tone or "text"]


def _rgb(colour: QColor) -> Rgb:
    return colour.redF(), colour.greenF(), colour.blueF()


def _qt(colour: Rgb) -> QColor:
    red, green, blue = colour
    return QColor.fromRgbF(red, green, blue)
