"""The style: Fusion with our fields, buttons, checks, tabs, headers and scroll bars.

No style sheets anywhere: they would wrap this style, stop palette changes on their way to the
children and cost time. Variants are dynamic properties: `kind` ("primary", "flat", "danger") and
`state` ("bad", "warn").
"""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QProxyStyle,
    QStyle,
    QStyledItemDelegate,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionHeader,
    QStyleOptionMenuItem,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QStyleOptionTab,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.fonts import line_height
from crm_desktop.views.look.style.bars import (
    progress,
    scroll_bar,
    scroll_parts,
    spin_box,
    spin_parts,
    tool_panel,
)
from crm_desktop.views.look.style.items import (
    choice_label,
    menu_bar_item,
    menu_item,
    menu_item_size,
    tab,
    tab_size,
    view_item,
    view_item_size,
)
from crm_desktop.views.look.style.strokes import (
    button_width,
    check_box,
    focus_ring,
    header_section,
    paint_field,
    push_button,
    radio_button,
    state_of,
)
from crm_desktop.views.look.style.tables import HINTS, ICONS, METRICS

PE = QStyle.PrimitiveElement
CE = QStyle.ControlElement
CC = QStyle.ComplexControl
SC = QStyle.SubControl
CT = QStyle.ContentsType
PM = QStyle.PixelMetric
SH = QStyle.StyleHint
State = QStyle.StateFlag


