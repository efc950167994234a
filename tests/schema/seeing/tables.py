"""The tables of the oracle: which hang on an account, what may be written, what nobody writes."""

from tests.schema.seeing import custom_oracle as custom
from tests.schema.seeing import mailing_oracle as mailings
from tests.schema.seeing import plan_oracle as plans
from tests.schema.seeing import template_oracle as templates

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
    "account_credit", "forecast", "opportunity_stage", "access_request", "break_glass",
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
    "stand_in", "act_right", "hand_over", "notice", "recent", "reminder", "saved_filter",
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
    "recurrence": "rule",
    "import_run": "state",
    "backup": "faults",
    "notice": "seen_at",
    "duplicate": "different",
    "forwarding": "new_id",
    "forecast": "amount",
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
    "op_log", "person", "alembic_version", "forecast", "opportunity_stage", "access_request",
    "break_glass", "hand_over",
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
