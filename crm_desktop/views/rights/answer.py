"""The answer on the screen: a sentence, the table of reasons, what the roles may see in general."""

import datetime as dt

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHeaderView,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.queries.why.rows import WhyReason, WhyRole, WhyRow
from crm_desktop.views.look import parts, setup_table, spacing
from crm_desktop.views.look.layouts import empty
from crm_desktop.views.look.paint import text_width
from crm_desktop.views.look.rows.roles import Role
from crm_desktop.views.values import date_text, number_text

WHAT_WIDTH = 280
UNTIL_WIDTH = 152
ACCOUNTS_WIDTH = 96


class Reasons(QTableView):
    """One row for each reason, as high as it needs to be: the page scrolls, not the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        setup_table(self)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionsMovable(False)
        self.horizontalHeader().setSortIndicatorShown(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setAccessibleName(self.tr("Reasons"))

    def show_answer(self, answer: WhyRow) -> None:
        """Show the reasons of an answer in the columns that its question needs."""
        names = [self.tr("Reason"), self.tr("What is seen")]
        stretched = [True, True]
        if not answer.person:
            names.insert(0, self.tr("Person"))
            stretched.insert(0, True)
        elif not answer.account:
            names.append(self.tr("Accounts"))
            stretched.append(False)
        each = bool(answer.account)
        names.append(self.tr("Until") if each else self.tr("Until, at the latest"))
        stretched.append(False)
        self._rows.clear()
        self._rows.setHorizontalHeaderLabels(names)
        for one in answer.reasons:
            self._rows.appendRow(self._items(one, answer))
        head = self.horizontalHeader()
        for column, wide in enumerate(stretched):
            stretch = QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(column, stretch if wide else QHeaderView.ResizeMode.Fixed)
            if not wide:
                last = column == len(names) - 1
                self.setColumnWidth(column, spacing.wide(UNTIL_WIDTH if last else ACCOUNTS_WIDTH))
        self.setVisible(bool(answer.reasons))
        self._fit()

    def _items(self, one: WhyReason, answer: WhyRow) -> list[QStandardItem]:
        reason = QStandardItem(one.sentence)
        extent = QStandardItem(one.extent)
        until = QStandardItem(until_text(one))
        if one.until is None:
            until.setText(self.tr("no end"))
            until.setData("second", Role.TONE)
        items = [reason, extent]
        if not answer.person:
            items.insert(0, QStandardItem(one.person))
        elif not answer.account:
            count = QStandardItem("" if one.accounts is None else number_text(one.accounts))
            count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            items.append(count)
        return [*items, until]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.text())
            return
        super().keyPressEvent(event)

    def text(self) -> str:
        """Return the chosen rows, or all, with tabs between their columns."""
        chosen = {index.row() for index in self.selectionModel().selectedIndexes()}
        columns = range(self._rows.columnCount())
        return "\n".join(
            "\t".join(self._rows.item(row, column).text() for column in columns)
            for row in range(self._rows.rowCount())
            if row in chosen or not chosen
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        rows = self.verticalHeader().length()
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 2)


class Answer(QScrollArea):
    """The whole answer below the choices."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verdict = parts.Label("", "heading")
        self.verdict.setWordWrap(True)
        self.verdict.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reasons = Reasons()
        self._general = QWidget()
        self._below = QVBoxLayout(self._general)
        self._below.setContentsMargins(spacing.EDGE, 0, spacing.EDGE, spacing.EDGE)
        self._below.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(spacing.EDGE, spacing.GAP_16, spacing.EDGE, spacing.GAP_12)
        head.addWidget(self.verdict)
        body = parts.sheet(QWidget())
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.reasons)
        column.addWidget(self._general)
        column.addStretch(1)
        self.setWidget(body)
        self.reasons.selectionModel().currentRowChanged.connect(self._follow)

    def show_answer(self, answer: WhyRow) -> None:
        """Show an answer."""
        self.verdict.setText(answer.verdict)
        self.reasons.show_answer(answer)
        empty(self._below)
        if answer.roles:
            self._below.addSpacing(spacing.GAP_24)
            self._below.addWidget(parts.caption(self.tr("What the roles may see in general")))
        for role in answer.roles:
            self._below.addWidget(parts.Heading(role.name))
            self._below.addWidget(_general(role))
            self._below.addSpacing(spacing.GAP_16)
        self.verticalScrollBar().setValue(0)

    def _follow(self, index: QModelIndex) -> None:
        """Keep the current row in sight, since the table itself does not scroll."""
        place = self.reasons.visualRect(index)
        head = self.reasons.horizontalHeader().height()
        middle = self.reasons.y() + head + place.center().y()
        self.ensureVisible(0, middle, 0, 2 * place.height())


def until_text(one: WhyReason) -> str:
    """Return the last day, with the time where the end is a moment."""
    if one.until is None:
        return ""
    if isinstance(one.until, dt.datetime):
        return f"{date_text(one.until.date())}, {one.until:%H:%M}"
    return date_text(one.until)


def _general(role: WhyRole) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, spacing.GAP_8, 0, 0)
    grid.setHorizontalSpacing(spacing.GAP_16)
    grid.setVerticalSpacing(spacing.GAP_8)
    widest = max((text_width("body", what) for what, _sentence in role.lines), default=0)
    grid.setColumnMinimumWidth(0, min(round(widest), spacing.wide(WHAT_WIDTH)))
    grid.setColumnStretch(1, 1)
    grid.addWidget(parts.Paragraph(role.sentence), 0, 0, 1, 2)
    for row, (what, sentence) in enumerate(role.lines, 1):
        name = parts.Paragraph(what, "second")
        name.setMaximumWidth(spacing.wide(WHAT_WIDTH))
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(parts.Paragraph(sentence), row, 1, Qt.AlignmentFlag.AlignTop)
    return made
