"""`crm-admin import` as it is typed: what it prints, what it returns, what is there afterwards."""

import csv
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from crm_desktop.admin import main
from crm_desktop.models.importing.writing.batch import SIZE
from tests.factories import Crm, make

Typed = Callable[..., int]


@pytest.fixture(autouse=True)
def in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


@pytest.fixture
def pg(committed: Crm) -> Iterator["psycopg.Connection[Any]"]:
    with committed.connect() as connection:
        yield connection


@pytest.fixture
def typed(tmp_path: Path, committed: Crm) -> Typed:
    """Import a CSV text as the head of sales, or somebody else, with these words."""

    def typed(content: str | bytes, *words: str, person: str = "head") -> int:
        file = tmp_path / "file.csv"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return main(["import", str(file), "--dsn", committed.dsn(person), *words])

    return typed


def count(pg: "psycopg.Connection[Any]", table: str) -> int:
    row = pg.execute(f"SELECT count(*) FROM crm.{table}".encode()).fetchone()
    assert row is not None
    return int(row[0])


def test_what_is_refused_stands_on_lines_with_the_reasons_counted_below(
    typed: Typed, pg: "psycopg.Connection[Any]", capsys: pytest.CaptureFixture[str]
) -> None:
    content = "name,land\nKolo,Česko\nVůz,Philipines\nMost,Philipines\n,Polsko\n"
    assert typed(content, "--as", "account", "--map", "name=name", "country=land") == 0
    assert capsys.readouterr().out.splitlines() == [
        "line 3: country “Philipines”: No country is called so.",
        "line 4: country “Philipines”: No country is called so.",
        "line 5: name: This must be filled in.",
        "Why rows were refused:",
        "      2 × country “Philipines”: No country is called so.",
        "      1 × name: This must be filled in.",
        "1 entered, 0 changed, 0 known before, 3 refused.",
    ]
    assert count(pg, "account") == 1


def test_a_dry_run_says_all_and_writes_nothing(
    typed: Typed, pg: "psycopg.Connection[Any]", capsys: pytest.CaptureFixture[str]
) -> None:
    for _time in range(2):
        assert typed("name\nKolo\n", "--as", "account", "--map", "name=name", "--dry-run") == 0
        assert capsys.readouterr().out.splitlines() == [
            "1 entered, 0 changed, 0 known before, 0 refused.",
            "This was a trial run: nothing was written.",
        ]
    assert (count(pg, "account"), count(pg, "op_log")) == (0, 0)


