"""A CSV file is read as it is meant, or refused in a sentence that names the line."""

import csv
import io
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.models.errors import UserError
from crm_desktop.models.importing.csv_file import CsvFile, read_csv
from tests.full import rounds


def write(folder: Path, content: str | bytes) -> Path:
    file = folder / "customers.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def read(folder: Path, content: str | bytes, encoding: str = "") -> CsvFile:
    return read_csv(write(folder, content), encoding)


def cells(file: CsvFile) -> list[list[str]]:
    return [list(row.values()) for _line, row in file.rows]


TEXT = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff", codec="utf-8"),
    max_size=12,
)


@settings(
    max_examples=rounds(150, 3000),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(
    rows=st.lists(st.lists(TEXT, min_size=3, max_size=3), min_size=1, max_size=8),
    separator=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n"]),
    mark=st.booleans(),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_what_csv_writes_is_read_back(
    tmp_path: Path, rows: list[list[str]], separator: str, end: str, mark: bool, quoting: int
) -> None:
    if quoting == csv.QUOTE_MINIMAL:  # the writer leaves a bare CR unquoted, the end of a Mac's row
        rows = [[cell.replace("\r", "") for cell in row] for row in rows]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator=end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerow(["name", "town", "note"])
    writer.writerows(rows)
    wanted = [[cell.strip() for cell in row] for row in rows]
    wanted = [row for row in wanted if any(row)]
    content = out.getvalue().encode("utf-8-sig" if mark else "utf-8")
    if not wanted:
        with pytest.raises(UserError, match="no rows"):
            read(tmp_path, content)
        return
    assert cells(read(tmp_path, content)) == wanted


@settings(
    max_examples=rounds(200, 5000),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(st.binary(max_size=60))
def test_no_bytes_end_in_anything_but_a_sentence(tmp_path: Path, content: bytes) -> None:
    sentence = "."
    try:
        read(tmp_path, content)
    except UserError as error:
        sentence = str(error)
    assert sentence.endswith(".")


def test_rows_know_the_line_where_they_begin(tmp_path: Path) -> None:
    file = read(tmp_path, 'name,note\n\nA,"one\ntwo"\n,\nB,x\n')
    assert [line for line, _row in file.rows] == [3, 6]


def test_a_line_separator_of_unicode_does_not_end_a_row(tmp_path: Path) -> None:
    assert cells(read(tmp_path, "name,note\nA,one\u2028two\x0bthree\n")) == [
        ["A", "one\u2028two\x0bthree"]
    ]


def test_a_blank_before_a_quote_does_not_break_it(tmp_path: Path) -> None:
    assert cells(read(tmp_path, 'name, town\n"A, B", "Brno, Lesná"\n')) == [["A, B", "Brno, Lesná"]]


def test_columns_are_told_apart_and_named_where_they_have_no_name(tmp_path: Path) -> None:
    file = read(tmp_path, "name,,town,name,\nA,x,Brno,B,\n")
    assert file.headings == ("name", "Column 2", "town", "name (4)")
    assert cells(file) == [["A", "x", "Brno", "B"]]


@pytest.mark.parametrize("first", ["A,a@b.cz,5", ",,\n1,2,3", "+420 222 333 444,x,y"])
def test_a_file_without_headings_gets_numbered_ones(tmp_path: Path, first: str) -> None:
    assert read(tmp_path, f"{first}\n").headings == ("Column 1", "Column 2", "Column 3")


def test_a_row_with_more_values_than_headings_is_damaged(tmp_path: Path) -> None:
    file = read(tmp_path, "name,note\nA,x\nB,y,z\nC,w,\n")
    assert [line for line, _row in file.rows] == [2, 4]
    assert [line for line, _row in file.damaged] == [3]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Žluťoučký kůň úpěl ďábelské ódy", "cp1250"),
        ("Příliš žluťoučký kůň", "iso8859-2"),
        ("Zażółć gęślą jaźń, Łódź", "cp1250"),
        ("Zażółć gęślą jaźń, Łódź", "iso8859-2"),
        ("Щастливо розово масло ООД", "cp1251"),
        ("Café à la crème, ça va, où êtes-vous", "cp1252"),
        ("Straße Müller Öhrdingen", "cp1252"),
        ("Žluťoučký kůň", "utf-16-le"),
        ("Žluťoučký kůň", "utf-16"),
        ("Žluťoučký kůň", "utf-32"),
    ],
)
def test_the_encoding_is_recognised(tmp_path: Path, text: str, encoding: str) -> None:
    file = read(tmp_path, f"name;town\nA;{text}\nB;x\n".encode(encoding))
    assert cells(file) == [["A", text], ["B", "x"]]


def test_short_rows_are_filled_up(tmp_path: Path) -> None:
    assert cells(read(tmp_path, "name;town;note\nA\nB;Brno;;;\n")) == [
        ["A", "", ""],
        ["B", "Brno", ""],
    ]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ('name,note\nA,"open\nB,x\n', "quotes .* begins in line 2\\. .* nothing was changed"),
        ('name,note\nA,x\nB,"a"b\n', "quotes .* begins in line 3\\. .* nothing was changed"),
        ("name,note\nA,x\0y\n", r"NUL characters \(line 2\)"),
        ("name,note\n", "has no rows"),
        ("\n\n", "has no rows"),
        ("", "has no rows"),
    ],
)
def test_a_broken_file_is_refused_in_a_sentence(
    tmp_path: Path, content: str | bytes, sentence: str
) -> None:
    with pytest.raises(UserError, match=f"(?s){sentence}"):
        read(tmp_path, content)


def test_one_damaged_row_among_many_is_named_alone(tmp_path: Path) -> None:
    rows = b"".join(b"Firm %d\n" % number for number in range(100))
    file = read(tmp_path, "name\nKůň\n".encode() + rows + "Kůň\n".encode("cp1250"))
    assert len(file.rows) == 101
    assert file.damaged == ((103, {"name": "K\ufffd\ufffd"}),)


def test_another_encoding_is_read_where_it_is_named(tmp_path: Path) -> None:
    content = "name\nŽluťoučký kůň\n"
    for encoding in ("cp1250", "iso8859-2", "utf-16", "utf-8"):
        assert cells(read(tmp_path, content.encode(encoding), encoding)) == [["Žluťoučký kůň"]]


@pytest.mark.parametrize("encoding", ["klingon", "zip", "rot13"])
def test_an_unknown_encoding_is_a_sentence(tmp_path: Path, encoding: str) -> None:
    with pytest.raises(UserError, match=f"no encoding “{encoding}”.*cp1250"):
        read(tmp_path, "name\nA\n", encoding)


def test_a_wrongly_named_encoding_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"not in ascii \(line 2\)"):
        read(tmp_path, "name\nŽ\n", "ascii")


def test_a_file_that_is_not_there_or_no_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read: No such file"):
        read_csv(tmp_path / "nothing.csv")
    with pytest.raises(UserError, match="cannot be read: Is a directory"):
        read_csv(tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_the_right_to_read_it_is_a_sentence(tmp_path: Path) -> None:
    file = write(tmp_path, "name\nA\n")
    file.chmod(0)
    with pytest.raises(UserError, match="cannot be read: Permission denied"):
        read_csv(file)
