"""Writes texts and rules as PDF operators: the one place that knows how reportlab works inside.

A letter has a hundred texts, and reportlab spends most of its time on setting each as if it were
the first. Here a text is put into the signs of its font's subset once for each document. What is
touched: the canvas's document, which `TTFont.splitString` asks for. Where a later reportlab has it
no more, `operators` returns None and the canvas draws; a test draws the same page in both ways.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from crm_desktop.reports.layout.look import Colour
from crm_desktop.reports.layout.strips import Rule, Text

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

MOST = 4_000  # texts that are remembered
Set = tuple[float, float, Text]
"""A text with its place on the page, from the lower left corner."""


def operators(canvas: Canvas) -> Operators | None:
    """Return what writes on a canvas quickly, None where this reportlab does not let us."""
    from reportlab.pdfbase.ttfonts import TTFont

    document = getattr(canvas, "_doc", None)
    known = hasattr(TTFont, "splitString") and hasattr(TTFont, "getSubsetInternalName")
    return Operators(canvas, document) if document is not None and known else None


class Operators:
    """Texts and rules of one document."""

    def __init__(self, canvas: Canvas, document: Any) -> None:
        self._canvas, self._document = canvas, document
        # By font: the signs of its first subset, and what stands for them in the file.
        self._signs: dict[str, tuple[set[str], dict[int, str]]] = {}
        self._fonts: dict[tuple[str, int], str] = {}
        self._shown: dict[tuple[str, float, str], str] = {}
        self._colours: dict[Colour, str] = {}

    def rule(self, height: float, rule: Rule) -> None:
        """Draw a straight line on a page of `height` points."""
        self._canvas.addLiteral(
            f"{self._colour(rule.colour)} RG {rule.thickness:g} w {rule.x:.2f} "
            f"{height - rule.y:.2f} m {rule.to_x:.2f} {height - rule.to_y:.2f} l S"
        )

    def texts(self, texts: Sequence[Set]) -> None:
        """Draw the texts of a page."""
        code = ["BT"]
        font, colour = ("", 0.0), None
        for left, low, (_x, _y, text, face, size, wanted, _width) in texts:
            if wanted != colour:
                colour = wanted
                code.append(f"{self._colour(wanted)} rg")
            if (face, size) != font:
                font = (face, size)
                code.append(f"{self._font(face, 0)} {size:g} Tf")
            shown = self._shown.get((face, size, text))
            if shown is None:
                shown = self._show(face, size, text)
            code.append(f"1 0 0 1 {left:.2f} {low:.2f} Tm {shown}")
        code.append("ET")
        self._canvas.addLiteral("\n".join(code))

    def _show(self, face: str, size: float, text: str) -> str:
        known, codes = self._signs.setdefault(face, (set(), {}))
        if not known.issuperset(text):
            self._learn(face, text)
        if known.issuperset(text):
            shown = f"({text.translate(codes)}) Tj"
        else:
            shown = self._split(face, size, text)
        if len(self._shown) >= MOST:
            self._shown.clear()
        self._shown[face, size, text] = shown
        return shown

    def _learn(self, face: str, text: str) -> None:
        """Let the font take the signs of a text; those of its first subset are known from now."""
        from reportlab.pdfbase import pdfmetrics

        font: Any = pdfmetrics.getFont(face)
        known, codes = self._signs[face]
        for sign in dict.fromkeys(text):
            ((subset, code),) = font.splitString(sign, self._document)
            if subset == 0:
                known.add(sign)
                codes[ord(sign)] = _escaped(code)

    def _split(self, face: str, size: float, text: str) -> str:
        """Return a text of several subsets, and the first subset again behind it."""
        from reportlab.pdfbase import pdfmetrics

        font: Any = pdfmetrics.getFont(face)
        parts = [
            f"{self._font(face, subset)} {size:g} Tf ({_escaped(code)}) Tj"
            for subset, code in font.splitString(text, self._document)
        ]
        return " ".join([*parts, f"{self._font(face, 0)} {size:g} Tf"])

    def _font(self, face: str, subset: int) -> str:
        from reportlab.pdfbase import pdfmetrics

        if (face, subset) not in self._fonts:
            font: Any = pdfmetrics.getFont(face)
            name = font.getSubsetInternalName(subset, self._document)
            self._fonts[face, subset] = str(name)
        return self._fonts[face, subset]

    def _colour(self, colour: Colour) -> str:
        if colour not in self._colours:
            self._colours[colour] = " ".join(f"{part:g}" for part in colour)
        return self._colours[colour]


def _escaped(code: bytes) -> str:
    """Return signs of a font as they stand between the brackets of a PDF's text."""
    return "".join(
        chr(sign) if 32 <= sign < 127 and sign not in b"()\\" else f"\\{sign:03o}" for sign in code
    )
