"""Which page a tab shows: places, and the factories that make their pages.

The pages are imported when the first of their kind is opened, so that starting stays short.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.models.fields import Catalogue, Kind
from crm_desktop.models.queries.rows import Me
from crm_desktop.views.context import Context

# Groups of the navigation pane; a hairline stands between them.
LISTS: tuple[tuple[str, ...], ...] = (
    ("account", "contact"),
    ("opportunity", "account_plan", "opportunity_line", "forecast", "lost_bid", "product", "price"),
    ("activity", "task", "communication", "document"),
    ("project", "service", "sale", "sale_line"),
    ("commitment", "satisfaction", "product_feedback"),
    ("target", "commission_rule"),
    ("stand_in", "exchange_rate"),
)
# Those few open day by day: they stand in a menu of their own.
SELDOM = frozenset(LISTS[-2] + LISTS[-1])

# Pages of administration, with the icon of each, in the order of the navigation.
ADMIN_PAGES: dict[str, str] = {
    "people": "users",
    "superiors": "network",
    "rights": "shield",
    "lists": "tags",
    "fields": "sliders-horizontal",
    "forms": "columns-3",
    "data_rules": "square-check",
    "connections": "plug",
    "backups": "database",
    "changes": "history",
}
# Pages of one's own time, with the icon of each.
DAY_PAGES: dict[str, str] = {
    "my_day": "sunrise",
    "calendar": "calendar",
    "dashboard": "chart-column",
}
KEPT = (
    "list",
    "account",
    "plan",
    "form",
    "admin",
    "worklist",
    "deleted",
    "board",
    "reports",
    "report",
)


def admin_pages(me: Me) -> tuple[str, ...]:
    """Return the pages of administration for a person: superiors see people, auditors changes."""
    if "crm_admin" in me.roles:
        return tuple(ADMIN_PAGES)
    pages = ("people", "superiors") if me.superior else ()
    return (*pages, "changes") if "crm_auditor" in me.roles else pages


def day_pages(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the pages of one's own time that this person has a use for."""
    kinds = {"my_day": ("task", "activity"), "calendar": ("activity",), "dashboard": ("target",)}
    return tuple(p for p in DAY_PAGES if any(kind in catalogue.kinds for kind in kinds[p]))


def has_reports(catalogue: Catalogue) -> bool:
    """Return whether somebody runs and designs reports: all but the people of partner firms."""
    return "stand_in" in catalogue.kinds


def shown_kinds(catalogue: Catalogue) -> list[list[Kind]]:
    """Return the kinds with a list of their own that this person may see, in their groups."""
    groups = (
        [catalogue.kind(name) for name in group if name in catalogue.kinds] for group in LISTS
    )
    return [group for group in groups if group]


def new_kinds(catalogue: Catalogue) -> list[list[Kind]]:
    """Return those of which this person may enter new records."""
    groups = (
        [kind for kind in group if catalogue.may_begin(kind.name)]
        for group in shown_kinds(catalogue)
    )
    return [group for group in groups if group]


@dataclass(frozen=True)
class Place:
    """Where one can be, and at which record.

    what: "list", "account", "plan", "form", "letter", "sheet", "why", "history", "admin",
    "notices", "worklist", "board", "my_day", "calendar", "dashboard", "duplicates", "templates",
    "template", "imports", "import", "reports", "report" (`kind` is the name of a ready one),
    "design", "mailings", "mailing" (one that was begun, or a new one).
    """

    what: str
    kind: str = ""
    id: int | None = None
    account_id: int | None = None
    contact_id: int | None = None
    defaults: Mapping[str, Any] = field(default_factory=dict, compare=False, hash=False)
    number: int = 0  # tells several new, unsaved forms apart

    def entry(self) -> tuple[str, str] | None:
        """Return the line of the navigation that stands for the place, None where none does."""
        if self.what in ("admin", "worklist", *DAY_PAGES):
            return (self.what, self.kind)
        if self.what in ("reports", "report", "design"):
            return ("reports", "")
        kind = {"account": "account", "board": "opportunity"}.get(self.what, self.kind)
        return ("list", kind) if kind else None

    def kept(self) -> bool:
        """Return whether the place makes sense at the next start: nothing unsaved, no paper."""
        return self.what in KEPT and (self.what != "form" or self.id is not None)

    def as_json(self) -> dict[str, Any]:
        """Return plain values for the file of window state."""
        return {"what": self.what, "kind": self.kind, "id": self.id, "account": self.account_id}


def place_from_json(values: Any) -> Place | None:
    """Return a place as it was saved, or None for what cannot be understood any more."""
    if not isinstance(values, dict) or values.get("what") not in KEPT:
        return None
    number = values.get("id")
    account = values.get("account")
    place = Place(
        str(values["what"]),
        str(values.get("kind", "")),
        number if isinstance(number, int) else None,
        account if isinstance(account, int) else None,
    )
    if place.what == "list":
        return place if any(place.kind in group for group in LISTS) else None
    if place.what == "admin":
        return place if place.kind in ADMIN_PAGES else None
    if place.what in ("worklist", "board", "reports"):
        return place
    if place.what == "report":
        return place if place.kind or place.id is not None else None
    return place if place.id is not None else None


def impersonal(state: Mapping[str, Any]) -> dict[str, Any]:
    """Return a state without what was typed to search: names do not belong into a file."""
    return {
        name: impersonal(value) if isinstance(value, Mapping) else value
        for name, value in state.items()
        if name != "search"
    }


