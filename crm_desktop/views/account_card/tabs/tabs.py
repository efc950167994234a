"""Which tabs a card has, what they are called, and the order that a role or a person has."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import CARD_TABS, KINDS, Catalogue
from crm_desktop.models.fields.layout import CardTabs, arranged
from crm_desktop.models.language import _
from crm_desktop.views.context import Context

OVERVIEW, ADDRESSES, RELATED, SIDE = "overview", "address", "related", "side"
DIRECTORY = "directory"  # of an account one sees parts of: the facts, and asking for more
HISTORY = "history"
PLAN = "account_plan"  # shown as the workspace of a plan, not as a list


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
    kind = catalogue.kinds.get(key) or KINDS[key]  # an admin names tabs of what others see
    return _(kind.tab or kind.plural)


def ordered(catalogue: Catalogue, keys: Sequence[str], *, hiding: bool = True) -> list[str]:
    """Return the keys in the order of this person, or of the role; `hiding`: only those shown."""
    tabs = catalogue.card_tabs
    if tabs is not None and not hiding:
        tabs = CardTabs((*tabs.shown, *tabs.hidden))
    return arranged(keys, tabs)


def keep_tabs(context: Context, tabs: CardTabs | None) -> None:
    """Keep one's own tabs for all cards; None goes back to those of the role."""
    if tabs is not None:
        context.catalogue.take_tabs(tabs)
    context.background.write(
        partial(_keep, tabs, uuid4()),
        lambda _done: None,
        changes=("card_tab",),
        failed=_say(context),
    )


def _say(context: Context) -> Callable[[UserError], None]:
    return lambda error: context.message(str(error))


def _keep(tabs: CardTabs | None, operation: UUID, session: Any) -> None:
    from crm_desktop.models.queries.custom.layouts import keep_tabs as keep

    keep(session, tabs, operation)
