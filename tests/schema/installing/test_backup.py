"""`crm-admin backup`, `rehearse`, `restore`: the copy has the same rows, rights and people."""

import json
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from crm_desktop.admin import main
from crm_desktop.schema.backup import contents, programs, taking
from tests import factories
from tests.factories import Crm
from tests.schema.seeing.firm import world
from tests.server import temporary_server


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


@pytest.fixture(scope="module")
def at_work(crm: Crm) -> Iterator[Crm]:
    """A copy of the database with a firm's records in it."""
    copy = factories.copy_of(crm, f"{crm.database}_kept")
    with psycopg.connect(copy.dsn()) as pg:
        world.build(pg, copy, seed=7, accounts=30)
        pg.execute("SELECT crm.seal_changes()")
    yield copy
    factories.drop(copy)


@pytest.fixture(scope="module")
def backup(at_work: Crm, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("backup") / "today"
    assert main(["backup", str(folder), "--dsn", at_work.dsn()]) == 0
    return folder


def databases(crm: Crm) -> set[str]:
    with psycopg.connect(crm.dsn()) as pg:
        return {name for (name,) in pg.execute("SELECT datname FROM pg_database").fetchall()}


def noted(crm: Crm, folder: Path) -> tuple[object, ...]:
    with psycopg.connect(crm.dsn()) as pg:
        found = pg.execute(
            "SELECT rehearsed_at IS NOT NULL, faults, result FROM crm.backup WHERE name = %s",
            (folder.name,),
        ).fetchone()
    assert found is not None
    return found


def test_a_backup_is_one_folder_that_only_its_owner_reads(at_work, backup):
    assert {file.name for file in backup.iterdir()} == {
        "backup.json", "contents.json", "database.dump", "people.json",
    }  # fmt: skip
    assert {stat.S_IMODE(file.stat().st_mode) for file in backup.iterdir()} == {0o600}
    assert noted(at_work, backup) == (False, None, None)
    assert "Firma" not in (backup / "contents.json").read_text("utf-8")


def test_a_rehearsal_finds_all_as_it_was_and_leaves_nothing(at_work, backup, capsys):
    before = databases(at_work)
    assert main(["rehearse", str(backup), "--dsn", at_work.dsn()]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("The backup can be restored")
    assert databases(at_work) == before
    assert noted(at_work, backup)[:2] == (True, 0)


def test_a_rehearsal_names_what_is_not_as_it_was(at_work, backup, tmp_path, capsys):
    """As if the dump had lost a row, a policy, a right and a person's password."""
    other = tmp_path / "other"
    shutil.copytree(backup, other)
    stands = json.loads((other / "contents.json").read_text("utf-8"))
    stands["rows"]["crm.contact"] = "7777 1"
    stands["policies"]["crm.account gone"] = "x"
    stands["tables"]["crm.account"] += " crm_partner=DELETE"
    (other / "contents.json").write_text(json.dumps(stands), "utf-8")
    head = json.loads((other / "backup.json").read_text("utf-8"))
    head["files"]["contents.json"] = taking.digest(other / "contents.json")
    (other / "backup.json").write_text(json.dumps(head), "utf-8")
    assert main(["rehearse", str(other), "--dsn", at_work.dsn()]) == 1
    said = capsys.readouterr().out
    assert "rows where there were 7777" in said
    assert "policies: crm.account gone is missing." in said
    assert "tables: crm.account is not as it was." in said
    assert said.splitlines()[-1] == "The copy is NOT what was backed up."
    assert noted(at_work, other)[:2] == (True, 3)


def test_a_restore_on_an_empty_server_brings_everybody_back(at_work, backup, capsys):
    with temporary_server() as server:
        dsn = server.dsn()
        assert main(["restore", str(backup), "--dsn", dsn, "--database", "again"]) == 0
        there = make_conninfo(dsn, dbname="again")
        with psycopg.connect(there) as pg, psycopg.connect(at_work.dsn()) as was:
            known = taking.read(backup).contents()
            now = contents.read(pg)
            # A server has an era of its own in the record of changes, which installing begins.
            other = contents.differences(known, now)
            assert [line for line in other if "crm_private" not in line] == []
            verifiers = "SELECT rolname, rolpassword FROM pg_authid WHERE rolcanlogin AND rolname"
            verifiers += " <> 'postgres' AND oid IN (SELECT member FROM pg_auth_members) ORDER BY 1"
            assert pg.execute(verifiers).fetchall() == was.execute(verifiers).fetchall()
        # A second one beside it would have the same people: refused.
        assert main(["restore", str(backup), "--dsn", dsn, "--database", "twice"]) == 1
        assert "has a CRM already" in capsys.readouterr().err
        assert main(["check", "--dsn", there]) == 0


@pytest.mark.parametrize("fault", ["no backup", "torn", "damaged", "taken"])
def test_what_cannot_be_restored_is_refused(at_work, backup, tmp_path, capsys, fault):
    other = tmp_path / "other"
    before = databases(at_work)
    if fault != "no backup":
        shutil.copytree(backup, other)
    if fault == "torn":
        (other / "backup.json").unlink()
    if fault == "damaged":
        dump = other / "database.dump"
        dump.write_bytes(dump.read_bytes()[:-100])
    command = "backup" if fault == "taken" else "rehearse"
    assert main([command, str(other), "--dsn", at_work.dsn()]) == 1
    said = capsys.readouterr().err
    sentence = {"taken": "Name another", "damaged": "is damaged"}.get(fault, "is no backup")
    assert sentence in said
    assert "Traceback" not in said
    assert databases(at_work) == before


def test_a_backup_that_fails_leaves_nothing(at_work, tmp_path, monkeypatch, capsys):
    def gave_up(*_words: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(programs, "run", gave_up)
    assert main(["backup", str(tmp_path / "today"), "--dsn", at_work.dsn()]) == 1
    assert "No space left on device" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
