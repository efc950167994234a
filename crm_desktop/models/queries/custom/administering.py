"""What an admin does with the firm's own fields: enter, change, order, retire, delete, undo."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from crm_desktop.models.errors import ChangedMeanwhile, Gone, InvalidInput
from crm_desktop.models.fields import KINDS
from crm_desktop.models.fields.custom import Choice, CustomField, code_from, complaint
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.custom.definitions import definitions
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import begin

CHANGED = (
    "label", "type", "section", "position", "hint", "required", "max_length", "minimum", "maximum",
    "pattern", "default_value", "decimals", "currency", "refers_to", "searched", "retired",
)  # fmt: skip


def keep_field(session: Session, given: CustomField, operation: UUID) -> CustomField:
    """Save a new or changed field with its choices; return it with keys, code and version.

    Raises InvalidInput with the attribute it is about, ChangedMeanwhile, Gone, NotAllowed.
    """
    others = definitions(session, given.kind)
    wanted = _tidied(given, others)
    sentence, attribute = complaint(wanted, KINDS[wanted.kind], others)
    if sentence:
        raise InvalidInput(sentence, attribute)
    if not begin(session, Edit("custom_field", given.id, {}, operation=operation)):
        return _again(session, wanted)
    values: dict[str, Any] = {name: getattr(wanted, name) for name in CHANGED}
    values |= {"readers": list(wanted.readers), "writers": list(wanted.writers)}
    try:
        with session.begin_nested():
            if wanted.id is None:
                row = _enter(session, wanted, values, others)
            else:
                row = _change(session, wanted, values)
            kept = replace(wanted, id=row[0], version=row[1])
            _keep_choices(session, kept)
    except IntegrityError as error:
        if "ix_custom_field" not in str(error.orig):
            raise
        raise InvalidInput(
            _("A field called so is there already. Choose another name."), "label"
        ) from error
    return _again(session, kept)


def _tidied(given: CustomField, others: Sequence[CustomField]) -> CustomField:
    """Return a field without blanks around its texts, with codes for what is new."""
    choices: list[Choice] = []
    taken = {choice.code for choice in given.choices if choice.code}
    for choice in given.choices if given.type in ("choice", "choices") else ():
        code = choice.code or code_from(choice.label, taken)
        taken.add(code)
        choices.append(replace(choice, label=choice.label.strip(), code=code))
    code = given.code.strip() or code_from(
        given.label, [*(other.code for other in others), *KINDS[given.kind].by_name]
    )
    return replace(
        given,
        label=given.label.strip(),
        code=code,
        section=given.section.strip(),
        hint=given.hint.strip(),
        pattern=(given.pattern or "").strip() or None,
        default_value=(given.default_value or "").strip() or None,
        currency=given.currency if given.type == "money" else None,
        refers_to=given.refers_to if given.type == "link" else None,
        writers=tuple(role for role in given.writers if role in given.readers),
        choices=tuple(choices),
    )


def _enter(
    session: Session,
    given: CustomField,
    values: dict[str, Any],
    others: Sequence[CustomField],
) -> Any:
    table = table_of("custom_field")
    values["position"] = max((other.position for other in others), default=0) + 1
    made = insert(table).values(kind=given.kind, code=given.code, **values)
    return session.execute(made.returning(table.c.id, table.c.version)).one()


def _change(session: Session, given: CustomField, values: dict[str, Any]) -> Any:
    table = table_of("custom_field")
    same = (table.c.id == given.id, table.c.version == given.version)
    change = update(table).where(*same, table.c.deleted_at.is_(None)).values(values)
    row = session.execute(change.returning(table.c.id, table.c.version)).one_or_none()
    if row is not None:
        return row
    gone = select(table.c.id).where(table.c.id == given.id, table.c.deleted_at.is_(None))
    if session.scalar(gone) is None:
        raise Gone(_("This field was deleted in the meantime."))
    raise ChangedMeanwhile


def _keep_choices(session: Session, given: CustomField) -> None:
    table = table_of("custom_choice")
    here = table.c.field_id == given.id
    known = {row.code: row for row in session.execute(select(table).where(here))}
    named = [choice.code for choice in given.choices]
    gone = [code for code, row in known.items() if code not in named and row.deleted_at is None]
    if gone:
        session.execute(
            update(table).where(here, table.c.code.in_(gone)).values(deleted_at=func.now())
        )
    for position, choice in enumerate(given.choices):
        values = {"label": choice.label, "position": position, "active": choice.active}
        before = known.get(choice.code)
        if before is None:
            session.execute(insert(table).values(field_id=given.id, code=choice.code, **values))
        elif before.deleted_at is not None or any(
            getattr(before, name) != value for name, value in values.items()
        ):
            session.execute(
                update(table)
                .where(here, table.c.code == choice.code)
                .values(deleted_at=None, **values)
            )


def _again(session: Session, given: CustomField) -> CustomField:
    """Return a field as it is stored; one that was entered before by its code."""
    for each in definitions(session, given.kind):
        if each.id == given.id or (given.id is None and each.code == given.code):
            return each
    raise Gone(_("This field was deleted in the meantime."))


def order_fields(session: Session, kind: str, ids: Sequence[int], operation: UUID) -> None:
    """Put the fields of a kind in this order; those that are not named follow."""
    if not begin(session, Edit("custom_field", None, {}, operation=operation)):
        return
    table = table_of("custom_field")
    places = {each.id: each.position for each in definitions(session, kind)}
    for place, id in enumerate((*ids, *(each for each in places if each not in ids)), 1):
        if id in places and places[id] != place:
            session.execute(update(table).where(table.c.id == id).values(position=place))


def delete_field(session: Session, given: CustomField, operation: UUID) -> None:
    """Delete a field; its values stay unseen, and come back with it."""
    if begin(session, Edit("custom_field", given.id, {}, operation=operation)):
        _change(session, given, {"deleted_at": func.now()})


def bring_back(session: Session, id: int, operation: UUID) -> None:
    """Take back the deletion of a field; InvalidInput where its name is taken meanwhile."""
    if not begin(session, Edit("custom_field", id, {}, operation=operation)):
        return
    table = table_of("custom_field")
    try:
        with session.begin_nested():
            session.execute(update(table).where(table.c.id == id).values(deleted_at=None))
    except IntegrityError as error:
        raise InvalidInput(
            _("A field called so is there already. Choose another name."), "label"
        ) from error
