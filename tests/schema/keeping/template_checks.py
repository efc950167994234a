"""What the triggers of templates keep, asked as the person who writes."""

from collections.abc import Iterator, Mapping
from typing import Any

import psycopg

from tests.factories import make
from tests.schema.seeing import template_oracle
from tests.schema.seeing.oracle import Rights, Truth
from tests.schema.seeing.oracle_questions import as_person


def naming(
    pg: "psycopg.Connection[Any]", truth: Truth, rights: Mapping[str, Rights]
) -> Iterator[str]:
    """A letter names a template that its writer may use, and no other, hidden or missing."""
    account = make(pg, "account", owner_id=truth.crm.ids["seller"])
    revisions = {row["template_id"]: row["id"] for row in truth.rows["template_revision"]}
    for row in truth.rows["template"]:
        usable = template_oracle.sees(rights["seller"], "template", row, truth)
        letter = {"account_id": account, "template_revision_id": revisions[row["id"]]}
        try:
            with as_person(pg, "seller"):
                make(pg, "communication", **letter)
        except psycopg.Error as error:
            if usable or error.sqlstate != "42501":
                yield f"template of {row['employee_id']}: {error.sqlstate}"
        else:
            if not usable:
                yield f"template of {row['employee_id']}: named, though hidden"
