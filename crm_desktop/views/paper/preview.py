"""A preview that is the PDF itself, with pages and size; and a window of its own for one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.views.context import Context
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.paper.paper_view import PaperView

if TYPE_CHECKING:
    from crm_desktop.views.paper.printing import Paper


class Preview(QWidget):
    """Head with page numbers, the paper, foot with size; an error stands above the last picture."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAutoFillBackground(True)
        self.size_in_mm: tuple[float, float] | None = None  # of the sheets; None: A4
        self.paper = PaperView()
        self.paper.setAccessibleName(title or self.tr("Preview"))
        self.message = InlineMessage()
        self.busy = parts.LoadingBar()
        self.words = parts.Label("", "body", "second")
        self.count = parts.Label("")
        self.before = parts.icon_button("chevron-left", self.tr("Previous page"))
        self.after = parts.icon_button("chevron-right", self.tr("Next page"))
        self.smaller = parts.icon_button("minus", self.tr("Smaller"))
        self.larger = parts.icon_button("plus", self.tr("Larger"))
        self.percent = parts.Link("")
        self.percent.setToolTip(self.tr("Fit the whole page"))
        self.foot_words = parts.Label("", "body", "second")
        head = QHBoxLayout()
        head.setContentsMargins(spacing.EDGE, 6, spacing.GAP_8, 6)
        head.setSpacing(spacing.GAP_8)
        head.addWidget(parts.Label(title or self.tr("Preview"), "semibold"))
        head.addWidget(self.words)
        head.addStretch(1)
        for widget in (self.before, self.count, self.after):
            head.addWidget(widget)
        foot = QHBoxLayout()
        foot.setContentsMargins(spacing.EDGE, 3, spacing.GAP_8, 3)
        foot.setSpacing(spacing.GAP_4)
        foot.addWidget(self.foot_words)
        foot.addStretch(1)
        foot.addWidget(self.smaller)
        foot.addWidget(self.percent)
        foot.addWidget(self.larger)
        warning = QVBoxLayout()
        warning.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        warning.addWidget(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(parts.hairline())
        column.addWidget(self.busy)
        column.addLayout(warning)
        column.addWidget(self.paper, 1)
        column.addWidget(parts.hairline())
        column.addLayout(foot)
        self.before.clicked.connect(lambda: self.paper.go_to(self.paper.current() - 1))
        self.after.clicked.connect(lambda: self.paper.go_to(self.paper.current() + 1))
        self.smaller.clicked.connect(lambda: self.paper.zoom(-1))
        self.larger.clicked.connect(lambda: self.paper.zoom(1))
        self.percent.clicked.connect(lambda: self.paper.set_scale(0))
        self.paper.moved.connect(self._show_place)
        self._show_place()

    def show_pdf(self, data: bytes) -> None:
        """Show a PDF that has just been made."""
        self.busy.stop()
        self.message.clear()
        self.paper.set_pdf(data)

    def show_error(self, sentence: str) -> None:
        """Say why the page could not be made; the last one stays."""
        self.busy.stop()
        self.message.say(sentence, "bad")

    def _show_place(self) -> None:
        pages, now = self.paper.page_count(), self.paper.current() + 1
        several = pages > 1
        for widget in (self.before, self.count, self.after):
            widget.setVisible(several)
        place = self.tr("%1 of %2", "a page of so many")
        self.count.setText(place.replace("%1", str(now)).replace("%2", str(pages)))
        self.before.setEnabled(now > 1)
        self.after.setEnabled(now < pages)
        self.percent.setText(self.tr("%1%", "the size of a picture in per cent").replace(
            "%1", str(round(self.paper.scale() * 100))
        ))  # fmt: skip
        self.percent.updateGeometry()
        whole = self.tr("%n page(s)", None, pages)
        paper = "A3" if self.size_in_mm and max(self.size_in_mm) > 300 else "A4"
        self.foot_words.setText(f"{whole}  ·  {paper}" if pages else "")


class PdfWindow(QDialog):
    """A PDF in a window of its own: look, print, save."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        data: bytes,
        paper: "Paper",
        context: Context,
        size: tuple[float, float] | None = None,
    ) -> None:
        super().__init__(parent)
        from crm_desktop.views.paper.printing import Printing, add_print_key

        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.data = data
        self.preview = Preview()
        self.preview.size_in_mm = size
        self.preview.show_pdf(data)
        self.printing = Printing(context, self, paper)
        save = parts.button(self.tr("Save as PDF…"), icon="download")
        done = parts.button(self.tr("Close"), kind="flat")
        printed = parts.button(self.tr("Print…"), kind="primary", icon="printer", shortcut="Ctrl+P")
        save.clicked.connect(lambda: self.printing.save_as(title, self.data))
        printed.clicked.connect(lambda: self.printing.ask(title, self.data, size=size))
        done.clicked.connect(self.close)
        add_print_key(self, printed.click)
        self.printing.told.connect(self.preview.message.say)
        row = QHBoxLayout()
        row.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_12)
        row.setSpacing(spacing.GAP_8)
        row.addStretch(1)
        for button in (done, save, printed):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.preview, 1)
        column.addWidget(parts.hairline())
        column.addLayout(row)
        self.resize(760, 860)


def show_pdf(
    parent: QWidget,
    title: str,
    data: bytes,
    paper: "Paper",
    context: Context | None = None,
    size: tuple[float, float] | None = None,
) -> PdfWindow:
    """Show a PDF in a window of its own; `context` is the parent's where it is not given.

    size: of the paper in mm, A4 upright without it.
    """
    found = context or getattr(parent, "context", None)
    assert isinstance(found, Context)
    window = PdfWindow(parent, title, data, paper, found, size)
    window.show()
    return window
