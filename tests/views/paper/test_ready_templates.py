"""The letters that come with the program, taken in for all; their sentences made one's own text."""

from typing import Any

import pytest

from crm_desktop.views.forms import confirm
from crm_desktop.views.mailing.list_page import MailingsPage
from crm_desktop.views.templates.inserting import spoken
from crm_desktop.views.templates.list_page import TemplatesPage
from crm_desktop.views.templates.page import TemplatePage


def shown(qtbot: Any, page: Any) -> Any:
    qtbot.addWidget(page)
    page.resize(1240, 760)
    page.show()
    return page


def test_ready_letters_are_taken_in_and_made_ones_own(
    enter: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = shown(qtbot, TemplatesPage(enter("seller")))  # designs none
    qtbot.waitUntil(empty.empty.isVisible)
    assert empty.empty.action is None
    none = shown(qtbot, MailingsPage(empty.context))
    qtbot.waitUntil(lambda: "No mailings" in none.rows.title())
    listed = shown(qtbot, TemplatesPage(enter("marketing")))
    qtbot.waitUntil(listed.empty.isVisible)
    listed.empty.action.click()
    qtbot.waitUntil(lambda: len(listed.model.rows()) == 5)
    assert listed.empty.isHidden()
    assert listed.table.isVisible()
    assert all(one.shared and one.mine for one in listed.model.rows())
    [season] = [one.id for one in listed.model.rows() if one.name == "Season’s greetings"]

    page = shown(qtbot, TemplatePage(listed.context, season))
    qtbot.waitUntil(lambda: bool(page.made() and page.made().pdf))
    page.language.setCurrentIndex(page.language.findData("cs"))
    asked: list[str] = []

    def answer(_parent: Any, _title: str, heading: str, *_more: Any) -> str:
        asked.append(heading)
        return "one" if len(asked) == 1 else "all"

    monkeypatch.setattr(confirm, "ask", answer)
    places = [at for at in range(page.editor.document().characterCount())
              if page.editor.chip_at(at).get("label")]  # fmt: skip
    page.inserting.change_chip(places[1])
    assert asked[0].startswith("děkujeme")
    spans = [span for block in page.document()["body"] for span in block.get("spans", [])]
    assert [bool(span.get("label")) for span in spans if not span.get("field")] == [
        True, False, True,
    ]  # fmt: skip
    assert asked[0] in [span.get("text") for span in spans]
    page.inserting.change_chip(places[0])
    assert not [at for at in range(page.editor.document().characterCount())
                if page.editor.chip_at(at).get("label")]  # fmt: skip
    page.editor.undo()
    spoken.speak(page.editor, "pl")
    with qtbot.waitSignal(page.saved):
        page.save()
    assert page.name().revision == 2
