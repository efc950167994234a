"""The card of an account that this person knows from the directory only."""

from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.language import _
from crm_desktop.models.queries.card_rows import AccountHeader
from crm_desktop.views import values
from crm_desktop.views.account_card.header import identifier
from crm_desktop.views.context import Context
from crm_desktop.views.look import spacing
from crm_desktop.views.look.labels import Label
from crm_desktop.views.look.parts import Heading, Link, Paragraph, hairline, vline

LABEL_WIDTH = 160


class StubPanel(QWidget):
    """Directory facts at the left; why there is no more, and who can give access, at the right."""

    def __init__(
        self, context: Context, header: AccountHeader, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        row = QHBoxLayout(self)
        row.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.EDGE)
        row.setSpacing(spacing.GAP_24)
        row.addLayout(self._directory(header), 1)
        row.addWidget(vline())
        row.addLayout(self._why(header), 1)

    def _directory(self, header: AccountHeader) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
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
                column.addWidget(_line(label, Label(value)))
                column.addWidget(hairline())
        column.addStretch(1)
        return column

    def _why(self, header: AccountHeader) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Heading(self.tr("Why you see no more")))
        column.addSpacing(spacing.GAP_8)
        column.addWidget(
            Paragraph(
                self.tr(
                    "Contacts, meetings, business and documents of this account are open only to"
                    " the person responsible for it, to its team and to their superiors. That"
                    " holds for all customers."
                )
            )
        )
        column.addSpacing(spacing.GAP_16)
        column.addWidget(Heading(self.tr("Who can give you access")))
        owner = header.owner
        if owner is not None:
            job = owner.label("job_title")
            name = owner.label("display_name")
            shown = f"{name}, {job}" if job else name
            self._add(column, self.tr("Responsible"), Label(shown))
            if owner["phone"]:
                self._add(column, self.tr("Phone"), self._link(owner.label("phone"), "tel"))
            if owner["email"]:
                self._add(column, self.tr("E-mail"), self._link(owner.label("email"), "mailto"))
        if header.superior_name:
            self._add(column, self.tr("Superior"), Label(header.superior_name))
        if header.team_size:
            text = self.tr("%n colleague(s)", None, header.team_size)
            self._add(column, self.tr("Team of the account"), Label(text))
        column.addStretch(1)
        return column

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
