"""The bell in the top row with the number of new notices, and the bar of whom one stands in for."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from crm_desktop.views import look
from crm_desktop.views.access.watch import Watch
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.paint import text_width
from crm_desktop.views.values import short_date

MOST = 99


class Bell(QToolButton):
    """Never takes the focus by itself; its number changes while one works."""

    def __init__(self, watch: Watch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self.setObjectName("bell")
        self.setIcon(look.icon("bell"))
        self.setIconSize(QSize(16, 16))
        self.setFixedSize(spacing.BUTTON + spacing.GAP_4, spacing.BUTTON)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        watch.changed.connect(self.show_news)
        self.show_news()

    def show_news(self) -> None:
        """Show how many notices are new, in words too."""
        n = self._watch.news.unseen
        words = self.tr("Notices, %n new", None, n) if n else self.tr("Notices")
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setVisible(self._watch.news.has)
        self.update()

    def number(self) -> str:
        """Return the number as it is shown, "" while nothing is new."""
        n = self._watch.news.unseen
        return "" if n == 0 else str(n) if n <= MOST else f"{MOST}+"

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        words = self.number()
        if not words:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tall = 14.0
        wide = max(tall, text_width("caption", words) + 6)
        place = QRectF(self.width() - wide - 1, 1, wide, tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("bad"))
        painter.drawRoundedRect(place, tall / 2, tall / 2)
        painter.setPen(look.color("base"))
        painter.setFont(look.font("caption"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()


class CoverBar(parts.Message):
    """Says for whom one stands in today; hidden until somebody else is covered."""

    def __init__(self, watch: Watch, parent: QWidget | None = None) -> None:
        hide = QCoreApplication.translate("CoverBar", "Hide")
        super().__init__("", "info", icon="user-check", details=hide, parent=parent)
        self._watch = watch
        self._hidden: frozenset[int] = frozenset()
        self.detailed.connect(self._put_away)
        watch.changed.connect(self.show_covers)
        self.hide()

    def show_covers(self) -> None:
        """Show everybody covered today whose line was not hidden."""
        covers = [one for one in self._watch.news.covers if one.away_id not in self._hidden]
        pattern = self.tr("%1 until %2", "whom one stands in for, until which day")
        people = [
            pattern.replace("%1", one.away).replace("%2", short_date(one.valid_to))
            for one in covers
        ]
        title = self.tr("You stand in for:")
        self.set_text(", ".join(people), title=title)
        self.setVisible(bool(people))

    def _put_away(self) -> None:
        self._hidden |= {one.away_id for one in self._watch.news.covers}
        self.show_covers()
