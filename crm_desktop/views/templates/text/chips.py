"""Draws what stands in a text as one sign: fields, markers of conditions, kept blocks."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from crm_desktop.models.language import _ as of_models
from crm_desktop.views import look
from crm_desktop.views.templates.text.nodes import CHIP, SCALE, Json, unpacked

PAD = 6.0
MM = 3.2  # dots of the screen for a millimetre of a picture


def block_words(kind: str) -> str:
    """Return what a block that the editor keeps as it is, is called."""
    translate = QCoreApplication.translate
    words = {
        "page_break": translate("TemplateEdit", "New page"),
        "image": translate("TemplateEdit", "Picture"),
        "prose": translate("TemplateEdit", "Text typed for each letter"),
        "line": translate("TemplateEdit", "Line"),
        "spacer": translate("TemplateEdit", "Empty room"),
        "group": translate("TemplateEdit", "Closing and signature"),
        "address": translate("TemplateEdit", "Address of the recipient"),
        "facts": translate("TemplateEdit", "Lines with labels"),
        "payment": translate("TemplateEdit", "Payment code"),
        "columns": translate("TemplateEdit", "Columns"),
    }
    return words.get(kind, translate("TemplateEdit", "Block"))


class Chips(QPyTextObject):
    """The painter of chips; `label` gives a field's name, `images` the pictures by hash."""

    def __init__(
        self, label: Callable[[str], str], images: Mapping[str, bytes], parent: QTextDocument
    ) -> None:
        super().__init__(parent)
        self._label = label
        self._images = images
        self._drawn: dict[str, QImage] = {}

    def words(self, data: Json) -> tuple[str, str]:
        """Return what a chip says, and its tone."""
        translate = QCoreApplication.translate
        role = data.get("role", "")
        if role == "start":
            what = self._label(data["field"]) if data.get("field") else str(data.get("when", ""))
            filled = translate("TemplateEdit", "Only if filled: {what}")
            when = translate("TemplateEdit", "Only if: {what}")
            return (filled if data.get("field") else when).replace("{what}", what), "plum"
        if role == "else":
            return translate("TemplateEdit", "Otherwise"), "plum"
        if role == "end":
            return translate("TemplateEdit", "End of the condition"), "plum"
        if role == "opaque":
            block = data["block"]
            return block_words(str(block.get("kind"))), ""
        if data.get("label"):
            return of_models(str(data["label"])), "teal"
        known = self._label(str(data.get("field", "")))
        return known or str(data.get("field")), "info" if known else "bad"

    def _picture(self, data: Json) -> QImage | None:
        key = str(data.get("block", {}).get("image", "")) if data.get("role") == "opaque" else ""
        if key not in self._images:
            return None
        if key not in self._drawn:
            self._drawn[key] = QImage.fromData(self._images[key])
        image = self._drawn[key]
        return None if image.isNull() else image

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        data = unpacked(format.property(CHIP))
        image = self._picture(data)
        if image is not None:
            block = data["block"]
            box = QSizeF(block.get("width", 40) * MM, block.get("height", 15) * MM)
            return QSizeF(image.size()).scaled(box, Qt.AspectRatioMode.KeepAspectRatio)
        metrics = QFontMetricsF(_font(format))
        width = metrics.horizontalAdvance(self.words(data)[0]) + 2 * PAD
        if doc.textWidth() > 0:  # a whole sentence is cut rather than hidden at the edge
            width = min(width, max(80.0, doc.textWidth() - 2 * doc.documentMargin() - PAD))
        return QSizeF(width, metrics.height() + 2)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        rect = QRectF(rect)
        data = unpacked(format.property(CHIP))
        image = self._picture(data)
        if image is not None:
            painter.drawImage(rect, image)
            return
        words, tone = self.words(data)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(look.tint(tone))
        painter.setPen(QPen(look.color(tone) if tone else look.color("edge"), 1))
        if tone != "plum":
            painter.drawRoundedRect(box, 4, 4)
        painter.setFont(_font(format))
        painter.setPen(look.color(tone or "second"))
        room = box.width() - 2 * PAD + 2
        words = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()


def _font(format: QTextFormat) -> QFont:
    own = QTextCharFormat(format.toCharFormat())
    font = QFont(look.font("body"))  # a copy: the look shares its fonts
    size = own.fontPointSize() or 10 * SCALE
    font.setPointSizeF(max(8.0, size * 0.92))
    font.setWeight(QFont.Weight.Medium)
    font.setItalic(own.fontItalic())
    font.setUnderline(own.fontUnderline())
    return font
