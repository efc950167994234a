"""Who may do what: the expectation, written apart from the SQL files that are installed.

A new table is a `child(…)`, a `firm_list(…)` or a few `Right` lines below. From here come
docs/guide/rights.md (`python tools/rights_page.py`), the test of grants and `crm-admin check`.
"""

from crm_desktop.models.language import N_
from crm_desktop.models.rights.parts import (
    ADMIN,
    ALL,
    BELOW,
    BUSINESS,
    HEAD,
    OWN,
    RESPONSIBLE,
    SIGNED_IN,
    USER,
    VISIBLE,
    WRITABLE,
    Function,
    Right,
    child,
    firm_list,
)

ROLES = {
    "crm_user": N_(
        "Everybody who works here: finds each customer in the directory with who is responsible,"
        " and sees colleagues, products and the firm's lists."
    ),
    "crm_sales": N_(
        "Sales: accounts for which one is responsible or in whose team one is, with everything on"
        " them. Superiors see all that anyone below them sees."
    ),
    "crm_service": N_("Service desk: the accounts in whose team one is, with everything on them."),
    "crm_marketing": N_("Marketing: the accounts in whose team one is, with everything on them."),
    "crm_product": N_(
        "Product managers: keep the list of products, and see the accounts in whose team they are."
    ),
    "crm_finance": N_("Finance: the accounts in whose team one is, with everything on them."),
    "crm_partner": N_("A partner firm's person: no directory, and nothing that is not shared."),
    "crm_auditor": N_(
        "Auditor: the record of changes, the directory and what everybody reads; changes nothing."
    ),
    "crm_admin": N_(
        "Admin: people, rights, lists and settings; no customer data unless also given another"
        " role."
    ),
}

_FORM = "name kind status company_id vat_id town country"
_LETTERHEAD = (
    "name street postcode town country company_id vat_id phone email website register_line currency"
)
_PERSON = "display_name superior_id job_title office phone email"
_PRODUCT = "name code product_line_id price currency unit launched_on active note"

RIGHTS: tuple[Right, ...] = (
    # ---- the directory, and what hangs on an account ----
    Right(
        "account", "SELECT", USER, ALL,
        N_("Everybody who works here finds every customer and sees who is responsible."),
        (*f"id owner_id parent_id {_FORM}".split(),
         *["name_norm", "sort_key", "town_key", "search_text", "version", "deleted_at"]),
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
        " founded_on cooperation_since payment_days verified_on phone email website language note",
        gone=False,
    ),
    *child("account_segment", "segment_id"),
    *child("account_team", "access valid_from valid_to", once="employee_id", writes=RESPONSIBLE),
    *child(
        "contact",
        "title_before first_name last_name title_after gender language salutation job_title"
        " department function_id reports_to_id valid_from valid_to note",
        once="person_id",
    ),
    *child("contact_point", "kind value label valid_from valid_to", once="contact_id"),
    *child(
        "address",
        "kind name street postcode town country valid_from valid_to",
        once="contact_id",
    ),
    *child(
        "activity",
        "kind status subject starts_at ends_at place employee_id result next_step",
    ),
    *child("activity_participant", "", of="activity", once="contact_id employee_id"),
    *child(
        "task",
        "subject due_on status priority employee_id contact_id opportunity_id note",
    ),
    *child(
        "communication",
        "kind direction happened_at subject body contact_id employee_id document_id",
    ),
    *child(
        "document",
        "name kind_id dated_on number valid_to employee_id contact_id note file_name media_type"
        " size sha256",
    ),
    *child("document_chunk", "", of="document", once="position content"),
    *child(
        "project",
        "name number status starts_on ends_on budget currency employee_id contact_id note",
    ),
    *child(
        "opportunity",
        "name stage_id probability amount currency expected_close opened_on closed_on product_id"
        " contact_id employee_id source competitor reason_id next_step note",
    ),
    *child(
        "service",
        "name number product_id status starts_on ends_on price currency period employee_id note",
    ),
    *child("sale", "number kind subject sold_on currency employee_id opportunity_id note"),
    *child(
        "sale_line",
        "position product_id description quantity unit_price",
        of="sale",
    ),
    # ---- what the firm keeps for everybody ----
    *firm_list("tier"),
    *firm_list("account_kind"),
    *firm_list("segment"),
    *firm_list("contact_function", "decides"),
    *firm_list("document_kind"),
    *firm_list("product_line"),
    *firm_list("reason"),
    *firm_list("stage", "probability outcome"),
    Right("product", "SELECT", USER, ALL, N_("Everybody who works here reads the products.")),
    *(
        Right("product", command, roles, rows, sentence, (*_PRODUCT.split(), *more))
        for command, more in (("INSERT", ()), ("UPDATE", ("deleted_at",)))
        for roles, rows, sentence in (
            (("crm_product", "crm_admin"), ALL, N_("Product managers and admins keep products.")),
            (("crm_sales",), HEAD, N_("A head of sales keeps products too.")),
        )
    ),
    Right("firm", "SELECT", USER, ALL, N_("Everybody who works here reads our own letterhead.")),
    Right(
        "firm", "UPDATE", ADMIN, ALL,
        N_("An admin keeps the letterhead; language and time zone are for the server's keeper."),
        tuple(_LETTERHEAD.split()),
    ),
    # ---- colleagues ----
    Right(
        "employee", "SELECT", USER, ALL,
        N_("Everybody sees who works here and who reports to whom."),
        (*f"id login {_PERSON}".split(),
         *["active", "ended_at", "sort_key", "version", "deleted_at"]),
    ),
    Right(
        "employee", "INSERT", ADMIN, ALL,
        N_("An admin enters people; the login is given by user administration only."),
        tuple(_PERSON.split()),
    ),
    Right(
        "employee", "INSERT", ("crm_sales",), BELOW,
        N_("A superior enters people below, without a login, as an import of a team does."),
        tuple(_PERSON.split()),
    ),
    Right(
        "employee", "UPDATE", ADMIN, ALL,
        N_("An admin changes people; nobody changes a login."),
        tuple(_PERSON.split()),
    ),
    Right(
        "employee", "SELECT", ADMIN, ALL,
        N_("An admin also sees when somebody was changed last, and by whom."),
        ("changed_at", "changed_by"),
    ),
    Right(
        "admin_grant", "SELECT", ADMIN, ALL,
        N_("Every admin sees who is to become one too, who asked and who answered."),
    ),
    # ---- comfort and bookkeeping ----
    Right("recent", "SELECT", USER, OWN, N_("Everybody reads what they opened themselves.")),
    Right(
        "recent", "INSERT", USER, OWN,
        N_("Everybody keeps their own recent records and favourites."),
        ("kind", "record_id", "opened_at", "favourite"),
    ),
    Right(
        "recent", "UPDATE", USER, OWN,
        N_("Everybody keeps their own recent records and favourites."),
        ("opened_at", "favourite"),
    ),
    Right(
        "op_log", "INSERT", SIGNED_IN, OWN,
        N_("Each save is noted in one's own name; nobody reads the notes."),
        ("id",),
    ),
    Right(
        "alembic_version", "SELECT", SIGNED_IN, ALL,
        N_("Every program reads the version of the tables before it goes on."),
    ),
)  # fmt: skip

