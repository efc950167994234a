"""Templates of letters in the world of the oracle, and who may do what with them, again."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import psycopg

from tests.factories import DEFAULTS, Crm, make

if TYPE_CHECKING:
    from tests.schema.seeing.oracle import Rights, Truth

TABLES = ("template", "template_revision", "template_image")


def build(pg: "psycopg.Connection[Any]", crm: Crm) -> None:
    """Enter a private and a shared template of some people; as the superuser."""
    for person in ("head", "seller", "marketing", "admin", "inactive"):
        for shared in (True, False):
            owner = {"employee_id": crm.ids[person], "shared": shared, "name": f"shared: {shared}"}
            id = make(pg, "template", **owner)
            make(pg, "template_revision", template_id=id)
            make(pg, "template_image", template_id=id)


def designs(act_rights: list[dict[str, Any]], roles: frozenset[str], me: int | None) -> bool:
    """Tell whether somebody may design templates: the personal word counts before the roles'."""
    said = [row for row in act_rights
            if row["act"] == "design_template" and row["deleted_at"] is None]  # fmt: skip
    own = [row["allowed"] for row in said if me is not None and row["employee_id"] == me]
    by_role = [row["allowed"] for row in said if row["role_name"] in roles | {"crm_user"}]
    return me is not None and (own[0] if own else any(by_role))


def sees(rights: "Rights", table: str, row: dict[str, Any], truth: "Truth") -> bool:
    """Tell whether somebody active who works here reads a row of one of these tables."""
    template = row if table == "template" else truth.row("template", row["template_id"])
    assert template is not None
    return bool(template["shared"] or template["employee_id"] == rights.me)


def changes(rights: "Rights", row: dict[str, Any]) -> bool:
    """Tell whether somebody active who works here changes a template."""
    return rights.designs and (row["shared"] or row["employee_id"] == rights.me)


def attempts(
    truth: "Truth", rights: "Rights", table: str
) -> Iterator[tuple[str, dict[str, Any], bool]]:
    """Yield rows to enter: what is tried, the columns, whether it must succeed."""
    plain = dict(DEFAULTS[table])
    if table == "template":
        yield "own", plain | {"name": "new"}, rights.designs
        yield "a colleague's", plain | {"employee_id": truth.crm.ids["rival"]}, False
        return
    for template in truth.rows["template"]:
        more: dict[str, Any] = {"template_id": template["id"]}
        more |= {"number": 99} if table == "template_revision" else _picture(b"new")
        yield f"of {template['id']}", plain | more, changes(rights, template)


def _picture(content: bytes) -> dict[str, Any]:
    import hashlib

    return {"content": content, "sha256": hashlib.sha256(content).hexdigest()}
