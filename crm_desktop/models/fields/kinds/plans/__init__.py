"""Account plans: the plan, what stands in it, the divisions of a customer."""

from crm_desktop.models.fields.kinds.plans.aims import (
    PLAN_CELL,
    PLAN_OBJECTIVE,
    PLAN_REVIEW,
    PLAN_TARGET,
)
from crm_desktop.models.fields.kinds.plans.insight import (
    PLAN_CONTEXT,
    PLAN_INVESTMENT,
    PLAN_SWOT,
)
from crm_desktop.models.fields.kinds.plans.people import (
    STAKEHOLDER,
    STAKEHOLDER_LINK,
    STAKEHOLDER_ROLE,
)
from crm_desktop.models.fields.kinds.plans.plan import ACCOUNT_DIVISION, ACCOUNT_PLAN

PLAN_KINDS = (
    ACCOUNT_PLAN,
    ACCOUNT_DIVISION,
    PLAN_CONTEXT,
    PLAN_SWOT,
    STAKEHOLDER,
    STAKEHOLDER_ROLE,
    STAKEHOLDER_LINK,
    PLAN_CELL,
    PLAN_TARGET,
    PLAN_OBJECTIVE,
    PLAN_INVESTMENT,
    PLAN_REVIEW,
)

__all__ = ["PLAN_KINDS"]
