"""The foot of the matrix: what icons and tints mean; always in sight."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.models.queries.plans.whitespace.cells import STATUSES, Status
from crm_desktop.views.look import paint, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.icons import draw
from crm_desktop.views.plans.whitespace.words import ICONS, TONES, status_name

BOX = 22
BETWEEN = 20


class Legend(QWidget):
    """One line; further statuses stand below where it is too narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(", ".join(map(status_name, STATUSES)))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(spacing.grown(36))

    def sizeHint(self) -> QSize:
        return QSize(400, spacing.grown(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, tints.color("hairline"))
        wide = sum(BOX + 8 + paint.text_width("body", status_name(one)) for one in STATUSES)
        room = self.width() - 2 * spacing.EDGE
        between = min(BETWEEN, max(6, (room - wide) / (len(STATUSES) - 1)))
        x = float(spacing.EDGE)
        for status in STATUSES:
            x += self._one(painter, x, status) + between

    def _one(self, painter: QPainter, x: float, status: Status) -> float:
        middle = self.height() / 2
        box = QRectF(x, middle - 9, BOX, 18)
        tone = TONES[status]
        edge = None if tone and not tints.is_high_contrast() else tints.color("edge")
        paint.rounded(painter, box, tints.tint(tone) if tone else None, edge)
        ink = tints.color(tone or "second")
        draw(painter, box.center().x() - 6, middle - 6, ICONS[status], 12, ink)
        words = status_name(status)
        width = paint.text_width("body", words)
        area = QRectF(box.right() + 8, 0, width + 2, self.height())
        paint.draw_text(painter, area, words, "body", tints.color("second"))
        return BOX + 8 + width
