"""The wizard from a filter to a run, and the run's page: by keys, with what is wrong in words."""

import io
import os
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from crm_desktop import settings
from crm_desktop.models.filters import Condition
from crm_desktop.views.mailing.list_page import MailingsPage
from crm_desktop.views.mailing.mail_server import MailServerDialog, kept_profile
from crm_desktop.views.mailing.run_page import RunPage
from crm_desktop.views.mailing.wizard import CHECK, LETTER, MailingPage
from tests.factories import make
from tests.mailing.smtp_server import mail_server
from tests.mailing.test_mails import profile_for, read
from tests.mailing.world import build


@pytest.fixture
def world(committed):
    with committed.connect() as pg:
        made = build(committed, pg)
        make(pg, "act_right", act="mass_mail", employee_id=committed.ids["seller"], allowed=True)
        yield made


def picture(page, name):
    if folder := os.environ.get("CRM_SHOTS"):
        page.grab().save(str(Path(folder) / f"{name}.png"))


def shown(qtbot, page):
    qtbot.addWidget(page)
    page.resize(1240, 760)
    page.show()
    return page


def checked(qtbot, page, change=lambda: None):
    """Choose all contacts by a filter and go to the list of recipients."""
    qtbot.waitUntil(lambda: page.choose.template.count() > 0)
    page.choose.filters["contact"]._take(Condition("first_name", "eq", "Jan"))
    change()
    picture(page, "1-choose")
    with qtbot.waitSignals([page.checked, page.sampled]):
        page.next.click()
    assert page.steps.currentIndex() == CHECK
    return page


def test_from_a_filter_to_files(qtbot, enter, world, tmp_path):
    world.pg.execute("UPDATE crm.contact SET no_mail = true WHERE id = %s", (world.contacts[3],))
    world.pg.execute("UPDATE crm.contact SET gender = NULL WHERE id = %s", (world.contacts[0],))
    world.pg.execute("UPDATE crm.account_detail SET street = NULL WHERE account_id = %s",
                     (world.accounts[2],))  # fmt: skip
    context = enter("seller")
    opened, begun = [], []
    object.__setattr__(context, "open", lambda *what: opened.append(what))
    object.__setattr__(context, "open_mailing", lambda *what: begun.append(what))
    page = shown(qtbot, MailingPage(context))
    assert not page.next.isEnabled()
    checked(qtbot, page, lambda: page.choose.labels.setCurrentIndex(
        page.choose.labels.findData("L7160")))  # fmt: skip
    picture(page, "2-check")
    step = page.check
    assert "2 letter(s)" in step.counts.text()
    assert page.next.text() == "Make 2 letter(s)"
    rows = {one.candidate.to.id: one for one in step.model.rows()}
    assert rows[world.contacts[3]].reason == "no_mail"
    assert "salutation" in rows[world.contacts[0]].warning
    # What the server refuses has no tick; others are left out and taken in with Space.
    step.table.go_to((world.accounts[3], world.contacts[3]))
    step.toggle()
    assert step.found.to_send == 2
    step.table.go_to((world.accounts[0], world.contacts[0]))
    qtbot.keyClick(step.table, Qt.Key.Key_Space)
    assert page.next.text() == "Make 1 letter(s)"
    qtbot.keyClick(step.table, Qt.Key.Key_Return)
    assert opened == [("contact", world.contacts[0])]
    # Mended in place and checked again; what was left out by hand stays so.
    world.pg.execute("UPDATE crm.account_detail SET street = 'Nová 9' WHERE account_id = %s",
                     (world.accounts[2],))  # fmt: skip
    with qtbot.waitSignals([page.checked]):
        step.again.click()
    assert step.found.to_send == 2
    step.show_only("left")
    assert {one.reason for one in map(step.model.row_at, range(step.model.rowCount()))} == {
        "no_mail", "hand",
    }  # fmt: skip
    with qtbot.waitSignal(page.close_requested):
        page.go_on()
    [(run, at_once)] = begun
    assert at_once

    of_run = RunPage(context, run, begin=True)
    with qtbot.waitSignal(of_run.ended, timeout=30_000):
        shown(qtbot, of_run)
    qtbot.waitUntil(lambda: of_run.run.state == "done")
    picture(of_run, "3-run")
    assert of_run.run.counts == {"done": 2, "left": 2}
    with qtbot.waitSignal(of_run.ended, timeout=30_000):
        of_run.write_to(tmp_path)
    assert "2 file(s)" in of_run.told.text()
    letters = min(tmp_path.glob("*.pdf"), key=lambda path: len(path.name))
    assert len(PdfReader(letters).pages) == 2
    # One left out by hand is let in after all.
    place = next(one for one in of_run.model.rows() if one.reason == "hand")
    of_run.table.go_to(place.id)
    of_run.wait_button.click()
    qtbot.waitUntil(lambda: of_run.run.counts.get("waiting") == 1)
    with qtbot.waitSignal(of_run.ended, timeout=30_000):
        of_run.go_button.click()
    qtbot.waitUntil(lambda: of_run.run.counts["done"] == 3)

    archive = shown(qtbot, MailingsPage(context))
    qtbot.waitUntil(lambda: archive.model.rowCount() == 1)
    picture(archive, "4-list")
    archive.table.go_to(run)
    qtbot.keyClick(archive.table, Qt.Key.Key_Return)
    assert begun[-1] == (run, False)
    archive.new_record()
    assert begun[-1] == (None, False)


def letter_of(qtbot, page, key):
    """Open the letter of one recipient alone (F2)."""
    page.check.table.go_to(key)
    with qtbot.waitSignal(page.letter.rendered):
        page.edit_record()
    assert page.steps.currentIndex() == LETTER
    return page.letter


