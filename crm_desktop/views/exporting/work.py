"""What an export does on its worker: record it, read in batches, write one file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.rows import ListQuery
from crm_desktop.views.values import number_text


@dataclass(frozen=True, slots=True)
class Order:
    """What was chosen in the dialog. `query` None: everything of the account `account_id`.

    `ids` are the selected rows, None all of the list. `words` is the pattern of the progress.
    """

    query: ListQuery | None
    account_id: int | None
    ids: tuple[int, ...] | None
    layout: str
    separator: str
    encoding: str
    version: str
    path: Path
    language: str
    home: str
    words: str


def export(
    open_session: Callable[[], Any],
    catalogue: Catalogue,
    order: Order,
    report: Callable[[int, str], None],
    _cancelled: Callable[[], bool],
) -> int:
    """Write the file and return how many rows it has; Cancelled where the person stopped it."""
    # Imported on the worker's thread: SQLAlchemy and the writers cost time at start.
    from crm_desktop.models.queries.exporting.everything import begin_everything, whole_catalogue
    from crm_desktop.models.queries.exporting.reading import begin_list, sheets, words_of
    from crm_desktop.models.queries.exporting.rows import Wish
    from crm_desktop.reports.tables.csv_file import dialect
    from crm_desktop.reports.tables.write import Layout, write_export

    def tell(done: int, total: int) -> None:
        shown = order.words.replace("%1", number_text(done)).replace("%2", number_text(total))
        report(100 * done // max(1, total), shown)

    report(0, "")
    with open_session() as session:
        if order.query is None:
            assert order.account_id is not None
            catalogue = whole_catalogue(catalogue)
            begun = begin_everything(session, catalogue, order.account_id, order.layout)
        else:
            words = words_of(catalogue, order.query)
            wish = Wish(order.query, order.layout, words, order.ids)
            begun = (begin_list(session, catalogue, wish),)
    how = dialect(order.separator, order.encoding, order.language)
    layout = Layout(order.layout, how, order.version)
    found = sheets(open_session, catalogue, begun, parts=order.layout == "vcf")
    return write_export(order.path, layout, catalogue, found, order.home, tell)
