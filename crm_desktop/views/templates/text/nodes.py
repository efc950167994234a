"""How the nodes of a template stand in a text document: properties of blocks, spans and tables.

What the screen cannot show is kept as JSON beside what it shows, so nothing is lost on the way.
"""

import json
from typing import Any

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from crm_desktop.reports.layout.look import SIZES, STYLES

_FIRST = int(QTextFormat.Property.UserProperty)
ROLE = _FIRST + 1  # of a block: paragraph, heading, item, start, else, end, opaque, "" (a gap)
DATA = _FIRST + 2  # JSON: what of the node is not shown
NODE = _FIRST + 3  # id of the node
MARK = {"bold": _FIRST + 4, "italic": _FIRST + 5, "underline": _FIRST + 6}
TONE = _FIRST + 7
CHIP = _FIRST + 8  # JSON of a span that is a field or a translated text
OBJECT = int(QTextFormat.ObjectTypes.UserObject) + 1
SIGN = "\ufffc"  # stands in the text for a chip
LINE = "\u2028"  # a line break inside a paragraph
SCALE = 1.35  # points of paper → points on the screen
Json = dict[str, Any]


def packed(data: Json) -> str:
    """Return JSON in one order, so that equal data are equal formats."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def unpacked(text: Any) -> Json:
    """Return the data of a property, {} where there is none."""
    found = json.loads(text) if isinstance(text, str) and text else {}
    return found if isinstance(found, dict) else {}


def text_of(format: QTextFormat, key: int) -> str:
    """Return a property as text, "" where there is none."""
    value = format.property(key)
    return value if isinstance(value, str) else ""


def block_format(
    role: str, node: str = "", style: str = "body", data: Json | None = None
) -> QTextBlockFormat:
    """Return the format of a block of a role."""
    made = QTextBlockFormat()
    made.setProperty(ROLE, role)
    made.setProperty(NODE, node)
    kept = {**(data or {})}
    if role in ("paragraph", "heading", "item"):
        kept["style"] = style
    made.setProperty(DATA, packed(kept))
    made.setTopMargin(STYLES[style].before * 0.8 if role in ("paragraph", "heading") else 3)
    made.setBottomMargin(3)
    made.setLineHeight(118, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
    return made


def span_format(span: Json, style: str) -> QTextCharFormat:
    """Return how a span is shown: its marks over the style of its paragraph."""
    made = QTextCharFormat()
    marks = {name: bool(span.get(name)) for name in MARK}
    for name, key in MARK.items():
        made.setProperty(key, marks[name])
    made.setProperty(TONE, str(span.get("tone", "")))
    made.setProperty(NODE, str(span.get("id", "")))
    if "field" in span or "label" in span:
        made.setObjectType(OBJECT)
        made.setProperty(CHIP, packed(span))
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    else:
        more = {
            key: value for key, value in span.items() if key not in (*MARK, "id", "text", "tone")
        }
        made.setProperty(DATA, packed(more))
    show_marks(made, style)
    return made


def show_marks(format: QTextCharFormat, style: str) -> None:
    """Make a format look as its marks and the style of its paragraph say."""
    look = STYLES[style]
    format.setFontPointSize(look.size * SCALE if look.size in SIZES else 10 * SCALE)
    bold = look.bold or bool(format.property(MARK["bold"]))
    format.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    format.setFontItalic(bool(format.property(MARK["italic"])))
    format.setFontUnderline(bool(format.property(MARK["underline"])))


def span_of(text: str, format: QTextCharFormat) -> Json:
    """Return the span of a piece of text; the reverse of `span_format`."""
    span: Json = {"id": text_of(format, NODE)}
    if format.objectType() == OBJECT:
        span |= unpacked(format.property(CHIP))
    else:
        span |= {"text": text.replace(LINE, "\n"), **unpacked(format.property(DATA))}
    for name, key in MARK.items():
        span.pop(name, None)
        if format.property(key):
            span[name] = True
    span.pop("tone", None)
    if tone := text_of(format, TONE):
        span["tone"] = tone
    return span
