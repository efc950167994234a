"""The firm's own fields in the world of the oracle, and who may do what with them, again."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, Any

import psycopg

from crm_desktop.models.fields import Field, Kind, Type
from crm_desktop.models.filters import Condition
from crm_desktop.models.records.firm.custom import VALUE_COLUMNS
from crm_desktop.models.text import norm
from tests.factories import Crm, make, make_all

if TYPE_CHECKING:
    from tests.schema.seeing.filters_oracle import View
    from tests.schema.seeing.oracle import Rights, Truth

TABLES = ("custom_field", "custom_choice", "custom_value", "form_layout", "card_tab")
EVERYBODY = ("crm_sales", "crm_service", "crm_marketing", "crm_product", "crm_finance")
OFFICE = (*EVERYBODY, "crm_admin", "crm_auditor")
TEXT, NUMBER = "text_value", "number_value"
# Kind, code, column, readers, writers, more.
FIELDS: tuple[tuple[str, str, str, tuple[str, ...], tuple[str, ...], dict[str, Any]], ...] = (
    ("account", "number", TEXT, EVERYBODY, EVERYBODY, {"searched": True}),
    ("account", "size", NUMBER, ("crm_sales",), ("crm_sales",), {"type": "number", "decimals": 2}),
    ("account", "deal", NUMBER, EVERYBODY, (), {"type": "money", "currency": "EUR"}),
    ("account", "audit", "date_value", EVERYBODY, (), {"type": "date"}),
    ("account", "card", "boolean_value", EVERYBODY, (), {"type": "boolean"}),
    ("opportunity", "story", "long_value", EVERYBODY, (), {"type": "long_text"}),
    ("account", "dealer", "link_id", EVERYBODY, ("crm_sales",),
     {"type": "link", "refers_to": "account"}),
    ("account", "hall", "code_value", EVERYBODY, (), {"type": "choice"}),
    ("account", "halls", "code_value", ("crm_sales",), ("crm_sales",), {"type": "choices"}),
    ("account", "risk", TEXT, ("crm_finance", "crm_sales"), ("crm_finance",), {}),
    ("account", "old", TEXT, EVERYBODY, EVERYBODY, {"retired": True}),
    ("account", "gone", TEXT, EVERYBODY, EVERYBODY, {"deleted_at": "2025-01-01"}),
    ("contact", "hobby", TEXT, ("crm_sales", "crm_marketing"), ("crm_sales",), {}),
    ("service", "key", TEXT, ("crm_service", "crm_finance", "crm_sales"), ("crm_service",), {}),
    ("sale", "lorry", TEXT, ("crm_sales",), ("crm_sales",), {}),
    ("product", "colour", TEXT, OFFICE, OFFICE[:-1], {}),
    ("employee", "shoes", NUMBER, ("crm_admin", "crm_auditor", "crm_sales"), ("crm_admin",),
     {"type": "number"}),
)  # fmt: skip


def build(pg: "psycopg.Connection[Any]", rng: Random, crm: Crm) -> None:
    """Enter fields, values, layouts and tabs; as the superuser."""
    words = ("Alfa 1", "alfa 2", "Žluť", "", "linka")
    for kind, code, column, readers, writers, more in FIELDS:
        id = make(
            pg, "custom_field",
            **{"type": "text", **more}, kind=kind, code=code, label=code.title(),
            readers=list(readers), writers=list(writers),
        )  # fmt: skip
        if column == "code_value":
            for place, choice in enumerate(("north", "south")):
                make(pg, "custom_choice", field_id=id, code=choice, label=choice, position=place)
        rows = []
        ids = [row[0] for row in pg.execute(f"SELECT id FROM crm.{kind} ORDER BY id").fetchall()]
        for record in rng.sample(ids, len(ids) * 2 // 3):
            values = {
                TEXT: [rng.choice(words[:3])],
                NUMBER: [rng.choice((1, 2, 50)) * 1_000_000],
                "date_value": [dt.date(2025, 1, 1) + dt.timedelta(rng.randrange(5) * 30)],
                "boolean_value": [rng.random() < 0.5],
                "long_value": [rng.choice(words[:3]) * 2],
                "link_id": [rng.choice(ids)],
                "code_value": rng.sample(["north", "south"], 2 if code == "halls" else 1),
            }[column]
            rows += [
                {
                    "field_id": id, "kind": kind, "record_id": record, column: value,
                    "slot": value if code == "halls" else "",
                    "deleted_at": "2025-01-02" if rng.random() < 0.12 else None,
                }
                for value in values
            ]  # fmt: skip
        make_all(pg, "custom_value", rows)
    for role in ("crm_user", "crm_sales"):
        make(pg, "form_layout", kind="account", role_name=role, definition="{}")
        make(pg, "card_tab", role_name=role, shown=["task"], hidden=["sale"])
    for person in ("head", "seller", "service", "auditor", "inactive"):
        make(pg, "card_tab", employee_id=crm.ids[person], shown=["task"], hidden=[])


def values_of(view: "View", field: Field, record: int) -> list[Any]:
    """Return the values of a field at a record that the person sees."""
    return [
        _value(field, row)
        for row in view.seen("custom_value")
        if row["field_id"] == field.custom
        and row["record_id"] == record
        and row["deleted_at"] is None
    ]


def known_values(truth: "Truth", field: Field) -> list[Any]:
    """Return what the values of a field are anywhere."""
    rows = truth.rows["custom_value"]
    return [_value(field, row) for row in rows if row["field_id"] == field.custom]


def _value(field: Field, row: dict[str, Any]) -> Any:
    (value,) = [row[name] for name in VALUE_COLUMNS if row[name] is not None]
    if field.type is Type.INTEGER:
        return value // 1_000_000
    if field.type is Type.DECIMAL:
        return Decimal(value) / 1_000_000
    return value


def meets(view: "View", row: dict[str, Any], field: Field, given: Condition) -> bool:
    """Tell whether a record meets a condition on one of the firm's own fields."""
    values = values_of(view, field, row["id"])
    if field.type is not Type.CHOICES:
        return view.compare(values[0] if values else None, field.unit, field, given)
    opposite = {"ne": "eq", "not_in": "in", "empty": "filled"}
    asked = Condition(given.field, opposite.get(given.op, given.op), given.value)
    found = any(view.compare(value, None, field, asked) for value in values)
    return found == (given.op not in opposite)


