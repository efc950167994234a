"""What the command palette can do, and what it offers for an account it found."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.queries.rows import Hit
from crm_desktop.views.context import Context


@dataclass(frozen=True)
class Command:
    """Something the palette can do; `shortcut` is only shown."""

    title: str
    icon: str
    run: Callable[[], Any]
    shortcut: str = ""


def account_commands(context: Context, account: Hit) -> list[Command]:
    """Return what this person may enter for an account, and who sees it."""
    translate, form = QCoreApplication.translate, context.open_form
    offered = (
        (
            "activity",
            translate("CommandPalette", "Log contact: {name}"),
            "notebook-pen",
            partial(form, "activity", None, account.id, {}),
        ),
        (
            "task",
            translate("CommandPalette", "New task: {name}"),
            "square-check",
            partial(form, "task", None, account.id, {}),
        ),
        (
            "communication",
            translate("CommandPalette", "Write letter: {name}"),
            "mail",
            partial(context.open_letter, account.id, None),
        ),
    )
    found = [
        Command(words.format(name=account.title), icon, run)
        for kind, words, icon, run in offered
        if context.catalogue.may_enter(kind)
    ]
    if not account.only_directory and context.me.roles != ("crm_partner",):
        words = translate("CommandPalette", "Who sees {name}")
        run = partial(context.open_why, None, account.id)
        found.append(Command(words.format(name=account.title), "eye", run))
    return found
