"""Ready reports about opportunities: what is in work, what it promises, what came of it."""

from crm_desktop.models.filters import Condition, Period, Related
from crm_desktop.models.language import _
from crm_desktop.models.reporting import Chart, Column, Grouping, Page, Parameter, Report, Sort
from crm_desktop.reports.sheets.ready.parts import Reports

OPEN = Related("stage_id", True, Condition("outcome", "eq", "open"))
CLOSED = Related("stage_id", True, Condition("outcome", "in", ("won", "lost")))


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
            Column("weighted", "weighted", totals=("sum",)),
            Column("running", "weighted", title=_("Running total"), show="running"),
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


def cash_flow() -> Report:
    """What comes in by month: open opportunities weighted, payments of services, sales."""
    return Report(
        _("Cash flow by month"),
        "cash_flow",
        (
            Column("month", "day"),
            Column("source", "source"),
            Column("account", "account_id"),
            Column("name", "name"),
            Column("day", "day"),
            Column("seller", "employee_id"),
            Column("amount", "amount", totals=("sum",)),
            Column("expected", "expected", totals=("sum",)),
            Column("running", "expected", title=_("Running total"), show="running"),
        ),
        description=_(
            "Sales, payments of services and open opportunities, weighted, each on its own day;"
            " when customers really pay is not known."
        ),
        groups=(Grouping("month", "month"), Grouping("source")),
        parameters=(
            Parameter("period", "day", "eq", _("Period"), Period("month", 0, 11)),
            Parameter("source", "source", "in", _("From")),
            Parameter("seller", "employee_id", "eq", _("Seller")),
        ),
        sort=(Sort("day"),),
        chart=Chart("bar", "expected"),
        page=Page(landscape=True),
    )


def success() -> Report:
    """Opportunities that were closed, by seller: how many were won, in how many days."""
    return _success(_("Success rate"), "seller")


def success_by_product() -> Report:
    """The same by product."""
    return _success(_("Success rate by product"), "product")


def success_by_source() -> Report:
    """The same by where the opportunities came from."""
    return _success(_("Success rate by source"), "source")


def _success(title: str, by: str) -> Report:
    return Report(
        title,
        "opportunity",
        (
            Column("seller", "employee_id"),
            Column("name", "name", totals=("count",)),
            Column("product", "product_id"),
            Column("source", "source"),
            Column("outcome", "stage_id.outcome"),
            Column("closed", "closed_on"),
            Column("opened", "opened_on", shown=False),
            Column("days", formula="days(opened, closed)", title=_("Days"), totals=("avg",)),
            Column("amount", "amount", totals=("sum",)),
            Column(
                "rate",
                # A choice is compared by its word, in the language of the person.
                formula=f'if(outcome = "{_("Won")}"; 100; 0)',
                title=_("Won"),
                type="percent",
                totals=("avg",),
            ),
        ),
        description=_("What was won of all that was closed, and how long it took."),
        groups=(Grouping(by),),
        filter=CLOSED,
        parameters=(
            Parameter("period", "closed_on", "eq", _("Closed on"), Period("month", -11, 0)),
            Parameter("seller", "employee_id", "eq", _("Seller")),
            Parameter("product", "product_id", "eq", _("Product")),
            Parameter("source", "source", "contains", _("Source")),
        ),
        sort=(Sort("closed"),),
        chart=Chart("bar", "rate", "avg"),
        page=Page(landscape=True),
    )


def stage_times() -> Report:
    """How long opportunities stood in each stage."""
    return Report(
        _("Time per stage"),
        "opportunity_stage",
        (
            Column("stage", "stage_id"),
            Column("account", "account_id"),
            Column("deal", "opportunity_id", totals=("count",)),
            Column("entered", "entered_at"),
            Column("left", "left_at"),
            Column("seller", "opportunity_id.employee_id"),
            Column("product", "opportunity_id.product_id"),
            Column("source", "opportunity_id.source"),
            Column("days", "days", totals=("avg", "max")),
        ),
        description=_("How many days opportunities stood in a stage before they went on."),
        groups=(Grouping("stage"),),
        filter=Condition("left_at", "filled"),
        parameters=(
            Parameter("period", "left_at", "eq", _("Period"), Period("month", -11, 0)),
            Parameter("seller", "opportunity_id.employee_id", "eq", _("Seller")),
            Parameter("product", "opportunity_id.product_id", "eq", _("Product")),
            Parameter("source", "opportunity_id.source", "contains", _("Source")),
        ),
        sort=(Sort("days", True),),
        chart=Chart("bar", "days", "avg"),
        page=Page(landscape=True),
    )


