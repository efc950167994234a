"""The shipped fonts: which of them draws a character, and how wide it is.

Loaded when first needed and kept, since parsing a font takes 50 ms. A run of text is split by
coverage: what the chosen family lacks comes from Noto Sans, then from DejaVu Sans.
"""

import re
import threading
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from crm_desktop import resources

# family: regular, bold, italic, bold italic
FILES = {
    "sans": ("noto/NotoSans", "Regular", "Bold", "Italic", "BoldItalic"),
    "serif": ("noto/NotoSerif", "Regular", "Bold", "Italic", "BoldItalic"),
    "liberation": ("liberation/LiberationSans", "Regular", "Bold", "Italic", "BoldItalic"),
}
FALLBACK = {False: "dejavu/DejaVuSans.ttf", True: "dejavu/DejaVuSans-Bold.ttf"}
PLACEHOLDER = "\u25a1"  # stands for a character that no font has, where paper must not refuse
# Format characters that have no picture: joiners, marks of direction, soft hyphen, selectors.
INVISIBLE = dict.fromkeys(
    [0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10),
     *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)  # fmt: skip
PLAIN = {
    "\r\n": "\n", "\r": "\n", "\t": " ", "\u2028": "\n", "\u2029": "\n", "\u202f": "\u00a0",
}  # fmt: skip
# All that paper does not take as it is: the above, control characters, lone surrogates.
ODD = re.compile(
    "\r\n|[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202f\ud800-\udfff"
    + "".join(map(chr, INVISIBLE)) + "]"
)  # fmt: skip
_loading = threading.Lock()
_loaded: set[str] = set()


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: its name for the PDF, widths in 1/1000 of the size, what it covers."""

    name: str
    widths: dict[int, float]
    covered: frozenset[str]


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a word that one font draws; width in 1/1000 of the size."""

    face: str
    text: str
    width: float


@cache
def _load(file: str) -> Face:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    name = file.rsplit("/", 1)[1].removesuffix(".ttf")
    font = TTFont(name, str(resources.path("fonts") / file), shapable=False)
    pdfmetrics.registerFont(font)
    glyphs = font.face.charToGlyph
    drawn = (chr(code) for code, glyph in glyphs.items() if glyph)
    covered = frozenset(sign for sign in drawn if unicodedata.category(sign) != "Cc")
    return Face(name, dict(font.face.charWidths), covered)


def face(file: str) -> Face:
    """Return a font file of `resources/fonts`, loaded and registered once per process."""
    with _loading:
        return _load(file)


def load_named(name: str) -> None:
    """Load the font that the PDF knows by this name; KeyError for none of ours."""
    if name not in _loaded:
        face(_files()[name])
        _loaded.add(name)


@cache
def _files() -> dict[str, str]:
    cuts = [f"{stem}-{cut}.ttf" for stem, *cuts in FILES.values() for cut in cuts]
    return {file.rsplit("/", 1)[1].removesuffix(".ttf"): file
            for file in (*cuts, *FALLBACK.values())}  # fmt: skip


@cache
def chain(family: str, bold: bool, italic: bool) -> tuple[Face, ...]:
    """Return the faces that are asked for a character, in this order."""
    wanted = []
    for name in dict.fromkeys((family, "sans")):
        stem, *cuts = FILES[name]
        wanted.append(f"{stem}-{cuts[2 * italic + bold]}.ttf")
    wanted.append(FALLBACK[bold])
    return tuple(face(file) for file in wanted)


@lru_cache(maxsize=8192)
def pieces(word: str, family: str, bold: bool, italic: bool) -> tuple[Piece, ...]:
    """Split a word by the fonts that draw it and measure the parts."""
    faces = chain(family, bold, italic)
    first = faces[0]
    if first.covered.issuperset(word):
        return (Piece(first.name, word, sum(first.widths[ord(sign)] for sign in word)),)
    found: list[tuple[Face, str]] = []
    for sign in word:
        drawn = next((one for one in faces if sign in one.covered), None)
        if drawn is None:
            sign, drawn = PLACEHOLDER, next(one for one in faces if PLACEHOLDER in one.covered)
        if found and found[-1][0] is drawn:
            found[-1] = (drawn, found[-1][1] + sign)
        else:
            found.append((drawn, sign))
    return tuple(
        Piece(one.name, text, sum(one.widths[ord(sign)] for sign in text)) for one, text in found
    )


def clean(text: str) -> str:
    """Return text ready for paper: composed letters, plain line ends, nothing invisible.

    Control characters and lone surrogates become the placeholder; `missing_glyphs` names them.
    """
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return ODD.sub(_cleaned, text)


def _cleaned(odd: re.Match[str]) -> str:
    return PLAIN.get(odd[0], "" if ord(odd[0][0]) in INVISIBLE else PLACEHOLDER)


@lru_cache(maxsize=4096)
def _drawn(sign: str) -> bool:
    if unicodedata.category(sign) in ("Cc", "Cs", "Cn", "Co"):
        return False
    # Right-to-left writing needs reordering and joined forms, which the engine does not do.
    if unicodedata.bidirectional(sign) in ("R", "AL", "AN"):
        return False
    return any(sign in one.covered for one in chain("sans", False, False))


def missing_glyphs(text: str) -> tuple[str, ...]:
    """Return the characters of a text that cannot be printed, each once, in order.

    That is what no shipped font has (emoji, Chinese), right-to-left writing, control characters.
    """
    text = unicodedata.normalize("NFC", text).translate(INVISIBLE)
    known = chain("sans", False, False)[0].covered
    odd = dict.fromkeys(sign for sign in text if sign not in known and sign not in "\n\r\t")
    return tuple(sign for sign in odd if sign not in "\u2028\u2029\u202f" and not _drawn(sign))
