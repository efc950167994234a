"""What is typed outlives the program, the server and a full disk; nobody reads it on the disk."""

import datetime as dt
import errno
import os
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest

from crm_desktop import drafts
from crm_desktop.drafts import Draft, NotKept, open_drafts
from crm_desktop.models.database import Profile
from crm_desktop.models.queries.plain import from_plain, to_plain
from crm_desktop.models.queries.rows import Edit, Row
from crm_desktop.settings import draft_folder
from crm_desktop.views.drafts.bar import DraftBar
from crm_desktop.views.drafts.keeping import DraftKeeping
from crm_desktop.views.forms import confirm
from crm_desktop.views.paper.letter import LetterPage
from tests import factories
from tests.full import need, rounds
from tests.views.forms.typing import LETTERS
from tests.views.forms_world import World

HERE = Profile("here", "localhost", login="jana")
KEY = bytes(range(32))
TEXT = "Tajné přání\nzákazníka"


@pytest.fixture(autouse=True)
def key(monkeypatch):
    """A keyring with a key of this test."""
    monkeypatch.setattr(drafts, "draft_key", lambda _profile, _login: KEY)
    return KEY


@pytest.fixture
def world(committed, background_of, on_server, qtbot, key):
    return World(committed, background_of, on_server, qtbot)


def typed(page, name, text):
    """Type into a field as if by keys, and wait until it stands on the disk."""
    page.body.cells[name].put(text)


def again(world, background_of):
    """The program starts once more: what the one before left, and the bar that offers it."""
    keeping = DraftKeeping(background_of(world.answers), world.background)
    opened = []
    bar = DraftBar(keeping, opened.append)
    world.qtbot.addWidget(bar)
    with world.qtbot.waitSignal(keeping.found):
        keeping.start()
    return bar, opened


def on_disk():
    """All that stands in the folder of drafts."""
    return b"".join(file.read_bytes() for file in draft_folder().rglob("*") if file.is_file())


def killed(keeping):
    """The program ended without a word: its lock is gone, its drafts stay."""
    os.close(keeping._drafts._lock)
    keeping._drafts = None


def test_rows_and_edits_come_back_as_they_were():
    row = Row("contact", 5, {"a": dt.date(2026, 1, 2), "b": ("x", 3), "c": Decimal("1.50")},
              parts={"contact_point": (Row("contact_point", 7, {"kind": "phone"}),)},
              changed_at=dt.datetime(2026, 1, 2, 3, 4, tzinfo=dt.UTC))  # fmt: skip
    edit = Edit("contact", 5, {"note": "‏שלום 🙂 \ud800", "n": None, "t": True}, original=row.values,
                parts=(Edit("contact_point", None, {"value": b"\x00"}),))  # fmt: skip
    assert from_plain(to_plain([row, edit, {1: {"~": "row"}}])) == [row, edit, {1: {"~": "row"}}]


def test_a_full_disk_keeps_what_stood_there_and_a_broken_file_hinders_nothing(monkeypatch):
    mine = open_drafts(HERE)
    whole, broken = Draft(uuid4(), "form", {"note": TEXT}), Draft(uuid4(), "form", {"note": TEXT})
    mine.write(whole)
    mine.write(broken)

    def full(_file):
        raise OSError(errno.ENOSPC, "No space left on device")

    more = Draft(whole.id, "form", {"note": "more"})
    with monkeypatch.context() as disk:
        disk.setattr(drafts.os, "fsync", full)
        with pytest.raises(NotKept, match="No space left"):
            mine.write(more)
    file = mine._place(broken.id)
    file.write_bytes(file.read_bytes()[:-20])
    assert open_drafts(HERE).found == ()  # the other program runs: what it holds is its own
    os.close(mine._lock)
    found = open_drafts(HERE)
    assert (found.found, found.unreadable) == ((whole,), 1)
    assert TEXT.split()[0].encode() not in on_disk()
    assert b"jana" not in on_disk()
    assert "jana" not in "".join(map(str, draft_folder().rglob("*")))
    found.drop(whole.id)
    found.close()
    assert open_drafts(HERE).found == ()


