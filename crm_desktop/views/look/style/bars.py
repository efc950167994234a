"""More pieces of the style: scroll bars, progress, spin boxes, the ground of tool buttons."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)

from crm_desktop.views.look import icons
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.paint import RIGHT, draw_meter, draw_text, rounded, text_width
from crm_desktop.views.look.style.strokes import focus_ring, paint_field, state_of

State = QStyle.StateFlag
SC = QStyle.SubControl
STEPS = 20
"""Width of the two arrows of a spin box in px."""


def scroll_parts(option: QStyleOptionSlider) -> dict[QStyle.SubControl, QRect]:
    """Return the places of a scroll bar without arrow buttons: a groove and a slider."""
    rect = option.rect
    along = option.orientation == Qt.Orientation.Vertical
    length = rect.height() if along else rect.width()
    span = option.maximum - option.minimum
    size = length
    if span > 0:
        size = max(24, int(length * option.pageStep / (span + option.pageStep)))
        size = min(size, length)
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - size, option.upsideDown
    )
    spans = {
        SC.SC_ScrollBarGroove: (0, length),
        SC.SC_ScrollBarSlider: (start, size),
        SC.SC_ScrollBarSubPage: (0, start),
        SC.SC_ScrollBarAddPage: (start + size, length - start - size),
    }
    places = {SC.SC_ScrollBarAddLine: QRect(), SC.SC_ScrollBarSubLine: QRect()}
    for part, (offset, extent) in spans.items():
        if along:
            places[part] = QRect(rect.left(), rect.top() + offset, rect.width(), extent)
        else:
            places[part] = QRect(rect.left() + offset, rect.top(), extent, rect.height())
    return places


def scroll_bar(painter: QPainter, option: QStyleOptionSlider) -> None:
    """Paint the slider of a scroll bar; nothing where there is nothing to scroll."""
    if option.maximum <= option.minimum:
        return
    slider = QRectF(scroll_parts(option)[SC.SC_ScrollBarSlider])
    hot = option.activeSubControls & SC.SC_ScrollBarSlider
    if option.orientation == Qt.Orientation.Vertical:
        area = slider.adjusted(3, 2, -2, -2)
    else:
        area = slider.adjusted(2, 3, -2, -2)
    rounded(painter, area, tints.color("button_line" if hot else "scroll"), None, radius=3)


def progress(painter: QPainter, option: QStyleOptionProgressBar) -> None:
    """Paint a meter of 6 px, with its text at the right."""
    area = QRectF(option.rect)
    if option.textVisible and option.text:
        room = max(40.0, text_width("caption", option.text))
        place = QRectF(area.right() - room, area.top(), room, area.height())
        draw_text(painter, place, option.text, "caption", tints.color("second"), RIGHT)
        area.setRight(area.right() - room - 8)
    track = QRectF(area.left(), area.center().y() - 3, area.width(), 6)
    span = option.maximum - option.minimum
    if span <= 0:
        draw_meter(painter, track, 0)
        middle = QRectF(track.left() + track.width() * 0.35, track.top(), track.width() * 0.3, 6)
        rounded(painter, middle, tints.color("accent"), None, radius=3)
        return
    draw_meter(painter, track, (option.progress - option.minimum) / span)


def spin_parts(option: QStyleOptionSpinBox) -> dict[QStyle.SubControl, QRect]:
    """Return the places of a spin box: text, arrow up, arrow down."""
    rect = option.rect
    arrows = 0 if option.buttonSymbols == option.buttonSymbols.NoButtons else STEPS
    half = rect.height() // 2
    left = rect.right() - arrows
    return {
        SC.SC_SpinBoxFrame: rect,
        SC.SC_SpinBoxEditField: rect.adjusted(2, 1, -arrows - 2, -1),
        SC.SC_SpinBoxUp: QRect(left, rect.top(), arrows, half),
        SC.SC_SpinBoxDown: QRect(left, rect.top() + half, arrows, rect.height() - half),
    }


def spin_box(painter: QPainter, option: QStyleOptionSpinBox, widget: QWidget | None) -> None:
    """Paint a spin box as a field with two small arrows."""
    enabled = bool(option.state & State.State_Enabled)
    paint_field(
        painter,
        option.rect,
        enabled=enabled,
        read_only=False,
        focus=bool(option.state & State.State_HasFocus),
        state=state_of(widget),
    )
    places = spin_parts(option)
    for part, name in ((SC.SC_SpinBoxUp, "chevron-up"), (SC.SC_SpinBoxDown, "chevron-down")):
        place = places[part]
        if place.width() > 0:
            hot = enabled and option.activeSubControls & part
            ink = tints.color("text" if hot else "second" if enabled else "disabled")
            shift = 1 if part == SC.SC_SpinBoxUp else -2
            y = place.center().y() - 5 + shift
            icons.draw(painter, place.center().x() - 6, y, name, 12, ink)


def tool_panel(painter: QPainter, option: QStyleOption) -> None:
    """Icon-only buttons have no edge; a ground shows below the pointer or when chosen."""
    area = QRectF(option.rect)
    enabled = option.state & State.State_Enabled
    if enabled and option.state & (State.State_Sunken | State.State_On):
        rounded(painter, area, tints.color("selection"), None)
    elif enabled and option.state & State.State_MouseOver:
        shade = QColor(tints.color("text"))
        shade.setAlphaF(0.06)
        rounded(painter, area, shade, None)
    if option.state & State.State_HasFocus and option.state & State.State_KeyboardFocusChange:
        focus_ring(painter, area)
