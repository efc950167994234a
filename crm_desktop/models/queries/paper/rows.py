"""What paper is made from: frozen rows that queries fill and `reports` prints.

Money is an amount in minor units with its currency; moments are aware datetimes, already in the
zone they are to be printed in. Codes (tier, stage, kind) come as the words to be printed.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

# A filed letter: what is drawn on its pages (reports/letters/page_file.py), not yet a PDF.
PAGE_TYPE = "application/vnd.crm-desktop.page"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units (haléř, grosz, cent) of an ISO 4217 currency."""

    minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person as letters address him or her.

    gender: "f", "m" or "" where it is not known. salutation: what the contact has stored instead
    of the usual one. by_first_name: people know each other (chosen per person).
    """

    last_name: str
    first_name: str = ""
    title_before: str = ""
    title_after: str = ""
    gender: str = ""
    job_title: str = ""
    salutation: str = ""
    by_first_name: bool = False
    department: str = ""


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """Where something is sent. country: ISO 3166 code. extra: floor, district.

    name: another name on the address, in place of the account's, or "c/o …".
    """

    street: str = ""
    town: str = ""
    postcode: str = ""
    country: str = ""
    extra: str = ""
    region: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class SenderFirm:
    """The firm that writes. identifiers: lines as printed, for example "IČO 12345678".

    logo: PNG or JPEG; empty: the name stands in its place.
    """

    name: str
    address: PostalAddress = PostalAddress()
    identifiers: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    website: str = ""
    register_line: str = ""
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class SenderPerson:
    """The employee who signs."""

    name: str
    job_title: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One letter. body: plain text, an empty line parts paragraphs. recipient None: to the firm.

    salutation and closing: empty for the usual ones of the language.
    """

    sender: SenderFirm
    writer: SenderPerson
    recipient: PersonName | None
    account_name: str
    address: PostalAddress
    subject: str
    body: str
    dated_on: dt.date
    place: str = ""
    reference: str = ""
    their_reference: str = ""
    salutation: str = ""
    closing: str = ""
    enclosures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetContact:
    """A person at the account. points: as printed, each "phone", "mobile", "email" … value."""

    name: str
    job_title: str = ""
    points: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class SheetAddress:
    """An address of the account; kind is the word to be printed."""

    kind: str
    address: PostalAddress
    name: str = ""


@dataclass(frozen=True, slots=True)
class SheetOpportunity:
    """An open opportunity. probability in percent."""

    name: str
    stage: str
    amount: Money | None
    probability: int | None = None
    expected_close: dt.date | None = None
    employee: str = ""


@dataclass(frozen=True, slots=True)
class SheetTask:
    """An open task. overdue: worked out by the query against the day of the sheet."""

    subject: str
    due_on: dt.date | None = None
    employee: str = ""
    priority: str = ""
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class SheetActivity:
    """A meeting, call, letter …: anything of the timeline; kind is the word to be printed."""

    happened_at: dt.datetime
    kind: str
    subject: str
    people: str = ""
    result: str = ""
    all_day: bool = False


@dataclass(frozen=True, slots=True)
class SheetService:
    """A service that runs. period is the word to be printed (a month, a year)."""

    name: str
    number: str = ""
    status: str = ""
    price: Money | None = None
    period: str = ""
    starts_on: dt.date | None = None
    ends_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class SheetSale:
    """A sale with its total."""

    number: str
    sold_on: dt.date
    subject: str
    total: Money
    employee: str = ""


@dataclass(frozen=True, slots=True)
class SheetField:
    """One of the firm's own fields with its value; a reference or choice comes as its text."""

    label: str
    value: str | int | Decimal | bool | dt.date | Money


@dataclass(frozen=True, slots=True)
class DataSheetRow:
    """The account as the customer data sheet prints it.

    revenue_before: of the 12 months before the last 12. identifiers: as printed ("IČO 123").
    The tuples come in the order they are printed in.
    """

    account_name: str
    prepared_at: dt.datetime
    prepared_by: str
    firm_name: str
    tier: str = ""
    status: str = ""
    kind: str = ""
    identifiers: tuple[str, ...] = ()
    seat: PostalAddress = PostalAddress()
    home_country: str = ""
    responsible: str = ""
    sector: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    segments: tuple[str, ...] = ()
    note: str = ""
    revenue_12_months: Money | None = None
    revenue_before: Money | None = None
    cooperation_since: dt.date | None = None
    open_opportunities: int = 0
    open_amount: Money | None = None
    last_contact: dt.datetime | None = None
    last_contact_kind: str = ""
    contacts: tuple[SheetContact, ...] = ()
    addresses: tuple[SheetAddress, ...] = ()
    opportunities: tuple[SheetOpportunity, ...] = ()
    tasks: tuple[SheetTask, ...] = ()
    activities: tuple[SheetActivity, ...] = ()
    services: tuple[SheetService, ...] = ()
    sales: tuple[SheetSale, ...] = ()
    fields: tuple[SheetField, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One entry of the printed timeline; kind and chip are words to be printed."""

    happened_at: dt.datetime
    kind: str
    title: str
    people: str = ""
    body: str = ""
    chip: str = ""
    amount: Money | None = None
    all_day: bool = False
