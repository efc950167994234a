"""Sets everything up for `crm.py`: `.venv`, locked packages, translations, system libraries.

Standard library only. Everything may be done again; what is there already costs some milliseconds.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tools import debian
from tools.running import PYTHON, ROOT, VENV, Stop, call, child_environment, say, script

LOCK = ROOT / "requirements.lock"
STAMP = VENV / "crm-set-up.json"


def set_up(screen: bool) -> None:
    """Bring in all that is missing; with `screen` also what windows need. Stop says why it cannot.

    The stamp in `.venv` names what it was made from: lock, pyproject.toml, and the folder, since a
    virtual environment does not survive being moved.
    """
    if sys.platform.startswith("linux"):
        debian.bring_libraries(screen)
    done = read_stamp(STAMP)
    wanted = {
        "folder": str(ROOT),
        "lock": digest(LOCK),
        "project": digest(ROOT / "pyproject.toml"),
    }
    if done != wanted or not usable():
        bring_environment(done, wanted)
    if stale_translations(ROOT / "resources" / "translations"):
        say("Compiling the translations …")
        check([PYTHON, ROOT / "tools" / "translations.py", "compile"], "The translations")


def bring_environment(done: dict[str, str], wanted: dict[str, str]) -> None:
    """Make `.venv` where it is missing or unusable; install the locked packages and the program."""
    began = time.monotonic()
    if not os.access(ROOT, os.W_OK):
        raise Stop(
            f"the program in {ROOT} is not set up for your account, and you may not write there. "
            "Take a copy of the folder that is your own."
        )
    moved = done.get("folder", str(ROOT)) != str(ROOT)
    if moved or not usable():
        make_environment()
        done = {}
    if done.get("lock") != wanted["lock"] or not script("uv").exists():
        say("Installing the packages: the first time some 250 MB are fetched …")
        install_packages()
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    check([*uv_install(), *options], "The program")
    STAMP.write_text(json.dumps(wanted), encoding="utf-8")
    say(f"Set up in {time.monotonic() - began:.0f} s.")


def make_environment() -> None:
    """Make `.venv` afresh, with pip."""
    if not (imports("venv") and imports("ensurepip")):
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        debian.bring_packages([package], "Python's own module 'venv' is not installed.")
    say(f"Making .venv with Python {sys.version.split()[0]} …")
    if VENV.exists():
        try:
            shutil.rmtree(VENV)
        except OSError as error:
            raise Stop(f"{VENV} cannot be made anew: {error.strerror}. Delete it.") from error
    check([sys.executable, "-m", "venv", VENV], "The virtual environment")


def install_packages() -> None:
    """Install requirements.lock with uv, which is in it and is brought in by the same hashes."""
    pip = [str(PYTHON), "-m", "pip"]
    install = ["install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r"]
    if call([*pip, "--version"], child_environment(), output=subprocess.DEVNULL) != 0:
        check([PYTHON, "-m", "ensurepip"], "pip")  # an environment made by uv has none
    if not script("uv").exists():
        with tempfile.TemporaryDirectory() as folder:
            only_uv = Path(folder, "uv.txt")
            only_uv.write_text(locked(LOCK.read_text(encoding="utf-8"), "uv"), encoding="utf-8")
            check([*pip, *install, str(only_uv)], "uv")
    options = ["--quiet", "--compile-bytecode", "--require-hashes", "-r", str(LOCK)]
    if call([*uv_install(), *options], child_environment()) != 0:
        say("uv did not manage; trying pip, which follows your computer's settings for pip …")
        check([*pip, *install, str(LOCK)], "The packages")


def uv_install() -> list[str]:
    """Return the beginning of a command that installs into `.venv`."""
    return [str(script("uv")), "pip", "install", "--python", str(PYTHON)]


def check(command: Sequence[str | Path], what: str) -> None:
    """Run a command of the set-up; Stop if it fails."""
    # Standard output belongs to the command that the user called.
    if call(command, child_environment(), output=sys.stderr) != 0:
        raise Stop(f"{what}: this step of the set-up failed; the reason stands above.")


def locked(text: str, name: str) -> str:
    """Return the lines of a lock file that pin one package, with their hashes."""
    lines: list[str] = []
    inside = False
    for line in text.splitlines(keepends=True):
        if not line.startswith(" "):
            inside = line.startswith(f"{name}==")
        if inside:
            lines.append(line)
    return "".join(lines)


def stale_translations(folder: Path) -> bool:
    """Tell whether a translation was changed after it was compiled, or never was."""
    pairs = [(source, source.with_suffix(".qm")) for source in folder.glob("*.ts")]
    pairs += [(source, source.with_suffix(".mo")) for source in folder.glob("*/LC_MESSAGES/*.po")]
    return any(
        not made.exists() or made.stat().st_mtime < source.stat().st_mtime for source, made in pairs
    )


def usable() -> bool:
    """Tell whether `.venv` has an interpreter that this account can run, of a version that fits."""
    try:
        config = (VENV / "pyvenv.cfg").read_text(encoding="utf-8")
        return python_fits(config) and os.access(PYTHON.resolve(strict=True), os.X_OK)
    except OSError:
        return False


def python_fits(config: str) -> bool:
    """Tell whether the text of a pyvenv.cfg names Python 3.11 to 3.14."""
    for line in config.splitlines():
        key, _sign, value = (part.strip() for part in line.partition("="))
        if key in ("version", "version_info"):
            return value.startswith(("3.11.", "3.12.", "3.13.", "3.14."))
    return False


def imports(module: str) -> bool:
    """Tell whether a fresh interpreter like this one can import a module."""
    attempt = f"try: import {module}\nexcept ImportError: raise SystemExit(1)"
    command = [sys.executable, "-c", attempt]
    return call(command, os.environ, output=subprocess.DEVNULL) == 0


def read_stamp(file: Path) -> dict[str, str]:
    """Return what the last set-up was made from; empty if there was none."""
    try:
        return dict(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return {}


def digest(file: Path) -> str:
    """Return a file's SHA-256."""
    return hashlib.sha256(file.read_bytes()).hexdigest()
