"""The menu "…" of the card: paper, new records, link, order of tabs, walking the list, deleting."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from crm_desktop.models.language import _
from crm_desktop.models.refusals import ACTS
from crm_desktop.views.account_card.doing import (
    KEEP_KEYS,
    export_all,
    hand_over,
    keep_words,
    share,
)
from crm_desktop.views.context import GO_TO
from crm_desktop.views.lists import walk
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.worklists.verifying import verify

if TYPE_CHECKING:
    from crm_desktop.views.account_card.card import AccountCard

PREVIOUS_KEYS, NEXT_KEYS = "Alt+PgUp", "Alt+PgDown"
NEW_KINDS = (
    "task",
    "opportunity",
    "document",
    "communication",
    "contact",
    "project",
    "service",
    "sale",
    "commitment",
    "satisfaction",
    "product_feedback",
)


def more_menu(card: "AccountCard") -> QMenu:
    """Return the menu for an account that one may see whole."""
    translate = QCoreApplication.translate
    menu = QMenu(card)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(translate("AccountCard", "Data sheet"), card.print_page)
    menu.addAction(translate("AccountCard", "Print the timeline"), card.print_timeline)
    export = menu.addAction(
        translate("AccountCard", "Export everything…"), partial(export_all, card)
    )
    if "export" not in card.context.me.acts:
        export.setEnabled(False)
        export.setToolTip(_(ACTS["may_export"]))
        menu.setToolTipsVisible(True)
    menu.addSeparator()
    catalogue = card.context.catalogue
    kinds = [kind for kind in NEW_KINDS if kind in catalogue.kinds and catalogue.may_enter(kind)]
    if kinds:
        new = menu.addMenu(translate("AccountCard", "New record"))
        new.setEnabled(card.edit.isEnabled())
        for kind in kinds:
            new.addAction(_(catalogue.kind(kind).new), partial(card.new_of_kind, kind))
        give_letters(new)
    found = card.header
    if found is not None and found.in_charge:
        menu.addSeparator()
        if found.may_hand_over:
            menu.addAction(translate("AccountCard", "Hand over…"), partial(hand_over, card))
        if "share" in catalogue.kinds:
            menu.addAction(translate("AccountCard", "Share with a partner…"), partial(share, card))
        if "account_team" in catalogue.kinds:
            menu.addAction(
                translate("AccountCard", "Add to the team…"),
                partial(card.new_of_kind, "account_team"),
            )
    menu.addSeparator()
    keep = QKeySequence(KEEP_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
    menu.addAction(f"{keep_words(card)}\t{keep}", card.toggle_kept)
    menu.addAction(translate("AccountCard", "Copy link"), card.copy_link)
    menu.addAction(
        translate("AccountCard", "Open in a window of its own"),
        partial(card.context.open_apart, "account", card.account_id),
    )
    if card.context.me.roles != ("crm_partner",):
        menu.addAction(
            translate("AccountCard", "Who sees this account"),
            partial(card.context.open_why, None, card.account_id),
        )
        menu.addAction(
            translate("AccountCard", "The account as it was on…"),
            partial(card.context.open_history, "account", card.account_id, None),
        )
    order = card.insight.order_menu()
    order.setTitle(translate("AccountCard", "Order of the tabs"))
    menu.addMenu(order)
    previous, following = walk.neighbours("account", card.account_id)
    if previous or following:
        menu.addSeparator()
    for words, which, number, keys in (
        (translate("AccountCard", "Previous account"), 0, previous, PREVIOUS_KEYS),
        (translate("AccountCard", "Next account"), 1, following, NEXT_KEYS),
    ):
        if number:
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            menu.addAction(f"{words}\t{shown}", partial(card.walk_to, which))
    if catalogue.may_change("account"):
        menu.addSeparator()
        delete = menu.addAction(translate("AccountCard", "Delete account…"), card.delete_account)
        delete.setEnabled(card.edit.isEnabled())
    give_letters(menu)
    return menu


def missing_menu(card: "AccountCard") -> QMenu:
    """Return the menu that names the empty fields of an account; each opens the form there."""
    menu = QMenu(card)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    kind = card.context.catalogue.kind("account")
    facts = card.header.facts if card.header is not None else None
    for name in facts.missing if facts is not None else ():
        if kind.has(name):
            go = partial(card.context.open_form, "account", card.account_id, None, {GO_TO: name})
            action = menu.addAction(_(kind.field(name).label).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, go=go: go())
            action.setEnabled(card.edit.isEnabled())
    if kind.has("verified_on") and kind.field("verified_on").editable:
        menu.addSeparator()
        words = QCoreApplication.translate("Worklist", "The data were verified today")
        action = menu.addAction(words, partial(verify, card.context, (card.account_id,)))
        action.setEnabled(card.edit.isEnabled())
    give_letters(menu)
    return menu
