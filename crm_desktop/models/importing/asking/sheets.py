"""Several sheets or files as one import: what kind each holds, which of them goes first."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import KINDS, Catalogue
from crm_desktop.models.importing.asking.mapping import matched, of_definition
from crm_desktop.models.importing.asking.request import (
    OF_ACCOUNT,
    Request,
    as_file,
    request,
    stands_alone,
    suggested,
)
from crm_desktop.models.importing.reading.opening import open_file
from crm_desktop.models.importing.reading.table import Table
from crm_desktop.models.language import LANGUAGES, _, translator
from crm_desktop.models.text import norm

FEWEST = 2  # headings that must be known before a kind is suggested


def kind_of(catalogue: Catalogue, file: Table) -> str:
    """Return the kind of record that a sheet or file probably holds; empty if nothing tells it."""
    offered = [
        kind for name in catalogue.kinds
        if name in KINDS and stands_alone(KINDS[name]) and catalogue.may_enter(name)
        for kind in [as_file(catalogue.kind(name))]
    ]  # fmt: skip
    called = norm(file.sheet or file.path.stem)
    for kind in offered:
        words = {norm(word) for one in LANGUAGES
                 for word in map(translator(one).gettext, (kind.label, kind.plural))}  # fmt: skip
        if called in words or called == norm(kind.name.replace("_", " ")):
            return kind.name
    known = {}
    for kind in offered:
        mapping, more = suggested(catalogue, kind, file.headings)
        of_firm = sum(name.startswith(OF_ACCOUNT) for name in mapping)
        known[kind.name] = len(mapping) - of_firm + sum(map(len, more.values()))
    best = max(known, key=lambda name: known[name], default="")
    return best if known.get(best, 0) >= FEWEST else ""


def in_order(catalogue: Catalogue, parts: Sequence[Request]) -> tuple[Request, ...]:
    """Return the parts so that those whose records others name come first."""
    waiting, found = list(parts), list[Request]()
    while waiting:
        kinds = {one.kind for one in waiting}
        ready = next(
            (one for one in waiting if not _named(catalogue, one) & (kinds - {one.kind})),
            waiting[0],
        )
        found.append(ready)
        waiting = [one for one in waiting if one is not ready]
    return tuple(found)


def _named(catalogue: Catalogue, wanted: Request) -> set[str]:
    """Return the kinds whose records the rows of a part name."""
    kind = as_file(catalogue.kind(wanted.kind))
    given = {*wanted.mapping, *wanted.defaults}
    named = {kind.field(name).refers_to for name in given if kind.has(name)} - {""}
    return named | ({"account"} if any(name.startswith(OF_ACCOUNT) for name in given) else set())


def of_sheets(
    catalogue: Catalogue, path: Path, sheets: Sequence[str], match: str, mode: str, order: str
) -> tuple[Request, ...]:
    """Return the parts behind `sheet=kind` pairs, columns by their headings, in their order.

    Raises UserError for a sheet or a kind that there is not, and for a sheet without its kind.
    """
    found = []
    for pair in sheets:
        sheet, sign, kind = pair.rpartition("=")
        if not sign:
            raise UserError(
                _(
                    "Several sheets need a kind of record each: --sheet {sheet}=account, for"
                    " example."
                ).format(sheet=pair)
            )
        file = _sheet(path, sheet.strip())
        wanted = request(catalogue, file, kind.strip())
        found.append(matched(catalogue, wanted, match or None, mode or None, order or None))
    return in_order(catalogue, found)


def of_definitions(
    catalogue: Catalogue, path: Path, kept: Sequence[Mapping[str, Any]]
) -> tuple[Request, ...]:
    """Return the parts behind the `sheets` of a mapping, which name `sheet` and kind (`as`)."""
    found = []
    for one in kept:
        rest = {name: value for name, value in one.items() if name not in ("sheet", "as")}
        file = _sheet(path, str(one.get("sheet", "")))
        found.append(of_definition(catalogue, file, str(one.get("as", "")), rest))
    return in_order(catalogue, found)


def _sheet(path: Path, name: str) -> Table:
    file = open_file(path, sheet=name)
    if not file.sheet:
        raise UserError(
            _("The file {file} is no workbook, so it has no sheets to choose from.").format(
                file=path.name
            )
        )
    return file


def part_name(wanted: Request) -> str:
    """Return what a part is called beside others: its sheet, or its file."""
    return wanted.file.sheet or wanted.file.path.name
