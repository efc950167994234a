"""Rules on data and segments given by a filter: read by all, kept by an admin."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, null, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from crm_desktop.models.errors import ChangedMeanwhile, Gone, InvalidInput, NotAllowed
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.fields.rules import DataRule, Rules, ruled_fields
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import ALWAYS, table_of
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import begin

LONGEST_NAME = 100


def data_rules(session: Session) -> tuple[DataRule, ...]:
    """Return all rules in their order, those that are switched off as well."""
    table = table_of("data_rule")
    rows = session.execute(
        select(table).where(table.c.deleted_at.is_(None)).order_by(table.c.position, table.c.id)
    )
    return tuple(
        DataRule(
            row.id,
            row.name,
            row.kind,
            tuple(row.required),
            row.tier_id,
            row.segment_id,
            row.status or "",
            row.verify_days,
            row.active,
            row.version,
        )
        for row in rows
    )


def segment_filters(session: Session) -> dict[int, tuple[Any, int]]:
    """Return for each segment what gives it (None: put in by hand) and its version."""
    table = table_of("segment")
    rows = session.execute(
        select(table.c.id, table.c.definition, table.c.version).where(table.c.deleted_at.is_(None))
    )
    return {row.id: (row.definition, row.version) for row in rows}


def with_rules(session: Session, catalogue: Catalogue) -> Catalogue:
    """Return the catalogue with the rules in force, and with the fields worked out from them."""
    allowed = session.scalar(text("SELECT has_table_privilege('crm.data_rule', 'SELECT')"))
    if not allowed:
        return catalogue
    given = {id: each for id, (each, _version) in segment_filters(session).items() if each}
    rules = Rules(tuple(rule for rule in data_rules(session) if rule.active), given)
    kinds = dict(catalogue.kinds)
    readable = "account" in kinds and ALWAYS in kinds["account"].tables
    for name, kind in kinds.items() if readable else ():
        if name == "account" or "account_id" in table_of(name).c:
            more = tuple(field for field in ruled_fields(rules, name) if not kind.has(field.name))
            kinds[name] = replace(kind, fields=(*kind.fields, *more))
    return replace(catalogue, kinds=kinds, rules=rules)


def keep_rule(session: Session, rule: DataRule, operation: UUID) -> DataRule:
    """Save a new or changed rule; return it with its key and version.

    Raises InvalidInput (field name, required, verify_days), NotAllowed, Gone, ChangedMeanwhile.
    """
    name = rule.name.strip()
    if not name or len(name) > LONGEST_NAME or "\x00" in name:
        raise InvalidInput(_("Give it a name of 1 to 100 letters."), "name")
    if not rule.required and rule.verify_days is None:
        raise InvalidInput(
            _("A rule asks for something: choose fields, or after how many days to verify again."),
            "required",
        )
    values = {
        "name": name, "kind": rule.kind, "required": list(rule.required), "tier_id": rule.tier_id,
        "segment_id": rule.segment_id, "status": rule.status or None, "active": rule.active,
        "verify_days": rule.verify_days if rule.kind == "account" else None,
    }  # fmt: skip
    if not begin(session, Edit("data_rule", rule.id, {}, operation=operation)):
        return next((each for each in data_rules(session) if each.name == name), rule)
    try:
        with session.begin_nested():
            row = _write(session, "data_rule", rule.id, rule.version, values)
    except IntegrityError as error:
        if "ix_data_rule_name" not in str(error.orig):
            raise
        sentence = _("“{name}” exists already. Choose another name, or change that one.")
        raise InvalidInput(sentence.format(name=name), "name") from error
    return replace(rule, name=name, id=row[0], version=row[1])


def drop_rule(session: Session, rule: DataRule, operation: UUID) -> None:
    """Delete a rule; raises as `keep_rule`."""
    if begin(session, Edit("data_rule", rule.id, {}, operation=operation)):
        _write(session, "data_rule", rule.id, rule.version, {"deleted_at": func.now()})


def give_segment(
    session: Session, id: int, version: int, definition: Mapping[str, Any] | None, operation: UUID
) -> None:
    """Let a filter of accounts (as JSON) give a segment, or None: it is put in by hand again."""
    if begin(session, Edit("segment", id, {}, operation=operation)):
        kept = null() if definition is None else dict(definition)
        _write(session, "segment", id, version, {"definition": kept})


def _write(
    session: Session, name: str, id: int | None, version: int, values: Mapping[str, Any]
) -> tuple[int, int]:
    table = table_of(name)
    if id is None:
        last = select(func.coalesce(func.max(table.c.position), 0) + 1).scalar_subquery()
        made = insert(table).values(position=last, **values)
        new = session.execute(made.returning(table.c.id, table.c.version)).one()
        return new[0], new[1]
    change = (
        update(table)
        .where(table.c.id == id, table.c.version == version, table.c.deleted_at.is_(None))
        .values(**values)
        .returning(table.c.id, table.c.version)
    )
    row = session.execute(change).one_or_none()
    if row is not None:
        return row[0], row[1]
    now = session.execute(
        select(table.c.version, table.c.deleted_at).where(table.c.id == id)
    ).one_or_none()
    if now is None or now.deleted_at is not None:
        raise Gone(_("This record was deleted in the meantime."))
    if now.version != version:
        raise ChangedMeanwhile
    raise NotAllowed(_("You may see this record but not change it."))
