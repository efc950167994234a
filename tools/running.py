"""Runs programs for `crm.py`: where they are, with which environment. Standard library only."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


class Stop(Exception):
    """It cannot go on; the text says why and what to do."""


def script(name: str) -> Path:
    """Return the path of a program in `.venv`."""
    return PYTHON.with_name(name + (".exe" if WINDOWS else ""))


def say(text: str) -> None:
    """Tell the user something; standard output is kept for what a command answers."""
    print(text, file=sys.stderr, flush=True)


def call(
    command: Sequence[str | Path],
    environment: Mapping[str, str],
    folder: Path = ROOT,
    output: IO[str] | int | None = None,
) -> int:
    """Run a command and return its exit code."""
    words = [str(word) for word in command]
    try:
        return subprocess.call(words, cwd=folder, env=dict(environment), stdout=output)
    except OSError as error:
        raise Stop(f"{words[0]} could not be run: {error.strerror}.") from error


def child_environment() -> dict[str, str]:
    """Return the environment for our programs: UTF-8, and a home folder that can be written."""
    environment = dict(os.environ, PYTHONUTF8="1")
    # An office's own certificates are in the system's store, which uv reads only when told.
    environment.setdefault("UV_SYSTEM_CERTS", "1")
    home = environment.get("HOME", "")
    if not WINDOWS and not (home and os.access(home, os.R_OK | os.W_OK | os.X_OK)):
        environment["HOME"] = str(fallback_home())
    return environment


def fallback_home() -> Path:
    """Return a folder of this account's own where it has no home; crm_desktop/embedded/folder.py
    looks for the trial in the same one."""
    if sys.platform == "win32":
        return Path(tempfile.gettempdir()) / "crm-desktop"
    home = Path(tempfile.gettempdir()) / f"crm-desktop-{os.getuid()}"
    home.mkdir(mode=0o700, exist_ok=True)
    if home.lstat().st_uid != os.getuid():
        raise Stop(f"{home} belongs to somebody else. Set HOME to a folder of your own.")
    return home
