"""What an error of the server means to the person in front of the screen."""

from typing import TYPE_CHECKING

import psycopg
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from crm_desktop.models.errors import (
    Cancelled,
    ChangedMeanwhile,
    InvalidInput,
    NotAllowed,
    NotReady,
    ServerUnreachable,
    SignInRefused,
    UserError,
    WrongServer,
)
from crm_desktop.models.language import N_, _, ngettext
from crm_desktop.models.refusals import ACTS, FIELD_RULE, REFUSALS, TOO_MANY_DAYS
from crm_desktop.models.stages import RULE, USED, refused

if TYPE_CHECKING:
    from crm_desktop.models.database import Profile

# Constraints whose sentence says more than their kind would: name → (sentence, field).
CONSTRAINTS = {
    "ck_employee_may_see_account": (
        N_("This colleague may not see the account. Add them to its team first."),
        "employee_id",
    ),
    "ck_employee_superior_ring": (
        N_("Nobody can be their own superior, not even through others. Choose another superior."),
        "superior_id",
    ),
    "ck_account_owner_active": (
        N_("The responsible person must be an active colleague. Choose another."),
        "owner_id",
    ),
    "ck_consent_in_the_future": (
        N_("The decision cannot lie in the future. Enter the day on which it was made."),
        "decided_on",
    ),
    "ck_activity_participant_one_side": (
        N_("A participant is either a contact or a colleague."),
        "contact_ids",
    ),
    "ck_employee_login_form": (
        N_(
            "This cannot be a login. Use 2 to 63 lower-case letters, digits, dots and hyphens,"
            " beginning with a letter, and not pg_ or crm_."
        ),
        "login",
    ),
    "ck_employee_login_taken": (N_("This login is taken. Choose another."), "login"),
    "ck_employee_login_given": (N_("This person has a login already."), "login"),
    "ck_employee_roles_given": (N_("Choose at least one role."), "roles"),
    "ck_employee_roles_known": (
        N_("This role cannot be given. Choose among those of the list."),
        "roles",
    ),
    "ck_employee_roles_partner": (
        N_("A partner firm's person has no other role: each would open the list of customers."),
        "roles",
    ),
    "ck_employee_roles_foreign": (
        N_(
            "This role was given on the server by hand, so only its superuser can take it:"
            " run “crm-admin install” there."
        ),
        "roles",
    ),
    "ck_employee_has_login": (N_("This person has no login, or was deleted."), "login"),
    "ck_employee_role_of_ours": (
        N_("This login has other rights on the server, so only its superuser changes it."),
        "login",
    ),
    "ck_employee_oneself": (
        N_("You cannot do this to yourself. Ask another administrator."),
        "",
    ),
    "ck_employee_last_admin": (
        N_("This is the last administrator. Make somebody else one first."),
        "roles",
    ),
    "ck_employee_ended": (
        N_("This person has left the firm. Let them in again first, then give roles and password."),
        "",
    ),
    "ck_employee_active": (N_("This person is locked. Unlock them first."), ""),
    "ck_employee_verifier": (
        N_("The password was not sent in the safe form (SCRAM-SHA-256), so it was refused."),
        "password",
    ),
    "ck_employee_connection": (N_("This connection has ended already."), ""),
    "ck_admin_grant_second": (
        N_(
            "A second administrator must agree, and there is none. The superuser of the server"
            " makes the second one: crm-admin user roles LOGIN --role crm_admin"
        ),
        "roles",
    ),
    "ck_admin_grant_other": (N_("You asked for this. Another administrator must answer."), ""),
    "ck_admin_grant_open": (N_("This was answered already."), ""),
    **REFUSALS,
}


def translate(error: SQLAlchemyError) -> Exception:
    """Return the UserError that a database error means, or the error itself if it is our bug."""
    if isinstance(error, PoolTimeout):
        return ServerUnreachable(_("The server is busy and did not answer in time. Try again."))
    if not isinstance(error, DBAPIError) or not isinstance(error.orig, psycopg.Error):
        return error
    return translate_driver(error.orig, error.connection_invalidated) or error


