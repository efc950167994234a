"""A run on paper: checked, made, filed, gone on with, printed again."""

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from crm_desktop.admin import main
from crm_desktop.mailing.letters import make_letters
from crm_desktop.mailing.parts import Part, done_of, labels_part, part_pdf, parts_of, write_parts
from crm_desktop.models.database import Database
from crm_desktop.models.errors import Cancelled, NotAllowed, ServerUnreachable
from crm_desktop.models.filters import Condition, to_json
from crm_desktop.models.queries.mailing.keeping import recipients, run_of, runs
from crm_desktop.reports.letters.page_file import letter_of_file
from crm_desktop.reports.output import NotWritten
from tests.factories import Crm, make
from tests.mailing.world import World, begun, broken, build, enter

FILTER = json.dumps(to_json(Condition("first_name", "eq", "Jan")))
SignIn = Callable[[str], Database]


@pytest.fixture
def world(committed: Crm) -> Iterator[World]:
    with committed.connect() as pg:
        yield build(committed, pg)


def test_withdrawn_between_choosing_and_making_is_not_sent(world: World, signed_in: SignIn):
    """Consent is asked for when chosen and again when made; all that is left out says why."""
    first, second, third, fourth = world.contacts
    for contact in (first, second, third):
        world.decide(contact, "given")
    world.pg.execute("UPDATE crm.contact SET no_mail = true WHERE id = %s", (third,))
    hidden = make(world.pg, "account", owner_id=world.crm.ids["rival"], town="Brno")
    world.decide(make(world.pg, "contact", account_id=hidden), "given")
    seller = signed_in("seller")
    catalogue = enter(seller)
    run, check = begun(world, seller.session, catalogue, purpose=world.newsletter)
    assert [(one.candidate.to.id, one.reason) for one in check.checked] == [
        (second, ""), (fourth, "no_consent"), (first, ""), (third, "no_mail"),
    ]  # fmt: skip  # in the order of the post
    world.decide(first, "withdrawn")
    now = make_letters(seller.session, catalogue, run)
    assert world.states(run) == [
        ("done", None), ("left", "no_consent"), ("left", "no_consent"), ("left", "no_mail"),
    ]  # fmt: skip
    assert (now.state, now.counts) == ("done", {"done": 1, "left": 3})
    sent = world.pg.execute(
        "SELECT contact_id, kind, subject, template_revision_id FROM crm.communication"
    ).fetchall()
    assert sent == [(second, "letter", "Děkujeme", world.revision)]
    with signed_in("rival").session() as session:
        assert runs(session) == ()
    with signed_in("lead").session() as session:
        assert [(one.id, one.mine) for one in runs(session)] == [(run, False)]


def test_broken_off_and_gone_on_with(world: World, signed_in: SignIn):
    """Stopped, without a server, started again: what is done is done, nobody gets two."""
    seller = signed_in("seller")
    catalogue = enter(seller)
    run, _check = begun(world, seller.session, catalogue)
    told: list[tuple[int, int]] = []
    with pytest.raises(Cancelled):
        make_letters(
            seller.session, catalogue, run, lambda *now: told.append(now),
            lambda: bool(told) and told[-1][0] == 1, batch=1,
        )  # fmt: skip
    assert told == [(0, 4), (1, 4)]
    assert [state for state, _ in world.states(run)] == ["done", "waiting", "waiting", "waiting"]

    left = iter((True, True, True))

    class Lost:
        """Sessions of a server that is gone in the middle of the third batch."""

        def __call__(self) -> Any:
            if next(left, None) is None:
                world.pg.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE usename = %s AND datname = %s",
                    (world.crm.login("seller"), world.crm.database),
                )
            return seller.session()

    with pytest.raises(ServerUnreachable):
        make_letters(Lost(), catalogue, run, batch=1)
    assert [state for state, _ in world.states(run)] == ["done", "done", "done", "waiting"]
    again = signed_in("seller")
    assert make_letters(again.session, catalogue, run).counts == {"done": 4}
    assert make_letters(again.session, catalogue, run).counts == {"done": 4}
    assert world.count("document") == world.count("communication") == 4


