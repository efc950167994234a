"""The pages of a PDF, drawn one below the other; the paper stays white in every theme."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from crm_desktop.views import look
from crm_desktop.views.look import spacing
from crm_desktop.views.paper.pdf import new_document

POINTS = 96 / 72  # px for a pt at 100 %
KEPT = 12  # drawn pages that are kept
READABLE = 0.5
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)


class PaperView(QAbstractScrollArea):
    """Shows a PDF. Pages are drawn when they come into sight, so a long one opens at once."""

    moved = Signal()  # another page is in sight, or the size changed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._document = new_document(self)
        self._data = QByteArray()
        self._buffer = QBuffer(self)
        self._drawn: dict[tuple[int, int], QImage] = {}
        self._scale = 0.0  # 0: a whole page fits
        self._tops: list[int] = []
        self.verticalScrollBar().valueChanged.connect(self.moved)

    def set_pdf(self, data: bytes) -> None:
        """Show a PDF; place and size stay as they were."""
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        before = bar.value(), across.value()
        self._document.close()
        self._buffer.close()
        self._data = QByteArray(data)
        self._buffer.setData(self._data)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        if data:
            self._document.load(self._buffer)
        self._drawn.clear()
        self._measure()
        bar.setValue(before[0])
        across.setValue(before[1])
        self.setAccessibleDescription(self.text(0)[:2000])
        self.viewport().update()
        self.moved.emit()

    def page_count(self) -> int:
        """Return how many pages there are."""
        return self._document.pageCount()

    def text(self, page: int) -> str:
        """Return the text of a page, for those who cannot see it."""
        if page >= self.page_count():
            return ""
        return self._document.getAllText(page).text()

    def current(self) -> int:
        """Return the page in the middle of the view, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return max(0, sum(1 for top in self._tops if top <= middle) - 1)

    def go_to(self, page: int) -> None:
        """Scroll to a page, from 0."""
        if 0 <= page < len(self._tops):
            self.verticalScrollBar().setValue(self._tops[page] - spacing.GAP_16)

    def scale(self) -> float:
        """Return the size on the screen; 1.0 is the size of paper at 96 dpi."""
        return self._scale or self._fitting()

    def set_scale(self, scale: float) -> None:
        """Show in another size; 0 lets a whole page fit."""
        self._scale = scale
        self._drawn.clear()
        self._measure()
        self.viewport().update()
        self.moved.emit()

    def zoom(self, step: int) -> None:
        """Go one step larger (1) or smaller (−1)."""
        now = self.scale()
        if step > 0:
            self.set_scale(next((each for each in STEPS if each > now + 0.01), STEPS[-1]))
        else:
            self.set_scale(next((each for each in reversed(STEPS) if each < now - 0.01), STEPS[0]))

    # ---- inside -----------------------------------------------------------------------------

    def _fitting(self) -> float:
        if not self.page_count():
            return 1.0
        size = self._document.pagePointSize(0)
        room = self.viewport().size()
        wide = (room.width() - 2 * spacing.GAP_24) / (size.width() * POINTS)
        tall = (room.height() - 2 * spacing.GAP_24) / (size.height() * POINTS)
        # A page that could not be read is shown as wide as it may be instead.
        return max(0.2, min(wide, tall), min(wide, READABLE))

    def page_size(self, page: int) -> QSize:
        """Return the size of a page on the screen, from 0."""
        size = self._document.pagePointSize(page)
        scale = self.scale() * POINTS
        return QSize(round(size.width() * scale), round(size.height() * scale))

    def _measure(self) -> None:
        self._tops = []
        top = spacing.GAP_24
        widest = 0
        for page in range(self.page_count()):
            self._tops.append(top)
            size = self.page_size(page)
            top += size.height() + spacing.GAP_16
            widest = max(widest, size.width())
        whole = top - spacing.GAP_16 + spacing.GAP_24
        room = self.viewport().size()
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setPageStep(room.height())
        bar.setSingleStep(40)
        bar.setRange(0, max(0, whole - room.height()))
        across.setPageStep(room.width())
        across.setRange(0, max(0, widest + 2 * spacing.GAP_24 - room.width()))

    def _place(self, page: int) -> QRect:
        size = self.page_size(page)
        room = self.viewport().width()
        left = max(spacing.GAP_24, (room - size.width()) // 2) - self.horizontalScrollBar().value()
        return QRect(left, self._tops[page] - self.verticalScrollBar().value(), *size.toTuple())

    def _image(self, page: int, size: QSize) -> QImage:
        ratio = self.devicePixelRatioF()
        key = (page, round(size.width() * ratio))
        if key not in self._drawn:
            while len(self._drawn) >= KEPT:
                self._drawn.pop(next(iter(self._drawn)))
            whole = QSize(round(size.width() * ratio), round(size.height() * ratio))
            image = self._document.render(page, whole)
            image.setDevicePixelRatio(ratio)
            self._drawn[key] = image
        return self._drawn[key]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), look.color("window"))
        for page in range(len(self._tops)):
            place = self._place(page)
            if not place.intersects(self.viewport().rect()):
                continue
            painter.fillRect(place, look.color("paper"))
            painter.drawImage(place.topLeft(), self._image(page, place.size()))
            painter.setPen(look.color("edge"))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._scale:
            self._drawn.clear()
        self._measure()
        self.moved.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(-1 if key == Qt.Key.Key_Minus else 1)
        elif key == Qt.Key.Key_0:
            self.set_scale(0)
        elif key == Qt.Key.Key_Home:
            self.verticalScrollBar().setValue(0)
        elif key == Qt.Key.Key_End:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        else:
            super().keyPressEvent(event)
