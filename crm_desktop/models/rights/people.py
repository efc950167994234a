"""Rights of administering people: what its functions may read and write, and who calls them.

They act as `crm_roleadmin`, which nobody signs in as; each asks itself who is signed in. The
sentences are for the page of the guide, which is English.
"""

from crm_desktop.models.rights.parts import ADMIN, ALL, SIGNED_IN, Function, Right

ROLEADMIN = ("crm_roleadmin",)

ADMINISTERED: tuple[Right, ...] = (
    Right(
        "employee", "SELECT", ROLEADMIN, ALL,
        "Reads who somebody is, to refuse what may not be done to them.",
        ("id", "login", "active", "ended_at", "deleted_at", "sort_key", "version"),
    ),
    Right(
        "employee", "INSERT", ROLEADMIN, ALL,
        "Enters somebody together with the login.",
        ("login", "display_name", "superior_id", "job_title", "office", "phone", "email"),
    ),
    Right(
        "employee", "UPDATE", ROLEADMIN, ALL,
        "Gives a login, and lets somebody in or out.",
        ("login", "active", "ended_at"),
    ),
    Right("admin_grant", "SELECT", ROLEADMIN, ALL, "Reads who asked for another admin."),
    Right(
        "admin_grant", "INSERT", ROLEADMIN, ALL,
        "Notes the question of one admin.",
        ("employee_id", "asked_by"),
    ),
    Right(
        "admin_grant", "UPDATE", ROLEADMIN, ALL,
        "Notes the answer of another.",
        ("state", "answered_by", "answered_at"),
    ),
)  # fmt: skip

ADMINISTERING: tuple[Function, ...] = (
    Function(
        "crm_people.create_person(text,text,text[],bigint,text,text,text,text,text)", ADMIN,
        "Enters somebody with a login, groups and a one-time password.",
    ),
    Function(
        "crm_people.give_login(bigint,text,text[],text,bigint)", ADMIN,
        "Gives a login to somebody who is entered already.",
    ),
    Function(
        "crm_people.set_roles(bigint,text[],bigint)", ADMIN,
        "Gives and takes groups; for crm_admin it only asks a second admin.",
    ),
    Function(
        "crm_people.confirm_admin(bigint,boolean)", ADMIN,
        "Answers such a question; not the asker's own, nor about oneself.",
    ),
    Function(
        "crm_people.lock_person(bigint,bigint)", ADMIN,
        "Locks somebody out at once and ends their sessions.",
    ),
    Function("crm_people.unlock_person(bigint,bigint)", ADMIN, "Lets somebody in again."),
    Function(
        "crm_people.end_person(bigint,bigint)", ADMIN,
        "Takes every right from somebody who leaves; the rows stay.",
    ),
    Function("crm_people.end_sessions(bigint)", ADMIN, "Ends somebody's sessions."),
    Function(
        "crm_people.reset_password(bigint,text)", ADMIN,
        "Sets a one-time password that is good for a week.",
    ),
    Function("crm_people.connections()", ADMIN, "Lists open connections, never what they ask."),
    Function(
        "crm_people.end_connection(integer,timestamp with time zone)", ADMIN,
        "Ends one connection of a person.",
    ),
    Function(
        "crm_people.change_own_password(text)", SIGNED_IN,
        "Changes one's own password, for good.",
    ),
    Function(
        "crm_people.my_password()", SIGNED_IN,
        "Tells until when one's own password is good.",
    ),
)  # fmt: skip

# Of crm_private: who is signed in, and the order by name that is worked out for a new row.
CALLED_BY_ADMINISTERING = (
    "me", "author", "norm", "norm_any", "latin", "with_latin",
    "sort_key", "sort_key_en", "sort_key_cs", "sort_key_pl", "sort_key_bg",
)  # fmt: skip
# Of crm_private, for nobody else: the record of what was done to a role.
NOTES_RIGHTS = "note_right(bigint,jsonb,jsonb)"