class Style(QProxyStyle):
    """Fusion with our parts; painting only, no state of its own."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def polish(self, target: Any) -> Any:
        """Give choices a list that this style paints; Qt's own would paint past it."""
        result = super().polish(target)
        if (
            isinstance(target, QComboBox)
            and target.itemDelegate().metaObject().className() == "QComboBoxDelegate"
        ):
            target.setItemDelegate(QStyledItemDelegate(target))
        return result

    def standardIcon(
        self,
        standardIcon: QStyle.StandardPixmap,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> QIcon:
        known = ICONS.get(standardIcon)
        if known is not None:
            return icons.icon(known[0], 20, known[1])
        return super().standardIcon(standardIcon, option, widget)

    # ---- measures -------------------------------------------------------------------------

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        known = METRICS.get(metric)
        if known is not None:
            return known
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        known = HINTS.get(hint)
        if known is not None:
            return known
        return super().styleHint(hint, option, widget, returnData)

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        tall = max(spacing.BUTTON, line_height("body") + 10)
        if kind == CT.CT_PushButton and isinstance(option, QStyleOptionButton):
            return QSize(button_width(option, widget), tall)
        if kind == CT.CT_LineEdit:
            return QSize(size.width() + 4, tall)
        if kind == CT.CT_ComboBox:
            result = self._usual_size(kind, option, size, widget)
            return QSize(result.width() + 12, tall)
        if kind == CT.CT_SpinBox:
            return QSize(self._usual_size(kind, option, size, widget).width(), tall)
        if kind == CT.CT_HeaderSection and isinstance(option, QStyleOptionHeader):
            result = self._usual_size(kind, option, size, widget)
            return QSize(result.width() + 16, max(spacing.LIST_HEADER, line_height("caption") + 10))
        if kind == CT.CT_MenuBarItem:
            return QSize(size.width() + 12, spacing.grown(spacing.BUTTON))
        if kind == CT.CT_MenuItem and isinstance(option, QStyleOptionMenuItem):
            return menu_item_size(option)
        if kind == CT.CT_ItemViewItem and isinstance(option, QStyleOptionViewItem):
            return view_item_size(option, self._usual_size(kind, option, size, widget))
        if kind == CT.CT_TabBarTab and isinstance(option, QStyleOptionTab):
            return tab_size(option)
        if kind in (CT.CT_CheckBox, CT.CT_RadioButton):
            result = self._usual_size(kind, option, size, widget)
            return QSize(result.width() + 4, max(result.height(), line_height("body") + 8))
        return self._usual_size(kind, option, size, widget)

    def _usual_size(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None,
    ) -> QSize:
        # The stubs forbid None for the widget, Qt itself does not.
        return super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]

    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        if element == QStyle.SubElement.SE_LineEditContents and isinstance(widget, QLineEdit):
            return option.rect.adjusted(6, 1, -6, -1)
        return super().subElementRect(element, option, widget)  # type: ignore[arg-type]

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        sub: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control == CC.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return scroll_parts(option).get(sub, QRect())
        if control == CC.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            return spin_parts(option).get(sub, QRect())
        if control == CC.CC_ComboBox and sub == SC.SC_ComboBoxEditField:
            return option.rect.adjusted(8, 1, -26, -1)
        if control == CC.CC_ComboBox and sub == SC.SC_ComboBoxArrow:
            return option.rect.adjusted(option.rect.width() - 26, 0, 0, 0)
        return super().subControlRect(control, option, sub, widget)  # type: ignore[arg-type]

    # ---- painting -------------------------------------------------------------------------

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element in (PE.PE_PanelLineEdit, PE.PE_FrameLineEdit):
            self._line_edit(option, painter, widget)
        elif element in (PE.PE_IndicatorCheckBox, PE.PE_IndicatorItemViewItemCheck):
            check_box(painter, QRectF(option.rect), option.state)
        elif element == PE.PE_IndicatorRadioButton:
            radio_button(painter, QRectF(option.rect), option.state)
        elif element == PE.PE_FrameFocusRect:
            if option.state & State.State_KeyboardFocusChange:
                focus_ring(painter, QRectF(option.rect))
        elif element == PE.PE_Frame:
            self._frame(option, painter, widget)
        elif element in (PE.PE_PanelButtonTool, PE.PE_PanelButtonBevel):
            tool_panel(painter, option)
        elif element == PE.PE_IndicatorTabClose:
            shown = tints.color("text" if option.state & State.State_MouseOver else "second")
            center = option.rect.center()
            icons.draw(painter, center.x() - 5, center.y() - 5, "x", 12, shown)
        elif element in (PE.PE_PanelMenu, PE.PE_FrameMenu):
            if element == PE.PE_PanelMenu:
                painter.fillRect(option.rect, tints.color("button"))
            frame = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(tints.color("edge"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(frame)
        elif element == PE.PE_FrameTabWidget:
            painter.fillRect(
                option.rect.left(),
                option.rect.top(),
                option.rect.width(),
                1,
                tints.color("hairline"),
            )
        elif element in (
            PE.PE_FrameStatusBarItem,
            PE.PE_FrameTabBarBase,
            PE.PE_IndicatorHeaderArrow,
        ):
            return
        elif element == PE.PE_PanelScrollAreaCorner:
            painter.fillRect(option.rect, tints.color("base"))
        elif element == PE.PE_PanelStatusBar:
            painter.fillRect(option.rect, tints.color("window"))
        elif element == PE.PE_IndicatorArrowDown:
            center = option.rect.center()
            icons.draw(
                painter, center.x() - 7, center.y() - 7, "chevron-down", 14, tints.color("second")
            )
        else:
            super().drawPrimitive(element, option, painter, widget)

    def _line_edit(self, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
        if isinstance(widget, QLineEdit):
            if not widget.hasFrame():
                return
            read_only = widget.isReadOnly()
        else:
            read_only = bool(option.state & State.State_ReadOnly)
        paint_field(
            painter,
            option.rect,
            enabled=bool(option.state & State.State_Enabled),
            read_only=read_only,
            focus=bool(option.state & State.State_HasFocus),
            state=state_of(widget),
        )

    def _frame(self, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
        """Frames are drawn only round what is filled in: text boxes marked `field`."""
        if widget is not None and widget.property("field"):
            paint_field(
                painter,
                option.rect,
                enabled=widget.isEnabled(),
                read_only=bool(widget.property("readOnly")),
                focus=widget.hasFocus(),
                state=state_of(widget),
            )
        elif widget is not None and widget.isWindow():
            # What floats, as the list below a choice, has an edge.
            painter.setPen(tints.color("edge"))
            painter.setBrush(tints.color("base"))
            painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5))

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == CE.CE_PushButton and isinstance(option, QStyleOptionButton):
            push_button(painter, option, widget)
        elif element == CE.CE_Header and isinstance(option, QStyleOptionHeader):
            # Drawn whole: Fusion insets SE_HeaderLabel by itself, so captions would not stand
            # over their columns.
            header_section(painter, option, widget)
        elif element in (CE.CE_HeaderEmptyArea, CE.CE_HeaderSection):
            painter.fillRect(option.rect, tints.color("base"))
            painter.setPen(tints.color("edge"))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        elif element == CE.CE_ComboBoxLabel and isinstance(option, QStyleOptionComboBox):
            if not option.editable:
                area = self.subControlRect(CC.CC_ComboBox, option, SC.SC_ComboBoxEditField, widget)
                choice_label(painter, option, area, widget)
        elif element == CE.CE_MenuBarEmptyArea:
            painter.fillRect(option.rect, tints.color("window"))
        elif element == CE.CE_MenuBarItem and isinstance(option, QStyleOptionMenuItem):
            menu_bar_item(painter, option, self._mnemonics(option, widget))
        elif element == CE.CE_MenuItem and isinstance(option, QStyleOptionMenuItem):
            menu_item(painter, option, self._mnemonics(option, widget))
        elif element == CE.CE_ItemViewItem and isinstance(option, QStyleOptionViewItem):
            view_item(painter, option)
        elif element == CE.CE_TabBarTab and isinstance(option, QStyleOptionTab):
            tab(painter, option)
        elif element == CE.CE_ProgressBar and isinstance(option, QStyleOptionProgressBar):
            progress(painter, option)
        elif element == CE.CE_SizeGrip:
            return
        elif element == CE.CE_Splitter:
            painter.fillRect(option.rect, tints.color("hairline"))
        else:
            super().drawControl(element, option, painter, widget)

    def _mnemonics(self, option: QStyleOption, widget: QWidget | None) -> bool:
        return bool(self.styleHint(SH.SH_UnderlineShortcut, option, widget))

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == CC.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            self._combo_box(option, painter, widget)
        elif control == CC.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            scroll_bar(painter, option)
        elif control == CC.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            spin_box(painter, option, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def _combo_box(
        self, option: QStyleOptionComboBox, painter: QPainter, widget: QWidget | None
    ) -> None:
        enabled = bool(option.state & State.State_Enabled)
        focus = bool(option.state & State.State_HasFocus)
        if option.frame:
            paint_field(
                painter,
                option.rect,
                enabled=enabled,
                read_only=False,
                focus=focus,
                state=state_of(widget),
            )
        arrow = self.subControlRect(CC.CC_ComboBox, option, SC.SC_ComboBoxArrow, widget)
        ink = tints.color("second" if enabled else "disabled")
        x, y = arrow.center().x() - 7, arrow.center().y() - 6
        icons.draw(painter, x, y, "chevron-down", 14, ink)