def done(qtbot, page):
    with qtbot.waitSignal(page.sampled):
        page.go_on()
    assert page.steps.currentIndex() == CHECK


def test_the_letter_of_one_is_changed_and_of_another_taken_back(
    qtbot, enter, world, tmp_path, monkeypatch
):
    context = enter("seller")
    begun = []
    object.__setattr__(context, "open_mailing", lambda *what: begun.append(what))
    page = shown(qtbot, MailingPage(context))
    checked(qtbot, page)
    keys = list(zip(world.accounts, world.contacts, strict=True))
    step = letter_of(qtbot, page, keys[1])
    assert step.letter() is None
    with qtbot.waitSignal(step.rendered):
        qtbot.keyClicks(step.editor, "Jen pro Vas. ")
    picture(page, "7-letter")
    assert "Jen pro Vas." in PdfReader(io.BytesIO(step.made().pdf)).pages[0].extract_text()
    held = page._typed()  # what the draft keeps while it is being written
    assert "Jen pro Vas. " in str(held["letters"])
    done(qtbot, page)
    assert [page.check.model.rows()[at].letter is not None for at in range(4)] == [
        one.candidate.to.id == world.contacts[1] for one in page.check.model.rows()
    ]
    assert "1 changed" in page.check.counts.text()
    page.check.show_only("own")
    assert page.check.model.rowCount() == 1
    page.check.show_only("left")
    assert page.check.rows.title() == "Nobody here"
    page.check.show_only("all")
    assert page.check.rows.title() == ""
    picture(page, "8-changed")
    # A second one is changed too, and taken back to the template.
    step = letter_of(qtbot, page, keys[2])
    qtbot.keyClicks(step.editor, "Omylem. ")
    monkeypatch.setattr("crm_desktop.views.forms.confirm.ask", lambda *_what: "back")
    step.undo_button.click()
    assert step.letter() is None
    done(qtbot, page)
    # Checked again, and put back by another program, the first one is as it was typed.
    with qtbot.waitSignals([page.checked, page.sampled]):
        page.check.again.click()
    again = shown(qtbot, MailingPage(context))
    qtbot.waitUntil(lambda: again.choose.template.count() > 0)
    again._put_back(held)
    assert again._typed() == page._typed()
    assert [one.candidate.to.id for one in page.check.found.checked if one.letter] == [
        world.contacts[1]
    ]
    with qtbot.waitSignal(page.close_requested):
        page.go_on()
    run = shown(qtbot, RunPage(context, begun[0][0], begin=True))
    qtbot.waitUntil(lambda: run.run is not None and run.run.state == "done")
    picture(run, "9-run")
    assert [one.contact_id for one in run.model.rows() if one.own] == [world.contacts[1]]
    with qtbot.waitSignal(run.ended, timeout=30_000):
        run.write_to(tmp_path)
    [path] = tmp_path.glob("*.pdf")
    texts = [letter.extract_text() for letter in PdfReader(path).pages]
    assert sorted("Jen pro Vas." in text for text in texts) == [False, False, False, True]


def test_by_mail_with_the_server_gone_in_between(qtbot, enter, world):
    context = enter("seller")
    begun = []
    object.__setattr__(context, "open_mailing", lambda *what: begun.append(what))
    page = shown(qtbot, MailingPage(context))
    checked(qtbot, page, lambda: page.choose.channel.setCurrentIndex(1))
    picture(page, "5-mail")
    assert "Vážený pane" in page.check.sample.text.toPlainText()
    step = letter_of(qtbot, page, (world.accounts[2], world.contacts[2]))
    with qtbot.waitSignal(step.rendered):
        qtbot.keyClicks(step.editor, "Jen pro Vas. ")
    assert "Jen pro Vas." in step.sample.text.toPlainText()
    picture(page, "10-mail-letter")
    done(qtbot, page)
    with qtbot.waitSignal(page.close_requested):
        page.next.click()
    of_run = shown(qtbot, RunPage(context, begun[0][0]))
    qtbot.waitUntil(lambda: of_run.run is not None)
    of_run.go_on()  # there is no server yet
    dialog = of_run.findChild(MailServerDialog)
    assert dialog is not None
    dialog.keep()
    assert dialog.message.isVisible()
    dialog.host.setText("127.0.0.1")
    dialog.security.setCurrentIndex(dialog.security.findData("none"))
    dialog.from_whom.setText("crm@nase.example")
    picture(dialog, "6-server")
    with qtbot.waitSignal(dialog.kept):
        dialog.keep()
    assert of_run.profile.mail_host == "127.0.0.1"
    # It stands in no list of profiles, as the trial's does not, and is kept nevertheless.
    assert settings.load().profiles == ()
    assert kept_profile(context).mail_from == "crm@nase.example"
    with mail_server() as server:
        server.hang_up["jan3@firma.example"] = "rcpt"
        of_run.profile = profile_for(server.port)
        with qtbot.waitSignal(of_run.ended, timeout=30_000):
            of_run.go_on()
        qtbot.waitUntil(lambda: of_run.run.counts == {"done": 1, "waiting": 3})
        assert "broke" in of_run.told.text()
        server.hang_up.clear()
        with qtbot.waitSignal(of_run.ended, timeout=30_000):
            of_run.go_button.click()
        qtbot.waitUntil(lambda: of_run.run.counts == {"done": 4})
        assert len(server.messages) == 4
        own = [to for to, raw in server.messages
               if "Jen pro Vas." in read(raw).get_body(("plain",)).get_content()]  # fmt: skip
        assert own == ["jan2@firma.example"]
