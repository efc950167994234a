"""What labels ask of the server and of the paper; runs on workers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _ as of_models
from crm_desktop.models.queries.paper.addressees import Addressee
from crm_desktop.models.queries.paper.rows import SenderFirm
from crm_desktop.models.queries.rows import ListQuery

PREVIEWED = 10  # sheets; the rest is made when it is printed


@dataclass(frozen=True, slots=True)
class People:
    """Who is to get a label. unseen: chosen records whose address this person may not see.

    agreed: by purpose, the contacts with a valid consent; empty where accounts were chosen.
    """

    all: tuple[Addressee, ...]
    unseen: int
    firm: SenderFirm
    agreed: Mapping[str, frozenset[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wish:
    """How they are printed. stock: a sheet's code, or "envelope:" and an envelope's.

    start: the first free label; offset in mm; by_post: ordered by country and postcode.
    incomplete: also those whose address lacks something. purpose: "" or the consent asked for.
    """

    stock: str
    language: str
    start: int = 1
    offset: tuple[float, float] = (0.0, 0.0)
    by_post: bool = False
    incomplete: bool = False
    sender: bool = True
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody who gets no label, or one with a gap, and why."""

    account_id: int
    name: str
    reason: str
    printed: bool


@dataclass(frozen=True, slots=True)
class Made:
    """A PDF with how many addresses there are in all, and those with something wrong."""

    pdf: bytes
    count: int
    shown: int
    wrong: tuple[LeftOut, ...]


def read_people(
    catalogue: Catalogue, query: ListQuery, ids: Sequence[int] | None, session: Any
) -> People:
    """Return the addressees of a list, or of the rows selected in it."""
    from crm_desktop.models.queries.paper.addressees import addressees, chosen_ids
    from crm_desktop.models.queries.paper.sender import sender

    found = chosen_ids(session, catalogue, query, ids)
    people = addressees(session, query.kind, found)
    agreed = _agreed(session, people) if query.kind == "contact" else {}
    return People(people, len(found) - len(people), sender(session)[0], agreed)


def _agreed(session: Any, people: Sequence[Addressee]) -> dict[str, frozenset[int]]:
    from crm_desktop.models.queries.card.consents import consent_states
    from crm_desktop.models.queries.mailing.choosing import purposes

    given: dict[str, set[int]] = {name: set() for _id, name in purposes(session)}
    for one in consent_states(session, [each.id for each in people]) if given else ():
        if one.state == "given" and one.purpose in given:
            given[one.purpose].add(one.contact_id)
    return {name: frozenset(ids) for name, ids in given.items()}


def note(kind: str, count: int, stock: str, session: Any) -> None:
    """Record the printing; NotAllowed where there is no right to it."""
    from crm_desktop.models.queries.paper.addressees import note_labels

    note_labels(session, kind, count, stock)


def make(people: People, wish: Wish, whole: bool) -> Made:
    """Return the PDF (not `whole`: of the first sheets) and what is wrong with addresses."""
    from crm_desktop.reports.addresses.gaps import gaps
    from crm_desktop.reports.addresses.lines import recipient_lines
    from crm_desktop.reports.labels.labels import envelopes_pdf, fault, labels_pdf
    from crm_desktop.reports.layout.ink import About

    sheet, envelope = stock_of(wish.stock)
    stock = sheet or envelope
    assert stock is not None
    translate = QCoreApplication.translate
    home = people.firm.address.country
    lines, wrong = [], []
    for one in _ordered(people, wish):
        if one.no_mail:  # obeyed whatever is wished
            reason = translate("Labels", "wants no mass mail")
            wrong.append(LeftOut(one.account_id, one.name, reason, False))
            continue
        if wish.purpose and one.id not in people.agreed.get(wish.purpose, ()):
            reason = translate("Labels", "no consent: %1").replace("%1", wish.purpose)
            wrong.append(LeftOut(one.account_id, one.name, reason, False))
            continue
        missing = ", ".join(of_models(label) for label in gaps(one.address))
        written = recipient_lines(
            one.person, one.account_name, one.address, home, one.language or wish.language
        )
        unfit = fault(written, stock)
        if unfit or missing:
            reason = unfit or translate("Labels", "missing: %1").replace("%1", missing)
            if one.hidden:
                reason = translate("Labels", "you do not see this address")
            printed = not unfit and not one.hidden and wish.incomplete
            wrong.append(LeftOut(one.account_id, one.name, reason, printed))
            if not printed:
                continue
        lines.append(written)
    most = len(lines) if whole else PREVIEWED * (sheet.count if sheet else 1)
    about = About(QCoreApplication.translate("Labels", "Labels"), people.firm.name, wish.language)
    part = lines[:most]
    if sheet is not None:
        data = labels_pdf(part, sheet, about, wish.start, wish.offset) if part else b""
    else:
        assert envelope is not None
        sender = (people.firm.name, *_place(people.firm)) if wish.sender else ()
        data = envelopes_pdf(part, envelope, about, sender, wish.offset) if part else b""
    return Made(data, len(lines), len(part), tuple(wrong))


def try_sheet(wish: Wish, author: str) -> bytes:
    """Return the sheet to lay over the labels; of an envelope nothing is tried."""
    from crm_desktop.reports.labels.labels import try_sheet_pdf
    from crm_desktop.reports.layout.ink import About

    sheet, _envelope = stock_of(wish.stock)
    assert sheet is not None
    return try_sheet_pdf(
        sheet,
        About(QCoreApplication.translate("Labels", "Labels"), author, wish.language),
        wish.offset,
    )


def stock_of(code: str) -> tuple[Any, Any]:
    """Return the sheet, or the envelope, of a code; the other one is None."""
    from crm_desktop.reports.labels import stock

    found = stock.stock_of(code)
    return (found, None) if isinstance(found, stock.Sheet) else (None, found)


def _place(firm: SenderFirm) -> tuple[str, ...]:
    from crm_desktop.reports.addresses.lines import address_lines

    return address_lines(firm.address)


def _ordered(people: People, wish: Wish) -> list[Addressee]:
    from crm_desktop.reports.addresses.order import postal_key

    if not wish.by_post:
        return list(people.all)
    home = people.firm.address.country
    return sorted(people.all, key=lambda one: postal_key(one.address, home))
