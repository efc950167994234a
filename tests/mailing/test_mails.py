"""A run by e-mail against a server on loopback: sent once, refused, gone away, gone on with."""

import email
import email.policy
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest
from pypdf import PdfReader

from crm_desktop.admin import main
from crm_desktop.mailing.mails import send_mails
from crm_desktop.mailing.message import Text, message
from crm_desktop.mailing.post import MailServerUnreachable, post
from crm_desktop.models.database import Database, Profile
from crm_desktop.models.errors import UserError
from crm_desktop.models.filters import Condition, to_json
from crm_desktop.models.queries.mailing.keeping import recipients
from tests.factories import Crm, make
from tests.mailing.smtp_server import Post, closed_port, mail_server
from tests.mailing.world import World, begun, build, enter
from tests.test_tls import GOOD, make_certificates

SignIn = Callable[[str], Database]


@pytest.fixture
def world(committed: Crm) -> Iterator[World]:
    with committed.connect() as pg:
        made = build(committed, pg)
        make(pg, "act_right", act="mass_mail", employee_id=committed.ids["seller"], allowed=True)
        yield made


@pytest.fixture
def mailbox() -> Iterator[Post]:
    with mail_server() as post:
        yield post


def profile_for(port: int) -> Profile:
    return Profile("p", "127.0.0.1", mail_host="127.0.0.1", mail_port=port, mail_security="none",
                   mail_from="crm@nase.example", mail_per_minute=0)  # fmt: skip


def read(data: bytes) -> EmailMessage:
    found = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    return found


def address(number: int) -> str:
    return f"jan{number}@firma.example"


EVERYBODY = json.dumps(to_json(Condition("first_name", "eq", "Jan")))
ORDER = (1, 3, 0, 2)  # of the world's contacts by postcode


def test_one_message_each_filed_and_refused_ones_named(
    world: World, signed_in: SignIn, mailbox: Post
):
    mailbox.refused[address(3)] = "550 no such user"
    world.pg.execute(
        "UPDATE crm.contact SET last_name = %s WHERE id = %s",
        ('Novák <img src="x">{{', world.contacts[1]),
    )
    seller = signed_in("seller")
    catalogue = enter(seller)
    run, _check = begun(world, seller.session, catalogue, "email", attach=True)
    now = send_mails(seller.session, catalogue, run, profile_for(mailbox.port), "")
    assert (now.state, now.counts) == ("done", {"done": 3, "left": 1})
    assert [to for to, _ in mailbox.messages] == [address(n) for n in (1, 0, 2)]
    assert world.states(run)[1] == ("left", "refused")
    with seller.session() as session:
        [refused] = recipients(session, run, ("left",))
    assert refused.detail == "550 no such user"
    first = read(mailbox.messages[0][1])
    assert first["Subject"] == "Děkujeme"
    assert address(1) in first["To"]
    assert "crm@nase.example" in first["List-Unsubscribe"]
    plain, html = first.get_body(("plain",)), first.get_body(("html",))
    assert plain is not None
    assert html is not None
    assert "Vážený pane" in plain.get_content()
    assert "<img" in plain.get_content()
    assert "<img" not in html.get_content()
    assert "&lt;img" in html.get_content()
    [attached] = first.iter_attachments()
    assert len(PdfReader(io.BytesIO(attached.get_content())).pages) == 1
    kept = world.pg.execute(
        "SELECT c.kind, c.direction, c.contact_id, c.body, r.message_id, d.size > 0"
        " FROM crm.communication c JOIN crm.document d ON d.id = c.document_id"
        " JOIN crm.mailing_recipient r ON r.document_id = d.id ORDER BY c.id"
    ).fetchall()
    assert [row[2] for row in kept] == [world.contacts[n] for n in (1, 0, 2)]
    assert kept[0][:2] == ("email", "out")
    assert kept[0][4] == first["Message-ID"]
    assert kept[0][3].split() == plain.get_content().split()
    assert kept[0][5]


@pytest.mark.parametrize(
    ("where", "then", "sent"), [("rcpt", "waiting", [1, 3, 0, 2]), ("data", "left", [1, 0, 2])]
)
def test_the_server_goes_away(
    world: World, signed_in: SignIn, mailbox: Post, where: str, then: str, sent: list[int]
):
    """Who was surely sent nothing waits; of whom it is not known is listed, not sent twice."""
    mailbox.hang_up[address(3)] = where
    seller = signed_in("seller")
    catalogue = enter(seller)
    run, _check = begun(world, seller.session, catalogue, "email")
    with pytest.raises(MailServerUnreachable):
        send_mails(seller.session, catalogue, run, profile_for(mailbox.port), "")
    assert [state for state, _ in world.states(run)] == ["done", then, "waiting", "waiting"]
    mailbox.hang_up.clear()
    send_mails(seller.session, catalogue, run, profile_for(mailbox.port), "")
    assert [to for to, _ in mailbox.messages] == [address(n) for n in sent]
    if where == "data":
        assert world.states(run)[1] == ("left", "unsure")


