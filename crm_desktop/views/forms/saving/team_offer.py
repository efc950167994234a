"""Work is given only to somebody who sees the account: offers to add them to its team."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.models.fields import Catalogue, Type
from crm_desktop.models.queries.access.rows import Blind
from crm_desktop.models.queries.rows import Edit
from crm_desktop.views.context import Context
from crm_desktop.views.forms import confirm
from crm_desktop.views.forms.body import FormBody

NOT_SEEING = "ck_employee_may_see_account"


def offer_team(
    page: QWidget, context: Context, body: FormBody, again: Callable[[], object]
) -> None:
    """Find out who does not see the account, ask, add them for reading, and call `again`.

    Somebody who may not choose the team is not asked: the sentence at the field says what to do.
    """
    account = body.account_id()
    people = colleagues(body)
    if account is None or not people:
        return
    context.background.read(
        partial(_blind, account, people),
        partial(_ask, page, context, account, again),
        failed=_nothing,
    )


def colleagues(body: FormBody) -> tuple[int, ...]:
    """Return every colleague named in a form."""
    found: list[int] = []
    for name, cell in body.cells.items():
        if not body.kind.has(name) or body.kind.field(name).refers_to != "employee":
            continue
        try:
            value = cell.value()
        except ValueError:
            continue
        many = body.kind.field(name).type is Type.LINKS
        found += value or () if many else [value] if value is not None else []
    return tuple(dict.fromkeys(found))


def _ask(
    page: QWidget, context: Context, account: int, again: Callable[[], object], found: Blind
) -> None:
    translate = QCoreApplication.translate
    if not found.people or not found.may_add:
        return
    names = ", ".join(name for _number, name in found.people)
    heading = translate("team_offer", "%1 does not see this account").replace("%1", names)
    if len(found.people) > 1:
        heading = translate("team_offer", "These colleagues do not see this account: %1")
        heading = heading.replace("%1", names)
    answer = confirm.ask(
        page,
        translate("team_offer", "Add to the team"),
        heading,
        translate(
            "team_offer",
            "Work is given only to somebody who sees the account. In its team they read "
            "everything on it, until they are taken out again.",
        ),
        (
            confirm.Choice(
                "add",
                translate("team_offer", "Add to the team and save"),
                "primary",
                default=True,
            ),
            confirm.Choice(
                "stay",
                translate("team_offer", "Choose somebody else"),
                role=confirm.Role.RejectRole,
                escape=True,
            ),
        ),
    )
    if answer != "add":
        return
    edits = [
        Edit(
            "account_team",
            None,
            {"employee_id": number, "access": "read", "valid_from": dt.date.today()},
            account_id=account,
        )
        for number, _name in found.people
    ]
    context.background.write(
        partial(_add, context.catalogue, edits), lambda _saved: again(), changes=("account_team",)
    )


def _nothing(_error: object) -> None:
    """The sentence at the field stands."""


def _blind(account: int, people: tuple[int, ...], session: Any) -> Blind:
    from crm_desktop.models.queries.access.teams import blind

    return blind(session, account, people)


def _add(catalogue: Catalogue, edits: list[Edit], session: Any) -> None:
    from crm_desktop.models.queries.saving.saving import save_all

    save_all(session, catalogue, edits)
