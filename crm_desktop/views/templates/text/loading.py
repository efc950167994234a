"""Writes the blocks of a template into a text document, at a cursor."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)

from crm_desktop.views import look
from crm_desktop.views.templates.text.nodes import (
    CHIP,
    DATA,
    LINE,
    OBJECT,
    ROLE,
    SIGN,
    Json,
    block_format,
    packed,
    span_format,
    text_of,
)

ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}
CAPTION = 30  # room above a repeated table, where its list is named
PAIR = ("label", "value")  # the columns of lines with labels
REPEATED = ("heading", "cell", "total")  # the rows of a repeated table in the editor


def write_blocks(cursor: QTextCursor, blocks: list[Json]) -> None:
    """Write blocks where the cursor stands; an empty gap or paragraph there is used up."""
    cursor.beginEditBlock()
    for block in blocks:
        kind = block["kind"]
        if kind in ("paragraph", "heading"):
            _paragraph(cursor, block)
        elif kind == "list" and block.get("items"):
            _list(cursor, block)
        elif kind == "condition":
            _condition(cursor, block)
        elif kind == "table" and block.get("columns"):
            _repeated(cursor, block)
        elif kind == "grid" and _even(block):
            _grid(cursor, block)
        elif kind == "columns" and _only_paragraphs(block):
            _columns(cursor, block)
        elif kind == "facts" and _only_pairs(block):
            _facts(cursor, block)
        else:
            write_object(cursor, "opaque", {"block": block})
    cursor.endEditBlock()


def _begin(cursor: QTextCursor, format: QTextBlockFormat) -> None:
    """Start a block: a gap that nobody typed in is used, else a new one begins."""
    here = cursor.block()
    gap = text_of(here.blockFormat(), ROLE) == "" and not here.text()
    if gap:
        cursor.setBlockFormat(format)
        cursor.setBlockCharFormat(QTextCharFormat())
    else:
        cursor.insertBlock(format, QTextCharFormat())


def write_spans(cursor: QTextCursor, spans: list[Json], style: str) -> None:
    """Write spans into the block of the cursor."""
    for span in spans:
        format = span_format(span, style)
        chip = format.objectType() == OBJECT
        cursor.insertText(SIGN if chip else span["text"].replace("\n", LINE), format)
    plain = span_format({}, style)
    cursor.setCharFormat(plain)
    cursor.setBlockCharFormat(plain)  # what is typed before the first sign looks like the rest


def _paragraph(cursor: QTextCursor, block: Json) -> None:
    style = block.get("style") or ("body" if block["kind"] == "paragraph" else "heading")
    data = {key: value for key, value in block.items()
            if key not in ("kind", "id", "spans", "style", "align")}  # fmt: skip
    data["styled"] = "style" in block
    format = block_format(block["kind"], block["id"], style, data)
    if block.get("align"):
        format.setAlignment(ALIGNMENTS[block["align"]])
    _begin(cursor, format)
    write_spans(cursor, block.get("spans", []), style)


def _list(cursor: QTextCursor, block: Json) -> None:
    made = None
    style = block.get("style", "body")
    kept = {key: value for key, value in block.items() if key not in ("items", "kind")}
    for item in block["items"]:
        _begin(cursor, block_format("item", item["id"], style, {"list": kept}))
        if made is None:
            shape = QTextListFormat()
            shape.setStyle(
                QTextListFormat.Style.ListDecimal
                if block.get("ordered")
                else QTextListFormat.Style.ListDisc
            )
            made = cursor.createList(shape)
        else:
            made.add(cursor.block())
        write_spans(cursor, item.get("spans", []), style)


def _condition(cursor: QTextCursor, block: Json) -> None:
    head: Json = {key: block[key] for key in ("id", "field", "when") if key in block}
    write_object(cursor, "start", head)
    write_blocks(cursor, block.get("blocks", []))
    if block.get("otherwise"):
        write_object(cursor, "else", {"id": block["id"]})
        write_blocks(cursor, block["otherwise"])
    write_object(cursor, "end", {"id": block["id"]})


def write_object(cursor: QTextCursor, role: str, data: Json) -> None:
    """Write a block that is one object: a marker of a condition, or a block kept as it is."""
    _begin(cursor, block_format(role, "", "body", data))
    format = QTextCharFormat()
    format.setObjectType(OBJECT)
    format.setProperty(CHIP, packed({"role": role, **data}))
    cursor.insertText(SIGN, format)


def _even(block: Json) -> bool:
    """Return whether a simple table has as many cells in each row."""
    widths = {len(row.get("cells", [])) for row in block.get("rows", [])}
    return len(widths) == 1 and widths != {0}


def _table(cursor: QTextCursor, rows: int, columns: int, data: Json) -> Any:
    here = cursor.block()
    if text_of(here.blockFormat(), ROLE) != "" and here.position() == 0 and not here.text():
        cursor.insertBlock(block_format(""), QTextCharFormat())
    shape = QTextTableFormat()
    shape.setProperty(DATA, packed(data))
    shape.setCellPadding(5)
    shape.setCellSpacing(0)
    shape.setBorder(1)
    shape.setBorderCollapse(True)
    shape.setBorderBrush(look.color("edge"))
    shape.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
    shape.setTopMargin(CAPTION if data.get("kind") == "table" else 6)
    shape.setBottomMargin(6)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    return cursor.insertTable(rows, columns, shape)


def _leave(cursor: QTextCursor, table: Any) -> None:
    """Stand behind a table, in the gap that follows it."""
    cursor.setPosition(table.lastPosition() + 1)
    cursor.setBlockFormat(block_format(""))


def _cell(table: Any, row: int, column: int, spans: list[Json], align: str = "") -> None:
    cursor = table.cellAt(row, column).firstCursorPosition()
    format = block_format("paragraph", "", "small")
    format.setTopMargin(0)
    format.setBottomMargin(0)
    if align:
        format.setAlignment(ALIGNMENTS[align])
    cursor.setBlockFormat(format)
    write_spans(cursor, spans, "small")


def _repeated(cursor: QTextCursor, block: Json) -> None:
    columns = block["columns"]
    kept = {key: value for key, value in block.items() if key != "columns"}
    kept["columns"] = [
        {key: value for key, value in column.items() if key not in REPEATED} for column in columns
    ]
    table = _table(cursor, len(REPEATED), len(columns), kept)
    for place, column in enumerate(columns):
        for row, part in enumerate(REPEATED):
            _cell(table, row, place, column.get(part, []), column.get("align", ""))
    _leave(cursor, table)


def _grid(cursor: QTextCursor, block: Json) -> None:
    rows = block["rows"]
    kept = {key: value for key, value in block.items() if key != "rows"}
    kept["rows"] = [
        {"id": row["id"], "cells": [cell["id"] for cell in row["cells"]]} for row in rows
    ]
    table = _table(cursor, len(rows), len(rows[0]["cells"]), kept)
    for number, row in enumerate(rows):
        for place, cell in enumerate(row["cells"]):
            _cell(table, number, place, cell.get("spans", []))
    _leave(cursor, table)


def _only_paragraphs(block: Json) -> bool:
    """Return whether columns can be typed in: each has paragraphs, and nothing else."""
    sides = block.get("columns", [])
    inner = [each for side in sides for each in side.get("blocks", [])]
    return bool(sides) and all(side.get("blocks") for side in sides) and all(
        each["kind"] in ("paragraph", "heading") for each in inner
    )  # fmt: skip


def _columns(cursor: QTextCursor, block: Json) -> None:
    sides = block["columns"]
    kept = {key: value for key, value in block.items() if key != "columns"}
    kept["columns"] = [{key: value for key, value in side.items() if key != "blocks"}
                       for side in sides]  # fmt: skip
    table = _table(cursor, 1, len(sides), kept)
    for place, side in enumerate(sides):
        inside = table.cellAt(0, place).firstCursorPosition()
        inside.setBlockFormat(block_format(""))
        write_blocks(inside, side["blocks"])
    _leave(cursor, table)


def _only_pairs(block: Json) -> bool:
    items = block.get("items", [])
    return bool(items) and block.get("form", "pairs") == "pairs" and not any(
        item.get("note") for item in items
    )  # fmt: skip


def _facts(cursor: QTextCursor, block: Json) -> None:
    items = block["items"]
    kept = {key: value for key, value in block.items() if key != "items"}
    kept["rows"] = [{"id": item["id"], "cells": []} for item in items]
    table = _table(cursor, len(items), 2, kept)
    for number, item in enumerate(items):
        for place, part in enumerate(PAIR):
            _cell(table, number, place, item.get(part, []))
    _leave(cursor, table)
