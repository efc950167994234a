"""Ready reports about work with customers: contacts held, customers without one."""

from crm_desktop.models.filters import Condition, Group, Period, days_ago
from crm_desktop.models.language import _
from crm_desktop.models.reporting import Chart, Column, Grouping, Page, Parameter, Report, Sort
from crm_desktop.reports.sheets.ready.parts import Reports


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


REPORTS: Reports = {
    "activity": activity,
    "accounts-without-contact": accounts_without_contact,
}