def make_page(context: Context, place: Place) -> QWidget:
    """Return the page of a place; it loads its data itself. ValueError for an unknown place."""
    if place.what == "list":
        from crm_desktop.views.lists.page import list_page

        return list_page(context, place.kind)
    if place.what == "account" and place.id is not None:
        from crm_desktop.views.account_card.card import AccountCard

        return AccountCard(context, place.id)
    if place.what == "plan" and place.id is not None:
        from crm_desktop.views.plans.pages.page import PlanPage

        return PlanPage(context, place.id)
    if place.what == "form":
        from crm_desktop.views.forms.page import FormPage

        return FormPage(context, place.kind, place.id, place.account_id, dict(place.defaults))
    if place.what == "letter" and place.account_id is not None:
        from crm_desktop.views.paper import LetterPage

        return LetterPage(context, place.account_id, place.contact_id)
    if place.what == "my_day":
        from crm_desktop.views.my_day.page import MyDayPage

        return MyDayPage(context)
    if place.what == "dashboard":
        from crm_desktop.views.dashboard.page import DashboardPage

        return DashboardPage(context)
    if place.what == "calendar":
        from crm_desktop.views.calendar.page import CalendarPage

        return CalendarPage(context)
    if place.what == "board":
        from crm_desktop.views.board.page import BoardPage

        return BoardPage(context)
    if place.what == "worklist":
        from crm_desktop.views.worklists.page import WorklistPage

        return WorklistPage(context)
    if place.what == "duplicates":
        from crm_desktop.views.duplicates.page import DuplicatesPage

        return DuplicatesPage(context)
    if place.what == "deleted":
        from crm_desktop.views.history.deleted import DeletedPage

        return DeletedPage(context)
    if place.what == "notices":
        from crm_desktop.views.access.notices_page import NoticesPage

        return NoticesPage(context)
    if place.what == "imports":
        from crm_desktop.views.importing.page import ImportsPage

        return ImportsPage(context)
    if place.what == "import":
        from crm_desktop.views.importing.wizard import ImportPage

        return ImportPage(context, place.number)
    if place.what == "mailings":
        from crm_desktop.views.mailing.list_page import MailingsPage

        return MailingsPage(context)
    if place.what == "mailing" and place.id is not None:
        from crm_desktop.views.mailing.run_page import RunPage

        return RunPage(context, place.id, bool(place.defaults.get("begin")))
    if place.what == "mailing":
        from crm_desktop.views.mailing.wizard import MailingPage

        return MailingPage(context, place.number, place.defaults.get("given"))
    if place.what == "sheet" and place.account_id is not None:
        from crm_desktop.views.paper import SheetPage

        return SheetPage(context, place.account_id)
    if place.what == "why":
        from crm_desktop.views.rights.page import WhyPage

        return WhyPage(context, place.id, place.account_id)
    if place.what == "history" and place.id is not None:
        from crm_desktop.views.history.page import HistoryPage

        return HistoryPage(context, place.kind, place.id)
    if place.what == "templates":
        from crm_desktop.views.templates.list_page import TemplatesPage

        return TemplatesPage(context)
    if place.what == "template":
        from crm_desktop.views.templates.page import TemplatePage

        return TemplatePage(context, place.id, place.defaults.get("text"))
    if place.what == "reports":
        from crm_desktop.views.reporting.list_page import ReportsPage

        return ReportsPage(context)
    if place.what == "report":
        from crm_desktop.views.reporting.page import ReportPage

        return ReportPage(context, place.kind, place.id)
    if place.what == "design":
        from crm_desktop.views.reporting.designer.page import DesignPage

        return DesignPage(context, place.defaults.get("report"), place.defaults.get("kept"))
    if place.what == "admin":
        return _admin_page(context, place.kind)
    raise ValueError(f"no page for {place}")


def _admin_page(context: Context, name: str) -> QWidget:
    if name == "people":
        from crm_desktop.views.people.people import PeoplePage

        return PeoplePage(context)
    if name == "superiors":
        from crm_desktop.views.people.tree.superiors import SuperiorsPage

        return SuperiorsPage(context)
    if name == "rights":
        from crm_desktop.views.people.rights.acts import ActsPage

        return ActsPage(context)
    if name == "lists":
        from crm_desktop.views.people.rights.firm_lists import FirmListsPage

        return FirmListsPage(context)
    if name == "fields":
        from crm_desktop.views.own_fields.page import FieldsPage

        return FieldsPage(context)
    if name == "forms":
        from crm_desktop.views.own_fields.forms_page import FormsPage

        return FormsPage(context)
    if name == "data_rules":
        from crm_desktop.views.worklists.rules import DataRulesPage

        return DataRulesPage(context)
    if name == "connections":
        from crm_desktop.views.server.connections import ConnectionsPage

        return ConnectionsPage(context)
    if name == "backups":
        from crm_desktop.views.server.backups import BackupsPage

        return BackupsPage(context)
    if name == "changes":
        from crm_desktop.views.history.audit import AuditPage

        return AuditPage(context)
    raise ValueError(f"no page of administration named {name}")


def asked(page: QWidget | None, method: str, default: Any = None) -> Any:
    """Return what an optional method of a page answers, or `default` where it has none."""
    found = getattr(page, method, None)
    return found() if callable(found) else default


def can(page: QWidget | None, method: str) -> bool:
    """Return whether a page has an optional method."""
    return callable(getattr(page, method, None))
