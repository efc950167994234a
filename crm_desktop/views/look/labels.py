"""Text on a page: labels that keep their step and tone, headings, links, lines, tiles, chips."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.fonts import font, line_height
from crm_desktop.views.look.paint import (
    chip_width,
    draw_chip,
    draw_text,
    rounded,
    text_width,
)
from crm_desktop.views.look.style.strokes import focus_ring

_W = TypeVar("_W", bound=QWidget)

LEAST_WIDTH = 40
"""A label may be cut to this width in px."""

_RESTYLE = (
    QEvent.Type.PaletteChange,
    QEvent.Type.StyleChange,
)


class Label(QLabel):
    """A plain text with a step of size and a tone that survive a change of theme or font.

    Where there is no room the text is shortened with an ellipsis and shown whole in the tooltip.
    """

    def __init__(
        self, text: str = "", step: str = "body", tone: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._step, self._tone = step, tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Else a label on a page of colour Base would take its ink from the role Text.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self._restyle()

    def set_tone(self, tone: str) -> None:
        """Show the text in another tone: "", "second", "accent", "bad" …"""
        self._tone = tone
        self._restyle()

    def set_step(self, step: str) -> None:
        """Show the text in another step of size."""
        self._step = step
        self._restyle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLE:
            self._restyle()

    def minimumSizeHint(self) -> QSize:
        usual = super().minimumSizeHint()
        if self.wordWrap() or (self.pixmap() and not self.pixmap().isNull()):
            return usual
        return QSize(min(usual.width(), LEAST_WIDTH), usual.height())

    def _is_cut(self) -> bool:
        return (
            not self.wordWrap()
            and "\n" not in self.text()
            and text_width(self._step, self.text()) > self.contentsRect().width() + 1
        )

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and not self.toolTip() and self._is_cut():
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_cut():
            super().paintEvent(event)
            return
        ink = self.palette().color(self.foregroundRole())
        area = QRectF(self.contentsRect())
        draw_text(QPainter(self), area, self.text(), self._step, ink, self.alignment())

    def _restyle(self) -> None:
        wanted = font(self._step)
        if self.font() != wanted:
            self.setFont(wanted)
        ink = tints.ink(self._tone)
        shown = self.palette()
        if shown.color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText) != ink:
            for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
                shown.setColor(group, QPalette.ColorRole.WindowText, ink)
            self.setPalette(shown)


class Paragraph(Label):
    """Running text that wraps; may be selected with the mouse."""

    def __init__(self, text: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "body", tone, parent)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


class Link(QAbstractButton):
    """Text in accent ink that acts on a click, Enter or Space; no underline."""

    def __init__(self, text: str, step: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = text_width(self._step, self.text().replace("&", ""))
        return QSize(round(width + 1), line_height(self._step) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(16, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = tints.color("accent" if self.isEnabled() else "disabled")
        draw_text(painter, QRectF(self.rect()), self.text(), self._step, colour)
        if self.hasFocus() and self.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        ):
            focus_ring(painter, QRectF(self.rect()))


class Line(QWidget):
    """A hairline of 1 px, lying or standing."""

    def __init__(self, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        if upright:
            self.setFixedWidth(1)
            self.setSizePolicy(fixed, free)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(free, fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tints.color("hairline"))


class Chip(QWidget):
    """A status of 20 px: words on the tint of a tone, not clickable."""

    def __init__(
        self, text: str, tone: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(text, tone, icon)

    def set(self, text: str, tone: str = "", icon: str = "") -> None:
        """Show other words, tone or icon."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the words."""
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(
            round(chip_width(self._text, self._icon)),
            max(spacing.CHIP, line_height("caption") + 4),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_chip(painter, 0, self.height() / 2, self._text, self._tone, self._icon)


class Tile(QWidget):
    """The tinted square with the icon of a kind, 40 px in the header of a card."""

    def __init__(self, icon: str, size: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFixedSize(size, size)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        rounded(painter, area, tints.color("selection"), None, radius=spacing.RADIUS_TILE)
        side = 20 if self.width() >= 32 else 16
        colour = tints.color("selection_text" if tints.is_high_contrast() else "accent")
        offset = (self.width() - side) / 2
        icons.draw(painter, offset, offset, self._icon, side, colour)


class Initials(QWidget):
    """A grey round with the initials of a person, accent for the one that matters most."""

    def __init__(self, letters: str, chief: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters, self._chief = letters, chief
        self.setFixedSize(32, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tone = "accent" if self._chief else ""
        area = QRectF(self.rect())
        rounded(painter, area, tints.tint(tone), None, radius=area.height() / 2)
        ink = tints.color("accent" if self._chief else "second")
        align = Qt.AlignmentFlag.AlignCenter
        draw_text(painter, area, self._letters, "caption_medium", ink, align)


class Heading(QWidget):
    """The heading of a section: words, count beside, a link at the right, a hairline below."""

    link_clicked = Signal()

    def __init__(
        self,
        text: str,
        count: int | str | None = None,
        link: str = "",
        *,
        large: bool = False,
        line: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = Label(text, "heading" if large else "semibold")
        self._count = Label("", "body", "second")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing.GAP_8)
        row.addWidget(self._label)
        row.addWidget(self._count)
        row.addStretch(1)
        self.link: Link | None = None
        if link:
            self.link = Link(link)
            self.link.clicked.connect(self.link_clicked)
            row.addWidget(self.link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        tall = spacing.SECTION_HEADING + (8 if large else 0)
        self._label.setMinimumHeight(spacing.grown(tall))
        if line:
            column.addWidget(Line())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_count(count)

    def set_text(self, text: str) -> None:
        """Show other words."""
        self._label.setText(text)

    def set_count(self, count: int | str | None) -> None:
        """Show another count; None hides it."""
        self._count.setText("" if count is None else str(count))
        self._count.setVisible(count is not None)


class Strip(QWidget):
    """A bar across a region with a hairline at its foot or head: tabs, filters, foot of a form."""

    def __init__(
        self,
        height: int = 0,
        *,
        line: str = "bottom",
        ground: str = "window",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if line not in ("bottom", "top", ""):
            raise ValueError(line)
        self._line, self._ground = line, ground
        if height:
            self.setFixedHeight(spacing.grown(height))
        on_base = ground == "base"
        self.setBackgroundRole(QPalette.ColorRole.Base if on_base else QPalette.ColorRole.Window)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tints.color(self._ground))
        if self._line:
            y = self.height() - 1 if self._line == "bottom" else 0
            painter.fillRect(0, y, self.width(), 1, tints.color("hairline"))


def sheet(widget: _W) -> _W:
    """Give a widget the ground of content (Base) and return it."""
    widget.setAutoFillBackground(True)
    widget.setBackgroundRole(QPalette.ColorRole.Base)
    return widget


def caption(text: str, tone: str = "second") -> Label:
    """Return a small label in second text colour."""
    return Label(text, "caption", tone)


def link(text: str) -> Link:
    """Return a clickable text; connect to its `clicked`."""
    return Link(text)


def heading(
    text: str, count: int | str | None = None, link: str = "", *, large: bool = False
) -> Heading:
    """Return the heading of a section; `large` for the sections of a form."""
    return Heading(text, count, link, large=large)


def hairline() -> Line:
    """Return a lying line of 1 px."""
    return Line()


def vline() -> Line:
    """Return a standing line of 1 px."""
    return Line(upright=True)


def chip(text: str, tone: str = "", icon: str = "") -> Chip:
    """Return a status chip."""
    return Chip(text, tone, icon)


__all__ = [
    "Chip",
    "Heading",
    "Initials",
    "Label",
    "Line",
    "Link",
    "Paragraph",
    "Strip",
    "Tile",
    "caption",
    "chip",
    "hairline",
    "heading",
    "link",
    "sheet",
    "vline",
]
