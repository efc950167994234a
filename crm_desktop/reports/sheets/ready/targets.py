"""Ready reports about targets: what was reached, what is paid for it."""

from crm_desktop.models.filters import Condition, Period
from crm_desktop.models.language import _
from crm_desktop.models.reporting import Chart, Column, Grouping, Page, Parameter, Report, Sort
from crm_desktop.reports.sheets.ready.parts import Reports


def _counted(name: str, title: str, formula: str) -> Column:
    return Column(name, formula=formula, title=title, type="money", totals=("sum",))


def fulfilment() -> Report:
    """Targets with what was reached of them; those of lines are parts of that for all products."""
    return Report(
        _("Plan fulfilment"),
        "target",
        (
            Column("period", "period"),
            Column("starts", "starts_on"),
            Column("person", "employee_id"),
            Column("scope", "scope"),
            Column("line", "product_line_id"),
            _counted("target", _("Target"), "if(below; empty; aim)"),
            _counted("reached", _("Achieved"), "if(below; empty; actual)"),
            _counted("of_target", _("Target of the line"), "if(below; aim; empty)"),
            _counted("of_reached", _("Achieved of the line"), "if(below; actual; empty)"),
            Column("fulfilled", "fulfilled"),
            Column("unrated", "unrated"),
            Column("aim", "amount", shown=False),
            Column("actual", "actual", shown=False),
            Column("below", "below", shown=False),
        ),
        description=_("Targets of people and teams, and what was reached of them."),
        # A year adds nothing to its quarters, nor a team to its people, nor a line
        # to all products of the same person: what is sold counts once.
        groups=(Grouping("period"), Grouping("starts", "month")),
        parameters=(
            Parameter("starts", "starts_on", "eq", _("Starts"), Period("year", 0, 0)),
            Parameter("scope", "scope", "eq", _("Counts"), "own"),
            Parameter("person", "employee_id", "eq", _("Person")),
            Parameter("line", "product_line_id", "eq", _("Product line")),
        ),
        sort=(Sort("person"),),
        chart=Chart("bar", "reached", beside="target"),
        page=Page(landscape=True),
    )


def commissions() -> Report:
    """What is paid to whom."""
    return Report(
        _("Commissions"),
        "target",
        (
            Column("person", "employee_id"),
            Column("line", "product_line_id"),
            Column("starts", "starts_on"),
            Column("ends", "ends_on"),
            Column("target", "amount"),
            Column("reached", "actual", totals=("sum",)),
            Column("fulfilled", "fulfilled"),
            Column("rate", "rate"),
            Column("commission", "commission", totals=("sum",)),
        ),
        description=_("Commissions by person, worked out from targets and the rules that hold."),
        groups=(Grouping("person"),),
        filter=Condition("rate", "ge", 0),
        parameters=(
            Parameter("starts", "starts_on", "eq", _("Starts"), Period("year", 0, 0)),
            Parameter("person", "employee_id", "eq", _("Person")),
        ),
        sort=(Sort("starts"),),
        chart=Chart("bar", "commission"),
        page=Page(landscape=True),
    )


REPORTS: Reports = {"fulfilment": fulfilment, "commissions": commissions}
