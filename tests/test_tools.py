"""The translation and licence tools: what they miss, a release would miss."""

import gettext
from pathlib import Path

import pytest

from tools import licences, translations

VIEW = """
from PySide6.QtWidgets import QLabel
class Card(QLabel):
    def fill(self, count):
        self.setText(self.tr("Good morning"))
        self.setToolTip(self.tr("%n row(s)", "", count))
"""
QUERY = """
from crm_desktop.models.language import N_, _, ngettext
KINDS = [N_("Account")]
def say(count):
    return _("Saved.") + ngettext("%d row", "%d rows", count)
"""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small program with one text of each sort."""
    monkeypatch.setattr(translations, "PACKAGE", tmp_path / "crm_desktop")
    monkeypatch.setattr(translations, "FOLDER", tmp_path / "translations")
    monkeypatch.setattr(translations, "LANGUAGES", ("cs",))
    monkeypatch.setattr(translations, "WINDOWS", ("cs",))
    (tmp_path / "crm_desktop" / "views").mkdir(parents=True)
    (tmp_path / "crm_desktop" / "views" / "card.py").write_text(VIEW)
    (tmp_path / "crm_desktop" / "query.py").write_text(QUERY)
    return tmp_path


def translate(program: Path) -> None:
    ts, po = program / "translations" / "cs.ts", translations.po_file("cs")
    text = ts.read_text("utf-8").replace(' type="unfinished"', "")
    text = text.replace("<translation></translation>", "<translation>Dobré ráno</translation>")
    text = text.replace("<numerusform></numerusform>", "<numerusform>%n</numerusform>")
    ts.write_text(text, "utf-8")
    text = po.read_text("utf-8").replace(
        'msgid "Account"\nmsgstr ""', 'msgid "Account"\nmsgstr "F"'
    )
    text = text.replace('msgid "Saved."\nmsgstr ""', 'msgid "Saved."\nmsgstr "Uloženo."')
    for form, word in enumerate(("řádek", "řádky", "řádků")):
        text = text.replace(f'msgstr[{form}] ""', f'msgstr[{form}] "%d {word}"')
    po.write_text(text, "utf-8")


def test_new_texts_are_collected_translated_and_compiled(program: Path) -> None:
    assert any("cs.ts: not extracted" in line for line in translations.problems())
    translations.extract()
    found = translations.problems()
    assert len(found) == 5
    assert all("unfinished" in line for line in found)
    translate(program)
    assert translations.problems() == []
    translations.extract()
    assert translations.problems() == []
    translations.compile_all()
    assert (program / "translations" / "cs.qm").stat().st_size > 50
    made = gettext.translation("crm", program / "translations", ["cs"])
    assert made.gettext("Saved.") == "Uloženo."
    assert [made.ngettext("%d row", "%d rows", n) % n for n in (1, 3, 5)] == [
        "1 řádek",
        "3 řádky",
        "5 řádků",
    ]


def test_texts_that_went_are_told_and_taken_out(program: Path) -> None:
    translations.extract()
    translate(program)
    (program / "crm_desktop" / "query.py").write_text(QUERY.replace("Saved.", "Kept."))
    assert translations.problems() == [
        "cs.po: no longer used: Saved.",
        "cs.po: not extracted: Kept.",
    ]
    translations.extract()
    assert translations.problems() == ["cs.po: unfinished: Kept."]


def test_a_lost_placeholder_is_told(program: Path) -> None:
    translations.extract()
    translate(program)
    po = translations.po_file("cs")
    po.write_text(po.read_text("utf-8").replace('"%d řádky"', '"řádky"'), "utf-8")
    assert any("placeholder" in line for line in translations.problems())
    translate(program)
    po.write_text(po.read_text("utf-8").replace('"Uloženo."', '"Uloženo {kde}."'), "utf-8")
    assert "cs.po: a placeholder that the text does not have: Saved." in translations.problems()


def test_everything_shipped_has_a_licence_and_is_listed() -> None:
    listed = licences.FILE.read_text("utf-8")
    found = licences.packages()
    assert {"SQLAlchemy", "psycopg", "reportlab", "keyring"} <= found.keys()
    assert [name for name, licence in found.items() if not licence] == []
    assert [name for name in found if f"| {name} |" not in listed] == []
    for folder in (licences.ROOT / "resources" / "fonts").iterdir():
        if folder.is_dir():
            assert licences.licence_file(folder), folder
            assert f"resources/fonts/{folder.name}/" in listed


def test_nothing_shipped_is_under_the_gpl_alone() -> None:
    for name, licence in licences.packages().items():
        choices = licence.split(" OR ")
        assert not all(choice.startswith(("GPL", "AGPL")) for choice in choices), name


def test_the_licence_tool_fails_on_an_unknown_licence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(licences, "licence", lambda about: "")
    assert licences.main() == 1
    assert "No licence known for: " in capsys.readouterr().err


def test_the_tools_say_how_they_are_called(capsys: pytest.CaptureFixture[str]) -> None:
    assert translations.main(["whatever"]) == 2
    assert "extract" in capsys.readouterr().out
