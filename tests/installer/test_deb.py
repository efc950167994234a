"""The package of Debian in a clean system: refused, installed, started, upgraded, removed.

The full run only: it builds the package (2 minutes) and needs root, debootstrap and PyInstaller.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop import __version__
from tests.full import need
from tests.installer import clean_root
from tests.installer.clean_root import run

pytestmark = pytest.mark.timeout(1800)
OLDER = "0.0.9"
EXTRA = "usr/lib/crm-desktop/only-in-the-older-one"
BROUGHT = (
    "applications/crm-desktop.desktop", "icons/hicolor/scalable/apps/crm-desktop.svg",
    "man/man1/crm-admin.1.gz", "doc/crm-desktop/licences/THIRD_PARTY.md",
    "../lib/systemd/system/crm-tick@.timer",
)  # fmt: skip
START = "su anna -c 'cd && crm-admin demo start --accounts 60 >started.json 2>/dev/null'\n"
MAIN_JOB = START + "su anna -c 'cd && crm-desktop --demo --headless --out out && ls out'"
LETTERS = START + "su anna -c 'cd && crm-admin export communication --out letters.csv'"
CHECK = START + "su anna -c 'crm-admin check'"
LINKS = "apt-get install -y -qq --no-install-recommends desktop-file-utils xdg-utils >/dev/null"
# The second start hands its link over and ends; as long as nobody listens it is a program itself.
WHILE_IT_RUNS = """
su anna -c 'crm-desktop & echo $! > /tmp/pid'
until su anna -c 'timeout 20 crm-desktop crm://account/5'; do :; done
dpkg -i /new.deb
"""
NO_ROOM = """
printf '#!/bin/sh\necho x; echo x x x 100\n' > /usr/local/bin/df
chmod +x /usr/local/bin/df
LANG=cs_CZ.UTF-8 dpkg -i /new.deb
"""
# As crm-tick@.service runs it: an account without a home, the password in the environment. The
# server of the profile is the one just started, whose port may be another each time.
TICK = f"""{START}
port=$(sed 's/.*"port": \\([0-9]*\\).*/\\1/' /home/anna/started.json)
cat > /{{profiles}} <<end
[[profile]]
name = "Firm"
host = "127.0.0.1"
port = $port
sslmode = "prefer"
end
cd /
HOME=/ PGPASSWORD={{password}} setpriv --reuid nobody --clear-groups \\
    crm-admin tick --profile Firm --login {{login}}
