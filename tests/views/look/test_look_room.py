"""Parts share the room they have: what needs more gets it, and what is long gives way first."""

from pytestqt.qtbot import QtBot

from crm_desktop.views.look import parts
from crm_desktop.views.look.page.document_tabs import NARROWEST
from tests.views.look.conftest import LONG


def test_facts_that_need_more_room_than_others_get_it(qtbot: QtBot) -> None:
    made = parts.FactsStrip()
    qtbot.addWidget(made)
    long = parts.Fact("Open opportunities", "6.22", "m. CZK", "4 open, weighted 3.39 m. CZK")
    spark = parts.Fact("Revenue", "20.4", "m. CZK", spark=(1.0, 2.0, 3.0))
    made.set_facts([long, spark, *[parts.Fact("Data", "82 %")] * 4])
    made.resize(round(sum(cell.needed() for cell in made._cells)) + 12, 80)
    made.show()
    assert all(cell.width() >= cell.needed() for cell in made._cells)
    made.resize(1600, 80)
    assert max(cell.width() for cell in made._cells) - min(c.width() for c in made._cells) <= 1


def test_many_document_tabs_get_narrower_before_they_scroll(qtbot: QtBot) -> None:
    made = parts.DocumentTabs()
    qtbot.addWidget(made)
    made.resize(1000, 36)
    made.show()
    for number in range(7):
        made.add_document("building", "Cases" if number < 2 else LONG)
    assert made.tabRect(6).right() < 1000
    assert made.tabRect(0).width() < made.tabRect(2).width()  # the long ones give way
    for _number in range(20):
        made.add_document("building", LONG)
    assert made.tabRect(3).width() == NARROWEST
