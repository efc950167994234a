"""Merge values: rows become plain values in a letter's language; nothing else reaches a page."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from crm_desktop.models.fields import Catalogue, Field, Type
from crm_desktop.models.language import translator
from crm_desktop.models.queries.paper.merge import LISTS, MergeRows
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.rows import Row
from crm_desktop.models.standard.phone import phone_text
from crm_desktop.reports.layout.ink import About, pdf
from crm_desktop.reports.layout.strips import Placed
from crm_desktop.reports.letters.letter import check_printable, letter_values
from crm_desktop.reports.letters.merge_fields import OF_RECORDS, offered
from crm_desktop.reports.names.salutation import full_name
from crm_desktop.reports.produce import Setting
from crm_desktop.reports.tables.columns import languages, territories
from crm_desktop.reports.templates.blocks import Span, Table, Template
from crm_desktop.reports.templates.checking import expressions_of, walk
from crm_desktop.reports.templates.values import PLACEHOLDERS, Value, Values


def merge_values(
    catalogue: Catalogue, rows: MergeRows, language: str, only: frozenset[str] | None = None
) -> Values:
    """Return the values of all merge fields, in a language; `only`: of records these alone."""
    values: dict[str, Value | Sequence[Mapping[str, Value]]] = dict(
        letter_values(rows.letter, language)
    )
    person = rows.letter.recipient
    values["recipient.name"] = full_name(person) if person else rows.letter.account_name
    for start, kind, _label in OF_RECORDS:
        row = {"account": rows.account, "contact": rows.contact}.get(start, rows.responsible)
        if kind in catalogue.kinds:
            of_row = _values(catalogue, kind, start, row, rows, language, only)
            values |= {name: value for name, value in of_row.items() if name not in values}
    for name, kind in LISTS.items():
        values[name] = [
            _values(catalogue, kind, name, row, rows, language, only)
            for row in rows.lists.get(name, ())
        ]
    return values


def _values(
    catalogue: Catalogue,
    kind: str,
    start: str,
    row: Row | None,
    rows: MergeRows,
    language: str,
    only: frozenset[str] | None,
) -> dict[str, Value]:
    return {
        f"{start}.{field.name}": None if row is None else plain(field, row, rows, language)
        for field in offered(catalogue, kind)
        if only is None or f"{start}.{field.name}" in only
    }


def plain(field: Field, row: Row, rows: MergeRows, language: str) -> Value:
    """Return one value as text, number, date, amount or truth value."""
    value: Any = row[field.name]
    if value is None or value == "":
        return None
    text = translator(language).gettext
    match field.type:
        case Type.MONEY:
            given = row[field.currency] if field.currency not in ("", "home") else None
            return Money(int(value), str(field.unit or given or rows.currency))
        case Type.DATETIME:
            local: dt.datetime = value.astimezone(rows.zone)
            return local
        case Type.INTEGER | Type.DECIMAL | Type.PERCENT | Type.DATE | Type.BOOLEAN:
            found: Value = value
            return found
        case Type.PHONE:
            return phone_text(str(value))
        case Type.COUNTRY:
            return territories(language).get(value, str(value))
        case Type.LANGUAGE:
            return languages(language).get(value, str(value))
        case Type.CHOICE if field.choices:
            label = dict(field.choices).get(value, str(value))
            return label if field.custom else text(label)
    return row.labels.get(field.name) or str(value)


def names_of(template: Template) -> frozenset[str]:
    """Return the names of all fields that a template asks for, so that no other is read."""
    from crm_desktop.reports.expressions.grammar import names, parse

    found: set[str] = set()
    for node in walk(template):
        for text in expressions_of(node):
            found.update(names(parse(text)))
        for attribute in ("field", "rows", "totals", "group"):
            value = getattr(node, attribute, "")
            if isinstance(value, str) and value:
                found.add(value)
        if isinstance(node, Span):
            found.update(PLACEHOLDERS.findall(node.label))
    return frozenset(found)


def lists_of(template: Template) -> frozenset[str]:
    """Return the lists that a template asks for, so that no other is read."""
    from crm_desktop.reports.expressions.grammar import names, parse

    found = {node.rows for node in walk(template) if isinstance(node, Table)}
    for node in walk(template):
        for text in expressions_of(node):
            found |= {name.partition(".")[0] for name in names(parse(text))}
        field = getattr(node, "field", "")
        if isinstance(field, str):
            found.add(field)
    return frozenset(found & set(LISTS))


def merged_pdf(
    catalogue: Catalogue, rows: MergeRows, template: Template, language: str, window: str = "auto"
) -> bytes:
    """Return the letter that a template gives for a record, as a PDF.

    Raises what `letter_pdf` raises, and WorkedOutWrong for an expression that fails here.
    """
    pages, about = merged_pages(catalogue, rows, template, language, window)
    return pdf(pages, about)


def merged_pages(
    catalogue: Catalogue,
    rows: MergeRows,
    template: Template,
    language: str,
    window: str = "auto",
    only: frozenset[str] | None = None,
    settings: dict[tuple[str, str], Setting] | None = None,
) -> tuple[list[list[Placed]], About]:
    """Return the same as placed pages. `only`: the names that the template asks for; `settings`:
    what letters of one run share, filled here."""
    letter = rows.letter
    check_printable(letter)
    key = language, letter.sender.address.country
    setting = settings.get(key) if settings is not None else None
    if window != "auto" and template.page.window:
        template = replace(template, page=replace(template.page, window=window))
    about = About(
        letter.subject.strip() or template.name, letter.sender.name, language, letter.reference
    )
    values = merge_values(catalogue, rows, language, only)
    if setting is None:
        setting = Setting(template, *key)
        if settings is not None:
            settings[key] = setting
    return setting.pages(values), about
