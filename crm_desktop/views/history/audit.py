"""The page "Record of changes": for auditors all of it, for admins people, rights and acts."""

from typing import Any

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.queries.changes.rows import Seals, Wanted
from crm_desktop.views.context import Context
from crm_desktop.views.history.panel import HistoryPanel
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.people.page import AdminPage
from crm_desktop.views.values import number_text, when_text

VERIFY = "crm-admin audit verify"


class AuditPage(AdminPage):
    """The seals above, filters and list below."""

    name = "changes"
    icon = "history"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Record of changes"), parent)
        auditor = "crm_auditor" in context.me.roles
        self.header.set_phrase(
            self.tr("everything") if auditor else self.tr("people, rights, prints and exports")
        )
        self.seals = parts.Strip()
        self.state_of_seals = parts.Label("", "body")
        self.how = parts.Label("", "body", "second")
        self.anchor = parts.button(self.tr("Copy the last seal"), kind="flat", icon="copy")
        self.anchor.clicked.connect(self.copy_anchor)
        self._anchor = ""
        row = QHBoxLayout(self.seals)
        row.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_8)
        row.setSpacing(spacing.GAP_8)
        row.addWidget(parts.IconMark("shield"))
        words = QVBoxLayout()
        words.setSpacing(spacing.GAP_4)
        words.addWidget(self.state_of_seals)
        words.addWidget(self.how)
        row.addLayout(words, 1)
        row.addWidget(self.anchor)
        self.how.setText(
            self.tr("Whoever runs the server verifies all seals at its console with “%1”.").replace(
                "%1", VERIFY
            )
        )
        self.panel = HistoryPanel(context, Wanted("all"))
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.seals)
        column.addWidget(self.panel, 1)
        self.setFocusProxy(self.panel)
        self._show_seals(None)

    def load(self) -> None:
        """Ask how far the record is sealed; the list reads itself."""
        self.read(_read_seals, self._show_seals)

    def reload(self) -> None:
        """Read again, now or when the page is next seen."""
        super().reload()
        self.panel.reload()

    def _show_seals(self, seals: Seals | None) -> None:
        self._anchor = seals.anchor if seals is not None else ""
        self.anchor.setVisible(bool(self._anchor))
        self.state_of_seals.setText(self._words(seals) if seals is not None else "")
        self.state_of_seals.setVisible(seals is not None)

    def _words(self, seals: Seals) -> str:
        """Return how far the record is sealed, in a sentence or two."""
        if seals.sealed_at is None:
            sealed = self.tr("Nothing is sealed yet.")
        else:
            sealed = self.tr("Sealed up to block %1, on %2.")
            sealed = sealed.replace("%1", number_text(seals.blocks))
            sealed = sealed.replace("%2", when_text(seals.sealed_at, year=True))
        if not seals.unsealed or seals.unsealed_since is None:
            return sealed
        rest = self.tr("Not sealed yet: %n entry(ies), the oldest of %1.", None, seals.unsealed)
        rest = rest.replace("%1", when_text(seals.unsealed_since, year=True))
        return f"{sealed} {rest}"

    def copy_anchor(self) -> None:
        """Copy number and hash of the last block, to be kept outside of the server."""
        QApplication.clipboard().setText(self._anchor)
        self.context.message(
            self.tr("Copied. Keep it outside of the server and give it to “%1 --anchor”.").replace(
                "%1", VERIFY
            )
        )

    def state(self) -> dict[str, Any]:
        """Return the filters."""
        return self.panel.state()

    def restore(self, state: dict[str, Any]) -> None:
        """Choose such filters again."""
        self.panel.restore(state)


def _read_seals(session: Any) -> Seals | None:
    """Runs on a worker."""
    from crm_desktop.models.queries.changes.reading import seals

    return seals(session)