def test_a_program_that_broke_off_sends_nobody_twice(
    world: World, signed_in: SignIn, mailbox: Post
):
    seller = signed_in("seller")
    catalogue = enter(seller)
    run, _check = begun(world, seller.session, catalogue, "email")
    with seller.session() as session:
        from crm_desktop.models.queries.mailing.sending import take

        assert len(take(session, run, 1)) == 1
    send_mails(seller.session, catalogue, run, profile_for(mailbox.port), "")
    assert [to for to, _ in mailbox.messages] == [address(n) for n in (3, 0, 2)]
    assert world.states(run)[0] == ("left", "unsure")


def test_withdrawn_while_it_runs(world: World, signed_in: SignIn, mailbox: Post):
    for contact in world.contacts:
        world.decide(contact, "given")
    seller = signed_in("seller")
    catalogue = enter(seller)
    run, _check = begun(world, seller.session, catalogue, "email", world.newsletter)
    waits: list[float] = []

    def wait(seconds: float) -> None:
        """During the pause after the first message the others withdraw."""
        if not waits:
            for number in ORDER[1:]:
                world.decide(world.contacts[number], "withdrawn")
        waits.append(seconds)

    slow = replace(profile_for(mailbox.port), mail_per_minute=120)
    send_mails(seller.session, catalogue, run, slow, "", wait=wait)
    assert [to for to, _ in mailbox.messages] == [address(1)]
    assert [reason for _, reason in world.states(run)] == [None] + ["no_consent"] * 3
    assert waits


def test_the_server_is_reached_safely_or_not_at_all(tmp_path: Path):
    profile = profile_for(closed_port())
    for given, word in (
        (profile, "does not answer"),
        (replace(profile, mail_host=""), "no mail server"),
        (replace(profile, mail_host="mail.example"), "TLS"),
    ):
        with pytest.raises(MailServerUnreachable, match=word), post(given, ""):
            pass
    make_certificates(tmp_path, GOOD)
    with mail_server(tmp_path) as server:
        secure = replace(profile_for(server.port), mail_security="starttls", mail_login="me")
        with pytest.raises(MailServerUnreachable, match="not trusted"), post(secure, "secret"):
            pass
        assert server.logins == []  # the password was not told
    with mail_server() as server:
        secure = replace(profile_for(server.port), mail_security="starttls")
        with pytest.raises(MailServerUnreachable), post(secure, ""):
            pass


def test_names_make_no_headers():
    made = message(
        Text("A\r\nBcc: evil@example.com", "text", "<p>text</p>"),
        ("Naše\nfirma", "crm@nase.example"), ("Jan\r\nX: y", "jan@firma.example"), "<m@x>", "cs",
    )  # fmt: skip
    again = read(made.as_bytes())
    assert again["Bcc"] is None
    assert again["X"] is None
    with pytest.raises(UserError):
        message(Text("a", "b", "c"), ("a", "a@b.cz"), ("x", "not an address"), "<m@x>", "cs")


def test_from_the_console(
    world: World, mailbox: Post, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
):  # fmt: skip
    """One command sends; broken off it says how far it came, and --resume goes on."""
    monkeypatch.setenv("CRM_CONFIG_DIR", str(tmp_path))
    make(world.pg, "saved_filter", kind="contact", name="Všichni",
         employee_id=world.crm.ids["seller"], definition=EVERYBODY)  # fmt: skip
    dsn = ["--dsn", world.crm.dsn("seller")]
    smtp = ["--smtp", f"smtp://127.0.0.1:{mailbox.port}", "--from", "crm@nase.example"]
    letters = ["letters", "--template", "díky", "--filter", "všichni", "--channel", "email", *dsn]
    assert main([*letters, "--dry-run"]) == 0
    for words, sentence in (
        ([], "--smtp smtp://LOGIN@HOST"),
        (["--smtp", "smtp://a:secret@mail.example"], "without the password"),
        ([*smtp, "--out", str(tmp_path)], "belong to letters on paper"),
    ):
        assert main([*letters, *words]) == 1
        assert sentence in capsys.readouterr().err
    assert world.count("mailing") == 0
    mailbox.refused[address(1)] = "550 no such user"
    mailbox.hang_up[address(0)] = "rcpt"
    assert main([*letters, *smtp, "--attach", "--per-minute", "0"]) == 1
    said = capsys.readouterr()
    assert "connection to the mail server broke" in said.err
    assert "550 no such user" in said.out
    assert "1 letter is filed" in said.out
    mailbox.hang_up.clear()
    row = world.pg.execute("SELECT id FROM crm.mailing").fetchone()
    assert row is not None
    again = ["letters", "--resume", str(row[0]), *dsn, *smtp, "--per-minute", "0"]
    assert main(again) == 0
    assert "3 letters are filed" in capsys.readouterr().out
    assert [to for to, _ in mailbox.messages] == [address(n) for n in (3, 0, 2)]
    assert main(again) == 0  # nobody waits any more
    assert len(mailbox.messages) == 3
