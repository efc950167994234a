"""What a role sees beside the rule of accounts: its slice, and who else sees an account."""

from crm_desktop.models.language import N_
from crm_desktop.models.rights.parts import (
    ADMIN,
    ALL,
    ANSWERED,
    BELOW,
    BUSINESS,
    CONSENTED,
    COVERED,
    OTHERS,
    OWN,
    OWN_LINES,
    USER,
    WITHDRAWN,
    Right,
)

_CREDIT = ("credit_limit", "credit_currency", "payment_morale", "credit_note")
_TEAM = ("access", "valid_from", "valid_to")
_STAND_IN = ("scope", "access", "valid_from", "valid_to")

SLICES: tuple[Right, ...] = (
    # ---- slices of the roles ----
    *(
        Right(
            table, "SELECT", ("crm_marketing",), CONSENTED,
            N_("Marketing reads contacts with a valid consent for marketing, on every account."),
        )
        for table in ("contact", "contact_point", "consent")
    ),
    Right(
        "consent", "INSERT", ("crm_marketing",), WITHDRAWN,
        N_("Marketing notes it when one of these contacts withdraws."),
        ("contact_id", "purpose_id", "state", "source", "decided_on", "valid_to", "note"),
    ),
    *(
        Right(
            table, "SELECT", ("crm_service", "crm_finance"), ALL,
            N_("The service desk finds every service and sale, finance every contract and amount;"
               " both without the notes."),
        )
        for table in ("service", "sale", "sale_line")
    ),
    *(
        Right(
            table, "SELECT", ("crm_product",), OWN_LINES,
            N_("A product manager reads what is running and what was sold of the own lines."),
        )
        for table in ("service", "sale_line", "forecast")
    ),
    Right(
        "product_feedback", "SELECT", ("crm_product",), OWN_LINES,
        N_("A product manager reads what customers say of the products of the own lines."),
    ),
    Right(
        "opportunity_line", "SELECT", ("crm_product",), OWN_LINES,
        N_("A product manager reads what is offered of the own lines, with stage and day."),
    ),
    Right(
        "opportunity_line", "SELECT", ("crm_finance",), ALL,
        N_("Finance reads what is offered, with amounts."),
    ),
    Right(
        "lost_bid", "SELECT", ("crm_product",), OWN_LINES,
        N_("A product manager reads to whom and why bids on the own lines were lost; finance, which"
           " sees the amounts of all opportunities, does not."),
    ),
    Right(
        "forecast", "SELECT", ("crm_finance",), ALL,
        N_("Finance reads the figures of all opportunities, without their texts."),
    ),
    Right(
        "account_credit", "SELECT", ("crm_finance",), ALL,
        N_("Finance keeps credit limits and how customers pay."),
    ),
    Right(
        "account_credit", "SELECT", ("crm_sales",), COVERED,
        N_("Whoever is responsible reads the credit limit; the team does not."),
    ),
    Right(
        "account_credit", "INSERT", ("crm_finance",), ALL,
        N_("Finance keeps credit limits and how customers pay."), ("account_id", *_CREDIT),
    ),
    Right(
        "account_credit", "UPDATE", ("crm_finance",), ALL,
        N_("Finance keeps credit limits and how customers pay."), _CREDIT,
    ),
    *(
        Right(
            "product_cost", command, ("crm_product", "crm_finance"), ALL,
            N_("Product managers and finance keep purchase prices; nobody who sells reads them."),
            columns,
        )
        for command, columns in (
            ("SELECT", ()), ("INSERT", ("product_id", "cost")), ("UPDATE", ("cost",)),
        )
    ),
    # ---- who sees an account beside the tree of superiors ----
    Right(
        "account_team", "SELECT", ADMIN, ALL,
        N_("An admin keeps teams, without seeing more of an account than its directory entry."),
    ),
    Right(
        "account_team", "INSERT", ADMIN, OTHERS,
        N_("An admin takes other people into a team, never the admin."),
        ("account_id", "employee_id", *_TEAM),
    ),
    Right(
        "account_team", "UPDATE", ADMIN, OTHERS,
        N_("An admin changes the membership of other people."), (*_TEAM, "deleted_at"),
    ),
    Right(
        "stand_in", "SELECT", USER, ALL,
        N_("Everybody sees who is away, until when, and who covers."),
    ),
    Right(
        "stand_in", "INSERT", USER, BELOW,
        N_("One enters the own stand-in, a superior those of people below."),
        ("employee_id", "stand_in_id", *_STAND_IN),
    ),
    Right(
        "stand_in", "UPDATE", USER, BELOW,
        N_("One changes the own stand-in, a superior those of people below."),
        (*_STAND_IN, "deleted_at"),
    ),
    Right(
        "stand_in", "INSERT", ADMIN, OTHERS,
        N_("An admin enters stand-ins for everybody, but stands in for nobody by the own hand."),
        ("employee_id", "stand_in_id", *_STAND_IN),
    ),
    Right(
        "stand_in", "UPDATE", ADMIN, OTHERS,
        N_("An admin changes the stand-ins of everybody but those by the admin."),
        (*_STAND_IN, "deleted_at"),
    ),
    Right(
        "share", "SELECT", ("crm_partner",), OWN,
        N_("A partner firm's person reads what was shared, until when."),
    ),
    Right(
        "access_request", "SELECT", BUSINESS, ANSWERED,
        N_("Who asked for access reads the own requests, who is to answer those."),
    ),
    Right(
        "break_glass", "SELECT", BUSINESS, ANSWERED,
        N_("Emergency access is seen by who took it, by the responsible person and superiors."),
    ),
    Right(
        "break_glass", "SELECT", ("crm_auditor",), ALL,
        N_("An auditor reads every emergency access with its reason."),
    ),
    Right(
        "hand_over", "SELECT", USER, BELOW,
        N_("Hand-overs are seen by those whom they concern and everybody above."),
    ),
    Right("hand_over", "SELECT", ADMIN, ALL, N_("An admin sees all hand-overs.")),
    Right(
        "act_right", "SELECT", USER, ALL,
        N_("Everybody knows who may export, print in bulk, merge and so on."),
    ),
    Right(
        "act_right", "INSERT", ADMIN, OTHERS,
        N_("An admin gives rights to act to roles and to other people."),
        ("act", "role_name", "employee_id", "allowed"),
    ),
    Right(
        "act_right", "UPDATE", ADMIN, OTHERS,
        N_("An admin gives rights to act to roles and to other people."),
        ("allowed", "deleted_at"),
    ),
    Right("notice", "SELECT", USER, OWN, N_("Everybody reads the own notices.")),
    Right("notice", "UPDATE", USER, OWN, N_("Everybody marks the own notices as seen."),
          ("seen_at",)),
)  # fmt: skip
