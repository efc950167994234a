"""What of Windows can be tried elsewhere: the setup under wine, the calls, the packages.

The full run only, for it needs wine and NSIS, and the types of the whole program are read again.
"""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop import __version__
from installer.windows import setup as making
from tests.full import full, need

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.timeout(1200)
KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\crm-desktop"
LINK = r"Software\Classes\crm\shell\open\command"
OLDER = "only-in-the-older-one"
# It does nothing for a minute: a program that runs, as far as Windows can tell.
STAND_IN = """
Unicode true
Target amd64-unicode
OutFile "{file}"
SilentInstall silent
RequestExecutionLevel user
Section
  Sleep 60000
SectionEnd
"""


@pytest.fixture(autouse=True)
def only_in_full():
    if not full():
        pytest.skip("Windows is tried in the full run only.")


class Wine:
    """A Windows of its own; it is called with the words of a command and returns its code."""

    def __init__(self, folder: Path) -> None:
        self.environment = {k: v for k, v in os.environ.items() if k != "DISPLAY"} | {
            "WINEPREFIX": str(folder),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
        }
        self.drive = folder / "drive_c"
        self("wineboot", "-i")
        self("winecfg", "-v", "win10")

    def __call__(self, *words: str | Path) -> int:
        return self.say(*words).returncode

    def say(self, *words: str | Path) -> "subprocess.CompletedProcess[str]":
        command = ["wine", *map(str, words)]
        return subprocess.run(
            command, env=self.environment, check=False, capture_output=True, text=True
        )

    def start(self, *words: str | Path) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(["wine", *map(str, words)], env=self.environment)

    def end(self) -> None:
        subprocess.run(["wineserver", "-k"], env=self.environment, check=False)

    def place(self) -> Path:
        """Return the folder in which the program stands."""
        (place,) = {each.parent for each in self.drive.rglob("crm-desktop.exe")}
        return place

    def path(self, place: Path) -> str:
        """Return a path on the drive as Windows writes it."""
        return "C:\\" + str(place.relative_to(self.drive)).replace("/", "\\")


@pytest.fixture
def wine(tmp_path) -> Iterator[Wine]:
    need("makensis", shutil.which("makensis"))
    need("wine", shutil.which("wine"))
    made = Wine(tmp_path / "prefix")
    yield made
    made.end()


@pytest.fixture
def program(tmp_path) -> Path:
    """The setup, made by the build command around a stand-in of the program."""
    folder = tmp_path / "folder"
    (folder / "_internal").mkdir(parents=True)
    (folder / "_internal" / "data.txt").write_text("data")
    script = tmp_path / "stand-in.nsi"
    script.write_text(STAND_IN.format(file=folder / "crm-desktop.exe"))
    subprocess.run(["makensis", "-V1", str(script)], check=True)
    out = Path(os.environ.get("CRM_DIST", tmp_path)) / "stand-in"
    command = [sys.executable, "installer/build.py", "windows", "--out", str(out)]
    subprocess.run([*command, "--folder", str(folder)], cwd=ROOT, check=True)
    return out / f"crm-desktop-{__version__}-setup.exe"


def test_the_life_of_the_setup(wine, program, tmp_path, monkeypatch):
    """For oneself and for all: installed, upgraded, refused, removed; people's own files stay."""
    (home,) = wine.drive.glob("users/*/AppData/Local")
    mine = home / "crm-desktop/drafts/one.draft"
    mine.parent.mkdir(parents=True)
    mine.write_text("encrypted")
    for users, hive, below in (
        ("CurrentUser", "HKCU", "users"),
        ("AllUsers", "HKLM", "Program Files"),
    ):
        silent = (program, "/S", f"/{users}")
        assert wine(*silent) == 0
        place = wine.place()
        assert place.is_relative_to(wine.drive / below)
        assert len(list(wine.drive.rglob("CRM.lnk"))) == 1
        assert wine("reg", "query", rf"{hive}\{KEY}", "/v", "DisplayVersion") == 0
        assert "crm-desktop.exe" in wine.say("reg", "query", rf"{hive}\{LINK}").stdout

        (place / OLDER).touch()
        assert wine(*silent) == 0
        assert not (place / OLDER).exists()
        assert (place / "_internal" / "data.txt").read_text() == "data"

        refuses(wine, silent, place)
        assert wine(no_room(tmp_path, monkeypatch), "/S", f"/{users}") == 2
        assert (place / OLDER).exists()

        assert wine(place / "uninstall.exe", "/S", f"/{users}", f"_?={wine.path(place)}") == 0
        assert not (place / "crm-desktop.exe").exists()
        assert list(wine.drive.rglob("CRM.lnk")) == []
        assert wine("reg", "query", rf"{hive}\{KEY}") != 0
        assert mine.read_text() == "encrypted"
        shutil.rmtree(place, ignore_errors=True)  # the uninstaller, which cannot remove itself so


def refuses(wine: Wine, silent: tuple[str | Path, ...], place: Path) -> None:
    """A folder with other files, no right to write, an old Windows, a program that runs."""
    other = wine.drive / "other"
    other.mkdir(exist_ok=True)
    (other / "letter.txt").write_text("mine")
    assert wine(*silent, r"/D=C:\other") == 2
    assert wine(*silent, r"/D=Z:\proc\CRM") == 3  # nobody may write there
    assert [each.name for each in other.iterdir()] == ["letter.txt"]

    (place / OLDER).touch()
    assert wine("winecfg", "-v", "win7") == 0
    assert wine(*silent) == 2
    assert wine("winecfg", "-v", "win10") == 0
    with wine.start(place / "crm-desktop.exe") as running:
        while not held(place / "crm-desktop.exe"):
            assert running.poll() is None
        assert wine(*silent) == 2
        wine("taskkill", "/f", "/im", "crm-desktop.exe")
        running.wait()
    assert (place / OLDER).exists()
    assert (place / "_internal" / "data.txt").read_text() == "data"


def held(file: Path) -> bool:
    """Tell whether a program has a file open, as wine has the one that it runs."""
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        with contextlib.suppress(OSError):
            if link.readlink() == file:
                return True
    return False


def no_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a setup that asks for more room than any disk has."""
    monkeypatch.setattr(making, "size", lambda _folder: 1 << 40)
    out = tmp_path / "large"
    out.mkdir(exist_ok=True)
    return making.build(tmp_path / "folder", out)


def test_no_call_exists_on_other_systems_only(tmp_path):
    command = [sys.executable, "-m", "mypy", "--platform", "win32", "--cache-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_every_package_has_a_wheel_for_windows(tmp_path):
    """Resolved for Windows from wheels alone, the versions are those of the lock."""
    out = tmp_path / "windows.txt"
    command = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--no-header"]
    command += ["--python-platform", "windows", "--only-binary", ":all:", "--no-annotate"]
    command += ["--extra", "trial", "--constraints", "requirements.lock"]
    subprocess.run([*command, "pyproject.toml", "-o", str(out)], cwd=ROOT, check=True)
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    found = out.read_text("utf-8").splitlines()
    assert len(found) > 30
    assert [line for line in found if line.split(" ")[0] not in lock] == []
