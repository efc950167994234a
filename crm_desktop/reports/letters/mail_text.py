"""The same blocks as the text of an e-mail: plain and as HTML. Values are text, never mark-up.

Frames (letterhead, address window) belong to paper; pictures stay out, since mail programs hide
them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from crm_desktop.reports.composing.text import paragraphs, runs_of
from crm_desktop.reports.expressions.evaluate import truth
from crm_desktop.reports.layout.lines import Run
from crm_desktop.reports.layout.look import STYLES
from crm_desktop.reports.produce import today_of
from crm_desktop.reports.templates import blocks as b
from crm_desktop.reports.templates.values import Context, Values, is_empty

STYLE = "font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.45;color:#1a1a1a"
CELL = "padding:4px 12px 4px 0;text-align:left;vertical-align:top"


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of the text, both ways."""

    plain: str
    html: str


def mail_text(
    template: b.Template, values: Values, language: str, foot: Sequence[str] = ()
) -> tuple[str, str]:
    """Return the plain text and the HTML of a template filled with values.

    `foot`: lines below a rule, for example how to write to be left out. FieldEmpty and
    WorkedOutWrong as on paper.
    """
    context = Context(
        values, language,
        computed={one.name: one.expression for one in template.computed}, today=today_of(values),
    )  # fmt: skip
    pieces = [piece for block in template.body for piece in _pieces(block, context)]
    if foot:
        below = "<br>".join(escape(line) for line in foot)
        small = f'<p style="font-size:12px;color:#666">{below}</p>'
        pieces.append(Piece("-- \n" + "\n".join(foot), small))
    plain = "\n\n".join(piece.plain for piece in pieces if piece.plain.strip())
    body = "\n".join(piece.html for piece in pieces)
    head = f'<!DOCTYPE html><html lang="{escape(language)}"><head><meta charset="utf-8"></head>'
    return plain + "\n", f'{head}<body style="{STYLE}">\n{body}\n</body></html>\n'


def _pieces(block: Any, context: Context) -> Iterator[Piece]:
    match block:
        case b.Paragraph():
            yield from _spans(block.spans, context, "p")
        case b.Heading():
            yield from _spans(block.spans, context, "h3")
        case b.Prose():
            text = context.get(block.field)
            for part in paragraphs(text if isinstance(text, str) else ""):
                yield Piece(part, f"<p>{_lines(part)}</p>")
        case b.ListBlock():
            yield from _list(block, context)
        case b.Table():
            yield from _table(block, context)
        case b.Grid():
            rows = [[_said(cell.spans, context) for cell in row.cells] for row in block.rows]
            yield from _grid(rows[:1] if block.head else [], rows[1:] if block.head else rows)
        case b.Facts():
            rows = [[_said(fact.label, context), _said(fact.value, context)]
                    for fact in block.items]  # fmt: skip
            yield from _grid([], [row for row in rows if row[1].plain])
        case b.Condition():
            met = (truth(context.worked_out(block.when, block.id)) if block.when
                   else not is_empty(context.get(block.field)))  # fmt: skip
            yield from _all(block.blocks if met else block.otherwise, context)
        case b.Section():
            inner = list(_all(block.blocks, context))
            if inner:
                yield from _spans(block.heading, context, "h3")
                yield from inner
        case b.Group():
            yield from _all(block.blocks, context)
        case b.Columns():
            for side in block.columns:
                yield from _all(side.blocks, context)
        case b.Line():
            yield Piece("-" * 20, "<hr>")


def _all(blocks: Iterable[Any], context: Context) -> Iterator[Piece]:
    for block in blocks:
        yield from _pieces(block, context)


def _spans(spans: Sequence[b.Span], context: Context, tag: str) -> Iterator[Piece]:
    said = _said(spans, context)
    if said.plain.strip():
        yield Piece(said.plain, f"<{tag}>{said.html}</{tag}>")


def _said(spans: Sequence[b.Span], context: Context) -> Piece:
    runs = runs_of(spans, context, STYLES["body"]) or []
    return Piece("".join(run.text for run in runs), "".join(_run(run) for run in runs))


def _run(run: Run) -> str:
    text = _lines(run.text)
    for tag, on in (("b", run.bold), ("i", run.italic), ("u", run.underline)):
        text = f"<{tag}>{text}</{tag}>" if on else text
    return text


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>\n")


def _list(block: b.ListBlock, context: Context) -> Iterator[Piece]:
    items = [said for item in block.items if (said := _said(item.spans, context)).plain.strip()]
    if items:
        tag = "ol" if block.ordered else "ul"
        plain = "\n".join(f"{number}. {one.plain}" if block.ordered else f"• {one.plain}"
                          for number, one in enumerate(items, 1))  # fmt: skip
        inner = "".join(f"<li>{one.html}</li>" for one in items)
        yield Piece(plain, f"<{tag}>{inner}</{tag}>")


def _table(table: b.Table, context: Context) -> Iterator[Piece]:
    rows = context.rows(table.rows)
    if not rows:
        return
    head = [[_said(column.heading, context) for column in table.columns]]
    inner = [[_said(column.cell, replace(context, row=row)) for column in table.columns]
             for row in rows]  # fmt: skip
    yield from _grid(head, inner)


def _grid(head: list[list[Piece]], rows: list[list[Piece]]) -> Iterator[Piece]:
    if not head and not rows:
        return
    plain = "\n".join("  |  ".join(cell.plain for cell in row) for row in (*head, *rows))
    html = "".join(
        "<tr>" + "".join(f'<{tag} style="{CELL}">{cell.html}</{tag}>' for cell in row) + "</tr>"
        for tag, part in (("th", head), ("td", rows)) for row in part
    )  # fmt: skip
    yield Piece(plain, f'<table style="border-collapse:collapse">{html}</table>')
