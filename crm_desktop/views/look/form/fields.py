"""The look of forms: states, labels, notes, choices, text boxes; the date field is beside."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from crm_desktop.views.look import icons, spacing
from crm_desktop.views.look.colour import tints
from crm_desktop.views.look.fonts import line_height
from crm_desktop.views.look.form.date_field import DateEdit
from crm_desktop.views.look.labels import Link
from crm_desktop.views.look.page.messages import TONE_ICONS
from crm_desktop.views.look.paint import LEFT, accent_bar, draw_text, text_width, wrapped

NOTE_TEXT = 19
GUTTER = 12
"""A label begins this many px right of its widget's edge; the bar of change stands in it."""


def set_state(widget: QWidget, state: str) -> None:
    """Show a field as wrong ("bad"), doubtful ("warn") or well (""); ValueError for others."""
    if state not in ("bad", "warn", ""):
        raise ValueError(state)
    if widget.property("state") != state:
        widget.setProperty("state", state)
        widget.update()


class FieldLabel(QLabel):
    """The label of a field in its column of 140 px, with * and the bar of a changed field."""

    def __init__(self, text: str, required: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._required = required
        self._changed = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFixedWidth(spacing.wide(spacing.LABEL_COLUMN) + GUTTER)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_changed(self, changed: bool) -> None:
        """Show or hide the bar that says the field was changed and is not saved."""
        self._changed = changed
        self.update()

    def is_changed(self) -> bool:
        """Say whether the bar of change is shown."""
        return self._changed

    def sizeHint(self) -> QSize:
        return QSize(self.width(), spacing.grown(spacing.FIELD))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedWidth(spacing.wide(spacing.LABEL_COLUMN) + GUTTER)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._changed:
            accent_bar(painter, 0, 4, self.height() - 8)
        area = QRectF(self.rect()).adjusted(GUTTER, 0, -4, 0)
        if self._required:
            area.setRight(area.right() - 12)
        words = self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        ink = tints.color("text" if self.isEnabled() else "disabled")
        width = draw_text(painter, area, words, "body", ink, LEFT)
        if text_width("body", words) > area.width() and not self.toolTip():
            self.setToolTip(words)
        if self._required:
            star = QRectF(area.left() + width + 3, 0, 10, self.height())
            draw_text(painter, star, "*", "semibold", tints.color("bad"), LEFT)


def field_label(text: str, required: bool = False) -> FieldLabel:
    """Return the label of a field; `setBuddy` still gives its mnemonic the field."""
    return FieldLabel(text, required)


class FieldNote(QWidget):
    """Icon and one sentence below a field, and a fix to click (`fixed`)."""

    fixed = Signal()

    def __init__(
        self, text: str = "", tone: str = "", fix: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fix = Link("", "caption", self)
        self._fix.clicked.connect(self.fixed)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set(text, tone, fix)

    def set(self, text: str, tone: str = "", fix: str = "") -> None:
        """Say something else; an empty text hides the note."""
        self._text, self._tone = text, tone
        self._fix.setText(fix)
        self._fix.setVisible(bool(fix))
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self._place()
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the sentence."""
        return self._text

    def _lines(self, width: int) -> list[str]:
        return wrapped("caption", self._text, max(60, width - NOTE_TEXT))

    def _needs_own_line(self, width: int) -> bool:
        """Say whether the fix does not fit behind the end of the sentence."""
        last = text_width("caption", self._lines(width)[-1]) if self._text else 0
        return NOTE_TEXT + last + 8 + self._fix.sizeHint().width() > width

    def _tall(self) -> int:
        return line_height("caption") + 2

    def heightForWidth(self, width: int) -> int:
        lines = len(self._lines(width))
        if self._fix.text() and self._needs_own_line(width):
            lines += 1
        return max(1, lines) * self._tall() + 3

    def sizeHint(self) -> QSize:
        width = NOTE_TEXT + text_width("caption", self._text)
        if self._fix.text():
            width += 10 + self._fix.sizeHint().width()
        return QSize(min(round(width) + 2, 640), self.heightForWidth(640))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._tall() + 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if not self._fix.text() or not self._text:
            return
        lines = self._lines(self.width())
        hint = self._fix.sizeHint()
        own = self._needs_own_line(self.width())
        left = NOTE_TEXT if own else NOTE_TEXT + round(text_width("caption", lines[-1])) + 8
        row = len(lines) if own else len(lines) - 1
        top = row * self._tall() + (self._tall() - hint.height()) // 2
        self._fix.setGeometry(left, top, hint.width(), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = tints.color(self._tone or "second")
        tall = self._tall()
        name = TONE_ICONS.get(self._tone, "info")
        icons.draw(painter, 1, tall / 2 - 6, name, 12, ink)
        for number, line in enumerate(self._lines(self.width())):
            place = QRectF(NOTE_TEXT, number * tall, self.width() - NOTE_TEXT, tall)
            draw_text(painter, place, line, "caption", ink)


def field_note(text: str, tone: str = "", fix: str = "") -> FieldNote:
    """Return a sentence for below a field: "bad", "warn", "good" or "" for an explanation."""
    return FieldNote(text, tone, fix)


class ComboBox(QComboBox):
    """A choice that finds entries as one types, and that the wheel does not change unasked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def make_searchable(self) -> None:
        """Let the user type any part of an entry; for long lists such as countries."""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        finder = QCompleter(self.model(), self)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(finder)
        line = self.lineEdit()
        if line is not None:
            line.setFrame(False)
            line.editingFinished.connect(self._settle)

    def _settle(self) -> None:
        """Take the entry that was meant, or go back to the one before."""
        typed = self.currentText().strip().casefold()
        texts = [self.itemText(row).casefold() for row in range(self.count())]
        if typed in texts:
            self.setCurrentIndex(texts.index(typed))
            return
        begun = [row for row, text in enumerate(texts) if typed and text.startswith(typed)]
        if len(begun) == 1:
            self.setCurrentIndex(begun[0])
        line = self.lineEdit()
        if line is not None:
            line.setText(self.itemText(self.currentIndex()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class CheckBox(QCheckBox):
    """A check box of our look."""


MOST_ROWS = 12  # of a text, before its field scrolls


class TextBox(QPlainTextEdit):
    """A field of several lines, as tall as its text; Tab leaves it."""

    def __init__(self, rows: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("field", True)
        self.setTabChangesFocus(True)
        self.setViewportMargins(6, 4, 6, 4)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(2)
        self._rows = rows
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        rows = self._rows
        if self.sizePolicy().verticalPolicy() is QSizePolicy.Policy.Fixed:
            rows = max(rows, min(MOST_ROWS, round(self.document().size().height())))
        self.setMinimumHeight(rows * (line_height("body") + 2) + 14)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(240, self.minimumHeight())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


__all__ = [
    "GUTTER",
    "CheckBox",
    "ComboBox",
    "DateEdit",
    "FieldLabel",
    "FieldNote",
    "TextBox",
    "field_label",
    "field_note",
    "set_state",
]
