"""Paste from elsewhere: of Word or a web page only what a template knows is taken over."""

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QTextBlock, QTextDocument, QTextListFormat

from crm_desktop.reports.layout.fonts import clean
from crm_desktop.views.templates.text.nodes import SIGN, Json

LONGEST = 200_000  # characters that one paste brings at most
MOST_BLOCKS = 2000


class _NoFiles(QTextDocument):
    """A document that opens no picture and no style sheet, from a disk or from anywhere."""

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        return None


def blocks_of_html(html: str) -> list[Json]:
    """Return the paragraphs, headings and lists of a web page; colours, fonts, pictures go."""
    document = _NoFiles()
    document.setHtml(html[: LONGEST * 4])
    blocks: list[Json] = []
    block = document.begin()
    while block.isValid() and len(blocks) < MOST_BLOCKS:
        spans = _spans(block)
        listed = block.textList()
        if listed is not None and spans:
            ordered = listed.format().style() == QTextListFormat.Style.ListDecimal
            last = blocks[-1] if blocks else {}
            if last.get("kind") != "list" or last.get("ordered", False) != ordered:
                blocks.append({"kind": "list", "id": "", "items": []})
                if ordered:
                    blocks[-1]["ordered"] = True
            blocks[-1]["items"].append({"id": "", "spans": spans})
        elif spans:
            heading = block.blockFormat().headingLevel() > 0
            kind = "heading" if heading else "paragraph"
            blocks.append({"kind": kind, "id": "", "spans": spans})
        block = block.next()
    return blocks


def blocks_of_text(text: str) -> list[Json]:
    """Return a paragraph for each line of plain text."""
    lines = [_tidy(line) for line in clean(text[:LONGEST]).split("\n")]
    return [
        {"kind": "paragraph", "id": "", "spans": [{"id": "", "text": line}]}
        for line in lines[:MOST_BLOCKS]
        if line.strip()
    ]


def _tidy(text: str) -> str:
    return text.replace(SIGN, "").replace("\u2029", " ")


def _spans(block: QTextBlock) -> list[Json]:
    spans: list[Json] = []
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        text = _tidy(clean(fragment.text()))
        format = fragment.charFormat()
        heading = block.blockFormat().headingLevel() > 0
        span: Json = {"id": "", "text": text}
        if format.fontWeight() >= QFont.Weight.DemiBold and not heading:
            span["bold"] = True
        if format.fontItalic():
            span["italic"] = True
        if format.fontUnderline() and not format.isAnchor():
            span["underline"] = True
        if text:
            spans.append(span)
        walk += 1
    if spans:
        spans[0]["text"] = spans[0]["text"].lstrip()
        spans[-1]["text"] = spans[-1]["text"].rstrip()
    spans = [span for span in spans if span["text"]]
    return spans if any(span["text"].strip() for span in spans) else []
