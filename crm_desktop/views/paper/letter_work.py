"""What a letter asks of the server and of the paper; runs on workers."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.fields import Catalogue, Option
from crm_desktop.models.queries.paper.rows import LetterRow
from crm_desktop.models.queries.rows import Edit, Saved
from crm_desktop.views.paper.letter_fields import LetterText, letter_of

MOST_CONTACTS = 500


def person_name(row: LetterRow) -> str:
    """Return the recipient's name as the envelope has it, "" for a firm."""
    from crm_desktop.reports.names.salutation import full_name

    return full_name(row.recipient) if row.recipient is not None else ""


def address_words(row: LetterRow) -> str:
    """Return what the address lacks to arrive, "" for nothing."""
    from crm_desktop.models.language import _ as of_models
    from crm_desktop.reports.addresses.gaps import doubt, gaps

    missing = gaps(row.address)
    if len(missing) > 2:
        return QCoreApplication.translate(
            "LetterPage", "There is no address. Add one to the contact or the account."
        )
    if missing:
        words = QCoreApplication.translate("LetterPage", "The address is incomplete: {missing}.")
        return words.format(missing=", ".join(of_models(label) for label in missing))
    return doubt(row.address)


def read_letter(
    catalogue: Catalogue, account_id: int, contact_id: int | None, session: Any
) -> tuple[LetterRow, str, tuple[Option, ...]]:
    """Return the letter without text, its language, and the contacts that may get it."""
    from crm_desktop.models.queries.paper.letter import letter_row
    from crm_desktop.models.queries.searching import search_reference

    row, language = letter_row(session, catalogue, account_id, contact_id)
    contacts = search_reference(session, catalogue, "contact", "", account_id, MOST_CONTACTS)
    return row, language, contacts


def make_pdf(row: LetterRow, text: LetterText) -> bytes:
    """Return the page of what was typed; runs without a session."""
    from crm_desktop.reports.letters.letter import letter_pdf
    from crm_desktop.reports.templates.template import shipped

    template = shipped("letter")
    if text.window != "auto":
        template = replace(template, page=replace(template.page, window=text.window))
    return letter_pdf(letter_of(row, text), template, text.language)


def file_it(catalogue: Catalogue, edit: Edit, pdf: bytes, name: str, session: Any) -> Saved:
    """File the letter on the card with its PDF."""
    from crm_desktop.models.queries.paper.letter import file_letter

    return file_letter(session, catalogue, edit, pdf, name)
