"""The date field: typed, stepped by keys or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.form.date_entry import (
    STEP_LETTERS,
    order_of,
    parse_date,
    show_date,
    step,
)


class DateEdit(QLineEdit):
    """A date or nothing; `changed` follows every new value.

    "=" sets today, d w m y step forward and D W M Y back, "1.3." is completed when the field is
    left or Enter pressed. A text that is no date stays and `is_readable` says False.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: date | None = None
        self._pick = self.addAction(
            icons.icon("calendar"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._pick.setText(self.tr("Choose from the calendar"))
        self._pick.setToolTip(self.tr("Choose from the calendar (F4)"))
        self._pick.triggered.connect(self.open_calendar)
        for one in self.findChildren(QToolButton):
            one.setAccessibleName(self._pick.text())
        self.setFixedWidth(spacing.wide(spacing.FIELD_CODE))
        self.editingFinished.connect(self.commit)

    @staticmethod
    def today() -> date:
        """Return the day that "=" means."""
        return date.today()

    def letters(self) -> str:
        """Return the letters of day, week, month and year in the user's language."""
        #: Four small letters: day, week, month, year; typed in a date field to step forward.
        own = self.tr("dwmy")
        return own if len(own) == 4 else STEP_LETTERS

    def value(self) -> date | None:
        """Return the date, None when the field is empty or cannot be read."""
        return self._value

    def set_value(self, value: date | None) -> None:
        """Show a date, or nothing."""
        self._take(value)

    def is_readable(self) -> bool:
        """Say whether the text is a date or empty."""
        return not self.text().strip() or self._read() is not None

    def commit(self) -> None:
        """Read what was typed; a text that is no date stays and counts as no value."""
        if not self.text().strip():
            self._take(None)
            return
        found = self._read()
        if found is not None:
            self._take(found)
        elif self._value is not None:
            self._value = None
            self.changed.emit(None)

    def _read(self) -> date | None:
        order = order_of(QLocale())
        for letters in (self.letters(), STEP_LETTERS):
            try:
                return parse_date(self.text(), self.today(), order, letters)
            except (ValueError, OverflowError):
                continue
        return None

    def _take(self, value: date | None) -> None:
        self.setText("" if value is None else show_date(value, QLocale()))
        if value != self._value:
            self._value = value
            self.changed.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steps act at once; everything else is typed."""
        if event.key() == Qt.Key.Key_F4 or (
            event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.open_calendar()
            return
        if not self.isReadOnly() and self._stepped(event.text()):
            return
        super().keyPressEvent(event)

    def _stepped(self, typed: str) -> bool:
        if typed == "=":
            self._take(self.today())
            return True
        if len(typed) != 1 or not typed.isalpha():
            return False
        for letters in (self.letters(), STEP_LETTERS):
            if typed.lower() not in letters:
                continue
            plain = STEP_LETTERS[letters.index(typed.lower())]
            letter = plain.upper() if typed.isupper() else plain
            written = self.text().strip()
            times = 1
            start = self._read() if len(written) > 3 else None
            if written.isdigit() and len(written) <= 3:
                times = int(written)
            try:
                self._take(step(start or self.today(), letter, times))
            except OverflowError:
                return True
            return True
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.deselect()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedWidth(spacing.wide(spacing.FIELD_CODE))
        if event.type() == QEvent.Type.LocaleChange and self._value is not None:
            self.setText(show_date(self._value, QLocale()))

    def open_calendar(self) -> None:
        """Open the calendar below the field."""
        if self.isReadOnly() or not self.isEnabled():
            return
        self.commit()
        popup = CalendarPopup(self._value or self.today(), self)
        popup.chosen.connect(self._take)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()
        popup.setFocus()


class CalendarPopup(QFrame):
    """A month to pick a day from; closes with the choice, Esc or a click beside."""

    chosen = Signal(object)

    def __init__(self, shown: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.month = QCalendarWidget(self)
        self.month.setGridVisible(False)
        self.month.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.month.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self._tint()
        self.month.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self.month.clicked.connect(self._choose)
        self.month.activated.connect(self._choose)
        self.setFocusProxy(self.month)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.month)

    def _tint(self) -> None:
        """Take away Qt's strong head and red week-ends; red means wrong here."""
        shown = self.month.palette()
        for role, name in (
            (QPalette.ColorRole.Highlight, "selection"),
            (QPalette.ColorRole.HighlightedText, "selection_text"),
            (QPalette.ColorRole.AlternateBase, "base"),
        ):
            shown.setColor(role, tints.color(name))
        self.month.setPalette(shown)
        plain, head = QTextCharFormat(), QTextCharFormat()
        head.setForeground(tints.color("second"))
        self.month.setHeaderTextFormat(head)
        for day in Qt.DayOfWeek:
            self.month.setWeekdayTextFormat(day, plain)
        bar = self.month.findChild(QWidget, "qt_calendar_navigationbar")
        if bar is not None:
            bar.setBackgroundRole(QPalette.ColorRole.Base)
        for name, icon, said in (
            ("qt_calendar_prevmonth", "chevron-left", self.tr("Month before")),
            ("qt_calendar_nextmonth", "chevron-right", self.tr("Next month")),
        ):
            arrow = self.month.findChild(QToolButton, name)
            if arrow is not None:
                arrow.setIcon(icons.icon(icon))
                arrow.setAccessibleName(said)
                arrow.setToolTip(said)

    def _choose(self, day: QDate) -> None:
        self.chosen.emit(date(day.year(), day.month(), day.day()))
        self.close()
