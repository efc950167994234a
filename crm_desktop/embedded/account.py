"""Who runs the trial server: we ourselves or, as PostgreSQL refuses root, another account."""

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _

ROOT_FOLDER = Path("/var/lib/crm-desktop")  # where root may put what another account must read


@dataclass(frozen=True)
class Account:
    """The system account that runs PostgreSQL where we are root, which PostgreSQL refuses."""

    name: str
    uid: int
    gid: int


def server_account() -> Account | None:
    """Return the account for PostgreSQL if we are root, else None; UserError if there is none."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    import pwd  # not on Windows

    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError:
        raise UserError(
            _(
                "PostgreSQL does not run as root, and this computer has no account 'nobody' to run "
                "it. Start the program as an ordinary user."
            )
        ) from None
    return Account(nobody.pw_name, nobody.pw_uid, nobody.pw_gid)


def reachable(folder: Path) -> bool:
    """Tell whether every account may go into this folder; for one that does not exist yet, its
    nearest existing parent counts."""
    folder = folder.absolute()
    while not folder.is_dir():
        folder = folder.parent
    return all(place.stat().st_mode & 0o001 for place in (folder, *folder.parents))


def prepare(home: Path, account: Account | None) -> None:
    """Make the folder and its parents where they are missing, passable for `account`."""
    if home.exists():
        return
    prepare(home.parent, account)
    if account is None:
        home.mkdir(mode=0o700, exist_ok=True)
        return
    # Another start asks at any moment whether the folder is reachable, and goes elsewhere where it
    # is not: it gets its name only when it is passable, whatever the umask.
    new = Path(tempfile.mkdtemp(prefix=f"{home.name}.", dir=home.parent))
    new.chmod(0o711)
    try:
        new.rename(home)
    except OSError:
        new.rmdir()
        if not home.is_dir():
            raise


def give(file: Path, account: Account | None) -> None:
    """Make `account` the owner, if there is one."""
    if account and sys.platform != "win32":
        os.chown(file, account.uid, account.gid)
