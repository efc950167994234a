"""A seller with a template and customers at home and abroad, for the tests of mailings."""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any

import psycopg

from crm_desktop.mailing.begin import Check, begin, check_chosen
from crm_desktop.models.database import Database
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.mailing.rows import Begin
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.reports.letters.ready import in_words, ready_letter
from crm_desktop.reports.templates.template import template_json
from tests.factories import Crm, make

NAMES = ("Novák", "Dvořák", "Svoboda", "Černý")
PLACES = (("Brno", "60200"), ("Praha", "11000"), ("Ostrava", "70200"), ("Plzeň", "30100"))


@dataclass
class World:
    """The database of one test, and what stands in it."""

    crm: Crm
    pg: "psycopg.Connection[Any]"
    revision: int
    contacts: list[int]
    accounts: list[int]

    @property
    def newsletter(self) -> int:
        """The purpose that marketing is for."""
        return self.crm.lists["consent_purpose"]["newsletter"]

    def decide(self, contact: int, state: str, day: dt.date | None = None) -> None:
        """Note a decision about the newsletter."""
        today = dt.date.today()
        make(self.pg, "consent", contact_id=contact, state=state, purpose_id=self.newsletter,
             decided_on=day or today - dt.timedelta(days=2))  # fmt: skip

    def states(self, run: int) -> list[tuple[str, str | None]]:
        """Return state and reason of all recipients, in their order."""
        return self.pg.execute(
            "SELECT state, reason FROM crm.mailing_recipient WHERE mailing_id = %s"
            " ORDER BY position",
            (run,),
        ).fetchall()

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        row = self.pg.execute(f"SELECT count(*) FROM crm.{table}".encode()).fetchone()
        assert row is not None
        return int(row[0])


def build(crm: Crm, pg: "psycopg.Connection[Any]", people: int = 4) -> World:
    """Enter a shared template of the seller and customers, each with one contact."""
    seller = crm.ids["seller"]
    pg.execute("UPDATE crm.firm SET town = 'Praha', country = 'CZ', street = 'Nová 1',"
               " postcode = '11000'")  # fmt: skip
    letter = in_words(ready_letter("thanks"), "cs")
    template = make(pg, "template", employee_id=seller, name="Díky", shared=True)
    revision = make(pg, "template_revision", template_id=template, document=template_json(letter))
    accounts, contacts = [], []
    for number in range(people):
        town, postcode = PLACES[number % len(PLACES)]
        account = make(pg, "account", name=f"Firma {number}", owner_id=seller, town=town,
                       country="CZ", status="active")  # fmt: skip
        make(pg, "account_detail", account_id=account, street=f"Dlouhá {number}",
             postcode=postcode)  # fmt: skip
        contact = make(pg, "contact", account_id=account, first_name="Jan",
                       last_name=NAMES[number % len(NAMES)], gender="m", language="cs")  # fmt: skip
        make(pg, "contact_point", account_id=account, contact_id=contact, kind="email",
             value=f"jan{number}@firma.example")  # fmt: skip
        accounts.append(account)
        contacts.append(contact)
    return World(crm, pg, revision, contacts, accounts)


def broken(world: World, **more: Any) -> int:
    """Return a revision whose letters cannot be made: it asks for a field that is empty."""
    stop = {"id": "s", "field": "contact.job_title", "if_empty": "stop"}
    document = {"format": 1, "name": "Stop", "body": [
        {"kind": "paragraph", "id": "p", "spans": [stop]}]} | more  # fmt: skip
    template = make(world.pg, "template", employee_id=world.crm.ids["seller"], name="Stop")
    return make(world.pg, "template_revision", template_id=template, document=json.dumps(document))


def enter(database: Database) -> Catalogue:
    """Sign in and return the catalogue."""
    with database.session() as session:
        return load_catalogue(session, sign_in(session))


def begun(
    world: World,
    session: Callable[[], AbstractContextManager[Any]],
    catalogue: Catalogue,
    channel: str = "paper",
    purpose: int | None = None,
    revision: int | None = None,
    own: Mapping[int, Mapping[str, Any]] | None = None,
    **settings: Any,
) -> tuple[int, Check]:
    """Begin a run to all contacts; return it with what the check found.

    own: letters changed for one alone, by contact.
    """
    query = ListQuery("contact", (), *catalogue.kind("contact").order)
    with session() as one:
        check = check_chosen(one, catalogue, query, None, channel, purpose, "")
        changed = own or {}
        rows = [replace(row, letter=changed.get(row.candidate.to.id)) for row in check.checked]
        check = replace(check, checked=tuple(rows))
        given = Begin("Děkujeme", channel, "contact", revision or world.revision, "", purpose,
                      settings=settings)  # fmt: skip
        return begin(one, given, check), check
