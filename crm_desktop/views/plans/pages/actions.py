"""The buttons at the head of a plan: review or approval, print, edit, more."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from crm_desktop.models.queries.plans.rows import PlanHead
from crm_desktop.views.links import link_to
from crm_desktop.views.look import parts
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.plans.pages import printing, steps

if TYPE_CHECKING:
    from crm_desktop.views.plans.pages.workspace import Workspace

REVIEW_KEYS = "Ctrl+R"


class HeadActions:
    """Shows what the state of the plan and the rights of the person allow."""

    def __init__(self, workspace: "Workspace") -> None:
        translate = QCoreApplication.translate
        self._of = workspace
        self.review = parts.button(
            translate("Plan", "Start review"), kind="primary", icon="history", shortcut=REVIEW_KEYS
        )
        self.step = parts.button("", kind="primary", icon="check")
        self.print = parts.button(translate("Plan", "Print"), icon="printer")
        self.edit = parts.button(translate("Plan", "Edit"), icon="pencil", shortcut="F2")
        self.more = parts.icon_button("ellipsis", translate("Plan", "More"))
        self.review.clicked.connect(self.start_review)
        self.step.clicked.connect(self.take_step)
        self.print.clicked.connect(self.offer_paper)
        self.edit.clicked.connect(self.edit_plan)
        self.more.clicked.connect(self.offer_more)
        for widget in self.shown():
            workspace.top.add_action(widget)
            widget.hide()
        keys = QShortcut(QKeySequence(REVIEW_KEYS), workspace)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.start_review)

    def shown(self) -> tuple[QWidget, ...]:
        """Return the buttons, the first at the left."""
        return (self.step, self.review, self.print, self.edit, self.more)

    def width(self) -> int:
        """Return the room they take, in px."""
        return sum(w.sizeHint().width() + 8 for w in self.shown() if not w.isHidden())

    def show_head(self, head: PlanHead) -> None:
        """Show and enable what works with the plan as it is."""
        for widget in self.shown():
            widget.show()
        closed = str(head.row["status"]) == "closed"
        # What is to be approved comes before a review; there is one primary button.
        first = steps.first_step(head)
        self.step.setText(steps.step_words(first) if first else "")
        self.step.setVisible(bool(first))
        self.review.setVisible(not closed and not first)
        reason = ""
        if not head.may_change:
            reason = QCoreApplication.translate("Plan", "You may read this plan but not change it.")
        for button in (self.review, self.edit):
            button.setEnabled(not reason)
            button.setToolTip(reason)

    # --- doing -----------------------------------------------------------------------------

    def _head(self) -> PlanHead | None:
        return self._of.head()

    def start_review(self) -> None:
        """Open the form of a review of today (Ctrl+R)."""
        head = self._head()
        if head is not None and head.may_change and str(head.row["status"]) != "closed":
            given = {"account_plan_id": head.id}
            self._of.context.open_form("plan_review", None, head.account_id, given)

    def take_step(self) -> None:
        """Submit or approve, as the button says."""
        head = self._head()
        if head is not None and steps.first_step(head):
            steps.take(steps.first_step(head), self._of.context, head, self._of)

    def edit_plan(self) -> None:
        """Open the form of the plan (F2)."""
        head = self._head()
        if head is not None and self.edit.isEnabled():
            self._of.context.open_form("account_plan", head.id, head.account_id)

    def offer_paper(self) -> None:
        """Show which papers there are (Ctrl+P)."""
        if self._head() is not None:
            _below(self.print, printing.paper_menu(self._of))

    def offer_more(self) -> None:
        """Open the menu "…"."""
        head = self._head()
        if head is None:
            return
        translate = QCoreApplication.translate
        menu = QMenu(self._of)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        steps.add_steps(menu, self._of.context, head, self._of)
        menu.addAction(translate("Plan", "Copy link"), partial(self.copy_link, head))
        menu.addAction(
            translate("Plan", "History"),
            partial(self._of.context.open_history, "account_plan", head.id, None),
        )
        if head.row["lean"]:
            lean = self._of.is_lean()
            words = translate("Plan", "Show all parts")
            if not lean:
                words = translate("Plan", "Show on one page")
            menu.addAction(words, partial(self._of.unfold, lean))
        give_letters(menu)
        _below(self.more, menu)

    def copy_link(self, head: PlanHead) -> None:
        """Copy a link that opens the plan in the program."""
        QGuiApplication.clipboard().setText(link_to("account_plan", head.id))
        self._of.context.message(QCoreApplication.translate("Plan", "The link has been copied."))


def build(workspace: "Workspace") -> HeadActions:
    """Put the buttons into the head of a plan."""
    return HeadActions(workspace)


def _below(button: QPushButton | QWidget, menu: QMenu) -> None:
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
