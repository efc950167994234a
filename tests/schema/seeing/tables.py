"""The tables of the oracle: which hang on an account, who may read or write any row of them."""

from typing import TYPE_CHECKING

from tests.schema.seeing import custom_oracle as custom
from tests.schema.seeing import mailing_oracle as mailings
from tests.schema.seeing import plan_oracle as plans
from tests.schema.seeing import template_oracle as templates

if TYPE_CHECKING:
    from tests.schema.seeing.oracle import Rights

BUSINESS = {"crm_sales", "crm_service", "crm_marketing", "crm_product", "crm_finance"}


KEEPERS = {"crm_finance", "crm_admin"}  # of targets and commissions


USER = BUSINESS | {"crm_auditor", "crm_admin"}


OF_ACCOUNT = (
    "account_detail", "account_segment", "account_team", "contact", "contact_point", "address",
    "activity", "task", "communication", "document", "project", "opportunity", "service", "sale",
    "share", "recurrence", "commitment", "satisfaction", "product_feedback", "due_seen",
    "account_plan", "account_division",
)  # fmt: skip


OF_PARENT = {
    "activity_participant": "activity",
    "document_chunk": "document",
    "sale_line": "sale",
    "opportunity_line": "opportunity",
    "commission_share": "sale",
    "contact_note": "contact",
    "service_note": "service",
    "sale_note": "sale",
    "consent": "contact",
    **plans.OF_PARENT,
}


# Tables of account under the rule: who sees an account, sees them.
CHILDREN = (*OF_ACCOUNT, *OF_PARENT)


# With an account, but under rules of their own.
APART = (
    "account_credit", "forecast", "lost_bid", "opportunity_stage", "access_request", "break_glass",
    "plan_version",
)  # fmt: skip


LISTS = (
    "tier", "account_kind", "segment", "contact_function", "document_kind", "product_line",
    "consent_purpose", "competitor", "reason", "stage", "data_rule", "contact_policy",
    "stage_rule", "currency", "price_list", "exchange_rate", "register",
)  # fmt: skip


TABLES = (
    "account", *CHILDREN, *APART, *LISTS, "firm", "employee", "admin_grant", "backup",
    "product", "product_cost", "price",
    "target", "commission_rule", "commission_band",
    "stand_in", "act_right", "hand_over", "notice", "recent", "reminder", "editing", "saved_filter",
    "list_view",
    "import_mapping", "import_run", "report", "op_log", *custom.TABLES, *templates.TABLES,
    *mailings.TABLES, "person", "duplicate", "forwarding",
    "alembic_version",
)  # fmt: skip


KEYS = {
    "account_detail": "account_id",
    "account_credit": "account_id",
    "contact_note": "contact_id",
    "service_note": "service_id",
    "sale_note": "sale_id",
    "product_cost": "product_id",
    "alembic_version": "version_num",
    "recent": "employee_id || kind || record_id",
    "reminder": "employee_id || kind || record_id",
    "editing": "employee_id || kind || record_id",
    "forwarding": "kind || old_id",
    "duplicate": "kind || left_id || right_id",
}


# A column that whoever may change the row may write.
WRITABLE = {
    "account_detail": "note",
    "account_credit": "credit_note",
    "contact_note": "note",
    "service_note": "note",
    "sale_note": "note",
    "product_cost": "cost",
    "firm": "phone",
    "employee": "phone",
    "recent": "opened_at",
    "reminder": "dismissed_at",
    "editing": "renewed_at",
    "recurrence": "rule",
    "import_run": "state",
    "backup": "faults",
    "notice": "seen_at",
    "duplicate": "different",
    "forwarding": "new_id",
    "forecast": "amount",
    "lost_bid": "amount",
    "opportunity_stage": "left_at",
    "template_revision": "number",
    "template_image": "sha256",
    "mailing": "state",
    "plan_version": "kind",
    "mailing_recipient": "state",
    "target": "note",
    "commission_band": "rate",
}


