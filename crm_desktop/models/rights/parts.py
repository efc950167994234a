"""What a line of the file of rights is made of, and the rules that many tables share.

Plain data for the page of the guide, the tests, `crm-admin check` and screens.
"""

from dataclasses import dataclass

from crm_desktop.models.language import N_

BUSINESS = ("crm_sales", "crm_service", "crm_marketing", "crm_product", "crm_finance")
USER = ("crm_user",)
ADMIN = ("crm_admin",)
SIGNED_IN = ("crm_user", "crm_partner")
PARTNER = ("crm_partner",)

# Which rows, as data that one can ask for; the words stand in ROWS.
ALL = "all"
VISIBLE = "visible"
WRITABLE = "writable"
RESPONSIBLE = "responsible"
OWN = "own"
OWN_SEEN = "own of records seen"
BELOW = "below"
STRICTLY_BELOW = "strictly below"
HEAD = "head"
SHARED = "shared"
CONSENTED = "consented"
WITHDRAWN = "withdrawn"
OWN_LINES = "own_lines"
ANSWERED = "answered"
COVERED = "covered"
OTHERS = "others"
OPEN = "open"
FIELDS = "fields"
FIELDS_WRITTEN = "fields written"
FIELDS_FREE = "fields of free kinds"
FIELDS_FREE_WRITTEN = "fields of free kinds written"
FIELDS_SLICE = "fields of services and sales"
OF_ROLES = "of roles"
USED = "used"
DESIGNED = "designed"
SENT = "sent"
SEEN = "seen"

ROWS = {
    ALL: N_("all rows"),
    VISIBLE: N_(
        "of accounts for which one is responsible or in whose team one is, of those of everybody"
        " below and of colleagues whom one covers today"
    ),
    WRITABLE: N_(
        "of accounts for which one is responsible or in whose team one may write, of those of"
        " everybody below and of colleagues whom one covers today"
    ),
    RESPONSIBLE: N_("of accounts for which one, or somebody below, is responsible"),
    OWN: N_("one's own rows"),
    OWN_SEEN: N_("one's own rows, of records that one may read whole"),
    BELOW: N_("of people below oneself"),
    STRICTLY_BELOW: N_("of people below, not one's own"),
    HEAD: N_("all rows, for somebody who has people below"),
    SHARED: N_("of accounts of which that kind of record was shared with the person, to its date"),
    CONSENTED: N_("of contacts with a valid consent that is for marketing"),
    WITHDRAWN: N_("withdrawals by contacts with a valid consent that is for marketing"),
    OWN_LINES: N_("of products of the own product lines"),
    ANSWERED: N_("one's own, and those about accounts of oneself or of somebody below"),
    COVERED: N_(
        "of accounts for which one, somebody below or a colleague covered today is responsible"
    ),
    OTHERS: N_("all rows that do not name oneself"),
    OPEN: N_("rows that somebody shares with all colleagues"),
    FIELDS: N_("of fields that the role reads, at accounts that one sees; at all products"),
    FIELDS_WRITTEN: N_(
        "of fields that the role writes, at accounts and products that one may change"
    ),
    FIELDS_FREE: N_("of fields that the role reads, at products and colleagues"),
    FIELDS_FREE_WRITTEN: N_("of fields that the role writes, at products and colleagues"),
    FIELDS_SLICE: N_("of fields that the role reads, at all services and sales"),
    OF_ROLES: N_("rows that are for a role, not for a person"),
    USED: N_("one's own, and those that somebody shares with all colleagues"),
    SENT: N_("of one's own runs of mass correspondence"),
    SEEN: N_("of accounts that one sees whole, by the rule of accounts"),
    DESIGNED: N_("one's own and shared ones, for somebody with the right to design templates"),
}


@dataclass(frozen=True, slots=True)
class Right:
    """What group roles may do with one table: `command` is SELECT, INSERT, UPDATE or DELETE.

    `columns` is empty where the right is on the whole table; `sentence` is for people.
    """

    table: str
    command: str
    roles: tuple[str, ...]
    rows: str
    sentence: str
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Function:
    """A function of schema crm that group roles may call by name, with what it is for."""

    name: str
    roles: tuple[str, ...]
    sentence: str


READS = N_("The responsible person, the team, the superiors of both and stand-ins read it.")
ENTERS = N_("Whoever may write on the account enters it.")
CHANGES = N_("Whoever may write on the account changes it; deleting is a mark that can be undone.")
DECIDES = N_("Only the responsible person and superiors decide who else sees the account.")
READS_SHARED = N_("A partner firm's person reads what was shared, until its date.")
READS_LIST = N_("Everybody who signs in reads the list.")
KEEPS_LIST = N_("An admin keeps the list.")


def child(
    table: str,
    columns: str,
    of: str = "account",
    *,
    once: str = "",
    gone: bool = True,
    writes: str = WRITABLE,
    shared: bool = False,
) -> tuple[Right, ...]:
    """Return the rights on a table that hangs on an account, or on a record that does.

    `columns` are entered and changed, those in `once` only entered; `gone`: rows can be deleted;
    `shared`: a partner firm's person sees it where it was shared.
    """
    entered = (f"{of}_id", *once.split(), *columns.split())
    changed = (*columns.split(), *(("deleted_at",) if gone else ()))
    enters, changes = (DECIDES, DECIDES) if writes == RESPONSIBLE else (ENTERS, CHANGES)
    return (
        Right(table, "SELECT", BUSINESS, VISIBLE, READS),
        Right(table, "INSERT", BUSINESS, writes, enters, entered),
        Right(table, "UPDATE", BUSINESS, writes, changes, changed),
        *((Right(table, "SELECT", PARTNER, SHARED, READS_SHARED),) if shared else ()),
    )


def firm_list(table: str, more: str = "") -> tuple[Right, ...]:
    """Return the rights on a short list that the firm names itself."""
    columns = ("name", "code", "position", "active", *more.split())
    return (
        Right(table, "SELECT", SIGNED_IN, ALL, READS_LIST),
        Right(table, "INSERT", ADMIN, ALL, KEEPS_LIST, columns),
        Right(table, "UPDATE", ADMIN, ALL, KEEPS_LIST, (*columns, "deleted_at")),
    )
