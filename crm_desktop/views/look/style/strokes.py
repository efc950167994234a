"""The small pieces of the style: rings, boxes, buttons and header captions, as plain functions."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen
from PySide6.QtWidgets import (
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionHeader,
    QWidget,
)

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.fonts import font
from crm_desktop.views.look.paint import rounded, text_width

State = QStyle.StateFlag
Section = QStyleOptionHeader.SectionPosition


def state_of(widget: QWidget | None) -> str:
    """Return the `state` of a field: "bad", "warn" or ""."""
    return str(widget.property("state") or "") if widget is not None else ""


def kind_of(widget: QWidget | None) -> str:
    """Return the `kind` of a button: "primary", "flat", "danger" … or ""."""
    kind = str(widget.property("kind") or "") if widget is not None else ""
    if not kind and isinstance(widget, QPushButton) and widget.isDefault():
        # The button that Enter presses in a dialog is its primary one.
        return "primary"
    return kind


def paint_field(
    painter: QPainter, rect: QRect, *, enabled: bool, read_only: bool, focus: bool, state: str
) -> None:
    """Paint ground and edge of a field: thin edge, stronger line below, ring with the focus."""
    area = QRectF(rect)
    muted = read_only or not enabled
    ground = tints.color("window" if muted else "base")
    if state in ("bad", "warn"):
        width = 2.0 if state == "bad" or focus else 1.3
        rounded(painter, area, ground, tints.color(state), width)
    elif focus:
        rounded(painter, area, ground, tints.color("accent"), 2.0)
    elif muted:
        rounded(painter, area, ground, tints.color("hairline"), 1.0)
    else:
        rounded(painter, area, ground, tints.color("edge"), 1.0)
        underline(painter, area, tints.color("field_line"))


def underline(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """Paint the stronger line along the foot of a rounded box."""
    painter.save()
    painter.setClipRect(QRectF(area.left(), area.bottom() - 2, area.width(), 2))
    rounded(painter, area, None, colour, 1.0)
    painter.restore()


def focus_ring(painter: QPainter, area: QRectF, radius: float = spacing.RADIUS) -> None:
    """Paint the ring of 2 px inside the edge of what has the focus."""
    rounded(painter, area, None, tints.color("accent"), 2.0, radius)


def check_box(painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
    """Paint the box of a check box in a square of 16 px."""
    box = _square(area, 16)
    on = bool(state & State.State_On)
    partly = bool(state & State.State_NoChange)
    enabled = bool(state & State.State_Enabled)
    if on or partly:
        ground = tints.color("highlight" if enabled else "edge")
        rounded(painter, box, ground, None)
        name = "check" if on else "minus"
        mark = tints.color("on_highlight" if enabled else "base")
        icons.draw(painter, box.left() + 2, box.top() + 2, name, 12, mark)
    else:
        ground = tints.color("base" if enabled else "window")
        rounded(painter, box, ground, tints.color("box" if enabled else "edge"), 1.0)
    if state & State.State_HasFocus and state & State.State_KeyboardFocusChange:
        focus_ring(painter, box.adjusted(-2, -2, 2, 2))


def radio_button(painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
    """Paint the ring of a radio button in a square of 16 px."""
    box = _square(area, 16).adjusted(0.5, 0.5, -0.5, -0.5)
    enabled = bool(state & State.State_Enabled)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if state & State.State_On:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tints.color("highlight" if enabled else "edge"))
        painter.drawEllipse(box)
        painter.setBrush(tints.color("on_highlight" if enabled else "base"))
        painter.drawEllipse(box.center(), 3.0, 3.0)
    else:
        painter.setPen(QPen(tints.color("box" if enabled else "edge"), 1.0))
        painter.setBrush(tints.color("base" if enabled else "window"))
        painter.drawEllipse(box)
    if state & State.State_HasFocus and state & State.State_KeyboardFocusChange:
        painter.setPen(QPen(tints.color("accent"), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(-1.5, -1.5, 1.5, 1.5))
    painter.restore()


def _square(area: QRectF, side: float) -> QRectF:
    center = area.center()
    return QRectF(round(center.x() - side / 2), round(center.y() - side / 2), side, side)


def shortcut_of(widget: QWidget | None) -> str:
    """Return the key names that a button shows beside its text."""
    return str(widget.property("keys") or "") if widget is not None else ""


def button_width(option: QStyleOptionButton, widget: QWidget | None) -> int:
    """Return the width in px that icon, text and key names of a button need."""
    width = 24.0
    text = option.text.replace("&&", "\0").replace("&", "").replace("\0", "&")
    if text:
        width += text_width(_step(widget), text)
    if not option.icon.isNull():
        width += 16 + (8 if text else 0)
    keys = shortcut_of(widget)
    if keys:
        width += 10 + text_width("caption", keys)
    if option.features & QStyleOptionButton.ButtonFeature.HasMenu:
        width += 18
    return max(round(width), spacing.BUTTON)


def push_button(painter: QPainter, option: QStyleOptionButton, widget: QWidget | None) -> None:
    """Paint a push button of any kind: ground, edge, icon, text, key names, ring."""
    kind = kind_of(widget)
    state = option.state
    enabled = bool(state & State.State_Enabled)
    down = bool(state & (State.State_Sunken | State.State_On))
    hot = bool(state & State.State_MouseOver) and enabled
    area = QRectF(option.rect)
    if kind == "primary" and enabled:
        shade = "primary_pressed" if down else "primary_hover" if hot else "highlight"
        rounded(painter, area, tints.color(shade), None)
    elif kind in ("flat", "quiet", "link"):
        if enabled and (hot or down):
            shade_ = QColor(tints.color("text"))
            shade_.setAlphaF(0.10 if down else 0.06)
            rounded(painter, area, shade_, None)
    else:
        ground = tints.color("button" if enabled else "base")
        if kind == "primary":
            ground = tints.color("base")
        elif enabled and (down or hot):
            ground = tints.color("pressed" if down else "hover")
        rounded(painter, area, ground, tints.color("edge" if enabled else "hairline"), 1.0)
        if enabled:
            underline(painter, area, tints.color("button_line"))
    ink = _button_ink(kind, enabled)
    _button_label(painter, option, widget, ink)
    focus = state & State.State_HasFocus and state & State.State_KeyboardFocusChange
    if focus and kind == "primary":
        focus_ring(painter, area)
        light = area.adjusted(2, 2, -2, -2)
        rounded(painter, light, None, tints.color("on_highlight"), 1.0, 2.0)
    elif focus:
        focus_ring(painter, area)


def _step(widget: QWidget | None) -> str:
    kind = kind_of(widget)
    if kind == "primary":
        return "semibold"
    return "body" if kind in ("quiet", "link") else "medium"


def _button_ink(kind: str, enabled: bool) -> QColor:
    if not enabled:
        return tints.color("disabled")
    names = {"primary": "on_highlight", "danger": "bad", "link": "accent", "quiet": "second"}
    return tints.color(names.get(kind, "text"))


def _button_label(
    painter: QPainter, option: QStyleOptionButton, widget: QWidget | None, ink: QColor
) -> None:
    rect = option.rect
    text = option.text
    menu = bool(option.features & QStyleOptionButton.ButtonFeature.HasMenu)
    needed = button_width(option, widget) - 24
    left = float(rect.left() + max(12, round((rect.width() - needed) / 2)))
    if not text:
        left = rect.left() + (rect.width() - 16 - (18 if menu else 0)) / 2
    painter.save()
    if not option.icon.isNull():
        side = 16
        enabled = option.state & State.State_Enabled
        mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
        area = QRect(round(left), round(rect.center().y() - side / 2 + 0.5), side, side)
        option.icon.paint(painter, area, Qt.AlignmentFlag.AlignCenter, mode)
        left += side + 8
    right = float(rect.right() - (30 if menu else 11))
    keys = shortcut_of(widget)
    flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    if keys:
        width = text_width("caption", keys)
        painter.setFont(font("caption"))
        quiet = ink if ink == tints.color("on_highlight") else tints.color("second")
        painter.setPen(quiet if option.state & State.State_Enabled else ink)
        plain = text.replace("&", "")
        start = min(left + text_width(_step(widget), plain) + 10, right - width)
        painter.drawText(QRectF(start, rect.top(), width + 2, rect.height()), flags, keys)
        right = start - 6
    painter.setFont(font(_step(widget)))
    painter.setPen(ink)
    area_ = QRectF(left, rect.top(), max(0.0, right - left + 2), rect.height())
    painter.drawText(area_, flags | int(Qt.TextFlag.TextHideMnemonic), text)
    painter.restore()
    if menu:
        colour = ink if ink == tints.color("on_highlight") else tints.color("second")
        icons.draw(painter, rect.right() - 24, rect.center().y() - 6, "chevron-down", 14, colour)


def header_section(painter: QPainter, option: QStyleOptionHeader, widget: QWidget | None) -> None:
    """Paint a head of a column: caption exactly over the text of its cells, arrow of sorting."""
    painter.fillRect(option.rect, tints.color("base"))
    painter.setPen(tints.color("edge"))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    painter.save()
    sorted_ = option.sortIndicator != QStyleOptionHeader.SortIndicator.None_
    painter.setFont(font("caption_medium"))
    painter.setPen(tints.color("text" if sorted_ else "second"))
    first = option.position in (Section.Beginning, Section.OnlyOneSection)
    area = option.rect.adjusted(spacing.EDGE if first else 8, 0, -8, -1)
    right = bool(option.textAlignment & Qt.AlignmentFlag.AlignRight)
    metrics = painter.fontMetrics()
    room = area.width() - (18 if sorted_ else 0)
    text = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)
    width = metrics.horizontalAdvance(text)
    x = area.right() - width + 1 if right else area.left()
    side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRect(x, area.top(), width + 2, area.height()), int(side), text)
    if sorted_:
        # Fusion names the arrow by its look: "down" stands for rising order.
        rising = option.sortIndicator == QStyleOptionHeader.SortIndicator.SortDown
        name = "arrow-up" if rising else "arrow-down"
        place = x - 16 if right else x + width + 4
        icons.draw(painter, place, area.center().y() - 5, name, 12, tints.color("text"))
    painter.restore()
