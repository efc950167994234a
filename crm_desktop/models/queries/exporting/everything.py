"""Everything about one customer: every kind of record this person may see, kind by kind."""

from array import array
from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from crm_desktop.models.fields import CARD_TABS, Catalogue, Field, Kind, Type
from crm_desktop.models.language import N_
from crm_desktop.models.queries.card.history import note_act
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.exporting.rows import Begun
from crm_desktop.models.queries.lists.listing import ordered_ids
from crm_desktop.models.queries.rows import ListQuery

# Kinds of a customer's records that come after those of the tabs on the card, with what they belong
# to: apart from its record a line does not say whose it is.
BESIDE_TABS: Mapping[str, tuple[Field, ...]] = {
    "contact_point": (Field("contact_id", N_("Contact"), Type.REFERENCE, refers_to="contact"),),
    "address": (Field("contact_id", N_("Contact"), Type.REFERENCE, refers_to="contact"),),
    "consent": (Field("contact_id", N_("Contact"), Type.REFERENCE, refers_to="contact"),),
    "sale_line": (Field("sale_id", N_("Sale"), Type.REFERENCE, refers_to="sale"),),
    "opportunity_line": (
        Field("opportunity_id", N_("Opportunity"), Type.REFERENCE, refers_to="opportunity"),
    ),
    "opportunity_stage": (),
    "forecast": (),
    "lost_bid": (),
}


def whole_catalogue(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue in which lines of a record name the record."""
    kinds = dict(catalogue.kinds)
    for name, owners in BESIDE_TABS.items():
        if name in kinds:
            known = [field for field in owners if field.refers_to in catalogue.kinds]
            kinds[name] = replace(kinds[name], fields=(*known, *kinds[name].fields))
    return replace(catalogue, kinds=kinds)


def begin_everything(
    session: Session, catalogue: Catalogue, account_id: int, layout: str
) -> tuple[Begun, ...]:
    """Find all records of an account that this person may see, by kind, and record the export.

    `catalogue` is what `whole_catalogue` returns. NotAllowed where there is no right to export.
    """
    account = Begun(_whole(catalogue.kind("account"), None), array("q", [account_id]))
    found = [account]
    for name in (*(name for name in CARD_TABS if name not in BESIDE_TABS), *BESIDE_TABS):
        if name in catalogue.kinds and "account_id" in table_of(name).c:
            query = _whole(catalogue.kind(name), account_id)
            ids = ordered_ids(session, catalogue, query)
            if ids:
                found.append(Begun(query, ids))
    total = sum(len(each.ids) for each in found)
    details = {"layout": layout, "account_id": account_id, "everything": True}
    note_act(session, "export", "account", total, details)
    return tuple(found)


def _whole(kind: Kind, account_id: int | None) -> ListQuery:
    """Every field that this person may read; the account itself stands in the first sheet."""
    names = (
        field.name for field in kind.fields if account_id is None or field.name != "account_id"
    )
    return ListQuery(kind.name, tuple(names), *kind.order, account_id=account_id)
