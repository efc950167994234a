"""Fills blocks with values and sets them: blocks and values in, strips out. Points."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from crm_desktop.models.language import _
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.reports.composing.facts import facts_strips
from crm_desktop.reports.composing.table import grid_strips, table_strips
from crm_desktop.reports.composing.text import heading_text, spans_strips, text_strips
from crm_desktop.reports.expressions.evaluate import truth
from crm_desktop.reports.expressions.grammar import ExpressionFault
from crm_desktop.reports.layout.fit import fitted
from crm_desktop.reports.layout.look import HAIRLINE, MM, STYLES
from crm_desktop.reports.layout.strips import Picture, Rule, Strip, kept, stacked
from crm_desktop.reports.numbers.payment import NotPayable, Payment, payment_text, square
from crm_desktop.reports.templates import blocks as b
from crm_desktop.reports.templates.values import Context, WorkedOutWrong, is_empty, written

BEFORE_TABLE = 9.0  # room between text and a table
TEXTS = (b.Paragraph, b.Prose, b.ListBlock)
SIDE_GAP = 14.0  # between blocks side by side


def compose(
    blocks: Sequence[b.Block], context: Context, width: float, height: float = 0.0
) -> list[Strip]:
    """Return the strips of blocks in a column of `width`; `height` is that of their frame.

    FieldEmpty where a field that must be filled is not.
    """
    strips: list[Strip] = []
    pending_break = False
    before: b.Block | None = None
    beside = 0  # blocks that stand beside a payment code already
    for place, block in enumerate(blocks):
        if beside:
            beside -= 1
            continue
        if isinstance(block, b.PageBreak):
            pending_break = True
            continue
        if isinstance(block, b.PaymentCode) and block.beside:
            made, beside = _beside(block, blocks[place + 1 :], context, width, height)
            made = [strip._replace(block=block.id) for strip in made]
        else:
            made = _made(block, context, width, height)
        if made and isinstance(block, b.Table | b.Grid) and isinstance(before, TEXTS):
            made[0] = made[0]._replace(gap=max(made[0].gap, BEFORE_TABLE))
        before = block if made else before
        if made and pending_break:
            made[0] = made[0]._replace(new_page=True)
            pending_break = False
        strips.extend(made)
    return strips


def _made(block: Any, context: Context, width: float, height: float) -> list[Strip]:
    """Return the strips of a block, those of an earlier letter where its values are the same."""
    if context.kept is None:
        return _block(block, context, width, height)
    made: list[Strip] = context.kept.strips(block, context, width, height, _block)
    return made


def _beside(
    block: b.PaymentCode, following: Sequence[b.Block], context: Context, width: float,
    height: float,
) -> tuple[list[Strip], int]:  # fmt: skip
    """Return the code at the right with what follows at its left, and how many blocks that is.

    Only blocks that are no higher than the code stand there; the rest goes on below.
    """
    code = _payment(block, context)
    if not code:
        return [], 0
    high = code[0].height
    room = width - high - SIDE_GAP
    taken: list[Strip] = []
    count = 0
    for each in following:
        more = [] if isinstance(each, b.PageBreak) else compose((each,), context, room, height)
        if isinstance(each, b.PageBreak) or stacked([*taken, *more])[1] > high:
            break
        taken += more
        count += 1
    return [Strip(high, (*stacked(taken)[0], *stacked(code, room + SIDE_GAP)[0]), gap=8.0)], count


def _block(block: Any, context: Context, width: float, height: float) -> list[Strip]:
    made: list[Strip] = []
    match block:
        case b.Paragraph():
            made = (
                [Strip(STYLES[block.style].leading)]
                if not block.spans
                else spans_strips(
                    block.spans, context, width, STYLES[block.style], block.align, block.max_lines
                )
            )
            made = kept(made, with_next=True) if block.keep else made
        case b.Heading():
            made = kept(spans_strips(block.spans, context, width, STYLES[block.style]), True)
        case b.Prose():
            made = _prose(block, context, width)
        case b.ListBlock():
            made = _list(block, context, width)
        case b.Table():
            made = table_strips(block, context, width)
        case b.Grid():
            made = grid_strips(block, context, width)
        case b.Facts():
            made = facts_strips(block, context, width)
        case b.Condition():
            return compose(_branch(block, context), context, width, height)
        case b.Section():
            made = _section(block, context, width, height)
        case b.Columns():
            made = _columns(block, context, width, height)
        case b.Group():
            made = kept(compose(block.blocks, context, width, height))
        case b.Spacer():
            made = [Strip(0.0, gap=block.height * MM, keep=True)]
        case b.Line():
            made = [Strip(1.0, (Rule(0, 0.5, width, 0.5, 0.5, HAIRLINE),), keep=True)]
        case b.Image():
            made = _image(block, context)
        case b.Address():
            text = context.get(block.field)
            lines = text.split("\n") if isinstance(text, str) else []
            made = fitted(lines, width, height, context.family)
        case b.PaymentCode():
            made = _payment(block, context)
    return [strip if strip.block else strip._replace(block=block.id) for strip in made]


def _branch(block: b.Condition, context: Context) -> tuple[b.Block, ...]:
    if block.when:
        met = truth(context.worked_out(block.when, block.id))
    else:
        met = not is_empty(context.get(block.field))
    return block.blocks if met else block.otherwise


def _prose(block: b.Prose, context: Context, width: float) -> list[Strip]:
    text = context.get(block.field)
    return text_strips(text if isinstance(text, str) else "", context, width, STYLES[block.style])


def _list(block: b.ListBlock, context: Context, width: float) -> list[Strip]:
    made: list[Strip] = []
    style = STYLES[block.style]
    indent = style.size * (1.9 if block.ordered else 1.3)
    for number, item in enumerate(block.items, 1):
        lines = spans_strips(item.spans, context, width - indent, style)
        if not lines:
            continue
        mark = b.Span(f"{item.id}-mark", text=f"{number}." if block.ordered else "•")
        sign = spans_strips((mark,), context, indent, style)[0]
        for place, line in enumerate(lines):
            marks, _high = stacked([line], indent)
            first = place == 0
            made.append(line._replace(
                marks=(*sign.marks, *marks) if first else marks,
                gap=(style.before if number == 1 else 2.0) if first else line.gap,
            ))  # fmt: skip
    return made


def _section(block: b.Section, context: Context, width: float, height: float) -> list[Strip]:
    inner = compose(block.blocks, context, width, height)
    if not inner:
        return []
    style = STYLES["heading"]
    heading = kept(spans_strips(block.heading, context, width, style), with_next=True)
    again = tuple(heading_text(block.heading, context, width, style, continued=True))
    return [*heading, *(strip._replace(repeat=again + strip.repeat) for strip in inner)]


def _columns(block: b.Columns, context: Context, width: float, height: float) -> list[Strip]:
    shares = sum(side.share for side in block.columns)
    room = width - SIDE_GAP * (len(block.columns) - 1)
    x, high = 0.0, 0.0
    marks: list[Any] = []
    for side in block.columns:
        wide = room * side.share / shares
        drawn, tall = stacked(compose(side.blocks, context, wide, height), x)
        marks.extend(drawn)
        x, high = x + wide + SIDE_GAP, max(high, tall)
    return [Strip(high, tuple(marks))] if marks else []


def _image(block: b.Image, context: Context) -> list[Strip]:
    drawn = (context.drawings or {}).get(block.field)
    if drawn is not None:
        return list(drawn)
    data = context.get(block.field) if block.field else (context.images or {}).get(block.image)
    if not isinstance(data, bytes) or not data:
        return []
    wide, high = block.width * MM, block.height * MM
    return [Strip(high, (Picture(0, 0, wide, high, data),))]


def _payment(block: b.PaymentCode, context: Context) -> list[Strip]:
    """Return the square; UserError names the block where its values cannot be paid."""
    found = {
        name: context.worked_out(text, block.id) if text.strip() else None
        for name, text in (
            ("amount", block.amount), ("message", block.message),
            ("reference", block.reference), ("due", block.due),
        )
    }  # fmt: skip
    amount, due = found["amount"], found["due"]
    if amount is None or amount == 0:  # nothing, or the sum of an empty list
        return []
    if not isinstance(amount, Money):
        raise WorkedOutWrong(block.id, ExpressionFault(_("An amount with a currency is needed"), 0))
    if amount.minor <= 0:
        return []
    name, message, reference = (
        value if isinstance(value, str) else written(value, "", context.language)
        for value in (context.get("sender.name"), found["message"], found["reference"])
    )
    try:
        text = payment_text(Payment(
            block.account, amount, name, message, reference,
            due if isinstance(due, dt.date) else None,
        ))  # fmt: skip
    except NotPayable as fault:
        raise NotPayable(f"{block.id}: {fault}") from fault
    return [square(text, block.width * MM)]
