"""The merge values of a plan: what its templates may use, in the words of one language."""

import datetime as dt
from collections.abc import Mapping, Sequence

from crm_desktop.models.fields import KINDS
from crm_desktop.models.language import N_, translator
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.plans.entries import Action, Objective, SwotEntry
from crm_desktop.models.queries.plans.rows import QUADRANTS
from crm_desktop.models.queries.plans.sheet import PersonLine, PlanSheet
from crm_desktop.reports import formats
from crm_desktop.reports.templates.values import Value, Values

CONFIDENTIAL = N_("Confidential")
CRITICAL = N_("Critical vulnerability")
VERSION = N_("Version {number} of {day}")
UNAPPROVED = N_("Not approved yet")
BASE = N_("from {amount}")
SHARE = N_("{share} of the target")
ABOVE = N_("{amount} above the target")
BELOW = N_("{amount} below the target")
OF = N_("{count} of {all}")
LATE = N_("overdue")
SHOWN_BY = N_("Shown by: {what}")
ACTION = N_("Action: {what}")
UNKNOWN = N_("name unknown")
Row = Mapping[str, Value]
DROPPED = ("dropped",)


class Words:
    """Says codes, days and amounts in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.text = translator(language).gettext

    def option(self, kind: str, field: str, code: str | None) -> str:
        """Return what a code is called; "" for none."""
        choices = dict(KINDS[kind].field(field).choices)
        return self.text(choices[code]) if code in choices else code or ""

    def day(self, day: dt.date | None) -> str:
        """Return a day, "" for none."""
        return "" if day is None else formats.date(day, self.language)

    def fill(self, pattern: str, **values: str) -> str:
        """Return a translated pattern with its values."""
        return self.text(pattern).format(**values)

    def amount(self, minor: int, currency: str) -> str:
        """Return money without decimals."""
        return formats.money(Money(minor, currency), self.language, True)


def plan_values(sheet: PlanSheet, language: str) -> Values:
    """Return everything the templates of a plan may use."""
    say = Words(language)
    swot = sheet.swot or {}
    values: dict[str, Value | Sequence[Row]] = {
        **_head(sheet, say),
        **_figures(sheet, say),
        **{name: [_swot(entry, say) for entry in swot.get(name, ())] for name in QUADRANTS},
        "has.swot": any(swot.values()),
        "parts": [
            {
                "label": part.label,
                "percent": formats.percent(part.percent, language),
                "rule": part.rule,
            }
            for part in sheet.overview.parts
        ],
        "gaps": [{"title": gap.title, "detail": gap.detail} for gap in sheet.overview.gaps],
        "context": [
            {
                "kind": say.option("plan_context", "kind", entry.kind),
                "text": entry.text,
                "source": entry.source,
                "importance": "" if entry.importance is None else f"{entry.importance} / 5",
                "noted_on": say.day(entry.noted_on),
            }
            for entry in sheet.context
        ],
        "people": [_person(person, say) for person in sheet.people],
        "objectives": [_objective(each, say) for each in sheet.objectives],
        "actions": action_rows(sheet.objectives, say, sheet.prepared_at.date()),
        "investments": [
            {
                "name": one.name,
                "kind": say.option("plan_investment", "kind", one.kind),
                "cost": _money(one.cost, sheet),
                "return": _money(one.expected_return, sheet),
            }
            for one in sheet.investments
        ],
        "reviews": [
            {
                "day": say.day(one.reviewed_on),
                "kind": say.option("plan_review", "kind", one.kind),
                "decisions": one.decisions.strip(),
                "participants": one.participants,
                "next": say.day(one.next_on),
            }
            for one in sheet.reviews
        ],
    }
    return values


def _head(sheet: PlanSheet, say: Words) -> dict[str, Value]:
    head = sheet.overview.head
    row = head.row
    version = say.text(UNAPPROVED)
    if head.version and head.taken_at is not None:
        day = say.day(head.taken_at.astimezone(sheet.prepared_at.tzinfo).date())
        version = say.fill(VERSION, number=str(head.version), day=day)
    purpose = say.option("account_plan", "kind", row["kind"])
    status = say.option("account_plan", "status", row["status"])
    rag = say.option("account_plan", "rag", row["rag"])
    review = (
        say.day(row["next_review_on"]),
        say.option("account_plan", "rhythm", row["rhythm"]),
    )
    return {
        "account.name": row.label("account_id"),
        "firm.name": sheet.firm,
        "prepared_on": sheet.prepared_at.date(),
        "prepared_time": formats.time(sheet.prepared_at, say.language),
        "prepared_by": sheet.prepared_by,
        "plan.name": row.label("name"),
        "plan.title": " · ".join((row.label("name"), purpose, status, version)),
        "plan.confidential": f" · {say.text(CONFIDENTIAL)}" if row["confidential"] else "",
        "plan.period": f"{say.day(row['starts_on'])} – {say.day(row['ends_on'])}",
        "plan.owner": row.label("employee_id"),
        "plan.sponsor": row.label("sponsor_id") if row["sponsor_id"] is not None else "",
        "plan.team": ", ".join(head.team),
        "plan.review": ", ".join(filter(None, review)),
        "plan.rag": " – ".join(filter(None, (rag, row["rag_reason"] or ""))),
        "plan.summary": row["summary"] or "",
        "plan.ambition": row["ambition"] or "",
    }


def _figures(sheet: PlanSheet, say: Words) -> dict[str, Value]:
    found = sheet.overview.figures

    def money(minor: int | None) -> Money | None:
        return None if minor is None else Money(minor, found.currency)

    share = gap = ""
    if found.target and found.actual is not None:
        percent = int(found.actual * 100 / found.target)
        share = say.fill(SHARE, share=formats.percent(percent, say.language))
    if found.target is not None and found.forecast is not None:
        left = found.forecast - found.target
        amount = say.amount(abs(left), found.currency)
        gap = say.fill(ABOVE if left >= 0 else BELOW, amount=amount)
    base = ""
    if found.baseline is not None:
        base = say.fill(BASE, amount=say.amount(found.baseline, found.currency))
    held = ""
    if found.key_people:
        held = say.fill(OF, count=str(found.key_held), all=str(found.key_people))
    return {
        "figures.unit": f", {found.currency}" if found.currency else "",
        "target": money(found.target),
        "target.note": base,
        "actual": money(found.actual),
        "actual.note": share,
        "forecast": money(found.forecast),
        "forecast.note": gap,
        "people.held": held,
        "people.note": "",
        "done": formats.percent(sheet.overview.done, say.language) if sheet.overview.parts else "",
        "done.note": "",
    }


def _swot(entry: SwotEntry, say: Words) -> Row:
    said = []
    if entry.evidence:
        said.append(say.fill(SHOWN_BY, what=entry.evidence))
    if entry.task:
        said.append(say.fill(ACTION, what=entry.task))
    return {
        "text": entry.text,
        "mark": f"{say.text(CRITICAL)}: " if entry.critical else "",
        "weight": f"{entry.weight} / 5",
        "note": " · ".join(said),
    }


def _person(person: PersonLine, say: Words) -> Row:
    relation = [
        say.option("stakeholder", "relation", person.relation),
        say.option("stakeholder", "wanted_relation", person.wanted_relation),
    ]
    if relation[0] == relation[1]:
        relation = relation[:1]
    job = person.job if person.known else ", ".join(filter(None, (person.job, say.text(UNKNOWN))))
    role = say.option("stakeholder", "role", person.role) if person.role != "none" else ""
    return {
        "name": person.name,
        "job": job,
        "role": role,
        "standing": say.option("stakeholder", "standing", person.standing),
        "influence": "" if person.influence is None else f"{person.influence} / 5",
        "support": signed(person.support),
        "relation": " → ".join(filter(None, relation)),
        "keeper": person.keeper,
    }


def signed(support: int | None) -> str:
    """Return support with its sign, as it stands on the map."""
    if support is None:
        return ""
    return f"+{support}" if support > 0 else str(support).replace("-", "\u2013")


def _objective(each: Objective, say: Words) -> Row:
    status = say.option("plan_objective", "status", each.status)
    done = say.fill(OF, count=str(each.done), all=str(each.counted)) if each.counted else ""
    return {
        "name": each.name,
        "why": each.why,
        "stakeholder": each.stakeholder,
        "measure": ": ".join(filter(None, (each.measure, each.goal))),
        "due": say.day(each.due_on),
        "who": each.employee,
        "done": done if each.status == "open" else status,
    }


def action_rows(
    objectives: Sequence[Objective], say: Words, today: dt.date, until: dt.date | None = None
) -> list[Row]:
    """Return the actions with their objective; `until`: only open ones due by then or undated."""

    def wanted(action: Action) -> bool:
        task = action.task
        if task.status in DROPPED:
            return False
        if until is None:
            return True
        return task.status == "open" and (task.due_on is None or task.due_on <= until)

    def late(action: Action) -> bool:
        due = action.task.due_on
        return action.task.status == "open" and due is not None and due < today

    return [
        {
            "objective": each.name,
            "subject": action.task.subject,
            "due": say.day(action.task.due_on),
            "late": f" {say.text(LATE)}" if late(action) else "",
            "who": action.employee,
            "status": say.option("task", "status", action.task.status),
        }
        for each in objectives
        for action in each.actions
        if wanted(action)
    ]


def _money(minor: int | None, sheet: PlanSheet) -> Money | None:
    currency = str(sheet.overview.head.row["currency"] or "")
    return None if minor is None or not currency else Money(minor, currency)
