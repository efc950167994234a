"""Small dialogs of the main window: about, keyboard shortcuts, details of a lost connection."""

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from crm_desktop import __version__
from crm_desktop.views import look
from crm_desktop.views.look import parts, spacing

if TYPE_CHECKING:
    from crm_desktop.views.main_window.window import MainWindow


def shell(title: str, content: QWidget, parent: QWidget) -> QDialog:
    """Return a dialog with a heading, some content and a close button."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    buttons = QDialogButtonBox()
    close = buttons.addButton(
        QCoreApplication.translate("Dialogs", "Close"), QDialogButtonBox.ButtonRole.RejectRole
    )
    close.setDefault(True)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout()
    layout.setSpacing(spacing.GAP_16)
    layout.addWidget(parts.Label(title, "heading"))
    layout.addWidget(content, 1)
    parts.frame_dialog(dialog, layout, buttons)
    return dialog


def shortcuts_dialog(lines: list[tuple[str, str]], parent: QWidget) -> QDialog:
    """Return the list of keyboard shortcuts: what, and keys."""
    grid_widget = QWidget()
    grid = QGridLayout(grid_widget)
    grid.setContentsMargins(0, 0, 12, 0)
    grid.setHorizontalSpacing(spacing.GAP_24)
    grid.setVerticalSpacing(spacing.GAP_8)
    for row, (what, keys) in enumerate(lines):
        key = QLabel(keys)
        key.setFont(look.font("medium"))
        grid.addWidget(QLabel(what), row, 0)
        grid.addWidget(key, row, 1)
    grid.setColumnStretch(0, 1)
    grid.setRowStretch(len(lines), 1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(grid_widget)
    area.setAccessibleName(QCoreApplication.translate("Dialogs", "Keyboard shortcuts"))
    area.setMinimumWidth(grid_widget.sizeHint().width() + 2 * spacing.GAP_12)
    dialog = shell(QCoreApplication.translate("Dialogs", "Keyboard shortcuts"), area, parent)
    dialog.resize(480, 560)
    return dialog


def about_dialog(server: str, parent: QWidget) -> QDialog:
    """Return version numbers and licence in one dialog; `server` is its version."""
    text = QLabel(
        QCoreApplication.translate(
            "Dialogs",
            "Version {version}\nServer: PostgreSQL {server}\nPython {python}, Qt {qt}\n\n"
            "Free software under the LGPL 3 or later. Contains PySide6 and psycopg (LGPL), "
            "Inter (OFL) and Lucide icons (ISC).",
        ).format(
            version=__version__, server=server, python=platform.python_version(), qt=qVersion()
        )
    )
    text.setWordWrap(True)
    text.setMinimumWidth(380)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return shell(QCoreApplication.translate("Dialogs", "About CRM"), text, parent)


def notice(title: str, sentence: str, parent: QWidget) -> QDialog:
    """Return a small dialog with one sentence and a close button, to be opened."""
    words = parts.Paragraph(sentence, "second")
    words.setMinimumWidth(380)
    return shell(title, words, parent)


def change_password(window: "MainWindow") -> QDialog:
    """Ask for the old and a new password of one's own."""
    from crm_desktop.views.sign_in.own_password import OwnPassword

    dialog = OwnPassword(window.background, window.background.database, window.me, window)
    said = QCoreApplication.translate("Dialogs", "Your password was changed.")
    dialog.changed.connect(lambda: window.show_message(said))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
