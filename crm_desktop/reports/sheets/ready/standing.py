"""Ready reports about how customers stand: what they say, whom they left us for, what they lack."""

from crm_desktop.models.filters import Condition, Period, days_ago, next_days
from crm_desktop.models.language import _
from crm_desktop.models.reporting import Chart, Column, Grouping, Page, Parameter, Report, Sort
from crm_desktop.reports.sheets.ready.parts import Reports

CONTENT = 8  # score of satisfaction from which a customer is asked for more


def cross_sell() -> Report:
    """Content customers of some years who do not have a product."""
    return Report(
        _("Cross-sell"),
        "account",
        (
            Column("owner", "owner_id"),
            Column("name", "name"),
            Column("town", "town"),
            Column("tier", "tier_id"),
            Column("since", "cooperation_since"),
            Column("score", "last_score"),
            Column("last", "last_contact"),
            Column("revenue", "revenue_12_months", totals=("sum",)),
        ),
        description=_("Content customers, long enough with us, without the product you choose."),
        groups=(Grouping("owner"),),
        filter=Condition("status", "eq", "active"),
        parameters=(
            # Neither as a service nor bought at any time.
            Parameter(
                "product", "service.product_id", "eq", _("Without the product"),
                without=True, also=("sale_line.product_id",),
            ),
            Parameter("score", "last_score", "ge", _("Score from"), CONTENT),
            Parameter("since", "cooperation_since", "lt", _("With us since"), days_ago(365)),
            Parameter("owner", "owner_id", "eq", _("Responsible")),
        ),
        sort=(Sort("revenue", True),),
        page=Page(landscape=True),
        mine=True,
    )  # fmt: skip


def satisfaction() -> Report:
    """Scores by month."""
    return Report(
        _("Satisfaction"),
        "satisfaction",
        (
            Column("day", "scored_on"),
            Column("account", "account_id", totals=("count",)),
            Column("score", "score", totals=("avg", "min")),
            Column("source", "source"),
            Column("product", "product_id"),
            Column("words", "words"),
        ),
        description=_("Scores that customers gave, by month, with their words."),
        groups=(Grouping("day", "month"),),
        parameters=(
            Parameter("day", "scored_on", "eq", _("Period"), Period("month", -11, 0)),
            Parameter("product", "product_id", "eq", _("Product")),
        ),
        sort=(Sort("day"),),
        chart=Chart("line", "score", "avg"),
        page=Page(landscape=True),
    )


def product_feedback() -> Report:
    """What customers say of our products, for those who answer for them."""
    return Report(
        _("Product feedback"),
        "product_feedback",
        (
            Column("product", "product_id"),
            Column("type", "kind"),
            Column("day", "said_on"),
            Column("account", "account_id", totals=("count",)),
            Column("subject", "subject"),
            Column("words", "words"),
        ),
        description=_("What customers said of each product: praise, wishes, problems."),
        groups=(Grouping("product"), Grouping("type")),
        parameters=(
            Parameter("day", "said_on", "eq", _("Period"), Period("month", -11, 0)),
            Parameter("product", "product_id", "eq", _("Product")),
        ),
        sort=(Sort("day", True),),
        chart=Chart("bar", "", "count"),
        page=Page(landscape=True),
    )


def contracts_of_competitors() -> Report:
    """Contracts with competitors by the month in which they end."""
    return Report(
        _("Competitors' contracts ending"),
        "commitment",
        (
            Column("ends", "ends_on"),
            Column("account", "account_id"),
            Column("name", "name"),
            Column("competitor", "competitor_id"),
            Column("line", "product_line_id"),
            Column("amount", "amount", totals=("sum",)),
            Column("day", "ends_on"),
        ),
        description=_("What customers have agreed with competitors and can soon be won."),
        groups=(Grouping("ends", "month"),),
        parameters=(
            Parameter("ends", "ends_on", "eq", _("Ends"), next_days(365)),
            Parameter("competitor", "competitor_id", "eq", _("Competitor")),
        ),
        sort=(Sort("day"),),
        page=Page(landscape=True),
    )


REPORTS: Reports = {
    "cross-sell": cross_sell,
    "satisfaction": satisfaction,
    "product-feedback": product_feedback,
    "competitors-contracts-ending": contracts_of_competitors,
}
