"""The command palette (Ctrl+K): finds accounts, people, opportunities and commands while typing."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _ as of_models
from crm_desktop.views import look
from crm_desktop.views.context import Context
from crm_desktop.views.links import is_link, record_of
from crm_desktop.views.look import icons, parts, spacing
from crm_desktop.views.look.form.focus_chain import focused
from crm_desktop.views.look.paint import draw_shadow
from crm_desktop.views.main_window.palette.account_commands import Command, account_commands
from crm_desktop.views.main_window.palette.lines import LINE, Line, PaletteDelegate, PaletteModel
from crm_desktop.views.main_window.palette.matching import contains
from crm_desktop.views.working.later import later

WIDTH = 680
LINES_HEIGHT = 404
SHADOW = 24
TYPING_MS = 120
HITS_PER_KIND = 5
KINDS = ("", "account", "contact", "opportunity", "document")


class CommandPalette(QWidget):
    """Floats over the window. `shown()` fills it anew; Esc or a click beside it closes it."""

    def __init__(
        self,
        context: Context,
        commands: Callable[[], Sequence[Command]],
        recent: Callable[[], Iterable[Line]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._commands = commands
        self._recent = recent
        self._hits: tuple[Any, ...] = ()
        self._answered_for = ""
        self._kind = ""
        self._focus_before: QWidget | None = None
        self.setAccessibleName(self.tr("Find or do"))
        self.field = QLineEdit()
        self.field.setFrame(False)
        self.field.setFont(look.font("heading"))
        self.field.setPlaceholderText(self.tr("Find an account, person or command"))
        self.field.setAccessibleName(self.tr("Find or do"))
        self.field.setProperty("kind", "bare")
        self.field.installEventFilter(self)
        self.narrowed = parts.Chip(self.tr("All"))
        self.lines = PaletteModel()
        self.view = QListView()
        self.view.setModel(self.lines)
        self.view.setItemDelegate(PaletteDelegate(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(self.tr("Found"))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._on_clicked)
        self._lay_out()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._ask)
        self.field.textChanged.connect(self._on_typed)
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(41, 0, 20, 0)
        head.setSpacing(spacing.GAP_12)
        key = QLabel(self.tr("Tab"))
        key.setFont(look.font("caption"))
        key.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        head.addWidget(self.field, 1)
        head.addWidget(self.narrowed)
        head.addWidget(key)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SHADOW + 1, SHADOW, SHADOW + 1, SHADOW + 1)
        layout.setSpacing(0)
        layout.addSpacing(12)
        layout.addLayout(head)
        layout.addSpacing(13)
        layout.addSpacing(4)
        layout.addWidget(self.view)
        layout.addSpacing(4)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 7, 20, 7)
        foot.setSpacing(spacing.GAP_8)
        for keys, words in (
            ("↑ ↓", self.tr("choose")),
            (self.tr("Enter"), self.tr("open")),
            (self.tr("Tab"), self.tr("narrow to a kind")),
            (self.tr("Esc"), self.tr("close")),
        ):
            name, meaning = QLabel(keys), QLabel(words)
            name.setFont(look.font("caption_medium"))
            meaning.setFont(look.font("caption"))
            meaning.setForegroundRole(self.palette().ColorRole.PlaceholderText)
            foot.addWidget(name)
            foot.addWidget(meaning)
            foot.addSpacing(spacing.GAP_8)
        foot.addStretch(1)
        layout.addLayout(foot)

    # --- opening and closing -------------------------------------------------------------

    def open(self, text: str = "") -> None:
        """Show it over the window with this text, all of it selected."""
        self._focus_before = focused(self.window())
        self._kind = ""
        self._hits = ()
        self._answered_for = ""
        self.field.setText(text)
        self.field.selectAll()
        self._place()
        self._fill()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.window().installEventFilter(self)
        if text:
            self._ask()

    @Slot()
    def close_palette(self) -> None:
        """Hide it and give the focus back."""
        if not self.isVisible():
            return
        self.window().removeEventFilter(self)
        self._typing.stop()
        self._context.background.drop("palette")
        self.hide()
        if self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
            self._focus_before = None

    def _place(self) -> None:
        window = self.window()
        width = min(WIDTH, window.width() - 32) + 2 * SHADOW
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, spacing.TOP_ROW + spacing.TABS - SHADOW)

    def answered_for(self) -> str:
        """Return the text for which hits are shown."""
        return self._answered_for

    # --- searching -----------------------------------------------------------------------

    @Slot()
    def _on_typed(self) -> None:
        self._typing.start()
        self._fill()

    @Slot()
    def _ask(self) -> None:
        text = self.field.text().strip()
        if not text or is_link(text):
            self._context.background.drop("palette")
            return
        self._context.background.read(
            partial(_search, self._context.catalogue, text),
            partial(self._show_hits, text),
            failed=self._on_failed,
            token="palette",
            may_lag=True,
        )

    def _show_hits(self, text: str, hits: tuple[Any, ...]) -> None:
        self._hits = hits
        self._answered_for = text
        self._fill()

    def _on_failed(self, _error: object) -> None:
        self._show_hits(self.field.text().strip(), ())

    def _fill(self) -> None:
        text = self.field.text().strip()
        lines = self._hit_lines() if text else list(self._recent_lines())
        if is_link(text):
            lines = [self._link_line(text)]
        elif not self._kind:
            lines += self._command_lines(text)
        if not lines and text == self._answered_for and text:
            lines = [Line(self.tr("Nothing found. Try a part of the name, the town or a number."))]
        self.lines.set_lines(lines, text)
        names = {"": self.tr("All")} | {
            kind: of_models(self._context.catalogue.kind(kind).plural) for kind in KINDS[1:]
        }
        self.narrowed.set(names[self._kind])
        first = self.lines.next_choice(-1, 1)
        self.view.setCurrentIndex(self.lines.index(max(first, 0)))
        self.view.scrollToTop()
        height = sum(self.view.sizeHintForRow(row) for row in range(self.lines.rowCount()))
        self.view.setFixedHeight(max(ROW_SPACE, min(LINES_HEIGHT, height)))
        self.adjustSize()

    def _recent_lines(self) -> Iterable[Line]:
        recent = list(self._recent())
        if recent and not self._kind:
            yield Line(self.tr("Recently opened"))
            yield from recent

    def _hit_lines(self) -> list[Line]:
        lines: list[Line] = []
        for kind in dict.fromkeys(hit.kind for hit in self._hits):
            if self._kind and kind != self._kind:
                continue
            hits = [hit for hit in self._hits if hit.kind == kind]
            shown = hits[: HITS_PER_KIND * (4 if self._kind else 1)]
            more = "+" if len(hits) > len(shown) or len(hits) == HITS_PER_KIND else ""
            label = of_models(self._context.catalogue.kind(kind).plural)
            lines.append(Line(label, f"{len(shown)}{more}"))
            lines += [self._hit_line(hit) for hit in shown]
        return lines

    def _link_line(self, text: str) -> Line:
        """Return the line that opens a link, or says why it cannot."""
        try:
            kind, number = record_of(text, self._context.catalogue)
        except UserError as error:
            return Line(str(error))
        label = of_models(self._context.catalogue.kind(kind).label)
        words = self.tr("Open the link: {kind} {number}").format(kind=label, number=number)
        icon = look.KIND_ICONS.get(kind, "circle")
        run, apart = self._opening(kind, number)
        return Line(words, "", icon, "", run, apart)

    def _opening(self, kind: str, number: int) -> tuple[Any, Any]:
        """Return how a record is opened here and, if it can be, in a window of its own."""
        apart = partial(self._context.open_apart, kind, number) if kind == "account" else None
        return partial(self._context.open, kind, number), apart

    def _hit_line(self, hit: Any) -> Line:
        return Line(
            hit.title,
            hit.detail,
            look.KIND_ICONS.get(hit.kind, "circle"),
            self.tr("directory only") if hit.only_directory else "",
            *self._opening(hit.kind, hit.id),
        )

    def _command_lines(self, text: str) -> list[Line]:
        found = [
            Line(command.title, command.shortcut, command.icon, "", command.run)
            for command in [*self._account_commands(), *self._commands()]
            if contains(command.title, text)
        ][:8]
        if not found:
            return []
        return [Line(self.tr("Commands"), str(len(found))), *found]

    def _account_commands(self) -> list[Command]:
        """What can be done for the account found first."""
        first = next((hit for hit in self._hits if hit.kind == "account"), None)
        if first is None or first.only_directory or not self.field.text().strip():
            return []
        return account_commands(self._context, first)

    # --- keys, mouse, painting -----------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and _is_enter(event):
                event.accept()  # Ctrl+Enter is ours here, not the window's "Save and close"
                return True
            if event.type() == QEvent.Type.KeyPress and self._on_key(event):
                return True
        elif watched is self.window():
            if event.type() == QEvent.Type.Resize:
                self._place()
            elif event.type() == QEvent.Type.WindowDeactivate:
                self.close_palette()
        if event.type() == QEvent.Type.FocusOut and watched is self.field and self.isVisible():
            later(self, self._close_if_left)
        return super().eventFilter(watched, event)

    @Slot()
    def _close_if_left(self) -> None:
        if not self.field.hasFocus():
            self._focus_before = None  # the focus went where the user clicked
            self.close_palette()

    def _on_key(self, event: QKeyEvent) -> bool:
        row = self.view.currentIndex().row()
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -8,
            Qt.Key.Key_PageDown: 8,
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key in steps:
            target = self.lines.next_choice(row, steps[key])
            self.view.setCurrentIndex(self.lines.index(target))
            self.view.scrollTo(self.lines.index(max(0, target - 1)))
            self.view.scrollTo(self.lines.index(target))
        elif _is_enter(event):
            self._run(row, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            step = -1 if shift or key == Qt.Key.Key_Backtab else 1
            self._kind = KINDS[(KINDS.index(self._kind) + step) % len(KINDS)]
            self._fill()
        else:
            return False
        return True

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._run(index.row())

    def _run(self, row: int, apart: bool = False) -> None:
        line = self.lines.index(row).data(LINE) if row >= 0 else None
        if line is None or line.run is None:
            return
        self.close_palette()
        if apart and line.apart is not None:
            line.apart()
        else:
            line.run()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        inner = self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        if not inner.contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        draw_shadow(painter, inner, SHADOW)
        painter.setPen(look.color("edge"))
        painter.setBrush(look.color("base"))
        box = inner.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, spacing.RADIUS_WINDOW, spacing.RADIUS_WINDOW)
        head = self.view.y() - 5
        foot = self.view.y() + self.view.height() + 4
        for y in (head, foot):
            painter.fillRect(
                QRectF(inner.left() + 1, y, inner.width() - 2, 1), look.color("hairline")
            )
        middle = inner.top() + (head - inner.top()) / 2
        icons.draw(painter, inner.left() + 20, middle - 10, "search", 20, look.color("accent"))
        painter.end()


ROW_SPACE = 8


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _search(catalogue: Any, text: str, session: Any) -> tuple[Any, ...]:
    """Runs on a worker; the query module is imported there as well."""
    from crm_desktop.models.queries.lists.searching import search

    return search(session, catalogue, text, limit=HITS_PER_KIND)
