"""Makes the package for Debian 12 and Ubuntu 22.04 and later out of the folder."""

import gzip
import shutil
import subprocess
from pathlib import Path

from crm_desktop import __version__
from installer import freezing, manual
from installer.freezing import HERE, ROOT, Stop
from tools.debian import SCREEN

NAME = "crm-desktop"
PLACE = Path("usr/lib", NAME)
ICON = HERE / "crm-desktop.svg"
# Every Debian has these; the rest is found by asking which package a library is from.
BASE = {"libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libresolv.so.2"}
# What a computer without a screen, on which this may be built, does not have.
OF_SCREENS = SCREEN | {"libwayland-egl.so.1": "libwayland-egl1", "libxcb-util.so.1": "libxcb-util1"}
# Renamed in Debian 13 and Ubuntu 24.04, when times got 64 bits.
RENAMED = {"libglib2.0-0", "libcups2", "libssl3", "libreadline8"}
CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: The makers of crm-desktop <crm@localhost>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: gnome-keyring | kwalletmanager | keepassxc
Section: office
Priority: optional
Description: desktop CRM on the firm's own PostgreSQL
 Customers, contacts, activities, letters and report sheets for office staff.
 The program talks straight to the firm's PostgreSQL server, which decides
 what each person may see. With a trial on a server of its own.
"""


def build(folder: Path, out: Path) -> Path:
    """Return the .deb made in `out`; Stop says why it cannot be."""
    if not shutil.which("dpkg-deb"):
        raise Stop("A .deb is made on Debian or Ubuntu: dpkg-deb is missing here.")
    root = out / "deb"
    shutil.rmtree(root, ignore_errors=True)
    place = root / PLACE
    shutil.copytree(folder, place, symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    for program in ("crm-desktop", "crm-admin"):
        (root / "usr/bin" / program).symlink_to(f"../lib/{NAME}/{program}")
    _put(HERE / "linux/crm-desktop.desktop", root / "usr/share/applications")
    for unit in sorted((HERE / "linux").glob("crm-tick@.*")):
        _put(unit, root / "usr/lib/systemd/system")
    _put(ICON, root / "usr/share/icons/hicolor/scalable/apps")
    doc = root / "usr/share/doc" / NAME
    shutil.move(place / "licences", doc / "licences")
    _put(ROOT / "installer/linux/copyright", doc)
    _packed(doc / "changelog.gz", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    shutil.copytree(ROOT / "docs/guide", doc / "guide")
    for program, text in manual.pages().items():
        _packed(root / f"usr/share/man/man1/{program}.1.gz", text)
    _control(root, freezing.size(root) // 1024, depends(freezing.needed(folder)))
    made = out / f"{NAME}_{__version__}_{architecture()}.deb"
    # The owner in the package is root, whoever builds it.
    command = ["dpkg-deb", "--build", "--root-owner-group", "-Zzstd", "-z12", str(root), str(made)]
    freezing.run(command, "dpkg-deb")
    shutil.rmtree(root)
    return made


def architecture() -> str:
    """Return Debian's name for this processor."""
    said = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    )
    return said.stdout.strip()


def depends(libraries: set[str]) -> str:
    """Return the line of dependencies for shared libraries; Stop where one is not known."""
    packages = {_package(library) for library in libraries - BASE if "ld-linux" not in library}
    words = [f"libc6 (>= {'.'.join(map(str, freezing.OLDEST_GLIBC))})"]
    for package in sorted(packages):
        words.append(f"{package} | {package}t64" if package in RENAMED else package)
    return ", ".join(words)


def _package(library: str) -> str:
    if library in OF_SCREENS:
        return OF_SCREENS[library]
    found = subprocess.run(
        ["dpkg", "-S", f"*/{library}"], capture_output=True, text=True, check=False
    ).stdout
    names = {line.partition(":")[0] for line in found.splitlines() if line.endswith(library)}
    if len(names) != 1:
        raise Stop(f"No package is known for {library}: {', '.join(sorted(names)) or 'none'}.")
    return names.pop().removesuffix("t64")


def _control(root: Path, kilobytes: int, needs: str) -> None:
    control = root / "DEBIAN"
    control.mkdir()
    text = CONTROL.format(
        name=NAME,
        version=__version__,
        architecture=architecture(),
        kilobytes=kilobytes,
        depends=needs,
    )
    (control / "control").write_text(text, "utf-8")
    room = {"@NEEDED_KB@": str(kilobytes), "@NEEDED_MB@": str(kilobytes // 1024 + 1)}
    for script in ("preinst", "prerm"):
        text = (HERE / "linux" / script).read_text("utf-8")
        for word, value in room.items():
            text = text.replace(word, value)
        (control / script).write_text(text, "utf-8")
        (control / script).chmod(0o755)


def _put(file: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(file, folder / file.name)
    (folder / file.name).chmod(0o644)


def _packed(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    # Without name and time, so that the same sources give the same package.
    file.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
