"""A standby of a server of ours: copied by pg_basebackup, following by streaming."""

from pathlib import Path

import psycopg

from crm_desktop import embedded
from crm_desktop.embedded import Server, account, binaries, folder


def follow(primary: Server, home: Path, programs: Path | None = None) -> Server:
    """Return a running standby in a folder; the primary waits for it with each commit."""
    of = account.server_account()
    account.prepare(home, of)
    data = home / "data"
    data.mkdir(mode=0o700)
    account.give(data, of)
    log = folder.log(home, of)
    run = binaries.for_account(programs or binaries.find(), of)
    command = [run / "pg_basebackup", "-D", data, "-d", primary.dsn(), "-R", "-X", "stream"]
    failed = binaries.run([*command, "-c", "fast", "--no-sync"], of, log)
    assert not failed, log.read_text()
    folder.write_private(home / "password", primary.password)
    standby = embedded.start(home, fsync=False, binaries=programs)
    with psycopg.connect(primary.dsn(), autocommit=True) as pg:
        pg.execute("ALTER SYSTEM SET synchronous_standby_names = '*'")
        pg.execute("SELECT pg_reload_conf()")
        while pg.execute("SELECT sync_state FROM pg_stat_replication").fetchall() != [("sync",)]:
            continue  # it connects, and the setting is being read
    return standby


def alone(primary: Server) -> None:
    """Let a server wait for no standby any more."""
    with psycopg.connect(primary.dsn(), autocommit=True) as pg:
        pg.execute("ALTER SYSTEM RESET synchronous_standby_names")
        pg.execute("SELECT pg_reload_conf()")


def promote(standby: Server) -> None:
    """Make it the main server; returns when it takes writes."""
    with psycopg.connect(standby.dsn(), autocommit=True) as pg:
        assert pg.execute("SELECT pg_promote(true, 60)").fetchone() == (True,)
