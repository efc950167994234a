"""The firm's own fields in the world of the oracle, and who may do what with them, again."""

from collections.abc import Iterator
from random import Random
from typing import TYPE_CHECKING, Any

import psycopg

from tests.factories import Crm, make, make_all

if TYPE_CHECKING:
    from tests.schema.oracle import Rights, Truth

TABLES = ("custom_field", "custom_choice", "custom_value", "form_layout", "card_tab")
EVERYBODY = ("crm_sales", "crm_service", "crm_marketing", "crm_product", "crm_finance")
OFFICE = (*EVERYBODY, "crm_admin", "crm_auditor")
TEXT, NUMBER = "text_value", "number_value"
# Kind, code, column, readers, writers, more.
FIELDS: tuple[tuple[str, str, str, tuple[str, ...], tuple[str, ...], dict[str, Any]], ...] = (
    ("account", "number", TEXT, EVERYBODY, EVERYBODY, {}),
    ("account", "size", NUMBER, ("crm_sales",), ("crm_sales",), {"type": "number", "decimals": 2}),
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
