"""Colour arithmetic without Qt: sRGB, OKLCH, mixing and contrast.

A colour is a tuple of red, green and blue, each 0–1. The matrices are Björn Ottosson's
(https://bottosson.github.io/posts/oklab/), the contrast is that of WCAG 2.2.
"""

import math
from collections.abc import Iterable

Rgb = tuple[float, float, float]


def _to_linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _from_linear(value: float) -> float:
    return value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def luminance(colour: Rgb) -> float:
    """Return the relative luminance (0–1) of WCAG 2.2."""
    red, green, blue = (_to_linear(value) for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast of two colours, 1–21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(ground: Rgb, ink: Rgb, share: float) -> Rgb:
    """Return the ground with a share (0–1) of the ink over it, rounded to what a screen shows."""
    red, green, blue = (
        round((below * (1 - share) + above * share) * 255) / 255
        for below, above in zip(ground, ink, strict=True)
    )
    return red, green, blue


def from_oklch(lightness: float, chroma: float, hue: float) -> Rgb:
    """Return the sRGB colour; chroma is lowered until the colour can be shown.

    Lightness 0–1, chroma 0–0.4, hue in degrees.
    """
    while True:
        colour = _linear_of(lightness, chroma, hue)
        if chroma <= 0 or all(-0.0005 <= value <= 1.0005 for value in colour):
            red, green, blue = (
                round(_from_linear(min(1.0, max(0.0, value))) * 255) / 255 for value in colour
            )
            return red, green, blue
        chroma -= 0.004


def _linear_of(lightness: float, chroma: float, hue: float) -> Rgb:
    a = max(0.0, chroma) * math.cos(math.radians(hue))
    b = max(0.0, chroma) * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def solve_ink(
    hue: float,
    chroma: float,
    grounds: Iterable[Rgb],
    *,
    least: float,
    own_tint: tuple[Rgb, float] | None = None,
) -> Rgb:
    """Return the ink of a hue nearest to the grounds that still has the least contrast on all.

    `own_tint` is (base, share): the ink must also be readable on the base tinted with itself.
    Where nothing is enough, black or white comes back, whichever reads better.
    """
    places = list(grounds)
    dark_grounds = sum(luminance(ground) for ground in places) / len(places) < 0.18
    steps = range(35, 100) if dark_grounds else range(85, 10, -1)
    for step in steps:
        ink = from_oklch(step / 100, chroma, hue)
        tinted = [mix(own_tint[0], ink, own_tint[1])] if own_tint else []
        if all(contrast(ink, ground) >= least for ground in [*places, *tinted]):
            return ink
    return (1.0, 1.0, 1.0) if dark_grounds else (0.0, 0.0, 0.0)


def mix_until(ground: Rgb, ink: Rgb, places: Iterable[Rgb], *, least: float) -> Rgb:
    """Return the palest mixture of ink into ground that has the least contrast on all places."""
    grounds = list(places)
    for percent in range(40, 100):
        mixed = mix(ground, ink, percent / 100)
        if all(contrast(mixed, place) >= least for place in grounds):
            return mixed
    return ink
