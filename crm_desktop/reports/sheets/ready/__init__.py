"""The reports that come with the program, in the language of the person; one module an area.

A further one is a function that returns a `Report`, and its name in the `REPORTS` of its area;
a further area is one more line here. The list of reports, the console, the tests and the pictures
go through READY, and whoever may not read its kind is not offered it.
"""

from crm_desktop.models.language import N_
from crm_desktop.models.reporting import Report
from crm_desktop.reports.sheets.ready import (
    activities,
    plans,
    selling,
    services,
    standing,
    targets,
)
from crm_desktop.reports.sheets.ready.parts import Reports

# What is called: the reports of each area, in the order in which they are offered.
AREAS: dict[str, Reports] = {
    N_("Selling"): selling.REPORTS,
    N_("Work with customers"): activities.REPORTS,
    N_("Account plans"): plans.REPORTS,
    N_("Services and sales"): services.REPORTS,
    N_("Targets and commissions"): targets.REPORTS,
    N_("How customers stand"): standing.REPORTS,
}
READY: Reports = {name: make for area in AREAS.values() for name, make in area.items()}

# Paper about one account that is no table: its number is asked for as `account`.
OF_ACCOUNT = {"customer": N_("Customer data sheet"), "timeline": N_("Timeline")}


def ready(name: str) -> Report | None:
    """Return a ready report by its name; None where there is none of that name."""
    return READY[name]() if name in READY else None