"""


@pytest.fixture(scope="module")
def root(built, tmp_path_factory):
    """A clean system with an account for a person; the package, an older one and a foreign one."""
    need("root", sys.platform != "win32" and os.geteuid() == 0)
    need("debootstrap", shutil.which("debootstrap"))
    place = tmp_path_factory.mktemp("clean") / "root"
    clean_root.make(place)
    (package,) = built.glob("*.deb")
    shutil.copy(package, place / "new.deb")
    at = place.parent / "again"
    again(package, place / "old.deb", at, f"Version: {__version__}", f"Version: {OLDER}")
    again(package, place / "other.deb", at, "Architecture: amd64", "Architecture: arm64")
    run(place, "apt-get update -qq; useradd --create-home anna")
    yield place
    shutil.rmtree(place.parent)


def again(package: Path, target: Path, at: Path, old: str, new: str) -> None:
    """Write the same package with another line in its head, and a file that only it has."""
    if not at.exists():
        subprocess.run(["dpkg-deb", "--raw-extract", str(package), str(at)], check=True)
        (at / EXTRA).touch()
    control = at / "DEBIAN" / "control"
    before = control.read_text("utf-8")
    assert old in before
    control.write_text(before.replace(old, new), "utf-8")
    command = ["dpkg-deb", "--build", "--root-owner-group", "-Zzstd", "-z1", str(at), str(target)]
    subprocess.run(command, check=True, capture_output=True)
    control.write_text(before, "utf-8")


def of_ours(files: set[str]) -> set[str]:
    """Return the files among these that the package could have left."""
    return {each for each in files if "crm" in each}


def own_files(home: Path) -> dict[str, str]:
    """Return what a person has, by path and hash: settings, window state, drafts, the trial."""
    return {
        str(file.relative_to(home)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in home.rglob("*")
        if file.is_file() and not file.is_symlink()
    }


def give_own_files(home: Path) -> None:
    """Leave what a person who works with the program has."""
    for name, text in {
        ".config/crm-desktop/settings.toml": '[[profile]]\nname = "A"\nhost = "a.example"\n',
        ".config/crm-desktop/windows.ini": "[main]\ngeometry=@ByteArray(\\x1)\n",
        ".local/share/crm-desktop/drafts/one.draft": "encrypted",
    }.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, "utf-8")


def test_the_life_of_the_package(built, root):
    """Refused, installed, started, refused again, upgraded, removed: one after the other."""
    before = clean_root.files(root)
    assert "arm64" in run(root, "dpkg -i /other.deb", code=1)
    assert "superuser" in run(root, "su anna -c '/usr/bin/dpkg -i /old.deb'", code=2)
    assert of_ours(clean_root.files(root) - before) == set()

    run(root, "apt-get install -y -qq --no-install-recommends /old.deb")
    assert run(root, "crm-admin --version").strip() == __version__
    assert [name for name in BROUGHT if not (root / "usr/share" / name).exists()] == []
    run(root, f"{LINKS}; desktop-file-validate /usr/share/applications/crm-desktop.desktop")
    asked = "su anna -c 'xdg-mime query default x-scheme-handler/crm'"
    assert run(root, asked).strip() == "crm-desktop.desktop"
    said = run(root, MAIN_JOB)
    assert "letter.pdf" in said
    assert "card.png" in said
    run(root, CHECK)
    filed = run(root, LETTERS)
    give_own_files(root / "home/anna")
    mine = own_files(root / "home/anna")

    for what, because in ((WHILE_IT_RUNS, "Close it on this"), (NO_ROOM, "není dost místa")):
        assert because in run(root, what, code=1)
        assert OLDER in run(root, "dpkg-query -W crm-desktop")
        assert (root / EXTRA).exists()
    (root / "usr/local/bin/df").unlink()
    assert mine.items() <= own_files(root / "home/anna").items()

    run(root, "dpkg -i /new.deb")
    assert __version__ in run(root, "dpkg-query -W crm-desktop")
    assert not (root / EXTRA).exists()
    assert mine.items() <= own_files(root / "home/anna").items()
    assert run(root, LETTERS) == filed
    assert "letter.pdf" in run(root, MAIN_JOB)
    assert run(root, LETTERS) != filed

    a_server_for_everybody(root)
    an_archive_beside_it(built, root)
    run(root, "apt-get purge -y -qq crm-desktop && apt-get autoremove -y -qq --purge")
    assert of_ours(clean_root.files(root) - before) == set()
    assert (root / "home/anna/.config/crm-desktop/settings.toml").exists()


def a_server_for_everybody(root: Path) -> None:
    """A faulty file is named; a right one serves the scheduler's call."""
    profiles = "etc/xdg/crm-desktop/profiles.toml"
    place = root / profiles
    place.parent.mkdir(parents=True)
    place.write_text("[[profile]\n")
    assert profiles in run(root, "crm-admin tick --profile Firm", code=1)
    people = json.loads((root / "home/anna/started.json").read_text("utf-8"))["people"]
    login, password = people[0]["login"], people[0]["password"]
    said = run(root, TICK.format(profiles=profiles, login=login, password=password))
    assert "Sealed" in said
    shutil.rmtree(place.parent)


def an_archive_beside_it(built: Path, root: Path) -> None:
    """The archive runs where it is unpacked."""
    (archive,) = built.glob("*.tar.gz")
    subprocess.run(["tar", "xzf", str(archive), "-C", str(root / "opt")], check=True)
    unpacked = f"/opt/crm-desktop-{__version__}"
    assert run(root, f"{unpacked}/crm-admin --version").strip() == __version__
    shutil.rmtree(root / unpacked.lstrip("/"))
