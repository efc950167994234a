"""The extract of a plan that the customer may be shown; it is made from a row that has no more."""

from crm_desktop.models.fields import KINDS
from crm_desktop.models.language import N_, translator
from crm_desktop.models.queries.plans.customer import CustomerPlan
from crm_desktop.reports import formats
from crm_desktop.reports.layout.ink import About
from crm_desktop.reports.produce import produce
from crm_desktop.reports.templates.template import shipped
from crm_desktop.reports.templates.values import Values

TITLE = N_("Our plan together")


def customer_pdf(plan: CustomerPlan, language: str) -> bytes:
    """Return the extract as PDF in a language."""
    title = f"{plan.account} – {translator(language).gettext(TITLE)}"
    about = About(title, plan.prepared_by or plan.firm, language)
    return produce(shipped("plan_customer"), customer_values(plan, language), about)


def customer_values(plan: CustomerPlan, language: str) -> Values:
    """Return what the template of the extract may use."""
    status = dict(KINDS["task"].field("status").choices)
    text = translator(language).gettext

    def day(value: object) -> str:
        return "" if value is None else formats.date(value, language)  # type: ignore[arg-type]

    return {
        "account.name": plan.account,
        "firm.name": plan.firm,
        "prepared_on": plan.prepared_at.date(),
        "prepared_by": plan.prepared_by,
        "plan.period": f"{day(plan.starts_on)} – {day(plan.ends_on)}",
        "ambition": plan.ambition,
        "team": ", ".join(plan.team),
        "review": day(plan.next_review_on),
        "priorities": [{"text": each} for each in plan.priorities],
        "objectives": [
            {
                "name": each.name,
                "why": each.why,
                "measure": each.measure,
                "due": day(each.due_on),
                "theirs": each.their_person,
                "who": each.who,
            }
            for each in plan.objectives
        ],
        "steps": [
            {
                "objective": each.name,
                "subject": step.subject,
                "due": day(step.due_on),
                "who": step.who,
                "status": text(status["done" if step.done else "open"]),
            }
            for each in plan.objectives
            for step in each.steps
        ],
    }
