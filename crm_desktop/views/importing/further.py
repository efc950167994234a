"""Further sheets or files of one import: what was said of those before is kept and shown again."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from crm_desktop.views.importing import keys, work
from crm_desktop.views.importing.frame import FILE, MATCH, MEANINGS
from crm_desktop.views.importing.steps import fill

if TYPE_CHECKING:
    from crm_desktop.views.importing.wizard import ImportPage


@dataclass(frozen=True, slots=True)
class Part:
    """All that was chosen for a sheet or file."""

    opened: work.Opened
    request: Any
    kind: str
    goes: dict[str, str]
    match: str
    mode: str
    order: str
    decided: dict[int, str]
    meanings: dict[tuple[str, str], str]


def now(page: "ImportPage") -> Part:
    """Return all that is chosen for the sheet or file that is shown; not what it asks for."""
    assert page.opened is not None
    meanings = page.meanings
    if page.steps.currentIndex() == MEANINGS:
        meanings = meanings | page.meaning.meanings()
    return Part(
        page.opened, None, str(page.file.kind.currentData()), page.goes(),
        str(page.match.match.currentData() or ""), str(page.match.mode.currentData()),
        str(page.file.order.currentData()), dict(page.decided), dict(meanings),
    )  # fmt: skip


def show_part(page: "ImportPage", part: Part) -> None:
    """Show a sheet or file as it was left."""
    page.show_opened(part.opened)
    page.show_columns(part.goes)
    fill(page.file.order, page.words.orders(), part.order)
    fill(page.match.mode, page.words.modes(), part.mode)
    keys.offer(page, part.match)
    page.key_chosen = True
    page.decided, page.meanings = dict(part.decided), dict(part.meanings)


def add_part(page: "ImportPage") -> None:
    """Keep what was chosen and begin with the next sheet of the workbook, or with another file."""
    assert page.opened is not None
    page.parts.append(replace(now(page), request=page.request()))
    table = page.opened.table
    page.opened = None
    page.file.table.show_rows((), ())
    fill(page.match.match, (), "")
    page.key_chosen = False
    page.go_to(FILE)
    taken = {one.opened.table.sheet for one in page.parts if one.opened.table.path == table.path}
    left = [name for name in table.sheets if name not in taken]
    if left:
        page.read(work.How(table.path, sheet=left[0]), anew=True)
    else:
        page.ask_file()


def drop_part(page: "ImportPage") -> None:
    """Leave the sheet that was begun, and show the one before as it was."""
    show_part(page, page.parts.pop())
    page.go_to(MATCH)
    page.preview()
