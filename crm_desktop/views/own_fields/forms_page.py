"""The page of forms and cards per role: sections and fields in order, their state, a preview."""

from dataclasses import replace
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import CARD_TABS, KINDS, Field, Kind
from crm_desktop.models.fields.custom import CUSTOM_KINDS, CustomField, field_of, with_custom
from crm_desktop.models.fields.layout import (
    EVERYBODY,
    PRECEDENCE,
    STATES,
    CardTabs,
    Layout,
    Placed,
    Section,
    as_delivered,
    completed,
    laid_out,
    may_hide,
)
from crm_desktop.models.language import _
from crm_desktop.views.account_card.tabs.choosing import TabsDialog
from crm_desktop.views.account_card.tabs.tabs import ADDRESSES, HISTORY, OVERVIEW, RELATED
from crm_desktop.views.context import Context
from crm_desktop.views.forms import confirm
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form.fields import ComboBox
from crm_desktop.views.own_fields import columns
from crm_desktop.views.own_fields.ordered_list import Line, OrderedList
from crm_desktop.views.own_fields.preview import KINDS_WIDTH, Preview
from crm_desktop.views.people.page import AdminPage
from crm_desktop.views.people.words import role_name

LIST_WIDTH = 300
HEADING = "§"  # before the key of a line that is a heading


