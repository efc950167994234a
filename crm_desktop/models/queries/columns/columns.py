"""From the catalogue to columns: where a field stands, how it is ordered, what its text is."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from sqlalchemy import ARRAY, BigInteger, ColumnElement, FromClause, Table, any_, literal, select
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.queries.columns.cash_flow import WORKED_OUT_KINDS
from crm_desktop.models.records import RECORDS

# Kinds whose names are read by id, because there are too many for the catalogue's options.
BIG = (
    "account", "contact", "product", "opportunity", "document", "activity", "task",
    "account_plan", "account_division", "stakeholder", "plan_objective", "plan_cell",
)  # fmt: skip
# Parts whose account comes from their parent.
PART_OF = {
    "sale_line": "sale",
    "commission_share": "sale",
    "opportunity_line": "opportunity",
    "consent": "contact",
    **dict.fromkeys(
        (
            "plan_context", "plan_swot", "plan_investment", "stakeholder", "stakeholder_link",
            "plan_cell", "plan_target", "plan_objective", "plan_review",
        ),
        "account_plan",
    ),
    "stakeholder_role": "stakeholder",
}  # fmt: skip
# The further table that has a row beside every record; others have one where something is noted.
ALWAYS = "account_detail"


def table_of(kind: str) -> Table:
    """Return the table of a kind; what is worked out from others is a query, used like one."""
    if kind in WORKED_OUT_KINDS:
        return cast("Table", WORKED_OUT_KINDS[kind])
    table = RECORDS[kind].__table__
    assert isinstance(table, Table)
    return table


def key_column(table: Table) -> ColumnElement[int]:
    """Return the key: `id`, or that of the record where a table stands beside another."""
    return table.c.id if "id" in table.c else next(iter(table.primary_key.columns))


def stored(kind: Kind, table: str | None = None) -> tuple[Field, ...]:
    """Return the fields that are plain columns, of one table or of all tables of the kind."""
    return tuple(
        field
        for field in kind.fields
        if not field.worked_out
        and not field.custom
        and field.type is not Type.LINKS
        and (table is None or (field.table or kind.name) == table)
    )


def order_column(kind: Kind, name: str) -> ColumnElement[Any]:
    """Return what a list is ordered by for a field: the stored key where it is a name."""
    table = table_of(kind.name)
    if name == kind.title and "sort_key" in table.c:
        return table.c.sort_key
    if f"{name}_key" in table.c:
        return table.c[f"{name}_key"]
    return table.c[name]


def named_by(field: Field) -> FromClause | None:
    """Return the records a field names, where these are ordered by name: so is a list by it."""
    if field.type is not Type.REFERENCE:
        return None
    named = table_of(field.refers_to).alias()
    return named if "sort_key" in named.c else None


def titles(session: Session, catalogue: Catalogue, kind: str, ids: Iterable[int]) -> dict[int, str]:
    """Return the names of records by id, those this person may see."""
    wanted = sorted({id for id in ids if id is not None})
    if not wanted or kind not in catalogue.kinds:
        return {}
    table = table_of(kind)
    field = catalogue.kind(kind).field(catalogue.kind(kind).title)
    # An array: a report names more records than a statement takes parameters.
    among = table.c.id == any_(literal(wanted, ARRAY(BigInteger)))
    query = select(table.c.id, table.c[field.name]).where(among)
    found: dict[int, Any] = {row[0]: row[1] for row in session.execute(query)}
    if field.type not in (Type.REFERENCE, Type.CHOICE):
        return found
    # Records that are called like the person or account they name.
    if field.refers_to in BIG:
        names: Mapping[Any, str] = titles(session, catalogue, field.refers_to, found.values())
    else:
        names = {option.value: option.label for option in catalogue.options_of(field)}
    return {id: names.get(value, "") for id, value in found.items()}


def labels(
    session: Session, catalogue: Catalogue, kind: Kind, rows: list[dict[str, Any]]
) -> list[dict[str, str]]:
    """Return for each row the texts of its references and choices, one query per kind named."""
    found: list[dict[str, str]] = [{} for _ in rows]
    for field in kind.fields:
        kinds = (Type.REFERENCE, Type.CHOICE, Type.CHOICES)
        if field.type not in kinds or (rows and field.name not in rows[0]):
            continue
        names: Mapping[Any, str]
        if field.refers_to in BIG:
            names = titles(session, catalogue, field.refers_to, (row[field.name] for row in rows))
        else:
            names = {option.value: option.label for option in catalogue.options_of(field)}
        name, several = field.name, field.type is Type.CHOICES
        for row, texts in zip(rows, found, strict=True):
            value = row[name]
            if several:
                texts[name] = ", ".join(names.get(each, "") for each in value or ())
            elif value is not None:
                texts[name] = names.get(value, "")
    return found
