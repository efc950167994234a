"""`crm-admin user …` on a server: each command, and what it refuses in a sentence."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from crm_desktop.admin import main
from crm_desktop.models.database import connect
from crm_desktop.models.errors import SignInRefused
from tests.factories import Crm

GOOD = "correct horse battery"


@pytest.fixture
def server_with(committed: Crm) -> Iterator[Crm]:
    """A copy of the database; the people whom the test makes are gone afterwards."""
    before = logins(committed)
    yield committed
    with committed.connect() as pg:
        for login in logins(committed) - before:
            pg.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(login)))


def logins(crm: Crm) -> set[str]:
    with crm.connect() as pg:
        return {name for (name,) in pg.execute("SELECT rolname FROM pg_roles").fetchall()}


class Console:
    """Runs `crm-admin user …` on one server and reads what it says."""

    def __init__(self, crm: Crm, capsys: "pytest.CaptureFixture[str]", password: Path) -> None:
        self.crm = crm
        self.capsys = capsys
        self.password = password

    def __call__(self, *words: str) -> str:
        code = main(["user", words[0], "--dsn", self.crm.dsn(), *words[1:]])
        said = self.capsys.readouterr()
        assert code == 0, said.err
        return str(said.out)

    def refused(self, *words: str) -> str:
        assert main(["user", words[0], "--dsn", self.crm.dsn(), *words[1:]]) == 1
        return str(self.capsys.readouterr().err)

    def add(self, login: str, *roles: str) -> str:
        named = [word for role in roles for word in ("--role", role)]
        file = ["--password-file", str(self.password)]
        return self("add", login, "--name", "Eva Malá", *named, *file)


@pytest.fixture
def console(server_with: Crm, capsys: "pytest.CaptureFixture[str]", tmp_path: Path) -> Console:
    file = tmp_path / "password"
    file.write_text(GOOD + "\n", "utf-8")
    return Console(server_with, capsys, file)


def signs_in(console: Console, login: str, password: str = GOOD) -> bool:
    profile = console.crm.profile(login.removeprefix("test-"))
    try:
        connect(profile, password).close()
    except SignInRefused:
        return False
    return True


def line(console: Console, login: str) -> list[str]:
    found = [row.split("\t") for row in console("list").splitlines()]
    return next(row for row in found if row[0] == login)


def test_from_giving_access_to_leaving(console):
    console.add("test-eva", "crm_sales")
    assert line(console, "test-eva") == ["test-eva", "active", "sales", "Eva Malá"]
    assert signs_in(console, "test-eva")
    console("roles", "test-eva", "--role", "crm_service", "--role", "crm_admin")
    assert line(console, "test-eva")[2] == "admin, service"
    console("lock", "test-eva")
    assert line(console, "test-eva")[1] == "locked"
    assert not signs_in(console, "test-eva")
    console("unlock", "test-eva")
    assert signs_in(console, "test-eva")
    console("end", "test-eva")
    assert line(console, "test-eva")[1:3] == ["left", "-"]
    assert "has left the firm" in console.refused("roles", "test-eva", "--role", "crm_sales")
    console("unlock", "test-eva")
    assert not signs_in(console, "test-eva")


def test_open_connections_are_listed_and_ended(console):
    console.add("test-iva", "crm_sales")
    database = connect(console.crm.profile("iva"), GOOD)
    rows = [row.split("\t") for row in console("connections").splitlines()]
    (pid,) = [row[0] for row in rows if row[1] == "test-iva"]
    console("connections", "--end", pid)
    assert "test-iva" not in console("connections")
    assert f"no connection {pid}" in console.refused("connections", "--end", pid)
    database.close()


def test_a_password_that_is_made_is_told_and_works(console, monkeypatch):
    console.add("test-ota", "crm_sales")
    monkeypatch.setattr("getpass.getpass", lambda _prompt: "")
    said = console("password", "test-ota")
    password = said.split("One-time password: ")[1].split("\n")[0]
    assert signs_in(console, "test-ota", password)
    assert not signs_in(console, "test-ota")


def test_refused_in_a_sentence(console, tmp_path, monkeypatch):
    def nobody(_prompt: str) -> str:  # as below a scheduler
        raise EOFError

    monkeypatch.setattr("getpass.getpass", nobody)
    assert "nothing can be typed here" in console.refused("password", "test-seller")
    weak = tmp_path / "weak"
    weak.write_text("Heslo12345678", "utf-8")
    assert "easy to guess" in console.refused(
        "add", "test-ivo", "--name", "Ivo", "--role", "crm_sales", "--password-file", str(weak)
    )
    assert "Nobody has the login “test-nobody”" in console.refused("lock", "test-nobody")
    assert "no other role" in console.refused(
        "roles", "test-seller", "--role", "crm_partner", "--role", "crm_sales"
    )
    assert "cannot be given" in console.refused("roles", "test-seller", "--role", "crm_owner")


def test_the_last_admin_stays(console):
    console.refused("roles", "test-both", "--role", "pg_read_all_data")
    with psycopg.connect(console.crm.dsn()) as pg:
        pg.execute("UPDATE crm.employee SET active = false WHERE login = 'test-both'")
    assert "last administrator" in console.refused("lock", "test-admin")
    assert "last administrator" in console.refused("end", "test-admin")
    assert "last administrator" in console.refused("roles", "test-admin", "--role", "crm_sales")
