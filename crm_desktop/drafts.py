"""What was typed and is not saved, on the disk of this computer: encrypted, and offered again.

A folder per person and server, in it one per running program, in it one file per draft. A program
holds its folder by a lock that the system takes away with it, however it ends: what then lies
there belongs to whoever signs in next as the same person. Without a keyring nothing is written.
"""

import base64
import hashlib
import hmac
import os
import sys
import threading
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from crm_desktop.models.database import Profile
from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.plain import from_plain, to_plain
from crm_desktop.passwords import draft_key
from crm_desktop.settings import draft_folder

SUFFIX = ".draft"
LARGEST = 64 * 1024 * 1024  # a file beyond this is none of ours
_in_memory: dict[tuple[str, int, str, str], dict[UUID, "Draft"]] = {}


class NotKept(UserError):
    """A draft could not be written: a full disk, a folder that is closed."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What one form held. `what` says which page understands the content."""

    id: UUID
    what: str
    content: Mapping[str, Any]


@dataclass
class Drafts:
    """The drafts of one program that runs, and those it found; `open_drafts` makes it."""

    folder: Path | None  # None: there is no keyring, so they live in memory only
    _memory: dict[UUID, Draft] = field(default_factory=dict, repr=False)
    _cipher: Any = field(default=None, repr=False)
    _lock: int | None = field(default=None, repr=False)  # an open file of the system
    found: tuple[Draft, ...] = ()
    unreadable: int = 0
    _one_at_a_time: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def lasting(self) -> bool:
        """Whether they outlive the program."""
        return self.folder is not None

    def write(self, draft: Draft) -> None:
        """Keep a draft as it stands now, instead of what was kept of it before.

        What was written before stays whole where this fails. Raises NotKept.
        """
        if self.folder is None:
            self._memory[draft.id] = draft
            return
        sealed = self._cipher.encrypt(zlib.compress(to_plain([draft.what, draft.content]), 1))
        with self._one_at_a_time:
            if self.folder is None:  # let go of meanwhile, with all that waited written
                return
            place = self._place(draft.id)
            new = place.with_suffix(".new")
            try:
                with new.open("wb") as file:
                    file.write(sealed)
                    file.flush()
                    os.fsync(file.fileno())
                new.replace(place)
            except OSError as error:
                with suppress(OSError):
                    new.unlink(missing_ok=True)
                raise NotKept(error.strerror or type(error).__name__) from error

    def drop(self, id: UUID) -> None:
        """Forget a draft; one that cannot be deleted now is offered once more, and that is all."""
        self._memory.pop(id, None)
        if self.folder is not None:
            with self._one_at_a_time, suppress(OSError):
                self._place(id).unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the folder; an empty one goes."""
        lock, self._lock = self._lock, None
        if lock is None or self.folder is None:
            return
        with self._one_at_a_time:
            held, self.folder = self.folder, None
            os.close(lock)
            with suppress(OSError):
                if not any(each.suffix == SUFFIX for each in held.iterdir()):
                    (held / "lock").unlink(missing_ok=True)
                    held.rmdir()

    def _place(self, id: UUID) -> Path:
        assert self.folder is not None
        return self.folder / f"{id.hex}{SUFFIX}"

    def _adopt(self, left: Path) -> None:
        """Take over what a program that has ended left behind."""
        assert self.folder is not None
        drafts = list(self.found)
        for file in sorted(left.glob(f"*{SUFFIX}"), key=lambda each: each.stat().st_mtime):
            draft = self._read(file)
            if draft is None:
                self.unreadable += 1
                file.replace(file.with_suffix(".broken"))
                continue
            file.replace(self._place(draft.id))
            drafts.append(draft)
        self.found = tuple(drafts)
        for rest in left.iterdir():
            if rest.suffix != ".broken":
                rest.unlink(missing_ok=True)
        with suppress(OSError):  # what cannot be read stays there, for whoever can mend it
            left.rmdir()

    def _read(self, file: Path) -> Draft | None:
        from cryptography.fernet import InvalidToken

        try:
            if file.stat().st_size > LARGEST:
                return None
            what, content = from_plain(zlib.decompress(self._cipher.decrypt(file.read_bytes())))
            return Draft(UUID(file.stem), str(what), content)
        except (InvalidToken, OSError, ValueError, KeyError, TypeError, zlib.error):
            return None


def open_drafts(profile: Profile) -> Drafts:
    """Return the drafts of a person on a server, with what an ended program left; keyring needed.

    Without one, and on a disk that cannot be used, they are kept in memory until the program ends.
    """
    from cryptography.fernet import Fernet

    key = draft_key(profile, profile.login)
    held = _in_memory.setdefault((profile.host, profile.port, profile.database, profile.login), {})
    if key is None:
        return Drafts(None, held, found=tuple(held.values()))
    # The name of the folder tells nobody who it is that works here.
    name = hmac.new(key, b"folder", hashlib.sha256).hexdigest()[:20]
    cipher = Fernet(base64.urlsafe_b64encode(hashlib.sha256(key).digest()))
    person = draft_folder() / name
    mine = person / uuid4().hex
    door: int | None = None
    try:
        person.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Of two programs that start at once one waits: no new folder is taken for one left behind.
        door = _locked(person / "door", wait=True)
        mine.mkdir(mode=0o700)
        drafts = Drafts(mine, {}, cipher, _locked(mine / "lock"))
        for left in sorted(person.iterdir()):
            if left != mine and left.is_dir():
                _take_over(drafts, left)
    except OSError:
        return Drafts(None, held, found=tuple(held.values()))
    finally:
        if door is not None:
            os.close(door)
    return drafts


def _take_over(drafts: Drafts, left: Path) -> None:
    """Adopt a folder, unless another program of this person holds it: that one runs."""
    other = _locked(left / "lock")
    if other is None:
        return
    try:
        if os.name == "nt":  # an open file cannot be moved or deleted there
            os.close(other)
            other = None
        drafts._adopt(left)
    finally:
        if other is not None:
            os.close(other)


def _locked(place: Path, wait: bool = False) -> int | None:
    """Return the file, locked until it is closed or the program ends; None if another holds it."""
    file = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        os.close(file)
        return None
    return file
