"""A warning under the form of a new account or contact: it may be there already."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.matching.reasons import sentence
from crm_desktop.models.queries.duplicates.likely import Likely
from crm_desktop.views import look
from crm_desktop.views.context import Context
from crm_desktop.views.forms.body import FormBody
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.layouts import empty

KINDS = ("account", "contact")
PAUSE = 350
"""Milliseconds without a key after which the server is asked."""

Question = tuple[dict[str, Any], tuple[tuple[str, str], ...]]


class LikelyPanel(QWidget):
    """Asks for likely duplicates of what is typed and lists them; hidden while there are none."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._body: FormBody | None = None
        self._asked: Question | None = None
        self.found: tuple[Likely, ...] = ()
        self.links: list[parts.Link] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.ask)
        self._mark = parts.IconMark("copy", "warn")
        self._heading = parts.Label("", "medium")
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(spacing.GAP_16)
        self._grid.setVerticalSpacing(spacing.GAP_4)
        self._grid.setColumnStretch(3, 1)
        column = QVBoxLayout()
        column.setSpacing(spacing.GAP_4)
        column.addWidget(self._heading)
        column.addWidget(self._rows)
        row = QHBoxLayout(self)
        row.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_8)
        row.setSpacing(spacing.GAP_8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def watch(self, body: FormBody | None) -> None:
        """Follow the form of a new record; nothing where there is none to look for."""
        self._pause.stop()
        self._body = body
        self._asked = None
        self._show(())
        if body is not None:
            body.edited.connect(self._on_edited)
            self._on_edited()

    def _on_edited(self) -> None:
        if self._body is not None and self._question() != self._asked:
            self._pause.start()

    def ask(self) -> None:
        """Ask the server now; an answer that another question has overtaken is dropped."""
        self._pause.stop()
        if self._body is None:
            return
        question = self._question()
        if question == self._asked:
            return
        self._asked = question
        self._context.background.read(
            partial(_likely, self._body.kind.name, *question),
            self._show,
            failed=self._on_failed,
            token=("likely", id(self)),
        )

    def _question(self) -> Question:
        assert self._body is not None
        body = self._body
        names = ("name", "town", "country", "street", "postcode", "company_id", "vat_id", "phone",
                 "email", "first_name", "last_name")  # fmt: skip
        values = {name: body.peek(name) for name in names if name in body.cells}
        grid = body.grids.get("contact_point")
        points = [
            (str(line.peek("kind") or ""), str(line.peek("value") or ""))
            for line in (grid.lines if grid is not None else ())
            if not line.gone and line.peek("value")
        ]
        return values, tuple(points)

    def _on_failed(self, _error: UserError) -> None:
        # A warning that cannot be had must not disturb typing; saving tells what is wrong.
        self._asked = None

    def _show(self, found: tuple[Likely, ...]) -> None:
        self.found = found
        empty(self._grid)
        self.links = []
        self.setVisible(bool(found))
        if not found:
            return
        account = self._body is not None and self._body.kind.name == "account"
        self._heading.setText(
            self.tr("This account may be there already")
            if account
            else self.tr("This person may be there already")
        )
        for number, one in enumerate(found):
            self._add(number, one)
        self.setAccessibleName(self._heading.text())

    def _add(self, row: int, one: Likely) -> None:
        if one.id is None:
            words = self.tr("A person like this exists, handled by %1. You do not see more.")
            told = parts.Label(words.replace("%1", one.handled_by))
            self._grid.addWidget(told, row, 0, 1, 4)
            return
        link = parts.link(one.title)
        link.setToolTip(self.tr("Open"))
        link.setAccessibleName(one.title)
        link.clicked.connect(partial(self._context.open, one.kind, one.id))
        self.links.append(link)
        self._grid.addWidget(link, row, 0)
        self._grid.addWidget(parts.Label(one.detail), row, 1)
        whose = self.tr("handled by %1").replace("%1", one.handled_by) if one.handled_by else ""
        self._grid.addWidget(parts.Label(whose, "body", "second"), row, 2)
        reasons = " ".join(sentence(code) for code in one.reasons[:3])
        self._grid.addWidget(parts.Label(reasons, "body", "second"), row, 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.tint("warn"))
        painter.fillRect(0, 0, self.width(), 1, look.color("edge"))


def _likely(
    kind: str, values: Mapping[str, Any], points: tuple[tuple[str, str], ...], session: Any
) -> tuple[Likely, ...]:
    from crm_desktop.models.queries.duplicates.likely import likely

    return likely(session, kind, values, points)
