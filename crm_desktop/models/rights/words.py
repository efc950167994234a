"""Rights in words: the names of roles, and the sentence for each reason to see an account."""

from collections.abc import Sequence

from crm_desktop.models.fields.kinds import people
from crm_desktop.models.language import N_
from crm_desktop.models.rights import RIGHTS

ROLE_NAMES = {"crm_user": N_("Everybody"), **dict(people.ROLE_NAMES)}

# Why somebody sees an account; `name` is the colleague through whom.
REASONS = {
    "responsible": N_("Responsible for the account"),
    "team": N_("In the team of the account"),
    "superior": N_("Superior of {name}, who is responsible"),
    "superior_team": N_("Superior of {name}, who is in the team"),
    "stand_in": N_("Stands in for {name}"),
    "break_glass": N_("Emergency access"),
    "share": N_("Shared with the partner firm"),
    "role": N_("Role {name}"),
}

# What of an account is seen for a reason: whole, to read or also to write, or a part of it.
EXTENTS = {
    "write": N_("Everything, reads and writes"),
    "read": N_("Everything, reads"),
    "crm_service": N_("Services and sales, without notes"),
    "crm_marketing": N_("Contacts with a valid consent for marketing"),
    "crm_product": N_("Services, sales, forecast and lost bids of the own product lines"),
    "crm_finance": N_("Contracts, amounts, forecast and credit limit, without notes"),
    "crm_auditor": N_("Who took emergency access, and why"),
    "crm_admin": N_("Who is in the team, no more"),
}


def readable_by(role: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return what a group role may read: each sentence with the tables it is about."""
    found: dict[str, list[str]] = {}
    for right in RIGHTS:
        if right.command == "SELECT" and role in right.roles:
            found.setdefault(right.sentence, []).append(right.table)
    return [(sentence, tuple(dict.fromkeys(tables))) for sentence, tables in found.items()]


def in_order(roles: Sequence[str]) -> tuple[str, ...]:
    """Return roles as people read them: the particular ones first, what everybody has last."""
    order = [*list(ROLE_NAMES)[1:], "crm_user"]
    return tuple(role for role in order if role in roles)
