"""From a refused save to the dialog about it: which lines it asks, which merge by themselves."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.models.fields import Field, Kind, Type
from crm_desktop.models.language import _ as of_models
from crm_desktop.models.queries.rows import Conflict, Edit, Row
from crm_desktop.views.context import Context
from crm_desktop.views.forms.body import FormBody
from crm_desktop.views.forms.draft import same, written
from crm_desktop.views.forms.part_line import PartLine
from crm_desktop.views.forms.saving.conflict import (
    MINE,
    ConflictDialog,
    ConflictLine,
    MergingLine,
    Times,
)
from crm_desktop.views.forms.wording import record_name, shortened, when_words
from crm_desktop.views.values import value_text


def conflict_dialog(
    context: Context,
    body: FormBody,
    conflict: Conflict,
    read_at: dt.datetime | None,
    parent: QWidget,
) -> ConflictDialog:
    """Return the dialog about a conflict of the record itself, or of one of its parts."""
    line = part_in_conflict(body, conflict.row)
    if line is None:
        kind, original = body.kind, body.row
        mine = Row(kind.name, original.id, body.typed(), body.labels())
        changed = body.changed()
    else:
        kind, original = line.kind, line.row
        mine = Row(kind.name, original.id, line.typed(), dict(original.labels))
        changed = line.changed()
    theirs = conflict.row
    who = theirs.changed_by or QCoreApplication.translate("ConflictDialog", "Somebody else")

    def text(field: Field, row: Row) -> str:
        return _text(context, field, row)

    asked = [
        ConflictLine(
            name,
            of_models(kind.field(name).label),
            text(kind.field(name), original),
            text(kind.field(name), mine),
            text(kind.field(name), theirs),
        )
        for name in conflict.fields
        if kind.has(name)
    ]
    mine_word = QCoreApplication.translate("ConflictDialog", "mine")
    merging = [
        MergingLine(of_models(kind.field(name).label), text(kind.field(name), mine), mine_word)
        for name in changed
        if name not in conflict.fields
    ]
    merging += [
        MergingLine(of_models(field.label), f"{text(field, original)} → {text(field, theirs)}", who)
        for field in kind.fields
        if field.formed
        and field.name not in conflict.fields
        and field.name not in changed
        and written(field)
        and not same(theirs[field.name], original[field.name])
    ]
    times = Times(when_words(read_at), when_words(theirs.changed_at))
    name = shortened(record_name(body.kind, body.row)) or of_models(body.kind.label)
    return ConflictDialog(name, who, times, asked, merging, parent)


def dialog_of_edit(
    context: Context, edit: Edit, conflict: Conflict, parent: QWidget
) -> ConflictDialog:
    """Return the dialog about an edit made outside a form: on a board, in a calendar, of many."""
    kind, theirs = context.catalogue.kind(edit.kind), conflict.row
    original = Row(edit.kind, theirs.id, {**theirs.values, **edit.original})
    mine = Row(edit.kind, theirs.id, {**theirs.values, **edit.changes})
    asked = [
        ConflictLine(
            field.name,
            of_models(field.label),
            *(_text(context, field, row) for row in (original, mine, theirs)),
        )
        for field in kind.fields
        if field.name in conflict.fields
    ]
    word = QCoreApplication.translate("ConflictDialog", "mine")
    merging = [
        MergingLine(of_models(field.label), _text(context, field, mine), word)
        for field in kind.fields
        if field.name in edit.changes and field.name not in conflict.fields
    ]
    times = Times(when_words(None), when_words(theirs.changed_at))
    name = shortened(record_name(kind, theirs)) or of_models(kind.label)
    return ConflictDialog(name, theirs.changed_by, times, asked, merging, parent)


def edit_after(edit: Edit, conflict: Conflict, dialog: ConflictDialog) -> Edit:
    """Return what is left to save after the dialog: over the row as it stands now."""
    theirs = {name for name, side in dialog.choices().items() if side != MINE}
    changes = {name: value for name, value in edit.changes.items() if name not in theirs}
    return replace(
        edit,
        changes=changes,
        original=dict(conflict.row.values),
        versions=conflict.row.versions,
        operation=uuid4(),
    )


def apply_choices(body: FormBody, conflict: Conflict, dialog: ConflictDialog) -> None:
    """Put the result of the dialog into the form: their row is the stored one from now on."""
    keep = {name: side == MINE for name, side in dialog.choices().items()}
    line = part_in_conflict(body, conflict.row)
    if line is None:
        body.rebase(conflict.row, keep)
    else:
        line.rebase(conflict.row, keep)


def part_in_conflict(body: FormBody, row: Row) -> PartLine | None:
    """Return the line of the form that a conflict is about, None for the record itself."""
    grid = body.grids.get(row.kind)
    if grid is None or row.kind == body.kind.name:
        return None
    return next((line for line in grid.lines if line.row.id == row.id), None)


def field_names(kind: Kind, names: tuple[str, ...]) -> str:
    """Return the labels of fields as one list, for "kept what others changed"."""
    return ", ".join(of_models(kind.field(name).label) for name in names if kind.has(name))


def _text(context: Context, field: Field, row: Row) -> str:
    if field.type is Type.LONG_TEXT:
        return str(row[field.name] or "–")
    return value_text(context.catalogue, field, row[field.name], row, context.me.home_currency)
