"""The page of the firm's own fields: kinds at the left, their fields, one field and a preview."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.models.errors import InvalidInput, UserError
from crm_desktop.models.fields import KINDS, Kind
from crm_desktop.models.fields.custom import (
    CUSTOM_KINDS,
    CUSTOM_TYPES,
    CustomField,
    field_of,
    roles_for,
    with_custom,
)
from crm_desktop.models.language import _
from crm_desktop.views.context import Context
from crm_desktop.views.drafts.form import put_into, typed_in
from crm_desktop.views.forms import confirm
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.own_fields import columns
from crm_desktop.views.own_fields.describing import Description
from crm_desktop.views.own_fields.ordered_list import Line, OrderedList
from crm_desktop.views.own_fields.preview import KINDS_WIDTH, Preview
from crm_desktop.views.people.page import AdminPage
from crm_desktop.views.working.later import delete_later

LIST_WIDTH = 240
ONE, LOOK = "field", "preview"


class FieldsPage(AdminPage):
    """Fields are described one at a time and saved explicitly; their order is kept at once."""

    name = "fields"
    icon = "sliders-horizontal"
    changes = ("custom_field",)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Own fields"), parent)
        self.fields: dict[str, list[CustomField]] = {}
        self.description: Description | None = None
        self.deleted: CustomField | None = None
        self._wanted = ""
        self.kinds = parts.SectionList()
        self.kinds.setAccessibleName(self.tr("Kinds of record"))
        self.kinds.setFixedWidth(KINDS_WIDTH)
        self.kinds.set_sections([parts.Section(n, _(KINDS[n].plural)) for n in CUSTOM_KINDS])
        self.kinds.chosen.connect(lambda _key: self._choose_kind())
        self.list = OrderedList(self.tr("Fields"))
        self.list.setMinimumWidth(LIST_WIDTH)
        self.list.chosen.connect(self._choose)
        self.list.ordered.connect(self._keep_order)
        self.tabs = parts.InsightTabs()
        self.tabs.set_tabs(((ONE, self.tr("Field"), None), (LOOK, self.tr("Preview"), None)))
        self.tabs.changed.connect(lambda _key: self._show_tab())
        self.preview = Preview(context)
        self.nothing = parts.EmptyState(
            self.tr("No own fields yet"),
            self.tr("Add what your firm wants to know of every record of this kind."),
            self.tr("New field"),
            icon="sliders-horizontal",
        )
        self.nothing.acted.connect(self.new_record)
        self.right = QStackedWidget()
        self.right.addWidget(self.nothing)
        self.right.addWidget(self.preview)
        self.new = parts.button(
            self.tr("New field"), kind="primary", icon="plus", shortcut="Ctrl+N"
        )
        self.keep = parts.button(self.tr("Save"), kind="primary", shortcut="Ctrl+S")
        self.drop = parts.button(self.tr("Discard"), kind="flat")
        self.delete = parts.button(self.tr("Delete field"), kind="danger")
        self.undo = parts.button(self.tr("Take the deletion back"), kind="flat", icon="undo-2")
        self._lay_out()
        self.setFocusProxy(self.kinds)
        self.draft = self.keep_drafts(self._typed, self._put_back)

    def _lay_out(self) -> None:
        self.header.set_phrase(self.tr("They are on forms, lists and paper as soon as saved"))
        self.header.add_action(self.new)
        self.new.clicked.connect(self.new_record)
        self.keep.clicked.connect(self.save)
        self.drop.clicked.connect(self.discard)
        self.delete.clicked.connect(self.delete_record)
        self.undo.clicked.connect(self._bring_back)
        self.undo.hide()
        words = parts.caption(self.tr("Drag, or Alt+Up and Alt+Down: the order on the form."))
        words.setWordWrap(True)
        hint = QVBoxLayout()
        hint.setContentsMargins(spacing.EDGE, spacing.GAP_8, spacing.EDGE, spacing.GAP_8)
        hint.addWidget(words)
        self.foot = QWidget()
        self.foot.setLayout(columns.foot(self.delete, self.undo, right=(self.drop, self.keep)))
        line = parts.hairline
        columns.lay_out(
            self.body,
            self.kinds,
            columns.column(hint, self.list, wide=self.list),
            columns.column(self.tabs, line(), self.right, line(), self.foot, wide=self.right),
        )

    # --- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Read all fields of the firm."""
        self.read(_read, self._show)

    def _show(self, found: Sequence[CustomField]) -> None:
        self.fields = {name: [] for name in CUSTOM_KINDS}
        for field in found:
            self.fields[field.kind].append(field)
        for name, fields in self.fields.items():
            self.kinds.set_count(name, len(fields) or None)
        if self.description is not None and self.modified():
            return  # what is typed stays; saving tells if somebody was faster
        self._show_kind()

    def _choose_kind(self) -> None:
        if self._may_leave():
            self._wanted = ""
            self._show_kind()

    def _show_kind(self) -> None:
        fields = self.fields.get(self.kinds.current, [])
        wanted, self._wanted = self._wanted or self.list.current(), ""
        lines = [Line(each.code, each.label, _tail(each)) for each in fields]
        self.list.show_lines(lines, wanted)
        if not fields:
            self._take(None)
        else:
            self._choose(self.list.current())

    def _choose(self, code: str) -> None:
        shown = self.description.given if self.description is not None else None
        if shown is not None and shown.code == code and self.modified():
            return
        if self.description is not None and self.modified() and not self._may_leave():
            self.list.blockSignals(True)
            self.list.select(self.description.given.code)
            self.list.blockSignals(False)
            return
        fields = self.fields.get(self.kinds.current, [])
        self._take(next((each for each in fields if each.code == code), None))

    def _take(self, field: CustomField | None) -> None:
        """Show one field in the form, or that there is none."""
        old, self.description = self.description, None
        if old is not None:
            self.right.removeWidget(old)
            delete_later(old)
        if field is not None:
            self.description = Description(self.context, KINDS[field.kind])
            self.description.show_field(field)
            self.description.edited.connect(self._on_edited)
            self.right.addWidget(self.description)
        self._show_tab()
        self._on_edited()

    def _show_tab(self) -> None:
        if self.description is None and not self.fields.get(self.kinds.current):
            self.right.setCurrentWidget(self.nothing)
        elif self.tabs.current == LOOK or self.description is None:
            shown = self.description.given.name if self.description is not None else ""
            self.preview.show_kind(self._kind(), shown)
            self.right.setCurrentWidget(self.preview)
        else:
            self.right.setCurrentWidget(self.description)

    def _kind(self) -> Kind:
        """Return the kind with its fields, the one that is typed among them."""
        typed = self.description.field() if self.description is not None else None
        fields = [
            typed if typed is not None and each.id == typed.id else each
            for each in self.fields.get(self.kinds.current, [])
        ]
        if typed is not None and typed.id is None and typed.label:
            fields.append(replace(typed, code=typed.code or "new"))
        # A choice that is only being typed has no codes yet.
        shown = [_with_codes(each, place) for place, each in enumerate(fields) if not each.retired]
        return with_custom(KINDS[self.kinds.current], [field_of(each) for each in shown])

    def _on_edited(self) -> None:
        changed = self.modified()
        there = self.description is not None and self.description.given.id is not None
        self.keep.setVisible(self.description is not None)
        self.drop.setVisible(self.description is not None)
        self.keep.setEnabled(changed or not there)
        self.drop.setEnabled(changed or not there)
        self.delete.setVisible(there)
        self.undo.setVisible(self.deleted is not None)
        self.title_changed.emit()

    # --- saving ----------------------------------------------------------------------------

    def save(self) -> None:
        """Save the field that is described (Ctrl+S)."""
        field = self.description.field() if self.description is not None else None
        if field is None or self.description is None:
            return
        self.tabs.select(ONE)
        self.draft.send(
            lambda operation: self.write(
                partial(_keep, field, operation), self._saved, self._refused
            )
        )

    def _refused(self, error: UserError) -> None:
        self.draft.refused()
        form = self.description if isinstance(error, InvalidInput) else None
        if form is None or not form.say(getattr(error, "field", ""), str(error)):
            self.told.say(str(error))

    def _saved(self, field: CustomField) -> None:
        self._wanted = field.code
        if self.description is not None:
            self.description.show_field(field)
        self.draft.acknowledged()
        self.deleted = None
        self.context.message(self.tr("Saved. Every program shows it with its next list or card."))
        self.load()

    def discard(self) -> None:
        """Show again what is stored; a new field is given up."""
        if self.description is None:
            return
        if self.description.given.id is None:
            self._take(None)
            self._show_kind()
        else:
            self.description.show_field(self.description.given)
            self._on_edited()

    def _keep_order(self) -> None:
        codes = self.list.keys()
        kind = self.kinds.current
        ids = {each.code: each.id for each in self.fields.get(kind, [])}
        order = [id for code in codes if (id := ids.get(code)) is not None]
        self.write(partial(_order, kind, order, uuid4()), self._ordered)

    def _ordered(self, _done: Any) -> None:
        self.context.message(self.tr("The order is kept."))
        self.load()

    def delete_record(self) -> None:
        """Delete the field; that can be taken back, its values stay."""
        if self.description is None or self.description.given.id is None:
            return
        self.deleted = self.description.given
        self.write(partial(_delete, self.deleted, uuid4()), self._gone)

    def _gone(self, _done: Any) -> None:
        self._take(None)
        sentence = self.tr("“%1” is deleted. Its values stay until the deletion is taken back.")
        if self.deleted is not None:
            self.context.message(sentence.replace("%1", self.deleted.label))
        self.load()

    def _bring_back(self) -> None:
        if self.deleted is not None and self.deleted.id is not None:
            self._wanted = self.deleted.code
            self.write(partial(_bring_back, self.deleted.id, uuid4()), self._back)

    def _back(self, _done: Any) -> None:
        self.deleted = None
        self.load()

    # --- a page of the main window ---------------------------------------------------------

    def modified(self) -> bool:
        """Say whether something typed is not saved."""
        return self.description is not None and self.description.modified()

    def try_close(self) -> bool:
        """Ask what is to become of what was typed."""
        return self._may_leave()

    def _may_leave(self) -> bool:
        if not self.modified() or self.description is None:
            return True
        name = self.description.given.label or self.tr("New field")
        answer = self.draft.ask(lambda page, _title, away: confirm.ask_unsaved(page, name, away))
        if answer in ("discard", "later"):
            self.description.show_field(self.description.given)
            return True
        if answer == "save":
            self.save()
        return False

    def _typed(self) -> dict[str, Any]:
        shown = self.description
        if shown is None:
            return {}
        return {"given": shown.given, "cells": {n: typed_in(c) for n, c in shown.cells.items()}}

    def _put_back(self, typed: dict[str, Any]) -> None:
        given = typed["given"]
        self.kinds.select(given.kind)
        self._wanted = given.code
        self._show_kind()
        self.tabs.select(ONE)
        self._take(given)
        if self.description is not None:
            for name, (value, texts) in typed["cells"].items():
                put_into(self.description.cells[name], value, texts)

    def may_add(self) -> bool:
        """Return whether Ctrl+N makes sense here."""
        return self.may_change

    def new_record(self) -> None:
        """Begin to describe a new field (Ctrl+N)."""
        if not self.may_change or not self._may_leave():
            return
        kind = self.kinds.current
        roles = tuple(role for role in roles_for(kind) if role != "crm_auditor")
        self.tabs.select(ONE)
        self._take(CustomField(kind, "", "text", readers=roles, writers=roles))
        if self.description is not None:
            self.description.cells["label"].focus()

    def state(self) -> dict[str, Any]:
        """Return which kind is shown."""
        return {"kind": self.kinds.current}

    def restore(self, state: dict[str, Any]) -> None:
        """Show that kind again."""
        if state.get("kind") in CUSTOM_KINDS:
            self.kinds.select(str(state["kind"]))


