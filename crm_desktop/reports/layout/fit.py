"""Makes the lines of an address fit their window: shrunk a little or broken, never outside."""

from crm_desktop.reports.layout.fonts import clean
from crm_desktop.reports.layout.lines import Line, Run, break_lines, line_marks, shortened
from crm_desktop.reports.layout.look import INK
from crm_desktop.reports.layout.strips import Strip

LARGEST_LEADING = 14.0
STEPS = (10.0, 9.0, 8.0)  # smaller is not read by the post's machines
LEADING = 1.25  # of the size, at least
SMALL = (10.0, 9.0, 8.0, 7.0, 6.0)  # for labels, which people read
MOST = {10.0: 6, 9.0: 6, 8.0: 8, 7.0: 8, 6.0: 8}  # lines


def fitted(
    lines: list[str],
    width: float,
    height: float,
    family: str = "sans",
    steps: tuple[float, ...] = STEPS,
) -> list[Strip]:
    """Return one strip a line for a window of `width` × `height` points.

    First whole lines are tried, down to the last but one of the steps, then broken ones from the
    first step on. What is still too much is cut in the longest lines, the first of them first (a
    firm's name, not the town).
    """
    texts = [" ".join(clean(line).split()) for line in lines]
    texts = [text for text in texts if text]
    if not texts:
        return []
    for size in steps[:-1]:
        rows = [_broken(text, size, width, family) for text in texts]
        if all(len(row) == 1 for row in rows) and _fits(len(rows), size, height):
            return _strips([row[0] for row in rows], size, width, height)
    for size in steps:
        rows = [_broken(text, size, width, family) for text in texts]
        count = sum(len(row) for row in rows)
        if _fits(count, size, height):
            return _strips([line for row in rows for line in row], size, width, height)
    size = steps[-1]
    most = max(len(texts), min(MOST[size], int(height / (size * LEADING) + 0.01)))
    rows = [_broken(text, size, width, family) for text in texts]
    while sum(len(row) for row in rows) > most:
        longest = max(range(len(rows)), key=lambda place: (len(rows[place]), -place))
        rows[longest] = shortened(rows[longest], len(rows[longest]) - 1, width)
    return _strips([line for row in rows for line in row], size, width, height)


def _broken(text: str, size: float, width: float, family: str) -> list[Line]:
    return break_lines([Run(text, size, INK, family=family)], width)


def _fits(count: int, size: float, height: float) -> bool:
    return count <= MOST[size] and count * size * LEADING <= height + 0.01


def _strips(lines: list[Line], size: float, width: float, height: float) -> list[Strip]:
    leading = min(LARGEST_LEADING, height / len(lines))
    base = leading / 2 + size * 0.34
    return [
        Strip(leading, tuple(line_marks(line, 0.0, width, base, "left")), keep=True)
        for line in lines
    ]
