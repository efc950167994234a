"""One e-mail of a run: text and HTML of the same blocks, the letter as a PDF where wished."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, localtime

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import N_, _, translator
from crm_desktop.models.standard.mail import ascii_address

UNSUBSCRIBE = N_(
    "You do not want such messages any more? Write to {address} and you will get no further one."
)
SUBJECT = N_("Please send me no more messages")


@dataclass(frozen=True, slots=True)
class Text:
    """What an e-mail says. `file` is attached where it is not empty; `pdf_name` its name."""

    subject: str
    plain: str
    html: str
    file: bytes = b""
    pdf_name: str = ""


def foot(sender: str, language: str) -> tuple[str, ...]:
    """Return the lines that say how to be left out, in the language of the e-mail."""
    return (translator(language).gettext(UNSUBSCRIBE).format(address=sender),)


def message(
    text: Text, sender: tuple[str, str], to: tuple[str, str], message_id: str, language: str
) -> EmailMessage:
    """Return the message; `sender` and `to` are name and address. UserError for a bad address."""
    made = EmailMessage(policy=SMTP)
    made["From"] = _address(*sender)
    made["To"] = _address(*to)
    made["Subject"] = _line(text.subject)
    made["Date"] = format_datetime(localtime())
    made["Message-ID"] = message_id
    made["Content-Language"] = language
    subject = re.sub(r"\s", "%20", translator("en").gettext(SUBJECT))
    made["List-Unsubscribe"] = f"<mailto:{ascii_address(sender[1])}?subject={subject}>"
    made.set_content(text.plain)
    made.add_alternative(text.html, subtype="html")
    if text.file:
        made.add_attachment(
            text.file, maintype="application", subtype="pdf", filename=text.pdf_name
        )
    return made


def _address(name: str, address: str) -> Address:
    try:
        user, _at, domain = ascii_address(address).rpartition("@")
        return Address(_line(name), user, domain)
    except ValueError as fault:
        sentence = _("“{address}” is no e-mail address.")
        raise UserError(sentence.format(address=address)) from fault


def _line(text: str) -> str:
    """Return a text as one line: a line break in a name must not begin another header."""
    return " ".join("".join(_printable(text)).split())


def _printable(text: str) -> Iterator[str]:
    for sign in text:
        yield sign if sign.isprintable() else " "
