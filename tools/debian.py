"""The system's packages: what Qt loads at run time, how to get it. Standard library only."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.running import Stop, call, say

# The file that Qt asks for, and Debian's package with it.
OFFSCREEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
SCREEN = OFFSCREEN | {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libcups.so.2": "libcups2",
}
POSTGRESQL_15 = Path("/usr/lib/postgresql/15/bin")
PRINTER = Path("/usr/lib/cups/backend/cups-pdf")
# Where it stands when it is there, Debian's packages, and what for.
FULL_RUN = (
    (POSTGRESQL_15, ("postgresql-15",), "The full run also covers PostgreSQL 15."),
    (PRINTER, ("cups", "printer-driver-cups-pdf"), "The full run also prints."),
    (Path("/usr/sbin/debootstrap"), ("debootstrap",), "The full run installs in a clean Debian."),
    (Path("/usr/bin/wine"), ("nsis", "wine", "wine64"), "The full run tries the Windows setup."),
    (Path("/usr/bin/cc"), ("gcc", "libc6-dev"), "The full run stops the clock for pictures."),
)


def bring_libraries(screen: bool) -> None:
    """Install what Qt misses, as root on Debian or Ubuntu; elsewhere Stop with what to do."""
    needed = SCREEN if screen else OFFSCREEN
    packages = missing(needed)
    if packages:
        bring_packages(packages, "Qt needs libraries of the system that are not installed.")
        still = missing(needed)
        if still:
            raise Stop(f"still missing after the installation: {' '.join(still)}.")


def missing(needed: Mapping[str, str]) -> list[str]:
    """Return the packages of those libraries that the system does not find."""
    known = in_cache()
    return [package for file, package in needed.items() if file not in known and not loads(file)]


def in_cache() -> set[str]:
    """Return the libraries in the loader's cache; empty where the system has none."""
    ldconfig = shutil.which("ldconfig") or "/sbin/ldconfig"
    try:
        said = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return set()
    return of_this_word_length(said)


def of_this_word_length(listing: str) -> set[str]:
    """Return the file names in what `ldconfig -p` says, without those for other programs.

    A line reads `libEGL.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libEGL.so.1`.
    """
    found = set()
    for line in listing.splitlines():
        name, arrow, _path = line.partition("=>")
        if arrow and ("64" in name.partition("(")[2]) == (sys.maxsize > 2**32):
            found.add(name.split()[0])
    return found


def loads(file: str) -> bool:
    """Tell whether the system finds a shared library in any way."""
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def bring_packages(packages: Sequence[str], why: str) -> None:
    """Install packages as root on Debian or Ubuntu; elsewhere Stop with the line to run."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        raise Stop(f"{why} Debian calls them {' '.join(packages)}; install what your system has.")
    if sys.platform == "win32" or os.geteuid() != 0:
        raise Stop(f"{why} Run this line, then start again:\n\n  sudo {' '.join(install)}\n")
    say(f"{why} Installing {' '.join(packages)} …")
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    if call([*install, "-qq"], environment, output=subprocess.DEVNULL) == 0:
        return
    say("Reading the lists of packages anew …")
    call(["apt-get", "update", "-qq"], environment, output=subprocess.DEVNULL)
    if call([*install, "-qq"], environment, output=subprocess.DEVNULL) != 0:
        raise Stop(f"{why} 'apt-get' could not install them; its reason stands above.")


def bring_for_full_run() -> None:
    """Install what only the full run asks for, if it is to be had: an old server, a printer."""
    for there, packages, why in FULL_RUN:
        if sys.platform == "win32" or os.geteuid() != 0 or not shutil.which("apt-get"):
            return
        if there.exists():
            continue
        try:
            bring_packages(packages, why)
        except Stop as stop:
            say(str(stop))  # the tests that need it fail by name
