"""Which tabs a card has, what they are called, and the order a person chose for them."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSettings

from crm_desktop.models.fields import CARD_TABS, Catalogue
from crm_desktop.models.language import _
from crm_desktop.settings import state_file

OVERVIEW, ADDRESSES, RELATED, SIDE = "overview", "address", "related", "side"
DIRECTORY = "directory"  # of an account one sees parts of: the facts, and asking for more
HISTORY = "history"
ORDER_KEY = "card/tabs"


def tab_keys(catalogue: Catalogue) -> list[str]:
    """Return the keys of all tabs this person may see, in the order they come."""
    kinds = [kind for kind in CARD_TABS if kind in catalogue.kinds]
    return [OVERVIEW, *kinds, RELATED, ADDRESSES]


def tab_label(catalogue: Catalogue, key: str) -> str:
    """Return what a tab is called."""
    translate = QCoreApplication.translate
    own = {
        OVERVIEW: translate("AccountCard", "Overview"),
        ADDRESSES: translate("AccountCard", "Addresses"),
        RELATED: translate("AccountCard", "Group"),
        SIDE: translate("AccountCard", "At hand"),
        DIRECTORY: translate("AccountCard", "Directory"),
        HISTORY: translate("AccountCard", "History"),
    }
    if key in own:
        return own[key]
    kind = catalogue.kind(key)
    return _(kind.tab or kind.plural)


def ordered(keys: Sequence[str]) -> list[str]:
    """Return the keys in the order that was kept; new ones come where they stand by themselves."""
    kept = [key for key in kept_order() if key in keys]
    result = list(kept)
    for place, key in enumerate(keys):
        if key not in result:
            before = [each for each in keys[:place] if each in result]
            result.insert(result.index(before[-1]) + 1 if before else 0, key)
    return result


def kept_order() -> list[str]:
    """Return the order that was kept; empty where none was, or where it cannot be read."""
    try:
        found = json.loads(str(_settings().value(ORDER_KEY, "") or "[]"))
    except ValueError:
        return []
    return [str(key) for key in found] if isinstance(found, list) else []


def keep_order(keys: Sequence[str]) -> None:
    """Keep an order for all cards; an empty one goes back to the order as delivered."""
    settings = _settings()
    settings.setValue(ORDER_KEY, json.dumps(list(keys)))
    settings.sync()


def _settings() -> QSettings:
    return QSettings(str(state_file()), QSettings.Format.IniFormat)
