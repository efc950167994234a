"""The trial server: a PostgreSQL of the user's own, on loopback, started and stopped from here.

It knows nothing of schema or sample data. The server runs apart from the program: it outlives a
crash of it, and the next start finds it again.
"""

import errno
import os
import secrets
import shutil
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from crm_desktop.embedded import account as embedded_account
from crm_desktop.embedded import binaries as embedded_binaries
from crm_desktop.embedded import folder as embedded_folder
from crm_desktop.embedded.account import Account
from crm_desktop.embedded.folder import HOST, PATIENCE, default_folder, refused
from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _

__all__ = ["Server", "default_folder", "remove", "running", "start", "stop"]

SUPERUSER = "postgres"
NO_PID = 2**31 - 1  # above what any system hands out


@dataclass(frozen=True)
class Server:
    """A running server and how its superuser signs in."""

    host: str
    port: int
    superuser: str
    password: str = field(repr=False)
    data: Path | None  # None for a server that is not ours

    def dsn(self, database: str = "postgres") -> str:
        """Return the superuser's connection string to one database; it holds the password."""
        from psycopg.conninfo import make_conninfo

        return make_conninfo(
            host=self.host,
            port=self.port,
            user=self.superuser,
            password=self.password,
            dbname=database,
        )


def start(
    folder: Path,
    *,
    fsync: bool = True,
    binaries: Path | None = None,
    settings: Mapping[str, str] | None = None,
) -> Server:
    """Return the server on `folder`, starting it (and first making it) where it does not run.

    Only tests turn `fsync` off (a killed server loses nothing by it, a computer does); `binaries`
    overrides the look-up of PostgreSQL, `settings` adds to its configuration for this start.
    UserError says why it cannot be started. Where we are root and `folder` is closed to others, the
    files stand under /var/lib/crm-desktop.
    """
    account = embedded_account.server_account()
    home = embedded_folder.place(folder, account)
    with embedded_folder.explained(home):
        embedded_account.prepare(home, account)
        with embedded_folder.lock(home):
            found = _wait_while_alive(home)
            if found:
                return found
            programs = embedded_binaries.for_account(binaries or embedded_binaries.find(), account)
            if not (home / "data").is_dir():
                _make(home, programs, account, fsync)
            options = {"listen_addresses": HOST, "unix_socket_directories": "", **(settings or {})}
            if not fsync:
                options |= dict.fromkeys(("fsync", "full_page_writes"), "off")
            return _launch(home, programs, account, options)


def running(folder: Path) -> Server | None:
    """Return the server on `folder` if one answers there, else None."""
    return _found(embedded_folder.place(folder, embedded_account.server_account()))


def stop(folder: Path) -> bool:
    """Stop the server on `folder`, cutting its connections; return False if none was running.

    UserError if it does not stop.
    """
    account = embedded_account.server_account()
    home = embedded_folder.place(folder, account)
    if not _alive(home):
        return False
    with embedded_folder.explained(home), embedded_folder.lock(home):
        log = embedded_folder.log(home, account)
        programs = embedded_binaries.for_account(embedded_binaries.find(), account)
        for mode in ("fast", "immediate"):
            command: list[str | Path] = [programs / "pg_ctl", "stop", "-D", home / "data"]
            command += ["-w", "-t", "30", "-m", mode]
            embedded_binaries.run(command, account, log)
            if not _alive(home):
                return True
    raise UserError(
        _("The trial server in {folder} did not stop. Its log is {log}.").format(
            folder=home, log=log
        )
    )


def remove(folder: Path) -> None:
    """Stop the server on `folder` and delete its data; they cannot be brought back."""
    stop(folder)
    home = embedded_folder.place(folder, embedded_account.server_account())
    if home.is_dir():
        with embedded_folder.explained(home), embedded_folder.lock(home):
            for name in ("data", "data.new"):
                if (home / name).exists():
                    shutil.rmtree(home / name)
            for name in ("state.json", "password", "server.log"):
                (home / name).unlink(missing_ok=True)


