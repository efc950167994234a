"""Sealing misses nothing and runs twice at once; what is changed behind its back is found."""

import datetime as dt
from collections.abc import Iterator
from threading import Thread
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from crm_desktop import admin
from crm_desktop.models.errors import InvalidInput, WrongServer
from crm_desktop.models.queries import clock
from crm_desktop.schema.sealed import ENTRY, Verdict, verify
from tests.factories import Crm, make

Connection = psycopg.Connection[Any]


def seal(connection: Connection) -> int:
    return connection.execute("SELECT crm.seal_changes()").fetchone()[0]


def looked_at(crm: Crm, anchor: str = "") -> Verdict:
    with psycopg.connect(crm.dsn()) as connection:
        return verify(connection, anchor)


def behind_its_back(crm: Crm, statement: str, *values: Any) -> None:
    """Do what only a superuser can who means to deceive."""
    with psycopg.connect(crm.dsn()) as connection:
        connection.execute("SET session_replication_role = replica")
        assert connection.execute(statement.encode(), values).rowcount == 1


@pytest.fixture
def root(committed) -> Iterator[Connection]:
    with committed.connect() as connection:
        yield connection


@pytest.fixture
def sealed(committed, root) -> Crm:
    """Three blocks of some accounts each, and an entry that is not sealed."""
    for block in range(3):
        for number in range(4):
            make(root, "account", owner_id=committed.ids["seller"], name=f"Firma {block}{number}")
        assert seal(root) > 0
    make(root, "account", owner_id=committed.ids["seller"], name="Firma 99")
    return committed


def ids(root: Connection, block: int) -> list[int]:
    return root.execute("SELECT ids FROM crm_private.seal WHERE block = %s", (block,)).fetchone()[0]


def test_all_is_as_it_was_sealed(sealed, root):
    verdict = looked_at(sealed)
    assert verdict.faults == ()
    assert (verdict.blocks, verdict.unsealed) == (3, 1)
    assert (
        verdict.entries + 1 == root.execute("SELECT count(*) FROM crm_private.change").fetchone()[0]
    )
    assert looked_at(sealed, verdict.anchor).faults == ()
    assert seal(root) == 1
    assert looked_at(sealed, verdict.anchor).faults == ()
    assert (seal(root), looked_at(sealed).blocks) == (0, 4)  # nothing new makes no block


def test_an_empty_record(committed):
    verdict = looked_at(committed)
    assert (verdict.faults, verdict.blocks, verdict.anchor) == ((), 0, "")


