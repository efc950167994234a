"""What the wizard does on its worker: open, suggest, try, import, take back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from crm_desktop.models.fields import KINDS, Catalogue, Type
from crm_desktop.models.queries.rows import Me

TRIED = 300  # rows of the preview
SAMPLE = 60
OPENED_IN = 60.0  # seconds
Report = Callable[[int, str], None]


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as it was read: the table, its first rows, suggestions for its columns."""

    table: Any
    lines: tuple[Any, ...]
    goes: Mapping[str, str]  # heading → field
    date_order: str
    kind: str


@dataclass(frozen=True, slots=True)
class How:
    """How a file is to be read; empty is recognised."""

    path: Path
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    headings: bool | None = None


class _NothingStays(Exception):
    """Ends the transaction of a preview."""


def kinds_to_import(catalogue: Catalogue) -> list[tuple[str, str]]:
    """Return (name, plural) of the kinds that this person may import."""
    from crm_desktop.models.importing.asking.request import stands_alone
    from crm_desktop.models.language import _

    first = ("contact", "account")
    names = [*first, *(name for name in KINDS if name not in first)]
    return [
        (name, _(catalogue.kind(name).plural))
        for name in names
        if name in catalogue.kinds and catalogue.may_enter(name) and stands_alone(KINDS[name])
    ]


def targets(catalogue: Catalogue, kind_name: str) -> list[tuple[str, str]]:
    """Return the fields that a column can go to, with what people call them."""
    from crm_desktop.models.importing.asking.request import OF_ACCOUNT, as_file, takers
    from crm_desktop.models.language import _

    kind = as_file(catalogue.kind(kind_name))
    found = [(name, label) for name, label in takers(kind) if name != "account_id"]
    if kind_name == "contact":
        firm = as_file(catalogue.kind("account"))
        account = _(firm.label)
        found += [(OF_ACCOUNT + name, f"{account}: {label}") for name, label in takers(firm)]
    if kind.has("account_id"):
        found.append(("account_id", _(kind.field("account_id").label)))
    return found


def open_table(catalogue: Catalogue, kind_name: str, how: How, *, anew: bool) -> Opened:
    """Open a file and suggest where its columns go, `anew` also what it holds. Raises UserError."""
    from crm_desktop.models.importing.asking.request import as_file, suggested
    from crm_desktop.models.importing.asking.sheets import kind_of
    from crm_desktop.models.importing.reading.opening import open_file
    from crm_desktop.models.importing.understanding.values import date_order

    table = open_file(how.path, how.encoding, how.separator, how.sheet, how.headings)
    if anew:
        kind_name = kind_of(catalogue, table) or kind_name
    mapping, more = suggested(catalogue, as_file(catalogue.kind(kind_name)), table.headings)
    goes = {heading: name for name, heading in mapping.items()}
    goes |= {heading: name for name, headings in more.items() for heading in headings}
    lines = table.sample(SAMPLE)
    kind = catalogue.kind(kind_name)
    days = [
        heading for heading, name in goes.items()
        if kind.has(name) and kind.field(name).type in (Type.DATE, Type.DATETIME)
    ]  # fmt: skip
    order = date_order(line.cells[heading] for line in lines for heading in days)
    return Opened(table, lines, goes, order, kind_name)


def called(count: int) -> list[str]:
    """Return what columns without headings are called."""
    from crm_desktop.models.language import _

    return [_("Column {number}").format(number=number) for number in range(1, count + 1)]


def unknown_words(session: Any, catalogue: Catalogue, request: Any) -> Any:
    """Return the words of the file that no field understands."""
    from crm_desktop.models.importing.understanding import meanings

    return meanings.unknown_words(session, catalogue, request)


def key_of(session: Any, catalogue: Catalogue, me: Me, request: Any) -> str:
    """Return the field by which rows of the file are probably there already, "" for none."""
    from crm_desktop.models.importing.writing.identifying import identifying

    return identifying(session, catalogue, me, request)