class FormsPage(AdminPage):
    """A layout is changed on the screen and saved explicitly; the preview follows at once."""

    name = "forms"
    icon = "columns-3"
    changes = ("form_layout", "custom_field")

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Forms of roles"), parent)
        self.stored: dict[tuple[str, str], Layout] = {}
        self.own: dict[str, list[CustomField]] = {}
        self.tabs: dict[str, CardTabs] = {}
        self.layout_shown = Layout()
        self._changed = False
        self._shown = ("", "")
        self.kinds = parts.SectionList()
        self.kinds.setAccessibleName(self.tr("Kinds of record"))
        self.kinds.setFixedWidth(KINDS_WIDTH)
        self.kinds.set_sections([parts.Section(n, _(KINDS[n].plural)) for n in CUSTOM_KINDS])
        self.kinds.chosen.connect(lambda _key: self._choose())
        self.role = ComboBox()
        self.role.setAccessibleName(self.tr("Role"))
        for role in (EVERYBODY, *PRECEDENCE[:-1]):
            words = self.tr("Everybody") if role == EVERYBODY else role_name(role)
            self.role.addItem(words, role)
        self.role.currentIndexChanged.connect(lambda _at: self._choose())
        self.list = OrderedList(self.tr("Sections and fields"))
        self.list.setMinimumWidth(LIST_WIDTH)
        self.list.ordered.connect(self._on_ordered)
        self.list.chosen.connect(lambda _key: self._show_state())
        self.state_box = ComboBox()
        self.state_box.setAccessibleName(self.tr("State of the field"))
        for code, label in STATES.items():
            self.state_box.addItem(_(label), code)
        self.state_box.activated.connect(lambda _at: self.set_state(self.state_box.currentData()))
        self.section = parts.button(self.tr("New section"), icon="plus")
        self.rename = parts.button(self.tr("Rename section"), kind="flat")
        self.preview = Preview(context)
        self.keep = parts.button(self.tr("Save"), kind="primary", shortcut="Ctrl+S")
        self.drop = parts.button(self.tr("Discard"), kind="flat")
        self.standard = parts.button(self.tr("As delivered"), kind="flat", icon="undo-2")
        self._lay_out()
        self.setFocusProxy(self.kinds)
        self.draft = self.keep_drafts(self._typed, self._put_back)

    def _lay_out(self) -> None:
        phrase = self.tr("Of several roles the first one with a form decides")
        self.header.set_phrase(phrase)
        self.card = parts.button(self.tr("Tabs of the card…"), icon="id-card")
        self.card.clicked.connect(self.choose_tabs)
        self.header.add_action(self.standard)
        self.header.add_action(self.card)
        self.keep.clicked.connect(self.save)
        self.drop.clicked.connect(self.discard)
        self.standard.clicked.connect(self.as_delivered)
        self.section.clicked.connect(self._new_section)
        self.rename.clicked.connect(self._rename)
        for keys, code in (
            ("Ctrl+1", "normal"), ("Ctrl+2", "required"), ("Ctrl+3", "read_only"),
            ("Ctrl+4", "hidden"),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self.set_state, code))
        top = QHBoxLayout()
        top.setContentsMargins(spacing.EDGE, 6, spacing.EDGE, 6)
        top.setSpacing(spacing.GAP_8)
        top.addWidget(parts.Label(self.tr("Role")))
        top.addWidget(self.role, 1)
        sections = QHBoxLayout()
        sections.setSpacing(spacing.GAP_8)
        sections.addWidget(self.section)
        sections.addWidget(self.rename)
        sections.addStretch(1)
        bar = QVBoxLayout()
        bar.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_8)
        bar.setSpacing(spacing.GAP_8)
        bar.addWidget(self.state_box)
        bar.addLayout(sections)
        line = parts.hairline
        columns.lay_out(
            self.body,
            self.kinds,
            columns.column(top, line(), self.list, line(), bar, wide=self.list),
            columns.column(
                self.preview,
                line(),
                columns.foot(right=(self.drop, self.keep)),
                wide=self.preview,
            ),
        )

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read all layouts and the firm's own fields."""
        self.read(_read, self._show)

    def _show(self, found: Any) -> None:
        layouts, own, self.tabs = found
        self.stored = {(kind, role): layout for kind, role, layout in layouts}
        self.own = {}
        for field in own:
            self.own.setdefault(field.kind, []).append(field)
        if not self._changed:
            self._shown = ("", "")
            self._choose()

    def _choose(self) -> None:
        wanted = (self.kinds.current, str(self.role.currentData()))
        if wanted == self._shown:
            return
        if not self._may_leave():
            self.kinds.blockSignals(True)
            self.role.blockSignals(True)
            self.kinds.select(self._shown[0])
            self.role.setCurrentIndex(self.role.findData(self._shown[1]))
            self.kinds.blockSignals(False)
            self.role.blockSignals(False)
            return
        self._shown = wanted
        self._take(self.stored.get(wanted) or as_delivered(self.kind()), changed=False)

    def kind(self) -> Kind:
        """Return the kind that is shown, with the fields that the role may read."""
        role = str(self.role.currentData())
        fields = [
            each
            for each in self.own.get(self.kinds.current, [])
            if not each.retired and (role == EVERYBODY or role in each.readers)
        ]
        writes = [role == EVERYBODY or role in each.writers for each in fields]
        return with_custom(
            KINDS[self.kinds.current],
            [field_of(each, may) for each, may in zip(fields, writes, strict=True)],
        )

    def _take(self, layout: Layout, *, changed: bool = True) -> None:
        kind = self.kind()
        self.layout_shown = completed(kind, layout)
        self._changed = changed
        lines = []
        for section in self.layout_shown.sections:
            key = HEADING + section.label
            lines.append(Line(key, _(section.label), heading=True, tone="second"))
            for one in section.fields:
                lines.append(_line(kind.field(one.name), one.state))
        self.list.show_lines(lines)
        self._renew()

    def _renew(self) -> None:
        self.preview.show_kind(laid_out(self.kind(), self.layout_shown), self.list.current())
        self.keep.setEnabled(self._changed)
        self.drop.setEnabled(self._changed)
        self.standard.setEnabled(self._changed or self._shown in self.stored)
        self._show_state()
        self.title_changed.emit()

    def _show_state(self) -> None:
        key = self.list.current()
        field = key and not key.startswith(HEADING)
        self.rename.setEnabled(key.startswith(HEADING))
        self.state_box.setEnabled(bool(field))
        if field:
            self.state_box.setCurrentIndex(self.state_box.findData(self._state_of(key)))

    def _state_of(self, name: str) -> str:
        for section in self.layout_shown.sections:
            for one in section.fields:
                if one.name == name:
                    return one.state
        return "normal"

    # --- arranging -------------------------------------------------------------------------

    def _on_ordered(self) -> None:
        """Follow the lines as they stand now; fields before the first heading join its section."""
        sections: list[tuple[str, list[Placed]]] = []
        early: list[Placed] = []
        for key in self.list.keys():  # noqa: SIM118 - a list, not a dict
            if key.startswith(HEADING):
                sections.append((key.removeprefix(HEADING), early if not sections else []))
            else:
                (sections[-1][1] if sections else early).append(Placed(key, self._state_of(key)))
        self._take(Layout(tuple(Section(label, tuple(own)) for label, own in sections)))

    def set_state(self, state: str) -> None:
        """Give the field that is chosen another state (Ctrl+1 to Ctrl+4)."""
        name = self.list.current()
        if not name or name.startswith(HEADING):
            return
        if state in ("hidden", "read_only") and not may_hide(self.kind().field(name)):
            self.told.say(
                self.tr("“%1” must stay open: no record can be entered without it.").replace(
                    "%1", _(self.kind().field(name).label)
                )
            )
            self._show_state()
            return
        self.told.clear()
        sections = tuple(
            replace(
                section,
                fields=tuple(
                    Placed(one.name, state) if one.name == name else one for one in section.fields
                ),
            )
            for section in self.layout_shown.sections
        )
        self._take(Layout(sections))

    def _new_section(self) -> None:
        label = self._ask(self.tr("New section"), "")
        if label:
            key = self.list.current()
            sections = [*self.layout_shown.sections, Section(label)]
            self._take(Layout(tuple(sections)))
            self.list.select(HEADING + label)
            if not key:
                self.list.setFocus()

    def _rename(self) -> None:
        old = self.list.current().removeprefix(HEADING)
        label = self._ask(self.tr("Rename section"), _(old))
        if label and label != _(old):
            sections = tuple(
                replace(section, label=label) if section.label == old else section
                for section in self.layout_shown.sections
            )
            self._take(Layout(sections))
            self.list.select(HEADING + label)

    def _ask(self, title: str, text: str) -> str:
        asked, given = QInputDialog.getText(
            self, title, self.tr("Name of the section"), QLineEdit.EchoMode.Normal, text
        )
        taken = {section.label for section in self.layout_shown.sections}
        label = str(asked).strip()[:100] if given else ""
        return "" if label in taken else label

    def choose_tabs(self) -> None:
        """Choose the tabs that the card has for the role that is chosen."""
        role = str(self.role.currentData())
        dialog = TabsDialog(
            self.context.catalogue,
            [OVERVIEW, *CARD_TABS, RELATED, ADDRESSES, HISTORY],
            self.tabs.get(role),
            self.tr("Tabs of the card: %1").replace("%1", self.role.currentText()),
            self.tr("As delivered"),
            partial(self._keep_tabs, role),
            self,
        )
        dialog.open()

    def _keep_tabs(self, role: str, tabs: CardTabs | None) -> None:
        self.write(
            partial(_keep_tabs, role, tabs, uuid4()), self._tabs_saved, changes=("card_tab",)
        )

    def _tabs_saved(self, _done: Any) -> None:
        self.context.message(self.tr("Saved. Cards opened from now on look so."))
        self.load()

    # --- saving ----------------------------------------------------------------------------

    def save(self) -> None:
        """Save the form of this role (Ctrl+S)."""
        if self._changed:
            work = partial(_keep, self.kind(), self._shown[1], self.layout_shown)
            self.draft.send(
                lambda operation: self.write(
                    partial(work, operation), self._saved, self._refused, changes=("form_layout",)
                )
            )

    def as_delivered(self) -> None:
        """Go back to the form as delivered, for this role."""
        work = partial(_keep, self.kind(), self._shown[1], None, uuid4())
        self._changed = False
        self.write(work, self._saved, self._refused, changes=("form_layout",))

    def _refused(self, error: UserError) -> None:
        self.draft.refused()
        self.told.say(str(error))

    def _saved(self, _done: Any) -> None:
        self._changed = False
        self.draft.acknowledged()
        self.context.message(self.tr("Saved. Forms opened from now on look so."))
        self.load()

    def discard(self) -> None:
        """Show again what is stored."""
        self._changed = False
        self._shown = ("", "")
        self._choose()

    # --- a page of the main window ---------------------------------------------------------

    def modified(self) -> bool:
        """Say whether something is not saved."""
        return self._changed

    def try_close(self) -> bool:
        """Ask what is to become of what was changed."""
        return self._may_leave()

    def _may_leave(self) -> bool:
        if not self._changed:
            return True
        name = _(KINDS[self._shown[0]].label)
        answer = self.draft.ask(lambda page, _title, away: confirm.ask_unsaved(page, name, away))
        if answer in ("discard", "later"):
            self._changed = False
            return True
        if answer == "save":
            self.save()
        return False

    def _typed(self) -> dict[str, Any]:
        return {"shown": self._shown, "layout": self.layout_shown}

    def _put_back(self, typed: dict[str, Any]) -> None:
        kind, role = typed["shown"]
        self.kinds.select(kind)
        self.role.setCurrentIndex(max(0, self.role.findData(role)))
        self._choose()
        self._take(typed["layout"])

    def state(self) -> dict[str, Any]:
        """Return which form is shown."""
        return {"kind": self.kinds.current, "role": self.role.currentData()}

    def restore(self, state: dict[str, Any]) -> None:
        """Show that form again."""
        if state.get("kind") in CUSTOM_KINDS:
            self.kinds.select(str(state["kind"]))
        at = self.role.findData(state.get("role"))
        if at >= 0:
            self.role.setCurrentIndex(at)


def _line(field: Field, state: str) -> Line:
    tail = "" if state == "normal" else _(STATES[state])
    tone = "second" if state == "hidden" else ""
    return Line(field.name, f"    {_(field.label)}", tail, tone=tone)


def _read(session: Any) -> Any:
    from crm_desktop.models.queries.custom.definitions import definitions
    from crm_desktop.models.queries.custom.layouts import layouts, tabs_of_roles

    return layouts(session), definitions(session), tabs_of_roles(session)


def _keep_tabs(role: str, tabs: CardTabs | None, operation: Any, session: Any) -> None:
    from crm_desktop.models.queries.custom.layouts import keep_tabs

    keep_tabs(session, tabs, operation, role=role)


def _keep(kind: Kind, role: str, layout: Layout | None, operation: Any, session: Any) -> None:
    from crm_desktop.models.queries.custom.layouts import keep_layout

    keep_layout(session, kind, role, layout, operation)