def test_a_second_time_is_said_and_again_enters_it_once_more(
    typed: Typed, pg: "psycopg.Connection[Any]", capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--as", "account", "--map", "name=name")
    assert [typed("name\nKolo\n", *words) for _time in range(2)] == [0, 0]
    assert "file.csv was imported before in just this way" in capsys.readouterr().out
    assert count(pg, "account") == 1
    assert typed("name\nKolo\n", *words, "--again") == 0
    assert count(pg, "account") == 2


def test_an_import_that_entered_nothing_can_be_repeated(
    typed: Typed, pg: "psycopg.Connection[Any]", capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--as", "contact", "--map", "account=firm", "last_name=last")
    assert typed("firm,last\nKolo,Malý\n", *words) == 1
    assert "Nothing you may see is called so." in capsys.readouterr().out
    assert typed("name\nKolo\n", "--as", "account", "--map", "name=name") == 0
    assert typed("firm,last\nKolo,Malý\n", *words) == 0
    assert count(pg, "contact") == 1


def test_refused_rows_are_mended_and_imported_by_themselves(
    typed: Typed, pg: "psycopg.Connection[Any]", tmp_path: Path
) -> None:
    place = tmp_path / "refused.csv"
    words = ("--as", "account", "--map", "name=name", "country=land", "--refused", str(place))
    assert typed('name,land,note\nKolo,Česko,\nVůz,Philipines,"so, so"\n', *words) == 0
    with place.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [
            ["name", "land", "note", "refused field", "refused because"],
            ["Vůz", "Philipines", "so, so", "country", "No country is called so."],
        ]
    content = place.read_text("utf-8").replace("Philipines", "Philippines")
    assert typed(content, *words) == 0
    assert count(pg, "account") == 2


def test_the_file_itself_is_never_the_file_of_refused_rows(
    typed: Typed, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--as", "account", "--refused", str(tmp_path / "file.csv"))
    assert typed("name\nKolo\n", *words) == 1
    assert "--refused names the file that is imported" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--refused", "--report"])
def test_a_file_that_could_not_be_written_is_said_before_anything_is_done(
    typed: Typed, pg: "psycopg.Connection[Any]", tmp_path: Path,
    capsys: pytest.CaptureFixture[str], option: str,
) -> None:  # fmt: skip
    assert typed("name\nVůz\n", *NAMES, option, str(tmp_path / "no" / "file")) == 1
    assert "cannot be written: there is no such folder" in capsys.readouterr().err
    assert count(pg, "account") == 0


def test_further_phones_of_a_firm_are_details_and_columns_left_out_are_named(
    typed: Typed,
    pg: "psycopg.Connection[Any]",
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    place = tmp_path / "report.json"
    content = (
        "Firma;Telefon;Telefon 2;Mail;Mail 2;Barva\n"
        "Kolo;566 000 100;+420 566 000 200;a@kolo.cz;b@kolo.cz;\n"
        "Vůz;566 000 300;566000300;;;modrá\n"
    )
    assert typed(content, "--as", "account", "--report", str(place)) == 0
    assert capsys.readouterr().out.splitlines()[0] == "Columns that go nowhere: “Barva”"
    report = json.loads(place.read_text("utf-8"))
    assert report["left_out"] == ["Barva"]
    assert report["columns"]["phone"] == ["Telefon", "Telefon 2"]
    fields = pg.execute(
        "SELECT d.phone, d.email, array(SELECT p.value FROM crm.contact_point p"
        " WHERE p.account_id = a.id AND p.contact_id IS NULL ORDER BY p.kind)"
        " FROM crm.account a JOIN crm.account_detail d ON d.account_id = a.id ORDER BY a.name"
    ).fetchall()
    assert fields == [
        ("+420566000100", "a@kolo.cz", ["b@kolo.cz", "+420566000200"]),
        ("+420566000300", None, []),
    ]
    words = ("--as", "account", "--match", "name", "--mode", "fill")
    assert typed(content, *words) == 0
    assert "0 entered, 0 changed, 2 known before" in capsys.readouterr().out


@pytest.mark.parametrize(
    "mapping",
    ['{"columns": {"name": 5}}', '{"columns": []}', '{"values": [["tier"]]}', '{"match": 1}', "[]",
     '{"mode": 1}', '{"sheets": [{"sheet": "A", "as": "account", "columns": {"name": 5}}]}'],
)  # fmt: skip
def test_a_mapping_of_another_shape_is_a_sentence(
    typed: Typed, tmp_path: Path, capsys: pytest.CaptureFixture[str], mapping: str
) -> None:
    place = tmp_path / "mapping.json"
    place.write_text(mapping)
    assert typed("name\nVůz\n", "--as", "account", "--mapping", str(place)) == 1
    assert "is not as it should be" in capsys.readouterr().err


NAMES = ("--as", "account", "--map", "name=name")


@pytest.mark.parametrize(
    ("content", "words", "sentence"),
    [
        ('name\n"Kolo\n', NAMES, "The quotes of file.csv are broken"),
        ("name\nKolo\nŽluťoučký\n", (*NAMES, "--encoding", "ascii"), "is not in ascii (line 3)"),
        ("name\nKolo\n", (*NAMES, "--match", "company_id"), "but no column goes there"),
        ("name\nKolo\n", (*NAMES, "--match", "size"), "has no field “size”"),
        ("name\nKolo\n", (*NAMES, "--mapping", "nothing.json"), "nothing.json cannot be read"),
        ("name\nKo\0lo\n", NAMES, "has NUL characters (line 2)"),
        ("name\n", NAMES, "has no rows"),
        ("name\nA\n", ("--as", "customer"), "There is no kind of record “customer”"),
        ("name\nA\n", ("--as", "account", "--map", "nick=name"), "Account has no field “nick”"),
        ("name\nA\n", ("--as", "account", "--map", "name=nick"), "has no column “nick”"),
        ("name\nA\n", (*NAMES, "--separator", "ab"), "“ab” parts no columns"),
        ("name\nA\n", (*NAMES, "--encoding", "klingon"), "There is no encoding “klingon”"),
        ("name\nA\n", (*NAMES, "--default", "kind"), "“kind” is not of the form field=value"),
    ],
)
def test_bad_input_is_a_sentence_and_nothing_is_done(
    typed: Typed,
    pg: "psycopg.Connection[Any]",
    capsys: pytest.CaptureFixture[str],
    content: str | bytes,
    words: tuple[str, ...],
    sentence: str,
) -> None:
    assert typed(content, *words) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert sentence in printed.err
    assert printed.err.count("\n") == 1
    assert (count(pg, "account"), count(pg, "op_log")) == (0, 0)


def test_a_name_of_10_000_characters_is_cut_on_the_screen_only(
    typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed(f"name\n{'x' * 10_000}\n", *NAMES) == 1
    first = capsys.readouterr().out.splitlines()[0]
    assert first.endswith("…”: This text is 9800 characters too long (200 at most). Shorten it.")
    assert len(first) < 160


@pytest.mark.parametrize(
    ("dsn", "sentence"),
    [
        ("nonsense", "The connection string cannot be read: missing"),
        ("host=localhost port=many", "The connection string cannot be read"),
        ("host=127.0.0.1 port=1 password=x", "The server 127.0.0.1:1 does not answer."),
    ],
)
def test_a_server_that_cannot_be_reached_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], dsn: str, sentence: str
) -> None:
    file = tmp_path / "file.csv"
    file.write_text("name\nKolo\n", "utf-8")
    assert main(["import", str(file), "--as", "account", "--dsn", dsn]) == 1
    assert sentence in capsys.readouterr().err


def test_an_unknown_profile_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CRM_CONFIG_DIR", str(tmp_path))
    file = tmp_path / "file.csv"
    file.write_text("name\nKolo\n", "utf-8")
    assert main(["import", str(file), "--as", "account", "--profile", "Mars"]) == 1
    assert "There is no profile “Mars”" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("ended_by", ["SIGKILL", "SIGINT"])
def test_an_end_in_the_middle_leaves_nothing_and_the_import_runs_again(
    committed: Crm, pg: "psycopg.Connection[Any]", tmp_path: Path, ended_by: str
) -> None:
    file = tmp_path / "file.csv"
    file.write_text("name\n" + "".join(f"Firm {n}\n" for n in range(SIZE + 100)), "utf-8")
    command = [sys.executable, "-m", "crm_desktop.admin", "import", str(file), "--as", "account"]
    with committed.connect() as watching, committed.connect() as holding:
        # The second batch waits for us, so the kill is sure to come in the middle.
        holding.execute("SELECT pg_advisory_lock(7)")
        stop_at(pg, f"Firm {SIZE + 50}")
        program = subprocess.Popen(
            [*command, "--dsn", committed.dsn("head")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        )
        try:
            while not count_waiting(watching):
                assert program.poll() is None
        finally:
            program.send_signal(signal.Signals[ended_by])
            said = program.communicate()[1]
        assert program.returncode != 0
        assert b"Traceback" not in said
    while count_waiting(pg) + count_sessions(pg, committed.login("head")):
        pass
    assert (count(pg, "account"), count(pg, "op_log")) == (0, 0)
    pg.execute("DROP TRIGGER wait ON crm.account")
    assert main([*command[3:], "--dsn", committed.dsn("head")]) == 0
    assert (count(pg, "account"), count(pg, "import_run")) == (SIZE + 100, 1)


def stop_at(pg: "psycopg.Connection[Any]", name: str) -> None:
    """Let the row of this name wait for the advisory lock that the test holds."""
    pg.execute(
        "CREATE FUNCTION public.wait() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS"
        " $$ BEGIN PERFORM pg_advisory_xact_lock(7); RETURN NEW; END $$"
    )
    pg.execute(
        "CREATE TRIGGER wait BEFORE INSERT ON crm.account FOR EACH ROW"
        f" WHEN (NEW.name = '{name}') EXECUTE FUNCTION public.wait()".encode()
    )


def count_waiting(pg: "psycopg.Connection[Any]") -> int:
    row = pg.execute(
        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
    ).fetchone()
    assert row is not None
    return int(row[0])


def count_sessions(pg: "psycopg.Connection[Any]", login: str) -> int:
    query = "SELECT count(*) FROM pg_stat_activity WHERE usename = %s"
    row = pg.execute(query, (login,)).fetchone()
    assert row is not None
    return int(row[0])


def test_own_fields_are_imported_by_short_name_or_label(
    typed: Typed, pg: "psycopg.Connection[Any]", capsys: pytest.CaptureFixture[str]
) -> None:
    roles = ["crm_sales"]
    for code, label, kind in (("ramps", "Loading ramps", "number"), ("hall", "Hall", "choice"),
                              ("halls", "Halls", "choices"), ("risk", "Risk", "text")):  # fmt: skip
        readers = ["crm_finance"] if code == "risk" else roles
        id = make(pg, "custom_field", kind="account", code=code, label=label, type=kind,
                  readers=readers, writers=readers)  # fmt: skip
        for choice in ("North", "South") if kind.startswith("choice") else ():
            make(pg, "custom_choice", field_id=id, code=choice.lower(), label=choice)
    content = "name,r,h,all\nKolo,3,North,North; south\nVůz,3.5,North,\nMost,,East,\n"
    assert typed(content, "--as", "account", "--map", "name=name", "ramps=r", "Hall=h",
                 "c_halls=all") == 0  # fmt: skip
    out = capsys.readouterr().out
    assert "line 3" in out
    assert "line 4" in out
    rows = pg.execute(
        "SELECT f.code, v.number_value, v.code_value FROM crm.custom_value v"
        " JOIN crm.custom_field f ON f.id = v.field_id ORDER BY 1, 3"
    ).fetchall()
    assert rows == [("hall", None, "north"), ("halls", None, "north"), ("halls", None, "south"),
                    ("ramps", 3_000_000, None)]  # fmt: skip
    more = "name,r,h,all\nKolo,5,South,\n"
    assert typed(more, "--as", "account", "--map", "name=name", "ramps=r", "Hall=h", "c_halls=all",
                 "--match", "name", "--mode", "overwrite") == 0  # fmt: skip
    rows = pg.execute(
        "SELECT f.code, v.number_value, v.code_value FROM crm.custom_value v"
        " JOIN crm.custom_field f ON f.id = v.field_id WHERE v.deleted_at IS NULL ORDER BY 1, 3"
    ).fetchall()
    assert rows == [("hall", None, "south"), ("halls", None, "north"), ("halls", None, "south"),
                    ("ramps", 5_000_000, None)]  # fmt: skip
    assert "0 entered, 1 changed" in capsys.readouterr().out
    assert typed(content, "--as", "account", "--map", "name=name", "risk=r") == 1


def test_a_number_by_which_records_are_found_again_is_named(
    typed: Typed, pg: "psycopg.Connection[Any]", capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--as", "account", "--map", "name=name", "company_id=ico")
    first, more = "name,ico\nKolo,27074358\n", "Vůz,25596641\n"
    assert typed(first, *words) == 0
    assert "--match" not in capsys.readouterr().out
    assert typed(first + more, *words, "--dry-run") == 0
    assert "--match company_id finds them" in capsys.readouterr().out
    assert typed(first + more, *words, "--match", "company_id") == 0
    said = capsys.readouterr().out
    assert "--match" not in said
    assert said.splitlines()[-1] == "1 entered, 0 changed, 1 known before, 0 refused."
    assert count(pg, "account") == 2
    # A column whose values repeat tells nobody apart; nor does one that nobody has.
    contacts = "last_name,account,email\nNová,Kolo,info@kolo.cz\nMalá,Kolo,{}\n"
    people = ("--as", "contact", "--map", "last_name=last_name", "account=account", "email=email")
    assert typed(contacts.format("info@kolo.cz"), *people) == 0
    assert typed(contacts.format("info@kolo.cz") + "Tichá,Kolo,\n", *people, "--dry-run") == 0
    assert "--match" not in capsys.readouterr().out
    assert typed(contacts.format("mala@kolo.cz") + "Tichá,Kolo,\n", *people, "--dry-run") == 0
    assert "--match email finds them" in capsys.readouterr().out
