"""The directory, and what hangs on an account under the one rule."""

from crm_desktop.models.language import N_
from crm_desktop.models.rights.parts import (
    ALL,
    BUSINESS,
    OWN,
    PARTNER,
    RESPONSIBLE,
    SHARED,
    USER,
    VISIBLE,
    WRITABLE,
    Right,
    child,
)

_FORM = "name kind status company_id vat_id town country"
_DIRECTORY = (
    *f"id owner_id parent_id {_FORM}".split(),
    *["name_norm", "sort_key", "town_key", "search_text", "version", "deleted_at"],
)

CUSTOMERS: tuple[Right, ...] = (
    Right(
        "account", "SELECT", USER, ALL,
        N_("Everybody who works here finds every customer and sees who is responsible."),
        _DIRECTORY,
    ),
    Right(
        "account", "SELECT", PARTNER, SHARED,
        N_("A partner firm's person has no directory, only accounts of which something is shared."),
        _DIRECTORY,
    ),
    Right(
        "account", "INSERT", BUSINESS, OWN,
        N_("Whoever enters an account is responsible for it, until it is passed on."),
        ("parent_id", *_FORM.split()),
    ),
    Right(
        "account", "UPDATE", BUSINESS, WRITABLE,
        N_("The writing part of the team changes it too; nobody gives it away by changing it."),
        ("parent_id", *_FORM.split(), "deleted_at"),
    ),
    *child(
        "account_detail",
        "kind_id tier_id legal_form street postcode region sector employee_count revenue currency"
        " founded_on cooperation_since payment_days verified_on phone email website language"
        " no_mail note",
        gone=False,
    ),
    *child("account_segment", "segment_id"),
    *child("account_team", "access valid_from valid_to", once="employee_id", writes=RESPONSIBLE),
    *child(
        "contact",
        "title_before first_name last_name title_after gender language salutation"
        " suggested_salutation by_first_name no_mail job_title department function_id reports_to_id"
        " valid_from valid_to",
        once="person_id", shared=True),
    *child("contact_point", "kind value label valid_from valid_to", once="contact_id", shared=True),
    *child(
        "address",
        "kind name street postcode town country valid_from valid_to",
        once="contact_id",
    ),
    *child(
        "activity",
        "kind status subject starts_at ends_at place employee_id result next_step next_step_on"
        " opportunity_id minutes first_contact_id recurrence_id occurs_at uid",
        shared=True,
    ),
    *child("recurrence", "rule", once="zone starts_at"),
    *child("activity_participant", "", of="activity", once="contact_id employee_id", shared=True),
    *child(
        "task",
        "subject due_on status priority employee_id contact_id opportunity_id plan_objective_id"
        " minutes note",
        once="activity_id",
        shared=True,
    ),
    *child(
        "communication",
        "kind direction happened_at subject body contact_id employee_id document_id"
        " template_revision_id",
        shared=True,
    ),
    *child(
        "document",
        "name kind_id dated_on number valid_to employee_id contact_id note file_name media_type"
        " size sha256", shared=True),
    *child("document_chunk", "", of="document", once="position content", shared=True),
    *child(
        "project",
        "name number status starts_on ends_on budget currency employee_id contact_id note",
        shared=True,
    ),
    *child(
        "opportunity",
        "name stage_id probability amount currency expected_close opened_on closed_on product_id"
        " contact_id employee_id source competitor_id reason_id next_step note account_division_id",
        shared=True,
    ),
    *child(
        "opportunity_line",
        "position product_id description quantity unit_price",
        of="opportunity", shared=True),
    Right(
        "opportunity_stage", "SELECT", BUSINESS, VISIBLE,
        N_("Whoever sees the account reads in which stages its opportunities stood; nobody writes"
           " it."),
    ),
    *child(
        "service",
        "name number product_id status starts_on ends_on lead_days price currency period"
        " employee_id account_division_id",
        shared=True,
    ),
    *child(
        "sale",
        "number kind subject sold_on currency employee_id opportunity_id account_division_id",
        shared=True,
    ),
    *child(
        "sale_line",
        "position product_id description quantity unit_price discount",
        of="sale", shared=True),
    *child(
        "commitment",
        "name competitor_id product_line_id starts_on ends_on lead_days amount currency note",
    ),
    *child("satisfaction", "scored_on score source product_id contact_id words"),
    *child(
        "product_feedback", "subject kind product_id said_on contact_id employee_id words"
    ),
    *child("due_seen", "", once="kind record_id due_on"),
    *child("contact_note", "note", of="contact", gone=False),
    *child("service_note", "note", of="service", gone=False),
    *child("sale_note", "note", of="sale", gone=False),
    *child(
        "consent", "note",
        of="contact", once="purpose_id state source decided_on valid_to"),
    *child("share", "valid_from valid_to", once="partner_id kind", writes=RESPONSIBLE),
)  # fmt: skip