def demand() -> Report:
    """What open opportunities will need of each product, for planning of stock."""
    return Report(
        _("Demand by product"),
        "opportunity_line",
        (
            Column("product", "product_id"),
            Column("close", "expected_close"),
            Column("account", "account_id"),
            Column("description", "description"),
            Column("stage", "stage_id"),
            Column("probability", "probability"),
            Column("quantity", "quantity", totals=("sum",)),
            Column(
                "expected",
                formula="quantity * probability / 100",
                title=_("Expected quantity"),
                totals=("sum",),
            ),
            Column("amount", "amount", totals=("sum",)),
            Column("weighted", "weighted", totals=("sum",)),
        ),
        description=_("Products of open opportunities, by product and day, weighted."),
        groups=(Grouping("product"),),
        filter=OPEN,
        parameters=(
            Parameter("close", "expected_close", "eq", _("Expected close"), Period("month", 0, 5)),
            Parameter("product", "product_id", "eq", _("Product")),
        ),
        sort=(Sort("close"),),
        chart=Chart("bar", "expected"),
        page=Page(landscape=True),
    )


def lost_bids() -> Report:
    """Lost opportunities with competitor and reason, for those who see the customers."""
    return Report(
        _("Lost bids"),
        "opportunity",
        (
            Column("reason", "reason_id"),
            Column("product", "product_id"),
            Column("competitor", "competitor_id"),
            Column("account", "account_id"),
            Column("name", "name", totals=("count",)),
            Column("closed", "closed_on"),
            Column("seller", "employee_id"),
            Column("amount", "amount", totals=("sum",)),
        ),
        description=_("What was lost, to whom and why, by reason."),
        groups=(Grouping("reason"),),
        filter=Related("stage_id", True, Condition("outcome", "eq", "lost")),
        parameters=(
            Parameter("period", "closed_on", "eq", _("Closed on"), Period("month", -11, 0)),
            Parameter("product", "product_id", "eq", _("Product")),
            Parameter("competitor", "competitor_id", "eq", _("Competitor")),
        ),
        sort=(Sort("closed", True),),
        chart=Chart("bar", "amount"),
        page=Page(landscape=True),
    )


def lost_by_product() -> Report:
    """Lost bids for who answers for the products: those on the own product lines."""
    return Report(
        _("Lost bids by product"),
        "lost_bid",
        (
            Column("product", "product_id"),
            Column("reason", "reason_id"),
            Column("competitor", "competitor_id"),
            Column("account", "account_id", totals=("count",)),
            Column("closed", "closed_on"),
            Column("seller", "employee_id"),
            Column("amount", "amount", totals=("sum",)),
        ),
        description=_("What was lost of each product, to whom and why."),
        groups=(Grouping("product"),),
        parameters=(
            Parameter("period", "closed_on", "eq", _("Closed on"), Period("month", -11, 0)),
            Parameter("product", "product_id", "eq", _("Product")),
            Parameter("reason", "reason_id", "eq", _("Reason for win or loss")),
            Parameter("competitor", "competitor_id", "eq", _("Competitor")),
        ),
        sort=(Sort("closed", True),),
        chart=Chart("bar", "amount"),
        page=Page(landscape=True),
    )


REPORTS: Reports = {
    "pipeline": pipeline,
    "forecast": forecast,
    "cash-flow": cash_flow,
    "success": success,
    "success-by-product": success_by_product,
    "success-by-source": success_by_source,
    "stage-times": stage_times,
    "demand": demand,
    "lost-bids": lost_bids,
    "lost-by-product": lost_by_product,
}
