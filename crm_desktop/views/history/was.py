"""A record as it was at a moment: the form, to be read only, below a bar that says so."""

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _
from crm_desktop.models.queries.changes.rows import Was
from crm_desktop.views.context import Context
from crm_desktop.views.forms.body import FormBody
from crm_desktop.views.look import parts
from crm_desktop.views.look.layouts import exchange
from crm_desktop.views.values import when_text


class AsItWas(QWidget):
    """`back` asks for the list again, `now_wanted` for the record as it is. `shown` follows each
    answer."""

    back = Signal()
    now_wanted = Signal()
    shown = Signal()

    def __init__(self, context: Context, kind: str, number: int) -> None:
        super().__init__()
        self._context = context
        self._kind, self._id = context.catalogue.kind(kind), number
        self.was: Was | None = None
        self.body: FormBody | None = None
        self.bar = parts.Message(
            "",
            "info",
            action=self.tr("Back to the history"),
            details=self.tr("As it is now"),
            icon="history",
        )
        self.bar.acted.connect(self.back)
        self.bar.detailed.connect(self.now_wanted)
        self.busy = parts.LoadingBar()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.busy)
        self._middle = QWidget()
        self._column.addWidget(self._middle, 1)

    def read(self, moment: dt.datetime) -> None:
        """Ask how the record was at a moment."""
        self.busy.start()
        self.bar.set_text("", title=self._title(moment))
        self._context.background.read(
            partial(read_was, self._context.catalogue, self._kind.name, self._id, moment),
            self.show_was,
            failed=self._failed,
            token=("was", id(self)),
        )

    def _title(self, moment: dt.datetime) -> str:
        return self.tr("As it was on %1").replace("%1", when_text(moment, year=True))

    def show_was(self, was: Was) -> None:
        """Show a record as it was, and what changed since."""
        self.busy.stop()
        self.was = was
        if was.row is None:
            self.bar.set_text(self.tr("There was no such record."), title=self._title(was.moment))
            self._put(
                parts.EmptyState(
                    self.tr("There was no such record"),
                    self.tr("It was entered later, or was deleted at that moment."),
                    icon="history",
                )
            )
        else:
            self.bar.set_text(
                changed_words(self._context.catalogue, self._kind.name, was.changed),
                title=self._title(was.moment),
            )
            values = was.row.values
            fields = tuple(
                replace(one, required=False, hint="")
                for one in self._kind.fields
                if one.name in values
            )
            self.body = FormBody(
                self._context, replace(self._kind, fields=fields, parts=()), was.row
            )
            for name in was.changed:  # the bar of change marks what is different now
                if name in self.body.cells:
                    self.body.cells[name].label.set_changed(True)
            self._put(self.body)
        self.shown.emit()

    def _failed(self, error: UserError) -> None:
        self.busy.stop()
        self.was = None
        self._put(parts.EmptyState(self.tr("This record cannot be shown"), str(error), icon="lock"))
        self.shown.emit()

    def _put(self, widget: QWidget) -> None:
        old = self._middle
        self._middle = widget
        exchange(self._column, old, widget)
        if not isinstance(widget, FormBody):
            self.body = None
        widget.show()


def changed_words(catalogue: Catalogue, kind: str, names: tuple[str, ...]) -> str:
    """Return which fields changed since, in a sentence."""
    if not names:
        return QCoreApplication.translate("History", "nothing changed since")
    fields = catalogue.kind(kind)
    labels = ", ".join(_(fields.field(name).label) for name in names if fields.has(name))
    return QCoreApplication.translate("History", "changed since: %1").replace("%1", labels)


def read_was(
    catalogue: Catalogue, kind: str, number: int, moment: dt.datetime, session: Any
) -> Was:
    """Return a record as it was; runs on a worker's thread."""
    from crm_desktop.models.queries.changes.reading import as_it_was

    return as_it_was(session, catalogue, kind, number, moment)
