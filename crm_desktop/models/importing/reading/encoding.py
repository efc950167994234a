"""Which encoding a text file is in: by its marks, by UTF-8's own rules, else by its letters."""

import codecs
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.models.importing.reading.table import unreadable

PIECE = 1 << 20
SAMPLE = 1 << 16  # bytes of lines that are not plain ASCII
DAMAGED = 50  # up to one line in so many may be damaged; where more are not UTF-8, the file is not
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Code pages in the order in which they are preferred where the letters tell nothing.
PAGES = ("cp1250", "cp1252", "iso8859-2", "cp1251", "koi8-r", "cp852", "cp866", "iso8859-5")
# A few letters do not speak for pages that hardly any program writes any more.
RARE = {"koi8-r": 0.4, "cp852": 0.6, "cp866": 0.6, "iso8859-5": 0.6}
# What languages write beside plain Latin letters; one of them explains a whole text.
LETTERS = (
    "áčďéěíňóřšťúůýž",
    "áäčďéíĺľňóôŕšťúýž",
    "ąćęłńóśźż",
    "äöüß",
    "áéíóöőúüű",
    "àâçèéêëîïôùûüœæ",
    "áéíñóúü",
    "àèéìíòóù",
    "ãáàâçéêíóôõú",
    "æøåäöé",
    "ăâîșțşţ",
    "čšžćđ",
    "абвгдежзийклмнопрстуфхцчшщъьюя",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
)
SIGNS = "ºª„“”‚‘’–—…€§°©®«»·×²³½№•\u00a0"


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding by Python's name; `damaged`: single lines have bytes that mean nothing in it."""

    name: str
    damaged: bool = False


def recognise(path: Path) -> Encoding:
    """Return the encoding of a file, read once in pieces. Raises UserError if it cannot be read."""
    lines = bad = good = 0
    sample = bytearray()
    try:
        with path.open("rb") as file:
            head = file.read(4096)
            for mark, name in MARKS:
                if head.startswith(mark):
                    return Encoding(name)
            if wide := _without_mark(head):
                return Encoding(wide)
            file.seek(0)
            while True:
                line = file.readline(PIECE)
                if not line:
                    break
                lines += 1
                if line.isascii():
                    continue
                try:
                    line.decode()
                    good += 1
                except UnicodeDecodeError:
                    bad += 1
                if len(sample) < SAMPLE:
                    sample += line[: SAMPLE - len(sample)]
    except OSError as error:
        raise unreadable(path, error) from error
    if bad == 0:
        return Encoding("utf-8")
    if bad <= good and bad * DAMAGED <= lines:
        return Encoding("utf-8", damaged=True)
    return Encoding(of_letters(bytes(sample)), damaged=True)


def _without_mark(head: bytes) -> str:
    """Return UTF-16 of a side where every other byte of the beginning is a NUL."""
    if len(head) < 4 or b"\x00" not in head:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.4 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""


def of_letters(sample: bytes) -> str:
    """Return the code page in which a text makes the most sense in one language."""
    return max(PAGES, key=lambda page: _sense(sample, page) - RARE.get(page, 0))


def _sense(sample: bytes, page: str) -> float:
    text = sample.decode(page, "replace")
    letters = [
        (before, letter)
        for before, letter in zip(" " + text, text, strict=False)
        if letter > "\x7f"
    ]
    if not letters:
        return 0.0
    return max(
        sum(_weight(language, before, letter) for before, letter in letters) / len(letters)
        for language in LETTERS
    )


def _weight(language: str, before: str, letter: str) -> float:
    if before.isalpha() and (before < "\u0370") != (letter < "\u0370"):
        return -2.0 if letter.isalpha() else 0.5  # no word is half Latin, half Cyrillic
    if letter in language:
        return 1.0
    if letter in SIGNS:
        return 0.5
    if letter.lower() in language:
        return 0.3 if before.isalpha() and before.islower() else 0.9
    return -2.0
