import errno
import os
from pathlib import Path

import pytest

from crm_desktop.reports.output import NotWritten, write_pdf


def test_writes_whole_files(tmp_path: Path) -> None:
    write_pdf(tmp_path / "Dopis Příhodovi.pdf", b"%PDF one")
    write_pdf(str(tmp_path / "Dopis Příhodovi.pdf"), b"%PDF two")
    assert [path.name for path in tmp_path.iterdir()] == ["Dopis Příhodovi.pdf"]
    assert (tmp_path / "Dopis Příhodovi.pdf").read_bytes() == b"%PDF two"


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "you may not write there"),
        (errno.EROFS, "only be read"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_a_failure_is_a_sentence_and_harms_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, sentence: str
) -> None:
    target = tmp_path / "letter.pdf"
    target.write_bytes(b"before")

    def fail(handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(NotWritten, match=sentence) as caught:
        write_pdf(target, b"after")
    assert "“letter.pdf”" in str(caught.value)
    assert target.read_bytes() == b"before"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_is_not_there_or_in_the_way(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match="folder does not exist"):
        write_pdf(tmp_path / "none" / "letter.pdf", b"")
    (tmp_path / "letter.pdf").mkdir()
    with pytest.raises(NotWritten, match="a folder of that name"):
        write_pdf(tmp_path / "letter.pdf", b"")
    assert len(list(tmp_path.iterdir())) == 1
