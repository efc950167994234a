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


def out_of_touch() -> Report:
    """Accounts not contacted within the interval of their tier."""
    return Report(
        _("Accounts out of touch"),
        "account",
        (
            Column("owner", "owner_id"),
            Column("tier", "tier_id"),
            Column("name", "name", totals=("count",)),
            Column("town", "town"),
            Column("last", "last_contact"),
            Column("by", "contact_by"),
            Column("next", "next_step"),
        ),
        description=_("Customers whose next contact is overdue by the interval of their tier."),
        groups=(Grouping("owner"), Grouping("tier")),
        filter=Condition("contact_by", "lt", days_ago(0)),
        parameters=(Parameter("owner", "owner_id", "eq", _("Responsible")),),
        sort=(Sort("by"),),
        page=Page(landscape=True),
        mine=True,
    )


def acquisition() -> Report:
    """First calls and first meetings with decision makers, by salesperson."""
    return Report(
        _("Acquisition"),
        "activity",
        (
            Column("seller", "employee_id"),
            Column("type", "kind"),
            Column("day", "starts_at"),
            Column("account", "account_id", totals=("count",)),
            Column("with", "first_contact_id"),
            Column("result", "result"),
            Column("next_step", "next_step"),
        ),
        description=_("First calls and first meetings with those who decide, by salesperson."),
        groups=(Grouping("seller"), Grouping("type")),
        filter=Group(
            "and", (Condition("first_contact_id", "filled"), Condition("status", "eq", "held"))
        ),
        parameters=(
            Parameter("period", "starts_at", "eq", _("Period"), Period("quarter", 0, 0)),
            Parameter("seller", "employee_id", "eq", _("Salesperson")),
        ),
        sort=(Sort("day"),),
        chart=Chart("bar", "", "count"),
        page=Page(landscape=True),
    )


def activity_results() -> Report:
    """Meetings, calls and hours of each salesperson beside what became of the opportunities."""
    won = f'outcome = "{_("Won")}"'  # a choice is compared by its word, in the person's language
    return Report(
        _("Activity against results"),
        "opportunity",
        (
            Column("seller", "employee_id"),
            Column("outcome", "stage_id.outcome"),
            Column("account", "account_id"),
            Column("name", "name", totals=("count",)),
            Column("closed", "closed_on"),
            Column("held", "held", totals=("sum",)),
            Column("minutes", "minutes", shown=False),
            Column("hours", formula="minutes / 60", title=_("Hours"), totals=("sum",)),
            Column("amount", "amount", totals=("sum",)),
            Column(
                "won",
                formula=f"if({won}; amount; amount * 0)",
                title=_("Won"),
                type="money",
                totals=("sum",),
            ),
        ),
        description=_(
            "How many meetings, calls and hours each salesperson gave opportunities, and what was"
            " won."
        ),
        groups=(Grouping("seller"), Grouping("outcome")),
        parameters=(
            Parameter(
                "period", "closed_on", "eq", _("Closed, or open"), Period("month", -11, 0),
                or_empty=True,
            ),
            Parameter("seller", "employee_id", "eq", _("Salesperson")),
        ),
        sort=(Sort("held", True),),
        chart=Chart("bar", "amount", beside="won"),
        page=Page(landscape=True),
    )  # fmt: skip


def effort() -> Report:
    """Time spent per deal and per salesperson, in meetings and calls."""
    return _effort(_("Effort per deal"), "activity", "starts_at", _("Time spent on each deal."))


def effort_of_tasks() -> Report:
    """Time spent per deal and per salesperson, on tasks."""
    words = _("Time spent on the tasks of each deal.")
    return _effort(_("Effort per deal, tasks"), "task", "done_at", words)


def _effort(title: str, kind: str, when: str, description: str) -> Report:
    return Report(
        title,
        kind,
        (
            Column("deal", "opportunity_id"),
            Column("seller", "employee_id"),
            Column("day", when),
            Column("account", "account_id"),
            Column("subject", "subject"),
            Column("minutes", "minutes", totals=("sum",)),
            Column(
                "hours",
                formula="minutes / 60",
                title=_("Hours"),
                totals=("sum",),
            ),
        ),
        description=description,
        groups=(Grouping("deal"), Grouping("seller")),
        filter=Group("and", (Condition("opportunity_id", "filled"), Condition("minutes", "gt", 0))),
        parameters=(
            Parameter("period", when, "eq", _("Period"), Period("year", 0, 0)),
            Parameter("seller", "employee_id", "eq", _("Salesperson")),
        ),
        sort=(Sort("day"),),
        page=Page(landscape=True),
    )


REPORTS: Reports = {
    "activity": activity,
    "accounts-without-contact": accounts_without_contact,
    "out-of-touch": out_of_touch,
    "acquisition": acquisition,
    "activity-results": activity_results,
    "effort": effort,
    "effort-tasks": effort_of_tasks,
}
