"""Noting that the data of accounts were verified today."""

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject

from crm_desktop.models.fields import Catalogue
from crm_desktop.views.context import Context


class _Words(QObject):
    """A QObject, since pyside6-lupdate knows plurals only from `self.tr`."""

    def verified(self, n: int) -> str:
        return self.tr("%n account(s) noted as verified today", None, n)


def verify(context: Context, ids: Sequence[int]) -> None:
    """Note today and whoever is signed in; lists and cards read themselves again."""
    if ids:
        context.background.write(
            partial(_verify, context.catalogue, tuple(ids), uuid4()),
            lambda _saved: context.message(_Words().verified(len(ids))),
            changes=("account",),
        )


def _verify(catalogue: Catalogue, ids: tuple[int, ...], operation: UUID, session: Any) -> None:
    from crm_desktop.models.queries.data_rules.verifying import verify_today

    verify_today(session, catalogue, ids, operation)