def requested(
    opened: Opened, kind: str, goes: Mapping[str, str], match: str, mode: str, order: str,
    rows: Mapping[int, str], values: Mapping[tuple[str, str], str],
) -> Any:  # fmt: skip
    """Return the request that the wizard's choices mean."""
    from crm_desktop.models.importing.asking.request import Request

    mapping: dict[str, str] = {}
    more: dict[str, tuple[str, ...]] = {}
    for heading, name in goes.items():
        if name in mapping:
            more[name] = (*more.get(name, ()), heading)
        else:
            mapping[name] = heading
    return Request(
        opened.table, kind, mapping, more=more, match=(match,) if match else (), mode=mode,
        rows=dict(rows), values=dict(values), date_order=order,
    )  # fmt: skip


def run(
    open_session: Callable[[], Any],
    catalogue: Catalogue,
    me: Me,
    requests: tuple[Any, ...],
    report: Report,
    _cancelled: Callable[[], bool],
    *,
    trial: bool,
) -> Any:
    """Import all parts as one, or look what the first rows of the last would do and leave nothing.

    Returns (request, what came of it) of each, those first that others name. Raises UserError.
    """
    from crm_desktop.models.importing.asking.request import (
        as_file,
        check_complete,
        check_once,
    )
    from crm_desktop.models.importing.asking.sheets import in_order
    from crm_desktop.models.importing.load import load_together

    for one in requests:
        kind = as_file(catalogue.kind(one.kind))
        check_once(kind, one.more)
        check_complete(kind, one.mapping)
    before, last = requests[:-1], requests[-1]
    parts = (*in_order(catalogue, before), last) if trial else in_order(catalogue, requests)

    def tell(done: int, rows: int) -> None:
        report(100 * done // max(rows, 1), f"{done} / {rows}")

    found: tuple[Any, ...] = ()
    try:
        with open_session() as session:
            found = load_together(
                session, catalogue, me, parts, again=trial, progress=tell,
                most=TRIED if trial else None,
            )  # fmt: skip
            if trial or not any(one.entered or one.changed or one.made for one in found):
                raise _NothingStays
    except _NothingStays:
        pass
    return tuple(zip(parts, found, strict=True))


def summed(results: Any) -> Any:
    """Return what came of all parts as that of one."""
    from crm_desktop.models.importing.outcome import summed

    return summed([found for _request, found in results])


def part_name(request: Any) -> str:
    """Return what a part is called: its sheet, or its file."""
    from crm_desktop.models.importing.asking.sheets import part_name

    return part_name(request)


def keep_mapping(session: Any, name: str, request: Any, operation: Any) -> Any:
    """Keep where the columns go under a name."""
    from crm_desktop.models.importing.asking.mapping import definition
    from crm_desktop.models.queries.kept.keeping import Kept, keep, kept

    there = {one.name: one for one in kept(session, "import_mapping", request.kind) if one.mine}
    given = there.get(name.strip())
    new = Kept("import_mapping", request.kind, name, definition(request))
    if given is not None:
        new = replace(new, id=given.id, version=given.version)
    return keep(session, new, operation)


def kept_mappings(session: Any, kind: str) -> Any:
    """Return the mappings that were kept for a kind."""
    from crm_desktop.models.queries.kept.keeping import kept

    return kept(session, "import_mapping", kind)


def list_runs(session: Any) -> Any:
    """Return the imports."""
    from crm_desktop.models.importing import runs

    return runs.list_runs(session)


def undo_run(session: Any, one: Any, operation: Any, *, preview: bool) -> Any:
    """Take an import back, or say what that would do."""
    from crm_desktop.models.importing import runs
    from crm_desktop.models.queries.undoing import undo_preview

    if preview:
        return undo_preview(session, one.operation)
    return runs.undo_run(session, one, operation)


def save_refused(place: Path, results: Any) -> list[Path]:
    """Write the refused rows with their reasons, a file for each sheet that has some."""
    from crm_desktop.models.importing.refused import write_refused_of

    return write_refused_of(
        place, [(part_name(one), one.file, found.refused) for one, found in results]
    )
