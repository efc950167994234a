"""Who may do what: the expectation, written apart from the SQL files that are installed.

A new table is a `child(…)`, a `firm_list(…)` or a few `Right` lines in
customers.py, firm.py, slices.py, custom.py or templates.py. From here come
docs/guide/rights.md (`python tools/rights_page.py`), the test of grants and `crm-admin check`.
"""

from crm_desktop.models.language import N_
from crm_desktop.models.rights.custom import CUSTOM
from crm_desktop.models.rights.customers import CUSTOMERS
from crm_desktop.models.rights.duplicates import DUPLICATES, FORWARDING
from crm_desktop.models.rights.firm import FIRM
from crm_desktop.models.rights.mailings import FUNCTIONS as MAILING
from crm_desktop.models.rights.mailings import MAILINGS
from crm_desktop.models.rights.parts import (
    BUSINESS,
    RESPONSIBLE,
    SIGNED_IN,
    USER,
    VISIBLE,
    Function,
    Right,
)
from crm_desktop.models.rights.plans import FUNCTIONS as PLANNING
from crm_desktop.models.rights.plans import PLANS
from crm_desktop.models.rights.slices import SLICES
from crm_desktop.models.rights.targets import TARGETS
from crm_desktop.models.rights.templates import TEMPLATES

ROLES = {
    "crm_user": N_(
        "Everybody who works here: finds each customer in the directory with who is responsible,"
        " and sees colleagues, products and the firm's lists."
    ),
    "crm_sales": N_(
        "Sales: accounts for which one is responsible or in whose team one is, with everything on"
        " them. Superiors see all that anyone below them sees."
    ),
    "crm_service": N_(
        "Service desk: all services and sales, and the accounts in whose team one is, with"
        " everything on them."
    ),
    "crm_marketing": N_(
        "Marketing: contacts with a valid consent for marketing, and the accounts in whose team"
        " one is, with everything on them."
    ),
    "crm_product": N_(
        "Product managers: keep the list of products, see services, sales, forecast and lost bids"
        " of their own product lines, and the accounts in whose team they are."
    ),
    "crm_finance": N_(
        "Finance: amounts, contracts, forecast and credit limits of every account, without notes."
    ),
    "crm_partner": N_(
        "A partner firm's person: no directory; named accounts and kinds of record until a date."
    ),
    "crm_auditor": N_(
        "Auditor: the record of changes, the directory, emergency access; changes nothing."
    ),
    "crm_admin": N_(
        "Admin: people, rights, teams, lists and settings; no customer data unless also given"
        " another role."
    ),
}

RIGHTS: tuple[Right, ...] = (
    *CUSTOMERS,
    *PLANS,
    *FIRM,
    *SLICES,
    *CUSTOM,
    *FORWARDING,
    *TARGETS,
    *TEMPLATES,
    *MAILINGS,
)

# Tables of schema crm that nobody reads or writes; functions of the server do.
CLOSED = {
    "person": N_("One human being behind several contacts: only the server writes here."),
    "duplicate": N_("Pairs that a scan found: read and written through functions."),
}

# Tables of comfort whose rows people delete for good: a DELETE policy on one's own rows. Each is
# a Right with the command DELETE above, and is named here so that no other table gets one.
DELETABLE: frozenset[str] = frozenset()

