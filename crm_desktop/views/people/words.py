"""People in words: state, password, roles, what is found by typing."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.fields.kinds.people import PERSON_STATES, ROLE_NAMES
from crm_desktop.models.language import _
from crm_desktop.models.queries.people import PersonRow
from crm_desktop.models.text import latin, norm
from crm_desktop.views.values import short_date

_NAMES = dict(ROLE_NAMES)
_STATES = dict(PERSON_STATES)
_TONES = {"waiting": "info", "expired": "warn", "locked": "warn", "left": ""}


def role_name(role: str) -> str:
    """Return a role in a word or two."""
    return _(_NAMES[role]) if role in _NAMES else role


def role_names(person: PersonRow) -> str:
    """Return the roles of a person, in the order of the check boxes; one asked for is said so."""
    held = [role_name(role) for role in _NAMES if role in person.roles]
    if person.admin_asked is not None:
        held.append(
            QCoreApplication.translate("People", "%1 (to be confirmed)").replace(
                "%1", role_name("crm_admin")
            )
        )
    return ", ".join(held)


def state_of(person: PersonRow) -> str:
    """Return the state as the list shows it: an unchanged one-time password is one too."""
    if person.state != "active" or person.password_until is None:
        return person.state
    over = person.password_until < dt.datetime.now(dt.UTC)
    return "expired" if over else "waiting"


def state_words(state: str) -> str:
    """Return a state in words."""
    return _(_STATES[state])


def state_chip(person: PersonRow) -> tuple[str, str] | None:
    """Return what the list marks: (words, tone), nothing for somebody who simply works."""
    state = state_of(person)
    return None if state == "active" else (state_words(state), _TONES.get(state, ""))


def password_words(person: PersonRow) -> str:
    """Return whether the password is one's own or a one-time one, and until when."""
    if person.login is None or person.state == "left":
        return ""
    if person.password_until is None:
        return QCoreApplication.translate("People", "Own")
    day = short_date(person.password_until.astimezone().date())
    if state_of(person) == "expired":
        return QCoreApplication.translate("People", "Expired %1").replace("%1", day)
    return QCoreApplication.translate("People", "Until %1").replace("%1", day)


def found_by(person: PersonRow) -> str:
    """Return what the search looks into: name, login, job, office, superior, phone, e-mail."""
    parts = (person.name, person.login, person.job_title, person.office, person.superior,
             person.phone, person.email)  # fmt: skip
    plain = norm(" ".join(part for part in parts if part))
    return f"{plain} {latin(plain)}"


def login_of(name: str, taken: frozenset[str]) -> str:
    """Suggest a login for a name: “Jana Nová” becomes jana.nova, jana.nova2 if that is taken."""
    words = [word for word in latin(norm(name)).split(" ") if word.isascii() and word.isalnum()]
    words = [word for word in words if word not in _TITLES] or words
    if not words:
        return ""
    plain = ".".join((words[0], words[-1])) if len(words) > 1 else words[0]
    plain = plain.lstrip("0123456789.")[:60]
    if len(plain) < 2:
        return ""
    found, number = plain, 1
    while found in taken:
        number += 1
        found = f"{plain}{number}"
    return found


# Academic degrees, as they stand before and behind names here.
_DEGREES = """
ing mgr bc phdr judr mudr mvdr rndr paeddr phd csc drsc dr prof doc mba msc llm inz lic hab dis
ph d
"""
_TITLES = frozenset(_DEGREES.split())
