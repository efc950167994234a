"""The draft of an import: its files, how each is read, and all that was chosen for it.

The rows stay in their file; it is read again when the draft is put back.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.views.importing import work
from crm_desktop.views.importing.frame import COLUMNS, FILE, MATCH, MEANINGS
from crm_desktop.views.importing.further import Part, now, show_part

if TYPE_CHECKING:
    from crm_desktop.views.importing.wizard import ImportPage


def typed(page: "ImportPage") -> Any:
    """Return all that was chosen, as plain values; what waits to be put back stays as it was."""
    if page.held is not None:
        return page.held
    shown = [] if page.opened is None else [now(page)]
    return {
        "parts": [_plain(one) for one in (*page.parts, *shown)],
        "begun": bool(page.parts) and page.opened is None,
        "step": page.steps.currentIndex(),
    }


def _plain(part: Part) -> dict[str, Any]:
    table = part.opened.table
    return {
        "path": str(table.path),
        "encoding": table.encoding,
        "separator": table.separator,
        "sheet": table.sheet,
        "headings": table.headings != tuple(work.called(len(table.headings))),
        "kind": part.kind,
        "goes": part.goes,
        "match": part.match,
        "mode": part.mode,
        "order": part.order,
        "decided": part.decided,
        "meanings": [[name, word, meant] for (name, word), meant in part.meanings.items()],
    }


def put_back(page: "ImportPage", held: Any) -> None:
    """Read the files again, one after the other, and show what was chosen for each."""
    page.held = held
    _read(page, list(held["parts"]))


def _read(page: "ImportPage", rest: list[dict[str, Any]]) -> None:
    one, rest = rest[0], rest[1:]
    kinds = dict(work.kinds_to_import(page.context.catalogue))
    if one["kind"] not in kinds:
        words = QCoreApplication.translate(
            "Drafts", "“%1” cannot be opened with your rights. It is kept on this computer."
        )
        page.message.say(words.replace("%1", page.title()), "warn")
        return
    how = work.How(
        Path(one["path"]), one["encoding"], one["separator"], one["sheet"], one["headings"]
    )
    page.loading.start()
    page.context.background.call(
        partial(work.open_table, page.context.catalogue, one["kind"], how, anew=False),
        partial(_opened, page, one, rest),
        failed=page.failed,
        lane="long",
        deadline=work.OPENED_IN,
        token=("import", id(page)),
    )


def _opened(
    page: "ImportPage", one: dict[str, Any], rest: list[dict[str, Any]], opened: work.Opened
) -> None:
    part = Part(
        opened, None, one["kind"], one["goes"], one["match"], one["mode"], one["order"],
        one["decided"], {(name, word): meant for name, word, meant in one["meanings"]},
    )  # fmt: skip
    show_part(page, part)
    assert page.held is not None
    if rest or page.held["begun"]:
        page.parts.append(replace(part, request=page.request()))
    if rest:
        _read(page, rest)
        return
    step, words = page.held["step"], page.message.text()
    if page.held["begun"]:  # the next sheet or file was still to be chosen
        page.opened = None
        page.file.table.show_rows((), ())
        step = FILE
    page.held = None
    page.go_to(COLUMNS if step == MEANINGS else min(step, MATCH))
    if page.steps.currentIndex() == MATCH:
        page.preview()
    page.message.say(words, "warn")
