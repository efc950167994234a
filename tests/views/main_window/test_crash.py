"""A bug: said in a sentence, details to copy, a log without anybody's data."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from crm_desktop.views.starting import crash
from crm_desktop.views.starting.crash import CrashDialog, CrashReporter, log_file, write_log


def caught(secret="Jan Novák"):
    try:
        raise KeyError(secret)
    except KeyError:
        return sys.exc_info()


@pytest.fixture
def reporter(qtbot, capsys):
    return CrashReporter()


def test_the_dialog_says_it_and_gives_the_details(reporter, qtbot, capsys):
    reporter.report(*caught())
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CrashDialog)
    assert "KeyError" in dialog.details.toPlainText()
    copy = next(b for b in dialog.findChildren(QPushButton) if "Copy" in b.text())
    copy.click()
    assert "KeyError" in QGuiApplication.clipboard().text()
    reporter.report(*caught())  # the second fault opens no second dialog
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    assert reporter.count == 2
    capsys.readouterr()


def test_the_report_is_looked_at_first_and_names_nobody_unless_asked(
    reporter, tmp_path, monkeypatch, capsys
):
    reporter.report(*caught("Jan Novák"))
    dialog = QApplication.activeModalWidget()
    file = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(file), ""))
    dialog.ask_file()
    text = file.read_text(encoding="utf-8")
    assert text == dialog.details.toPlainText()
    assert "KeyError" in text
    assert "test_crash.py" in text
    assert "Novák" not in text
    dialog.whole.click()
    assert "Novák" in dialog.details.toPlainText()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(tmp_path), ""))
    dialog.ask_file()
    assert "could not be saved" in dialog.saved.text()
    dialog.accept()
    capsys.readouterr()


def test_the_log_says_where_but_not_whose(reporter, capsys):
    kind, _error, trace = caught("Jan Novák, 777 123 456")
    write_log(kind, trace)
    text = log_file().read_text(encoding="utf-8")
    assert "KeyError" in text
    assert "test_crash.py" in text
    assert "Novák" not in text
    assert "/" not in text.split("\n")[1]  # no paths of this computer


def test_a_long_log_starts_anew(monkeypatch):
    monkeypatch.setattr(crash, "KEPT_BYTES", 10)
    kind, _error, trace = caught()
    write_log(kind, trace)
    write_log(kind, trace)
    assert log_file().with_suffix(".old.log").exists()
    assert log_file().read_text(encoding="utf-8").count("KeyError") == 1


def test_a_full_disk_does_not_hide_the_dialog(monkeypatch):
    def full(*_values, **_names):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(crash.Path, "mkdir", full)
    kind, _error, trace = caught()
    write_log(kind, trace)
