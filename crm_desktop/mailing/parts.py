"""The files for the printer, from what was filed: letters in parts, labels or envelopes beside.

Whatever range is asked for, the letters are those that were filed, as far as one may see them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crm_desktop.mailing.letters import Open, Stop, Tell, file_name, nobody_stops
from crm_desktop.models.errors import Cancelled, UserError
from crm_desktop.models.language import _
from crm_desktop.models.queries.mailing.keeping import recipients, run_of
from crm_desktop.models.queries.mailing.rows import Recipient, Run
from crm_desktop.models.queries.mailing.sending import files, pictures
from crm_desktop.models.queries.paper.addressees import Addressee, addressees
from crm_desktop.models.queries.paper.many import sender_of
from crm_desktop.reports.addresses.lines import address_lines, recipient_lines
from crm_desktop.reports.labels.labels import envelopes_pdf, fault, labels_pdf
from crm_desktop.reports.labels.stock import Sheet, stock_of
from crm_desktop.reports.layout.ink import About
from crm_desktop.reports.letters.page_file import letters_pdf
from crm_desktop.reports.output import write_pdf

PER_FILE = 500


@dataclass(frozen=True, slots=True)
class Part:
    """Letters that go into one file: the first and the last place, and how many there are."""

    first: int
    last: int
    count: int


def parts_of(
    done: Sequence[Recipient], per_file: int, first: int = 1, last: int = 10**9
) -> list[Part]:
    """Return how letters that were filed are divided into files; only those of a range."""
    places = [one.position for one in done if first <= one.position <= last]
    size = max(1, per_file)
    chunks = [places[start : start + size] for start in range(0, len(places), size)]
    return [Part(chunk[0], chunk[-1], len(chunk)) for chunk in chunks]


def done_of(open_session: Open, run_id: int) -> tuple[Run, list[Recipient]]:
    """Return a run and its recipients whose letter is filed."""
    with open_session() as session:
        run = run_of(session, run_id)
        found = [one for one in recipients(session, run_id, ("done",)) if one.document_id]
    return run, found


def part_pdf(open_session: Open, run: Run, part: Part, done: Sequence[Recipient]) -> bytes:
    """Return the letters of one part as a PDF; UserError where none of them is to be seen."""
    some = next((one.document_id for one in done if one.position == part.first), None)
    with open_session() as session:
        images = pictures(session, some) if some is not None else {}
        kept = [data for _position, data in files(session, run.id, part.first, part.last)]
    if not kept:
        raise UserError(_("You do not see these letters."))
    return letters_pdf(kept, images, run.subject)


def labels_part(
    open_session: Open, run: Run, part: Part, done: Sequence[Recipient], stock: str, start: int = 1
) -> tuple[bytes, list[str]]:
    """Return labels or envelopes in the order of a part's letters, and who has none, and why."""
    chosen = [one for one in done if part.first <= one.position <= part.last]
    with open_session() as session:
        who = sender_of(session)
        found: dict[tuple[int, int | None], Addressee] = {}
        for kind in ("contact", "account"):
            ids = [one.contact_id or 0 if kind == "contact" else one.account_id for one in chosen
                   if (one.contact_id is not None) == (kind == "contact")]  # fmt: skip
            for to in addressees(session, kind, ids):
                found[to.account_id, to.id if kind == "contact" else None] = to
    place = stock_of(stock)
    country = who.firm.address.country
    lines, left = [], []
    for one in chosen:
        to_one = found.get((one.account_id, one.contact_id))
        if to_one is None:
            left.append(one.name)
            continue
        language = run.language or to_one.language or who.home
        written = recipient_lines(
            to_one.person, to_one.account_name, to_one.address, country, language
        )
        if sentence := fault(written, place):
            left.append(f"{one.name} – {sentence}")
        else:
            lines.append(written)
    if not lines:
        return b"", left
    about = About(run.subject, who.firm.name, who.home)
    if isinstance(place, Sheet):
        return labels_pdf(lines, place, about, start), left
    sender = (who.firm.name, *address_lines(who.firm.address))
    return envelopes_pdf(lines, place, about, sender), left


def write_parts(
    open_session: Open,
    run_id: int,
    folder: Path,
    per_file: int = PER_FILE,
    stock: str = "",
    first: int = 1,
    last: int = 10**9,
    tell: Tell = lambda done, total: None,
    cancelled: Stop = nobody_stops,
) -> tuple[list[Path], list[str]]:
    """Write the letters of a range into a folder, each part with its labels; files, who has none.

    Each file is there whole or not at all; NotWritten names a full disk. Cancelled in between.
    """
    run, done = done_of(open_session, run_id)
    parts = parts_of(done, per_file, first, last)
    total = sum(part.count for part in parts)
    stem = file_name(run.subject).removesuffix(".pdf")
    made: list[Path] = []
    left: list[str] = []
    told = 0
    for part in parts:
        tell(told, total)
        if cancelled():
            raise Cancelled
        place = f"{part.first:05d}-{part.last:05d}"
        path = folder / f"{stem} {place}.pdf"
        write_pdf(path, part_pdf(open_session, run, part, done))
        made.append(path)
        if stock:
            data, without = labels_part(open_session, run, part, done, stock)
            left += without
            if data:
                beside = folder / f"{stem} {place} {_word(stock)}.pdf"
                write_pdf(beside, data)
                made.append(beside)
        told += part.count
    tell(told, total)
    return made, left


def _word(stock: str) -> str:
    return _("envelopes") if stock.startswith("envelope:") else _("labels")


def note_print(session: Any, run: Run, count: int) -> None:
    """Record that letters of a run are printed again; NotAllowed where there is no right to it."""
    from crm_desktop.models.queries.card.history import note_act

    note_act(session, "print_bulk", run.kind, count, {"mailing": run.id})
