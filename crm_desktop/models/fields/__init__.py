"""The catalogue of fields: what each kind of record has, described once, as data.

Lists, forms, filters, search, import, paper and queries take their columns from here; at
sign-in `queries.catalogue` completes it from the server.
"""

from crm_desktop.models.fields.base import (
    NUMBER_TYPES,
    TEXT_TYPES,
    Catalogue,
    Field,
    Kind,
    Option,
    Type,
)
from crm_desktop.models.fields.kinds.account import ACCOUNT_KIND, ACCOUNT_TEAM
from crm_desktop.models.fields.kinds.contact import ADDRESS, CONTACT, CONTACT_POINT
from crm_desktop.models.fields.kinds.firm import EMPLOYEE_KIND, FIRM_LISTS
from crm_desktop.models.fields.kinds.pipeline import (
    FORECAST,
    LOST_BID,
    OPPORTUNITY_LINE,
    OPPORTUNITY_STAGE,
)
from crm_desktop.models.fields.kinds.plans import PLAN_KINDS
from crm_desktop.models.fields.kinds.prices import EXCHANGE_RATE, PRICE
from crm_desktop.models.fields.kinds.rights import ACT_RIGHT, CONSENT, SHARE, STAND_IN
from crm_desktop.models.fields.kinds.selling import (
    OPPORTUNITY,
    PRODUCT,
    SALE,
    SALE_LINE,
    SERVICE,
)
from crm_desktop.models.fields.kinds.standing import COMMITMENT, PRODUCT_FEEDBACK, SATISFACTION
from crm_desktop.models.fields.kinds.target import (
    COMMISSION_BAND,
    COMMISSION_RULE,
    COMMISSION_SHARE,
    TARGET,
)
from crm_desktop.models.fields.kinds.work import ACTIVITY, COMMUNICATION, DOCUMENT, PROJECT, TASK

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        ACCOUNT_KIND,
        CONTACT,
        CONTACT_POINT,
        ADDRESS,
        ACCOUNT_TEAM,
        ACTIVITY,
        TASK,
        COMMUNICATION,
        DOCUMENT,
        PROJECT,
        OPPORTUNITY,
        OPPORTUNITY_LINE,
        OPPORTUNITY_STAGE,
        SERVICE,
        SALE,
        SALE_LINE,
        COMMITMENT,
        SATISFACTION,
        PRODUCT_FEEDBACK,
        *PLAN_KINDS,
        COMMISSION_SHARE,
        TARGET,
        COMMISSION_RULE,
        COMMISSION_BAND,
        FORECAST,
        LOST_BID,
        PRODUCT,
        PRICE,
        EXCHANGE_RATE,
        EMPLOYEE_KIND,
        CONSENT,
        SHARE,
        STAND_IN,
        ACT_RIGHT,
        *FIRM_LISTS,
    )
}

# The kinds that get a tab on the account card, in the order of the card.
CARD_TABS = (
    "contact",
    "activity",
    "task",
    "communication",
    "document",
    "opportunity",
    "service",
    "sale",
    "sale_line",
    "commitment",
    "satisfaction",
    "product_feedback",
    "project",
    "account_plan",
    "account_division",
    "account_team",
    "share",
)

__all__ = [
    "CARD_TABS",
    "KINDS",
    "NUMBER_TYPES",
    "TEXT_TYPES",
    "Catalogue",
    "Field",
    "Kind",
    "Option",
    "Type",
]