def begins(view: "View", kind: Kind, row: dict[str, Any], typed: str) -> bool:
    """Tell whether one of the searched fields begins with what was typed, normalised."""
    return any(
        norm(value).startswith(typed)
        for field in kind.fields
        if field.searched
        for value in values_of(view, field, row["id"])
    )


def order_key(view: "View", field: Field, record: int) -> Any:
    """Return what a record is ordered by for a field; texts by the key that is stored."""
    rows = [
        row
        for row in view.seen("custom_value")
        if row["field_id"] == field.custom
        and row["record_id"] == record
        and row["deleted_at"] is None
    ]
    if not rows:
        return None
    if field.type is Type.TEXT:
        return rows[0]["text_value_key"].encode()
    value = _value(field, rows[0])
    codes = [code for code, _label in field.choices]
    return codes.index(value) if field.type is Type.CHOICE else value


def of_person(
    truth: "Truth", roles: frozenset[str], me: int | None
) -> tuple[frozenset[tuple[str, int]], frozenset[tuple[str, int]]]:
    """Return the fields that somebody reads and writes, with the role by which."""
    alive = [
        row
        for row in truth.rows["custom_field"]
        if me is not None and not row["retired"] and row["deleted_at"] is None
    ]
    reads = {(role, row["id"]) for row in alive for role in row["readers"] if role in roles}
    writes = {(role, row["id"]) for row in alive for role in row["writers"] if role in roles}
    return frozenset(reads), frozenset(writes)


