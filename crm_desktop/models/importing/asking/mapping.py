"""A mapping kept under a name or in a file: which columns go where, and what words mean."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue, Kind
from crm_desktop.models.importing.asking.request import (
    MODES,
    Request,
    as_file,
    field_name,
    request,
    short,
)
from crm_desktop.models.importing.reading.table import Table
from crm_desktop.models.importing.writing.existing import LIKELY
from crm_desktop.models.language import _

ORDERS = ("dmy", "mdy", "ymd")
SHEETS = "sheets"  # of a mapping of several: sheet, as, and what a single one has
KEYS = ("columns", "defaults", "empty", "values", "match", "mode", "date_order")
EXAMPLE = '{"columns": {"name": "Firm"}, "match": ["name"], "values": [["tier", "gold", "A"]]}'


def definition(wanted: Request) -> dict[str, Any]:
    """Return a request as JSON keeps it; `of_definition` makes one of it for another file."""
    return {
        "columns": {
            name: [column, *wanted.more.get(name, ())] for name, column in wanted.mapping.items()
        },
        "defaults": dict(wanted.defaults),
        "empty": [list(pair) for pair in sorted(wanted.empty)],
        "values": [[name, word, said] for (name, word), said in sorted(wanted.values.items())],
        "match": list(wanted.match),
        "mode": wanted.mode,
        "date_order": wanted.date_order,
    }


def read_definition(place: Path) -> dict[str, Any]:
    """Return a mapping from a file; UserError with what is wrong with it."""
    try:
        found = json.loads(place.read_text("utf-8"))
    except OSError as error:
        raise UserError(
            _("The mapping {file} cannot be read: {reason}.").format(
                file=place, reason=error.strerror or type(error).__name__
            )
        ) from error
    except ValueError as error:
        raise UserError(
            _("The mapping {file} is not JSON: {reason}.").format(file=place, reason=error)
        ) from error
    if not _sound(found):
        raise UserError(
            _(
                "The mapping {file} is not as it should be. It may have these parts: {parts}; for"
                " example {example}."
            ).format(file=place, parts=", ".join(KEYS), example=EXAMPLE)
        )
    return dict(found)


def _sound(found: Any) -> bool:
    """Tell whether a mapping has known parts only: its own, or those of each of its sheets."""
    if not isinstance(found, dict):
        return False
    if set(found) != {SHEETS}:
        return set(found) <= set(KEYS) and all(map(_fits, found, found.values()))
    sheets = found[SHEETS]
    return (
        isinstance(sheets, list)
        and bool(sheets)
        and all(
            isinstance(one, dict)
            and {"sheet", "as"} <= set(one) <= {"sheet", "as", *KEYS}
            and all(map(_fits, one, one.values()))
            for one in sheets
        )
    )


def _fits(part: str, value: Any) -> bool:
    """Tell whether a part of a mapping has the shape that `definition` gives it."""
    if part == "columns":
        return isinstance(value, dict) and all(map(_texts, value.values()))
    if part == "defaults":
        return isinstance(value, dict)
    if part in ("empty", "values"):
        length = 2 if part == "empty" else 3
        return isinstance(value, list) and all(
            isinstance(one, list) and len(one) == length for one in value
        )
    return _texts(value) if part == "match" else isinstance(value, str)


def _texts(value: Any) -> bool:
    return isinstance(value, str) or (
        isinstance(value, list) and all(isinstance(one, str) for one in value)
    )


def of_definition(
    catalogue: Catalogue,
    file: Table,
    kind: str,
    kept: Mapping[str, Any],
    defaults: Sequence[str] = (),
    empty: Sequence[str] = (),
) -> Request:
    """Return the request that a kept mapping means for a file.

    Columns that this file does not have are left out. Raises UserError as `request` does.
    """
    pairs = [
        f"{name}={column}"
        for name, columns in _dictionary(kept.get("columns", {})).items()
        for column in ([columns] if isinstance(columns, str) else columns)
        if column in file.headings
    ]
    said = [f"{name}={value}" for name, value in _dictionary(kept.get("defaults", {})).items()]
    blanks = [f"{name}={value}" for name, value in kept.get("empty", ())]
    wanted = request(catalogue, file, kind, pairs, [*said, *defaults], [*blanks, *empty])
    of = as_file(catalogue.kind(wanted.kind))
    values = {
        (field_name(of, name, catalogue), str(word)): str(meaning)
        for name, word, meaning in kept.get("values", ())
    }
    wanted = replace(wanted, values=values)
    return matched(catalogue, wanted, kept.get("match"), kept.get("mode"), kept.get("date_order"))


def _dictionary(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise UserError(_("“columns” and “defaults” of a mapping name a field and what fills it."))
    return value


def matched(
    catalogue: Catalogue,
    wanted: Request,
    match: str | Sequence[str] | None,
    mode: str | None,
    date_order: str | None,
) -> Request:
    """Return the request with how records are found and what becomes of them.

    `match` names fields, parted by commas, or is “likely”. Raises UserError for unknown words.
    """
    if mode and mode not in MODES:
        raise UserError(_("There is no mode “{mode}”. There are: {modes}.").format(
            mode=mode, modes=", ".join(MODES)))  # fmt: skip
    if date_order and date_order not in ORDERS:
        raise UserError(_("There is no order of days “{order}”. There are: {orders}.").format(
            order=date_order, orders=", ".join(ORDERS)))  # fmt: skip
    named = [match] if isinstance(match, str) else list(match or ())
    names = [name.strip() for one in named for name in one.split(",") if name.strip()]
    kind = as_file(catalogue.kind(wanted.kind))
    if names and names != [LIKELY]:
        names = [field_name(kind, name, catalogue) for name in names]
        missing = [name for name in names if name not in {*wanted.mapping, *wanted.defaults}]
        if missing:
            raise UserError(
                _("Records are matched by “{field}”, but no column goes there.").format(
                    field=short(kind, kind.field(missing[0]))
                    if kind.has(missing[0])
                    else missing[0]
                )
            )
    elif names and wanted.kind not in ("account", "contact"):
        raise UserError(
            _("Likely duplicates are known of accounts and contacts. Match by a field instead.")
        )
    return replace(
        wanted,
        match=tuple(names) or wanted.match,
        mode=mode or wanted.mode,
        date_order=date_order or wanted.date_order,
    )


def _called(kind: Kind, name: str) -> str:
    return short(kind, kind.field(name)) if kind.has(name) else name
