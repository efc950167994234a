"""A clean Debian of its own in a folder, as a computer on which nothing of ours ever was."""

import re
import shutil
import subprocess
from pathlib import Path

INSIDE = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


def mirror() -> tuple[str, str]:
    """Return address and release of the system's own packages, as apt has them set up."""
    said = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(SITE) $(RELEASE)", "Created-By: Packages"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    for line in said.splitlines():
        address, release = line.split()
        if re.fullmatch("[a-z]+", release) and "security" not in address:
            return address, release
    return "", ""


def make(root: Path) -> None:
    """Fill a folder with the base system; apt in it reads what apt here reads."""
    address, release = mirror()
    subprocess.run(
        ["debootstrap", "--variant=minbase", release, str(root), address],
        check=True, capture_output=True,
    )  # fmt: skip
    (root / "etc/apt/sources.list").unlink()
    for folder in ("apt.conf.d", "sources.list.d"):
        shutil.copytree(Path("/etc/apt", folder), root / "etc/apt" / folder, dirs_exist_ok=True)
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")


def run(root: Path, script: str, code: int = 0) -> str:
    """Run a shell script in the root, in processes and mounts of its own; return what it said.

    AssertionError if it ends with another code. Everything it started ends with it.
    """
    enter = "mount -t proc proc /proc; mount -t tmpfs tmpfs /dev/shm 2>/dev/null; exec sh -e -c "
    done = subprocess.run(
        ["unshare", "--mount", "--pid", "--fork", "--kill-child", "chroot", str(root),
         "sh", "-c", f'{enter} "$0"', script],
        capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
        env={"PATH": INSIDE, "HOME": "/root", "LANG": "C.UTF-8",
             "DEBIAN_FRONTEND": "noninteractive", "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    said = done.stdout + done.stderr
    assert done.returncode == code, f"{done.returncode}: {said[-3000:]}"
    return said


def files(root: Path) -> set[str]:
    """Return every file and link of the system's folders, without what apt keeps for itself."""
    found = set()
    for part in ("usr", "etc", "opt", "srv"):
        for place in (root / part).rglob("*"):
            if place.is_file() or place.is_symlink():
                found.add(str(place.relative_to(root)))
    return {each for each in found if "/cache" not in each and not each.endswith((".pyc", "~"))}