CALLABLE: tuple[Function, ...] = (
    Function(
        "crm.search_accounts(text[],integer)", SIGNED_IN,
        N_("Searches the directory by parts of names."),
    ),
    Function(
        "crm.accounts_by_text(text,text,text,integer)", SIGNED_IN,
        N_("Finds accounts by a part of their name, town or number, for filters of lists."),
    ),
    Function(
        "crm.search_records(text[],integer)", SIGNED_IN,
        N_("Searches contacts and opportunities, and gives those that one may read."),
    ),
    Function(
        "crm.search_texts(text[],text,integer)", SIGNED_IN,
        N_("Searches documents, notes and phone numbers, and gives those that one may read."),
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
        "crm.seal_state()", ("crm_auditor", "crm_admin"),
        N_("Tells how far the record of changes is sealed."),
    ),
    Function(
        "crm.note_act(text,text,integer,jsonb)", USER,
        N_("Records what changes nothing: a print, an export."),
    ),
    Function(
        "crm.undo(uuid,boolean)", USER,
        N_("Takes an operation of one's own, or of somebody below, back where one may write"
           " today."),
    ),
    Function(
        "crm.seal_changes(interval)", USER,
        N_("Seals the record of changes, so that nobody alters it unseen."),
    ),
    Function(
        "crm.norm(text)", SIGNED_IN,
        N_("Writes a text as it is searched: small letters, without accents."),
    ),
    Function("crm.minor_digits(text)", SIGNED_IN, N_("Tells how many decimals a currency has.")),
    Function(
        "crm.rate_on(text,date)", SIGNED_IN,
        N_("Tells what a currency is worth in the firm's own on a day."),
    ),
    Function(
        "crm.convert(bigint,text,text,date)", SIGNED_IN,
        N_("Converts an amount by the rates of a day."),
    ),
    Function(
        "crm.price_of(bigint,text,date)", USER,
        N_("Tells what a product costs on a day by the price lists."),
    ),
    Function(
        "crm.stage_missing(bigint,bigint,bigint)", BUSINESS,
        N_("Tells what an opportunity that one sees still needs to enter a stage."),
    ),
    Function(
        "crm.edited_by(text,bigint)", USER,
        N_("Tells who else is typing into a record that one may read whole."),
    ),
    Function(
        "crm.end_editing(text,bigint)", USER,
        N_("Takes the hint that one is typing away: it was saved, discarded or closed."),
    ),
    Function("crm.may(text)", SIGNED_IN, N_("Tells whether one has a right to act.")),
    Function(
        "crm.oldest_program()", SIGNED_IN, N_("Names the oldest program that is still served.")
    ),
    Function(
        "crm.consent_state(bigint[])", SIGNED_IN,
        N_("Tells what the people behind contacts that one sees agreed to, wherever it was noted."),
    ),
    Function(
        "crm.ask_for_access(bigint,text)", BUSINESS,
        N_("Asks the responsible person for access to an account."),
    ),
    Function(
        "crm.answer_request(bigint,boolean,text,date)", BUSINESS,
        N_("Grants or refuses a request: the responsible person and superiors."),
    ),
    Function(
        "crm.break_glass(bigint,text)", BUSINESS,
        N_("Opens an account in an emergency, reading, for four hours; who is responsible and the"
           " superior are told."),
    ),
    Function(
        "crm.hand_over_account(bigint,bigint,bigint,integer)", USER,
        N_("Hands an account over: the responsible person, superiors; an admin a leaver's."),
    ),
    Function(
        "crm.start_hand_over(bigint,bigint)", USER,
        N_("Begins the hand-over of all accounts of a person."),
    ),
    Function(
        "crm.hand_over_batch(bigint,integer)", USER,
        N_("Hands over the next accounts of such a hand-over."),
    ),
    Function(
        "crm.why_visible(bigint,bigint)", USER,
        N_("Tells why a person sees an account: about oneself, people below; admins and auditors"
           " about everybody; who sees the account about that account."),
    ),
    Function(
        "crm.who_can_see(bigint)", USER,
        N_("Tells who sees an account: to those who see it, to admins and auditors."),
    ),
    Function(
        "crm.what_visible(bigint)", USER,
        N_("Tells how many accounts a person sees, and why: about oneself, people below; admins"
           " and auditors about everybody."),
    ),
    *DUPLICATES,
    *MAILING,
    *PLANNING,
)  # fmt: skip

# What policies and defaults of crm_private call; without USAGE there nobody calls it by name.
# Functions that read nothing (IMMUTABLE: stored columns) are granted alike and not listed.
CALLED_BY_POLICIES = {
    "me()": SIGNED_IN,
    "author()": SIGNED_IN,
    "visible_owners()": SIGNED_IN,
    "team_accounts()": SIGNED_IN,
    "owner_ranges()": SIGNED_IN,
    "team_ranges()": SIGNED_IN,
    "sees_much()": SIGNED_IN,
    "writable_team_accounts()": SIGNED_IN,
    "writable_owners()": SIGNED_IN,
    "my_people()": SIGNED_IN,
    "shared_accounts(text)": SIGNED_IN,
    "shared_owners()": SIGNED_IN,
    "my_products()": SIGNED_IN,
    "today()": SIGNED_IN,
    "is_superior()": SIGNED_IN,
    "my_fields(text,boolean)": SIGNED_IN,
    "my_slice_fields(text)": SIGNED_IN,
    "my_templates()": SIGNED_IN,
    "my_mailings()": SIGNED_IN,
    "closed_plans()": SIGNED_IN,
    "unled_plans()": SIGNED_IN,
    "sees(text,bigint)": SIGNED_IN,
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
