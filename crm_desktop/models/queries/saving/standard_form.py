"""What is saved is stored in its standard form, and refused where it is certainly wrong."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from crm_desktop.models.checks import check_field, standardized
from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Kind
from crm_desktop.models.queries.columns.columns import PART_OF, table_of
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.standard.forms import BY_COUNTRY, rule_name


def in_standard_form(
    session: Session, kind: Kind, edit: Edit, changes: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the changes as they are stored: numbers by the country of their account.

    What only looks doubtful passes: the form has said so. Raises InvalidInput with the sentence
    for what is certainly wrong; what stood there before is not looked at again.
    """
    names = [
        field.name
        for field in kind.fields
        if isinstance(changes.get(field.name), str) and rule_name(field)
    ]
    if not names:
        return dict(changes)
    values = {**edit.original, **changes}
    rules = {rule_name(kind.field(name)) for name in names}
    if rules & BY_COUNTRY:
        values = _with_what_it_depends_on(session, kind, edit, values)
    found = standardized(kind, {name: changes[name] for name in names} | _around(values))
    for name in names:
        if found[name] == edit.original.get(name):
            continue
        finding = check_field(kind.field(name), values | {name: found[name]})
        if finding is not None and finding.tone == "bad":
            raise InvalidInput(finding.sentence, name)
    return {**changes, **{name: found[name] for name in names}}


def _around(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in ("country", "kind") if name in values}


def _with_what_it_depends_on(
    session: Session, kind: Kind, edit: Edit, values: Mapping[str, Any]
) -> dict[str, Any]:
    """Add the type of a contact detail and the country: of the record, its account, the firm."""
    found = dict(values)
    table = table_of(kind.name)
    missing = [name for name in ("kind", "country") if name in table.c and found.get(name) is None]
    if missing and edit.id is not None:
        query = select(*(table.c[name] for name in missing)).where(table.c.id == edit.id)
        row = session.execute(query).mappings().one_or_none()
        found |= dict(row) if row is not None else {}
    account_id = edit.account_id or found.get("account_id")
    if not found.get("country") and account_id is not None and kind.name not in PART_OF:
        account = table_of("account")
        found["country"] = session.scalar(
            select(account.c.country).where(account.c.id == account_id)
        )
    if not found.get("country"):
        found["country"] = session.scalar(text("SELECT country FROM crm.firm"))
    return found
