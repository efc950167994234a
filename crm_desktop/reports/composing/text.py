"""Paragraphs: spans or plain text in, strips out (one for each line)."""

from collections.abc import Sequence

from crm_desktop.models.language import N_, translator
from crm_desktop.reports.formats import glue
from crm_desktop.reports.layout.fonts import clean
from crm_desktop.reports.layout.lines import Line, Run, break_lines, line_marks, shortened
from crm_desktop.reports.layout.look import TONES, TextStyle
from crm_desktop.reports.layout.strips import Strip
from crm_desktop.reports.templates.blocks import Span
from crm_desktop.reports.templates.values import Context, filled

# A baseline stands so that capitals with accents and descenders lie evenly in the line.
BASELINE = 0.5
CAP = 0.34  # half the height of capitals, in parts of the size

CONTINUED = N_("{heading} (continued)")


def runs_of(spans: Sequence[Span], context: Context, style: TextStyle) -> list[Run] | None:
    """Return the runs of spans; None where nothing is left to print.

    A line (between line breaks) goes where a field in it is empty and says "drop".
    """
    if len(spans) == 1:  # as most cells of a table are
        span = spans[0]
        text, drop, negative = filled(span, context)
        if drop or not text:
            return None
        if "\n" not in text:
            return [_run(glue(text, context.language), span, negative, context, style)]
    lines: list[list[Run]] = [[]]
    dropped = [False]
    for span in spans:
        text, drop, negative = filled(span, context)
        for place, part in enumerate(glue(text, context.language).split("\n")):
            if place:
                lines.append([])
                dropped.append(False)
            dropped[-1] = dropped[-1] or drop
            if part:
                lines[-1].append(_run(part, span, negative, context, style))
    left = [line for line, drop in zip(lines, dropped, strict=True) if not drop]
    if not any(left):
        return None
    joined: list[Run] = []
    for number, line in enumerate(left):
        if number:
            last = joined[-1] if joined else line[0] if line else None
            joined.append((last or Run("", style.size, TONES[style.tone]))._replace(text="\n"))
        joined.extend(line)
    return joined


def _run(text: str, span: Span, negative: bool, context: Context, style: TextStyle) -> Run:
    tone = span.tone or ("negative" if negative else style.tone)
    return Run(
        text, style.size, TONES[tone], style.bold or span.bold, span.italic, span.underline,
        context.family,
    )  # fmt: skip


def baseline(style: TextStyle) -> float:
    """Return the distance of the baseline from the top of a line, in points."""
    return style.leading * BASELINE + style.size * CAP


def line_strips(
    lines: list[Line], width: float, style: TextStyle, align: str = "left"
) -> list[Strip]:
    """Return one strip a line; the first two and the last two stay together."""
    base = baseline(style)
    last = len(lines) - 1
    return [
        Strip(
            style.leading,
            tuple(line_marks(line, 0.0, width, base, align)),
            gap=style.before if place == 0 else 0.0,
            keep=place < last and (place == 0 or place == last - 1),
        )
        for place, line in enumerate(lines)
    ]


def spans_strips(
    spans: Sequence[Span],
    context: Context,
    width: float,
    style: TextStyle,
    align: str = "left",
    max_lines: int = 0,
) -> list[Strip]:
    """Return the strips of one paragraph; none where all of it is empty."""
    runs = runs_of(spans, context, style)
    if runs is None:
        return []
    lines = shortened(break_lines(runs, width), max_lines, width)
    return line_strips(lines, width, style, align)


def text_strips(text: str, context: Context, width: float, style: TextStyle) -> list[Strip]:
    """Return the strips of text that a user typed; an empty line parts paragraphs."""
    made: list[Strip] = []
    colour = TONES[style.tone]
    for paragraph in paragraphs(text):
        run = Run(glue(paragraph, context.language), style.size, colour, style.bold,
                  family=context.family)  # fmt: skip
        made.extend(line_strips(break_lines([run], width), width, style))
    return made


def paragraphs(text: str) -> list[str]:
    """Split typed text into paragraphs, without blanks at their ends."""
    found: list[list[str]] = [[]]
    for line in clean(text).split("\n"):
        if line.strip():
            found[-1].append(line.rstrip())
        elif found[-1]:
            found.append([])
    return ["\n".join(lines) for lines in found if lines]


def heading_text(
    spans: Sequence[Span], context: Context, width: float, style: TextStyle, continued: bool
) -> list[Strip]:
    """Return a heading in one line as it is repeated on further pages: "Sales (continued)"."""
    text = " ".join(filled(span, context).text for span in spans)
    if continued:
        pattern = translator(context.language).gettext(CONTINUED)
        text = pattern.replace("{heading}", text)
    run = Run(text, style.size, TONES[style.tone], style.bold, family=context.family)
    lines = shortened(break_lines([run], width), 1, width)
    return line_strips(lines, width, style)