CHANGES = {
    "new": "new = jsonb_set(new, '{name}', '\"Firma 1O\"')",
    "old": "old = '{}'",
    "who": "employee_id = 1",
    "login": "login = 'x'",
    "for whom": "for_id = 1",
    "when": "happened_at = happened_at + interval '1 microsecond'",
    "operation": "operation = gen_random_uuid()",
    "table": "table_name = 'contact'",
    "record": "record_id = record_id + 1",
    "account": "account_id = NULL",
    "action": "action = 'change'",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_one_changed_value_is_found(sealed, root, change):
    id = ids(root, 2)[1]
    behind_its_back(sealed, f"UPDATE crm_private.change SET {change} WHERE id = %s", id)
    [fault] = looked_at(sealed).faults
    assert f"entry {id} was changed" in fault
    assert "block 2 (" in fault


def test_every_column_of_an_entry_is_in_its_hash(root):
    columns = [row[0] for row in root.execute(
        "SELECT attname FROM pg_attribute WHERE attrelid = 'crm_private.change'::regclass"
        " AND attnum > 0 AND NOT attisdropped"
    ).fetchall()]  # fmt: skip
    assert [name for name in columns if f"c.{name}" not in ENTRY] == []
    assert root.execute(
        "SELECT count(*) FROM crm_private.change AS c"
        f" WHERE {ENTRY} <> crm_private.entry_hash(c)".encode()
    ).fetchone() == (0,)  # fmt: skip


def test_a_missing_entry_is_found(sealed, root):
    id = ids(root, 2)[0]
    behind_its_back(sealed, "DELETE FROM crm_private.change WHERE id = %s", id)
    [fault] = looked_at(sealed).faults
    assert f"entry {id} is missing" in fault


def test_an_entry_put_in_or_moved_is_found(sealed, root):
    id = ids(root, 1)[-1]
    xid = root.execute("SELECT to_xid FROM crm_private.seal WHERE block = 2").fetchone()[0] - 1
    behind_its_back(
        sealed,
        "INSERT INTO crm_private.change (xid, table_name, action) VALUES (%s, 'contact', 'enter')",
        xid,
    )
    [fault] = looked_at(sealed).faults
    assert "was put in afterwards" in fault
    assert "block 2 (" in fault
    behind_its_back(sealed, "UPDATE crm_private.change SET xid = %s WHERE id = %s", xid, id)
    assert len(looked_at(sealed).faults) == 3  # missing in one block, too many in the other


def test_two_entries_that_changed_places_are_found(sealed, root):
    one, other = ids(root, 2)[:2]
    assert one != other
    with psycopg.connect(sealed.dsn()) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("ALTER TABLE crm_private.change ALTER id DROP IDENTITY")
        for old, new in ((one, -1), (other, one), (-1, other)):
            connection.execute("UPDATE crm_private.change SET id = %s WHERE id = %s", (new, old))
    assert len(looked_at(sealed).faults) == 2


SEALS = {
    "last block gone": ("DELETE FROM crm_private.seal WHERE block = 3", "block 2"),
    "first block gone": ("DELETE FROM crm_private.seal WHERE block = 1", "1 block is missing"),
    "block in the middle gone": (
        "DELETE FROM crm_private.seal WHERE block = 2", "Before block 3"),
    "number changed": ("UPDATE crm_private.seal SET block = 9 WHERE block = 3", "are missing"),
    "range changed": (
        "UPDATE crm_private.seal SET to_xid = to_xid + 1 WHERE block = 3", "seal of block 3"),
    "hash changed": (
        "UPDATE crm_private.seal SET hash = sha256('') WHERE block = 2", "seal of block 2"),
    "hashes changed": (
        "UPDATE crm_private.seal SET entry_hashes = set_byte(entry_hashes, 3, 7) WHERE block = 2",
        "seal of block 2"),
    "time changed": (
        "UPDATE crm_private.seal SET sealed_at = now() WHERE block = 2", "seal of block 2"),
    "end forgotten": ("DELETE FROM crm_private.sealing", "how many blocks"),
    "end changed": ("UPDATE crm_private.sealing SET blocks = 2", "how many blocks"),
    "another end": ("UPDATE crm_private.sealing SET hash = sha256('')", "last block is not"),
}  # fmt: skip


@pytest.mark.parametrize(("statement", "said"), SEALS.values(), ids=SEALS.keys())
def test_a_changed_seal_is_found(sealed, statement, said):
    behind_its_back(sealed, statement)
    faults = looked_at(sealed).faults
    assert any(said in fault for fault in faults), faults


def test_a_record_sealed_anew_is_found_by_what_was_noted_elsewhere(sealed, root):
    anchor = looked_at(sealed).anchor
    with psycopg.connect(sealed.dsn()) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("DELETE FROM crm_private.change WHERE new ->> 'name' = 'Firma 11'")
        connection.execute("DELETE FROM crm_private.seal")
        connection.execute("UPDATE crm_private.sealing SET blocks = 0, hash = ''")
    seal(root)
    assert looked_at(sealed).faults == ()
    [fault] = looked_at(sealed, anchor).faults
    assert "Block 3, which was noted earlier, is missing" in fault
    for _again in range(2):
        make(root, "account", owner_id=sealed.ids["seller"])
        seal(root)
    [fault] = looked_at(sealed, anchor).faults
    assert "not the one that was noted" in fault
    with pytest.raises(InvalidInput, match="number:hash"):
        looked_at(sealed, "3-abc")


def test_transactions_that_are_open_are_sealed_later(committed, root):
    seal(root)
    with (
        psycopg.connect(committed.dsn("seller")) as early,
        psycopg.connect(committed.dsn("lead")) as late,
    ):
        make(early, "account", name="Early")
        make(root, "account", owner_id=committed.ids["seller"], name="Between")
        make(late, "account", name="Late")
        assert seal(root) == 0  # the oldest is still open
        late.commit()
        assert seal(root) == 0
        early.commit()
    assert seal(root) == 3
    assert looked_at(committed).faults == ()
    assert looked_at(committed).unsealed == 0


def test_one_that_is_rolled_back_leaves_no_gap(committed, root):
    with psycopg.connect(committed.dsn("seller")) as open:
        make(open, "account", name="Never")
        open.rollback()
    make(root, "account", owner_id=committed.ids["seller"])
    assert seal(root) > 0
    assert looked_at(committed).faults == ()


def test_two_who_seal_at_once(committed, root):
    make(root, "account", owner_id=committed.ids["seller"])
    with psycopg.connect(committed.dsn("seller")) as first, committed.connect("lead") as second:
        assert seal(first) > 0
        assert seal(second) == 0  # does not wait
        first.rollback()
        assert seal(second) > 0
    assert looked_at(committed).faults == ()


def test_many_write_and_seal_at_once(committed, root):
    def work(person: str) -> None:
        with committed.connect(person) as connection:
            for _number in range(25):
                make(connection, "account")
                seal(connection)

    threads = [Thread(target=work, args=(person,)) for person in ("seller", "rival", "lead")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seal(root)
    verdict = looked_at(committed)
    assert (verdict.faults, verdict.unsealed) == ((), 0)
    assert verdict.blocks > 3


def test_who_did_it_just_now_does_it_for_all(committed, signed_in, root):
    database = signed_in("auditor")
    make(root, "account", owner_id=committed.ids["seller"])
    with database.session() as session:
        assert clock.tick(session)["seal"] > 0
    make(root, "account", owner_id=committed.ids["seller"])
    with database.session() as session:
        assert clock.tick(session, dt.timedelta(minutes=8))["seal"] == 0
        assert clock.tick(session)["seal"] == 1


def another_server(crm: Crm) -> None:
    behind_its_back(crm, "UPDATE crm_private.era SET system_identifier = 1")


def test_after_a_restore_into_another_server(sealed, signed_in, root):
    """Transaction ids begin low again there; entries and blocks of before stay as they are."""
    database = signed_in("seller")
    another_server(sealed)
    with pytest.raises(WrongServer, match="crm-admin install"), database.session() as session:
        clock.tick(session)
    root.execute("SET ROLE crm_owner")
    root.execute("SELECT crm_private.begin_era()")
    root.execute("SELECT crm_private.begin_era()")  # again: no further era
    root.execute("RESET ROLE")
    verdict = looked_at(sealed)
    assert (verdict.faults, verdict.blocks, verdict.unsealed) == ((), 4, 0)
    make(root, "account", owner_id=sealed.ids["seller"])
    behind_its_back(sealed, "UPDATE crm_private.change SET xid = 5 WHERE era = 2")
    assert looked_at(sealed).unsealed == 1
    assert seal(root) == 1
    verdict = looked_at(sealed)
    assert (verdict.faults, verdict.blocks, verdict.unsealed) == ((), 5, 0)
    behind_its_back(
        sealed,
        "INSERT INTO crm_private.change (era, xid, table_name, action)"
        " VALUES (1, 9223372036854775807, 'contact', 'enter')",
    )
    [fault] = looked_at(sealed).faults
    assert "in no block" in fault


def test_console(sealed, root, capsys):
    check = ["audit", "verify", "--dsn", sealed.dsn()]
    assert admin.main(["tick", "--dsn", sealed.dsn("auditor")]) == 0
    assert "Sealed 1 entry." in capsys.readouterr().out
    assert admin.main(check) == 0
    said = capsys.readouterr().out
    assert "is as it was sealed" in said
    anchor = said.split("--anchor ")[1].strip()
    behind_its_back(sealed, "DELETE FROM crm_private.change WHERE id = %s", ids(root, 1)[2])
    assert admin.main([*check, "--anchor", anchor]) == 1
    said = capsys.readouterr().out
    assert "is missing" in said
    assert "NOT" in said
    assert admin.main(["audit", "verify", "--dsn", sealed.dsn("seller")]) == 1
    assert "needs a superuser" in capsys.readouterr().err


def test_installed_server_has_an_era(pg):
    assert pg.execute(
        "SELECT count(*), max(number) FROM crm_private.era, pg_control_system() AS c"
        " WHERE c.system_identifier = era.system_identifier"
    ).fetchone() == (1, 1)


def test_a_scheduler_is_not_asked_for_a_password(sealed, monkeypatch, tmp_path, capsys):
    words = conninfo_to_dict(sealed.dsn("auditor"))
    file = tmp_path / "pgpass"
    file.write_text(f"*:*:*:*:{words.pop('password')}\n")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))
    tick = ["tick", "--dsn", make_conninfo(**words)]
    assert admin.main(tick) == 0
    password = file.read_text().strip().rpartition(":")[2]
    file.unlink()
    assert admin.main(tick) == 1
    assert "password" in capsys.readouterr().err
    monkeypatch.setenv("PGPASSWORD", password)
    assert admin.main(tick) == 0