def translate_driver(error: psycopg.Error, lost: bool = False) -> UserError | None:
    """Return what a driver's error means, or None if it is our bug."""
    state = error.sqlstate or "08000"  # psycopg has none when nobody answered
    if isinstance(error, psycopg.DataError) and error.sqlstate is None:
        return InvalidInput(
            _("The text has a character that cannot be stored (NUL). Remove it and save again.")
        )
    if isinstance(error, psycopg.ProgrammingError) and error.sqlstate is None:
        return None
    if lost or state[:2] == "08" or state in ("57P01", "57P02", "57P03", "57P05", "25P03"):
        return ServerUnreachable(
            _("The CRM server does not answer. What you typed is kept; try again in a moment.")
        )
    if state in ("57014", "55P03", "40001", "40P01"):
        if state == "57014" and "user request" in str(error):
            return Cancelled()
        return ServerUnreachable(
            _("The server was too busy to finish this in time. Nothing was changed; try again.")
        )
    if state in ("V0001", "CR409"):
        return ChangedMeanwhile()
    if state == "42501":
        act = ACTS.get(error.diag.constraint_name or "")
        return NotAllowed(
            _(act)
            if act
            else _(
                "You have no right to do this. The responsible person, or an administrator,"
                " can give it to you."
            )
        )
    if state == "55000" and (error.diag.message_hint or "").startswith("crm-admin install"):
        return WrongServer(
            _(
                "The database was restored from another server. An administrator makes it ready"
                " with “crm-admin install”."
            )
        )
    if state in ("53100", "53200", "58030"):
        return ServerUnreachable(
            _("The server has no space left. Nothing was saved; tell your administrator.")
        )
    if state[:2] in ("22", "23", "54"):
        return _refused(error)
    return None


def _refused(error: psycopg.Error) -> UserError:
    name = error.diag.constraint_name or ""
    column = error.diag.column_name or ""
    if name in CONSTRAINTS:
        sentence, field = CONSTRAINTS[name]
        return InvalidInput(_(sentence), field, name)
    if name in (RULE, USED):
        return refused(name, error.diag.message_detail or "")
    if name == FIELD_RULE:
        sentence = _("The value of “{field}” is against the rule of the field. Correct it.")
        return InvalidInput(sentence.format(field=error.diag.message_detail or ""))
    if name == TOO_MANY_DAYS:
        days = int(error.diag.message_detail or 0)
        return InvalidInput(
            ngettext(
                "A stand-in lasts {days} day at most. Choose an earlier last day.",
                "A stand-in lasts {days} days at most. Choose an earlier last day.",
                days,
            ).format(days=days),
            "valid_to",
        )
    if error.sqlstate == "23502":
        return InvalidInput(_("This field must be filled in."), column)
    if error.sqlstate == "23505":
        return InvalidInput(_("This value is already taken by another record."), _column(name))
    if error.sqlstate == "23503":
        return InvalidInput(
            _("The record this refers to is gone, or belongs to another account. Choose again."),
            _column(name),
        )
    if error.sqlstate == "23514" and "_after_" in name:
        return InvalidInput(_("The end must not be before the beginning."), _column(name))
    if name.endswith("_length") or error.sqlstate in ("54000", "22001"):
        return InvalidInput(_("The text is too long. Shorten it and save again."), _column(name))
    if error.sqlstate in ("22003", "22P03"):
        return InvalidInput(_("The number is too large to be stored."), column)
    if error.sqlstate in ("22021", "22P05"):
        return InvalidInput(
            _("The text has a character that cannot be stored. Remove it and save again."), column
        )
    return InvalidInput(
        _("The server refuses this value: it breaks the rule “{rule}”.").format(
            rule=name or error.sqlstate
        ),
        _column(name),
    )


