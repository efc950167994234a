"""Two people changed the same field: mine, theirs and the original side by side, per field."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.views import look
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.fonts import line_height
from crm_desktop.views.look.paint import draw_text, rounded, wrapped
from crm_desktop.views.look.style.strokes import focus_ring, radio_button

MINE, THEIRS = "mine", "theirs"
MOST_LINES = 4
LABELS, ORIGINALS = 140, 200


@dataclass(frozen=True)
class ConflictLine:
    """One field that both changed, with its three values as people read them."""

    name: str
    label: str
    original: str
    mine: str
    theirs: str


@dataclass(frozen=True)
class MergingLine:
    """A change that nobody else touched; it stays without a question. `whose`: a name."""

    label: str
    text: str
    whose: str


@dataclass(frozen=True)
class Times:
    """When it was opened and when the other one saved, as people read them."""

    opened: str
    saved: str


class RadioCell(QRadioButton):
    """A large cell that is chosen as a whole; long text wraps, at most four lines are shown."""

    def __init__(self, text: str, side: str, name: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.side = side
        self.setAutoExclusive(False)
        self.setAccessibleName(name)
        self.setToolTip(text if len(text) > 40 else "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(180)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _text_area(self, width: int) -> QRectF:
        return QRectF(40, 10, max(40, width - 52), 10_000)

    def _lines(self, width: int) -> list[str]:
        return wrapped("medium", self.text()[:2000], self._text_area(width).width(), MOST_LINES)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = len(self._lines(width)) or 1
        return max(spacing.grown(38), lines * line_height("medium") + 20)

    def sizeHint(self) -> QSize:
        width = max(240, self.width())
        return QSize(240, self.heightForWidth(width))

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        chosen = self.isChecked()
        ground = "selection" if chosen else ("hover" if self.underMouse() else "base")
        edge = look.color("chip_edge" if chosen else "hairline")
        rounded(painter, area, look.color(ground), edge)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        radio_button(painter, QRectF(12, area.center().y() - 8, 16, 16), option.state)
        lines = self._lines(self.width())
        tall = line_height("medium")
        place = self._text_area(self.width())
        top = area.center().y() - tall * len(lines) / 2
        ink = look.color("selection_text" if chosen else "text")
        for number, line in enumerate(lines):
            place.setRect(place.left(), top + number * tall, place.width() + 8, tall)
            draw_text(painter, place, line, "medium" if chosen else "body", ink)
            place.setWidth(place.width() - 8)
        if self.hasFocus():
            focus_ring(painter, area)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            asker = self.parentWidget()
            while asker is not None and not hasattr(asker, "step_aside"):
                asker = asker.parentWidget()
            if asker is not None:
                asker.step_aside(self)
            return
        super().keyPressEvent(event)


class ConflictDialog(QDialog):
    """Asks, per field, what is to stand. `choices` has "mine" or "theirs" by field name."""

    chosen = Signal()

    def __init__(
        self,
        name: str,
        who: str,
        times: Times,
        lines: Sequence[ConflictLine],
        merging: Sequence[MergingLine],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Changed at the same time – %1").replace("%1", name))
        self._who = who or self.tr("Somebody else")
        self._lines = tuple(lines)
        self._groups: dict[str, tuple[QButtonGroup, RadioCell, RadioCell]] = {}
        body = QWidget()
        body.setBackgroundRole(QPalette.ColorRole.Base)
        body.setAutoFillBackground(True)
        column = QVBoxLayout(body)
        column.setContentsMargins(spacing.EDGE, spacing.EDGE, spacing.EDGE, spacing.EDGE)
        column.setSpacing(spacing.GAP_16)
        column.addLayout(self._top(times))
        column.addLayout(self._table(times))
        if merging:
            column.addWidget(self._merging(merging))
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(parts.hairline())
        outer.addWidget(self._foot())
        for keys, side in (("Alt+M", MINE), ("Alt+T", THEIRS)):
            QShortcut(QKeySequence(keys), self, lambda side=side: self.choose_all(side))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.finish)
        self._show_count()
        self.resize(920, min(720, 220 + 48 * len(self._lines) + 28 * len(merging)))

    # ---- what is asked --------------------------------------------------------------------

    def choices(self) -> dict[str, str]:
        """Return what was chosen so far: "mine" or "theirs" by field name."""
        found = {}
        for name, (group, _mine, _theirs) in self._groups.items():
            cell = group.checkedButton()
            if isinstance(cell, RadioCell):
                found[name] = cell.side
        return found

    def choose(self, name: str, side: str) -> None:
        """Choose one side for a field."""
        _group, mine, theirs = self._groups[name]
        (mine if side == MINE else theirs).setChecked(True)

    def choose_all(self, side: str) -> None:
        """Choose one side for every field (Alt+M, Alt+T)."""
        for line in self._lines:
            self.choose(line.name, side)

    def finish(self) -> None:
        """Close with the result, or go to the first field where nothing is chosen yet."""
        chosen = self.choices()
        for line in self._lines:
            if line.name not in chosen:
                self._groups[line.name][1].setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._say(self.tr("Choose what is to stand for “%1”.").replace("%1", line.label))
                return
        self.accept()

    def step_aside(self, cell: RadioCell) -> None:
        """Go to the other side of the same field with the arrow keys, and choose it."""
        for _group, mine, theirs in self._groups.values():
            if cell in (mine, theirs):
                other = theirs if cell is mine else mine
                other.setChecked(True)
                other.setFocus(Qt.FocusReason.TabFocusReason)

    # ---- what it is made of ---------------------------------------------------------------

    def _top(self, times: Times) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(spacing.GAP_12)
        mark = parts.IconMark("git-merge", "accent", 20)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(spacing.GAP_4)
        pattern = self.tr("%1 changed this record in the meantime")
        words.addWidget(parts.Label(pattern.replace("%1", self._who), "heading"))
        sentence = self.tr(
            "Saved at %1; you opened it at %2. Choose what is to stand for %n field(s); "
            "nothing else is lost.",
            None,
            len(self._lines),
        )
        sentence = sentence.replace("%1", times.saved).replace("%2", times.opened)
        text = parts.Label(sentence, "body", "second")
        text.setWordWrap(True)
        words.addWidget(text)
        row.addLayout(words, 1)
        return row

    def _table(self, times: Times) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(spacing.GAP_8)
        grid.setVerticalSpacing(spacing.GAP_4)
        grid.setColumnMinimumWidth(0, LABELS)
        grid.setColumnMinimumWidth(1, ORIGINALS)
        for column in (2, 3):
            grid.setColumnStretch(column, 1)
        native = QKeySequence.SequenceFormat.NativeText
        grid.addWidget(parts.caption(self.tr("Field")), 0, 0)
        grid.addWidget(parts.caption(self.tr("Originally (%1)").replace("%1", times.opened)), 0, 1)
        all_of = self.tr("%1 all", "a key, as in: Alt+M all")
        mine, theirs = (
            all_of.replace("%1", QKeySequence(keys).toString(native)) for keys in ("Alt+M", "Alt+T")
        )
        grid.addLayout(_head(self.tr("Mine"), mine), 0, 2)
        saved = self.tr("%1 (%2)", "a name and a time").replace("%1", self._who)
        grid.addLayout(_head(saved.replace("%2", times.saved), theirs), 0, 3)
        grid.addWidget(parts.hairline(), 1, 0, 1, 4)
        for number, line in enumerate(self._lines):
            self._add(grid, 2 + 2 * number, line)
        return grid

    def _add(self, grid: QGridLayout, row: int, line: ConflictLine) -> None:
        label = parts.Label(line.label, "medium")
        label.setWordWrap(True)
        original = parts.Label(_cut(line.original), "body", "second")
        original.setWordWrap(True)
        original.setToolTip(line.original if len(line.original) > 40 else "")
        original.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        mine = RadioCell(line.mine, MINE, f"{line.label}, {self.tr('Mine')}: {line.mine}", self)
        theirs = RadioCell(line.theirs, THEIRS, f"{line.label}, {self._who}: {line.theirs}", self)
        group = QButtonGroup(self)
        group.addButton(mine)
        group.addButton(theirs)
        group.buttonToggled.connect(self._show_count)
        self._groups[line.name] = (group, mine, theirs)
        for column, widget in enumerate((label, original, mine, theirs)):
            grid.addWidget(widget, row, column)
        grid.addWidget(parts.hairline(), row + 1, 0, 1, 4)

    def _merging(self, merging: Sequence[MergingLine]) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(spacing.GAP_16)
        grid.setVerticalSpacing(spacing.GAP_4)
        grid.setColumnMinimumWidth(0, LABELS - 8)
        grid.setColumnStretch(1, 1)
        head = self.tr("%n further change(s) do not overlap and merge by themselves", None,
                       len(merging))  # fmt: skip
        grid.addWidget(parts.Label(head, "medium"), 0, 0, 1, 3)
        for row, line in enumerate(merging, 1):
            grid.addWidget(parts.Label(line.label, "body", "second"), row, 0)
            text = parts.Label(_cut(line.text, 90))
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            grid.addWidget(text, row, 1)
            grid.addWidget(parts.Label(line.whose, "body", "second"), row, 2)
        return box

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, 0)
        row.setSpacing(spacing.GAP_8)
        self._mark = parts.IconMark("circle", "", 16)
        self._count = parts.Label("", "body", "second")
        back = parts.button(self.tr("Back to editing"), shortcut="Esc")
        save = parts.button(self.tr("Save result"), kind="primary", shortcut="Ctrl+Return")
        buttons = QDialogButtonBox()
        buttons.addButton(back, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
        back.clicked.connect(self.reject)
        save.clicked.connect(self.finish)
        row.addWidget(self._mark)
        row.addWidget(self._count, 1)
        row.addWidget(buttons)
        foot.setFixedHeight(spacing.grown(spacing.FOOT - 4))
        return foot

    def _say(self, words: str) -> None:
        self._mark.set("circle-alert", "bad")
        self._count.setText(words)

    def _show_count(self) -> None:
        chosen, whole = len(self.choices()), len(self._lines)
        words = self.tr("%1 of %2 chosen").replace("%1", str(chosen)).replace("%2", str(whole))
        self._count.setText(words)
        done = chosen == whole
        self._mark.set("circle-check" if done else "circle", "good" if done else "")
        self.chosen.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()


def _head(words: str, keys: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing.GAP_12)
    row.addWidget(parts.Label(words, "caption_medium"))
    shown = parts.caption(keys)
    shown.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)  # names give way
    row.addWidget(shown)
    row.addStretch(1)
    return row


def _cut(text: str, most: int = 160) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[: most - 1]}…"
