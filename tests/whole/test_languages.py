"""Every window in every language: nothing missing, no key or letter twice, nothing cut."""

import ast
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QMenu

from crm_desktop.models.language import set_language
from crm_desktop.views import language
from tests.full import full
from tests.whole import room, walk, words
from tests.whole.conftest import LARGE
from tools import translations

SMALL = (1024, 640)
VIEWS = translations.PACKAGE / "views"
MARKED = {"columns"}  # contexts whose texts are marked by QT_TRANSLATE_NOOP where they are declared


@pytest.fixture
def speak():
    """Install a language in this process; English is back afterwards."""
    before = QLocale()
    yield language.install
    for translator in language._installed:
        QApplication.removeTranslator(translator)
    language._installed.clear()
    set_language("en")
    QLocale.setDefault(before)


def test_nothing_is_missing_or_unfinished():
    assert translations.problems() == []


# Bulgarian words are the longest; the others are walked in the full run.
@pytest.mark.parametrize("code", language.NAMES if full() else ("bg",))
def test_every_window_in(code, speak, sit_down, sample, monkeypatch):
    """One walk finds all: keys and letters that clash, and words that do not fit."""
    assert speak(code) == code
    desk = sit_down(sample, "sarka.zackova")
    found = {}
    walk.every_window(desk, visitor(desk, room.words_of(code), found), monkeypatch)
    assert [f"{name}: {fault}" for fault, name in found.items()] == []


@pytest.mark.parametrize("code", language.NAMES)
def test_administration_in(code, speak, sit_down, sample):
    """What only an admin sees, in each language."""
    assert speak(code) == code
    desk = sit_down(sample, "ondrej.maly")
    found = {}
    walk.administration(desk, visitor(desk, room.words_of(code), found))
    assert [f"{name}: {fault}" for fault, name in found.items()] == []


def visitor(desk, own, found):
    """Return what looks at a window in two sizes and notes its faults by name."""

    def note(name, faults):
        for fault in faults:
            found.setdefault(fault, name)

    def visit(name, window):
        for menu in [window] if isinstance(window, QMenu) else []:
            note(name, words.menu_faults(menu))
        for menu in window.findChildren(QMenu):
            note(f"{name}, menu {menu.title()}", words.menu_faults(menu))
        if isinstance(window, QMenu):
            return
        note(name, words.window_faults(window))
        for size in (SMALL, LARGE):
            if window is desk.window:
                desk.resize(size)
            room.laid_out(window)
            note(f"{name} at {size[0]}", room.faults(window, own))

    return visit


# ---- what lupdate sees ------------------------------------------------------------------------


def calls_of(tree):
    """Yield (call, name of the class around it, "" outside)."""

    def inside(node, around):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                yield child, around
            yield from inside(child, child.name if isinstance(child, ast.ClassDef) else around)

    yield from inside(tree, "")


def texts_of(tree):
    """Yield (context, text, whether it has a number, line) of each call that translates."""
    for call, around in calls_of(tree):
        name = ast.unparse(call.func)
        if name in ("translate", "QCoreApplication.translate", "QT_TRANSLATE_NOOP"):
            context, *values = call.args
            context = getattr(context, "value", None)
        elif name == "tr" or name.endswith(".tr"):
            context, values = around, call.args
        else:
            continue
        text = getattr(values[0], "value", None)
        if text is None and context in MARKED:
            continue
        yield context if name != "tr" else None, text, len(values) > 2, call.lineno


def test_lupdate_sees_every_text_of_the_windows():
    """Helpers named like `tr`, texts put together and plurals by `translate` would be missed."""
    extracted = set()
    plurals = set()
    for context in ET.parse(translations.FOLDER / "cs.ts").getroot().iter("context"):
        for message in context.iter("message"):
            key = context.findtext("name"), message.findtext("source")
            extracted.add(key)
            if message.get("numerus") == "yes":
                plurals.add(key)
    faults = []
    for file in sorted(VIEWS.rglob("*.py")):
        for context, text, counted, line in texts_of(ast.parse(file.read_text("utf-8"))):
            place = f"{file.relative_to(VIEWS)}:{line}"
            if not isinstance(text, str) or not isinstance(context, str):
                faults.append(f"{place}: no literal text, or a helper that only looks like tr")
            elif (context, text) not in extracted:
                faults.append(f"{place}: lupdate does not see “{text}” in “{context}”")
            elif ("%n" in text or counted) and (context, text) not in plurals:
                faults.append(f"{place}: “{text}” is no plural")
    assert faults == []


def test_gettext_sees_every_text_outside_the_windows():
    """A text put together before `_` is in no catalogue."""
    faults = []
    for file in sorted(translations.PACKAGE.rglob("*.py")):
        for call, _around in calls_of(ast.parse(file.read_text("utf-8"))):
            name = getattr(call.func, "id", getattr(call.func, "attr", ""))
            if name in translations.KEYWORDS and call.args:
                first = call.args[0]
                if isinstance(first, ast.JoinedStr | ast.BinOp):
                    faults.append(f"{file.name}:{call.lineno}: {ast.unparse(first)}")
    assert faults == []
