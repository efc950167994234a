"""Makes the folder with the two programs, and says what it needs of the system around it."""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
# Ubuntu 22.04 has this C library, the oldest system that is promised.
OLDEST_GLIBC = (2, 35)


class Stop(Exception):
    """Something the person who builds can mend; the text says what."""


def folder(out: Path) -> Path:
    """Build the folder `crm-desktop` below `out` and return it; Stop says why it cannot be."""
    work = out / "work"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", str(out), "--workpath", str(work), str(HERE / "program.spec")]
    run([sys.executable, str(ROOT / "tools" / "translations.py"), "compile"], "The translations")
    run(command, "PyInstaller")
    made = out / "crm-desktop"
    if sys.platform != "win32":
        (made / "crm-admin").symlink_to("crm-desktop")
        _without_debugging(made)
    licences(made / "licences")
    shutil.rmtree(work, ignore_errors=True)
    return made


def _without_debugging(made: Path) -> None:
    """Take away what only a debugger reads, where a library still has it: 20 MB of Python's own."""
    for file, sections in libraries(made, "-h"):
        if ".debug_info" in sections:
            run(["strip", "--strip-debug", str(file)], "strip")


def run(command: list[str], what: str) -> None:
    """Run one step; Stop with what it said last where it fails."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        said = "\n".join((done.stdout + done.stderr).strip().splitlines()[-15:])
        raise Stop(f"{what} failed with {done.returncode}:\n{said}")


def licences(into: Path) -> None:
    """Put the licence of the program and of everything it brings into one folder."""
    from importlib import metadata

    from tools.licences import closure

    into.mkdir(parents=True, exist_ok=True)
    for name in ("LICENSE", "COPYING.GPL", "docs/THIRD_PARTY.md"):
        shutil.copy(ROOT / name, into / Path(name).name)
    # What wheels carry inside without its text, and Python itself.
    shutil.copytree(HERE / "licences", into / "inside")
    places = (
        Path(place, "LICENSE.txt") for place in (sysconfig.get_path("stdlib"), sys.base_prefix)
    )
    shutil.copy(next(file for file in places if file.exists()), into / "inside" / "Python.txt")
    for package in sorted(closure()):
        for file in metadata.files(package) or ():
            if re.match(r"(licen[cs]e|copying|notice|authors)", file.name, re.IGNORECASE):
                source = Path(str(file.locate()))
                if source.is_file() and source.suffix not in (".py", ".pyc"):
                    target = into / package / "__".join(file.parts[1:])
                    target.parent.mkdir(exist_ok=True)
                    shutil.copy(source, target)


def libraries(made: Path, about: str = "-p") -> Iterator[tuple[Path, str]]:
    """Yield every ELF file of a folder with what `objdump` says about it."""
    for file in sorted(made.rglob("*")):
        if file.is_file() and not file.is_symlink() and _is_elf(file):
            yield (
                file,
                subprocess.run(
                    ["objdump", about, str(file)], capture_output=True, text=True, check=True
                ).stdout,
            )


def _is_elf(file: Path) -> bool:
    with file.open("rb") as reader:
        return reader.read(4) == b"\x7fELF"


def needed(made: Path) -> set[str]:
    """Return the shared libraries that the folder asks the system for.

    Stop where a file asks for a newer C library than the oldest supported system has.
    """
    asked: set[str] = set()
    there: set[str] = set()
    for file, said in libraries(made):
        there.add(file.name)
        asked |= set(re.findall(r"NEEDED\s+(\S+)", said))
        for version in re.findall(r"GLIBC_(\d+)\.(\d+)", said):
            if tuple(map(int, version)) > OLDEST_GLIBC:
                raise Stop(
                    f"{file.name} needs glibc {'.'.join(version)}; build on an older system: "
                    f"Ubuntu 22.04 has {OLDEST_GLIBC[0]}.{OLDEST_GLIBC[1]}."
                )
    there |= {link.name for link in made.rglob("*.so*")}
    return asked - there


def size(made: Path) -> int:
    """Return the bytes that the files of a folder hold, links not counted."""
    return sum(f.stat().st_size for f in made.rglob("*") if f.is_file() and not f.is_symlink())
