import csv
from pathlib import Path

import pytest

from crm_desktop import admin

PEOPLE = """id;Vorname;Nachname;Straße;Zusatz;Ort
1;Jan;Novák;Dlouhá 5;;Brno
;;;;;
2;Petr;Zeman;Krátká 7;u parku;Praha
3;Novak;Jan;Dlouha 5;dvůr;Brno
"""
MAP = ["--map", "first_name=Vorname", "last_name=Nachname", "street=Straße", "street=Zusatz"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "people.csv"
    place.write_text(PEOPLE, encoding="utf-8")
    return place


def find(*arguments: object) -> int:
    return admin.main(["duplicates", "find", *map(str, arguments)])


def read(place: Path) -> list[dict[str, str]]:
    with place.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def test_pairs_name_data_rows_counted_from_nought(file, tmp_path):
    out = tmp_path / "pairs.csv"
    assert find(file, "--as", "contact", *MAP, "town=Ort", "--out", out) == 0
    (pair,) = read(out)
    assert (pair["left"], pair["right"]) == ("0", "3")  # the row of separators is a row, too
    assert float(pair["score"]) > 0.9
    assert pair["reasons"] == "same_name same_street same_house_no same_town"


def test_of_two_files_pairs_across_with_sentences(file, tmp_path, capsys):
    other = tmp_path / "other.csv"
    other.write_bytes("name,město\nJan Novák,Brno\nJan Novák,Brno\n".encode("cp1250"))
    file.write_bytes(PEOPLE.encode("cp1250"))
    out = tmp_path / "pairs.csv"
    names = ["--map", "name=Vorname", "name=Nachname", "name=name", "town=Ort", "town=město"]
    options = ["--encoding", "cp1250", "--sentences", "--out", out]
    assert find(file, other, "--as", "contact", *names, *options) == 0
    assert [(row["left"], row["right"]) for row in read(out)] == [
        ("0", "0"), ("0", "1"), ("3", "0"), ("3", "1")
    ]  # fmt: skip
    assert read(out)[0]["reasons"] == "The name is the same. The town is the same."
    assert "4 pairs" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--as", "firm"], "There is no kind “firm”"),
        (["--as", "contact", "--map", "first_name"], "“first_name” is no pair"),
        (["--as", "contact", "--map", "age=id"], "There is no field “age”"),
        (["--as", "account", "--map", "first_name=Vorname"], "There is no field “first_name”"),
        (["--as", "contact", "--map", "name=Name"], "There is no column “Name”"),
        (["--as", "contact"], "No column of people.csv is compared"),
        (["--as", "contact", *MAP, "--encoding", "none"], "There is no encoding “none”"),
    ],
)
def test_what_cannot_be_done_is_said(file, tmp_path, capsys, arguments, sentence):
    out = tmp_path / "pairs.csv"
    assert find(file, *arguments, "--out", out) == 1
    assert sentence in capsys.readouterr().err
    assert not out.exists()


def test_files_that_cannot_be_read_or_written(file, tmp_path, capsys):
    assert find(tmp_path / "no.csv", "--as", "contact", "--out", tmp_path / "out.csv") == 1
    assert "cannot be read" in capsys.readouterr().err
    assert find(file, "--as", "contact", *MAP, "--out", file) == 1
    assert "--out names a file that is searched" in capsys.readouterr().err
    assert find(file, "--as", "contact", *MAP, "--out", tmp_path / "no" / "out.csv") == 1
    assert "cannot be written" in capsys.readouterr().err
