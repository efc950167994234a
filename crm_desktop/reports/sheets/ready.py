"""The reports that come with the program, in the language of the person."""

from collections.abc import Callable

from crm_desktop.models.filters import (
    Condition,
    Group,
    Period,
    Related,
    days_ago,
    next_days,
)
from crm_desktop.models.language import N_, _
from crm_desktop.models.reporting import (
    Chart,
    Column,
    Grouping,
    Page,
    Parameter,
    Report,
    Sort,
)

OPEN = Related("stage_id", True, Condition("outcome", "eq", "open"))

# Paper about one account that is no table: its number is asked for as `account`.
OF_ACCOUNT = {"customer": N_("Customer data sheet"), "timeline": N_("Timeline")}


def pipeline() -> Report:
    """Open opportunities by stage."""
    return Report(
        _("Pipeline"),
        "opportunity",
        (
            Column("stage", "stage_id"),
            Column("account", "account_id"),
            Column("name", "name"),
            Column("seller", "employee_id"),
            Column("close", "expected_close"),
            Column("probability", "probability", totals=("avg",)),
            Column("amount", "amount", totals=("sum",)),
            Column("share", "amount", title=_("Share"), show="share", totals=("sum",)),
        ),
        description=_("Open opportunities by stage, with amounts and their shares."),
        groups=(Grouping("stage"),),
        filter=OPEN,
        parameters=(
            Parameter("seller", "employee_id", "eq", _("Seller")),
            Parameter("country", "account_id.country", "eq", _("Country")),
            Parameter("close", "expected_close", "eq", _("Expected close")),
        ),
        sort=(Sort("close"), Sort("amount", True)),
        chart=Chart("bar", "amount"),
        page=Page(landscape=True),
    )


def forecast() -> Report:
    """Open opportunities by the month of their expected close, weighted."""
    return Report(
        _("Forecast by month"),
        "opportunity",
        (
            Column("close", "expected_close"),
            Column("account", "account_id"),
            Column("name", "name"),
            Column("stage", "stage_id"),
            Column("probability", "probability"),
            Column("amount", "amount", totals=("sum",)),
            Column(
                "weighted",
                formula="amount * probability / 100",
                title=_("Weighted"),
                type="money",
                totals=("sum",),
            ),
            Column(
                "running",
                formula="amount * probability / 100",
                title=_("Running total"),
                type="money",
                show="running",
            ),
        ),
        description=_("What open opportunities promise each month, weighted by probability."),
        groups=(Grouping("close", "month"),),
        filter=OPEN,
        parameters=(
            Parameter("close", "expected_close", "eq", _("Expected close"), Period("month", 0, 11)),
            Parameter("seller", "employee_id", "eq", _("Seller")),
        ),
        sort=(Sort("close"),),
        chart=Chart("bar", "weighted"),
        page=Page(landscape=True),
    )


def activity() -> Report:
    """Meetings and calls held, by salesperson."""
    return Report(
        _("Activity per salesperson"),
        "activity",
        (
            Column("seller", "employee_id"),
            Column("type", "kind"),
            Column("day", "starts_at"),
            Column("account", "account_id", totals=("count",)),
            Column("subject", "subject"),
            Column("result", "result", shown=False),
            Column("next_step", "next_step"),
        ),
        description=_("Meetings and calls that were held, by person and type."),
        groups=(Grouping("seller"), Grouping("type")),
        filter=Condition("status", "eq", "held"),
        parameters=(
            Parameter("period", "starts_at", "eq", _("Period"), Period("day", -30, 0)),
            Parameter("seller", "employee_id", "eq", _("Salesperson")),
        ),
        sort=(Sort("day"),),
        chart=Chart("bar", "", "count"),
    )


def accounts_without_contact() -> Report:
    """Accounts that nobody met, called or wrote to for a while."""
    return Report(
        _("Accounts without contact"),
        "account",
        (
            Column("owner", "owner_id"),
            Column("name", "name"),
            Column("town", "town"),
            Column("tier", "tier_id"),
            Column("last", "last_contact"),
            Column("next", "next_step"),
            Column("revenue", "revenue_12_months", totals=("sum",)),
        ),
        description=_("Customers without a meeting, call or message for some time."),
        groups=(Grouping("owner"),),
        filter=Group("and", (Condition("status", "in", ("active", "prospect")),)),
        parameters=(
            Parameter(
                "before", "last_contact", "lt", _("No contact since"), days_ago(90), or_empty=True
            ),
            Parameter("owner", "owner_id", "eq", _("Responsible")),
        ),
        sort=(Sort("last"),),
        page=Page(landscape=True),
        mine=True,
    )


def services_ending() -> Report:
    """Running services by the month in which they end."""
    return Report(
        _("Services ending"),
        "service",
        (
            Column("ends", "ends_on"),
            Column("account", "account_id"),
            Column("name", "name"),
            Column("number", "number"),
            Column("seller", "employee_id"),
            Column("period", "period"),
            Column("price", "price", totals=("sum",)),
            Column("day", "ends_on"),
        ),
        description=_("Running services whose end comes near, by month."),
        groups=(Grouping("ends", "month"),),
        filter=Condition("status", "eq", "running"),
        parameters=(
            Parameter("ends", "ends_on", "eq", _("Ends"), next_days(90)),
            Parameter("seller", "employee_id", "eq", _("Seller")),
        ),
        sort=(Sort("day"),),
        page=Page(landscape=True),
    )


READY: dict[str, Callable[[], Report]] = {
    "pipeline": pipeline,
    "forecast": forecast,
    "activity": activity,
    "accounts-without-contact": accounts_without_contact,
    "services-ending": services_ending,
}


def ready(name: str) -> Report | None:
    """Return a ready report by its name; None where there is none of that name."""
    return READY[name]() if name in READY else None
