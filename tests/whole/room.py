"""What does not fit into its place in a window, each fault a sentence."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from crm_desktop.views.look import fields
from crm_desktop.views.look.labels import Label
from crm_desktop.views.look.paint import text_width


def faults(window):
    """Return what is cut in a window as it is now; texts of records may be shortened."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        fault = _fault(widget)
        if fault:
            found.append(f"{type(widget).__name__} {fault}")
    return found


def _fault(widget):
    given = widget.width()
    if isinstance(widget, fields.FieldLabel):
        words = widget.text().replace("&&", "&")
        room = given - fields.GUTTER - 4 - (12 if widget._required else 0)
        return _cut(words, text_width("body", words), room)
    if isinstance(widget, QHeaderView):
        return _header(widget)
    if isinstance(widget, QPushButton | QCheckBox | QRadioButton) and widget.text():
        return _cut(widget.text(), widget.sizeHint().width(), given)
    if isinstance(widget, QToolButton):
        return ""
    if isinstance(widget, QAbstractButton) and widget.text():
        needed = widget.needed() if hasattr(widget, "needed") else widget.sizeHint().width()
        return _cut(widget.text(), needed, given)
    if isinstance(widget, QLabel) and widget.text():
        return _label(widget, given)
    if isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
        words = widget.placeholderText()
        room = given - 12
        return _cut(words, widget.fontMetrics().horizontalAdvance(words), room)
    return ""


def _cut(words, needed, given):
    return f"“{words}” needs {round(needed)} of {round(given)} px" if needed > given + 1 else ""


def _label(label, given):
    if label.wordWrap():
        return _cut_below(label)
    return _cut(label.text(), label.sizeHint().width(), given)


def _cut_below(label):
    needed = label.heightForWidth(label.width())
    if needed > label.height() + 1:
        return f"“{label.text()}” needs {needed} of {label.height()} px of height"
    return ""


def _header(head):
    if head.orientation().name != "Horizontal":
        return ""
    model = head.model()
    faults = []
    for section in range(head.count()):
        if head.isSectionHidden(section):
            continue
        words = str(model.headerData(section, head.orientation()) or "")
        needed = head.sectionSizeFromContents(section).width()
        fault = _cut(words, needed, head.sectionSize(section))
        if fault:
            faults.append(fault)
    return "; ".join(faults)