def _make(home: Path, programs: Path, account: Account | None, fsync: bool) -> None:
    if shutil.disk_usage(home).free < embedded_folder.ROOM:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    new, password_file = home / "data.new", home / "password.new"
    if new.exists():
        shutil.rmtree(new)  # initdb was killed
    new.mkdir(mode=0o700)
    embedded_account.give(new, account)
    password = secrets.token_urlsafe(24)
    embedded_folder.write_private(home / "password", password)
    embedded_folder.write_private(password_file, password)
    embedded_account.give(password_file, account)
    log = embedded_folder.log(home, account)
    before = log.stat().st_size
    command: list[str | Path] = [programs / "initdb", "--pgdata", new, f"--username={SUPERUSER}"]
    command += ["--auth=scram-sha-256", f"--pwfile={password_file}"]
    command += ["--encoding=UTF8", "--locale=C", *([] if fsync else ["--no-sync"])]
    try:
        failed = embedded_binaries.run(command, account, log)
    finally:
        password_file.unlink()
    if failed:
        raise refused(home, embedded_folder.said(log, before))
    new.rename(home / "data")  # only a finished folder gets this name


def _launch(
    home: Path, programs: Path, account: Account | None, options: Mapping[str, str]
) -> Server:
    data, log = home / "data", embedded_folder.log(home, account)
    if not (home / "password").exists():
        raise UserError(
            _(
                "The password of the trial server in {folder} is missing. Start the trial afresh "
                "with 'crm-admin demo start --fresh'; its data are made anew."
            ).format(folder=home)
        )
    words = " ".join(f'-c {key}="{value}"' for key, value in options.items())
    until = time.monotonic() + PATIENCE
    while True:
        before = log.stat().st_size
        port = embedded_folder.port(home)
        command: list[str | Path] = [programs / "pg_ctl", "start", "-D", data, "-l", log, "-w"]
        command += ["-t", f"{PATIENCE:.0f}", "-o", f"{words} -c port={port}"]
        failed = embedded_binaries.run(command, account, log)
        server = _found(home)
        if server:
            return server
        said = embedded_folder.said(log, before)
        if failed and time.monotonic() < until:
            if "could not bind" in said:  # taken since we looked
                (home / "state.json").unlink(missing_ok=True)
                continue
            if "shared memory block" in said or "Is another postmaster" in said:
                # It was killed: its children are just ending, or its number is another's by now.
                _clear_stale_pid(home)
                time.sleep(0.1)
                continue
        if not failed:
            said = f"FATAL: it does not accept the password in {home / 'password'}"
        raise refused(home, said)


def _found(home: Path) -> Server | None:
    # Asked first, since another program on the port may leave us waiting for its answer.
    return _answering(home) if _alive(home) else None


def _answering(home: Path) -> Server | None:
    port = embedded_folder.kept_port(home)
    try:
        password = (home / "password").read_text("utf-8")
    except OSError:
        return None
    server = Server(HOST, port or 0, SUPERUSER, password, home / "data")
    return server if port and _answers(server) else None


def _wait_while_alive(home: Path) -> Server | None:
    # A server that is just starting, recovering or shutting down is neither there nor gone.
    until = time.monotonic() + PATIENCE
    while True:
        server = _found(home)
        if server or time.monotonic() > until or not _alive(home):
            return server
        time.sleep(0.05)


def _answers(server: Server) -> bool:
    import psycopg  # 130 ms: only where a server may run

    try:
        # A setting in the environment (PGSSLMODE) is meant for the office's server.
        with psycopg.connect(server.dsn(), sslmode="prefer", connect_timeout=5) as connection:
            row = connection.execute("SHOW data_directory").fetchone()
    except psycopg.OperationalError:
        return False
    return row is not None and Path(str(row[0])) == server.data


def _alive(home: Path) -> bool:
    """Tell whether a postmaster holds this folder's data, answering or not."""
    if sys.platform == "win32":
        return _answering(home) is not None
    pid = _pid(home)
    if not pid:
        return False
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    # A number handed out again after a kill or a restart of the computer is no server of ours.
    return os.fsencode(home / "data") in words


def _pid(home: Path) -> int:
    try:
        return int((home / "data" / "postmaster.pid").read_text("ascii", "replace").split("\n")[0])
    except (OSError, ValueError):
        return 0


def _clear_stale_pid(home: Path) -> None:
    # PostgreSQL refuses for ever while the number in the file is another program's. The rest of the
    # file stays, so that it still looks for children that hold the shared memory.
    if sys.platform == "win32" or not _pid(home) or _alive(home):
        return
    file = home / "data" / "postmaster.pid"
    lines = file.read_text("ascii", "replace").split("\n")
    with file.open("r+", encoding="ascii") as writer:
        writer.write("\n".join([str(NO_PID), *lines[1:]]))
        writer.truncate()
