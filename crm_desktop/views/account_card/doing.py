"""What the card does besides showing: link, favourite, timeline on paper."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from crm_desktop.models.queries.card.rows import AccountHeader
from crm_desktop.views import look
from crm_desktop.views.account_card import header as head
from crm_desktop.views.links import link_to
from crm_desktop.views.lists.panel import ListPanel
from crm_desktop.views.look import spacing
from crm_desktop.views.look.paint import cut, text_width

if TYPE_CHECKING:
    from crm_desktop.views.account_card.card import AccountCard

KEEP_KEYS = "Ctrl+D"
BESIDE_NAME = 2 * spacing.EDGE + 40 + 2 * spacing.GAP_8 + spacing.GAP_12  # edges, tile, gaps


def fit_head(card: "AccountCard", actions: Iterable[QWidget]) -> None:
    """Fit name, chips and facts into the room left of the actions; the name gives way last."""
    name = card.title()
    taken = sum(each.sizeHint().width() + 8 for each in actions)
    room = max(160, card.width() - taken - BESIDE_NAME)
    if card.header is not None:
        catalogue = card.context.catalogue
        chips = head.chips(catalogue, card.header)
        while chips and head.chips_width(chips) + text_width("title", name) > room:
            chips.pop()
        card.top.set_chips(chips)
        card.top.set_meta(head.fitting(head.meta(catalogue, card.header), room))
    card.top.set_title(cut("title", name, room))
    card.top.setToolTip(name)


def keep_words(card: "AccountCard") -> str:
    """Return what the star and Ctrl+D do now."""
    if is_kept(card):
        return QCoreApplication.translate("AccountCard", "No longer keep at hand")
    return QCoreApplication.translate("AccountCard", "Keep at hand")


def is_kept(card: "AccountCard") -> bool:
    """Return whether the account is one of the favourites."""
    favourites = card.context.favourites
    return favourites is not None and favourites.holds("account", card.account_id)


def show_star(card: "AccountCard") -> None:
    """Fill the star while the account is kept at hand, and let it say what it does."""
    kept, words = is_kept(card), keep_words(card)
    keys = QKeySequence(KEEP_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
    card.star.setIcon(look.icon("star-filled" if kept else "star", 16, "accent" if kept else ""))
    card.star.setAccessibleName(words)
    card.star.setToolTip(f"{words} ({keys})")


def edit_here(card: "AccountCard", panel: ListPanel | None) -> None:
    """Edit the current row of the list one is in, or of the timeline; else the account."""
    if panel is not None:
        panel.edit_record()
        return
    overview = card.insight.overview()
    in_timeline = overview is not None and overview.timeline.view.hasFocus()
    if overview is None or not in_timeline or not overview.timeline.open_current():
        card.edit_account()


def hand_over(card: "AccountCard") -> None:
    """Ask to whom the account goes, and hand it over."""
    from crm_desktop.views.access.hand_over import HandOverDialog

    dialog = HandOverDialog(card.context, lambda: shown(card), card)
    dialog.handed.connect(card.load)
    dialog.stale.connect(card.load)
    dialog.open()


def share(card: "AccountCard") -> None:
    """Ask what a partner firm's person is to see of the account, and until when."""
    from crm_desktop.views.access.sharing import ShareDialog

    ShareDialog(card.context, card.account_id, card.title(), card).open()


def export_here(card: "AccountCard", panel: ListPanel | None) -> None:
    """Export the list one is in; else everything about the account."""
    from crm_desktop.views.exporting.open import export_list

    if panel is not None:
        export_list(panel)
    else:
        export_all(card)


def export_all(card: "AccountCard") -> None:
    """Offer everything about the account as a file."""
    from crm_desktop.views.exporting.open import export_everything

    if card.header is not None:
        export_everything(card.context, card.account_id, card.title(), card.window())


def shown(card: "AccountCard") -> AccountHeader:
    """Return the head as it was read last."""
    assert card.header is not None
    return card.header


def copy_link(card: "AccountCard") -> None:
    """Copy a link that opens the account in the program."""
    QGuiApplication.clipboard().setText(link_to("account", card.account_id))
    card.context.message(QCoreApplication.translate("AccountCard", "The link has been copied."))


def print_timeline(card: "AccountCard") -> None:
    """Make a PDF of the timeline as it is filtered, and show it."""
    overview = card.insight.overview()
    if overview is None:
        return
    from crm_desktop.views.account_card.timeline import printing
    from crm_desktop.views.paper.preview import show_pdf
    from crm_desktop.views.paper.printing import Paper

    timeline, context = overview.timeline, card.context
    context.message(
        QCoreApplication.translate("AccountCard", "The timeline is being prepared for printing.")
    )
    printing.print_timeline(
        context.background,
        context.catalogue,
        timeline.query(),
        card.title(),
        timeline.words(),
        context.me.firm_name,
        lambda pdf: show_pdf(card, card.title(), pdf, Paper("timeline", card.account_id), context),
    )
