"""Runs of mass correspondence: who begins one, who sees it, and what its functions are for."""

from crm_desktop.models.language import N_
from crm_desktop.models.rights.parts import (
    BELOW,
    BUSINESS,
    OWN,
    SEEN,
    SENT,
    SIGNED_IN,
    Function,
    Right,
)

_ENTERED = (
    "subject", "channel", "template_revision_id", "language", "purpose_id", "kind", "chosen",
    "chosen_words", "settings", "unseen", "operation",
)  # fmt: skip

MAILINGS: tuple[Right, ...] = (
    Right(
        "mailing", "SELECT", BUSINESS, BELOW,
        N_("Everybody sees the own runs of mass correspondence, and those of people below."),
    ),
    Right(
        "mailing", "INSERT", BUSINESS, OWN,
        N_("Whoever may print in bulk, or send mass mail, begins a run in the own name."),
        _ENTERED,
    ),
    Right(
        "mailing", "UPDATE", BUSINESS, OWN, N_("Whoever began a run ends it."),
        ("settings", "state"),
    ),
    Right(
        "mailing_recipient", "SELECT", BUSINESS, SEEN,
        N_("Who sees an account sees what it was sent, and no other recipient of the run."),
    ),
    Right(
        "mailing_recipient", "SELECT", ("crm_marketing",), SENT,
        N_("Marketing sees the recipients of its own runs."),
    ),
)  # fmt: skip

FUNCTIONS: tuple[Function, ...] = (
    Function(
        "crm.check_recipients(text,bigint,bigint[],bigint[])", BUSINESS,
        N_("Tells who may not be sent anything, and why: of those one may write to."),
    ),
    Function(
        "crm.add_recipients(bigint,bigint[],bigint[],text[],text[])", BUSINESS,
        N_("Adds recipients to an own run; consent and no mail go before what was chosen."),
    ),
    Function(
        "crm.change_letters(bigint,bigint[],bigint[],jsonb[])", BUSINESS,
        N_("Changes the letter of one recipient of an own run alone; none that is on its way."),
    ),
    Function(
        "crm.take_recipients(bigint,integer)", BUSINESS,
        N_("Takes the next recipients of an own run, and asks of each once more."),
    ),
    Function(
        "crm.file_recipients(bigint,bigint[],bytea[],text,text,text[],text[])", BUSINESS,
        N_("Files what an own run sent on the card of each recipient that was taken."),
    ),
    Function(
        "crm.settle_recipients(bigint,bigint[],text[],text[])", BUSINESS,
        N_("Leaves recipients of an own run out, or lets them wait again; none that is done."),
    ),
    Function(
        "crm.mailing_files(bigint,bigint,bigint)", BUSINESS,
        N_("Reads the letters of a run again, as far as one may see them."),
    ),
    Function(
        "crm.letter_pictures(bigint)", SIGNED_IN,
        N_("Reads the pictures of a filed letter that one may read."),
    ),
)  # fmt: skip
