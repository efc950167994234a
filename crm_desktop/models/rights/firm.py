"""What the firm keeps for everybody, colleagues, comfort and bookkeeping."""

from crm_desktop.models.language import N_
from crm_desktop.models.rights.parts import (
    ADMIN,
    ALL,
    BELOW,
    HEAD,
    OPEN,
    OWN,
    OWN_SEEN,
    PARTNER,
    SHARED,
    SIGNED_IN,
    USER,
    Right,
    firm_list,
)

_LETTERHEAD = (
    "name street postcode town country company_id vat_id phone email website register_line currency"
    " stand_in_days"
)
_PERSON = "display_name superior_id job_title office phone email"
_PRODUCT = "name code product_line_id price currency unit launched_on active note"

_COLLEAGUE = (
    *f"id login {_PERSON}".split(),
    *["active", "ended_at", "sort_key", "version", "deleted_at"],
)

# Table, what is written of it, and the sentences: read, keep, shared, by an admin.
_KEPT = (
    (
        "saved_filter",
        ("name", "definition", "shared"),
        (
            N_("Everybody reads the own saved filters."),
            N_("Everybody keeps the own saved filters and shares them."),
            N_("Filters that a colleague shares are read by all."),
            N_("An admin mends or deletes shared filters."),
        ),
    ),
    (
        "import_mapping",
        ("name", "definition", "shared"),
        (
            N_("Everybody reads the own mappings of imports."),
            N_("Everybody keeps the own mappings of imports and shares them."),
            N_("Mappings of imports that a colleague shares are read by all."),
            N_("An admin mends or deletes shared mappings of imports."),
        ),
    ),
    (
        "list_view",
        ("name", "definition", "shared", "standard"),
        (
            N_("Everybody reads the own views of lists."),
            N_("Everybody keeps the own views of lists and shares them."),
            N_("Views of lists that a colleague shares are read by all."),
            N_("An admin mends or deletes shared views of lists."),
        ),
    ),
    (
        "report",
        ("kind", "name", "definition", "shared"),
        (
            N_("Everybody reads the own reports."),
            N_("Everybody keeps the own reports and shares them."),
            N_("Reports that a colleague shares are read by all."),
            N_("An admin mends or deletes shared reports."),
        ),
    ),
)

_REMINDER = ("minutes_before", "snoozed_until", "dismissed_at")
_IMPORT = "operation digest kind file_name rows entered changed known refused"

FIRM: tuple[Right, ...] = (
    # ---- what the firm keeps for everybody ----
    *firm_list("tier", "contact_days"),
    *firm_list("account_kind"),
    *firm_list("segment", "definition"),
    *firm_list("contact_function", "decides"),
    *firm_list("document_kind"),
    *firm_list("product_line", "manager_id parent_id"),
    *firm_list("consent_purpose", "marketing"),
    *firm_list("competitor"),
    *firm_list("reason", "outcome"),
    *firm_list("stage", "probability outcome"),
    *firm_list("data_rule", "kind tier_id segment_id status required verify_days"),
    *firm_list("contact_policy", "tier_id role"),
    *firm_list("stage_rule", "stage_id asks field activity_kind least"),
    *firm_list("currency", "rate_days"),
    *firm_list("price_list", "currency valid_from valid_to"),
    Right("exchange_rate", "SELECT", SIGNED_IN, ALL, N_("Everybody who signs in reads the rates.")),
    *(
        Right(
            "exchange_rate", command, ("crm_admin", "crm_finance"), ALL,
            N_("Admins and finance keep the rates of currencies."),
            ("currency_id", "day", "rate", *more),
        )
        for command, more in (("INSERT", ()), ("UPDATE", ("deleted_at",)))
    ),
    Right("price", "SELECT", USER, ALL, N_("Everybody who works here reads the prices.")),
    *(
        Right("price", command, roles, rows, sentence, columns)
        for command, columns in (
            ("INSERT", ("price_list_id", "product_id", "price")),
            ("UPDATE", ("product_id", "price", "deleted_at")),
        )
        for roles, rows, sentence in (
            (("crm_product", "crm_admin"), ALL,
             N_("Product managers and admins keep prices of the price lists.")),
            (("crm_sales",), HEAD, N_("A head of sales keeps prices too.")),
        )
    ),
    *firm_list("register", "plugin country place"),
    Right("product", "SELECT", USER, ALL, N_("Everybody who works here reads the products.")),
    *(
        Right("product", command, roles, rows, sentence, (*_PRODUCT.split(), *more))
        for command, more in (("INSERT", ()), ("UPDATE", ("deleted_at",)))
        for roles, rows, sentence in (
            (("crm_product", "crm_admin"), ALL, N_("Product managers and admins keep products.")),
            (("crm_sales",), HEAD, N_("A head of sales keeps products too.")),
        )
    ),
    Right("firm", "SELECT", SIGNED_IN, ALL, N_("Everybody reads our own letterhead.")),
    Right(
        "firm", "UPDATE", ADMIN, ALL,
        N_("An admin keeps the letterhead; language and time zone are for the server's keeper."),
        tuple(_LETTERHEAD.split()),
    ),
    # ---- colleagues ----
    Right(
        "employee", "SELECT", USER, ALL,
        N_("Everybody sees who works here and who reports to whom."),
        _COLLEAGUE,
    ),
    Right(
        "employee", "SELECT", PARTNER, SHARED,
        N_("A partner firm's person reads the own entry and who is responsible for what is"
           " shared."),
        _COLLEAGUE,
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
    Right(
        "backup", "SELECT", ADMIN, ALL,
        N_("Every admin sees when backups were taken and whether they can be restored."),
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
    Right("reminder", "SELECT", USER, OWN, N_("Everybody reads the own reminders.")),
    Right(
        "reminder", "INSERT", USER, OWN, N_("Everybody keeps the own reminders."),
        ("kind", "record_id", *_REMINDER),
    ),
    Right("reminder", "UPDATE", USER, OWN, N_("Everybody keeps the own reminders."), _REMINDER),
    Right(
        "editing", "SELECT", USER, OWN,
        N_("Everybody reads into which forms they are typing themselves."),
    ),
    Right(
        "editing", "INSERT", USER, OWN_SEEN,
        N_("Whoever types into a form lets others know it."), ("kind", "record_id"),
    ),
    Right(
        "editing", "UPDATE", USER, OWN,
        N_("Whoever goes on typing says so, since the hint ends after five minutes."),
        ("renewed_at",),
    ),
    *(
        right
        for table, columns, sentences in _KEPT
        for right in (
            Right(table, "SELECT", USER, OWN, sentences[0]),
            Right(table, "INSERT", USER, OWN, sentences[1], ("kind", *columns)),
            Right(table, "UPDATE", USER, OWN, sentences[1], (*columns, "deleted_at")),
            Right(table, "SELECT", USER, OPEN, sentences[2]),
            Right(table, "UPDATE", ADMIN, OPEN, sentences[3], (*columns, "deleted_at")),
        )
    ),
    Right(
        "import_run", "SELECT", USER, BELOW,
        N_("Everybody sees the own imports, and those of people below."),
    ),
    Right(
        "import_run", "INSERT", USER, OWN, N_("Each import is noted in one's own name."),
        tuple(_IMPORT.split()),
    ),
    Right(
        "import_run", "UPDATE", USER, BELOW,
        N_("Whoever takes an import back notes that: who did it, or somebody above."),
        ("state",),
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
