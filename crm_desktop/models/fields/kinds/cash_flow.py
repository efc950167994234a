"""Kinds that are worked out from others, for reports alone: money that comes, by its day."""

from collections.abc import Mapping
from dataclasses import replace

from crm_desktop.models.fields.base import ACCOUNT, Field, Kind, Type
from crm_desktop.models.language import N_

T = Type

CASH_FLOW = Kind(
    "cash_flow",
    N_("Payment"),
    N_("Cash flow"),
    N_("New payment"),
    title="name",
    order=("day", False),
    columns=("day", "account_id", "name", "source", "expected", "employee_id"),
    own_list=False,
    fields=(
        replace(ACCOUNT, editable=False, required=False),
        Field("name", N_("Name"), editable=False),
        Field(
            "source",
            N_("From"),
            T.CHOICE,
            editable=False,
            choices=(
                ("opportunity", N_("Open opportunity")),
                ("service", N_("Service")),
                ("sale", N_("Sale")),
            ),
        ),
        Field("day", N_("Day"), T.DATE, editable=False, sortable=True),
        Field("probability", N_("Probability"), T.PERCENT, editable=False),
        Field("amount", N_("Amount"), T.MONEY, currency="currency", editable=False),
        Field("expected", N_("Weighted"), T.MONEY, currency="currency", editable=False),
        Field("currency", N_("Currency"), T.CURRENCY, editable=False, listed=False),
        Field("product_id", N_("Product"), T.REFERENCE, refers_to="product", editable=False),
        Field("employee_id", N_("Seller"), T.REFERENCE, refers_to="employee", editable=False),
    ),
)
# With the figures of opportunities that somebody does not see, which have no name.
CASH_FLOW_FIGURES = replace(CASH_FLOW, name="cash_flow_figures")


# What is known of several payments in one row; all else is of one.
TOGETHER = ("source", "day", "expected", "currency")


def worked_out_kinds(kinds: Mapping[str, Kind]) -> dict[str, Kind]:
    """Return the kinds that are worked out from what somebody reads, by the name reports use.

    With `_together` behind it the same in fewer rows: payments of one day in one.
    """
    if not {"opportunity", "service", "sale"} <= kinds.keys():
        return {}
    flow = CASH_FLOW_FIGURES if "forecast" in kinds else CASH_FLOW
    return {
        CASH_FLOW.name: flow,
        flow.name: flow,
        **{f"{name}_together": _together(flow) for name in (CASH_FLOW.name, flow.name)},
    }


def _together(kind: Kind) -> Kind:
    return replace(
        kind,
        name=f"{kind.name}_together",
        fields=tuple(field for field in kind.fields if field.name in TOGETHER),
    )
