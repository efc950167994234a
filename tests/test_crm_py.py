"""`crm.py` and what it is made of: words, the lock, the system's packages, stale translations."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import crm
from tools import debian, running, set_up
from tools.running import Stop

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="Debian's packages")


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13), (3, 14)])
def test_runs_on_the_supported_pythons(version: tuple[int, int]) -> None:
    assert crm.refuses_python(version) == ""


@pytest.mark.parametrize("version", [(2, 7), (3, 6), (3, 10), (3, 15), (4, 0)])
def test_says_in_a_sentence_that_a_python_does_not_fit(version: tuple[int, int]) -> None:
    said = crm.refuses_python(version)
    assert f"this is Python {version[0]}.{version[1]}. Install one of those" in said


def test_words_for_pytest_stand_behind_two_dashes() -> None:
    assert crm.split_words(["--all", "--", "-k", "letter"]) == (["--all"], ["-k", "letter"])
    assert crm.split_words(["--all"]) == (["--all"], [])
    with pytest.raises(Stop, match="knows only --all"):
        crm.test(["-k", "letter"])


def test_a_headless_demo_gets_a_folder_that_does_not_depend_on_where_we_are(
    tmp_path: Path,
) -> None:
    default = tmp_path / "default"
    assert crm.headless_words([], default, tmp_path) == ["--headless", "--out", str(default)]
    for words in (["--headless", "--out", "a"], ["--out=a"], ["--out", "a", "--headless"]):
        found = crm.headless_words([*words, "--login", "eva"], default, tmp_path)
        assert found == ["--headless", "--out", str(tmp_path / "a"), "--login", "eva"]
    with pytest.raises(Stop, match="--out needs a folder"):
        crm.headless_words(["--out"], default, tmp_path)


@needs_linux
def test_a_screen_is_there_where_x11_or_wayland_is_named() -> None:
    assert crm.has_screen({"DISPLAY": ":0"})
    assert crm.has_screen({"WAYLAND_DISPLAY": "wayland-0"})
    assert not crm.has_screen({"DISPLAY": ""})


def test_quick_and_full_run_the_same_checks() -> None:
    quick = crm.steps(everything=False, for_pytest=["-x"])
    all_ = crm.steps(everything=True, for_pytest=["-x"])
    names = [name for name, _command, _changes in quick]
    assert names == ["ruff check", "ruff format", "mypy", "import contracts", "pytest"]
    assert [name for name, _, _ in all_ if name != "packages"][: len(names)] == names
    assert [name for name, _, _ in all_].index("packages") == names.index("pytest")
    assert all("-x" in command for name, command, _changes in all_ if "pytest" in name)
    assert all_[-1][2]["CRM_PG_BIN"] == "/usr/lib/postgresql/15/bin"


def test_the_summary_names_what_failed() -> None:
    said = crm.summary([("mypy", 0, 1.25), ("pytest", 1, 61.0)])
    assert "ok          1.2 s  mypy" in said
    assert "FAILED     61.0 s  pytest" in said
    assert said.endswith("1 of 2 failed, 62 s")


def test_what_was_made_is_listed_with_its_size(tmp_path: Path) -> None:
    (tmp_path / "crm-desktop").mkdir()
    (tmp_path / "crm-desktop" / "crm-admin").touch()
    (tmp_path / "crm-desktop_0.1.0_amd64.deb").write_bytes(bytes(1_500_000))
    assert [line.split() for line in crm.artefacts(tmp_path)] == [
        ["1.5", "MB", "crm-desktop_0.1.0_amd64.deb"]
    ]


def test_an_unknown_command_prints_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert crm.main(["dmeo"]) == 2
    assert "crm.py demo" in capsys.readouterr().err
    assert crm.main(["--help"]) == 0


def test_uv_comes_with_its_own_hashes_only() -> None:
    text = "uv==1 \\\n    --hash=sha256:aa\nuvicorn==2 \\\n    --hash=sha256:bb\n"
    assert set_up.locked(text, "uv") == "uv==1 \\\n    --hash=sha256:aa\n"


def test_the_lock_pins_each_package_by_hash_and_names_no_registry() -> None:
    lines = set_up.LOCK.read_text("utf-8").splitlines()
    pins = [line for line in lines if not line.startswith(" ")]
    assert all("==" in line and line.endswith("\\") for line in pins)
    assert not [line for line in lines if "http" in line or "index" in line.split("==")[0]]
    assert set_up.locked("\n".join(lines), "uv")


def test_a_set_up_is_done_once_and_again_when_the_lock_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []
    for file in ("requirements.lock", "pyproject.toml"):
        (tmp_path / file).write_text("one")
    (tmp_path / ".venv").mkdir()
    (tmp_path / "uv").write_text("")
    monkeypatch.setattr(set_up, "ROOT", tmp_path)
    monkeypatch.setattr(set_up, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(set_up, "STAMP", tmp_path / ".venv" / "stamp.json")
    monkeypatch.setattr(set_up, "usable", lambda: True)
    monkeypatch.setattr(set_up, "script", lambda name: tmp_path / name)
    monkeypatch.setattr(debian, "bring_libraries", lambda screen: None)
    monkeypatch.setattr(set_up, "make_environment", lambda: ran.append("venv"))
    monkeypatch.setattr(set_up, "install_packages", lambda: ran.append("packages"))
    monkeypatch.setattr(set_up, "check", lambda command, what: ran.append(what))

    set_up.set_up(screen=False)
    assert ran == ["packages", "The program"]
    ran.clear()
    set_up.set_up(screen=False)
    assert ran == []
    (tmp_path / "pyproject.toml").write_text("two")
    set_up.set_up(screen=False)
    assert ran == ["The program"]
    ran.clear()
    (tmp_path / "requirements.lock").write_text("two")
    set_up.set_up(screen=False)
    assert ran == ["packages", "The program"]
    ran.clear()
    stamp = json.loads(set_up.STAMP.read_text())
    set_up.STAMP.write_text(json.dumps(stamp | {"folder": "/somewhere/else"}))
    set_up.set_up(screen=False)
    assert ran == ["venv", "packages", "The program"]


def test_a_broken_stamp_counts_as_none(tmp_path: Path) -> None:
    assert set_up.read_stamp(tmp_path / "none") == {}
    (tmp_path / "half").write_text('{"lock": ')
    assert set_up.read_stamp(tmp_path / "half") == {}
    (tmp_path / "list").write_text("[1]")
    assert set_up.read_stamp(tmp_path / "list") == {}


def test_a_virtual_environment_of_another_python_is_made_anew() -> None:
    assert set_up.python_fits("home = /usr/bin\nversion = 3.11.2\n")
    assert set_up.python_fits("home = /usr/bin\nversion_info = 3.14.0\n")
    assert not set_up.python_fits("version = 3.10.13\n")
    assert not set_up.python_fits("version = 3.1.4\n")
    assert not set_up.python_fits("home = /usr/bin\n")


def test_a_changed_translation_is_compiled_again(tmp_path: Path) -> None:
    (tmp_path / "cs" / "LC_MESSAGES").mkdir(parents=True)
    sources = [tmp_path / "cs.ts", tmp_path / "cs" / "LC_MESSAGES" / "crm.po"]
    made = [tmp_path / "cs.qm", tmp_path / "cs" / "LC_MESSAGES" / "crm.mo"]
    assert not set_up.stale_translations(tmp_path)
    for source, compiled in zip(sources, made, strict=True):
        source.write_text("")
        assert set_up.stale_translations(tmp_path)
        compiled.write_text("")
        os.utime(compiled, (source.stat().st_mtime, source.stat().st_mtime + 1))
        assert not set_up.stale_translations(tmp_path)
        os.utime(source, (compiled.stat().st_mtime, compiled.stat().st_mtime + 1))
        assert set_up.stale_translations(tmp_path)
        os.utime(source, (0, 0))


LISTING = """3 libs found in cache
\tlibEGL.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libEGL.so.1
\tlibGL.so.1 (libc6) => /lib/i386-linux-gnu/libGL.so.1
Cache generated by: ldconfig
"""


def test_libraries_for_32_bit_programs_do_not_count() -> None:
    wanted = {"libEGL.so.1"} if sys.maxsize > 2**32 else {"libGL.so.1"}
    assert debian.of_this_word_length(LISTING) == wanted


@needs_linux
def test_a_library_counts_if_the_loader_finds_it_in_any_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    needed = {"libc.so.6": "libc6", "libnowhere.so.7": "libnowhere7"}
    assert debian.missing(needed) == ["libnowhere7"]
    monkeypatch.setattr(debian, "in_cache", set)
    assert debian.missing(needed) == ["libnowhere7"]


@pytest.fixture
def apt_get(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt-get that writes down its words and fails while the file `fail` is there."""
    program = tmp_path / "apt-get"
    program.write_text(
        f'#!/bin/sh\necho "$@" >> {tmp_path}/calls\n'
        f'[ "$1" = update ] && rm -f {tmp_path}/fail\n! [ -e {tmp_path}/fail ]\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path


INSTALL = "install -y --no-install-recommends libegl1 libgl1 -qq"


@needs_linux
def test_root_installs_packages(apt_get: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    debian.bring_packages(["libegl1", "libgl1"], "Qt needs them.")
    assert (apt_get / "calls").read_text().splitlines() == [INSTALL]


@needs_linux
def test_root_reads_the_lists_anew_if_a_package_is_not_found(
    apt_get: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    (apt_get / "fail").write_text("")
    debian.bring_packages(["libegl1", "libgl1"], "Qt needs them.")
    assert (apt_get / "calls").read_text().splitlines() == [INSTALL, "update -qq", INSTALL]


@needs_linux
def test_a_plain_user_is_told_the_line_to_run(
    apt_get: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    line = "sudo apt-get install -y --no-install-recommends libegl1 libgl1\n"
    with pytest.raises(Stop, match=line):
        debian.bring_packages(["libegl1", "libgl1"], "Qt needs them.")
    assert not (apt_get / "calls").exists()


@needs_linux
def test_a_missing_venv_module_is_told_with_its_package(
    apt_get: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(set_up, "imports", lambda module: module != "ensurepip")
    with pytest.raises(Stop, match=rf"(?s)'venv' is not .* python3\.{sys.version_info[1]}-venv"):
        set_up.make_environment()


def test_a_missing_module_is_found_missing_without_a_traceback(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert set_up.imports("venv")
    assert not set_up.imports("no_such_module")
    assert capfd.readouterr().err == ""


@needs_linux
def test_programs_get_a_home_that_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running.tempfile, "gettempdir", lambda: str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert running.child_environment()["HOME"] == str(tmp_path)
    own = tmp_path / f"crm-desktop-{os.getuid()}"
    for home in ("", "/nonexistent"):
        monkeypatch.setenv("HOME", home)
        assert running.child_environment()["HOME"] == str(own)
    assert own.stat().st_mode & 0o077 == 0
    monkeypatch.setattr(os, "getuid", lambda: own.stat().st_uid + 1)
    (tmp_path / f"crm-desktop-{own.stat().st_uid + 1}").mkdir()
    with pytest.raises(Stop, match="belongs to somebody else"):
        running.fallback_home()


def test_a_program_that_is_missing_is_told() -> None:
    with pytest.raises(Stop, match="nowhere could not be run: No such file"):
        running.call(["/nowhere"], os.environ)


def test_needs_nothing_but_the_standard_library() -> None:
    # -S leaves site-packages out; the help needs every import that crm.py has.
    done = subprocess.run(
        [sys.executable, "-S", running.ROOT / "crm.py", "--help"], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
