"""What a letter asks of the server and of the paper; runs on workers."""

import json
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.fields import Catalogue, Option
from crm_desktop.models.queries.kept.templates import TemplateName
from crm_desktop.models.queries.paper.merge import MergeRows
from crm_desktop.models.queries.paper.rows import LetterRow
from crm_desktop.models.queries.rows import Edit, Saved
from crm_desktop.reports.templates.blocks import Template
from crm_desktop.views.paper.letter_fields import LetterText, letter_of

MOST_CONTACTS = 500


@dataclass(frozen=True)
class LetterRead:
    """What a letter is made from, as the server has it; rows only where a template is chosen.

    own_text: whether the template has a place for text typed for this letter.
    """

    row: LetterRow
    language: str
    contacts: tuple[Option, ...]
    templates: tuple[TemplateName, ...] = ()
    template: Template | None = None
    rows: MergeRows | None = None
    own_text: bool = True


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
    catalogue: Catalogue,
    account_id: int,
    contact_id: int | None,
    chosen: TemplateName | None,
    session: Any,
) -> LetterRead:
    """Return the letter without text, who may get it, and what the chosen template is filled with.

    A template that is gone meanwhile is left out: the letter is the usual one again.
    """
    from crm_desktop.models.queries.kept.templates import read_template_text, templates
    from crm_desktop.models.queries.lists.searching import search_reference
    from crm_desktop.models.queries.paper.letter import letter_row
    from crm_desktop.models.queries.paper.merge import merge_rows
    from crm_desktop.reports.letters.merging import lists_of, names_of
    from crm_desktop.reports.templates.template import read_template

    row, language = letter_row(session, catalogue, account_id, contact_id)
    contacts = search_reference(session, catalogue, "contact", "", account_id, MOST_CONTACTS)
    known = templates(session)
    now = next((one for one in known if chosen is not None and one.id == chosen.id), None)
    if now is None or now.id is None:
        return LetterRead(row, language, contacts, known)
    text = read_template_text(session, now.id)
    template = read_template(json.dumps(dict(text.document)), text.images, now.name)
    rows = merge_rows(session, catalogue, account_id, contact_id, lists_of(template))
    own_text = "body" in names_of(template)
    return LetterRead(row, language, contacts, known, template, rows, own_text)


def make_pdf(catalogue: Catalogue, read: "LetterRead", text: LetterText) -> bytes:
    """Return the page of what was typed; runs without a session."""
    if read.template is not None and read.rows is not None:
        from crm_desktop.reports.letters.merging import merged_pdf

        rows = replace(read.rows, letter=letter_of(read.row, text))
        return merged_pdf(catalogue, rows, read.template, text.language, text.window)
    from crm_desktop.reports.letters.letter import letter_pdf
    from crm_desktop.reports.templates.template import shipped

    template = shipped("letter")
    if text.window != "auto":
        template = replace(template, page=replace(template.page, window=text.window))
    return letter_pdf(letter_of(read.row, text), template, text.language)


def file_it(
    catalogue: Catalogue, edit: Edit, pdf: bytes, name: str, revision: int | None, session: Any
) -> Saved:
    """File the letter on the card with its PDF."""
    from crm_desktop.models.queries.paper.letter import file_letter

    return file_letter(session, catalogue, edit, pdf, name, revision)