def sees(rights: "Rights", table: str, row: dict[str, Any]) -> bool:
    """Tell whether somebody active who works here reads a row of one of these tables."""
    if table in ("custom_field", "custom_choice"):
        field = row["id"] if table == "custom_field" else row["field_id"]
        known = field in {field for _role, field in rights.fields_read}
        return known or bool(rights.roles & {"crm_admin", "crm_auditor"})
    if table == "card_tab":
        return row["employee_id"] in (None, rights.me)
    if table == "form_layout":
        return True
    roles = {role for role, field in rights.fields_read if field == row["field_id"]}
    if row["account_id"] is None:
        return bool(roles)
    ruled = row["owner_id"] in rights.owners or row["account_id"] in rights.reads
    slice = row["kind"] in ("service", "sale") and roles & {"crm_service", "crm_finance"}
    return bool((ruled and roles & set(EVERYBODY)) or slice)


def changes(rights: "Rights", table: str, row: dict[str, Any]) -> bool:
    """Tell whether somebody active who works here changes a row of one of these tables."""
    admin = "crm_admin" in rights.roles
    if table == "card_tab":
        return row["employee_id"] == rights.me or (admin and row["employee_id"] is None)
    if table != "custom_value":
        return admin
    roles = {role for role, field in rights.fields_written if field == row["field_id"]}
    if row["account_id"] is None:
        keeps = {"crm_product"} | ({"crm_sales"} if rights.superior else set())
        kept = row["kind"] == "product" and roles & keeps
        return bool("crm_admin" in roles or kept)
    ruled = row["owner_id"] in rights.owners_written or row["account_id"] in rights.writes
    return bool(ruled and roles & set(EVERYBODY))


def attempts(
    truth: "Truth", rights: "Rights", table: str
) -> Iterator[tuple[str, dict[str, Any], bool]]:
    """Yield rows to enter: what is tried, the columns, whether it must succeed."""
    admin = rights.me is not None and "crm_admin" in rights.roles
    office = rights.me is not None and "crm_partner" not in rights.roles
    fields = {row["code"]: row["id"] for row in truth.rows["custom_field"]}
    match table:
        case "custom_field":
            new = {"kind": "task", "code": "new", "label": "New", "type": "text"}
            yield "any", new | {"readers": ["crm_sales"], "writers": []}, admin
        case "custom_choice":
            yield "any", {"field_id": fields["hall"], "code": "east", "label": "East"}, admin
        case "form_layout":
            new = {"kind": "task", "role_name": "crm_sales", "definition": "{}"}
            yield "any", new, admin
        case "card_tab":
            tabs: dict[str, Any] = {"shown": [], "hidden": []}
            taken = {row["employee_id"] for row in truth.rows["card_tab"]}
            if rights.me not in taken:
                yield "own", {"employee_id": rights.me or 1, **tabs}, office
            foreign = truth.crm.ids["rival"]
            if rights.me != foreign:
                yield "a colleague's", {"employee_id": foreign, **tabs}, False
            yield "of a role", {"role_name": "crm_finance", **tabs}, admin
        case "custom_value":
            yield from _values(truth, rights)


def _values(truth: "Truth", rights: "Rights") -> Iterator[tuple[str, dict[str, Any], bool]]:
    taken = {(row["field_id"], row["record_id"]) for row in truth.rows["custom_value"]}
    for field in truth.rows["custom_field"]:
        if field["type"] not in ("text", "number"):
            continue
        column = TEXT if field["type"] == "text" else NUMBER
        value: dict[str, Any] = {column: "x" if field["type"] == "text" else 3_000_000}
        seen = set()
        for record in truth.rows[field["kind"]]:
            free = field["kind"] in ("product", "employee")
            account = None if free else record.get("account_id", record["id"])
            row = {
                "field_id": field["id"], "kind": field["kind"], "account_id": account,
                "owner_id": None if free else record["owner_id"],
            }  # fmt: skip
            allowed = rights.me is not None and changes(rights, "custom_value", row)
            if allowed not in seen and (field["id"], record["id"]) not in taken:
                seen.add(allowed)
                new = {"field_id": field["id"], "kind": field["kind"], "record_id": record["id"]}
                yield f"{field['code']} of {record['id']}", new | value, allowed
