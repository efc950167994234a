"""What of Windows can be tried elsewhere: the setup under wine, the calls, the packages.

The full run only, for it needs wine and NSIS, and the types of the whole program are read again.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop import __version__
from tests.full import full, need

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.timeout(1200)
KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\crm-desktop"
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


@pytest.fixture
def setup(tmp_path):
    """Build the setup around a stand-in of the program; a function that runs it in wine."""
    need("makensis", shutil.which("makensis"))
    need("wine", shutil.which("wine"))
    folder = tmp_path / "folder"
    (folder / "_internal").mkdir(parents=True)
    (folder / "_internal" / "data.txt").write_text("data")
    script = tmp_path / "stand-in.nsi"
    script.write_text(STAND_IN.format(file=folder / "crm-desktop.exe"))
    subprocess.run(["makensis", "-V1", str(script)], check=True)
    build = [sys.executable, "installer/build.py", "windows", "--out", str(tmp_path)]
    quiet = {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(
        [*build, "--folder", str(folder)], cwd=ROOT, check=True, env={**os.environ, **quiet}
    )
    environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    environment |= {
        "WINEPREFIX": str(tmp_path / "prefix"),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
    }

    def wine(*words: str, wait: bool = True) -> int:
        command = ["wine", *words]
        if wait:
            return subprocess.run(
                command, env=environment, check=False, capture_output=True
            ).returncode
        subprocess.Popen(command, env=environment)
        return 0

    wine("wineboot", "-i")
    yield wine, tmp_path / f"crm-desktop-{__version__}-setup.exe", tmp_path / "prefix" / "drive_c"
    subprocess.run(["wineserver", "-k"], env=environment, check=False)


@pytest.mark.parametrize("users", ["CurrentUser", "AllUsers"])
def test_the_setup_installs_upgrades_refuses_and_removes(setup, users):
    wine, program, drive = setup
    hive = "HKCU" if users == "CurrentUser" else "HKLM"
    assert wine(str(program), "/S", f"/{users}") == 0
    (place,) = {each.parent for each in drive.rglob("crm-desktop.exe")}
    assert place.is_relative_to(drive / ("users" if users == "CurrentUser" else "Program Files"))
    assert len(list(drive.rglob("CRM.lnk"))) == 1
    assert wine("reg", "query", rf"{hive}\{KEY}", "/v", "DisplayVersion") == 0
    assert wine("reg", "query", rf"{hive}\Software\Classes\crm\shell\open\command") == 0

    (place / "only-in-the-older-one").touch()
    assert wine(str(program), "/S", f"/{users}") == 0
    assert not (place / "only-in-the-older-one").exists()
    assert (place / "_internal" / "data.txt").read_text() == "data"

    other = drive / "other"
    other.mkdir()
    (other / "letter.txt").write_text("mine")
    assert wine(str(program), "/S", f"/{users}", r"/D=C:\other") == 2
    assert [each.name for each in other.iterdir()] == ["letter.txt"]

    assert wine(str(place / "uninstall.exe"), "/S", f"/{users}", f"_?={at_c(place, drive)}") == 0
    assert not (place / "crm-desktop.exe").exists()
    assert list(drive.rglob("CRM.lnk")) == []
    assert wine("reg", "query", rf"{hive}\{KEY}") != 0


def at_c(place: Path, drive: Path) -> str:
    """Return a path on the drive as Windows writes it."""
    return "C:\\" + str(place.relative_to(drive)).replace("/", "\\")


def test_a_running_program_is_left_alone(setup):
    wine, program, drive = setup
    assert wine(str(program), "/S", "/CurrentUser") == 0
    (place,) = {each.parent for each in drive.rglob("crm-desktop.exe")}
    (place / "only-in-the-older-one").touch()
    wine(str(place / "crm-desktop.exe"), wait=False)
    while wine("cmd", "/c", 'tasklist | find "crm-desktop.exe"') != 0:
        pass
    assert wine(str(program), "/S", "/CurrentUser") == 2
    assert (place / "only-in-the-older-one").exists()


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
