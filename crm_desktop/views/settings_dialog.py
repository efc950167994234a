"""The user's choices: theme, language (at the next start), height of rows, reminders."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.settings import ROW_HEIGHTS, THEMES, Settings
from crm_desktop.views import look
from crm_desktop.views.language import NAMES
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form.fields import CheckBox


class SettingsDialog(QDialog):
    """Every choice is applied as it is made; `chosen` carries the new settings."""

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Settings"))
        heading = parts.Label(self.tr("Settings"), "heading")
        self.theme = _combo(
            THEMES,
            (self.tr("As the system"), self.tr("Light"), self.tr("Dark")),
            settings.theme,
        )
        self.language = _combo(
            ("", *NAMES), (self.tr("As the system"), *NAMES.values()), settings.language
        )
        self.rows = _combo(
            ROW_HEIGHTS, (self.tr("Dense"), self.tr("Comfortable")), settings.row_height
        )
        self.note = QLabel(self.tr("The language changes when the program starts the next time."))
        self.note.setFont(look.font("caption"))
        self.note.setVisible(False)
        form = QFormLayout()
        form.setHorizontalSpacing(spacing.GAP_16)
        form.setVerticalSpacing(spacing.GAP_12)
        for label, combo in (
            (self.tr("&Theme"), self.theme),
            (self.tr("&Language"), self.language),
            (self.tr("&Rows of lists"), self.rows),
        ):
            combo.setAccessibleName(label.replace("&", ""))
            combo.setMinimumWidth(spacing.FIELD_CHOICE)
            form.addRow(label, combo)
            combo.activated.connect(self._on_chosen)
        self.desktop = CheckBox(self.tr("&On the desktop, too"))
        self.desktop.setChecked(settings.desktop_notices)
        self.desktop.setToolTip(
            self.tr("While the window is not in front. A click on it opens the record.")
        )
        self.desktop.toggled.connect(self._on_chosen)
        form.addRow(self.tr("Reminders"), self.desktop)
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout()
        layout.setSpacing(spacing.GAP_16)
        layout.addWidget(heading)
        layout.addLayout(form)
        layout.addWidget(self.note)
        layout.addStretch(1)
        parts.frame_dialog(self, layout, buttons)
        self.setMinimumWidth(440)

    @Slot()
    def _on_chosen(self) -> None:
        was = self._settings.language
        self._settings = replace(
            self._settings,
            theme=self.theme.currentData(),
            language=self.language.currentData(),
            row_height=self.rows.currentData(),
            desktop_notices=self.desktop.isChecked(),
        )
        if self._settings.language != was:
            self.note.setVisible(True)
        self.chosen.emit(self._settings)


def _combo(values: tuple[str, ...], labels: tuple[str, ...], chosen: str) -> QComboBox:
    combo = QComboBox()
    for value, label in zip(values, labels, strict=True):
        combo.addItem(label, value)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    return combo
