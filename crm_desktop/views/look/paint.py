"""Small strokes that style, delegates and parts share: boxes, chips, bars, cut text."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextLayout

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.fonts import font, shown_key

_widths: dict[tuple[str, str, str], float] = {}
_broken: dict[tuple[str, str, str, int, int], list[str]] = {}
_measures: dict[tuple[str, str], QFontMetricsF] = {}
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


def metrics(step: str) -> QFontMetricsF:
    """Return the measures of a step; kept, because making them costs more than a row."""
    key = (step, shown_key())
    known = _measures.get(key)
    if known is None:
        if len(_measures) > 64:
            _measures.clear()
            _widths.clear()
        known = _measures[key] = QFontMetricsF(font(step))
    return known


def text_width(step: str, text: str) -> float:
    """Return the width of a text in px; kept, so that no painting measures twice."""
    key = (step, shown_key(), text)
    known = _widths.get(key)
    if known is None:
        if len(_widths) > 8000:
            _widths.clear()
        known = _widths[key] = metrics(step).horizontalAdvance(text)
    return known


def cut(step: str, text: str, width: float) -> str:
    """Return the text, shortened with an ellipsis where it is wider than `width` px."""
    if text_width(step, text) <= width + 0.5:
        return text
    return metrics(step).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))


def draw_text(
    painter: QPainter,
    area: QRectF,
    text: str,
    step: str,
    colour: QColor,
    alignment: Qt.AlignmentFlag = LEFT,
) -> float:
    """Write one line, cut to its area; return the width written in px."""
    shown = cut(step, text, area.width())
    painter.setFont(font(step))
    painter.setPen(colour)
    # Room for rounding: Qt leaves out the last letter of a text that fits by a hair.
    if alignment & Qt.AlignmentFlag.AlignRight:
        area = area.adjusted(-2, 0, 0, 0)
    else:
        area = area.adjusted(0, 0, 2, 0)
    painter.drawText(area, int(alignment) | int(Qt.TextFlag.TextSingleLine), shown)
    return text_width(step, shown)


def wrapped(step: str, text: str, width: float, most: int = 20) -> list[str]:
    """Return the lines of a text broken at `width` px, the last of `most` shortened; kept."""
    key = (step, shown_key(), text, round(width), most)
    known = _broken.get(key)
    if known is not None:
        return known
    flat = " ".join(text.split())
    layout = QTextLayout(flat, font(step))
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    found: list[str] = []
    for number, start in enumerate(starts[:most]):
        following = starts[number + 1 : number + 2]
        if number == most - 1 or not following:
            found.append(cut(step, flat[start:], width))
        else:
            found.append(flat[start : following[0]].rstrip())
    if len(_broken) > 2000:
        _broken.clear()
    _broken[key] = found
    return found


def rounded(
    painter: QPainter,
    area: QRectF,
    ground: QColor | None,
    edge: QColor | None,
    width: float = 1.0,
    radius: float = spacing.RADIUS,
) -> None:
    """Fill and edge a box; the edge lies inside the area, so that nothing moves."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area, radius, radius)
    else:
        half = width / 2
        painter.setPen(QPen(edge, width))
        inner = area.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inner, max(0.0, radius - half), max(0.0, radius - half))
    painter.restore()


def accent_bar(painter: QPainter, x: float, top: float, height: float) -> None:
    """Paint the bar of 3 px before what is current or changed."""
    rounded(painter, QRectF(x, top, spacing.BAR, height), tints.color("accent"), None, radius=1.5)


def chip_width(text: str, icon: str = "") -> float:
    """Return the width of a chip in px."""
    return 12 + text_width("caption_medium", text) + ((16 if text else 12) if icon else 0)


def draw_chip(
    painter: QPainter, x: float, middle: float, text: str, tone: str = "", icon: str = ""
) -> float:
    """Paint a chip of 20 px from x, centred on a line; return its width in px."""
    width = chip_width(text, icon)
    height = max(spacing.CHIP, round(metrics("caption").height()) + 4)
    area = QRectF(x, round(middle - height / 2), width, height)
    colour = tints.color(tone if tone and tone != "second" else "second")
    edge = tints.color("text") if tints.is_high_contrast() else None
    rounded(painter, area, tints.tint(tone), edge)
    left = x + 6
    if icon:
        icons.draw(painter, left, middle - 6, icon, 12, colour)
        left += 16
    place = QRectF(left, area.top(), area.right() - left, height)
    draw_text(painter, place, text, "caption_medium", colour)
    return width


def draw_shadow(painter: QPainter, box: QRectF, spread: int = 20) -> None:
    """Paint the shadow below a floating box, reaching `spread` px beyond its edges."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    shade = QColor(tints.color("shadow"))
    shade.setAlphaF(0.012)
    painter.setBrush(shade)
    for step in range(spread - 4, 0, -2):
        radius = spacing.RADIUS_WINDOW + step
        painter.drawRoundedRect(box.adjusted(-step, 6 - step, step, step + 2), radius, radius)
    painter.restore()


def draw_meter(painter: QPainter, area: QRectF, share: float, tone: str = "accent") -> None:
    """Paint a meter of a share (0–1) on its neutral track."""
    radius = area.height() / 2
    rounded(painter, area, tints.color("hairline"), None, radius=radius)
    if share > 0:
        filled = QRectF(area)
        filled.setWidth(max(area.height(), area.width() * min(1.0, share)))
        rounded(painter, filled, tints.color(tone), None, radius=radius)
