"""The views of a list: which one is shown, whether it was changed, the menu that changes both."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu

from crm_desktop.models.errors import UserError
from crm_desktop.models.filters import View, normal, view_from_json, view_to_json
from crm_desktop.models.language import _
from crm_desktop.models.queries.kept.rows import Kept
from crm_desktop.views.filters.words import sentence
from crm_desktop.views.kept.keeping import Keeping
from crm_desktop.views.kept.manage import ManageDialog
from crm_desktop.views.kept.name_dialog import NameDialog
from crm_desktop.views.lists.columns.layout import Layout, forget_layout, load_layout
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.look.parts import button

if TYPE_CHECKING:
    from crm_desktop.views.lists.panel import ListPanel


class Viewing(QObject):
    """Belongs to the page of a list; `plain` is the view of somebody who has chosen none.

    `started` says that the list knows what to show: the view it opens with was read.
    """

    started = Signal()

    def __init__(self, panel: "ListPanel", plain: View) -> None:
        super().__init__(panel)
        self._panel, self._plain = panel, plain
        self._context, self._kind = panel.context, panel.kind
        self.current: Kept | None = None
        self.is_started = False
        self.button = button("", icon="table-2")
        self.button.clicked.connect(self.open_menu)
        self.keeping = Keeping(panel.context, "list_view", panel.kind.name, self)
        self.keeping.changed.connect(self._on_kept)
        # What is changed is compared once for all signals of one change.
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._show_name)
        for signal in (panel.filters.changed, panel.table.columns_changed, panel.model.loaded):
            signal.connect(self._look.start)
        head = panel.table.horizontalHeader()
        head.sectionMoved.connect(lambda *_values: self._look.start())
        panel.hold()

    def start(self) -> None:
        """Read the views, then show the one the list opens with."""
        self.keeping.load(self._on_read)

    def _on_read(self) -> None:
        if self.is_started:
            return
        self.is_started = True
        standard = next((each for each in self.keeping.all() if each.standard), None)
        self.show(standard)
        self.started.emit()

    # --- what is shown ---------------------------------------------------------------------

    def show(self, given: Kept | None) -> None:
        """Show a view as it was left here, None for the plain one; what is stale is said."""
        self.current = given
        view, said = self._view_of(given)
        self._panel.show_view(view, self._name(given), self.layout_of(given, view))
        if said:
            self._panel.filters.say(said)
        self._show_name()

    def layout_of(self, given: Kept | None, view: View) -> Layout:
        """Return the columns of a view, where nothing else is kept on this computer."""
        if given is None:
            return Layout()
        offered = self._panel.table.offered_columns()
        return Layout(
            order=view.columns,
            hidden=frozenset(name for name in offered if name not in view.columns),
            widths=dict(view.widths),
            sort=view.sort,
            descending=view.descending,
        )

    def take(self, number: int | None) -> None:
        """Be in a view whose filter and sort are restored from a state, not from the view."""
        given = self.keeping.of(number)
        self.current = given
        view, _said = self._view_of(given)
        self._panel.table.use_layout(self._name(given), self.layout_of(given, view))
        self._show_name()

    def reset(self) -> None:
        """Show the view as it was saved: what was changed here is forgotten."""
        forget_layout(self._name(self.current))
        self.show(self.current)

    def now(self) -> View:
        """Return what the list shows now, as a view."""
        panel = self._panel
        query = panel.query()
        return View(
            panel.table.shown_columns(),
            query.sort,
            query.descending,
            panel.filtering.whole(),
            query.search,
            panel.filters.scope(),
            panel.group(),
            panel.table.chosen_widths(),
        )

    def is_changed(self) -> bool:
        """Return whether the list shows something else than its view."""
        if self.current is None:
            return load_layout(self._name(None)) != Layout() or not self._same(self._plain)
        return not self._same(self._view_of(self.current)[0])

    def _same(self, view: View) -> bool:
        now = self.now()
        if self.current is None:
            now = replace(now, columns=view.columns, widths={})
        return replace(view, filter=normal(view.filter)) == now

    def _view_of(self, given: Kept | None) -> tuple[View, str]:
        if given is None:
            return self._plain, ""
        view, complaints = view_from_json(
            given.definition, self._context.catalogue, self._kind.name
        )
        said = " ".join(each.text for each in complaints)
        return view, f"“{given.name}”: {said}" if said else ""

    def _name(self, given: Kept | None) -> str:
        """Under this name the columns of a view are kept on this computer."""
        return self._kind.name if given is None else f"{self._kind.name}/view-{given.id}"

    def _show_name(self) -> None:
        name = self.tr("Standard") if self.current is None else self.current.name
        star = "*" if self.current is not None and self.is_changed() else ""
        pattern = self.tr("View: %1", "the named view of a list")
        text = pattern.replace("%1", name) + star
        if text != self.button.text():
            self.button.setText(text.replace("&", "&&"))
            changed = self.tr("%1, changed").replace("%1", text.rstrip("*"))
            self.button.setAccessibleName(changed if star else text)

    # --- the menu --------------------------------------------------------------------------

    def open_menu(self) -> None:
        """Offer the views, and what can be done with the one that is shown."""
        menu = QMenu(self._panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def fill(self, menu: QMenu) -> None:
        """Put the entries into the menu."""
        plain = menu.addAction(self.tr("Standard"), partial(self.show, None))
        plain.setCheckable(True)
        plain.setChecked(self.current is None)
        for each in self.keeping.all():
            name = each.name if each.mine else f"{each.name} – {each.author}"
            action = menu.addAction(name.replace("&", "&&"), partial(self.show, each))
            action.setCheckable(True)
            action.setChecked(self.current is not None and self.current.id == each.id)
        menu.addSeparator()
        given, changed = self.current, self.is_changed()
        if given is not None:
            may = self.keeping.may_change(given)
            menu.addAction(self.tr("Save changes"), self.save_over).setEnabled(changed and may)
        menu.addAction(self.tr("As it was saved") if given else self.tr("As delivered"),
                       self.reset).setEnabled(changed)  # fmt: skip
        menu.addAction(self.tr("Save as a view…"), self.save_new)
        menu.addAction(self.tr("Manage views…"), self.manage)
        give_letters(menu)

    def save_over(self) -> None:
        """Save what is shown as the view it came from."""
        if self.current is not None:
            given = replace(self.current, definition=view_to_json(self.now()))
            self.keeping.save(self._panel, given, self._on_saved, self._complain)

    def save_new(self) -> None:
        """Keep what is shown under a name."""
        given = Kept("list_view", self._kind.name, "", view_to_json(self.now()))
        said = self.tr("Columns, filter, sort and groups as they are shown now.")
        dialog = NameDialog(self.keeping, given, said, self._panel)
        dialog.saved.connect(self._on_saved)
        dialog.open()

    def manage(self) -> None:
        """Show all views of this list."""
        dialog = ManageDialog(self.keeping, self.tr("Views"), self.describe, self._panel)
        dialog.used.connect(self.show)
        dialog.open()

    def describe(self, given: Kept) -> str:
        """Return what a view shows, in a line."""
        view, said = self._view_of(given)
        catalogue, home = self._context.catalogue, self._context.me.home_currency
        columns = [_(self._kind.field(name).label) for name in view.columns]
        words = sentence(catalogue, self._kind.name, view.filter, self._panel.filters.names, home)
        parts = [said, words, ", ".join(columns)]
        return "  ·  ".join(part for part in parts if part)

    def _on_saved(self, saved: Kept) -> None:
        before = self._name(self.current)
        if self.current is None:
            forget_layout(before)  # the standard is as it comes; the view has what was changed
        forget_layout(self._name(saved))
        self.show(saved)
        self._context.message(self.tr("The view “%1” is saved.").replace("%1", saved.name))

    def _complain(self, error: UserError) -> None:
        self._panel.filters.say(str(error))

    def _on_kept(self) -> None:
        """A view that is gone leaves the list as it looks; it is only no view any more."""
        if self.current is not None:
            self.current = self.keeping.of(self.current.id)
            self._show_name()
