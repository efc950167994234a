"""How the card is put together: head, facts, bar of an emergency, tabs; its buttons and keys."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from crm_desktop.views.access.emergency import EmergencyBar
from crm_desktop.views.account_card import doing
from crm_desktop.views.account_card import header as head
from crm_desktop.views.account_card.menu import NEXT_KEYS, PREVIOUS_KEYS
from crm_desktop.views.account_card.tabs.insight import Insight
from crm_desktop.views.forms.saving.being_edited import BeingEdited
from crm_desktop.views.look.parts import (
    CardHeader,
    FactsStrip,
    LoadingBar,
    button,
    hairline,
    icon_button,
)

if TYPE_CHECKING:
    from crm_desktop.views.account_card.card import AccountCard

LOG_KEYS = "Ctrl+Shift+K"


def build(card: "AccountCard") -> None:
    """Put the parts of the card below each other; they are filled when the head was read."""
    card.top = CardHeader(head.icon_of(None))
    card.top.link_activated.connect(card.follow)
    card.facts = FactsStrip()
    card.facts.link_activated.connect(card.follow)
    card.loading = LoadingBar()
    card.insight = Insight(card.context, card.account_id)
    card.insight.status_changed.connect(card.status_changed)
    card.insight.edit_wanted.connect(card.edit_account)
    card.insight.print_wanted.connect(card.print_timeline)
    card.insight.share_wanted.connect(partial(doing.share, card))
    card.stack = QStackedWidget()
    card.stack.addWidget(card.insight)
    column = QVBoxLayout(card)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    card.emergency = EmergencyBar()
    card.emergency.over.connect(card.load)
    card.being_edited = BeingEdited(card.context)
    for widget in (
        card.top, hairline(), card.being_edited, card.emergency, card.facts, card.loading,
    ):  # fmt: skip
        column.addWidget(widget)
    column.addWidget(card.stack, 1)
    card.facts.hide()
    card.insight.hide()
    card.setAutoFillBackground(True)
    card.setBackgroundRole(card.backgroundRole().Base)


def build_actions(card: "AccountCard") -> None:
    """Make the buttons of the head, and the keys that work on the whole card."""
    translate = QCoreApplication.translate
    card.log = button(
        translate("AccountCard", "Log contact"),
        kind="primary",
        icon="notebook-pen",
        shortcut=LOG_KEYS,
    )
    card.log.clicked.connect(card.log_contact)
    card.letter = button(translate("AccountCard", "Letter"), icon="mail")
    card.letter.clicked.connect(card.write_letter)
    card.edit = button(translate("AccountCard", "Edit"), icon="pencil", shortcut="F2")
    card.edit.clicked.connect(card.edit_account)
    card.more = icon_button("ellipsis", translate("AccountCard", "More"))
    card.more.clicked.connect(card.offer_more)
    card.star = icon_button("star", "")
    card.star.clicked.connect(card.toggle_kept)
    if card.context.favourites is not None:
        card.context.favourites.changed.connect(card.show_kept)
    card.show_kept()
    for widget in card.actions_shown():
        card.top.add_action(widget)
        widget.hide()
    for keys, act in (
        (LOG_KEYS, card.log_contact),
        (PREVIOUS_KEYS, partial(card.walk_to, 0)),
        (NEXT_KEYS, partial(card.walk_to, 1)),
        (doing.KEEP_KEYS, card.toggle_kept),
    ):
        QShortcut(QKeySequence(keys), card, act)