def _tail(field: CustomField) -> str:
    """Return the type; a retired field says that it is."""
    words = _(CUSTOM_TYPES[field.type][0])
    return f"{words} · {_('Retired')}" if field.retired else words


def _with_codes(field: CustomField, place: int) -> CustomField:
    choices = tuple(
        choice if choice.code else replace(choice, code=f"new{number}")
        for number, choice in enumerate(field.choices)
    )
    return replace(field, id=field.id or -1 - place, choices=choices)


def _read(session: Any) -> Any:
    from crm_desktop.models.queries.custom.definitions import definitions

    return definitions(session)


def _keep(field: CustomField, operation: Any, session: Any) -> Any:
    from crm_desktop.models.queries.custom.administering import keep_field

    return keep_field(session, field, operation)


def _order(kind: str, ids: Sequence[int], operation: Any, session: Any) -> None:
    from crm_desktop.models.queries.custom.administering import order_fields

    order_fields(session, kind, ids, operation)


def _delete(field: CustomField, operation: Any, session: Any) -> None:
    from crm_desktop.models.queries.custom.administering import delete_field

    delete_field(session, field, operation)


def _bring_back(id: int, operation: Any, session: Any) -> None:
    from crm_desktop.models.queries.custom.administering import bring_back

    bring_back(session, id, operation)
