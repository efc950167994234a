"""What a list does with filters: build them, put saved ones in force, save what is in force."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from crm_desktop.models.errors import UserError
from crm_desktop.models.filters import (
    Complaint,
    Filter,
    all_of,
    from_json,
    normal,
    parts_of,
    stale,
    to_json,
)
from crm_desktop.models.queries.kept.rows import Kept
from crm_desktop.views.filters.asking import read_names
from crm_desktop.views.filters.dialog import FilterDialog
from crm_desktop.views.filters.words import Names, sentence
from crm_desktop.views.kept.keeping import Keeping
from crm_desktop.views.kept.manage import ManageDialog, ask_delete
from crm_desktop.views.kept.name_dialog import NameDialog
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.look.parts import FilterChip

if TYPE_CHECKING:
    from crm_desktop.views.lists.panel import ListPanel

KEYS = "Ctrl+Shift+F"


class Filtering(QObject):
    """Belongs to a list; `row` is its filter row."""

    def __init__(self, panel: "ListPanel") -> None:
        super().__init__(panel)
        self._panel, self.row = panel, panel.filters
        self._context, self._kind = panel.context, panel.kind
        self.saved: Kept | None = None
        self._offered: QMenu | None = None
        self.keeping = Keeping(panel.context, "saved_filter", panel.kind.name, self)
        self.keeping.changed.connect(self._on_kept)
        self.row.build_wanted.connect(self.build)
        self.row.changed.connect(self._show_saved)
        self.row.offer = self._offer
        keys = QShortcut(QKeySequence(KEYS), panel, self.build)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # --- building --------------------------------------------------------------------------

    def whole(self) -> Filter | None:
        """Return all that is in force, chips and what was typed."""
        return normal(all_of(self.row.parts() + self.row.search.typed().parts))

    def build(self) -> FilterDialog:
        """Open the builder with all that is in force; what was typed as a filter goes into it."""
        typed = self.row.search.typed()
        query = replace(self._panel.query(), filters=self._panel.fixed, search=typed.search)
        dialog = FilterDialog(
            self._context,
            self._kind.name,
            self.whole(),
            within=query,
            names=self.row.names or None,
            parent=self._panel,
        )
        dialog.applied.connect(self._on_built)
        dialog.open()
        return dialog

    def _on_built(self, part: Filter | None, names: Names) -> None:
        self.put(part, self.row.search.typed().search, names)

    def put(self, part: Filter | None, search: str, names: Names | None = None) -> None:
        """Put a filter in force in place of all others, and ask the list anew."""
        self.row.set_parts(search, self.row.scope(), parts_of(part), names)
        self._read_names(part)
        self.row.changed.emit()

    def _read_names(self, part: Filter | None) -> None:
        read_names(self._context, self._kind.name, part, self._take_names)

    def _take_names(self, names: Names) -> None:
        if names:
            self.row.names = {**self.row.names, **names}
            self.row.show_chips()

    # --- the state of a page ---------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return search, scope and filter as plain values."""
        parts = self.row.parts()
        return {
            "search": self.row.search.text(),
            "scope": self.row.scope(),
            "filter": to_json(all_of(parts)) if parts else None,
            "saved_filter": None if self.saved is None else self.saved.id,
        }

    def restore(self, search: str, scope: str, data: Any, saved: Any = None) -> None:
        """Go back to a state without asking the list; what is stale is left out and said."""
        part: Filter | None = None
        complaints: tuple[Complaint, ...] = ()
        if data is not None:
            part, complaints = from_json(data, self._context.catalogue, self._kind.name)
        self.saved = self.keeping.of(saved)
        self.row.set_parts(search, scope, parts_of(part))
        self._read_names(part)
        self._say(complaints)
        self._show_saved()

    def set_parts(self, search: str, scope: str, parts: Sequence[Filter]) -> None:
        """Put filters in force without asking, as far as this person's catalogue has them."""
        kept = [stale(each, self._context.catalogue, self._kind.name)[0] for each in parts]
        self.row.set_parts(search, scope, [each for each in kept if each is not None])

    # --- saved filters ---------------------------------------------------------------------

    def _offer(self, menu: QMenu) -> None:
        self.keeping.load_once()
        self._offered = menu.addMenu(self.tr("Saved filters"))
        self.fill(self._offered)
        action = menu.addAction(self.tr("Save this filter…"), self.save_new)
        action.setEnabled(self.whole() is not None)

    def fill(self, menu: QMenu) -> None:
        """Offer the saved filters of this kind, with their authors where these are colleagues."""
        menu.clear()
        for each in self.keeping.all():
            name = each.name if each.mine else f"{each.name} – {each.author}"
            action = menu.addAction(name.replace("&", "&&"), partial(self.use, each))
            action.setCheckable(True)
            action.setChecked(self.saved is not None and self.saved.id == each.id)
        if not self.keeping.all():
            menu.addAction(self.tr("None yet")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("Manage saved filters…"), self.manage)
        give_letters(menu)

    def use(self, given: Kept) -> None:
        """Put a saved filter in force; what of it cannot be used here is said."""
        part, complaints = from_json(given.definition, self._context.catalogue, self._kind.name)
        if part is None and complaints:
            self._say(complaints, given.name)
            return
        self.saved = given
        self.put(part, "")
        self._say(complaints, given.name)

    def _say(self, complaints: Sequence[Complaint], name: str = "") -> None:
        texts = " ".join(each.text for each in complaints)
        if texts and name:
            texts = f"{QLocale().quoteString(name)}: {texts}"
        self.row.say(texts)

    def save_new(self) -> None:
        """Keep what is in force under a name."""
        part = self.whole()
        if part is None:
            return
        given = Kept("saved_filter", self._kind.name, "", to_json(part))
        words = self.row.search.typed().search
        said = self.tr("The words “%1” are searched, and are no part of the filter.")
        dialog = NameDialog(
            self.keeping, given, said.replace("%1", words) if words else "", self._panel
        )
        dialog.saved.connect(self._on_saved)
        dialog.open()

    def save_over(self) -> None:
        """Save what is in force as the filter it came from."""
        part = self.whole()
        if self.saved is not None and part is not None:
            given = replace(self.saved, definition=to_json(part))
            self.keeping.save(self._panel, given, self._on_saved, self._complain)

    def rename(self) -> None:
        """Change name and sharing of the saved filter in force."""
        if self.saved is not None:
            dialog = NameDialog(self.keeping, self.saved, parent=self._panel)
            dialog.saved.connect(self._on_saved)
            dialog.open()

    def delete(self) -> None:
        """Ask, then delete the saved filter in force; the list goes on showing it."""
        given = self.saved
        if given is not None and ask_delete(self._panel, given):
            self.keeping.delete(given, self._leave, self._complain)

    def manage(self) -> None:
        """Show all saved filters of this kind."""
        self.keeping.load_once()
        dialog = ManageDialog(self.keeping, self.tr("Saved filters"), self.describe, self._panel)
        dialog.used.connect(self.use)
        dialog.open()

    def describe(self, given: Kept) -> str:
        """Return what a saved filter means, with what of it cannot be used here."""
        catalogue, kind = self._context.catalogue, self._kind.name
        part, complaints = from_json(given.definition, catalogue, kind)
        words = sentence(catalogue, kind, part, self.row.names, self._context.me.home_currency)
        return "  ·  ".join(filter(None, (words, *(each.text for each in complaints))))

    def _on_saved(self, saved: Kept) -> None:
        self.saved = saved
        part, _complaints = from_json(saved.definition, self._context.catalogue, self._kind.name)
        if part == self.whole() and self.row.search.typed().parts:
            self.put(part, self.row.search.typed().search)  # what was typed is a chip now
        self._show_saved()
        text = self.tr("“%1” is saved.").replace("%1", saved.name)
        self._context.message(text)

    def _complain(self, error: UserError) -> None:
        self.row.say(str(error))

    def _leave(self) -> None:
        self.saved = None
        self._show_saved()

    def _on_kept(self) -> None:
        if self._offered is not None and isValid(self._offered):
            self.fill(self._offered)
        if self.saved is not None:
            now = self.keeping.of(self.saved.id)
            self.saved = now
            self._show_saved()

    def is_changed(self) -> bool:
        """Return whether what is in force is another filter than the saved one it came from."""
        if self.saved is None:
            return False
        catalogue = self._context.catalogue
        part, _complaints = from_json(self.saved.definition, catalogue, self._kind.name)
        return normal(part) != self.whole()

    def _show_saved(self) -> None:
        """Show whose filter it is before the chips; with nothing in force it is no longer that."""
        if self.saved is not None and self.whole() is None:
            self.saved = None
        before = self.row.leading
        if self.saved is None and before is None:
            return
        self.row.leading = None if self.saved is None else self._chip(self.saved)
        self.row.show_chips()

    def _chip(self, given: Kept) -> FilterChip:
        star = "*" if self.is_changed() else ""
        chip = FilterChip(f"{given.name}{star}")
        chip.set_icon("funnel")
        words = self.tr("Saved filter: %1") if not star else self.tr("Saved filter, changed: %1")
        chip.setAccessibleName(words.replace("%1", given.name))
        chip.whole = chip.accessibleName()
        if not given.mine:
            chip.whole += f" – {given.author}"
        chip.setToolTip(chip.whole)
        chip.clicked.connect(partial(self._menu, chip))
        chip.removed.connect(self.row.clear)
        return chip

    def _menu(self, chip: FilterChip, *_clicked: bool) -> None:
        given = self.saved
        if given is None:
            return
        menu = QMenu(self._panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        may, changed = self.keeping.may_change(given), self.is_changed()
        menu.addAction(self.tr("Change in the builder…"), self.build)
        if changed:
            menu.addAction(self.tr("Save changes"), self.save_over).setEnabled(may)
            menu.addAction(self.tr("As it was saved"), partial(self.use, given))
        menu.addAction(self.tr("Save under another name…"), self.save_new)
        menu.addAction(self.tr("Name and sharing…"), self.rename).setEnabled(may)
        menu.addAction(self.tr("Delete…"), self.delete).setEnabled(may)
        give_letters(menu)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height())))
