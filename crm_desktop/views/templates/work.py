"""What the pages of templates ask of the server and of the paper; runs on workers."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _ as of_models
from crm_desktop.models.language import current_language
from crm_desktop.models.queries.kept.templates import TemplateName, TemplateText
from crm_desktop.models.queries.paper.merge import MergeRows
from crm_desktop.models.queries.rows import Hit
from crm_desktop.views.templates.text.nodes import Json


@dataclass(frozen=True)
class Shown:
    """A record that the preview can show: a made-up one, or one opened lately."""

    title: str
    which: str = ""
    kind: str = ""
    id: int = 0


@dataclass(frozen=True)
class Made:
    """What came of a template: the page (`html`: of an e-mail), or why there is none; what is
    wrong with it."""

    pdf: bytes
    error: str
    faults: tuple[str, ...]
    broken: bool = False  # it cannot be saved like this
    html: str = ""


def read_text(template_id: int, session: Any) -> TemplateText:
    """Return a template with its newest revision."""
    from crm_desktop.models.queries.kept.templates import read_template_text

    return read_template_text(session, template_id)


def ready_text(name: str) -> TemplateText:
    """Return a letter that comes with the program as the beginning of one's own."""
    from crm_desktop.reports.letters.ready import in_words, ready_letter
    from crm_desktop.reports.templates.template import template_json

    template = ready_letter(name)
    if name != "letter":
        template = in_words(template, current_language())
    known = "" if name == "letter" else template.name
    return TemplateText(TemplateName(known), json.loads(template_json(template)), template.images)


def ready_names() -> tuple[tuple[str, str], ...]:
    """Return the letters that come with the program: name of the file, and what people read."""
    from crm_desktop.reports.letters.ready import READY, ready_letter

    return tuple((name, of_models(ready_letter(name).name)) for name in READY)


def keep_ready(operations: Sequence[UUID], session: Any) -> None:
    """Store the letters that come with the program as templates that all colleagues use.

    They stay as they are shipped, so each letter has its sentences in its own language.
    """
    from crm_desktop.models.queries.kept.templates import keep_template
    from crm_desktop.reports.letters.ready import ready_letter
    from crm_desktop.reports.templates.template import template_json

    for (name, words), operation in zip(ready_names(), operations, strict=True):
        template = replace(ready_letter(name), name=words)
        known = TemplateName(words, shared=True)
        text = TemplateText(known, json.loads(template_json(template)), template.images)
        keep_template(session, text, operation)


def file_text(path: Path) -> TemplateText:
    """Return the template of a file; TemplateFault names what is wrong with it."""
    from crm_desktop.reports.templates.file import read_template_file
    from crm_desktop.reports.templates.template import template_json

    template = read_template_file(_bytes(path), path.name)
    return TemplateText(
        TemplateName(template.name), json.loads(template_json(template)), template.images
    )


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(150 << 20)
    except OSError as error:
        sentence = of_models("The file “{file}” cannot be read: {reason}. Nothing was saved.")
        raise UserError(sentence.format(file=path.name, reason=error.strerror or "")) from error


def write_file(path: Path, text: TemplateText) -> None:
    """Write a template into a file, whole or not at all."""
    from crm_desktop.reports.output import write_pdf
    from crm_desktop.reports.templates.file import template_file
    from crm_desktop.reports.templates.template import read_template

    template = read_template(json.dumps(dict(text.document)), text.images, text.name.name)
    write_pdf(path, template_file(template))


def picture(path: Path) -> bytes:
    """Return a picture from a disk; UserError where a template cannot hold it."""
    from crm_desktop.reports.templates.checking import image_fault

    data = _bytes(path)
    if fault := image_fault(data):
        raise UserError(f"{path.name}: {fault}")
    return data


def keep(text: TemplateText, operation: UUID, session: Any) -> TemplateName:
    """Save a template with a new revision."""
    from crm_desktop.models.queries.kept.templates import keep_template

    return keep_template(session, text, operation)


def shown_records(catalogue: Catalogue, session: Any) -> tuple[tuple[Hit, ...], MergeRows]:
    """Return what was opened lately, and an empty record from our own firm for the made-up ones."""
    from zoneinfo import ZoneInfo

    from crm_desktop.models.queries.lists.recent import recent
    from crm_desktop.models.queries.paper.rows import LetterRow, PostalAddress
    from crm_desktop.models.queries.paper.sender import sender

    firm, writer, _zone = sender(session)
    letter = LetterRow(firm, writer, None, "", PostalAddress(), "", "", dt.date.today())
    hits = tuple(hit for hit in recent(session, catalogue) if hit.kind in ("account", "contact"))
    return hits, MergeRows(letter, "", "", ZoneInfo("UTC"))


def record_rows(catalogue: Catalogue, shown: Shown, session: Any) -> MergeRows:
    """Return what a template is filled with for a record of the server."""
    from crm_desktop.models.queries.paper.merge import merge_rows
    from crm_desktop.models.queries.records import read_row

    if shown.kind == "account":
        return merge_rows(session, catalogue, shown.id, None)
    account = read_row(session, catalogue, "contact", shown.id)["account_id"]
    return merge_rows(session, catalogue, int(account), shown.id)


def made_up(
    catalogue: Catalogue, which: str, ours: MergeRows, language: str, currency: str
) -> MergeRows:
    """Return one of the made-up records, from our own firm."""
    from crm_desktop.reports.letters.samples import sample

    letter = ours.letter
    return sample(which, catalogue, letter.sender, letter.writer, language, currency)


def make(
    catalogue: Catalogue, document: Json, images: Mapping[str, bytes], rows: MergeRows | None,
    language: str,
) -> Made:  # fmt: skip
    """Return the page of a template for a record, with all that is wrong with the template."""
    from crm_desktop.reports.letters.merge_fields import merge_fields
    from crm_desktop.reports.letters.merging import merged_pdf
    from crm_desktop.reports.templates.checking import faults_with
    from crm_desktop.reports.templates.template import TemplateFault, read_template

    try:
        template = read_template(json.dumps(document), images, str(document.get("name", "")))
    except TemplateFault as fault:
        return Made(b"", "", fault.faults, broken=True)
    faults = tuple(one.sentence for one in faults_with(template, merge_fields(catalogue)))
    if rows is None:
        return Made(b"", "", faults)
    try:
        return Made(merged_pdf(catalogue, rows, template, language), "", faults)
    except UserError as error:
        return Made(b"", str(error), faults)


def sample_words(catalogue: Catalogue, rows: MergeRows, language: str) -> dict[str, str]:
    """Return the value of each field as it would be printed, for the tree of fields."""
    from crm_desktop.reports.letters.merging import merge_values
    from crm_desktop.reports.templates.values import written

    values = merge_values(catalogue, rows, language)
    found = {name: written(value, "", language) for name, value in values.items()}
    for value in values.values():
        if isinstance(value, list) and value and isinstance(value[0], Mapping):
            found |= {name: written(each, "", language) for name, each in value[0].items()}
    return found
