"""Account plans: as the account's details, and confidential ones closer than that."""

from crm_desktop.models.language import N_
from crm_desktop.models.rights.parts import BUSINESS, VISIBLE, Function, Right, child

_PLAN = "account_plan"


def _part(table: str, columns: str, of: str = _PLAN, *, once: str = "") -> tuple[Right, ...]:
    return child(table, columns, of, once=once)


PLANS: tuple[Right, ...] = (
    *child(
        "account_plan",
        "name kind starts_on ends_on employee_id sponsor_id confidential lean summary ambition"
        " next_review_on rhythm customer_rhythm rag rag_reason",
        once="currency",
    ),
    *child("account_division", "parent_id name kind subsidiary_id position active"),
    *_part("plan_member", "", once="employee_id"),
    *_part("plan_division", "", once="account_division_id"),
    *_part("plan_context", "kind text source noted_on importance employee_id"),
    *_part(
        "plan_swot",
        "quadrant text weight critical activity_id document_id opportunity_id task_id",
    ),
    *_part("plan_investment", "kind name cost expected_return"),
    *_part(
        "stakeholder",
        "contact_id placeholder account_division_id job reports_to_id role standing influence"
        " support coverage relation wanted_relation employee_id x y note",
    ),
    *_part("stakeholder_role", "role", "stakeholder", once="opportunity_id"),
    *_part("stakeholder_link", "kind strength label", once="from_id to_id"),
    *_part(
        "plan_cell",
        "potential competitor_id competitor_ends_on competitor_amount blocked blocked_reason fit"
        " next_step checked_on checked_by",
        once="account_division_id product_line_id",
    ),
    *_part(
        "plan_target",
        "measure product_line_id account_division_id quarter baseline target stretch",
    ),
    *_part(
        "plan_objective", "name why measure goal due_on employee_id stakeholder_id status"
    ),
    *_part("plan_objective_cell", "", "plan_objective", once="plan_cell_id"),
    *_part("plan_objective_opportunity", "", "plan_objective", once="opportunity_id"),
    *_part("plan_review", "reviewed_on kind decisions next_on"),
    *_part("plan_review_participant", "", "plan_review", once="contact_id employee_id"),
    Right(
        "plan_version", "SELECT", BUSINESS, VISIBLE,
        N_("Whoever sees a plan reads it as it was at each approval and review; nobody changes"
           " that, whoever it is."),
    ),
)  # fmt: skip

FUNCTIONS = (
    Function(
        "crm.submit_plan(bigint,bigint)", BUSINESS,
        N_("Hands a draft of an account plan to the superior of its owner."),
    ),
    Function(
        "crm.approve_plan(bigint,bigint)", BUSINESS,
        N_("Approves an account plan and freezes it: a superior of its owner."),
    ),
    Function(
        "crm.return_plan(bigint,bigint,text)", BUSINESS,
        N_("Gives a submitted account plan back with a reason: a superior of its owner."),
    ),
    Function(
        "crm.activate_plan(bigint,bigint)", BUSINESS,
        N_("Begins to work by an approved account plan."),
    ),
    Function(
        "crm.close_plan(bigint,bigint)", BUSINESS,
        N_("Closes an account plan; its open actions go on in the next one."),
    ),
    Function(
        "crm.copy_plan(bigint,text,date,date)", BUSINESS,
        N_("Copies an account plan forward into a draft for another period."),
    ),
)  # fmt: skip
