"""PostgreSQL servers for tests: one of its own for each xdist worker, or the one you name."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from crm_desktop import embedded
from crm_desktop.embedded import Server
from crm_desktop.embedded.account import reachable
from crm_desktop.models.errors import UserError
from tests.full import full

PREFIX = "crm-test-"
MEMORY = Path("/dev/shm")  # files that Linux keeps in memory
ROOM = 4 << 30  # bytes


@contextmanager
def temporary_folder(place: Path | None = None) -> Iterator[Path]:
    """Yield a folder that the account of a server may reach; a server left on it is removed."""
    folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-", dir=place))
    folder.chmod(0o711)
    try:
        yield folder
    finally:
        _remove(folder)


@contextmanager
def temporary_server(
    binaries: Path | None = None, settings: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """Yield a fresh server that forgets all at the end; with fsync off."""
    with temporary_folder(memory_with_room()) as folder:
        yield embedded.start(folder / "trial", fsync=False, binaries=binaries, settings=settings)


def memory_with_room() -> Path | None:
    """Return the folder in memory for a quick run, where there is plenty of both.

    A copy of a database are 1,300 files: 0.9 s on a disk that is slow to make them, 0.03 there.
    """
    with suppress(OSError):
        told = dict(line.split(":") for line in Path("/proc/meminfo").read_text().splitlines())
        available = int(told["MemAvailable"].split()[0]) * 1024
        if not full() and available > 2 * ROOM and shutil.disk_usage(MEMORY).free > ROOM:
            return MEMORY
    return None


@contextmanager
def server_for_tests() -> Iterator[Server]:
    """Yield the server named by CRM_TEST_DSN (a superuser's), else a temporary one."""
    dsn = os.environ.get("CRM_TEST_DSN")
    if not dsn:
        remove_left_over()
        with temporary_server() as server:
            yield server
        return
    from psycopg.conninfo import conninfo_to_dict

    named = {key: str(value) for key, value in conninfo_to_dict(dsn).items()}
    yield Server(
        host=named.get("host", "127.0.0.1"),
        port=int(named.get("port", "5432")),
        superuser=named.get("user", "postgres"),
        password=named.get("password", ""),
        data=None,
    )


def postgresql_15() -> Path | None:
    """Return the programs of Debian's PostgreSQL 15 (with TLS and contrib) if they are here."""
    folder = Path("/usr/lib/postgresql/15/bin")
    return folder if (folder / "postgres").is_file() and reachable(folder) else None


def remove_left_over() -> None:
    """Stop the servers of test runs that were killed."""
    places = (Path(tempfile.gettempdir()), MEMORY)
    for folder in (one for place in places for one in place.glob(f"{PREFIX}*-*")):
        with suppress(OSError, ValueError):
            pid = int(folder.name.removeprefix(PREFIX).split("-")[0])
            if folder.stat().st_uid == os.getuid() and not Path(f"/proc/{pid}").exists():
                _remove(folder)


def _remove(folder: Path) -> None:
    for trial in folder.iterdir():
        if trial.is_dir():
            with suppress(UserError):  # a test took our right to write there; the others must go
                embedded.remove(trial)
    shutil.rmtree(folder)
