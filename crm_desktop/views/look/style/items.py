"""More pieces of the style: entries of menus and plain lists, plain tabs, entries of a choice."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionMenuItem,
    QStyleOptionTab,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.fonts import font
from crm_desktop.views.look.paint import LEFT, RIGHT, draw_text, rounded, text_width
from crm_desktop.views.look.style.strokes import check_box, radio_button

State = QStyle.StateFlag
Kind = QStyleOptionMenuItem.MenuItemType
Check = QStyleOptionMenuItem.CheckType
Feature = QStyleOptionViewItem.ViewItemFeature
MENU_LEFT = 34
MENU_RIGHT = 28


def _mnemonic(words: str, area: QRect, painter: QPainter, shown: bool) -> None:
    flag = Qt.TextFlag.TextShowMnemonic if shown else Qt.TextFlag.TextHideMnemonic
    align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(area, int(align) | int(flag) | int(Qt.TextFlag.TextSingleLine), words)


def menu_bar_item(painter: QPainter, option: QStyleOptionMenuItem, mnemonics: bool) -> None:
    """Paint a word of the menu bar."""
    painter.fillRect(option.rect, tints.color("window"))
    chosen = bool(option.state & State.State_Selected)
    if chosen:
        rounded(painter, QRectF(option.rect), tints.color("selection_window"), None)
    name = "selection_text" if chosen else "text"
    painter.setPen(tints.color(name if option.state & State.State_Enabled else "disabled"))
    width = round(text_width("body", option.text.replace("&", "")))
    left = option.rect.left() + (option.rect.width() - width) // 2
    area = QRect(left, option.rect.top(), width + 8, option.rect.height())
    painter.setFont(font("body"))
    _mnemonic(option.text, area, painter, mnemonics)


def menu_item_size(option: QStyleOptionMenuItem) -> QSize:
    """Return the size of an entry of a menu: icon column, words, keys, arrow."""
    if option.menuItemType == Kind.Separator:
        return QSize(40, 9)
    words, _, keys = option.text.partition("\t")
    width = MENU_LEFT + text_width("body", words.replace("&", "")) + MENU_RIGHT
    if keys:
        width += 24 + text_width("caption", keys)
    return QSize(round(width), spacing.grown(spacing.ROW))


def menu_item(painter: QPainter, option: QStyleOptionMenuItem, mnemonics: bool) -> None:
    """Paint an entry of a menu."""
    area = option.rect
    painter.fillRect(area, tints.color("button"))
    if option.menuItemType == Kind.Separator:
        painter.fillRect(area.left(), area.center().y(), area.width(), 1, tints.color("hairline"))
        return
    enabled = bool(option.state & State.State_Enabled)
    chosen = bool(option.state & State.State_Selected) and enabled
    if chosen:
        box = QRectF(area).adjusted(4, 0, -4, 0)
        rounded(painter, box, tints.color("selection"), None)
    ink = tints.color("selection_text" if chosen else "text" if enabled else "disabled")
    quiet = tints.color("second" if enabled else "disabled")
    if chosen and tints.is_high_contrast():
        quiet = ink
    middle = area.center().y() + 1
    if option.checkType != Check.NotCheckable:
        state = State.State_Enabled if enabled else State.State_None
        if option.checked:
            state |= State.State_On
        place = QRectF(area.left() + 10, middle - 8, 16, 16)
        if option.checkType == Check.Exclusive:
            radio_button(painter, place, state)
        else:
            check_box(painter, place, state)
    elif not option.icon.isNull():
        mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
        place_ = QRect(area.left() + 10, middle - 8, 16, 16)
        option.icon.paint(painter, place_, Qt.AlignmentFlag.AlignCenter, mode)
    words, _, keys = option.text.partition("\t")
    painter.setFont(font("body"))
    painter.setPen(ink)
    _mnemonic(words, area.adjusted(MENU_LEFT, 0, -12, 0), painter, mnemonics)
    if keys:
        right = QRectF(area).adjusted(MENU_LEFT, 0, -16, 0)
        draw_text(painter, right, keys, "caption", quiet, RIGHT)
    if option.menuItemType == Kind.SubMenu:
        icons.draw(painter, area.right() - 20, middle - 6, "chevron-right", 12, quiet)


def view_item(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint an entry of a plain list or of the list below a choice."""
    area = QRectF(option.rect)
    state = option.state
    enabled = bool(state & State.State_Enabled)
    chosen = bool(state & State.State_Selected)
    if chosen:
        painter.fillRect(area, tints.color("selection"))
    elif state & State.State_MouseOver and enabled:
        painter.fillRect(area, tints.color("hover"))
    elif option.backgroundBrush.style() != Qt.BrushStyle.NoBrush:
        painter.fillRect(area, option.backgroundBrush)
    group = QPalette.ColorGroup.Normal if enabled else QPalette.ColorGroup.Disabled
    # The colour of the option, because a model or the calendar may ask for a paler one.
    own = option.palette.color(group, QPalette.ColorRole.Text)
    ink = tints.color("selection_text") if chosen else own
    left = area.left() + 8
    middle = area.center().y()
    if option.features & Feature.HasCheckIndicator:
        on = State.State_None if not enabled else State.State_Enabled
        if option.checkState == Qt.CheckState.Checked:
            on |= State.State_On
        elif option.checkState == Qt.CheckState.PartiallyChecked:
            on |= State.State_NoChange
        check_box(painter, QRectF(area.left() + 4, area.top(), 16, area.height()), on)
        left = area.left() + 28
    if option.features & Feature.HasDecoration and not option.icon.isNull():
        mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
        place = QRect(round(left), round(middle - 8), 16, 16)
        option.icon.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
        left += 24
    step = "medium" if option.font.weight() >= font("medium").weight() else "body"
    room = QRectF(left, area.top(), area.right() - left - 6, area.height())
    align = LEFT
    if option.displayAlignment & Qt.AlignmentFlag.AlignRight:
        align = RIGHT
    elif option.displayAlignment & Qt.AlignmentFlag.AlignHCenter:
        align, room = Qt.AlignmentFlag.AlignCenter, area
    draw_text(painter, room, option.text, step, ink, align)


