"""The same work by Tryton, beside ours, on the same server with the same customers.

Tryton gets an environment of its own (made once, by pip) and a database of its own on the server of
the trial; its server answers JSON-RPC on loopback as its clients ask it: all fields of its own list
and form. Its record rule on opportunities is on, as ours is.
"""

import argparse
import secrets
from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.models.queries.card.reading import account_header
from crm_desktop.models.queries.lists.listing import count, first_page
from crm_desktop.models.queries.lists.searching import search
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Edit, ListQuery
from crm_desktop.models.queries.saving.saving import save
from tests.benchmarks.data import Data, Person, data, folder_of
from tests.benchmarks.lists.list import in_session
from tests.benchmarks.measuring import Line, Table, medians
from tests.benchmarks.peer.tryton import FIRST, PEOPLE, Rpc, environment, running

ROUNDS = 15
WORD = "stav"
# What its list and its form of a party show, and its list of opportunities.
LIST_FIELDS = ["code", "name", "lang", "tax_identifier", "rec_name"]
FORM_FIELDS = [
    "name", "code", "active", "replaced_by", "lang", "addresses", "contact_mechanisms",
    "categories", "identifiers", "rec_name",
]  # fmt: skip
OPPORTUNITY_FIELDS = [
    "number", "reference", "start_date", "end_date", "employee", "employee.rec_name", "description",
    "party", "party.rec_name", "amount", "currency", "state", "conversion_probability",
]  # fmt: skip


def run(options: argparse.Namespace) -> list[Table]:
    """Measure both, by turns, as a seller and as the head of sales."""
    with data(options.accounts) as found:
        python = environment(folder_of(options.accounts).parent / "tryton")
        with running(found, python) as ask:
            return [_table(found, ask, called, login) for called, login in PEOPLE.items()]


def _table(found: Data, ask: Rpc, called: str, login: str) -> Table:
    person, theirs = found.person(login), ask.sign_in(login)
    kinds = {name: person.catalogue.kind(name) for name in ("account", "opportunity")}
    accounts = ListQuery("account", kinds["account"].columns, "name")
    deals = ListQuery("opportunity", kinds["opportunity"].columns, kinds["opportunity"].order[0])
    own = ListQuery("account", ("name",), "name", scope="mine")
    with person.database.session() as session:
        id = first_page(session, person.catalogue, own, limit=1).rows[0].id
        sees = count(session, person.catalogue, deals).number
    their_party, their_deal = "model.party.party.", "model.sale.opportunity."
    by_name = [["name", "ASC"]]
    like = ["rec_name", "ilike", f"%{WORD}%"]
    pairs: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        "list of customers, 200 rows": (
            in_session(person, lambda s: first_page(s, person.catalogue, accounts)),
            lambda: theirs(their_party + "search_read", [], 0, 200, by_name, LIST_FIELDS),
        ),
        f"search “{WORD}”": (
            in_session(person, lambda s: search(s, person.catalogue, WORD)),
            lambda: theirs(their_party + "search_read", [like], 0, 20, by_name, LIST_FIELDS),
        ),
        "one customer": (
            in_session(person, lambda s: account_header(s, person.catalogue, id)),
            lambda: _form(theirs, FIRST + 1),
        ),
        "save a changed field": (
            in_session(person, _saving(person, id)),
            lambda: theirs(their_party + "write", [FIRST + 2], {"name": secrets.token_hex(8)}),
        ),
        "list of opportunities, 200 rows": (
            in_session(person, lambda s: first_page(s, person.catalogue, deals)),
            lambda: theirs(
                their_deal + "search_read", [], 0, 200, [["start_date", "DESC"]], OPPORTUNITY_FIELDS
            ),
        ),
        "count of opportunities": (
            in_session(person, lambda s: count(s, person.catalogue, deals)),
            lambda: theirs(their_deal + "search_count", []),
        ),
    }  # fmt: skip
    lines = []
    for what, (ours, other) in pairs.items():
        taken = medians({"ours": ours, "theirs": other}, rounds=ROUNDS)
        lines.append(Line(what, taken["ours"], taken["theirs"]))
    about = (
        f"Tryton {ask.version} on the same server, JSON-RPC, record rules on; {ask.customers:,}"
        f" customers, {ask.deals:,} opportunities, of which this person sees {sees:,} in ours and"
        f" {theirs(their_deal + 'search_count', []):,} there. Both answers are ready to be shown."
    )
    return Table(f"peer: {called}", about, lines, ("ours", "Tryton"))


def _saving(person: Person, id: int) -> Callable[[Session], object]:
    """Return what saves the note of a customer once more, as a form does that has read it."""
    with person.database.session() as session:
        row = read_row(session, person.catalogue, "account", id)
    values, versions = dict(row.values), dict(row.versions)

    def way(session: Session) -> None:
        changes = {"note": secrets.token_hex(8)}
        edit = Edit("account", id, changes, dict(values), dict(versions))
        save(session, person.catalogue, edit)
        values.update(changes)
        versions["account_detail"] += 1

    return way


def _form(theirs: Callable[..., Any], id: int) -> None:
    """A form reads its record, then the records of the tables in it."""
    (party,) = theirs("model.party.party.read", [id], FORM_FIELDS)
    for model, name, fields in (
        ("party.address", "addresses", ["rec_name", "street", "city", "country"]),
        ("party.contact_mechanism", "contact_mechanisms", ["type", "value", "rec_name"]),
    ):
        theirs(f"model.{model}.read", party[name], fields)
