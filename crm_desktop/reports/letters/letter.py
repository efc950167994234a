"""A letter to a contact: the row and a template become a PDF whose address lies in the window."""

from collections.abc import Iterable

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import _
from crm_desktop.models.queries.paper.rows import LetterRow
from crm_desktop.reports import formats
from crm_desktop.reports.addresses.latin import latin
from crm_desktop.reports.addresses.lines import is_abroad, one_line, recipient_lines
from crm_desktop.reports.layout.fonts import missing_glyphs
from crm_desktop.reports.layout.ink import About
from crm_desktop.reports.names.salutation import Salutation, closing, salutation
from crm_desktop.reports.produce import produce
from crm_desktop.reports.templates.blocks import Template
from crm_desktop.reports.templates.template import shipped
from crm_desktop.reports.templates.values import Value, Values

SHOWN = 8  # characters that a message names at most


class Unprintable(UserError):
    """A letter holds characters that no font of the program has. `characters` names them."""

    def __init__(self, field: str, characters: tuple[str, ...]) -> None:
        names = ", ".join(_name_of(sign) for sign in characters[:SHOWN])
        super().__init__(
            _(
                "The field “{field}” holds characters that cannot be printed: {names}. "
                "Remove or replace them and try again."
            ).format(field=field, names=names)
        )
        self.field = field
        self.characters = characters


def _name_of(sign: str) -> str:
    code = f"U+{ord(sign):04X}"
    return f"{sign} ({code})" if sign.isprintable() else code


def letter_pdf(letter: LetterRow, template: Template | None, language: str) -> bytes:
    """Return the letter as a PDF in a language; template None takes the shipped one.

    Unprintable names characters that no font has, FieldEmpty a field that the template asks
    for, OutsideWindow an address that cannot be brought into the window.
    """
    check_printable(letter)
    about = About(
        title=letter.subject.strip() or letter.account_name,
        author=letter.sender.name,
        language=language,
        subject=letter.reference,
    )
    return produce(
        template or shipped("letter"), letter_values(letter, language), about,
        letter.sender.address.country,
    )  # fmt: skip


def check_printable(letter: LetterRow) -> None:
    """Raise Unprintable for the first field whose text no font can print."""
    for field, text in _fields(letter):
        if found := missing_glyphs(text):
            raise Unprintable(field, found)


def _fields(letter: LetterRow) -> Iterable[tuple[str, str]]:
    person, sender, writer = letter.recipient, letter.sender, letter.writer
    yield _("Text of the letter"), letter.body
    yield _("Subject"), letter.subject
    if person is not None:
        yield (
            _("Recipient"),
            " ".join((person.title_before, person.first_name, person.last_name,
                      person.title_after, person.salutation)),
        )  # fmt: skip
    yield _("Account"), letter.account_name
    yield _("Address"), one_line(letter.address)
    yield (
        _("Reference"),
        " ".join((letter.reference, letter.their_reference, letter.place, letter.salutation,
                  letter.closing, *letter.enclosures)),
    )  # fmt: skip
    yield (
        _("Sender"),
        " ".join((sender.name, one_line(sender.address), *sender.identifiers, sender.phone,
                  sender.website, sender.register_line, writer.name, writer.job_title,
                  writer.phone, writer.email)),
    )  # fmt: skip


def letter_salutation(letter: LetterRow, language: str) -> Salutation:
    """Return the salutation of a letter: the one typed, or the usual one."""
    usual = salutation(letter.recipient, language)
    if not letter.salutation.strip():
        return usual
    return Salutation(letter.salutation.strip(), usual.next_line_capital, True)


def letter_values(letter: LetterRow, language: str) -> Values:
    """Return the merge values of a letter: the fields that its template may use."""
    sender, writer = letter.sender, letter.writer
    home = sender.address.country
    greeting = letter_salutation(letter, language)
    body = letter.body.strip()
    if greeting.next_line_capital:
        body = body[:1].upper() + body[1:]
    sender_place = one_line(sender.address, letter.address.country)
    sender_name = latin(sender.name) if is_abroad(letter.address, home) else sender.name
    values: dict[str, Value] = {
        "sender.name": sender.name,
        "sender.logo": sender.logo,
        "sender.address": one_line(sender.address),
        "sender.identifiers": ", ".join(sender.identifiers),
        "sender.contact": ", ".join(part for part in (sender.phone, sender.website) if part),
        "sender.email": sender.email,
        "sender.register_line": sender.register_line or sender.name,
        "sender.line": ", ".join(part for part in (sender_name, sender_place) if part),
        "writer.name": writer.name,
        "writer.job_title": writer.job_title,
        "writer.phone": writer.phone,
        "writer.email": writer.email,
        "recipient.address": "\n".join(
            recipient_lines(letter.recipient, letter.account_name, letter.address, home, language)
        ),
        "account.name": letter.account_name,
        "reference": letter.reference,
        "their_reference": letter.their_reference,
        "date": letter.dated_on,
        "place_and_date": formats.place_and_date(letter.place, letter.dated_on, language),
        "subject": letter.subject,
        "salutation": greeting.text,
        "body": body,
        "closing": letter.closing.strip() or closing(language, letter.recipient),
        "enclosures": ", ".join(letter.enclosures),
    }
    return values