def view_item_size(option: QStyleOptionViewItem, usual: QSize) -> QSize:
    """Return the size of an entry of a plain list."""
    if "\n" in option.text:
        return usual
    width = 16 + text_width("body", option.text)
    if option.features & Feature.HasCheckIndicator:
        width += 20
    if option.features & Feature.HasDecoration:
        width += 24
    return QSize(round(width), max(usual.height(), spacing.grown(spacing.ROW)))


def choice_label(
    painter: QPainter, option: QStyleOptionComboBox, area: QRect, widget: QWidget | None
) -> None:
    """Paint what is chosen in a closed choice."""
    enabled = option.state & State.State_Enabled
    ink = tints.color("text" if enabled else "disabled")
    words = option.currentText
    if isinstance(widget, QComboBox) and widget.currentIndex() < 0:
        ink = tints.color("placeholder")
        words = widget.placeholderText()
    if not option.currentIcon.isNull():
        mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
        place = QRect(area.left(), area.center().y() - 7, 16, 16)
        option.currentIcon.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
        area = area.adjusted(22, 0, 0, 0)
    draw_text(painter, QRectF(area), words, "body", ink)


def tab(painter: QPainter, option: QStyleOptionTab) -> None:
    """Paint a plain tab: flat words, 2 px accent below the current one."""
    area = option.rect
    chosen = bool(option.state & State.State_Selected)
    enabled = bool(option.state & State.State_Enabled)
    over = bool(option.state & State.State_MouseOver)
    name = "text" if chosen or over else "second"
    ink = tints.color(name if enabled else "disabled")
    left = area.left() + 12
    if not option.icon.isNull():
        mode = QIcon.Mode.Selected if chosen else QIcon.Mode.Normal
        place = QRect(left, area.center().y() - 7, 16, 16)
        option.icon.paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
        left += 24
    painter.setFont(font("medium" if chosen else "body"))
    painter.setPen(ink)
    words = QRect(left, area.top(), area.right() - left, area.height())
    _mnemonic(option.text, words, painter, False)
    if chosen:
        line = QRect(area.left() + 12, area.bottom() - 1, area.width() - 24, 2)
        painter.fillRect(line, tints.color("accent"))


def tab_size(option: QStyleOptionTab) -> QSize:
    """Return the size of a plain tab, measured in its heavier weight."""
    width = 26 + text_width("medium", option.text.replace("&", ""))
    if not option.icon.isNull():
        width += 24
    return QSize(round(width), spacing.grown(spacing.TABS))
