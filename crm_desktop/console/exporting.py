"""`crm-admin export`: a list, or everything of one customer, into a file."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.console.connection import connection_options, open_database
from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.language import _, current_language, ngettext

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from crm_desktop.models.fields import Catalogue, Kind
    from crm_desktop.models.queries.exporting.rows import Begun
    from crm_desktop.models.queries.rows import ListQuery
    from crm_desktop.reports.tables.write import Layout

EVERYTHING = "everything"
SEPARATORS = {"semicolon": ";", "comma": ",", "tab": "\t"}


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the console program."""
    export = commands.add_parser("export", help=_("write records into a file"))
    export.add_argument("kind", metavar="KIND", help=_("account, contact …, or: everything"))
    export.add_argument("--out", required=True, type=Path, help=_("file: .xlsx, .csv, .vcf, .zip"))
    export.add_argument("--filter", default="", metavar="NAME", help=_("a filter that was saved"))
    export.add_argument("--search", default="", help=_("as in the search of a list"))
    export.add_argument("--account", type=int, help=_("of this customer only (its number)"))
    export.add_argument("--columns", nargs="+", metavar="FIELD", help=_("instead of all fields"))
    export.add_argument("--separator", choices=SEPARATORS, default="semicolon")
    export.add_argument("--encoding", default="utf-8-sig", help=_("of a CSV file"))
    export.add_argument("--vcard", choices=("3.0", "4.0"), default="4.0")
    connection_options(export)
    export.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Export and say how much went where."""
    from crm_desktop.models.queries.exporting.everything import whole_catalogue
    from crm_desktop.models.queries.exporting.reading import sheets
    from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
    from crm_desktop.reports.tables.write import write_export

    layout = _layout(options)
    database = open_database(options)
    try:
        with database.session() as session:
            me = sign_in(session)
            catalogue = load_catalogue(session, me)
            if options.kind == EVERYTHING:
                catalogue = whole_catalogue(catalogue)
            begun = _begin(session, catalogue, options, layout.name, me.home_currency)
        found = sheets(database.session, catalogue, begun, parts=layout.name == "vcf")
        count = write_export(options.out, layout, catalogue, found, me.home_currency, _tell)
    finally:
        database.close()
    print(
        ngettext("{count} row in {file}.", "{count} rows in {file}.", count).format(
            count=count, file=options.out
        )
    )


def _layout(options: argparse.Namespace) -> "Layout":
    from crm_desktop.reports.tables.csv_file import ENCODINGS, dialect
    from crm_desktop.reports.tables.write import Layout, layout_of

    name = layout_of(options.out)
    if options.encoding not in ENCODINGS:
        raise InvalidInput(
            _("There is no encoding “{name}”. Choose one of: {known}.").format(
                name=options.encoding, known=", ".join(ENCODINGS)
            )
        )
    if name == "vcf" and options.kind != "contact":
        raise InvalidInput(_("Only contacts can be written as vCards."))
    separator = SEPARATORS[options.separator]
    how = dialect(separator, options.encoding, current_language())
    return Layout(name, how, options.vcard)


def _begin(
    session: "Session",
    catalogue: "Catalogue",
    options: argparse.Namespace,
    layout: str,
    currency: str,
) -> "tuple[Begun, ...]":
    from crm_desktop.models.queries.exporting.everything import begin_everything
    from crm_desktop.models.queries.exporting.reading import begin_list, words_of
    from crm_desktop.models.queries.exporting.rows import Wish

    if options.kind == EVERYTHING:
        if options.account is None:
            raise InvalidInput(_("Say of which customer, by --account and its number."))
        return begin_everything(session, catalogue, options.account, layout)
    query = _query(session, catalogue, options, currency)
    return (begin_list(session, catalogue, Wish(query, layout, words_of(catalogue, query))),)


def _query(
    session: "Session", catalogue: "Catalogue", options: argparse.Namespace, currency: str
) -> "ListQuery":
    from crm_desktop.console.filters import named_filter
    from crm_desktop.models.filters.typed import parse
    from crm_desktop.models.queries.rows import ListQuery

    if options.kind not in catalogue.kinds:
        raise InvalidInput(
            _("There is no kind “{name}” for you. These can be exported: {known}.").format(
                name=options.kind, known=", ".join(sorted((*catalogue.kinds, EVERYTHING)))
            )
        )
    kind = catalogue.kind(options.kind)
    typed = parse(options.search, catalogue, kind, currency)
    if typed.faults:
        raise InvalidInput(" ".join(fault.text for fault in typed.faults))
    chosen = list(typed.parts)
    if options.filter:
        _kept, part = named_filter(session, catalogue, kind.name, options.filter)
        chosen += [] if part is None else [part]
    if options.account is not None and kind.parent != "account":
        raise InvalidInput(_("“{kind}” does not belong to customers.").format(kind=_(kind.plural)))
    return ListQuery(
        kind.name,
        _columns(kind, options),
        *kind.order,
        search=typed.search,
        account_id=options.account,
        filters=tuple(chosen),
    )


def _columns(kind: "Kind", options: argparse.Namespace) -> tuple[str, ...]:
    from crm_desktop.reports.tables.vcard import FIELDS

    if options.out.suffix.lower() == ".vcf":
        return tuple(name for name in FIELDS if kind.has(name))
    names = tuple(options.columns or kind.by_name)
    unknown = [name for name in names if not kind.has(name)]
    if unknown:
        raise InvalidInput(
            _("There is no field “{name}”. There are: {known}.").format(
                name=unknown[0], known=", ".join(kind.by_name)
            )
        )
    return names


def _tell(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{100 * done // max(total, 1):3d} %", end="\r", file=sys.stderr, flush=True)
