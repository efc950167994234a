"""The text of a template: typed like any text, with chips for fields and markers of conditions."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextListFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from crm_desktop.views import look
from crm_desktop.views.look import spacing
from crm_desktop.views.templates.text.chips import Chips
from crm_desktop.views.templates.text.conditions import bands, needs_otherwise
from crm_desktop.views.templates.text.foreign import blocks_of_html, blocks_of_text
from crm_desktop.views.templates.text.loading import ALIGNMENTS, write_blocks, write_object
from crm_desktop.views.templates.text.nodes import (
    CHIP,
    DATA,
    LINE,
    MARK,
    NODE,
    OBJECT,
    ROLE,
    SIGN,
    Json,
    block_format,
    packed,
    show_marks,
    span_format,
    text_of,
    unpacked,
)
from crm_desktop.views.templates.text.saving import OBJECTS

OWN = "application/x-crm-template"


class TemplateEdit(QTextEdit):
    """Edits one part of a template. `chip_activated` asks for the properties of a chip."""

    chip_activated = Signal(int)  # its place in the text

    def __init__(
        self,
        label: Callable[[str], str],
        images: Mapping[str, bytes],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label, self._images = label, images
        self._copied: QTextDocumentFragment | None = None
        self.setAcceptRichText(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)

    def new_document(self, blocks: list[Json]) -> QTextDocument:
        """Return a document with the blocks of a part, ready to be shown here."""
        document = QTextDocument(self)
        document.setDocumentMargin(spacing.GAP_24)
        chips = Chips(self._label, self._images, document)
        document.documentLayout().registerHandler(OBJECT, chips)
        cursor = QTextCursor(document)
        cursor.setBlockFormat(block_format(""))
        write_blocks(cursor, blocks)
        if text_of(cursor.blockFormat(), ROLE) in OBJECTS:
            cursor.insertBlock(block_format(""), span_format({}, "body"))
        document.clearUndoRedoStacks()
        document.setModified(False)
        return document

    # ---- what stands where the cursor is ------------------------------------------------------

    def style_name(self) -> str:
        """Return the style of the paragraph of the cursor."""
        data = unpacked(self.textCursor().blockFormat().property(DATA))
        return str(data.get("style", "body"))

    def chip_at(self, place: int) -> Json:
        """Return the data of the chip at a place; {} where there is none."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        if cursor.selectedText() != SIGN:
            return {}
        return unpacked(cursor.charFormat().property(CHIP))

    def chip_near(self) -> int:
        """Return the place of the chip before or behind the cursor, −1 where there is none."""
        at = self.textCursor().position()
        return next((place for place in (at, at - 1) if place >= 0 and self.chip_at(place)), -1)

    # ---- changes ------------------------------------------------------------------------------

    def toggle(self, mark: str) -> None:
        """Turn bold, italic or underline on or off for what is selected."""
        cursor = self.textCursor()
        on = not bool(cursor.charFormat().property(MARK[mark]))
        self._reshape(cursor, lambda format: format.setProperty(MARK[mark], on))

    def _reshape(self, cursor: QTextCursor, change: Callable[[QTextCharFormat], object]) -> None:
        """Change the formats of what is selected, piece by piece, and of what is typed next."""
        style = self.style_name()
        cursor.beginEditBlock()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        block = self.document().findBlock(start)
        while start < end and block.isValid() and block.position() < end:
            own = unpacked(block.blockFormat().property(DATA)).get("style", "body")
            walk = block.begin()
            found = []
            while not walk.atEnd():
                piece = walk.fragment()
                found.append((piece.position(), piece.length(), piece.charFormat()))
                walk += 1
            for place, length, format in found:
                part = QTextCursor(self.document())
                part.setPosition(max(place, start))
                part.setPosition(min(place + length, end), QTextCursor.MoveMode.KeepAnchor)
                if part.hasSelection():
                    change(format)
                    show_marks(format, own)
                    part.setCharFormat(format)
            block = block.next()
        cursor.endEditBlock()
        typed = QTextCharFormat(self.currentCharFormat())
        change(typed)
        show_marks(typed, style)
        if start == end:
            self.setCurrentCharFormat(typed)

    def set_style(self, role: str, style: str) -> None:
        """Make the selected paragraphs a heading or paragraph of a style."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for block in self._blocks(cursor):
            format = block.blockFormat()
            known = text_of(format, ROLE)
            if known not in ("", "paragraph", "heading"):
                continue
            data = unpacked(format.property(DATA)) | {"styled": True}
            made = block_format(role, text_of(format, NODE), style, data)
            made.setAlignment(format.alignment())
            at = QTextCursor(block)
            at.setBlockFormat(made)
            at.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self._reshape(at, lambda _format: None)
        cursor.endEditBlock()
        plain = QTextCharFormat(self.currentCharFormat())
        show_marks(plain, style)
        self.setCurrentCharFormat(plain)

    def align(self, side: str) -> None:
        """Set the selected paragraphs left, right or in the middle."""
        format = QTextBlockFormat()
        format.setAlignment(ALIGNMENTS[side])
        self.textCursor().mergeBlockFormat(format)

    def toggle_list(self, ordered: bool) -> None:
        """Make the selected paragraphs a list, or paragraphs again."""
        cursor = self.textCursor()
        if cursor.currentTable() is not None:
            return
        cursor.beginEditBlock()
        blocks = [b for b in self._blocks(cursor) if text_of(b.blockFormat(), ROLE) in
                  ("", "paragraph", "item")]  # fmt: skip
        style = QTextListFormat.Style.ListDecimal if ordered else QTextListFormat.Style.ListDisc
        off = all(b.textList() is not None and b.textList().format().style() == style
                  for b in blocks)  # fmt: skip
        made = None
        for block in blocks:
            at = QTextCursor(block)
            node = text_of(block.blockFormat(), NODE)
            if block.textList() is not None:
                block.textList().remove(block)
            if off:
                at.setBlockFormat(block_format("paragraph", node))
                continue
            kept: Json = {"id": "", **({"ordered": True} if ordered else {})}
            at.setBlockFormat(block_format("item", node, "body", {"list": kept}))
            if made is None:
                shape = QTextListFormat()
                shape.setStyle(style)
                made = at.createList(shape)
            else:
                made.add(block)
        cursor.endEditBlock()

    def _blocks(self, cursor: QTextCursor) -> list[QTextBlock]:
        block = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        found = [block]
        while block != last and block.isValid():
            block = block.next()
            found.append(block)
        return found

    def insert_span(self, span: Json) -> None:
        """Write a field where the cursor is, in place of what is selected."""
        self.leave_object()
        marks = {name: bool(self.currentCharFormat().property(key)) for name, key in MARK.items()}
        format = span_format({**span, **marks}, self.style_name())
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.insertText(SIGN, format)
        cursor.endEditBlock()
        plain = span_format(marks, self.style_name())
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(plain)

    def change_chip(self, place: int, data: Json) -> None:
        """Give a chip other properties."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        format = QTextCharFormat(cursor.charFormat())
        format.setProperty(CHIP, packed(data))
        cursor.beginEditBlock()
        cursor.setCharFormat(format)
        if "role" in data:  # the block knows it too
            block = QTextBlockFormat(cursor.blockFormat())
            block.setProperty(DATA, packed({key: data[key] for key in data if key != "role"}))
            cursor.setBlockFormat(block)
        cursor.endEditBlock()

    def insert_blocks(self, blocks: list[Json]) -> None:
        """Write blocks behind the paragraph of the cursor; in a table only their text."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if cursor.currentTable() is not None:
            _only_text(cursor, blocks)
        else:
            if len(blocks) == 1 and blocks[0]["kind"] == "paragraph":
                self.leave_object()
                cursor = self.textCursor()
                _only_text(cursor, blocks, self.style_name())
            else:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
                write_blocks(cursor, blocks)
                if blocks and blocks[-1]["kind"] not in ("paragraph", "heading", "table", "grid"):
                    cursor.insertBlock(block_format(""), QTextCharFormat())
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def insert_otherwise(self) -> None:
        """Begin the other branch of the condition round the cursor behind its paragraph."""
        if not needs_otherwise(self.textCursor().block()):
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        write_object(cursor, "else", {"id": ""})
        cursor.insertBlock(block_format("paragraph"), span_format({}, "body"))
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def table(self) -> QTextTable | None:
        """Return the table in which the cursor stands."""
        return self.textCursor().currentTable()

    def leave_object(self) -> bool:
        """Go to a paragraph of its own where the cursor stands beside a marker or a kept block."""
        cursor = self.textCursor()
        format = cursor.blockFormat()
        if text_of(format, ROLE) not in OBJECTS or cursor.hasSelection():
            return False
        cursor.beginEditBlock()
        if cursor.atBlockStart() and cursor.block().text():
            cursor.insertBlock(format)
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
            cursor.setBlockFormat(block_format("paragraph"))
        else:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock(block_format("paragraph"), span_format({}, "body"))
        cursor.setCharFormat(span_format({}, "body"))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(span_format({}, "body"))
        return True

    # ---- keys, paste, painting ----------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        place = self.chip_near()
        if enter and control and place >= 0:
            self.chip_activated.emit(place)
            return
        block = self.textCursor().block()
        if enter and not control and block.textList() is not None and not block.text():
            self.toggle_list(block.textList().format().style() == QTextListFormat.Style.ListDecimal)
            return
        typed = enter or (bool(event.text()) and event.text().isprintable())
        if typed and not control and self.leave_object() and enter:
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: object) -> None:
        point = event.position().toPoint()  # type: ignore[attr-defined]
        at = self.cursorForPosition(point).position()
        place = next((p for p in (at, at - 1) if p >= 0 and self.chip_at(p)), -1)
        if place >= 0:
            self.chip_activated.emit(place)
            return
        super().mouseDoubleClickEvent(event)  # type: ignore[arg-type]

    def createMimeDataFromSelection(self) -> QMimeData:
        made = QMimeData()
        self._copied = self.textCursor().selection()
        plain = self._copied.toPlainText().replace(SIGN, "").replace(LINE, "\n")
        made.setText(plain)
        made.setData(OWN, str(id(self)).encode())
        return made

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(OWN) or source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        own = bytes(source.data(OWN).data()) == str(id(self)).encode()
        if own and self._copied is not None and self.table() is None:
            self.textCursor().insertFragment(self._copied)
        elif source.hasHtml():
            self.insert_blocks(blocks_of_html(source.html()) or blocks_of_text(source.text()))
        elif source.hasText():
            self.insert_blocks(blocks_of_text(source.text()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for top, bottom, depth in bands(self.document(), self.verticalScrollBar().value()):
            box = QRectF(spacing.GAP_8 + 8 * depth, top, self.viewport().width(), bottom - top)
            box.setRight(self.viewport().width() - spacing.GAP_16)
            painter.fillRect(box, look.tint("plum"))
            painter.fillRect(QRectF(box.left(), top, 3, bottom - top), look.color("plum"))
        painter.setFont(look.font("body"))
        painter.setPen(look.color("accent"))
        for top, words in self._captions():
            painter.drawText(QPointF(self.document().documentMargin(), top), words)
        painter.end()
        super().paintEvent(event)

    def _captions(self) -> list[tuple[float, str]]:
        """Return where a repeated table begins, and what it goes through."""
        layout = self.document().documentLayout()
        down = self.verticalScrollBar().value()
        said = self.tr("%1: heading, a line for each record, total")
        found = []
        for frame in self.document().rootFrame().childFrames():
            data = unpacked(frame.frameFormat().property(DATA))
            if data.get("kind") == "table":
                words = said.replace("%1", self._label(str(data.get("rows"))))
                found.append((layout.frameBoundingRect(frame).top() - down - 8, words))
        return found


def _only_text(cursor: QTextCursor, blocks: list[Json], style: str = "small") -> None:
    """Write the spans of blocks into the paragraph of the cursor, lines between them."""
    lines = [each.get("spans", []) for block in blocks for each in (block.get("items") or [block])]
    for number, spans in enumerate(lines):
        if number:
            cursor.insertText(LINE, span_format({}, style))
        for span in spans:
            cursor.insertText(str(span.get("text", "")).replace("\n", LINE),
                              span_format(span, style))  # fmt: skip
