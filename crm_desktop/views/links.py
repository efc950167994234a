"""Links to records, such as crm:account/5: written by "Copy link", opened by the program."""

import re

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.views.main_window.places.pages import LISTS

SCHEME = "crm:"
LONGEST = 200  # characters; what is longer is no link of ours
LARGEST = 2**63 - 1  # ids are bigint


def link_to(kind: str, number: int) -> str:
    """Return the link that opens a record."""
    return f"{SCHEME}{kind}/{number}"


def is_link(text: str) -> bool:
    """Return whether a text means to be a link."""
    return text.strip().lower().startswith(SCHEME)


def record_of(link: str, catalogue: Catalogue) -> tuple[str, int]:
    """Return kind and id of the record a link leads to; UserError for a broken link.

    Whether the record exists and may be seen is said by its page.
    """
    found = re.fullmatch(r"crm:(?://)?([a-z_]{1,40})/([0-9]{1,19})/?", link.strip().lower())
    if found is not None and any(found[1] in group for group in LISTS):
        number = int(found[2])
        if found[1] in catalogue.kinds and 0 < number <= LARGEST:
            return found[1], number
    shown = link.strip()[:40]
    sentence = QCoreApplication.translate(
        "Links",
        "“{link}” leads to no record. A link looks like crm:account/5; copy it once more from "
        "the record.",
    )
    raise UserError(sentence.format(link=shown))
