"""Reminders on the desktop while the window is not in front; they take no focus."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from crm_desktop.models.queries.activities.reminders import Reminder
from crm_desktop.views.my_day.reminding import ReminderBar

SHOWN_MS = 15_000


def available() -> bool:
    """Return whether this desktop shows messages of programs."""
    return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()


class DesktopNotices(QObject):
    """Shows each reminder once; a click on it brings the window to the front and opens it.

    `wanted` is asked each time, so the choice in the settings holds at once.
    """

    def __init__(
        self,
        reminders: ReminderBar,
        window: QWidget,
        wanted: Callable[[], bool],
        come_forward: Callable[[], object],
        tray: QSystemTrayIcon | None = None,
    ) -> None:
        super().__init__(window)
        self._reminders, self._window = reminders, window
        self._wanted, self._come_forward = wanted, come_forward
        self._tray = tray
        self._shown: Reminder | None = None
        if tray is not None:
            self._connect(tray)
        reminders.fresh.connect(self.tell)

    def _connect(self, tray: QSystemTrayIcon) -> None:
        tray.messageClicked.connect(self.open_shown)
        tray.activated.connect(lambda _reason: self._come_forward())

    def _made(self) -> QSystemTrayIcon | None:
        """Return the icon by the clock, which is there from the first message on."""
        if self._tray is None and available():
            icon = QSystemTrayIcon(QApplication.windowIcon(), self)
            icon.setToolTip(QApplication.applicationDisplayName())
            self._tray = icon
            self._connect(icon)
        return self._tray

    def tell(self, new: tuple[Reminder, ...]) -> None:
        """Show the first of what is new, unless the window is in front or nobody wants it."""
        if not self._wanted():
            if self._tray is not None:
                self._tray.setVisible(False)
            return
        if not new or self._window.isActiveWindow():
            return
        tray = self._made()
        if tray is None:
            return
        self._shown = one = new[0]
        words = " · ".join(part for part in (one.subject, one.account) if part)
        if new[1:]:
            more = self.tr("and %n more", None, len(new) - 1)
            words = f"{words}\n{more}"
        tray.setVisible(True)
        tray.showMessage(
            self._reminders.when(one).rstrip(":"), words, QApplication.windowIcon(), SHOWN_MS
        )

    def open_shown(self) -> None:
        """Come to the front and open what was shown."""
        self._come_forward()
        if self._shown is not None:
            self._reminders.open_one(self._shown)
