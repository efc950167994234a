"""What happens while somebody signs in. Everything here runs on a worker.

SQLAlchemy, psycopg and the keyring are imported here, while the sign-in window is already up.
"""

import importlib
from dataclasses import dataclass
from typing import Any

from crm_desktop.passwords import Keyring, keep_in_keyring, look_into_keyring
from crm_desktop.settings import Profile

__all__ = [
    "Keyring",
    "SignedIn",
    "change_password",
    "keep_in_keyring",
    "look_into_keyring",
    "sign_in",
    "warm_up",
]


@dataclass(frozen=True)
class SignedIn:
    """An open connection, the person, the catalogue as this person may see it."""

    profile: Profile
    database: Any
    me: Any
    catalogue: Any


def warm_up() -> None:
    """Import what signing in needs, so that it is there when the button is pressed."""
    importlib.import_module("psycopg")
    importlib.import_module("crm_desktop.models.queries.signing_in")


def change_password(database: Any, old: str, new: str) -> bool:
    """Change one's own password, and the one in the keyring if it was kept there; say whether.

    Raises InvalidInput (field `old`) where the old one is wrong.
    """
    database.change_password(old, new)
    profile = database.profile
    if not look_into_keyring(profile, profile.login).password:
        return False
    return keep_in_keyring(profile, profile.login, new)


def sign_in(profile: Profile, password: str) -> SignedIn:
    """Connect, learn who that is and complete the catalogue. Raises a UserError."""
    from crm_desktop.models.database import connect
    from crm_desktop.models.queries import signing_in as queries

    database = connect(profile, password)
    try:
        with database.session() as session:
            me = queries.sign_in(session)
            catalogue = queries.load_catalogue(session, me)
    except BaseException:
        database.close()
        raise
    return SignedIn(database.profile or profile, database, me, catalogue)
