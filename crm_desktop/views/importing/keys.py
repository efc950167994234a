"""By which field the wizard finds records that are there: offered, and chosen where one is plain.

The person's own choice stands, “Nothing” as well; it ends with the file.
"""

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.views.importing import work
from crm_desktop.views.importing.steps import fill


def offer(page: Any, chosen: str | None = None) -> None:
    """Offer the fields by which records that are there may be found."""
    translate = QCoreApplication.translate
    kind = page.file.kind.currentData()
    words = dict(work.targets(page.context.catalogue, kind))
    mapped = dict.fromkeys(page.goes().values())
    keys = [("", translate("ImportPage", "Nothing: every row is new"))]
    if kind in ("account", "contact"):
        keys.append(("likely", translate("ImportPage", "Likely duplicates")))
    keys += [(name, words[name]) for name in mapped if name in words and "." not in name]
    fill(page.match.match, keys, chosen)


def find(page: Any) -> None:
    """Choose the field by which rows are there already, then show what they would do."""
    offer(page)
    if page.key_chosen:
        page.preview()
        return

    def found(name: str) -> None:
        if not page.key_chosen:  # by the person meanwhile
            offer(page, name)
            page.draft.touch()
        page.preview()

    page.loading.start()
    page.next.setEnabled(False)
    ask = partial(
        work.key_of,
        catalogue=page.context.catalogue,
        me=page.context.me,
        request=page.request(),
    )
    page.context.background.read(
        ask, found, failed=page.failed, lane="long", deadline=work.OPENED_IN
    )