NEVER_WRITTEN = (
    "op_log", "person", "alembic_version", "forecast", "lost_bid", "opportunity_stage",
    "access_request", "break_glass", "hand_over",
    "admin_grant", "backup", "duplicate", "forwarding", "template_revision", "template_image",
    "mailing_recipient", "plan_version",
)  # fmt: skip


# The kind of record under which a partner firm's person sees a table.
SHARED = {
    "contact": "contact", "contact_point": "contact", "activity": "activity",
    "activity_participant": "activity", "task": "task", "communication": "communication",
    "document": "document", "document_chunk": "document", "project": "project",
    "opportunity": "opportunity", "service": "service", "sale": "sale", "sale_line": "sale",
    "opportunity_line": "opportunity",
}  # fmt: skip


OF_SERVICE_DESK = ("service", "sale", "sale_line")


REFUSED = "42501"


def may_keep_products(rights: "Rights") -> bool:
    """Tell whether the person keeps the list of products."""
    if rights.me is None:
        return False
    kept = bool(rights.roles & {"crm_product", "crm_admin"})
    return kept or ("crm_sales" in rights.roles and rights.superior)


def has_read_grant(rights: "Rights", table: str) -> bool:
    """Tell whether a SELECT that meets no row is let through at all."""
    roles, partner = rights.roles, "crm_partner" in rights.roles
    match table:
        case "op_log" | "person" | "duplicate":
            return False
        case "account_credit":
            return bool(roles & {"crm_sales", "crm_finance"})
        case "forecast" | "product_cost":
            return bool(roles & {"crm_product", "crm_finance"})
        case "lost_bid":
            return "crm_product" in roles
        case (
            "access_request"
            | "mailing"
            | "mailing_recipient"
            | "opportunity_stage"
            | "plan_version"
        ):
            return bool(roles & BUSINESS)
        case "admin_grant" | "backup":
            return "crm_admin" in roles
        case "break_glass":
            return bool(roles & (BUSINESS | {"crm_auditor"}))
        case "account_team" | "target" | "commission_rule" | "commission_band":
            return bool(roles & (BUSINESS | {"crm_admin"}))
        case _ if table in CHILDREN:
            return bool(roles & BUSINESS) or (partner and (table in SHARED or table == "share"))
        case _ if table in LISTS:
            return True
        case "account" | "firm" | "employee" | "alembic_version":
            return True
        case _:
            return bool(roles & USER)


def has_write_grant(rights: "Rights", table: str) -> bool:
    """Tell whether an UPDATE that meets no row is let through at all."""
    match table:
        case (
            "recent"
            | "reminder"
            | "editing"
            | "notice"
            | "stand_in"
            | "saved_filter"
            | "list_view"
            | "card_tab"
            | "template"
        ):
            return bool(rights.roles & USER)
        case "import_mapping" | "import_run" | "report":
            return bool(rights.roles & USER)
        case "mailing":
            return bool(rights.roles & BUSINESS)
        case "custom_value":
            return bool(rights.roles & (BUSINESS | {"crm_admin"}))
        case "target":
            return bool(rights.roles & (BUSINESS | KEEPERS))
        case "commission_rule" | "commission_band":
            return bool(rights.roles & KEEPERS)
        case "product" | "price":
            return bool(rights.roles & {"crm_product", "crm_admin", "crm_sales"})
        case "exchange_rate":
            return bool(rights.roles & {"crm_finance", "crm_admin"})
        case "product_cost":
            return bool(rights.roles & {"crm_product", "crm_finance"})
        case "account_credit":
            return "crm_finance" in rights.roles
        case "account_team":
            return bool(rights.roles & (BUSINESS | {"crm_admin"}))
        case _ if table in CHILDREN or table == "account":
            return bool(rights.roles & BUSINESS)
        case _:
            return "crm_admin" in rights.roles and table not in NEVER_WRITTEN
