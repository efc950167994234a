import time, pytest
from PySide6.QtWidgets import QApplication, QMenu
from tests.whole import walk, words, room
from crm_desktop.views import language
from crm_desktop.models.language import set_language
@pytest.mark.parametrize("code", ["en","cs","pl","bg"])
def test_a(sit_down, sample, monkeypatch, code):
    language.install(code)
    d = sit_down(sample, "sarka.zackova")
    out=set()
    def visit(n, w):
        if isinstance(w, QMenu):
            for f in words.menu_faults(w): out.add((n, "menu", f))
            for m in w.findChildren(QMenu):
                for f in words.menu_faults(m): out.add((n, "menu "+m.title(), f))
            return
        if w is d.window:
            bar = w.menuWidget()
            for m in w.findChildren(QMenu):
                for f in words.menu_faults(m): out.add(("", "menu "+m.title(), f))
        for size in ((1440,900),(1024,640)):
            if w is d.window:
                d.resize(size)
            QApplication.processEvents()
            for f in words.window_faults(w): out.add((n, "keys", f))
            for f in room.faults(w): out.add((n, "cut", f))
        if w is d.window: d.resize((1440,900))
    try:
        walk.every_window(d, visit, monkeypatch)
    finally:
        with open(f"/tmp/j_{code}.txt","w") as o:
            for f in sorted(out): print(*f, sep=" | ", file=o)
        for t in language._installed: QApplication.removeTranslator(t)
        language._installed.clear(); set_language("en")
