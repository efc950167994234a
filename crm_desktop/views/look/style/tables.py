"""The numbers of the style: measures, habits and the icons of Qt's own dialogs."""

from PySide6.QtWidgets import QStyle

PM = QStyle.PixelMetric
SH = QStyle.StyleHint
SP = QStyle.StandardPixmap

METRICS: dict[QStyle.PixelMetric, int] = {
    PM.PM_DefaultFrameWidth: 1,
    PM.PM_ScrollBarExtent: 12,
    PM.PM_ScrollView_ScrollBarSpacing: 0,
    PM.PM_ScrollView_ScrollBarOverlap: 0,
    PM.PM_IndicatorWidth: 16,
    PM.PM_IndicatorHeight: 16,
    PM.PM_ExclusiveIndicatorWidth: 16,
    PM.PM_ExclusiveIndicatorHeight: 16,
    PM.PM_CheckBoxLabelSpacing: 8,
    PM.PM_RadioButtonLabelSpacing: 8,
    PM.PM_SmallIconSize: 16,
    PM.PM_ButtonIconSize: 16,
    PM.PM_ToolBarIconSize: 16,
    PM.PM_ListViewIconSize: 16,
    PM.PM_ButtonShiftHorizontal: 0,
    PM.PM_ButtonShiftVertical: 0,
    PM.PM_SplitterWidth: 1,
    PM.PM_MenuBarPanelWidth: 0,
    PM.PM_MenuBarHMargin: 8,
    PM.PM_MenuBarVMargin: 4,
    PM.PM_MenuBarItemSpacing: 0,
    PM.PM_MenuVMargin: 4,
    PM.PM_MenuHMargin: 0,
    PM.PM_MenuPanelWidth: 1,
    PM.PM_MessageBoxIconSize: 20,
    PM.PM_LineEditIconSize: 16,
    PM.PM_ToolBarFrameWidth: 0,
    PM.PM_LayoutHorizontalSpacing: 8,
    PM.PM_LayoutVerticalSpacing: 8,
    PM.PM_TabCloseIndicatorWidth: 16,
    PM.PM_TabCloseIndicatorHeight: 16,
    PM.PM_ToolTipLabelFrameWidth: 4,
    PM.PM_FocusFrameVMargin: 0,
    PM.PM_FocusFrameHMargin: 0,
    PM.PM_HeaderMarkSize: 12,
    PM.PM_HeaderMargin: 8,
}

HINTS: dict[QStyle.StyleHint, int] = {
    SH.SH_EtchDisabledText: 0,
    SH.SH_DitherDisabledText: 0,
    SH.SH_ScrollView_FrameOnlyAroundContents: 0,
    SH.SH_ItemView_ShowDecorationSelected: 1,
    SH.SH_ItemView_ActivateItemOnSingleClick: 0,
    SH.SH_ToolTipLabel_Opacity: 255,
    SH.SH_ComboBox_Popup: 0,
}

ICONS: dict[QStyle.StandardPixmap, tuple[str, str]] = {
    SP.SP_MessageBoxInformation: ("info", "accent"),
    SP.SP_MessageBoxQuestion: ("circle-question-mark", "accent"),
    SP.SP_MessageBoxWarning: ("triangle-alert", "warn"),
    SP.SP_MessageBoxCritical: ("circle-alert", "bad"),
    SP.SP_LineEditClearButton: ("x", ""),
}
