"""The mail server: connected with a checked certificate, one message at a time.

What comes of a message is one of four: sent, refused for this address, surely not sent (the
connection broke before its text), or not known (it broke while the text was on its way).
"""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.message import EmailMessage

from crm_desktop.models.database import Profile
from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _

SECONDS = 20.0
LOOPBACK = ("localhost", "127.0.0.1", "::1")
GOOD = 250
GOING = 421  # the server closes the connection


class MailServerUnreachable(UserError):
    """The mail server does not answer, or lets nobody send. Nothing more was sent."""


class Refused(Exception):
    """The server takes no message for this address; `said` are its own words."""

    def __init__(self, code: int, said: str) -> None:
        super().__init__(f"{code} {said}")
        self.said = f"{code} {said}"


class NotSent(Exception):
    """The connection broke before the text of this message: it was surely not sent."""


class Unsure(Exception):
    """The connection broke while the text was on its way: nobody knows whether it arrived."""


@contextmanager
def post(profile: Profile, password: str) -> Iterator[smtplib.SMTP]:
    """Connect to the mail server of a profile; MailServerUnreachable says why it cannot be."""
    server = _connect(profile, password)
    try:
        yield server
    finally:
        with suppress(smtplib.SMTPException, OSError):
            server.quit()


def _connect(profile: Profile, password: str) -> smtplib.SMTP:
    host, port = profile.mail_host, profile.mail_port
    if not host or not profile.mail_from:
        raise MailServerUnreachable(
            _("There is no mail server in the profile. Enter it in the settings first.")
        )
    if profile.mail_security == "none" and host not in LOOPBACK:
        raise MailServerUnreachable(
            _("The mail server “{host}” must be reached with TLS. Change it in the settings.")
            .format(host=host)
        )  # fmt: skip
    context = ssl.create_default_context()
    server: smtplib.SMTP | None = None
    try:
        if profile.mail_security == "tls":
            server = smtplib.SMTP_SSL(host, port, timeout=SECONDS, context=context)
        else:
            server = smtplib.SMTP(host, port, timeout=SECONDS)
        _greet(server, profile, password, context)
        return server
    except (smtplib.SMTPException, OSError) as fault:
        if server is not None:
            server.close()
        raise MailServerUnreachable(_why(host, fault)) from fault


def _greet(server: smtplib.SMTP, profile: Profile, password: str, context: ssl.SSLContext) -> None:
    if profile.mail_security == "starttls":
        server.starttls(context=context)
    server.ehlo_or_helo_if_needed()
    if profile.mail_login:
        server.login(profile.mail_login, password)


def _why(host: str, fault: Exception) -> str:
    if isinstance(fault, smtplib.SMTPAuthenticationError):
        return _("The mail server “{host}” refuses login or password.").format(host=host)
    if isinstance(fault, ssl.SSLCertVerificationError):
        sentence = _("The certificate of the mail server “{host}” is not trusted: {reason}")
        return sentence.format(host=host, reason=fault.verify_message)
    sentence = _("The mail server “{host}” does not answer: {reason}")
    return sentence.format(host=host, reason=fault)


def deliver(server: smtplib.SMTP, sender: str, to: str, message: EmailMessage) -> None:
    """Hand one message to the server; Refused, NotSent or Unsure where it was not taken.

    MailServerUnreachable where it takes nothing from this sender.
    """
    data = message.as_bytes()
    try:
        code, said = server.mail(sender)
        if code != GOOD:
            raise _gone(code, said)
        code, said = server.rcpt(to)
        if code == GOING:
            raise NotSent
        if code not in (GOOD, 251):
            server.rset()
            raise Refused(code, _text(said))
    except (smtplib.SMTPException, OSError) as fault:
        raise NotSent from fault
    try:
        code, said = server.data(data)
    except smtplib.SMTPDataError as fault:  # refused before the text
        if fault.smtp_code == GOING:
            raise NotSent from fault
        raise _after_text(server, fault.smtp_code, fault.smtp_error) from fault
    except (smtplib.SMTPException, OSError) as fault:
        raise Unsure from fault
    if code != GOOD:
        raise _after_text(server, code, said)


def _after_text(server: smtplib.SMTP, code: int, said: bytes | str) -> Refused:
    with suppress(smtplib.SMTPException, OSError):
        server.rset()
    return Refused(code, _text(said))


def _gone(code: int, said: bytes | str) -> Exception:
    if code == GOING:
        return NotSent()
    sentence = _("The mail server takes no message from this sender: {reason}")
    return MailServerUnreachable(sentence.format(reason=f"{code} {_text(said)}"))


def _text(said: bytes | str) -> str:
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else said