@contextmanager
def small_disk(folder):
    """A disk of 64 KB; yields what fills it."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    mounted = subprocess.run(mount, capture_output=True)
    need("The right to mount a small disk", mounted.returncode == 0)
    try:
        yield lambda: _fill(folder / "rest")
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def _fill(file):
    with suppress(OSError), file.open("wb", buffering=0) as rest:
        while True:
            rest.write(bytes(512))


@pytest.mark.skipif(sys.platform == "win32", reason="nobody mounts a disk of a few KB there")
def test_a_disk_that_fills_while_typing_is_said_once_and_the_window_keeps_the_text(
    world, tmp_path, monkeypatch, background_of
):
    folder = tmp_path / "small"
    folder.mkdir()
    monkeypatch.setenv("CRM_CONFIG_DIR", str(folder))
    said = []
    world.background.failed.connect(lambda error: said.append(str(error)))
    with small_disk(folder) as fill_it:
        keeping = world.context.drafts
        keeping.close()
        keeping.start()
        page = world.form("account", world.ids.account)
        with world.qtbot.waitSignal(keeping.written):
            typed(page, "note", TEXT)
        fill_it()
        for more in ("and more", "and even more"):  # said once, not with each key
            typed(page, "note", TEXT + more)
            page.draft.write()
            world.settle()
        assert len(said) == 1
        assert "cannot be kept on this computer" in said[0]
        assert not keeping.lasting
        assert page.body.peek("note") == TEXT + "and even more"
        (stands,) = draft_folder().rglob("*.draft")
        held = keeping._drafts._read(stands)
        assert held.content["fields"]["note"][0] == TEXT  # what stood there is whole
        world.save(page)  # a full disk hinders no save
        assert not page.modified()
        keeping.close()
    note = "SELECT note FROM crm.account_detail WHERE account_id = %s"
    assert world.sql(note, world.ids.account) == [(TEXT + "and even more",)]


def test_without_a_keyring_nothing_is_written(monkeypatch):
    monkeypatch.setattr(drafts, "draft_key", lambda _profile, _login: None)
    mine = open_drafts(HERE)
    assert not mine.lasting
    mine.write(Draft(uuid4(), "form", {"note": TEXT}))
    assert not draft_folder().exists()
    assert len(open_drafts(HERE).found) == 1  # signed in again, the program still runs


def test_a_form_comes_back_as_typed_and_is_dropped_once_it_is_saved(world, background_of):
    page = world.form("account", world.ids.account)
    typed(page, "note", TEXT)
    page.body.cells["revenue"].editor.line.setText("dvanáct")  # has no value yet
    with world.qtbot.waitSignal(world.context.drafts.written):
        pass
    other = world.form("contact", world.ids.contact)
    grid = other.body.grids["contact_point"]
    new = grid.add()
    new.put("value", "+420 603 111 222")
    grid.remove(grid.lines[0])
    world.qtbot.waitUntil(lambda: len(list(draft_folder().rglob("*.draft"))) == 2)
    world.qtbot.waitUntil(lambda: not other.draft._soon.isActive())
    world.settle()
    killed(world.context.drafts)
    world.change(None, "UPDATE crm.account SET town = 'Praha' WHERE id = %s", world.ids.account)

    bar, opened = again(world, background_of)
    assert not bar.isHidden()
    bar.open_all()
    for draft in opened:
        restored = world.form(draft.content["kind"], draft.content["id"], show=False)
        restored.take_draft(draft)
        if draft.content["kind"] == "contact":
            lines = restored.body.grids["contact_point"].lines
            assert [line.gone for line in lines] == [True, False, False]
            assert lines[-1].typed()["value"].replace(" ", "") == "+420603111222"
            continue
        assert restored.body.peek("note") == TEXT
        assert restored.body.cells["revenue"].editor.line.text() == "dvanáct"
        assert "Put back as typed" in restored.message.text()
        restored.body.cells["revenue"].put(None)
        world.save(restored)
        assert not restored.modified()
    world.settle()
    note, town = world.sql(
        "SELECT d.note, a.town FROM crm.account a JOIN crm.account_detail d ON d.account_id = a.id"
        " WHERE a.id = %s", world.ids.account,
    )[0]  # fmt: skip
    assert (note, town) == (TEXT, "Praha")  # what a colleague wrote since stays
    assert bar._keeping.left == ()


def test_what_was_being_saved_when_the_program_was_killed_is_written_once(world, background_of):
    page = world.form("task", None, world.ids.account)
    typed(page, "subject", "Zavolat")
    world.answers.lose = 2
    world.save(page)  # it is written, but the program never learns of it
    killed(world.context.drafts)
    bar, opened = again(world, background_of)
    bar.open_all()
    restored = world.form("task", None, world.ids.account)
    restored.take_draft(opened[0])
    assert "never written twice" in restored.message.text()
    with world.qtbot.waitSignal(restored.close_requested):
        world.save(restored)
    count = "SELECT count(*) FROM crm.task WHERE subject = 'Zavolat'"
    assert world.sql(count) == [(1,)]


def test_a_letter_comes_back_as_typed_and_is_dropped_once_it_is_filed(world, background_of):
    def letter():
        page = LetterPage(world.context, world.ids.account, world.ids.contact)
        world.qtbot.addWidget(page)
        with world.qtbot.waitSignal(page.rendered):
            page.show()
        return page

    page = letter()
    page.fields.subject.setText("Nabídka")
    with world.qtbot.waitSignal(world.context.drafts.written):
        page.fields.body.setPlainText(TEXT)
    world.settle()
    killed(world.context.drafts)
    world.context.drafts.start()
    world.settle()
    (draft,) = world.context.drafts.take()
    page = letter()
    page.draft.take(draft)
    assert "Put back as typed" in page.message.text()
    assert (page.fields.text().subject, page.fields.text().body) == ("Nabídka", TEXT)
    with world.qtbot.waitSignal(page.rendered):
        pass
    page.save()
    world.qtbot.waitUntil(lambda: not page.modified() and not page.saving())
    world.qtbot.waitUntil(lambda: not list(draft_folder().rglob("*.draft")))


def test_away_from_the_server_a_changed_form_is_kept_for_later(world, monkeypatch):
    page = world.form("account", world.ids.account)
    typed(page, "note", TEXT)
    world.background.connection.note_lost("The server does not answer.")
    asked = []
    monkeypatch.setattr(
        confirm, "ask", lambda *given: asked.append([c.key for c in given[4]]) or "later"
    )
    assert page.try_close()
    assert asked == [["later", "discard", "stay"]]
    world.context.drafts.close()
    assert [draft.content["fields"]["note"][0] for draft in open_drafts(
        world.answers.profile).found] == [TEXT]  # fmt: skip


def test_kill_of_the_program_while_typing_loses_nothing_that_was_written(world, key):
    """SIGKILL at a moment of its own in each round; three run beside one another."""
    given = to_plain(
        {
            "key": key.hex(),
            "programs": 3,
            "password": factories.PASSWORD,
            "account": world.ids.account,
            "profile": {
                name: getattr(world.crm.profile("seller"), name)
                for name in ("name", "host", "port", "database", "login", "sslmode")
            },
        }
    )
    profile = world.crm.profile("seller")
    world.context.drafts.close()
    said = []
    for _round in range(rounds(1, 17)):
        said += _typing(given)
    found = [draft.content["fields"]["note"][0] for draft in open_drafts(profile).found]
    assert len(found) == len(said)
    endless = LETTERS * 100
    assert all(endless.startswith(text) for text in found)
    assert all(
        there >= told for there, told in zip(sorted(map(len, found)), sorted(said), strict=True)
    )
    assert b"Tajn" not in on_disk()


def _typing(given):
    """Start programs and kill each after another number of letters; return what they had said."""
    said, least = {}, {}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.views.forms.typing"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[4],
    ) as first:  # fmt: skip
        first.stdin.write(given)
        first.stdin.close()
        for line in first.stdout:  # ends when all of them have
            program, letters = map(int, line.split())
            said[program] = letters
            if letters >= least.setdefault(program, 1 + 13 * len(least)):
                with suppress(ProcessLookupError):
                    os.kill(program, signal.SIGKILL)
    return list(said.values())
