"""`crm-admin` from end to end, on a trial of the tests' own."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from crm_desktop import embedded, trial
from crm_desktop.admin import main
from crm_desktop.models.queries import signing_in
from crm_desktop.models.queries.people import ROLES
from crm_desktop.models.queries.signing_in import SCHEMA_VERSION
from tests.full import full
from tests.server import temporary_folder, temporary_server

ACCOUNTS = "50"


@pytest.fixture(scope="module", autouse=True)
def own_trial() -> Iterator[Path]:
    """Let the trial of this module stand in a folder of its own, stopped at the end."""
    with temporary_folder() as folder, pytest.MonkeyPatch.context() as environment:
        environment.setenv("CRM_TRIAL_DIR", str(folder / "trial"))
        environment.setenv("CRM_CONFIG_DIR", str(folder / "config"))
        environment.setenv("LC_ALL", "en_US.UTF-8")
        yield folder / "trial"


@pytest.fixture(scope="module")
def started(own_trial: Path) -> trial.Trial:
    """The trial, started and filled."""
    return trial.start(accounts=int(ACCOUNTS), fsync=False)


@pytest.fixture
def other_server() -> Iterator[str]:
    """The superuser's connection string to a database of a server without a CRM."""
    with temporary_server() as server:
        with psycopg.connect(server.dsn(), autocommit=True) as connection:
            connection.execute("CREATE DATABASE office TEMPLATE template0 ENCODING 'UTF8'")
        yield server.dsn("office")


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    file = tmp_path / "password"
    file.write_bytes(b"correct horse battery\r\n")
    return file


Said = Callable[..., str]


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Said:
    """Run a command that cannot work; return the sentence on standard error."""

    def refused(*words: str) -> str:
        assert main(words) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        assert "Traceback" not in printed.err
        return printed.err

    return refused


def test_demo_start_prints_one_line_of_json_and_a_second_one_finds_the_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["demo", "start", "--accounts", ACCOUNTS]) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    found = json.loads(out)
    assert found.keys() == {"host", "port", "database", "superuser", "people"}
    assert found["superuser"].keys() == {"login", "password"}
    assert {frozenset(person) for person in found["people"]} == {
        frozenset({"login", "password", "name", "roles"})
    }
    assert {role for person in found["people"] for role in person["roles"]} == set(ROLES)
    assert sum(person["roles"] == ["crm_sales"] for person in found["people"]) == 12

    assert main(["demo", "start"]) == 0
    assert capsys.readouterr().out == out

    everybody = [(found["superuser"], "postgres"), *((one, "crm") for one in found["people"])]
    for person, database in everybody:
        with psycopg.connect(
            host=found["host"],
            port=found["port"],
            dbname=database,
            user=person["login"],
            password=person["password"],
        ) as connection:
            assert connection.execute("SELECT session_user").fetchone() == (person["login"],)


