"""Reads the blocks of a template out of a text document; ids stay, copies get new ones."""

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from crm_desktop.views.templates.text.loading import PAIR, REPEATED
from crm_desktop.views.templates.text.nodes import (
    DATA,
    NODE,
    OBJECT,
    ROLE,
    SIGN,
    Json,
    span_of,
    text_of,
    unpacked,
)

OBJECTS = ("start", "else", "end", "opaque")


class Ids:
    """The ids of a whole template: each is given once."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._number = 0

    def one(self, wanted: str) -> str:
        """Return an id: the wanted one where it is free, else a new one."""
        while not wanted or wanted in self._given:
            self._number += 1
            wanted = f"n{self._number}"
        self._given.add(wanted)
        return wanted

    def keep(self, node: object) -> object:
        """Return a block that is kept as it is, with ids that nobody else has."""
        if isinstance(node, list):
            return [self.keep(each) for each in node]
        if isinstance(node, dict):
            kept = {key: value if key == "id" else self.keep(value) for key, value in node.items()}
            return kept | {"id": self.one(str(kept["id"]))} if "id" in kept else kept
        return node


def read_blocks(document: QTextDocument, ids: Ids) -> list[Json]:
    """Return the blocks of a document."""
    return _Reading(ids).blocks(_lines(document))


def whole_document(stored: Mapping[str, Any], documents: Mapping[str, QTextDocument]) -> Json:
    """Return a template as it stands in the editor now. documents: by id of their frame, "" body.

    stored: as it was read, for what the editor does not show.
    """
    ids = Ids()
    base = {key: value for key, value in stored.items() if key != "images"}
    frames = []
    for frame in base.get("frames", []):
        own = ids.one(frame["id"])
        frames.append({**frame, "id": own, "blocks": read_blocks(documents[frame["id"]], ids)})
    for one in base.get("computed", []):
        ids.one(one["id"])
    made = {**base, "format": 1, "body": read_blocks(documents[""], ids)}
    return made | ({"frames": frames} if frames else {})


Line = QTextBlock | QTextTable


def _lines(document: QTextDocument) -> list[Line]:
    """Return paragraphs and tables in their order."""
    found: list[Line] = []
    block = document.begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table is None:
            found.append(block)
            block = block.next()
        else:
            found.append(table)
            block = document.findBlock(table.lastPosition() + 1)
    return found


def pieces(block: QTextBlock) -> Iterator[Json]:
    """Yield the spans of a block; each chip is one of its own."""
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        format = fragment.charFormat()
        if format.objectType() == OBJECT:
            for _sign in fragment.text():
                yield span_of(SIGN, format)
        elif text := fragment.text().replace(SIGN, ""):
            yield span_of(text, format)
        walk += 1


class _Reading:
    def __init__(self, ids: Ids) -> None:
        self.ids = ids

    def blocks(self, lines: list[Line]) -> list[Json]:
        stack: list[tuple[Json | None, str, list[Json]]] = [(None, "blocks", [])]

        def close() -> None:
            head, part, inside = stack.pop()
            if part == "otherwise":
                _head, _part, first = stack.pop()
                head = head or {}
                head["blocks"] = first
            if head is not None:
                if inside:
                    head[part] = inside
                if not head.get("blocks"):
                    head.pop("blocks", None)
                stack[-1][2].append(head)

        for line in lines:
            out = stack[-1][2]
            if isinstance(line, QTextTable):
                out.append(self._table(line))
                continue
            format = line.blockFormat()
            role, data = text_of(format, ROLE), unpacked(format.property(DATA))
            alone = line.text() == SIGN
            if role == "start" and alone:
                stack.append(({"kind": "condition", **data, "id": self.ids.one(data.get("id", ""))},
                              "blocks", []))  # fmt: skip
            elif role == "else" and alone and len(stack) > 1 and stack[-1][1] == "blocks":
                stack.append((stack[-1][0], "otherwise", []))
            elif role == "end" and alone:
                if len(stack) > 1:  # one whose beginning was deleted goes
                    close()
            elif role == "opaque" and alone:
                kept = self.ids.keep(data["block"])
                assert isinstance(kept, dict)
                out.append(kept)
            elif role == "item" and line.textList() is not None:
                self._item(line, data, out)
            elif role in ("paragraph", "heading") or any("role" not in one for one in pieces(line)):
                out.append(self._paragraph(line, role, {} if role in OBJECTS else data))
        while len(stack) > 1:
            close()
        return stack[0][2]

    def _spans(self, block: QTextBlock) -> list[Json]:
        found: list[Json] = []
        for span in pieces(block):
            if "role" in span:
                continue  # a marker that was dragged into a line
            span["id"] = self.ids.one(span["id"])
            found.append(span)
        return found

    def _paragraph(self, block: QTextBlock, role: str, data: Json) -> Json:
        kind = role if role == "heading" else "paragraph"
        made: Json = {"kind": kind, "id": self.ids.one(text_of(block.blockFormat(), NODE))}
        if spans := self._spans(block):
            made["spans"] = spans
        style = data.pop("style", "body")
        normal = "body" if kind == "paragraph" else "heading"
        if data.pop("styled", False) or style != normal:
            made["style"] = style
        if kind == "paragraph" and (align := _align(block)):
            made["align"] = align
        data.pop("list", None)
        return made | data

    def _item(self, block: QTextBlock, data: Json, out: list[Json]) -> None:
        shape = data.get("list", {})
        item: Json = {"id": self.ids.one(text_of(block.blockFormat(), NODE))}
        if spans := self._spans(block):
            item["spans"] = spans
        last = out[-1] if out else None
        previous = block.previous()
        own, before = block.textList(), previous.textList() if previous.isValid() else None
        joined = before is not None and before.objectIndex() == own.objectIndex()
        if joined and last is not None and last["kind"] == "list":
            last["items"].append(item)
            return
        out.append({"kind": "list", **shape, "id": self.ids.one(shape.get("id", "")),
                    "items": [item]})  # fmt: skip

    def _table(self, table: QTextTable) -> Json:
        data = unpacked(table.format().property(DATA))
        if data.get("kind") == "table":
            return self._repeated(table, data)
        if data.get("kind") == "columns":
            return self._columns(table, data)
        if data.get("kind") == "facts":
            return self._facts(table, data)
        ids = data.pop("rows", [])
        rows = []
        for row in range(table.rows()):
            known: Json = ids[row] if row < len(ids) else {"id": "", "cells": []}
            cells = []
            for column in range(table.columns()):
                id = known["cells"][column] if column < len(known["cells"]) else ""
                cell: Json = {"id": self.ids.one(id)}
                if spans := self._cell(table, row, column):
                    cell["spans"] = spans
                cells.append(cell)
            rows.append({"id": self.ids.one(known["id"]), "cells": cells})
        return {**data, "kind": "grid", "id": self.ids.one(data.get("id", "")), "rows": rows}

    def _repeated(self, table: QTextTable, data: Json) -> Json:
        known = data.pop("columns", [])
        columns = []
        for place in range(table.columns()):
            column = dict(known[place]) if place < len(known) else {}
            column["id"] = self.ids.one(column.get("id", ""))
            for row, part in enumerate(REPEATED[: table.rows()]):
                if spans := self._cell(table, row, place):
                    column[part] = spans
            align = _align(table.cellAt(0, place).firstCursorPosition().block())
            column.pop("align", None)
            if align:
                column["align"] = align
            columns.append(column)
        return {**data, "id": self.ids.one(data.get("id", "")), "columns": columns}

    def _columns(self, table: QTextTable, data: Json) -> Json:
        known = data.pop("columns", [])
        sides = []
        for place in range(table.columns()):
            side = dict(known[place]) if place < len(known) else {}
            cell = table.cellAt(0, place)
            block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
            lines: list[Line] = [block]
            while block != last:
                block = block.next()
                lines.append(block)
            side["id"] = self.ids.one(side.get("id", ""))
            side["blocks"] = self.blocks(lines)
            sides.append(side)
        return {**data, "id": self.ids.one(data.get("id", "")), "columns": sides}

    def _facts(self, table: QTextTable, data: Json) -> Json:
        ids = data.pop("rows", [])
        items = []
        for row in range(table.rows()):
            item: Json = {"id": self.ids.one(ids[row]["id"] if row < len(ids) else "")}
            for place, part in enumerate(PAIR):
                if spans := self._cell(table, row, place):
                    item[part] = spans
            items.append(item)
        return {**data, "id": self.ids.one(data.get("id", "")), "items": items}

    def _cell(self, table: QTextTable, row: int, column: int) -> list[Json]:
        cell = table.cellAt(row, column)
        block = cell.firstCursorPosition().block()
        last = cell.lastCursorPosition().block()
        spans = self._spans(block)
        while block != last:
            block = block.next()
            spans += [{"id": self.ids.one(""), "text": "\n"}, *self._spans(block)]
        return spans


def _align(block: QTextBlock) -> str:
    alignment = block.blockFormat().alignment()
    if alignment & Qt.AlignmentFlag.AlignRight:
        return "right"
    return "center" if alignment & Qt.AlignmentFlag.AlignHCenter else ""
