"""The menu of a person on the map, or of its ground."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.plans.people import doing

if TYPE_CHECKING:
    from crm_desktop.views.plans.people.page import StakeholderMap


def person_menu(page: "StakeholderMap", number: int) -> QMenu:
    """Return what can be done with a person; number 0 is the ground."""
    translate = QCoreApplication.translate
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    person = page.canvas.person(number) if number else None
    may = page.canvas.may_move
    if person is not None:
        menu.addAction(translate("PlanPeople", "Edit"), page.edit_record)
        if person.contact_id is not None:
            menu.addAction(
                translate("PlanPeople", "Open the contact"),
                partial(page.context.open, "contact", person.contact_id),
            )
    if may:
        words = translate("PlanPeople", "Add person")
        if person is not None:
            words = translate("PlanPeople", "Add somebody below")
        menu.addAction(words, page.new_record)
    if person is not None and may:
        menu.addAction(translate("PlanPeople", "Add link"), partial(page.add_link, person.id))
        menu.addAction(
            translate("PlanPeople", "Add role in a decision"), partial(page.add_role, person.id)
        )
        if page.map is not None:
            mine = [link for link in page.map.links if person.id in (link.from_id, link.to_id)]
            if mine:
                links = menu.addMenu(translate("PlanPeople", "Links"))
                for link in mine:
                    words = page.canvas.map.link_words(link).replace("&", "&&")
                    one = links.addMenu(words)
                    one.addAction(
                        translate("PlanPeople", "Edit"),
                        partial(page.context.open_form, "stakeholder_link", link.id),
                    )
                    one.addAction(
                        translate("PlanPeople", "Take away"),
                        partial(doing.unlink, page.context, page.undo, link.id, link.version,
                                page.reload),
                    )  # fmt: skip
        menu.addSeparator()
        if person.x is not None:
            menu.addAction(
                translate("PlanPeople", "Let the program place the card"),
                partial(page._change, person.id, {"x": None, "y": None}),
            )
        menu.addAction(translate("PlanPeople", "Take off the map"), page.delete_record)
    give_letters(menu)
    return menu
