"""Passwords in the keyring of the computer; nowhere else are they kept.

Libraries are imported when they are used: they are slow to load, and not every computer has a
keyring.
"""

from dataclasses import dataclass, field

from crm_desktop.models.database import Profile

KEYRING_NAME = "crm-desktop"


@dataclass(frozen=True)
class Keyring:
    """Whether this computer can keep a password, and the one it has."""

    usable: bool
    password: str = field(default="", repr=False)


def look_into_keyring(profile: Profile, login: str, mail: bool = False) -> Keyring:
    """Return the password kept for a login, and whether there is a keyring at all.

    `mail`: the login at the mail server of the profile instead.
    """
    import keyring
    import keyring.errors

    backend = keyring.get_keyring()
    if backend.priority <= 0:
        return Keyring(False)
    try:
        return Keyring(True, keyring.get_password(KEYRING_NAME, _entry(profile, login, mail)) or "")
    except keyring.errors.KeyringLocked:
        return Keyring(True)
    except keyring.errors.KeyringError:
        return Keyring(False)


def keep_in_keyring(profile: Profile, login: str, password: str, mail: bool = False) -> bool:
    """Keep a password, or forget it if it is empty. Return whether that worked."""
    import keyring
    import keyring.errors

    try:
        if password:
            keyring.set_password(KEYRING_NAME, _entry(profile, login, mail), password)
        else:
            keyring.delete_password(KEYRING_NAME, _entry(profile, login, mail))
    except keyring.errors.KeyringError:
        return False
    return True


def draft_key(profile: Profile, login: str) -> bytes | None:
    """Return the key of a person's drafts, made with the first; None without a keyring."""
    import secrets

    import keyring
    import keyring.errors

    if keyring.get_keyring().priority <= 0:
        return None
    name = f"drafts:{_entry(profile, login, False)}"
    try:
        kept = keyring.get_password(KEYRING_NAME, name)
        if not kept:
            # Two programs that start at once may both make one: what stands in the end counts.
            keyring.set_password(KEYRING_NAME, name, secrets.token_hex(32))
            kept = keyring.get_password(KEYRING_NAME, name)
    except keyring.errors.KeyringError:
        return None
    return bytes.fromhex(kept) if kept else None


def _entry(profile: Profile, login: str, mail: bool) -> str:
    if mail:
        return f"mail:{login}@{profile.mail_host}:{profile.mail_port}"
    return f"{login}@{profile.host}:{profile.port}/{profile.database}"
