"""The columns of the list of people."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.queries.people import PersonRow
from crm_desktop.views.look import Role
from crm_desktop.views.people.rows import Column
from crm_desktop.views.people.words import password_words, role_names, state_chip, state_of
from crm_desktop.views.values import number_text

ORDER = ("expired", "waiting", "locked", "no_login", "left", "active")


def people_columns(accounts: Mapping[int, int]) -> tuple[Column, ...]:
    """Return name, login, roles, superior, state, password, accounts; `accounts` by person."""
    translate = QCoreApplication.translate

    def state(person: PersonRow) -> str:
        return "" if state_chip(person) else translate("People", "Active")

    return (
        Column(
            "name",
            translate("People", "Name"),
            lambda person: person.name,
            180,
            roles=((Role.ICON, lambda _person: "user"),),
        ),
        Column("login", translate("People", "Login"), lambda person: person.login or "", 132),
        Column("roles", translate("People", "Roles"), role_names, 150, stretch=True),
        Column("superior", translate("People", "Superior"), lambda person: person.superior, 122),
        Column(
            "state",
            translate("People", "State"),
            state,
            126,
            sort=lambda person: ORDER.index(state_of(person)),
            roles=((Role.CHIP, state_chip),),
        ),
        Column("password", translate("People", "Password"), password_words, 104),
        Column(
            "accounts",
            translate("People", "Accounts"),
            lambda person: number_text(accounts[person.id]) if accounts.get(person.id) else "",
            72,
            sort=lambda person: accounts.get(person.id, 0),
            right=True,
        ),
    )
