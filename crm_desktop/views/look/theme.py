"""Puts the look on a running program and follows the system: theme, font, contrast."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessibilityHints, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.views.look import fonts, icons
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.style.style import Style

THEMES = ("system", "light", "dark")


class _Watch(QObject):
    """Holds the chosen theme and the style of one QApplication."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.app = app
        self.theme = "system"
        self.dark = False
        self.setting = False
        # Kept here: PySide deletes the hints of contrast with the Python half of their owner.
        self.hints: QStyleHints = app.styleHints()
        self.contrast: QAccessibilityHints | None = self.hints.accessibility()
        # A Python style must outlive every widget, so the watch holds it as well as Qt.
        self.style_ = Style()
        app.setStyle(self.style_)
        app.setFont(fonts.base_font())
        self.hints.colorSchemeChanged.connect(self.follow)
        if self.contrast is not None:
            self.contrast.contrastPreferenceChanged.connect(self.follow)
        app.aboutToQuit.connect(icons.forget)
        # A widget that is never shown hears of a new font as all do. A filter on the program would
        # run Python for every event of every object.
        self.ear = QWidget()
        self.ear.installEventFilter(self)

    def follow(self) -> None:
        """Set the palette that theme and system ask for now."""
        if self.setting:
            return
        self.setting = True
        try:
            high = self.contrast is not None and (
                self.contrast.contrastPreference() == Qt.ContrastPreference.HighContrast
            )
            tints.set_high_contrast(high)
            self.hints.setColorScheme(
                {
                    "light": Qt.ColorScheme.Light,
                    "dark": Qt.ColorScheme.Dark,
                }.get(self.theme, Qt.ColorScheme.Unknown)
            )
            self.dark = self.theme == "dark" or (
                self.theme == "system" and self.hints.colorScheme() == Qt.ColorScheme.Dark
            )
            # With high contrast the user's own colours count, ours do not.
            self.app.setPalette(QPalette() if high else tints.palette(self.dark))
        finally:
            self.setting = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give a font that the system or the user chose the digits and hinting of ours."""
        if (
            event.type() == QEvent.Type.ApplicationFontChange
            and watched is self.ear
            and not self.setting
        ):
            shown = self.app.font()
            wanted = fonts.polished(shown)
            if wanted != shown:
                self.setting = True
                self.app.setFont(wanted)
                self.setting = False
            # Qt tells only windows and widgets without a font of their own; ours measure by steps.
            for widget in self.app.allWidgets():
                QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        return False


_watch: _Watch | None = None


def apply(app: QApplication, theme: str = "system") -> None:
    """Give the program its style, fonts and palette; `theme` is "system", "light" or "dark".

    May be called again. From then on changes of the system's theme, contrast or font show at once.
    """
    global _watch
    if _watch is None or _watch.app is not app:
        _watch = _Watch(app)
    set_theme(theme)


def set_theme(theme: str) -> None:
    """Change the theme at once; ValueError for another word, RuntimeError before `apply`."""
    if theme not in THEMES:
        raise ValueError(theme)
    if _watch is None:
        raise RuntimeError("look.apply has not been called")
    _watch.theme = theme
    _watch.follow()


def is_dark() -> bool:
    """Say whether the dark palette is shown."""
    return _watch is not None and _watch.dark
