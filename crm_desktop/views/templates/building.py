"""How the editor of templates is put together: text at the left, the page at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from crm_desktop.models.queries.kept.templates import TemplateName
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.paper.letter_fields import LANGUAGES
from crm_desktop.views.templates.work import Shown
from crm_desktop.views.values import language_name

if TYPE_CHECKING:
    from crm_desktop.views.templates.page import TemplatePage
    from crm_desktop.views.templates.writing import Writing


def build(page: "TemplatePage") -> None:
    """Put the parts of the editor beside each other."""
    translate = QCoreApplication.translate
    page.setBackgroundRole(QPalette.ColorRole.Base)
    page.setAutoFillBackground(True)
    page.header = parts.PageHeader(translate("TemplatePage", "Letter template"))
    page.page_button = parts.button(translate("TemplatePage", "Page…"))
    page.more_button = parts.icon_button("more-horizontal", translate("TemplatePage", "More"))
    menu = QMenu(page)
    page.name_action = menu.addAction(translate("TemplatePage", "&Name…"))
    page.new_action = menu.addAction(translate("TemplatePage", "Save &as new…"))
    page.file_action = menu.addAction(translate("TemplatePage", "Save as &file…"))
    page.more_button.clicked.connect(
        lambda: menu.popup(page.more_button.mapToGlobal(page.more_button.rect().bottomLeft()))
    )
    page.save_button = parts.button(
        translate("TemplatePage", "Save"), kind="primary", shortcut="Ctrl+S"
    )
    for button in (page.page_button, page.more_button, page.save_button):
        page.header.add_action(button)
    told = QVBoxLayout()
    told.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
    told.addWidget(page.message)
    choice = QGridLayout()
    choice.setContentsMargins(spacing.EDGE, 6, spacing.GAP_8, 6)
    choice.setHorizontalSpacing(spacing.GAP_8)
    choice.setVerticalSpacing(2)
    choice.setColumnStretch(0, 1)
    for place, (words, combo) in enumerate(
        (
            (translate("TemplatePage", "Shown for"), page.shown),
            (translate("TemplatePage", "Language"), page.language),
        )
    ):
        label = parts.Label(words)
        label.setBuddy(combo)
        combo.setAccessibleName(words)
        choice.addWidget(label, 0, place)
        choice.addWidget(combo, 1, place)
    page.shown.setSizeAdjustPolicy(
        fields.ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    )
    page.split = panes(page, choice, page.preview)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(page.header)
    whole.addWidget(parts.hairline())
    whole.addLayout(told)
    whole.addWidget(page.split, 1)
    page.editor.setAccessibleName(translate("TemplatePage", "Text of the template"))
    page.setFocusProxy(page.editor)
    for code in LANGUAGES:
        page.language.addItem(language_name(code), code)
    home = page.language.findData(page.context.me.home_language)
    page.language.setCurrentIndex(max(0, home))
    for which, words in (
        ("usual", translate("TemplatePage", "A made-up record")),
        ("longest", translate("TemplatePage", "The longest address")),
        ("missing", translate("TemplatePage", "A record with missing fields")),
    ):  # fmt: skip
        page.shown.addItem(words, Shown(words, which))


def panes(writing: "Writing", above: QLayout, shown: QWidget) -> QSplitter:
    """Return the text with its tools at the left; at the right what is shown, `above` it a row."""
    left = QWidget()
    column = QVBoxLayout(left)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(writing.bar)
    column.addWidget(parts.hairline())
    column.addWidget(writing.editor, 1)
    column.addWidget(writing.faults)
    right = QWidget()
    beside = QVBoxLayout(right)
    beside.setContentsMargins(0, 0, 0, 0)
    beside.setSpacing(0)
    beside.addLayout(above)
    beside.addWidget(parts.hairline())
    beside.addWidget(shown, 1)
    split = QSplitter(Qt.Orientation.Horizontal)
    split.addWidget(left)
    split.addWidget(right)
    split.setChildrenCollapsible(False)
    split.setStretchFactor(0, 3)
    split.setStretchFactor(1, 2)
    split.setSizes([840, 560])
    return split


def connect(page: "TemplatePage") -> None:
    """Give buttons, choices and text their work."""
    page.page_button.clicked.connect(page.inserting.ask_page)
    page.name_action.triggered.connect(lambda: page.ask_name(page.name()))
    page.new_action.triggered.connect(lambda: page.ask_name(TemplateName("")))
    page.file_action.triggered.connect(page.export_page)
    page.save_button.clicked.connect(page.save)
    page.shown.currentIndexChanged.connect(page.on_shown)
    page.language.currentIndexChanged.connect(page.on_shown)


def part_names() -> dict[str, str]:
    """Return what the parts of a letter are called, by the place where they stand; "" its text."""
    translate = QCoreApplication.translate
    return {
        "": translate("TemplatePage", "Text of the letter"),
        "letterhead": translate("TemplatePage", "Letterhead, first page"),
        "sender": translate("TemplatePage", "Sender, first page"),
        "sender_line": translate("TemplatePage", "Line above the address"),
        "address": translate("TemplatePage", "Address"),
        "reference": translate("TemplatePage", "Reference lines"),
        "running_head": translate("TemplatePage", "Head of further pages"),
        "footer": translate("TemplatePage", "Foot of all pages"),
    }
