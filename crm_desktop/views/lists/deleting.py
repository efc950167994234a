"""Deleting records: one question that names the count, then the one save path."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.rows import Edit, Row
from crm_desktop.views.context import Context
from crm_desktop.views.forms.confirm import Choice, Question, Role
from crm_desktop.views.lists.words import delete_words, deleted_words


def ask_delete(
    parent: QWidget, context: Context, kind: str, rows: Sequence[Row], done: Callable[[], object]
) -> Question:
    """Ask whether these rows are to go; if so, save it in one transaction and call `done`."""
    translate = QCoreApplication.translate
    verb = delete_words(kind, len(rows))
    title = context.catalogue.kind(kind).title
    names = [row.label(title) or f"#{row.id}" for row in rows[:5]]
    if len(rows) > 5:
        names.append("…")
    pattern = translate("deleting", "%1?", "a question; %1 is for example: Delete 3 contacts")
    choices = (
        Choice("delete", verb, "danger", Role.DestructiveRole),
        Choice("keep", translate("deleting", "Keep"), "primary", Role.RejectRole, True, True),
    )
    heading = pattern.replace("%1", verb)
    question = Question(verb, heading, "\n".join(names), choices, parent)
    edits = tuple(
        Edit(kind, row.id, {}, versions=row.versions, deleted=True, account_id=row["account_id"])
        for row in rows
    )

    def answered(_result: int) -> None:
        question.deleteLater()
        if question.answer != "delete":
            return
        context.background.write(
            partial(_delete, context.catalogue, edits),
            partial(_deleted, parent, context, edits, done),
            changes=(kind,),
        )

    question.finished.connect(answered)
    question.open()
    return question


def _deleted(
    _asker: QWidget,
    context: Context,
    edits: tuple[Edit, ...],
    done: Callable[[], object],
    _result: Any,
) -> None:
    words = deleted_words(len(edits))
    context.message(words)
    context.offer_undo(words, edits[0].operation, (edits[0].kind,))
    done()


def _delete(catalogue: Catalogue, edits: tuple[Edit, ...], session: Any) -> None:
    from crm_desktop.models.queries.saving.saving import save_all

    save_all(session, catalogue, edits)
