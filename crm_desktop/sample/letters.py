"""The ready letters and filters for their recipients, all shared; who may make further ones."""

import hashlib
import json
from dataclasses import replace

import psycopg

from crm_desktop.models.filters import Condition, Filter, Group, Related, to_json
from crm_desktop.models.language import translator
from crm_desktop.reports.letters.ready import READY, ready_letter
from crm_desktop.reports.templates.template import template_json
from crm_desktop.sample.people import FIRM, HEAD, LEAD_BG, LEAD_CZ, LEAD_PL

# Marketing and admins have these rights by their roles; whoever leads sellers writes letters too.
DESIGNERS = (HEAD, LEAD_CZ, LEAD_PL, LEAD_BG)
SENDERS = (HEAD,)
AUTHOR = "filip.benes"  # marketing
NOW_THERE = Condition("valid_to", "empty", None)


def _of_customers(*conditions: Filter) -> Filter:
    """Return who works now for an active customer of whom all this holds."""
    customer = Group("and", (Condition("status", "eq", "active"), *conditions))
    return Group("and", (NOW_THERE, Related("account_id", where=customer)))


def _filters(tiers: dict[str, int], deciding: list[int]) -> dict[str, Filter]:
    """Return the filters of contacts by their names, in the language of the firm."""
    return {
        "Kontakty zákazníků": _of_customers(),
        "Kontakty zákazníků úrovně A": _of_customers(Condition("tier_id", "eq", tiers["A"])),
        "Kontakty zákazníků v Brně": _of_customers(Condition("town", "starts", "Brno")),
        "Rozhodující osoby": Group(
            "and", (_of_customers(), Condition("function_id", "in", tuple(deciding)))
        ),
    }


def enter(connection: psycopg.Connection) -> None:
    """Write them as a superuser, in the caller's transaction; again changes nothing."""
    for act, logins in (("design_template", DESIGNERS), ("mass_mail", SENDERS)):
        connection.execute(
            "INSERT INTO crm.act_right (act, employee_id, allowed)"
            " SELECT %s, id, true FROM crm.employee WHERE login = ANY(%s) ON CONFLICT DO NOTHING",
            (act, list(logins)),
        )
    if connection.execute("SELECT FROM crm.template LIMIT 1").fetchone() is None:
        for name in READY:
            _template(connection, name)
    if connection.execute("SELECT FROM crm.saved_filter LIMIT 1").fetchone() is None:
        _enter_filters(connection)


def _enter_filters(connection: psycopg.Connection) -> None:
    tiers: dict[str, int] = dict(
        connection.execute("SELECT code, id FROM crm.tier WHERE code IS NOT NULL").fetchall()
    )
    deciding = [
        row[0] for row in connection.execute("SELECT id FROM crm.contact_function WHERE decides")
    ]
    for name, part in _filters(tiers, deciding).items():
        connection.execute(
            "INSERT INTO crm.saved_filter (employee_id, kind, name, definition, shared)"
            " SELECT id, 'contact', %s, %s::jsonb, true FROM crm.employee WHERE login = %s",
            (name, json.dumps(to_json(part)), AUTHOR),
        )


def _template(connection: psycopg.Connection, ready: str) -> None:
    """Enter a ready letter, shared; its sentences speak the language of each recipient."""
    template = ready_letter(ready)
    name = translator(FIRM.language).gettext(template.name)
    row = connection.execute(
        "INSERT INTO crm.template (employee_id, kind, name, shared)"
        " SELECT id, 'letter', %s, true FROM crm.employee WHERE login = %s RETURNING id",
        (name, AUTHOR),
    ).fetchone()
    assert row is not None
    connection.execute(
        "INSERT INTO crm.template_revision (template_id, number, document)"
        " VALUES (%s, 1, %s::jsonb)",
        (row[0], template_json(replace(template, name=name))),
    )
    for image in template.images.values():
        connection.execute(
            "INSERT INTO crm.template_image (template_id, sha256, content) VALUES (%s, %s, %s)",
            (row[0], hashlib.sha256(image).hexdigest(), image),
        )
