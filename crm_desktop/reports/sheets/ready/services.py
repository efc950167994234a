"""Ready reports about what customers have from us."""

from crm_desktop.models.filters import Condition, next_days
from crm_desktop.models.language import _
from crm_desktop.models.reporting import Column, Grouping, Page, Parameter, Report, Sort
from crm_desktop.reports.sheets.ready.parts import Reports


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


REPORTS: Reports = {"services-ending": services_ending}
