"""Ready reports about opportunities: what is in work, what it promises."""

from crm_desktop.models.filters import Condition, Period, Related
from crm_desktop.models.language import _
from crm_desktop.models.reporting import Chart, Column, Grouping, Page, Parameter, Report, Sort
from crm_desktop.reports.sheets.ready.parts import Reports

OPEN = Related("stage_id", True, Condition("outcome", "eq", "open"))


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


REPORTS: Reports = {"pipeline": pipeline, "forecast": forecast}
