"""The fields of one record on the screen: what is shown, typed, changed and wrong.

Knows nothing of saving; the page asks it for an Edit and tells it what came of it.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from crm_desktop.models.checks import Finding, check_field, check_periods
from crm_desktop.models.fields import Field, Kind, Type
from crm_desktop.models.language import _ as of_models
from crm_desktop.models.queries.rows import Edit, Row
from crm_desktop.views.context import Context
from crm_desktop.views.forms.consents import ConsentStates, withdrawal, withdraws_only
from crm_desktop.views.forms.draft import edit_of, same
from crm_desktop.views.forms.editing.cells import UNREADABLE, FieldCell
from crm_desktop.views.forms.editing.editors import MoneyEditor
from crm_desktop.views.forms.editing.reference import LinksEditor, ReferenceEditor, parent_of
from crm_desktop.views.forms.editing.suggestions import Suggestions
from crm_desktop.views.forms.editing.widgets import editor_for, needs_account
from crm_desktop.views.forms.part_line import PartLine
from crm_desktop.views.forms.parts import PartsGrid
from crm_desktop.views.forms.sheet import SectionBox, Sheet, groups_of
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.parts import Section

LONG_FORM = 4
"""From so many sections on a form has a list of them at its left."""


class FormBody(QWidget):
    """Section list and sheet of one record. `edited` follows every change."""

    edited = Signal()

    def __init__(
        self, context: Context, kind: Kind, row: Row, *, below: QWidget | None = None
    ) -> None:
        super().__init__()
        self._context = context
        self.kind = kind
        self.row = row
        self.read_only = not row.may_change
        self.adds_only = withdraws_only(context, row)
        self.consents: ConsentStates | None = None
        self.cells: dict[str, FieldCell] = {}
        self.grids: dict[str, PartsGrid] = {}
        self._errors_at = -1
        self.sheet = Sheet()
        self.sections = parts.SectionList()
        self.sections.setFixedWidth(spacing.SECTION_LIST)
        self.sections.setAccessibleName(self.tr("Sections of the form"))
        self._line = parts.vline()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sections)
        layout.addWidget(self._line)
        layout.addWidget(self.sheet, 1)
        self._build(below)
        self._suggestions = Suggestions(self, context.me.home_language)
        self.take(row)
        self._connect()

    # ---- making it --------------------------------------------------------------------------

    def _build(self, below: QWidget | None) -> None:
        catalogue = self._context.catalogue
        part_kinds = [catalogue.kind(name) for name in self.kind.parts if name in catalogue.kinds]
        groups = groups_of(self.kind, part_kinds)
        boxes = []
        self._section_of: dict[str, str] = {}
        for number, group in enumerate(groups):
            cells = [self._cell(field) for field in group.fields]
            under: list[QWidget] = []
            for name in group.parts:
                kind = catalogue.kind(name)
                entered = withdrawal(kind) if name == "consent" and self.adds_only else None
                grid = PartsGrid(
                    self._context, kind, (), self.peek, read_only=self.read_only, entered=entered
                )
                if name == "consent":
                    self.consents = ConsentStates(self._context)
                    under.append(self.consents)
                self.grids[name] = grid
                self._section_of[name] = group.key
                under.append(grid)
            if number == 0 and below is not None:
                under.append(below)
            for cell in cells:
                self._section_of[cell.field.name] = group.key
            boxes.append(SectionBox(group.key, of_models(group.key), cells, under))
        long = len(groups) >= LONG_FORM
        self.sheet.set_sections(boxes, spacing.GAP_24 if long else spacing.EDGE)
        self.sections.set_sections([Section(group.key, of_models(group.key)) for group in groups])
        self.sections.setVisible(long)
        self._line.setVisible(long)

    def _cell(self, field: Field) -> FieldCell:
        read_only = self.read_only
        reason = ""
        if field.name == "account_id" and self.row.id:
            read_only = True
            reason = "" if self.read_only else self.tr("A record stays with its account.")
        if field.name == self.kind.title and field.width == "medium":
            field = replace(field, width="long")
        if self.read_only:  # nothing is asked of who only reads
            field = replace(field, required=False)
        editor = editor_for(self._context, field, self.peek, read_only=read_only)
        cell = FieldCell(field, editor, reason)
        self.cells[field.name] = cell
        return cell

    def _connect(self) -> None:
        for cell in self.cells.values():
            cell.edited.connect(self._on_edited)
        for grid in self.grids.values():
            grid.edited.connect(self._on_parts_edited)
        self.sheet.shown.connect(self._on_shown)
        self.sheet.wide_changed.connect(self._on_wide)
        self.sections.chosen.connect(self.sheet.go_to)
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._on_focus)
        self._on_wide(self.sheet.wide)

    # ---- values -----------------------------------------------------------------------------

    def peek(self, name: str) -> Any:
        """Return a value as it stands now; None where it cannot be read."""
        cell = self.cells.get(name)
        if cell is None:
            return self.row[name]
        value = cell.value()
        return None if value is UNREADABLE else value

    def typed(self) -> dict[str, Any]:
        """Return the values of all fields that can be read."""
        values = {name: cell.value() for name, cell in self.cells.items()}
        return {name: value for name, value in values.items() if value is not UNREADABLE}

    def labels(self) -> dict[str, str]:
        """Return the texts of references as they stand now."""
        found = dict(self.row.labels)
        for name, cell in self.cells.items():
            if isinstance(cell.editor, ReferenceEditor | LinksEditor):
                found[name] = cell.editor.label()
            elif cell.changed:
                found.pop(name, None)
        return found

    def account_id(self) -> int | None:
        """Return the account the record belongs to."""
        found = self.row.id if self.kind.name == "account" else self.peek("account_id")
        return found or None

    def changed(self) -> tuple[str, ...]:
        """Return the names of the fields that differ from what is stored."""
        return tuple(name for name, cell in self.cells.items() if cell.changed)

    def change_count(self) -> int:
        """Return how many fields and parts are not saved."""
        return len(self.changed()) + sum(grid.changes() for grid in self.grids.values())

    def edit(self) -> Edit:
        """Return what is to be saved."""
        account_id = self.account_id()
        lines = tuple(made for grid in self.grids.values() for made in grid.edits(account_id))
        made = edit_of(self.kind, self.row, self.typed(), account_id, lines)
        # All that was read goes along, so that the server can say what others changed beside it.
        made = replace(made, original=dict(self.row.values) if self.row.id else {})
        return self._suggestions.edit(made)

    def take(self, row: Row) -> None:
        """Show a row as the one that is stored; what was typed is dropped."""
        self.row = row
        self._fill(row)
        for name, grid in self.grids.items():
            grid.take(row.parts.get(name, ()))
            self._count(name)
        if self.consents is not None:
            self.consents.take(row)
        self.clear_findings()
        self._suggestions.take(row)

    def _fill(self, row: Row) -> None:
        # Currencies and countries first: amounts and numbers are written by them.
        codes = (Type.CURRENCY, Type.COUNTRY)
        for cell in sorted(self.cells.values(), key=lambda cell: cell.field.type not in codes):
            self._name_links(cell, row)
            cell.set_original(row[cell.field.name], row.labels.get(cell.field.name, ""))
        self._show_currency()

    def _name_links(self, cell: FieldCell, row: Row) -> None:
        if not isinstance(cell.editor, LinksEditor):
            return
        ids = row[cell.field.name] or ()
        names = row.link_names.get(cell.field.name, ())
        if len(ids) == len(names):
            cell.editor.set_labels(dict(zip(ids, names, strict=True)))

    def rebase(self, row: Row, keep: Mapping[str, bool], *, parts_known: bool = False) -> bool:
        """Take another row as the stored one. `keep`: which changed fields stay as typed.

        `parts_known`: new lines were written meanwhile and are found again among the row's parts;
        False is returned where a line cannot be matched for certain.
        """
        for name, cell in self.cells.items():
            if cell.changed and keep.get(name, True):
                cell.set_base(row[name])
            else:
                cell.set_original(row[name], row.labels.get(name, ""))
        certain = True
        for name, grid in self.grids.items():
            if not grid.changes():
                grid.take(row.parts.get(name, ()))
            elif parts_known:
                certain = grid.rebase(row.parts.get(name, ())) and certain
        self.row = row
        self.edited.emit()
        return certain

    def put(self, typed: Mapping[str, Any], labels: Mapping[str, str]) -> None:
        """Show values as if they had been typed."""
        for name, cell in self.cells.items():
            if name in typed and cell.field.editable and not same(typed[name], cell.value()):
                cell.put(typed[name], labels.get(name, ""))

    # ---- what is wrong ----------------------------------------------------------------------

    def check_all(self) -> list[Finding]:
        """Finish typing, look at everything, show what is wrong and return what blocks saving."""
        for cell in self.cells.values():
            cell.editor.commit()
        for cell in self.cells.values():
            self._check(cell)
        self._check_periods()
        for grid in self.grids.values():
            grid.check(self._context.me.home_country)
        self._mark_sections()
        return self.errors()

    def errors(self) -> list[Finding]:
        """Return what is shown as wrong now, fields first, in the order of the form."""
        found = [cell.finding for cell in self.cells.values() if cell.finding]
        found += [one for _, one in self._line_errors()]
        return [finding for finding in found if finding.tone == "bad"]

    def _line_errors(self) -> list[tuple[PartLine, Finding]]:
        return [
            (line, finding)
            for grid in self.grids.values()
            for line in grid.lines
            for finding in line.shown_findings
            if finding.tone == "bad" and not line.gone
        ]

    def show_finding(self, finding: Finding) -> bool:
        """Show what the server says of a field; return whether the form has that field."""
        cell = self.cells.get(finding.field)
        if cell is None:
            return False
        cell.say(finding)
        self._mark_sections()
        cell.focus()
        self.sheet.ensureWidgetVisible(cell)
        return True

    def clear_findings(self) -> None:
        """Take away every sentence about values."""
        for cell in self.cells.values():
            cell.say(None)
        self._mark_sections()

    def go_to_error(self, *, first: bool = False) -> None:
        """Put the keyboard into the next field that is wrong; after the last comes the first."""
        cells = [c for c in self.cells.values() if c.finding and c.finding.tone == "bad"]
        lines = self._line_errors()
        count = len(cells) + len(lines)
        if not count:
            return
        self._errors_at = 0 if first else (self._errors_at + 1) % count
        if self._errors_at < len(cells):
            cell = cells[self._errors_at]
            cell.focus()
            self.sheet.ensureWidgetVisible(cell)
            return
        line, finding = lines[self._errors_at - len(cells)]
        editor = line.editors[finding.field]
        (editor.focusProxy() or editor).setFocus()
        self.sheet.ensureWidgetVisible(line)

    def _check(self, cell: FieldCell) -> None:
        finding = cell.unread()
        if finding is None and cell.field.editable and not self.read_only:
            values = {**self.row.values, **self.typed()}
            finding = check_field(cell.field, values, self._context.me.home_country)
            # What was stored so long ago and is not touched now does not stand in the way.
            if finding and self.row.id and not cell.changed:
                finding = replace(finding, tone="warn")
        cell.say(finding)

    def _check_periods(self) -> None:
        for finding in check_periods(self.kind, {**self.row.values, **self.typed()}):
            cell = self.cells.get(finding.field)
            if cell is not None and cell.finding is None:
                cell.say(finding)

    def _mark_sections(self) -> None:
        marks: dict[str, str] = {}
        for name, cell in self.cells.items():
            if cell.finding:
                key = self._section_of[name]
                marks[key] = "bad" if "bad" in (cell.finding.tone, marks.get(key)) else "warn"
        for name, grid in self.grids.items():
            for line in grid.lines:
                for finding in line.shown_findings:
                    key = self._section_of[name]
                    marks[key] = "bad" if "bad" in (finding.tone, marks.get(key)) else "warn"
        for key in dict.fromkeys(self._section_of.values()):
            self.sections.set_mark(key, marks.get(key, ""))

    # ---- what happens -----------------------------------------------------------------------

    def first_field(self) -> QWidget | None:
        """Return the widget that has the keyboard when the form opens."""
        for cell in self.cells.values():
            if cell.field.editable and not (cell.field.name == "account_id" and cell.value()):
                return cell.editor.focusProxy()
        return None

    def _on_edited(self, name: str) -> None:
        cell = self.cells[name]
        if cell.finding is not None:  # what was wrong is looked at again; nothing new is said
            self._check(cell)
            self._mark_sections()
        if cell.field.type is Type.CURRENCY:
            self._show_currency()
        if name == "account_id":
            self._forget_other_account()
        self.edited.emit()

    def _on_parts_edited(self) -> None:
        for name in self.grids:
            self._count(name)
        self._mark_sections()
        self.edited.emit()

    def _count(self, name: str) -> None:
        shown = self.grids[name].count()
        if self._section_of[name] == self.grids[name].kind.plural:
            self.sections.set_count(self._section_of[name], shown or None)

    def _forget_other_account(self) -> None:
        """Contacts and the like of one account cannot be named for another."""
        for cell in self.cells.values():
            if cell.field.refers_to and needs_account(cell.field) and cell.field.editable:
                cell.put(() if cell.field.type is Type.LINKS else None)

    def _show_currency(self) -> None:
        for cell in self.cells.values():
            if isinstance(cell.editor, MoneyEditor):
                cell.editor.show_currency()
        for grid in self.grids.values():
            grid.show_currency()

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """A field is looked at when the keyboard leaves it for another one of this window."""
        if old is None or new is None or not self.isVisible() or new.window() is not self.window():
            return
        cell = parent_of(old, FieldCell)
        if isinstance(cell, FieldCell) and self.cells.get(cell.field.name) is cell:
            if parent_of(new, FieldCell) is not cell:
                self._leave(cell)
            return
        line = parent_of(old, PartLine)
        if isinstance(line, PartLine) and parent_of(new, PartLine) is not line:
            grid = parent_of(line, PartsGrid)
            if grid in self.grids.values() and line in grid.lines:
                line.say(line.findings(self._context.me.home_country))
                self._mark_sections()
                self.edited.emit()

    def _leave(self, cell: FieldCell) -> None:
        cell.editor.commit()
        if cell.value() is not None or cell.changed:  # passing an empty field is no mistake yet
            self._check(cell)
            self._check_periods()
        self._mark_sections()
        self.edited.emit()

    def _on_shown(self, key: str) -> None:
        self.sections.blockSignals(True)
        self.sections.select(key)
        self.sections.blockSignals(False)

    def _on_wide(self, wide: bool) -> None:
        for grid in self.grids.values():
            grid.set_wide(wide)