# Tables of schema crm that nobody reads or writes; functions of the server do.
CLOSED = {"person": N_("One human being behind several contacts: only the server writes here.")}

# Tables of comfort whose rows people delete for good: a DELETE policy on one's own rows. Each is
# a Right with the command DELETE above, and is named here so that no other table gets one.
DELETABLE: frozenset[str] = frozenset()

CALLABLE: tuple[Function, ...] = (
    Function(
        "crm.search_accounts(text[],integer)", USER,
        N_("Searches the directory by parts of names."),
    ),
    Function(
        "crm.search_records(text[],integer)", USER,
        N_("Searches contacts and opportunities, and gives those that one may read."),
    ),
    Function(
        "crm.pass_new_account(bigint,bigint)", BUSINESS,
        N_("Passes an account that was just entered on to a colleague."),
    ),
    Function(
        "crm.account_history(bigint,bigint,integer)", USER,
        N_("Tells what happened at an account, in the records that one may read there."),
    ),
    Function(
        "crm.record_history(text,bigint,bigint,integer)", USER,
        N_("Tells what happened to a record that one may read whole."),
    ),
    Function(
        "crm.audit_entries(bigint,bigint,text,text,timestamp with time zone,"
        "timestamp with time zone,bigint,integer)", ("crm_auditor", "crm_admin"),
        N_(
            "Reads the record of changes: an auditor all of it, an admin what is about people,"
            " rights and acts."
        ),
    ),
    Function(
        "crm.note_act(text,text,integer,jsonb)", USER,
        N_("Records what changes nothing: a print, an export."),
    ),
    Function(
        "crm.seal_changes(interval)", USER,
        N_("Seals the record of changes, so that nobody alters it unseen."),
    ),
)  # fmt: skip

# What policies and defaults of crm_private call; without USAGE there nobody calls it by name.
# Functions that read nothing (IMMUTABLE: stored columns) are granted alike and not listed.
CALLED_BY_POLICIES = {
    "me()": SIGNED_IN,
    "visible_owners()": SIGNED_IN,
    "team_accounts()": SIGNED_IN,
    "writable_team_accounts()": SIGNED_IN,
    "is_superior()": SIGNED_IN,
}


def tables() -> tuple[str, ...]:
    """Return every table of schema crm, in the order of the file."""
    return (*dict.fromkeys(right.table for right in RIGHTS), *CLOSED)


def children() -> dict[str, str]:
    """Return the tables under the rule of accounts, with the column that names the parent.

    A parent stands before its children in the file.
    """
    rules = (VISIBLE, RESPONSIBLE)
    ruled = {r.table for r in RIGHTS if r.command == "SELECT" and r.rows in rules}
    return {
        right.table: right.columns[0]
        for right in RIGHTS
        if right.command == "INSERT" and right.table in ruled
    }


def columns_of(table: str, command: str) -> tuple[str, ...]:
    """Return the columns of a table that somebody enters (INSERT) or changes (UPDATE)."""
    found = (r.columns for r in RIGHTS if (r.table, r.command) == (table, command))
    return tuple(dict.fromkeys(column for columns in found for column in columns))