def test_a_trial_of_an_older_program_is_brought_up_to_date(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started = trial.start(accounts=int(ACCOUNTS), fsync=False)
    there = "SELECT count(*) FROM pg_policies WHERE tablename = 'task' AND policyname = 'read'"
    with psycopg.connect(started.superuser_dsn(), autocommit=True) as connection:
        connection.execute("DROP POLICY read ON crm.task")
    assert trial.start() == started  # as new as the program: left as it is
    with psycopg.connect(started.superuser_dsn()) as connection:
        assert connection.execute(there).fetchone() == (0,)
    monkeypatch.setattr(signing_in, "SCHEMA_VERSION", "9999")
    assert trial.start() == started
    with psycopg.connect(started.superuser_dsn()) as connection:
        assert connection.execute(there).fetchone() == (1,)


@pytest.mark.skipif(not full(), reason="makes a trial twice: in the full run")
def test_demo_stop_and_fresh(capsys: pytest.CaptureFixture[str], own_trial: Path) -> None:
    before = trial.start(accounts=int(ACCOUNTS)).people
    assert main(["demo", "stop"]) == 0
    assert embedded.running(own_trial) is None
    assert main(["demo", "stop"]) == 0
    assert "was not running" in capsys.readouterr().err
    assert trial.start().people == before
    assert main(["demo", "start", "--fresh", "--accounts", "10"]) == 0
    after = json.loads(capsys.readouterr().out)["people"]
    assert [person["login"] for person in after] == [person.login for person in before]
    assert after[0]["password"] != before[0].password


@pytest.mark.parametrize("number", ["0", "-5", "2000000"])
def test_a_number_of_accounts_that_cannot_be(refused: Said, number: str) -> None:
    assert "between 1 and 1000000 customers" in refused("demo", "start", "--accounts", number)


def test_install_twice_and_people(
    other_server: str, password_file: Path, capsys: pytest.CaptureFixture[str], refused: Said
) -> None:
    words = ["user", "add", "jan.novak", "--name", "Jan Novák", "--role", "crm_sales"]
    words += ["--dsn", other_server, "--password-file", str(password_file)]
    assert "no CRM yet" in refused(*words)
    for _time in range(2):
        assert main(["install", "--dsn", other_server, "--firm", "Kolo", "--language", "pl"]) == 0
        said = capsys.readouterr().out
        assert f"\nThe database is ready (schema {SCHEMA_VERSION})." in said
    assert main(words) == 0
    assert capsys.readouterr().out == "jan.novak can sign in.\n"
    with psycopg.connect(
        other_server, user="jan.novak", password="correct horse battery"
    ) as connection:
        query = "SELECT display_name, name FROM crm.employee, crm.firm"
        assert connection.execute(query).fetchall() == [("Jan Novák", "Kolo")]
    assert "login is taken" in refused(*words)
    words[2] = "eva"
    assert "no superior with the login “adam”" in refused(*words, "--superior", "adam")
    assert "“crm_boss” is no role" in refused(*words, "--role", "crm_boss")
    assert "too long" in refused(*words[:3], "--name", "x" * 10_000, *words[5:])
    words[2] = "Eva Malá"
    assert "cannot be a login" in refused(*words)


def test_a_password_that_cannot_be_read_or_is_too_short(tmp_path: Path, refused: Said) -> None:
    file = tmp_path / "password"
    words = ["user", "add", "eva", "--name", "Eva", "--role", "crm_sales", "--dsn", "host=nowhere"]
    words += ["--password-file", str(file)]
    assert "cannot be read" in refused(*words)
    file.write_bytes(b"\xff\xfe")
    assert "it is not in UTF-8" in refused(*words)
    file.write_bytes(b"short\n")
    assert "at least 12 characters" in refused(*words)


@pytest.mark.parametrize(
    ("dsn", "sentence"),
    [
        ("nonsense", "The connection string cannot be read"),
        ("host=127.0.0.1 port=1", "The server 127.0.0.1:1 does not answer."),
    ],
)
def test_install_on_what_is_no_server(refused: Said, dsn: str, sentence: str) -> None:
    assert sentence in refused("install", "--dsn", dsn)


def test_install_refuses_a_time_zone_that_is_none(refused: Said) -> None:
    assert "no time zone “Mars/Base”" in refused(
        "install", "--dsn", "x", "--time-zone", "Mars/Base"
    )


def test_a_superuser_with_a_wrong_password_or_an_ordinary_person(
    started: trial.Trial, refused: Said
) -> None:
    person = started.person()
    place = f"host={started.host} port={started.port} dbname=crm"
    wrong = f"{place} user=postgres password=wrong"
    assert "The login or the password is wrong" in refused("install", "--dsn", wrong)
    ordinary = f"{place} user={person.login} password={person.password}"
    assert "needs a superuser" in refused("install", "--dsn", ordinary)


def test_without_a_connection_named_the_head_of_sales_imports(
    started: trial.Trial, tmp_path: Path, capsys: pytest.CaptureFixture[str], refused: Said
) -> None:
    file = tmp_path / "file.csv"
    file.write_text("name\nKolo nové\n", "utf-8")
    words = ["import", str(file), "--as", "account", "--map", "name=name"]
    assert main(words) == 0
    assert capsys.readouterr().out == "1 entered, 0 changed, 0 known before, 0 refused.\n"
    with psycopg.connect(started.superuser_dsn()) as connection:
        owner = connection.execute(
            "SELECT e.login FROM crm.account a JOIN crm.employee e ON e.id = a.owner_id"
            " WHERE a.name = 'Kolo nové'"
        ).fetchone()
    assert owner == (started.people[0].login,)
    assert "Nobody in the trial has the login “nobody”" in refused(*words, "--login", "nobody")


def test_an_administrator_imports_people_and_products_but_no_customers(
    started: trial.Trial, tmp_path: Path, capsys: pytest.CaptureFixture[str], refused: Said
) -> None:
    admin = next(person.login for person in started.people if person.roles == ("crm_admin",))
    file = tmp_path / "file.csv"
    file.write_text("name,boss\nAnna,Dustin\n", "utf-8")
    words = ["import", str(file), "--login", admin, "--map", "name=name"]
    assert main([*words, "superior=boss", "--as", "employee"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1 superior or account was missing and was entered.",
        "1 entered, 0 changed, 0 known before, 0 refused.",
    ]
    assert main([*words, "--as", "product"]) == 0
    assert capsys.readouterr().out == "1 entered, 0 changed, 0 known before, 0 refused.\n"
    assert "no right to enter records of the kind “Account”" in refused(*words, "--as", "account")


def test_commands_need_a_connection_when_no_trial_runs(
    tmp_path: Path, refused: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CRM_TRIAL_DIR", str(tmp_path))
    file = tmp_path / "file.csv"
    file.write_text("name\nKolo\n", "utf-8")
    assert "crm-admin demo start" in refused("import", str(file), "--as", "account")
    assert "crm-admin demo start" in refused("install")


def test_a_console_without_our_letters_gets_escapes(monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stderr", narrow)
    assert main(["import", "нищо.csv", "--as", "account"]) == 1
    narrow.flush()
    written: Any = narrow.buffer
    assert b"\\u043d" in written.getvalue()


@pytest.mark.usefixtures("started")
def test_check_of_the_trial(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("all in order.")
