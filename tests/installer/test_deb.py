"""The package of Debian in a clean system: installed, started, upgraded, refused, removed.

The full run only: it builds the package (2 minutes) and needs root, debootstrap and PyInstaller.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop import __version__, embedded
from tests.full import full, need
from tests.installer import clean_root
from tests.installer.clean_root import run

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.timeout(1800)
OLDER = "0.0.9"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder with archive and package."""
    if not full():
        pytest.skip("The packages are built in the full run only.")
    need("root", sys.platform != "win32" and os.geteuid() == 0)
    need("debootstrap", shutil.which("debootstrap"))
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "installer/build.py", "deb", "tar", "--out", str(out)]
    subprocess.run(command, cwd=ROOT, check=True)
    yield out
    shutil.rmtree(out)


@pytest.fixture(scope="module")
def root(built, tmp_path_factory):
    """A clean system with an account for a person; the package, an older one and a foreign one."""
    place = tmp_path_factory.mktemp("clean") / "root"
    clean_root.make(place)
    (package,) = built.glob("*.deb")
    shutil.copy(package, place / "new.deb")
    at = built / "again"
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


EXTRA = "usr/lib/crm-desktop/only-in-the-older-one"
MAIN_JOB = "su anna -c 'cd && rm -rf out && crm-desktop --demo --headless --out out && ls out'"
WHILE_IT_RUNS = """
su anna -c 'crm-desktop & echo $! > /tmp/pid'
until grep -q Qt6Widgets "/proc/$(cat /tmp/pid)/maps"; do :; done
dpkg -i /new.deb
"""
NO_ROOM = """
printf '#!/bin/sh\necho x; echo x x x 100\n' > /usr/local/bin/df
chmod +x /usr/local/bin/df
LANG=cs_CZ.UTF-8 dpkg -i /new.deb
"""
BROUGHT = (
    "applications/crm-desktop.desktop", "icons/hicolor/scalable/apps/crm-desktop.svg",
    "man/man1/crm-admin.1.gz", "doc/crm-desktop/licences/THIRD_PARTY.md",
)  # fmt: skip


def test_the_life_of_the_package(built, root):
    """Refused, installed, started, refused twice, upgraded, removed: one after the other."""
    before = clean_root.files(root)
    assert "arm64" in run(root, "dpkg -i /other.deb", code=1)
    assert {each for each in clean_root.files(root) - before if "crm" in each} == set()

    run(root, "apt-get install -y -qq --no-install-recommends /old.deb")
    assert run(root, "crm-admin --version").strip() == __version__
    assert [name for name in BROUGHT if not (root / "usr/share" / name).exists()] == []
    said = run(root, MAIN_JOB)
    assert "letter.pdf" in said
    assert "card.png" in said
    home = root / "home/anna"
    settings = home / ".config/crm-desktop/settings.toml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('[[profile]]\nname = "A"\nhost = "a.example"\n', "utf-8")
    password = next(home.rglob("password")).read_bytes()

    assert "Close it on this computer" in run(root, WHILE_IT_RUNS, code=1)
    assert "není dost místa" in run(root, NO_ROOM, code=1)
    (root / "usr/local/bin/df").unlink()
    assert OLDER in run(root, "dpkg-query -W crm-desktop")
    assert (root / EXTRA).exists()

    run(root, "dpkg -i /new.deb")
    assert __version__ in run(root, "dpkg-query -W crm-desktop")
    assert not (root / EXTRA).exists()
    assert "letter.pdf" in run(root, MAIN_JOB)
    assert next(home.rglob("password")).read_bytes() == password
    assert 'host = "a.example"' in settings.read_text("utf-8")

    (archive,) = built.glob("*.tar.gz")
    subprocess.run(["tar", "xzf", str(archive), "-C", str(root / "opt")], check=True)
    unpacked = f"/opt/crm-desktop-{__version__}"
    assert run(root, f"{unpacked}/crm-admin --version").strip() == __version__
    shutil.rmtree(root / unpacked.lstrip("/"))

    run(root, "apt-get purge -y -qq crm-desktop && apt-get autoremove -y -qq --purge")
    assert {each for each in clean_root.files(root) - before if "crm" in each} == set()
    assert settings.exists()


# What shows the time of day, or a word made by chance, differs from run to run.
OF_THE_MOMENT = {
    "admin-changes", "admin-connections", "admin-one-time-password", "as-it-was", "calendar-week",
    "card-history", "datasheet-preview", "my-day", "offline", "report-as-paper", "report-design",
}  # fmt: skip


def test_its_pictures_are_those_of_the_source(built, tmp_path):
    environment = dict(
        os.environ,
        HOME=str(tmp_path),
        CRM_TRIAL_DIR=str(tmp_path / "trial"),
        QT_QPA_PLATFORM="offscreen",
    )
    # The first one makes the trial and what is remembered of it; both that are compared find that.
    programs = [[sys.executable, "-m", "crm_desktop"], [str(built / "crm-desktop/crm-desktop")]]
    for number, program in enumerate((programs[1], *programs)):
        command = [*program, "--screenshots", str(tmp_path / str(number))]
        subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    try:
        ours, theirs = tmp_path / "1", tmp_path / "2"
        names = {each.name for each in ours.iterdir()}
        assert names == {each.name for each in theirs.iterdir()}
        assert len(names) > 90
        other = {n for n in names if (ours / n).read_bytes() != (theirs / n).read_bytes()}
        stems = {Path(name).stem.removesuffix("-dark") for name in other}
        assert stems - OF_THE_MOMENT == set()
    finally:
        embedded.stop(tmp_path / "trial")
