"""A letter as its page, or an e-mail as its text."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStackedWidget, QTextBrowser

from crm_desktop.views import look
from crm_desktop.views.look import spacing
from crm_desktop.views.paper.preview import Preview
from crm_desktop.views.templates.work import Made


class SamplePane(QStackedWidget):
    """Shows what one recipient gets."""

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self.preview = preview
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Sample"))
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.document().setDocumentMargin(spacing.EDGE)
        self._tint()
        self.addWidget(self.preview)
        self.addWidget(self.text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "text"):
            self._tint()
        super().changeEvent(event)

    def _tint(self) -> None:
        """An e-mail is written on white, as a letter is."""
        shown = self.text.palette()
        shown.setColor(QPalette.ColorRole.Base, look.color("paper"))
        shown.setColor(QPalette.ColorRole.Text, look.color("on_paper"))
        self.text.setPalette(shown)

    def show_channel(self, channel: str) -> None:
        """Show paper or an e-mail from now on."""
        self.setCurrentWidget(self.text if channel == "email" else self.preview)

    def show_made(self, made: Made) -> None:
        """Show one letter or e-mail, or why there is none."""
        if made.html:
            self.text.setHtml(made.html)
        elif made.pdf:
            self.preview.show_pdf(made.pdf)
        elif said := made.error or "\n".join(made.faults):
            self.say(said)

    def say(self, sentence: str) -> None:
        """Say why there is no letter."""
        self.preview.show_error(sentence)
        self.text.setPlainText(sentence)
