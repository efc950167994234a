"""Facts: rows of label and value, or tiles side by side as on a report's head."""

from crm_desktop.reports.composing.text import baseline, runs_of, spans_strips
from crm_desktop.reports.layout.lines import break_lines, line_marks
from crm_desktop.reports.layout.look import FILL, LABEL, MM, STYLES, VALUE
from crm_desktop.reports.layout.strips import Fill, Mark, Strip, stacked
from crm_desktop.reports.templates.blocks import Fact, Facts
from crm_desktop.reports.templates.values import Context

TILE_GAP = 6.0
TILE_INSET = 7.0
SIDE_GAP = 16.0
LABEL_GAP = 4.0


def facts_strips(facts: Facts, context: Context, width: float) -> list[Strip]:
    """Return the strips of facts; a pair whose value is empty is left out."""
    if facts.form == "tiles":
        return _tiles(facts, context, width)
    count = max(1, facts.columns)
    wide = (width - SIDE_GAP * (count - 1)) / count
    pairs = [pair for fact in facts.items if (pair := _pair(fact, facts, context, wide))]
    if count == 1:
        return [strip for pair in pairs for strip in pair]
    # Column by column, so that reading down follows the template's order.
    depth = -(-len(pairs) // count)
    marks: list[Mark] = []
    high = 0.0
    for side in range(count):
        column = [strip for pair in pairs[side * depth : (side + 1) * depth] for strip in pair]
        drawn, tall = stacked(column, side * (wide + SIDE_GAP))
        marks.extend(drawn)
        high = max(high, tall)
    return [Strip(high, tuple(marks))] if marks else []


def _pair(fact: Fact, facts: Facts, context: Context, width: float) -> list[Strip]:
    runs = runs_of(fact.value, context, VALUE)
    if runs is None:
        return []
    x = facts.label_width * MM
    label = runs_of(fact.label, context, LABEL) or []
    # One leading and one baseline for the small label and the larger value.
    names = break_lines(label, x - LABEL_GAP)
    lines = break_lines(runs, width - x)
    made = []
    count = max(len(names), len(lines))
    for number in range(count):
        marks: list[Mark] = []
        if number < len(names):
            marks += line_marks(names[number], 0.0, x, baseline(VALUE), "left")
        if number < len(lines):
            marks += line_marks(lines[number], x, width - x, baseline(VALUE), "left")
        made.append(Strip(VALUE.leading, tuple(marks), keep=number < count - 1))
    return made


def _tiles(facts: Facts, context: Context, width: float) -> list[Strip]:
    shown = [fact for fact in facts.items if runs_of(fact.value, context, STYLES["figure"])]
    if not shown:
        return []
    wide = (width - TILE_GAP * (len(shown) - 1)) / len(shown)
    inner = wide - 2 * TILE_INSET
    caption = STYLES["caption"]
    labels = [spans_strips(fact.label, context, inner, caption, max_lines=2) for fact in shown]
    deepest = max(len(label) for label in labels)
    columns: list[tuple[tuple[Mark, ...], float]] = []
    for place, (fact, label) in enumerate(zip(shown, labels, strict=True)):
        x = place * (wide + TILE_GAP) + TILE_INSET
        # Where one label takes two lines, the figures still stand on one line.
        empty = [Strip(caption.leading)] * (deepest - len(label))
        value = spans_strips(fact.value, context, inner, STYLES["figure"], max_lines=2)
        note = spans_strips(fact.note, context, inner, STYLES["tiny"], max_lines=2)
        strips = [strip._replace(gap=0.0) for strip in (*label, *empty, *value, *note)]
        columns.append(stacked(strips, x, TILE_INSET - 1.5))
    high = max(tall for _marks, tall in columns) + 2 * (TILE_INSET - 1.5)
    marks: list[Mark] = [
        Fill(place * (wide + TILE_GAP), 0, wide, high, FILL, 2.0) for place in range(len(shown))
    ]
    for drawn, _tall in columns:
        marks.extend(drawn)
    return [Strip(high, tuple(marks), gap=8.0)]
