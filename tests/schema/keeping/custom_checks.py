"""What triggers keep of the firm's own fields: rules, links, types, and that programs are told."""

from collections.abc import Iterator, Mapping
from typing import Any

import psycopg

from crm_desktop.models.fields import KINDS
from tests.schema.seeing.oracle import Rights, Truth
from tests.schema.seeing.oracle_questions import as_person

ENTER = (
    "INSERT INTO crm.custom_value (field_id, kind, record_id, {column})"
    " VALUES (%s, 'account', %s, %s) ON CONFLICT (record_id, field_id, slot)"
    " DO UPDATE SET {column} = excluded.{column}, deleted_at = NULL"
)
TOLD = ("custom_field", "custom_choice", "form_layout", "card_tab", "data_rule", "notice")
CHANGE = "UPDATE crm.custom_value SET number_value = 1500 WHERE id = %s"


def own_fields(
    pg: "psycopg.Connection[Any]", truth: Truth, rights: Mapping[str, Rights]
) -> Iterator[str]:
    """A value keeps the rule of its field, a link is to something seen, a type stays."""
    fields = {row["code"]: row["id"] for row in truth.rows["custom_field"]}
    me = rights["seller"].me
    own = [row["id"] for row in truth.rows["account"] if row["owner_id"] == me]
    of_size = [row for row in truth.rows["custom_value"] if row["field_id"] == fields["size"]]
    held = next(v["id"] for v in of_size if v["owner_id"] == me and v["deleted_at"] is None)
    free = next(id for id in own if id not in {value["record_id"] for value in of_size})
    number, link = ENTER.format(column="number_value"), ENTER.format(column="link_id")
    retype = "UPDATE crm.custom_field SET type = 'text' WHERE id = %s"
    for what, person, statement, values, state in (
        ("a third decimal entered", "seller", number, (fields["size"], free, 1500), "23514"),
        ("a third decimal", "seller", CHANGE, (held,), "23514"),
        ("a link to nothing", "seller", link, (fields["dealer"], own[0], 10**12), "42501"),
        ("another type", "admin", retype, (fields["size"],), "23514"),
    ):
        found = "done"
        try:
            with as_person(pg, person):
                pg.execute(statement.encode(), values)
        except psycopg.Error as error:
            found = error.sqlstate or "?"
        if found != state:
            yield f"{what}: {found} instead of {state}"
    told = pg.execute(
        "SELECT tgrelid::regclass::text FROM pg_trigger"
        " WHERE tgfoid = 'crm_private.tell_catalogue'::regproc"
    ).fetchall()
    for table in {*TOLD, *(kind.name for kind in KINDS.values() if kind.firm_list)}:
        if (f"crm.{table}",) not in told:
            yield f"no program is told of changes in {table}"