def _column(constraint: str) -> str:
    """Return the likely field behind a constraint's name (`ck_table_column_rule`)."""
    for rule in ("_not_empty", "_length", "_range"):
        constraint = constraint.removesuffix(rule)
    constraint = constraint.split("_after_")[0]
    from crm_desktop.models.records import RECORDS

    for table in sorted(RECORDS, key=len, reverse=True):
        for prefix in ("ck_", "fk_", "ix_", "uq_"):
            if constraint.startswith(f"{prefix}{table}_"):
                return constraint.removeprefix(f"{prefix}{table}_").removesuffix("_account_id")
    return ""


def explain_connecting(error: psycopg.OperationalError, profile: "Profile") -> UserError:
    """Return why nobody could sign in, as a sentence with what to do."""
    text = str(error)
    where = f"{profile.host}:{profile.port}"
    if "password authentication failed" in text or "no password supplied" in text:
        return SignInRefused(
            _(
                "The login or the password is wrong. Check both; capital letters matter, and a"
                " one-time password is good for 7 days only."
            )
        )
    if "too many connections" in text:
        return SignInRefused(
            _("You are signed in too many times. Close other windows of the program and try again.")
        )
    if "is not permitted to log in" in text:  # said only to who knows the password
        return SignInRefused(_("Your access was ended by the administrator. Ask them."))
    if "permission denied for database" in text:
        return SignInRefused(
            _("This login has no access to the CRM. Ask your administrator for it.")
        )
    if "does not exist" in text and "database" in text:
        return NotReady(
            _("The server {where} has no database “{database}”. Check the profile.").format(
                where=where, database=profile.database
            )
        )
    if "certificate" in text or "SSL" in text or "server does not support SSL" in text:
        return _explain_tls(text, where, profile)
    if "authentication method requirement" in text or "channel binding" in text:
        return WrongServer(
            _(
                "The server {where} does not ask for the password in the safe way (SCRAM)."
                " Your password was not sent. Ask your administrator."
            ).format(where=where)
        )
    if "is in hot standby mode" in text or "session is read-only" in text:
        return ServerUnreachable(
            _(
                "The server {where} only follows another one, which does not answer. Saving and"
                " reading go on when it was made the main server; ask your administrator."
            ).format(where=where)
        )
    if "failed to resolve host" in text or "could not translate host name" in text:
        return ServerUnreachable(
            _("There is no computer named {host}. Check the profile and the network.").format(
                host=profile.host
            )
        )
    return ServerUnreachable(
        _(
            "The server {where} does not answer. Check the network and the profile, or ask your"
            " administrator whether the server runs."
        ).format(where=where)
    )


def certificate_fault(profile: "Profile") -> str:
    """Return OpenSSL's word for what is wrong with the server's certificate; empty if nothing is.

    libpq only says that verifying failed. Nothing but the request for TLS is sent.
    """
    import socket
    import ssl
    import struct

    try:
        context = ssl.create_default_context(cafile=profile.sslrootcert or None)
        with socket.create_connection((profile.host, profile.port), timeout=3) as plain:
            plain.sendall(struct.pack("!ii", 8, 80877103))  # SSLRequest of the PostgreSQL protocol
            if plain.recv(1) == b"S":
                with context.wrap_socket(plain, server_hostname=profile.host):
                    pass
    except ssl.SSLCertVerificationError as error:
        return error.verify_message
    except OSError:
        return ""
    return ""


def _explain_tls(text: str, where: str, profile: "Profile") -> UserError:
    if "does not support SSL" not in text and "expired" in certificate_fault(profile):
        return WrongServer(
            _(
                "The certificate of {where} has expired, so nobody can tell that it is your"
                " server. Nothing was sent; ask your administrator to renew it."
            ).format(where=where)
        )
    if "does not support SSL" in text:
        return WrongServer(
            _(
                "The server {where} offers no encryption, and the profile asks for it. Nothing"
                " was sent; ask your administrator."
            ).format(where=where)
        )
    return WrongServer(
        _(
            "The certificate of {where} is not one that this computer trusts. Nothing was sent;"
            " check the root certificate in the profile or ask your administrator."
        ).format(where=where)
    )
