"""Duplicates: functions that find, list, merge and tie, and what links to merged records read."""

from crm_desktop.models.language import N_
from crm_desktop.models.rights.parts import ALL, BUSINESS, USER, Function, Right

FORWARDING: tuple[Right, ...] = (
    Right(
        "forwarding", "SELECT", USER, ALL,
        N_("Everybody follows a link to a record that was merged: keys, nothing else."),
    ),
)  # fmt: skip

DUPLICATES: tuple[Function, ...] = (
    Function(
        "crm.likely_duplicates(text,text[],text[])", BUSINESS,
        N_("Finds what may be the same as what is typed: accounts of the directory, contacts that"
           " one sees; of other people only who is responsible, and by their name alone."),
    ),
    Function(
        "crm.likely_accounts(text[],text[],text[],text[])", BUSINESS,
        N_("Finds the accounts of the directory that may be the same as those of a file."),
    ),
    Function(
        "crm.list_duplicates(text,boolean,integer)", BUSINESS,
        N_("Lists the pairs that a scan found: of accounts all, of contacts where one sees both."),
    ),
    Function(
        "crm.note_duplicates(text,bigint[],bigint[],integer[],text[])", BUSINESS,
        N_("Notes the pairs of a scan: whoever may merge, of contacts where they see both."),
    ),
    Function(
        "crm.end_scan(text,timestamp with time zone)", BUSINESS,
        N_("Drops the pairs that a scan did not find again."),
    ),
    Function(
        "crm.set_different(text,bigint,bigint,boolean)", BUSINESS,
        N_("Says that a pair is not the same: whoever may merge and sees both contacts, or one of"
           " the accounts."),
    ),
    Function(
        "crm.merge_preview(bigint,bigint)", BUSINESS,
        N_("Counts what merging two accounts would move: whoever may merge them."),
    ),
    Function(
        "crm.merge_accounts(bigint,bigint,bigint,bigint,text[])", BUSINESS,
        N_("Merges two accounts: whoever may write both; where that changes who sees something,"
           " only the responsible person of both or somebody above."),
    ),
    Function(
        "crm.merge_contacts(bigint,bigint,bigint,bigint,text[])", BUSINESS,
        N_("Merges two contacts of one account: whoever may merge and write there."),
    ),
    Function(
        "crm.tie_contacts(bigint,bigint)", BUSINESS,
        N_("Ties two contacts together as one person: whoever may merge and write both."),
    ),
)  # fmt: skip
