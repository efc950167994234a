"""The trial server's folder: who may use it, its lock, port, password and log, and what went wrong.

data/         PostgreSQL's own
state.json    the port; chosen again if another program took it
password      the superuser's, readable by the owner alone
server.log    what initdb, pg_ctl and the server said
lock          held while one process starts or stops the server
"""

import errno
import json
import os
import random
import re
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import platformdirs

from crm_desktop.embedded.account import ROOT_FOLDER, Account, give, reachable
from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _

HOST = "127.0.0.1"
# Below those that systems give to outgoing connections: one of these would take the port of a
# server that is just being started again.
PORTS = range(20_000, 32_768)
PATIENCE = 120.0  # seconds for recovery after a crash, or for another start to finish
ROOM = 150 * 1024 * 1024  # bytes that a new data folder needs, with some air


def default_folder() -> Path:
    """Return where the trial lives: CRM_TRIAL_DIR, else the user's data folder.

    Where there is no home folder that can be written, it is a folder of this user below the
    system's temporary one, the same that `crm.py` takes for a home. UserError if that is another's.
    """
    if os.environ.get("CRM_TRIAL_DIR"):
        return Path(os.environ["CRM_TRIAL_DIR"]).absolute()
    if sys.platform == "win32":
        return platformdirs.user_data_path("crm-desktop", appauthor=False) / "trial"
    if os.environ.get("HOME") and _can_write(platformdirs.user_data_path("crm-desktop")):
        return platformdirs.user_data_path("crm-desktop") / "trial"
    home = Path(tempfile.gettempdir()) / f"crm-desktop-{os.getuid()}"
    with suppress(FileNotFoundError):
        if home.lstat().st_uid != os.getuid():
            raise UserError(
                _(
                    "Your home folder cannot be written, and {folder} belongs to somebody else. "
                    "Set CRM_TRIAL_DIR to a folder that you may write to."
                ).format(folder=home)
            )
    return home / ".local" / "share" / "crm-desktop" / "trial"


def place(folder: Path, account: Account | None) -> Path:
    """Return the folder really used: as root, one that the server's account can reach."""
    folder = folder.resolve()
    if account is None or reachable(folder):
        return folder
    name = re.sub(r"[^A-Za-z0-9.]+", "-", str(folder)).strip("-")
    return ROOT_FOLDER / "trial" / name


def port(home: Path) -> int:
    """Return the port kept in state.json if it is free, else a free one, kept from now on.

    A server that was killed may hold its port a moment longer, so that is waited for.
    """
    if (kept := kept_port(home)) is not None:
        until = time.monotonic() + 1
        while not (free := _free(kept)) and time.monotonic() < until:
            time.sleep(0.1)
        if free:
            return kept
    for chosen in random.sample(PORTS, 100):
        if _free(chosen):
            write_private(home / "state.json", json.dumps({"port": chosen}))
            return chosen
    raise OSError(errno.EADDRINUSE, os.strerror(errno.EADDRINUSE))


def kept_port(home: Path) -> int | None:
    """Return the port in state.json, None if there is none."""
    try:
        return int(json.loads((home / "state.json").read_text("utf-8"))["port"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def log(home: Path, account: Account | None) -> Path:
    """Return the log, made where it is missing or grown beyond 20 MB."""
    file = home / "server.log"
    if file.exists() and file.stat().st_size < 20_000_000:
        return file
    file.write_bytes(b"")
    file.chmod(0o600)
    give(file, account)
    return file


def said(file: Path, since: int) -> str:
    """Return what the log got after its byte `since`."""
    with file.open("rb") as text:
        text.seek(since)
        return text.read().decode("utf-8", "replace")


def write_private(file: Path, text: str) -> None:
    """Write a file that only its owner may read; a crash leaves the old or the new text."""
    half = file.with_name(file.name + ".half")
    half.unlink(missing_ok=True)
    handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as writer:
        writer.write(text)
    half.replace(file)


@contextmanager
def lock(home: Path) -> Iterator[None]:
    """Let one process at a time start or stop the server of this folder; UserError after a wait."""
    handle = os.open(home / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        until = time.monotonic() + PATIENCE
        while not _try_lock(handle):
            if time.monotonic() > until:
                raise UserError(
                    _(
                        "Another program has been starting or stopping the trial server in "
                        "{folder} for two minutes. End that program and try again."
                    ).format(folder=home)
                )
            time.sleep(0.05)
        yield
    finally:
        os.close(handle)


@contextmanager
def explained(home: Path) -> Iterator[None]:
    """Turn a refusal of the file system into a UserError that says what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise _disk_full(home) from error
        raise UserError(
            _(
                "The trial server's folder {folder} cannot be used: {reason}. Set CRM_TRIAL_DIR to "
                "a folder that you may write to."
            ).format(folder=home, reason=error.strerror or error)
        ) from error


def refused(home: Path, text: str) -> UserError:
    """Return the sentence for what initdb, pg_ctl or the server wrote before it gave up."""
    if "No space left on device" in text:
        return _disk_full(home)
    if "database files are incompatible" in text:
        return UserError(
            _(
                "The data in {folder} were made by another version of PostgreSQL than the one "
                "found here. Set CRM_PG_BIN to that version, or start the trial afresh with "
                "'crm-admin demo start --fresh'."
            ).format(folder=home)
        )
    reasons = (
        re.findall(r"(?:FATAL|PANIC|error|postgres): +(.+)", text) or text.strip().splitlines()[-1:]
    )
    return UserError(
        _(
            "The trial server in {folder} did not start: {reason}. Its log is {log}; "
            "'crm-admin demo start --fresh' makes it anew."
        ).format(folder=home, reason="".join(reasons[:1]).strip(" ."), log=home / "server.log")
    )


def _disk_full(home: Path) -> UserError:
    return UserError(
        _(
            "The disk with {folder} is full, and the trial server needs room there. Free "
            "{megabytes} MB, or set CRM_TRIAL_DIR to a folder on another disk."
        ).format(folder=home, megabytes=ROOM // 1024 // 1024)
    )


def _free(number: int) -> bool:
    with socket.socket() as probe:
        if sys.platform != "win32":  # there it would allow two listeners
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, number))
        except OSError:
            return False
    return True


def _try_lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _can_write(folder: Path) -> bool:
    try:
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
    except PermissionError:
        return False
    return os.access(folder, os.W_OK | os.X_OK)
