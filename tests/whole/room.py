"""What does not fit into its place in a window, each fault a sentence.

Texts of records may be shortened with an ellipsis; words of the program may not.
"""

import xml.etree.ElementTree as ET

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from crm_desktop.views.look import spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.look.labels import Label
from crm_desktop.views.look.page.headers import FactsStrip
from crm_desktop.views.look.page.sections import SectionList
from crm_desktop.views.look.paint import text_width
from crm_desktop.views.main_window.frame.navigation import ENTRY, TEXT_LEFT, NavigationList
from crm_desktop.views.main_window.frame.status import StatusBar
from crm_desktop.views.main_window.frame.top_row import SearchButton
from tests.whole.words import plain
from tools import translations

ROUNDS = 50  # of layouts that follow from one another


def words_of(language):
    """Return every text of the program in a language, without the mark of its mnemonic."""
    found = set()
    for file in translations.FOLDER.glob("cs.ts" if language == "en" else f"{language}.ts"):
        for message in ET.parse(file).getroot().iter("message"):
            if language == "en":
                found.add(message.findtext("source", ""))
            else:
                found.update(text for text in message.find("translation").itertext())
    for message in translations.catalog("cs" if language == "en" else language):
        texts = message.id if language == "en" else message.string
        found.update((texts,) if isinstance(texts, str) else texts)
    return {plain(text) for text in found if text.strip()}


def laid_out(window):
    """Wait until nothing in a window moves any more: one layout asks for the next.

    A label that breaks its lines knows its height only once it has its width, and a window grows
    only when the system says so; measured in between, words seem to be cut.
    """
    before = None
    for _round in range(ROUNDS):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        places = [(widget, widget.geometry()) for widget in window.findChildren(QWidget)]
        places.append((window, window.geometry()))
        if places == before:
            return
        before = places
    raise AssertionError(f"{window} moves on and on")


def faults(window, words):
    """Return what is cut in a window as it is now; `words` are the program's own."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        for text, needed, given in _places(widget, words):
            if needed > given + 1:
                kind = type(widget).__name__
                found.append(f"{kind} “{text}” needs {round(needed)} of {round(given)} px")
    return found


def _places(widget, words):
    """Yield (text, px that it needs, px that it has) of the texts in a widget."""
    wide = widget.width()
    if isinstance(widget, fields.FieldLabel):
        room = wide - fields.GUTTER - 4 - (12 if widget._required else 0)
        yield widget.text(), text_width("body", plain(widget.text())), room
    elif isinstance(widget, QHeaderView):
        yield from _header(widget)
    elif isinstance(widget, SearchButton):
        keys = text_width("caption", widget._keys) + 1
        yield widget.text(), text_width("body", widget.text()) + 34 + 8 + keys + 9, wide
    elif isinstance(widget, QPushButton | QCheckBox | QRadioButton):
        yield widget.text(), widget.sizeHint().width() if widget.text() else 0, wide
    elif isinstance(widget, QAbstractButton) and not isinstance(widget, QToolButton):
        if plain(widget.text()) in words:
            needed = widget.needed() if hasattr(widget, "needed") else widget.sizeHint().width()
            yield widget.text(), needed, wide
    elif isinstance(widget, QLabel):
        yield from _label(widget, words)
    elif isinstance(widget, QLineEdit):
        text = widget.placeholderText()
        if text and not widget.text():
            margins = widget.textMargins()
            room = wide - 12 - margins.left() - margins.right()
            yield text, widget.fontMetrics().horizontalAdvance(text), room
    elif isinstance(widget, QComboBox):
        yield from _combo(widget, words)
    elif isinstance(widget, QMenuBar):
        for action in widget.actions():
            place = widget.actionGeometry(action)
            yield action.text(), place.right(), wide
    else:
        yield from _painted(widget, words)


def _label(label, words):
    text = label.text()
    if not text or (isinstance(label, Label) and plain(text) not in words):
        return
    if label.wordWrap():
        yield f"{text} (height)", label.heightForWidth(label.width()), label.height()
    else:
        yield text, label.sizeHint().width(), label.width()


def _combo(combo, words):
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    style = combo.style()
    room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, combo).width()
    for row in range(combo.count()):
        text = combo.itemText(row)
        if plain(text) in words:
            yield text, combo.fontMetrics().horizontalAdvance(text), room


def _header(head):
    if head.orientation() != Qt.Orientation.Horizontal:
        return
    for section in range(head.count()):
        if head.isSectionHidden(section):
            continue
        text = str(head.model().headerData(section, head.orientation()) or "")
        arrow = head.isSortIndicatorShown() and head.sortIndicatorSection() == section
        left = spacing.EDGE if head.visualIndex(section) == 0 else 8
        needed = left + text_width("caption_medium", text) + 8 + (18 if arrow else 0)
        yield text, needed, head.sectionSize(section)


def _painted(widget, words):
    """Widgets that write their texts themselves."""
    if isinstance(widget, StatusBar):
        texts = [text for text in (*widget._left(), *widget._right) if text != widget._message]
        between = 24 * len(texts)
        needed = sum(text_width("caption", text) + 1 for text in texts) + between
        yield " · ".join(texts), 28 + needed, widget.width()
    elif isinstance(widget, NavigationList):
        if not widget.painter_of_lines.folded:
            for row in range(widget.model().rowCount()):
                entry = widget.model().index(row, 0).data(ENTRY)
                if entry.text in words:
                    tail = text_width("caption", entry.tail) + 8 if entry.tail else 0
                    needed = TEXT_LEFT + text_width("medium", entry.text) + tail
                    yield entry.text, needed + spacing.EDGE, widget.viewport().width()
    elif isinstance(widget, QScrollArea):
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if widget.widget() is not None and widget.horizontalScrollBarPolicy() == never:
            yield "all inside", widget.widget().width(), widget.viewport().width()
    elif isinstance(widget, SectionList):
        for row in range(widget.model().rowCount()):
            text = str(widget.model().index(row, 0).data())
            yield text, text_width("medium", text) + 40 + 20, widget.viewport().width()
    elif isinstance(widget, FactsStrip):
        for cell in widget._cells:
            room = cell.width() - spacing.EDGE - 4
            yield cell.fact.caption, text_width("caption", cell.fact.caption), room
            if cell.fact.note in words:
                yield cell.fact.note, text_width("caption", cell.fact.note), room
