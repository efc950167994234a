"""The ready report about account plans: the portfolio of all that somebody sees."""

from crm_desktop.models.filters import Condition
from crm_desktop.models.language import _
from crm_desktop.models.reporting import Column, Grouping, Page, Parameter, Report, Sort
from crm_desktop.reports.sheets.ready.parts import Reports


def portfolio() -> Report:
    """Plans that are not closed, by who owns them: how they stand and what is due."""
    return Report(
        _("Portfolio of account plans"),
        "account_plan",
        (
            Column("owner", "employee_id"),
            Column("account", "account_id"),
            Column("plan", "name"),
            Column("kind", "kind"),
            Column("status", "status"),
            Column("done", "completeness"),
            Column("gap", "gap"),
            Column("stands", "rag"),
            Column("review", "next_review_on"),
            Column("ends", "ends_on"),
        ),
        description=_("Plans below you: how far they are, how they stand, when they are due."),
        groups=(Grouping("owner"),),
        filter=Condition("status", "in", ("draft", "submitted", "approved", "active")),
        parameters=(
            Parameter("owner", "employee_id", "eq", _("Owner")),
            Parameter("stands", "rag", "eq", _("How it stands")),
        ),
        sort=(Sort("review"),),
        page=Page(landscape=True),
    )


REPORTS: Reports = {"plans": portfolio}
