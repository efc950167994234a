"""The bell: a notice is told by the server, and shown with the next answer."""

from crm_desktop.views.access.watch import Watch
from crm_desktop.views.working.hearing.renewal import Renewal
from tests.factories import make


def test_a_notice_comes_with_the_next_answer(qtbot, enter, committed):
    seller = enter("seller")
    renewal = Renewal(seller.background, seller.catalogue, seller.me, seller.background)
    watch = Watch(seller.background, seller.background)
    with qtbot.waitSignal(watch.changed):
        watch.start()
    before = watch.news.unseen
    with committed.connect() as pg:
        make(pg, "notice", employee_id=committed.ids["seller"], kind="break_glass", text="May I?")
    with qtbot.waitSignal(watch.changed):
        seller.background.read(ask, lambda _answer: None)
    assert watch.news.unseen == before + 1
    assert not renewal._soon.isActive()  # nothing of the catalogue is read again for it


def ask(session):
    """Return an answer of the server; what it has to tell comes along."""
    return session.connection().exec_driver_sql("SELECT 1").scalar()
