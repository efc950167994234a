"""The card of an account that this person knows from the directory only."""

from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.models.language import _
from crm_desktop.models.queries.access.rows import Cover
from crm_desktop.models.queries.card.rows import AccountHeader
from crm_desktop.models.standard.phone import phone_text
from crm_desktop.views import values
from crm_desktop.views.access.ask import AskPanel
from crm_desktop.views.account_card.header import identifier
from crm_desktop.views.context import Context
from crm_desktop.views.look import spacing
from crm_desktop.views.look.labels import Label
from crm_desktop.views.look.parts import Heading, Link, Paragraph, hairline, vline

LABEL_WIDTH = 160


class StubPanel(QScrollArea):
    """Facts and why there is no more at the left; asking for access at the right.

    `changed`: access was asked for or taken, the card is to be read again.
    """

    changed = Signal()

    def __init__(
        self, context: Context, header: AccountHeader, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.header = header
        self.ask: AskPanel | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # first: a proxy would take it over
        left = QVBoxLayout()
        left.setSpacing(0)
        self._directory(left, header)
        right = QVBoxLayout()
        right.setSpacing(0)
        door = header.door
        if door is not None and door.may_ask:
            left.addSpacing(spacing.GAP_24)
            self._why(left, header)
            self.ask = AskPanel(context, header)
            self.ask.changed.connect(self.changed)
            right.addWidget(self.ask)
            self.setFocusProxy(self.ask)
        else:
            self._why(right, header)
        for column in (left, right):
            column.addStretch(1)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.EDGE)
        row.setSpacing(spacing.GAP_24)
        row.addLayout(left, 1)
        row.addWidget(vline())
        row.addLayout(right, 1)
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        inside.setAutoFillBackground(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(inside)

    def take_typed(self, old: "StubPanel") -> None:
        """Take over what was typed into the panel that this one follows."""
        if self.ask is not None and old.ask is not None:
            self.ask.reason.setPlainText(old.ask.reason.toPlainText())

    def _directory(self, column: QVBoxLayout, header: AccountHeader) -> None:
        column.addWidget(Heading(self.tr("Facts from the directory")))
        row = header.row
        catalogue = self._context.catalogue
        kind = catalogue.kind("account")
        country = row["country"]
        seat = [row.label("town"), values.country_name(country) if country else ""]
        facts = [
            (_(kind.field("name").label), row.label("name")),
            identifier(kind, row),
            (_(kind.field("vat_id").label), row.label("vat_id")),
            (self.tr("Seat"), ", ".join(part for part in seat if part)),
            (
                _(kind.field("status").label),
                catalogue.option_label(kind.field("status"), row["status"]),
            ),
            (_(kind.field("parent_id").label), row.labels.get("parent_id", "")),
        ]
        for label, value in facts:
            if value:
                self._add(column, label, Label(value))

    def _why(self, column: QVBoxLayout, header: AccountHeader) -> None:
        column.addWidget(Heading(self.tr("Why you see no more")))
        column.addSpacing(spacing.GAP_8)
        column.addWidget(Paragraph(self._reason(header)))
        column.addSpacing(spacing.GAP_16)
        column.addWidget(Heading(self.tr("Who can give you access")))
        owner = header.owner
        if owner is not None:
            job = owner.label("job_title")
            name = owner.label("display_name")
            shown = f"{name}, {job}" if job else name
            self._add(column, self.tr("Responsible"), Label(shown))
            if owner["phone"]:
                self._add(column, self.tr("Phone"), self._link(phone_text(owner["phone"]), "tel"))
            if owner["email"]:
                self._add(column, self.tr("E-mail"), self._link(owner.label("email"), "mailto"))
        for cover in header.door.covers if header.door is not None else ():
            self._show_cover(column, cover)
        if header.superior_name:
            self._add(column, self.tr("Superior"), Label(header.superior_name))
        if header.team_size:
            text = self.tr("%n colleague(s)", None, header.team_size)
            self._add(column, self.tr("Team of the account"), Label(text))

    def _reason(self, header: AccountHeader) -> str:
        if header.parts:
            return self.tr(
                "Of this account you see what your role needs, or what was shared with you. The "
                "rest is open only to the person responsible for it, to its team and to their "
                "superiors."
            )
        return self.tr(
            "Contacts, meetings, business and documents of this account are open only to the "
            "person responsible for it, to its team and to their superiors. That holds for all "
            "customers."
        )

    def _show_cover(self, column: QVBoxLayout, cover: Cover) -> None:
        until = self.tr("%1, until %2").replace("%1", cover.covers)
        until = until.replace("%2", values.short_date(cover.valid_to))
        self._add(column, self.tr("Stands in today"), Label(until))
        if cover.phone:
            self._add(column, self.tr("Phone"), self._link(cover.phone, "tel"))

    def _add(self, column: QVBoxLayout, label: str, value: QWidget) -> None:
        column.addWidget(_line(label, value))
        column.addWidget(hairline())

    def _link(self, text: str, scheme: str) -> Link:
        made = Link(text)
        made.clicked.connect(partial(self._call, text, scheme))
        return made

    def _call(self, text: str, scheme: str, *_clicked: bool) -> None:
        plain = "".join(text.split()) if scheme == "tel" else text
        if not QDesktopServices.openUrl(QUrl(f"{scheme}:{plain}")):
            said = self.tr("This computer has no program for that: %1")
            self._context.message(said.replace("%1", text))


def _line(label: str, value: QWidget) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(0)
    name = Label(label, "body", "second")
    name.setFixedWidth(LABEL_WIDTH)
    grid.addWidget(name, 0, 0)
    grid.addWidget(value, 0, 1, Qt.AlignmentFlag.AlignLeft)
    grid.setColumnStretch(1, 1)
    if isinstance(value, Label):
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setMinimumHeight(spacing.row_height())
    return made
