"""The papers of a plan for ourselves: one page, booklet, actions of the next 90 days."""

import datetime as dt
from collections.abc import Mapping, Sequence

from crm_desktop.models.language import N_, translator
from crm_desktop.models.queries.plans.sheet import PlanSheet
from crm_desktop.reports.geometry import A4
from crm_desktop.reports.layout.ink import About, pdf
from crm_desktop.reports.layout.look import MM
from crm_desktop.reports.layout.strips import Strip
from crm_desktop.reports.plans.values import Words, action_rows, plan_values
from crm_desktop.reports.produce import lay_out, produce
from crm_desktop.reports.templates.template import shipped
from crm_desktop.reports.templates.values import Values

DAYS = 90
PAPERS = {
    "page": N_("Account plan on one page"),
    "booklet": N_("Account plan, booklet"),
    "actions": N_("Actions of the next 90 days"),
}
# How many lines of each kind a page has room for; the first that fits is printed.
ROOM = tuple(
    {"swot": swot, "people": people, "objectives": objectives, "actions": actions}
    for swot, people, objectives, actions in (
        (4, 7, 5, 8), (4, 6, 4, 6), (3, 6, 4, 6), (3, 5, 4, 5), (3, 4, 3, 4), (2, 5, 4, 5),
        (2, 4, 3, 4), (2, 3, 3, 3), (1, 3, 2, 3), (1, 2, 2, 2), (0, 2, 2, 2), (0, 0, 1, 1),
    )
)  # fmt: skip


def plan_pdf(
    paper: str,
    sheet: PlanSheet,
    language: str,
    drawings: Mapping[str, Sequence[Strip]] | None = None,
) -> bytes:
    """Return a paper of PAPERS as PDF; drawings: map, whitespace and targets, for the booklet."""
    if paper == "page":
        return one_page(sheet, language)
    if paper == "actions":
        return actions_pdf(sheet, language)
    drawn = {f"drawing.{name}": strips for name, strips in (drawings or {}).items() if strips}
    # The template asks whether there is a drawing before it gives it a heading.
    values: Values = {**plan_values(sheet, language), **dict.fromkeys(drawn, True)}
    return produce(shipped("plan_booklet"), values, about(sheet, paper, language), drawings=drawn)


def booklet_width() -> float:
    """Return the width of what is drawn in the booklet, in points."""
    page = shipped("plan_booklet").page
    return (A4[0] - page.left - page.right) * MM


def about(sheet: PlanSheet, paper: str, language: str) -> About:
    """Return what the PDF says of itself."""
    account = sheet.overview.head.row.label("account_id")
    title = f"{account} – {translator(language).gettext(PAPERS[paper])}"
    return About(title, sheet.prepared_by or sheet.firm, language)


def one_page(sheet: PlanSheet, language: str) -> bytes:
    """Return the plan on one page: of everything as much as fits, the weighty first."""
    values = plan_values(sheet, language)
    open_ = [each for each in sheet.objectives if each.status == "open"]
    today = sheet.prepared_at.date()
    rows = action_rows(open_, Words(language), today, today + dt.timedelta(days=DAYS))
    template = shipped("plan_page")
    for room in ROOM:
        pages = lay_out(template, _fewer({**values, "actions": rows}, room), language)
        if len(pages) == 1:
            break
    return pdf(pages[:1], about(sheet, "page", language))


def _fewer(values: Values, room: Mapping[str, int]) -> Values:
    names = {
        **dict.fromkeys(("strength", "weakness", "opportunity", "threat"), room["swot"]),
        "people": room["people"],
        "objectives": room["objectives"],
        "actions": room["actions"],
    }
    fewer = dict(values)
    for name, most in names.items():
        rows = values[name]
        if isinstance(rows, list):
            fewer[name] = rows[:most]
    return {**fewer, "has.swot": bool(values["has.swot"]) and room["swot"] > 0}


def actions_pdf(sheet: PlanSheet, language: str) -> bytes:
    """Return the open actions of the next 90 days, and those that are overdue or undated."""
    say, today = Words(language), sheet.prepared_at.date()
    until = today + dt.timedelta(days=DAYS)
    values: Values = {
        **plan_values(sheet, language),
        "actions": action_rows(sheet.objectives, say, today, until),
        "span": f"{say.day(today)} – {say.day(until)}",
    }
    return produce(shipped("plan_actions"), values, about(sheet, "actions", language))
