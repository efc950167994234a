"""The row of tools above the text of a template."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.look.letters import give_letters

Run = Callable[[], object]


class Bar(QWidget):
    """Styles, marks, lists, what can be inserted; `parts_choice` says which part is edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = fields.ComboBox()
        self.part.setAccessibleName(self.tr("Part of the letter"))
        self.styles = fields.ComboBox()
        self.styles.setAccessibleName(self.tr("Style"))
        for words, role, style in (
            (self.tr("Text"), "paragraph", "body"),
            (self.tr("Text, close"), "paragraph", "tight"),
            (self.tr("Subject"), "heading", "subject"),
            (self.tr("Heading"), "heading", "heading"),
            (self.tr("Title"), "heading", "title"),
            (self.tr("Small"), "paragraph", "small"),
            (self.tr("Caption"), "paragraph", "caption"),
            (self.tr("Tiny"), "paragraph", "tiny"),
        ):
            self.styles.addItem(words, (role, style))
        for combo in (self.part, self.styles):
            combo.setSizeAdjustPolicy(fields.ComboBox.SizeAdjustPolicy.AdjustToContents)
        self.marks = {
            "bold": parts.icon_button("bold", self.tr("Bold (Ctrl+B)"), "text"),
            "italic": parts.icon_button("italic", self.tr("Italic (Ctrl+I)"), "text"),
            "underline": parts.icon_button("underline", self.tr("Underlined (Ctrl+U)"), "text"),
        }
        self.dots = parts.icon_button("list", self.tr("List with dots"), "text")
        self.numbers = parts.icon_button("list-ordered", self.tr("List with numbers"), "text")
        self.table = parts.icon_button("table", self.tr("Table"), "text")
        self.more = parts.icon_button("plus", self.tr("Insert"), "text")
        self.undo = parts.icon_button("undo-2", self.tr("Undo (Ctrl+Z)"), "text")
        self.redo = parts.icon_button("redo-2", self.tr("Redo (Ctrl+Shift+Z)"), "text")
        self.field = parts.button(self.tr("Insert field"), icon="braces", shortcut="Ctrl+J")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(spacing.EDGE, 6, spacing.GAP_8, 6)
        whole.setSpacing(spacing.GAP_4)
        choices, tools = QHBoxLayout(), QHBoxLayout()
        for row in (choices, tools):
            row.setSpacing(spacing.GAP_4)
            whole.addLayout(row)
        choices.addWidget(self.part)
        choices.addWidget(self.styles)
        choices.addStretch(1)
        for widget in (*self.marks.values(), self.dots, self.numbers, self.table, self.more,
                       self.undo, self.redo):  # fmt: skip
            tools.addWidget(widget)
        tools.addStretch(1)
        tools.addWidget(self.field)

    def keys(self, editor: QWidget, named: dict[str, Run]) -> None:
        """Give the editor its own keys."""
        for key, run in named.items():
            QShortcut(QKeySequence(key), editor, run)

    def open_menu(self, button: QWidget, entries: list[tuple[str, Run, bool]]) -> None:
        """Show the entries below a button: words, what they do, whether they may."""
        menu = QMenu(self)
        for words, run, may in entries:
            if not words:
                menu.addSeparator()
                continue
            action = menu.addAction(words)
            action.setEnabled(may)
            action.triggered.connect(lambda _checked=False, run=run: run())
        give_letters(menu)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
