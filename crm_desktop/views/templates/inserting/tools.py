"""What the tools of the editor do: fields, conditions, tables, pictures, the page."""

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from crm_desktop.models.fields import Type
from crm_desktop.views.templates import work
from crm_desktop.views.templates.inserting.dialogs import (
    ComputedDialog,
    ConditionDialog,
    PageDialog,
    TableDialog,
    when_accepted,
)
from crm_desktop.views.templates.inserting.field_dialog import FieldDialog
from crm_desktop.views.templates.inserting.payment_dialog import PaymentDialog
from crm_desktop.views.templates.inserting.spoken import ask_spoken
from crm_desktop.views.templates.text.conditions import needs_otherwise
from crm_desktop.views.templates.text.nodes import DATA, Json, packed, unpacked

if TYPE_CHECKING:
    from crm_desktop.views.templates.writing import Writing


class Inserting(QObject):
    """Connects the bar of a page with its editor."""

    def __init__(self, page: "Writing") -> None:
        super().__init__(page)
        self.page = page

    def connect_bar(self) -> None:
        """Give each tool its work, and the editor its keys."""
        page, bar, editor = self.page, self.page.bar, self.page.editor
        for mark, button in bar.marks.items():
            button.clicked.connect(partial(self._then_type, partial(editor.toggle, mark)))
        bar.dots.clicked.connect(partial(self._then_type, partial(editor.toggle_list, False)))
        bar.numbers.clicked.connect(partial(self._then_type, partial(editor.toggle_list, True)))
        bar.undo.clicked.connect(partial(self._then_type, editor.undo))
        bar.redo.clicked.connect(partial(self._then_type, editor.redo))
        bar.styles.activated.connect(self._set_style)
        bar.field.clicked.connect(self.ask_field)
        bar.table.clicked.connect(self._table_menu)
        bar.more.clicked.connect(self._menu)
        editor.chip_activated.connect(self.change_chip)
        bar.keys(
            editor,
            {
                "Ctrl+J": self.ask_field,
                "Ctrl+B": partial(editor.toggle, "bold"),
                "Ctrl+I": partial(editor.toggle, "italic"),
                "Ctrl+U": partial(editor.toggle, "underline"),
                "Ctrl+T": self._table_menu,
                "Ctrl+Shift+J": self._menu,
            },
        )
        page.bar.more.setToolTip(page.bar.more.toolTip() + " (Ctrl+Shift+J)")
        page.bar.table.setToolTip(page.bar.table.toolTip() + " (Ctrl+T)")

    def _then_type(self, run: object, *_checked: object) -> None:
        run()  # type: ignore[operator]
        self.page.editor.setFocus()

    def _set_style(self) -> None:
        role, style = self.page.bar.styles.currentData()
        self.page.editor.set_style(role, style)
        self.page.editor.setFocus()

    def _names(self) -> frozenset[str]:
        return frozenset({*self.page.known, *self.page.computed_names()})

    # ---- fields -------------------------------------------------------------------------------

    def ask_field(self) -> None:
        """Ask for a field and write it where the cursor is (Ctrl+J)."""
        page = self.page
        dialog = FieldDialog(
            page.known, page.computed_names(), page.samples, self._list_here(), None, page
        )
        when_accepted(dialog, lambda: self._then_type(partial(page.editor.insert_span,
                                                              dialog.span())))  # fmt: skip

    def _list_here(self) -> str:
        table = self.page.editor.table()
        data = unpacked(table.format().property(DATA)) if table is not None else {}
        return str(data.get("rows", "")) if data.get("kind") == "table" else ""

    def change_chip(self, place: int) -> None:
        """Ask for the properties of the chip at a place (Ctrl+Enter, double click)."""
        page, data = self.page, self.page.editor.chip_at(place)
        if data.get("role") == "start":
            condition = ConditionDialog(page.known, self._names(), data, page)
            kept = {"role": "start", "id": data.get("id", "")}
            when_accepted(condition, lambda: page.editor.change_chip(
                place, {**kept, **condition.head()}))  # fmt: skip
        elif data.get("block", {}).get("kind") == "payment":
            payment = PaymentDialog(self._names(), data["block"], page)
            when_accepted(payment, lambda: page.editor.change_chip(
                place, {"role": "opaque", "block": payment.block()}))  # fmt: skip
        elif data.get("field") and "role" not in data:
            dialog = FieldDialog(page.known, page.computed_names(), page.samples,
                                 self._list_here(), data, page)  # fmt: skip
            when_accepted(dialog, lambda: page.editor.change_chip(place, dialog.span()))
        elif data.get("label"):
            ask_spoken(page.editor, place, page.letter_language())

    # ---- blocks -------------------------------------------------------------------------------

    def _menu(self) -> None:
        page = self.page
        in_table = page.editor.table() is not None
        block = partial(self._block)
        page.bar.open_menu(page.bar.more, [
            (self.tr("Condition…"), self.ask_condition, not in_table),
            (self.tr("Otherwise"), partial(self._then_type, page.editor.insert_otherwise),
             needs_otherwise(page.editor.textCursor().block())),
            (self.tr("Picture…"), self.ask_picture, page.own_pictures and not in_table),
            (self.tr("Payment code…"), self.ask_payment, not in_table),
            (self.tr("New page"), partial(block, {"kind": "page_break", "id": ""}), not in_table),
            (self.tr("Line"), partial(block, {"kind": "line", "id": ""}), not in_table),
            (self.tr("Empty room"), partial(block, {"kind": "spacer", "id": "", "height": 8.0}),
             not in_table),
            (self.tr("Text typed for each letter"),
             partial(block, {"kind": "prose", "id": "", "field": "body"}), not in_table),
            (self.tr("Closing and signature"), self._signature, not in_table),
            ("", lambda: None, False),
            (self.tr("Left"), partial(page.editor.align, "left"), True),
            (self.tr("In the middle"), partial(page.editor.align, "center"), True),
            (self.tr("Right"), partial(page.editor.align, "right"), True),
            ("", lambda: None, False),
            (self.tr("Computed values…"), self.ask_computed, True),
        ])  # fmt: skip

    def _block(self, block: Json) -> None:
        self._then_type(partial(self.page.editor.insert_blocks, [block]))

    def _signature(self) -> None:
        body = work.ready_text("letter").document["body"]
        self._block(next(block for block in body if block["kind"] == "group"))

    def ask_condition(self) -> None:
        """Ask when blocks are printed, and put the marks around what is selected."""
        page = self.page
        dialog = ConditionDialog(page.known, self._names(), {}, page)

        def insert() -> None:
            inside = [{"kind": "paragraph", "id": ""}]
            self._block({"kind": "condition", "id": "", **dialog.head(), "blocks": inside})

        when_accepted(dialog, insert)

    def ask_payment(self) -> None:
        """Ask for account and amount, and put the square for paying behind the paragraph."""
        dialog = PaymentDialog(self._names(), {}, self.page)
        when_accepted(dialog, lambda: self._block(dialog.block()))

    def ask_picture(self) -> None:
        """Ask for a picture on the disk and put it behind the paragraph."""
        chosen, _filter = QFileDialog.getOpenFileName(
            self.page, self.tr("Picture"), "", self.tr("Pictures (*.png *.jpg *.jpeg)")
        )
        if chosen:
            self.add_picture(Path(chosen))

    def add_picture(self, path: Path) -> None:
        """Put a picture of the disk behind the paragraph of the cursor."""
        page = self.page
        page.context.background.call(
            partial(work.picture, path),
            lambda data: self._block({"kind": "image", "id": "", "image": page.add_picture(data)}),
            failed=lambda error: page.message.say(str(error)), lane="quick",
        )  # fmt: skip

    def ask_computed(self) -> None:
        """Ask for the computed values of the template."""
        page = self.page
        dialog = ComputedDialog(frozenset(page.known), page.computed(), page)
        when_accepted(dialog, lambda: page.change(computed=dialog.computed()))

    def ask_page(self) -> None:
        """Ask for window, folds and font."""
        page = self.page
        dialog = PageDialog(page.page_data(), page)
        when_accepted(dialog, lambda: page.change(page=dialog.page()))

    # ---- tables -------------------------------------------------------------------------------

    def _table_menu(self) -> None:
        editor = self.page.editor
        table = editor.table()
        lists = any(one.type is Type.LINKS for one in self.page.known.values())
        kind = ""
        if table is not None:
            kind = str(unpacked(table.format().property(DATA)).get("kind", "")) or "grid"
        rows, columns = kind in ("grid", "facts"), kind in ("grid", "table", "columns")
        self.page.bar.open_menu(self.page.bar.table, [
            (self.tr("Repeated table…"), self.ask_table, table is None and lists),
            (self.tr("Simple table"), self._grid, table is None),
            ("", lambda: None, False),
            (self.tr("Row below"), partial(self._change_table, "row"), rows),
            (self.tr("Column at the right"), partial(self._change_table, "column"), columns),
            (self.tr("Remove the row"), partial(self._change_table, "no row"), rows),
            (self.tr("Remove the column"), partial(self._change_table, "no column"), columns),
            (self.tr("Remove the table"), partial(self._change_table, "nothing"),
             table is not None),
        ])  # fmt: skip

    def ask_table(self) -> None:
        """Ask for a list and its columns, and put the repeated table behind the paragraph."""
        dialog = TableDialog(self.page.known, self.page)
        when_accepted(dialog, lambda: self._block(dialog.block()))

    def _grid(self) -> None:
        cell: Json = {"id": ""}
        rows = [{"id": "", "cells": [cell, cell]} for _row in range(2)]
        self._block({"kind": "grid", "id": "", "head": True, "rows": rows})

    def _change_table(self, what: str) -> None:
        editor = self.page.editor
        table, cursor = editor.table(), editor.textCursor()
        if table is None:
            return
        cell = table.cellAt(cursor)
        data = unpacked(table.format().property(DATA))
        cursor.beginEditBlock()
        if what == "row":
            table.insertRows(cell.row() + 1, 1)
            data.get("rows", []).insert(cell.row() + 1, {"id": "", "cells": []})
        elif what == "column":
            table.insertColumns(cell.column() + 1, 1)
            _columns(data, lambda ids: ids.insert(cell.column() + 1, ""))
        elif what == "no row" and table.rows() > 1:
            place = cell.row()
            table.removeRows(place, 1)
            data["rows"] = [row for at, row in enumerate(data["rows"]) if at != place]
        elif what == "no column" and table.columns() > 1:
            place = cell.column()
            table.removeColumns(place, 1)
            _columns(data, lambda ids: ids.pop(place) if place < len(ids) else None)
        else:
            table.removeRows(0, table.rows())
            cursor.endEditBlock()
            return
        format = table.format()
        format.setProperty(DATA, packed(json.loads(json.dumps(data))))
        table.setFormat(format)
        cursor.endEditBlock()


def _columns(data: Json, change: object) -> None:
    """Change the known columns of a table, or those of each row of a simple one."""
    if data.get("kind") in ("table", "columns"):
        columns = data.get("columns", [])
        before = len(columns)
        change(columns)  # type: ignore[operator]
        if len(columns) > before:
            data["columns"] = [one or {"id": ""} for one in columns]
        return
    for row in data.get("rows", []):
        change(row["cells"])  # type: ignore[operator]
