"""Breaking text into lines: greedy, ragged right, no hyphenation; no-break spaces hold."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from crm_desktop.reports.layout.fonts import Piece, chain, pieces
from crm_desktop.reports.layout.look import Colour
from crm_desktop.reports.layout.strips import Mark, Rule, Text

WORDS = re.compile(r"\n| +|[^ \n]+")
ELLIPSIS = "…"
LONGEST_KEPT = 400  # characters of a run whose words are remembered


class Run(NamedTuple):
    """Text in one style. Size in points."""

    text: str
    size: float
    colour: Colour
    bold: bool = False
    italic: bool = False
    underline: bool = False
    family: str = "sans"


class Bit(NamedTuple):
    """A piece of a line, measured in points."""

    run: Run
    face: str
    text: str
    width: float


@dataclass(slots=True)
class Line:
    """The bits of one line and their width together."""

    bits: list[Bit] = field(default_factory=list)
    width: float = 0.0


def _measured(run: Run, word: str) -> list[Bit]:
    return [_bit(run, piece) for piece in pieces(word, run.family, run.bold, run.italic)]


def _bit(run: Run, piece: Piece) -> Bit:
    return Bit(run, piece.face, piece.text, piece.width * run.size / 1000)


def _chopped(bits: list[Bit], width: float) -> list[list[Bit]]:
    """Break a word that is wider than a line: behind a mark such as @ or /, else anywhere."""
    parts: list[list[Bit]] = [[]]
    room = width
    for bit in bits:
        start = 0
        while start < len(bit.text):
            end, used = start, 0.0
            while end < len(bit.text):
                wide = sum(b.width for b in _measured(bit.run, bit.text[end]))
                if used + wide > room:
                    break
                used += wide
                end += 1
            if end < len(bit.text):
                marks = [
                    place for place in range(start + 1, end) if bit.text[place] in "-/@_.,;?&="
                ]
                if marks and marks[-1] > start + (end - start) // 2:
                    end = marks[-1] + 1
                if end == start and not parts[-1]:
                    end = start + 1  # narrower than a letter: one letter a line, never none
            parts[-1].extend(_measured(bit.run, bit.text[start:end]) if end > start else [])
            room -= used
            if end < len(bit.text):
                parts.append([])
                room = width
            start = end
    return parts


def break_lines(runs: list[Run], width: float) -> list[Line]:
    """Return the lines of runs in a column of `width` points; at least one, perhaps empty."""
    if len(runs) == 1 and (whole := _whole(runs[0], width)):
        return [whole]
    lines: list[Line] = []
    line = Line()
    word: list[Bit] = []
    word_width = 0.0
    space: Bit | None = None

    def finish_word() -> None:
        nonlocal line, word, word_width, space
        if not word:
            return
        gap = space.width if space and line.bits else 0.0
        if line.bits and line.width + gap + word_width > width + 0.01:
            lines.append(line)
            line, gap = Line(), 0.0
        if gap and space:
            line.bits.append(space)
            line.width += gap
        if word_width <= width + 0.01:
            line.bits += word
            line.width += word_width
        else:
            parts = _chopped(word, width)
            for part in parts[:-1]:
                line.bits += part
                line.width += sum(bit.width for bit in part)
                lines.append(line)
                line = Line()
            line.bits += parts[-1]
            line.width += sum(bit.width for bit in parts[-1])
        word, word_width, space = [], 0.0, None

    for run in runs:
        for token, bits, wide in _tokens(run):
            if token == "\n":
                finish_word()
                lines.append(line)
                line, space = Line(), None
            elif token == " ":
                finish_word()
                space = bits[0]
            else:
                word += bits
                word_width += wide
    finish_word()
    lines.append(line)
    return lines


def _whole(run: Run, width: float) -> Line | None:
    """Return the one line of a run that fits as it is, which most cells of a table do."""
    text = run.text
    if not text or "\n" in text or "  " in text or text[0] == " " or text[-1] == " ":
        return None
    first = chain(run.family, run.bold, run.italic)[0]
    if not first.covered.issuperset(text):
        return None
    wide = sum(map(first.widths.__getitem__, map(ord, text))) * run.size / 1000
    return Line([Bit(run, first.name, text, wide)], wide) if wide <= width + 0.01 else None


def _tokens(run: Run) -> Sequence[tuple[str, list[Bit], float]]:
    """Return words, spaces (" " for any number) and line breaks of a run with what draws them."""
    return (_kept_tokens if len(run.text) <= LONGEST_KEPT else _kept_tokens.__wrapped__)(run)


@lru_cache(maxsize=256)
def _kept_tokens(run: Run) -> Sequence[tuple[str, list[Bit], float]]:
    found = []
    for token in WORDS.findall(run.text):
        token = " " if token[0] == " " else token
        bits = [] if token == "\n" else _measured(run, token)
        found.append((token, bits, sum(bit.width for bit in bits)))
    return found


def shortened(lines: list[Line], most: int, width: float) -> list[Line]:
    """Return at most `most` lines; what is cut off is shown by an ellipsis."""
    if most <= 0 or len(lines) <= most:
        return lines
    kept = lines[:most]
    last = kept[-1]
    run = (last.bits or lines[0].bits)[-1].run if (last.bits or lines[0].bits) else None
    if run is None:
        return kept
    dots = _measured(run, ELLIPSIS)[0]
    bits = list(last.bits)
    while bits and sum(bit.width for bit in bits) + dots.width > width:
        tail = bits.pop()
        if len(tail.text) > 1:
            bits.extend(_measured(tail.run, tail.text[:-1].rstrip()))
    bits.append(dots)
    return [*kept[:-1], Line(bits, sum(bit.width for bit in bits))]


def line_marks(line: Line, x: float, width: float, baseline: float, align: str) -> list[Mark]:
    """Return what draws a line in a column from x on; bits of one look become one text."""
    if align == "right":
        x += width - line.width
    elif align == "center":
        x += (width - line.width) / 2
    if len(line.bits) == 1 and not line.bits[0].run.underline:
        ((run, face, text, wide),) = line.bits
        shown = text.replace("\u00a0", " ")
        return [Text(x, baseline, shown, face, run.size, run.colour, wide)]
    marks: list[Mark] = []
    start, text, wide = x, "", 0.0
    for place, bit in enumerate(line.bits):
        text += bit.text
        wide += bit.width
        after = line.bits[place + 1] if place + 1 < len(line.bits) else None
        if after and after.face == bit.face and _looks_like(after.run, bit.run):
            continue
        run = bit.run
        # A no-break space has done its work; searching and copying expect a plain one.
        shown = text.replace("\u00a0", " ")
        marks.append(Text(start, baseline, shown, bit.face, run.size, run.colour, wide))
        if run.underline:
            low = baseline + run.size * 0.13
            marks.append(Rule(start, low, start + wide, low, run.size * 0.05, run.colour))
        start, text, wide = start + wide, "", 0.0
    return marks


def _looks_like(one: Run, other: Run) -> bool:
    return one is other or one[1:] == other[1:]
