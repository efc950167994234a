"""`crm-admin duplicates find` searches CSV files without a server, `scan` all of one's records."""

import argparse
import csv
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from time import monotonic

from crm_desktop.models.errors import UserError
from crm_desktop.models.importing.csv_file import Cells, CsvFile, read_csv
from crm_desktop.models.language import _, ngettext
from crm_desktop.models.matching.find import Pair, find_pairs
from crm_desktop.models.matching.reasons import code, sentence
from crm_desktop.models.matching.record import FIELDS, KINDS, Values

# The whole name of a contact may stand in one column, too.
PARTS = ("first_name", "last_name")
KNOWN = {"account": [name for name in FIELDS if name not in PARTS], "contact": list(FIELDS)}
Columns = Mapping[str, tuple[str, ...]]  # field: columns
BETWEEN = 2.0  # seconds between two lines of progress in a file
HEADINGS = ("left", "right", "score", "reasons")


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `duplicates find` and `duplicates scan` to the commands of crm-admin."""
    from crm_desktop.console.connection import connection_options

    duplicates = commands.add_parser("duplicates", help=_("find what is there twice"))
    what = duplicates.add_subparsers(required=True, metavar=_("COMMAND"))
    find = what.add_parser(
        "find", help=_("write the likely duplicates of one CSV file, or of two, to a file")
    )
    find.add_argument("file", type=Path)
    find.add_argument("other", type=Path, nargs="?")
    find.add_argument("--as", required=True, dest="kind", metavar="|".join(KINDS))
    find.add_argument("--map", nargs="+", action="extend", default=[], metavar="field=column")
    find.add_argument("--encoding", default="", help=_("of the file, if it is not recognised"))
    find.add_argument("--out", type=Path, required=True, help=_("write the pairs to this file"))
    find.add_argument(
        "--sentences", action="store_true", help=_("write reasons as sentences, not as codes")
    )
    find.set_defaults(run=run)
    scan = what.add_parser(
        "scan", help=_("compare all records that one sees and note the pairs for review")
    )
    connection_options(scan)
    scan.add_argument("--as", required=True, dest="kind", metavar="|".join(KINDS))
    scan.set_defaults(run=run_scan)


def run_scan(options: argparse.Namespace) -> int:
    """Compare everything that this person sees and note the pairs; Ctrl+C leaves nothing."""
    from crm_desktop.console.connection import open_database
    from crm_desktop.models.errors import NotAllowed
    from crm_desktop.models.matching.apart import find_apart
    from crm_desktop.models.queries.duplicates.scanning import may_merge, note, read_all
    from crm_desktop.models.queries.signing_in import sign_in
    from crm_desktop.models.refusals import ACTS

    _known(options.kind)
    database = open_database(options)
    try:
        with database.session() as session:
            sign_in(session)
            if not may_merge(session):
                refused = ACTS["may_merge"]
                raise NotAllowed(_(refused))
            ids, values = read_all(session, options.kind)
        tell = Progress()
        found = find_apart(options.kind, values, tell.share)
        tell.end()
        with database.session() as session:
            done = note(session, options.kind, ids, found)
    finally:
        database.close()
    records = ngettext("{count} record compared", "{count} records compared", done.records)
    pairs = ngettext("{count} pair noted", "{count} pairs noted", done.pairs)
    print(f"{records.format(count=done.records)}; {pairs.format(count=done.pairs)}")
    return 0


def _known(kind: str) -> None:
    if kind not in KINDS:
        raise UserError(
            _("There is no kind “{name}” here. Give one of: {names}.").format(
                name=kind, names=", ".join(KINDS)
            )
        )


def run(options: argparse.Namespace) -> int:
    """Find and write the pairs; raise UserError for what the user can mend."""
    _known(options.kind)
    files = [
        read_csv(path, options.encoding, keep_blank=True)
        for path in (options.file, options.other)
        if path is not None
    ]
    if any(options.out.absolute() == file.path.absolute() for file in files):
        raise UserError(_("--out names a file that is searched. Name another one."))
    mapping = read_mapping(options.kind, options.map, files)
    records = [list(values(file, mapping)) for file in files]
    tell = Progress()
    found = find_pairs(options.kind, records[0], records[1] if len(records) > 1 else None, tell)
    tell.end()
    _write(options.out, found, options.sentences)
    print(
        ngettext(
            "{count} pair of likely duplicates is in {file}.",
            "{count} pairs of likely duplicates are in {file}.",
            len(found),
        ).format(count=len(found), file=options.out)
    )
    return 0


def read_mapping(kind: str, pairs: Iterable[str], files: Iterable[CsvFile]) -> Columns:
    """Return the columns of each field from `field=column` pairs.

    Without pairs, columns that are called like a field go there. Each column stands in one file at
    least, and each file has one at least. Raises UserError for a pair, a field or a column that
    is not there.
    """
    files = list(files)
    headings = list(dict.fromkeys(name for file in files for name in file.headings))
    known = KNOWN[kind]
    found: dict[str, tuple[str, ...]] = {}
    for pair in pairs or [f"{name}={name}" for name in headings if name in known]:
        field, equals, column = (part.strip() for part in pair.partition("="))
        if not (field and equals and column):
            raise UserError(
                _("“{pair}” is no pair. Write field=column, for example {field}={column}.").format(
                    pair=pair, field=known[0], column=headings[0]
                )
            )
        if field not in known:
            raise UserError(
                _("There is no field “{name}”. The fields are: {names}.").format(
                    name=field, names=", ".join(known)
                )
            )
        if column not in headings:
            raise UserError(
                _("There is no column “{name}”. The columns are: {names}.").format(
                    name=column, names=", ".join(headings)
                )
            )
        if column not in found.get(field, ()):
            found[field] = (*found.get(field, ()), column)
    used = {column for columns in found.values() for column in columns}
    for file in files:
        if not used & set(file.headings):
            raise UserError(
                _(
                    "No column of {file} is compared. Say which column goes where, for example"
                    " --map {field}={column}. The fields are: {names}."
                ).format(
                    file=file.path.name,
                    field=known[0],
                    column=file.headings[0],
                    names=", ".join(known),
                )
            )
    return found


def values(file: CsvFile, mapping: Columns) -> Iterable[Values]:
    """Yield the fields of each data row of a file, damaged ones included, in their order."""
    rows: list[tuple[int, Cells]] = sorted((*file.rows, *file.damaged), key=lambda row: row[0])
    for _line, cells in rows:
        yield {
            field: [cells[column] for column in columns if cells.get(column)]
            for field, columns in mapping.items()
        }


class Progress:
    """Says on standard error how far the search is, in one line of a console."""

    def __init__(self) -> None:
        self.console = sys.stderr.isatty()
        self.told = monotonic()

    def __call__(self, doing: str, count: int) -> None:
        """Tell a number of records or pairs, but not too often."""
        if monotonic() - self.told < (0.1 if self.console else BETWEEN):
            return
        self.told = monotonic()
        said = (
            ngettext("{count} record read", "{count} records read", count)
            if doing == "prepared"
            else ngettext("{count} pair compared", "{count} pairs compared", count)
        ).format(count=count)
        print(said, end="\r" if self.console else "\n", file=sys.stderr, flush=True)

    def share(self, done: float) -> None:
        """Tell the share that is done, 0 to 1, but not too often."""
        if monotonic() - self.told >= (0.1 if self.console else BETWEEN):
            self.told = monotonic()
            print(f"{done:4.0%}", end="\r" if self.console else "\n", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leave the line of progress."""
        if self.console:
            print(file=sys.stderr)


def _write(place: Path, found: Iterable[Pair], sentences: bool) -> None:
    try:
        with place.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(HEADINGS)
            for pair in found:
                codes = [code(part) for part in pair.evidence]
                reasons = " ".join(map(sentence, codes)) if sentences else " ".join(codes)
                writer.writerow([pair.left, pair.right, f"{pair.score:.6f}", reasons])
    except OSError as error:
        raise UserError(
            _("The pairs cannot be written to {file}: {reason}. Name another file.").format(
                file=place, reason=error.strerror or type(error).__name__
            )
        ) from error