def test_files_for_the_printer_and_the_same_again(
    world: World, signed_in: SignIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Parts in the order of the post with labels; whatever changes, a range is the same again."""
    seller = signed_in("seller")
    catalogue = enter(seller)
    run, _check = begun(world, seller.session, catalogue)
    make_letters(seller.session, catalogue, run)
    files, without = write_parts(seller.session, run, tmp_path, 3, "L7160")
    assert without == []
    assert [path.name for path in files] == [
        "Děkujeme 00001-00003.pdf", "Děkujeme 00001-00003 labels.pdf",
        "Děkujeme 00004-00004.pdf", "Děkujeme 00004-00004 labels.pdf",
    ]  # fmt: skip
    pages = [page.extract_text() for path in (files[0], files[2]) for page in PdfReader(path).pages]
    order = [1, 3, 0, 2]  # by postcode
    assert [f"Firma {number}" in page for number, page in zip(order, pages, strict=True)] == [
        True
    ] * 4
    labels = PdfReader(files[1]).pages[0].extract_text()
    places = [labels.index(f"Firma {number}") for number in order[:3]]
    assert places == sorted(places)
    # Everything it was made from changes; the letters do not.
    world.pg.execute("UPDATE crm.account SET name = 'Jiná', town = 'Jinde'")
    world.pg.execute("UPDATE crm.contact SET last_name = 'Jiný'")
    world.pg.execute("UPDATE crm.template SET deleted_at = now()")
    other = tmp_path / "again"
    other.mkdir()
    again, _ = write_parts(seller.session, run, other, 3, first=2, last=3)
    texts = [page.extract_text() for page in PdfReader(again[0]).pages]
    assert texts == pages[1:3]
    # Who sees one account reads its letter, and of the others nothing.
    ids = world.crm.ids
    make(world.pg, "account_team", account_id=world.accounts[0], employee_id=ids["reader"])
    reader = signed_in("reader")
    with reader.session() as session:
        seen = list(recipients(session, run))
        assert [one.account_id for one in seen] == [world.accounts[0]]
    known, done = done_of(seller.session, run)
    part = Part(1, 4, 4)
    mine = part_pdf(reader.session, known, part, done)
    assert [page.extract_text() for page in PdfReader(io.BytesIO(mine)).pages] == [pages[2]]
    assert labels_part(reader.session, known, part, done, "envelope:DL")[1] != []
    [size] = world.pg.execute(
        "SELECT max(size) FROM crm.document WHERE media_type LIKE '%page'"
    ).fetchone()  # type: ignore[misc]
    assert size < 3000

    def full(_path: Path, _data: bytes) -> None:
        raise NotWritten("full")

    monkeypatch.setattr("crm_desktop.mailing.parts.write_pdf", full)
    with pytest.raises(NotWritten):
        write_parts(seller.session, run, tmp_path)


def test_letters_that_cannot_be_made_are_listed(world: World, signed_in: SignIn):
    """A field that must be filled, a sign that no font has: the others get their letter."""
    world.pg.execute("UPDATE crm.contact SET job_title = 'ředitel'")
    world.pg.execute("UPDATE crm.contact SET job_title = NULL WHERE id = %s", (world.contacts[0],))
    world.pg.execute(
        "UPDATE crm.contact SET job_title = 'ředitel', last_name = '漢字' WHERE id = %s",
        (world.contacts[1],),
    )
    world.pg.execute("UPDATE crm.account_detail SET street = NULL WHERE account_id = %s",
                     (world.accounts[2],))  # fmt: skip
    seller = signed_in("seller")
    catalogue = enter(seller)
    run, check = begun(world, seller.session, catalogue, revision=broken(world))
    assert {one.candidate.to.id: one.reason for one in check.checked} == {
        world.contacts[0]: "", world.contacts[1]: "fault", world.contacts[2]: "address",
        world.contacts[3]: "",
    }  # fmt: skip
    make_letters(seller.session, catalogue, run)
    with seller.session() as session:
        left = {one.contact_id: one.detail for one in recipients(session, run, ("left",))}
    assert "contact.job_title" in left[world.contacts[0]]
    assert "U+6F22" in left[world.contacts[1]]
    assert run_of_counts(seller, run) == {"done": 1, "left": 3}


def run_of_counts(database: Database, run: int) -> dict[str, int]:
    with database.session() as session:
        return dict(run_of(session, run).counts)


def test_who_has_no_right_begins_nothing(world: World, signed_in: SignIn):
    world.pg.execute("UPDATE crm.act_right SET deleted_at = now() WHERE act = 'print_bulk'")
    seller = signed_in("seller")
    catalogue = enter(seller)
    with pytest.raises(NotAllowed):
        begun(world, seller.session, catalogue)
    assert world.count("mailing") == 0


def test_from_the_console(world: World, tmp_path: Path, capsys: "pytest.CaptureFixture[str]"):
    """The same run by one command; a range of it again, the same pages."""
    make(world.pg, "saved_filter", kind="contact", name="Všichni",
         employee_id=world.crm.ids["seller"], definition=FILTER)  # fmt: skip
    dsn = ["--dsn", world.crm.dsn("seller"), "--out", str(tmp_path)]
    letters = ["letters", "--template", "díky", "--filter", "všichni", *dsn]
    assert main([*letters, "--dry-run"]) == 0
    assert world.count("mailing") == 0
    assert main([*letters, "--labels", "L7160"]) == 0
    said = capsys.readouterr().out
    assert "4 letters" in said
    [run] = world.pg.execute("SELECT id FROM crm.mailing").fetchone()  # type: ignore[misc]
    first = sorted(tmp_path.glob("*.pdf"))
    assert len(first) == 2
    again = tmp_path / "again"
    again.mkdir()
    more = ["letters", *dsn[:2], "--out", str(again), "--resume", str(run), "--range", "1-4"]
    assert main(more) == 0
    [second] = again.glob("*.pdf")
    assert len(PdfReader(second).pages) == 4
    for wrong, word in (("--template", "jiná"), ("--filter", "jiný"), ("--labels", "X1"),
                        ("--purpose", "jiný")):  # fmt: skip
        assert main([*letters, wrong, word]) == 1
        assert word in capsys.readouterr().err


def test_parts_are_divided_by_those_that_are_done():
    done = [type("R", (), {"position": place})() for place in (1, 2, 5, 9)]
    assert parts_of(done, 3) == [Part(1, 5, 3), Part(9, 9, 1)]  # type: ignore[arg-type]
    assert parts_of(done, 3, 2, 8) == [Part(2, 5, 2)]  # type: ignore[arg-type]
    assert parts_of([], 3) == []


def test_a_filed_letter_that_is_damaged_says_so():
    from crm_desktop.reports.letters.page_file import DamagedLetter

    for data in (b"", b"x", b"%PDF"):
        with pytest.raises(DamagedLetter):
            letter_of_file(data, {})


def own_words(world: World, words: str) -> dict[str, Any]:
    """Return the template with one paragraph of its own before the others."""
    [document] = world.pg.execute(
        "SELECT document FROM crm.template_revision WHERE id = %s", (world.revision,)
    ).fetchone()  # type: ignore[misc]
    own = {"kind": "paragraph", "id": "own", "spans": [{"id": "own1", "text": words}]}
    return {**document, "body": [own, *document["body"]]}


def test_a_letter_changed_for_one_alone_stays_so(world: World, signed_in: SignIn, tmp_path: Path):
    """In the run, the archive and the reprint; one that is no letter is left out with its place."""
    letter = own_words(world, "Jen pro Vás, {{ x }}.")
    seller = signed_in("seller")
    catalogue = enter(seller)
    own = {world.contacts[1]: letter, world.contacts[2]: {"format": 1, "name": "", "body": 7}}
    run, _check = begun(world, seller.session, catalogue, own=own)
    with seller.session() as session:
        assert {one.contact_id for one in recipients(session, run) if one.own} == set(own)
    now = make_letters(seller.session, catalogue, run)
    assert now.counts == {"done": 3, "left": 1}
    with seller.session() as session:
        [left] = recipients(session, run, ("left",))
    assert (left.contact_id, left.reason) == (world.contacts[2], "fault")
    assert "body" in left.detail
    [path], _ = write_parts(seller.session, run, tmp_path)
    texts = [page.extract_text() for page in PdfReader(path).pages]
    assert ["Jen pro Vás, {{ x }}." in text for text in texts] == [True, False, False]
