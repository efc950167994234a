"""What the firm added to the catalogue, as one person may see it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Kind
from crm_desktop.models.fields.custom import Choice, CustomField, field_of, with_custom
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.rows import Me

RULED = "stage_rule"
PLAIN = (
    "kind", "label", "type", "code", "section", "position", "hint", "required", "max_length",
    "minimum", "maximum", "pattern", "default_value", "decimals", "currency", "refers_to",
    "searched", "retired", "id", "version",
)  # fmt: skip


def definitions(session: Session, kind: str | None = None) -> tuple[CustomField, ...]:
    """Return the fields that this person may know of, with all their choices, in their order."""
    table, choice = table_of("custom_field"), table_of("custom_choice")
    query = select(table).where(table.c.deleted_at.is_(None))
    if kind is not None:
        query = query.where(table.c.kind == kind)
    rows = session.execute(query.order_by(table.c.kind, table.c.position, table.c.id)).mappings()
    choices: dict[int, list[Choice]] = {}
    for row in session.execute(
        select(choice).where(choice.c.deleted_at.is_(None)).order_by(choice.c.position, choice.c.id)
    ).mappings():
        choices.setdefault(row["field_id"], []).append(
            Choice(row["label"], row["code"], row["active"], row["id"])
        )
    return tuple(definition(dict(row), choices.get(row["id"], ())) for row in rows)


def definition(row: Mapping[str, Any], choices: Sequence[Choice] = ()) -> CustomField:
    """Return what a row of the table describes."""
    return CustomField(
        **{name: row[name] for name in PLAIN},
        readers=tuple(row["readers"]),
        writers=tuple(row["writers"]),
        choices=tuple(choices),
    )


def extended(session: Session, me: Me, kinds: Mapping[str, Kind]) -> dict[str, Kind]:
    """Return the kinds with the firm's own fields that this person may read."""
    known = session.scalar(
        text("SELECT has_table_privilege(to_regclass('crm.custom_field'), 'SELECT')")
    )
    by_kind: dict[str, list[CustomField]] = {}
    defined = definitions(session) if known else ()
    for custom in defined:
        # An admin knows every field from administering it, but reads those of the own roles.
        if not custom.retired and {*custom.readers} & {*me.roles}:
            by_kind.setdefault(custom.kind, []).append(custom)
    if RULED in kinds:
        kinds = {**kinds, RULED: _with_choices(kinds[RULED], defined)}
    return {
        name: with_custom(
            kind,
            [field_of(each, bool({*each.writers} & {*me.roles})) for each in by_kind[name]],
        )
        if name in by_kind
        else kind
        for name, kind in kinds.items()
    }


def _with_choices(rules: Kind, defined: Sequence[CustomField]) -> Kind:
    """Let rules of stages ask for the firm's own fields of opportunities, too."""
    own = tuple((c.name, c.label) for c in defined if c.kind == "opportunity" and not c.retired)
    return replace(
        rules,
        fields=tuple(
            replace(field, choices=(*field.choices, *own)) if field.name == "field" else field
            for field in rules.fields
        ),
    )
