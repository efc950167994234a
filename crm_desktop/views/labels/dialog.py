"""Labels and envelopes for what a list has: choices at the left, the sheets at the right."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.views.context import Context
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.labels.choices import LabelWords
from crm_desktop.views.labels.form import LabelsForm
from crm_desktop.views.labels.work import (
    PREVIEWED,
    Made,
    People,
    Wish,
    make,
    note,
    read_people,
    try_sheet,
)
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.paper.preview import Preview
from crm_desktop.views.paper.printing import Paper, Printing

PAUSE = 200
SECONDS = 120.0
FEW = 500
LEFT = 420


@dataclass(frozen=True)
class Source:
    """The list: its query, what is selected in it, and how many rows it has, in words."""

    query: ListQuery
    selected: tuple[int, ...]
    rows: list[tuple[str, str]]


class LabelsDialog(QDialog):
    """`rendered` follows each new preview, `recorded` the note before it is printed or saved."""

    rendered = Signal()
    recorded = Signal()

    def __init__(self, context: Context, source: Source, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Labels and envelopes"))
        self._context, self._source = context, source
        self._people: People | None = None
        self._words = LabelWords()
        self.made: Made | None = None
        self.form = LabelsForm(source.rows)
        self.preview = Preview()
        self.message = InlineMessage()
        self.wrong_words = parts.Label("", "semibold")
        self.wrong_words.setWordWrap(True)
        self.wrong = QListWidget()
        self.wrong.setAccessibleName(self.tr("Incomplete addresses"))
        self.unseen = parts.Paragraph("", "second")
        self.printing = Printing(context, self, Paper("label", None, noted=True))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._pause.timeout.connect(self.render_now)
        self.form.edited.connect(self._pause.start)
        self.form.rows_changed.connect(self.read)
        self.wrong.itemActivated.connect(self._open)
        self.printing.told.connect(self._say)
        allowed = "print_bulk" in context.me.acts
        for button in (self.print_button, self.save_button):
            button.setEnabled(allowed)
        if not allowed:
            self.message.say(no_right(), "warn")
        self.read()

    def _lay_out(self) -> None:
        self.try_button = parts.button(self.tr("Sheet to try…"))
        self.save_button = parts.button(self.tr("Save as PDF…"), icon="download")
        self.print_button = parts.button(self.tr("Print…"), kind="primary", icon="printer")
        self.close_button = parts.button(self.tr("Close"))
        self.try_button.clicked.connect(self.print_try)
        self.save_button.clicked.connect(self.save_pdf)
        self.print_button.clicked.connect(self.print_page)
        self.close_button.clicked.connect(self.reject)
        self.try_button.setToolTip(self.tr("Plain paper with every label’s edge: lay it over."))
        head, below = QVBoxLayout(), QVBoxLayout()
        for box in (head, below):  # the text of the form's labels stands under the heading
            box.setContentsMargins(fields.GUTTER, 0, 0, 0)
            box.setSpacing(spacing.GAP_8)
        head.addWidget(parts.Label(self.tr("Labels and envelopes"), "heading"))
        for widget in (self.message, self.unseen, self.wrong_words):
            below.addWidget(widget)
        below.addWidget(self.wrong, 1)
        below.addStretch(0)
        left = QVBoxLayout()
        edge = spacing.EDGE
        left.setContentsMargins(edge - fields.GUTTER, spacing.GAP_16, edge, spacing.GAP_16)
        left.setSpacing(spacing.GAP_12)
        left.addLayout(head)
        left.addWidget(self.form)
        left.addLayout(below)
        side = QWidget()
        side.setBackgroundRole(QPalette.ColorRole.Base)
        side.setAutoFillBackground(True)
        side.setLayout(left)
        side.setFixedWidth(spacing.wide(LEFT))
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(side)
        above.addWidget(parts.vline())
        above.addWidget(self.preview, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_12)
        foot.setSpacing(spacing.GAP_8)
        foot.addWidget(self.try_button)
        foot.addStretch(1)
        for button in (self.close_button, self.save_button, self.print_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above, 1)
        column.addWidget(parts.hairline())
        column.addLayout(foot)
        self.resize(spacing.wide(1040), 720)

    # ---- reading and showing ----------------------------------------------------------------

    def read(self) -> None:
        """Read whom the chosen rows are addressed to."""
        self.preview.busy.start()
        ids = self._source.selected if self.form.rows.currentData() == "selected" else None
        self._context.background.read(
            partial(read_people, self._context.catalogue, self._source.query, ids),
            self._on_read,
            failed=self._on_failed,
            lane="long",
            token=("labels", id(self)),
            deadline=SECONDS,
        )

    def _on_read(self, people: People) -> None:
        self._people = people
        self.form.offer_purposes(tuple(people.agreed))
        self.unseen.setText(self._words.unseen(people.unseen) if people.unseen else "")
        self.unseen.setVisible(bool(people.unseen))
        self.render_now()

    def render_now(self) -> None:
        """Make the first sheets of what is chosen now."""
        self._pause.stop()
        if self._people is None:
            return
        self.try_button.setVisible(self.form.paper() is None)
        self.preview.busy.start()
        self._make(self.form.wish(), self._on_made, whole=False)

    def _make(self, wish: Wish, then: Callable[[Made], object], *, whole: bool) -> None:
        assert self._people is not None
        self._context.background.call(
            partial(make, self._people, wish, whole),
            then,
            failed=self._on_failed,
            # A thousand addresses take a second: reads of other pages do not wait for them.
            lane="long" if whole or len(self._people.all) > FEW else "quick",
            deadline=SECONDS,
            token=("labels page", id(self), whole),
        )

    def _on_made(self, made: Made) -> None:
        self.made = made
        self.preview.show_pdf(made.pdf)
        assert self._people is not None
        chosen = len(self._people.all) + self._people.unseen
        self.preview.words.setText(self._words.done(made.count, made.shown, PREVIEWED, chosen))
        left = sum(not one.printed for one in made.wrong)
        self.wrong_words.setText(self._words.wrong(left, len(made.wrong)))
        self.wrong.clear()
        for one in made.wrong:
            item = QListWidgetItem(f"{one.name} – {one.reason}")
            item.setToolTip(item.text())
            item.setData(Qt.ItemDataRole.UserRole, one.account_id)
            self.wrong.addItem(item)
        for widget in (self.wrong_words, self.wrong):
            widget.setVisible(bool(made.wrong))
        self.rendered.emit()

    def _open(self, item: QListWidgetItem) -> None:
        """Open the account of an address, to put it right."""
        self._context.open("account", int(item.data(Qt.ItemDataRole.UserRole)))

    # ---- paper ------------------------------------------------------------------------------

    def print_page(self) -> None:
        """Record it, make all sheets and show the print dialog."""
        self._recorded(self._ask)

    def save_pdf(self) -> None:
        """Record it, make all sheets and ask where to save them."""
        self._recorded(lambda pdf: self.printing.save_as(self.windowTitle(), pdf))

    def print_try(self) -> None:
        """Print the edges of the labels on plain paper; it holds no customer data."""
        author = self._people.firm.name if self._people else ""
        self._context.background.call(
            partial(try_sheet, self.form.wish(), author), self._ask, failed=self._on_failed
        )

    def _ask(self, pdf: bytes) -> None:
        printer = str(self.form.printer.currentData())
        self.printing.ask(self.windowTitle(), pdf, printer, self.form.paper())

    def _recorded(self, then: Callable[[bytes], object]) -> None:
        """Record first, as an export is; the server refuses those who may not."""
        if self.made is None or self._people is None or not self.made.count:
            return
        self.message.clear()
        wish = self.form.wish()
        kind, count = self._source.query.kind, self.made.count

        def made(whole: Made) -> None:
            then(whole.pdf)

        def noted(_done: object) -> None:
            self.recorded.emit()
            self._make(wish, made, whole=True)

        self._context.background.write(
            partial(note, kind, count, wish.stock), noted, operation=uuid4(), failed=self._on_failed
        )

    def _on_failed(self, error: UserError) -> None:
        self.preview.busy.stop()
        self._say(str(error))

    def _say(self, sentence: str) -> None:
        self.message.say(sentence, "bad")


def no_right() -> str:
    """Return why printing is not offered."""
    from crm_desktop.models.language import _
    from crm_desktop.models.refusals import ACTS

    return _(ACTS["may_print_bulk"])
