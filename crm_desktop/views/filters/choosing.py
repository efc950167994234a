"""Choosing records by a filter, for any page: everything, a saved filter, or one built for it."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.models.filters import Filter, from_json, normal, to_json
from crm_desktop.models.language import _
from crm_desktop.models.queries.kept.rows import Kept
from crm_desktop.models.queries.rows import Count, ListQuery
from crm_desktop.views.context import Context
from crm_desktop.views.filters.asking import Counting, read_names
from crm_desktop.views.filters.dialog import FilterDialog
from crm_desktop.views.filters.words import Names, sentence
from crm_desktop.views.kept.keeping import Keeping
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields
from crm_desktop.views.values import count_words


@dataclass(frozen=True, slots=True)
class ChosenFilter:
    """What was chosen. `data` is the JSON to store, None for all records of the kind.

    `saved_id` names the saved filter where one was chosen: whoever keeps it sees its changes.
    `complaint` says what of it cannot be used here; then nothing must be done with it.
    """

    kind: str
    part: Filter | None = None
    data: dict[str, Any] | None = None
    saved_id: int | None = None
    count: Count | None = None
    complaint: str = ""


class FilterChoice(QWidget):
    """Give it a kind; `chosen()` is what stands, `changed` follows every change of it.

    `within` narrows what is counted (and only that), for example to one account. `may_be_all`
    False asks for a filter instead of offering all records.
    """

    changed = Signal()

    def __init__(
        self,
        context: Context,
        kind: str,
        *,
        within: ListQuery | None = None,
        may_be_all: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._kind = context, context.catalogue.kind(kind)
        order = self._kind.order
        self._within = within or ListQuery(kind, (), order[0], order[1])
        self._names: Names = {}
        self._chosen = ChosenFilter(kind)
        self._wanted: int | None = None  # a saved filter that was not read yet
        self._all = may_be_all
        self._keeping = Keeping(context, "saved_filter", kind, self)
        self._keeping.changed.connect(self._on_kept)
        self._counting = Counting(context, self)
        self._counting.counted.connect(self._on_counted)
        self.which = fields.ComboBox()
        self.which.setAccessibleName(self.tr("Which records"))
        self.build = parts.button(self.tr("Change…"), icon="funnel")
        self.build.clicked.connect(self.open_builder)
        self.words = parts.Paragraph("", "second")
        self.hits = parts.Label("", "medium")
        self.fault = fields.FieldNote(parent=self)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(spacing.GAP_8)
        line.addWidget(self.which)
        line.addWidget(self.build)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing.GAP_4)
        column.addLayout(line)
        column.addWidget(self.words)
        column.addWidget(self.fault)
        column.addWidget(self.hits)
        self.setFocusProxy(self.which)
        self._offer()
        self.which.activated.connect(self._on_which)
        self._keeping.load(self._on_kept)
        self._show()

    # --- what is chosen --------------------------------------------------------------------

    def chosen(self) -> ChosenFilter:
        """Return what stands here now."""
        return self._chosen

    def set_chosen(self, data: Any = None, saved_id: int | None = None) -> None:
        """Show what was stored: the JSON of a filter, or the key of a saved one."""
        if saved_id is not None:
            self._wanted = saved_id
            self._on_kept()
            return
        part, complaints = (None, ()) if data is None else from_json(
            data, self._context.catalogue, self._kind.name
        )  # fmt: skip
        self._take(part, " ".join(each.text for each in complaints))

    def problem(self) -> str:
        """Return why nothing can be done with it yet, "" where all is well."""
        if self._chosen.complaint:
            return self._chosen.complaint
        if self._wanted is not None:
            return self.tr("This filter was deleted, or is no longer shared. Choose another one.")
        if not self._all and self._chosen.part is None:
            return self.tr("Choose a filter, or build one.")
        return ""

    def _take(self, part: Filter | None, complaint: str = "", saved_id: int | None = None) -> None:
        self._wanted = None
        plain = normal(part)
        self._chosen = ChosenFilter(
            self._kind.name,
            plain,
            None if plain is None else to_json(plain),
            saved_id,
            None,
            complaint,
        )
        read_names(self._context, self._kind.name, plain, self._on_names)
        self._offer()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        context, part = self._context, self._chosen.part
        words = sentence(
            context.catalogue, self._kind.name, part, self._names, context.me.home_currency
        )
        self.words.setText(words or self.tr("Everything that you may see."))
        self.words.setVisible(bool(words) or self._all)
        self.fault.set(self._chosen.complaint, "bad" if self._chosen.complaint else "")
        more = () if part is None else (part,)
        if part is not None or self._all:
            self._counting.ask(replace(self._within, filters=self._within.filters + more))

    def _on_names(self, names: Names) -> None:
        self._names = {**self._names, **names}
        if names:
            self._show()

    def _on_counted(self, count: Count | None) -> None:
        self._chosen = replace(self._chosen, count=count)
        if count is None:
            self.hits.setText(self.tr("Counting …"))
        else:
            pattern = self.tr("%1: %2", "a kind of records and how many fit")
            self.hits.setText(
                pattern.replace("%1", _(self._kind.plural)).replace("%2", count_words(count))
            )
        self.changed.emit()

    # --- choosing --------------------------------------------------------------------------

    def _offer(self) -> None:
        """All, the saved ones, and the one built here."""
        self.which.blockSignals(True)
        self.which.clear()
        if self._all:
            self.which.addItem(self.tr("All: %1").replace("%1", _(self._kind.plural)), "all")
        for each in self._keeping.all():
            name = each.name if each.mine else f"{each.name} – {each.author}"
            self.which.addItem(name, each.id)
        self.which.addItem(self.tr("A filter of its own"), "own")
        now = self._chosen
        wanted = now.saved_id or self._wanted or ("own" if now.part is not None else "all")
        row = self.which.findData(wanted)
        self.which.setCurrentIndex(row)
        self.which.setPlaceholderText(self.tr("Choose a filter"))
        self.which.blockSignals(False)

    def _on_kept(self) -> None:
        """A saved filter means what it means now, also where somebody changed it."""
        number = self._wanted or self._chosen.saved_id
        given = self._keeping.of(number)
        if given is not None:
            self._use(given)
        else:
            self._offer()
            if number is not None:
                self._wanted = number
                self.fault.set(self.problem(), "bad")
                self.changed.emit()

    def _use(self, given: Kept) -> None:
        part, complaints = from_json(given.definition, self._context.catalogue, self._kind.name)
        self._take(part, " ".join(each.text for each in complaints), given.id)

    def _on_which(self) -> None:
        wanted = self.which.currentData()
        if wanted == "all":
            self._take(None)
        elif wanted == "own":
            self._offer()  # until one has been built
            self.open_builder()
        else:
            given = self._keeping.of(wanted)
            if given is not None:
                self._use(given)

    def open_builder(self) -> None:
        """Build a filter, beginning with the one that stands here."""
        dialog = FilterDialog(
            self._context,
            self._kind.name,
            self._chosen.part,
            within=self._within,
            names=self._names,
            verb=self.tr("Use this filter"),
            parent=self,
        )
        dialog.applied.connect(partial(self._on_built))
        dialog.open()

    def _on_built(self, part: Filter | None, names: Names) -> None:
        self._names = {**self._names, **names}
        same = part == self._chosen.part and self._chosen.saved_id is not None
        if not same:
            self._take(part)
